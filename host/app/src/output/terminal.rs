//! The streams of this process: lines in, lines out, and the progress bar between them.

use crate::message::Message;
use crate::text;
use crate::wrap::for_stream;
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};
use nix::sys::termios::{LocalFlags, SetArg, Termios, tcgetattr, tcsetattr};
use std::cell::OnceCell;
use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};

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

/// stdin, stdout and stderr.
#[derive(Debug, Default)]
pub(super) struct Terminal {
    pub(super) bar: Option<ProgressBar>,
    pub(super) pins: Option<PathBuf>,
    stdin: OnceCell<Receiver<String>>,
}

impl Terminal {
    pub(super) fn hide_typing() -> Option<Hidden> {
        let before = tcgetattr(io::stdin()).ok()?;
        let mut quiet = before.clone();
        quiet.local_flags.remove(LocalFlags::ECHO | LocalFlags::ISIG);
        tcsetattr(io::stdin(), SetArg::TCSANOW, &quiet).ok()?;
        Some(Hidden { before })
    }

    pub(super) fn stderr(&self, line: &str) {
        self.beside_the_bar(|| {
            // Nobody is left to be told when stderr is gone.
            let _ = writeln!(io::stderr(), "{}", for_stream(line, &io::stderr()));
        });
    }

    pub(super) fn stdout(&self, line: &str) {
        self.stdout_as_it_is(&for_stream(line, &io::stdout()));
    }

    pub(super) fn stdout_as_it_is(&self, line: &str) {
        self.beside_the_bar(|| {
            // A reader that closed its end (head, less) has had enough.
            let _ = writeln!(io::stdout(), "{line}");
        });
    }

    pub(super) fn prompt(&self, question: &Message) {
        self.beside_the_bar(|| {
            // As in `stderr`.
            let _ = write!(io::stderr(), "{} ", for_stream(&text::of(question), &io::stderr()));
            let _ = io::stderr().flush();
        });
    }

    /// The question's line was never ended by an answer.
    pub(super) fn unanswered() -> Option<String> {
        let _ = writeln!(io::stderr());
        None
    }

    /// The lines of stdin, read in a thread of its own so that a station need not stand still for a person.
    pub(super) fn lines(&self) -> &Receiver<String> {
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

    pub(super) fn progress_begin(&mut self, total: u64, what: &Message) {
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

    fn beside_the_bar(&self, write: impl FnOnce()) {
        match &self.bar {
            Some(bar) => bar.suspend(write),
            None => write(),
        }
    }
}

/// Weapons a minute: their rate per second is a small fraction.
fn per_minute(state: &ProgressState, out: &mut dyn std::fmt::Write) {
    // A bar that cannot be drawn is no reason to stop.
    let _ = write!(out, "{:.0}/min", state.per_sec() * 60.0);
}
