//! From an identified item to the order for its job: number, place, payload and what the controller is to watch for.

use crate::order::{Order, Watch};
use machines::{Payload, PayloadKind};
use marking::finding::{Finding, FindingKind, Severity};
use marking::item::Item;
use marking::mark::{PlannedMark, Spot};
use marking::path::material::{Material, SettingError};
use marking::path::route::Effort;
use marking::path::{Font, ToolSetting};
use marking::plan::{DrawError, Known, Made, Plan, Proposed, drawn, plan};
use marking::programme::Programme;
use marking::rule::Output;
use protocol::{Inputs, Limits, OnSilence, PartClaim, StartMode, Witness};
use registry::acceptance::chars;
use registry::entry::{Consignment, Identification, PersonId, Reservation};
use registry::{StoreError, View, hex};
use thiserror::Error;

/// A machine as this station uses it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MachineSetup {
    /// Family and name, as the ledger will say.
    pub name: String,
    /// SHA-256 of the dialect that its driver speaks, hexadecimal, as the ledger will say.
    pub dialect_sha256: Option<String>,
    /// What it takes.
    pub takes: PayloadKind,
    /// The job file that marks the texts, for machines that take text. `{lines}` in it stands for the number of lines:
    /// a file with more variables than the mark has lines would mark what an earlier job left in the others.
    pub job_file: String,
    /// Number of the first line's text, for machines that take text.
    pub text_first: u8,
    /// The dies, for presses.
    pub dies: Vec<DieLines>,
    /// What characters are made of, for machines that are moved.
    pub font: Font,
    /// How much is done for a short way of the tool.
    pub effort: Effort,
    /// What is marked and how deep one pass goes, for machines that are moved; where nobody has measured it, the depth that
    /// comes of a mark is not known.
    pub material: Option<Material>,
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

/// A die of a press, and the lines that it marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DieLines {
    /// The number that the press reads from it, from 1.
    pub number: u16,
    /// From the top.
    pub lines: Vec<String>,
}

/// How a tool is set where nobody has tried it on the material: what the dots of the demonstration are made with.
pub const SETTING_UNTRIED: ToolSetting = ToolSetting { passes: 1, feed_mm_min: 600, power_permille: 400 };

/// How many strikes a complete mark shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// One each time the tool comes down on the path, give or take 2 %.
    Path,
    /// At least one: the machine was not calibrated, and the receipt will say so.
    Uncalibrated {
        /// Most that any mark of this machine shows.
        most: u32,
    },
    /// As the machine showed in its acceptance marks, give or take a quarter: letters differ in their dots. For machines
    /// that take text; what the others show is known without learning.
    Learned {
        /// Least strikes or beam milliseconds per 1000 characters other than blanks.
        least: u32,
        /// Most of the same.
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
    /// Complete marks that this consignment's jobs have put on it, in their order.
    pub made: Vec<Made>,
    /// Another item with its maker, model, calibre and serial, by its reference.
    pub duplicate: Option<String>,
    /// The next free number of the station's block.
    pub next_number: Option<String>,
}

impl History {
    /// What the register knows of an item of a consignment.
    ///
    /// # Errors
    /// [`StoreError`].
    pub fn read(view: View<'_>, consignment: &str, item: &Item) -> Result<Self, StoreError> {
        let jobs = view.jobs_of(consignment, &item.item_no)?;
        let stands = jobs.into_iter().filter(|job| job.state.is_applied());
        let doubles = match item.identity() {
            Some(identity) => view.find(&identity)?,
            None => Vec::new(),
        };
        let double = doubles.into_iter().find(|row| row.is_double_of(consignment, item));
        Ok(Self {
            number: view.item(consignment, &item.item_no)?.and_then(|row| row.number),
            taken: view.taken_spots(consignment, item)?,
            // The register gives the newest first.
            made: stands.rev().map(|job| Made { spot: job.spot, digest: job.digest }).collect(),
            duplicate: double.map(|row| format!("{}/{}", row.consignment, row.item_no)),
            next_number: view.next_number()?,
        })
    }
}

/// Everything that one job is made from.
#[derive(Debug, Clone)]
pub struct Request<'a> {
    /// The operator.
    pub by: PersonId,
    /// What fixes country and year.
    pub consignment: &'a Consignment,
    /// The rules, made ready for the consignment and the machine.
    pub programme: &'a Programme,
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
#[derive(Debug, Clone, Error)]
pub enum NotMarkable {
    /// The rules do not allow it: what refuses, and what a person has to answer first.
    #[error("{}", listed(.0))]
    Refused(Vec<Finding>),
    /// The rules want a tag, or nothing, instead of a mark.
    #[error("item {item_no} gets {}", if *output == Output::Tag { "a tag, not a mark" } else { "no mark" })]
    NoMark {
        /// The item.
        item_no: String,
        /// What it gets instead.
        output: Output,
    },
    /// Every mark that the rules ask for stands already.
    #[error("item {item_no} bears every mark that its rules ask for")]
    AllMade {
        /// The item.
        item_no: String,
    },
    /// The press has no die for it.
    #[error("no die marks \"{lines}\": list the die in station.toml, or mark with another machine")]
    NoDie {
        /// The mark's lines.
        lines: String,
    },
    /// The tool cannot be set for the mark's depth.
    #[error(transparent)]
    Setting(#[from] SettingError),
    /// The mark cannot be drawn.
    #[error(transparent)]
    Draw(#[from] DrawError),
    /// The station has no number left.
    #[error(
        "item {item_no} needs a number, and this station's number block is used up: ask the authority for another"
    )]
    NumbersUsedUp {
        /// The item.
        item_no: String,
    },
}

/// Makes the order for the next mark that the item lacks. The same request always gives the same order.
///
/// # Errors
/// [`NotMarkable`].
pub fn prepare(request: Request<'_>) -> Result<Order, NotMarkable> {
    let number = number_for(&request)?;
    let next = next_mark(&request, number.as_deref())?;
    let payload = payload_for(&next, &request)?;
    let mark = next.mark;
    let watch = watch_for(&payload, &mark, request.machine);
    let holds_number = next.elements.iter().any(|placed| placed.element == marking::rule::Element::Number);
    let reservation = Reservation {
        consignment: request.consignment.consignment.clone(),
        item: request.item.clone(),
        number: number.filter(|_| holds_number || request.history.number.is_some()),
        digest: hex::encode(&mark.digest()),
        mark,
        identified: request.identified,
        same_part_as: None,
    };
    let (machine, dialect_sha256) = (request.machine.name.clone(), request.machine.dialect_sha256.clone());
    Ok(Order { by: request.by, reservation, payload, machine, dialect_sha256, watch })
}

/// The marks that an item still lacks, in the order in which they are made.
///
/// # Errors
/// [`NotMarkable`], where the rules refuse.
pub fn marks_left(
    programme: &Programme,
    item: &Item,
    history: &History,
    number: Option<&str>,
) -> Result<Vec<Proposed>, NotMarkable> {
    let plan = plan_left(programme, item, history, number);
    check(programme, item, history, &plan)?;
    Ok(plan.marks)
}

/// The plan of an item without the marks that stand already, and with everything that the rules say.
pub fn plan_left(programme: &Programme, item: &Item, history: &History, number: Option<&str>) -> Plan {
    let History { taken, made, duplicate, .. } = history;
    let mut plan = plan(programme, item, Known { number, taken, made, duplicate: duplicate.as_deref() });
    plan.marks.retain(|mark| !mark.stands);
    plan
}

/// Whether a plan may be made.
///
/// # Errors
/// [`NotMarkable`], where the rules refuse, or want something else than a mark.
pub fn check(programme: &Programme, item: &Item, history: &History, plan: &Plan) -> Result<(), NotMarkable> {
    // Questions about the item were asked when it was taken in; those about the law are asked here.
    let reading = |finding: &Finding| matches!(finding.kind, FindingKind::ReadingOpen { .. });
    let weighs = |finding: &&Finding| finding.severity == Severity::Refusal || reading(finding);
    let against: Vec<Finding> =
        plan.findings.iter().chain(programme.findings()).filter(weighs).cloned().collect();
    // What the rules say of marks that are all made is history, unless they are not what is planned.
    let otherwise = |finding: &Finding| matches!(finding.kind, FindingKind::MadeOtherwise { .. });
    let all_made = plan.marks.is_empty()
        && plan.unplaced == 0
        && !history.made.is_empty()
        && !plan.findings.iter().any(otherwise);
    if !all_made && !against.is_empty() {
        return Err(NotMarkable::Refused(against));
    }
    match plan.output {
        Some(output) => Err(NotMarkable::NoMark { item_no: item.item_no.clone(), output }),
        None => Ok(()),
    }
}

fn next_mark(request: &Request<'_>, number: Option<&str>) -> Result<Proposed, NotMarkable> {
    let left = marks_left(request.programme, request.item, &request.history, number)?;
    let item_no = || request.item.item_no.clone();
    left.into_iter().next().ok_or_else(|| NotMarkable::AllMade { item_no: item_no() })
}

/// The number for the item: the one it has, otherwise the next of the block; none where its marks hold none.
fn number_for(request: &Request<'_>) -> Result<Option<String>, NotMarkable> {
    if !request.programme.needs_number(request.item, request.history.duplicate.is_some()) {
        return Ok(None);
    }
    let number = request.history.number.clone().or_else(|| request.history.next_number.clone());
    match number {
        Some(number) => Ok(Some(number)),
        None => Err(NotMarkable::NumbersUsedUp { item_no: request.item.item_no.clone() }),
    }
}

fn listed(findings: &[Finding]) -> String {
    findings.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

fn payload_for(next: &Proposed, request: &Request<'_>) -> Result<Payload, NotMarkable> {
    let Request { machine, programme, item, .. } = *request;
    let mark = &next.mark;
    Ok(match machine.takes {
        PayloadKind::Path => {
            let path = drawn(programme, item, next, machine.font, machine.effort)?;
            let setting = match &machine.material {
                Some(material) => material.setting_for(mark.depth_um.get())?,
                None => SETTING_UNTRIED,
            };
            Payload::Path { path, setting }
        }
        PayloadKind::Die => Payload::Die(die_for(mark, machine)?),
        PayloadKind::Text => Payload::Text {
            file: machine.job_file.replace("{lines}", &mark.lines.len().to_string()),
            variables: (machine.text_first..)
                .zip(mark.texts().into_iter().map(|text| programme.authority.sent(text)))
                .collect(),
        },
    })
}

/// The die that marks exactly these lines.
fn die_for(mark: &PlannedMark, machine: &MachineSetup) -> Result<u16, NotMarkable> {
    let texts = mark.texts();
    let die = machine.dies.iter().find(|die| texts == die.lines);
    die.map(|die| die.number).ok_or_else(|| NotMarkable::NoDie { lines: texts.join(" / ") })
}

fn watch_for(payload: &Payload, mark: &PlannedMark, machine: &MachineSetup) -> Watch {
    let (witness_min, witness_max, calibrated) = match (machine.expected, payload.tool_downs()) {
        (Expected::Uncalibrated { most }, _) => (1, most, false),
        (Expected::Learned { least, most }, None) if matches!(payload, Payload::Text { .. }) => {
            learned(least, most, chars(mark.texts()))
        }
        (Expected::Path | Expected::Learned { .. }, Some(downs)) => {
            let downs = u32::try_from(downs).unwrap_or(u32::MAX);
            // Rounded down: a short mark shows each of its dots.
            let tolerance = downs / 50;
            (downs - tolerance, downs.saturating_add(tolerance), true)
        }
        // A press strikes once.
        (Expected::Path | Expected::Learned { .. }, None) if matches!(payload, Payload::Die(_)) => {
            (1, 1, true)
        }
        // A machine that takes text makes its own path, and nobody has counted it.
        (Expected::Path | Expected::Learned { .. }, None) => (1, u32::MAX, false),
    };
    let limits = Limits {
        witness_min,
        witness_max,
        cycle_max_ms: machine.cycle_max_ms,
        permit_max_ms: machine.permit_max_ms,
        busy_gap_ms: machine.busy_gap_ms,
        calibrated,
    };
    Watch {
        limits,
        witness: machine.witness,
        required: machine.required,
        part: PartClaim::New,
        start: machine.start,
        on_silence: machine.on_silence,
    }
}

/// Three quarters of the least and five quarters of the most for so many characters, and never nothing.
fn learned(least: u32, most: u32, chars: u32) -> (u32, u32, bool) {
    let of = |per_1000: u32, quarters: u64| (u64::from(per_1000) * u64::from(chars)).saturating_mul(quarters);
    let narrow = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    (narrow(of(least, 3) / 4_000).max(1), narrow(of(most, 5).div_ceil(4_000)).max(1), true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_learned_follow_the_length_of_the_text_and_leave_a_quarter_either_way() {
        for (least, most, chars, limits) in [
            (16_000, 16_000, 4, (48, 80, true)),
            (16_000, 16_001, 10, (120, 201, true)),
            (0, 0, 4, (1, 1, true)),
            (1, u32::MAX, u32::MAX, (3_221_225, u32::MAX, true)),
        ] {
            assert_eq!(learned(least, most, chars), limits, "{least} {most} {chars}");
        }
    }
}
