//! A simulated dot peen marker of the Telesis kind.
//!
//! A reset (`O`) in a cycle ends it, keeps the pattern, and leaves the marker ready; that is how it is thought to be.

use super::AckForm;
use super::frames::{self, Frame, Taken};
use crate::machine::text::{Body, BodyConfig, Condition, CycleEnd, Gather, TextProtocol, TextSim};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One line of a pattern. Fields are numbered from 1, from the top.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TelesisField {
    /// Takes a text by `1` only.
    Text(String),
    /// Takes a text by `1` and `V`.
    Variable(String),
    /// Marks this query buffer, which takes a text by `Q`.
    Query(u8),
}

/// Which bit of the `I` reply means what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TelesisBits {
    /// `OO;III`: 01 ready, 02 done, 04 paused, 08 no fault.
    #[default]
    Bm470,
    /// `OOOO;IIII`. The bits are a guess from the order in which they are listed: 02 paused, 04 ready, 08 done; a fault
    /// shows by none of them.
    Tmp3200,
}

/// How this machine is built, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TelesisSimConfig {
    /// Its mechanics and what is wrong with them.
    pub body: BodyConfig,
    /// Patterns by name.
    pub patterns: BTreeMap<String, Vec<TelesisField>>,
    /// The station that it is on a shared line.
    pub station: Option<u8>,
    /// How it acknowledges.
    pub ack: AckForm,
    /// What its inputs and outputs mean.
    pub bits: TelesisBits,
    /// Loads this pattern whichever was named, and says that all is well.
    pub loads_other_pattern: Option<String>,
}

impl Default for TelesisSimConfig {
    fn default() -> Self {
        let pattern =
            |lines: usize| (format!("LINES-{lines}"), vec![TelesisField::Variable(String::new()); lines]);
        Self {
            body: BodyConfig::default(),
            patterns: (1..=4).map(pattern).collect(),
            station: None,
            ack: AckForm::default(),
            bits: TelesisBits::default(),
            loads_other_pattern: None,
        }
    }
}

/// The words and the memory of such a machine.
#[derive(Debug)]
pub struct Telesis {
    config: TelesisSimConfig,
    gather: Gather,
    pattern: Option<Vec<TelesisField>>,
    queries: BTreeMap<u8, String>,
    done: bool,
}

/// The machine.
pub type TelesisSim = TextSim<Telesis>;

/// What sets a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Setter {
    Overwrite,
    Variable,
    Query,
}

impl Telesis {
    fn obey(&mut self, kind: u8, data: &str, body: &mut Body, now_us: u64) {
        let idle = !body.is_in_cycle();
        let accepted = match kind {
            b'I' if data.is_empty() => {
                return body.reply(&frames::reply(kind, self.signals(body).as_bytes()));
            }
            b'1' => idle && self.set(Setter::Overwrite, data).is_some(),
            b'V' => idle && self.set(Setter::Variable, data).is_some(),
            b'Q' => idle && self.set(Setter::Query, data).is_some(),
            b'P' => idle && self.load(data),
            b'O' if data.is_empty() => self.reset(body, now_us),
            b'G' if data.is_empty() => self.start(body, now_us),
            _ => false,
        };
        body.reply(&frames::acknowledge(accepted, kind, self.config.ack));
    }

    fn signals(&self, body: &Body) -> String {
        let condition = body.condition();
        let healthy = !matches!(condition, Condition::Fault);
        let bits = [
            (condition == Condition::Paused, 0x04, 0x02),
            (condition == Condition::Ready, 0x01, 0x04),
            (self.done, 0x02, 0x08),
            (healthy, 0x08, 0),
        ];
        let sum = |pick: fn((u8, u8)) -> u8| -> u8 {
            bits.into_iter().filter(|(on, ..)| *on).map(|(_, bm470, tmp3200)| pick((bm470, tmp3200))).sum()
        };
        match self.config.bits {
            TelesisBits::Bm470 => format!("{:02X};000", sum(|(bit, _)| bit)),
            TelesisBits::Tmp3200 => format!("{:04X};0000", sum(|(_, bit)| bit)),
        }
    }

    fn set(&mut self, setter: Setter, data: &str) -> Option<()> {
        let (number, text) = data.split_at_checked(2)?;
        let number: u8 =
            number.bytes().all(|digit| digit.is_ascii_digit()).then(|| number.parse().ok())??;
        if setter == Setter::Query {
            self.queries.insert(number, text.to_owned());
            return Some(());
        }
        let at = usize::from(number).checked_sub(1)?;
        match (self.pattern.as_mut()?.get_mut(at)?, setter) {
            (TelesisField::Variable(held), _) | (TelesisField::Text(held), Setter::Overwrite) => {
                text.clone_into(held);
                Some(())
            }
            _ => None,
        }
    }

    fn load(&mut self, name: &str) -> bool {
        let known = self.config.patterns.contains_key(name);
        if known {
            let name = self.config.loads_other_pattern.as_deref().unwrap_or(name);
            self.pattern = Some(self.config.patterns.get(name).cloned().unwrap_or_default());
        }
        known
    }

    fn reset(&mut self, body: &mut Body, now_us: u64) -> bool {
        body.abort(false, now_us);
        body.clear_fault(now_us);
        self.done = false;
        body.condition() == Condition::Ready
    }

    fn start(&mut self, body: &mut Body, now_us: u64) -> bool {
        let Some(pattern) = &self.pattern else { return false };
        let text = |field: &TelesisField| match field {
            TelesisField::Text(text) | TelesisField::Variable(text) => text.clone(),
            TelesisField::Query(buffer) => self.queries.get(buffer).cloned().unwrap_or_default(),
        };
        let started = body.start(pattern.iter().map(text).collect(), now_us).is_ok();
        self.done &= !started;
        started
    }
}

impl TextProtocol for Telesis {
    type Config = TelesisSimConfig;

    fn new(config: TelesisSimConfig) -> Self {
        Self { config, gather: Gather::default(), pattern: None, queries: BTreeMap::new(), done: false }
    }

    fn config_mut(&mut self) -> &mut TelesisSimConfig {
        &mut self.config
    }

    fn body_config(&self) -> BodyConfig {
        self.config.body.clone()
    }

    fn bytes_in(&mut self, bytes: &[u8], body: &mut Body, now_us: u64) {
        let taken = Taken { station: self.config.station, check_optional: false };
        for byte in bytes {
            match frames::push(&mut self.gather, *byte, taken, now_us) {
                Some(Frame::Whole { kind, data }) => self.obey(kind, &data, body, now_us),
                Some(Frame::Spoilt) => body.reply(&frames::NOT_UNDERSTOOD),
                None => {}
            }
        }
    }

    fn ended(&mut self, end: CycleEnd, _body: &mut Body, _at_us: u64) {
        self.done = end == CycleEnd::Finished;
    }

    fn power_cut(&mut self) {
        self.gather.take();
        self.pattern = None;
        self.queries.clear();
        self.done = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::text::CycleFaults;
    use crate::machine::text::trial::{Trial, body, check_cycle};

    const ONLINE: &[u8] = b"\x01\x4f\x02\x03\x30\x37\x39\x0d";
    const STATUS: &[u8] = b"\x01\x49\x02\x03\x30\x37\x33\x0d";
    const LOAD: &[u8] = b"\x01\x50\x02\x49\x4d\x50\x4f\x52\x54\x03\x30\x34\x33\x0d";
    const FIELD_1: &[u8] = b"\x01\x31\x02\x30\x31\x4e\x47\x20\x32\x30\x32\x36\x03\x30\x31\x37\x0d";
    const VARIABLE_1: &[u8] = b"\x01\x56\x02\x30\x31\x4e\x47\x20\x32\x30\x32\x36\x03\x30\x35\x34\x0d";
    const START: &[u8] = b"\x01\x47\x02\x03\x30\x37\x31\x0d";
    const ACK: [&[u8]; 1] = [b"\x06"];
    const NAK: [&[u8]; 1] = [b"\x15"];

    fn config() -> TelesisSimConfig {
        let fields = vec![
            TelesisField::Variable("-".to_owned()),
            TelesisField::Text("KE".to_owned()),
            TelesisField::Query(3),
        ];
        let patterns = BTreeMap::from([("IMPORT".to_owned(), fields)]);
        TelesisSimConfig { patterns, ..TelesisSimConfig::default() }
    }

    fn trial() -> Trial<Telesis> {
        Trial::new(config())
    }

    fn status(trial: &mut Trial<Telesis>) -> String {
        let replies = trial.say(STATUS);
        let [reply] = replies.as_slice() else { panic!("{replies:?}") };
        assert_eq!((&reply[..3], reply.last()), (&b"\x01I\x02"[..], Some(&b'\r')));
        let data = reply[3..].split(|byte| *byte == 3).next().unwrap();
        String::from_utf8(data.to_vec()).unwrap()
    }

    #[test]
    fn cycle_obeys_interlock_mains_and_air() {
        let config = |faults| TelesisSimConfig { body: body(faults), ..config() };
        let start = |trial: &mut Trial<Telesis>| {
            for message in [ONLINE, LOAD, VARIABLE_1, START] {
                assert_eq!(trial.say(message), ACK);
            }
        };
        check_cycle(config, start, &["NG 2026", "KE"]);
    }

    #[test]
    fn messages_of_the_reference_are_obeyed() {
        let mut trial = trial();
        assert_eq!(trial.say(START), NAK, "no pattern is loaded");
        assert_eq!(trial.say(FIELD_1), NAK);
        for message in [ONLINE, LOAD, FIELD_1, VARIABLE_1, START] {
            assert_eq!(trial.say(message), ACK, "{message:x?}");
        }
        trial.finish();
        assert_eq!(trial.texts(), [["NG 2026", "KE"]]);
    }

    #[test]
    fn text_goes_to_the_kind_of_field_that_takes_it() {
        let mut trial = trial();
        trial.say(LOAD);
        assert_eq!(trial.say(&frames::reply(b'V', b"02TZ")), NAK, "a fixed text is no variable");
        assert_eq!(trial.say(&frames::reply(b'1', b"02TZ")), ACK);
        assert_eq!(trial.say(&frames::reply(b'1', b"03UG")), NAK, "a query is not overwritten");
        assert_eq!(trial.say(&frames::reply(b'Q', b"03UG")), ACK);
        for refused in [&b"00A"[..], b"04A", b"1A", b"", b"+1A"] {
            assert_eq!(trial.say(&frames::reply(b'1', refused)), NAK, "{refused:?}");
        }
        trial.say(START);
        trial.finish();
        trial.say(LOAD);
        trial.say(START);
        trial.finish();
        assert_eq!(
            trial.texts(),
            [["-", "TZ", "UG"], ["-", "KE", "UG"]],
            "a pattern loaded again is as it was"
        );
    }

    #[test]
    fn signals_tell_ready_busy_done_and_fault() {
        for (bits, expected) in [
            (TelesisBits::Bm470, ["09;000", "08;000", "0B;000", "09;000", "00;000"]),
            (TelesisBits::Tmp3200, ["0004;0000", "0000;0000", "000C;0000", "0004;0000", "0000;0000"]),
        ] {
            let mut trial: Trial<Telesis> = Trial::new(TelesisSimConfig { bits, ..config() });
            trial.say(LOAD);
            let mut seen = vec![status(&mut trial)];
            trial.say(START);
            seen.push(status(&mut trial));
            trial.finish();
            seen.push(status(&mut trial));
            trial.say(ONLINE);
            seen.push(status(&mut trial));
            trial.say(START);
            trial.set_permit(false);
            seen.push(status(&mut trial));
            assert_eq!(seen, expected);
        }
    }

    #[test]
    fn reset_ends_a_cycle_and_clears_a_fault() {
        let mut trial = trial();
        trial.say(LOAD);
        trial.say(START);
        assert_eq!(
            (trial.say(START), trial.say(LOAD), trial.say(VARIABLE_1)),
            (
                NAK.map(<[u8]>::to_vec).to_vec(),
                NAK.map(<[u8]>::to_vec).to_vec(),
                NAK.map(<[u8]>::to_vec).to_vec()
            )
        );
        trial.strike(3);
        assert_eq!((trial.say(ONLINE), status(&mut trial).as_str()), (vec![vec![6]], "09;000"));
        trial.set_permit(false);
        assert_eq!(trial.say(START), NAK);
        trial.set_permit(true);
        trial.machine.reconfigure(|config| config.body.faults.jams_after = Some(1));
        trial.say(START);
        trial.finish();
        assert_eq!((trial.say(START), status(&mut trial).as_str()), (vec![vec![0x15]], "00;000"));
        assert_eq!((trial.say(ONLINE), status(&mut trial).as_str()), (vec![vec![6]], "09;000"));
    }

    #[test]
    fn message_spoilt_unknown_or_for_another_is_refused_or_not_heard() {
        let mut trial: Trial<Telesis> =
            Trial::new(TelesisSimConfig { station: Some(3), ack: AckForm::Framed, ..config() });
        assert_eq!(trial.say(STATUS), Vec::<Vec<u8>>::new());
        assert_eq!(trial.say(b"\x01G03\x02\x03072\r"), NAK);
        assert_eq!(trial.say(b"\x01X03\x02\x03088\r"), [frames::acknowledge(false, b'X', AckForm::Framed)]);
        assert_eq!(trial.say(b"\x01O03\x02\x03079\r"), [b"\x01O\x02\x06\x03085\r"]);
    }

    #[test]
    fn pattern_that_is_another_is_acknowledged_and_marked() {
        let faults = CycleFaults::default();
        let mut trial: Trial<Telesis> = Trial::new(TelesisSimConfig {
            body: body(faults),
            loads_other_pattern: Some("LINES-1".to_owned()),
            ..TelesisSimConfig::default()
        });
        assert_eq!(trial.say(&frames::reply(b'P', b"LINES-2")), ACK);
        assert_eq!(trial.say(&frames::reply(b'V', b"01A")), ACK);
        assert_eq!(trial.say(&frames::reply(b'V', b"02B")), NAK);
        trial.say(START);
        trial.finish();
        assert_eq!(trial.texts(), [["A"]]);
    }
}
