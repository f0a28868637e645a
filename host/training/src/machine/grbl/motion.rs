//! Time: moves that begin and end, dwells, holds, and what all that shows on the wires.

use super::gcode::Spindle;
use super::{GrblSim, Hold, Wire};
use marking::path::DotUm;

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
        if matches!(self.hold, Hold::Held | Hold::Door) {
            return false;
        }
        // The move before has ended: its light goes out before the next one's comes on.
        let Some(motion) = self.planner.begin_next(self.clock_us) else { return false };
        if motion.is_lit() && !self.config.no_beam {
            self.out.wire(Wire::Strike, false, self.clock_us);
            if self.piece.is_some() {
                self.dots
                    .push(DotUm { x_um: clamp_um(motion.from_um[0]), y_um: clamp_um(motion.from_um[1]) });
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

    pub(super) fn show_wires(&mut self) {
        let busy = self.powered && !self.dry_run && self.modal.spindle != Spindle::Off;
        self.out.wire(Wire::Busy, busy, self.clock_us);
        self.out.wire(
            Wire::Ready,
            self.powered && !self.locked && !busy && self.hold == Hold::None,
            self.clock_us,
        );
        self.out.wire(Wire::Fault, self.powered && self.locked, self.clock_us);
    }
}

fn clamp_um(um: i64) -> i32 {
    i32::try_from(um).unwrap_or(if um < 0 { i32::MIN } else { i32::MAX })
}
