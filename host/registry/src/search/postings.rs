//! Sets of rows: by chunks of 65,536, each a list of few or a map of many.

use crate::store::StoreError;

/// Rows in a chunk.
pub(super) const CHUNK: usize = 1 << 16;
const WORDS: usize = CHUNK / 64;
/// From so many rows on the map is the smaller of the two.
const MANY: usize = CHUNK / 16;
const MAP_BYTES: usize = CHUNK / 8;

/// Rows of one chunk.
#[derive(Debug, Clone)]
pub(super) enum Held {
    /// In ascending order, fewer than 4,096.
    Few(Vec<u16>),
    /// One bit for each row.
    Many(Box<[u64]>),
}

impl Held {
    /// Rows in ascending order.
    pub(super) fn of(rows: &[u16]) -> Self {
        if rows.len() < MANY {
            return Self::Few(rows.to_vec());
        }
        let mut words = vec![0_u64; WORDS].into_boxed_slice();
        rows.iter().for_each(|row| words[usize::from(*row) / 64] |= 1 << (row % 64));
        Self::Many(words)
    }

    /// As [`Self::bytes`] gave them; `None` where they are damaged.
    pub(super) fn read(bytes: &[u8]) -> Option<Self> {
        if bytes.len() == MAP_BYTES {
            let (words, _) = bytes.as_chunks::<8>();
            return Some(Self::Many(words.iter().map(|word| u64::from_le_bytes(*word)).collect()));
        }
        let (rows, rest) = bytes.as_chunks::<2>();
        let sound = rest.is_empty() && rows.len() < MANY;
        sound.then(|| Self::Few(rows.iter().map(|row| u16::from_le_bytes(*row)).collect()))
    }

    /// A map has 8,192 bytes, a list two for each row.
    pub(super) fn bytes(&self) -> Vec<u8> {
        match self {
            Self::Few(rows) => rows.iter().flat_map(|row| row.to_le_bytes()).collect(),
            Self::Many(words) => words.iter().flat_map(|word| word.to_le_bytes()).collect(),
        }
    }

    fn len(&self) -> usize {
        match self {
            Self::Few(rows) => rows.len(),
            Self::Many(words) => words.iter().map(|word| word.count_ones() as usize).sum(),
        }
    }

    fn both(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Few(one), Self::Few(other)) => Self::Few(in_both(one, other)),
            (Self::Few(rows), Self::Many(words)) | (Self::Many(words), Self::Few(rows)) => {
                let held = |row: &&u16| words[usize::from(**row) / 64] >> (**row % 64) & 1 == 1;
                Self::Few(rows.iter().filter(held).copied().collect())
            }
            (Self::Many(one), Self::Many(other)) => {
                let words = one.iter().zip(other).map(|(one, other)| one & other);
                Self::Many(words.collect()).smaller()
            }
        }
    }

    fn either(&self, other: &Self) -> Self {
        let mut words = vec![0_u64; WORDS];
        for held in [self, other] {
            held.each(|row| words[usize::from(row) / 64] |= 1 << (row % 64));
        }
        Self::Many(words.into_boxed_slice()).smaller()
    }

    /// Rows that a list holds with less are kept so.
    fn smaller(self) -> Self {
        if self.len() >= MANY {
            return self;
        }
        let mut rows = Vec::with_capacity(self.len());
        self.each(|row| rows.push(row));
        Self::Few(rows)
    }

    #[allow(clippy::cast_possible_truncation, reason = "a chunk has 65,536 rows")]
    fn each(&self, mut take: impl FnMut(u16)) {
        match self {
            Self::Few(rows) => rows.iter().copied().for_each(take),
            Self::Many(words) => {
                for (at, word) in words.iter().enumerate() {
                    let mut left = *word;
                    while left != 0 {
                        take((at * 64) as u16 + left.trailing_zeros() as u16);
                        left &= left - 1;
                    }
                }
            }
        }
    }
}

fn in_both(one: &[u16], other: &[u16]) -> Vec<u16> {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut found = Vec::with_capacity(short.len());
    let mut at = 0;
    for row in short {
        while at < long.len() && long[at] < *row {
            at += 1;
        }
        if long.get(at) == Some(row) {
            found.push(*row);
        }
    }
    found
}

/// Rows of the whole register, chunk by chunk in ascending order.
#[derive(Debug, Clone, Default)]
pub(super) struct Postings {
    chunks: Vec<(u32, Held)>,
}

impl Postings {
    pub(super) fn push(&mut self, chunk: u32, held: Held) {
        self.chunks.push((chunk, held));
    }

    pub(super) fn len(&self) -> usize {
        self.chunks.iter().map(|(_, held)| held.len()).sum()
    }

    /// Chunks that hold any.
    pub(super) fn chunks(&self) -> usize {
        self.chunks.len()
    }

    /// The rows that both hold.
    pub(super) fn both(&self, other: &Self) -> Self {
        let mut found = Self::default();
        let mut others = other.chunks.iter().peekable();
        for (chunk, held) in &self.chunks {
            while others.next_if(|(other, _)| other < chunk).is_some() {}
            let Some((_, other)) = others.next_if(|(other, _)| other == chunk) else { continue };
            match held.both(other) {
                Held::Few(rows) if rows.is_empty() => {}
                both => found.push(*chunk, both),
            }
        }
        found
    }

    /// The rows that one of them holds.
    pub(super) fn either(self, other: &Self) -> Self {
        let mut all = self.chunks;
        for (chunk, held) in &other.chunks {
            match all.binary_search_by_key(chunk, |(chunk, _)| *chunk) {
                Ok(at) => all[at].1 = all[at].1.either(held),
                Err(at) => all.insert(at, (*chunk, held.clone())),
            }
        }
        Self { chunks: all }
    }

    /// Every row in ascending order, while `take` wants more.
    pub(super) fn each(
        &self,
        mut take: impl FnMut(u64) -> Result<bool, StoreError>,
    ) -> Result<(), StoreError> {
        for (chunk, held) in &self.chunks {
            let mut rows = Vec::new();
            held.each(|row| rows.push(row));
            for row in rows {
                if !take(u64::from(*chunk) * CHUNK as u64 + u64::from(row))? {
                    return Ok(());
                }
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(held: &Held) -> Vec<u16> {
        let mut rows = Vec::new();
        held.each(|row| rows.push(row));
        rows
    }

    #[test]
    fn lists_and_maps_hold_what_they_were_given_through_their_bytes() {
        for step in [1, 3, 7, 15, 16, 17, 4_000] {
            let given: Vec<u16> = (5..=u16::MAX).step_by(step).collect();
            let held = Held::of(&given);
            let read = Held::read(&held.bytes()).unwrap();
            assert_eq!(rows(&read), given, "{step}");
            assert_eq!(
                (held.len(), matches!(held, Held::Many(_))),
                (given.len(), given.len() >= MANY),
                "{step}"
            );
        }
        assert!(Held::read(&[0; 3]).is_none() && Held::read(&[0; MAP_BYTES + 2]).is_none());
    }

    #[test]
    fn both_and_either_are_those_of_sets() {
        use std::collections::BTreeSet;
        for (one, other) in [(2, 3), (2, 900), (900, 700), (5, 20)] {
            let set = |step: usize| (0..=u16::MAX).step_by(step).collect::<BTreeSet<u16>>();
            let held = |step: usize| Held::of(&set(step).into_iter().collect::<Vec<_>>());
            let both: Vec<u16> = set(one).intersection(&set(other)).copied().collect();
            assert_eq!(rows(&held(one).both(&held(other))), both, "{one} {other}");
            let either: Vec<u16> = set(one).union(&set(other)).copied().collect();
            assert_eq!(rows(&held(one).either(&held(other))), either, "{one} {other}");
        }
    }
}
