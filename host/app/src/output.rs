//! Where words go: data to stdout, everything else to stderr, and a progress bar where a person watches.

use crate::error::Failure;
use crate::message::Message;
use crate::text;
use crate::wrap::for_stream;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use nix::sys::termios::{LocalFlags, SetArg, Termios, tcgetattr, tcsetattr};
use serde::Serialize;
use std::cell::OnceCell;
use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// The way out of every command.
#[derive(Debug)]
pub struct Output {
    json: bool,
    bar: Option<ProgressBar>,
    stdin: OnceCell<Receiver<String>>,
    pins: Option<PathBuf>,
}

/// What is typed is not shown as long as this lives. Ctrl-C is a character like any other meanwhile.
#[derive(Debug)]
pub struct Hidden {
    before: Termios,
}

impl Drop for Hidden {
    fn drop(&mut self) {
        // A terminal that is gone needs nothing restored.
        let _ = tcsetattr(io::stdin(), SetArg::TCSANOW, &self.before);
        let _ = writeln!(io::stderr());
    }
}

impl Output {
    /// With `json`, data are JSON, one value per line.
    pub fn new(json: bool) -> Self {
        Self { json, bar: None, stdin: OnceCell::new(), pins: None }
    }

    /// With a file of PINs, for who acts.
    pub fn with_pins(self, pins: Option<PathBuf>) -> Self {
        Self { pins, ..self }
    }

    /// The file of PINs, if one was named.
    pub fn pin_file(&self) -> Option<&Path> {
        self.pins.as_deref()
    }

    /// Shows nothing of what is typed, where that is a terminal.
    pub fn hide_typing(&self) -> Option<Hidden> {
        let before = tcgetattr(io::stdin()).ok()?;
        let mut quiet = before.clone();
        quiet.local_flags.remove(LocalFlags::ECHO | LocalFlags::ISIG);
        tcsetattr(io::stdin(), SetArg::TCSANOW, &quiet).ok()?;
        Some(Hidden { before })
    }

    /// Whether data are JSON.
    pub fn is_json(&self) -> bool {
        self.json
    }

    /// Says something to the person: to stderr.
    pub fn say(&self, message: &Message) {
        self.line(&text::of(message));
    }

    /// Says several lines at once.
    pub fn say_all(&self, messages: &[Message]) {
        for message in messages {
            self.say(message);
        }
    }

    /// One line in words that are put together already, such as a finding.
    pub fn line(&self, line: &str) {
        let write = || {
            // Nobody is left to be told when stderr is gone.
            let _ = writeln!(io::stderr(), "{}", for_stream(line, &io::stderr()));
        };
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }

    /// One datum to stdout: as JSON, or as the message.
    pub fn datum(&self, words: &Message, value: &impl Serialize) {
        if self.json { self.json_line(value) } else { self.stdout(&text::of(words)) }
    }

    /// One line of data to stdout, in words that are no message (a table row, a mark's text).
    pub fn row(&self, words: &str, value: &impl Serialize) {
        if self.json { self.json_line(value) } else { self.stdout(words) }
    }

    /// As [`Self::row`], for words that no line may be broken in, not even on a terminal.
    pub fn row_as_it_is(&self, words: &str, value: &impl Serialize) {
        if self.json { self.json_line(value) } else { self.stdout_as_it_is(words) }
    }

    fn json_line(&self, value: &impl Serialize) {
        // The values are our own plain structs: they have no maps with keys that are not text.
        self.stdout_as_it_is(&serde_json::to_string(value).unwrap_or_default());
    }

    fn stdout(&self, line: &str) {
        self.stdout_as_it_is(&for_stream(line, &io::stdout()));
    }

    fn stdout_as_it_is(&self, line: &str) {
        let write = || {
            // A reader that closed its end (head, less) has had enough.
            let _ = writeln!(io::stdout(), "{line}");
        };
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }

    /// Says once why the command failed.
    pub fn failure(&mut self, failure: &Failure) {
        self.progress_end();
        self.line(describe(failure).trim_end());
    }

    /// Begins a progress bar over `total` steps; without a terminal nothing is drawn.
    pub fn progress_begin(&mut self, total: u64, what: &Message) {
        let target = if io::stderr().is_terminal() {
            ProgressDrawTarget::stderr()
        } else {
            ProgressDrawTarget::hidden()
        };
        let bar = ProgressBar::with_draw_target(Some(total), target);
        let left = text::of(&Message::ProgressLeft { time: "{eta}".to_owned() });
        let layout = format!("{{msg}} {{wide_bar}} {{pos}}/{{len}}  {{rate}}  {left}");
        if let Ok(style) = ProgressStyle::with_template(&layout) {
            bar.set_style(style.progress_chars("=> ").with_key("rate", per_minute));
        }
        bar.set_message(text::of(what));
        self.bar = Some(bar);
    }

    /// One step more.
    pub fn progress_step(&self) {
        if let Some(bar) = &self.bar {
            bar.inc(1);
        }
    }

    /// Takes the bar away.
    pub fn progress_end(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }

    /// Asks the person, and takes one line from stdin without its blanks; `None` at the end of the input.
    pub fn ask(&self, question: &Message) -> Option<String> {
        self.prompt(question);
        self.lines().recv().ok().or_else(|| self.unanswered())
    }

    /// Asks once, on a line of its own, and takes lines from stdin until an empty one or the end of the input.
    pub fn ask_lines(&self, question: &Message) -> Vec<String> {
        self.say(question);
        let lines = self.lines();
        std::iter::from_fn(|| lines.recv().ok()).take_while(|line| !line.is_empty()).collect()
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
        self.prompt(question);
        loop {
            match self.lines().try_recv() {
                Ok(answer) => return Ok(Some(answer)),
                Err(TryRecvError::Disconnected) => return Ok(self.unanswered()),
                Err(TryRecvError::Empty) => meanwhile().inspect_err(|_| drop(self.unanswered()))?,
            }
        }
    }

    /// A line that was typed since the last call, without its blanks, if there is one. Never waits.
    pub fn typed(&self) -> Option<String> {
        self.lines().try_recv().ok()
    }

    fn prompt(&self, question: &Message) {
        let write = || {
            // As in `line`.
            let _ = write!(io::stderr(), "{} ", for_stream(&text::of(question), &io::stderr()));
            let _ = io::stderr().flush();
        };
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }

    /// The question's line was never ended by an answer.
    fn unanswered(&self) -> Option<String> {
        let _ = writeln!(io::stderr());
        None
    }

    /// The lines of stdin, read in a thread of its own so that a station need not stand still for a person.
    fn lines(&self) -> &Receiver<String> {
        self.stdin.get_or_init(|| {
            let (out, lines) = channel();
            std::thread::spawn(move || {
                for line in io::stdin().lines() {
                    let Ok(line) = line else { return };
                    if out.send(line.trim().to_owned()).is_err() {
                        return;
                    }
                }
            });
            lines
        })
    }

    /// Asks for yes or no until it gets one; `None` at the end of the input.
    pub fn ask_yes(&self, question: &Message) -> Option<bool> {
        loop {
            match self.ask(question)? {
                said if text::is_word_of(&said, &Message::WordsYes {}) => return Some(true),
                said if text::is_word_of(&said, &Message::WordsNo {}) => return Some(false),
                _ => self.say(&Message::AnswerYesOrNo {}),
            }
        }
    }
}

/// Weapons a minute: their rate per second is a small fraction.
fn per_minute(state: &ProgressState, out: &mut dyn std::fmt::Write) {
    // A bar that cannot be drawn is no reason to stop.
    let _ = write!(out, "{:.0}/min", state.per_sec() * 60.0);
}

/// A failure as it is printed: what, why, and what to do next.
pub fn describe(failure: &Failure) -> String {
    let mut lines = vec![text::of(&Message::FailureWhat { what: text::of(&failure.what) })];
    match failure.causes.as_slice() {
        [] => {}
        [only] => lines.push(text::of(&Message::FailureCause { cause: only.clone() })),
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
