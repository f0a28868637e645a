//! What must hold after every run, one checker per promise. Each reads [`Evidence`] and says what is wrong, in words.

mod covered;
mod decided;
mod ended;
mod grown;
mod numbers;
mod once;
mod ordered;
mod permit;
mod questions;
mod record;
mod said;
mod starts;
mod stopped;
mod witnessed;

use crate::evidence::Evidence;
use std::fmt;

/// Something that must not be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Violation {
    /// The checker that found it.
    pub checker: &'static str,
    /// What is wrong.
    pub what: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.checker, self.what)
    }
}

/// Looks for one thing that must not be, and tells every case of it.
pub type Checker = fn(&Evidence) -> Vec<String>;

/// Every checker with its name.
pub const CHECKERS: [(&str, Checker); 16] = [
    ("progress", progress),
    ("one number, one item", numbers::check),
    ("no place touched twice", once::check),
    ("no metal without intent", covered::check),
    ("no witness without receipt", witnessed::check),
    ("start never repeated", starts::check),
    ("nothing starts after STOP", stopped::check),
    ("permit only while safe", permit::check),
    ("every piece ended", ended::check),
    ("ledger verifies", record::check),
    ("one question a case", questions::check),
    ("on disk before it is ordered", ordered::before),
    ("permit only for an open job", ordered::permits),
    ("what is said is on the metal", said::check),
    ("ledger only grows", grown::check),
    ("year and country as decided", decided::check),
];

/// All violations that all checkers find.
#[must_use]
pub fn check(evidence: &Evidence) -> Vec<Violation> {
    let found = |(checker, look): (&'static str, Checker)| {
        look(evidence).into_iter().map(move |what| Violation { checker, what })
    };
    CHECKERS.into_iter().flat_map(found).collect()
}

/// The run came to its end by itself.
fn progress(evidence: &Evidence) -> Vec<String> {
    evidence.troubles.clone()
}
