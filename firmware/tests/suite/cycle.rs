//! The pure steps of a job: for each stage, what decides, in the order of precedence.

use crate::bench::job;
use firmware::cycle::{self, Facts, REST_MAX_MS, SETTLE_MS, Stage, Steadiness, Step, UNARMED_STILL_MS};
use protocol::receipt::EndCause;
use protocol::{Inputs, OnSilence, Outcome};

fn facts(stage: Stage) -> Facts {
    Facts {
        stage,
        unarmed: false,
        unpermitted: false,
        limits: job(1).limits,
        on_silence: OnSilence::Finish,
        witness_fits: true,
        in_stage_ms: 0,
        still_ms: 0,
        moved: false,
        steadiness: Steadiness::Unsettled,
        lost: Inputs::NONE,
        signals_missing: false,
        awaiting: false,
        two_hand_held: false,
        host_silent: false,
        given_up: None,
        ending: None,
    }
}

fn check(rows: &[(&str, Facts, Step)]) {
    for (name, facts, expected) in rows {
        assert_eq!(cycle::step(facts), *expected, "{name}");
    }
}

#[test]
fn armed_job_takes_the_step_of_its_row() {
    let armed = facts(Stage::Armed);
    let never = |cause| Step::Close(Outcome::NeverPermitted, cause);
    let reset = Some((EndCause::Reset, 0));
    check(&[
        ("unsettled", armed, Step::Wait),
        ("good", Facts { steadiness: Steadiness::Good, ..armed }, Step::GivePermit),
        ("bad", Facts { steadiness: Steadiness::Bad, ..armed }, never(EndCause::Condition)),
        ("silent", Facts { host_silent: true, ..armed }, never(EndCause::HostSilent)),
        ("late", Facts { in_stage_ms: 5001, ..armed }, never(EndCause::OverTime)),
        ("in time", Facts { in_stage_ms: 5000, ..armed }, Step::Wait),
        ("disarmed", Facts { given_up: Some(EndCause::Disarmed), ..armed }, never(EndCause::Disarmed)),
        ("reset", Facts { ending: reset, steadiness: Steadiness::Good, ..armed }, never(EndCause::Reset)),
        ("moved", Facts { moved: true, ending: reset, ..armed }, Step::BeginCycle),
    ]);
}

#[test]
fn permitted_job_takes_the_step_of_its_row() {
    let permitted = facts(Stage::Permitted);
    let lost = Facts { lost: Inputs::GUARD_CLOSED, ..permitted };
    let ending = |for_ms| Facts { ending: Some((EndCause::NewEpoch, for_ms)), ..lost };
    check(&[
        ("nothing", permitted, Step::Wait),
        ("lost", lost, Step::Withdraw(EndCause::Condition)),
        ("lost and moved", Facts { moved: true, ..lost }, Step::BeginCycle),
        ("silent", Facts { host_silent: true, ..permitted }, Step::Withdraw(EndCause::HostSilent)),
        ("late", Facts { in_stage_ms: 5001, ..permitted }, Step::Withdraw(EndCause::OverTime)),
        (
            "given up",
            Facts { given_up: Some(EndCause::NewEpoch), ..permitted },
            Step::Withdraw(EndCause::NewEpoch),
        ),
        ("settling", ending(SETTLE_MS - 1), Step::Wait),
        ("settled", ending(SETTLE_MS), Step::Close(Outcome::PermittedNoCycle, EndCause::NewEpoch)),
        ("moved while settling", Facts { moved: true, ..ending(1) }, Step::BeginCycle),
    ]);
}

#[test]
fn moving_job_takes_the_step_of_its_row() {
    let moving = facts(Stage::Moving);
    let still = Facts { still_ms: 100, ..moving };
    let ending = |for_ms| Facts { ending: Some((EndCause::OverTime, for_ms)), ..moving };
    let interrupted = Step::Close(Outcome::InterruptedInCycle, EndCause::OverTime);
    check(&[
        ("moving", Facts { still_ms: 99, ..moving }, Step::Wait),
        ("still", still, Step::Close(Outcome::Complete, EndCause::Finished)),
        (
            "still, outside",
            Facts { witness_fits: false, ..still },
            Step::Close(Outcome::OutsideLimits, EndCause::Finished),
        ),
        (
            "still, unpermitted",
            Facts { unpermitted: true, ..still },
            Step::Close(Outcome::InterruptedInCycle, EndCause::Finished),
        ),
        ("lost", Facts { lost: Inputs::ESTOP_OK, ..still }, Step::Withdraw(EndCause::Condition)),
        ("late", Facts { in_stage_ms: 10_001, ..moving }, Step::Withdraw(EndCause::OverTime)),
        ("silent", Facts { host_silent: true, ..moving }, Step::Wait),
        (
            "silent stream",
            Facts { host_silent: true, on_silence: OnSilence::Stop, ..moving },
            Step::Withdraw(EndCause::HostSilent),
        ),
        ("given up", Facts { given_up: Some(EndCause::NewEpoch), ..moving }, Step::Wait),
        (
            "stream given up",
            Facts { given_up: Some(EndCause::NewEpoch), on_silence: OnSilence::Stop, ..moving },
            Step::Withdraw(EndCause::NewEpoch),
        ),
        ("coming to rest", ending(REST_MAX_MS - 1), Step::Wait),
        ("at rest", Facts { still_ms: 100, ..ending(1) }, interrupted),
        ("never at rest", ending(REST_MAX_MS), interrupted),
    ]);
}

#[test]
fn unarmed_cycle_lasts_until_the_machine_is_still() {
    let unarmed = Facts { unarmed: true, unpermitted: true, ..facts(Stage::Moving) };
    let still = Facts { still_ms: UNARMED_STILL_MS, ..unarmed };
    let reset = Facts { ending: Some((EndCause::Reset, REST_MAX_MS)), ..unarmed };
    check(&[
        ("moving", Facts { lost: Inputs::ESTOP_OK, ..unarmed }, Step::Wait),
        ("still", still, Step::Close(Outcome::UnarmedCycle, EndCause::Finished)),
        ("reset", reset, Step::Wait),
    ]);
}
