//! A simulated machine with a GRBL 1.1 controller and a tool on its beam output.
//!
//! It behaves as the firmware does when run: 128 bytes of receive buffer that overflow for real, 15 planned moves,
//! dwells in steps of 50 ms, a stray `ok` between an alarm and the banner, silence after a limit alarm. Moves have the
//! accelerations of their axes and slow down for corners and for the end of what is known of the path.
//!
//! The permit is in the beam's interlock and on the controller's reset input: lost in a job it stops everything with
//! `ALARM:3`, and a job that begins without it gets no further than that.

mod gcode;
mod ink;
mod lines;
mod motion;
mod planner;
mod profile;
mod real_time;
mod settings;

use super::{MetalAct, Outbox, Piece, SimMachine, Wire, WireChange};
use gcode::{Block, Modal};
use ink::{Ink, Intended};
use planner::Planner;
use serde::{Deserialize, Serialize};
use settings::Table;
use std::collections::VecDeque;

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
    /// `$120` to `$122`. Millimetres a second, each second.
    pub acceleration_mm_s2: u32,
    /// `$11`, as micrometres.
    pub junction_um: u32,
    /// How many times faster than told it works.
    pub speed: u64,
    /// How many times slower.
    pub slow_by: u64,
    /// What it runs.
    pub firmware: Firmware,
    /// Text in `[VER:...]`.
    pub version: String,
    /// Reports carry a field now and then that they do not carry always.
    pub extra_fields: bool,
    /// The beam's interlock is open: the head moves, and there is no light.
    pub no_beam: bool,
    /// The `ok` after so many others is lost; then all is well again.
    pub loses_ok_after: Option<u32>,
    /// The `ok` after so many others is said twice; then all is well again.
    pub doubles_ok_after: Option<u32>,
    /// Something that is no answer is on the line before every `ok`.
    pub noise: bool,
    /// At a line of G-code outside a dry run, counted from 1 after a reset, it stops with an alarm.
    pub alarm_at: Option<LineFault>,
    /// At such a line it answers with an error.
    pub error_at: Option<LineFault>,
    /// At such a line its mains fail.
    pub power_fails_at_line: Option<u32>,
    /// How long it hears nothing while it writes a setting. Microseconds.
    pub eeprom_write_us: u64,
    /// Bytes that should act at once do so this much later. Microseconds.
    pub real_time_lag_us: u64,
    /// It was never set up: it complains when it is switched on.
    pub blank: bool,
}

/// What a controller runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Firmware {
    /// GRBL 1.1.
    #[default]
    Grbl,
    /// grblHAL: another numbering, a larger buffer, and everything refused after an error.
    GrblHal,
    /// Takes GRBL's lines, and refuses with `!!` and `ok`.
    MarlinLike,
}

impl Firmware {
    /// Bytes that the serial buffer holds: one of its places tells full from empty.
    fn rx_bytes(self) -> usize {
        if self == Self::GrblHal { 1_023 } else { 127 }
    }

    /// Longest line after blanks are taken out.
    fn line_max(self) -> usize {
        if self == Self::GrblHal { 255 } else { 79 }
    }
}

/// What happens at one line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LineFault {
    /// Counted from 1.
    pub line: u32,
    /// Number of the alarm or error.
    pub number: u32,
}

impl Default for GrblSimConfig {
    fn default() -> Self {
        Self {
            laser_mode: true,
            power_max: 1_000,
            homing: false,
            rapid_mm_min: 6_000,
            acceleration_mm_s2: 3_000,
            junction_um: 10,
            speed: 1,
            slow_by: 1,
            firmware: Firmware::Grbl,
            version: "1.1h.20190830:".to_owned(),
            extra_fields: true,
            no_beam: false,
            loses_ok_after: None,
            doubles_ok_after: None,
            noise: false,
            alarm_at: None,
            error_at: None,
            power_fails_at_line: None,
            eeprom_write_us: 0,
            real_time_lag_us: 0,
            blank: false,
        }
    }
}

/// Step of a dwell. Microseconds.
const DWELL_STEP_US: u64 = 50_000;
/// Time from a hold until it slows down: what the stepper has prepared is still made. Microseconds.
const HOLD_US: u64 = 50_000;
/// Time to go to its switches and back. Microseconds.
const HOMING_US: u64 = 2_000_000;
/// No axis is longer; a garbled line may ask for more. Micrometres.
const AXIS_MAX_UM: i64 = 1_000_000_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Hold {
    None,
    Prepared { until_us: u64 },
    Slowing,
    Held,
    Door,
}

/// How the planner was kept fed, from the first move of a job.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Feeding {
    first_us: Option<u64>,
    ended_us: Option<u64>,
    /// Time between moves in which it knew of no move. Microseconds.
    pub empty_us: u64,
    /// How often that was so.
    pub empties: u32,
}

impl Feeding {
    fn begins(&mut self, now_us: u64) {
        self.first_us.get_or_insert(now_us);
        if let Some(ended_us) = self.ended_us.take().filter(|ended_us| *ended_us < now_us) {
            self.empty_us += now_us - ended_us;
            self.empties += 1;
        }
    }

    /// From the beginning of the first move to the end of the last. Microseconds.
    #[must_use]
    pub fn run_us(&self) -> u64 {
        self.ended_us.unwrap_or(0).saturating_sub(self.first_us.unwrap_or(0))
    }
}

/// The machine.
#[derive(Debug)]
pub struct GrblSim {
    config: GrblSimConfig,
    settings: Table,
    powered: bool,
    rx: VecDeque<u8>,
    line: Vec<u8>,
    overflowed: bool,
    pending: Option<Block>,
    dwell_until_us: Option<u64>,
    writes_until_us: Option<u64>,
    homes_until_us: Option<u64>,
    hold: Hold,
    locked: bool,
    deaf: bool,
    sleeps: bool,
    /// A limit was what stopped it.
    at_limit: bool,
    homed: bool,
    /// Bytes that act at once, and are late.
    late: VecDeque<(u64, u8)>,
    /// Every line is refused with this.
    refuses: Option<u32>,
    /// A line was refused since the tool was armed.
    lacks_line: bool,
    job_line: u32,
    dry_run: bool,
    modal: Modal,
    /// Where the planned moves end.
    planned_um: [i64; 3],
    /// Where the tool is at rest.
    position_um: [i64; 3],
    planner: Planner,
    permit: bool,
    piece: Option<Piece>,
    ink: Ink,
    intended: Option<Intended>,
    feeding: Feeding,
    reports: u32,
    clock_us: u64,
    out: Outbox,
}

impl GrblSim {
    /// A machine that is on and idle (locked, where it wants to be homed); its wires say so at once.
    #[must_use]
    pub fn new(config: GrblSimConfig) -> Self {
        let mut sim = Self {
            settings: settings::table(&config),
            planner: Planner::new(f64::from(config.junction_um) / 1_000.0, pace(&config)),
            locked: config.homing,
            config,
            powered: true,
            rx: VecDeque::new(),
            line: Vec::new(),
            overflowed: false,
            pending: None,
            dwell_until_us: None,
            writes_until_us: None,
            homes_until_us: None,
            hold: Hold::None,
            deaf: false,
            sleeps: false,
            at_limit: false,
            homed: false,
            late: VecDeque::new(),
            refuses: None,
            lacks_line: false,
            job_line: 0,
            dry_run: false,
            modal: Modal::default(),
            planned_um: [0; 3],
            position_um: [0; 3],
            permit: false,
            piece: None,
            ink: Ink::default(),
            intended: None,
            feeding: Feeding::default(),
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
        self.planner.pace = pace(&self.config);
    }

    /// A limit switch (1) or a soft limit (2) stops it, as nothing in a good job does.
    pub fn raise_alarm(&mut self, number: u32, now_us: u64) {
        self.advance(now_us);
        self.alarm(number);
    }

    /// The line's control wire was pulled, as opening a port does: the board starts afresh, as after power-up.
    pub fn reset_board(&mut self, now_us: u64) {
        self.advance(now_us);
        self.start_up();
    }

    /// How its planner was fed in the present or last job.
    #[must_use]
    pub fn feeding(&self) -> Feeding {
        self.feeding
    }

    fn start_up(&mut self) {
        self.stop_everything();
        // Its zero is where it stands, unless it is homed.
        (self.position_um, self.planned_um) = ([0; 3], [0; 3]);
        (self.locked, self.at_limit, self.homed) = (self.is_set(22), false, false);
        if self.config.blank {
            self.out.say("error:7");
            self.tell_settings();
        }
        self.greet();
    }

    fn fail_power(&mut self) {
        self.stop_everything();
        self.powered = false;
        self.late.clear();
        self.out.bytes.clear();
        self.show_wires();
    }

    /// Writes down what the present piece has got. `finished`: the job switched its tool off by itself.
    fn record(&mut self, finished: bool) {
        let act = self.act(finished, Ink::text);
        self.ink = Ink::default();
        if act.is_some() {
            self.intended = None;
        }
        self.out.acts.extend(act);
    }

    /// Whole is what switched its tool off by itself with no line refused, and what is exactly what the dry run before
    /// it was, however it ended.
    fn is_whole(&self, finished: bool) -> bool {
        let as_tried = self.intended.as_ref().is_some_and(|intended| self.ink.is_all_of(intended));
        as_tried || finished && !self.lacks_line
    }

    fn act(&self, finished: bool, read: impl FnOnce(&Ink, [i64; 3]) -> Vec<String>) -> Option<MetalAct> {
        let piece = self.piece.as_ref().filter(|_| !self.ink.is_blank())?;
        let at_um = self.planner.position_um(self.clock_us).unwrap_or(self.position_um);
        Some(MetalAct {
            part: piece.tag.clone(),
            text: read(&self.ink, at_um),
            complete: self.is_whole(finished),
            place: piece.place.clone(),
            strikes: self.ink.rises(),
        })
    }
}

fn pace(config: &GrblSimConfig) -> f64 {
    config.speed.max(1) as f64 / config.slow_by.max(1) as f64 / 1e6
}

impl SimMachine for GrblSim {
    fn bytes_in(&mut self, bytes: &[u8], now_us: u64) {
        self.advance(now_us);
        for byte in bytes.iter().filter(|_| self.powered).copied().collect::<Vec<_>>() {
            match byte {
                0x18 | b'?' | b'!' | b'~' | 0x80.. if self.config.real_time_lag_us > 0 => {
                    self.late.push_back((now_us + self.config.real_time_lag_us, byte));
                }
                0x18 | b'?' | b'!' | b'~' | 0x80.. => self.real_time(byte),
                // Full or not listening: the byte is gone, and with it an answer.
                _ if self.rx.len() >= self.config.firmware.rx_bytes() || self.writes_until_us.is_some() => {}
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
            self.reset(Some(3));
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
        self.act(false, if self.is_whole(false) { Ink::text } else { Ink::text_so_far })
    }

    fn power_cut(&mut self, now_us: u64) {
        self.advance(now_us);
        self.fail_power();
    }

    fn power_on(&mut self, now_us: u64) {
        if !std::mem::replace(&mut self.powered, true) {
            self.clock_us = self.clock_us.max(now_us);
            self.start_up();
        }
    }
}
