//! Why a paper is not printed.

use serde::{Deserialize, Serialize};

/// Why a paper is not printed. `field` is the path of the value in the struct, `lines[3].maker`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum PaperError {
    /// None of the shipped fonts has the character: it would be an empty box on the page.
    #[error("{field}: no shipped font has the character {character:?} (U+{:04X})", u32::from(*character))]
    NoGlyph {
        /// Where it stands
        field: String,
        /// The character
        character: char,
    },
    /// A control character, or one that overrides the direction of what follows: a serial would read otherwise than
    /// it is stored.
    #[error("{field}: the character U+{code:04X} cannot be printed")]
    NotPrintable {
        /// Where it stands
        field: String,
        /// Its number
        code: u32,
    },
    /// A value without which the paper says less than it has to.
    #[error("{field} is empty")]
    Empty {
        /// Which one
        field: String,
    },
    /// Fewer rows than the paper needs: two signatures on a certificate of destruction.
    #[error("{field}: {given} given, at least {least} needed")]
    TooFew {
        /// Of what
        field: String,
        /// How many there are
        given: usize,
        /// How many there have to be
        least: usize,
    },
    /// A word of the document's list that the caller's words lack.
    #[error("the word {id} is missing in {lang}")]
    NoWord {
        /// The word's id
        id: String,
        /// The language's tag
        lang: String,
    },
    /// The content does not fit into a code that can be read from paper.
    #[error("{bytes} bytes do not fit into a code of at most {modules_max} modules a side")]
    CodeTooLarge {
        /// The content's length
        bytes: usize,
        /// The most modules a side that can still be printed and read there
        modules_max: usize,
    },
    /// What the typesetter was given is not a sheet.
    #[error("this is no sheet: {said}")]
    NoSheet {
        /// What is wrong with it
        said: String,
    },
    /// The sheet and the typesetter are of different versions: one of the two programs was not installed anew.
    #[error("the sheet is of version {sheet} and the typesetter of version {typesetter}")]
    OtherVersion {
        /// The sheet's
        sheet: String,
        /// The typesetter's
        typesetter: String,
    },
    /// The template and the struct do not belong together: a mistake of this program.
    #[error("the page was not set: {said}")]
    NotSet {
        /// What the typesetter said
        said: String,
    },
}
