//! Lines: taken in, understood, carried out or refused.

use super::gcode::{self, Block, Modal, Spindle, error, whole};
use super::ink::Intended;
use super::planner::{Beam, Move};
use super::{AXIS_MAX_UM, DWELL_STEP_US, Feeding, Firmware, GrblSim, HOMING_US, Hold};

impl GrblSim {
    /// Carries out a line that waits, or takes the next one in. False if there is nothing that can be done now.
    pub(super) fn next_line(&mut self) -> bool {
        let waits = self.dwell_until_us.or(self.writes_until_us).or(self.homes_until_us).is_some();
        if waits || self.hold != Hold::None || self.deaf || self.sleeps || !self.powered {
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
                _ if self.line.len() < self.config.firmware.line_max() => {
                    self.line.push(byte.to_ascii_uppercase());
                }
                _ => self.overflowed = true,
            }
        }
        false
    }

    fn line_in(&mut self, line: &[u8]) {
        if std::mem::take(&mut self.overflowed) {
            return self.refuse_line(error::OVERFLOW);
        }
        let text = String::from_utf8_lossy(line).into_owned();
        if text.is_empty() || text.starts_with('$') {
            self.refuses = None;
        }
        match text.strip_prefix('$') {
            _ if text.is_empty() => self.ok(),
            Some(rest) => self.statement(rest),
            None if self.locked => self.refuse(error::LOCKED),
            None => self.gcode_in(&text),
        }
    }

    fn gcode_in(&mut self, text: &str) {
        if !self.dry_run {
            self.job_line += 1;
            let line = self.job_line;
            if self.config.power_fails_at_line.take_if(|at| *at == line).is_some() {
                return self.fail_power();
            }
            if let Some(fault) = self.config.alarm_at.take_if(|at| at.line == line) {
                return self.alarm(fault.number);
            }
            if let Some(fault) = self.config.error_at.take_if(|at| at.line == line) {
                return self.refuse_line(fault.number);
            }
        }
        match (self.refuses, gcode::parse(text, &self.modal)) {
            (Some(number), _) => self.refuse(number),
            (None, Ok(block)) => self.pending = Some(block),
            (None, Err(number)) => self.refuse_line(number),
        }
    }

    pub(super) fn ok(&mut self) {
        if self.config.loses_ok_after.take_if(|left| *left == 0).is_some() {
            return;
        }
        if let Some(left) = &mut self.config.loses_ok_after {
            *left -= 1;
        }
        if self.config.doubles_ok_after.take_if(|left| *left == 0).is_some() {
            self.out.say("ok");
        }
        if let Some(left) = &mut self.config.doubles_ok_after {
            *left -= 1;
        }
        if self.config.noise {
            self.out.say("\u{0}\u{7f}ok?");
        }
        self.out.say("ok");
    }

    /// Refuses a line of G-code; one firmware then refuses all that follow.
    fn refuse_line(&mut self, number: u32) {
        if self.config.firmware == Firmware::GrblHal {
            self.refuses = Some(number);
        }
        self.lacks_line = true;
        self.refuse(number);
    }

    pub(super) fn refuse(&mut self, number: u32) {
        if self.config.firmware == Firmware::MarlinLike {
            self.out.say(&format!("!! Refused ({number})"));
            return self.ok();
        }
        self.out.say(&format!("error:{number}"));
    }

    fn statement(&mut self, rest: &str) {
        if !self.planner.is_empty() {
            return self.refuse(error::NOT_IDLE);
        }
        match rest {
            "$" => {
                self.tell_settings();
                self.ok();
            }
            "I" => {
                self.tell_version();
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
            "H" if self.is_set(22) => {
                self.homes_until_us = Some(self.clock_us + self.scaled(HOMING_US));
            }
            "H" => self.refuse(error::HOMING_OFF),
            "SLP" => {
                self.ok();
                self.out.say("[MSG:Sleeping]");
                self.stop_everything();
                self.sleeps = true;
            }
            _ => self.set(rest),
        }
    }

    fn tell_version(&mut self) {
        self.out.say(&format!("[VER:{}]", self.config.version));
        match self.config.firmware {
            Firmware::GrblHal => {
                self.out.say("[OPT:VNMSL,100,1024,3,0]");
                self.out.say("[FIRMWARE:grblHAL]");
            }
            Firmware::Grbl | Firmware::MarlinLike => self.out.say("[OPT:V,15,128]"),
        }
    }

    fn toggle_dry_run(&mut self) {
        if self.dry_run {
            self.out.say("[MSG:Disabled]");
            self.ok();
            self.reset(None);
        } else if self.locked {
            self.refuse(error::NOT_IDLE);
        } else {
            self.dry_run = true;
            self.intended = Some(Intended::default());
            self.out.say("[MSG:Enabled]");
            self.ok();
        }
    }

    /// False if it has to wait for moves before it.
    fn carry_out(&mut self, block: Block) -> bool {
        let synchronises = block.spindle_named || block.dwell_s.is_some() || block.program_end;
        let waits =
            if synchronises { !self.planner.is_empty() } else { block.moves() && self.planner.is_full() };
        if waits && !self.dry_run {
            self.pending = Some(block);
            return false;
        }
        if self.dry_run {
            self.try_out(&block);
            self.ok();
            return true;
        }
        if !self.permit && (block.moves() || (block.spindle_named && block.after.spindle != Spindle::Off)) {
            self.reset(Some(3));
            return true;
        }
        self.move_or_dwell(&block);
        true
    }

    /// A line of a dry run: nothing moves, and what would be lit is remembered.
    fn try_out(&mut self, block: &Block) {
        self.modal = block.after;
        let to_um = self.target_um(block);
        let from_um = std::mem::replace(&mut self.planned_um, to_um);
        if block.moves() && to_um != from_um && self.beam(&self.modal).is_lit() {
            self.intended.get_or_insert_default().push(from_um, to_um);
        }
    }

    fn move_or_dwell(&mut self, block: &Block) {
        let was_armed = self.modal.spindle != Spindle::Off;
        self.modal = block.after;
        if block.program_end {
            self.modal = Modal::default();
        }
        let armed = self.modal.spindle != Spindle::Off;
        if was_armed && !armed {
            self.record(true);
        }
        if armed && !was_armed {
            self.lacks_line = false;
            self.feeding = Feeding::default();
        }
        let to_um = self.target_um(block);
        if block.moves() && to_um != self.planned_um {
            if self.is_beyond_limits(to_um) {
                return self.alarm(2);
            }
            self.plan(to_um);
        }
        match block.dwell_s {
            Some(seconds) => {
                // It waits in whole steps, and a little for the bookkeeping.
                let steps = whole((seconds * 1e6 / DWELL_STEP_US as f64).ceil()).unsigned_abs();
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
            *at_um = named.map_or(*at_um, |um| (um + offset_um).clamp(-AXIS_MAX_UM, AXIS_MAX_UM));
        }
        target
    }

    /// Soft limits; one firmware does not hold to them before it was homed.
    fn is_beyond_limits(&self, to_um: [i64; 3]) -> bool {
        let within =
            |(axis, um): (u32, &i64)| (0.0..=self.value(130 + axis) * 1_000.0).contains(&(*um as f64));
        let holds = self.config.firmware != Firmware::GrblHal || self.homed;
        self.is_set(20) && holds && !(0..).zip(to_um.iter()).all(within)
    }

    fn plan(&mut self, to_um: [i64; 3]) {
        let from_um = std::mem::replace(&mut self.planned_um, to_um);
        let beam = self.beam(&self.modal);
        let motion = Move { from_um, to_um, nominal_mm_s: 0.0, acceleration_mm_s2: 0.0, beam };
        // Each axis has its limits; the slowest on the way decides.
        let along = |first: u32| {
            let limits = (first..).zip(motion.unit()).filter(|(_, share)| share.abs() > 1e-9);
            limits
                .map(|(number, share)| self.value(number).max(1.0) / share.abs())
                .fold(f64::INFINITY, f64::min)
        };
        let rapid = along(110);
        let feed = if self.modal.lit_motion { self.modal.feed_mm_min.min(rapid) } else { rapid };
        let motion = Move { nominal_mm_s: feed.max(1e-3) / 60.0, acceleration_mm_s2: along(120), ..motion };
        self.planner.push(motion, self.clock_us);
    }

    pub(super) fn beam(&self, modal: &Modal) -> Beam {
        Beam {
            power: modal.power,
            spindle: modal.spindle,
            lit_motion: modal.lit_motion,
            laser_mode: self.is_set(32),
        }
    }

    pub(super) fn scaled(&self, us: u64) -> u64 {
        us.saturating_mul(self.config.slow_by.max(1)) / self.config.speed.max(1)
    }
}
