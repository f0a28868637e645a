//! A GRBL job as a stream: fast enough for the planner on a real line, within the controller's buffer, and stopped by
//! whatever goes wrong at any of its lines.

use crate::bench::{Bench, Way, dotted, drawn};
use machines::grbl::{Grbl, GrblConfig};
use machines::{End, MachineEvent, Payload};
use marking::mark::Micrometres;
use marking::path::{DotUm, Stroke, ToolPath, ToolSetting, strokes_hershey};
use std::collections::VecDeque;
use training::machine::{Feeding, Firmware, GrblSim, GrblSimConfig, LineFault, SimMachine};

/// Time of a byte at 115,200 baud, ten bits each. Nanoseconds.
const BYTE_NS: u64 = 86_806;
/// First line of a job.
const FIRST: &[u8] = b"G21 G90 G94\n";

fn bench_with(config: GrblSimConfig) -> Bench<GrblSim> {
    Bench::new(Grbl::new(GrblConfig::default()), GrblSim::new(config))
}

/// Most bytes that were sent and not yet heard to be answered.
fn unanswered_max(seen_by_host: &[(Way, Vec<u8>)]) -> usize {
    let (mut open, mut bytes, mut most) = (VecDeque::new(), 0_usize, 0);
    for (way, message) in seen_by_host {
        match (way, message.as_slice()) {
            (Way::ToMachine, [.., b'\n']) => {
                open.push_back(message.len());
                bytes += message.len();
                most = most.max(bytes);
            }
            (Way::ToHost, b"ok\r\n") => bytes -= open.pop_front().unwrap_or(0),
            _ => {}
        }
    }
    most
}

/// Circles of two millimetres, two millimetres apart, in so many pieces altogether: curves are what a planner is
/// hungriest for.
fn circles(pieces: usize, each: usize) -> ToolPath {
    let radius_um = 1_000.0;
    let point = |circle: i32, piece: usize| {
        let angle = std::f64::consts::TAU * piece as f64 / each as f64;
        let um = |at: f64| format!("{:.0}", radius_um * (1.0 + at)).parse::<i32>().unwrap();
        DotUm { x_um: um(angle.cos()) + 3_000 * (circle % 20), y_um: um(angle.sin()) + 3_000 * (circle / 20) }
    };
    let circle = |at| Stroke { points: (0..=each).map(|piece| point(at, piece)).collect() };
    ToolPath { strokes: (0..).take(pieces / each).map(circle).collect() }
}

/// Marks over a line of real speed: how its planner was fed, the most bytes that were on their way, and the lines.
fn stream(payload: &Payload) -> (Feeding, usize, usize) {
    let mut bench = bench_with(GrblSimConfig::default());
    bench.byte_ns = BYTE_NS;
    let loaded = bench.load(1, payload).unwrap();
    let before = bench.transcript.len();
    bench.start(loaded);
    assert_eq!(bench.end(), End::Finished);
    assert!(bench.metal.len() == 1 && bench.metal[0].complete);
    let sent = bench.transcript[before..]
        .iter()
        .filter(|(way, bytes)| *way == Way::ToMachine && bytes.ends_with(b"\n"));
    let lines = sent.count();
    assert!(lines >= 2_000, "{lines} lines");
    (bench.machine.feeding(), unanswered_max(&bench.seen_by_host), lines)
}

fn with_feed(path: ToolPath, feed_mm_min: u32) -> Payload {
    Payload::Path { path, setting: ToolSetting { passes: 1, feed_mm_min, power_permille: 400 } }
}

#[test]
#[allow(clippy::print_stdout, reason = "a figure that is claimed is printed")]
fn planner_of_a_long_job_on_a_real_line_is_hardly_ever_empty() {
    let dots = |count: i32| {
        let at = |index| DotUm { x_um: index % 40 * 500, y_um: index / 40 * 500 };
        ToolPath { strokes: (0..count).map(|index| Stroke::dot(at(index))).collect() }
    };
    let jobs = [
        ("dots", drawn(dots(1_000))),
        ("circles in pieces of 0.2 mm, 600 mm/min", with_feed(circles(2_016, 32), 600)),
        ("circles in pieces of 0.1 mm, 1200 mm/min", with_feed(circles(2_016, 63), 1_200)),
    ];
    for (name, payload) in jobs {
        let (feeding, open_bytes, lines) = stream(&payload);
        let share = feeding.empty_us as f64 / feeding.run_us() as f64;
        println!(
            "{name}, {lines} lines: planner empty {} times, {} us of {} us, {:.3} %; at most {open_bytes} bytes unanswered",
            feeding.empties,
            feeding.empty_us,
            feeding.run_us(),
            share * 100.0
        );
        assert!(feeding.run_us() > 10_000_000, "{name} takes {} us", feeding.run_us());
        assert!(share <= 0.005, "{name}");
        assert!(open_bytes <= 127, "{name}");
    }
}

#[test]
fn planner_that_starves_is_counted_as_such() {
    // The same curve at a speed that no line of this kind can feed: else the figure above would prove nothing.
    let mut bench = bench_with(GrblSimConfig::default());
    bench.byte_ns = BYTE_NS * 20;
    let loaded = bench.load(1, &with_feed(circles(500, 63), 1_200)).unwrap();
    bench.start(loaded);
    assert_eq!(bench.end(), End::Finished);
    let feeding = bench.machine.feeding();
    assert!(feeding.empty_us * 10 > feeding.run_us(), "{feeding:?}");
}

#[test]
fn passes_repeat_the_whole_path_and_the_metal_shows_it_once() {
    let Payload::Path { path, .. } = dotted(&["KE 26"]) else { panic!("dots are a path") };
    let once = path.strokes.len();
    let setting = ToolSetting { passes: 3, feed_mm_min: 600, power_permille: 400 };
    let payload = Payload::Path { path, setting };
    let mut bench = bench_with(GrblSimConfig::default());
    assert_eq!(bench.mark(1, &payload), Ok(End::Finished));
    assert_eq!((bench.strikes(), payload.tool_downs()), (3 * once, Some(3 * once as u64)));
    assert_eq!((bench.metal[0].text.as_slice(), bench.metal[0].complete), (&["KE 26".to_owned()][..], true));
}

#[test]
fn text_in_strokes_is_read_from_the_metal_and_cut_short_it_is_not() {
    let lines = ["KE 26", "KES1-7"];
    let payload = drawn(strokes_hershey(&lines, Micrometres(2_000)).unwrap());
    let mut bench = bench_with(GrblSimConfig::default());
    assert_eq!(bench.mark(1, &payload), Ok(End::Finished));
    assert_eq!(
        (bench.metal[0].text.as_slice(), bench.metal[0].complete),
        (&lines.map(str::to_owned)[..], true)
    );
    assert_eq!(Some(bench.strikes() as u64), payload.tool_downs());

    let mut bench = bench_with(GrblSimConfig::default());
    let loaded = bench.load(1, &payload).unwrap();
    bench.start(loaded);
    while bench.strikes() < 9 {
        assert!(bench.step(u64::MAX));
    }
    bench.machine.power_cut(bench.now_us);
    assert!(matches!(bench.end(), End::Unknown { .. }));
    let act = &bench.metal[0];
    assert!(!act.complete && act.strikes == 9 && act.text != lines, "{act:?}");
}

#[test]
fn strokes_are_one_beam_each_and_joined_ones_one_together() {
    let at = |x_um, y_um| DotUm { x_um, y_um };
    let strokes = vec![
        Stroke { points: vec![at(0, 0), at(0, 2_000), at(1_000, 2_000)] },
        Stroke { points: vec![at(1_000, 2_000), at(1_000, 0)] },
        Stroke { points: vec![at(3_000, 0), at(3_000, 2_000)] },
        Stroke::dot(at(4_000, 0)),
    ];
    let payload = drawn(ToolPath { strokes });
    let mut bench = bench_with(GrblSimConfig::default());
    assert_eq!(bench.mark(1, &payload), Ok(End::Finished));
    assert_eq!((bench.strikes(), payload.tool_downs()), (3, Some(3)));
    assert!(bench.metal[0].complete && bench.metal[0].strikes == 3);
}

/// What goes wrong, at a line.
type Trouble = fn(&mut GrblSimConfig, u32);

fn troubles() -> [(&'static str, Trouble); 7] {
    [
        ("error 20", |config, line| config.error_at = Some(LineFault { line, number: 20 })),
        ("error 9", |config, line| config.error_at = Some(LineFault { line, number: 9 })),
        ("alarm 1", |config, line| config.alarm_at = Some(LineFault { line, number: 1 })),
        ("alarm 2", |config, line| config.alarm_at = Some(LineFault { line, number: 2 })),
        ("alarm 3", |config, line| config.alarm_at = Some(LineFault { line, number: 3 })),
        ("alarm 14", |config, line| config.alarm_at = Some(LineFault { line, number: 14 })),
        ("power", |config, line| config.power_fails_at_line = Some(line)),
    ]
}

#[test]
fn trouble_at_any_line_of_a_job_stops_it_in_doubt_and_nothing_is_streamed_again() {
    let payload = dotted(&["7"]);
    let lines = u32::try_from(payload.tool_downs().unwrap()).unwrap() * 2 + 4;
    let mut runs = 0;
    for firmware in [Firmware::Grbl, Firmware::GrblHal, Firmware::MarlinLike] {
        for (name, trouble) in troubles() {
            for line in 1..=lines {
                let mut bench = bench_with(GrblSimConfig { firmware, ..Default::default() });
                let loaded = bench.load(1, &payload).unwrap();
                bench.machine.reconfigure(|config| trouble(config, line));
                bench.start(loaded);
                let end = bench.end();
                let what = format!("{firmware:?}, {name} at line {line}: {end:?}");
                assert!(end != End::Finished, "{what}");
                assert_eq!(matches!(end, End::Unknown { .. }), name == "power", "{what}");
                bench.run_for_ms(30_000);
                assert_eq!(bench.sent(FIRST), 2, "{what}");
                let ends =
                    bench.events().into_iter().filter(|event| matches!(event, MachineEvent::Ended { .. }));
                assert_eq!(ends.count(), 0, "{what}");
                // Whole is only what was all lit: all that is left then is to switch off and to wait.
                assert!(bench.metal.len() <= 1, "{what}");
                assert!(bench.metal.iter().all(|act| !act.complete || line > lines - 2), "{what}");
                runs += 1;
            }
        }
    }
    assert_eq!(runs, 3 * 7 * lines);
}

#[test]
fn answer_lost_or_doubled_at_any_line_of_a_job_is_in_doubt_and_nothing_is_streamed_again() {
    let payload = dotted(&["7"]);
    let lines = u32::try_from(payload.tool_downs().unwrap()).unwrap() * 2 + 4;
    let faults: [Trouble; 2] =
        [|config, at| config.loses_ok_after = Some(at), |config, at| config.doubles_ok_after = Some(at)];
    for fault in faults {
        for at in 0..lines {
            let mut bench = bench_with(GrblSimConfig::default());
            let loaded = bench.load(1, &payload).unwrap();
            bench.machine.reconfigure(|config| fault(config, at));
            bench.start(loaded);
            let end = bench.end();
            bench.run_for_ms(30_000);
            // The very last answer, said twice, is one too many after the end is known.
            let told_after_the_end = end == End::Finished && at + 1 == lines;
            assert!(told_after_the_end || matches!(end, End::Unknown { .. }), "{at}: {end:?}");
            assert_eq!((bench.sent(FIRST), bench.metal.len() <= 1), (2, true), "{at}");
        }
    }
}

#[test]
fn noise_before_every_answer_and_a_slow_machine_change_nothing_but_the_time() {
    let quick = |config| {
        let mut bench = bench_with(config);
        assert_eq!(bench.mark(1, &dotted(&["KE 26"])), Ok(End::Finished));
        assert_eq!(
            (bench.metal[0].text.as_slice(), bench.metal[0].complete),
            (&["KE 26".to_owned()][..], true)
        );
        bench.now_ms()
    };
    let plain = quick(GrblSimConfig::default());
    assert!(quick(GrblSimConfig { noise: true, ..Default::default() }).abs_diff(plain) < 1_000);
    assert!(quick(GrblSimConfig { slow_by: 20, ..Default::default() }) > 4 * plain);
}
