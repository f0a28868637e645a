//! What every run of the simulated world begins with: people, a day, items, a consignment and a machine.

use super::Family;
use jiff::civil::Date;
use machines::grbl::{Grbl, GrblConfig};
use machines::{Driver, PayloadKind};
use marking::authority::Authority;
use marking::case::{Case, CaseFacts, Event, Release};
use marking::item::{Item, SerialStatus};
use marking::library::Library;
use marking::machine::MachineLimits;
use marking::number::NumberBlock;
use marking::path::Font;
use marking::path::route::Effort;
use marking::programme::Programme;
use protocol::reply::Identity;
use protocol::{Inputs, OnSilence, Realm, StartMode, Witness};
use registry::entry::{Act, ClockGrade, Consignment, PersonId, Stamp};
use registry::{Draft, Ledger, LedgerError, Store, hex};
use station::prepare::{Expected, MachineSetup};
use station::session::REQUIRED;
use std::sync::OnceLock;
use training::machine::{GravotechSim, GravotechSimConfig, GrblSim, GrblSimConfig, SimMachine};
use training::random::Random;

/// The station of every simulated world.
pub const STATION: &str = "WORLD-1";
/// Its one consignment.
pub const CONSIGNMENT: &str = "C-1";
/// Inputs that are wired in every station: those of the first board.
pub const WIRED: Inputs =
    Inputs(REQUIRED.0 | Inputs::MACHINE_READY.0 | Inputs::MACHINE_BUSY.0 | Inputs::STRIKE.0);

/// Inputs that may be wired beside them.
const MORE: [Inputs; 8] = [
    Inputs::CLAMP_CLOSED,
    Inputs::AIR_OK,
    Inputs::END_OF_MARK,
    Inputs::CURRENT,
    Inputs::TWO_HAND,
    Inputs::BUTTONS,
    Inputs::SUPERVISOR_KEY,
    Inputs::RELAY_OFF,
];

/// What is wired in the world of this seed: in every fourth the least, in the others each of the rest as often as not.
#[must_use]
pub fn wired(family: Family, seed: u64) -> Inputs {
    let mut random = Random::new(seed);
    let chosen = MORE.into_iter().filter(|_| random.happens(500_000));
    let chosen = chosen.fold(WIRED, |wired, input| wired | input);
    match family {
        _ if (seed / 2).is_multiple_of(4) => WIRED,
        Family::Gravotech => chosen,
        // It has no output that tells the end of a mark.
        Family::Grbl => chosen.without(Inputs::END_OF_MARK),
    }
}

/// The operator.
#[must_use]
pub fn operator() -> PersonId {
    PersonId("p-operator".to_owned())
}

/// The supervisor.
#[must_use]
pub fn supervisor() -> PersonId {
    PersonId("p-supervisor".to_owned())
}

/// The day of the consignment's release: in the year before the one in which it is marked, and its year is marked (I-8).
///
/// # Panics
/// Never: it is a date.
#[must_use]
pub fn release() -> Date {
    "2025-12-29".parse().expect("a date")
}

/// The day on which all of this begins.
#[must_use]
pub fn stamp() -> Stamp {
    Stamp {
        day: "2026-03-02".parse().expect("a date"),
        at: "2026-03-02T08:00:00Z".parse().expect("a time"),
        clock: ClockGrade::Confirmed,
    }
}

/// The rules that are marked after.
pub const PROFILE: &str = "generic-un-import";

/// They, made ready for the one consignment.
///
/// # Panics
/// If the shipped profile is damaged.
#[must_use]
pub fn programme() -> &'static Programme {
    static PROGRAMME: OnceLock<Programme> = OnceLock::new();
    PROGRAMME.get_or_init(|| {
        let Consignment { importing, exporting, licence, recipient, quantity, .. } = consignment(1);
        let facts = CaseFacts {
            exporting: Some(exporting),
            licence_no: Some(licence),
            licence_issued: Some(stamp().day),
            licence_expires: Some(stamp().day),
            recipient: Some(recipient),
            quantity: Some(quantity),
            ..CaseFacts::default()
        };
        let case = Case { facts, ..Case::import(Release { importing, date: release() }) };
        let (authority, machine) = (Authority::default(), MachineLimits::default());
        Programme::new(Library::shipped(), PROFILE, authority, case, machine).expect("it is sound")
    })
}

/// Item `n`: two of three bear a serial, the third needs a number of the station.
#[must_use]
pub fn item(n: usize) -> Item {
    let bare = n % 3 == 2;
    Item {
        item_no: format!("{}", n + 1),
        maker: "Zastava".into(),
        model: "M70".into(),
        kind: "rifle".into(),
        calibre: "7.62x39".into(),
        serial: (!bare).then(|| format!("N{:06}", 104_729 * (n + 1) % 1_000_000)),
        serial_status: if bare { SerialStatus::None } else { SerialStatus::Read },
        country_of_manufacture: "RS".parse().ok(),
        ..Item::default()
    }
}

/// What can be read on an item: its serial, or the number on its label.
#[must_use]
pub fn reads(item: &Item) -> String {
    item.serial.clone().unwrap_or_else(|| item.item_no.clone())
}

/// The consignment that all items belong to.
#[must_use]
pub fn consignment(quantity: usize) -> Consignment {
    Consignment {
        consignment: CONSIGNMENT.to_owned(),
        profile: PROFILE.to_owned(),
        event: Event::Import,
        rules_sha256: None,
        licence: "L-1".to_owned(),
        importing: "KE".parse().expect("a country"),
        exporting: "RS".parse().expect("a country"),
        recipient: "Ministry".to_owned(),
        release: release(),
        quantity: u32::try_from(quantity).unwrap_or(u32::MAX),
        manifest_sha256: "0".repeat(64),
        head_sha256: None,
    }
}

/// Writes what stands in a ledger before the first job: genesis, numbers, controller, day, consignment.
///
/// # Errors
/// [`LedgerError`].
pub fn found<S: Store>(store: S, controller: &Identity, quantity: usize) -> Result<Ledger<S>, LedgerError> {
    let mut ledger = Ledger::create(store, STATION, Realm::Training, stamp(), supervisor())?;
    let last = quantity as u64 + 1_000;
    let block = NumberBlock::new("KES1-", 1, last, 6).expect("a block");
    let acts = [
        Act::NumberBlock(block.into()),
        Act::ControllerAdmitted {
            key: hex::encode(&controller.key),
            key_id: hex::encode(&controller.key_id.0),
            wired: controller.wired.names().map(str::to_owned).collect(),
            permit_interlocks_motion: true,
            after: None,
        },
        Act::DayOpened,
        Act::ConsignmentOpened(consignment(quantity)),
    ];
    let drafts: Vec<_> = acts
        .into_iter()
        .map(|act| Draft { stamp: stamp(), by: supervisor(), second_by: None, act })
        .collect();
    ledger.append(&drafts)?;
    Ok(ledger)
}

/// The machine as the station is configured for it, for an item with or without a number.
#[must_use]
pub fn machine_setup(family: Family) -> MachineSetup {
    let gravotech = family == Family::Gravotech;
    MachineSetup {
        name: if gravotech { "gravotech one" } else { "grbl one" }.to_owned(),
        dialect_sha256: None,
        takes: if gravotech { PayloadKind::Text } else { PayloadKind::Path },
        job_file: "LINES-{lines}.tml".to_owned(),
        text_first: 0,
        dies: Vec::new(),
        font: Font::DotFont5x7,
        material: None,
        // Thousands of marks are made here, and their way is not what is looked at.
        effort: Effort::Quick,
        witness: Witness::Strikes,
        expected: if gravotech { Expected::Uncalibrated { most: 2_000 } } else { Expected::Path },
        required: REQUIRED,
        start: StartMode::Host,
        on_silence: if gravotech { OnSilence::Finish } else { OnSilence::Stop },
        cycle_max_ms: 20_000,
        permit_max_ms: 5_000,
        busy_gap_ms: 100,
    }
}

/// A fresh driver.
#[must_use]
pub fn driver(family: Family) -> Box<dyn Driver> {
    match family {
        Family::Gravotech => {
            let driver = machines::Family::Gravotech.shipped_driver("uc500", 5_000);
            driver.unwrap_or_else(|| unreachable!("the dialect ships"))
        }
        Family::Grbl => {
            let config = GrblConfig { settle_ms: 100, cycle_max_ms: 20_000, ..GrblConfig::default() };
            Box::new(Grbl::new(config))
        }
    }
}

/// A machine that is on.
#[must_use]
pub fn machine(family: Family) -> Box<dyn SimMachine> {
    match family {
        Family::Gravotech => {
            Box::new(GravotechSim::new(GravotechSimConfig { speed: 2, ..GravotechSimConfig::default() }))
        }
        Family::Grbl => Box::new(GrblSim::new(GrblSimConfig { speed: 4, ..GrblSimConfig::default() })),
    }
}

/// Time of one byte on the machine's line: 9,600 baud, and 115,200.
#[must_use]
pub fn machine_byte_us(family: Family) -> u64 {
    match family {
        Family::Gravotech => 1_042,
        Family::Grbl => 87,
    }
}
