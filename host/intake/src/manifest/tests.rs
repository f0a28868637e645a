//! Tests of whole manifests.

use std::collections::BTreeSet;

use marking::item::{ItemIdentity, SerialStatus};
use marking::library::Library;
use proptest::prelude::*;

use super::*;
use crate::header::HeaderKey;
use crate::lookup::{EmptyRegister, RegisterHit, Standing};

const HEAD: &str = "# licence-no: L1\n# licence-issued: 2025-11-20\n# licence-expires: 2026-11-19\n\
    # exporting-state: CZ\n# importing-state: KE\n# final-recipient: Police\n# release-date: 2026-03-02\n# quantity: 1\n";
const HEADINGS: [&str; 13] = [
    "Item no.",
    "Maker",
    "Model",
    "Type",
    "Calibre",
    "Serial",
    "Serial status",
    "Country of manufacture",
    "Year",
    "Observed marks",
    "Remarks",
    "Forensic release",
    "Restoration",
];
const GOOD: [&str; 13] =
    ["1", "Glock", "17", "pistol", "9x19", "BKH123", "read", "AT", "2019", "", "", "", ""];

fn row(changes: &[(usize, &'static str)]) -> [&'static str; 13] {
    let mut row = GOOD;
    for (index, value) in changes {
        row[*index] = value;
    }
    row
}

fn file(rows: &[[&str; 13]]) -> String {
    let lines: Vec<String> = rows.iter().map(|row| row.join(",")).collect();
    format!(
        "{}{}\n{}\n",
        HEAD.replace("quantity: 1", &format!("quantity: {}", rows.len())),
        HEADINGS.join(","),
        lines.join("\n")
    )
}

fn read(text: &str) -> Manifest {
    read_with(text, &EmptyRegister)
}

fn read_with(text: &str, register: &dyn RegisterLookup) -> Manifest {
    let weapons = Weapons::new(Library::shipped().weapons());
    read_manifest(text.as_bytes(), None, register, Some(&weapons)).unwrap()
}

fn ids(line: &Line) -> Vec<&'static str> {
    line.findings.iter().map(Finding::id).collect()
}

#[test]
fn line_without_fault_is_accepted_with_its_values() {
    let read =
        read(&file(&[row(&[(9, "PK 24@frame:left-rear | [zone]@frame:right"), (10, "crosse réparée")])]));
    let line = &read.lines[0];
    assert_eq!((line.line_no, line.verdict, ids(line)), (10, Verdict::Accepted, vec![]));
    let item = line.item.as_ref().unwrap();
    assert_eq!(
        (&*item.maker, item.serial.as_deref(), item.year_of_manufacture),
        ("Glock", Some("BKH123"), Some(2019))
    );
    assert_eq!((item.observed_marks.len(), item.remarks.as_str()), (2, "crosse réparée"));
    assert_eq!(read.findings, []);
}

/// What is changed in the good row, the finding it gets and the verdict.
type Case = (&'static [(usize, &'static str)], &'static str, Verdict);

#[test]
fn line_with_one_fault_gets_the_one_finding() {
    let cases: &[Case] = &[
        (&[(0, "")], "value-missing", Verdict::Refused),
        (&[(1, " ")], "value-missing", Verdict::Refused),
        (&[(3, "")], "value-missing", Verdict::Refused),
        (&[(2, "1\u{7}7")], "control-character", Verdict::Refused),
        (&[(5, "BK\u{202E}H123")], "hidden-character", Verdict::Refused),
        (&[(5, "BK\u{200B}H123")], "hidden-character", Verdict::Refused),
        (&[(10, "ok\u{2067}")], "hidden-character", Verdict::Refused),
        (&[(5, ""), (6, "")], "serial-blank", Verdict::Refused),
        (&[(5, "rusty"), (6, "")], "serial-junk", Verdict::Refused),
        (&[(5, "n/a"), (6, "none")], "serial-junk", Verdict::Refused),
        (&[(6, "perhaps")], "serial-status-word", Verdict::Refused),
        (&[(6, "none")], "serial-contradiction", Verdict::Refused),
        (&[(5, ""), (6, "read")], "serial-contradiction", Verdict::Refused),
        (&[(5, "BK?123")], "serial-contradiction", Verdict::Refused),
        (&[(6, "unknown")], "serial-unknown", Verdict::Refused),
        (&[(5, ""), (6, "obliterated")], "serial-obliterated", Verdict::Refused),
        (&[(6, "restored"), (12, "etching|Dr A")], "restoration-missing", Verdict::Refused),
        (&[(5, "1.23E+07")], "serial-scientific", Verdict::Question),
        (&[(4, "19-Sep")], "looks-like-date", Verdict::Question),
        (&[(7, "UK")], "country-unknown", Verdict::Refused),
        (&[(7, "")], "country-missing", Verdict::Question),
        (&[(7, "CS"), (8, "")], "country-ambiguous", Verdict::Refused),
        (&[(7, "CS"), (8, "1998")], "country-ambiguous", Verdict::Refused),
        (&[(7, "SU"), (8, "1998")], "country-outside-years", Verdict::Question),
        (&[(8, "1799")], "year-invalid", Verdict::Refused),
        (&[(8, "2027")], "year-invalid", Verdict::Refused),
        (&[(8, "+202")], "year-invalid", Verdict::Refused),
        (&[(3, "harpoon")], "kind-unknown", Verdict::Refused),
        (&[(9, "PK left")], "observed-mark-malformed", Verdict::Refused),
        (&[(9, "A@frame:left|B@frame:right|C@frame:underside")], "no-free-place", Verdict::Refused),
    ];
    for (changes, id, verdict) in cases {
        let read = read(&file(&[row(changes)]));
        assert_eq!((ids(&read.lines[0]), read.lines[0].verdict), (vec![*id], *verdict), "{changes:?}");
        let finding = &read.lines[0].findings[0];
        assert!(finding.line == 10 && finding.column.is_some(), "{finding}");
        assert!(FindingKind::IDS.contains(id) && finding.args().iter().any(|(name, _)| *name == "remedy"));
    }
}

#[test]
fn line_with_a_special_status_and_what_it_asks_for_is_accepted() {
    for (changes, status) in [
        (&[(5, ""), (6, "none")][..], SerialStatus::None),
        (&[(5, "BK?12"), (6, "Partly read")], SerialStatus::PartlyRead),
        (&[(5, ""), (6, "ilegible")], SerialStatus::Illegible),
        (&[(5, ""), (6, "effacé"), (11, "LAB 4/26")], SerialStatus::Obliterated),
        (&[(6, "restored"), (12, "etching | Dr A | certain")], SerialStatus::Restored),
        (&[(6, "")], SerialStatus::Read),
    ] {
        let read = read(&file(&[row(changes)]));
        assert_eq!(ids(&read.lines[0]), Vec::<&str>::new(), "{changes:?}");
        assert_eq!(read.lines[0].item.as_ref().unwrap().serial_status, status);
    }
}

#[test]
fn line_made_in_a_former_country_is_accepted_with_that_country() {
    for (value, year, code) in [
        ("SU", "", "SUHH"),
        ("URSS", "1955", "SUHH"),
        ("Tchécoslovaquie", "1985", "CSHH"),
        ("CS", "1985", "CSHH"),
        ("CS", "2005", "CSXX"),
        ("CSXX", "", "CSXX"),
        ("SK", "1974", "SK"),
    ] {
        let read = read(&file(&[row(&[(7, value), (8, year)])]));
        assert_eq!(ids(&read.lines[0]), Vec::<&str>::new(), "{value} {year}");
        let country = read.lines[0].item.as_ref().unwrap().country_of_manufacture;
        assert_eq!(country.map(|country| country.code()), Some(code), "{value} {year}");
    }
}

#[test]
fn line_whose_country_is_doubtful_says_what_it_can_be_and_what_to_do() {
    for (value, year, said) in [
        (
            "CS",
            "",
            "line 10: country of manufacture \"CS\": country ambiguous, first CSHH (Czechoslovakia), second CSXX \
             (Serbia and Montenegro) (rule MS-country; write former code CSHH or CSXX)",
        ),
        (
            "SU",
            "1998",
            "line 10: country of manufacture \"SU\": country outside years, country SUHH (USSR), from 1922, to 1992, \
             year 1998 (rule MS-country-of-its-time; correct country or year)",
        ),
    ] {
        let read = read(&file(&[row(&[(7, value), (8, year)])]));
        assert_eq!(read.lines[0].findings[0].to_string(), said);
    }
}

#[test]
fn lines_that_contradict_each_other_are_told_at_the_later_one() {
    for (changes, id) in [
        (&[(5, "BKH124")][..], "item-no-twice"),
        (&[(0, "2"), (1, "GLOCK"), (5, "bkh 123")], "identity-twice"),
        (&[(0, "2"), (5, "BKHI23")], "look-alike-here"),
    ] {
        let read = read(&file(&[GOOD, row(changes)]));
        assert_eq!(ids(&read.lines[0]), Vec::<&str>::new());
        assert_eq!(ids(&read.lines[1]), [id], "{changes:?}");
        assert!(read.lines[1].findings[0].args().iter().any(|(_, value)| value == "10"));
    }
    let other_maker = read(&file(&[GOOD, row(&[(0, "2"), (1, "Walther")])]));
    assert_eq!(ids(&other_maker.lines[1]), Vec::<&str>::new());
}

#[test]
fn serials_that_lost_their_zeros_are_asked_about() {
    let serials = ["00123", "00456", "789", "1234", "12345", "A78"];
    let numbers = ["1", "2", "3", "4", "5", "6"];
    let rows: Vec<_> = serials.iter().zip(numbers).map(|(serial, no)| row(&[(0, no), (5, serial)])).collect();
    let read = read(&file(&rows));
    let asked: Vec<_> =
        read.lines.iter().filter(|line| ids(line) == ["zeros-lost"]).map(|line| line.line_no).collect();
    assert_eq!(asked, [12, 13]);
}

struct OneHit {
    serial: &'static str,
    standing: Standing,
    item_no_here: Option<&'static str>,
}

impl OneHit {
    fn hit(&self) -> RegisterHit {
        let item_no_here = self.item_no_here.map(str::to_owned);
        RegisterHit {
            reference: "item 44".to_owned(),
            serial: self.serial.to_owned(),
            weapon: None,
            standing: self.standing,
            item_no_here,
        }
    }
}

impl RegisterLookup for OneHit {
    fn by_identity(&self, identity: &ItemIdentity) -> Vec<RegisterHit> {
        let same = *identity == ItemIdentity::new("Glock", self.serial);
        same.then(|| self.hit()).into_iter().collect()
    }

    fn by_look_alike(&self, maker_key: &str, look_alike_key: &str) -> Vec<RegisterHit> {
        let alike = maker_key == "GLOCK" && look_alike_key == marking::item::look_alike_key(self.serial);
        alike.then(|| self.hit()).into_iter().collect()
    }
}

#[test]
fn register_hits_are_told_by_what_became_of_the_item() {
    for (serial, standing, item_no_here, id) in [
        ("BKH123", Standing::Held, None, Some("in-register")),
        ("BKH123", Standing::Held, Some("9"), Some("in-register")),
        ("BKH123", Standing::Held, Some("1"), Some("seen-before")),
        ("BKH123", Standing::Stolen, None, Some("register-alarm")),
        ("BKH123", Standing::Destroyed, None, Some("register-alarm")),
        ("BKHL23", Standing::Held, None, Some("look-alike-in-register")),
        ("BKHL23", Standing::Held, Some("9"), None),
        ("BKH999", Standing::Held, None, None),
    ] {
        let read = read_with(&file(&[GOOD]), &OneHit { serial, standing, item_no_here });
        assert_eq!(
            ids(&read.lines[0]),
            id.into_iter().collect::<Vec<_>>(),
            "{serial} {standing:?} {item_no_here:?}"
        );
        assert_eq!(read.lines[0].item.as_ref().unwrap().item_no, "1");
    }
}

#[test]
fn manifest_in_any_dress_reads_the_same() {
    let plain = file(&[row(&[(4, ".38 Special")]), row(&[(0, "2"), (5, "BKH999"), (10, "fine")])]);
    let expected = read(&plain);
    assert_eq!(expected.lines.iter().map(|line| line.line_no).collect::<Vec<_>>(), [10, 11]);
    let semicolons = plain.replace(',', ";");
    let spreadsheet: String = semicolons
        .lines()
        .map(|l| if l.starts_with('#') { format!("\"{l}\";;;\r\n") } else { format!("{l}\r\n") })
        .collect();
    for dressed in [
        plain.replace('\n', "\r\n"),
        plain.replace(',', "\t"),
        semicolons.clone(),
        format!("\u{FEFF}{spreadsheet}"),
        plain.replace("Glock", "\"Glock\""),
        format!("{semicolons};;;;\n\n"),
    ] {
        assert_eq!(read(&dressed), expected, "{dressed}");
    }
}

#[test]
fn manifest_quoted_delimiters_and_row_widths_are_respected() {
    let good = GOOD.join(",");
    let text = format!(
        "{HEAD}{}\n{}\n{},\n{}\n{},x\n",
        HEADINGS.join(","),
        good.replace("17,", "\"17, Gen5\","),
        good.replace("BKH123", "B2").replace("1,G", "2,G"),
        "3,Glock,17",
        good
    );
    let read = read(&text);
    assert_eq!(&*read.lines[0].item.as_ref().unwrap().model, "17, Gen5");
    assert_eq!(
        read.lines.iter().map(ids).collect::<Vec<_>>(),
        [vec![], vec![], vec!["column-count"], vec!["column-count"]]
    );
    assert_eq!(read.lines[2].item, None);
}

#[test]
fn manifest_that_cannot_be_read_is_refused_with_the_place() {
    let weapons = Weapons::new(Library::shipped().weapons());
    let refusal = |bytes: &[u8]| read_manifest(bytes, None, &EmptyRegister, Some(&weapons)).unwrap_err();
    let mut latin1 = file(&[GOOD]).into_bytes();
    let at = latin1.windows(6).position(|w| w == b"BKH123").unwrap();
    latin1[at] = 0x81;
    assert_eq!(refusal(&latin1), ManifestError::NotText { line: 10, byte: 24, value: 0x81 });
    assert_eq!(refusal(b""), ManifestError::Empty);
    assert_eq!(refusal(HEAD.as_bytes()), ManifestError::Empty);
    assert_eq!(refusal(b"\xFF\xFEa"), ManifestError::Utf16);
    let text = file(&[GOOD]);
    let without = |old: &str, new: &str| refusal(text.replacen(old, new, 1).as_bytes());
    let columns = vec![Column::Serial];
    assert_eq!(without("Serial,", "Weight,"), ManifestError::ColumnsMissing { line: 9, columns });
    assert!(matches!(
        without("Remarks", "Marque"),
        ManifestError::ColumnTwice { column: Column::Maker, line: 9, .. }
    ));
    match without("# quantity: 1\n", "") {
        ManifestError::Header(problems) => {
            assert_eq!(problems, [HeaderProblem::Missing { key: HeaderKey::Quantity }]);
        }
        other => panic!("{other}"),
    }
}

#[test]
fn manifest_head_beside_the_file_is_taken_and_unknown_columns_are_noticed() {
    let toml = "licence-no = \"L1\"\nlicence-issued = 2025-11-20\nlicence-expires = 2026-11-19\nexporting-state = \"CZ\"\n\
        importing-state = \"KE\"\nfinal-recipient = \"Police\"\nrelease-date = 2026-03-02\nquantity = 1\n";
    let table = format!("{},Weight\n{},2\n", HEADINGS.join(","), GOOD.join(","));
    let beside = read_manifest(table.as_bytes(), Some(toml.as_bytes()), &EmptyRegister, None).unwrap();
    assert_eq!(beside.header, read(&file(&[GOOD])).header);
    assert_eq!((beside.findings[0].id(), &*beside.findings[0].value), ("column-unknown", "Weight"));
    let both = format!("{HEAD}{table}");
    let twice = read_manifest(both.as_bytes(), Some(toml.as_bytes()), &EmptyRegister, None).unwrap_err();
    assert!(matches!(twice, ManifestError::Header(problems) if problems.len() == 8));
}

#[test]
fn manifest_that_disagrees_with_its_licence_is_reported() {
    for (old, new, id) in [
        ("licence-expires: 2026-11-19", "licence-expires: 2026-03-01", "licence-expired"),
        ("licence-issued: 2025-11-20", "licence-issued: 2026-03-03", "licence-issued-late"),
        ("quantity: 1", "quantity: 2", "fewer-than-licensed"),
    ] {
        let read = read(&file(&[GOOD]).replace(old, new));
        assert_eq!(read.findings.iter().map(Finding::id).collect::<Vec<_>>(), [id]);
    }
    let two = file(&[GOOD, row(&[(0, "2"), (5, "BKH999")])]).replace("quantity: 2", "quantity: 1");
    assert_eq!(read(&two).findings[0].id(), "more-than-licensed");
    let last_day = file(&[GOOD]).replace("licence-expires: 2026-11-19", "licence-expires: 2026-03-02");
    assert_eq!(read(&last_day).findings, []);
}

#[test]
fn finding_ids_are_unique_and_displays_say_line_column_and_value() {
    assert_eq!(FindingKind::IDS.iter().collect::<BTreeSet<_>>().len(), FindingKind::IDS.len());
    let read = read(&file(&[row(&[(5, "rusty"), (6, "")])]));
    let said = read.lines[0].findings[0].to_string();
    assert_eq!(
        said,
        "line 10: serial \"rusty\": serial junk, meant illegible (rule MS-serial-status; set serial status to illegible)"
    );
}

proptest! {
    #[test]
    fn manifest_of_any_bytes_ends_without_panic(bytes in prop::collection::vec(any::<u8>(), 0..300), tail in any::<bool>()) {
        let mut file = if tail { file(&[GOOD]).into_bytes() } else { Vec::new() };
        file.extend(bytes);
        let _ = read_manifest(&file, None, &EmptyRegister, None);
    }

    #[test]
    fn manifest_rows_of_any_text_are_never_left_out(cells in prop::collection::vec("[ -~é\u{202E}]{0,8}", 13..14)) {
        let quote = |cell: &String| format!("\"x{}\"", cell.replace('"', "\"\""));
        let quoted: Vec<String> = cells.iter().map(quote).collect();
        let text = format!("{HEAD}{}\n{}\n", HEADINGS.join(","), quoted.join(","));
        let read = read_manifest(text.as_bytes(), None, &EmptyRegister, None).unwrap();
        prop_assert_eq!(read.lines.len(), 1);
    }
}

#[test]
fn manifest_in_windows_1252_is_read_and_asked_about() {
    let text = file(&[row(&[(10, "Česká")])]).replace("Česká", "réparée à l'arsenal");
    let bytes: Vec<u8> = text.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let manifest = read_manifest(&bytes, None, &EmptyRegister, None).unwrap();
    let asked = &manifest.findings[0];
    assert_eq!((asked.id(), asked.severity(), asked.line), ("read-as-windows-1252", Severity::Question, 0));
    assert_eq!(&*asked.value, "réparée à l'arsenal");
    assert_eq!(manifest.lines, read(&text).lines);
    let utf16: Vec<u8> =
        std::iter::once(0xFEFF).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    assert_eq!(read_manifest(&utf16, None, &EmptyRegister, None).unwrap(), {
        read_manifest(text.as_bytes(), None, &EmptyRegister, None).unwrap()
    });
}

#[test]
fn manifest_dates_that_could_be_read_two_ways_are_asked_about_once() {
    let text = file(&[GOOD]).replace("2026-03-02", "02/03/2026");
    assert_eq!(read(&text).findings[0].id(), "date-order");
    assert_eq!(read(&text).findings[0].severity(), Severity::Question);
    assert_eq!(read(&text).header.released, jiff::civil::date(2026, 3, 2));
    assert_eq!(read(&text.replace("2025-11-20", "20/11/2025")).findings, []);
}

#[test]
fn manifest_rows_that_are_no_lines_are_told() {
    let text = file(&[GOOD, row(&[(0, "2"), (5, "BKH999")])]);
    let dressed = text
        .replace("\nItem no.", "\n\nKenya Police,,\n,,\nItem no.")
        .replace("\n2,Glock", "\n\n,,,\n2,Glock");
    let read = read(&dressed);
    let said: Vec<_> = read.findings.iter().map(Finding::to_string).collect();
    assert_eq!(
        said,
        [
            "\"Kenya Police\": rows above headings, count 1, lines 10 (rule TABLE-5; nothing)",
            "\"9, 11, 14-15\": blank rows, count 4, lines 9, 11, 14-15 (rule TABLE-5; nothing)"
        ]
    );
    assert_eq!(read.lines.iter().map(|line| line.line_no).collect::<Vec<_>>(), [13, 16]);
}

#[test]
fn weapons_of_one_serial_are_one_only_with_one_model_and_calibre() {
    for (changes, id, verdict) in [
        (&[(0, "2"), (4, "9 mm Luger"), (2, "Glock 17")][..], "identity-twice", Verdict::Refused),
        (&[(0, "2"), (4, ".45 ACP")], "serial-twice", Verdict::Question),
        (&[(0, "2"), (2, "19")], "serial-twice", Verdict::Question),
        (&[(0, "2"), (1, "Glock GmbH")], "serial-twice", Verdict::Question),
        (&[(0, "2"), (5, "BKH-I23")], "look-alike-here", Verdict::Question),
        (&[(0, "2"), (1, "Glock Ges.m.b.H."), (5, "8KH123")], "look-alike-here", Verdict::Question),
    ] {
        let read = read(&file(&[GOOD, row(changes)]));
        assert_eq!((ids(&read.lines[1]), read.lines[1].verdict), (vec![id], verdict), "{changes:?}");
        assert!(read.lines[1].findings[0].args().iter().any(|(_, value)| value == "10"));
    }
    let third = read(&file(&[GOOD, row(&[(0, "2"), (2, "19")]), row(&[(0, "3"), (2, "19 ")])]));
    assert!(third.lines[2].findings[0].args().contains(&("first-line", "11".to_owned())));
}

/// A register with one item under the serial of [`GOOD`] or one like it.
struct Others(Vec<RegisterHit>);

impl RegisterLookup for Others {
    fn by_identity(&self, identity: &ItemIdentity) -> Vec<RegisterHit> {
        let hits = self.0.iter().filter(|hit| ItemIdentity::new("Glock", &hit.serial) == *identity);
        hits.cloned().collect()
    }

    fn by_look_alike(&self, maker_key: &str, look_alike_key: &str) -> Vec<RegisterHit> {
        let alike = |hit: &&RegisterHit| marking::item::look_alike_key(&hit.serial) == look_alike_key;
        self.0.iter().filter(|_| maker_key == "GLOCK").filter(alike).cloned().collect()
    }
}

fn held(serial: &str, weapon: Option<(&str, &str)>, item_no_here: Option<&str>) -> RegisterHit {
    RegisterHit {
        reference: "2024/7".to_owned(),
        serial: serial.to_owned(),
        weapon: weapon.map(|(model, calibre)| (model.to_owned(), calibre.to_owned())),
        standing: Standing::Held,
        item_no_here: item_no_here.map(str::to_owned),
    }
}

#[test]
fn register_items_of_one_serial_are_the_weapon_only_with_its_model_and_calibre() {
    for (serial, hit, id) in [
        ("BKH123", held("BKH123", Some(("Glock-17", "9mm Para")), None), Some("in-register")),
        ("BKH123", held("BKH123", Some(("19", "9x19")), None), Some("serial-in-register")),
        ("BKH123", held("BKH123", Some(("17", ".45 ACP")), None), Some("serial-in-register")),
        ("BKH123", held("BKH123", None, None), Some("in-register")),
        ("12345", held("0012345", None, None), Some("look-alike-in-register")),
        ("0012345", held("12345", None, None), Some("look-alike-in-register")),
        ("0012345", held("12345", None, Some("9")), None),
        ("A12345", held("0A12345", None, None), None),
    ] {
        let read = read_with(&file(&[row(&[(5, serial)])]), &Others(vec![hit]));
        assert_eq!(ids(&read.lines[0]), id.into_iter().collect::<Vec<_>>(), "{serial}");
    }
}

#[test]
fn second_weapon_of_one_serial_stays_a_question_when_the_first_is_in_the_register() {
    let two = file(&[GOOD, row(&[(0, "2"), (2, "19")])]);
    for (here, expected) in [
        (vec!["1"], [vec!["seen-before"], vec!["serial-twice"]]),
        (vec!["2"], [vec![], vec!["serial-twice", "seen-before"]]),
        (vec!["2", "1"], [vec!["seen-before"], vec!["serial-twice", "seen-before"]]),
    ] {
        let register = Others(here.iter().map(|item_no| held("BKH123", None, Some(item_no))).collect());
        let read = read_with(&two, &register);
        assert_eq!(read.lines.iter().map(ids).collect::<Vec<_>>(), expected, "{here:?}");
    }
}

#[test]
fn weapon_of_the_register_comes_in_again_where_something_else_happens_to_it() {
    let same = || held("BKH123", Some(("Glock-17", "9mm Para")), None);
    let other = || held("BKH123", Some(("19", "9x19")), None);
    let gone = |standing| RegisterHit { standing, ..same() };
    for (event, hit, id, verdict) in [
        ("import", same(), "in-register", Verdict::Refused),
        ("manufacture", same(), "in-register", Verdict::Refused),
        ("temp-import", same(), "in-register", Verdict::Refused),
        ("destroy", same(), "earlier-life", Verdict::Accepted),
        ("deactivate", same(), "earlier-life", Verdict::Accepted),
        ("seized", same(), "earlier-life", Verdict::Accepted),
        ("import", other(), "serial-in-register", Verdict::Question),
        ("destroy", other(), "serial-in-register", Verdict::Question),
        ("seized", gone(Standing::Destroyed), "register-alarm", Verdict::Question),
        ("import", gone(Standing::Exported), "register-alarm", Verdict::Question),
    ] {
        let text = format!("# event: {event}\n{}", file(&[GOOD]));
        let read = read_with(&text, &Others(vec![hit]));
        assert_eq!((ids(&read.lines[0]), read.lines[0].verdict), (vec![id], verdict), "{event}");
    }
}

#[test]
fn what_refuses_a_line_is_a_condition_of_the_program_and_no_instrument() {
    let bad = [
        row(&[(1, "")]),
        row(&[(5, "")]),
        row(&[(5, "rusty"), (6, "")]),
        row(&[(6, "perhaps")]),
        row(&[(6, "none")]),
        row(&[(5, ""), (6, "unknown")]),
        row(&[(5, ""), (6, "obliterated")]),
        row(&[(6, "restored")]),
        row(&[(7, "UK")]),
        row(&[(7, "CS"), (8, "")]),
        row(&[(8, "1700")]),
        row(&[(3, "spoon")]),
        row(&[(9, "somewhere")]),
    ];
    let mut refused = BTreeSet::new();
    for row in bad {
        let read = read(&file(&[row]));
        let findings = read.lines[0].findings.iter().filter(|f| f.severity() == Severity::Refusal);
        let rules: Vec<_> = findings.map(|finding| (finding.id(), finding.rule())).collect();
        assert!(!rules.is_empty(), "{row:?}");
        refused.extend(rules);
    }
    let twice = read(&file(&[GOOD, row(&[(0, "2")])]));
    refused.extend(twice.lines[1].findings.iter().map(|finding| (finding.id(), finding.rule())));
    let known = Others(vec![held("BKH123", None, None)]);
    let known = read_with(&file(&[GOOD]), &known);
    refused.extend(known.lines[0].findings.iter().map(|finding| (finding.id(), finding.rule())));
    let station = Library::shipped().instrument("MS").unwrap();
    let is_of_station = |id: &str| station.rules.iter().any(|rule| rule.id.as_str() == id);
    for (id, rule) in &refused {
        let own = ["TEXT-", "TABLE-", "LEDGER-"].iter().any(|own| rule.starts_with(own));
        assert!(own || is_of_station(rule), "{id}: {rule}");
    }
    assert!(refused.len() > 12, "{refused:?}");
}
