//! From the edge of a stop to the permit's fall, at a thousand moments: with the permit on and nothing moving, under the
//! start contact, in a cycle, while the journal is written, and with the serial line full both ways.

use super::chip::{Chip, Seen};
use super::desk::Desk;
use crate::figures::figure;
use protocol::{HostFrame, HostRequest, StartMode, frame, version};
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The promise, in microseconds.
const LIMIT_US: f64 = 200.0;
/// How long the permit is watched after the stop, in microseconds.
const WATCH_US: f64 = 1_000.0;
/// Now and then it is watched for so much longer, in microseconds: debouncing must not bring it back.
const WATCH_LONG_US: f64 = 60_000.0;
const STOPS: [&str; 4] = ["estop_ok", "guard_closed", "part_present", "machine_healthy"];
/// A contact that bounces is back after so many microseconds.
const BOUNCE_US: u32 = 3;
const PHASES: usize = 1_000;

/// One job that has come to a moment worth a stop; it is kept there, and each phase goes on from it.
struct Scene {
    name: &'static str,
    chip: Chip,
    /// Phases are spread over this time, in microseconds.
    spread_us: std::ops::Range<f64>,
    phases: usize,
}

/// One stop.
struct Stop {
    latency_us: f64,
    /// Bytes written to the memory before this phase's stop.
    written: u64,
}

fn permitted(start: StartMode) -> Desk {
    let (mut desk, _) = Desk::ready(None);
    desk.permit(8, start);
    desk
}

fn kept(mut chip: Chip) -> Chip {
    chip.keep();
    chip
}

/// Permit on, nothing moves, the host is quiet.
fn idle() -> Scene {
    let mut desk = permitted(StartMode::Host);
    desk.pass_ms(20);
    Scene { name: "permit on", chip: kept(desk.chip), spread_us: 0.0..3_000.0, phases: 200 }
}

/// Permit on and the start contact closed.
fn contact() -> Scene {
    let mut desk = permitted(StartMode::Contact);
    let epoch = desk.hello.expect("said hello").epoch;
    desk.ask(HostRequest::Start { epoch, job: 8 });
    desk.pass_ms(5);
    assert!(desk.is_on("start_contact"));
    Scene { name: "start contact closed", chip: kept(desk.chip), spread_us: 0.0..3_000.0, phases: 150 }
}

fn in_cycle() -> Chip {
    let mut desk = permitted(StartMode::Host);
    desk.set("machine_busy", true);
    desk.strike(1_000, 150, 500);
    desk.pass_ms(30);
    desk.chip
}

/// The machine strikes 2,000 times a second.
fn cycle() -> Scene {
    Scene { name: "in cycle", chip: kept(in_cycle()), spread_us: 0.0..120_000.0, phases: 200 }
}

/// The same, at the moments at which its progress is written to the journal.
fn journal() -> Scene {
    const STEP_US: f64 = 25.0;
    let mut chip = kept(in_cycle());
    let (mut before, mut changes, mut offset_us) = (chip.written(), vec![], 0.0);
    while changes.last().is_none_or(|last_us| offset_us < last_us + 2_000.0) {
        assert!(offset_us < 200_000.0, "a cycle's progress is journalled");
        chip.advance(STEP_US);
        offset_us += STEP_US;
        let written = chip.written();
        if written != before {
            (before, _) = (written, changes.push(offset_us));
        }
    }
    chip.back();
    let spread_us = changes[0] - STEP_US..*changes.last().expect("it was written");
    Scene { name: "while journalling", chip, spread_us, phases: 250 }
}

/// Requests without a pause, each answered with more bytes than it has.
fn full_line() -> Scene {
    const REQUESTS: u32 = 400;
    let mut desk = permitted(StartMode::Host);
    let flood: String = (0..REQUESTS).map(|n| registry::hex::encode(&request(1_000_000 + n))).collect();
    desk.chip.obey(&json!({"uart_hex": flood}));
    // Until the replies fill their ring as well.
    desk.chip.advance(150_000.0);
    let mut chip = kept(desk.chip);
    assert_line_is_full(&chip.advance(50_000.0), 50_000.0);
    chip.back();
    Scene { name: "line full both ways", chip, spread_us: 0.0..50_000.0, phases: 200 }
}

fn request(id: u32) -> Vec<u8> {
    let request = HostFrame { version: version::CURRENT, id, request: HostRequest::Status { since: 1 } };
    let mut bytes = [0; frame::MAX_FRAME];
    let length = frame::encode(&request, &mut bytes).expect("a request fits");
    bytes[..length].to_vec()
}

/// The line from the chip is busy for nine tenths of the time. (Towards it the runner sends without a gap.)
fn assert_line_is_full(seen: &[Seen], time_us: f64) {
    let busy_us: f64 = seen
        .iter()
        .map(|seen| match seen {
            Seen::Bytes { from_us, to_us, .. } => to_us - from_us,
            _ => 0.0,
        })
        .sum();
    assert!(busy_us > 0.9 * time_us, "the line was busy for {busy_us} of {time_us} us");
}

impl Scene {
    /// Each phase: back, on to its own moment, stop, and watch.
    fn play(mut self) -> Vec<Stop> {
        let Self { phases, ref spread_us, .. } = self;
        let step_us = (spread_us.end - spread_us.start) / phases as f64;
        // Fractions of a clock cycle, so that phases do not all fall on the same instructions of a loop.
        let moments: Vec<_> = (0..phases).map(|n| spread_us.start + step_us * (n as f64 + 0.37)).collect();
        moments.into_iter().enumerate().map(|(n, moment_us)| self.stop(n, moment_us)).collect()
    }

    fn stop(&mut self, n: usize, moment_us: f64) -> Stop {
        self.chip.back();
        let before = self.chip.advance(moment_us);
        assert!(
            before.iter().all(|seen| permit_edge(seen).is_none()),
            "{}, phase {n}: {before:?}",
            self.name
        );
        let written = self.chip.written();
        let stopped_us = self.chip.now_us;
        let (seen, status) = self.chip.obey(&command(n));
        let edges: Vec<_> = seen.iter().filter_map(permit_edge).collect();
        let [(false, off_us)] = edges[..] else { panic!("{}, phase {n}: {seen:?}", self.name) };
        self.assert_all_off(n, off_us, &status);
        Stop { latency_us: off_us - stopped_us, written }
    }

    fn assert_all_off(&self, n: usize, off_us: f64, status: &Value) {
        let name = self.name;
        assert_eq!(status["outputs"]["permit"], false, "{name}, phase {n}");
        assert_eq!(status["outputs"]["start_contact"], false, "{name}, phase {n}");
        let pulsed_us = status["pulses"]["permit_pulse"]["last_rising_us"].as_f64();
        assert!(pulsed_us.is_some_and(|at_us| at_us <= off_us), "{name}, phase {n}: the relay was held on");
    }
}

/// One of the four stops; every second one is a bounce that is over in a moment.
fn command(n: usize) -> Value {
    let pin = STOPS[n % STOPS.len()];
    let watch_us = if n % 50 < 2 { WATCH_LONG_US } else { WATCH_US };
    let mut command = json!({"set": {pin: false}, "advance_us": watch_us, "get": 1});
    if n / STOPS.len() % 2 == 1 {
        command["script"] = json!([{"at_us": BOUNCE_US, "set": {pin: true}}]);
    }
    command
}

fn permit_edge(seen: &Seen) -> Option<(bool, f64)> {
    match seen {
        Seen::Edge { pin, on, at_us } if pin == "permit" => Some((*on, *at_us)),
        _ => None,
    }
}

fn report(name: &str, stops: &[Stop]) -> f64 {
    let most_us = stops.iter().map(|stop| stop.latency_us).fold(0.0, f64::max);
    let mut histogram: BTreeMap<String, usize> = BTreeMap::new();
    for stop in stops {
        *histogram.entry(format!("< {:3.0} us", (stop.latency_us / 5.0).floor() * 5.0 + 5.0)).or_default() +=
            1;
    }
    println!("stop to permit off, {name}: {} phases, most {most_us:.1} us, {histogram:?}", stops.len());
    most_us
}

#[test]
fn stop_at_any_moment_takes_the_permit_within_200_us() {
    let (mut phases, mut most_us) = (0, 0.0_f64);
    let scenes: [fn() -> Scene; 5] = [idle, contact, cycle, journal, full_line];
    let played = std::thread::scope(|scope| {
        let threads = scenes.map(|scene| {
            scope.spawn(move || {
                let scene = scene();
                (scene.name, scene.play())
            })
        });
        threads.map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    for (name, stops) in played {
        phases += stops.len();
        most_us = most_us.max(report(name, &stops));
        if name == "while journalling" {
            assert_between_writes(&stops);
        }
    }
    figure(&format!("stop to permit off: at most {most_us:.1} us of emulated time over {phases} phases"));
    assert_eq!(phases, PHASES);
    assert!(most_us <= LIMIT_US);
}

/// Nearly all of these stops came after the first byte of the record and before its last.
fn assert_between_writes(stops: &[Stop]) {
    let (first, last) = (stops[0].written, stops[stops.len() - 1].written);
    let within = stops.iter().filter(|stop| (first + 1..last).contains(&stop.written)).count();
    println!(
        "of {} stops while journalling, {within} fell between the record's first and last byte",
        stops.len()
    );
    assert!(within * 10 >= stops.len() * 8);
}
