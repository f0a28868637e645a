//! A simulated fibre laser with the stand-alone controller called LC: `02 05`, request, `03`, check in; `02 06`, answer,
//! `03`, check out. A contact starts it.
//!
//! The check is the exclusive or of what stands between `02` and `03`.

use super::text::{Body, BodyConfig, CycleEnd, Gather, JobFiles, Jobs, TextProtocol, TextSim, lines_files};
use serde::{Deserialize, Serialize};

/// How this machine is built, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct LcSimConfig {
    /// Its mechanics and what is wrong with them; a strike is a lit dot.
    pub body: BodyConfig,
    /// Its files.
    pub files: JobFiles,
    /// Loads this file whichever was named, and says that all is well.
    pub loads_other_file: Option<String>,
    /// The check counts the `05` or `06`.
    pub check_counts_direction: bool,
    /// What it says by itself carries a check, as answers do.
    pub pushes_checked: bool,
    /// It says when it is ready for the next text.
    pub says_ready: bool,
}

impl Default for LcSimConfig {
    fn default() -> Self {
        Self {
            body: BodyConfig::default(),
            files: lines_files(|lines| format!("LINES-{lines}")),
            loads_other_file: None,
            check_counts_direction: true,
            pushes_checked: true,
            says_ready: true,
        }
    }
}

const BEGIN: u8 = 0x02;
const REQUEST: u8 = 0x05;
const ANSWER: u8 = 0x06;
const END: u8 = 0x03;

/// The words and the memory of such a machine.
#[derive(Debug)]
pub struct Lc {
    config: LcSimConfig,
    gather: Gather,
    jobs: Jobs,
    count: u32,
}

/// The machine.
pub type LcSim = TextSim<Lc>;

impl Lc {
    fn check(&self, direction: u8, data: &[u8]) -> u8 {
        let first = if self.config.check_counts_direction { direction } else { 0 };
        data.iter().fold(first, |check, byte| check ^ byte)
    }

    fn frame(&self, data: &str, checked: bool) -> Vec<u8> {
        let mut frame = [&[BEGIN, ANSWER], data.as_bytes(), &[END]].concat();
        if checked {
            frame.push(self.check(ANSWER, data.as_bytes()));
        }
        frame
    }

    fn request(&mut self, data: &[u8], check: u8, body: &mut Body) {
        let answer = match str::from_utf8(data) {
            Ok(request) if check == self.check(REQUEST, data) => self.answer(request, body),
            _ => "data_error".to_owned(),
        };
        body.reply(&self.frame(&answer, true));
    }

    fn answer(&mut self, request: &str, body: &Body) -> String {
        let (verb, rest) = request.split_once(':').unwrap_or((request, ""));
        let idle = !body.is_in_cycle();
        match verb {
            "load" => {
                let other = self.config.loads_other_file.as_deref();
                format!("load:{}", u8::from(idle && self.jobs.load(rest, other, &self.config.files)))
            }
            "setfixeddata" => {
                let set = rest.split_once(',').is_some_and(|(variable, text)| self.jobs.set(variable, text));
                format!("setfixeddata:{}", u8::from(idle && set))
            }
            "get_currtext" => format!("get_currtext:{}", self.jobs.texts().unwrap_or_default().join(",")),
            "get_currfile" => format!("get_currfile:{}", self.jobs.name()),
            "get_filelist" => {
                let names: Vec<&str> = self.config.files.keys().map(String::as_str).collect();
                format!("get_filelist:{}", names.join(","))
            }
            "getcount" => format!("getcount:{}", self.count),
            other => format!("{other}:0"),
        }
    }

    fn push(&self, data: &str, body: &mut Body) {
        body.reply(&self.frame(data, self.config.pushes_checked));
    }
}

impl TextProtocol for Lc {
    type Config = LcSimConfig;

    fn new(config: LcSimConfig) -> Self {
        Self { config, gather: Gather::default(), jobs: Jobs::default(), count: 0 }
    }

    fn config_mut(&mut self) -> &mut LcSimConfig {
        &mut self.config
    }

    fn body_config(&self) -> BodyConfig {
        self.config.body.clone()
    }

    fn bytes_in(&mut self, bytes: &[u8], body: &mut Body, now_us: u64) {
        for byte in bytes {
            self.gather.push(*byte, now_us);
            // The check may be any byte, so that only its place tells it from a beginning.
            while !matches!(self.gather.bytes(), [BEGIN, REQUEST, ..] | [BEGIN] | []) {
                self.gather.skip(1);
            }
            let whole = match self.gather.bytes() {
                [BEGIN, REQUEST, data @ .., END, check] if !data.contains(&END) => {
                    Some((data.to_vec(), *check))
                }
                _ => None,
            };
            if let Some((data, check)) = whole {
                self.gather.take();
                self.request(&data, check, body);
            }
        }
    }

    fn ended(&mut self, end: CycleEnd, body: &mut Body, _at_us: u64) {
        if end == CycleEnd::Finished {
            self.count = self.count.wrapping_add(1);
            self.push("system:2", body);
            if self.config.says_ready {
                self.push("system:1", body);
            }
        }
    }

    fn start_contact(&mut self, body: &mut Body, now_us: u64) {
        if let Some(texts) = self.jobs.texts() {
            // A start that is refused shows by nothing happening.
            let _ = body.start(texts, now_us);
        }
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

    fn frame(direction: u8, data: &str) -> Vec<u8> {
        let check = data.bytes().fold(direction, |check, byte| check ^ byte);
        [&[2, direction], data.as_bytes(), &[3, check]].concat()
    }

    fn ask(trial: &mut Trial<Lc>, data: &str) -> String {
        let replies = trial.say(&frame(REQUEST, data));
        let [reply] = replies.as_slice() else { panic!("{replies:?}") };
        let answer = String::from_utf8(reply[2..reply.len() - 2].to_vec()).unwrap();
        assert_eq!(*reply, frame(ANSWER, &answer));
        answer
    }

    #[test]
    fn cycle_obeys_interlock_mains_and_air() {
        let config = |faults| LcSimConfig { body: body(faults), ..LcSimConfig::default() };
        let start = |trial: &mut Trial<Lc>| {
            assert_eq!(ask(trial, "load:LINES-2"), "load:1");
            assert_eq!(ask(trial, "setfixeddata:0,KE 26"), "setfixeddata:1");
            assert_eq!(ask(trial, "setfixeddata:1,A,1"), "setfixeddata:1");
            trial.press_start();
        };
        check_cycle(config, start, &["KE 26", "A,1"]);
    }

    #[test]
    fn request_of_the_reference_is_checked_with_or_without_its_direction() {
        let files = JobFiles::from([("123".to_owned(), vec!["0".to_owned()])]);
        for (check_counts_direction, fits, spoilt) in [(true, 0x09, 0x0c), (false, 0x0c, 0x09)] {
            let files = files.clone();
            let mut trial: Trial<Lc> =
                Trial::new(LcSimConfig { check_counts_direction, files, ..LcSimConfig::default() });
            let request = |check| [&b"\x02\x05\x6c\x6f\x61\x64\x3a\x31\x32\x33\x03"[..], &[check]].concat();
            assert!(trial.say(&request(fits))[0].starts_with(b"\x02\x06load:1\x03"));
            assert!(trial.say(&request(spoilt))[0].starts_with(b"\x02\x06data_error\x03"));
        }
    }

    #[test]
    fn file_and_texts_are_told_as_they_stand() {
        let mut trial: Trial<Lc> = Trial::new(LcSimConfig::default());
        for (request, answer) in [
            ("load:NONE", "load:0"),
            ("setfixeddata:0,A", "setfixeddata:0"),
            ("load:LINES-2", "load:1"),
            ("setfixeddata:2,A", "setfixeddata:0"),
            ("setfixeddata:1,B", "setfixeddata:1"),
            ("get_currtext", "get_currtext:,B"),
            ("get_currfile", "get_currfile:LINES-2"),
            ("get_filelist", "get_filelist:LINES-1,LINES-2,LINES-3,LINES-4"),
            ("getcount", "getcount:0"),
            ("jump:1", "jump:0"),
        ] {
            assert_eq!(ask(&mut trial, request), answer);
        }
        assert_eq!(trial.say(b"\x02\x02\x06\x00x").len(), 0);
        assert_eq!(ask(&mut trial, "getcount"), "getcount:0", "what came before is nothing");
    }

    #[test]
    fn end_is_told_by_itself_and_a_cycle_cut_short_is_not() {
        let mut trial: Trial<Lc> = Trial::new(LcSimConfig::default());
        ask(&mut trial, "load:LINES-1");
        ask(&mut trial, "setfixeddata:0,A");
        trial.press_start();
        assert_eq!(trial.finish(), [frame(ANSWER, "system:2"), frame(ANSWER, "system:1")]);
        assert_eq!(ask(&mut trial, "getcount"), "getcount:1");
        trial.machine.reconfigure(|config| {
            config.pushes_checked = false;
            config.says_ready = false;
        });
        ask(&mut trial, "setfixeddata:0,BB");
        trial.press_start();
        assert_eq!(ask(&mut trial, "load:LINES-1"), "load:0", "it is marking");
        assert_eq!(trial.finish(), [b"\x02\x06system:2\x03"]);
        trial.press_start();
        assert_eq!(trial.set_permit(false), Vec::<Vec<u8>>::new());
    }
}
