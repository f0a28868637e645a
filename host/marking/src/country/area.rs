//! Areas whose membership marking rules ask about, as data with its date.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::Country;

/// A group of countries that rules of marking or transfer hang on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Area {
    /// The European Union, as of January 2026 (list of members on europa.eu): 27 since the United Kingdom left on
    /// 2020-01-31.
    EuropeanUnion,
    /// The European Economic Area, as of January 2026: the Union with Iceland, Liechtenstein and Norway (EEA
    /// Agreement, and that on the participation of each newer member).
    Eea,
    /// The Schengen area, as of January 2026 (European Commission, Migration and Home Affairs): 29, with Bulgaria
    /// and Romania in full since 2025-01-01; Cyprus and Ireland are not in it.
    Schengen,
    /// Members of the Regional Centre on Small Arms (RECSA), which oversees the Nairobi Protocol: the 15 that its own
    /// pages name. To be verified with the secretariat before a rule rests on it: the pages bear no date.
    Recsa,
    /// The Economic Community of West African States since 2025-01-29, when Burkina Faso, Mali and Niger left it.
    Ecowas,
    /// The Economic Community of West African States before 2025-01-29, for weapons marked under its Convention
    /// until then.
    EcowasBefore2025,
}

impl std::fmt::Display for Area {
    /// The word by which files name it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.serialize(f)
    }
}

impl Area {
    fn members(self) -> &'static [&'static str] {
        match self {
            Self::EuropeanUnion => EU,
            Self::Eea => EEA,
            Self::Schengen => SCHENGEN,
            Self::Recsa => RECSA,
            Self::Ecowas => ECOWAS,
            Self::EcowasBefore2025 => ECOWAS_BEFORE_2025,
        }
    }
}

impl Country {
    /// Whether the country is a member of the area, at the date that the area's own text names.
    pub fn is_in(&self, area: Area) -> bool {
        area.members().contains(&self.alpha2())
    }
}

const EU: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK",
];

const EEA: &[&str] = &[
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IE", "IS", "IT",
    "LI", "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

const SCHENGEN: &[&str] = &[
    "AT", "BE", "BG", "CH", "CZ", "DE", "DK", "EE", "ES", "FI", "FR", "GR", "HR", "HU", "IS", "IT", "LI",
    "LT", "LU", "LV", "MT", "NL", "NO", "PL", "PT", "RO", "SE", "SI", "SK",
];

const RECSA: &[&str] =
    &["BI", "CD", "CF", "CG", "DJ", "ER", "ET", "KE", "RW", "SC", "SD", "SO", "SS", "TZ", "UG"];

const ECOWAS: &[&str] = &["BJ", "CI", "CV", "GH", "GM", "GN", "GW", "LR", "NG", "SL", "SN", "TG"];

const ECOWAS_BEFORE_2025: &[&str] =
    &["BF", "BJ", "CI", "CV", "GH", "GM", "GN", "GW", "LR", "ML", "NE", "NG", "SL", "SN", "TG"];

#[cfg(test)]
mod tests {
    use super::*;

    fn members(area: Area) -> Vec<&'static str> {
        let all = rust_iso3166::ALL.iter().map(|entry| entry.alpha2.parse::<Country>().unwrap());
        let mut members: Vec<_> = all.filter(|country| country.is_in(area)).map(|c| c.alpha2()).collect();
        members.sort_unstable();
        members
    }

    #[test]
    fn areas_have_as_many_members_as_the_instruments_say_all_in_the_standard() {
        for (area, count) in [
            (Area::EuropeanUnion, 27),
            (Area::Eea, 30),
            (Area::Schengen, 29),
            (Area::Recsa, 15),
            (Area::Ecowas, 12),
            (Area::EcowasBefore2025, 15),
        ] {
            assert_eq!(members(area), area.members(), "{area:?}");
            assert_eq!(area.members().len(), count, "{area:?}");
        }
    }

    #[test]
    fn areas_differ_by_the_members_that_came_and_left() {
        let beyond = |wide: Area, narrow: Area| {
            let inside = members(narrow);
            members(wide).into_iter().filter(|code| !inside.contains(code)).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(beyond(Area::Eea, Area::EuropeanUnion), "IS LI NO");
        assert_eq!(beyond(Area::EuropeanUnion, Area::Eea), "");
        assert_eq!(beyond(Area::EuropeanUnion, Area::Schengen), "CY IE");
        assert_eq!(beyond(Area::Schengen, Area::EuropeanUnion), "CH IS LI NO");
        assert_eq!(beyond(Area::EcowasBefore2025, Area::Ecowas), "BF ML NE");
        assert_eq!(beyond(Area::Ecowas, Area::EcowasBefore2025), "");
    }
}
