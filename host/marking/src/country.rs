//! Countries as ISO 3166-1 lists them, and what to tell someone who wrote anything else.

use std::fmt;
use std::str::FromStr;

use rust_iso3166::CountryCode;
use serde::{Deserialize, Serialize};

/// A country of ISO 3166-1. Serialised as its alpha-2 code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country {
    alpha2: [u8; 2],
}

/// A value that names no country of ISO 3166-1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{value}\" is no country of ISO 3166-1; {remedy}")]
pub struct UnknownCountry {
    /// What was written.
    pub value: String,
    /// What to write instead.
    pub remedy: CountryRemedy,
}

/// What to do about an unknown country.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountryRemedy {
    /// The value is commonly meant for this country: write its code.
    Write(Country),
    /// The value names a State that no longer exists: write the code of the country its factory stands in today
    /// and keep the old name in the remarks.
    FormerState,
    /// Nothing comes near.
    WriteAlpha2,
}

impl Country {
    /// The alpha-2 code, as it stands in a mark.
    pub fn alpha2(&self) -> &'static str {
        self.entry().alpha2
    }

    /// The alpha-3 code.
    pub fn alpha3(&self) -> &'static str {
        self.entry().alpha3
    }

    /// The English short name of ISO 3166-1.
    pub fn name(&self) -> &'static str {
        self.entry().name
    }

    fn entry(&self) -> CountryCode {
        let alpha2 = std::str::from_utf8(&self.alpha2).unwrap_or_default();
        // Only `from_entry` makes a Country, so the code is always in the table.
        rust_iso3166::from_alpha2(alpha2).expect("a Country is made from the table's own entries")
    }

    fn from_entry(entry: &CountryCode) -> Self {
        let bytes = entry.alpha2.as_bytes();
        Self { alpha2: [bytes[0], bytes[1]] }
    }
}

impl FromStr for Country {
    type Err = UnknownCountry;

    /// Accepts alpha-2, alpha-3 and English names, in any case, with blanks around them.
    fn from_str(value: &str) -> Result<Self, UnknownCountry> {
        let folded = value.trim().to_uppercase();
        rust_iso3166::from_alpha2(&folded)
            .or_else(|| rust_iso3166::from_alpha3(&folded))
            .or_else(|| by_name(&folded))
            .map(|entry| Self::from_entry(&entry))
            .ok_or_else(|| UnknownCountry { value: value.to_owned(), remedy: remedy_for(&folded) })
    }
}

impl TryFrom<String> for Country {
    type Error = UnknownCountry;

    fn try_from(value: String) -> Result<Self, UnknownCountry> {
        value.parse()
    }
}

impl From<Country> for String {
    fn from(country: Country) -> Self {
        country.alpha2().to_owned()
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.alpha2())
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Country({})", self.alpha2())
    }
}

impl fmt::Display for CountryRemedy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Write(country) => write!(f, "write {country} for {}", country.name()),
            Self::FormerState => f.write_str(
                "that State no longer exists: write the country that stands there today \
                 and keep the old name in the remarks",
            ),
            Self::WriteAlpha2 => f.write_str("write the two-letter code, for example KE"),
        }
    }
}

/// English names in daily use that differ from the table's own, upper case.
const COMMON_NAMES: &[(&str, &str)] = &[
    ("BOLIVIA", "BO"),
    ("BRITAIN", "GB"),
    ("CAPE VERDE", "CV"),
    ("COTE D'IVOIRE", "CI"),
    ("CZECH REPUBLIC", "CZ"),
    ("DEMOCRATIC REPUBLIC OF THE CONGO", "CD"),
    ("GREAT BRITAIN", "GB"),
    ("IRAN", "IR"),
    ("IVORY COAST", "CI"),
    ("LAOS", "LA"),
    ("MACEDONIA", "MK"),
    ("MOLDOVA", "MD"),
    ("NETHERLANDS", "NL"),
    ("NORTH KOREA", "KP"),
    ("RUSSIA", "RU"),
    ("SOUTH KOREA", "KR"),
    ("SWAZILAND", "SZ"),
    ("SYRIA", "SY"),
    ("TANZANIA", "TZ"),
    ("TURKEY", "TR"),
    ("UNITED KINGDOM", "GB"),
    ("UNITED STATES", "US"),
    ("UNITED STATES OF AMERICA", "US"),
    ("VENEZUELA", "VE"),
    ("VIETNAM", "VN"),
];

/// Codes people write that ISO 3166-1 does not have, and the code they mean.
const MEANT: &[(&str, &str)] = &[
    ("EL", "GR"),
    ("ENGLAND", "GB"),
    ("HOLLAND", "NL"),
    ("RSA", "ZA"),
    ("SCOTLAND", "GB"),
    ("U.K.", "GB"),
    ("U.S.", "US"),
    ("U.S.A.", "US"),
    ("UK", "GB"),
    ("W. GERMANY", "DE"),
    ("WEST GERMANY", "DE"),
];

/// Codes and names withdrawn from ISO 3166-1 that still stand on weapons.
const FORMER: &[&str] = &[
    "AN",
    "BU",
    "CS",
    "CSK",
    "CZECHOSLOVAKIA",
    "DD",
    "DDR",
    "EAST GERMANY",
    "GDR",
    "RHODESIA",
    "SCG",
    "SOVIET UNION",
    "SU",
    "SUN",
    "TP",
    "USSR",
    "YU",
    "YUG",
    "YUGOSLAVIA",
    "ZAIRE",
    "ZR",
];

fn by_name(folded: &str) -> Option<CountryCode> {
    if let Some((_, alpha2)) = COMMON_NAMES.iter().find(|(name, _)| *name == folded) {
        return rust_iso3166::from_alpha2(alpha2);
    }
    rust_iso3166::ALL.iter().find(|entry| entry.name.to_uppercase() == folded).copied()
}

fn remedy_for(folded: &str) -> CountryRemedy {
    let meant = MEANT.iter().find(|(value, _)| *value == folded);
    match meant.and_then(|(_, alpha2)| rust_iso3166::from_alpha2(alpha2)) {
        Some(entry) => CountryRemedy::Write(Country::from_entry(&entry)),
        None if FORMER.contains(&folded) => CountryRemedy::FormerState,
        None => CountryRemedy::WriteAlpha2,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn country_written_in_known_ways_is_read() {
        for (value, alpha2) in [
            ("KE", "KE"),
            (" ke ", "KE"),
            ("KEN", "KE"),
            ("kenya", "KE"),
            ("Türkiye", "TR"),
            ("Turkey", "TR"),
            ("Russian Federation", "RU"),
            ("Côte d'Ivoire", "CI"),
            ("czech republic", "CZ"),
        ] {
            assert_eq!(value.parse::<Country>().map(|c| c.alpha2()), Ok(alpha2), "{value}");
        }
    }

    #[test]
    fn country_unknown_is_refused_with_the_fitting_remedy() {
        let gb = CountryRemedy::Write("GB".parse().unwrap());
        for (value, remedy) in [
            ("UK", gb),
            ("SU", CountryRemedy::FormerState),
            ("yugoslavia", CountryRemedy::FormerState),
            ("Ruritania", CountryRemedy::WriteAlpha2),
            ("", CountryRemedy::WriteAlpha2),
        ] {
            let refused = value.parse::<Country>().unwrap_err();
            assert_eq!(refused, UnknownCountry { value: value.to_owned(), remedy });
        }
    }

    #[test]
    fn country_tables_name_only_codes_of_the_standard() {
        for (name, alpha2) in COMMON_NAMES.iter().chain(MEANT) {
            assert!(rust_iso3166::from_alpha2(alpha2).is_some(), "{name}: {alpha2}");
        }
        for value in FORMER.iter().chain(MEANT.iter().map(|(value, _)| value)) {
            assert!(value.parse::<Country>().is_err(), "{value} is in the standard");
        }
    }

    #[test]
    fn country_serialises_as_alpha2_and_refuses_unknown_codes() {
        let kenya: Country = "KE".parse().unwrap();
        assert_eq!(serde_json::to_string(&kenya).unwrap(), "\"KE\"");
        assert_eq!(serde_json::from_str::<Country>("\"KE\"").unwrap(), kenya);
        assert!(serde_json::from_str::<Country>("\"XX\"").is_err());
    }
}
