//! The GRBL driver and its simulated machine when things go wrong.

use crate::bench::{Bench, Way, dotted};
use machines::grbl::{Grbl, GrblConfig};
use machines::{Condition, End, MachineEvent, Payload, PayloadError};
use training::machine::{
    GravotechSim, GravotechSimConfig, GrblSim, GrblSimConfig, SimMachine, Transport, Wire,
};

/// First line of a job.
const FIRST: &[u8] = b"G21 G90 G94\n";

fn payload() -> Payload {
    dotted(&["KE 26", "KES1-7"])
}

fn dots() -> usize {
    usize::try_from(payload().tool_downs().unwrap()).unwrap()
}

fn bench_with(config: GrblSimConfig) -> Bench<GrblSim> {
    Bench::new(Grbl::new(GrblConfig::default()), GrblSim::new(config))
}

fn bench() -> Bench<GrblSim> {
    bench_with(GrblSimConfig::default())
}

/// Loses the message of a direction that begins so, after `before` others of its kind.
fn lose(bench: &mut Bench<GrblSim>, way: Way, beginning: &'static [u8], before: usize) {
    let mut seen = 0;
    bench.line = Box::new(move |at, bytes| {
        let meant = at == way && bytes.starts_with(beginning);
        seen += usize::from(meant);
        if meant && seen == before + 1 { Vec::new() } else { vec![bytes.to_vec()] }
    });
}

#[test]
fn mark_of_two_lines_is_on_the_metal_and_on_the_wires() {
    let mut bench = bench();
    assert_eq!(bench.mark(7, &payload()), Ok(End::Finished));
    assert_eq!(bench.metal.len(), 1);
    assert_eq!(bench.metal[0].text, ["KE 26", "KES1-7"]);
    assert!(bench.metal[0].complete);
    assert_eq!((bench.strikes(), bench.metal[0].strikes as usize), (dots(), dots()));
    assert_eq!(bench.wires.iter().filter(|change| change.wire == Wire::Busy).count(), 2);
    // Once for the dry run, once to mark.
    assert_eq!(bench.sent(FIRST), 2);
}

#[test]
fn light_is_never_on_at_standstill_nor_outside_busy() {
    let mut bench = bench();
    assert_eq!(bench.mark(1, &payload()), Ok(End::Finished));
    let mut busy = false;
    for change in &bench.wires {
        match change.wire {
            Wire::Busy => busy = change.level,
            Wire::Strike => assert!(busy, "{change:?}"),
            Wire::Ready | Wire::Fault | Wire::MarkEnd => {}
        }
    }
    let last = bench.wires.iter().rev().find(|change| change.wire == Wire::Strike).unwrap();
    assert!(!last.level);
}

#[test]
fn window_never_holds_more_than_the_controller_can() {
    let mut bench = bench();
    assert_eq!(bench.mark(1, &payload()), Ok(End::Finished));
    let (mut open, mut bytes) = (std::collections::VecDeque::new(), 0);
    for (way, message) in &bench.transcript {
        match (way, message.as_slice()) {
            (Way::ToMachine, [.., b'\n']) => {
                open.push_back(message.len());
                bytes += message.len();
                assert!(bytes <= 126, "{bytes}");
            }
            (Way::ToHost, b"ok\r\n") => bytes -= open.pop_front().unwrap_or(0),
            _ => {}
        }
    }
}

#[test]
fn state_is_asked_at_most_five_times_a_second() {
    let mut bench = bench();
    let times = std::sync::Arc::new(std::sync::Mutex::new(Vec::new()));
    let seen = times.clone();
    let mut at = 0_u64;
    bench.line = Box::new(move |way, bytes| {
        at += 1;
        if way == Way::ToMachine && bytes == b"?" {
            seen.lock().unwrap().push(at);
        }
        vec![bytes.to_vec()]
    });
    assert_eq!(bench.mark(1, &payload()), Ok(End::Finished));
    let asked = times.lock().unwrap().len() as u64;
    assert!(asked <= 2 + bench.now_ms() / 200, "{asked} in {} ms", bench.now_ms());
}

#[test]
fn lost_question_or_answer_is_made_good() {
    let cases: [(Way, &[u8]); 6] = [
        (Way::ToMachine, b"?"),
        (Way::ToMachine, b"$$"),
        (Way::ToHost, b"<Idle"),
        (Way::ToHost, b"<Check"),
        (Way::ToHost, b"$32"),
        (Way::ToHost, b"ok"),
    ];
    for (way, beginning) in cases {
        let mut bench = bench();
        lose(&mut bench, way, beginning, 0);
        assert_eq!(bench.mark(1, &payload()), Ok(End::Finished), "{way:?} {beginning:?}");
        assert_eq!((bench.sent(FIRST), bench.metal.len()), (2, 1));
    }
}

#[test]
fn lost_dry_run_command_or_line_fails_the_load_and_the_next_succeeds() {
    let cases: [(Way, &[u8], usize); 6] = [
        (Way::ToMachine, b"$C", 0),
        (Way::ToMachine, b"$C", 1),
        (Way::ToMachine, b"G1", 3),
        (Way::ToHost, b"[MSG:Enabled]", 0),
        (Way::ToHost, b"ok", 2),
        (Way::ToHost, b"ok", 20),
    ];
    for (way, beginning, before) in cases {
        let mut bench = bench();
        lose(&mut bench, way, beginning, before);
        assert!(bench.load(1, &payload()).is_err(), "{way:?} {beginning:?} {before}");
        assert!(bench.metal.is_empty());
        bench.line = Box::new(|_, bytes| vec![bytes.to_vec()]);
        assert_eq!(bench.mark(2, &payload()), Ok(End::Finished), "{way:?} {beginning:?} {before}");
    }
}

#[test]
fn lost_line_or_answer_in_the_job_is_unknown_and_nothing_goes_on() {
    let cases: [(Way, &[u8], usize); 5] = [
        (Way::ToMachine, b"G1", 5),
        (Way::ToMachine, b"M4", 0),
        (Way::ToMachine, b"G4", 0),
        (Way::ToHost, b"ok", 30),
        (Way::ToHost, b"ok", 2 * 100),
    ];
    for (way, beginning, before) in cases {
        let mut bench = bench();
        let loaded = bench.load(1, &payload()).unwrap();
        lose(&mut bench, way, beginning, before);
        bench.start(loaded);
        let end = bench.end();
        assert!(matches!(end, End::Unknown { .. }), "{way:?} {beginning:?} {before} {end:?}");
        let struck = bench.strikes();
        bench.run_for_ms(60_000);
        assert_eq!((bench.strikes(), bench.sent(FIRST)), (struck, 2));
        assert!(bench.metal.len() <= 1);
    }
}

#[test]
fn doubled_answer_in_the_job_is_noticed() {
    let mut bench = bench();
    let loaded = bench.load(1, &payload()).unwrap();
    let mut count = 0;
    bench.line = Box::new(move |way, bytes| {
        count += usize::from(way == Way::ToHost && bytes == b"ok\r\n");
        if count == 30 && way == Way::ToHost { vec![bytes.to_vec(); 2] } else { vec![bytes.to_vec()] }
    });
    bench.start(loaded);
    assert!(matches!(bench.end(), End::Unknown { .. }));
}

#[test]
fn noise_between_the_answers_changes_nothing() {
    let mut bench = bench();
    bench.line = Box::new(|way, bytes| match way {
        Way::ToHost => vec![b"\xff\x00garbage ok\r\n".to_vec(), bytes.to_vec()],
        Way::ToMachine => vec![bytes.to_vec()],
    });
    assert_eq!(bench.mark(1, &payload()), Ok(End::Finished));
    assert!(bench.metal[0].complete);
}

#[test]
fn machine_without_laser_mode_is_refused_before_anything_moves() {
    let mut bench = bench_with(GrblSimConfig { laser_mode: false, ..Default::default() });
    bench.driver.identify(0);
    let MachineEvent::WrongMachine { message } = bench.event() else { panic!("it must not mark") };
    assert!(message.contains("$32=1"), "{message}");
    assert!(bench.load(1, &payload()).unwrap_err().contains("$32=1"));
}

#[test]
fn machine_is_identified_by_version_and_settings() {
    let mut bench =
        bench_with(GrblSimConfig { version: "1.1f.20170801:PRESS-2".to_owned(), ..Default::default() });
    bench.driver.identify(0);
    let MachineEvent::Identified { description } = bench.event() else { panic!("it is such a machine") };
    assert!(description.contains("1.1f.20170801:PRESS-2") && description.contains("S1000"), "{description}");
}

#[test]
fn machine_of_another_family_or_version_is_recognised_as_wrong() {
    let old = GrblSim::new(GrblSimConfig { version: "0.9j.20160303:".to_owned(), ..Default::default() });
    let mut bench = Bench::new(Grbl::new(GrblConfig::default()), old);
    bench.driver.identify(0);
    assert!(matches!(bench.event(), MachineEvent::WrongMachine { .. }));
    let other = GravotechSim::new(GravotechSimConfig { transport: Transport::Tl07, ..Default::default() });
    let mut bench = Bench::new(Grbl::new(GrblConfig::default()), other);
    bench.driver.identify(0);
    assert!(matches!(bench.event(), MachineEvent::NoAnswer { .. } | MachineEvent::WrongMachine { .. }));
}

#[test]
fn job_refused_in_the_dry_run_names_the_line() {
    // A tool output without power is refused by the settings; a garbled line is refused by the parser.
    let mut bench = bench();
    let mut first = true;
    bench.line = Box::new(move |way, bytes| {
        let garble = way == Way::ToMachine && bytes.starts_with(b"G1") && std::mem::take(&mut first);
        if garble { vec![[b"G9", &bytes[2..]].concat()] } else { vec![bytes.to_vec()] }
    });
    let refused = bench.load(1, &payload()).unwrap_err();
    assert!(refused.contains("error:20") && refused.contains("line 4"), "{refused}");
    assert!(bench.load(2, &payload()).is_ok());
}

#[test]
fn line_garbled_in_the_job_stops_it_at_once() {
    let mut bench = bench();
    let loaded = bench.load(1, &payload()).unwrap();
    let mut lines = 0;
    bench.line = Box::new(move |way, bytes| {
        lines += usize::from(way == Way::ToMachine && bytes.starts_with(b"G1"));
        if lines == 20 && bytes.starts_with(b"G1") { vec![b"G1 X?\n".to_vec()] } else { vec![bytes.to_vec()] }
    });
    bench.start(loaded);
    let End::Stopped { reason } = bench.end() else { panic!("the machine refused a line") };
    assert!(reason.contains("error:2"), "{reason}");
    bench.run_for_ms(10_000);
    assert!(bench.metal.len() == 1 && !bench.metal[0].complete);
}

#[test]
fn job_that_is_stopped_leaves_what_was_lit() {
    type Stop = fn(&mut Bench<GrblSim>);
    let stops: [(&str, Stop); 4] = [
        ("permit", |bench| bench.machine.set_permit(false, bench.now_us)),
        ("abort", |bench| bench.driver.abort(bench.now_us / 1_000)),
        ("power", |bench| bench.machine.power_cut(bench.now_us)),
        ("limit", |bench| bench.machine.raise_alarm(1, bench.now_us)),
    ];
    for (name, stop) in stops {
        let mut bench = bench();
        let loaded = bench.load(1, &payload()).unwrap();
        bench.start(loaded);
        while bench.strikes() < dots() / 2 {
            assert!(bench.step(u64::MAX));
        }
        stop(&mut bench);
        let end = bench.end();
        assert_eq!(matches!(end, End::Unknown { .. }), name == "power", "{name} {end:?}");
        bench.run_for_ms(5_000);
        let act = &bench.metal[0];
        assert_eq!((bench.metal.len(), act.complete), (1, false), "{name} {act:?}");
        assert!(act.strikes as usize >= dots() / 2 && (act.strikes as usize) < dots(), "{name} {act:?}");
    }
}

#[test]
fn abort_in_motion_holds_first_and_keeps_the_position() {
    let mut bench = bench();
    let loaded = bench.load(1, &payload()).unwrap();
    bench.start(loaded);
    bench.run_for_ms(200);
    bench.driver.abort(bench.now_us / 1_000);
    assert!(matches!(bench.end(), End::Stopped { .. }));
    assert_eq!(bench.event(), MachineEvent::Aborted);
    assert!(!bench.transcript.iter().any(|(_, bytes)| bytes.starts_with(b"ALARM")));
    let refused = bench.mark(2, &payload()).unwrap_err();
    assert!(refused.contains("recover"), "{refused}");
    bench.driver.recover(bench.now_us / 1_000);
    assert_eq!(bench.event(), MachineEvent::Recovered);
    assert_eq!(bench.mark(2, &payload()), Ok(End::Finished));
}

#[test]
fn abort_at_every_moment_of_a_job_stands_still_and_answers_once() {
    for steps in (0..700).step_by(7) {
        let mut bench = bench();
        bench.driver.load(1, &payload(), 0).unwrap();
        for _ in 0..steps {
            bench.step(u64::MAX);
            for event in bench.events() {
                if let MachineEvent::Loaded(loaded) = event {
                    bench.start(loaded);
                }
            }
        }
        let finished = !bench.metal.is_empty();
        bench.driver.abort(bench.now_ms());
        bench.run_for_ms(20_000);
        let events = bench.events();
        let aborted = events.iter().filter(|event| **event == MachineEvent::Aborted).count();
        assert_eq!(aborted, 1, "{steps} {events:?}");
        let struck = bench.strikes();
        bench.run_for_ms(20_000);
        assert_eq!(bench.strikes(), struck);
        assert!(bench.metal.iter().all(|act| act.complete == finished), "{steps}");
    }
}

#[test]
fn alarm_is_said_and_blocks_loading_until_it_is_recovered() {
    for number in [1, 2, 3] {
        let mut bench = bench();
        bench.run_for_ms(2_000);
        if number == 3 {
            let loaded = bench.load(1, &payload()).unwrap();
            bench.start(loaded);
            bench.run_for_ms(100);
            bench.machine.set_permit(false, bench.now_us);
        } else {
            bench.machine.raise_alarm(number, bench.now_us);
        }
        bench.run_for_ms(1_000);
        let told = bench.events().into_iter().any(|event| match event {
            MachineEvent::Status(Condition::Fault { message }) => {
                message.contains(&format!("ALARM:{number}"))
            }
            _ => false,
        });
        assert!(told, "{number}");
        assert!(bench.load(2, &payload()).unwrap_err().contains("recover"), "{number}");
        bench.driver.recover(bench.now_us / 1_000);
        assert_eq!(bench.event(), MachineEvent::Recovered);
        bench.machine.set_permit(true, bench.now_us);
        assert_eq!(bench.mark(3, &payload()), Ok(End::Finished), "{number}");
    }
}

#[test]
fn machine_locked_after_power_up_asks_for_a_person() {
    let mut bench = bench_with(GrblSimConfig { homing: true, ..Default::default() });
    let refused = bench.load(1, &payload()).unwrap_err();
    assert!(refused.contains("mark --home"), "{refused}");
}

#[test]
fn job_without_permit_moves_nothing() {
    let mut bench = bench();
    let loaded = bench.load(1, &payload()).unwrap();
    bench.machine.set_permit(false, bench.now_us);
    bench.start(loaded);
    assert!(matches!(bench.end(), End::Stopped { .. }));
    bench.run_for_ms(10_000);
    assert!(bench.metal.is_empty() && bench.strikes() == 0);
}

#[test]
fn job_without_beam_finishes_and_marks_nothing() {
    let mut bench = bench_with(GrblSimConfig { no_beam: true, ..Default::default() });
    assert_eq!(bench.mark(1, &payload()), Ok(End::Finished));
    assert_eq!((bench.strikes(), bench.metal.len()), (0, 0));
}

#[test]
fn line_lost_in_the_job_is_unknown_and_the_load_is_forgotten() {
    let mut bench = bench();
    let loaded = bench.load(1, &payload()).unwrap();
    bench.start(loaded);
    bench.run_for_ms(100);
    bench.driver.link_lost(bench.now_us / 1_000);
    assert!(matches!(bench.end(), End::Unknown { .. }));
    assert_eq!(bench.driver.load(2, &payload(), 0), Err(PayloadError::NotNow { state: "not connected" }));
    bench.driver.link_opened(bench.now_us / 1_000);
    let loaded = bench.load(2, &payload()).unwrap();
    bench.driver.link_opened(bench.now_us / 1_000);
    bench.start(loaded);
    assert!(matches!(bench.end(), End::Stopped { .. }));
}

#[test]
fn half_a_line_of_a_host_that_was_killed_does_not_hinder_the_next() {
    let mut bench = bench();
    bench.machine.bytes_in(b"G1 X12.", 0);
    assert_eq!(bench.mark(1, &payload()), Ok(End::Finished));
    assert_eq!(bench.metal[0].text, ["KE 26", "KES1-7"]);
}

#[test]
fn receive_buffer_that_overflows_loses_an_answer_for_ever() {
    let mut machine = GrblSim::new(GrblSimConfig::default());
    machine.set_permit(true, 0);
    // The first line dwells, so that the rest stays in the buffer.
    machine.bytes_in(b"G4 P1\n", 0);
    machine.bytes_in(&b"G21 G90\n".repeat(20), 0);
    machine.poll(5_000_000);
    let oks = std::iter::from_fn(|| machine.next_bytes()).filter(|bytes| bytes == b"ok\r\n").count();
    assert!(oks < 21, "{oks}");
}

#[test]
fn dwell_lasts_whole_steps_and_lights_nothing() {
    let mut machine = GrblSim::new(GrblSimConfig::default());
    machine.set_permit(true, 0);
    machine.bytes_in(b"M4 S500\nG4 P0.01\n", 0);
    machine.poll(50_000);
    assert_eq!(std::iter::from_fn(|| machine.next_bytes()).count(), 1);
    machine.poll(52_000);
    assert_eq!(machine.next_bytes().as_deref(), Some(&b"ok\r\n"[..]));
    assert!(std::iter::from_fn(|| machine.next_wire()).all(|change| change.wire != Wire::Strike));
}

#[test]
fn constant_power_stays_on_at_standstill_after_a_lit_move() {
    let mut machine = GrblSim::new(GrblSimConfig::default());
    machine.set_permit(true, 0);
    machine.bytes_in(b"G1 X1 F600 M3 S500\n", 0);
    machine.poll(10_000_000);
    let lit = std::iter::from_fn(|| machine.next_wire()).filter(|change| change.wire == Wire::Strike).last();
    assert!(lit.is_some_and(|change| change.level));
}
