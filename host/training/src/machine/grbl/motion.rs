//! Time: moves that begin and end, dwells, holds, and what all that shows on the wires.

use super::gcode::Spindle;
use super::{GrblSim, Hold, Wire};

impl GrblSim {
    pub(super) fn advance(&mut self, now_us: u64) {
        self.settle();
        while let Some(at_us) = self.next_event_us().filter(|at_us| *at_us <= now_us) {
            self.clock_us = self.clock_us.max(at_us);
            self.happen();
            self.settle();
        }
        self.clock_us = self.clock_us.max(now_us);
    }

    pub(super) fn next_event_us(&self) -> Option<u64> {
        let slows_us = match self.hold {
            Hold::Prepared { until_us } => Some(until_us),
            _ => None,
        };
        let late_us = self.late.front().map(|(at_us, _)| *at_us);
        let waits = [self.dwell_until_us, self.writes_until_us, self.homes_until_us, slows_us, late_us];
        waits.into_iter().flatten().chain(self.planner.ends_us()).min()
    }

    fn happen(&mut self) {
        let now_us = self.clock_us;
        let due = |at_us: &mut u64| *at_us <= now_us;
        if self.planner.ends_us().is_some_and(|at_us| at_us <= now_us) {
            self.move_ends();
        }
        if self.dwell_until_us.take_if(due).is_some() || self.writes_until_us.take_if(due).is_some() {
            self.ok();
        }
        if let Some((_, byte)) = self.late.pop_front_if(|(at_us, _)| *at_us <= now_us) {
            self.real_time(byte);
        }
        if self.homes_until_us.take_if(due).is_some() {
            (self.locked, self.planned_um, self.position_um) = (false, [0; 3], [0; 3]);
            self.homed = true;
            self.ok();
        }
        if let Hold::Prepared { until_us } = self.hold
            && until_us <= now_us
        {
            self.planner.stop(now_us);
            self.hold = if self.planner.is_stopping() { Hold::Slowing } else { Hold::Held };
        }
    }

    fn move_ends(&mut self) {
        if let Some(motion) = self.planner.finish() {
            self.position_um = motion.to_um;
            if motion.beam.is_lit() {
                self.ink.finish();
            }
        }
        if self.planner.is_empty() {
            self.feeding.ended_us = Some(self.clock_us);
        }
        if self.hold == Hold::Slowing && (self.planner.is_empty() || !self.planner.is_stopping()) {
            self.planner.halt(self.clock_us);
            self.hold = Hold::Held;
        }
    }

    /// Does everything that can be done without time passing.
    pub(super) fn settle(&mut self) {
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
        if matches!(self.hold, Hold::Held | Hold::Door) || self.planner.moving().is_some() {
            return false;
        }
        let Some(motion) = self.planner.begin_next(self.clock_us) else { return false };
        self.feeding.begins(self.clock_us);
        if motion.beam.is_lit() && self.gives_light() {
            let joined = self.out.level(Wire::Strike);
            self.ink.begin(motion.from_um, motion.to_um, joined);
        }
        true
    }

    /// Whether light that is asked for comes, and falls on something.
    fn gives_light(&self) -> bool {
        !self.config.no_beam && self.piece.is_some()
    }

    fn show_beam(&mut self) {
        let lit = match self.planner.moving() {
            Some(motion) => motion.beam.is_lit(),
            None => self.hold == Hold::None && !self.dry_run && self.planner.is_empty() && self.rest_is_lit(),
        };
        let lit = lit && !self.config.no_beam && self.powered;
        if lit && !self.out.level(Wire::Strike) && self.piece.is_some() {
            self.ink.rise();
        }
        self.out.wire(Wire::Strike, lit, self.clock_us);
    }

    fn rest_is_lit(&self) -> bool {
        self.beam(&self.modal).is_lit_at_rest()
    }

    pub(super) fn show_wires(&mut self) {
        let busy = self.powered && !self.dry_run && self.modal.spindle != Spindle::Off;
        self.out.wire(Wire::Busy, busy, self.clock_us);
        let ready = self.powered && !self.locked && !busy && self.hold == Hold::None && !self.sleeps;
        self.out.wire(Wire::Ready, ready, self.clock_us);
        self.out.wire(Wire::Fault, self.powered && self.locked, self.clock_us);
    }
}
