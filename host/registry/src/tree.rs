//! The writer's tree: RFC 6962 section 2.1, kept as its right edge, so that adding an entry costs a few hashes.
//!
//! The checker in [`crate::verify`] does not use this; it computes the same head another way.

use protocol::LedgerPosition;
use sha2::{Digest, Sha256};

/// SHA-256, as leaves, nodes and heads carry it.
pub type Hash = [u8; 32];

/// The right edge of a tree: the heads of the full subtrees it is made of, largest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    peaks: Vec<Hash>,
}

impl Frontier {
    /// Takes up a tree of `size` entries again; `None` if there are not as many peaks as `size` has one-bits.
    #[must_use]
    pub fn restore(size: u64, peaks: Vec<Hash>) -> Option<Self> {
        (peaks.len() == size.count_ones() as usize).then_some(Self { size, peaks })
    }

    /// The heads of the full subtrees, largest first: what [`Self::restore`] takes.
    #[must_use]
    pub fn peaks(&self) -> &[Hash] {
        &self.peaks
    }

    /// Adds an entry.
    pub fn append(&mut self, leaf: &[u8]) {
        self.append_hash(leaf_hash(leaf), |_, _, _| {});
    }

    /// Adds an entry by its hash, and tells of each full subtree of two or more entries that it completes: its binary
    /// height, its number among those of its height, and its head.
    pub fn append_hash(&mut self, leaf: Hash, mut completed: impl FnMut(u32, u64, &Hash)) {
        let mut head = leaf;
        // Each one-bit at the end of the size is a full subtree that this entry completes into a larger one.
        for height in 1..=self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                head = node_hash(&left, &head);
                completed(height, self.size >> height, &head);
            }
        }
        self.peaks.push(head);
        self.size += 1;
    }

    /// Number of entries.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The tree head; of no entries, the hash of nothing.
    #[must_use]
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        let Some(last) = peaks.next() else { return Sha256::digest([]).into() };
        peaks.fold(*last, |right, left| node_hash(left, &right))
    }

    /// Size and head together, as the controller is shown them.
    #[must_use]
    pub fn position(&self) -> LedgerPosition {
        LedgerPosition { size: self.size, root: self.root() }
    }
}

/// Hash of an entry: SHA-256 over a zero byte and its bytes.
#[must_use]
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(leaf).finalize().into()
}

/// Hash of two subtrees: SHA-256 over a one byte and both heads.
pub(crate) fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}
