//! A simulated dot peen machine of the Technomark kind: files and variables over the line, started by a contact.

use super::text::{Body, BodyConfig, CycleEnd, Gather, JobFiles, Jobs, TextProtocol, TextSim, lines_files};
use serde::{Deserialize, Serialize};

/// How this machine is built, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TechnomarkSimConfig {
    /// Its mechanics and what is wrong with them.
    pub body: BodyConfig,
    /// Its files.
    pub files: JobFiles,
    /// Opens this file whichever was named, and says that all is well.
    pub loads_other_file: Option<String>,
}

impl Default for TechnomarkSimConfig {
    fn default() -> Self {
        let files = lines_files(|lines| format!("LINES-{lines}"));
        Self { body: BodyConfig::default(), files, loads_other_file: None }
    }
}

const BEGIN: u8 = 0x02;
const END: u8 = 0x03;
const ACCEPTED: [u8; 3] = [BEGIN, 0x06, END];
const REFUSED: [u8; 3] = [BEGIN, 0x15, END];

/// The words and the memory of such a machine.
#[derive(Debug)]
pub struct Technomark {
    config: TechnomarkSimConfig,
    gather: Gather,
    jobs: Jobs,
}

/// The machine.
pub type TechnomarkSim = TextSim<Technomark>;

impl Technomark {
    /// Commands, each ended by `0D`. The first that cannot be obeyed ends it; those before it stay obeyed.
    fn obey(&mut self, commands: &[u8]) -> Option<()> {
        let commands = str::from_utf8(commands).ok()?.strip_suffix('\r')?;
        for command in commands.split('\r') {
            let obeyed = if let Some(file) = command.strip_prefix('A') {
                self.jobs.load(file, self.config.loads_other_file.as_deref(), &self.config.files)
            } else {
                let (variable, text) = command.strip_prefix('B')?.split_once('=')?;
                !text.chars().any(char::is_control) && self.jobs.set(variable, text)
            };
            obeyed.then_some(())?;
        }
        Some(())
    }
}

impl TextProtocol for Technomark {
    type Config = TechnomarkSimConfig;

    fn new(config: TechnomarkSimConfig) -> Self {
        Self { config, gather: Gather::default(), jobs: Jobs::default() }
    }

    fn config_mut(&mut self) -> &mut TechnomarkSimConfig {
        &mut self.config
    }

    fn body_config(&self) -> BodyConfig {
        self.config.body.clone()
    }

    fn bytes_in(&mut self, bytes: &[u8], body: &mut Body, now_us: u64) {
        for byte in bytes {
            if *byte == BEGIN {
                self.gather.take();
            }
            self.gather.push(*byte, now_us);
            if *byte != END {
                continue;
            }
            if let [BEGIN, commands @ .., END] = self.gather.take().as_slice() {
                let obeyed = !body.is_in_cycle() && self.obey(commands).is_some();
                body.reply(if obeyed { &ACCEPTED } else { &REFUSED });
            }
        }
    }

    fn ended(&mut self, _end: CycleEnd, _body: &mut Body, _at_us: u64) {}

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
    use crate::machine::Wire;
    use crate::machine::text::trial::{Trial, body, check_cycle};

    const OPEN: &[u8] = b"\x02\x41\x54\x45\x53\x54\x0d\x03";
    const SET: &[u8] = b"\x02\x42\x43\x42\x3d\x54\x45\x53\x54\x0d\x03";
    const ACK: [&[u8]; 1] = [b"\x02\x06\x03"];
    const NAK: [&[u8]; 1] = [b"\x02\x15\x03"];

    fn config() -> TechnomarkSimConfig {
        let files = JobFiles::from([("TEST".to_owned(), vec!["CB".to_owned()])]);
        TechnomarkSimConfig { files, ..TechnomarkSimConfig::default() }
    }

    #[test]
    fn cycle_obeys_interlock_mains_and_air() {
        let config = |faults| TechnomarkSimConfig { body: body(faults), ..config() };
        let start = |trial: &mut Trial<Technomark>| {
            assert_eq!((trial.say(OPEN), trial.say(SET)), (vec![ACK[0].to_vec()], vec![ACK[0].to_vec()]));
            assert_eq!(trial.press_start(), Vec::<Vec<u8>>::new());
        };
        check_cycle(config, start, &["TEST"]);
    }

    #[test]
    fn variable_is_set_only_where_the_open_file_has_it() {
        let mut trial: Trial<Technomark> = Trial::new(config());
        assert_eq!(trial.say(SET), NAK);
        trial.press_start();
        assert!(!trial.level(Wire::Busy), "no file is open");
        assert_eq!(trial.say(b"\x02ANONE\r\x03"), NAK);
        assert_eq!(trial.say(b"x\x02AT\x02ATEST\rBCB=KE 26=\r\x03"), ACK, "two commands in a frame");
        for bad in
            [&b"\x02BCC=1\r\x03"[..], b"\x02BCB=1\x03", b"\x02BCB\r\x03", b"\x02CCB=1\r\x03", b"\x02\x03"]
        {
            assert_eq!(trial.say(bad), NAK, "{bad:x?}");
        }
        trial.press_start();
        assert_eq!(trial.say(SET), NAK, "it is marking");
        trial.finish();
        assert_eq!(trial.texts(), [["KE 26="]]);
    }
}
