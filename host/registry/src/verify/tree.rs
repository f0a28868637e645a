//! The checker's tree, computed another way than the writer's: every full subtree is kept by its level, and a head of
//! any size is put together from them as RFC 6962, section 2.1, defines it.

use sha2::{Digest, Sha256};

type Hash = [u8; 32];

/// The tree over the entries read so far. It keeps hashes only: at most 64 bytes for each entry.
#[derive(Default)]
pub(super) struct Tree {
    /// `levels[n][i]` is the head over the `2^n` leaves from `i * 2^n` on.
    levels: Vec<Vec<Hash>>,
}

impl Tree {
    /// Adds an entry by the hash of its leaf.
    pub(super) fn push(&mut self, leaf: Hash) {
        self.put(0, leaf);
    }

    fn put(&mut self, level: usize, hash: Hash) {
        if self.levels.len() == level {
            self.levels.push(Vec::new());
        }
        let full = &mut self.levels[level];
        full.push(hash);
        if let [.., left, right] = full[..]
            && full.len().is_multiple_of(2)
        {
            self.put(level + 1, node(&left, &right));
        }
    }

    /// The head when the tree had this size; `None` for a size it has not reached.
    pub(super) fn root_at(&self, size: u64) -> Option<Hash> {
        let size = usize::try_from(size).ok().filter(|size| *size as u64 <= self.size())?;
        if size == 0 {
            return Some(Sha256::digest([]).into());
        }
        self.head(0, size)
    }

    /// The head over `count` leaves from `first` on, one at least: the left half is the greatest power of two below
    /// `count`.
    fn head(&self, first: usize, count: usize) -> Option<Hash> {
        if count.is_power_of_two() {
            let level = usize::try_from(count.trailing_zeros()).ok()?;
            return self.levels.get(level)?.get(first >> level).copied();
        }
        let left = 1 << count.ilog2();
        Some(node(&self.head(first, left)?, &self.head(first + left, count - left)?))
    }

    pub(super) fn size(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }
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
