//! Tests of whole manifests.

use std::collections::BTreeSet;

use marking::item::{ItemIdentity, SerialStatus};
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
    let profile = Profile::shipped("generic-un-import").unwrap();
    read_manifest(text.as_bytes(), None, register, Some(&profile)).unwrap()
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
            standing: self.standing,
            item_no_here,
        }
    }
}

impl RegisterLookup for OneHit {
    fn by_identity(&self, identity: &ItemIdentity) -> Option<RegisterHit> {
        (*identity == ItemIdentity::new("Glock", self.serial)).then(|| self.hit())
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
    let profile = Profile::shipped("generic-un-import").unwrap();
    let refusal = |bytes: &[u8]| read_manifest(bytes, None, &EmptyRegister, Some(&profile)).unwrap_err();
    let mut latin1 = file(&[GOOD]).into_bytes();
    let at = latin1.windows(6).position(|w| w == b"BKH123").unwrap();
    latin1[at] = 0xE9;
    assert_eq!(refusal(&latin1), ManifestError::NotUtf8 { line: 10, byte: 24, value: 0xE9 });
    assert_eq!(refusal(b""), ManifestError::Empty);
    assert_eq!(refusal(HEAD.as_bytes()), ManifestError::Empty);
    assert_eq!(refusal(b"\xFF\xFEa\0"), ManifestError::Utf16);
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
        "line 10: serial \"rusty\": serial junk, meant illegible (rule ITI-11-1; set serial status to illegible)"
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
