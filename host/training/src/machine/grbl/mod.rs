//! A simulated machine with a GRBL 1.1 controller and a tool on its beam output.
//!
//! It behaves as the firmware does when run: 128 bytes of receive buffer that overflow for real, 15 planned moves,
//! dwells in steps of 50 ms, a stray `ok` between an alarm and the banner, silence after a limit alarm. Moves have no
//! acceleration; that is all that is missing for a marking job.
//!
//! The permit is in the beam's interlock and on the controller's reset input: lost in a job it stops everything with
//! `ALARM:3`, and a job that begins without it gets no further than that.

mod gcode;
mod planner;

use super::{MetalAct, Outbox, Piece, SimMachine, Wire, WireChange};
use gcode::{Block, Modal, Spindle, error};
use marking::path::DotUm;
use marking::path::read_back::read_5x7;
use planner::{Move, Planner};
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

    // -- Time --------------------------------------------------------------------------------------------------

    fn advance(&mut self, now_us: u64) {
        self.settle();
        while let Some(at_us) = self.next_event_us().filter(|at_us| *at_us <= now_us) {
            self.clock_us = self.clock_us.max(at_us);
            self.happen();
            self.settle();
        }
        self.clock_us = self.clock_us.max(now_us);
    }

    fn next_event_us(&self) -> Option<u64> {
        let stops_us = match self.hold {
            Hold::Stopping { until_us } => Some(until_us),
            _ => None,
        };
        self.dwell_until_us.into_iter().chain(stops_us).chain(self.planner.ends_us()).min()
    }

    fn happen(&mut self) {
        let now_us = self.clock_us;
        if self.planner.ends_us().is_some_and(|at_us| at_us <= now_us)
            && let Some(motion) = self.planner.finish()
        {
            self.position_um = motion.to_um;
        }
        if self.dwell_until_us.is_some_and(|at_us| at_us <= now_us) {
            self.dwell_until_us = None;
            self.ok();
        }
        if let Hold::Stopping { until_us } = self.hold
            && until_us <= now_us
        {
            self.planner.pause(now_us);
            self.hold = Hold::Held;
        }
    }

    /// Does everything that can be done without time passing.
    fn settle(&mut self) {
        loop {
            let begun = self.begin_move();
            self.show_beam();
            if !begun && !self.next_line() {
                break;
            }
        }
        self.show_wires();
    }

    fn begin_move(&mut self) -> bool {
        if matches!(self.hold, Hold::Held | Hold::Door) {
            return false;
        }
        // The move before has ended: its light goes out before the next one's comes on.
        let Some(motion) = self.planner.begin_next(self.clock_us) else { return false };
        if motion.is_lit() && !self.config.no_beam {
            self.out.wire(Wire::Strike, false, self.clock_us);
            if self.piece.is_some() {
                self.dots.push(DotUm { x_um: clamp_um(motion.from_um[0]), y_um: clamp_um(motion.from_um[1]) });
            }
        }
        true
    }

    fn show_beam(&mut self) {
        let lit = match self.planner.moving() {
            Some(motion) => motion.is_lit(),
            // At rest only M3 keeps the beam on, and in laser mode only after a G1.
            None => {
                self.hold == Hold::None
                    && !self.dry_run
                    && self.modal.spindle == Spindle::Constant
                    && self.modal.lit_motion
                    && self.modal.power > 0.0
                    && self.planner.is_empty()
            }
        };
        self.out.wire(Wire::Strike, lit && !self.config.no_beam && self.powered, self.clock_us);
    }

    fn show_wires(&mut self) {
        let busy = self.powered && !self.dry_run && self.modal.spindle != Spindle::Off;
        self.out.wire(Wire::Busy, busy, self.clock_us);
        self.out.wire(Wire::Ready, self.powered && !self.locked && !busy && self.hold == Hold::None, self.clock_us);
        self.out.wire(Wire::Fault, self.powered && self.locked, self.clock_us);
    }

    // -- Lines -------------------------------------------------------------------------------------------------

    /// Carries out a line that waits, or takes the next one in. False if there is nothing that can be done now.
    fn next_line(&mut self) -> bool {
        if self.dwell_until_us.is_some() || self.hold != Hold::None || self.deaf {
            return false;
        }
        if let Some(block) = self.pending.take() {
            return self.carry_out(block);
        }
        while let Some(byte) = self.rx.pop_front() {
            match byte {
                b'\n' | b'\r' => {
                    let line = std::mem::take(&mut self.line);
                    self.line_in(&line);
                    return true;
                }
                b' ' => {}
                _ if self.line.len() < LINE_MAX => self.line.push(byte.to_ascii_uppercase()),
                _ => self.overflowed = true,
            }
        }
        false
    }

    fn line_in(&mut self, line: &[u8]) {
        if std::mem::take(&mut self.overflowed) {
            return self.error(error::OVERFLOW);
        }
        let text = String::from_utf8_lossy(line).into_owned();
        match text.strip_prefix('$') {
            _ if text.is_empty() => self.ok(),
            Some(rest) => self.statement(rest),
            None if self.locked => self.error(error::LOCKED),
            None => match gcode::parse(&text, &self.modal) {
                Ok(block) => self.pending = Some(block),
                Err(number) => self.error(number),
            },
        }
    }

    fn ok(&mut self) {
        if let Some(left) = &mut self.config.loses_ok_after {
            if *left == 0 {
                self.config.loses_ok_after = None;
                return;
            }
            *left -= 1;
        }
        self.out.say("ok");
    }

    fn error(&mut self, number: u32) {
        self.out.say(&format!("error:{number}"));
    }

    fn statement(&mut self, rest: &str) {
        if !self.planner.is_empty() {
            return self.error(error::NOT_IDLE);
        }
        match rest {
            "$" => {
                let lines: Vec<String> = self.settings.iter().map(|(number, value)| format!("${number}={value}")).collect();
                lines.iter().for_each(|line| self.out.say(line));
                self.ok();
            }
            "I" => {
                self.out.say(&format!("[VER:{}]", self.config.version));
                self.out.say("[OPT:V,15,128]");
                self.ok();
            }
            "G" => {
                self.out.say("[GC:G0 G54 G17 G21 G90 G94 M5 M9 T0 F0 S0]");
                self.ok();
            }
            "C" => self.toggle_dry_run(),
            "X" => {
                if std::mem::take(&mut self.locked) {
                    self.out.say("[MSG:Caution: Unlocked]");
                }
                self.ok();
            }
            "H" if self.config.homing => {
                (self.locked, self.planned_um, self.position_um) = (false, [0; 3], [0; 3]);
                self.ok();
            }
            "H" => self.error(error::HOMING_OFF),
            _ => self.set(rest),
        }
    }

    fn set(&mut self, rest: &str) {
        let named = rest.split_once('=').and_then(|(number, value)| Some((number.parse::<u32>().ok()?, value)));
        let known = named.filter(|(number, _)| self.settings.contains_key(number));
        match known {
            Some((number, value)) if value.parse::<f64>().is_ok() => {
                self.settings.insert(number, value.to_owned());
                self.config.laser_mode = self.settings.get(&32).is_some_and(|value| value == "1");
                self.config.homing = self.settings.get(&22).is_some_and(|value| value == "1");
                self.ok();
            }
            Some(_) => self.error(error::NUMBER),
            None => self.error(error::STATEMENT),
        }
    }

    fn toggle_dry_run(&mut self) {
        if self.dry_run {
            self.out.say("[MSG:Disabled]");
            self.ok();
            self.reset(false);
        } else if self.locked {
            self.error(error::NOT_IDLE);
        } else {
            self.dry_run = true;
            self.out.say("[MSG:Enabled]");
            self.ok();
        }
    }

    /// False if it has to wait for moves before it.
    fn carry_out(&mut self, block: Block) -> bool {
        let synchronises = block.spindle_named || block.dwell_s.is_some() || block.program_end;
        let waits = if synchronises { !self.planner.is_empty() } else { block.moves() && self.planner.is_full() };
        if waits && !self.dry_run {
            self.pending = Some(block);
            return false;
        }
        if self.dry_run {
            self.modal = block.after;
            self.planned_um = self.target_um(&block);
            self.ok();
            return true;
        }
        if !self.permit && (block.moves() || (block.spindle_named && block.after.spindle != Spindle::Off)) {
            self.reset(true);
            return true;
        }
        self.move_or_dwell(&block);
        true
    }

    fn move_or_dwell(&mut self, block: &Block) {
        let was_armed = self.modal.spindle != Spindle::Off;
        self.modal = block.after;
        if block.program_end {
            self.modal = Modal::default();
        }
        if was_armed && self.modal.spindle == Spindle::Off {
            self.record(true);
        }
        let to_um = self.target_um(block);
        if block.moves() && to_um != self.planned_um {
            self.plan(to_um);
        }
        match block.dwell_s {
            Some(seconds) => {
                // It waits in whole steps, and a little for the bookkeeping.
                let steps = (seconds * 1e6 / DWELL_STEP_US as f64).ceil() as u64;
                self.dwell_until_us = Some(self.clock_us + self.scaled(steps * DWELL_STEP_US + 1_000));
            }
            None => self.ok(),
        }
        if block.program_end {
            self.out.say("[MSG:Pgm End]");
        }
    }

    fn target_um(&self, block: &Block) -> [i64; 3] {
        let mut target = self.planned_um;
        for (at_um, named) in target.iter_mut().zip(block.axes_um) {
            let offset_um = if block.after.absolute { 0 } else { *at_um };
            *at_um = named.map_or(*at_um, |um| um.saturating_add(offset_um));
        }
        target
    }

    fn plan(&mut self, to_um: [i64; 3]) {
        let from_um = std::mem::replace(&mut self.planned_um, to_um);
        let modal = self.modal;
        let rapid = f64::from(self.config.rapid_mm_min);
        let feed_mm_min = if modal.lit_motion { modal.feed_mm_min } else { rapid };
        // Micrometres over millimetres a minute, in microseconds.
        let duration_us = (Move::length_um(from_um, to_um) * 60_000.0 / feed_mm_min).ceil() as u64;
        self.planner.push(Move {
            from_um,
            to_um,
            feed_mm_min,
            power: modal.power,
            lit_motion: modal.lit_motion,
            spindle: if self.config.laser_mode { modal.spindle } else { Spindle::Off },
            duration_us: self.scaled(duration_us).max(1),
        });
    }

    fn scaled(&self, us: u64) -> u64 {
        us / self.config.speed.max(1)
    }

    // -- Real-time bytes and resets ----------------------------------------------------------------------------

    fn real_time(&mut self, byte: u8) {
        match byte {
            0x18 => {
                let moving = !self.planner.is_empty() && self.planner.moving().is_some();
                self.reset(moving);
            }
            _ if self.deaf => {}
            b'?' => self.report(),
            b'!' if !self.locked && !self.dry_run && self.hold == Hold::None => self.begin_hold(),
            0x84 if !self.locked && !self.dry_run => {
                self.planner.pause(self.clock_us);
                self.hold = Hold::Door;
            }
            b'~' if matches!(self.hold, Hold::Held | Hold::Door) => {
                self.planner.resume(self.clock_us);
                self.hold = Hold::None;
            }
            _ => {}
        }
    }

    fn begin_hold(&mut self) {
        self.hold = match self.planner.is_empty() {
            true => Hold::Held,
            false => Hold::Stopping { until_us: self.clock_us + self.scaled(HOLD_US) },
        };
    }

    fn reset(&mut self, in_motion: bool) {
        let queued = self.pending.is_some() || !self.planner.is_empty() || self.rx.contains(&b'\n');
        self.stop_everything();
        self.deaf = false;
        if in_motion {
            self.locked = true;
            self.out.say("ALARM:3");
            if queued {
                // A line is still acknowledged on the way down.
                self.out.say("ok");
            }
        }
        self.out.say(BANNER);
        if self.locked {
            self.out.say("[MSG:'$H'|'$X' to unlock]");
        }
        self.show_wires();
    }

    fn stop_everything(&mut self) {
        self.record(false);
        self.position_um = self.planner.position_um(self.clock_us).unwrap_or(self.position_um);
        self.planned_um = self.position_um;
        self.planner = Planner::default();
        self.rx.clear();
        self.line.clear();
        (self.overflowed, self.pending, self.dwell_until_us) = (false, None, None);
        (self.hold, self.dry_run, self.modal) = (Hold::None, false, Modal::default());
        self.out.wire(Wire::Strike, false, self.clock_us);
    }

    fn report(&mut self) {
        let state = match self.hold {
            _ if self.locked => "Alarm",
            _ if self.dry_run => "Check",
            Hold::Stopping { .. } => "Hold:1",
            Hold::Held => "Hold:0",
            Hold::Door => "Door:0",
            Hold::None if self.planner.is_empty() => "Idle",
            Hold::None => "Run",
        };
        let at = self.planner.position_um(self.clock_us).unwrap_or(self.position_um);
        let [x, y, z] = at.map(|um| um as f64 / 1_000.0);
        let (feed, power) = self.planner.moving().map_or((0.0, 0.0), |motion| {
            (motion.feed_mm_min, if motion.is_lit() { motion.power } else { 0.0 })
        });
        self.reports += 1;
        let extra = match self.reports % 10 {
            1 if self.config.extra_fields => "|WCO:0.000,0.000,0.000",
            2 if self.config.extra_fields => "|Ov:100,100,100",
            _ => "",
        };
        self.out.say(&format!("<{state}|MPos:{x:.3},{y:.3},{z:.3}|FS:{feed:.0},{power:.0}{extra}>"));
    }

    // -- The metal ---------------------------------------------------------------------------------------------

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

fn clamp_um(um: i64) -> i32 {
    i32::try_from(um).unwrap_or(if um < 0 { i32::MIN } else { i32::MAX })
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
