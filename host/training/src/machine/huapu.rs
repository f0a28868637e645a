//! A simulated fibre laser behind the bridge of the `HuaPu` kind: words in, one number out for each.
//!
//! Its bridge remembers what it has marked in variables 10 to 14 and refuses to mark it twice. `STOP` also acknowledges
//! an alarm, and its own answer comes before that of the run it stops; neither has been seen on a machine.

use super::text::{
    Body, BodyConfig, Condition, CycleEnd, Gather, JobFiles, Jobs, StartRefusal, TextProtocol, TextSim,
    lines_files,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How this machine is built, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct HuapuSimConfig {
    /// Its mechanics and what is wrong with them; a strike is a lit dot.
    pub body: BodyConfig,
    /// Its files, by absolute path.
    pub files: JobFiles,
    /// Loads this file whichever was named, and says that all is well.
    pub loads_other_file: Option<String>,
}

impl Default for HuapuSimConfig {
    fn default() -> Self {
        let files = lines_files(|lines| format!("C:\\MARKS\\LINES-{lines}.ezd"));
        Self { body: BodyConfig::default(), files, loads_other_file: None }
    }
}

/// What an answer says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Code {
    Done = 0,
    Alarm = 7,
    Stopped = 8,
    NoFile = 12,
    NoObject = 18,
    NotNow = 19,
    Duplicate = 31,
    BadMessage = 32,
}

/// Every message ends so.
const END: &str = " \r\n";
/// Variables that must not be marked twice with the same text.
const UNIQUE: [&str; 5] = ["10", "11", "12", "13", "14"];

/// The words and the memory of such a machine.
#[derive(Debug)]
pub struct Huapu {
    config: HuapuSimConfig,
    gather: Gather,
    jobs: Jobs,
    marked: BTreeSet<(String, String)>,
}

/// The machine.
pub type HuapuSim = TextSim<Huapu>;

impl Huapu {
    fn obey(&mut self, message: &[u8], body: &mut Body, now_us: u64) {
        let words = str::from_utf8(message).ok().and_then(|message| message.strip_suffix(END));
        let (verb, rest) = words.map_or(("", ""), |words| words.split_once(' ').unwrap_or((words, "")));
        let code = match (verb, rest) {
            ("STOP", "") => return self.stop(body, now_us),
            ("LOADFILE" | "SETVAR" | "RUN", _) if body.is_in_cycle() => Some(Code::NotNow),
            ("LOADFILE", path) => {
                let other = self.config.loads_other_file.as_deref();
                let loaded = self.jobs.load(path, other, &self.config.files);
                Some(if loaded { Code::Done } else { Code::NoFile })
            }
            ("SETVAR", variable) => Some(self.set(variable)),
            ("RUN", "") => self.run(false, body, now_us),
            ("RUN", "AGAIN") => self.run(true, body, now_us),
            _ => Some(Code::BadMessage),
        };
        if let Some(code) = code {
            say(code, body);
        }
    }

    fn set(&mut self, variable: &str) -> Code {
        match variable.split_once(' ') {
            _ if self.jobs.texts().is_none() => Code::NotNow,
            None => Code::BadMessage,
            Some((variable, text)) if self.jobs.set(variable, text) => Code::Done,
            Some(_) => Code::NoObject,
        }
    }

    /// Begins to mark; None, as the answer comes at the end, or why not.
    fn run(&mut self, again: bool, body: &mut Body, now_us: u64) -> Option<Code> {
        let lines = self.jobs.lines().unwrap_or_default();
        if lines.is_empty() {
            return Some(Code::NotNow);
        }
        let unique: Vec<(String, String)> = lines
            .iter()
            .filter(|(variable, _)| UNIQUE.contains(variable))
            .map(|(variable, text)| ((*variable).to_owned(), (*text).to_owned()))
            .collect();
        if !again && unique.iter().any(|line| self.marked.contains(line)) {
            return Some(Code::Duplicate);
        }
        let texts = lines.iter().map(|(_, text)| (*text).to_owned()).collect();
        match body.start(texts, now_us) {
            Ok(()) => {
                self.marked.extend(unique);
                None
            }
            Err(StartRefusal::NotReady) if body.condition() != Condition::Fault => Some(Code::NotNow),
            Err(_) => Some(Code::Alarm),
        }
    }

    fn stop(&self, body: &mut Body, now_us: u64) {
        say(Code::Done, body);
        body.clear_fault(now_us);
        if body.abort(false, now_us) {
            say(Code::Stopped, body);
        }
    }
}

fn say(code: Code, body: &mut Body) {
    body.reply(format!("{}\r\n", code as u8).as_bytes());
}

impl TextProtocol for Huapu {
    type Config = HuapuSimConfig;

    fn new(config: HuapuSimConfig) -> Self {
        Self { config, gather: Gather::default(), jobs: Jobs::default(), marked: BTreeSet::new() }
    }

    fn config_mut(&mut self) -> &mut HuapuSimConfig {
        &mut self.config
    }

    fn body_config(&self) -> BodyConfig {
        self.config.body.clone()
    }

    fn bytes_in(&mut self, bytes: &[u8], body: &mut Body, now_us: u64) {
        for byte in bytes {
            if self.gather.push(*byte, now_us).ends_with(b"\r\n") {
                let message = self.gather.take();
                self.obey(&message, body, now_us);
            }
        }
    }

    fn ended(&mut self, end: CycleEnd, body: &mut Body, _at_us: u64) {
        say(if end == CycleEnd::Finished { Code::Done } else { Code::Alarm }, body);
    }

    fn power_cut(&mut self) {
        // What was marked stands in a file of the bridge.
        self.gather.take();
        self.jobs = Jobs::default();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::text::trial::{Trial, body, check_cycle};

    const LOAD: &[u8] = b"LOADFILE D:\\two lines.ezd \r\n";
    const RUN: &[u8] = b"RUN \r\n";
    const NOTHING: [&[u8]; 0] = [];

    fn config() -> HuapuSimConfig {
        let variables = vec!["1".to_owned(), "10".to_owned()];
        let files = JobFiles::from([("D:\\two lines.ezd".to_owned(), variables)]);
        HuapuSimConfig { files, ..HuapuSimConfig::default() }
    }

    fn loaded() -> Trial<Huapu> {
        let mut trial = Trial::new(config());
        assert_eq!(trial.say(LOAD), [b"0\r\n"]);
        assert_eq!(trial.say(b"SETVAR 1 KE 26 \r\nSETVAR 10 A-1 \r\n"), [b"0\r\n", b"0\r\n"]);
        trial
    }

    #[test]
    fn cycle_obeys_interlock_mains_and_air() {
        let config = |faults| HuapuSimConfig { body: body(faults), ..config() };
        let start = |trial: &mut Trial<Huapu>| {
            trial.say(LOAD);
            trial.say(b"SETVAR 1 KE 26 \r\nSETVAR 10 A-1 \r\n");
            assert_eq!(trial.say(RUN), NOTHING, "it is answered at the end");
        };
        check_cycle(config, start, &["KE 26", "A-1"]);
    }

    #[test]
    fn run_is_refused_for_a_text_that_was_marked_and_again_is_not() {
        let mut trial = loaded();
        trial.say(RUN);
        assert_eq!(trial.finish(), [b"0\r\n"]);
        assert_eq!(trial.say(RUN), [b"31\r\n"]);
        assert_eq!(trial.say(b"RUN AGAIN \r\n"), NOTHING);
        assert_eq!(trial.finish(), [b"0\r\n"]);
        trial.say(b"SETVAR 10 A-2 \r\n");
        assert_eq!(trial.say(RUN), NOTHING, "the other line may be the same");
        trial.finish();
        assert_eq!(trial.texts(), [["KE 26", "A-1"], ["KE 26", "A-1"], ["KE 26", "A-2"]]);
    }

    #[test]
    fn message_that_cannot_be_obeyed_gets_its_number() {
        let mut trial: Trial<Huapu> = Trial::new(config());
        for (message, number) in [
            ("RUN \r\n", "19"),
            ("SETVAR 1 A \r\n", "19"),
            ("LOADFILE D:\\none.ezd \r\n", "12"),
            ("RUN\r\n", "32"),
            ("JUMP \r\n", "32"),
            ("RUN TWICE \r\n", "32"),
            ("LOADFILE D:\\two lines.ezd \r\n", "0"),
            ("SETVAR 2 A \r\n", "18"),
            ("SETVAR 1 \r\n", "32"),
            ("STOP \r\n", "0"),
        ] {
            assert_eq!(trial.say(message.as_bytes()), [format!("{number}\r\n").as_bytes()], "{message:?}");
        }
    }

    #[test]
    fn run_that_is_stopped_or_loses_its_permit_says_so() {
        let mut trial = loaded();
        trial.say(RUN);
        trial.strike(20);
        assert_eq!(trial.say(RUN), [b"19\r\n"]);
        assert_eq!(trial.say(b"STOP \r\n"), [b"0\r\n", b"8\r\n"]);
        trial.set_permit(false);
        assert_eq!(trial.say(b"RUN AGAIN \r\n"), [b"7\r\n"]);
        trial.set_permit(true);
        assert_eq!(trial.say(b"RUN AGAIN \r\n"), NOTHING);
        assert_eq!(trial.set_permit(false), [b"7\r\n"]);
        assert_eq!(trial.say(b"RUN AGAIN \r\n"), [b"7\r\n"]);
        assert_eq!(trial.say(b"STOP \r\n"), [b"0\r\n"]);
        assert_eq!(trial.metal.len(), 1);
    }
}
