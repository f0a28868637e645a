//! The ledger only grows (I-5): whoever kept a size and a head of it at any time finds that head still, over as many of
//! its first entries, and can be shown by a proof that the ledger of today begins with them.

use crate::evidence::Evidence;
use registry::StoredEntry;
use registry::log::merkle::{check_consistency, consistency};
use registry::tree::{Frontier, Hash};
use std::convert::Infallible;

pub(super) fn check(evidence: &Evidence) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut head = Frontier::default();
    for kept in &evidence.checkpoints {
        let from = usize::try_from(head.size()).unwrap_or(usize::MAX);
        let to = usize::try_from(kept.size).unwrap_or(usize::MAX);
        match evidence.stored.get(from..to) {
            Some(more) => more.iter().for_each(|entry| head.append(&entry.bytes)),
            None => {
                let size = evidence.stored.len();
                wrong.push(format!("{} entries were acknowledged and {size} are left", kept.size));
                break;
            }
        }
        if head.root() != kept.root {
            wrong.push(format!("the first {} entries are not those that were acknowledged", kept.size));
        }
        if let Err(why) = proven((kept.size, &kept.root), &evidence.stored) {
            wrong.push(format!("no proof that it begins with {} entries: {why}", kept.size));
        }
    }
    wrong
}

fn proven((old, old_root): (u64, &Hash), entries: &[StoredEntry]) -> Result<(), String> {
    let new = entries.len() as u64;
    let root_of = |from, to| Ok::<_, Infallible>(root(entries, from, to));
    let path = consistency(old, new, root_of).unwrap_or_default();
    check_consistency((old, old_root), (new, &root(entries, 0, new)), &path)
        .map_err(|error| error.to_string())
}

/// The head over a range of entries, from their bytes.
fn root(entries: &[StoredEntry], from: u64, to: u64) -> Hash {
    let count = |index| usize::try_from(index).unwrap_or(usize::MAX);
    let mut head = Frontier::default();
    entries.iter().take(count(to)).skip(count(from)).for_each(|entry| head.append(&entry.bytes));
    head.root()
}
