//! The checker's tree, computed another way than the writer's: full subtrees are kept by their level, and a head of any
//! size is put together from them as RFC 6962, section 2.1, defines it.
//!
//! Of leaves, and of what is small above them, only the last lie in memory: see [`Kept`].

use super::kept::Kept;
use sha2::{Digest, Sha256};
use std::collections::VecDeque;

pub(super) type Hash = [u8; 32];

/// Leaves in a block, as a power of two.
const BLOCK_LEVEL: u32 = 10;
/// Blocks whose subtrees lie in memory; receipts are about entries close before them.
const RECENT: usize = 8;
/// Older blocks in each half of what lies in memory of them.
const OLD_HALF: usize = 4;

/// The heads over full subtrees: `levels[n][i]` is the one over the `2^n` leaves from `i * 2^n` on, where the lowest
/// level is whatever was put in.
#[derive(Debug, Default)]
struct Levels(Vec<Vec<Hash>>);

impl Levels {
    fn of(leaves: &[Hash]) -> Self {
        let mut levels = Self::default();
        leaves.iter().for_each(|leaf| levels.put(0, *leaf));
        levels
    }

    fn put(&mut self, level: usize, hash: Hash) {
        if self.0.len() == level {
            self.0.push(Vec::new());
        }
        let full = &mut self.0[level];
        full.push(hash);
        if let [.., left, right] = full[..]
            && full.len().is_multiple_of(2)
        {
            self.put(level + 1, node(&left, &right));
        }
    }

    fn get(&self, level: u32, place: u64) -> Option<Hash> {
        let level = self.0.get(usize::try_from(level).ok()?)?;
        level.get(usize::try_from(place).ok()?).copied()
    }

    fn lowest(&self) -> &[Hash] {
        self.0.first().map_or(&[], Vec::as_slice)
    }
}

/// The tree over the entries read so far.
#[derive(Debug)]
pub(super) struct Tree {
    size: u64,
    /// Over whole blocks.
    upper: Levels,
    /// The last blocks, the last one not full, with the number of the first.
    recent: VecDeque<Levels>,
    first_recent: u64,
    /// The leaves of those before.
    old: Kept<u64, Vec<Hash>>,
}

impl Default for Tree {
    fn default() -> Self {
        let recent = VecDeque::from([Levels::default()]);
        let old = Kept::with_half(OLD_HALF);
        Self { size: 0, upper: Levels::default(), recent, first_recent: 0, old }
    }
}

impl Tree {
    /// Adds an entry by the hash of its leaf.
    pub(super) fn push(&mut self, leaf: Hash) {
        if let Some(block) = self.recent.back_mut() {
            block.put(0, leaf);
            if let Some(full) = block.get(BLOCK_LEVEL, 0) {
                self.upper.put(0, full);
                self.recent.push_back(Levels::default());
            }
        }
        self.size += 1;
        if self.recent.len() > RECENT
            && let Some(block) = self.recent.pop_front()
        {
            self.old.insert(self.first_recent, block.lowest().to_vec());
            self.first_recent += 1;
        }
    }

    /// The head when the tree had this size; `None` for a size it has not reached.
    pub(super) fn root_at(&mut self, size: u64) -> Option<Hash> {
        if size == 0 {
            return Some(Sha256::digest([]).into());
        }
        if size > self.size {
            return None;
        }
        // Only the last leaves of that size can need subtrees within a block.
        let last = (size - 1) >> BLOCK_LEVEL;
        let read_again;
        let block = match last.checked_sub(self.first_recent) {
            Some(place) => self.recent.get(usize::try_from(place).ok()?)?,
            None => {
                read_again = Levels::of(self.old.get(&last)?);
                &read_again
            }
        };
        head(&self.upper, block, 0, size)
    }

    pub(super) fn size(&self) -> u64 {
        self.size
    }

    /// See [`Kept::take_failure`].
    pub(super) fn take_failure(&mut self) -> Option<rusqlite::Error> {
        self.old.take_failure()
    }
}

/// The head over `count` leaves from `first` on, one at least: the left half is the greatest power of two below
/// `count`. What is smaller than a block lies in `last`.
fn head(upper: &Levels, last: &Levels, first: u64, count: u64) -> Option<Hash> {
    if count.is_power_of_two() {
        let level = count.trailing_zeros();
        return match level.checked_sub(BLOCK_LEVEL) {
            Some(above) => upper.get(above, first >> level),
            None => last.get(level, (first & ((1 << BLOCK_LEVEL) - 1)) >> level),
        };
    }
    let left = 1 << count.ilog2();
    Some(node(&head(upper, last, first, left)?, &head(upper, last, first + left, count - left)?))
}

/// Hash of an entry's bytes.
pub(super) fn leaf(bytes: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(bytes).finalize().into()
}

fn node(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

#[cfg(test)]
mod tests {
    use super::*;
    use ct_merkle::mem_backed_tree::MemoryBackedTree;

    #[test]
    fn head_at_a_size_long_passed_is_that_of_another_tree_then() {
        let mut other = MemoryBackedTree::<Sha256, Vec<u8>>::new();
        let mut tree = Tree::default();
        let mut heads = Vec::new();
        for n in 0..20_000_u64 {
            if n % 997 < 2 || n % 1_024 < 2 {
                heads.push((n, tree.root_at(n).unwrap()));
                if n > 0 {
                    assert_eq!(tree.root_at(n).unwrap(), *other.root().as_bytes().as_slice(), "size {n}");
                }
            }
            other.push(n.to_be_bytes().to_vec());
            tree.push(leaf(&n.to_be_bytes()));
        }
        for (size, head) in heads {
            assert_eq!(tree.root_at(size), Some(head), "size {size} later");
        }
        assert!(tree.take_failure().is_none());
    }

    #[test]
    fn head_at_every_size_agrees_with_another_tree_and_stays_the_same() {
        let mut other = MemoryBackedTree::<Sha256, Vec<u8>>::new();
        let mut heads: Vec<Hash> = vec![(*other.root().as_bytes()).into()];
        let mut tree = Tree::default();
        for n in 0..200_u8 {
            other.push(vec![n; usize::from(n)]);
            heads.push((*other.root().as_bytes()).into());
            tree.push(leaf(&vec![n; usize::from(n)]));
            for (size, head) in (0..).zip(&heads) {
                assert_eq!(tree.root_at(size), Some(*head), "size {size} of {n}");
            }
            assert_eq!((tree.size(), tree.root_at(heads.len() as u64)), (heads.len() as u64 - 1, None));
        }
    }
}
