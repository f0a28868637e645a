//! Number blocks: the numbers an authority hands to one station, in order and without wrapping.

mod check;

pub use check::CheckSystem;

use serde::{Deserialize, Serialize};

/// A run of numbers, for example `KES1-000001` to `KES1-005000`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawBlock")]
pub struct NumberBlock {
    prefix: String,
    first: u64,
    last: u64,
    width: u8,
    #[serde(skip_serializing_if = "Option::is_none")]
    check: Option<CheckSystem>,
}

/// Why a block cannot be what was asked for.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BlockError {
    /// The block would be empty.
    #[error("first number {first} is greater than last number {last}")]
    Backwards {
        /// First number.
        first: u64,
        /// Last number.
        last: u64,
    },
    /// The digits would not hold the last number.
    #[error("last number {last} does not fit into {width} digits: widen the number, 1 to 19 digits")]
    Width {
        /// Last number.
        last: u64,
        /// Digits.
        width: u8,
    },
    /// The prefix has a character that a mark cannot have, or ends in a digit so that numbers of two blocks could
    /// read alike.
    #[error(
        "prefix \"{prefix}\" is not usable: A to Z, 0 to 9 and hyphens, 12 at most, not ending in a digit"
    )]
    Prefix {
        /// The prefix.
        prefix: String,
    },
    /// A number outside the block was asked for.
    #[error("number {number} is outside the block {first} to {last}")]
    Outside {
        /// The number.
        number: u64,
        /// First number.
        first: u64,
        /// Last number.
        last: u64,
    },
}

impl NumberBlock {
    /// A block from `first` to `last`, both included, each written as `prefix` and `width` digits.
    pub fn new(prefix: &str, first: u64, last: u64, width: u8) -> Result<Self, BlockError> {
        let allowed = |b: u8| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'-';
        let ends_in_digit = prefix.bytes().last().is_some_and(|b| b.is_ascii_digit());
        if prefix.len() > 12 || ends_in_digit || !prefix.bytes().all(allowed) {
            return Err(BlockError::Prefix { prefix: prefix.to_owned() });
        }
        if first > last {
            return Err(BlockError::Backwards { first, last });
        }
        if !(1..=19).contains(&width) || last >= 10_u64.pow(u32::from(width)) {
            return Err(BlockError::Width { last, width });
        }
        Ok(Self { prefix: prefix.to_owned(), first, last, width, check: None })
    }

    /// The same numbers with a check character behind each, or without.
    #[must_use]
    pub fn with_check(mut self, check: Option<CheckSystem>) -> Self {
        self.check = check;
        self
    }

    /// The prefix.
    pub fn prefix(&self) -> &str {
        &self.prefix
    }

    /// The first number.
    pub fn first(&self) -> u64 {
        self.first
    }

    /// The last number.
    pub fn last(&self) -> u64 {
        self.last
    }

    /// The count of digits.
    pub fn width(&self) -> u8 {
        self.width
    }

    /// By which system its numbers have a check character, if they have one.
    pub fn check(&self) -> Option<CheckSystem> {
        self.check
    }

    /// How a number of the block is written.
    pub fn format(&self, number: u64) -> Result<String, BlockError> {
        if !(self.first..=self.last).contains(&number) {
            return Err(BlockError::Outside { number, first: self.first, last: self.last });
        }
        let mut text = format!("{}{number:0width$}", self.prefix, width = usize::from(self.width));
        // Prefix and digits are of its alphabet, so there is one.
        text.extend(self.check.and_then(|check| check.character(&text)));
        Ok(text)
    }

    /// The number that `text` writes, where it is one of this block and its check character, if it has one, is right.
    pub fn parse(&self, text: &str) -> Option<u64> {
        let text = match self.check {
            Some(check) => text.get(..text.len().checked_sub(1)?).filter(|_| check.holds(text))?,
            None => text,
        };
        let digits = text.strip_prefix(&self.prefix)?;
        let well_formed =
            digits.len() == usize::from(self.width) && digits.bytes().all(|b| b.is_ascii_digit());
        let number = digits.parse().ok().filter(|_| well_formed)?;
        (self.first..=self.last).contains(&number).then_some(number)
    }

    /// Whether `text` writes a number of this block.
    pub fn contains(&self, text: &str) -> bool {
        self.parse(text).is_some()
    }

    /// The number to burn next when `burned` is the greatest burned so far; none when the block is used up. A
    /// `burned` before the block counts as none of it.
    pub fn next_after(&self, burned: Option<u64>) -> Option<u64> {
        let next = match burned {
            None => self.first,
            Some(burned) => burned.checked_add(1)?.max(self.first),
        };
        (next <= self.last).then_some(next)
    }

    /// How many numbers the block holds.
    pub fn count(&self) -> u64 {
        // Width is at most 19 digits, so the sum stays below 2^64.
        self.last - self.first + 1
    }

    /// Whether some text is a number of both blocks, or could be taken for one: the check character tells no two numbers
    /// apart, and it may be a digit.
    pub fn overlaps(&self, other: &Self) -> bool {
        let share = |first: u64, last: u64, other: &Self| first <= other.last && other.first <= last;
        // With its check character a number is as long as one of another block with one digit more.
        let longer = |one: &Self, other: &Self| {
            one.check.is_some()
                && one.width + 1 == other.width
                && share(one.first.saturating_mul(10), one.last.saturating_mul(10).saturating_add(9), other)
        };
        self.prefix == other.prefix
            && (self.width == other.width && share(self.first, self.last, other)
                || longer(self, other)
                || longer(other, self))
    }
}

#[derive(Deserialize)]
struct RawBlock {
    prefix: String,
    first: u64,
    last: u64,
    width: u8,
    #[serde(default)]
    check: Option<CheckSystem>,
}

impl TryFrom<RawBlock> for NumberBlock {
    type Error = BlockError;

    fn try_from(raw: RawBlock) -> Result<Self, BlockError> {
        Ok(Self::new(&raw.prefix, raw.first, raw.last, raw.width)?.with_check(raw.check))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block() -> NumberBlock {
        NumberBlock::new("KES1-", 98, 101, 6).unwrap()
    }

    #[test]
    fn block_walked_to_its_end_yields_each_number_once_and_stops() {
        let mut written = Vec::new();
        let mut burned = None;
        while let Some(next) = block().next_after(burned) {
            written.push(block().format(next).unwrap());
            burned = Some(next);
        }
        assert_eq!(written, ["KES1-000098", "KES1-000099", "KES1-000100", "KES1-000101"]);
        assert_eq!(written.len() as u64, block().count());
        assert_eq!(block().next_after(burned), None);
        assert_eq!(block().next_after(Some(u64::MAX)), None);
        assert_eq!(block().next_after(Some(3)), Some(98));
    }

    #[test]
    fn block_reads_back_only_its_own_numbers() {
        for (text, number) in [
            ("KES1-000098", Some(98)),
            ("KES1-000101", Some(101)),
            ("KES1-000102", None),
            ("KES1-000097", None),
            ("KES1-98", None),
            ("KES1-+00098", None),
            ("KES2-000098", None),
            ("", None),
        ] {
            assert_eq!(block().parse(text), number, "{text}");
            assert_eq!(block().contains(text), number.is_some(), "{text}");
        }
    }

    #[test]
    fn block_with_check_characters_reads_back_only_numbers_that_hold() {
        let checked = block().with_check(Some(CheckSystem::Mod37_36));
        assert_eq!(checked.format(98).unwrap(), "KES1-0000985");
        for number in 98..=101 {
            let written = checked.format(number).unwrap();
            assert_eq!((checked.parse(&written), block().parse(&written)), (Some(number), None), "{written}");
        }
        for text in ["KES1-000098", "KES1-0000986", "KES1-0000995", "KES1-0000589", "5", "", "KES1-00009ä"] {
            assert_eq!(checked.parse(text), None, "{text}");
        }
    }

    #[test]
    fn block_without_check_characters_has_the_bytes_it_always_had() {
        let old = r#"{"prefix":"KES1-","first":98,"last":101,"width":6}"#;
        assert_eq!(serde_json::to_string(&block()).unwrap(), old);
        assert_eq!(serde_json::from_str::<NumberBlock>(old).unwrap(), block());
        let checked = block().with_check(Some(CheckSystem::Mod37_36));
        let new = r#"{"prefix":"KES1-","first":98,"last":101,"width":6,"check":"mod37-36"}"#;
        assert_eq!(serde_json::to_string(&checked).unwrap(), new);
        assert_eq!(serde_json::from_str::<NumberBlock>(new).unwrap(), checked);
    }

    #[test]
    fn block_that_cannot_be_is_refused() {
        assert!(matches!(NumberBlock::new("A-", 5, 4, 3), Err(BlockError::Backwards { .. })));
        assert!(matches!(NumberBlock::new("A-", 1, 1000, 3), Err(BlockError::Width { .. })));
        assert!(matches!(NumberBlock::new("A-", 1, 1, 0), Err(BlockError::Width { .. })));
        assert!(matches!(NumberBlock::new("A-", 1, 1, 20), Err(BlockError::Width { .. })));
        for prefix in ["a-", "A1", "Ä-", "ABCDEFGHIJKLM"] {
            assert!(matches!(NumberBlock::new(prefix, 1, 9, 3), Err(BlockError::Prefix { .. })), "{prefix}");
        }
        assert!(matches!(block().format(97), Err(BlockError::Outside { number: 97, .. })));
        let backwards = r#"{"prefix":"A-","first":5,"last":4,"width":3}"#;
        assert!(serde_json::from_str::<NumberBlock>(backwards).is_err());
    }

    #[test]
    fn blocks_overlap_where_a_number_is_in_both() {
        for (prefix, first, last, width, overlaps) in [
            ("KES1-", 101, 200, 6, true),
            ("KES1-", 102, 200, 6, false),
            ("KES1-", 1, 97, 6, false),
            ("KES1-", 98, 101, 7, false),
            ("KES2-", 98, 101, 6, false),
        ] {
            let other = match NumberBlock::new(prefix, first, last, width) {
                Ok(other) => other,
                Err(error) => panic!("{error}"),
            };
            assert_eq!(block().overlaps(&other), overlaps, "{prefix}{first}");
            assert_eq!(other.overlaps(&block()), overlaps, "{prefix}{first}");
            let checked = other.with_check(Some(CheckSystem::Mod37_36));
            assert_eq!(checked.overlaps(&block()), overlaps, "{prefix}{first} with check characters");
        }
    }

    #[test]
    fn block_whose_check_characters_could_be_digits_of_another_overlaps_it() {
        let checked = block().with_check(Some(CheckSystem::Mod37_36));
        for (first, last, overlaps) in
            [(980, 980, true), (1019, 1019, true), (1020, 2000, false), (1, 979, false)]
        {
            let longer = NumberBlock::new("KES1-", first, last, 7).unwrap();
            assert_eq!(
                (checked.overlaps(&longer), longer.overlaps(&checked)),
                (overlaps, overlaps),
                "{first}"
            );
            assert!(!block().overlaps(&longer));
        }
    }
}
