//! The Gravotech driver and its simulated machine when things go wrong.

use crate::bench::{Bench, CYCLE_MAX_MS, Way};
use machines::{Condition, Driver, End, Family, MachineEvent, Payload, PayloadError, Permit};
use training::machine::{
    GravotechSim, GravotechSimConfig, GrblSim, GrblSimConfig, SimMachine, Transport, Wire,
};

const GO: &[u8] = b"GO\r";

fn payload() -> Payload {
    let variables = vec![(0, "KE 26".to_owned()), (1, "KES1-000123".to_owned())];
    Payload::Text { file: "LINES-2.tml".to_owned(), variables }
}

/// Fifteen characters that take strikes, of sixteen each.
const STRIKES: usize = 15 * 16;

fn driver() -> Box<dyn Driver> {
    shipped("tl07")
}

fn shipped(dialect: &str) -> Box<dyn Driver> {
    crate::bench::driver(Family::Gravotech, dialect)
}

fn bench_with(config: GravotechSimConfig) -> Bench<GravotechSim> {
    Bench::new(driver(), GravotechSim::new(GravotechSimConfig { transport: Transport::Tl07, ..config }))
}

fn bench() -> Bench<GravotechSim> {
    bench_with(GravotechSimConfig::default())
}

/// Loses the first message of a direction that begins so.
fn lose_first(bench: &mut Bench<GravotechSim>, way: Way, beginning: &'static [u8]) {
    let mut lost = false;
    bench.line = Box::new(move |at, bytes| {
        let lose = !lost && at == way && bytes.starts_with(beginning);
        lost |= lose;
        if lose { Vec::new() } else { vec![bytes.to_vec()] }
    });
}

#[test]
fn mark_of_two_lines_is_on_the_metal_and_on_the_wires() {
    for dialect in ["tl07", "uc500"] {
        let transport = if dialect == "tl07" { Transport::Tl07 } else { Transport::Uc500 };
        for replies_prefixed in [false, true] {
            let machine =
                GravotechSim::new(GravotechSimConfig { transport, replies_prefixed, ..Default::default() });
            let mut bench = Bench::new(shipped(dialect), machine);
            assert_eq!(bench.mark(7, &payload()), Ok(End::Finished));
            assert_eq!(bench.metal.len(), 1);
            assert_eq!(bench.metal[0].text, ["KE 26", "KES1-000123"]);
            assert!(bench.metal[0].complete);
            assert_eq!((bench.strikes(), bench.metal[0].strikes as usize), (STRIKES, STRIKES));
            let busy = bench.wires.iter().filter(|change| change.wire == Wire::Busy).count();
            assert_eq!(busy, 2, "busy rises and falls once");
        }
    }
}

#[test]
fn lost_message_other_than_the_start_is_made_good() {
    let cases: [(Way, &[u8]); 10] = [
        (Way::ToMachine, b"ST"),
        (Way::ToMachine, b"LD"),
        (Way::ToMachine, b"VS 0"),
        (Way::ToMachine, b"VS 1"),
        (Way::ToMachine, b"VG 1"),
        (Way::ToHost, b"ST"),
        (Way::ToHost, b"LD"),
        (Way::ToHost, b"VS"),
        (Way::ToHost, b"KE 26"),
        (Way::ToHost, b"KES1"),
    ];
    for (way, beginning) in cases {
        let mut bench = bench();
        lose_first(&mut bench, way, beginning);
        assert_eq!(bench.mark(1, &payload()), Ok(End::Finished), "{way:?} {beginning:?}");
        assert_eq!((bench.sent(GO), bench.metal.len()), (1, 1), "{way:?} {beginning:?}");
    }
}

#[test]
fn lost_start_or_its_answer_is_unknown_and_never_sent_again() {
    let slow = || bench_with(GravotechSimConfig { strike_period_us: 50_000, ..Default::default() });
    for (way, beginning) in [(Way::ToMachine, GO), (Way::ToHost, &b"GO M"[..])] {
        let mut bench = slow();
        lose_first(&mut bench, way, beginning);
        assert!(matches!(bench.mark(1, &payload()), Ok(End::Unknown { .. })), "{way:?}");
        bench.run_for_ms(60_000);
        assert_eq!(bench.sent(GO), 1);
        assert_eq!(bench.metal.len(), usize::from(way == Way::ToHost), "{way:?}");
    }
    let mut bench =
        bench_with(GravotechSimConfig { loses_go_m: true, strike_period_us: 50_000, ..Default::default() });
    assert!(matches!(bench.mark(1, &payload()), Ok(End::Unknown { .. })));
}

#[test]
fn end_that_is_not_heard_is_unknown_after_the_longest_cycle() {
    let mut bench = bench();
    lose_first(&mut bench, Way::ToHost, b"GO F");
    assert!(matches!(bench.mark(1, &payload()), Ok(End::Unknown { .. })));
    assert!(bench.now_ms() >= CYCLE_MAX_MS);
}

#[test]
fn every_reply_doubled_changes_nothing() {
    let mut bench = bench();
    bench.line = Box::new(|way, bytes| match way {
        Way::ToHost => vec![bytes.to_vec(), bytes.to_vec()],
        Way::ToMachine => vec![bytes.to_vec()],
    });
    for job in 1..=3 {
        assert_eq!(bench.mark(job, &payload()), Ok(End::Finished));
    }
    assert_eq!((bench.sent(GO), bench.metal.len()), (3, 3));
}

#[test]
fn start_doubled_by_the_line_marks_once() {
    let mut bench = bench();
    bench.line =
        Box::new(|_, bytes| if bytes == GO { vec![bytes.to_vec(); 2] } else { vec![bytes.to_vec()] });
    assert_eq!(bench.mark(1, &payload()), Ok(End::Finished));
    assert_eq!(bench.metal.len(), 1);
}

#[test]
fn pushed_news_between_question_and_answer_is_no_answer() {
    let mut bench = bench();
    bench.line = Box::new(|way, bytes| match way {
        Way::ToHost => vec![b"GO F\r\n".to_vec(), bytes.to_vec()],
        Way::ToMachine => vec![bytes.to_vec()],
    });
    assert!(bench.load(1, &payload()).is_ok());
}

#[test]
fn noise_line_before_each_answer_never_loads_another_text() {
    let mut bench = bench();
    bench.line = Box::new(|way, bytes| match way {
        Way::ToHost => vec![b"\xffx!\r\n".to_vec(), bytes.to_vec()],
        Way::ToMachine => vec![bytes.to_vec()],
    });
    let refused = bench.load(1, &payload()).unwrap_err();
    assert!(refused.contains("reads back as"), "{refused}");
    assert_eq!(bench.sent(GO), 0);
}

#[test]
fn text_stored_wrongly_is_found_by_reading_it_back() {
    let mut bench = bench_with(GravotechSimConfig { truncates: true, ..Default::default() });
    let refused = bench.load(1, &payload()).unwrap_err();
    assert!(refused.contains("\"KE 2\", not \"KE 26\""), "{refused}");
}

#[test]
fn cycle_without_air_finishes_and_marks_nothing() {
    let mut bench = bench_with(GravotechSimConfig { no_air: true, ..Default::default() });
    assert_eq!(bench.mark(1, &payload()), Ok(End::Finished));
    assert_eq!((bench.strikes(), bench.metal.len()), (0, 0));
}

#[test]
fn cycle_that_is_stopped_leaves_what_was_struck() {
    type Stop = fn(&mut Bench<GravotechSim>);
    let stops: [(&str, Stop); 4] = [
        ("permit", |bench| bench.machine.set_permit(false, bench.now_us)),
        ("abort", |bench| bench.driver.abort(bench.now_us / 1_000)),
        ("power", |bench| bench.machine.power_cut(bench.now_us)),
        ("jam", |bench| bench.machine.reconfigure(|config| config.jams_after = Some(40))),
    ];
    for (name, stop) in stops {
        let mut bench = bench();
        let loaded = bench.load(1, &payload()).unwrap();
        bench.start(loaded);
        bench.run_for_ms(190);
        stop(&mut bench);
        let end = bench.end();
        match name {
            "power" => assert!(matches!(end, End::Unknown { .. }), "{name} {end:?}"),
            _ => assert!(matches!(end, End::Stopped { .. }), "{name} {end:?}"),
        }
        let act = &bench.metal[0];
        assert_eq!((bench.metal.len(), act.complete, act.text.len()), (1, false, 1), "{name} {act:?}");
        assert!("KE 26".starts_with(&act.text[0]) && act.strikes > 0, "{name} {act:?}");
        assert_eq!(bench.sent(GO), 1);
    }
}

#[test]
fn power_cut_after_the_last_strike_leaves_a_complete_mark() {
    let mut bench = bench();
    let loaded = bench.load(1, &payload()).unwrap();
    bench.start(loaded);
    while bench.strikes() < STRIKES {
        assert!(bench.step(u64::MAX));
    }
    bench.machine.power_cut(bench.now_us);
    bench.run_for_ms(1);
    assert!(bench.metal[0].complete);
}

#[test]
fn piece_changed_in_the_cycle_gets_its_own_record() {
    let mut bench = bench();
    let loaded = bench.load(1, &payload()).unwrap();
    bench.start(loaded);
    bench.run_for_ms(190);
    bench.machine.clamp(None, bench.now_us);
    assert_eq!(bench.end(), End::Finished);
    assert_eq!((bench.metal.len(), bench.metal[0].complete), (1, false));
}

#[test]
fn start_without_permit_moves_nothing() {
    let mut bench = bench();
    let loaded = bench.load(1, &payload()).unwrap();
    bench.machine.set_permit(false, bench.now_us);
    bench.start(loaded);
    let End::Stopped { reason } = bench.end() else { panic!("refused starts are stopped") };
    assert!(reason.contains("ER 3 8"), "{reason}");
    bench.run_for_ms(10_000);
    assert!(bench.metal.is_empty() && bench.wires.iter().all(|change| change.wire == Wire::Ready));
}

#[test]
fn fault_after_an_abort_blocks_loading_until_it_is_recovered() {
    let mut bench = bench();
    bench.driver.abort(bench.now_us / 1_000);
    assert_eq!(bench.event(), MachineEvent::Aborted);
    let refused = bench.load(1, &payload()).unwrap_err();
    assert!(refused.contains("in fault") && refused.contains("recover"), "{refused}");
    bench.driver.recover(bench.now_ms());
    assert_eq!(bench.event(), MachineEvent::Recovered);
    assert_eq!(bench.mark(2, &payload()), Ok(End::Finished));
}

#[test]
fn recovering_a_machine_without_fault_is_recovered() {
    let mut bench = bench();
    bench.driver.recover(0);
    assert_eq!(bench.event(), MachineEvent::Recovered);
}

#[test]
fn abort_at_every_moment_of_a_job_stands_still_and_answers_once() {
    for steps in 0..60 {
        let mut bench = bench();
        bench.driver.load(1, &payload(), 0).unwrap();
        let mut started = false;
        for _ in 0..steps {
            bench.step(u64::MAX);
            for event in bench.events() {
                if let MachineEvent::Loaded(loaded) = event {
                    bench.start(loaded);
                    started = true;
                }
            }
        }
        bench.driver.abort(bench.now_ms());
        bench.run_for_ms(20_000);
        let events = bench.events();
        let count = |wanted: fn(&MachineEvent) -> bool| events.iter().filter(|event| wanted(event)).count();
        assert_eq!(count(|event| *event == MachineEvent::Aborted), 1, "{steps} {events:?}");
        assert!(count(|event| matches!(event, MachineEvent::Ended { .. })) <= usize::from(started));
        assert!(bench.sent(GO) <= 1 && bench.metal.iter().all(|act| !act.complete), "{steps}");
    }
}

#[test]
fn silent_machine_is_asked_three_times() {
    let mut bench = bench();
    bench.line = Box::new(|_, _| Vec::new());
    bench.driver.status(0);
    assert_eq!(bench.event(), MachineEvent::NoAnswer { asked: "status (ST)" });
    assert_eq!((bench.sent(b"ST\r"), bench.now_ms()), (3, 9_000));
    assert!(bench.load(1, &payload()).unwrap_err().contains("check the cable"));
}

#[test]
fn line_lost_in_the_cycle_is_unknown_and_the_load_is_forgotten() {
    let mut bench = bench();
    let loaded = bench.load(1, &payload()).unwrap();
    bench.start(loaded);
    bench.run_for_ms(100);
    bench.driver.link_lost(bench.now_us / 1_000);
    assert!(matches!(bench.end(), End::Unknown { .. }));
    assert_eq!(bench.driver.load(2, &payload(), 0), Err(PayloadError::NotNow { state: "not connected" }));
    bench.driver.link_opened(bench.now_us / 1_000);
    bench.run_for_ms(10_000);
    let loaded = bench.load(2, &payload()).unwrap();
    bench.driver.link_opened(bench.now_us / 1_000);
    bench.start(loaded);
    let End::Stopped { reason } = bench.end() else { panic!("nothing was sent") };
    assert!(reason.contains("load it again"), "{reason}");
    assert_eq!(bench.sent(GO), 1);
}

#[test]
fn permit_for_another_job_starts_nothing() {
    let mut bench = bench();
    let loaded = bench.load(1, &payload()).unwrap();
    bench.driver.start(loaded, Permit::reported_by_controller(2), bench.now_us / 1_000);
    assert!(matches!(bench.end(), End::Stopped { .. }));
    assert_eq!(bench.sent(GO), 0);
}

#[test]
fn status_asked_at_the_start_is_answered_after_it() {
    let mut bench = bench();
    let loaded = bench.load(1, &payload()).unwrap();
    bench.driver.status(bench.now_us / 1_000);
    bench.start(loaded);
    assert_eq!(bench.event(), MachineEvent::Status(Condition::Busy));
    assert_eq!(bench.end(), End::Finished);
}

#[test]
fn machine_is_identified_by_its_own_words() {
    let mut bench = bench();
    bench.driver.identify(0);
    let expected = "CONTROLLER SIMULATED; FIRMWARE 1.0".to_owned();
    assert_eq!(bench.event(), MachineEvent::Identified { description: expected });
}

#[test]
fn machine_of_another_family_is_recognised_as_wrong() {
    let mut bench = Bench::new(driver(), GrblSim::new(GrblSimConfig::default()));
    bench.driver.identify(0);
    let MachineEvent::WrongMachine { message } = bench.event() else { panic!("it is no such machine") };
    assert!(message.contains("check the port"), "{message}");
}

#[test]
fn uc500_command_broken_off_is_forgotten_before_the_repetition() {
    let machine = GravotechSim::new(GravotechSimConfig::default());
    let mut bench = Bench::new(shipped("uc500"), machine);
    let mut cut = true;
    bench.line = Box::new(move |way, bytes| {
        let keep =
            if std::mem::take(&mut cut) && way == Way::ToMachine { bytes.len() - 1 } else { bytes.len() };
        vec![bytes[..keep].to_vec()]
    });
    bench.driver.status(0);
    assert_eq!(bench.event(), MachineEvent::Status(Condition::Ready));
    assert!(bench.now_ms() < 3_100, "the second attempt was understood");
}
