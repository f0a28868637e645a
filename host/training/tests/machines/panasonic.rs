//! The Panasonic driver and its simulated marker when things go wrong.

use crate::bench::{Bench, CYCLE_MAX_MS, Way, driver};
use crate::trouble::{count_sent, doubled, doubled_start, lose_first, noisy};
use machines::{Condition, Driver, End, Family, MachineEvent, Payload};
use training::machine::panasonic::Dialect;
use training::machine::text::{BodyConfig, CycleFaults};
use training::machine::{GrblSim, GrblSimConfig, PanasonicSim, PanasonicSimConfig, SimMachine, Wire};

const MRK: &[u8] = b"\x02MRKS";

/// Fifteen characters that take pulses, of sixteen each.
const PULSES: usize = 15 * 16;

fn stored() -> Payload {
    let variables = vec![(1, "KE 26".to_owned()), (2, "KES1-000123".to_owned())];
    Payload::Text { file: "2".to_owned(), variables }
}

fn for_trigger() -> Payload {
    Payload::Text { file: "0011".to_owned(), variables: vec![(0, "KES1-000123".to_owned())] }
}

fn settling() -> PanasonicSimConfig {
    PanasonicSimConfig { settling_ms: 1_000, ..PanasonicSimConfig::default() }
}

fn bench_of(dialect: &str, config: PanasonicSimConfig) -> Bench<PanasonicSim> {
    let speaks = match dialect {
        "lp-gs" => Dialect::Lpgs,
        "lp-310" => Dialect::Lp310,
        _ => Dialect::Lp400,
    };
    let machine = PanasonicSim::new(PanasonicSimConfig { dialect: speaks, ..config });
    Bench::new(driver(Family::Panasonic, dialect), machine)
}

fn bench() -> Bench<PanasonicSim> {
    bench_of("lp-400", settling())
}

fn faults(faults: CycleFaults) -> PanasonicSimConfig {
    PanasonicSimConfig { body: BodyConfig { faults, ..BodyConfig::default() }, ..settling() }
}

#[test]
fn mark_of_two_lines_is_on_the_metal_and_on_the_wires() {
    for dialect in ["lp-400", "lp-gs", "lp-310"] {
        for long in [false, true] {
            let config = PanasonicSimConfig {
                long_negatives: long,
                tells_data_wait: long,
                tells_energy: long,
                ..settling()
            };
            let mut bench = bench_of(dialect, config);
            for job in 1..=2 {
                assert_eq!(bench.mark(job, &stored()), Ok(End::Finished), "{dialect}");
            }
            assert_eq!(bench.metal.len(), 2);
            assert_eq!(bench.metal[1].text, ["KE 26", "KES1-000123"]);
            assert!(bench.metal[1].complete);
            assert_eq!(bench.strikes(), 2 * PULSES);
            let busy = bench.wires.iter().filter(|change| change.wire == Wire::Busy).count();
            assert_eq!(busy, 4, "busy rises and falls once for each mark");
        }
    }
}

#[test]
fn text_for_one_trigger_is_marked_once_and_the_next_trigger_wants_its_own() {
    let mut bench = bench_of("lp-400-sin", settling());
    assert_eq!(bench.mark(1, &for_trigger()), Ok(End::Finished));
    assert_eq!(bench.metal[0].text, ["KES1-000123"]);
    bench.driver.status(bench.now_ms());
    assert!(matches!(bench.event(), MachineEvent::Status(Condition::NotReady { .. })));
    assert_eq!(bench.mark(2, &for_trigger()), Ok(End::Finished));
}

#[test]
fn job_file_that_does_not_wait_for_its_text_is_refused() {
    let mut bench = bench_of("lp-400-sin", settling());
    let payload = Payload::Text { file: "1".to_owned(), variables: vec![(0, "A7".to_owned())] };
    let refused = bench.load(1, &payload).unwrap_err();
    assert!(refused.contains("no text was given"), "{refused}");
    assert_eq!(count_sent(&bench, b"\x02SIN"), 0);
}

#[test]
fn lost_message_other_than_the_start_is_made_good() {
    let cases: [(&str, Way, &[u8]); 17] = [
        ("lp-400", Way::ToMachine, b"\x02STS"),
        ("lp-400", Way::ToMachine, b"\x02MSTS"),
        ("lp-400", Way::ToMachine, b"\x02MKMS0"),
        ("lp-400", Way::ToMachine, b"\x02MKMS1"),
        ("lp-400", Way::ToMachine, b"\x02FNOS"),
        ("lp-400", Way::ToMachine, b"\x02FNOR"),
        ("lp-400", Way::ToMachine, b"\x02MCSS02"),
        ("lp-400", Way::ToMachine, b"\x02MCSR02"),
        ("lp-400", Way::ToHost, b"\x02STSA"),
        ("lp-400", Way::ToHost, b"\x06"),
        ("lp-400", Way::ToHost, b"\x02FNOA"),
        ("lp-400", Way::ToHost, b"\x02MCSA02"),
        ("lp-gs", Way::ToHost, b"\x02MSTA"),
        ("lp-gs", Way::ToHost, b"\x02MCSA"),
        ("lp-gs", Way::ToHost, b"\x02MKMA"),
        ("lp-400-sin", Way::ToMachine, b"\x02SINS"),
        ("lp-400-sin", Way::ToMachine, b"\x02MKMS1"),
    ];
    for (dialect, way, beginning) in cases {
        let mut bench = bench_of(dialect, settling());
        bench.line = lose_first(way, beginning);
        let payload = if dialect == "lp-400-sin" { for_trigger() } else { stored() };
        assert_eq!(bench.mark(1, &payload), Ok(End::Finished), "{dialect} {way:?} {beginning:?}");
        assert_eq!((count_sent(&bench, MRK), bench.metal.len()), (1, 1), "{way:?} {beginning:?}");
    }
}

#[test]
fn lost_answer_to_a_text_for_the_trigger_is_made_good_by_beginning_again() {
    let mut bench = bench_of("lp-400-sin", settling());
    let (mut given, mut lost) = (false, false);
    bench.line = Box::new(move |way, bytes| {
        given |= way == Way::ToMachine && bytes.starts_with(b"\x02SIN");
        let lose = given && !lost && way == Way::ToHost;
        lost |= lose;
        if lose { Vec::new() } else { vec![bytes.to_vec()] }
    });
    assert_eq!(bench.mark(1, &for_trigger()), Ok(End::Finished));
    assert_eq!(count_sent(&bench, b"\x02SINS00KES1-000123"), 3, "lost, refused, and taken");
    assert_eq!(bench.metal[0].text, ["KES1-000123"]);
}

#[test]
fn lost_start_or_its_answer_is_unknown_and_never_sent_again() {
    let mut bench = bench();
    bench.line = lose_first(Way::ToMachine, MRK);
    assert!(matches!(bench.mark(1, &stored()), Ok(End::Unknown { .. })));
    bench.run_for_ms(60_000);
    assert_eq!((count_sent(&bench, MRK), bench.metal.len()), (1, 0));

    let slow = CycleFaults { slow: 20, ..CycleFaults::default() };
    let mut bench = bench_of("lp-400", faults(slow));
    let loaded = bench.load(1, &stored()).unwrap();
    bench.line = lose_first(Way::ToHost, b"\x06");
    bench.start(loaded);
    assert!(matches!(bench.end(), End::Unknown { .. }));
    bench.run_for_ms(60_000);
    assert_eq!((count_sent(&bench, MRK), bench.metal.len()), (1, 1));
}

#[test]
fn end_that_is_not_heard_is_unknown_after_the_longest_cycle() {
    let mut bench = bench();
    bench.line = lose_first(Way::ToHost, b"\x02MSTA0000");
    assert!(matches!(bench.mark(1, &stored()), Ok(End::Unknown { .. })));
    assert!(bench.now_ms() >= CYCLE_MAX_MS);
}

#[test]
fn messages_doubled_or_behind_noise_change_nothing() {
    let lines: [fn() -> crate::bench::Line; 4] = [
        || doubled(Way::ToHost),
        || doubled_start(MRK),
        || noisy(b"\x00?x\r\n"),
        || noisy(b"\x02ST\x06\x15"),
    ];
    for (at, line) in lines.into_iter().enumerate() {
        for dialect in ["lp-400", "lp-gs", "lp-310", "lp-400-sin"] {
            let mut bench = bench_of(dialect, settling());
            bench.line = line();
            let payload = if dialect == "lp-400-sin" { for_trigger() } else { stored() };
            for job in 1..=2 {
                assert_eq!(bench.mark(job, &payload), Ok(End::Finished), "{at} {dialect}");
            }
            assert_eq!((count_sent(&bench, MRK), bench.metal.len()), (2, 2), "{at} {dialect}");
        }
    }
}

#[test]
fn another_file_or_text_than_sent_is_found_by_reading_it_back() {
    let cases = [
        (PanasonicSimConfig { loads_other_file: Some(3), ..settling() }, "\"0003\", not \"0002\""),
        (PanasonicSimConfig { truncates: true, ..settling() }, "\"01KE 2\", not \"01KE 26\""),
    ];
    for (config, part) in cases {
        let mut bench = bench_of("lp-400", config);
        let refused = bench.load(1, &stored()).unwrap_err();
        assert!(refused.contains(part), "{refused}");
        bench.driver.status(bench.now_ms());
        let condition = bench.event();
        assert!(matches!(condition, MachineEvent::Status(Condition::NotReady { .. })), "{condition:?}");
    }
}

#[test]
fn refusal_names_its_cause() {
    let cases = [
        (PanasonicSimConfig { shutter_closed: true, ..settling() }, "shutter"),
        (PanasonicSimConfig { on_input_terminals: vec!["FNO".to_owned()], ..settling() }, "terminals"),
        (PanasonicSimConfig { files: vec![], ..settling() }, "job file"),
    ];
    for (config, part) in cases {
        for dialect in ["lp-400", "lp-gs"] {
            let mut bench = bench_of(dialect, config.clone());
            let refused = bench.load(1, &stored()).unwrap_err();
            assert!(refused.contains(part), "{dialect} {refused}");
            assert_eq!(count_sent(&bench, MRK), 0);
        }
    }
}

#[test]
fn check_sum_that_is_off_at_the_marker_is_no_answer() {
    let mut bench = bench_of("lp-400", PanasonicSimConfig { check_sum: false, ..settling() });
    bench.driver.identify(0);
    let MachineEvent::WrongMachine { message } = bench.event() else { panic!("it is set otherwise") };
    assert!(message.contains("settings"), "{message}");
}

#[test]
fn cycle_that_ends_early_leaves_what_was_marked_and_waits_for_a_person() {
    type Stop = fn(&mut Bench<PanasonicSim>);
    let stops: [(&str, Stop); 3] = [
        ("E200", |bench| bench.machine.set_permit(false, bench.now_us)),
        ("E400", |bench| {
            bench.machine.reconfigure(|config| config.body.faults.stops_after = Some(40));
        }),
        ("", |bench| bench.machine.power_cut(bench.now_us)),
    ];
    for (code, stop) in stops {
        let mut bench = bench();
        let loaded = bench.load(1, &stored()).unwrap();
        bench.start(loaded);
        bench.run_for_ms(190);
        stop(&mut bench);
        match bench.end() {
            End::Stopped { reason } => assert!(!code.is_empty() && reason.contains(code), "{reason}"),
            end => assert!(code.is_empty() && matches!(end, End::Unknown { .. }), "{code} {end:?}"),
        }
        let act = &bench.metal[0];
        assert_eq!((bench.metal.len(), act.complete, act.text.len()), (1, false, 1), "{code} {act:?}");
        assert_eq!(count_sent(&bench, MRK), 1);
        if !code.is_empty() {
            let refused = bench.load(2, &stored()).unwrap_err();
            assert!(refused.contains("reset"), "{refused}");
            bench.driver.recover(bench.now_ms());
            assert!(matches!(bench.event(), MachineEvent::Status(Condition::Fault { .. })));
        }
    }
}

#[test]
fn abort_says_that_no_command_stops_it_and_is_recovered_after_the_end() {
    for (dialect, payload) in [("lp-400", stored()), ("lp-400-sin", for_trigger())] {
        let mut bench = bench_of(dialect, settling());
        let loaded = bench.load(1, &payload).unwrap();
        bench.start(loaded);
        bench.run_for_ms(100);
        bench.driver.abort(bench.now_ms());
        assert!(matches!(bench.event(), MachineEvent::CannotAbort { .. }));
        assert_eq!(bench.end(), End::Finished, "it goes on");
        assert!(bench.load(2, &payload).is_err());
        bench.driver.recover(bench.now_ms());
        assert_eq!(bench.event(), MachineEvent::Recovered, "{dialect}");
        assert_eq!(bench.mark(2, &payload), Ok(End::Finished));
    }
}

#[test]
fn start_without_permit_moves_nothing() {
    let mut bench = bench();
    let loaded = bench.load(1, &stored()).unwrap();
    bench.machine.set_permit(false, bench.now_us);
    bench.start(loaded);
    let End::Stopped { reason } = bench.end() else { panic!("refused starts are stopped") };
    assert!(reason.contains("code 03"), "{reason}");
    assert!(bench.metal.is_empty());
}

#[test]
fn end_of_a_mark_is_told_again_after_the_marker_was_switched_off_and_on() {
    let mut bench = bench();
    assert_eq!(bench.mark(1, &stored()), Ok(End::Finished));
    bench.machine.power_cut(bench.now_us);
    bench.machine.power_on(bench.now_us);
    bench.run_for_ms(2_000);
    assert_eq!(bench.mark(2, &stored()), Ok(End::Finished));
}

#[test]
fn marker_is_identified_by_its_status_and_another_machine_is_not() {
    let mut bench = bench();
    bench.driver.identify(0);
    let MachineEvent::Identified { description } = bench.event() else { panic!("it answers") };
    assert!(description.contains("02110"), "{description}");
    let mut bench = Bench::new(driver(Family::Panasonic, "lp-400"), GrblSim::new(GrblSimConfig::default()));
    bench.driver.identify(0);
    assert!(matches!(bench.event(), MachineEvent::WrongMachine { .. } | MachineEvent::NoAnswer { .. }));
    let mut bench = bench_of("lp-310", settling());
    bench.driver = driver(Family::Panasonic, "lp-400");
    bench.driver.link_opened(0);
    bench.driver.identify(0);
    let MachineEvent::WrongMachine { message } = bench.event() else { panic!("it is another model") };
    assert!(message.contains("dialect"), "{message}");
}
