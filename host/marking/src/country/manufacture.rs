//! The country of manufacture: a country of today, or one whose code was withdrawn and that stands on the metal.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{Country, CountryRemedy, FormerCountry, UnknownCountry, fold};

/// Where something was made. Serialised as the alpha-2 code of a country of today (`KE`) and as the four-letter code
/// of ISO 3166-3 of a former one (`SUHH`).
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum CountryOfManufacture {
    /// A country of ISO 3166-1.
    Current(Country),
    /// An entity of ISO 3166-3.
    Former(FormerCountry),
}

/// Why a value is not read as a country of manufacture.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ManufactureError {
    /// It names no country of today and no former one.
    #[error(
        "\"{value}\" is no country of ISO 3166-1 and no former one of ISO 3166-3; {}",
        CountryRemedy::from(*meant)
    )]
    Unknown {
        /// What was written.
        value: String,
        /// The country that is commonly meant by it.
        meant: Option<Country>,
    },
    /// It was the code of two former countries, and no year of manufacture tells which.
    #[error(
        "\"{value}\" was the code of {} and of {}; write {} or {}",
        readings[0], readings[1], readings[0].code(), readings[1].code()
    )]
    Ambiguous {
        /// What was written.
        value: String,
        /// What it can mean, the older one first.
        readings: [FormerCountry; 2],
    },
}

/// A year of manufacture in which the country of manufacture was not there: one of the two is wrong, or the code
/// outlived its State in a factory. A person has to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "{country} stands for the years {} to {}, and the year of manufacture is {year}; \
     look at the weapon and correct the country or the year",
    country.years().start(), country.years().end()
)]
pub struct YearOutside {
    /// The former country.
    pub country: FormerCountry,
    /// The year of manufacture.
    pub year: u16,
}

impl CountryOfManufacture {
    /// Reads a code or a name, in any case: alpha-2, alpha-3, four letters, the English name, and for countries that
    /// made weapons the French, Spanish and Portuguese one. A code that is in use today means today's country.
    /// `year` is the year of manufacture, which decides where a code named two countries one after the other.
    ///
    /// # Errors
    /// A [`ManufactureError`] that names the value and what to write.
    pub fn read(value: &str, year: Option<u16>) -> Result<Self, ManufactureError> {
        let unknown = match value.parse() {
            Ok(country) => return Ok(Self::Current(country)),
            Err(UnknownCountry { remedy, .. }) => remedy,
        };
        match FormerCountry::named(value)[..] {
            [] => by_other_name(value).map(Self::Current).ok_or_else(|| ManufactureError::Unknown {
                value: value.to_owned(),
                meant: if let CountryRemedy::Write(country) = unknown { Some(country) } else { None },
            }),
            [only] => Ok(Self::Former(only)),
            [first, second, ..] => one_of([first, second], year).map(Self::Former).ok_or_else(|| {
                ManufactureError::Ambiguous { value: value.to_owned(), readings: [first, second] }
            }),
        }
    }

    /// What is written where the country is stored: alpha-2, or the four letters of a former country.
    pub fn code(self) -> &'static str {
        match self {
            Self::Current(country) => country.alpha2(),
            Self::Former(country) => country.code(),
        }
    }

    /// The alpha-2 code that stands on the metal. That of a former country may have named another one as well.
    pub fn alpha2(self) -> &'static str {
        match self {
            Self::Current(country) => country.alpha2(),
            Self::Former(country) => country.alpha2(),
        }
    }

    /// The alpha-3 code.
    pub fn alpha3(self) -> &'static str {
        match self {
            Self::Current(country) => country.alpha3(),
            Self::Former(country) => country.alpha3(),
        }
    }

    /// The English name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Current(country) => country.name(),
            Self::Former(country) => country.name(),
        }
    }

    /// The entity of ISO 3166-3, if it is a former country.
    pub fn former(self) -> Option<FormerCountry> {
        match self {
            Self::Current(_) => None,
            Self::Former(country) => Some(country),
        }
    }

    /// The countries that can be asked today: itself, or those that stand where the former one stood.
    pub fn successors(self) -> Vec<Country> {
        match self {
            Self::Current(country) => vec![country],
            Self::Former(country) => country.successors(),
        }
    }

    /// What a person has to be asked when something is said to have been made there in this year.
    pub fn year_outside(self, year: u16) -> Option<YearOutside> {
        let country = self.former().filter(|country| !country.years().contains(&year))?;
        Some(YearOutside { country, year })
    }
}

impl FromStr for CountryOfManufacture {
    type Err = ManufactureError;

    /// Reads a value that has no year beside it.
    fn from_str(value: &str) -> Result<Self, ManufactureError> {
        Self::read(value, None)
    }
}

impl TryFrom<String> for CountryOfManufacture {
    type Error = UnknownCountry;

    /// Takes only what is stored: a code of today, or four letters.
    fn try_from(value: String) -> Result<Self, UnknownCountry> {
        match FormerCountry::from_code(&value) {
            Some(country) => Ok(Self::Former(country)),
            None => Country::from_alpha2_strict(&value).map(Self::Current),
        }
    }
}

impl From<CountryOfManufacture> for String {
    fn from(country: CountryOfManufacture) -> Self {
        country.code().to_owned()
    }
}

impl From<Country> for CountryOfManufacture {
    fn from(country: Country) -> Self {
        Self::Current(country)
    }
}

impl fmt::Display for CountryOfManufacture {
    /// The code as it is stored.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl fmt::Debug for CountryOfManufacture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "CountryOfManufacture({self})")
    }
}

impl From<Option<Country>> for CountryRemedy {
    fn from(meant: Option<Country>) -> Self {
        meant.map_or(Self::WriteAlpha2, Self::Write)
    }
}

/// The only one of these that was there in the year.
fn one_of(readings: [FormerCountry; 2], year: Option<u16>) -> Option<FormerCountry> {
    let year = year?;
    let mut there = readings.into_iter().filter(|country| country.years().contains(&year));
    there.next().filter(|_| there.next().is_none())
}

fn by_other_name(value: &str) -> Option<Country> {
    let folded = fold(value);
    let row = OTHER_NAMES.iter().find(|(_, names)| names.contains(&folded.as_str()))?;
    row.0.parse().ok()
}

/// French, Spanish and Portuguese names of countries that make weapons, where they differ from the English ones; as
/// [`fold`] leaves them.
#[rustfmt::skip]
const OTHER_NAMES: &[(&str, &[&str])] = &[
    ("AT", &["AUTRICHE"]),
    ("BE", &["BELGICA", "BELGIQUE"]),
    ("BG", &["BULGARIE"]),
    ("BR", &["BRASIL", "BRESIL"]),
    ("CH", &["SUICA", "SUISSE", "SUIZA"]),
    ("CN", &["CHINE"]),
    ("CZ", &["CHEQUIA", "REPUBLICA CHECA", "REPUBLICA TCHECA", "REPUBLIQUE TCHEQUE", "TCHEQUIA", "TCHEQUIE"]),
    ("DE", &["ALEMANHA", "ALEMANIA", "ALLEMAGNE"]),
    ("EG", &["EGIPTO", "EGITO", "EGYPTE"]),
    ("ES", &["ESPAGNE", "ESPANA", "ESPANHA"]),
    ("FI", &["FINLANDE", "FINLANDIA"]),
    ("FR", &["FRANCA", "FRANCIA"]),
    ("GB", &["GRA BRETANHA", "GRAN BRETANA", "GRANDE BRETAGNE", "REINO UNIDO", "ROYAUME UNI"]),
    ("HU", &["HONGRIE", "HUNGRIA"]),
    ("IN", &["INDE"]),
    ("IT", &["ITALIA", "ITALIE"]),
    ("JP", &["JAPAO", "JAPON"]),
    ("KP", &["COREA DEL NORTE", "COREE DU NORD", "COREIA DO NORTE"]),
    ("KR", &["COREA DEL SUR", "COREE DU SUD", "COREIA DO SUL"]),
    ("PK", &["PAQUISTAN", "PAQUISTAO"]),
    ("PL", &["POLOGNE", "POLONIA"]),
    ("RO", &["ROMENIA", "ROUMANIE", "RUMANIA"]),
    ("RS", &["SERBIE", "SERVIA"]),
    ("RU", &["FEDERATION DE RUSSIE", "RUSIA", "RUSSIE"]),
    ("SE", &["SUECIA", "SUEDE"]),
    ("SK", &["ESLOVAQUIA", "SLOVAQUIE"]),
    ("TR", &["TURQUIA", "TURQUIE"]),
    ("UA", &["UCRANIA"]),
    ("US", &["EEUU", "ESTADOS UNIDOS", "ESTADOS UNIDOS DA AMERICA", "ESTADOS UNIDOS DE AMERICA", "ETATS UNIS",
        "ETATS UNIS D AMERIQUE", "EUA"]),
    ("ZA", &["AFRICA DO SUL", "AFRIQUE DU SUD", "SUDAFRICA"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    fn code(value: &str, year: Option<u16>) -> Result<&'static str, ManufactureError> {
        CountryOfManufacture::read(value, year).map(CountryOfManufacture::code)
    }

    fn former(code: &str) -> FormerCountry {
        FormerCountry::from_code(code).unwrap()
    }

    #[test]
    fn manufacture_country_of_today_or_of_former_times_is_read_in_known_ways() {
        for (value, read) in [
            ("KE", "KE"),
            ("kenya", "KE"),
            ("KEN", "KE"),
            ("Allemagne", "DE"),
            ("España", "ES"),
            ("EE.UU.", "US"),
            ("SU", "SUHH"),
            (" su ", "SUHH"),
            ("sun", "SUHH"),
            ("suhh", "SUHH"),
            ("U.S.S.R.", "SUHH"),
            ("URSS", "SUHH"),
            ("Unión Soviética", "SUHH"),
            ("СССР", "SUHH"),
            ("YU", "YUCS"),
            ("Yougoslavie", "YUCS"),
            ("Tchécoslovaquie", "CSHH"),
            ("Tche\u{301}coslovaquie", "CSHH"),
            ("Checoslovaquia", "CSHH"),
            ("ČSSR", "CSHH"),
            ("CSK", "CSHH"),
            ("SCG", "CSXX"),
            ("DDR", "DDDE"),
            ("DD", "DDDE"),
            ("Alemanha Oriental", "DDDE"),
            ("ZR", "ZRCD"),
            ("Zaïre", "ZRCD"),
            ("Rhodesia", "RHZW"),
            ("Haute-Volta", "HVBF"),
            ("FQ", "FQHH"),
        ] {
            assert_eq!(code(value, None), Ok(read), "{value}");
        }
    }

    #[test]
    fn manufacture_code_in_use_today_means_the_country_of_today() {
        for alpha2 in ["AI", "BQ", "BY", "GE", "SK"] {
            assert!(FormerCountry::all().any(|former| former.alpha2() == alpha2));
            for year in [None, Some(1974)] {
                assert_eq!(code(alpha2, year), Ok(alpha2));
            }
        }
        assert_eq!(code("ATF", None), Ok("TF"));
    }

    #[test]
    fn manufacture_code_of_two_countries_is_refused_unless_the_year_decides() {
        let readings = [former("CSHH"), former("CSXX")];
        let ambiguous = |value: &str| Err(ManufactureError::Ambiguous { value: value.to_owned(), readings });
        for (year, read) in [
            (None, ambiguous("cs")),
            (Some(1985), Ok("CSHH")),
            (Some(1993), Ok("CSHH")),
            (Some(1998), ambiguous("cs")),
            (Some(2003), Ok("CSXX")),
            (Some(2006), Ok("CSXX")),
            (Some(2010), ambiguous("cs")),
        ] {
            assert_eq!(code("cs", year), read, "{year:?}");
        }
        assert_eq!(
            code("CS", None).unwrap_err().to_string(),
            "\"CS\" was the code of CSHH (Czechoslovakia) and of CSXX (Serbia and Montenegro); write CSHH or CSXX"
        );
    }

    #[test]
    fn manufacture_country_unknown_is_refused_with_what_is_meant() {
        for (value, meant) in [("UK", Some("GB")), ("Ruritania", None), ("", None), ("XX", None)] {
            let meant = meant.map(|code| code.parse().unwrap());
            assert_eq!(code(value, None), Err(ManufactureError::Unknown { value: value.to_owned(), meant }));
        }
        assert_eq!(
            code("UK", None).unwrap_err().to_string(),
            "\"UK\" is no country of ISO 3166-1 and no former one of ISO 3166-3; write GB for United Kingdom of \
             Great Britain and Northern Ireland"
        );
    }

    #[test]
    fn manufacture_year_outside_the_life_of_a_former_country_is_told() {
        for (value, year, outside) in [
            ("SU", 1922, false),
            ("SU", 1955, false),
            ("SU", 1992, false),
            ("SU", 1998, true),
            ("SU", 1917, true),
            ("ZR", 1970, true),
            ("RU", 1917, false),
        ] {
            let country: CountryOfManufacture = value.parse().unwrap();
            assert_eq!(country.year_outside(year).is_some(), outside, "{value} {year}");
        }
        let told = CountryOfManufacture::Former(former("SUHH")).year_outside(1998).unwrap().to_string();
        assert!(told.starts_with(
            "SUHH (USSR) stands for the years 1922 to 1992, and the year of manufacture is 1998"
        ));
    }

    #[test]
    fn manufacture_country_gives_what_stands_on_the_metal_and_whom_to_ask() {
        let soviet: CountryOfManufacture = "SUHH".parse().unwrap();
        assert_eq!((soviet.alpha2(), soviet.alpha3(), soviet.name()), ("SU", "SUN", "USSR"));
        assert_eq!(soviet.former(), Some(former("SUHH")));
        assert!(soviet.successors().contains(&"RU".parse().unwrap()));
        let kenya: CountryOfManufacture = "KE".parse().unwrap();
        assert_eq!((kenya.alpha3(), kenya.former(), kenya.successors().len()), ("KEN", None, 1));
    }

    #[test]
    fn manufacture_country_is_stored_as_two_or_four_letters_and_in_no_other_way() {
        let all = rust_iso3166::ALL.iter().map(|entry| entry.alpha2);
        for code in all.chain(FormerCountry::all().map(FormerCountry::code)) {
            let json = format!("\"{code}\"");
            let country: CountryOfManufacture = serde_json::from_str(&json).unwrap();
            assert_eq!(serde_json::to_string(&country).unwrap(), json);
        }
        for other in ["\"SU\"", "\"suhh\"", "\"KEN\"", "\"ke\"", "\"CS\"", "\"XXXX\"", "\"\""] {
            assert!(serde_json::from_str::<CountryOfManufacture>(other).is_err(), "{other}");
        }
    }

    #[test]
    fn manufacture_names_are_written_as_they_are_compared_and_mean_one_country() {
        for (alpha2, names) in OTHER_NAMES {
            for name in *names {
                assert_eq!(fold(name), **name);
                assert_eq!(code(name, None), Ok(*alpha2), "{name}");
            }
        }
    }
}
