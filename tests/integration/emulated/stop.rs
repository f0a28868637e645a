//! From the edge of a stop to the permit's fall, for each wire that stops, at a thousand moments each: with the permit on
//! and nothing moving, under the start contact, in a cycle, while the journal is written, and with the links full both
//! ways.
//!
//! A scene is one job that has come to a moment worth a stop. It goes on in small steps; at each it is kept, stopped,
//! watched, and taken back to before the stop, so that the scene itself never sees one.

use super::chip::{Chip, Seen};
use super::desk::{Desk, Link};
use super::{chip::Setup, desk::WIRED, flood, is_long};
use crate::figures::figure;
use protocol::{HostRequest, StartMode};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicUsize, Ordering};

/// The promise, in microseconds.
const LIMIT_US: f64 = 200.0;
/// How long the permit is watched after the stop, in microseconds.
const WATCH_US: f64 = 500.0;
/// Now and then it is watched for so much longer, in microseconds: debouncing must not bring it back.
const WATCH_LONG_US: f64 = 60_000.0;
/// Every so many phases.
const LONG_EVERY: usize = 100;
/// A contact that bounces is back after so many microseconds.
const BOUNCE_US: u32 = 3;
/// Phases of each wire; in the long run, of each wire in each scene.
const PHASES: usize = 1_000;
/// Of these the part that one scene has, so that five scenes make them up.
const PHASES_OF_A_SCENE: usize = PHASES / 5;
/// From one phase to the next, in microseconds: a hundred times the golden section, so that the phases spread evenly over
/// whatever comes every millisecond, or every half of one, and no two are alike.
const STEP_US: f64 = 161.803_398_87;
/// Wires that end a permit whatever the machine does.
const STOPS: [&str; 7] =
    ["estop_1", "estop_2", "guard_1", "guard_2", "part_present", "machine_healthy", "clamp_closed"];
/// The one that ends it only before a cycle has begun.
const BEFORE_A_CYCLE: &str = "air_ok";
/// Ids above those of the desk's own client.
const FIRST_ID: u32 = 1_000_000;

/// A moment worth a stop, and how it goes on from there.
struct Scene {
    name: &'static str,
    chip: Chip,
    /// From one phase to the next, in microseconds.
    step_us: f64,
    in_cycle: bool,
    /// Whether what happens in it was seen to happen between the first phase and the last.
    is_right: fn(&mut Chip, &Value) -> bool,
}

/// What was measured at one wire in one scene.
#[derive(Default, Clone, Copy)]
struct Cell {
    phases: usize,
    most_us: f64,
    sum_us: f64,
}

fn permitted(start: StartMode) -> Desk {
    let (mut desk, _) = Desk::ready(None);
    desk.permit(8, start);
    desk.pass_ms(20);
    desk
}

fn always(_: &mut Chip, _: &Value) -> bool {
    true
}

/// Permit on, nothing moves, the host is quiet.
fn idle() -> Scene {
    let chip = permitted(StartMode::Host).chip;
    Scene { name: "permit on", chip, step_us: STEP_US, in_cycle: false, is_right: always }
}

/// Permit on and the start contact closed.
fn contact() -> Scene {
    let mut desk = permitted(StartMode::Contact);
    let epoch = desk.epoch();
    desk.ask(HostRequest::Start { epoch, job: 8 });
    desk.pass_ms(5);
    assert!(desk.is_on("start_contact"));
    Scene { name: "contact", chip: desk.chip, step_us: STEP_US, in_cycle: false, is_right: always }
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
    Scene { name: "in cycle", chip: in_cycle(), step_us: STEP_US, in_cycle: true, is_right: always }
}

/// The same, while the cycle's progress is written to the journal.
fn journal() -> Scene {
    const LOOK_US: f64 = 25.0;
    let mut chip = in_cycle();
    chip.keep();
    let (mut before, mut changes, mut offset_us) = (chip.written(), vec![], 0.0);
    while changes.last().is_none_or(|last_us| offset_us < last_us + 2_000.0) {
        assert!(offset_us < 200_000.0, "a cycle's progress is journalled");
        chip.advance(LOOK_US);
        offset_us += LOOK_US;
        let written = chip.written();
        if written != before {
            before = written;
            changes.push(offset_us);
        }
    }
    chip.back();
    let first_us = changes[0] - LOOK_US;
    chip.advance(first_us);
    let step_us = (changes[changes.len() - 1] - first_us) / phases_of_a_scene() as f64;
    Scene { name: "journalling", chip, step_us, in_cycle: true, is_right: journalled }
}

/// The record was begun and ended within the scene.
fn journalled(chip: &mut Chip, before: &Value) -> bool {
    chip.written() > before["fram_bytes_written"].as_u64().expect("a count") + 400
}

/// Requests without a pause on the links named, each answered with more bytes than it has.
fn full(name: &'static str, serial: bool, usb: bool) -> Scene {
    let mut desk = permitted(StartMode::Host);
    let request = |n| flood::framed(FIRST_ID + n, HostRequest::Status { since: 1 });
    if serial {
        let bytes: Vec<u8> = (0..400).flat_map(request).collect();
        desk.chip.obey(&json!({"uart_hex": registry::hex::encode(&bytes)}));
    }
    if usb {
        let bytes: Vec<u8> = (0..4_000).flat_map(request).collect();
        desk.chip.obey(&json!({"usb_hex": registry::hex::encode(&bytes)}));
    }
    // Until the replies fill their rings as well.
    desk.chip.advance(150_000.0);
    desk.chip.keep();
    let seen = desk.chip.advance(SHARE_US);
    assert_full(name, &seen, serial, usb);
    desk.chip.back();
    Scene { name, chip: desk.chip, step_us: STEP_US, in_cycle: false, is_right: always }
}

/// Over this time it is measured how full the links are, in microseconds.
const SHARE_US: f64 = 50_000.0;
/// A line is taken for full if it is busy for so much of that time; beside a full USB the chip is what limits it.
const SERIAL_SHARE: f64 = 0.9;
const SERIAL_SHARE_OF_BOTH: f64 = 0.75;
/// And USB with so many bytes of replies within that time: seven times what the serial line carries.
const USB_BYTES_MIN: usize = 4_000;

/// The line from the chip is busy for most of the time. (Towards it the runner sends without a gap.)
fn assert_full(name: &str, seen: &[Seen], serial: bool, usb: bool) {
    let busy_us: f64 = seen
        .iter()
        .map(|seen| match seen {
            Seen::Bytes { from_us, to_us, .. } => to_us - from_us,
            _ => 0.0,
        })
        .sum();
    let packets: usize =
        seen.iter().map(|seen| if let Seen::Packet { bytes } = seen { bytes.len() } else { 0 }).sum();
    println!("{name}: serial line busy {busy_us:.0} of {SHARE_US:.0} us, {packets} bytes over USB");
    let share = if usb { SERIAL_SHARE_OF_BOTH } else { SERIAL_SHARE };
    assert!(!serial || busy_us > share * SHARE_US, "{name}: the line was busy for {busy_us} us");
    assert!(!usb || packets > USB_BYTES_MIN, "{name}: {packets} bytes over USB");
}

impl Scene {
    /// Wires whose fall must end the permit here.
    fn wires(&self) -> Vec<&'static str> {
        let air = (!self.in_cycle).then_some(BEFORE_A_CYCLE);
        STOPS.into_iter().chain(air).collect()
    }

    /// Plays this many phases, each with every wire.
    fn play(mut self, phases: usize) -> Vec<(&'static str, Cell)> {
        let wires = self.wires();
        let mut cells = vec![Cell::default(); wires.len()];
        let before = self.chip.status();
        for phase in 0..phases {
            let seen = self.chip.obey(&json!({"advance_us": self.step_us, "keep": 1})).0;
            let quiet = seen.iter().all(|seen| permit_edge(seen).is_none());
            assert!(quiet, "{}, phase {phase}: {seen:?}", self.name);
            for (wire, cell) in wires.iter().zip(&mut cells) {
                let latency_us = self.stop(phase, wire);
                cell.phases += 1;
                cell.most_us = cell.most_us.max(latency_us);
                cell.sum_us += latency_us;
                self.chip.back();
            }
        }
        assert!((self.is_right)(&mut self.chip, &before), "{}", self.name);
        wires.into_iter().zip(cells).collect()
    }

    fn stop(&mut self, phase: usize, wire: &str) -> f64 {
        let stopped_us = self.chip.now_us;
        let (seen, status) = self.chip.obey(&command(phase, wire));
        let (name, edges) = (self.name, seen.iter().filter_map(permit_edge).collect::<Vec<_>>());
        let [(false, off_us)] = edges[..] else { panic!("{name}, phase {phase}, {wire}: {seen:?}") };
        assert_eq!(status["outputs"]["permit"], false, "{name}, phase {phase}, {wire}");
        assert_eq!(status["outputs"]["start_contact"], false, "{name}, phase {phase}, {wire}");
        let pulsed_us = status["pulses"]["permit_pulse"]["last_rising_us"].as_f64();
        let let_go = pulsed_us.is_some_and(|at_us| at_us <= off_us);
        assert!(let_go, "{name}, phase {phase}, {wire}: the relay was held on");
        off_us - stopped_us
    }
}

/// The wire falls; every second time it is a bounce that is over in a moment.
fn command(phase: usize, wire: &str) -> Value {
    let watch_us = if phase.is_multiple_of(LONG_EVERY) { WATCH_LONG_US } else { WATCH_US };
    let mut command = json!({"set": {wire: false}, "advance_us": watch_us, "get": 1});
    if phase % 2 == 1 {
        command["script"] = json!([{"at_us": BOUNCE_US, "set": {wire: true}}]);
    }
    command
}

fn permit_edge(seen: &Seen) -> Option<(bool, f64)> {
    match seen {
        Seen::Edge { pin, on, at_us } if pin == "permit" => Some((*on, *at_us)),
        _ => None,
    }
}

const SCENES: [fn() -> Scene; 7] = [
    || full("both full", true, true),
    || full("line full", true, false),
    || full("USB full", false, true),
    journal,
    cycle,
    contact,
    idle,
];

fn phases_of_a_scene() -> usize {
    if is_long() { PHASES } else { PHASES_OF_A_SCENE }
}

#[test]
fn stop_of_any_wire_at_any_moment_takes_the_permit_within_200_us() {
    let next = AtomicUsize::new(0);
    let work = || {
        let mut played = vec![];
        while let Some(scene) = SCENES.get(next.fetch_add(1, Ordering::Relaxed)) {
            let scene = scene();
            played.push((scene.name, scene.play(phases_of_a_scene())));
        }
        played
    };
    // As many as there are cores where this usually runs.
    let played = std::thread::scope(|scope| {
        let threads = [scope.spawn(work), scope.spawn(work)];
        threads.map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
    });
    judge(&played.concat());
}

/// Prints the table, and finds every wire stopped often enough and no latency above the limit.
fn judge(played: &[(&str, Vec<(&str, Cell)>)]) {
    figure("stop to permit off: at most (mean) us of emulated time, and phases");
    for wire in STOPS.into_iter().chain([BEFORE_A_CYCLE]) {
        let (mut row, mut phases) = (format!("{wire:<15}"), 0);
        for (scene, cells) in played {
            let Some((_, cell)) = cells.iter().find(|(name, _)| *name == wire) else { continue };
            let mean_us = cell.sum_us / cell.phases as f64;
            row += &format!(" | {scene} {:.1} ({mean_us:.1}), {}", cell.most_us, cell.phases);
            phases += cell.phases;
            assert!(cell.most_us <= LIMIT_US, "{wire}, {scene}: {} us", cell.most_us);
        }
        figure(&row);
        assert!(phases >= PHASES, "{wire}: {phases} phases");
    }
}

/// The air is a condition of beginning: a machine that works already finishes without it.
#[test]
fn loss_of_air_in_a_cycle_leaves_the_permit_on() {
    let mut chip = in_cycle();
    let (seen, status) = chip.obey(&json!({"set": {"air_ok": false}, "advance_us": WATCH_LONG_US, "get": 1}));
    assert!(seen.iter().all(|seen| permit_edge(seen).is_none()), "{seen:?}");
    assert_eq!(status["outputs"]["permit"], true);
}

/// Nothing but the condition itself: the same board at rest keeps its permit, whichever link its host is at.
#[test]
fn permit_without_a_stop_stays_on_over_either_link() {
    for link in [Link::Serial, Link::Usb] {
        let mut desk = Desk::at(&Setup::newest(), link, WIRED, 1);
        desk.prepare();
        desk.permit(8, StartMode::Host);
        let edges = desk.edges.len();
        desk.pass_ms(3_000);
        assert!(desk.edges[edges..].iter().all(|(pin, ..)| pin != "permit"), "{link:?}");
    }
}
