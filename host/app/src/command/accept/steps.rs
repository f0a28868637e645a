//! The steps at the machine. Nothing moves in any of them; where the fixture is simulated, a simulated hand does what the
//! technician is asked to do.

use super::words;
use crate::bench::{Bench, driver};
use crate::error::{Failure, Kind};
use crate::message::Message;
use crate::output::Output;
use crate::simulated::Simulated;
use crate::text;
use machines::link::LinkConfig;
use machines::{AbortBy, Capabilities, Condition, MachineCommand, Payload, PayloadKind};
use marking::mark::Micrometres;
use marking::path::dots_5x7;
use protocol::{Inputs, Realm};
use registry::{JobId, PersonId};
use serde::Serialize;
use serde_json::json;
use station::live::MachineNews;
use station::prepare::SETTING_UNTRIED;
use std::time::Duration;
use training::fault::Fault;

/// A pulled cable must be noticed within this time; a network does not say that it is gone, so there the machine's
/// silence has to tell.
const NOTICED_MAX_MS: (u64, u64) = (1_000, 6_000);
/// After that it is given up.
const GONE_MAX: Duration = Duration::from_secs(15);
/// No job: entry 0 of every ledger is its genesis.
const NO_JOB: u64 = 0;
/// Characters of marks.
const ALPHABET: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./";

/// One step, as the report keeps it.
#[derive(Debug, Serialize)]
pub struct Step {
    step: &'static str,
    /// What was asked.
    pub asked: String,
    /// What was seen.
    pub seen: String,
    /// Yes or no.
    pub passed: bool,
    by: PersonId,
}

/// Writes a step down and says it.
pub fn note(
    steps: &mut Vec<Step>,
    by: &PersonId,
    step: &'static str,
    (asked, seen, passed): (&Message, &Message, bool),
    output: &Output,
) {
    let (asked, seen, by) = (words(asked), words(seen), by.clone());
    let (question, answer) = (asked.clone(), seen.clone());
    let said = match passed {
        true => Message::AcceptYes { asked: question, seen: answer },
        false => Message::AcceptNo { asked: question, seen: answer },
    };
    output.row(&text::of(&said), &json!({"step": step, "seen": seen, "passed": passed}));
    steps.push(Step { step, asked, seen, passed, by });
}

/// Goes through all of them, and gives what the machine says of itself. `interrupted` are the jobs that the controller
/// saw stopped in mid-mark.
///
/// # Errors
/// A [`Failure`] where nobody answers, or the controller is gone.
pub fn examine(
    bench: &mut Bench,
    by: &PersonId,
    interrupted: &[JobId],
    output: &Output,
) -> Result<(Vec<Step>, String), Failure> {
    let can = driver(&bench.config.machine).capabilities().clone();
    let mut examiner = Examiner { bench, by, output, can, steps: Vec::new() };
    let Some(description) = examiner.identify()? else { return Ok((examiner.steps, String::new())) };
    examiner.ready()?;
    examiner.switches()?;
    examiner.load()?;
    examiner.forbidden()?;
    examiner.wrong_file()?;
    examiner.abort()?;
    examiner.cable()?;
    examiner.stop(interrupted)?;
    Ok((examiner.steps, description))
}

struct Examiner<'a> {
    bench: &'a mut Bench,
    by: &'a PersonId,
    output: &'a Output,
    can: Capabilities,
    steps: Vec<Step>,
}

impl Examiner<'_> {
    fn note(&mut self, step: &'static str, asked: &Message, seen: &Message, passed: bool) {
        note(&mut self.steps, self.by, step, (asked, seen, passed), self.output);
    }

    /// What the machine answers; none where it does not.
    fn heard(&mut self, command: MachineCommand) -> Result<Option<MachineNews>, Failure> {
        match self.bench.ask_machine(command) {
            Err(failure) if failure.kind == Kind::Machine => Ok(None),
            heard => heard.map(Some),
        }
    }

    fn condition(&mut self) -> Result<(Message, Option<Condition>), Failure> {
        let condition = match self.heard(MachineCommand::Status)? {
            Some(MachineNews::Condition(condition, _)) => Some(condition),
            _ => None,
        };
        let said = match &condition {
            Some(Condition::Ready) => Message::MachineReady {},
            Some(Condition::Busy) => Message::MachineBusy {},
            Some(Condition::Fault { message } | Condition::NotReady { message }) => {
                Message::SeenWords { words: message.clone() }
            }
            None => Message::MachineSilent {},
        };
        Ok((said, condition))
    }

    fn identify(&mut self) -> Result<Option<String>, Failure> {
        let (words, known) = match self.heard(MachineCommand::Identify)? {
            Some(MachineNews::Identified(description)) => (description, true),
            Some(MachineNews::Wrong(message)) => (message, false),
            _ => (text::of(&Message::MachineSilent {}), false),
        };
        let seen = Message::SeenWords { words: words.clone() };
        self.note("identify", &Message::AcceptIdentify {}, &seen, known);
        Ok(known.then_some(words))
    }

    /// Whether its refusals are its own: a line that is dead refuses everything.
    fn answers(&mut self) -> Result<bool, Failure> {
        Ok(self.bench.is_unheard() || self.condition()?.1.is_some())
    }

    fn ready(&mut self) -> Result<(), Failure> {
        if self.bench.is_unheard() {
            self.note("ready", &Message::AcceptReady {}, &Message::MachineCannotBeAsked {}, true);
            return Ok(());
        }
        let (seen, condition) = self.condition()?;
        self.note("ready", &Message::AcceptReady {}, &seen, condition == Some(Condition::Ready));
        Ok(())
    }

    /// What the technician is asked to do; a simulated hand does it where the fixture is simulated.
    fn prompt(
        &mut self,
        asks: &Message,
        hand: impl FnOnce(&mut Simulated) -> Result<(), Failure>,
    ) -> Result<(), Failure> {
        let answered = self.bench.ask(asks, self.output)?;
        answered.ok_or_else(|| Failure::fixable(Message::AcceptNobody {}))?;
        self.bench.simulated().map_or(Ok(()), hand)
    }

    fn switches(&mut self) -> Result<(), Failure> {
        let guard = (Message::AskGuardOpen {}, Message::AskGuardClosed {});
        self.switch("guard", Inputs::GUARD_CLOSED, &Message::AcceptGuard {}, &guard)?;
        let estop = (Message::AskEstopPressed {}, Message::AskEstopOut {});
        self.switch("e-stop", Inputs::ESTOP_OK, &Message::AcceptEstop {}, &estop)
    }

    /// The controller has to see the input fall and come back; what the machine says meanwhile is written down.
    fn switch(
        &mut self,
        step: &'static str,
        input: Inputs,
        asked: &Message,
        (open, close): &(Message, Message),
    ) -> Result<(), Failure> {
        let name = input.names().next().unwrap_or_default().to_owned();
        if !self.bench.config.wired.contains(input) {
            self.note(step, asked, &Message::SeenNotWired { input: name }, true);
            return Ok(());
        }
        self.prompt(open, |simulated| simulated.safety(input, false))?;
        let fell = !self.bench.fresh_status()?.inputs.contains(input);
        let (meanwhile, _) = self.condition()?;
        self.prompt(close, |simulated| simulated.safety(input, true))?;
        let came_back = self.bench.fresh_status()?.inputs.contains(input);
        let seen = match fell && came_back {
            true => Message::SeenSwitch { input: name, machine: words(&meanwhile) },
            false => Message::SeenNoSwitch { input: name },
        };
        self.note(step, asked, &seen, fell && came_back);
        self.recovered().map(drop)
    }

    /// Whether the machine is ready, after a recovery where it needs one.
    fn recovered(&mut self) -> Result<bool, Failure> {
        if self.condition()?.1 != Some(Condition::Ready) {
            self.heard(MachineCommand::Recover)?;
        }
        Ok(self.condition()?.1 == Some(Condition::Ready))
    }

    fn text(&self, file: &str, text: &str) -> Payload {
        Payload::Text { file: file.to_owned(), variables: vec![(self.can.text_first, text.to_owned())] }
    }

    fn job_file(&self) -> String {
        self.bench.config.machine.job_file.replace("{lines}", "1")
    }

    /// Brings something in: whether it was read back, or why it is not in the machine.
    fn loaded(&mut self, payload: Payload) -> Result<Result<bool, String>, Failure> {
        Ok(match self.heard(MachineCommand::Load { job: NO_JOB, payload })? {
            Some(MachineNews::Loaded { read_back }) => Ok(read_back),
            Some(MachineNews::NotLoaded { why }) => Err(why),
            _ => Err(text::of(&Message::MachineSilent {})),
        })
    }

    fn load(&mut self) -> Result<(), Failure> {
        let payloads = self.payloads()?;
        let (count, longest) = (payloads.len() as u64, self.can.text_max_chars as u64);
        let mut all_read_back = true;
        for payload in payloads {
            match self.loaded(payload)? {
                Ok(read_back) => all_read_back &= read_back,
                Err(words) => {
                    self.note("load", &Message::AcceptLoad {}, &Message::SeenWords { words }, false);
                    return Ok(());
                }
            }
        }
        let seen = match all_read_back {
            true => Message::SeenReadBack { count, longest },
            false => Message::SeenLoaded { count, longest },
        };
        self.note("load", &Message::AcceptLoad {}, &seen, all_read_back || !self.can.reads_back);
        Ok(())
    }

    /// All characters of marks that the machine takes, and its longest text; for others the first die, or a letter.
    fn payloads(&self) -> Result<Vec<Payload>, Failure> {
        Ok(match self.can.payload {
            PayloadKind::Text => {
                let file = self.job_file();
                let texts = test_texts(&self.can);
                texts.iter().map(|text| self.text(&file, text)).collect()
            }
            PayloadKind::Die => self
                .bench
                .config
                .machine
                .dies
                .first()
                .map(|die| Payload::Die(die.number))
                .into_iter()
                .collect(),
            PayloadKind::Path => {
                let path = dots_5x7(&["A"], Micrometres(2_000))
                    .map_err(|error| Failure::bug(error.to_string()))?
                    .into();
                vec![Payload::Path { path, setting: SETTING_UNTRIED }]
            }
        })
    }

    fn forbidden(&mut self) -> Result<(), Failure> {
        let asked = Message::AcceptForbidden {};
        let texts =
            if self.can.payload == PayloadKind::Text { forbidden_texts(&self.can) } else { Vec::new() };
        if texts.is_empty() {
            self.note("forbidden", &asked, &Message::SeenNotApplicable {}, true);
            return Ok(());
        }
        let (file, count) = (self.job_file(), texts.len() as u64);
        for text in texts {
            if self.loaded(self.text(&file, &text))?.is_ok() {
                let taken = text.escape_debug().to_string();
                self.note("forbidden", &asked, &Message::SeenTaken { taken }, false);
                return Ok(());
            }
        }
        match self.answers()? {
            true => self.note("forbidden", &asked, &Message::SeenRefused { count }, true),
            false => self.note("forbidden", &asked, &Message::MachineSilent {}, false),
        }
        Ok(())
    }

    fn wrong_file(&mut self) -> Result<(), Failure> {
        let asked = Message::AcceptFile {};
        if !self.can.takes_file {
            self.note("file", &asked, &Message::SeenNotApplicable {}, true);
            return Ok(());
        }
        let file = other_name(&self.job_file());
        let (seen, refused) = match self.loaded(self.text(&file, "A"))? {
            Ok(_) => (Message::SeenTaken { taken: file }, false),
            Err(words) => (Message::SeenWords { words }, self.answers()?),
        };
        self.note("file", &asked, &seen, refused);
        self.recovered().map(drop)
    }

    /// Where a message stops it and leaves a fault: the fault stays until it is cleared. Tried at rest.
    fn abort(&mut self) -> Result<(), Failure> {
        let asked = Message::AcceptAbort {};
        if self.can.abort != AbortBy::Message || !self.can.abort_leaves_fault {
            self.note("abort", &asked, &Message::SeenNotApplicable {}, true);
            return Ok(());
        }
        self.heard(MachineCommand::Abort)?;
        let (seen, first) = self.condition()?;
        let (_, again) = self.condition()?;
        let stays = [first, again].iter().all(|said| matches!(said, Some(Condition::Fault { .. })));
        let cleared = self.recovered()?;
        self.note("abort", &asked, &seen, stays && cleared);
        Ok(())
    }

    fn cable(&mut self) -> Result<(), Failure> {
        self.prompt(&Message::AskCablePulled {}, |simulated| simulated.line(Fault::Unplug))?;
        let gone_ms = self.bench.machine_gone(GONE_MAX)?;
        self.prompt(&Message::AskCableBack {}, |simulated| simulated.line(Fault::Restore))?;
        let is_back = self.bench.machine_back(GONE_MAX)?;
        let limit_ms = match self.bench.config.machine.link {
            LinkConfig::Serial { .. } => NOTICED_MAX_MS.0,
            LinkConfig::Tcp { .. } => NOTICED_MAX_MS.1,
        };
        let (seen, in_time) = match gone_ms {
            Some(ms) if is_back => (Message::SeenGoneAndBack { ms, limit: limit_ms }, ms <= limit_ms),
            Some(_) => (Message::SeenNotBack {}, false),
            None => (Message::SeenNotGone {}, false),
        };
        self.note("cable", &Message::AcceptCable {}, &seen, in_time);
        Ok(())
    }

    /// What only a running mark shows: the technician stopped one on scrap.
    fn stop(&mut self, interrupted: &[JobId]) -> Result<(), Failure> {
        let said = loop {
            let answer = self.bench.ask(&Message::AskStopped {}, self.output)?;
            match answer.ok_or_else(|| Failure::fixable(Message::AcceptNobody {}))? {
                said if text::is_word_of(&said, &Message::WordsYes {}) => break true,
                said if text::is_word_of(&said, &Message::WordsNo {}) => break false,
                _ => self.output.say(&Message::AnswerYesOrNo {}),
            }
        };
        let listed =
            interrupted.iter().map(JobId::to_string).collect::<Vec<_>>().join(text::spoken().comma());
        let seen = match (said, listed.is_empty()) {
            (true, false) => Message::SeenStopped { jobs: listed },
            (true, true) => Message::SeenNoneStopped {},
            (false, _) => Message::SeenPersonNo {},
        };
        let counts = said && stop_was_seen(self.bench.config.realm, interrupted);
        self.note("stop", &Message::AcceptStop {}, &seen, counts);
        Ok(())
    }
}

/// At a real station the controller must have seen what the technician tells; in training the word is enough.
fn stop_was_seen(realm: Realm, interrupted: &[JobId]) -> bool {
    realm == Realm::Training || !interrupted.is_empty()
}

/// All characters of marks that it takes, in texts that it takes, and its longest text.
fn test_texts(can: &Capabilities) -> Vec<String> {
    let taken: Vec<char> = ALPHABET.chars().filter(|c| !can.forbidden.contains(c)).collect();
    let most = can.text_max_chars.max(1);
    let mut texts: Vec<String> = taken.chunks(most).map(|chunk| chunk.iter().collect()).collect();
    texts.push(taken.iter().cycle().take(most).collect());
    texts
}

/// One text for each reason to refuse it.
fn forbidden_texts(can: &Capabilities) -> Vec<String> {
    let around = |c: &char| format!("A{c}B");
    let mut texts: Vec<String> = can.forbidden.iter().map(around).collect();
    texts.push(around(&'\u{7}'));
    texts.push("A".repeat(can.text_max_chars + 1));
    if can.ascii_only {
        texts.push(around(&'É'));
    }
    texts
}

/// A name of the same length that is not this one, and a number where this is one.
fn other_name(file: &str) -> String {
    let mut chars = file.chars();
    let first = match chars.next() {
        Some('9') => '8',
        Some('0'..='8') => '9',
        Some('Z') => 'Y',
        _ => 'Z',
    };
    std::iter::once(first).chain(chars).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use machines::Family;

    fn capabilities(family: Family) -> Capabilities {
        let dialect = family.dialects().first().map_or("", |first| first.name);
        family.shipped_driver(dialect, 1).unwrap().capabilities().clone()
    }

    #[test]
    fn texts_for_the_trial_hold_every_character_and_the_longest_and_nothing_forbidden() {
        for family in Family::ALL {
            let can = capabilities(*family);
            if can.payload != PayloadKind::Text {
                continue;
            }
            let texts = test_texts(&can);
            assert!(texts.iter().any(|text| text.chars().count() == can.text_max_chars), "{family:?}");
            for c in ALPHABET.chars() {
                assert_eq!(texts.iter().any(|text| text.contains(c)), !can.forbidden.contains(&c), "{c}");
            }
            let dialect = family.dialects()[0].name;
            let mut driver = family.shipped_driver(dialect, 1).unwrap();
            driver.link_opened(0);
            for text in forbidden_texts(&can) {
                let file = family.job_file(dialect).replace("{lines}", "1");
                let payload = Payload::Text { file, variables: vec![(can.text_first, text.clone())] };
                assert!(driver.load(NO_JOB, &payload, 0).is_err(), "{family:?} takes {text:?}");
            }
        }
    }

    #[test]
    fn stop_that_the_controller_did_not_see_counts_in_training_only() {
        let cases = [(Realm::Training, &[][..], true), (Realm::Real, &[], false), (Realm::Real, &[7], true)];
        for (realm, interrupted, counts) in cases {
            assert_eq!(stop_was_seen(realm, interrupted), counts, "{realm:?} {interrupted:?}");
        }
    }

    #[test]
    fn name_of_another_file_is_as_long_and_another() {
        for file in ["LINES-1.tml", "Z", "É.tml"] {
            let other = other_name(file);
            assert_eq!(other.chars().count(), file.chars().count());
            assert_ne!(other, file);
        }
    }
}
