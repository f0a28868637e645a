//! The head of a consignment: licence, States, recipient, release date and quantity.
//!
//! It stands in the manifest itself as leading lines `# key: value` (in a workbook in the first cells of rows, or
//! with the value in the second cell), or in a TOML file beside it with the same keys. Keys: `licence-no`, `licence-issued`, `licence-expires`, `exporting-state`, `importing-state`,
//! `final-recipient`, `release-date`, `quantity`, and where there are any `transit-states`, separated by commas, `exporter-name`, `carrier` and
//! `export-licence`.
//! Any fact of [`marking::case::CaseFacts`] and the `event` may be said in the same way. For an event without trade (State
//! stock, a seizure) licence dates and exporting State may be left out; the licence number is that of the order then.
//! Keys may be written in English, French, Spanish and Portuguese. Dates are written as [`crate::dates`] reads them,
//! States as ISO 3166-1 codes or English names.

use std::fmt;
use std::str::FromStr;

use jiff::civil::Date;
use marking::case::{CaseFacts, Event, Release};
use marking::country::Country;
use serde::{Deserialize, Serialize};

use crate::dates::{self, Order, Reading};
use crate::finding::{Finding, FindingKind};
use crate::table::Row;

mod facts;
mod keys;

pub use keys::HeaderKey;
use keys::KEY_COUNT;

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
    /// Who sent it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub exporter_name: Option<String>,
    /// Who carried it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub carrier: Option<String>,
    /// Number of the export licence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub export_licence: Option<String>,
    /// What happened, for which marks are made.
    #[serde(default)]
    pub event: Event,
    /// What else was said, for the rules that need it.
    #[serde(default)]
    pub facts: CaseFacts,
}

impl ConsignmentHeader {
    /// What is known of the consignment beyond event, country and date.
    pub fn facts(&self) -> CaseFacts {
        let trade = is_trade(self.event);
        CaseFacts {
            licence_no: Some(self.licence_no.clone()),
            licence_issued: trade.then_some(self.licence_issued),
            licence_expires: trade.then_some(self.licence_expires),
            exporting: trade.then_some(self.exporting),
            recipient: Some(self.final_recipient.clone()),
            quantity: Some(self.quantity),
            ..self.facts.clone()
        }
    }

    /// The decision that a mark's country and year come from.
    pub fn release(&self) -> Release {
        Release { importing: self.importing, date: self.released }
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
        "line {line}: \"{name}\" is no key of the header: use licence-no, licence-issued, licence-expires, exporting-state, importing-state, transit-states, final-recipient, release-date, quantity, exporter-name, carrier, export-licence, or one of {}",
        facts::fact_keys()
    )]
    KeyUnknown {
        /// What was written.
        name: String,
        /// Its line.
        line: u32,
    },
    /// A fact cannot be used.
    #[error("line {line}: {fact} is \"{value}\": {remedy}")]
    Fact {
        /// Its key.
        fact: &'static str,
        /// Its value.
        value: String,
        /// Its line; 0 in a TOML file beside the manifest.
        line: u32,
        /// What to write.
        remedy: String,
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
#[derive(Debug, PartialEq, Eq)]
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

/// The field in a line `# key: value`, as spreadsheets save it too: in quotes, with empty fields behind it, or with
/// the value in a field of its own. None for a line that is a remark.
pub(crate) fn field_of_line(line: &str, number: u32) -> Option<RawField> {
    let delimiter = [',', ';', '\t'];
    let line = line.trim().trim_end_matches(delimiter).trim();
    let unquoted = line.strip_prefix('"').and_then(|l| l.strip_suffix('"')).map(|l| l.replace("\"\"", "\""));
    let line = unquoted.as_deref().unwrap_or(line).trim_start_matches('#').trim();
    // Without a colon it may as well be a remark with a comma in it.
    let named = || line.split_once(delimiter).filter(|(name, _)| is_key(name));
    let (name, value) = line.split_once(':').or_else(named)?;
    let value = value.trim().trim_start_matches(delimiter).trim();
    Some(RawField { line: number, name: name.trim().to_owned(), value: value.to_owned() })
}

/// What a row above the headings says of the head: `# key: value` in its first cell, or a key in the first cell and
/// its value in the second. None for a row that is no part of the head; no field in a row that is a remark.
pub(crate) fn field_of_row(row: &Row) -> Option<Option<RawField>> {
    let (first, second) = (row.cell(0), row.cell(1));
    if first.starts_with('#') {
        let cells: Vec<&str> = row.cells.iter().map(str::trim).collect();
        return Some(field_of_line(&cells.join(","), row.line_no));
    }
    let two = !second.is_empty() && row.cells.iter().skip(2).all(|cell| cell.trim().is_empty());
    let named = two && is_key(first);
    let field = || RawField {
        line: row.line_no,
        name: first.trim_end_matches(':').trim().to_owned(),
        value: second.to_owned(),
    };
    named.then(|| Some(field()))
}

/// Whether a text names a key of the head or a fact.
fn is_key(name: &str) -> bool {
    HeaderKey::of(name).is_some() || facts::fact_of(name).is_some()
}

/// Checks the fields and puts the header together, or says everything that is wrong with it. With it come the dates
/// that could be read in two ways.
pub(crate) fn assemble(
    fields: Vec<RawField>,
) -> Result<(ConsignmentHeader, Option<Finding>), Vec<HeaderProblem>> {
    let mut header = Fields::new();
    for field in fields {
        header.add(field);
    }
    header.settle_order();
    if !is_trade(header.event) {
        header.fill_in_for_a_campaign();
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
    let optional = [HeaderKey::ExporterName, HeaderKey::Carrier, HeaderKey::ExportLicence];
    let [exporter_name, carrier, export_licence] = optional.map(|key| header.optional(key));
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
            exporter_name,
            carrier,
            export_licence,
            event: header.event,
            facts: std::mem::take(&mut header.facts),
        })
    })();
    match assembled {
        Some(header_read) if header.problems.is_empty() => Ok((header_read, header.date_question())),
        _ => Err(header.problems),
    }
}

/// The keys whose values are dates.
const DATES: [HeaderKey; 3] = [HeaderKey::LicenceIssued, HeaderKey::LicenceExpires, HeaderKey::Released];

/// Whether an event is one of trade between States, with licence and exporting State.
fn is_trade(event: Event) -> bool {
    matches!(event, Event::Import | Event::TempImport | Event::PartsImport | Event::Export)
}

struct Fields {
    event: Event,
    facts: CaseFacts,
    seen_facts: Vec<&'static str>,
    found: [Option<(u32, String)>; KEY_COUNT],
    problems: Vec<HeaderProblem>,
    order: Order,
    /// Dates as written that nothing settles, with the day first and with the month first.
    ambiguous: Vec<(String, Date, Date)>,
}

impl Fields {
    fn new() -> Self {
        let found = std::array::from_fn(|_| None);
        Self {
            event: Event::Import,
            facts: CaseFacts::default(),
            seen_facts: Vec::new(),
            found,
            problems: Vec::new(),
            order: Order::Open,
            ambiguous: Vec::new(),
        }
    }

    /// State stock, seizures and the like have no licence and no exporting State: there the order's day and the State
    /// itself stand for them. What is written is kept.
    fn fill_in_for_a_campaign(&mut self) {
        let copy = |found: &[Option<(u32, String)>; KEY_COUNT], from: HeaderKey| found[from as usize].clone();
        for (key, from) in [
            (HeaderKey::LicenceIssued, HeaderKey::Released),
            (HeaderKey::LicenceExpires, HeaderKey::Released),
            (HeaderKey::Exporting, HeaderKey::Importing),
        ] {
            if self.found[key as usize].is_none() {
                self.found[key as usize] = copy(&self.found, from);
            }
        }
    }

    fn add_fact(&mut self, fact: &'static str, field: RawField) {
        let (line, value) = (field.line, field.value);
        if self.seen_facts.contains(&fact) {
            let remedy = "it is written twice: leave one out".to_owned();
            return self.problems.push(HeaderProblem::Fact { fact, value, line, remedy });
        }
        self.seen_facts.push(fact);
        if let Err(remedy) = facts::read_fact(&mut self.facts, &mut self.event, fact, value.trim()) {
            self.problems.push(HeaderProblem::Fact { fact, value, line, remedy });
        }
    }

    /// All dates of the manifest are in one order, which any of them may settle.
    fn settle_order(&mut self) {
        let values = DATES.iter().filter_map(|key| self.found[*key as usize].as_ref());
        let readings: Vec<Reading> = values.filter_map(|(_, value)| dates::read(value)).collect();
        self.order = dates::order(&readings);
    }

    fn date_question(&self) -> Option<Finding> {
        let joined = |text: fn(&(String, Date, Date)) -> String| -> Box<str> {
            self.ambiguous.iter().map(text).collect::<Vec<_>>().join(", ").into()
        };
        let day_first = joined(|(_, day_first, _)| day_first.to_string());
        let month_first = joined(|(.., month_first)| month_first.to_string());
        let kind = FindingKind::DateOrder { day_first, month_first };
        let value = joined(|(written, ..)| written.clone());
        (!self.ambiguous.is_empty()).then_some(Finding { kind, line: 0, column: None, value })
    }

    fn add(&mut self, field: RawField) {
        let line = field.line;
        match HeaderKey::of(&field.name) {
            None => match facts::fact_of(&field.name) {
                Some(fact) => self.add_fact(fact, field),
                None => self.problems.push(HeaderProblem::KeyUnknown { name: field.name, line }),
            },
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

    /// A text that may be left out; what is there is not empty.
    fn optional(&mut self, key: HeaderKey) -> Option<String> {
        self.found[key as usize].is_some().then(|| self.text(key)).flatten()
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
        match (dates::read(&value), self.order) {
            (Some(Reading::Sure(date) | Reading::DayFirst(date)), _) => Some(date),
            (Some(Reading::MonthFirst(date)), Order::MonthFirst) => Some(date),
            (Some(Reading::MonthFirst(_)), _) => self.refuse(
                key,
                line,
                value,
                "the other dates have the day first: write this one as 2026-03-02",
            ),
            (Some(Reading::Either { month_first, .. }), Order::MonthFirst) => Some(month_first),
            (Some(Reading::Either { day_first, .. }), Order::DayFirst) => Some(day_first),
            (Some(Reading::Either { day_first, month_first }), Order::Open) => {
                self.ambiguous.push((value.trim().to_owned(), day_first, month_first));
                Some(day_first)
            }
            (None, _) => self.refuse(
                key,
                line,
                value,
                "write a date of the calendar with the year in four digits, best as 2026-03-02",
            ),
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
        let (header, asked) = assemble(fields_of_toml(TOML.as_bytes()).unwrap()).unwrap();
        assert_eq!(asked, None);
        assert_eq!((header.importing.alpha2(), header.transit.len(), header.quantity), ("KE", 2, 250));
        assert_eq!(header.release().date, jiff::civil::date(2026, 3, 2));
        assert_eq!(header.licence_issued, jiff::civil::date(2026, 1, 2));
    }

    #[test]
    fn exporter_carrier_and_export_licence_may_be_left_out_and_are_not_empty() {
        let with = |more: &str| assemble(fields_of_toml(format!("{TOML}{more}").as_bytes()).unwrap());
        let (header, _) = with("").unwrap();
        assert_eq!((header.exporter_name, header.carrier, header.export_licence), (None, None, None));
        let (header, _) = with(
            "\"Expéditeur\" = \"Glock Ges.m.b.H.\"\ntransporteur = \"Air Cargo\"\n\"export permit\" = \"AT-X-99\"\n"
        ).unwrap();
        let said = [header.exporter_name, header.carrier, header.export_licence];
        assert_eq!(said.map(Option::unwrap), ["Glock Ges.m.b.H.", "Air Cargo", "AT-X-99"]);
        let problems = with("carrier = \" \"\n").unwrap_err();
        assert_eq!(problems[0].to_string(), "line 0: carrier is \" \": fill it in");
    }

    #[test]
    fn header_problems_are_told_together() {
        let fields = [
            ("licence", ""),
            ("importing", "UK"),
            ("quantity", "0"),
            ("qty", "2"),
            ("colour", "red"),
            ("issued", "02/01/26"),
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

    /// The problems or the head of these three dates.
    fn with_dates(dates: [&str; 3]) -> Result<(ConsignmentHeader, Option<Finding>), Vec<HeaderProblem>> {
        let [issued, expires, released] = dates;
        let fields = [
            ("N° de licence", "L1"),
            ("Délivrée le", issued),
            ("Fecha de caducidad", expires),
            ("Estado exportador", "CZ"),
            ("PAYS IMPORTATEUR", "KE"),
            ("Utilizador final", "Police"),
            ("data de liberação", released),
            ("Cantidad", "2"),
        ];
        assemble(
            fields.map(|(name, value)| RawField { line: 1, name: name.into(), value: value.into() }).into(),
        )
    }

    #[test]
    fn header_dates_are_read_in_the_order_that_any_of_them_settles() {
        for (dates, issued, released) in [
            (["20/11/2025", "19/11/2026", "02/03/2026"], "2025-11-20", "2026-03-02"),
            (["11/20/2025", "11/19/2026", "02/03/2026"], "2025-11-20", "2026-02-03"),
            (["1er août 2025", "2026-11-19", "2 de marzo de 2026"], "2025-08-01", "2026-03-02"),
        ] {
            let (header, asked) = with_dates(dates).unwrap();
            let read = (header.licence_issued.to_string(), header.released.to_string());
            assert_eq!((read, asked), ((issued.to_owned(), released.to_owned()), None));
        }
        let contradiction = with_dates(["20/11/2025", "2026-11-19", "03/13/2026"]).unwrap_err();
        assert!(
            contradiction[0].to_string().contains("the other dates have the day first"),
            "{contradiction:?}"
        );
    }

    #[test]
    fn header_dates_that_nothing_settles_are_read_day_first_and_asked_about() {
        let (header, asked) = with_dates(["05/11/2025", "2026-11-19", "02.03.2026"]).unwrap();
        assert_eq!(header.released, jiff::civil::date(2026, 3, 2));
        let asked = asked.unwrap();
        assert_eq!((asked.id(), &*asked.value), ("date-order", "05/11/2025, 02.03.2026"));
        let args = asked.args();
        assert!(args.contains(&("day-first", "2025-11-05, 2026-03-02".to_owned())), "{args:?}");
        assert!(args.contains(&("month-first", "2025-05-11, 2026-02-03".to_owned())), "{args:?}");
    }
}
