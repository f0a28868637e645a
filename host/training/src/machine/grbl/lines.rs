//! Lines: taken in, understood, carried out or refused.

use super::gcode::{self, Block, Modal, Spindle, error, whole};
use super::planner::Move;
use super::{AXIS_MAX_UM, DWELL_STEP_US, GrblSim, Hold, LINE_MAX};

impl GrblSim {
    /// Carries out a line that waits, or takes the next one in. False if there is nothing that can be done now.
    pub(super) fn next_line(&mut self) -> bool {
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

    pub(super) fn ok(&mut self) {
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
                let lines: Vec<String> =
                    self.settings.iter().map(|(number, value)| format!("${number}={value}")).collect();
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
        let named =
            rest.split_once('=').and_then(|(number, value)| Some((number.parse::<u32>().ok()?, value)));
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
        let waits =
            if synchronises { !self.planner.is_empty() } else { block.moves() && self.planner.is_full() };
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

    fn plan(&mut self, to_um: [i64; 3]) {
        let from_um = std::mem::replace(&mut self.planned_um, to_um);
        let modal = self.modal;
        let rapid = f64::from(self.config.rapid_mm_min);
        let feed_mm_min = if modal.lit_motion { modal.feed_mm_min } else { rapid };
        // Micrometres over millimetres a minute, in microseconds.
        let duration_us =
            whole((Move::length_um(from_um, to_um) * 60_000.0 / feed_mm_min).ceil()).unsigned_abs();
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

    pub(super) fn scaled(&self, us: u64) -> u64 {
        us / self.config.speed.max(1)
    }
}
