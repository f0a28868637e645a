//! Bytes that act at once, resets, and the report.

use super::gcode::Modal;
use super::planner::Planner;
use super::{BANNER, GrblSim, HOLD_US, Hold, Wire};

impl GrblSim {
    pub(super) fn real_time(&mut self, byte: u8) {
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

    pub(super) fn reset(&mut self, in_motion: bool) {
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

    pub(super) fn stop_everything(&mut self) {
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
}
