//! What can be said of an entry without knowing any other: the hash of its bytes, its form, and whether its receipt
//! bears a signature by a key that was admitted. Done by many workers at once.

use super::source::Found;
use super::{form, tree};
use crate::entry::{Act, Entry};
use crate::hex;
use crate::signature::ManyBy;
use protocol::receipt::SIGNED_RECEIPT_LEN;
use protocol::{KeyId, PublicKeyBytes, Realm, SignedReceipt};
use std::sync::{Arc, Mutex, PoisonError};

/// Receipts by one key in a batch, from which on its table is worth making.
const TOGETHER_MIN: usize = 32;

/// An entry whose own bytes were looked at.
#[derive(Debug)]
pub(super) struct Prepared {
    pub index: u64,
    /// Hash of its bytes.
    pub hash: tree::Hash,
    /// Whether that is the hash found beside it.
    pub fits: bool,
    /// The entry and its unknown fields, or the rule that its bytes break.
    pub read: Result<(Entry, Vec<String>), (&'static str, String)>,
    /// A key that its receipt's signature fits. `None` says nothing: who needs to know, checks.
    pub signed_by: Option<PublicKeyBytes>,
}

/// The keys that entries read so far admit.
#[derive(Debug, Default)]
pub(super) struct Keys(Mutex<Vec<(PublicKeyBytes, Option<Arc<ManyBy>>)>>);

impl Keys {
    fn note(&self, key: PublicKeyBytes) {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if keys.iter().all(|(known, _)| *known != key) {
            keys.push((key, None));
        }
    }

    /// The key with this id.
    fn many_by(&self, id: KeyId) -> Option<Arc<ManyBy>> {
        let mut keys = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let is_its = |key: &PublicKeyBytes| {
            [Realm::Real, Realm::Training].iter().any(|realm| KeyId::of(key, *realm) == id)
        };
        let (key, table) = keys.iter_mut().find(|(key, _)| is_its(key))?;
        if table.is_none() {
            *table = ManyBy::new(*key).map(Arc::new);
        }
        table.clone()
    }
}

/// Looks at the bytes of a batch.
pub(super) fn prepare(batch: Vec<Found>, keys: &Keys) -> Vec<Prepared> {
    let mut prepared: Vec<_> = batch.iter().map(one).collect();
    let mut receipts = Vec::new();
    for (place, entry) in prepared.iter().enumerate() {
        match entry.read.as_ref().map(|(entry, _)| &entry.act) {
            Ok(Act::Received { receipt }) => {
                receipts.extend(receipt_of(receipt).map(|receipt| (place, receipt)));
            }
            Ok(Act::ControllerAdmitted { key, .. }) => {
                hex::decode(key.as_bytes()).into_iter().for_each(|key| keys.note(key));
            }
            _ => {}
        }
    }
    // Receipts of one controller stand together.
    for by_one in receipts.chunk_by(|(_, a), (_, b)| key_id(a) == key_id(b)) {
        let many_by = by_one
            .first()
            .filter(|_| by_one.len() >= TOGETHER_MIN)
            .and_then(|(_, receipt)| keys.many_by(key_id(receipt)?));
        let Some(many_by) = many_by else { continue };
        let (places, receipts): (Vec<_>, Vec<_>) = by_one.iter().copied().unzip();
        for (place, signed) in places.into_iter().zip(many_by.signed(&receipts)) {
            prepared[place].signed_by = signed.then_some(*many_by.key());
        }
    }
    prepared
}

fn one(found: &Found) -> Prepared {
    let Found { index, bytes, leaf } = found;
    let hash = tree::leaf(bytes);
    Prepared { index: *index, hash, fits: *leaf == hash, read: read(bytes, *index), signed_by: None }
}

fn receipt_of(text: &str) -> Option<SignedReceipt> {
    hex::decode::<SIGNED_RECEIPT_LEN>(text.as_bytes()).map(SignedReceipt)
}

fn key_id(receipt: &SignedReceipt) -> Option<KeyId> {
    receipt.unverified().ok().map(|receipt| receipt.key_id)
}

/// An entry from its bytes, in the one form an entry has, and the fields in it that this version does not know.
fn read(bytes: &[u8], index: u64) -> Result<(Entry, Vec<String>), (&'static str, String)> {
    let entry: Entry =
        serde_json::from_slice(bytes).map_err(|error| ("FORMAT-json", format!("cannot be read: {error}")))?;
    let unknown = form::check(bytes).map_err(|wrong| ("FORMAT-form", wrong.to_string()))?;
    if entry.index != index {
        return Err(("FORMAT-index", format!("calls itself entry {}", entry.index)));
    }
    Ok((entry, unknown))
}
