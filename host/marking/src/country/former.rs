//! Countries that ISO 3166-1 listed once and has withdrawn: the entities of ISO 3166-3, which still stand on weapons.

use std::fmt;
use std::ops::RangeInclusive;
use std::sync::LazyLock;

use rust_iso3166::iso3166_3::{self, CountryCode3};

use super::{Country, fold};

/// An entity of ISO 3166-3, formerly used codes. One former alpha-2 code may have named two of them, so that only the
/// four-letter code tells which one is meant.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FormerCountry {
    /// Where it stands in [`TABLE`].
    row: u8,
}

impl FormerCountry {
    /// Every entity of the standard, by its four-letter code.
    pub fn all() -> impl Iterator<Item = Self> {
        (0u8..).take(TABLE.len()).map(|row| Self { row })
    }

    /// The entity of this four-letter code, in capitals, for example `SUHH`.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::all().find(|entity| entity.code() == code)
    }

    /// The four-letter code, which names this entity and no other.
    pub fn code(self) -> &'static str {
        self.facts().code
    }

    /// The everyday English name, for example `Czechoslovakia`.
    pub fn name(self) -> &'static str {
        self.facts().name
    }

    /// The alpha-2 code that was withdrawn: what stands on the metal.
    pub fn alpha2(self) -> &'static str {
        self.entry().former.alpha2
    }

    /// The alpha-3 code that was withdrawn.
    pub fn alpha3(self) -> &'static str {
        self.entry().former.alpha3
    }

    /// The years in which something can have been made there: from the first one under this rule to the one in which
    /// the code was withdrawn, both included.
    pub fn years(self) -> RangeInclusive<u16> {
        let withdrawn = self.entry().validity.last().and_then(|year| u16::try_from(*year).ok());
        self.facts().since..=withdrawn.unwrap_or(u16::MAX)
    }

    /// The countries of ISO 3166-1 that stand there today, by code: those that the standard names, and those that
    /// left before the code was withdrawn or had a code of their own beside it.
    pub fn successors(self) -> Vec<Country> {
        let named = self.entry().new_countries.iter().flat_map(|next| current_or_later(next.alpha3));
        let others = OTHER_SUCCESSORS.iter().filter(|(code, _)| *code == self.code());
        let others = others.flat_map(|(_, codes)| *codes).filter_map(|code| code.parse().ok());
        let mut all: Vec<Country> = named.chain(others).collect();
        all.sort_unstable();
        all.dedup();
        all
    }

    /// The entities that a value names, by a former alpha-2 or alpha-3 code or a name, in any case. The four-letter
    /// code, too.
    pub(super) fn named(value: &str) -> Vec<Self> {
        let folded = fold(value);
        let entities = Self::all().filter(|entity| !folded.is_empty() && entity.is_named(&folded));
        entities.collect()
    }

    fn is_named(self, folded: &str) -> bool {
        [self.code(), self.alpha2(), self.alpha3()].contains(&folded)
            || self.facts().other_names.contains(&folded)
            || NAMES[usize::from(self.row)].iter().any(|name| name == folded)
    }

    fn facts(self) -> &'static Facts {
        // Only `all` makes one, from the table's own length.
        &TABLE[usize::from(self.row)]
    }

    fn entry(self) -> CountryCode3 {
        // A test holds the two tables to the same codes.
        iso3166_3::from_code(self.code()).expect("the table has the standard's codes only")
    }
}

impl fmt::Display for FormerCountry {
    /// Code and name: `CSHH (Czechoslovakia)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.code(), self.name())
    }
}

impl fmt::Debug for FormerCountry {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "FormerCountry({})", self.code())
    }
}

/// The country of this alpha-3 code or, where that was withdrawn in its turn, those that came after it.
fn current_or_later(alpha3: &str) -> Vec<Country> {
    if let Ok(country) = alpha3.parse() {
        return vec![country];
    }
    let later = FormerCountry::all().find(|entity| entity.alpha3() == alpha3);
    later.map(FormerCountry::successors).unwrap_or_default()
}

/// The everyday name and the standard's one of each row of [`TABLE`], as [`fold`] leaves them.
static NAMES: LazyLock<Vec<[String; 2]>> = LazyLock::new(|| {
    FormerCountry::all().map(|entity| [entity.name(), entity.entry().name].map(fold)).collect()
});

/// What the standard does not say about an entity.
struct Facts {
    code: &'static str,
    name: &'static str,
    /// The first year under this rule. The standard's own periods begin in 1974, when it was first published, and a
    /// rifle of 1955 was made in the Soviet Union all the same.
    since: u16,
    /// Other names that people write, in English, French, Spanish and Portuguese, and what stands on the metal; as
    /// [`fold`] leaves them.
    other_names: &'static [&'static str],
}

const fn entity(
    code: &'static str,
    name: &'static str,
    since: u16,
    other_names: &'static [&'static str],
) -> Facts {
    Facts { code, name, since, other_names }
}

/// Every entity of ISO 3166-3. Codes, the year of withdrawal and the successors come from the table of
/// `rust_iso3166`; the first years are those of the founding of the State, or of the colony, mandate or claim.
#[rustfmt::skip]
const TABLE: &[Facts] = &[
    entity("AIDJ", "French Afars and Issas", 1967, &["AFARS ET ISSAS", "TERRITOIRE FRANCAIS DES AFARS ET DES ISSAS"]),
    entity("ANHH", "Netherlands Antilles", 1948,
        &["ANTILLES NEERLANDAISES", "ANTILLAS NEERLANDESAS", "ANTILHAS NEERLANDESAS"]),
    entity("BQAQ", "British Antarctic Territory", 1962, &[]),
    entity("BUMM", "Burma", 1937, &["BIRMANIE", "BIRMANIA"]),
    entity("BYAA", "Byelorussian SSR", 1919, &["BIELORUSSIE SOVIETIQUE", "BYELORUSSIA"]),
    entity("CSHH", "Czechoslovakia", 1918, &["CHECOSLOVAQUIA", "CSFR", "CSSR", "CZECHOSLOVAK REPUBLIC",
        "CZECHOSLOVAK SOCIALIST REPUBLIC", "CESKOSLOVENSKO", "TCHECOSLOVAQUIE", "TCHECOSLOVAQUIA",
        "CHECOESLOVAQUIA"]),
    entity("CSXX", "Serbia and Montenegro", 2003,
        &["SERBIE ET MONTENEGRO", "SERBIA Y MONTENEGRO", "SERVIA E MONTENEGRO", "SERBIA MONTENEGRO"]),
    entity("CTKI", "Canton and Enderbury Islands", 1939, &[]),
    entity("DDDE", "German Democratic Republic", 1949, &["ALEMANIA ORIENTAL", "ALEMANIA DEL ESTE",
        "ALEMANHA ORIENTAL", "ALLEMAGNE DE L EST", "EAST GERMANY", "GDR", "RDA",
        "REPUBLICA DEMOCRATICA ALEMA", "REPUBLICA DEMOCRATICA ALEMANA", "REPUBLIQUE DEMOCRATIQUE ALLEMANDE"]),
    entity("DYBJ", "Dahomey", 1894, &["DAOME"]),
    entity("FQHH", "French Southern and Antarctic Territories", 1955, &[]),
    // A code for a part of France that has no founding of its own.
    entity("FXFR", "Metropolitan France", 1993, &["FRANCE METROPOLITAINE"]),
    entity("GEHH", "Gilbert and Ellice Islands", 1892, &[]),
    entity("HVBF", "Upper Volta", 1919, &["HAUTE VOLTA", "ALTO VOLTA"]),
    entity("JTUM", "Johnston Island", 1858, &[]),
    entity("MIUM", "Midway Islands", 1867, &[]),
    entity("NHVU", "New Hebrides", 1906, &["NOUVELLES HEBRIDES"]),
    entity("NQAQ", "Dronning Maud Land", 1939, &[]),
    entity("NTHH", "Neutral Zone", 1922, &[]),
    entity("PCHH", "Trust Territory of the Pacific Islands", 1947, &[]),
    entity("PUUM", "US Miscellaneous Pacific Islands", 1856, &[]),
    entity("PZPA", "Panama Canal Zone", 1903, &["CANAL ZONE", "ZONA DEL CANAL DE PANAMA"]),
    entity("RHZW", "Southern Rhodesia", 1898,
        &["RHODESIA", "RHODESIE", "RHODESIE DU SUD", "RODESIA", "RODESIA DEL SUR", "RODESIA DO SUL"]),
    entity("SKIN", "Sikkim", 1642, &[]),
    entity("SUHH", "USSR", 1922, &["CCCP", "SOVIET UNION", "SSSR", "UNIAO DAS REPUBLICAS SOCIALISTAS SOVIETICAS",
        "UNIAO SOVIETICA", "UNION DE REPUBLICAS SOCIALISTAS SOVIETICAS",
        "UNION DES REPUBLIQUES SOCIALISTES SOVIETIQUES", "UNION OF SOVIET SOCIALIST REPUBLICS",
        "UNION SOVIETICA", "UNION SOVIETIQUE", "URSS", "СССР"]),
    entity("TPTL", "East Timor", 1702, &["PORTUGUESE TIMOR", "TIMOR ORIENTAL", "TIMOR PORTUGUES"]),
    entity("VDVN", "Democratic Republic of Viet-Nam", 1945, &["NORTH VIETNAM", "NORTH VIET NAM",
        "VIETNAM DEL NORTE", "VIETNA DO NORTE", "VIETNAM DU NORD", "VIET NAM DU NORD"]),
    entity("WKUM", "Wake Island", 1899, &[]),
    entity("YDYE", "Democratic Yemen", 1967, &["IEMEN DO SUL", "SOUTH YEMEN", "YEMEN DEL SUR", "YEMEN DU SUD"]),
    entity("YUCS", "Yugoslavia", 1918, &["FEDERAL REPUBLIC OF YUGOSLAVIA", "FRY", "IUGOSLAVIA", "JUGOSLAVIA",
        "JUGOSLAVIJA", "SFR YUGOSLAVIA", "SFRJ", "SFRY", "SOCIALIST FEDERAL REPUBLIC OF YUGOSLAVIA",
        "YOUGOSLAVIE", "YUGOESLAVIA", "ЈУГОСЛАВИЈА"]),
    entity("ZRCD", "Zaire", 1971, &["REPUBLIC OF ZAIRE"]),
];

/// Countries of today that the standard does not name as successors: Belarus and Ukraine had codes of their own
/// beside SU, and four republics left Yugoslavia in 1991 and 1992 while YU went on for the rest.
const OTHER_SUCCESSORS: &[(&str, &[&str])] = &[("SUHH", &["BY", "UA"]), ("YUCS", &["BA", "HR", "MK", "SI"])];

#[cfg(test)]
mod tests {
    use super::*;

    fn former(code: &str) -> FormerCountry {
        FormerCountry::from_code(code).unwrap()
    }

    #[test]
    fn former_countries_are_those_of_the_standard_in_order_of_code() {
        let codes: Vec<_> = FormerCountry::all().map(FormerCountry::code).collect();
        let mut standard: Vec<_> = iso3166_3::ALL.iter().map(|entry| entry.code).collect();
        standard.sort_unstable();
        assert_eq!(codes, standard);
        assert_eq!(codes.len(), 31);
    }

    #[test]
    fn former_country_begins_no_later_than_its_code_and_has_successors_of_today() {
        for entity in FormerCountry::all() {
            let years = entity.years();
            let first = entity.entry().validity[0];
            assert!(i32::from(*years.start()) <= first && years.start() < years.end(), "{entity}");
            assert!(!entity.successors().is_empty(), "{entity}");
            assert_eq!(&entity.code()[..2], entity.alpha2(), "{entity}");
        }
    }

    #[test]
    fn former_country_successors_reach_the_countries_of_today() {
        for (code, successors) in [
            ("YUCS", "BA HR ME MK RS SI"),
            ("CSXX", "ME RS"),
            ("CSHH", "CZ SK"),
            ("DDDE", "DE"),
            ("ZRCD", "CD"),
            ("NTHH", "IQ SA"),
            ("FQHH", "AQ TF"),
            ("SUHH", "AM AZ BY EE GE KG KZ LT LV MD RU TJ TM UA UZ"),
        ] {
            let codes: Vec<_> = former(code).successors().iter().map(Country::alpha2).collect();
            assert_eq!(codes.join(" "), successors, "{code}");
        }
    }

    #[test]
    fn former_country_tables_are_written_as_they_are_compared() {
        for entity in FormerCountry::all() {
            for name in entity.facts().other_names {
                assert_eq!(fold(name), **name);
                assert_eq!(FormerCountry::named(name), [entity], "{name}");
                assert!(name.parse::<Country>().is_err(), "{name} is a country of today");
            }
        }
        for (code, countries) in OTHER_SUCCESSORS {
            assert!(FormerCountry::from_code(code).is_some());
            assert!(countries.iter().all(|country| country.parse::<Country>().is_ok()));
        }
    }

    #[test]
    fn former_codes_name_one_entity_but_for_the_one_that_named_two() {
        for entity in FormerCountry::all() {
            let two = vec![former("CSHH"), former("CSXX")];
            let named = if entity.alpha2() == "CS" { two } else { vec![entity] };
            assert_eq!(FormerCountry::named(entity.alpha2()), named);
            assert_eq!(FormerCountry::named(entity.alpha3()), [entity]);
        }
    }
}
