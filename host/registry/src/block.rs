//! Number blocks as an authority issues them: a text for one station, signed.

use jiff::civil::Date;
use marking::number::{BlockError, CheckSystem, NumberBlock};
use serde::{Deserialize, Serialize};

/// First line of the text.
const MAGIC: &str = "markstation-number-block-v1";
/// Longest id of a block.
const ID_LEN_MAX: usize = 40;

/// What the text of a block's note says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockNote {
    /// The station that the numbers are for.
    pub station: String,
    /// The authority's name for the block, 1 to 40 printable ASCII characters without blanks; never used twice.
    pub id: String,
    /// The numbers.
    #[serde(flatten)]
    pub block: NumberBlock,
    /// On which day it was issued.
    pub issued: Date,
}

/// Why a text is no block.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BlockNoteError {
    /// A line is missing, or is another one.
    #[error("line {line} does not say \"{expected}\"")]
    Line {
        /// Its number, from 1.
        line: usize,
        /// What it begins with.
        expected: &'static str,
    },
    /// A line does not have its value.
    #[error("{field} is \"{value}\"")]
    Value {
        /// What the line is about.
        field: &'static str,
        /// What stands there.
        value: String,
    },
    /// There is more after the last line.
    #[error("there is more after the last line")]
    More,
    /// The numbers make no block.
    #[error(transparent)]
    Block(#[from] BlockError),
}

impl BlockNote {
    /// The text that is signed.
    #[must_use]
    pub fn text(&self) -> String {
        let Self { station, id, block, issued } = self;
        let check = block.check().map_or("none", CheckSystem::as_str);
        format!(
            "{MAGIC}\nstation {station}\nblock {id}\nprefix {}\nfirst {}\nlast {}\nwidth {}\ncheck {check}\nissued {issued}\n",
            block.prefix(),
            block.first(),
            block.last(),
            block.width(),
        )
    }

    /// Reads a text that is written as [`Self::text`] writes it, and not otherwise.
    ///
    /// # Errors
    /// [`BlockNoteError`].
    pub fn parse(text: &str) -> Result<Self, BlockNoteError> {
        let mut lines = text.strip_suffix('\n').unwrap_or(text).split('\n');
        if lines.next() != Some(MAGIC) {
            return Err(BlockNoteError::Line { line: 1, expected: MAGIC });
        }
        let mut number = 1;
        let mut line = |expected: &'static str| {
            number += 1;
            let value = lines.next().and_then(|line| line.strip_prefix(expected)?.strip_prefix(' '));
            value.ok_or(BlockNoteError::Line { line: number, expected })
        };
        let station = line("station")?.to_owned();
        let id = line("block")?.to_owned();
        let prefix = line("prefix")?;
        let first = whole("first", line("first")?)?;
        let last = whole("last", line("last")?)?;
        let width = whole("width", line("width")?)?;
        let check = line("check")?;
        let issued = line("issued")?;
        if lines.next().is_some() {
            return Err(BlockNoteError::More);
        }
        if !is_id(&id) {
            return Err(BlockNoteError::Value { field: "block", value: id });
        }
        let check = match check {
            "none" => None,
            other if other == CheckSystem::Mod37_36.as_str() => Some(CheckSystem::Mod37_36),
            other => return Err(BlockNoteError::Value { field: "check", value: other.to_owned() }),
        };
        let issued = issued
            .parse()
            .map_err(|_| BlockNoteError::Value { field: "issued", value: issued.to_owned() })?;
        let block = NumberBlock::new(prefix, first, last, width)?.with_check(check);
        let read = Self { station, id, block, issued };
        // One text, one form: otherwise two files could be one block.
        if read.text() == text { Ok(read) } else { Err(BlockNoteError::More) }
    }
}

/// Whether a block may have this id.
#[must_use]
pub fn is_id(id: &str) -> bool {
    (1..=ID_LEN_MAX).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic())
}

fn whole<T: std::str::FromStr>(field: &'static str, value: &str) -> Result<T, BlockNoteError> {
    value.parse().map_err(|_| BlockNoteError::Value { field, value: value.to_owned() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn note() -> BlockNote {
        let block = NumberBlock::new("KES1-", 1, 5000, 6).unwrap();
        BlockNote { station: "KES1".into(), id: "KE-2026-7".into(), block, issued: date(2026, 11, 30) }
    }

    const TEXT: &str = "markstation-number-block-v1\nstation KES1\nblock KE-2026-7\nprefix KES1-\nfirst 1\nlast 5000\n\
                        width 6\ncheck none\nissued 2026-11-30\n";

    #[test]
    fn text_of_a_block_is_the_written_one_and_reads_back() {
        assert_eq!(note().text(), TEXT);
        assert_eq!(BlockNote::parse(TEXT), Ok(note()));
        let checked = BlockNote { block: note().block.with_check(Some(CheckSystem::Mod37_36)), ..note() };
        assert_eq!(BlockNote::parse(&checked.text()), Ok(checked));
    }

    #[test]
    fn text_in_another_form_is_refused() {
        for (from, to) in [
            ("-v1", "-v2"),
            ("station", "Station"),
            ("first 1\n", ""),
            ("first 1\n", "first 01\n"),
            ("first 1\n", "first +1\n"),
            ("last 5000", "last 0"),
            ("width 6", "width 300"),
            ("check none", "check mod"),
            ("2026-11-30", "2026-11-31"),
            ("2026-11-30\n", "2026-11-30"),
            ("2026-11-30\n", "2026-11-30\nmore\n"),
            ("block KE-2026-7", "block "),
            ("block KE-2026-7", "block KE 7"),
            ("KES1-\n", "kes1-\n"),
        ] {
            let other = TEXT.replacen(from, to, 1);
            assert_ne!(other, TEXT);
            assert!(BlockNote::parse(&other).is_err(), "{to}");
        }
    }
}
