//! A simulated machine with a GRBL 1.1 controller and a tool on its beam output.
//!
//! It behaves as the firmware does when run: 128 bytes of receive buffer that overflow for real, 15 planned moves,
//! dwells in steps of 50 ms, a stray `ok` between an alarm and the banner, silence after a limit alarm. Moves have no
//! acceleration; that is all that is missing for a marking job.
//!
//! The permit is in the beam's interlock and on the controller's reset input: lost in a job it stops everything with
//! `ALARM:3`, and a job that begins without it gets no further than that.

mod gcode;
mod lines;
mod motion;
mod planner;
mod real_time;

use super::{MetalAct, Outbox, Piece, SimMachine, Wire, WireChange};
use gcode::{Block, Modal, Spindle};
use marking::path::DotUm;
use marking::path::read_back::read_5x7;
use planner::Planner;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, VecDeque};

/// How this machine is built, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct GrblSimConfig {
    /// `$32`.
    pub laser_mode: bool,
    /// `$30`.
    pub power_max: u32,
    /// `$22`: then it is locked after power-up until it is homed.
    pub homing: bool,
    /// Speed of `G0`. Millimetres per minute.
    pub rapid_mm_min: u32,
    /// How many times faster than told it works.
    pub speed: u64,
    /// Text in `[VER:...]`.
    pub version: String,
    /// Reports carry a field now and then that they do not carry always.
    pub extra_fields: bool,
    /// The beam's interlock is open: the head moves, and there is no light.
    pub no_beam: bool,
    /// The `ok` after so many others is lost; then all is well again.
    pub loses_ok_after: Option<u32>,
}

impl Default for GrblSimConfig {
    fn default() -> Self {
        Self {
            laser_mode: true,
            power_max: 1_000,
            homing: false,
            rapid_mm_min: 6_000,
            speed: 1,
            version: "1.1h.20190830:".to_owned(),
            extra_fields: true,
            no_beam: false,
            loses_ok_after: None,
        }
    }
}

/// Bytes that the serial buffer holds: 128 places, one of which tells full from empty.
const RX_BYTES: usize = 127;
/// Longest line after blanks are taken out.
const LINE_MAX: usize = 79;
/// Step of a dwell. Microseconds.
const DWELL_STEP_US: u64 = 50_000;
/// Time from a hold to standstill: what the stepper has prepared is still made. Microseconds.
const HOLD_US: u64 = 50_000;
/// No axis is longer; a garbled line may ask for more. Micrometres.
const AXIS_MAX_UM: i64 = 1_000_000_000;
const BANNER: &str = "\r\nGrbl 1.1h ['$' for help]";

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hold {
    None,
    Stopping { until_us: u64 },
    Held,
    Door,
}

/// The machine.
#[derive(Debug)]
pub struct GrblSim {
    config: GrblSimConfig,
    settings: BTreeMap<u32, String>,
    powered: bool,
    rx: VecDeque<u8>,
    line: Vec<u8>,
    overflowed: bool,
    pending: Option<Block>,
    dwell_until_us: Option<u64>,
    hold: Hold,
    locked: bool,
    deaf: bool,
    dry_run: bool,
    modal: Modal,
    /// Where the planned moves end.
    planned_um: [i64; 3],
    /// Where the tool is at rest.
    position_um: [i64; 3],
    planner: Planner,
    permit: bool,
    piece: Option<Piece>,
    dots: Vec<DotUm>,
    reports: u32,
    clock_us: u64,
    out: Outbox,
}

impl GrblSim {
    /// A machine that is on and idle (locked, where it wants to be homed); its wires say so at once.
    #[must_use]
    pub fn new(config: GrblSimConfig) -> Self {
        let mut sim = Self {
            settings: settings(&config),
            locked: config.homing,
            config,
            powered: true,
            rx: VecDeque::new(),
            line: Vec::new(),
            overflowed: false,
            pending: None,
            dwell_until_us: None,
            hold: Hold::None,
            deaf: false,
            dry_run: false,
            modal: Modal::default(),
            planned_um: [0; 3],
            position_um: [0; 3],
            planner: Planner::default(),
            permit: false,
            piece: None,
            dots: Vec::new(),
            reports: 0,
            clock_us: 0,
            out: Outbox::default(),
        };
        sim.show_wires();
        sim
    }

    /// Changes what is wrong with it while it is on.
    pub fn reconfigure(&mut self, change: impl FnOnce(&mut GrblSimConfig)) {
        change(&mut self.config);
    }

    /// A limit switch (1) or a soft limit (2) stops it, as nothing in a good job does.
    pub fn raise_alarm(&mut self, number: u32, now_us: u64) {
        self.advance(now_us);
        self.stop_everything();
        self.locked = true;
        self.deaf = true;
        self.out.say(&format!("ALARM:{number}"));
        self.show_wires();
    }

    /// Writes down what the present piece has got. `finished`: the job switched its tool off by itself.
    fn record(&mut self, finished: bool) {
        let act = self.act_so_far();
        self.dots.clear();
        self.out.acts.extend(act.map(|act| MetalAct { complete: finished || act.complete, ..act }));
    }

    /// Whether the job would have gone on to light anything. What the host has not sent yet counts as light, unless the
    /// line that switches the tool off is there.
    fn more_light_to_come(&self) -> bool {
        let received: Vec<u8> = self.rx.iter().copied().collect();
        let received = String::from_utf8_lossy(&received);
        let off = |block: &Block| block.spindle_named && block.after.spindle == Spindle::Off;
        let ends = self.pending.as_ref().is_some_and(off) || received.contains("M5");
        let lit = |block: &Block| block.moves() && block.after.lit_motion;
        !ends || self.planner.has_lit() || self.pending.as_ref().is_some_and(lit) || received.contains("G1")
    }
}

fn settings(config: &GrblSimConfig) -> BTreeMap<u32, String> {
    let rapid = format!("{}.000", config.rapid_mm_min);
    let rows = [
        (0, "10".to_owned()),
        (1, "25".to_owned()),
        (10, "1".to_owned()),
        (13, "0".to_owned()),
        (20, "0".to_owned()),
        (21, "0".to_owned()),
        (22, u8::from(config.homing).to_string()),
        (30, config.power_max.to_string()),
        (31, "0".to_owned()),
        (32, u8::from(config.laser_mode).to_string()),
        (110, rapid.clone()),
        (111, rapid.clone()),
        (112, rapid),
    ];
    rows.into_iter().collect()
}

impl SimMachine for GrblSim {
    fn bytes_in(&mut self, bytes: &[u8], now_us: u64) {
        self.advance(now_us);
        for byte in bytes.iter().filter(|_| self.powered).copied().collect::<Vec<_>>() {
            match byte {
                0x18 | b'?' | b'!' | b'~' | 0x80.. => self.real_time(byte),
                // Full: the byte is gone, and with it an answer.
                _ if self.rx.len() >= RX_BYTES => {}
                _ => self.rx.push_back(byte),
            }
            self.settle();
        }
    }

    fn poll(&mut self, now_us: u64) {
        self.advance(now_us);
    }

    fn poll_at_us(&self) -> Option<u64> {
        self.next_event_us()
    }

    fn next_bytes(&mut self) -> Option<Vec<u8>> {
        self.out.bytes.pop_front()
    }

    fn set_permit(&mut self, permit: bool, now_us: u64) {
        self.advance(now_us);
        self.permit = permit;
        let working = !self.planner.is_empty() || self.out.level(Wire::Busy);
        if !permit && working {
            self.reset(true);
        }
    }

    fn next_wire(&mut self) -> Option<WireChange> {
        self.out.wires.pop_front()
    }

    fn clamp(&mut self, piece: Option<Piece>, now_us: u64) {
        self.advance(now_us);
        self.record(false);
        self.piece = piece;
    }

    fn next_act(&mut self) -> Option<MetalAct> {
        self.out.acts.pop_front()
    }

    fn act_so_far(&self) -> Option<MetalAct> {
        let piece = self.piece.as_ref().filter(|_| !self.dots.is_empty())?;
        Some(MetalAct {
            part: piece.tag.clone(),
            text: read_5x7(&self.dots),
            complete: !self.more_light_to_come(),
            place: piece.place.clone(),
            strikes: u32::try_from(self.dots.len()).unwrap_or(u32::MAX),
        })
    }

    fn power_cut(&mut self, now_us: u64) {
        self.advance(now_us);
        self.stop_everything();
        self.powered = false;
        self.deaf = false;
        self.out.bytes.clear();
        self.show_wires();
    }

    fn power_on(&mut self, now_us: u64) {
        if !std::mem::replace(&mut self.powered, true) {
            self.clock_us = self.clock_us.max(now_us);
            // Its zero is where it stands, unless it is homed.
            (self.position_um, self.planned_um) = ([0; 3], [0; 3]);
            self.locked = self.config.homing;
            self.reset(false);
        }
    }
}
