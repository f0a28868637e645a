//! The Keyence driver and its simulated marker when things go wrong.

use crate::bench::{Bench, CYCLE_MAX_MS, Way, driver};
use crate::trouble::{doubled, doubled_start, lose_first, noisy};
use machines::{Condition, Driver, End, Family, MachineEvent, Payload};
use training::machine::text::{BodyConfig, CycleFaults};
use training::machine::{GrblSim, GrblSimConfig, KeyenceSim, KeyenceSimConfig, SimMachine};

const START: &[u8] = b"WX,StartMarking\r";

/// Fifteen characters that take pulses, of sixteen each.
const PULSES: usize = 15 * 16;

fn payload() -> Payload {
    let variables = vec![(0, "KE 26".to_owned()), (1, "KES1-000123".to_owned())];
    Payload::Text { file: "2".to_owned(), variables }
}

fn bench_with(config: KeyenceSimConfig) -> Bench<KeyenceSim> {
    Bench::new(driver(Family::Keyence, "md-x"), KeyenceSim::new(config))
}

fn bench() -> Bench<KeyenceSim> {
    bench_with(KeyenceSimConfig::default())
}

#[test]
fn mark_of_two_lines_is_on_the_metal_and_on_the_wires() {
    let mut bench = bench();
    for job in 1..=2 {
        assert_eq!(bench.mark(job, &payload()), Ok(End::Finished));
    }
    assert_eq!(bench.metal.len(), 2);
    assert_eq!(bench.metal[1].text, ["KE 26", "KES1-000123"]);
    assert!(bench.metal[1].complete);
    assert_eq!((bench.strikes(), bench.sent(START)), (2 * PULSES, 2));
}

#[test]
fn lost_message_other_than_the_start_is_made_good() {
    let cases: [(Way, &[u8]); 7] = [
        (Way::ToMachine, b"RX,Ready"),
        (Way::ToMachine, b"WX,ProgramNo"),
        (Way::ToMachine, b"WX,BLK=0"),
        (Way::ToMachine, b"RX,BLK=1"),
        (Way::ToHost, b"RX,OK,0"),
        (Way::ToHost, b"WX,OK"),
        (Way::ToHost, b"RX,OK,KE"),
    ];
    for (way, beginning) in cases {
        let mut bench = bench();
        bench.line = lose_first(way, beginning);
        assert_eq!(bench.mark(1, &payload()), Ok(End::Finished), "{way:?} {beginning:?}");
        assert_eq!((bench.sent(START), bench.metal.len()), (1, 1), "{way:?} {beginning:?}");
    }
}

#[test]
fn lost_start_or_its_answer_is_unknown_after_the_longest_cycle_and_never_sent_again() {
    for (loses, marks) in [(Way::ToMachine, 0), (Way::ToHost, 1)] {
        let mut bench = bench_with(KeyenceSimConfig {
            loses_start_reply: loses == Way::ToHost,
            ..KeyenceSimConfig::default()
        });
        if loses == Way::ToMachine {
            bench.line = lose_first(Way::ToMachine, START);
        }
        assert!(matches!(bench.mark(1, &payload()), Ok(End::Unknown { .. })), "{loses:?}");
        assert!(bench.now_ms() >= CYCLE_MAX_MS);
        bench.run_for_ms(60_000);
        assert_eq!((bench.sent(START), bench.metal.len()), (1, marks), "{loses:?}");
        assert!(bench.mark(2, &payload()).is_ok(), "{loses:?}");
    }
}

#[test]
fn messages_doubled_or_behind_noise_change_nothing() {
    let lines: [fn() -> crate::bench::Line; 3] =
        [|| doubled(Way::ToHost), || doubled_start(START), || noisy(b"\x00?x\r\n")];
    for (at, line) in lines.into_iter().enumerate() {
        let mut bench = bench();
        bench.line = line();
        for job in 1..=3 {
            assert_eq!(bench.mark(job, &payload()), Ok(End::Finished), "{at}");
        }
        assert_eq!((bench.sent(START), bench.metal.len()), (3, 3), "{at}");
    }
}

#[test]
fn text_stored_wrongly_is_found_by_reading_it_back() {
    let mut bench = bench_with(KeyenceSimConfig { truncates: true, ..KeyenceSimConfig::default() });
    let refused = bench.load(1, &payload()).unwrap_err();
    assert!(refused.contains("\"KE 2\", not \"KE 26\""), "{refused}");
}

#[test]
fn program_without_the_blocks_is_refused() {
    let mut bench =
        bench_with(KeyenceSimConfig { loads_other_program: Some(1), ..KeyenceSimConfig::default() });
    let refused = bench.load(1, &payload()).unwrap_err();
    assert!(refused.contains("refused with code"), "{refused}");
    assert_eq!(bench.sent(START), 0);
}

#[test]
fn cycle_that_ends_early_leaves_what_was_marked_and_is_recovered() {
    type Stop = fn(&mut Bench<KeyenceSim>);
    let stops: [(&str, Stop); 4] = [
        ("error 200", |bench| bench.machine.set_permit(false, bench.now_us)),
        ("error 100", |bench| {
            bench.machine.reconfigure(|config| config.body.faults.stops_after = Some(40));
        }),
        ("by the host", |bench| bench.driver.abort(bench.now_us / 1_000)),
        ("", |bench| bench.machine.power_cut(bench.now_us)),
    ];
    for (words, stop) in stops {
        let mut bench = bench();
        let loaded = bench.load(1, &payload()).unwrap();
        bench.start(loaded);
        bench.run_for_ms(190);
        stop(&mut bench);
        match bench.end() {
            End::Stopped { reason } => assert!(!words.is_empty() && reason.contains(words), "{reason}"),
            end => assert!(words.is_empty() && matches!(end, End::Unknown { .. }), "{words} {end:?}"),
        }
        let act = &bench.metal[0];
        assert_eq!((bench.metal.len(), act.complete, act.text.len()), (1, false, 1), "{words} {act:?}");
        assert_eq!(bench.sent(START), 1);
        if words.is_empty() {
            continue;
        }
        let refused = bench.load(2, &payload()).unwrap_err();
        assert!(refused.contains("recover"), "{refused}");
        bench.machine.reconfigure(|config| config.body.faults = CycleFaults::default());
        bench.machine.set_permit(true, bench.now_us);
        bench.run_for_ms(1_000);
        bench.events();
        bench.driver.recover(bench.now_ms());
        assert_eq!(bench.event(), MachineEvent::Recovered, "{words}");
        assert_eq!(bench.mark(2, &payload()), Ok(End::Finished));
    }
}

#[test]
fn abort_at_every_moment_of_a_job_is_answered_once_and_never_ends_in_two_ways() {
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
        assert!(bench.sent(START) <= 1 && bench.metal.iter().all(|act| !act.complete), "{steps}");
    }
}

#[test]
fn start_without_permit_moves_nothing() {
    let mut bench = bench();
    let loaded = bench.load(1, &payload()).unwrap();
    bench.machine.set_permit(false, bench.now_us);
    bench.start(loaded);
    let End::Stopped { reason } = bench.end() else { panic!("refused starts are stopped") };
    assert!(reason.contains("code 200"), "{reason}");
    assert!(bench.metal.is_empty());
}

#[test]
fn marker_is_identified_by_its_state_and_another_machine_is_not() {
    let mut bench = bench();
    bench.driver.identify(0);
    let MachineEvent::Identified { description } = bench.event() else { panic!("it answers") };
    assert!(description.contains("Ready with 0"), "{description}");
    let words = ["READY", "ERROR", "BUSY"].map(str::to_owned);
    let mut bench = bench_with(KeyenceSimConfig { ready_words: words, ..KeyenceSimConfig::default() });
    bench.driver.identify(0);
    let MachineEvent::WrongMachine { message } = bench.event() else { panic!("it speaks otherwise") };
    assert!(message.contains("READY"), "{message}");
    let mut bench = Bench::new(driver(Family::Keyence, "md-x"), GrblSim::new(GrblSimConfig::default()));
    bench.driver.identify(0);
    assert!(matches!(bench.event(), MachineEvent::WrongMachine { .. } | MachineEvent::NoAnswer { .. }));
}

#[test]
fn fault_before_a_job_is_told_with_its_number() {
    let body = BodyConfig {
        faults: CycleFaults { stops_after: Some(3), ..CycleFaults::default() },
        ..BodyConfig::default()
    };
    let mut bench = bench_with(KeyenceSimConfig { body, ..KeyenceSimConfig::default() });
    assert!(matches!(bench.mark(1, &payload()), Ok(End::Stopped { .. })));
    bench.driver.status(bench.now_ms());
    let MachineEvent::Status(Condition::Fault { message }) = bench.event() else { panic!("it has one") };
    assert!(message.contains("error 100") && message.contains("recover"), "{message}");
}
