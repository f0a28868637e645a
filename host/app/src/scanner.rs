//! Scanners read at their own port, below the keyboard layout, and what their scans mean.
//!
//! A scanner that types into the keyboard gives other characters under another layout, and with Caps Lock. So a serial
//! one is read as bytes, and one that poses as a keyboard is taken for the program alone and read as keys, by their
//! places. Modules in reading order: [`assembly`] puts a scan together from characters and pauses, [`serial`] from the
//! bytes of a line, [`keys`] from the keys of a keyboard; [`mod@cards`] is what a scan means; [`runner`] keeps scanners open;
//! [`words`] says to people what went wrong.

mod assembly;
mod cards;
mod keys;
mod runner;
mod serial;
mod words;

pub use cards::{Card, Scanned, cards};
pub use runner::{Listening, listen};
pub use words::{card_is_misread, layout_is_wrong};

use std::time::Instant;

/// Longest text of one scan, characters: what the longest mark and a proof on a label need.
pub const TEXT_MAX: usize = 512;

/// What a scanner reports.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FromScanner {
    /// It is open, and nobody else hears it.
    Up,
    /// It is not: at the start, or after it was. It is tried again without end, and said again once the reason differs.
    Down {
        /// Why.
        why: Loss,
    },
    /// It read this text, complete at this moment.
    Scan(String, Instant),
    /// It sent something that is no scan.
    Fault(Fault),
}

/// Why a scan is none. Nothing of it is used: half a number is another number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// It has more than [`TEXT_MAX`] characters.
    TooLong,
    /// A control character is in it.
    Control,
    /// Its bytes are no text in UTF-8.
    NotText,
    /// It broke off, or the computer lost a piece of it.
    Incomplete,
    /// A key without a character was pressed, by its number in Linux.
    Key(u16),
}

/// Why a scanner cannot be heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// What can be done about it.
    pub kind: LossKind,
    /// What the system or the line says, in English.
    pub detail: String,
}

/// What can be done about a scanner that cannot be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LossKind {
    /// It is not plugged in, or was unplugged.
    Missing,
    /// The program may not open it.
    NotAllowed,
    /// Another program has it.
    Taken,
    /// It is no scanner.
    NotAScanner,
    /// Something else.
    Other,
}
