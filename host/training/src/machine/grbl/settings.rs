//! The settings that a person can change and a host can read: `$<n>=<value>`.

use super::gcode::error;
use super::{Firmware, GrblSim, GrblSimConfig};
use std::collections::BTreeMap;

pub(super) type Table = BTreeMap<u32, String>;

pub(super) fn table(config: &GrblSimConfig) -> Table {
    let decimal = |whole: u32| format!("{whole}.000");
    let (rapid, acceleration) = (decimal(config.rapid_mm_min), decimal(config.acceleration_mm_s2));
    let junction = f64::from(config.junction_um) / 1_000.0;
    let rows = [
        (0, "10".to_owned()),
        (1, "25".to_owned()),
        (10, "1".to_owned()),
        (11, format!("{junction:.3}")),
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
        (120, acceleration.clone()),
        (121, acceleration.clone()),
        (122, acceleration),
        (130, decimal(200)),
        (131, decimal(200)),
        (132, decimal(200)),
    ];
    rows.into_iter().collect()
}

impl GrblSim {
    /// A setting as a number.
    pub(super) fn value(&self, number: u32) -> f64 {
        self.settings.get(&number).and_then(|value| value.parse().ok()).unwrap_or(0.0)
    }

    pub(super) fn is_set(&self, number: u32) -> bool {
        self.value(number) > 0.0
    }

    pub(super) fn tell_settings(&mut self) {
        let lines: Vec<String> =
            self.settings.iter().map(|(number, value)| format!("${number}={value}")).collect();
        lines.iter().for_each(|line| self.out.say(line));
    }

    /// `<n>=<value>`. The answer comes when it is written, and until then nothing is heard.
    pub(super) fn set(&mut self, statement: &str) {
        let named =
            statement.split_once('=').and_then(|(number, value)| Some((number.parse::<u32>().ok()?, value)));
        let known = named.filter(|(number, _)| self.settings.contains_key(number));
        match known {
            Some((20, value)) if value != "0" && !self.is_set(22) => self.refuse(error::SOFT_LIMITS),
            Some((number, value)) if value.parse::<f64>().is_ok() => {
                self.settings.insert(number, value.to_owned());
                self.planner.junction_mm = self.value(11);
                if self.config.eeprom_write_us == 0 {
                    return self.ok();
                }
                self.writes_until_us = Some(self.clock_us + self.config.eeprom_write_us);
            }
            Some(_) => self.refuse(error::NUMBER),
            None if named.is_some() && self.config.firmware == Firmware::GrblHal => {
                self.refuse(error::HAL_SETTING);
            }
            None => self.refuse(error::STATEMENT),
        }
    }
}
