//! Proof files (C2SP tlog-proof): entries, the hashes that lead from each to a tree head, and the checkpoint that signs
//! that head.
//!
//! One file has one proof for each entry, one after another, all of the same checkpoint: each of them is a whole
//! tlog-proof, which has room for one entry only. The entry's own bytes are its `extra` data.

use super::checkpoint::{CheckpointError, SignedCheckpoint, read_hash, read_number, write_hash};
use super::merkle::{self, MerkleError};
use crate::store::{Store, StoreError};
use crate::subtree;
use crate::tree::{Hash, leaf_hash};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::fmt;

/// First line of each proof.
pub const FIRST_LINE: &str = "c2sp.org/tlog-proof@v1";
/// Proofs that are read from one file.
const PROOFS_MAX: usize = 64;
/// Hashes in a path: a tree of more than 2^63 entries is none.
const PATH_MAX: usize = 63;

/// Why a file is no proof.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ProofError {
    /// It has not the form.
    #[error("this is no proof: {0}")]
    Form(&'static str),
    /// Its checkpoint is none.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
}

/// Why a proof could not be made.
#[derive(Debug, thiserror::Error)]
pub enum ProveError {
    /// The register could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// The register is not what the checkpoint signs.
    #[error("the register does not fit the checkpoint of {size} entries: {why}")]
    Unfit {
        /// Size in the checkpoint.
        size: u64,
        /// How it is known.
        why: MerkleError,
    },
    /// The store keeps no tree.
    #[error("this store keeps no hashes to prove anything from")]
    NoTree,
}

/// One entry's proof.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TlogProof {
    /// The entry's bytes, where they come with it. Not authenticated by themselves: their hash is what is proven.
    pub extra: Option<Vec<u8>>,
    /// The entry's index.
    pub index: u64,
    /// From the entry's sibling up.
    pub path: Vec<Hash>,
    /// What the path leads to.
    pub checkpoint: SignedCheckpoint,
}

impl TlogProof {
    /// Reads all proofs of a file, one at least. Signatures and hashes are not checked yet.
    ///
    /// # Errors
    /// [`ProofError`].
    pub fn parse_all(text: &str) -> Result<Vec<Self>, ProofError> {
        let mut starts: Vec<usize> = text.match_indices(FIRST_LINE).map(|(at, _)| at).collect();
        starts.retain(|at| *at == 0 || text.as_bytes()[*at - 1] == b'\n');
        if starts.first() != Some(&0) {
            return Err(ProofError::Form("the first line is not that of a proof"));
        }
        if starts.len() > PROOFS_MAX {
            return Err(ProofError::Form("more than 64 proofs"));
        }
        starts.push(text.len());
        starts.windows(2).map(|range| Self::parse(&text[range[0]..range[1]])).collect()
    }

    fn parse(text: &str) -> Result<Self, ProofError> {
        let (head, checkpoint) = text.split_once("\n\n").ok_or(ProofError::Form("no empty line"))?;
        let mut lines = head.split('\n');
        if lines.next() != Some(FIRST_LINE) {
            return Err(ProofError::Form("the first line is not that of a proof"));
        }
        let mut next = lines.next();
        let extra = match next.and_then(|line| line.strip_prefix("extra ")) {
            Some(extra) => {
                next = lines.next();
                Some(STANDARD.decode(extra).map_err(|_| ProofError::Form("its data are not base64"))?)
            }
            None => None,
        };
        let index = next.and_then(|line| line.strip_prefix("index ")).and_then(read_number);
        let index = index.ok_or(ProofError::Form("no line with an index"))?;
        let path: Option<Vec<Hash>> = lines.map(read_hash).collect();
        let path = path.ok_or(ProofError::Form("a line of its path is no hash"))?;
        if path.len() > PATH_MAX {
            return Err(ProofError::Form("its path is too long"));
        }
        Ok(Self { extra, index, path, checkpoint: SignedCheckpoint::parse(checkpoint)? })
    }

    /// Makes the proof of an entry that a store has, under a checkpoint of it; it is checked before it is given.
    ///
    /// # Errors
    /// [`ProveError`].
    pub fn of(store: &impl Store, checkpoint: &SignedCheckpoint, index: u64) -> Result<Self, ProveError> {
        let db = store.database().ok_or(ProveError::NoTree)?;
        let position = checkpoint.checkpoint.position;
        let unfit = |why| ProveError::Unfit { size: position.size, why };
        let stored = store.read(index, 1)?.pop();
        let stored = stored
            .filter(|_| index < position.size)
            .ok_or(unfit(MerkleError::Outside { wanted: index, size: position.size }))?;
        let path = merkle::inclusion(index, position.size, |from, to| subtree::root_of(db, from, to))?;
        let proof = Self { extra: Some(stored.bytes), index, path, checkpoint: checkpoint.clone() };
        proof.check(proof.extra.as_deref().unwrap_or_default()).map_err(unfit)?;
        Ok(proof)
    }

    /// Checks that an entry of these bytes stands at the index, in the tree of the checkpoint. Nothing is said about
    /// who signed the checkpoint.
    ///
    /// # Errors
    /// [`MerkleError`].
    pub fn check(&self, entry: &[u8]) -> Result<(), MerkleError> {
        let position = self.checkpoint.checkpoint.position;
        merkle::check_inclusion(&leaf_hash(entry), self.index, position.size, &position.root, &self.path)
    }
}

impl fmt::Display for TlogProof {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST_LINE}")?;
        if let Some(extra) = &self.extra {
            writeln!(f, "extra {}", STANDARD.encode(extra))?;
        }
        writeln!(f, "index {}", self.index)?;
        for hash in &self.path {
            writeln!(f, "{}", write_hash(hash))?;
        }
        write!(f, "\n{}", self.checkpoint.note)
    }
}
