//! A register with a few weapons, a component, parties, events, a correction and a hidden code.

use jiff::civil::date;
use marking::country::Country;
use marking::item::{Item, ObservedKind, ObservedMark, SerialStatus};
use marking::mark::PartKind;
use protocol::Realm;
use registry::entry::{ClockGrade, Stamp};
use registry::record::event::{CodeTechnology, Import, MoveKind};
use registry::record::{Happening, MarkSeen, Particulars, Party, PartyRole, Recorded, Sealed};
use registry::{Act, Draft, Ledger, PersonId, SqliteStore};
use tempfile::TempDir;

pub struct Sample {
    pub ledger: Ledger<SqliteStore>,
    _folder: TempDir,
}

pub fn stamp() -> Stamp {
    let at = "2026-03-02T08:00:00Z".parse().unwrap();
    Stamp { day: date(2026, 3, 2), at, clock: ClockGrade::Confirmed }
}

pub fn country(code: &str) -> Country {
    Country::from_alpha2_strict(code).unwrap()
}

pub fn item(item_no: &str, maker: &str, serial: &str) -> Item {
    Item {
        item_no: item_no.to_owned(),
        maker: maker.into(),
        model: "17".into(),
        kind: "pistol".into(),
        calibre: "9x19".into(),
        serial: Some(serial.to_owned()),
        serial_status: SerialStatus::Read,
        ..Item::default()
    }
}

pub fn recorded(item: Item) -> Recorded {
    Recorded { item, particulars: None, component: None, of: None, alarms: Vec::new(), list_sha256: None }
}

impl Sample {
    pub fn empty(station: &str) -> Self {
        let folder = TempDir::new().unwrap();
        let store = SqliteStore::create(&folder.path().join("register.db")).unwrap();
        let by = PersonId("p1".to_owned());
        let mut ledger = Ledger::create(store, station, Realm::Training, stamp(), by).unwrap();
        let opened =
            Draft { stamp: stamp(), by: PersonId("p1".to_owned()), second_by: None, act: Act::DayOpened };
        ledger.append(&[opened]).unwrap();
        Self { ledger, _folder: folder }
    }

    pub fn push(&mut self, act: Act) -> u64 {
        self.push_all(vec![act])[0]
    }

    pub fn push_all(&mut self, acts: Vec<Act>) -> Vec<u64> {
        let draft = |act| Draft { stamp: stamp(), by: PersonId("p1".to_owned()), second_by: None, act };
        self.ledger.append(&acts.into_iter().map(draft).collect::<Vec<_>>()).unwrap()
    }

    pub fn happened(&mut self, lives: &[u64], event: Happening) -> u64 {
        self.push(happened(lives, event))
    }

    /// Two weapons, a slide of the first, and what happened to them.
    pub fn filled() -> Self {
        let mut sample = Self::empty("KES1");
        let dealer = sample.push(Act::PartyRecorded(Box::new(Party {
            roles: vec![PartyRole::Dealer],
            name: Some("Wanjiru Arms".to_owned()),
            address: Some("Nairobi".to_owned()),
            country: Some(country("KE")),
            licence: Some("D-17".to_owned()),
            sealed: None,
        })));
        let owner = sample.push(Act::PartyRecorded(Box::new(Party {
            roles: vec![PartyRole::Owner],
            name: None,
            address: None,
            country: None,
            licence: None,
            sealed: Some(Sealed {
                key: "00112233445566ff".to_owned(),
                nonce: "0".repeat(48),
                data: "ab".repeat(40),
            }),
        })));
        let mut first = recorded(item("W-1", "Glock", "0BKH001"));
        first.particulars = Some(Box::new(Particulars {
            barrel_length_um: Some(114_000),
            action: Some("semi-automatic".to_owned()),
            ..Particulars::default()
        }));
        let first = sample.push(Act::ItemRecorded(Box::new(first)));
        let second = sample.push(Act::ItemRecorded(Box::new(recorded(item("W-2", "Zastava", "=1+1")))));
        let mut slide = recorded(item("W-1/slide", "Glock", "0BKH001S"));
        (slide.component, slide.of) = (Some(PartKind::Slide), Some(first));
        sample.push(Act::ItemRecorded(Box::new(slide)));
        sample.marks_and_events(first, second, dealer, owner);
        sample
    }

    fn marks_and_events(&mut self, first: u64, second: u64, dealer: u64, owner: u64) {
        let mark = ObservedMark {
            kind: ObservedKind::Mark,
            part: PartKind::Frame,
            place: "left-rear".parse().unwrap(),
            text: "КО 1234".to_owned(),
            area: None,
            purpose: None,
        };
        self.push(Act::MarkObserved(Box::new(MarkSeen {
            life: second,
            mark,
            method: Some("roll".to_owned()),
            depth_um: Some(200),
            observer: None,
            restored: None,
            photo_sha256: None,
            restricted: false,
        })));
        let import = Import {
            exporting: country("AT"),
            licence: Some("L 1/2026".to_owned()),
            issued: Some(date(2026, 1, 5)),
            expires: None,
            importer: Some(dealer),
            exporter: None,
            transit: vec![country("DE")],
            recipient: Some(owner),
            released: Some(date(2026, 3, 1)),
            exemption: None,
        };
        self.happened(&[first, second], Happening::Imported(import));
        let next = self.ledger.next_index();
        let wrong = self.happened(&[first], moved("Depot 1/Rack 7"));
        assert_eq!(wrong, next);
        self.push_all(vec![
            Act::ErrorDeclared {
                entry: wrong,
                reason: "wrong rack".to_owned(),
                corrected_by: Some(wrong + 2),
            },
            happened(&[first], moved("Depot 1/Rack 8")),
        ]);
        let code = Happening::Coded {
            technology: CodeTechnology::Chip,
            code: "E2801160".to_owned(),
            part: Some(PartKind::Frame),
            place: None,
            restricted: true,
        };
        self.happened(&[second], code);
    }
}

pub fn happened(lives: &[u64], event: Happening) -> Act {
    Act::Happened { lives: lives.to_vec(), on: date(2026, 3, 2), event: Box::new(event) }
}

pub fn moved(to: &str) -> Happening {
    Happening::Moved {
        kind: MoveKind::Transfer,
        from: None,
        to: to.to_owned(),
        giver: None,
        taker: None,
        authority: Some("order 3".to_owned()),
        due_back: None,
    }
}
