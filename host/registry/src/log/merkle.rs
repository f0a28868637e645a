//! Proofs over the tree of RFC 6962: made from heads of ranges, checked by the steps of RFC 9162 sections 2.1.3 and
//! 2.1.4.

use crate::tree::{Frontier, Hash, node_hash};

/// Why a proof proves nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum MerkleError {
    /// There is no such entry, or no such smaller tree.
    #[error("a tree of {size} entries has no {wanted}")]
    Outside {
        /// The entry, or the size of the smaller tree.
        wanted: u64,
        /// The size of the tree.
        size: u64,
    },
    /// More or fewer hashes than the sizes ask for.
    #[error("the proof has {found} hashes, which is not the number that it needs")]
    Length {
        /// Hashes in it.
        found: usize,
    },
    /// The hashes lead to another head of the smaller tree.
    #[error("the proof leads to another head of the smaller tree")]
    OldRoot,
    /// The hashes lead to another head.
    #[error("the proof leads to another head of the tree")]
    Root,
}

/// The hashes that lead from an entry to the head of a tree of `size` entries: RFC 6962 section 2.1.1. `root_of` gives
/// the head over a range of entries.
///
/// # Errors
/// Those of `root_of`; an `index` outside the tree has no path, and gives an empty one.
pub fn inclusion<E>(
    index: u64,
    size: u64,
    mut root_of: impl FnMut(u64, u64) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    let (mut from, mut to) = (0, size);
    let mut path = Vec::new();
    while index < to && to - from > 1 {
        let middle = from + half(to - from);
        if index < middle {
            path.push(root_of(middle, to)?);
            to = middle;
        } else {
            path.push(root_of(from, middle)?);
            from = middle;
        }
    }
    path.reverse();
    Ok(path)
}

/// The hashes that show that a tree of `new` entries begins with one of `old`: RFC 6962 section 2.1.2. None are needed
/// where `old` is 0 or `new`.
///
/// # Errors
/// Those of `root_of`; where `old` is above `new` there is no proof, and an empty one is given.
pub fn consistency<E>(
    old: u64,
    new: u64,
    mut root_of: impl FnMut(u64, u64) -> Result<Hash, E>,
) -> Result<Vec<Hash>, E> {
    let (mut from, mut to) = (0, new);
    let mut path = Vec::new();
    if old == 0 || old >= new {
        return Ok(path);
    }
    while old != to {
        let middle = from + half(to - from);
        if old <= middle {
            path.push(root_of(middle, to)?);
            to = middle;
        } else {
            path.push(root_of(from, middle)?);
            from = middle;
        }
    }
    // Whoever checks knows the head of the whole smaller tree, and of no part of it.
    if from > 0 {
        path.push(root_of(from, to)?);
    }
    path.reverse();
    Ok(path)
}

/// The greatest power of two below a number of at least 2.
fn half(count: u64) -> u64 {
    1 << (count - 1).ilog2()
}

/// Checks that the entry with this hash stands at `index` of the tree of `size` entries with the head `root`.
///
/// # Errors
/// [`MerkleError`].
pub fn check_inclusion(
    leaf: &Hash,
    index: u64,
    size: u64,
    root: &Hash,
    path: &[Hash],
) -> Result<(), MerkleError> {
    if index >= size {
        return Err(MerkleError::Outside { wanted: index, size });
    }
    let wrong_length = MerkleError::Length { found: path.len() };
    let (mut node, mut last) = (index, size - 1);
    let mut head = *leaf;
    for hash in path {
        if last == 0 {
            return Err(wrong_length);
        }
        if node & 1 == 1 || node == last {
            head = node_hash(hash, &head);
            climb(&mut node, &mut last);
        } else {
            head = node_hash(&head, hash);
        }
        node >>= 1;
        last >>= 1;
    }
    match (last == 0, head == *root) {
        (false, _) => Err(wrong_length),
        (true, false) => Err(MerkleError::Root),
        (true, true) => Ok(()),
    }
}

/// Checks that the tree of `new` entries begins with that of `old`, by their heads.
///
/// # Errors
/// [`MerkleError`].
pub fn check_consistency(
    (old, old_root): (u64, &Hash),
    (new, new_root): (u64, &Hash),
    path: &[Hash],
) -> Result<(), MerkleError> {
    if old > new {
        return Err(MerkleError::Outside { wanted: old, size: new });
    }
    let wrong_length = MerkleError::Length { found: path.len() };
    if old == 0 || old == new {
        let known = if old == 0 { Frontier::default().root() } else { *new_root };
        return match (path.is_empty(), *old_root == known) {
            (false, _) => Err(wrong_length),
            (true, false) => Err(MerkleError::OldRoot),
            (true, true) => Ok(()),
        };
    }
    // A whole subtree is its own first hash.
    let (first, rest) = match old.is_power_of_two() {
        true => (old_root, path),
        false => path.split_first().ok_or(wrong_length)?,
    };
    let (mut node, mut last) = (old - 1, new - 1);
    let whole = node.trailing_ones();
    node >>= whole;
    last >>= whole;
    let (mut old_head, mut new_head) = (*first, *first);
    for hash in rest {
        if last == 0 {
            return Err(wrong_length);
        }
        if node & 1 == 1 || node == last {
            old_head = node_hash(hash, &old_head);
            new_head = node_hash(hash, &new_head);
            climb(&mut node, &mut last);
        } else {
            new_head = node_hash(&new_head, hash);
        }
        node >>= 1;
        last >>= 1;
    }
    match (last == 0, old_head == *old_root, new_head == *new_root) {
        (false, ..) => Err(wrong_length),
        (true, false, _) => Err(MerkleError::OldRoot),
        (true, true, false) => Err(MerkleError::Root),
        (true, true, true) => Ok(()),
    }
}

/// Past the heights at which the right edge has no node of its own.
fn climb(node: &mut u64, last: &mut u64) {
    while *node & 1 == 0 && *node != 0 {
        *node >>= 1;
        *last >>= 1;
    }
}
