//! What a proof file shows of a mark, to somebody who has only the file and public keys.

use super::checkpoint::{CheckpointError, read_origin};
use super::merkle::MerkleError;
use super::proof::TlogProof;
use crate::entry::{Act, Entry, JobId, Reservation, Verdict};
use crate::hex;
use crate::note::{KeyKind, NoteError, VerifierKey};
use protocol::receipt::{ReceiptError, SIGNED_RECEIPT_LEN};
use protocol::{LedgerPosition, Outcome, PublicKeyBytes, Realm, Receipt, SignedReceipt, Witness};

/// The public keys that a person trusts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Keys {
    /// Of stations and witnesses.
    pub notes: Vec<VerifierKey>,
    /// Of controllers.
    pub controllers: Vec<PublicKeyBytes>,
}

/// Why a file does not prove what it seems to.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EvidenceError {
    /// None of the keys is the station's.
    #[error("no key of {origin} was given")]
    NoKey {
        /// Whose is needed.
        origin: String,
        /// Name and id of each key that is said to have signed.
        signers: Vec<String>,
    },
    /// It is a file without a proof.
    #[error("the file holds no proof")]
    Empty,
    /// Its proofs are of different checkpoints.
    #[error("the proofs in the file are of different checkpoints")]
    Mixed,
    /// A signature under the checkpoint does not fit.
    #[error(transparent)]
    Checkpoint(#[from] CheckpointError),
    /// It is of another program's log.
    #[error("{origin} is not the ledger of a marking station")]
    NotAStation {
        /// The origin.
        origin: String,
    },
    /// The entry comes without its bytes.
    #[error("the bytes of entry {index} are not in the file")]
    NoEntry {
        /// The entry.
        index: u64,
    },
    /// The entry is not in the tree.
    #[error("entry {index} does not stand in the ledger that was signed")]
    NotInTree {
        /// The entry.
        index: u64,
        /// How it is known.
        #[source]
        why: MerkleError,
    },
    /// It is in the tree and no entry.
    #[error("entry {index} cannot be read: check it with the version that wrote it, or a newer one")]
    Unreadable {
        /// The entry.
        index: u64,
    },
    /// The entries contradict each other.
    #[error("entry {index} does not fit: {why}")]
    Contradiction {
        /// The entry.
        index: u64,
        /// How.
        why: &'static str,
    },
    /// The controller's statement does not verify.
    #[error("the receipt in entry {index} does not count")]
    Receipt {
        /// The entry.
        index: u64,
        /// Why.
        #[source]
        why: ReceiptError,
    },
}

impl From<NoteError> for EvidenceError {
    fn from(error: NoteError) -> Self {
        Self::Checkpoint(error.into())
    }
}

/// When a witness says that it saw the checkpoint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seen {
    /// The witness.
    pub witness: String,
    /// In seconds since 1970.
    pub at_s: u64,
}

/// How it is known that the mark was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// The controller signed that its sensor saw the whole mark being made.
    Witnessed {
        /// What its sensor counts.
        by: Witness,
        /// How often, or for how long.
        count: u32,
        /// Whose key the signature was checked with.
        key: ControllerKey,
    },
    /// A person looked and said that the whole mark is there.
    Attested,
    /// A person looked and found a part of it.
    Spoilt,
    /// Nothing in the file says that it was made.
    NotShown,
}

/// Where the controller's key comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ControllerKey {
    /// The person who checks gave it.
    Given,
    /// The ledger admitted it, in an entry that is proven here.
    Admitted,
    /// It is not known: the signature was not checked.
    Unknown,
}

/// What is shown of one mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MarkShown {
    /// The job.
    pub job: JobId,
    /// Weapon and mark, as reserved.
    pub reservation: Box<Reservation>,
    /// How it is known that it was made.
    pub made: Made,
    /// Whether it was read back and is what was planned; `None` where nothing says so.
    pub read_back: Option<bool>,
}

/// What the file shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evidence {
    /// Station id.
    pub station: String,
    /// Real or training.
    pub realm: Realm,
    /// The ledger that was signed.
    pub position: LedgerPosition,
    /// Witnesses whose key was given and whose signature is good.
    pub seen: Vec<Seen>,
    /// Witnesses whose key was given and who did not sign.
    pub not_seen: Vec<String>,
    /// Name and id of signers whose key was not given.
    pub unchecked: Vec<String>,
    /// The entries, each proven to stand in that ledger, in the order of the file.
    pub entries: Vec<Entry>,
    /// The mark, where a reservation is among them.
    pub mark: Option<MarkShown>,
}

/// Checks everything in a file of proofs.
///
/// # Errors
/// [`EvidenceError`]: the first thing that does not fit.
pub fn examine(proofs: &[TlogProof], keys: &Keys) -> Result<Evidence, EvidenceError> {
    let first = &proofs.first().ok_or(EvidenceError::Empty)?.checkpoint;
    if proofs.iter().any(|proof| proof.checkpoint != *first) {
        return Err(EvidenceError::Mixed);
    }
    let origin = &first.checkpoint.origin;
    let (station, realm) =
        read_origin(origin).ok_or(EvidenceError::NotAStation { origin: origin.clone() })?;
    let signers = signers_without_key(proofs, keys);
    let key = keys.notes.iter().find(|key| key.kind() == KeyKind::Note && key.name() == origin);
    let Some(key) = key else {
        return Err(EvidenceError::NoKey { origin: origin.clone(), signers });
    };
    first.signed_by(key)?;
    let (mut seen, mut not_seen) = (Vec::new(), Vec::new());
    for witness in keys.notes.iter().filter(|key| key.kind() == KeyKind::Cosignature) {
        match first.cosigned_by(witness) {
            Ok(at_s) => seen.push(Seen { witness: witness.name().to_owned(), at_s }),
            Err(CheckpointError::Note(NoteError::NotSigned { .. })) => {
                not_seen.push(witness.name().to_owned());
            }
            Err(error) => return Err(error.into()),
        }
    }
    let entries = proofs.iter().map(entry_of).collect::<Result<Vec<_>, _>>()?;
    let mark = mark_of(&entries, realm, keys)?;
    let position = first.checkpoint.position;
    Ok(Evidence { station, realm, position, seen, not_seen, unchecked: signers, entries, mark })
}

fn signers_without_key(proofs: &[TlogProof], keys: &Keys) -> Vec<String> {
    let is_given =
        |name: &str, id: [u8; 4]| keys.notes.iter().any(|key| key.name() == name && key.id() == id);
    let signers = proofs.iter().take(1).flat_map(|proof| proof.checkpoint.note.signers());
    signers
        .filter(|(name, id)| !is_given(name, *id))
        .map(|(name, id)| format!("{name} ({})", hex::encode(&id)))
        .collect()
}

/// The entry of a proof, once its bytes are known to stand in the tree.
fn entry_of(proof: &TlogProof) -> Result<Entry, EvidenceError> {
    let index = proof.index;
    let bytes = proof.extra.as_deref().ok_or(EvidenceError::NoEntry { index })?;
    proof.check(bytes).map_err(|why| EvidenceError::NotInTree { index, why })?;
    let entry: Entry = serde_json::from_slice(bytes).map_err(|_| EvidenceError::Unreadable { index })?;
    if entry.index != index {
        return Err(EvidenceError::Contradiction { index, why: "it calls itself another entry" });
    }
    Ok(entry)
}

fn mark_of(entries: &[Entry], realm: Realm, keys: &Keys) -> Result<Option<MarkShown>, EvidenceError> {
    let reserved = entries.iter().find_map(|entry| match &entry.act {
        Act::Reserved(reservation) => Some((entry.index, reservation.clone())),
        _ => None,
    });
    let Some((job, reservation)) = reserved else { return Ok(None) };
    let digest = reservation.mark.digest();
    if hex::encode(&digest) != reservation.digest {
        let why = "the digest is not that of the mark";
        return Err(EvidenceError::Contradiction { index: job, why });
    }
    let mut shown = MarkShown { job, reservation, made: Made::NotShown, read_back: None };
    for entry in entries {
        let index = entry.index;
        let other_job = EvidenceError::Contradiction { index, why: "it is about another job" };
        match &entry.act {
            Act::Received { receipt } => {
                let (receipt, key) = receipt_of(index, receipt, realm, entries, keys)?;
                if receipt.job != job {
                    return Err(other_job);
                }
                if receipt.mark_digest != digest {
                    let why = "the receipt is about another mark";
                    return Err(EvidenceError::Contradiction { index, why });
                }
                if receipt.outcome == Outcome::Complete && receipt.witness != Witness::None {
                    shown.made = Made::Witnessed { by: receipt.witness, count: receipt.witness_count, key };
                }
            }
            Act::Settled { job: about, .. } | Act::Verified { job: about, .. } if *about != job => {
                return Err(other_job);
            }
            Act::Settled { verdict: Verdict::Complete, .. } if shown.made == Made::NotShown => {
                shown.made = Made::Attested;
            }
            Act::Settled { verdict: Verdict::Partial, .. } => shown.made = Made::Spoilt,
            Act::Verified { matches, .. } => shown.read_back = Some(*matches),
            _ => {}
        }
    }
    Ok(Some(shown))
}

/// What a receipt says, by the key that is known of its controller: a given one before an admitted one.
fn receipt_of(
    index: u64,
    text: &str,
    realm: Realm,
    entries: &[Entry],
    keys: &Keys,
) -> Result<(Receipt, ControllerKey), EvidenceError> {
    let signed = hex::decode::<SIGNED_RECEIPT_LEN>(text.as_bytes()).map(SignedReceipt);
    let signed = signed.ok_or(EvidenceError::Unreadable { index })?;
    let is_its = |key: &&PublicKeyBytes| {
        !matches!(signed.verify(key, realm), Err(ReceiptError::OtherKey { .. } | ReceiptError::KeyInvalid))
    };
    let admitted: Vec<PublicKeyBytes> = entries
        .iter()
        .filter_map(|entry| match &entry.act {
            Act::ControllerAdmitted { key, .. } if entry.index < index => hex::decode(key.as_bytes()),
            _ => None,
        })
        .collect();
    let given = keys.controllers.iter().find(is_its).map(|key| (key, ControllerKey::Given));
    let known = given.or_else(|| admitted.iter().find(is_its).map(|key| (key, ControllerKey::Admitted)));
    let refused = |why| EvidenceError::Receipt { index, why };
    match known {
        Some((key, from)) => Ok((*signed.verify(key, realm).map_err(refused)?.get(), from)),
        None if keys.controllers.is_empty() && admitted.is_empty() => {
            Ok((signed.unverified().map_err(refused)?, ControllerKey::Unknown))
        }
        None => {
            let why = "the receipt is by another controller than the one whose key is known";
            Err(EvidenceError::Contradiction { index, why })
        }
    }
}
