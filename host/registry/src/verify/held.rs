//! The ledger against checkpoints of it that lie elsewhere: what was done to it, by which of them it still fits.

use super::facts::Facts;
use super::findings::Findings;
use super::tree::Tree;
use crate::log::checkpoint::{SignedCheckpoint, origin};
use crate::note::{NoteError, VerifierKey};

/// A checkpoint of the ledger, signed earlier and kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// What was signed.
    pub signed: SignedCheckpoint,
    /// Where it lies, as a person would say it.
    pub from: String,
}

impl Held {
    fn size(&self) -> u64 {
        self.signed.checkpoint.position.size
    }
}

/// By whom a checkpoint is signed.
#[derive(PartialEq, Eq)]
enum Signer {
    /// By a key that the ledger names.
    Known,
    /// By none of them.
    Other,
    /// The signature does not fit its key.
    Forged,
}

/// Compares the ledger with all of them; `head_fits` where the head that the register keeps is that of its entries.
pub(super) fn check(facts: &Facts, found: &mut Findings, tree: &mut Tree, head_fits: bool, held: &[Held]) {
    let Some(realm) = facts.realm else { return };
    let own = origin(&facts.station, realm);
    let mut usable: Vec<&Held> = Vec::new();
    for one in held {
        let Held { signed, from } = one;
        if signed.checkpoint.origin != own {
            // A witness of several ledgers keeps one checkpoint of each.
            if held.iter().any(|other| other.from == *from && other.signed.checkpoint.origin == own) {
                continue;
            }
            let of = &signed.checkpoint.origin;
            found.add(None, "I-5", format!("{from} is of {of}, and this ledger is {own}: it is another one"));
        } else if signer(facts, signed) == Signer::Forged {
            found.add(None, "I-5", format!("{from} was damaged or forged: its signature does not fit"));
        } else {
            usable.push(one);
        }
    }
    usable.sort_by_key(|one| one.size());
    let size = tree.size();
    let mut fits = |one: &Held| {
        let position = one.signed.checkpoint.position;
        tree.root_at(position.size) == Some(position.root)
    };
    let (within, beyond): (Vec<_>, Vec<_>) = usable.into_iter().partition(|one| one.size() <= size);
    let (good, bad): (Vec<_>, Vec<_>) = within.into_iter().partition(|one| fits(one));
    if let Some(first) = bad.first() {
        let before = good.iter().map(|one| one.size()).filter(|good| *good < first.size()).max().unwrap_or(0);
        changed(facts, found, first, before);
    } else if let Some(last) = beyond.last() {
        shorter(found, last, size, head_fits);
    }
    for one in good {
        if signer(facts, &one.signed) == Signer::Other {
            found.remark(
                None,
                "I-5",
                format!("{} fits, and is signed by a key that the ledger does not name", one.from),
            );
        }
    }
}

fn signer(facts: &Facts, signed: &SignedCheckpoint) -> Signer {
    let keys = facts.station_keys.iter().filter_map(|key| key.parse::<VerifierKey>().ok());
    let mut signer = Signer::Other;
    for key in keys {
        match signed.note.verified_by(&key) {
            Ok(_) => return Signer::Known,
            Err(NoteError::Signature { .. }) => signer = Signer::Forged,
            Err(_) => {}
        }
    }
    signer
}

/// The entries are others than those that were signed.
fn changed(facts: &Facts, found: &mut Findings, first: &Held, before: u64) {
    let (size, from) = (first.size(), &first.from);
    let message = if signer(facts, &first.signed) == Signer::Other {
        format!(
            "the ledger was written anew with another key: {from} signs {size} entries that are not these, by a key \
             that this ledger does not name"
        )
    } else if before > 0 {
        format!(
            "the ledger was rewritten: its first {before} entries are those that were signed, and among entries \
             {before} to {} some were changed, removed, added or put in another order since {from} was signed",
            size - 1
        )
    } else {
        format!(
            "the ledger was rewritten: among its first {size} entries some were changed, removed, added or put in \
             another order since {from} was signed"
        )
    };
    found.add(Some(size - 1), "I-5", message);
}

/// Entries that were signed are not there.
fn shorter(found: &mut Findings, last: &Held, size: u64, head_fits: bool) {
    let (known, from, missing) = (last.size(), &last.from, last.size() - size);
    let message = if head_fits {
        format!(
            "this is an older state of the register, such as a backup: it ends after {size} entries as if nothing \
             were missing, and {from} signs {known}; the last {missing} are not here"
        )
    } else {
        format!("the last {missing} entries were removed: {from} signs {known}")
    };
    found.add(Some(size), "I-5", message);
}
