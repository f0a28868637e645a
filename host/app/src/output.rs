//! Where words go: data to stdout, everything else to stderr, and a progress bar where a person watches. A server keeps
//! both instead, for its screens.

mod gathering;
mod terminal;

pub use gathering::Answers;
pub use terminal::Hidden;

use crate::error::Failure;
use crate::language::Language;
use crate::login::secret::Pin;
use crate::message::Message;
use crate::text;
use gathering::Gathering;
use registry::PersonId;
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::sync::mpsc::TryRecvError;
use terminal::Terminal;

/// The way out of every command.
#[derive(Debug)]
pub struct Output {
    json: bool,
    to: To,
}

/// Where it leads.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "one lives at a time")]
enum To {
    Terminal(Terminal),
    Gathering(Gathering),
}

impl Output {
    /// To the streams of this process. With `json`, data are JSON, one value per line.
    pub fn new(json: bool) -> Self {
        Self { json, to: To::Terminal(Terminal::default()) }
    }

    /// Nothing goes to the streams of this process: what is said is kept, and questions are answered from `answers`.
    pub fn gathering(answers: Answers) -> Self {
        Self { json: true, to: To::Gathering(Gathering::new(answers)) }
    }

    /// With a file of PINs, for who acts.
    pub fn with_pins(mut self, pins: Option<PathBuf>) -> Self {
        if let To::Terminal(terminal) = &mut self.to {
            terminal.pins = pins;
        }
        self
    }

    /// The file of PINs, if one was named.
    pub fn pin_file(&self) -> Option<&Path> {
        match &self.to {
            To::Terminal(terminal) => terminal.pins.as_deref(),
            To::Gathering(_) => None,
        }
    }

    /// The PIN that was given beforehand for the person of this name; none where it is in a file.
    pub fn pin(&self, name: &str) -> Option<Pin> {
        match &self.to {
            To::Terminal(_) => None,
            To::Gathering(kept) => kept.pin(name),
        }
    }

    /// What is kept of a new PIN, where that was made beforehand.
    pub fn kept_of(&self, pin: &Pin) -> Option<String> {
        match &self.to {
            To::Terminal(_) => None,
            To::Gathering(kept) => kept.kept_of(pin),
        }
    }

    /// Whether PINs were given beforehand.
    pub fn has_pins(&self) -> bool {
        match &self.to {
            To::Terminal(terminal) => terminal.pins.is_some(),
            To::Gathering(kept) => kept.has_pins(),
        }
    }

    /// Whether this person has given the PIN before.
    pub fn has_proved(&self, person: &PersonId) -> bool {
        match &self.to {
            To::Terminal(_) => false,
            To::Gathering(kept) => kept.has_proved(person),
        }
    }

    /// Whoever acts at the terminal reads this language; a server speaks to each in their own.
    pub fn speak(&self, language: Language) {
        if let To::Terminal(_) = &self.to {
            text::speak(language);
        }
    }

    /// Shows nothing of what is typed, where that is a terminal.
    pub fn hide_typing(&self) -> Option<Hidden> {
        match &self.to {
            To::Terminal(_) => Terminal::hide_typing(),
            To::Gathering(_) => None,
        }
    }

    /// Whether data are JSON.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// What was said to the person, where that is kept.
    pub fn said(&self) -> Vec<String> {
        match &self.to {
            To::Terminal(_) => Vec::new(),
            To::Gathering(kept) => kept.said.borrow().clone(),
        }
    }

    /// The data, in words and as values, where they are kept.
    pub fn data(&self) -> Vec<(String, Value)> {
        match &self.to {
            To::Terminal(_) => Vec::new(),
            To::Gathering(kept) => kept.data.borrow().clone(),
        }
    }

    /// Says something to the person: to stderr.
    pub fn say(&self, message: &Message) {
        match &self.to {
            To::Terminal(_) => self.line(&text::of(message)),
            To::Gathering(_) => self.line(&text::on_screen(message)),
        }
    }

    /// Says several lines at once.
    pub fn say_all(&self, messages: &[Message]) {
        for message in messages {
            self.say(message);
        }
    }

    /// One line in words that are put together already, such as a finding.
    pub fn line(&self, line: &str) {
        match &self.to {
            To::Terminal(terminal) => terminal.stderr(line),
            To::Gathering(kept) => kept.said.borrow_mut().push(line.to_owned()),
        }
    }

    /// One datum to stdout: as JSON, or as the message.
    pub fn datum(&self, words: &Message, value: &impl Serialize) {
        self.put(&text::of(words), value, Terminal::stdout);
    }

    /// One line of data to stdout, in words that are no message (a table row, a mark's text).
    pub fn row(&self, words: &str, value: &impl Serialize) {
        self.put(words, value, Terminal::stdout);
    }

    /// As [`Self::row`], for words that no line may be broken in, not even on a terminal.
    pub fn row_as_it_is(&self, words: &str, value: &impl Serialize) {
        self.put(words, value, Terminal::stdout_as_it_is);
    }

    /// The values are our own plain structs: they have no maps with keys that are not text.
    fn put(&self, words: &str, value: &impl Serialize, write: fn(&Terminal, &str)) {
        match &self.to {
            To::Terminal(terminal) if self.json => {
                terminal.stdout_as_it_is(&serde_json::to_string(value).unwrap_or_default());
            }
            To::Terminal(terminal) => write(terminal, words),
            To::Gathering(kept) => {
                let value = serde_json::to_value(value).unwrap_or_default();
                kept.data.borrow_mut().push((words.to_owned(), value));
            }
        }
    }

    /// Says once why the command failed.
    pub fn failure(&mut self, failure: &Failure) {
        self.progress_end();
        self.line(describe(failure).trim_end());
    }

    /// Begins a progress bar over `total` steps; without a terminal nothing is drawn.
    pub fn progress_begin(&mut self, total: u64, what: &Message) {
        if let To::Terminal(terminal) = &mut self.to {
            terminal.progress_begin(total, what);
        }
    }

    /// One step more.
    pub fn progress_step(&self) {
        if let To::Terminal(Terminal { bar: Some(bar), .. }) = &self.to {
            bar.inc(1);
        }
    }

    /// Takes the bar away.
    pub fn progress_end(&mut self) {
        if let To::Terminal(terminal) = &mut self.to
            && let Some(bar) = terminal.bar.take()
        {
            bar.finish_and_clear();
        }
    }

    /// Asks the person, and takes one line from stdin without its blanks; `None` at the end of the input.
    pub fn ask(&self, question: &Message) -> Option<String> {
        match &self.to {
            To::Terminal(terminal) => {
                terminal.prompt(question);
                terminal.lines().recv().ok().or_else(Terminal::unanswered)
            }
            To::Gathering(kept) => kept.answer(question),
        }
    }

    /// Asks once, on a line of its own, and takes lines from stdin until an empty one or the end of the input.
    pub fn ask_lines(&self, question: &Message) -> Vec<String> {
        let next = || match &self.to {
            To::Terminal(terminal) => terminal.lines().recv().ok(),
            To::Gathering(kept) => kept.answer(question),
        };
        self.say(question);
        std::iter::from_fn(next).take_while(|line| !line.is_empty()).collect()
    }

    /// As [`Self::ask`], with something to do as long as nobody answers. It must take some time each time.
    ///
    /// # Errors
    /// What `meanwhile` fails with.
    pub fn ask_while(
        &self,
        question: &Message,
        mut meanwhile: impl FnMut() -> Result<(), Failure>,
    ) -> Result<Option<String>, Failure> {
        let To::Terminal(terminal) = &self.to else { return Ok(self.ask(question)) };
        terminal.prompt(question);
        loop {
            match terminal.lines().try_recv() {
                Ok(answer) => return Ok(Some(answer)),
                Err(TryRecvError::Disconnected) => return Ok(Terminal::unanswered()),
                Err(TryRecvError::Empty) => meanwhile().inspect_err(|_| drop(Terminal::unanswered()))?,
            }
        }
    }

    /// A line that was typed since the last call, without its blanks, if there is one. Never waits.
    pub fn typed(&self) -> Option<String> {
        match &self.to {
            To::Terminal(terminal) => terminal.lines().try_recv().ok(),
            To::Gathering(_) => None,
        }
    }

    /// Asks for yes or no until it gets one; `None` at the end of the input.
    pub fn ask_yes(&self, question: &Message) -> Option<bool> {
        if let To::Gathering(kept) = &self.to {
            return Some(kept.yes());
        }
        loop {
            match self.ask(question)? {
                said if text::is_word_of(&said, &Message::WordsYes {}) => return Some(true),
                said if text::is_word_of(&said, &Message::WordsNo {}) => return Some(false),
                _ => self.say(&Message::AnswerYesOrNo {}),
            }
        }
    }
}

/// A failure as it is printed: what, why, and what to do next.
pub fn describe(failure: &Failure) -> String {
    let mut lines = vec![text::of(&Message::FailureWhat { what: text::of(&failure.what) })];
    match failure.causes.as_slice() {
        [] => {}
        [only] => lines.push(text::of(&Message::FailureCause { cause: only.to_string() })),
        several => {
            lines.push(text::of(&Message::FailureCauses {}));
            lines.extend((1..).zip(several).map(|(number, cause)| format!("{number}: {cause}")));
        }
    }
    lines.extend(failure.hints.iter().map(|hint| text::of(&Message::FailureHint { hint: text::of(hint) })));
    lines.join("\n") + "\n"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Kind;

    #[test]
    fn questions_of_a_screen_are_answered_from_what_was_given_and_what_is_said_is_kept() {
        let name = || "Amina".to_owned();
        let mut output = Output::gathering(Answers {
            yes: true,
            pins: [(name(), "4711".into())].into(),
            typed: [" R-1 ", "R-2", "", "none"].map(str::to_owned).into(),
            ..Answers::default()
        });
        assert_eq!(output.pin("AMINA").unwrap().expose(), "4711");
        assert!(!format!("{output:?}").contains("4711"), "nothing that is written down has it");
        assert_eq!(output.ask(&Message::AskPin { name: name() }), None, "a PIN is not among what was typed");
        assert_eq!(output.ask_lines(&Message::AskScan {}), ["R-1", "R-2"]);
        let found = output.ask_while(&Message::AskFound {}, || unreachable!("nobody is waited for"));
        assert_eq!(found.unwrap().as_deref(), Some("none"));
        assert_eq!(output.ask(&Message::AskFound {}), None, "nothing is left");
        assert_eq!(output.ask_yes(&Message::ConfirmClock { now: String::new() }), Some(true));
        output.datum(&Message::DayOpened { day: "A".into() }, &serde_json::json!({"day": "A"}));
        output.failure(&Failure::bug("planned"));
        assert_eq!(output.data(), [("The day A is open.".to_owned(), serde_json::json!({"day": "A"}))]);
        let said = output.said();
        assert_eq!((said.len(), said[0] == text::of(&Message::AskScan {})), (2, true), "{said:?}");
        assert!(said[1].contains("planned"), "{said:?}");
    }

    #[test]
    fn failure_of_each_kind_has_its_exit_code() {
        let codes: Vec<_> = Kind::ALL.iter().map(|kind| kind.exit_code()).collect();
        assert_eq!(codes, [1, 2, 3, 4, 70]);
    }

    #[test]
    fn failure_is_described_by_what_why_and_what_to_do() {
        let gone = std::io::Error::other("the disk is gone");
        let cases = [
            Failure::fixable(Message::PersonUnknown { name: "Amina".into() })
                .hint(Message::HintPersonAdd { name: "Amina".into() }),
            Failure::usage(Message::AutoNeedsTraining {}),
            Failure::machine(Message::ControllerSilent {})
                .cause("no answer")
                .cause("cable out")
                .hint(Message::HintControllerLine {}),
            Failure::new(Kind::Register, Message::RegisterUnusable {})
                .because(&gone)
                .hint(Message::HintRestoreRegister {}),
            Failure::bug("a job was neither ended nor in doubt"),
        ];
        let all: Vec<_> =
            cases.iter().map(|case| format!("[{}]\n{}", case.kind.exit_code(), describe(case))).collect();
        insta::assert_snapshot!(all.join("\n"), @r#"
        [1]
        Error: nobody here is called "Amina"
        Hint: `markstation user list` shows who is known; `markstation user add "Amina"` adds somebody

        [2]
        Error: --auto is for training stations: a real weapon is put in the clamp and identified by a person

        [3]
        Error: the controller does not answer
        Caused by:
        1: no answer
        2: cable out
        Hint: nothing is permitted without it. Check its supply and its cable, then `link` under [controller] in station.toml

        [4]
        Error: the register cannot be used
        Caused by: the disk is gone
        Hint: mark nothing more at this station and keep the damaged file. `markstation register doctor` saves what is left of it into a new one, `markstation backup restore` brings the newest backup back; compare the two

        [70]
        Error: the program contradicts itself: a job was neither ended nor in doubt
        Hint: stop marking with this program, keep the station's folder as it is, and report this with the text above
        "#);
    }
}
