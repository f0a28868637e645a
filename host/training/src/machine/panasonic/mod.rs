//! A simulated beam marker of Panasonic's LP kind, in any of its three ways of speaking.
//!
//! The strike wire is the tap on the beam: it gives `dots_per_char` pulses for each character other than a blank.

mod commands;
mod config;
mod frames;
#[cfg(test)]
mod tests;

pub use config::{Dialect, PanasonicFile, PanasonicSimConfig};

use super::text::{Body, BodyConfig, Condition, CycleEnd, TextProtocol, TextSim};
use frames::FrameReader;
use std::collections::BTreeMap;

/// First of the strings that all files have in common.
const COMMON_FIRST: u16 = 51;

/// The words and the memory of such a marker.
#[derive(Debug)]
pub struct Panasonic {
    config: PanasonicSimConfig,
    frames: FrameReader,
    file: u16,
    /// By file, none for those in common, and number.
    strings: BTreeMap<(Option<u16>, u16), Vec<u8>>,
    per_trigger: BTreeMap<u16, Vec<u8>>,
    /// Reception of settings is permitted while the shutter is open.
    reception: bool,
    /// The end of a mark is told.
    tells_end: bool,
    warned: bool,
    /// Until then it prepares what was chosen.
    settled_at_us: Option<u64>,
    /// The ready wire may be wrong.
    stale: bool,
}

/// The marker.
pub type PanasonicSim = TextSim<Panasonic>;

impl Panasonic {
    fn first_file(config: &PanasonicSimConfig) -> u16 {
        config.files.first().map_or(0, |file| file.number)
    }

    fn job(&self) -> Option<&PanasonicFile> {
        self.config.files.iter().find(|file| file.number == self.file)
    }

    /// Where a string of this number is kept.
    fn place(&self, number: u16) -> (Option<u16>, u16) {
        (Some(self.file).filter(|_| number < COMMON_FIRST), number)
    }

    fn has_texts_for_trigger(&self) -> bool {
        let wanted = self.job().map(|file| file.per_trigger.as_slice()).unwrap_or_default();
        wanted.iter().all(|number| self.per_trigger.contains_key(number))
    }

    /// Whether it would take a trigger if its mechanics are ready.
    fn could_start(&self) -> bool {
        let held =
            self.config.shutter_closed || self.reception || self.warned || self.settled_at_us.is_some();
        !held && self.has_texts_for_trigger()
    }

    fn receives(&self, body: &Body) -> bool {
        !body.is_in_cycle() && (self.config.shutter_closed || self.reception)
    }

    fn is_in_error(&self, body: &Body) -> bool {
        self.warned || body.condition() == Condition::Fault
    }

    /// The lines that a trigger would mark now.
    fn texts(&self) -> Vec<String> {
        let Some(file) = self.job() else { return Vec::new() };
        let set = file.strings.iter().map(|number| self.strings.get(&self.place(*number)));
        let given = file.per_trigger.iter().map(|number| self.per_trigger.get(number));
        let text = |bytes: Option<&Vec<u8>>| {
            String::from_utf8_lossy(bytes.map(Vec::as_slice).unwrap_or_default()).into_owned()
        };
        set.chain(given).map(text).collect()
    }

    /// It has to prepare what was chosen.
    fn settle(&mut self, now_us: u64) {
        let lasts_us = self.config.settling_ms.saturating_mul(1_000);
        self.settled_at_us = (lasts_us > 0).then(|| now_us.saturating_add(lasts_us));
    }

    /// What is told of the end of a mark.
    fn end_items(&self, error: Option<u16>) -> Vec<Vec<u8>> {
        let energy = match error {
            None => ["0", "000000100"],
            Some(_) => ["2", "000000000"],
        };
        let energy = energy.into_iter().filter(|_| self.config.tells_energy).map(str::to_owned);
        [end_code(error)].into_iter().chain(energy).map(String::into_bytes).collect()
    }

    fn show(&mut self, body: &mut Body, now_us: u64) {
        body.withhold_ready(!self.could_start(), now_us);
    }
}

/// How the end of a mark is told: a warning does not count.
fn end_code(error: Option<u16>) -> String {
    match error {
        None | Some(700..=799) => "0000".to_owned(),
        Some(code) => format!("E{:03}", code % 1_000),
    }
}

impl TextProtocol for Panasonic {
    type Config = PanasonicSimConfig;

    fn new(config: PanasonicSimConfig) -> Self {
        let mut marker = Self {
            frames: FrameReader::default(),
            file: Self::first_file(&config),
            strings: BTreeMap::new(),
            per_trigger: BTreeMap::new(),
            reception: false,
            tells_end: false,
            warned: false,
            settled_at_us: None,
            stale: false,
            config,
        };
        marker.stale = !marker.could_start();
        marker
    }

    fn config_mut(&mut self) -> &mut PanasonicSimConfig {
        self.stale = true;
        &mut self.config
    }

    fn body_config(&self) -> BodyConfig {
        self.config.body.clone()
    }

    fn bytes_in(&mut self, bytes: &[u8], body: &mut Body, now_us: u64) {
        for byte in bytes {
            let answer = match self.frames.push(*byte, &self.config, now_us) {
                None => continue,
                Some(Ok(request)) => self.answer(&request, body, now_us),
                Some(Err(refusal)) => frames::negative(refusal, b"", &self.config),
            };
            body.reply(&answer);
            self.show(body, now_us);
        }
    }

    fn ended(&mut self, end: CycleEnd, body: &mut Body, at_us: u64) {
        let error = match end {
            CycleEnd::Finished => None,
            CycleEnd::PermitLost => Some(self.config.interlock_code),
            CycleEnd::Jammed | CycleEnd::Alarm => Some(self.config.alarm_code),
        };
        self.warned |= error.is_none() && self.config.warns;
        if self.tells_end {
            body.reply(&frames::data(b"MST", &self.end_items(error), &self.config));
        }
        self.show(body, at_us);
    }

    fn start_contact(&mut self, body: &mut Body, now_us: u64) {
        // A trigger that comes while it is not ready is not heard.
        if !self.is_in_error(body) && self.mark(body, now_us).is_ok() {
            self.show(body, now_us);
        }
    }

    fn power_cut(&mut self) {
        let config = self.config.clone();
        *self = Self::new(config);
    }

    fn poll_at_us(&self) -> Option<u64> {
        if self.stale { Some(0) } else { self.settled_at_us }
    }

    fn poll(&mut self, body: &mut Body, now_us: u64) {
        self.stale = false;
        self.settled_at_us = self.settled_at_us.filter(|at_us| *at_us > now_us);
        self.show(body, now_us);
    }
}
