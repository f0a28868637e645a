//! A simulated stamper of the `InfoSight` ID8400 kind: six lines, one stroke for each that is not blank.
//!
//! `G` stamps buffer 1. Text messages are echoed; while it stamps they are refused.

use super::AckForm;
use super::frames::{self, Frame, Taken};
use crate::machine::text::{Body, BodyConfig, Condition, CycleEnd, Gather, TextProtocol, TextSim};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How this machine is built, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Id8400SimConfig {
    /// Its mechanics and what is wrong with them. A stroke takes one strike period.
    pub body: BodyConfig,
    /// How it acknowledges `G` and `O`, and refuses anything.
    pub ack: AckForm,
    /// It refuses frames without a check.
    pub check_required: bool,
}

impl Default for Id8400SimConfig {
    fn default() -> Self {
        let body = BodyConfig { strike_period_us: 400_000, ..BodyConfig::default() };
        Self { body, ack: AckForm::default(), check_required: false }
    }
}

const LINES: usize = 6;
type Buffer = [String; LINES];

/// The words and the memory of such a machine.
#[derive(Debug)]
pub struct Id8400 {
    config: Id8400SimConfig,
    gather: Gather,
    buffers: BTreeMap<u8, Buffer>,
    done: bool,
}

/// The machine.
pub type Id8400Sim = TextSim<Id8400>;

impl Id8400 {
    fn obey(&mut self, kind: u8, data: &str, body: &mut Body, now_us: u64) {
        let refused = frames::acknowledge(false, kind, self.config.ack);
        let reply = match kind {
            b'0'..=b'6' => {
                let kept = !body.is_in_cycle() && self.keep(kind, data).is_some();
                if kept { frames::reply(kind, data.as_bytes()) } else { refused }
            }
            b'S' if data.is_empty() => frames::reply(kind, self.status(body).as_bytes()),
            b'G' if data.is_empty() && self.start(body, now_us) => {
                frames::acknowledge(true, kind, self.config.ack)
            }
            b'O' if data.is_empty() => {
                body.abort(false, now_us);
                body.clear_fault(now_us);
                self.done = false;
                frames::acknowledge(true, kind, self.config.ack)
            }
            _ => refused,
        };
        body.reply(&reply);
    }

    /// `1` to `6` set a line of buffer 1; `0` sets all six of the buffer that it names.
    fn keep(&mut self, kind: u8, data: &str) -> Option<()> {
        if data.chars().any(char::is_control) {
            return None;
        }
        if let Some(line) = usize::from(kind - b'0').checked_sub(1) {
            data.clone_into(self.buffers.entry(1).or_default().get_mut(line)?);
        } else {
            let mut parts = data.split(',');
            let buffer = parts.next()?.parse().ok().filter(|buffer| (1..=9).contains(buffer))?;
            let lines: Vec<String> = parts.map(str::to_owned).collect();
            self.buffers.insert(buffer, lines.try_into().ok()?);
        }
        self.done = false;
        Some(())
    }

    fn status(&self, body: &Body) -> &'static str {
        match body.condition() {
            Condition::Ready if self.done => "D",
            Condition::Ready => "R",
            Condition::Fault => "F",
            Condition::Off | Condition::Initialising { .. } | Condition::Marking | Condition::Paused => "B",
        }
    }

    fn start(&mut self, body: &mut Body, now_us: u64) -> bool {
        let Some(lines) =
            self.buffers.get(&1).filter(|lines| lines.iter().any(|line| !line.trim().is_empty()))
        else {
            return false;
        };
        let started = body.start_lines(lines.to_vec(), now_us).is_ok();
        self.done &= !started;
        started
    }
}

impl TextProtocol for Id8400 {
    type Config = Id8400SimConfig;

    fn new(config: Id8400SimConfig) -> Self {
        Self { config, gather: Gather::default(), buffers: BTreeMap::new(), done: false }
    }

    fn config_mut(&mut self) -> &mut Id8400SimConfig {
        &mut self.config
    }

    fn body_config(&self) -> BodyConfig {
        self.config.body.clone()
    }

    fn bytes_in(&mut self, bytes: &[u8], body: &mut Body, now_us: u64) {
        let taken = Taken { station: None, check_optional: !self.config.check_required };
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
        self.buffers.clear();
        self.done = false;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::text::trial::{Trial, body, check_cycle};

    const START: &[u8] = b"\x01G\x02\x03071\r";
    const RESET: &[u8] = b"\x01O\x02\x03079\r";
    const STATUS: &[u8] = b"\x01S\x02\x03083\r";
    /// The example of the data sheet, without a check.
    const ALL: &[u8] = b"\x010\x021,AAAA,,BBBB,,CCCC,\x03\r";

    fn trial() -> Trial<Id8400> {
        Trial::new(Id8400SimConfig::default())
    }

    fn status(trial: &mut Trial<Id8400>) -> u8 {
        let replies = trial.say(STATUS);
        assert_eq!((replies.len(), &replies[0][..3]), (1, &b"\x01S\x02"[..]));
        replies[0][3]
    }

    #[test]
    fn cycle_obeys_interlock_mains_and_air() {
        let config = |faults| Id8400SimConfig { body: body(faults), ..Id8400SimConfig::default() };
        let start = |trial: &mut Trial<Id8400>| {
            assert_eq!(trial.say(&frames::reply(b'0', b"1,KE 26,A,,,,")).len(), 1);
            assert_eq!(trial.say(START), [b"\x06"]);
        };
        check_cycle(config, start, &["KE 26", "A"]);
    }

    #[test]
    fn lines_of_the_reference_are_echoed_and_stamped_with_one_stroke_each() {
        let mut trial = trial();
        assert_eq!(trial.say(START), [b"\x15"], "there is nothing to stamp");
        assert_eq!(trial.say(ALL), [frames::reply(b'0', b"1,AAAA,,BBBB,,CCCC,")]);
        assert_eq!(trial.say(b"\x016\x02DD\x03190\r"), [b"\x016\x02DD\x03190\r"]);
        trial.say(START);
        trial.finish();
        assert_eq!(
            (trial.strikes(), trial.texts()),
            (4, vec![["AAAA", "", "BBBB", "", "CCCC", "DD"].map(str::to_owned).to_vec()])
        );
    }

    #[test]
    fn lines_that_are_not_six_or_of_no_buffer_are_refused() {
        let mut trial = trial();
        for data in ["1,A,B,C,D,E", "1,A,B,C,D,E,F,G", ",A,B,C,D,E,F", "0,A,B,C,D,E,F", "x,A,B,C,D,E,F", "1"]
        {
            assert_eq!(trial.say(&frames::reply(b'0', data.as_bytes())), [b"\x15"], "{data}");
        }
        assert_eq!(trial.say(&frames::reply(b'7', b"A")), [b"\x15"]);
        assert_eq!(trial.say(&frames::reply(b'0', b"2,A,,,,,")).len(), 1);
        assert_eq!(trial.say(START), [b"\x15"], "another buffer is not stamped");
    }

    #[test]
    fn status_is_ready_busy_done_and_fault_each_in_its_time() {
        let mut trial = trial();
        let mut seen = vec![status(&mut trial)];
        trial.say(ALL);
        trial.say(START);
        seen.push(status(&mut trial));
        assert_eq!((trial.say(ALL), trial.say(START)), (vec![vec![0x15]], vec![vec![0x15]]));
        trial.finish();
        seen.push(status(&mut trial));
        trial.say(ALL);
        seen.push(status(&mut trial));
        trial.say(START);
        trial.set_permit(false);
        seen.push(status(&mut trial));
        assert_eq!(trial.say(RESET), [b"\x06"]);
        seen.push(status(&mut trial));
        assert_eq!(seen, b"RBDRFR");
    }

    #[test]
    fn frame_without_check_is_refused_where_one_is_required() {
        let config = Id8400SimConfig { check_required: true, ack: AckForm::Framed, ..Default::default() };
        let mut trial: Trial<Id8400> = Trial::new(config);
        assert_eq!(trial.say(ALL), [b"\x15"]);
        assert_eq!(trial.say(RESET), [frames::acknowledge(true, b'O', AckForm::Framed)]);
    }
}
