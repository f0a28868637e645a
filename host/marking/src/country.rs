//! Countries as ISO 3166-1 lists them today, and what to tell someone who wrote anything else.
//!
//! A [`Country`] imports, exports and stands for a State. What was made in a country that is no longer there has a
//! [`CountryOfManufacture`], which may be a [`FormerCountry`] of ISO 3166-3. Rules that hang on membership ask
//! [`Country::is_in`].

mod area;
mod former;
mod manufacture;

pub use area::Area;
pub use former::FormerCountry;
pub use manufacture::{CountryOfManufacture, ManufactureError, YearOutside};

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use rust_iso3166::CountryCode;
use serde::{Deserialize, Serialize};

/// A country of ISO 3166-1. Serialised as its alpha-2 code.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Country {
    alpha2: [u8; 2],
}

/// A value that is not taken for a country of ISO 3166-1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("\"{value}\" is no two-letter country code of ISO 3166-1; {remedy}")]
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
    /// The value names a State that no longer exists: write the code of a country that stands there today.
    FormerState(FormerCountry),
    /// The value was the code of two States that no longer exist, one after the other.
    FormerStates([FormerCountry; 2]),
    /// Nothing comes near.
    WriteAlpha2,
}

impl Country {
    /// The country of this alpha-2 code, in capitals and without blanks: for fields that hold a code and nothing else.
    ///
    /// # Errors
    /// [`UnknownCountry`], which says what to write instead: `KE` for `KEN`, `ke` or `Kenya`, `GB` for `UK`.
    pub fn from_alpha2_strict(value: &str) -> Result<Self, UnknownCountry> {
        if let Some(entry) = rust_iso3166::from_alpha2(value) {
            return Ok(Self::from_entry(&entry));
        }
        let meant: Self = value.parse()?;
        Err(UnknownCountry { value: value.to_owned(), remedy: CountryRemedy::Write(meant) })
    }

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

impl CountryRemedy {
    /// The country that was meant, where one comes near.
    pub fn country(self) -> Option<Country> {
        match self {
            Self::Write(country) => Some(country),
            _ => None,
        }
    }
}

impl fmt::Display for CountryRemedy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Write(country) => write!(f, "write {country} for {}", country.name()),
            Self::FormerState(former) => {
                write!(f, "{former} no longer exists: ")?;
                write_successors(f, &[*former])
            }
            Self::FormerStates(two) => {
                write!(f, "{} and {} no longer exist: ", two[0], two[1])?;
                write_successors(f, two)
            }
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

/// The table's own names, upper case: a long manifest asks for many.
static NAMES: LazyLock<HashMap<String, CountryCode>> =
    LazyLock::new(|| rust_iso3166::ALL.iter().map(|entry| (entry.name.to_uppercase(), *entry)).collect());

fn by_name(folded: &str) -> Option<CountryCode> {
    if let Some((_, alpha2)) = COMMON_NAMES.iter().find(|(name, _)| *name == folded) {
        return rust_iso3166::from_alpha2(alpha2);
    }
    NAMES.get(folded).copied()
}

fn remedy_for(folded: &str) -> CountryRemedy {
    let meant = MEANT.iter().find(|(value, _)| *value == folded);
    match meant.and_then(|(_, alpha2)| rust_iso3166::from_alpha2(alpha2)) {
        Some(entry) => CountryRemedy::Write(Country::from_entry(&entry)),
        None => match FormerCountry::named(folded)[..] {
            [] => CountryRemedy::WriteAlpha2,
            [only] => CountryRemedy::FormerState(only),
            [first, second, ..] => CountryRemedy::FormerStates([first, second]),
        },
    }
}

/// Says which countries of today stand where these former ones stood, and what a withdrawn code is good for.
fn write_successors(f: &mut fmt::Formatter<'_>, former: &[FormerCountry]) -> fmt::Result {
    let mut codes: Vec<&str> =
        former.iter().flat_map(|entity| entity.successors()).map(|country| country.alpha2()).collect();
    codes.sort_unstable();
    let (last, others) = codes.split_last().unwrap_or((&"", &[]));
    let or = if others.is_empty() { "" } else { " or " };
    let others = others.join(", ");
    write!(f, "write {others}{or}{last}; a withdrawn code is good for the country of manufacture only")
}

/// A name freed from the ways of writing it: capitals without accents and full stops, words parted by one blank.
fn fold(name: &str) -> String {
    let letters = name.chars().flat_map(char::to_uppercase).filter(|c| *c != '.' && !is_accent(*c));
    let letters: String =
        letters.map(base_letter).map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// An accent that follows its letter as a character of its own.
fn is_accent(c: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&c)
}

/// The plain letter of a capital with an accent.
fn base_letter(c: char) -> char {
    match c {
        '\u{C0}'..='\u{C5}' => 'A',
        '\u{C7}' | '\u{10C}' => 'C',
        '\u{C8}'..='\u{CB}' => 'E',
        '\u{CC}'..='\u{CF}' => 'I',
        '\u{D1}' => 'N',
        '\u{D2}'..='\u{D6}' => 'O',
        '\u{D9}'..='\u{DC}' => 'U',
        other => other,
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
        let former = |code| FormerCountry::from_code(code).unwrap();
        let gb = CountryRemedy::Write("GB".parse().unwrap());
        for (value, remedy) in [
            ("UK", gb),
            ("SU", CountryRemedy::FormerState(former("SUHH"))),
            ("yugoslavia", CountryRemedy::FormerState(former("YUCS"))),
            ("CSHH", CountryRemedy::FormerState(former("CSHH"))),
            ("CS", CountryRemedy::FormerStates([former("CSHH"), former("CSXX")])),
            ("Ruritania", CountryRemedy::WriteAlpha2),
            ("", CountryRemedy::WriteAlpha2),
        ] {
            let refused = value.parse::<Country>().unwrap_err();
            assert_eq!(refused, UnknownCountry { value: value.to_owned(), remedy });
        }
    }

    #[test]
    fn country_withdrawn_is_refused_with_its_successors_and_where_it_is_good() {
        for (value, said) in [
            (
                "CSK",
                "\"CSK\" is no two-letter country code of ISO 3166-1; CSHH (Czechoslovakia) no longer exists: \
                 write CZ or SK; a withdrawn code is good for the country of manufacture only",
            ),
            (
                "CS",
                "\"CS\" is no two-letter country code of ISO 3166-1; CSHH (Czechoslovakia) and CSXX (Serbia and \
                 Montenegro) no longer exist: write CZ, ME, RS or SK; a withdrawn code is good for the country of \
                 manufacture only",
            ),
            (
                "ZR",
                "\"ZR\" is no two-letter country code of ISO 3166-1; ZRCD (Zaire) no longer exists: write CD; \
                 a withdrawn code is good for the country of manufacture only",
            ),
        ] {
            assert_eq!(value.parse::<Country>().unwrap_err().to_string(), said);
        }
    }

    #[test]
    fn country_in_a_field_for_alpha2_is_nothing_but_alpha2() {
        assert_eq!(Country::from_alpha2_strict("KE").map(|country| country.alpha2()), Ok("KE"));
        for (value, code) in [("KEN", "KE"), ("ke", "KE"), (" KE", "KE"), ("Kenya", "KE"), ("UK", "GB")] {
            let refused = Country::from_alpha2_strict(value).unwrap_err();
            let remedy = CountryRemedy::Write(code.parse().unwrap());
            assert_eq!(refused, UnknownCountry { value: value.to_owned(), remedy });
            assert!(refused.to_string().contains(&format!("write {code} for ")), "{refused}");
        }
        assert!(Country::from_alpha2_strict("SU").is_err() && Country::from_alpha2_strict("").is_err());
    }

    #[test]
    fn country_tables_name_only_codes_of_the_standard() {
        for (name, alpha2) in COMMON_NAMES.iter().chain(MEANT) {
            assert!(rust_iso3166::from_alpha2(alpha2).is_some(), "{name}: {alpha2}");
        }
        for (value, _) in MEANT {
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
