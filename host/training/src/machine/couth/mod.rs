//! A simulated dot peen controller of the Couth MC2000 kind. It obeys and answers nothing: what it does shows on its
//! wires only.
//!
//! Cancel and reset also acknowledge a fault, and a new file, texts and parameters are ignored in a cycle; neither has
//! been seen on a machine.

mod frames;
mod lines;

use super::text::{Body, BodyConfig, CycleEnd, Gather, TextProtocol, TextSim};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How this machine is built, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct CouthSimConfig {
    /// Its mechanics and what is wrong with them.
    pub body: BodyConfig,
    /// Its address on the line; it ignores frames for others.
    pub address: u8,
    /// It ignores frames that do not end in `03 03`; otherwise it takes any two bytes there.
    pub check_verified: bool,
}

impl Default for CouthSimConfig {
    fn default() -> Self {
        Self { body: BodyConfig::default(), address: 2, check_verified: true }
    }
}

/// The words and the memory of such a machine.
#[derive(Debug)]
pub struct Couth {
    config: CouthSimConfig,
    gather: Gather,
    texts: BTreeMap<u8, String>,
    parameters: BTreeMap<(u8, u8), u16>,
}

/// The machine.
pub type CouthSim = TextSim<Couth>;

impl Couth {
    /// A parameter of a line (from 1), as the host has set it.
    #[must_use]
    pub fn parameter(&self, line: u8, number: u8) -> Option<u16> {
        self.parameters.get(&(line, number)).copied()
    }

    fn obey(&mut self, frame: &frames::Frame, body: &mut Body, now_us: u64) {
        match (frame.command, frame.data.as_slice()) {
            (0x01, []) => {
                self.clear();
                body.abort(false, now_us);
                body.clear_fault(now_us);
            }
            (0x31, []) => self.start(body, now_us),
            (0x33, []) => drop(body.pause(now_us)),
            (0x34, []) => {
                body.abort(false, now_us);
                body.clear_fault(now_us);
            }
            _ if body.is_in_cycle() => {}
            (0x21, []) => self.clear(),
            (0x25, [line, text @ ..]) if *line > 0 => {
                if let Some(shown) = lines::shown(text) {
                    self.texts.insert(*line, shown);
                }
            }
            (0x26, [line, number, value @ ..]) if *line > 0 => {
                if let Some((number, value)) = lines::parameter(*number, value) {
                    self.parameters.insert((*line, number), value);
                }
            }
            // A question for the status (02) is taken, and how it would be answered is not known.
            _ => {}
        }
    }

    fn clear(&mut self) {
        self.texts.clear();
        self.parameters.clear();
    }

    fn start(&self, body: &mut Body, now_us: u64) {
        if !body.resume(now_us) && !self.texts.is_empty() {
            // A start that is refused shows by nothing happening.
            let _ = body.start(self.texts.values().cloned().collect(), now_us);
        }
    }
}

impl TextProtocol for Couth {
    type Config = CouthSimConfig;

    fn new(config: CouthSimConfig) -> Self {
        Self { config, gather: Gather::default(), texts: BTreeMap::new(), parameters: BTreeMap::new() }
    }

    fn config_mut(&mut self) -> &mut CouthSimConfig {
        &mut self.config
    }

    fn body_config(&self) -> BodyConfig {
        self.config.body.clone()
    }

    fn bytes_in(&mut self, bytes: &[u8], body: &mut Body, now_us: u64) {
        for byte in bytes {
            let frame = frames::push(&mut self.gather, *byte, self.config.check_verified, now_us);
            if let Some(frame) = frame.filter(|frame| frame.address == self.config.address) {
                self.obey(&frame, body, now_us);
            }
        }
    }

    fn ended(&mut self, _end: CycleEnd, _body: &mut Body, _at_us: u64) {}

    fn power_cut(&mut self) {
        self.gather.take();
        self.clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::Wire;
    use crate::machine::text::CycleFaults;
    use crate::machine::text::trial::{Trial, body, check_cycle};

    const STATUS: &[u8] = b"\x10\x02\x07\x00\x02\x03\x03";
    const NEW_FILE: &[u8] = b"\x10\x02\x07\x00\x21\x03\x03";
    const LINE_1: &[u8] = b"\x10\x02\x0f\x00\x25\x01\x4e\x47\x20\x32\x30\x32\x36\x03\x03";
    const HEIGHT_40: &[u8] = b"\x10\x02\x0b\x00\x26\x01\x01\x28\x00\x03\x03";
    const WIDTH_30: &[u8] = b"\x10\x02\x0a\x00\x26\x01\x02\x1e\x03\x03";
    const X_100: &[u8] = b"\x10\x02\x0b\x00\x26\x01\x06\x64\x00\x03\x03";
    const FORCE_5: &[u8] = b"\x10\x02\x0a\x00\x26\x01\x0f\x05\x03\x03";
    const SYMBOL: &[u8] = b"\x10\x02\x1c\x00\x25\x01\x1e\x44\x4d\x53\x28\x4e\x47\x32\x30\x32\x36\x2d\x30\x30\x30\x31\x32\x33\x29\x1f\x03\x03";
    const START: &[u8] = b"\x10\x02\x07\x00\x31\x03\x03";
    const PAUSE: &[u8] = b"\x10\x02\x07\x00\x33\x03\x03";
    const CANCEL: &[u8] = b"\x10\x02\x07\x00\x34\x03\x03";

    fn trial() -> Trial<Couth> {
        Trial::new(CouthSimConfig::default())
    }

    #[test]
    fn cycle_obeys_interlock_mains_and_air() {
        let config = |faults| CouthSimConfig { body: body(faults), ..CouthSimConfig::default() };
        let start = |trial: &mut Trial<Couth>| {
            for frame in [NEW_FILE, LINE_1, START] {
                assert_eq!(trial.say(frame), Vec::<Vec<u8>>::new(), "it answers nothing");
            }
        };
        check_cycle(config, start, &["NG 2026"]);
    }

    #[test]
    fn frames_of_the_reference_are_understood_and_never_answered() {
        let mut trial = trial();
        for frame in [STATUS, NEW_FILE, LINE_1, HEIGHT_40, WIDTH_30, X_100, FORCE_5, SYMBOL, START] {
            assert_eq!(trial.say(frame), Vec::<Vec<u8>>::new());
        }
        assert!(trial.level(Wire::Busy));
        assert_eq!(trial.finish(), Vec::<Vec<u8>>::new());
        assert_eq!(trial.texts(), [["DM:NG2026-000123"]]);
        let kept = [0x01, 0x02, 0x06, 0x0f].map(|number| trial.protocol().parameter(1, number));
        assert_eq!(kept, [Some(40), Some(30), Some(100), Some(5)]);
        trial.say(NEW_FILE);
        assert_eq!(trial.protocol().parameter(1, 1), None);
        trial.say(START);
        assert!(!trial.level(Wire::Busy), "there is nothing to mark");
    }

    #[test]
    fn lines_are_marked_in_the_order_of_their_numbers() {
        let mut trial = trial();
        trial.say(b"\x10\x02\x09\x00\x25\x03B\x03\x03");
        trial.say(b"\x10\x02\x09\x00\x25\x00C\x03\x03");
        trial.say(LINE_1);
        trial.say(START);
        trial.finish();
        assert_eq!(trial.texts(), [["NG 2026", "B"]]);
    }

    #[test]
    fn frame_that_is_not_whole_or_not_for_it_is_ignored_and_the_next_is_found() {
        let spoilt: [&[u8]; 7] = [
            b"\x10\x03\x07\x00\x31\x03\x03",
            b"\x10\x02\x07\x00\x31\x03\x04",
            b"\x10\x02\x08\x00\x31\x03\x03",
            b"\x10\x02\x06\x00\x31\x03",
            b"\x10\x02\x07\x02\x31\x03\x03",
            b"\x00\x10\x10\x02",
            b"\x10\x02\x08\x00\x31\x00\x03\x03",
        ];
        for spoilt in spoilt {
            let mut trial = trial();
            trial.say(LINE_1);
            trial.say(spoilt);
            trial.pass_us(1_000_000);
            assert_eq!(trial.strikes(), 0, "{spoilt:x?}");
            trial.say(START);
            assert!(trial.level(Wire::Busy), "{spoilt:x?}");
        }
        let mut lax: Trial<Couth> =
            Trial::new(CouthSimConfig { check_verified: false, ..CouthSimConfig::default() });
        lax.say(LINE_1);
        lax.say(b"\x10\x02\x07\x00\x31\x00\x00");
        assert!(lax.level(Wire::Busy));
    }

    #[test]
    fn cycle_is_paused_resumed_and_cancelled() {
        let mut trial = trial();
        trial.say(LINE_1);
        trial.say(START);
        trial.strike(10);
        trial.say(PAUSE);
        trial.pass_us(10_000_000);
        assert_eq!(trial.strikes(), 10);
        trial.say(START);
        trial.strike(20);
        trial.say(NEW_FILE);
        trial.say(CANCEL);
        trial.finish();
        assert_eq!((trial.texts(), trial.metal[0].complete), (vec![vec!["N".to_owned()]], false));
        trial.say(START);
        assert!(trial.level(Wire::Busy), "the file was not cleared in the cycle");
    }

    #[test]
    fn fault_is_acknowledged_by_cancel() {
        let faults = CycleFaults { jams_after: Some(3), ..CycleFaults::default() };
        let mut trial: Trial<Couth> =
            Trial::new(CouthSimConfig { body: body(faults), ..CouthSimConfig::default() });
        trial.say(LINE_1);
        trial.say(START);
        trial.finish();
        trial.say(START);
        assert!(trial.level(Wire::Fault) && !trial.level(Wire::Busy));
        trial.say(CANCEL);
        assert!(!trial.level(Wire::Fault) && trial.level(Wire::Ready));
    }
}
