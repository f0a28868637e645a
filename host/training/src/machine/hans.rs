//! A simulated laser behind the bridge of the Han's Laser kind: `<verb,arguments>` in, `<OK,…>` or `<NG,…>` out.
//!
//! `<Stop>` also acknowledges an alarm, and its own answer comes before that of the marking it stops; neither has been
//! seen on a machine.

use super::text::{
    Body, BodyConfig, Condition, CycleEnd, Gather, JobFiles, Jobs, StartRefusal, TextProtocol, TextSim,
    lines_files,
};
use serde::{Deserialize, Serialize};

/// How this machine is built, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HansSimConfig {
    /// Its mechanics and what is wrong with them; a strike is a lit dot.
    pub body: BodyConfig,
    /// The number of its card.
    pub card: u32,
    /// Its templates.
    pub files: JobFiles,
    /// Loads this template whichever was named, and says that all is well.
    pub loads_other_file: Option<String>,
}

impl Default for HansSimConfig {
    fn default() -> Self {
        let files = lines_files(|lines| format!("LINES-{lines}"));
        Self { body: BodyConfig::default(), card: 0, files, loads_other_file: None }
    }
}

/// The words and the memory of such a machine.
#[derive(Debug)]
pub struct Hans {
    config: HansSimConfig,
    gather: Gather,
    jobs: Jobs,
    started_us: u64,
}

/// The machine.
pub type HansSim = TextSim<Hans>;

/// What a message is answered.
type Answer = Result<String, &'static str>;

impl Hans {
    fn obey(&mut self, message: &str, body: &mut Body, now_us: u64) {
        let words: Vec<&str> = message.splitn(4, ',').collect();
        if words == ["Stop"] {
            return self.stop(body, now_us);
        }
        let known = words.get(1).is_some_and(|card| *card == self.config.card.to_string());
        let answer = match words.as_slice() {
            ["Initialize" | "Data" | "MarkStart" | "State", _, ..] if !known => Err("Card"),
            ["State", _] => state(body),
            ["Initialize" | "Data" | "MarkStart", ..] if body.is_in_cycle() => Err("Run"),
            ["Initialize", _, "0", template] => self.load(template),
            ["Data", _, key, value] if self.jobs.set(key, value) => Ok("0".to_owned()),
            ["Data", _, _, _] => Err("Key"),
            ["MarkStart", _] => match self.start(body, now_us) {
                Ok(()) => return,
                Err(reason) => Err(reason),
            },
            _ => Err("Command"),
        };
        say(&answer, body);
    }

    /// Answered with the number of its keys.
    fn load(&mut self, template: &str) -> Answer {
        let other = self.config.loads_other_file.as_deref();
        if self.jobs.load(template, other, &self.config.files) {
            Ok(self.jobs.texts().map_or(0, |texts| texts.len()).to_string())
        } else {
            Err("Template")
        }
    }

    fn start(&mut self, body: &mut Body, now_us: u64) -> Result<(), &'static str> {
        let texts = self.jobs.texts().filter(|texts| !texts.is_empty()).ok_or("Template")?;
        self.started_us = now_us;
        body.start(texts, now_us).map_err(|refusal| match refusal {
            StartRefusal::NotReady => "Alarm",
            StartRefusal::NoPermit => "Interlock",
        })
    }

    fn stop(&self, body: &mut Body, now_us: u64) {
        say(&Ok("0".to_owned()), body);
        body.clear_fault(now_us);
        if body.abort(false, now_us) {
            say(&Err("Stop"), body);
        }
    }
}

fn state(body: &Body) -> Answer {
    match body.condition() {
        Condition::Ready => Ok("Ready".to_owned()),
        Condition::Marking | Condition::Paused => Ok("Run".to_owned()),
        Condition::Off | Condition::Initialising { .. } | Condition::Fault => Err("Alarm"),
    }
}

fn say(answer: &Answer, body: &mut Body) {
    let text = match answer {
        Ok(text) => format!("<OK,{text}>"),
        Err(reason) => format!("<NG,{reason}>"),
    };
    body.reply(text.as_bytes());
}

impl TextProtocol for Hans {
    type Config = HansSimConfig;

    fn new(config: HansSimConfig) -> Self {
        Self { config, gather: Gather::default(), jobs: Jobs::default(), started_us: 0 }
    }

    fn config_mut(&mut self) -> &mut HansSimConfig {
        &mut self.config
    }

    fn body_config(&self) -> BodyConfig {
        self.config.body.clone()
    }

    fn bytes_in(&mut self, bytes: &[u8], body: &mut Body, now_us: u64) {
        for byte in bytes {
            if *byte == b'<' {
                self.gather.take();
            }
            self.gather.push(*byte, now_us);
            if *byte != b'>' {
                continue;
            }
            let message = self.gather.take();
            let message = message.strip_prefix(b"<").and_then(|message| message.strip_suffix(b">"));
            if let Some(message) = message.and_then(|message| str::from_utf8(message).ok()) {
                self.obey(message, body, now_us);
            }
        }
    }

    fn ended(&mut self, end: CycleEnd, body: &mut Body, at_us: u64) {
        let lasted_ms = at_us.saturating_sub(self.started_us) / 1_000;
        let answer = match end {
            CycleEnd::Finished => Ok(format!("{}.{:03}", lasted_ms / 1_000, lasted_ms % 1_000)),
            CycleEnd::PermitLost => Err("Interlock"),
            CycleEnd::Jammed | CycleEnd::Alarm => Err("Alarm"),
        };
        say(&answer, body);
    }

    fn power_cut(&mut self) {
        self.gather.take();
        self.jobs = Jobs::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::text::trial::{Trial, body, check_cycle};

    const NOTHING: [&[u8]; 0] = [];

    fn load(trial: &mut Trial<Hans>) {
        assert_eq!(trial.say(b"<Initialize,0,0,LINES-2>"), [b"<OK,2>"]);
        assert_eq!(trial.say("<Data,0,0,N° 26><Data,0,1,A,1>".as_bytes()), [b"<OK,0>", b"<OK,0>"]);
    }

    fn loaded() -> Trial<Hans> {
        let mut trial = Trial::new(HansSimConfig::default());
        load(&mut trial);
        trial
    }

    #[test]
    fn cycle_obeys_interlock_mains_and_air() {
        let config = |faults| HansSimConfig { body: body(faults), ..HansSimConfig::default() };
        let start = |trial: &mut Trial<Hans>| {
            load(trial);
            assert_eq!(trial.say(b"<MarkStart,0>"), NOTHING, "it is answered at the end");
        };
        check_cycle(config, start, &["N° 26", "A,1"]);
    }

    #[test]
    fn marking_is_answered_with_its_seconds_and_the_state_at_once() {
        let mut trial = loaded();
        assert_eq!(trial.say(b"<State,0>"), [b"<OK,Ready>"]);
        trial.say(b"<MarkStart,0>");
        assert_eq!(trial.say(b"<State,0><Data,0,0,X>"), [&b"<OK,Run>"[..], b"<NG,Run>"]);
        assert_eq!(trial.finish(), [b"<OK,0.565>"]);
    }

    #[test]
    fn message_that_cannot_be_obeyed_is_answered_with_its_reason() {
        let mut trial: Trial<Hans> = Trial::new(HansSimConfig::default());
        for (message, answer) in [
            ("<MarkStart,0>", "<NG,Template>"),
            ("<MarkStart,1>", "<NG,Card>"),
            ("<Initialize,0,0,NONE>", "<NG,Template>"),
            ("<Data,0,0,A>", "<NG,Key>"),
            ("<Initialize,0,0>", "<NG,Command>"),
            ("<>", "<NG,Command>"),
            ("x<State<State,0>", "<OK,Ready>"),
            ("<Stop>", "<OK,0>"),
        ] {
            assert_eq!(trial.say(message.as_bytes()), [answer.as_bytes()], "{message}");
        }
        assert_eq!(trial.say(b"State,0>\r\n"), NOTHING);
    }

    #[test]
    fn marking_that_is_stopped_or_loses_its_permit_says_so() {
        let mut trial = loaded();
        trial.say(b"<MarkStart,0>");
        assert_eq!(trial.say(b"<Stop>"), [&b"<OK,0>"[..], b"<NG,Stop>"]);
        trial.set_permit(false);
        assert_eq!(trial.say(b"<MarkStart,0>"), [b"<NG,Interlock>"]);
        trial.set_permit(true);
        trial.say(b"<MarkStart,0>");
        assert_eq!(trial.set_permit(false), [b"<NG,Interlock>"]);
        assert_eq!(trial.say(b"<State,0><MarkStart,0>"), [b"<NG,Alarm>", b"<NG,Alarm>"]);
        assert_eq!(trial.say(b"<Stop><State,0>"), [&b"<OK,0>"[..], b"<OK,Ready>"]);
    }
}
