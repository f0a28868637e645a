//! The head of a consignment: licence, States, recipient, release date and quantity.
//!
//! It stands in the manifest itself as leading lines `# key: value`, or in a TOML file beside it with the same
//! keys. Keys: `licence-no`, `licence-issued`, `licence-expires`, `exporting-state`, `importing-state`,
//! `final-recipient`, `release-date`, `quantity`, and where there are any `transit-states`, separated by commas.
//! Dates are written 2026-03-02, States as ISO 3166-1 codes or English names.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use marking::country::Country;
use marking::plan::Release;
use serde::{Deserialize, Serialize};

use crate::columns::heading_key;

/// What is the same for every item of a consignment (Firearms Protocol art. 7(b), 10(3)).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ConsignmentHeader {
    /// Number of the import licence.
    pub licence_no: String,
    /// Day of its issue.
    pub licence_issued: Date,
    /// Last day it holds.
    pub licence_expires: Date,
    /// The State the consignment comes from.
    pub exporting: Country,
    /// The State it comes to, which goes into the marks.
    pub importing: Country,
    /// States it passed through.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub transit: Vec<Country>,
    /// Who receives it in the end.
    pub final_recipient: String,
    /// The day customs released it, whose year goes into the marks.
    pub released: Date,
    /// How many items the licence allows.
    pub quantity: u32,
}

impl ConsignmentHeader {
    /// The decision that a mark's country and year come from.
    pub fn release(&self) -> Release {
        Release { importing: self.importing, date: self.released }
    }
}

/// A key of the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HeaderKey {
    /// `licence-no`
    LicenceNo,
    /// `licence-issued`
    LicenceIssued,
    /// `licence-expires`
    LicenceExpires,
    /// `exporting-state`
    Exporting,
    /// `importing-state`
    Importing,
    /// `transit-states`
    Transit,
    /// `final-recipient`
    FinalRecipient,
    /// `release-date`
    Released,
    /// `quantity`
    Quantity,
}

/// Keys with their name and the other names they are read by, as [`heading_key`] writes them.
const KEYS: [(HeaderKey, &str, &[&str]); 9] = [
    (
        HeaderKey::LicenceNo,
        "licence-no",
        &["licence no", "license no", "licence", "license", "licence number", "import licence"],
    ),
    (
        HeaderKey::LicenceIssued,
        "licence-issued",
        &["licence issued", "license issued", "issue", "issued", "issue date"],
    ),
    (
        HeaderKey::LicenceExpires,
        "licence-expires",
        &["licence expires", "license expires", "expiry", "expires", "expiry date"],
    ),
    (
        HeaderKey::Exporting,
        "exporting-state",
        &["exporting state", "exporting", "exporter", "export country"],
    ),
    (
        HeaderKey::Importing,
        "importing-state",
        &["importing state", "importing", "importer", "import country"],
    ),
    (HeaderKey::Transit, "transit-states", &["transit states", "transit", "transit countries"]),
    (HeaderKey::FinalRecipient, "final-recipient", &["final recipient", "recipient", "end user"]),
    (HeaderKey::Released, "release-date", &["release date", "released", "customs release"]),
    (HeaderKey::Quantity, "quantity", &["quantity", "qty", "licensed quantity"]),
];

impl HeaderKey {
    /// The key as it is written.
    pub fn as_str(self) -> &'static str {
        KEYS[self as usize].1
    }

    fn of(text: &str) -> Option<Self> {
        let key = heading_key(text);
        KEYS.iter().find(|(_, _, names)| names.contains(&key.as_str())).map(|(key, ..)| *key)
    }
}

impl fmt::Display for HeaderKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// What is wrong with a header; every problem of a header is reported together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum HeaderProblem {
    /// A key is not there.
    #[error(
        "{key} is missing: add a line \"# {key}: ...\" at the head of the manifest, or write it in the TOML file beside it"
    )]
    Missing {
        /// The key.
        key: HeaderKey,
    },
    /// A key is there twice.
    #[error("line {line}: {key} is written twice")]
    Twice {
        /// The key.
        key: HeaderKey,
        /// The later line.
        line: u32,
    },
    /// A key is not known.
    #[error(
        "line {line}: \"{name}\" is no key of the header: use licence-no, licence-issued, licence-expires, exporting-state, importing-state, transit-states, final-recipient, release-date or quantity"
    )]
    KeyUnknown {
        /// What was written.
        name: String,
        /// Its line.
        line: u32,
    },
    /// A value cannot be used.
    #[error("line {line}: {key} is \"{value}\": {remedy}")]
    Value {
        /// The key.
        key: HeaderKey,
        /// Its value.
        value: String,
        /// Its line; 0 in a TOML file beside the manifest.
        line: u32,
        /// What to write.
        remedy: String,
    },
    /// The file beside the manifest is no TOML.
    #[error("the header beside the manifest is no TOML: {message}")]
    Toml {
        /// What the reader says.
        message: String,
    },
}

/// A key and its value as written, with the line of the file.
pub(crate) struct RawField {
    pub line: u32,
    pub name: String,
    pub value: String,
}

/// Reads the fields of a TOML file beside the manifest.
pub(crate) fn fields_of_toml(bytes: &[u8]) -> Result<Vec<RawField>, HeaderProblem> {
    let toml_problem = |message: String| HeaderProblem::Toml { message };
    let text = std::str::from_utf8(bytes).map_err(|e| toml_problem(e.to_string()))?;
    let table: toml::Table = text.parse().map_err(|e: toml::de::Error| toml_problem(e.to_string()))?;
    let plain = |value: toml::Value| match value {
        toml::Value::String(text) => text,
        toml::Value::Array(values) => {
            let texts: Vec<_> =
                values.iter().map(|v| v.as_str().map_or(v.to_string(), str::to_owned)).collect();
            texts.join(",")
        }
        other => other.to_string(),
    };
    Ok(table.into_iter().map(|(name, value)| RawField { line: 0, name, value: plain(value) }).collect())
}

/// Checks the fields and puts the header together, or says everything that is wrong with it.
pub(crate) fn assemble(fields: Vec<RawField>) -> Result<ConsignmentHeader, Vec<HeaderProblem>> {
    let mut header = Fields { found: std::array::from_fn(|_| None), problems: Vec::new() };
    for field in fields {
        header.add(field);
    }
    let licence_no = header.text(HeaderKey::LicenceNo);
    let licence_issued = header.date(HeaderKey::LicenceIssued);
    let licence_expires = header.date(HeaderKey::LicenceExpires);
    let exporting = header.parsed::<Country>(HeaderKey::Exporting);
    let importing = header.parsed::<Country>(HeaderKey::Importing);
    let transit = header.transit();
    let final_recipient = header.text(HeaderKey::FinalRecipient);
    let released = header.date(HeaderKey::Released);
    let quantity = header.quantity();
    let assembled = (|| {
        Some(ConsignmentHeader {
            licence_no: licence_no?,
            licence_issued: licence_issued?,
            licence_expires: licence_expires?,
            exporting: exporting?,
            importing: importing?,
            transit: transit?,
            final_recipient: final_recipient?,
            released: released?,
            quantity: quantity?,
        })
    })();
    match assembled {
        Some(header_read) if header.problems.is_empty() => Ok(header_read),
        _ => Err(header.problems),
    }
}

struct Fields {
    found: [Option<(u32, String)>; KEYS.len()],
    problems: Vec<HeaderProblem>,
}

impl Fields {
    fn add(&mut self, field: RawField) {
        let line = field.line;
        match HeaderKey::of(&field.name) {
            None => self.problems.push(HeaderProblem::KeyUnknown { name: field.name, line }),
            Some(key) if self.found[key as usize].is_some() => {
                self.problems.push(HeaderProblem::Twice { key, line });
            }
            Some(key) => self.found[key as usize] = Some((line, field.value)),
        }
    }

    fn take(&mut self, key: HeaderKey) -> Option<(u32, String)> {
        let found = self.found[key as usize].take();
        if found.is_none() {
            self.problems.push(HeaderProblem::Missing { key });
        }
        found
    }

    fn refuse<T>(
        &mut self,
        key: HeaderKey,
        line: u32,
        value: String,
        remedy: impl fmt::Display,
    ) -> Option<T> {
        self.problems.push(HeaderProblem::Value { key, value, line, remedy: remedy.to_string() });
        None
    }

    fn text(&mut self, key: HeaderKey) -> Option<String> {
        let (line, value) = self.take(key)?;
        match value.trim() {
            "" => self.refuse(key, line, value, "fill it in"),
            text if text.chars().any(char::is_control) => {
                self.refuse(key, line, value, "type it again without control characters")
            }
            text => Some(text.to_owned()),
        }
    }

    fn parsed<T: FromStr<Err: fmt::Display>>(&mut self, key: HeaderKey) -> Option<T> {
        let (line, value) = self.take(key)?;
        match value.trim().parse() {
            Ok(parsed) => Some(parsed),
            Err(error) => self.refuse(key, line, value, error),
        }
    }

    fn date(&mut self, key: HeaderKey) -> Option<Date> {
        let (line, value) = self.take(key)?;
        match value.trim().parse() {
            Ok(date) if value.trim().len() == "2026-03-02".len() => Some(date),
            _ => self.refuse(key, line, value, "write a date of the calendar as 2026-03-02"),
        }
    }

    fn quantity(&mut self) -> Option<u32> {
        let (line, value) = self.take(HeaderKey::Quantity)?;
        match value.trim().parse() {
            Ok(quantity) if quantity > 0 => Some(quantity),
            _ => self.refuse(HeaderKey::Quantity, line, value, "write a whole number from 1 on"),
        }
    }

    fn transit(&mut self) -> Option<Vec<Country>> {
        let Some((line, value)) = self.found[HeaderKey::Transit as usize].take() else {
            return Some(Vec::new());
        };
        let codes = value.split(',').map(str::trim).filter(|code| !code.is_empty());
        match codes.map(str::parse).collect::<Result<_, _>>() {
            Ok(countries) => Some(countries),
            Err(error) => self.refuse(HeaderKey::Transit, line, value.clone(), error),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TOML: &str = "licence-no = \"FB 1/26\"\nlicence_issued = 2026-01-02\nlicence_expires = \"2026-12-31\"\n\
        exporting = \"AT\"\nimporting = \"Kenya\"\ntransit = [\"DE\", \"DJ\"]\nrecipient = \"Police\"\n\
        release-date = 2026-03-02\nquantity = 250\n";

    #[test]
    fn header_of_a_toml_file_is_read() {
        let header = assemble(fields_of_toml(TOML.as_bytes()).unwrap()).unwrap();
        assert_eq!((header.importing.alpha2(), header.transit.len(), header.quantity), ("KE", 2, 250));
        assert_eq!(header.release().date, jiff::civil::date(2026, 3, 2));
        assert_eq!(header.licence_issued, jiff::civil::date(2026, 1, 2));
    }

    #[test]
    fn header_problems_are_told_together() {
        let fields = [
            ("licence", ""),
            ("importing", "UK"),
            ("quantity", "0"),
            ("qty", "2"),
            ("colour", "red"),
            ("issued", "02/01/2026"),
        ];
        let fields = fields.map(|(name, value)| RawField { line: 3, name: name.into(), value: value.into() });
        let problems = assemble(fields.into()).unwrap_err();
        let texts: Vec<String> = problems.iter().map(ToString::to_string).collect();
        for said in [
            "licence-no is \"\"",
            "write GB",
            "quantity is \"0\"",
            "quantity is written twice",
            "\"colour\" is no key",
            "as 2026-03-02",
            "release-date is missing",
        ] {
            assert!(texts.iter().any(|text| text.contains(said)), "{said}: {texts:?}");
        }
    }

    #[test]
    fn header_keys_are_in_order() {
        for (index, (key, name, names)) in KEYS.iter().enumerate() {
            assert_eq!((*key as usize, key.as_str()), (index, *name));
            assert!(names.contains(&heading_key(name).as_str()));
        }
    }
}
