//! One line of a manifest: from fields to an item, and what is wrong with it by itself.

use std::collections::HashSet;
use std::sync::Arc;

use marking::country::{CountryOfManufacture, ManufactureError};
use marking::item::{Details, Item, ObservedKind, ObservedMark, Restoration, SerialStatus};
use marking::plan::free_place;
use marking::surface::Rect;
use marking::weapon::Weapons;

use crate::columns::{COUNT, Column};
use crate::details;
use crate::finding::{Finding, FindingKind, YEAR_MIN};
use crate::manifest::{Line, Verdict};
use crate::table::{self, CellNote};
use crate::words;

/// Reads the lines of one manifest.
pub struct LineReader<'a> {
    /// How many fields a row has.
    width: usize,
    /// Where each column stands in a row.
    places: [Option<usize>; COUNT],
    year_max: u16,
    weapons: Option<&'a Weapons>,
    shared: HashSet<Arc<str>>,
}

impl<'a> LineReader<'a> {
    /// A reader for rows under these headings, of weapons made in `year_max` at the latest.
    pub fn new(columns: &[Option<Column>], year_max: i16, weapons: Option<&'a Weapons>) -> Self {
        let mut places = [None; COUNT];
        for (index, column) in columns.iter().enumerate() {
            if let Some(column) = column {
                places[*column as usize] = Some(index);
            }
        }
        let year_max = u16::try_from(year_max).unwrap_or(YEAR_MIN);
        Self { width: columns.len(), places, year_max, weapons, shared: HashSet::new() }
    }

    /// Reads one row.
    pub fn read(&mut self, cells: &table::Row) -> Line {
        let line_no = cells.line_no;
        if let Some(finding) = self.count_finding(cells) {
            return Line { line_no, verdict: Verdict::Refused, item: None, findings: vec![finding] };
        }
        let mut row = Row { cells, places: &self.places, line_no, findings: Vec::new() };
        row.check_characters();
        row.tell_merged();
        let mut item = Item {
            item_no: row.required(Column::ItemNo).to_owned(),
            maker: share(&mut self.shared, row.required(Column::Maker)),
            model: share(&mut self.shared, row.required(Column::Model)),
            kind: share(&mut self.shared, &kind_word(row.required(Column::Kind))),
            calibre: share(&mut self.shared, row.required(Column::Calibre)),
            year_of_manufacture: row.year(self.year_max),
            observed_marks: row.observed_marks(),
            remarks: row.value(Column::Remarks).to_owned(),
            forensic_release: none_if_blank(row.value(Column::ForensicRelease)).map(Into::into),
            ..Item::default()
        };
        item.country_of_manufacture = row.country(item.year_of_manufacture);
        item.details = row.details();
        row.ask_about_date(Column::Calibre);
        row.read_serial(&mut item);
        row.check_spot(&item, self.weapons);
        let mut findings = row.findings;
        findings.shrink_to_fit();
        Line { line_no, verdict: Verdict::Accepted, item: Some(item), findings }
    }

    fn count_finding(&self, row: &table::Row) -> Option<Finding> {
        let record = &row.cells;
        let surplus_is_blank = record.iter().skip(self.width).all(|field| field.trim().is_empty());
        if (row.of_sheet || record.len() >= self.width) && surplus_is_blank {
            return None;
        }
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let kind = FindingKind::ColumnCount { expected: count(self.width), found: count(record.len()) };
        let value = record.iter().next().unwrap_or_default().into();
        Some(Finding { kind, line: row.line_no, column: None, value })
    }
}

/// A row on its way to an item.
struct Row<'a> {
    cells: &'a table::Row,
    places: &'a [Option<usize>; COUNT],
    line_no: u32,
    findings: Vec<Finding>,
}

impl<'a> Row<'a> {
    fn value(&self, column: Column) -> &'a str {
        self.places[column as usize].map_or("", |place| self.cells.cell(place))
    }

    /// Whether the workbook says this of the column's cell.
    fn is_noted(&self, column: Column, note: CellNote) -> bool {
        let place = self.places[column as usize];
        self.cells.notes.iter().any(|(at, noted)| Some(*at) == place && *noted == note)
    }

    fn tell_merged(&mut self) {
        for (place, note) in &self.cells.notes {
            let at = self.places.iter().position(|known| known == &Some(*place));
            let column = at.and_then(|index| Column::all().nth(index));
            if let (CellNote::Merged { first_line }, Some(column)) = (note, column) {
                self.say(FindingKind::MergedCell { first_line: *first_line }, column);
            }
        }
    }

    fn say(&mut self, kind: FindingKind, column: Column) {
        let value = self.value(column).into();
        self.findings.push(Finding { kind, line: self.line_no, column: Some(column), value });
    }

    fn required(&mut self, column: Column) -> &'a str {
        let value = self.value(column);
        if value.is_empty() {
            self.say(FindingKind::ValueMissing, column);
        }
        value
    }

    fn check_characters(&mut self) {
        for column in Column::all() {
            let free_text = matches!(column, Column::Remarks | Column::ObservedMarks);
            if let Some(kind) = stranger(self.value(column), free_text) {
                self.say(kind, column);
            }
        }
    }

    /// The country of manufacture; the year beside it may tell which one a withdrawn code means.
    fn country(&mut self, year: Option<u16>) -> Option<CountryOfManufacture> {
        let value = self.value(Column::Country);
        if value.is_empty() {
            self.say(FindingKind::CountryMissing, Column::Country);
            return None;
        }
        let kind = match CountryOfManufacture::read(value, year) {
            Ok(country) => {
                if let Some(outside) = year.and_then(|year| country.year_outside(year)) {
                    self.say(FindingKind::CountryOutsideYears(outside), Column::Country);
                }
                return Some(country);
            }
            Err(ManufactureError::Unknown { meant, .. }) => FindingKind::CountryUnknown { meant },
            Err(ManufactureError::Ambiguous { readings, .. }) => FindingKind::CountryAmbiguous { readings },
        };
        self.say(kind, Column::Country);
        None
    }

    fn year(&mut self, year_max: u16) -> Option<u16> {
        let value = none_if_blank(self.value(Column::Year))?;
        let year = value.parse().ok().filter(|year| (YEAR_MIN..=year_max).contains(year));
        if year.is_none() || value.len() != 4 {
            self.say(FindingKind::YearInvalid { year_max }, Column::Year);
            return None;
        }
        year
    }

    /// Marks as `text@part:place`, several separated by `|`. A text that begins with `[zone]` is a no-mark zone, one
    /// that begins with `[spoilt]` the remains of a mark.
    fn observed_marks(&mut self) -> Vec<ObservedMark> {
        let value = self.value(Column::ObservedMarks);
        if matches!(value, "" | "-") || words::serial_status(value) == Some(SerialStatus::None) {
            return Vec::new();
        }
        let marks: Option<Vec<ObservedMark>> = value.split('|').map(observed_mark).collect();
        marks.unwrap_or_else(|| {
            self.say(FindingKind::ObservedMarkMalformed, Column::ObservedMarks);
            Vec::new()
        })
    }

    fn read_serial(&mut self, item: &mut Item) {
        let serial = self.value(Column::Serial);
        let Ok(status) = self.written_status() else {
            return self.say(FindingKind::SerialStatusWord, Column::SerialStatus);
        };
        if let Some(kind) = serial_refusal(serial, status) {
            let about_status = matches!(kind, FindingKind::SerialUnknown);
            return self.say(kind, if about_status { Column::SerialStatus } else { Column::Serial });
        }
        item.serial = none_if_blank(serial).map(str::to_owned);
        item.serial_status = status.unwrap_or(SerialStatus::Read);
        match item.serial_status {
            SerialStatus::Obliterated if item.forensic_release.is_none() => {
                self.say(FindingKind::SerialObliterated, Column::SerialStatus);
            }
            SerialStatus::Restored => item.restoration = self.restoration(),
            _ => {}
        }
        if self.is_noted(Column::Serial, CellNote::Inexact) {
            self.say(FindingKind::SerialInexact, Column::Serial);
        } else if is_scientific(serial) {
            self.say(FindingKind::SerialScientific, Column::Serial);
        }
        self.ask_about_date(Column::Serial);
    }

    fn written_status(&self) -> Result<Option<SerialStatus>, ()> {
        match self.value(Column::SerialStatus) {
            "" => Ok(None),
            word => words::serial_status(word).map(Some).ok_or(()),
        }
    }

    fn restoration(&mut self) -> Option<Box<Restoration>> {
        let parts: Vec<&str> = self.value(Column::Restoration).split('|').map(str::trim).collect();
        match parts[..] {
            [method, examiner, confidence] if parts.iter().all(|part| !part.is_empty()) => {
                let (method, examiner) = (method.to_owned(), examiner.to_owned());
                Some(Box::new(Restoration { method, examiner, confidence: confidence.to_owned() }))
            }
            _ => {
                self.say(FindingKind::RestorationMissing, Column::Restoration);
                None
            }
        }
    }

    /// What few lists have; none where the row says nothing of it.
    fn details(&mut self) -> Option<Box<Details>> {
        let mut details = None;
        for column in Column::details() {
            let value = self.value(column);
            if value.is_empty() {
                continue;
            }
            let details: &mut Box<Details> = details.get_or_insert_default();
            if let Err(must) = details::read(details, column, value) {
                self.say(FindingKind::DetailInvalid { must: must.into() }, column);
            }
        }
        details
    }

    fn ask_about_date(&mut self, column: Column) {
        if self.is_noted(column, CellNote::Date) || looks_like_date(self.value(column)) {
            self.say(FindingKind::LooksLikeDate, column);
        }
    }

    /// Whether the kind of weapon is known, and its frame or receiver has a free place. Everything else that rules say is
    /// said when the mark is planned.
    fn check_spot(&mut self, item: &Item, weapons: Option<&Weapons>) {
        let Some(weapons) = weapons.filter(|_| !item.kind.is_empty()) else {
            return;
        };
        let Some(weapon) = weapons.of_kind(&item.kind) else {
            return self.say(FindingKind::KindUnknown, Column::Kind);
        };
        let occupied: Vec<_> = item.occupied_spots().collect();
        if free_place(weapon, weapon.primary, &occupied).is_none() {
            self.say(FindingKind::NoFreePlace, Column::ObservedMarks);
        }
    }
}

/// Why a serial and its status cannot stand together.
fn serial_refusal(serial: &str, status: Option<SerialStatus>) -> Option<FindingKind> {
    let contradiction = |status| Some(FindingKind::SerialContradiction { status });
    match (serial, status) {
        ("", None) => Some(FindingKind::SerialBlank),
        ("", Some(status)) if status.needs_serial() => contradiction(status),
        (_, Some(SerialStatus::Unknown)) => Some(FindingKind::SerialUnknown),
        ("", Some(_)) => None,
        _ => match (words::junk(serial), status) {
            (Some(meant), _) => Some(FindingKind::SerialJunk { meant }),
            (None, Some(status)) if status.forbids_serial() => contradiction(status),
            (None, None | Some(SerialStatus::Read)) if serial.contains('?') => {
                contradiction(SerialStatus::Read)
            }
            _ => None,
        },
    }
}

/// The first character that has no business in a value.
fn stranger(value: &str, free_text: bool) -> Option<FindingKind> {
    let hidden = |c: char| match c {
        '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => true,
        // Joiners and direction marks belong to the spelling of some scripts.
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{061C}' | '\u{00AD}' | '\u{FEFF}' => !free_text,
        _ => false,
    };
    let (index, c) = value.chars().enumerate().find(|(_, c)| c.is_control() || hidden(*c))?;
    let (code_point, position) = (u32::from(c), u32::try_from(index + 1).unwrap_or(u32::MAX));
    match c.is_control() {
        true => Some(FindingKind::ControlCharacter { code_point, position }),
        false => Some(FindingKind::HiddenCharacter { code_point, position }),
    }
}

fn observed_mark(text: &str) -> Option<ObservedMark> {
    let (text, spot) = text.rsplit_once('@')?;
    let (part, place) = spot.trim().split_once(':')?;
    let (place, area) = match place.split_once('[') {
        Some((place, area)) => (place, Some(area_of(area)?)),
        None => (place, None),
    };
    let text = text.trim();
    let prefixed = [("[zone]", ObservedKind::NoMarkZone), ("[spoilt]", ObservedKind::Spoilt)];
    let found = prefixed.iter().find_map(|(prefix, kind)| Some((text.strip_prefix(prefix)?, *kind)));
    let (text, kind) = found.unwrap_or((text, ObservedKind::Mark));
    let bare_mark = kind == ObservedKind::Mark && text.is_empty();
    let mark = ObservedMark {
        kind,
        part: part.parse().ok()?,
        place: place.parse().ok()?,
        text: text.trim().into(),
        area,
        purpose: None,
    };
    (!bare_mark).then_some(mark)
}

/// The area behind a place: `[x,y,width,height]` in micrometres from the upper left corner of the place.
fn area_of(text: &str) -> Option<Rect> {
    let numbers: Option<Vec<u32>> =
        text.strip_suffix(']')?.split(',').map(|number| number.trim().parse().ok()).collect();
    match numbers?[..] {
        [x_um, y_um, width_um, height_um] => Rect::new(x_um, y_um, width_um, height_um).ok(),
        _ => None,
    }
}

/// A number with a power of ten, as spreadsheets show long numbers: `1.23E+07`.
fn is_scientific(serial: &str) -> bool {
    let Some((mantissa, exponent)) = serial.split_once(['E', 'e']) else {
        return false;
    };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = mantissa.split_once(['.', ',']).unwrap_or((mantissa, "0"));
    let signed = exponent.strip_prefix('+');
    // Without a sign or a fraction it may well be a serial, for example 12E4567.
    digits(whole)
        && digits(fraction)
        && digits(signed.unwrap_or(exponent))
        && (signed.is_some() || fraction != "0")
}

/// A month's name with a number, as spreadsheets show `9-19` or `12/70`.
fn looks_like_date(value: &str) -> bool {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let parts: Vec<String> = value.split(['-', '/', ' ']).map(str::to_lowercase).collect();
    let months = parts.iter().filter(|part| MONTHS.contains(&part.as_str())).count();
    let numbers = parts
        .iter()
        .filter(|part| !part.is_empty() && part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit()));
    months == 1 && (2..=3).contains(&parts.len()) && numbers.count() == parts.len() - 1
}

fn kind_word(value: &str) -> String {
    words::kind(value).map_or_else(|| value.to_lowercase(), str::to_owned)
}

fn none_if_blank(value: &str) -> Option<&str> {
    (!value.is_empty()).then_some(value)
}

fn share(shared: &mut HashSet<Arc<str>>, value: &str) -> Arc<str> {
    match shared.get(value) {
        Some(known) => Arc::clone(known),
        None => {
            let new: Arc<str> = value.into();
            shared.insert(Arc::clone(&new));
            new
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn serials_a_spreadsheet_made_are_told_from_serials() {
        for (serial, scientific) in [
            ("1.23E+07", true),
            ("1,23E+07", true),
            ("1E+10", true),
            ("4.5e7", true),
            ("12E4567", false),
            ("E123", false),
            ("BE+12", false),
            ("123", false),
        ] {
            assert_eq!(is_scientific(serial), scientific, "{serial}");
        }
    }

    #[test]
    fn values_a_spreadsheet_made_dates_are_told_from_values() {
        for (value, date) in [
            ("19-Sep", true),
            ("Dec-70", true),
            ("09 Sep 2019", true),
            ("9x19", false),
            ("MAR", false),
            ("7.62x39 mm", false),
            ("DEC-A1", false),
        ] {
            assert_eq!(looks_like_date(value), date, "{value}");
        }
    }

    #[test]
    fn observed_marks_are_read_with_their_kind_or_not_at_all() {
        let mark = observed_mark(" PK 24 @receiver:left-rear ").unwrap();
        assert_eq!(
            (mark.kind, mark.text.as_str(), mark.place.as_str()),
            (ObservedKind::Mark, "PK 24", "left-rear")
        );
        assert_eq!(observed_mark("[zone]@frame:left").unwrap().kind, ObservedKind::NoMarkZone);
        assert_eq!(observed_mark("[spoilt] KE@frame:left").unwrap().text, "KE");
        let measured = observed_mark("PK@frame:left[2000, 1500,12000,3000]").unwrap();
        assert_eq!(
            (measured.place.as_str(), measured.area),
            ("left", Rect::new(2000, 1500, 12_000, 3000).ok())
        );
        for bad in [
            "PK 24",
            "PK@frame:left[1,2,3]",
            "PK@frame:left[0,0,0,1]",
            "PK@frame:left[1,2,3,4",
            "@frame:left",
            "PK@left",
            "PK@blade:left",
            "PK@frame:Left side",
        ] {
            assert_eq!(observed_mark(bad), None, "{bad}");
        }
    }
}
