//! Readers of symbols on a serial line or over TCP, as state machines without I/O: trigger in, text out.
//!
//! What a reader says is text and never a judgement: that nothing was read says nothing against the mark. A trigger moves
//! nothing and may be repeated, so lost messages are simply asked for again. A text that comes late, after its trigger
//! was given up, is dropped; should it come after the next trigger, comparing it with the plan shows it, since no two
//! marks say the same. Modules in reading order: [`dialect`] is what differs between readers of one family, as data;
//! [`engine`] is time, repetition and doubles, the same for all; [`cognex`], [`keyence`], [`zebra`] and [`mod@line`] are the
//! protocols; [`once`] has a reader on a real line read one mark.

mod cognex;
mod dialect;
mod engine;
mod keyence;
mod line;
mod once;
mod split;
mod zebra;

pub use dialect::{DialectError, LinkDefaults};
pub use engine::Reader;
pub use once::read_once;

use serde::{Deserialize, Serialize};

/// A family of readers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ReaderFamily {
    /// Cognex `DataMan`, DMCC.
    Cognex,
    /// Keyence SR.
    Keyence,
    /// Zebra and Symbol, SSI.
    Zebra,
    /// Anything that sends lines of text.
    Line,
}

impl ReaderFamily {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Cognex, Self::Keyence, Self::Zebra, Self::Line];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Cognex => "cognex",
            Self::Keyence => "keyence",
            Self::Zebra => "zebra",
            Self::Line => "line",
        }
    }

    /// The dialect that a site gets when it sets nothing else, to be copied and changed.
    #[must_use]
    pub fn built_in_dialect(self) -> &'static str {
        match self {
            Self::Cognex => include_str!("../../dialects/readers/cognex.toml"),
            Self::Keyence => include_str!("../../dialects/readers/keyence.toml"),
            Self::Zebra => include_str!("../../dialects/readers/zebra.toml"),
            Self::Line => include_str!("../../dialects/readers/line.toml"),
        }
    }

    /// A reader of this family by a dialect, and how its line is usually set.
    ///
    /// # Errors
    /// [`DialectError`] where the text is no dialect of this family.
    pub fn reader(self, dialect: &str) -> Result<(Reader, LinkDefaults), DialectError> {
        match self {
            Self::Cognex => dialect::parse(dialect).map(cognex::reader),
            Self::Keyence => dialect::parse(dialect).map(keyence::reader),
            Self::Zebra => dialect::parse(dialect).map(zebra::reader),
            Self::Line => dialect::parse(dialect).and_then(line::reader),
        }
    }
}

/// What came of a trigger. Exactly one comes for each that was taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ReaderEvent {
    /// This was read.
    Read {
        /// Its text, exactly.
        text: String,
    },
    /// The reader is there and read nothing, as often as it may be triggered.
    NoRead,
    /// The reader refuses, or what it sends cannot be made out.
    Fault {
        /// In plain words, with what to do.
        message: String,
    },
    /// Nothing came from the reader, or its line is gone.
    NoAnswer,
}
