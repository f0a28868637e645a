//! From an identified item to the order for its job: number, place, payload and what the controller is to watch for.

use crate::order::{Order, Watch};
use machines::{Payload, PayloadKind};
use marking::item::Item;
use marking::mark::{PlannedMark, Spot};
use marking::path::{PathError, dots_5x7};
use marking::plan::{PlanError, Release, needs_number, plan};
use marking::profile::Profile;
use protocol::{Inputs, Limits, OnSilence, PartClaim, StartMode, Witness};
use registry::entry::{Consignment, Identification, PersonId, Reservation};
use registry::hex;
use thiserror::Error;

/// A machine as this station uses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MachineSetup {
    /// Family and name, as the ledger will say.
    pub name: String,
    /// What it takes.
    pub takes: PayloadKind,
    /// The job file that marks the texts, for machines that take text. `{lines}` in it stands for the number of lines:
    /// a file with more variables than the mark has lines would mark what an earlier job left in the others.
    pub job_file: String,
    /// What shows that metal was touched.
    pub witness: Witness,
    /// How much of it a complete mark shows.
    pub expected: Expected,
    /// Inputs that must be true.
    pub required: Inputs,
    /// Who starts the machine.
    pub start: StartMode,
    /// What the host's silence means in mid-cycle.
    pub on_silence: OnSilence,
    /// Longest cycle, milliseconds.
    pub cycle_max_ms: u32,
    /// Longest time from permit to first motion, milliseconds.
    pub permit_max_ms: u32,
    /// Rest after which the cycle is over, milliseconds.
    pub busy_gap_ms: u32,
}

/// How many strikes a complete mark shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// One for each dot of the 5 by 7 font, give or take 2 %.
    DotFont,
    /// At least one: the machine was not calibrated, and the receipt will say so.
    Uncalibrated {
        /// Most that any mark of this machine shows.
        most: u32,
    },
}

/// What the register knows of the item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct History {
    /// The number it was given before.
    pub number: Option<String>,
    /// Spots that bear a complete or spoilt mark.
    pub taken: Vec<Spot>,
    /// The next free number of the station's block.
    pub next_number: Option<String>,
}

/// Everything that one job is made from.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// The operator.
    pub by: PersonId,
    /// What fixes country and year.
    pub consignment: &'a Consignment,
    /// The rules.
    pub profile: &'a Profile,
    /// The item in the clamp.
    pub item: &'a Item,
    /// What the register knows of it.
    pub history: History,
    /// How it was identified.
    pub identified: Identification,
    /// The machine.
    pub machine: &'a MachineSetup,
}

/// Why an item cannot be marked. Nothing has happened.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NotMarkable {
    /// The rules do not allow it.
    #[error(transparent)]
    Plan(#[from] PlanError),
    /// The mark has no dots.
    #[error(transparent)]
    Path(#[from] PathError),
    /// The station has no number left.
    #[error(
        "item {item_no} needs a number, and this station's number block is used up: ask the authority for another"
    )]
    NumbersUsedUp {
        /// The item.
        item_no: String,
    },
}

/// Makes the order. The same request always gives the same order.
///
/// # Errors
/// [`NotMarkable`].
pub fn prepare(request: Request<'_>) -> Result<Order, NotMarkable> {
    let number = number_for(&request)?;
    let release = Release { importing: request.consignment.importing, date: request.consignment.release };
    let mark = plan(request.item, request.profile, &release, number.as_deref(), &request.history.taken)?;
    let payload = payload_for(&mark, request.machine)?;
    let watch = watch_for(&mark, request.machine)?;
    let reservation = Reservation {
        consignment: request.consignment.consignment.clone(),
        item: request.item.clone(),
        number,
        digest: hex::encode(&mark.digest()),
        mark,
        identified: request.identified,
        same_part_as: None,
    };
    Ok(Order { by: request.by, reservation, payload, machine: request.machine.name.clone(), watch })
}

fn number_for(request: &Request<'_>) -> Result<Option<String>, NotMarkable> {
    if !needs_number(request.item, request.profile) {
        return Ok(None);
    }
    let number = request.history.number.clone().or_else(|| request.history.next_number.clone());
    match number {
        Some(number) => Ok(Some(number)),
        None => Err(NotMarkable::NumbersUsedUp { item_no: request.item.item_no.clone() }),
    }
}

fn payload_for(mark: &PlannedMark, machine: &MachineSetup) -> Result<Payload, NotMarkable> {
    Ok(match machine.takes {
        PayloadKind::Path => Payload::Path(dots_5x7(&mark.texts(), mark.height_um)?),
        PayloadKind::Text => Payload::Text {
            file: machine.job_file.replace("{lines}", &mark.lines.len().to_string()),
            variables: (0..).zip(mark.texts().into_iter().map(str::to_owned)).collect(),
        },
    })
}

fn watch_for(mark: &PlannedMark, machine: &MachineSetup) -> Result<Watch, NotMarkable> {
    let (witness_min, witness_max, calibrated) = match machine.expected {
        Expected::Uncalibrated { most } => (1, most, false),
        Expected::DotFont => {
            let dots = u32::try_from(dots_5x7(&mark.texts(), mark.height_um)?.dots.len()).unwrap_or(u32::MAX);
            let tolerance = dots.div_ceil(50);
            (dots - tolerance, dots + tolerance, true)
        }
    };
    let limits = Limits {
        witness_min,
        witness_max,
        cycle_max_ms: machine.cycle_max_ms,
        permit_max_ms: machine.permit_max_ms,
        busy_gap_ms: machine.busy_gap_ms,
        calibrated,
    };
    Ok(Watch {
        limits,
        witness: machine.witness,
        required: machine.required,
        part: PartClaim::New,
        start: machine.start,
        on_silence: machine.on_silence,
    })
}
