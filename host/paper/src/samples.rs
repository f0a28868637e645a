//! One sample of every paper, with every case of it, for the tests of whoever prints them.
#![allow(clippy::unwrap_used, reason = "only tests are built on this, and one that cannot go on has failed")]

use crate::book::{Book, Dealing, Row};
use crate::cards::{Badge, Badges, CommandCard, CommandCards, Sign};
use crate::certificate::{Applied, Certificate, Licence, Line, Outcome, Seen, Text};
use crate::code::Code;
use crate::destruction::{self, Destruction, On};
use crate::document::{Checkpoint, Description, Issue, Party, Signature};
use crate::label::Label;
use crate::shift::{Counts, Hour, Machine, Shift, Stop, Worker};
use crate::tag::Tag;
use jiff::civil::date;

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn issue(number: &str) -> Issue {
    Issue {
        number: number.to_owned(),
        issued: date(2026, 11, 30).at(14, 5, 0, 0),
        station: "KE-T-1".to_owned(),
        authority: "National Focal Point, Nairobi".to_owned(),
        training: false,
    }
}

fn page_code() -> Code {
    Code::new(&format!("MSP1:{}", "QmFzZTY0".repeat(60)), Code::ON_PAGE).unwrap()
}

fn weapon(maker: &str, serial: &str) -> Description {
    Description {
        kind: "pistol".to_owned(),
        maker: some(maker),
        model: some("17 Gen5"),
        calibre: some("9x19 mm"),
        serial: some(serial),
        serial_status: None,
    }
}

fn checkpoint(size: u64) -> Checkpoint {
    Checkpoint {
        origin: "markstation.example/KE-T-1".to_owned(),
        size,
        root: "q83vEjRWeJCrze8SNFZ4kKvN7xI0VniQq83vEjRWeJA=".to_owned(),
    }
}

fn signatures() -> Vec<Signature> {
    vec![
        Signature { role: "Supervisor".to_owned(), name: some("Amina Wanjiru") },
        Signature { role: "Importing authority".to_owned(), name: None },
    ]
}

/// A sample with every case.
pub fn label() -> Label {
    Label {
        issue: issue("42"),
        item: "IMP-2026-014 / 1".to_owned(),
        weapon: "Glock 17, 9x19".to_owned(),
        serial: "BKH0001".to_owned(),
        mark: vec!["KE 26".to_owned(), "KES1-000123".to_owned()],
        state: "witnessed, text verified".to_owned(),
        code: Code::new("MS1|C=KE|Y=2026|N=KES1-000123|M=GLOCK|S=BKH0001|J=KE-T-1/42", Code::ON_LABEL)
            .unwrap(),
    }
}

fn applied(job: u64, seen: Seen, text: Text) -> Applied {
    Applied {
        lines: vec![format!("KES1-{job:06}"), "KE 26".to_owned()],
        place: (job != 44).then(|| "frame, left side".to_owned()),
        job,
        seen,
        text,
    }
}

fn line(item: u64, weapon: Description, marks: Vec<Applied>) -> Line {
    Line { item: item.to_string(), weapon, outcome: Outcome::Marked { marks } }
}

/// A sample with every case.
pub fn certificate() -> Certificate {
    let attested = Seen::Attested { by: "Joseph Mwangi".to_owned() };
    let unread = Text::NotVerified { supervisor: "Fatuma Hassan".to_owned() };
    let mut nameless = weapon("Норинко", "");
    nameless.serial = some("٤٤١٢٣ بغداد");
    nameless.serial_status = some("partly read");
    let other = |item: u64, outcome| Line {
        item: item.to_string(),
        weapon: weapon("Ελληνικά Όπλα", "A-77"),
        outcome,
    };
    Certificate {
        issue: issue("CERT-2026-003"),
        exporter: Party {
            name: "Glock Ges.m.b.H.".to_owned(),
            address: some("Nelkengasse 3, 2232 Deutsch-Wagram"),
            country: "Austria".to_owned(),
        },
        importer: Party {
            name: "Kenya Police Service".to_owned(),
            address: None,
            country: "Kenya".to_owned(),
        },
        carrier: some("Kenya Airways Cargo"),
        consignment: "IMP-2026-014".to_owned(),
        import_licence: Licence {
            number: "LIC/2026/7781".to_owned(),
            issued: Some(date(2026, 6, 1)),
            expires: Some(date(2027, 5, 31)),
        },
        export_licence: Some(Licence { number: "AT-X-99".to_owned(), issued: None, expires: None }),
        event: "import".to_owned(),
        rules: "generic-un-import 1".to_owned(),
        released: date(2026, 11, 18),
        place: some("Embakasi depot"),
        announced: 6,
        foreign: vec!["one rifle without papers, seal 7712".to_owned()],
        lines: vec![
            line(
                1,
                weapon("Glock", "BKH0001"),
                vec![applied(42, Seen::Witnessed, Text::Verified), applied(43, attested, unread.clone())],
            ),
            line(2, nameless, vec![applied(44, Seen::Witnessed, unread)]),
            other(
                3,
                Outcome::Tagged { tag: "TAG-0007".to_owned(), reason: "polymer without plate".to_owned() },
            ),
            other(4, Outcome::Unmarked { reason: "awaits forensic release".to_owned() }),
            other(5, Outcome::Missing),
        ],
        checkpoint: checkpoint(12_345),
        proof: page_code(),
        signatures: signatures(),
    }
}

/// A sample with every case.
pub fn destruction() -> Destruction {
    let line = |number: &str, on| destruction::Line {
        number: number.to_owned(),
        weapon: weapon("Izhmash", "TK 1234"),
        marks: vec!["KE SZ 26 000017".to_owned(), "١٢٣ نصر".to_owned()],
        made_in: some("Russia"),
        reference: some("CR 118/2025 seal 0091"),
        on,
    };
    Destruction {
        issue: issue("DES-2026-001"),
        basis: "High Court order 118/2025".to_owned(),
        method: "melting".to_owned(),
        place: "Athi River steel works".to_owned(),
        destroyed: date(2026, 11, 29),
        residue: some("cast into ingots, sold as scrap"),
        lines: vec![line("KE SZ 26 000017", On::Both), line("KE SZ 26 000018", On::OutOnly)],
        checkpoint: checkpoint(20_000),
        proof: page_code(),
        signatures: signatures(),
    }
}

/// A sample with every case.
pub fn tag() -> Tag {
    Tag {
        issue: issue("TAG-0007"),
        item: "IMP-2026-014 / 3".to_owned(),
        number: some("KES1-000125"),
        part: "frame".to_owned(),
        weapon: weapon("Glock", "BKH0003"),
        reason: "polymer without a metal plate".to_owned(),
        rule: some("US-92-poly, 27 CFR 478.92(a)(1)"),
        seal: some("S-7712"),
        code: Code::new("MS1|C=KE|J=KE-T-1/7", Code::ON_PAGE).unwrap(),
    }
}

/// A sample with every case.
pub fn shift() -> Shift {
    Shift {
        issue: issue("SHIFT-2026-11-30"),
        day: date(2026, 11, 30),
        work: vec!["IMP-2026-014".to_owned()],
        people: vec![Worker { name: "Joseph Mwangi".to_owned(), role: "operator".to_owned() }],
        counts: Counts {
            witnessed: 388,
            attested: 3,
            not_verified: 2,
            spoilt: 1,
            refused: 4,
            per_hour_tenths: 487,
        },
        hours: vec![Hour { hour: 8, marks: 41 }, Hour { hour: 9, marks: 0 }, Hour { hour: 10, marks: 63 }],
        stops: vec![Stop { cause: "generator out of fuel".to_owned(), times: 2, minutes: 71 }],
        machines: vec![
            Machine {
                name: "dot peen 1".to_owned(),
                description: some("SIC e10 P83, no 4711"),
                strikes: 81_220,
                pin_strikes: Some(1_204_551),
                pin_limit: Some(2_000_000),
                read_percent: Some(98),
                wear: some("The last 50 symbols were read no worse than the first 100."),
            },
            Machine {
                name: "press".to_owned(),
                description: None,
                strikes: 3,
                pin_strikes: None,
                pin_limit: None,
                read_percent: None,
                wear: None,
            },
        ],
        begin: checkpoint(11_900),
        end: checkpoint(12_345),
        notes: vec!["clock set by hand at 07:55".to_owned()],
        signatures: signatures(),
    }
}

/// A sample with every case.
pub fn book() -> Book {
    let dealing = |name: &str| Dealing {
        date: date(2026, 11, 18),
        name: name.to_owned(),
        address: some("Industrial Area, Nairobi"),
        reference: some("Form 4473 no 12"),
    };
    let row = |number, disposed, corrected_by| Row {
        number,
        weapon: weapon("Glock", "BKH0001"),
        importer: some("Savannah Arms Ltd"),
        acquired: dealing("Glock Ges.m.b.H."),
        disposed,
        corrected_by,
    };
    Book {
        issue: issue("BOOK-2026-11"),
        keeper: "Savannah Arms Ltd, licence 7-33-014".to_owned(),
        page_first: 118,
        rows: vec![row(1, Some(dealing("Ranger Service")), None), row(2, None, Some(3)), row(3, None, None)],
        checkpoint: checkpoint(12_345),
    }
}

/// A sample with every case.
pub fn command_cards() -> CommandCards {
    let card = |text: &str, sign, code: &str| CommandCard {
        text: text.to_owned(),
        sign,
        code: Code::new(code, Code::ON_PAGE).unwrap(),
    };
    CommandCards {
        issue: issue("CARDS-1"),
        cards: vec![
            card("YES", Sign::Yes, "MSC1:YES"),
            card("NO", Sign::No, "MSC1:NO"),
            card("STOP", Sign::Stop, "MSC1:STOP"),
            card("العربية", Sign::Language, "MSC1:LANG=ar"),
            card("Kiswahili", Sign::Language, "MSC1:LANG=sw"),
            card("Again", Sign::Other, "MSC1:AGAIN"),
        ],
    }
}

/// A sample with every case.
pub fn badges() -> Badges {
    let badge = |name: &str, role: &str| Badge {
        name: name.to_owned(),
        role: role.to_owned(),
        code: Code::new("MSB1:7f3a99", Code::ON_PAGE).unwrap(),
    };
    Badges {
        issue: issue("BADGES-1"),
        badges: vec![badge("Amina Wanjiru", "supervisor"), badge("فاطمة حسن", "operator")],
    }
}
