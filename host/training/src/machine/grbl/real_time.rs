//! Bytes that act at once, resets, alarms, and the report.

use super::gcode::{Modal, Spindle};
use super::{Firmware, GrblSim, HOLD_US, Hold, Wire};

impl GrblSim {
    pub(super) fn real_time(&mut self, byte: u8) {
        match byte {
            0x18 => {
                let moving = !self.planner.is_empty() && self.planner.moving().is_some();
                let alarm = if self.homes_until_us.is_some() { Some(6) } else { moving.then_some(3) };
                self.reset(alarm);
            }
            _ if self.deaf || self.sleeps && byte != b'?' => {}
            b'?' => self.report(),
            b'!' if !self.locked && !self.dry_run && self.hold == Hold::None => self.begin_hold(),
            0x84 if !self.locked && !self.dry_run => {
                self.planner.halt(self.clock_us);
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
            false => Hold::Prepared { until_us: self.clock_us + self.scaled(HOLD_US) },
        };
    }

    /// Starts afresh, locked and with an alarm where something moved.
    pub(super) fn reset(&mut self, alarm: Option<u32>) {
        let queued = self.pending.is_some() || !self.planner.is_empty() || self.rx.contains(&b'\n');
        let hal = self.config.firmware == Firmware::GrblHal;
        let slept = self.sleeps;
        self.stop_everything();
        self.locked |= alarm.is_some() || slept;
        if let Some(number) = alarm.filter(|_| !hal) {
            self.out.say(&format!("ALARM:{number}"));
            if queued {
                // A line is still acknowledged on the way down.
                self.out.say("ok");
            }
        }
        self.greet();
    }

    pub(super) fn greet(&mut self) {
        self.out.say(match self.config.firmware {
            Firmware::GrblHal => "\r\nGrblHAL 1.1f ['$' or '$HELP' for help]",
            Firmware::Grbl | Firmware::MarlinLike => "\r\nGrbl 1.1h ['$' for help]",
        });
        if std::mem::take(&mut self.at_limit) {
            self.out.say("[MSG:Check Limits]");
        }
        if self.locked {
            self.out.say("[MSG:'$H'|'$X' to unlock]");
        }
        self.show_wires();
    }

    /// Stops with an alarm. After a limit it is deaf until it is reset; after any other it resets itself.
    pub(super) fn alarm(&mut self, number: u32) {
        if !matches!(number, 1 | 2) {
            return self.reset(Some(number));
        }
        self.stop_everything();
        (self.locked, self.deaf, self.at_limit) = (true, true, true);
        self.out.say(&format!("ALARM:{number}"));
        self.show_wires();
    }

    pub(super) fn stop_everything(&mut self) {
        self.position_um = self.planner.position_um(self.clock_us).unwrap_or(self.position_um);
        self.record(false);
        self.planned_um = self.position_um;
        self.planner.clear();
        self.rx.clear();
        self.line.clear();
        (self.overflowed, self.pending, self.refuses) = (false, None, None);
        (self.dwell_until_us, self.writes_until_us, self.homes_until_us) = (None, None, None);
        (self.hold, self.dry_run, self.modal) = (Hold::None, false, Modal::default());
        (self.deaf, self.sleeps, self.job_line) = (false, false, 0);
        self.out.wire(Wire::Strike, false, self.clock_us);
    }

    fn state(&self) -> &'static str {
        match self.hold {
            _ if self.sleeps => "Sleep",
            _ if self.homes_until_us.is_some() => "Home",
            _ if self.locked => "Alarm",
            _ if self.dry_run => "Check",
            Hold::Prepared { .. } | Hold::Slowing => "Hold:1",
            Hold::Held => "Hold:0",
            Hold::Door => "Door:0",
            Hold::None if self.planner.is_empty() => "Idle",
            Hold::None => "Run",
        }
    }

    fn report(&mut self) {
        let at = self.planner.position_um(self.clock_us).unwrap_or(self.position_um);
        let [x, y, z] = at.map(|um| um as f64 / 1_000.0);
        let speed = self.planner.speed_mm_s(self.clock_us);
        let power = self.planner.moving().filter(|motion| motion.beam.is_lit()).map_or(0.0, |motion| {
            let dynamic = motion.beam.spindle == Spindle::Dynamic;
            motion.beam.power * if dynamic { speed / motion.nominal_mm_s } else { 1.0 }
        });
        let feed = speed * 60.0;
        self.reports += 1;
        let extra = match self.reports % 10 {
            1 if self.config.extra_fields => "|WCO:0.000,0.000,0.000",
            2 if self.config.extra_fields => "|Ov:100,100,100|A:SF",
            3 if self.config.extra_fields => "|Bf:15,128|Pn:P",
            4 if self.config.extra_fields && self.config.firmware == Firmware::GrblHal => "|TLR:0",
            _ => "",
        };
        let state = self.state();
        self.out.say(&format!("<{state}|MPos:{x:.3},{y:.3},{z:.3}|FS:{feed:.0},{power:.0}{extra}>"));
    }
}
