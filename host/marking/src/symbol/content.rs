//! What a symbol says: a short text that can be read with any scanner and no software of ours.
//!
//! # Reading one
//!
//! `MS1|C=KE|Y=2026|N=KES1-000123|M=GLOCK|S=BKH123` is *mark symbol, version 1*: Kenya had the weapon marked, the
//! mark names the year 2026, the station gave it the number KES1-000123, its maker is Glock and the maker's serial is
//! BKH123. To trace it, ask the authority of the country under `C` and quote everything. A label ends with one field
//! more: `|J=KES1/42` leads to entry 42 in the register of station KES1.
//!
//! # Grammar
//!
//! ```text
//! symbol = "MS1" 1*( "|" field )
//! field  = key "=" value
//! key    = "C" / "Y" / "N" / "M" / "S" / "J"
//! value  = 1*( plain / escape )
//! plain  = any of U+0020 to U+007E but "%", "|" and "="
//! escape = "%" and two of 0 to 9, A to F: one byte of a character's UTF-8 form
//! ```
//!
//! | key | meaning | value |
//! |---|---|---|
//! | `C` | the country that had the weapon marked; with an import mark, the importing country | ISO 3166-1 alpha-2, always there |
//! | `Y` | the year the mark names; with an import mark, the year of import | four digits |
//! | `N` | the number the station gave the weapon | text |
//! | `M` | the maker | text |
//! | `S` | the serial the weapon already bore | text |
//! | `J` | the job that marked it: with it the entry is found in the station's register | station, `/`, number |
//!
//! Keys stand in the order of the table, each at most once; `C` and at least one of `N`, `S` and `J` are there. `J`
//! stands on paper only. A text has 1 to 40 characters, no blank at either end, and no control or invisible character.
//! Only characters that are not plain are escaped, so that one content has one text. The whole is at most 120
//! characters, or 500 with `J`, all of printable ASCII, which every scanner passes on unchanged. A reader refuses keys and versions it does not know: a field that is
//! added, or means something else, makes a new version.

use std::fmt::{self, Write as _};
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use crate::country::{Country, UnknownCountry};

/// The longest text of a symbol on metal, in characters.
pub const TEXT_CHARS_MAX: usize = 120;
/// The longest text of a symbol on paper, which names its job.
pub const PAPER_CHARS_MAX: usize = 500;
/// The longest value of a field, in characters before they are escaped.
pub const VALUE_CHARS_MAX: usize = 40;
/// The version this module writes and reads.
pub const VERSION: &str = "MS1";

const KEYS: [char; 6] = ['C', 'Y', 'N', 'M', 'S', 'J'];

/// The facts of a symbol, unchecked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SymbolFields {
    /// The country that had the weapon marked.
    pub country: Country,
    /// The year the mark names, 1000 to 9999.
    pub year: Option<u16>,
    /// The number the station gave the weapon.
    pub number: Option<String>,
    /// The maker.
    pub maker: Option<String>,
    /// The serial the weapon already bore.
    pub serial: Option<String>,
    /// The job that marked it, on paper only.
    pub job: Option<SymbolJob>,
}

/// A job of a station.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SymbolJob {
    /// The station.
    pub station: String,
    /// The job's number there.
    pub job: u64,
}

/// The content of a symbol, checked. Its text form is [`fmt::Display`] and [`FromStr`], and is what is serialised.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SymbolContent(SymbolFields);

/// Why facts or a text are no content of a symbol.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ContentError {
    /// The text was not written by this grammar, or by a later version of it.
    #[error("a symbol that begins with \"{0}\" is none of version {VERSION}: read its text by eye")]
    Version(String),
    /// A piece between two bars is no field.
    #[error(
        "\"{0}\" is no field: write C=, Y=, N=, M=, S= or J= and a value, in this order, each at most once"
    )]
    Field(String),
    /// The country is none.
    #[error("field C: {0}")]
    Country(#[from] UnknownCountry),
    /// The year has not four digits.
    #[error("field Y is \"{0}\": write a year of four digits, for example 2026")]
    Year(String),
    /// The job is none.
    #[error("field J is \"{0}\": write the station, / and the job's number, for example KE1/42")]
    Job(String),
    /// A value is empty, too long, or has characters that cannot be seen.
    #[error(
        "field {key} is \"{}\": write 1 to {VALUE_CHARS_MAX} visible characters without a blank at either end",
        .value.escape_debug()
    )]
    Value {
        /// The field.
        key: char,
        /// Its value.
        value: String,
    },
    /// An escape is incomplete, or the escaped bytes are no UTF-8.
    #[error(
        "\"{0}\" is wrongly escaped: write % and two of 0 to 9, A to F for each byte of a character in UTF-8"
    )]
    Escape(String),
    /// Nothing in it tells one weapon from another.
    #[error("the symbol names no number (N), no serial (S) and no job (J): give one of them")]
    NoIdentity,
    /// The country is missing.
    #[error("the symbol names no country: write C= and a two-letter code first")]
    NoCountry,
    /// The whole text is too long.
    #[error("the symbol's text has {chars} characters: shorten its values until it has {max}")]
    Length {
        /// Its length.
        chars: usize,
        /// The greatest one.
        max: usize,
    },
    /// The text says the same as another, shorter or more plainly written one.
    #[error("the symbol's text is not in its one form: write \"{0}\"")]
    NotCanonical(String),
}

impl SymbolContent {
    /// Checks facts against the grammar.
    pub fn new(fields: SymbolFields) -> Result<Self, ContentError> {
        if let Some(year) = fields.year.filter(|year| !(1000..=9999).contains(year)) {
            return Err(ContentError::Year(year.to_string()));
        }
        let station = fields.job.as_ref().map(|job| &job.station);
        let texts = [&fields.number, &fields.maker, &fields.serial].map(Option::as_ref);
        for (key, value) in ['N', 'M', 'S', 'J'].into_iter().zip(texts.into_iter().chain([station])) {
            if let Some(value) = value.filter(|value| !is_visible(value)) {
                return Err(ContentError::Value { key, value: value.clone() });
            }
        }
        if fields.number.is_none() && fields.serial.is_none() && fields.job.is_none() {
            return Err(ContentError::NoIdentity);
        }
        let content = Self(fields);
        let max = if content.0.job.is_some() { PAPER_CHARS_MAX } else { TEXT_CHARS_MAX };
        match content.to_string().len() {
            chars if chars > max => Err(ContentError::Length { chars, max }),
            _ => Ok(content),
        }
    }

    /// The facts.
    pub fn fields(&self) -> &SymbolFields {
        &self.0
    }

    /// The lines to stand beside the symbol, with the same facts for the eye: country and year, then the number
    /// after `N`, the maker, the serial after `S` and the job after `J`, each on a line of its own.
    pub fn human_readable(&self) -> Vec<String> {
        let SymbolFields { country, year, number, maker, serial, job } = &self.0;
        let head = year.map_or_else(|| country.to_string(), |year| format!("{country} {year}"));
        let number = number.as_ref().map(|number| format!("N {number}"));
        let serial = serial.as_ref().map(|serial| format!("S {serial}"));
        let job = job.as_ref().map(|job| format!("J {job}"));
        [Some(head), number, maker.clone(), serial, job].into_iter().flatten().collect()
    }

    fn values(&self) -> impl Iterator<Item = (char, String)> + '_ {
        let SymbolFields { country, year, number, maker, serial, job } = &self.0;
        let year = year.map(|year| year.to_string());
        let job = job.as_ref().map(SymbolJob::to_string);
        let values = [Some(country.to_string()), year, number.clone(), maker.clone(), serial.clone(), job];
        KEYS.into_iter().zip(values).filter_map(|(key, value)| Some((key, value?)))
    }
}

impl fmt::Display for SymbolContent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(VERSION)?;
        self.values().try_for_each(|(key, value)| write!(f, "|{key}={}", escaped(&value)))
    }
}

impl FromStr for SymbolContent {
    type Err = ContentError;

    fn from_str(text: &str) -> Result<Self, ContentError> {
        let mut pieces = text.split('|');
        let version = pieces.next().unwrap_or_default();
        if version != VERSION {
            return Err(ContentError::Version(version.chars().take(VERSION.len()).collect()));
        }
        let [country, year, number, maker, serial, job] = values_by_key(pieces)?;
        let country = country.ok_or(ContentError::NoCountry)?.parse()?;
        let year = year.map(|year| year.parse().map_err(|_| ContentError::Year(year))).transpose()?;
        let job = job.map(|job| job.parse()).transpose()?;
        let content = Self::new(SymbolFields { country, year, number, maker, serial, job })?;
        let canonical = content.to_string();
        match canonical == text {
            true => Ok(content),
            false => Err(ContentError::NotCanonical(canonical)),
        }
    }
}

impl fmt::Display for SymbolJob {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.station, self.job)
    }
}

impl FromStr for SymbolJob {
    type Err = ContentError;

    fn from_str(text: &str) -> Result<Self, ContentError> {
        let refused = || ContentError::Job(text.to_owned());
        let (station, job) = text.rsplit_once('/').ok_or_else(refused)?;
        Ok(Self { station: station.to_owned(), job: job.parse().map_err(|_| refused())? })
    }
}

impl TryFrom<String> for SymbolContent {
    type Error = ContentError;

    fn try_from(text: String) -> Result<Self, ContentError> {
        text.parse()
    }
}

impl From<SymbolContent> for String {
    fn from(content: SymbolContent) -> Self {
        content.to_string()
    }
}

fn values_by_key<'t>(
    pieces: impl Iterator<Item = &'t str>,
) -> Result<[Option<String>; KEYS.len()], ContentError> {
    let mut values = [const { None }; KEYS.len()];
    let mut next = 0;
    for piece in pieces {
        let refused = || ContentError::Field(piece.to_owned());
        let (key, value) = piece.split_once('=').ok_or_else(refused)?;
        let mut later = KEYS.iter().enumerate().skip(next);
        let (index, _) = later.find(|(_, known)| key.chars().eq([**known])).ok_or_else(refused)?;
        values[index] = Some(unescaped(value)?);
        next = index + 1;
    }
    Ok(values)
}

fn is_visible(value: &str) -> bool {
    let invisible = |c: char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    (1..=VALUE_CHARS_MAX).contains(&value.chars().count())
        && value.trim() == value
        && !value.chars().any(invisible)
}

fn is_plain(byte: u8) -> bool {
    matches!(byte, b' '..=b'~') && !matches!(byte, b'%' | b'|' | b'=')
}

fn escaped(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for byte in value.bytes() {
        match is_plain(byte) {
            true => text.push(char::from(byte)),
            // Writing to a String cannot fail.
            false => drop(write!(text, "%{byte:02X}")),
        }
    }
    text
}

fn unescaped(value: &str) -> Result<String, ContentError> {
    let refused = || ContentError::Escape(value.to_owned());
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        bytes.push(match byte {
            b'%' => {
                let mut digit = || rest.next().and_then(|byte| char::from(byte).to_digit(16));
                let (high, low) = (digit().ok_or_else(refused)?, digit().ok_or_else(refused)?);
                u8::try_from(high * 16 + low).map_err(|_| refused())?
            }
            plain if is_plain(plain) => plain,
            _ => return Err(refused()),
        });
    }
    String::from_utf8(bytes).map_err(|_| refused())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const EXAMPLE: &str = "MS1|C=KE|Y=2026|N=KES1-000123|M=GLOCK|S=BKH123";

    fn fields() -> SymbolFields {
        SymbolFields {
            country: "KE".parse().unwrap(),
            year: Some(2026),
            number: Some("KES1-000123".to_owned()),
            maker: Some("GLOCK".to_owned()),
            serial: Some("BKH123".to_owned()),
            job: None,
        }
    }

    #[test]
    fn content_of_the_documentation_is_written_and_read() {
        let content = SymbolContent::new(fields()).unwrap();
        assert_eq!(content.to_string(), EXAMPLE);
        assert_eq!(EXAMPLE.parse(), Ok(content.clone()));
        assert_eq!(content.human_readable(), ["KE 2026", "N KES1-000123", "GLOCK", "S BKH123"]);
    }

    #[test]
    fn content_for_paper_ends_with_its_job() {
        let job = Some("KE-T-1/42".parse().unwrap());
        let content = SymbolContent::new(SymbolFields { job: job.clone(), ..fields() }).unwrap();
        let text = format!("{EXAMPLE}|J=KE-T-1/42");
        assert_eq!((content.to_string(), text.parse()), (text.clone(), Ok(content.clone())));
        assert_eq!(content.human_readable().last().map(String::as_str), Some("J KE-T-1/42"));
        let nameless = SymbolFields { year: None, number: None, maker: None, serial: None, job, ..fields() };
        assert_eq!(SymbolContent::new(nameless).unwrap().to_string(), "MS1|C=KE|J=KE-T-1/42");
    }

    #[test]
    fn content_with_strange_characters_is_escaped() {
        let maker = Some("ИЖ=|%".to_owned());
        let content =
            SymbolContent::new(SymbolFields { maker, year: None, number: None, ..fields() }).unwrap();
        assert_eq!(content.to_string(), "MS1|C=KE|M=%D0%98%D0%96%3D%7C%25|S=BKH123");
        assert_eq!(content.to_string().parse(), Ok(content));
    }

    #[test]
    fn content_written_badly_is_refused_with_its_reason() {
        let field = |piece: &str| ContentError::Field(piece.to_owned());
        let value = |key, value: &str| ContentError::Value { key, value: value.to_owned() };
        let escape = |value: &str| ContentError::Escape(value.to_owned());
        let cases = [
            ("", ContentError::Version(String::new())),
            ("MS2|C=KE|N=1", ContentError::Version("MS2".to_owned())),
            ("https://example.org", ContentError::Version("htt".to_owned())),
            ("MS1", ContentError::NoCountry),
            ("MS1|N=1", ContentError::NoCountry),
            ("MS1|C=KE", ContentError::NoIdentity),
            ("MS1|C=KE|Y=2026|M=GLOCK", ContentError::NoIdentity),
            ("MS1|C=KE|X=1", field("X=1")),
            ("MS1|C=KE|N", field("N")),
            ("MS1|C=KE|N=1|", field("")),
            ("MS1|C=KE|N=1|N=2", field("N=2")),
            ("MS1|N=1|C=KE", field("C=KE")),
            ("MS1|C=KE|Y=26|N=1", ContentError::Year("26".to_owned())),
            ("MS1|C=KE|Y=MMXX|N=1", ContentError::Year("MMXX".to_owned())),
            ("MS1|C=KE|N=", value('N', "")),
            ("MS1|C=KE|N= 1", value('N', " 1")),
            ("MS1|C=KE|J=KE1", ContentError::Job("KE1".to_owned())),
            ("MS1|C=KE|J=KE1/x", ContentError::Job("KE1/x".to_owned())),
            ("MS1|C=KE|J=/1", value('J', "")),
            ("MS1|C=KE|J=KE1/1|N=1", field("N=1")),
            ("MS1|C=KE|J=KE1/01", ContentError::NotCanonical("MS1|C=KE|J=KE1/1".to_owned())),
            ("MS1|C=KE|N=1%07", value('N', "1\u{7}")),
            ("MS1|C=KE|N=1%E2%80%AE2", value('N', "1\u{202e}2")),
            ("MS1|C=KE|N=%4", escape("%4")),
            ("MS1|C=KE|N=%FF", escape("%FF")),
            ("MS1|C=KE|N=é", escape("é")),
            ("MS1|C=KE|N=1=2", escape("1=2")),
            ("MS1|C=KE|N=%41", ContentError::NotCanonical("MS1|C=KE|N=A".to_owned())),
            ("MS1|C=KEN|N=1", ContentError::NotCanonical("MS1|C=KE|N=1".to_owned())),
            ("MS1|C=KE|N=%c3%a9", ContentError::NotCanonical("MS1|C=KE|N=%C3%A9".to_owned())),
            ("MS1|C=KE|Y=+2026|N=1", ContentError::NotCanonical("MS1|C=KE|Y=2026|N=1".to_owned())),
        ];
        for (text, error) in cases {
            assert_eq!(text.parse::<SymbolContent>(), Err(error), "{text}");
        }
        assert!(matches!("MS1|C=XX|N=1".parse::<SymbolContent>(), Err(ContentError::Country(_))));
    }

    #[test]
    fn content_too_long_as_a_whole_is_refused_with_its_length() {
        let maker = Some("Ж".repeat(20));
        let long = SymbolFields { maker, ..fields() };
        let chars = EXAMPLE.len() - 5 + 120;
        let max = TEXT_CHARS_MAX;
        assert_eq!(SymbolContent::new(long.clone()), Err(ContentError::Length { chars, max }));
        let job = Some("KE1/42".parse().unwrap());
        assert!(
            SymbolContent::new(SymbolFields { job: job.clone(), ..long }).is_ok(),
            "there is room on paper"
        );
        let serial = Some("\u{1f52b}".repeat(40));
        let (chars, max) = (EXAMPLE.len() - 6 + 480 + "|J=KE1/42".len(), PAPER_CHARS_MAX);
        let longer = SymbolContent::new(SymbolFields { serial, job, ..fields() });
        assert_eq!(longer, Err(ContentError::Length { chars, max }));
    }

    #[test]
    fn content_is_serialised_as_its_text() {
        let content = SymbolContent::new(fields()).unwrap();
        assert_eq!(serde_json::to_string(&content).unwrap(), format!("\"{EXAMPLE}\""));
        assert!(serde_json::from_str::<SymbolContent>("\"MS1|C=KE\"").is_err());
    }

    proptest! {
        #[test]
        fn content_of_any_facts_is_read_as_written(
            year in prop::option::of(1000_u16..=9999),
            number in prop::option::of("\\PC{1,12}"),
            maker in prop::option::of("[ -~éЖع]{1,12}"),
            serial in prop::option::of("[ -~]{1,20}"),
            job in prop::option::of(("[ -~]{1,12}", any::<u64>())),
        ) {
            let country = "KE".parse().unwrap();
            let job = job.map(|(station, job)| SymbolJob { station, job });
            let max = if job.is_some() { PAPER_CHARS_MAX } else { TEXT_CHARS_MAX };
            if let Ok(content) = SymbolContent::new(SymbolFields { country, year, number, maker, serial, job }) {
                let text = content.to_string();
                prop_assert!(text.len() <= max && text.bytes().all(|b| (b' '..=b'~').contains(&b)));
                prop_assert_eq!(text.parse(), Ok(content));
            }
        }

        #[test]
        fn content_read_from_any_text_is_written_as_it_was(text in "MS1(\\|[CYNMSJ]=[ -~]{0,9}){1,5}|\\PC*") {
            if let Ok(content) = text.parse::<SymbolContent>() {
                prop_assert_eq!(content.to_string(), text);
            }
        }
    }
}
