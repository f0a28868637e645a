//! Acts on the record of lives, made by hand.

use crate::sample::Sample;
use jiff::civil::date;
use marking::item::{Item, ObservedKind, ObservedMark, SerialStatus};
use marking::mark::PartKind;
use protocol::Realm;
use registry::Act;
use registry::record::event::{Absence, Destruction, Export, MoveKind};
use registry::record::{
    Count, CountPurpose, Happening, HoldKind, LifeId, MarkSeen, Party, PartyRole, Recorded, Sealed,
};

/// A rifle that is taken into the register.
pub fn rifle(item_no: &str, serial: Option<&str>) -> Recorded {
    let item = Item {
        item_no: item_no.to_owned(),
        maker: "Zastava".into(),
        model: "M70".into(),
        kind: "rifle".into(),
        calibre: "7.62x39".into(),
        serial: serial.map(str::to_owned),
        serial_status: if serial.is_some() { SerialStatus::Read } else { SerialStatus::None },
        ..Item::default()
    };
    Recorded { item, particulars: None, component: None, of: None, alarms: Vec::new(), list_sha256: None }
}

pub fn recorded(item_no: &str, serial: Option<&str>) -> Act {
    Act::ItemRecorded(Box::new(rifle(item_no, serial)))
}

pub fn happened(lives: &[LifeId], what: Happening) -> Act {
    Act::Happened { lives: lives.to_vec(), on: date(2026, 11, 20), event: Box::new(what) }
}

pub fn moved(lives: &[LifeId], to: &str) -> Act {
    happened(
        lives,
        Happening::Moved {
            kind: MoveKind::Transfer,
            from: None,
            to: to.to_owned(),
            giver: None,
            taker: None,
            authority: None,
            due_back: None,
        },
    )
}

pub fn absence() -> Absence {
    Absence { circumstances: "not in its rack".to_owned(), incident: None, last_possessor: None }
}

pub fn hold(lives: &[LifeId], kind: HoldKind) -> Act {
    Act::HoldPlaced { lives: lives.to_vec(), kind, reference: "case 12/26".to_owned(), until: None }
}

pub fn party(name: &str) -> Act {
    Act::PartyRecorded(Box::new(Party {
        roles: vec![PartyRole::Dealer],
        name: Some(name.to_owned()),
        address: None,
        country: None,
        licence: None,
        sealed: None,
    }))
}

pub mod event {
    use registry::record::PartyId;
    use registry::record::event::{Procedure, Seizure, SeizureClass};

    pub fn seizure(class: SeizureClass, persons: Vec<PartyId>) -> Seizure {
        Seizure {
            class,
            procedure: Procedure::Criminal,
            legal_basis: "Firearms Act s. 12".to_owned(),
            case: "12/26".to_owned(),
            agency: "Police".to_owned(),
            place: "Lokichar".to_owned(),
            circumstances: None,
            illicit: None,
            persons,
        }
    }
}

/// A person, sealed by a key that nobody has here.
pub fn person() -> Act {
    let sealed = Sealed { key: "0f".repeat(8), nonce: "1e".repeat(24), data: "2d".repeat(40) };
    let party = Party {
        roles: vec![PartyRole::Person],
        name: None,
        address: None,
        country: None,
        licence: None,
        sealed: Some(sealed),
    };
    Act::PartyRecorded(Box::new(party))
}

pub fn exported() -> Happening {
    Happening::Exported(Export {
        importing: "UG".parse().unwrap(),
        licence: "EX 1".to_owned(),
        import_licence: None,
        transit_licence: None,
        transit: Vec::new(),
        consignee: None,
    })
}

pub fn count(purpose: CountPurpose, found: &[LifeId], missing: &[LifeId]) -> Count {
    Count {
        purpose,
        place: "Depot 1".to_owned(),
        found: found.to_vec(),
        missing: missing.to_vec(),
        misplaced: Vec::new(),
        foreign: Vec::new(),
    }
}

pub fn seen(life: LifeId, place: &str) -> Act {
    let mark = ObservedMark {
        kind: ObservedKind::Mark,
        part: PartKind::Frame,
        place: place.parse().unwrap(),
        text: "K".to_owned(),
        area: None,
        purpose: None,
    };
    Act::MarkObserved(Box::new(MarkSeen {
        life,
        mark,
        method: None,
        depth_um: None,
        observer: None,
        restored: None,
        photo_sha256: None,
        restricted: false,
    }))
}

/// Three weapons (lives 1, 2 and 3), a firm (4) and a person (5); weapons 1 and 2 lie in a rack of depot 1 (entry 6).
pub fn stock() -> Sample {
    let mut sample = Sample::bare(Realm::Training);
    sample.push(recorded("A-1", Some("X100")));
    sample.push(recorded("A-2", Some("X200")));
    sample.push(recorded("A-3", None));
    sample.push(party("Ballistol KG"));
    sample.push(person());
    sample.push(moved(&[1, 2], "Depot 1/Rack 2"));
    sample
}

/// Counts these twice (hand-over, then furnace) and destroys them, by two persons. Gives the destruction's entry.
pub fn destroy(sample: &mut Sample, lives: &[LifeId]) -> u64 {
    let handed_over = sample.push(Act::Counted(Box::new(count(CountPurpose::HandOver, lives, &[]))));
    let at_furnace = sample.push(Act::Counted(Box::new(count(CountPurpose::Furnace, lives, &[]))));
    sample.with_second(destruction(lives, handed_over, at_furnace))
}

pub fn destruction(lives: &[LifeId], handed_over: u64, at_furnace: u64) -> Act {
    happened(
        lives,
        Happening::Destroyed(Destruction {
            method: "melted".to_owned(),
            place: "Steel works".to_owned(),
            authorisation: "Order 7/26".to_owned(),
            certificate: "D-1".to_owned(),
            handed_over,
            at_furnace,
            witnesses: vec!["Inspector".to_owned()],
            residue: None,
        }),
    )
}

/// Declares an entry wrong; the next one takes its place if `replaced`.
pub fn wrong(sample: &Sample, entry: u64, replaced: bool) -> Act {
    let corrected_by = replaced.then(|| sample.frontier.size() + 1);
    Act::ErrorDeclared { entry, reason: "misread".to_owned(), corrected_by }
}
