//! The table as people read it: `firmware/BEHAVIOUR.md` and `firmware/behaviour.svg` are written from it.

use super::combinations::{after, first, kinds};
use super::drawing::draw;
use firmware::behaviour::{Cause, Guard, Phase, Row, TABLE, Then};
use firmware::cycle::{REST_MAX_MS, SETTLE_MS, Steadiness, UNARMED_STILL_MS};
use firmware::logic::SILENCE_MS;
use protocol::Outcome;
use protocol::receipt::EndCause;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

const DOCUMENT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/BEHAVIOUR.md");
const DIAGRAM: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/behaviour.svg");
const BEGIN: &str = "<!-- written from the table; do not edit -->\n";
const END: &str = "<!-- end -->";

fn phase_words(phase: Phase) -> &'static str {
    match phase {
        Phase::Armed => "journalled, without a permit yet",
        Phase::Cancelled => "armed when the controller was reset",
        Phase::Permitted => "the permit is on, nothing has moved",
        Phase::Withdrawn => "the permit was taken away; motion that had just begun is waited for",
        Phase::Cycle => "the machine moves, or has not been still for long enough",
        Phase::Stopping => "the cycle was ended, the machine is coming to rest",
        Phase::Unarmed => "the machine moves without a job",
    }
}

fn guard_words(guard: Guard) -> String {
    let words = match guard {
        Guard::Moved => "motion seen",
        Guard::GivenUp => "disarm or new session",
        Guard::NewSession => "new session",
        Guard::HostSilent => return format!("host silent > {SILENCE_MS} ms"),
        Guard::PermitTooLong => "in this phase > `permit_max_ms`",
        Guard::CycleTooLong => "in this phase > `cycle_max_ms`",
        Guard::Lost => "a condition broke",
        Guard::TwoHandHeld => "two-hand relay on",
        Guard::Awaiting => "clamp not closed yet",
        Guard::Steady(Steadiness::Good) => "all conditions steadily good",
        Guard::Steady(Steadiness::Bad) => "a condition steadily bad",
        Guard::Steady(Steadiness::Unsettled) => "a condition changing",
        Guard::Streamed => "the host streams",
        Guard::Ending => "a reset came in between",
        Guard::Settled => return format!("ending for {SETTLE_MS} ms"),
        Guard::RestOverdue => return format!("ending for {REST_MAX_MS} ms"),
        Guard::Still => "still for `busy_gap_ms`",
        Guard::LongStill => return format!("still for {UNARMED_STILL_MS} ms"),
        Guard::Unpermitted => "it moved before a permit",
        Guard::SignalsMissing => "a signal was not seen",
        Guard::WitnessOutside => "witness outside its limits",
    };
    words.to_owned()
}

pub fn outcome_words(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::NeverPermitted => "never permitted",
        Outcome::PermittedNoCycle => "permitted, no cycle",
        Outcome::InterruptedInCycle => "interrupted in cycle",
        Outcome::OutsideLimits => "outside limits",
        Outcome::Complete => "complete",
        Outcome::UnarmedCycle => "unarmed cycle",
        Outcome::Reprovisioned => unreachable!("no end of a job"),
    }
}

fn cause_words(cause: Cause) -> &'static str {
    match cause {
        Cause::AsAsked => "as the host said",
        Cause::AsBegun => "as when the end began",
        Cause::Is(EndCause::Finished) => "finished",
        Cause::Is(EndCause::Condition) => "condition",
        Cause::Is(EndCause::HostSilent) => "host silent",
        Cause::Is(EndCause::NewEpoch) => "new session",
        Cause::Is(EndCause::OverTime) => "over time",
        Cause::Is(cause) => unreachable!("no row names {cause:?}"),
    }
}

fn then_words(then: Then) -> String {
    match then {
        Then::Wait => "wait".to_owned(),
        Then::GivePermit => "**give the permit**".to_owned(),
        Then::BeginCycle => "**begin the cycle**".to_owned(),
        Then::Withdraw(cause) => format!("**withdraw**: {}", cause_words(cause)),
        Then::Close(outcome, cause) => {
            format!("**receipt**: {} ({})", outcome_words(outcome), cause_words(cause))
        }
    }
}

fn when_words(row: &Row) -> String {
    let words: Vec<String> = row.when.iter().map(|guard| guard_words(*guard)).collect();
    if words.is_empty() { "otherwise".to_owned() } else { words.join(", and ") }
}

fn phases(row: &Row) -> String {
    row.of.iter().map(|phase| format!("{phase:?}")).collect::<Vec<_>>().join(", ")
}

fn phase_table() -> String {
    let mut text = String::from("| phase | what it is |\n|---|---|\n");
    for phase in Phase::ALL {
        writeln!(text, "| {phase:?} | {} |", phase_words(phase)).unwrap();
    }
    text
}

fn row_table() -> String {
    let mut text = String::from("| row | phase | when | then | why |\n|---:|---|---|---|---|\n");
    for (at, row) in TABLE.iter().enumerate() {
        let (of, when, then) = (phases(row), when_words(row), then_words(row.then));
        writeln!(text, "| {} | {of} | {when} | {then} | {} |", at + 1, row.why).unwrap();
    }
    text
}

/// Words beside each line of the diagram, by the names of where it comes from and goes to.
pub type Arrows = BTreeMap<(String, String), Vec<String>>;

/// The steps that the table makes, from phase to phase or outcome, with the rows that make them, and what comes from
/// without: an arm, motion, a reset. Waiting is no step.
fn arrows() -> Arrows {
    let mut rows: BTreeMap<(String, String), BTreeSet<usize>> = BTreeMap::new();
    for facts in kinds().iter().map(|kind| &kind.facts) {
        let phase = Phase::of(facts);
        let Some((at, step)) = first(facts) else { continue };
        let to = match (after(phase, step), TABLE[at].then) {
            (Some(next), _) if next == phase => continue,
            (Some(next), _) => format!("{next:?}"),
            (None, Then::Close(outcome, _)) => format!("{outcome:?}"),
            (None, other) => unreachable!("{other:?} closes nothing"),
        };
        rows.entry((format!("{phase:?}"), to)).or_default().insert(at);
    }
    let words =
        |at: &usize| format!("{} {}", at + 1, when_words(&TABLE[*at]).replace('`', "").replace('>', "over"));
    let mut arrows: Arrows =
        rows.iter().map(|(ends, rows)| (ends.clone(), rows.iter().map(words).collect())).collect();
    for (from, to, words) in [
        ("", "Armed", "arm"),
        ("", "Unarmed", "motion without a job"),
        ("Armed", "Cancelled", "reset"),
        ("Permitted", "Withdrawn", "reset"),
        ("Cycle", "Stopping", "reset"),
    ] {
        arrows.entry((from.to_owned(), to.to_owned())).or_default().push(words.to_owned());
    }
    arrows
}

#[test]
fn document_and_diagram_say_what_the_table_says() {
    let written = format!("\n## Phases\n\n{}\n## Rows\n\n{}\n", phase_table(), row_table());
    let drawn = draw(&arrows());
    let document = std::fs::read_to_string(DOCUMENT).unwrap();
    let (before, rest) = document.split_once(BEGIN).unwrap();
    let (old, after) = rest.split_once(END).unwrap();
    if std::env::var_os("MARKSTATION_BLESS").is_some() {
        std::fs::write(DOCUMENT, format!("{before}{BEGIN}{written}{END}{after}")).unwrap();
        std::fs::write(DIAGRAM, drawn).unwrap();
    } else {
        assert_eq!(old, written, "run again with MARKSTATION_BLESS=1");
        let old = std::fs::read_to_string(DIAGRAM).unwrap();
        assert!(old == drawn, "{DIAGRAM} is behind the table: run again with MARKSTATION_BLESS=1");
    }
}
