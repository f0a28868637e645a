//! A simulated marker of the Marksman MK-100N kind: parameters set and asked one by one, started by a contact, and a
//! lot number sent by itself when a marking has ended.
//!
//! Nothing answers a setting. The number that it sends is taken to be that of the lot, which then counts on.

use super::text::{Body, BodyConfig, CycleEnd, Gather, TextProtocol, TextSim};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How this machine is built, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Mk100SimConfig {
    /// Its mechanics and what is wrong with them.
    pub body: BodyConfig,
}

const ESCAPE: u8 = 0x1b;
const END: u8 = b';';
const ASK: u8 = b'?';
const TEXT: u8 = b'U';
const LOT: u8 = b'Q';
const STEP: u8 = b'R';
/// Radius, angle, pitch, direction, lot number, its step, pause: numbers, as is the end of an unattended run.
const NUMBERS: &[u8] = b"KLMPQRS$";
/// Longest number, in digits.
const DIGITS_MAX: usize = 5;
const LOTS: u32 = 100_000;
/// Longest text, in characters.
const TEXT_MAX: usize = 80;
/// A question without `;` is over after such a silence. Microseconds.
const SILENCE_US: u64 = 50_000;

/// The words and the memory of such a machine.
#[derive(Debug)]
pub struct Mk100 {
    config: Mk100SimConfig,
    gather: Gather,
    values: BTreeMap<u8, String>,
}

/// The machine.
pub type Mk100Sim = TextSim<Mk100>;

impl Mk100 {
    fn obey(&mut self, message: &[u8], body: &mut Body) {
        match message {
            [ESCAPE, ASK, letter] if *letter == TEXT || NUMBERS.contains(letter) => {
                let value = self.values.get(letter).map_or("", String::as_str);
                body.reply(&[&[ESCAPE, *letter], value.as_bytes(), &[END]].concat());
            }
            [ESCAPE, letter, value @ ..] if !body.is_in_cycle() && fits(*letter, value) => {
                self.values.insert(*letter, value.iter().copied().map(char::from).collect());
            }
            _ => {}
        }
    }

    fn number(&self, letter: u8) -> Option<u32> {
        self.values.get(&letter)?.parse().ok()
    }

    /// Whether a question waits for `;` or for silence.
    fn is_asked(&self) -> bool {
        matches!(self.gather.bytes(), [ESCAPE, ASK, _])
    }
}

fn fits(letter: u8, value: &[u8]) -> bool {
    if letter == TEXT {
        value.len() <= TEXT_MAX && value.iter().all(|byte| (b' '..=b'~').contains(byte))
    } else {
        let number = value.strip_prefix(b"-").filter(|_| letter != LOT && letter != STEP).unwrap_or(value);
        NUMBERS.contains(&letter)
            && (1..=DIGITS_MAX).contains(&number.len())
            && number.iter().all(u8::is_ascii_digit)
    }
}

impl TextProtocol for Mk100 {
    type Config = Mk100SimConfig;

    fn new(config: Mk100SimConfig) -> Self {
        Self { config, gather: Gather::default(), values: BTreeMap::new() }
    }

    fn config_mut(&mut self) -> &mut Mk100SimConfig {
        &mut self.config
    }

    fn body_config(&self) -> BodyConfig {
        self.config.body.clone()
    }

    fn bytes_in(&mut self, bytes: &[u8], body: &mut Body, now_us: u64) {
        for byte in bytes {
            if *byte == ESCAPE {
                self.gather.take();
            }
            self.gather.push(*byte, now_us);
            if *byte == END {
                let message = self.gather.take();
                self.obey(message.strip_suffix(&[END]).unwrap_or_default(), body);
            }
        }
    }

    fn ended(&mut self, end: CycleEnd, body: &mut Body, _at_us: u64) {
        if end == CycleEnd::Finished {
            let lot = self.number(LOT).unwrap_or(0);
            body.reply(format!("\x1b#{lot:05};").as_bytes());
            let next = (lot + self.number(STEP).unwrap_or(0)) % LOTS;
            self.values.insert(LOT, format!("{next:05}"));
        }
    }

    fn start_contact(&mut self, body: &mut Body, now_us: u64) {
        if let Some(text) = self.values.get(&TEXT).filter(|text| !text.is_empty()) {
            // A start that is refused shows by nothing happening.
            let _ = body.start(vec![text.clone()], now_us);
        }
    }

    fn poll_at_us(&self) -> Option<u64> {
        self.is_asked().then(|| self.gather.last_us() + SILENCE_US)
    }

    fn poll(&mut self, body: &mut Body, _now_us: u64) {
        let question = self.gather.take();
        self.obey(&question, body);
    }

    fn power_cut(&mut self) {
        // Settings are kept without mains.
        self.gather.take();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::text::trial::{Trial, body, check_cycle};

    const NOTHING: [&[u8]; 0] = [];

    fn trial() -> Trial<Mk100> {
        Trial::new(Mk100SimConfig::default())
    }

    #[test]
    fn cycle_obeys_interlock_mains_and_air() {
        let start = |trial: &mut Trial<Mk100>| {
            assert_eq!(trial.say(b"\x1bUKE 26;"), NOTHING);
            trial.press_start();
        };
        check_cycle(|faults| Mk100SimConfig { body: body(faults) }, start, &["KE 26"]);
    }

    #[test]
    fn text_asked_is_told_with_the_end_of_the_question_or_after_a_silence() {
        let mut trial = trial();
        trial.say(b"x\x1bUNG 2026;");
        assert_eq!(trial.say(b"\x1b\x3f\x55\x3b"), [b"\x1bUNG 2026;"]);
        assert_eq!(trial.say(b"\x1b\x3f\x55"), NOTHING);
        assert_eq!(trial.pass_us(SILENCE_US - 1), NOTHING);
        assert_eq!(trial.pass_us(1), [b"\x1bUNG 2026;"]);
        assert_eq!(trial.pass_us(SILENCE_US), NOTHING);
        assert_eq!(trial.say(b"\x1b?K;"), [b"\x1bK;"]);
        assert_eq!(trial.say(b"\x1b?X;"), NOTHING);
    }

    #[test]
    fn setting_that_is_no_number_or_no_text_is_not_kept() {
        let mut trial = trial();
        for bad in ["K", "K123456", "K1x", "Q-1", "X1", "UA\tB", "#1"] {
            assert_eq!(trial.say(format!("\x1b{bad};").as_bytes()), NOTHING);
        }
        trial.say(b"\x1bL-90;");
        assert_eq!(trial.say(b"\x1b?L;\x1b?K;\x1b?U;"), [&b"\x1bL-90;"[..], b"\x1bK;", b"\x1bU;"]);
    }

    #[test]
    fn lot_number_is_sent_at_the_end_and_wraps() {
        let mut trial = trial();
        trial.press_start();
        assert_eq!(trial.finish(), NOTHING, "there is no text");
        trial.say(b"\x1bUA;\x1bQ99998;\x1bR1;");
        for expected in [b"\x1b#99998;", b"\x1b#99999;", b"\x1b#00000;"] {
            trial.press_start();
            trial.say(b"\x1bUB;");
            assert_eq!(trial.finish(), [expected]);
        }
        trial.press_start();
        assert_eq!(trial.set_permit(false), NOTHING, "it is sent at a good end only");
        assert_eq!(trial.texts()[..3], [["A"], ["A"], ["A"]]);
        assert_eq!(trial.say(b"\x1b?Q;"), [b"\x1bQ00001;"]);
    }
}
