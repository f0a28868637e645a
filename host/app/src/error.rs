//! How a command can fail, and what that means for the exit code. [`remedy`] is what to do about it, where that goes without
//! saying.

mod remedy;

use crate::message::{Message, Words};
use crate::text;
use registry::StoreError;
use registry::ledger::LedgerError;
use std::error::Error;
use std::fmt;

/// How a command that did not fail ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// Everything asked for is done.
    Done,
    /// It did its part, and something is left that a person has to do.
    Unfinished,
}

/// Who can do something about a failure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The person at the station can put it right.
    Fixable,
    /// The command was typed wrongly.
    Usage,
    /// Machine or controller refused, or cannot confirm.
    Machine,
    /// The register is damaged or cannot be verified.
    Register,
    /// The program contradicts itself.
    Bug,
}

impl Kind {
    /// Every kind, for tests that walk them.
    #[cfg(test)]
    pub const ALL: [Self; 5] = [Self::Fixable, Self::Usage, Self::Machine, Self::Register, Self::Bug];

    /// The exit code.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::Fixable => 1,
            Self::Usage => 2,
            Self::Machine => 3,
            Self::Register => 4,
            Self::Bug => 70,
        }
    }
}

/// Why a command did not do what was asked: what, why, and what to do next.
#[derive(Debug, Clone)]
pub struct Failure {
    /// Who can do something about it.
    pub kind: Kind,
    /// What did not happen.
    pub what: Box<Message>,
    /// Why, the nearest cause first.
    pub causes: Vec<Words>,
    /// What to do next, safety first.
    pub hints: Vec<Message>,
    /// Whether they are only the usual ones.
    pub usual: bool,
}

/// What every command returns.
pub type CommandResult = Result<Ending, Failure>;

impl Failure {
    /// A failure without causes, with the remedy that goes with it everywhere.
    pub fn new(kind: Kind, what: Message) -> Self {
        let hints: Vec<_> = remedy::usual(&what).into_iter().collect();
        Self { kind, what: Box::new(what), causes: Vec::new(), usual: !hints.is_empty(), hints }
    }

    /// Something that the person at the station can put right.
    pub fn fixable(what: Message) -> Self {
        Self::new(Kind::Fixable, what)
    }

    /// Wrong usage that the parser cannot see.
    pub fn usage(what: Message) -> Self {
        Self::new(Kind::Usage, what)
    }

    /// Machine or controller refused, or cannot confirm.
    pub fn machine(what: Message) -> Self {
        Self::new(Kind::Machine, what)
    }

    /// The program contradicts itself.
    pub fn bug(detail: impl Into<String>) -> Self {
        Self::new(Kind::Bug, Message::Bug { detail: detail.into() }).hint(Message::HintReportBug {})
    }

    /// Adds an error and its sources as causes. A source that only repeats the text of its parent is left out.
    pub fn because(mut self, error: &(dyn Error + 'static)) -> Self {
        let mut next = Some(error);
        while let Some(error) = next {
            let text = Words::Quoted(error.to_string());
            if self.causes.last() != Some(&text) {
                self.causes.push(text);
            }
            next = error.source();
        }
        self
    }

    /// Adds a cause in words.
    pub fn cause<C: Into<Words>>(mut self, cause: C) -> Self {
        self.causes.push(cause.into());
        self
    }

    /// Adds what to do next; the first takes the place of the usual remedy.
    pub fn hint(mut self, hint: Message) -> Self {
        if std::mem::take(&mut self.usual) {
            self.hints.clear();
        }
        self.hints.push(hint);
        self
    }
}

/// Why a value that was typed cannot be, for the parser: said in the language that is spoken then.
#[derive(Debug)]
pub struct Wrong(pub Box<Message>);

impl From<Message> for Wrong {
    fn from(message: Message) -> Self {
        Self(Box::new(message))
    }
}

impl fmt::Display for Wrong {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&text::of(&self.0))
    }
}

impl Error for Wrong {}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        let damaged = matches!(
            error,
            StoreError::EntryDamaged { .. }
                | StoreError::Gap { .. }
                | StoreError::Damaged(_)
                | StoreError::NotARegister { .. }
        );
        let kind = if damaged { Kind::Register } else { Kind::Fixable };
        let failure = Self::new(kind, Message::RegisterUnusable {}).because(&error);
        if damaged { failure.hint(Message::HintRestoreRegister {}) } else { failure }
    }
}

impl From<LedgerError> for Failure {
    fn from(error: LedgerError) -> Self {
        match error {
            LedgerError::Store(error) => error.into(),
            LedgerError::Refused(why) => Self::fixable(Message::EntryRefused {}).because(&why),
            error @ (LedgerError::ReopenFirst | LedgerError::NotEmpty) => {
                Self::fixable(Message::RegisterUnusable {}).because(&error)
            }
            error => Self::new(Kind::Register, Message::RegisterUnusable {})
                .because(&error)
                .hint(Message::HintRestoreRegister {}),
        }
    }
}
