//! A simulated dot peen machine of the Columbia I-Mark kind: a text comes over the line and is never answered, a contact
//! starts, and the wires say the rest.

use super::text::{Body, BodyConfig, CycleEnd, Gather, TextProtocol, TextSim};
use serde::{Deserialize, Serialize};

/// How this machine is built, and what is wrong with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ImarkSimConfig {
    /// Its mechanics and what is wrong with them.
    pub body: BodyConfig,
    /// The program that its selector chooses: lines from the top, with `%p0` where the text goes.
    pub program: Vec<String>,
}

impl Default for ImarkSimConfig {
    fn default() -> Self {
        Self { body: BodyConfig::default(), program: vec![PLACE.to_owned()] }
    }
}

const PLACE: &str = "%p0";
/// Longest text, in characters.
const TEXT_MAX: usize = 80;

/// The words and the memory of such a machine.
#[derive(Debug)]
pub struct Imark {
    config: ImarkSimConfig,
    gather: Gather,
    text: Option<String>,
}

/// The machine.
pub type ImarkSim = TextSim<Imark>;

impl Imark {
    /// `:`, text, CR LF. Anything else is not heard.
    fn hear(&mut self, line: &[u8]) {
        let text = line.strip_prefix(b":").and_then(|line| line.strip_suffix(b"\r\n"));
        let printable = |byte: &u8| (b' '..=b'~').contains(byte);
        if let Some(text) = text.filter(|text| text.len() <= TEXT_MAX && text.iter().all(printable)) {
            self.text = Some(text.iter().copied().map(char::from).collect());
        }
    }
}

impl TextProtocol for Imark {
    type Config = ImarkSimConfig;

    fn new(config: ImarkSimConfig) -> Self {
        Self { config, gather: Gather::default(), text: None }
    }

    fn config_mut(&mut self) -> &mut ImarkSimConfig {
        &mut self.config
    }

    fn body_config(&self) -> BodyConfig {
        self.config.body.clone()
    }

    fn bytes_in(&mut self, bytes: &[u8], _body: &mut Body, now_us: u64) {
        for byte in bytes {
            self.gather.push(*byte, now_us);
            if *byte == b'\n' {
                let line = self.gather.take();
                self.hear(&line);
            }
        }
    }

    fn ended(&mut self, _end: CycleEnd, _body: &mut Body, _at_us: u64) {}

    /// The text is kept until the next one, and marked again with each start.
    fn start_contact(&mut self, body: &mut Body, now_us: u64) {
        let Some(text) = &self.text else { return };
        let lines = self.config.program.iter().map(|line| line.replace(PLACE, text));
        // A start that is refused shows by nothing happening.
        let _ = body.start(lines.collect(), now_us);
    }

    fn power_cut(&mut self) {
        self.gather.take();
        self.text = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::machine::Wire;
    use crate::machine::text::trial::{Trial, body, check_cycle};

    const TEXT: &[u8] = b"\x3a\x4e\x47\x20\x32\x30\x32\x36\x20\x30\x30\x30\x31\x32\x33\x0d\x0a";

    fn trial() -> Trial<Imark> {
        Trial::new(ImarkSimConfig::default())
    }

    #[test]
    fn cycle_obeys_interlock_mains_and_air() {
        let config = |faults| ImarkSimConfig { body: body(faults), ..ImarkSimConfig::default() };
        let start = |trial: &mut Trial<Imark>| {
            assert_eq!(trial.say(TEXT), Vec::<Vec<u8>>::new());
            trial.press_start();
        };
        check_cycle(config, start, &["NG 2026 000123"]);
    }

    #[test]
    fn text_is_kept_and_marked_with_each_start() {
        let mut trial = trial();
        trial.press_start();
        assert!(!trial.level(Wire::Busy), "there is no text yet");
        for text in [TEXT, b"KE 26\r\n", b":KE\x07\r\n", b":KE 26\n", &[&[b':'; 82][..], b"\r\n"].concat()] {
            trial.say(text);
        }
        trial.press_start();
        trial.press_start();
        trial.finish();
        trial.machine.reconfigure(|config| config.program = vec!["A".to_owned(), "N %p0".to_owned()]);
        trial.say(b":7\r\n");
        trial.press_start();
        trial.finish();
        assert_eq!(trial.texts(), [vec!["NG 2026 000123"], vec!["A", "N 7"]]);
    }

    #[test]
    fn contact_without_permit_starts_nothing_and_does_not_wait_for_it() {
        let mut trial = trial();
        trial.say(TEXT);
        trial.set_permit(false);
        trial.press_start();
        trial.set_permit(true);
        trial.finish();
        assert_eq!((trial.strikes(), trial.level(Wire::Busy)), (0, false));
    }
}
