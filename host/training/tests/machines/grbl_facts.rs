//! What running the real firmwares shows, fact by fact: the simulated machine does it, and the driver copes with it.

use crate::bench::{Bench, Way, dotted};
use crate::grbl_alone::{Alone, hal};
use machines::grbl::{Grbl, GrblConfig};
use machines::{Condition, Driver, End, MachineEvent, Payload};
use training::machine::{Firmware, GrblSim, GrblSimConfig, LineFault, SimMachine, Wire};

fn payload() -> Payload {
    dotted(&["7"])
}

fn bench_with(config: GrblSimConfig) -> Bench<GrblSim> {
    let mut bench = Bench::new(Grbl::new(GrblConfig::default()), GrblSim::new(config));
    bench.run_for_ms(3_000);
    bench
}

fn bench() -> Bench<GrblSim> {
    bench_with(GrblSimConfig::default())
}

/// Starts a job, and lets it come half-way.
fn in_mid_job(bench: &mut Bench<GrblSim>) {
    let loaded = bench.load(1, &payload()).unwrap();
    bench.start(loaded);
    while bench.strikes() < 5 {
        assert!(bench.step(u64::MAX));
    }
}

fn give<T>(bench: &mut Bench<GrblSim>, command: impl FnOnce(&mut dyn Driver, u64) -> T) -> T {
    let now_ms = bench.now_ms();
    command(bench.driver.as_mut(), now_ms)
}

fn recover(bench: &mut Bench<GrblSim>) {
    bench.events();
    give(bench, |driver, now_ms| driver.recover(now_ms));
    bench.run_for_ms(10_000);
    assert_eq!(bench.events().last(), Some(&MachineEvent::Recovered));
}

fn home(bench: &mut Bench<GrblSim>) -> Condition {
    bench.events();
    assert!(give(bench, |driver, now_ms| driver.home(now_ms)));
    bench.run_for_ms(10_000);
    match bench.events().pop() {
        Some(MachineEvent::Status(condition)) => condition,
        other => panic!("{other:?}"),
    }
}

fn places(lines: &[String], wanted: &[&str]) -> Vec<Option<usize>> {
    wanted.iter().map(|text| lines.iter().position(|line| line.contains(text))).collect()
}

// --- after a reset in motion

#[test]
fn stray_ok_between_alarm_3_and_banner_is_counted_for_nobody() {
    let mut alone = Alone::grbl();
    alone.ask(b"M4 S100\nG1 X50 F600\nG1 X60\n", 500);
    let said = alone.ask(b"\x18", 0);
    assert_eq!(
        places(&said, &["ALARM:3", "ok", "Grbl 1.1h", "to unlock"]),
        [0, 1, 3, 4].map(Some),
        "{said:?}"
    );

    let mut bench = bench();
    in_mid_job(&mut bench);
    bench.machine.set_permit(false, bench.now_us);
    assert!(matches!(bench.end(), End::Stopped { .. }));
    bench.run_for_ms(3_000);
    recover(&mut bench);
    bench.machine.set_permit(true, bench.now_us);
    // Had the stray one been counted, this job's tally would end one line too soon.
    assert_eq!(bench.mark(2, &payload()), Ok(End::Finished));
    assert_eq!(
        bench.metal.last().map(|act| (act.complete, act.text.clone())),
        Some((true, vec!["7".to_owned()]))
    );
}

#[test]
fn reset_in_motion_locks_it_and_every_line_is_refused() {
    let mut alone = Alone::grbl();
    alone.ask(b"M4 S100\nG1 X50 F600\n", 500);
    alone.ask(b"\x18", 0);
    assert_eq!(alone.ask(b"G0 X0\nM5\n", 0), ["error:9", "error:9"]);
    assert_eq!(alone.state(), "Alarm");
}

#[test]
fn reset_at_rest_or_in_hold_is_a_banner_only_and_queued_lines_are_never_acknowledged() {
    let mut alone = Alone::grbl();
    assert_eq!(alone.ask(b"\x18", 0), ["", "Grbl 1.1h ['$' for help]"]);
    alone.ask(b"G1 X50 F600\n", 500);
    alone.ask(b"!", 500);
    assert_eq!(alone.state(), "Hold:0");
    assert_eq!(alone.ask(b"G1 X60\nG1 X70\n", 1_000), [""; 0]);
    assert_eq!(alone.ask(b"\x18", 1_000), ["", "Grbl 1.1h ['$' for help]"]);
    assert_eq!(alone.state(), "Idle");
}

// --- limits

#[test]
fn controller_is_deaf_after_alarm_1_and_2_until_it_is_reset() {
    for number in [1, 2] {
        let mut alone = Alone::grbl();
        alone.machine.raise_alarm(number, 0);
        assert_eq!(alone.heard(), [format!("ALARM:{number}")]);
        assert_eq!(alone.ask(b"?\n$X\n?", 5_000), [""; 0]);
        let said = alone.ask(b"\x18", 0);
        assert_eq!(
            places(&said, &["Grbl 1.1h", "Check Limits", "to unlock"]),
            [1, 2, 3].map(Some),
            "{said:?}"
        );

        // The driver resets it by itself, and a person can recover it.
        let mut bench = bench();
        bench.machine.raise_alarm(number, bench.now_us);
        bench.run_for_ms(1_000);
        assert_eq!(bench.sent(&[0x18]), 2, "once when the line was opened, once now");
        recover(&mut bench);
    }
}

#[test]
fn limit_switch_that_opens_after_unlocking_raises_alarm_1_again_and_a_second_recovery_helps() {
    let mut bench = bench();
    bench.machine.raise_alarm(1, bench.now_us);
    bench.run_for_ms(1_000);
    recover(&mut bench);
    bench.machine.raise_alarm(1, bench.now_us);
    bench.run_for_ms(1_000);
    assert!(bench.load(1, &payload()).unwrap_err().contains("ALARM:1"));
    recover(&mut bench);
    assert_eq!(bench.mark(2, &payload()), Ok(End::Finished));
}

#[test]
fn soft_limit_keeps_the_position_and_the_move_does_not_begin() {
    let mut alone = Alone::grbl();
    alone.ask(b"$22=1\n$20=1\nG0 X5\n", 1_000);
    assert_eq!(alone.ask(b"G0 X500\n", 100), ["ALARM:2"]);
    alone.ask(b"\x18$X\n", 0);
    assert!((alone.x_mm() - 5.0).abs() < 0.001);
}

// --- counted streams

#[test]
fn lines_buffered_behind_an_error_are_still_run_by_grbl_and_refused_by_grblhal() {
    let lines = b"M4 S100\nG1 X1 F600\nG1 X\nG1 X5\n";
    let mut alone = Alone::grbl();
    assert_eq!(alone.ask(lines, 3_000), ["ok", "ok", "error:2", "ok"]);
    assert!((alone.x_mm() - 5.0).abs() < 0.001);

    let mut alone = Alone::hal();
    assert_eq!(alone.ask(lines, 3_000), ["ok", "ok", "error:2", "error:2"]);
    assert!((alone.x_mm() - 1.0).abs() < 0.001);
    for end in [&b"\n"[..], b"$X\n", b"\x18"] {
        assert!(alone.ask(b"G1 X\nG0 X0\n", 0).ends_with(&["error:2".to_owned()]), "{end:?}");
        alone.ask(end, 0);
        assert_eq!(alone.ask(b"G0 X0\n", 1_000), ["ok"], "{end:?}");
    }
}

#[test]
fn first_error_of_a_job_ends_the_feeding_and_resets_the_controller() {
    for config in [GrblSimConfig::default(), hal()] {
        let mut bench = bench_with(config);
        let loaded = bench.load(1, &payload()).unwrap();
        bench.machine.reconfigure(|config| config.error_at = Some(LineFault { line: 9, number: 20 }));
        let before = bench.transcript.len();
        bench.start(loaded);
        let End::Stopped { reason } = bench.end() else { panic!("a line was refused") };
        assert!(reason.contains("line 9 (") && reason.contains("error:20"), "{reason}");
        bench.run_for_ms(10_000);
        let sent: Vec<_> =
            bench.transcript[before..].iter().filter(|(way, _)| *way == Way::ToMachine).collect();
        assert!(sent.iter().filter(|(_, bytes)| bytes.ends_with(b"\n")).count() < 9 + 126 / 6);
        assert_eq!(sent.iter().filter(|(_, bytes)| bytes == &[0x18]).count(), 1);
        assert!(bench.metal.iter().all(|act| !act.complete));
    }
}

#[test]
fn line_during_a_hold_gets_no_ok_before_it_is_resumed() {
    let mut alone = Alone::grbl();
    alone.ask(b"G1 X50 F600\n", 500);
    assert_eq!(alone.ask(b"!", 1_000), [""; 0]);
    assert_eq!(alone.ask(b"G1 X60\n", 5_000), [""; 0]);
    assert_eq!(alone.ask(b"~", 0), ["ok"]);

    // In a job it is said, and the job goes on when a person lets it.
    let mut bench = bench();
    in_mid_job(&mut bench);
    bench.machine.bytes_in(b"!", bench.now_us);
    bench.run_for_ms(20_000);
    let held = |event: &MachineEvent| matches!(event, MachineEvent::Status(Condition::NotReady { message }) if message.contains("held"));
    assert!(bench.events().iter().any(held));
    bench.machine.bytes_in(b"~", bench.now_us);
    assert_eq!(bench.end(), End::Finished);
}

#[test]
fn hold_at_rest_holds_and_blocks() {
    let mut alone = Alone::grbl();
    alone.send(b"!");
    assert_eq!(alone.state(), "Hold:0");
    assert_eq!(alone.ask(b"G0 X1\n", 1_000), [""; 0]);
}

#[test]
fn window_of_160_bytes_loses_an_ok_for_ever_and_one_of_126_loses_none() {
    for (window, loses) in [(126, false), (127, false), (160, true)] {
        let mut alone = Alone::grbl();
        let line = b"G1 X1.234 Y5.678 F600 S100\n";
        alone.send(b"G4 P1\n");
        let (mut open, mut sent, mut answered) = (6, 1, 0);
        for _ in 0..2_000 {
            while open + line.len() <= window && sent < 200 {
                alone.send(line);
                open += line.len();
                sent += 1;
            }
            alone.wait_ms(5);
            for _ in alone.heard() {
                open -= if answered == 0 { 6 } else { line.len() };
                answered += 1;
            }
        }
        assert_eq!(answered < 200, loses, "window {window}: {answered} answers");
    }
}

#[test]
fn lost_ok_ends_in_doubt_by_the_watchdog_and_not_in_an_endless_wait() {
    let mut bench = bench();
    let loaded = bench.load(1, &payload()).unwrap();
    bench.machine.reconfigure(|config| config.loses_ok_after = Some(8));
    bench.start(loaded);
    let before_ms = bench.now_ms();
    assert!(matches!(bench.end(), End::Unknown { .. }));
    assert!(bench.now_ms() < before_ms + 10_000);
}

// --- dwells, beam and standstill

#[test]
fn dwell_lasts_whole_steps_of_50_ms() {
    for (line, at_least_ms, at_most_ms) in [("G4 P0.01\n", 50, 52), ("G4 P0.06\n", 100, 102)] {
        let mut alone = Alone::grbl();
        alone.send(line.as_bytes());
        alone.wait_ms(at_least_ms);
        assert_eq!(alone.heard(), [""; 0], "{line}");
        alone.wait_ms(at_most_ms - at_least_ms);
        assert_eq!(alone.heard(), ["ok"], "{line}");
    }
}

#[test]
fn dwell_fires_only_with_m3_and_only_after_a_lit_move() {
    for (lines, fires) in [
        (&b"G0 X1\nM3 S800\nG4 P0.1\nM5\n"[..], false),
        (b"G1 X1 F600\nM3 S800\nG4 P0.1\nM5\n", true),
        (b"G1 X1 F600\nM4 S800\nG4 P0.1\nM5\n", false),
    ] {
        let mut alone = Alone::grbl();
        alone.ask(lines, 3_000);
        assert_eq!(alone.beam(), (false, usize::from(fires)), "{}", String::from_utf8_lossy(lines));
    }
}

#[test]
fn job_that_ends_in_m3_leaves_the_beam_on_at_standstill_and_the_next_host_puts_it_out() {
    let mut alone = Alone::grbl();
    alone.ask(b"M3 S500\nG1 X1 F600\n", 3_000);
    assert_eq!((alone.beam(), alone.state()), ((true, 1), "Idle".to_owned()));

    let mut bench = Bench::new(Grbl::new(GrblConfig::default()), alone.machine);
    bench.run_for_ms(3_000);
    let beam = bench.wires.iter().rev().find(|change| change.wire == Wire::Strike);
    assert!(beam.is_some_and(|change| !change.level));
}

#[test]
fn job_of_ours_uses_m4_ends_in_m5_and_however_it_ends_the_beam_is_off() {
    type Stop = fn(&mut Bench<GrblSim>);
    let stops: [(&str, Stop); 5] = [
        ("end", |bench| assert_eq!(bench.end(), End::Finished)),
        ("abort", |bench| give(bench, |driver, now_ms| driver.abort(now_ms))),
        ("line lost", |bench| give(bench, |driver, now_ms| driver.link_lost(now_ms))),
        ("answer lost", |bench| bench.machine.reconfigure(|config| config.loses_ok_after = Some(0))),
        ("reconnected", |bench| give(bench, |driver, now_ms| driver.link_opened(now_ms))),
    ];
    for (name, stop) in stops {
        let mut bench = bench();
        in_mid_job(&mut bench);
        stop(&mut bench);
        bench.run_for_ms(20_000);
        let level = |wire| {
            bench.wires.iter().rev().find(|change| change.wire == wire).is_some_and(|change| change.level)
        };
        assert!(!level(Wire::Strike), "{name}");
        // Armed and dark is all that can be left, and only while there is no line.
        assert!(!level(Wire::Busy) || name == "line lost", "{name}");
        assert_eq!((bench.sent(b"M3 S0\n"), bench.sent(b"M4 S0\n")), (0, 2), "{name}");
    }
}

#[test]
fn hold_goes_on_for_half_a_millimetre_and_a_reset_for_less_than_a_tenth() {
    for (byte, at_least_mm, at_most_mm) in [(b"!", 0.5, 0.601), (b"\x18", 0.0, 0.08)] {
        let mut alone = Alone::new(GrblSimConfig { acceleration_mm_s2: 500, ..Default::default() });
        alone.ask(b"M4 S500\nG1 X50 F600\n", 2_000);
        let before_mm = alone.x_mm();
        alone.ask(byte, 2_000);
        let more_mm = alone.x_mm() - before_mm;
        assert!((at_least_mm..=at_most_mm).contains(&more_mm), "{byte:?} {more_mm}");
        assert!(!alone.beam().0);
    }
}

// --- settings, locks, homing, sleep

#[test]
fn setting_is_written_before_it_is_answered_and_nothing_is_heard_meanwhile() {
    let config = GrblSimConfig { eeprom_write_us: 20_000, extra_fields: false, ..Default::default() };
    let mut alone = Alone::new(config);
    assert_eq!(alone.ask(b"$30=500\n$31=7\n", 100), ["ok"], "the second is lost");
    assert_eq!(alone.ask(b"$30=600\n", 100), ["ok"]);
    assert!(alone.ask(b"$$\n", 100).contains(&"$30=600".to_owned()));
}

#[test]
fn settings_are_read_before_each_job_and_what_was_changed_between_counts() {
    let mut bench = bench();
    assert_eq!(bench.mark(1, &payload()), Ok(End::Finished));
    let mut change = |line: &[u8]| {
        bench.machine.bytes_in(line, bench.now_us);
        bench.run_for_ms(1_000);
        bench.load(2, &payload())
    };
    for (line, part) in
        [(&b"$32=0\n"[..], "$32=1"), (b"$32=1\n$30=0\n", "$30"), (b"$30=1000\n$111=500\n", "above the 500")]
    {
        let refused = change(line).unwrap_err();
        assert!(refused.contains(part), "{refused}");
    }
    assert!(change(b"$111=600\n$30=255\n").is_ok());
    assert_eq!(bench.sent(b"$$\n"), 5);
    // 400 of 1000 parts of 255.
    assert!(bench.transcript.iter().any(|(_, bytes)| bytes.ends_with(b"F600 S102\n")));
}

#[test]
fn dry_run_ends_in_a_reset_and_the_banner_in_the_middle_of_the_talk_is_borne() {
    let mut alone = Alone::grbl();
    assert_eq!(alone.ask(b"$C\n", 0), ["[MSG:Enabled]", "ok"]);
    assert_eq!(alone.ask(b"M4 S500\nG1 X50 F600\n", 0), ["ok", "ok"]);
    assert_eq!(alone.ask(b"$C\n", 0), ["[MSG:Disabled]", "ok", "", "Grbl 1.1h ['$' for help]"]);
    assert!(alone.x_mm() < 0.001 && alone.beam() == (false, 0), "nothing moved and nothing was lit");
    assert_eq!(bench().mark(1, &payload()), Ok(End::Finished));
}

#[test]
fn homing_setting_locks_after_power_up_and_not_after_a_reset() {
    let mut alone = Alone::new(GrblSimConfig { homing: true, ..Default::default() });
    assert_eq!(alone.state(), "Alarm");
    alone.ask(b"$H\n", 5_000);
    assert_eq!(alone.state(), "Idle");
    alone.ask(b"\x18", 0);
    assert_eq!(alone.state(), "Idle");
    alone.machine.power_cut(alone.now_us);
    alone.machine.power_on(alone.now_us);
    assert_eq!(alone.state(), "Alarm");
}

#[test]
fn machine_with_homing_is_not_loaded_before_it_was_homed_and_recovering_it_is_not_enough() {
    let mut bench = bench_with(GrblSimConfig { homing: true, ..Default::default() });
    assert!(bench.load(1, &payload()).unwrap_err().contains("mark --home"));
    recover(&mut bench);
    assert!(bench.load(1, &payload()).unwrap_err().contains("not homed"));
    assert_eq!(bench.sent(b"$H\n"), 0, "it never moves by itself");
    assert_eq!(home(&mut bench), Condition::Ready);
    assert_eq!(bench.mark(2, &payload()), Ok(End::Finished));
    assert_eq!(bench.mark(3, &payload()), Ok(End::Finished));
    assert_eq!(bench.sent(b"$H\n"), 1);

    type Upset = fn(&mut Bench<GrblSim>);
    let upsets: [(&str, Upset); 4] = [
        ("line reopened", |bench| give(bench, |driver, now_ms| driver.link_opened(now_ms))),
        ("power", |bench| {
            bench.machine.power_cut(bench.now_us);
            bench.machine.power_on(bench.now_us);
            bench.machine.bytes_in(b"$X\n", bench.now_us);
        }),
        ("limit", |bench| bench.machine.raise_alarm(1, bench.now_us)),
        ("reset in motion", |bench| {
            in_mid_job(bench);
            bench.machine.bytes_in(b"\x18", bench.now_us);
        }),
    ];
    for (name, upset) in upsets {
        upset(&mut bench);
        bench.run_for_ms(5_000);
        recover(&mut bench);
        assert!(bench.load(4, &payload()).unwrap_err().contains("not homed"), "{name}");
        assert_eq!(home(&mut bench), Condition::Ready, "{name}");
    }
}

#[test]
fn stop_in_time_keeps_the_reference() {
    let mut bench = bench_with(GrblSimConfig { homing: true, ..Default::default() });
    home(&mut bench);
    in_mid_job(&mut bench);
    give(&mut bench, |driver, now_ms| driver.abort(now_ms));
    bench.run_for_ms(5_000);
    give(&mut bench, |driver, now_ms| driver.recover(now_ms));
    bench.run_for_ms(5_000);
    assert_eq!(bench.mark(2, &payload()), Ok(End::Finished));
}

#[test]
fn homing_is_refused_where_it_is_off_and_soft_limits_want_it() {
    let mut alone = Alone::grbl();
    assert_eq!(alone.ask(b"$H\n$20=1\n", 0), ["error:5", "error:10"]);
    let Condition::Fault { message } = home(&mut bench()) else { panic!("it has no switches") };
    assert!(message.contains("error:5") && message.contains("$22=1"), "{message}");
}

#[test]
fn homing_never_starts_while_something_else_goes_on_and_an_abort_stops_it() {
    let mut bench = bench_with(GrblSimConfig { homing: true, ..Default::default() });
    home(&mut bench);
    in_mid_job(&mut bench);
    bench.events();
    assert!(give(&mut bench, |driver, now_ms| driver.home(now_ms)));
    let told = bench.event();
    assert!(
        matches!(&told, MachineEvent::Status(Condition::NotReady { message }) if message.contains("busy")),
        "{told:?}"
    );
    assert_eq!(bench.sent(b"$H\n"), 1);

    bench.run_for_ms(20_000);
    give(&mut bench, |driver, now_ms| driver.home(now_ms));
    bench.run_for_ms(500);
    give(&mut bench, |driver, now_ms| driver.abort(now_ms));
    bench.run_for_ms(5_000);
    let events = bench.events();
    assert!(events.contains(&MachineEvent::Aborted), "{events:?}");
    assert!(bench.load(2, &payload()).unwrap_err().contains("ALARM:6"));
}

#[test]
fn sleep_ends_only_by_a_reset_and_into_an_alarm() {
    let mut alone = Alone::grbl();
    alone.ask(b"$SLP\n", 0);
    assert_eq!(alone.state(), "Sleep");
    assert_eq!(alone.ask(b"$X\nG0 X1\n~", 1_000), [""; 0]);
    alone.ask(b"\x18", 0);
    assert_eq!(alone.state(), "Alarm");

    let mut bench = bench();
    bench.machine.bytes_in(b"$SLP\n", bench.now_us);
    bench.run_for_ms(100);
    assert!(bench.load(1, &payload()).unwrap_err().contains("sleeps"));
    recover(&mut bench);
    assert_eq!(bench.mark(2, &payload()), Ok(End::Finished));
}

// --- what it says

#[test]
fn report_is_read_by_the_names_of_its_fields_whatever_comes_and_goes() {
    let fields =
        ["Bf:15,128", "Ov:100,100,100", "WCO:1.000,-2.500,0.000", "A:SFM", "Pn:XYZ", "TLR:1", "Ln:99"];
    let mut alone = Alone::new(GrblSimConfig::default());
    let reports: Vec<String> = (0..10).flat_map(|_| alone.ask(b"?", 0)).collect();
    assert!(
        reports.iter().any(|report| report.contains("|Bf:"))
            && reports.iter().any(|report| !report.contains("|Bf:"))
    );
    for count in 0..=fields.len() {
        let mut driver = Grbl::new(GrblConfig::default());
        driver.link_opened(0);
        driver.handle(b"\r\nGrbl 1.1h ['$' for help]\r\n", 0);
        driver.status(0);
        let report = format!("<Idle|MPos:0.000,0.000,0.000|FS:0.0,0|{}>\r\n", fields[..count].join("|"));
        driver.handle(report.as_bytes(), 10);
        assert_eq!(driver.next_event(), Some(MachineEvent::Status(Condition::Ready)), "{report}");
    }
}

#[test]
fn first_words_of_a_blank_controller_are_nobodys_answer() {
    let mut alone = Alone::new(GrblSimConfig { blank: true, ..Default::default() });
    alone.machine.reset_board(0);
    let said = alone.heard();
    assert_eq!(said.first().map(String::as_str), Some("error:7"));
    let banner = said.iter().position(|line| line.starts_with("Grbl"));
    assert!(said.iter().position(|line| line.starts_with("$32")) < banner && banner.is_some());

    let mut bench = Bench::new(Grbl::new(GrblConfig::default()), alone.machine);
    bench.driver.identify(0);
    bench.machine.reset_board(500_000);
    assert!(matches!(bench.event(), MachineEvent::Identified { .. }));
}

#[test]
fn banner_said_before_the_line_was_opened_is_not_waited_for() {
    let mut bench = Bench::new(Grbl::new(GrblConfig::default()), GrblSim::new(GrblSimConfig::default()));
    bench.driver.identify(0);
    assert!(matches!(bench.event(), MachineEvent::Identified { .. }));
    assert!(bench.now_ms() < 2_000);
}

#[test]
fn machine_with_another_stored_name_is_the_wrong_one() {
    for (name, right) in [("PRESS-2", true), ("PRESS-3", false), ("", false)] {
        let version = format!("1.1h.20190830:{name}");
        let config = GrblConfig { machine_id: "PRESS-2".to_owned(), ..Default::default() };
        let mut bench =
            Bench::new(Grbl::new(config), GrblSim::new(GrblSimConfig { version, ..Default::default() }));
        bench.driver.identify(0);
        let event = bench.event();
        assert_eq!(matches!(event, MachineEvent::Identified { .. }), right, "{event:?}");
        // It may have been exchanged since: each load asks again.
        assert_eq!(bench.load(1, &payload()).is_ok(), right, "{name}");
    }
}

// --- grblHAL, and what is like neither

#[test]
fn grblhal_is_recognised_and_marks() {
    let mut alone = Alone::hal();
    let said = alone.ask(b"$I\n", 0);
    assert_eq!(places(&said, &["[VER:1.1f.", "[OPT:", "[FIRMWARE:grblHAL]", "ok"]), [0, 1, 2, 3].map(Some));
    let mut bench = bench_with(hal());
    give(&mut bench, |driver, now_ms| driver.identify(now_ms));
    let MachineEvent::Identified { description } = bench.event() else { panic!("it is such a machine") };
    assert!(
        description.starts_with("grblHAL 1.1f.20260801") && description.contains("1024"),
        "{description}"
    );
    assert_eq!(bench.mark(1, &payload()), Ok(End::Finished));
    assert_eq!(bench.metal[0].text, ["7"]);
}

#[test]
fn grblhal_numbers_are_told_as_its_own() {
    let mut alone = Alone::hal();
    assert_eq!(alone.ask(b"$999=1\n", 0), ["error:53"]);
    assert_eq!(Alone::grbl().ask(b"$999=1\n", 0), ["error:3"]);
    for (config, part) in [(GrblSimConfig::default(), "second limit switch"), (hal(), "emergency stop")] {
        let mut bench = bench_with(config);
        give(&mut bench, |driver, now_ms| driver.identify(now_ms));
        bench.run_for_ms(1_000);
        bench.events();
        give(&mut bench, |driver, now_ms| driver.handle(b"ALARM:10\r\n", now_ms));
        let MachineEvent::Status(Condition::Fault { message }) = bench.event() else { panic!("an alarm") };
        assert!(message.contains(part), "{message}");
    }
}

#[test]
fn grblhal_takes_long_lines_and_holds_to_soft_limits_only_once_homed() {
    let long = format!("G1 X1 F600{}\n", " N1".repeat(40)).replace(' ', "");
    assert_eq!(Alone::grbl().ask(long.as_bytes(), 100), ["error:11"]);
    assert_eq!(Alone::hal().ask(long.as_bytes(), 100), ["ok"]);

    let mut alone = Alone::hal();
    alone.ask(b"$22=1\n$20=1\n", 0);
    assert_eq!(alone.ask(b"G0 X500\n", 10_000), ["ok"]);
    alone.ask(b"$H\n", 5_000);
    assert_eq!(alone.ask(b"G0 X500\n", 10_000), ["ALARM:2"]);
}

#[test]
fn grblhal_says_no_alarm_after_a_reset_in_motion_and_the_job_is_stopped_all_the_same() {
    let mut alone = Alone::hal();
    alone.ask(b"M4 S100\nG1 X50 F600\n", 500);
    let said = alone.ask(b"\x18", 0);
    assert!(!said.iter().any(|line| line.starts_with("ALARM")), "{said:?}");
    assert_eq!(alone.state(), "Alarm");

    let mut bench = bench_with(hal());
    in_mid_job(&mut bench);
    bench.machine.set_permit(false, bench.now_us);
    assert!(matches!(bench.end(), End::Stopped { .. }));
    bench.machine.set_permit(true, bench.now_us);
    bench.run_for_ms(5_000);
    assert!(bench.load(2, &payload()).unwrap_err().contains("locked"));
    recover(&mut bench);
    assert_eq!(bench.mark(3, &payload()), Ok(End::Finished));
}

#[test]
fn real_time_bytes_behind_a_backlog_are_waited_for() {
    let mut bench = bench_with(GrblSimConfig { real_time_lag_us: 400_000, ..hal() });
    assert_eq!(bench.mark(1, &payload()), Ok(End::Finished));
    in_mid_job(&mut bench);
    give(&mut bench, |driver, now_ms| driver.abort(now_ms));
    bench.run_for_ms(10_000);
    let events = bench.events();
    let aborted = events.iter().filter(|event| **event == MachineEvent::Aborted).count();
    let stopped =
        events.iter().any(|event| matches!(event, MachineEvent::Ended { end: End::Stopped { .. }, .. }));
    assert!(aborted == 1 && stopped, "{events:?}");
}

#[test]
fn refusal_with_bangs_and_ok_is_never_taken_for_done() {
    let config = || GrblSimConfig { firmware: Firmware::MarlinLike, ..Default::default() };
    assert_eq!(Alone::new(config()).ask(b"G1 X\n", 0), ["!! Refused (2)", "ok"]);

    let mut bench = bench_with(config());
    let loaded = bench.load(1, &payload()).unwrap();
    bench.machine.reconfigure(|config| config.error_at = Some(LineFault { line: 9, number: 20 }));
    bench.start(loaded);
    let End::Stopped { reason } = bench.end() else { panic!("a line was refused") };
    assert!(reason.contains("!! Refused"), "{reason}");
    bench.run_for_ms(10_000);
    assert!(bench.metal.iter().all(|act| !act.complete));
}
