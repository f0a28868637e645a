//! STOP at the bench, in each phase of a job.

use super::*;

#[test]
fn stop_while_loading_ends_the_job_and_arms_nothing_though_the_machine_says_loaded() {
    let mut bench = Bench::new();
    bench.connect();
    bench.feed(Event::Mark(Box::new(order())));
    let job = bench.job();
    let loaded = Loaded::reported_by_driver(job, true);
    bench.feed(Event::Stop);
    assert_eq!(bench.written.last(), Some(&Act::Closed { job, reason: CloseReason::NotLoaded }));
    assert!(bench.told.contains(&Notice::Ended { job, how: JobEnd::Stopped }));
    bench.feed(Event::Machine(MachineEvent::Loaded(loaded)));
    assert_eq!((bench.arms(), bench.starts()), (0, 0));
    assert!(bench.session.is_ready());

    bench.run_until_started();
    assert_eq!(bench.starts(), 1, "the next job goes its way");
}

#[test]
fn stop_while_arming_starts_nothing_whatever_the_controller_answers() {
    let arming = || {
        let mut bench = Bench::new();
        bench.connect();
        bench.feed(Event::Mark(Box::new(order())));
        bench.load();
        let arm = *bench.asked.last().expect("an arm");
        bench.feed(Event::Stop);
        // It was said before the arm came there.
        bench.status(ControllerState::Idle);
        assert!(bench.session.open_job().is_some(), "the arm has no answer yet");
        (bench, arm)
    };

    let (mut bench, arm) = arming();
    let job = bench.job();
    let permit = FromController::Event(EventKind::PermitGiven { job });
    bench.feed(Event::Controller(permit.clone()));
    let reply = ControllerReply::Armed { job };
    bench.feed(Event::Controller(FromController::Answer { request: arm, reply }));
    bench.feed(Event::Controller(permit));
    bench.status(ControllerState::Permitted { job });
    bench.withdrawn(job);

    let (mut bench, arm) = arming();
    let job = bench.job();
    let reply = ControllerReply::Refused(Refusal::PartNotChanged);
    bench.feed(Event::Controller(FromController::Answer { request: arm, reply }));
    assert_eq!(bench.written.last(), Some(&Act::Closed { job, reason: CloseReason::NotArmed }));
    bench.answer(ControllerReply::Refused(Refusal::JobNotOpen));
    assert!(bench.session.is_ready());

    // A controller that was restarted with the arm open says whether it ever came there.
    let (mut bench, _) = arming();
    let job = bench.job();
    bench.feed(Event::Controller(FromController::Down { why: Lost::Silent }));
    bench.epoch.boot += 1;
    bench.connect();
    assert_eq!(bench.told.last(), Some(&Notice::InDoubt { job, outcome: None }));
}

#[test]
fn stop_while_the_permit_is_awaited_withdraws_the_job_though_the_permit_comes() {
    let mut bench = Bench::new();
    bench.run_until_armed();
    let job = bench.job();
    bench.feed(Event::Stop);
    bench.feed(Event::Controller(FromController::Event(EventKind::PermitGiven { job })));
    bench.status(ControllerState::Permitted { job });
    bench.withdrawn(job);
}

#[test]
fn stop_in_the_cycle_asks_the_controller_and_believes_its_receipt() {
    for outcome in [Outcome::Complete, Outcome::InterruptedInCycle] {
        let mut bench = Bench::new();
        bench.run_until_started();
        let job = bench.job();
        bench.feed(Event::Stop);
        assert!(matches!(bench.asked.last(), Some(HostRequest::Disarm { job: at, .. }) if *at == job));
        assert!(!bench.told.iter().any(|notice| matches!(notice, Notice::Ended { .. })));
        bench.hand_over(job, outcome);
        let expected = match outcome {
            Outcome::Complete => Notice::Ended { job, how: JobEnd::Witnessed },
            outcome => Notice::InDoubt { job, outcome: Some(outcome) },
        };
        assert!(bench.told.contains(&expected), "{:?}", bench.told);
    }
}

#[test]
fn stop_without_a_job_changes_nothing() {
    let mut bench = Bench::new();
    bench.feed(Event::Stop);
    bench.connect();
    let asked = bench.asked.len();
    bench.feed(Event::Stop);
    assert_eq!((bench.asked.len(), bench.written.len()), (asked, 0));
    assert!(bench.session.is_ready());
}
