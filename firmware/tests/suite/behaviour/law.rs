//! What must hold of every step, written down from I-3, I-6 and I-11 of the design and not from the table.
//!
//! Where several reasons to end hold at once, a wire goes before a word, what the host said before what it did not
//! say, and the clock comes last, except that a cycle's own limit goes before the loss of its stream.

use firmware::cycle::{Facts, REST_MAX_MS, SETTLE_MS, Stage, Steadiness, Step, UNARMED_STILL_MS};
use protocol::OnSilence;
use protocol::receipt::{EndCause, Outcome};

/// A law: its name, and whether a step obeys it.
pub type Law = (&'static str, fn(&Facts, Step) -> bool);

/// Of each step, all of them hold.
pub const LAWS: [Law; 16] = [
    ("motion of a job that had not begun is a cycle at once, and nothing else is", motion_begins_a_cycle),
    (
        "a permit is given only to an armed job that is neither ending nor given up nor late",
        permit_is_in_time,
    ),
    ("a permit is given only while every condition is steadily good and nothing is held", permit_needs_good),
    ("a permit is not withheld from a job that may have it", permit_is_not_withheld),
    ("a job before its permit ends as never permitted, for a reason that there is", armed_ends_for_a_reason),
    ("a permit is dropped for what I-6 names, and for each of it", permit_is_dropped),
    ("a receipt without a cycle waits until motion would have been seen", no_cycle_is_waited_for),
    ("a cycle is ended for what I-6 names, and for each of it", cycle_is_ended),
    ("host silence and reconnects end no cycle unless the host streams it", host_ends_no_cycle),
    ("a job that was not ended ends by itself only when the machine is still", natural_end_is_still),
    ("complete is said only of what was permitted, whole, witnessed and seen", complete_is_earned),
    (
        "what was whole is complete, and outside limits where a witness or signal is wanting",
        complete_is_not_withheld,
    ),
    ("a cycle that was ended is interrupted, when still or overdue", ended_cycle_is_interrupted),
    ("motion without a job is an unarmed cycle and never anything else", unarmed_is_unarmed),
    ("what has begun to end is not permitted, and only a permit or a cycle can be taken, once", taken_once),
    ("an outcome speaks of motion exactly if there was some", outcome_fits_motion),
];

/// The first reason that holds.
fn first(reasons: &[(bool, EndCause)]) -> Option<EndCause> {
    reasons.iter().find(|(holds, _)| *holds).map(|(_, cause)| *cause)
}

fn is_armed_job(facts: &Facts, stage: Stage) -> bool {
    facts.stage == stage && !facts.unarmed
}

fn is_late(facts: &Facts, limit_ms: u32) -> bool {
    facts.in_stage_ms > u64::from(limit_ms)
}

fn is_still(facts: &Facts) -> bool {
    facts.still_ms >= u64::from(facts.limits.busy_gap_ms)
}

fn motion_begins_a_cycle(facts: &Facts, step: Step) -> bool {
    (step == Step::BeginCycle) == (facts.moved && facts.stage != Stage::Moving)
}

fn permit_is_in_time(facts: &Facts, step: Step) -> bool {
    let entitled = is_armed_job(facts, Stage::Armed)
        && facts.ending.is_none()
        && facts.given_up.is_none()
        && !facts.host_silent
        && !is_late(facts, facts.limits.permit_max_ms);
    step != Step::GivePermit || entitled
}

fn permit_needs_good(facts: &Facts, step: Step) -> bool {
    let good = facts.steadiness == Steadiness::Good && !facts.awaiting && !facts.two_hand_held;
    step != Step::GivePermit || good && !facts.moved
}

fn permit_is_not_withheld(facts: &Facts, step: Step) -> bool {
    let entitled = permit_is_in_time(facts, Step::GivePermit) && permit_needs_good(facts, Step::GivePermit);
    step == Step::GivePermit || !entitled
}

fn armed_ends_for_a_reason(facts: &Facts, step: Step) -> bool {
    if facts.stage != Stage::Armed || facts.moved {
        return true;
    }
    let given_up = facts.given_up.unwrap_or(EndCause::Finished);
    let reason = facts.ending.map(|(cause, _)| cause).or(first(&[
        (facts.given_up.is_some(), given_up),
        (facts.host_silent, EndCause::HostSilent),
        (is_late(facts, facts.limits.permit_max_ms), EndCause::OverTime),
        (facts.steadiness == Steadiness::Bad, EndCause::Condition),
    ]));
    match step {
        Step::Close(outcome, cause) => outcome == Outcome::NeverPermitted && reason == Some(cause),
        _ => reason.is_none(),
    }
}

fn permit_is_dropped(facts: &Facts, step: Step) -> bool {
    if facts.stage != Stage::Permitted || facts.ending.is_some() || facts.moved {
        return true;
    }
    let reason = first(&[
        (!facts.lost.is_empty(), EndCause::Condition),
        (facts.given_up.is_some(), facts.given_up.unwrap_or(EndCause::Finished)),
        (facts.host_silent, EndCause::HostSilent),
        (is_late(facts, facts.limits.permit_max_ms), EndCause::OverTime),
    ]);
    step == reason.map_or(Step::Wait, Step::Withdraw)
}

fn no_cycle_is_waited_for(facts: &Facts, step: Step) -> bool {
    match (facts.stage, facts.ending) {
        (Stage::Permitted, Some((cause, for_ms))) if !facts.moved => {
            let receipt = Step::Close(Outcome::PermittedNoCycle, cause);
            step == if for_ms < SETTLE_MS { Step::Wait } else { receipt }
        }
        _ => !matches!(step, Step::Close(Outcome::PermittedNoCycle, _)),
    }
}

fn reason_to_end_a_cycle(facts: &Facts) -> Option<EndCause> {
    let streams = facts.on_silence == OnSilence::Stop;
    first(&[
        (!facts.lost.is_empty(), EndCause::Condition),
        (is_late(facts, facts.limits.cycle_max_ms), EndCause::OverTime),
        (streams && facts.given_up == Some(EndCause::NewEpoch), EndCause::NewEpoch),
        (streams && facts.host_silent, EndCause::HostSilent),
    ])
}

fn cycle_is_ended(facts: &Facts, step: Step) -> bool {
    if !is_armed_job(facts, Stage::Moving) || facts.ending.is_some() {
        return true;
    }
    match reason_to_end_a_cycle(facts) {
        Some(cause) => step == Step::Withdraw(cause),
        None => !matches!(step, Step::Withdraw(_)),
    }
}

fn host_ends_no_cycle(facts: &Facts, step: Step) -> bool {
    let of_the_host = [EndCause::HostSilent, EndCause::NewEpoch, EndCause::Disarmed];
    let ended = matches!(step, Step::Withdraw(cause) if of_the_host.contains(&cause));
    !(ended && facts.stage == Stage::Moving && facts.on_silence == OnSilence::Finish)
}

fn natural_end_is_still(facts: &Facts, step: Step) -> bool {
    if !is_armed_job(facts, Stage::Moving) || facts.ending.is_some() {
        return true;
    }
    let ends = is_still(facts) && reason_to_end_a_cycle(facts).is_none();
    ends == matches!(step, Step::Close(_, EndCause::Finished)) && (ends || !matches!(step, Step::Close(..)))
}

/// Nothing about the cycle is wanting.
fn is_earned(facts: &Facts) -> bool {
    is_armed_job(facts, Stage::Moving)
        && facts.ending.is_none()
        && reason_to_end_a_cycle(facts).is_none()
        && is_still(facts)
        && !facts.unpermitted
        && facts.witness_fits
        && !facts.signals_missing
}

fn complete_is_earned(facts: &Facts, step: Step) -> bool {
    match step {
        Step::Close(Outcome::Complete, cause) => is_earned(facts) && cause == EndCause::Finished,
        _ => true,
    }
}

fn complete_is_not_withheld(facts: &Facts, step: Step) -> bool {
    // Permitted, and at rest by itself: only the witness or a signal can be wanting.
    let whole = Facts { witness_fits: true, signals_missing: false, ..*facts };
    if is_earned(facts) {
        step == Step::Close(Outcome::Complete, EndCause::Finished)
    } else if is_earned(&whole) {
        step == Step::Close(Outcome::OutsideLimits, EndCause::Finished)
    } else {
        !matches!(step, Step::Close(Outcome::OutsideLimits, _))
    }
}

fn ended_cycle_is_interrupted(facts: &Facts, step: Step) -> bool {
    match (facts.stage, facts.ending) {
        (Stage::Moving, Some((cause, for_ms))) if !facts.unarmed => {
            let over = is_still(facts) || for_ms >= REST_MAX_MS;
            step == if over { Step::Close(Outcome::InterruptedInCycle, cause) } else { Step::Wait }
        }
        _ => !matches!(step, Step::Close(Outcome::InterruptedInCycle, cause) if cause != EndCause::Finished),
    }
}

fn unarmed_is_unarmed(facts: &Facts, step: Step) -> bool {
    if !facts.unarmed {
        return !matches!(step, Step::Close(Outcome::UnarmedCycle, _));
    }
    let cause = facts.ending.map_or(EndCause::Finished, |(cause, _)| cause);
    let over = facts.still_ms >= UNARMED_STILL_MS;
    step == if over { Step::Close(Outcome::UnarmedCycle, cause) } else { Step::Wait }
}

fn taken_once(facts: &Facts, step: Step) -> bool {
    match step {
        Step::GivePermit => facts.ending.is_none(),
        Step::Withdraw(_) => facts.ending.is_none() && facts.stage != Stage::Armed,
        _ => true,
    }
}

fn outcome_fits_motion(facts: &Facts, step: Step) -> bool {
    match step {
        Step::Close(outcome, _) => outcome.shows_motion() == (facts.stage == Stage::Moving),
        _ => true,
    }
}
