//! Findings: what intake has to say about a line or about the whole manifest.

use std::fmt;

use marking::country::{Country, FormerCountry, YearOutside};
use marking::item::SerialStatus;

use crate::columns::Column;
use crate::lookup::Standing;

/// One thing found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What it is, with its data.
    pub kind: FindingKind,
    /// Line of the file, from 1; 0 for the manifest as a whole.
    pub line: u32,
    /// The column, where it is about one.
    pub column: Option<Column>,
    /// The value found there, as written.
    pub value: Box<str>,
}

/// How much weight a finding has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Said, and nothing hangs on it.
    Notice,
    /// A person has to answer, by name, before the item is marked.
    Question,
    /// The item cannot be marked before the manifest is corrected.
    Refusal,
}

/// What can be found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FindingKind {
    /// A row has more or fewer fields than there are columns.
    ColumnCount {
        /// Columns of the heading.
        expected: u32,
        /// Fields of the row.
        found: u32,
    },
    /// A value that has to be there is blank.
    ValueMissing,
    /// A value holds a control character.
    ControlCharacter {
        /// Its code point.
        code_point: u32,
        /// Where it stands, in characters from 1.
        position: u32,
    },
    /// A value holds an invisible character that changes the direction or the look of its neighbours.
    HiddenCharacter {
        /// Its code point.
        code_point: u32,
        /// Where it stands, in characters from 1.
        position: u32,
    },
    /// The item number stands on an earlier line too.
    ItemNoTwice {
        /// The earlier line.
        first_line: u32,
    },
    /// The same weapon stands on an earlier line: maker, model, calibre and serial.
    IdentityTwice {
        /// The earlier line.
        first_line: u32,
    },
    /// Maker and serial stand on an earlier line too, with another model or calibre, or the maker's name differs a little.
    SerialTwice {
        /// The earlier line.
        other_line: u32,
        /// Its maker, model and calibre.
        other_weapon: Box<str>,
    },
    /// No serial and no status that says why.
    SerialBlank,
    /// The entry is no serial.
    SerialJunk {
        /// The status it means, where it means one.
        meant: Option<SerialStatus>,
    },
    /// The status is no known word.
    SerialStatusWord,
    /// Serial and status tell different stories.
    SerialContradiction {
        /// The status.
        status: SerialStatus,
    },
    /// Nobody has looked whether there is a serial.
    SerialUnknown,
    /// The serial was removed and the part is not released for marking.
    SerialObliterated,
    /// A restored serial without method, examiner and confidence.
    RestorationMissing,
    /// A column of details holds something else than it has to.
    DetailInvalid {
        /// What it has to be.
        must: Box<str>,
    },
    /// A spreadsheet has turned the serial into a rounded number.
    SerialScientific,
    /// A spreadsheet has turned the value into a date.
    LooksLikeDate,
    /// A workbook holds the serial as a number that is no whole one, or has more digits than spreadsheets keep.
    SerialInexact,
    /// The value stands in a merged cell that begins in an earlier row.
    MergedCell {
        /// That row.
        first_line: u32,
    },
    /// The serial is shorter than its siblings, which begin with zeros.
    ZerosLost {
        /// Digits of the siblings.
        digits: u32,
        /// A line of a sibling.
        sibling_line: u32,
    },
    /// The serial looks like that of another line.
    LookAlikeHere {
        /// The other line.
        other_line: u32,
        /// Its serial.
        other_serial: Box<str>,
    },
    /// The serial looks like that of an item of the register.
    LookAlikeInRegister {
        /// The register's name for it.
        reference: Box<str>,
        /// Its serial.
        other_serial: Box<str>,
    },
    /// Maker and serial are in the register, with another model or calibre.
    SerialInRegister {
        /// The register's name for it.
        reference: Box<str>,
        /// Its model and calibre.
        other_weapon: Box<str>,
    },
    /// The item is in the register already.
    InRegister {
        /// The register's name for it.
        reference: Box<str>,
    },
    /// The weapon is in the register from an earlier event, and another one has happened to it.
    EarlierLife {
        /// The register's name for it.
        reference: Box<str>,
    },
    /// The register says that the item left, was destroyed, lost or stolen.
    RegisterAlarm {
        /// The register's name for it.
        reference: Box<str>,
        /// What became of it.
        standing: Standing,
    },
    /// The item is in the register from an earlier run of this manifest.
    SeenBefore {
        /// The register's name for it.
        reference: Box<str>,
    },
    /// The country of manufacture is none of ISO 3166-1 and no former one of ISO 3166-3.
    CountryUnknown {
        /// The country that is commonly meant by it.
        meant: Option<Country>,
    },
    /// The code stood for two countries one after the other, and the year does not tell which.
    CountryAmbiguous {
        /// What it can mean.
        readings: [FormerCountry; 2],
    },
    /// The country of manufacture was not there in the year of manufacture.
    CountryOutsideYears(YearOutside),
    /// No country of manufacture.
    CountryMissing,
    /// The year is no year of manufacture.
    YearInvalid {
        /// The latest year possible.
        year_max: u16,
    },
    /// The profile knows no part to mark on this kind of weapon.
    KindUnknown,
    /// An observed mark is not written as text, part and place.
    ObservedMarkMalformed,
    /// Every place of the part bears something that must stay.
    NoFreePlace,
    /// A heading that intake does not know; the column is not read.
    ColumnUnknown,
    /// Rows above the headings that are no part of the consignment's head; they are not read.
    RowsAboveHeadings {
        /// How many.
        count: u32,
        /// Their lines, for example `2, 4-6`.
        lines: Box<str>,
    },
    /// Lines with nothing in them, between others.
    BlankRows {
        /// How many.
        count: u32,
        /// Their lines, for example `2, 4-6`.
        lines: Box<str>,
    },
    /// The manifest is not UTF-8 and was read as Windows-1252.
    ReadAsWindows1252,
    /// Dates could be meant with the day or with the month first, and no date of the manifest settles it.
    DateOrder {
        /// The dates with the day first, as they are taken.
        day_first: Box<str>,
        /// The dates with the month first.
        month_first: Box<str>,
    },
    /// The licence had expired on the day of release.
    LicenceExpired {
        /// The release date.
        released: Box<str>,
    },
    /// The licence was issued after the day of release.
    LicenceIssuedLate {
        /// The release date.
        released: Box<str>,
    },
    /// More items than the licence allows.
    MoreThanLicensed {
        /// Items of the licence.
        licensed: u32,
        /// Items of the manifest.
        listed: u32,
    },
    /// Fewer items than the licence allows.
    FewerThanLicensed {
        /// Items of the licence.
        licensed: u32,
        /// Items of the manifest.
        listed: u32,
    },
}

/// What to do about a finding, as a typed message id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Remedy {
    /// Nothing has to be done.
    Nothing,
    /// Correct the row so that it has one field per column; quote values that hold the delimiter.
    CorrectRow,
    /// Fill in the value.
    FillIn,
    /// Type the value again without the character.
    RetypeValue,
    /// Give each item its own number.
    RenumberItem,
    /// Look at both weapons and correct or strike one line.
    CompareWeapons,
    /// Leave the serial blank and set the serial status.
    SetSerialStatus,
    /// Leave the serial blank and set the serial status to this.
    SetSerialStatusTo(SerialStatus),
    /// Write one of the known statuses.
    WriteKnownStatus,
    /// Correct the serial or its status.
    CorrectSerialOrStatus,
    /// Look at the weapon and record what stands there.
    LookAtWeapon,
    /// Obtain the forensic release and write its reference.
    ObtainForensicRelease,
    /// Write method, examiner and confidence of the restoration.
    WriteRestoration,
    /// Write what the column holds.
    CorrectDetail,
    /// Compare the value with the metal; format the spreadsheet's column as text.
    CompareWithMetal,
    /// Ask the register's keeper before anything moves.
    AskRegister,
    /// Write the country of this code.
    WriteCountry(Country),
    /// Write the four-letter code of one of these.
    WriteFormerCode([FormerCountry; 2]),
    /// Look at the weapon and correct the country or the year.
    CorrectCountryOrYear,
    /// Write the two-letter code.
    WriteAlpha2,
    /// Write the year in four digits, or leave it blank.
    CorrectYear,
    /// Write a kind of weapon that the profile knows.
    WriteKnownKind,
    /// Write the mark as `text@part:place`.
    CorrectObservedMark,
    /// Set the item aside for a decision on another part or place.
    SetAside,
    /// Rename the heading, or leave it.
    RenameHeading,
    /// Compare with the licence.
    CompareWithLicence,
    /// Say whether the sample's letters are right, or save the list as CSV UTF-8.
    CompareLetters,
    /// Say whether the day comes first, or write the dates as 2026-03-02.
    ConfirmDates,
    /// Write the value into each row.
    UnmergeCells,
}

/// Everything fixed about a kind of finding: its message id, severity, rule and remedy.
type Facts = (&'static str, Severity, &'static str, Remedy);

impl FindingKind {
    /// Every message id, for a check that each has a text.
    pub const IDS: [&'static str; 44] = [
        "column-count",
        "value-missing",
        "control-character",
        "hidden-character",
        "item-no-twice",
        "identity-twice",
        "serial-blank",
        "serial-junk",
        "serial-status-word",
        "serial-contradiction",
        "serial-unknown",
        "serial-obliterated",
        "restoration-missing",
        "detail-invalid",
        "serial-scientific",
        "looks-like-date",
        "zeros-lost",
        "look-alike-here",
        "look-alike-in-register",
        "in-register",
        "earlier-life",
        "register-alarm",
        "seen-before",
        "country-unknown",
        "country-ambiguous",
        "country-outside-years",
        "country-missing",
        "year-invalid",
        "kind-unknown",
        "observed-mark-malformed",
        "no-free-place",
        "column-unknown",
        "licence-expired",
        "licence-issued-late",
        "more-than-licensed",
        "fewer-than-licensed",
        "serial-inexact",
        "merged-cell",
        "serial-twice",
        "serial-in-register",
        "rows-above-headings",
        "blank-rows",
        "read-as-windows-1252",
        "date-order",
    ];

    /// The message id.
    pub fn id(&self) -> &'static str {
        self.facts().0
    }

    /// The severity.
    pub fn severity(&self) -> Severity {
        self.facts().1
    }

    /// The rule it rests on. What refuses is a condition of the station (`MS`) or of reading lists (`TEXT`, `TABLE`,
    /// `LEDGER`), never an instrument: whether one of those binds here, and was read, only the plan knows.
    pub fn rule(&self) -> &'static str {
        self.facts().2
    }

    /// What to do.
    pub fn remedy(&self) -> Remedy {
        self.facts().3
    }

    #[rustfmt::skip]
    fn facts(&self) -> Facts {
        use Severity::{Notice, Question, Refusal};
        match self {
            Self::ColumnCount { .. } => ("column-count", Refusal, "TABLE-1", Remedy::CorrectRow),
            Self::ValueMissing => ("value-missing", Refusal, "MS-facts", Remedy::FillIn),
            Self::ControlCharacter { .. } => ("control-character", Refusal, "TEXT-1", Remedy::RetypeValue),
            Self::HiddenCharacter { .. } => ("hidden-character", Refusal, "TEXT-2", Remedy::RetypeValue),
            Self::ItemNoTwice { .. } => ("item-no-twice", Refusal, "TABLE-2", Remedy::RenumberItem),
            Self::IdentityTwice { .. } => ("identity-twice", Refusal, "LEDGER-3", Remedy::CompareWeapons),
            Self::SerialBlank => ("serial-blank", Refusal, "MS-serial-status", Remedy::SetSerialStatus),
            Self::SerialJunk { meant } => ("serial-junk", Refusal, "MS-serial-status",
                meant.map_or(Remedy::SetSerialStatus, Remedy::SetSerialStatusTo)),
            Self::SerialStatusWord => ("serial-status-word", Refusal, "MS-serial-status", Remedy::WriteKnownStatus),
            Self::SerialContradiction { .. } => ("serial-contradiction", Refusal, "MS-serial-status", Remedy::CorrectSerialOrStatus),
            Self::SerialUnknown => ("serial-unknown", Refusal, "MS-serial-status", Remedy::LookAtWeapon),
            Self::SerialObliterated => ("serial-obliterated", Refusal, "MS-forensic-release", Remedy::ObtainForensicRelease),
            Self::RestorationMissing => ("restoration-missing", Refusal, "MS-serial-status", Remedy::WriteRestoration),
            Self::DetailInvalid { .. } => ("detail-invalid", Refusal, "TABLE-6", Remedy::CorrectDetail),
            Self::SerialScientific => ("serial-scientific", Question, "TEXT-3", Remedy::CompareWithMetal),
            Self::LooksLikeDate => ("looks-like-date", Question, "TEXT-3", Remedy::CompareWithMetal),
            Self::ZerosLost { .. } => ("zeros-lost", Question, "TEXT-3", Remedy::CompareWithMetal),
            Self::LookAlikeHere { .. } => ("look-alike-here", Question, "FP-8-1-a", Remedy::CompareWeapons),
            Self::LookAlikeInRegister { .. } => ("look-alike-in-register", Question, "FP-8-1-a", Remedy::CompareWeapons),
            Self::InRegister { .. } => ("in-register", Refusal, "LEDGER-3", Remedy::CompareWeapons),
            Self::EarlierLife { .. } => ("earlier-life", Notice, "LEDGER-2", Remedy::Nothing),
            Self::RegisterAlarm { .. } => ("register-alarm", Question, "ITI-11-1", Remedy::AskRegister),
            Self::SeenBefore { .. } => ("seen-before", Notice, "LEDGER-1", Remedy::Nothing),
            Self::CountryUnknown { meant } => ("country-unknown", Refusal, "MS-country",
                meant.map_or(Remedy::WriteAlpha2, Remedy::WriteCountry)),
            Self::CountryAmbiguous { readings } => ("country-ambiguous", Refusal, "MS-country",
                Remedy::WriteFormerCode(*readings)),
            Self::CountryOutsideYears(_) => ("country-outside-years", Question, "MS-country-of-its-time", Remedy::CorrectCountryOrYear),
            Self::CountryMissing => ("country-missing", Question, "FP-8-1-a", Remedy::FillIn),
            Self::YearInvalid { .. } => ("year-invalid", Refusal, "TABLE-6", Remedy::CorrectYear),
            Self::KindUnknown => ("kind-unknown", Refusal, "MS-free-place", Remedy::WriteKnownKind),
            Self::ObservedMarkMalformed => ("observed-mark-malformed", Refusal, "MS-no-overlap", Remedy::CorrectObservedMark),
            Self::NoFreePlace => ("no-free-place", Refusal, "MS-free-place", Remedy::SetAside),
            Self::ColumnUnknown => ("column-unknown", Notice, "TABLE-3", Remedy::RenameHeading),
            Self::LicenceExpired { .. } => ("licence-expired", Question, "FP-10-3", Remedy::CompareWithLicence),
            Self::LicenceIssuedLate { .. } => ("licence-issued-late", Question, "FP-10-3", Remedy::CompareWithLicence),
            Self::MoreThanLicensed { .. } => ("more-than-licensed", Question, "FP-7-b", Remedy::CompareWithLicence),
            Self::FewerThanLicensed { .. } => ("fewer-than-licensed", Notice, "FP-7-b", Remedy::CompareWithLicence),
            Self::SerialInexact => ("serial-inexact", Question, "TEXT-3", Remedy::CompareWithMetal),
            Self::MergedCell { .. } => ("merged-cell", Notice, "TABLE-4", Remedy::UnmergeCells),
            Self::SerialTwice { .. } => ("serial-twice", Question, "FP-8-1-a", Remedy::CompareWeapons),
            Self::SerialInRegister { .. } => ("serial-in-register", Question, "FP-8-1-a", Remedy::CompareWeapons),
            Self::RowsAboveHeadings { .. } => ("rows-above-headings", Notice, "TABLE-5", Remedy::Nothing),
            Self::BlankRows { .. } => ("blank-rows", Notice, "TABLE-5", Remedy::Nothing),
            Self::ReadAsWindows1252 => ("read-as-windows-1252", Question, "TEXT-4", Remedy::CompareLetters),
            Self::DateOrder { .. } => ("date-order", Question, "TEXT-5", Remedy::ConfirmDates),
        }
    }

    fn own_args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::ColumnCount { expected, found } => {
                vec![("expected", expected.to_string()), ("found", found.to_string())]
            }
            Self::ControlCharacter { code_point, position }
            | Self::HiddenCharacter { code_point, position } => {
                vec![("code-point", format!("U+{code_point:04X}")), ("position", position.to_string())]
            }
            Self::DetailInvalid { must } => vec![("must", must.to_string())],
            Self::ItemNoTwice { first_line }
            | Self::IdentityTwice { first_line }
            | Self::MergedCell { first_line } => {
                vec![("first-line", first_line.to_string())]
            }
            Self::SerialTwice { other_line, other_weapon } => {
                vec![("other-line", other_line.to_string()), ("other-weapon", other_weapon.to_string())]
            }
            Self::SerialInRegister { reference, other_weapon } => {
                vec![("reference", reference.to_string()), ("other-weapon", other_weapon.to_string())]
            }
            Self::RowsAboveHeadings { count, lines } | Self::BlankRows { count, lines } => {
                vec![("count", count.to_string()), ("lines", lines.to_string())]
            }
            Self::DateOrder { day_first, month_first } => {
                vec![("day-first", day_first.to_string()), ("month-first", month_first.to_string())]
            }
            Self::SerialJunk { meant } => {
                vec![("meant", meant.map_or(String::new(), |status| status.to_string()))]
            }
            Self::SerialContradiction { status } => vec![("status", status.to_string())],
            Self::ZerosLost { digits, sibling_line } => {
                vec![("digits", digits.to_string()), ("sibling-line", sibling_line.to_string())]
            }
            Self::LookAlikeHere { other_line, other_serial } => {
                vec![("other-line", other_line.to_string()), ("other-serial", other_serial.to_string())]
            }
            Self::LookAlikeInRegister { reference, other_serial } => {
                vec![("reference", reference.to_string()), ("other-serial", other_serial.to_string())]
            }
            Self::InRegister { reference }
            | Self::EarlierLife { reference }
            | Self::SeenBefore { reference } => {
                vec![("reference", reference.to_string())]
            }
            Self::RegisterAlarm { reference, standing } => {
                vec![("reference", reference.to_string()), ("standing", standing.as_str().to_owned())]
            }
            Self::CountryAmbiguous { readings: [first, second] } => {
                vec![("first", first.to_string()), ("second", second.to_string())]
            }
            Self::CountryOutsideYears(YearOutside { country, year }) => vec![
                ("country", country.to_string()),
                ("from", country.years().start().to_string()),
                ("to", country.years().end().to_string()),
                ("year", year.to_string()),
            ],
            Self::YearInvalid { year_max } => {
                vec![("year-min", YEAR_MIN.to_string()), ("year-max", year_max.to_string())]
            }
            Self::LicenceExpired { released } | Self::LicenceIssuedLate { released } => {
                vec![("released", released.to_string())]
            }
            Self::MoreThanLicensed { licensed, listed } | Self::FewerThanLicensed { licensed, listed } => {
                vec![("licensed", licensed.to_string()), ("listed", listed.to_string())]
            }
            _ => Vec::new(),
        }
    }
}

/// The first year of manufacture that is taken for one: older pieces are for a museum's own procedure.
pub const YEAR_MIN: u16 = 1800;

impl Finding {
    /// The message id, for example `serial-junk`.
    pub fn id(&self) -> &'static str {
        self.kind.id()
    }

    /// The severity.
    pub fn severity(&self) -> Severity {
        self.kind.severity()
    }

    /// The rule it rests on.
    pub fn rule(&self) -> &'static str {
        self.kind.rule()
    }

    /// What to do.
    pub fn remedy(&self) -> Remedy {
        self.kind.remedy()
    }

    /// The arguments of the message: `line`, `column`, `value`, `rule`, `remedy` and the kind's own.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        let mut args = vec![
            ("line", self.line.to_string()),
            ("column", self.column.map_or(String::new(), |column| column.to_string())),
            ("value", self.value.to_string()),
            ("rule", self.rule().to_owned()),
            ("remedy", self.remedy().id().to_owned()),
        ];
        args.extend(self.kind.own_args());
        match self.remedy() {
            Remedy::SetSerialStatusTo(status) => args.push(("write", status.to_string())),
            Remedy::WriteCountry(country) => args.push(("write", country.to_string())),
            Remedy::WriteFormerCode([first, second]) => {
                args.extend([("write", first.code().to_owned()), ("or", second.code().to_owned())]);
            }
            _ => {}
        }
        args
    }
}

impl Remedy {
    /// The message id, for example `remedy-fill-in`.
    #[rustfmt::skip]
    pub fn id(self) -> &'static str {
        match self {
            Self::Nothing => "remedy-nothing",
            Self::CorrectRow => "remedy-correct-row",
            Self::FillIn => "remedy-fill-in",
            Self::RetypeValue => "remedy-retype-value",
            Self::RenumberItem => "remedy-renumber-item",
            Self::CompareWeapons => "remedy-compare-weapons",
            Self::SetSerialStatus => "remedy-set-serial-status",
            Self::SetSerialStatusTo(_) => "remedy-set-serial-status-to",
            Self::WriteKnownStatus => "remedy-write-known-status",
            Self::CorrectSerialOrStatus => "remedy-correct-serial-or-status",
            Self::LookAtWeapon => "remedy-look-at-weapon",
            Self::ObtainForensicRelease => "remedy-obtain-forensic-release",
            Self::WriteRestoration => "remedy-write-restoration",
            Self::CorrectDetail => "remedy-correct-detail",
            Self::CompareWithMetal => "remedy-compare-with-metal",
            Self::AskRegister => "remedy-ask-register",
            Self::WriteCountry(_) => "remedy-write-country",
            Self::WriteFormerCode(_) => "remedy-write-former-code",
            Self::CorrectCountryOrYear => "remedy-correct-country-or-year",
            Self::WriteAlpha2 => "remedy-write-alpha2",
            Self::CorrectYear => "remedy-correct-year",
            Self::WriteKnownKind => "remedy-write-known-kind",
            Self::CorrectObservedMark => "remedy-correct-observed-mark",
            Self::SetAside => "remedy-set-aside",
            Self::RenameHeading => "remedy-rename-heading",
            Self::CompareWithLicence => "remedy-compare-with-licence",
            Self::CompareLetters => "remedy-compare-letters",
            Self::ConfirmDates => "remedy-confirm-dates",
            Self::UnmergeCells => "remedy-unmerge-cells",
        }
    }
}

impl fmt::Display for Finding {
    /// Plain English for logs: the program's screens take their texts from its message file.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(f, "line {}: ", self.line)?;
        }
        if let Some(column) = self.column {
            write!(f, "{column} ")?;
        }
        write!(f, "\"{}\": {}", self.value.escape_debug(), self.id().replace('-', " "))?;
        for (name, value) in self.kind.own_args().iter().filter(|(_, value)| !value.is_empty()) {
            write!(f, ", {} {value}", name.replace('-', " "))?;
        }
        let remedy = self.remedy().id().trim_start_matches("remedy-").replace('-', " ");
        write!(f, " (rule {}; {remedy}", self.rule())?;
        match self.remedy() {
            Remedy::SetSerialStatusTo(status) => write!(f, " {status})"),
            Remedy::WriteCountry(country) => write!(f, " {country})"),
            Remedy::WriteFormerCode([first, second]) => write!(f, " {} or {})", first.code(), second.code()),
            _ => f.write_str(")"),
        }
    }
}
