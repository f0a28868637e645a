//! Commands, as this marker reads them: `WX` writes, `RX` reads, commas between items.

use super::Keyence;
use crate::machine::text::{Body, Condition, StartRefusal};

/// Codes of refused commands. The maker's are not known; these are the simulation's own.
const UNKNOWN: &str = "00";
const WRONG_VALUE: &str = "01";
const NOT_NOW: &str = "02";
const IN_ERROR: &str = "03";

/// What it says where there is no error.
const NO_ERROR: &str = "000";
/// Error of a mark that the host stopped.
const STOPPED: &str = "STOP";

type Done = Result<Vec<String>, String>;

fn refused(code: &str) -> Done {
    Err(code.to_owned())
}

fn four_digits(word: &str) -> Option<u16> {
    word.parse().ok().filter(|_| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Number of a block: digits, no sign.
fn block(item: &str) -> Option<u16> {
    let word = item.strip_prefix("BLK=")?;
    word.parse().ok().filter(|_| word.bytes().all(|byte| byte.is_ascii_digit()))
}

impl Keyence {
    pub(super) fn command(&mut self, command: &[u8], body: &mut Body, now_us: u64) {
        let Ok(text) = std::str::from_utf8(command) else {
            return body.reply(format!("WX,NG,{UNKNOWN}\r").as_bytes());
        };
        let items: Vec<&str> = text.split(',').collect();
        let (prefix, done) = match items.as_slice() {
            ["WX", "StartMarking"] => match self.start(body, now_us) {
                // The answer belongs to the end of the mark.
                Ok(()) => return,
                Err(code) => ("WX", Err(code)),
            },
            ["WX", "StopMarking"] => return self.stop(body, now_us),
            ["WX", rest @ ..] => ("WX", self.write(rest, body, now_us)),
            ["RX", rest @ ..] => ("RX", self.read(rest, body)),
            _ => ("WX", refused(UNKNOWN)),
        };
        let answer = match done {
            Ok(data) => [vec![format!("{prefix},OK")], data].concat().join(","),
            Err(code) => format!("{prefix},NG,{code}"),
        };
        body.reply(format!("{answer}\r").as_bytes());
    }

    fn start(&self, body: &mut Body, now_us: u64) -> Result<(), String> {
        if body.condition() == Condition::Fault {
            return Err(IN_ERROR.to_owned());
        }
        body.start(self.lines(), now_us).map_err(|refusal| match refusal {
            StartRefusal::NotReady => NOT_NOW.to_owned(),
            StartRefusal::NoPermit => self.config.interlock_code.clone(),
        })
    }

    fn stop(&mut self, body: &mut Body, now_us: u64) {
        let stopped = body.abort(true, now_us);
        body.reply(b"WX,OK\r");
        if stopped {
            self.error = STOPPED.to_owned();
            self.answer_start(&format!("WX,NG,{STOPPED}\r"), body);
        }
    }

    fn write(&mut self, items: &[&str], body: &mut Body, now_us: u64) -> Done {
        match items {
            ["ErrorClear"] => {
                body.clear_fault(now_us);
                Ok(Vec::new())
            }
            _ if body.is_in_cycle() => refused(NOT_NOW),
            [item] if item.starts_with("ProgramNo=") => self.choose(item),
            [first, ..] if first.starts_with("BLK=") => self.set_texts(items),
            _ => refused(UNKNOWN),
        }
    }

    fn choose(&mut self, item: &str) -> Done {
        let number = item.strip_prefix("ProgramNo=").and_then(four_digits);
        let exists = |number: &u16| self.config.programs.iter().any(|program| program.number == *number);
        let Some(number) = number.filter(exists) else {
            return refused(WRONG_VALUE);
        };
        self.program = self.config.loads_other_program.unwrap_or(number);
        Ok(Vec::new())
    }

    /// Sets all or none.
    fn set_texts(&mut self, items: &[&str]) -> Done {
        let set = |pair: &[&str]| {
            let [number, text] = pair else { return None };
            let number = block(number).filter(|number| self.blocks().contains(number))?;
            let text = text.strip_prefix("CharacterString=")?;
            (!text.chars().any(char::is_control)).then(|| (number, text.to_owned()))
        };
        let Some(texts) = items.chunks(2).map(set).collect::<Option<Vec<_>>>() else {
            return refused(WRONG_VALUE);
        };
        for (number, mut text) in texts {
            if self.config.truncates {
                text.pop();
            }
            self.texts.insert((self.program, number), text);
        }
        Ok(Vec::new())
    }

    fn read(&self, items: &[&str], body: &Body) -> Done {
        match items {
            ["Ready"] => {
                let [ready, error, marking] = &self.config.ready_words;
                let word = match body.condition() {
                    Condition::Ready => ready,
                    Condition::Marking | Condition::Paused => marking,
                    Condition::Off | Condition::Initialising { .. } | Condition::Fault => error,
                };
                Ok(vec![word.clone()])
            }
            ["Error"] => {
                let faulty = body.condition() == Condition::Fault;
                Ok(vec![if faulty { self.error.clone() } else { NO_ERROR.to_owned() }])
            }
            ["ProgramNo"] => Ok(vec![format!("{:04}", self.program)]),
            [item, "CharacterString"] => match block(item).filter(|number| self.blocks().contains(number)) {
                Some(number) => {
                    Ok(vec![self.texts.get(&(self.program, number)).cloned().unwrap_or_default()])
                }
                None => refused(WRONG_VALUE),
            },
            _ => refused(UNKNOWN),
        }
    }
}
