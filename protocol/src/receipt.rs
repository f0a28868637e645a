//! The receipt: the controller's signed statement of what it saw during one job.
//!
//! It is a byte string of fixed layout, the same in the controller, in the ledger and in an export, so that anyone
//! can check it with the public key and this table alone. Integers are little-endian.
//!
//! | offset | bytes | field |
//! |---|---|---|
//! | 0 | 4 | magic `MSR1` |
//! | 4 | 16 | station id |
//! | 20 | 8 | key id |
//! | 28 | 4 + 4 | epoch of the arm: boot count, hello count |
//! | 36 | 8 | sequence, from 1, without gaps |
//! | 44 | 8 | job id; all ones where no job was armed |
//! | 52 | 8 + 32 | ledger size and root that the arm carried |
//! | 92 | 32 | mark digest, SHA-256 |
//! | 124 | 1 | outcome |
//! | 125 | 1 | cause of the end |
//! | 126 | 1 | witness: 0 none, 1 strikes, 2 beam milliseconds |
//! | 127 | 1 | 1 if the limits were calibrated, else 0 |
//! | 128 | 2 + 2 + 2 | inputs held, broken, not wired |
//! | 134 | 8 | first motion, or where there was none the arm: milliseconds since the controller started |
//! | 142 | 4 | duration of the motion in milliseconds |
//! | 146 | 4 | strikes, or beam time in milliseconds |
//! | 150 | 32 | SHA-256 of the previous signed receipt; zeros for the first |
//! | 182 | 64 | Ed25519 signature (RFC 8032) over bytes 0 to 181 |

use crate::{Epoch, Inputs, JobId, KeyId, LedgerPosition, MarkDigest, Realm, Sequence, StationId, Witness};
use core::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// First four bytes of every receipt.
pub const MAGIC: [u8; 4] = *b"MSR1";
/// Length of what is signed.
pub const RECEIPT_LEN: usize = 182;
/// Length of a receipt with its signature.
pub const SIGNED_RECEIPT_LEN: usize = RECEIPT_LEN + 64;

/// How a job, or a cycle without one, ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum Outcome {
    /// The start permit was never given: the machine cannot have moved under this job.
    NeverPermitted = 0,
    /// The permit was given, and no motion was seen before it was withdrawn.
    PermittedNoCycle = 1,
    /// Motion was seen and something ended it, or it was not followed to its end.
    InterruptedInCycle = 2,
    /// Motion began and ended by itself, but the witness was outside the limits.
    OutsideLimits = 3,
    /// Motion began and ended by itself, every condition held, the witness was within the limits.
    Complete = 4,
    /// Motion without an armed job.
    UnarmedCycle = 5,
    /// No job: the key was renewed. Signed by the old key; the mark digest is the new public key.
    Reprovisioned = 6,
}

impl Outcome {
    /// Whether the controller saw motion, so that the metal may bear something.
    #[must_use]
    pub const fn shows_motion(self) -> bool {
        match self {
            Self::NeverPermitted | Self::PermittedNoCycle | Self::Reprovisioned => false,
            Self::InterruptedInCycle | Self::OutsideLimits | Self::Complete | Self::UnarmedCycle => true,
        }
    }
}

/// Why it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[repr(u8)]
pub enum EndCause {
    /// The machine finished by itself.
    Finished = 0,
    /// An input named under *broken* ended it.
    Condition = 1,
    /// The host was silent.
    HostSilent = 2,
    /// A host began a new session.
    NewEpoch = 3,
    /// The permit or the cycle lasted too long.
    OverTime = 4,
    /// The host withdrew the permit.
    Disarmed = 5,
    /// The controller was reset.
    Reset = 6,
    /// The key was renewed, at the supervisor's key switch.
    Reprovisioned = 7,
}

/// A receipt's content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Receipt {
    /// Station that the controller was provisioned for.
    pub station: StationId,
    /// Key that signed it.
    pub key_id: KeyId,
    /// Session in which the job was armed.
    pub epoch: Epoch,
    /// Number of this receipt.
    pub sequence: Sequence,
    /// Job, or [`crate::identity::NO_JOB`].
    pub job: JobId,
    /// Ledger as the arm showed it.
    pub ledger: LedgerPosition,
    /// What was to be marked.
    pub mark_digest: MarkDigest,
    /// How it ended.
    pub outcome: Outcome,
    /// Why it ended.
    pub cause: EndCause,
    /// What `witness_count` counts.
    pub witness: Witness,
    /// Whether the limits came from the plan or a calibration table.
    pub calibrated: bool,
    /// Wired conditions that were true throughout, and signals the job relies on that were seen.
    pub held: Inputs,
    /// Wired conditions that were false at some time, signals the job relies on that were not seen, and
    /// [`Inputs::RELAY_OFF`] if the permit relay did not follow.
    pub broken: Inputs,
    /// Conditions that are not wired at this station.
    pub not_wired: Inputs,
    /// First motion, or the arm where there was none: milliseconds since the controller started.
    pub start_ms: u64,
    /// Duration of the motion, milliseconds.
    pub duration_ms: u32,
    /// Strikes, or milliseconds of beam.
    pub witness_count: u32,
    /// SHA-256 of the previous signed receipt.
    pub previous: [u8; 32],
}

/// A receipt as it is kept: content and signature, whether or not anybody has checked them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct SignedReceipt(pub [u8; SIGNED_RECEIPT_LEN]);

/// Why bytes are not a receipt, or not one by this key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceiptError {
    /// Not [`SIGNED_RECEIPT_LEN`] bytes.
    Length {
        /// How many there were.
        got: usize,
    },
    /// The first four bytes are not [`MAGIC`].
    Magic,
    /// A field holds a value that its table does not list.
    Field {
        /// Offset of the field.
        offset: usize,
    },
    /// The key id in the receipt is of the other realm: training is never real (I-12).
    OtherRealm {
        /// The realm in the receipt.
        found: Realm,
    },
    /// The key id in the receipt is not the key's.
    OtherKey {
        /// The id in the receipt.
        found: KeyId,
    },
    /// The public key's bytes are no point on the curve.
    KeyInvalid,
    /// The signature does not fit content and key.
    Signature,
}

impl fmt::Display for ReceiptError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Length { got } => write!(f, "receipt has {got} bytes instead of {SIGNED_RECEIPT_LEN}"),
            Self::Magic => write!(f, "receipt does not begin with MSR1"),
            Self::Field { offset } => write!(f, "receipt holds an unknown value at byte {offset}"),
            Self::OtherRealm { found: Realm::Training } => write!(f, "receipt is a training receipt"),
            Self::OtherRealm { found: Realm::Real } => write!(f, "receipt is not a training receipt"),
            Self::OtherKey { .. } => write!(f, "receipt names another key"),
            Self::KeyInvalid => write!(f, "public key is not a valid Ed25519 key"),
            Self::Signature => write!(f, "signature does not fit the receipt"),
        }
    }
}

impl core::error::Error for ReceiptError {}

/// Something whose signature was checked. Only the checks in this module can make one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Verified<T>(T);

impl<T> Verified<T> {
    /// What was checked.
    pub const fn get(&self) -> &T {
        &self.0
    }
}

impl Receipt {
    /// The bytes that are signed.
    #[must_use]
    pub fn encode(&self) -> [u8; RECEIPT_LEN] {
        let mut bytes = [0; RECEIPT_LEN];
        let mut out = Writer { bytes: &mut bytes, at: 0 };
        out.put(&MAGIC);
        out.put(&self.station.0);
        out.put(&self.key_id.0);
        out.put(&self.epoch.boot.to_le_bytes());
        out.put(&self.epoch.hello.to_le_bytes());
        out.put(&self.sequence.to_le_bytes());
        out.put(&self.job.to_le_bytes());
        out.put(&self.ledger.size.to_le_bytes());
        out.put(&self.ledger.root);
        out.put(&self.mark_digest);
        out.put(&[
            self.outcome as u8,
            self.cause as u8,
            witness_byte(self.witness),
            u8::from(self.calibrated),
        ]);
        out.put(&self.held.0.to_le_bytes());
        out.put(&self.broken.0.to_le_bytes());
        out.put(&self.not_wired.0.to_le_bytes());
        out.put(&self.start_ms.to_le_bytes());
        out.put(&self.duration_ms.to_le_bytes());
        out.put(&self.witness_count.to_le_bytes());
        out.put(&self.previous);
        debug_assert_eq!(out.at, RECEIPT_LEN);
        bytes
    }

    /// Reads what [`Self::encode`] wrote.
    ///
    /// # Errors
    /// [`ReceiptError::Magic`] or [`ReceiptError::Field`].
    pub fn decode(bytes: &[u8; RECEIPT_LEN]) -> Result<Self, ReceiptError> {
        let mut read = Reader { bytes, at: 0 };
        if read.take::<4>() != MAGIC {
            return Err(ReceiptError::Magic);
        }
        Ok(Self {
            station: StationId(read.take()),
            key_id: KeyId(read.take()),
            epoch: Epoch { boot: read.u32(), hello: read.u32() },
            sequence: read.u64(),
            job: read.u64(),
            ledger: LedgerPosition { size: read.u64(), root: read.take() },
            mark_digest: read.take(),
            outcome: read.listed(outcome_of)?,
            cause: read.listed(cause_of)?,
            witness: read.listed(witness_of)?,
            calibrated: read.listed(bool_of)?,
            held: Inputs(read.u16()),
            broken: Inputs(read.u16()),
            not_wired: Inputs(read.u16()),
            start_ms: read.u64(),
            duration_ms: read.u32(),
            witness_count: read.u32(),
            previous: read.take(),
        })
    }
}

impl SignedReceipt {
    /// Takes exactly [`SIGNED_RECEIPT_LEN`] bytes.
    ///
    /// # Errors
    /// [`ReceiptError::Length`].
    pub fn from_slice(bytes: &[u8]) -> Result<Self, ReceiptError> {
        bytes.try_into().map(Self).map_err(|_| ReceiptError::Length { got: bytes.len() })
    }

    /// The content, unchecked: for showing, never for believing.
    ///
    /// # Errors
    /// [`ReceiptError::Magic`] or [`ReceiptError::Field`].
    pub fn unverified(&self) -> Result<Receipt, ReceiptError> {
        Receipt::decode(self.content())
    }

    fn content(&self) -> &[u8; RECEIPT_LEN] {
        // The length is a constant part of the type, so the split always succeeds.
        self.0.first_chunk().unwrap_or(&[0; RECEIPT_LEN])
    }
}

#[cfg(feature = "verify")]
mod signature {
    use super::{RECEIPT_LEN, Receipt, ReceiptError, SIGNED_RECEIPT_LEN, SignedReceipt, Verified};
    use crate::{KeyId, PublicKeyBytes, Realm};
    use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
    use sha2::{Digest, Sha256};

    impl Receipt {
        /// Signs the receipt. About 140 ms and 9 KB of stack on the controller.
        #[must_use]
        pub fn sign(&self, key: &SigningKey) -> SignedReceipt {
            let content = self.encode();
            let mut bytes = [0; SIGNED_RECEIPT_LEN];
            bytes[..RECEIPT_LEN].copy_from_slice(&content);
            bytes[RECEIPT_LEN..].copy_from_slice(&key.sign(&content).to_bytes());
            SignedReceipt(bytes)
        }
    }

    impl SignedReceipt {
        /// Checks form, key id and signature: the id must be that of the key in the realm of whoever asks, since one
        /// key can be written with the id of either. The strict form of RFC 8032 verification: no second encoding of
        /// the same receipt passes.
        ///
        /// # Errors
        /// Any [`ReceiptError`] but `Length`.
        pub fn verify(&self, key: &PublicKeyBytes, realm: Realm) -> Result<Verified<Receipt>, ReceiptError> {
            let receipt = self.naming(key, realm)?;
            let key = VerifyingKey::from_bytes(key).map_err(|_| ReceiptError::KeyInvalid)?;
            let mut signature = [0; 64];
            signature.copy_from_slice(&self.0[RECEIPT_LEN..]);
            key.verify_strict(&self.0[..RECEIPT_LEN], &Signature::from_bytes(&signature))
                .map_err(|_| ReceiptError::Signature)?;
            Ok(Verified(receipt))
        }

        /// The content, whose form and key id were checked as [`Self::verify`] does, and whose signature was not: for
        /// whoever checks many signatures by one key together.
        ///
        /// # Errors
        /// Any [`ReceiptError`] but `Length`, `KeyInvalid` and `Signature`.
        pub fn naming(&self, key: &PublicKeyBytes, realm: Realm) -> Result<Receipt, ReceiptError> {
            let receipt = self.unverified()?;
            let found = receipt.key_id.realm().ok_or(ReceiptError::Field { offset: 20 })?;
            if found != realm {
                return Err(ReceiptError::OtherRealm { found });
            }
            match receipt.key_id == KeyId::of(key, realm) {
                true => Ok(receipt),
                false => Err(ReceiptError::OtherKey { found: receipt.key_id }),
            }
        }

        /// What the next receipt carries as `previous`.
        #[must_use]
        pub fn hash(&self) -> [u8; 32] {
            Sha256::digest(self.0).into()
        }
    }
}

impl fmt::Debug for SignedReceipt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.unverified() {
            Ok(receipt) => f.debug_tuple("SignedReceipt").field(&receipt).finish(),
            Err(error) => f.debug_tuple("SignedReceipt").field(&error).finish(),
        }
    }
}

// As many bytes, without a length before them: the layout is fixed.
impl Serialize for SignedReceipt {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde::ser::SerializeTuple;
        let mut tuple = serializer.serialize_tuple(SIGNED_RECEIPT_LEN)?;
        for byte in &self.0 {
            tuple.serialize_element(byte)?;
        }
        tuple.end()
    }
}

impl<'de> Deserialize<'de> for SignedReceipt {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;
        impl<'de> serde::de::Visitor<'de> for Bytes {
            type Value = SignedReceipt;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{SIGNED_RECEIPT_LEN} bytes")
            }
            fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<SignedReceipt, A::Error> {
                let mut bytes = [0; SIGNED_RECEIPT_LEN];
                for (i, byte) in bytes.iter_mut().enumerate() {
                    *byte = seq.next_element()?.ok_or_else(|| serde::de::Error::invalid_length(i, &self))?;
                }
                Ok(SignedReceipt(bytes))
            }
        }
        deserializer.deserialize_tuple(SIGNED_RECEIPT_LEN, Bytes)
    }
}

const fn witness_byte(witness: Witness) -> u8 {
    match witness {
        Witness::None => 0,
        Witness::Strikes => 1,
        Witness::BeamMs => 2,
    }
}

const fn witness_of(byte: u8) -> Option<Witness> {
    match byte {
        0 => Some(Witness::None),
        1 => Some(Witness::Strikes),
        2 => Some(Witness::BeamMs),
        _ => None,
    }
}

const fn outcome_of(byte: u8) -> Option<Outcome> {
    match byte {
        0 => Some(Outcome::NeverPermitted),
        1 => Some(Outcome::PermittedNoCycle),
        2 => Some(Outcome::InterruptedInCycle),
        3 => Some(Outcome::OutsideLimits),
        4 => Some(Outcome::Complete),
        5 => Some(Outcome::UnarmedCycle),
        6 => Some(Outcome::Reprovisioned),
        _ => None,
    }
}

const fn cause_of(byte: u8) -> Option<EndCause> {
    match byte {
        0 => Some(EndCause::Finished),
        1 => Some(EndCause::Condition),
        2 => Some(EndCause::HostSilent),
        3 => Some(EndCause::NewEpoch),
        4 => Some(EndCause::OverTime),
        5 => Some(EndCause::Disarmed),
        6 => Some(EndCause::Reset),
        7 => Some(EndCause::Reprovisioned),
        _ => None,
    }
}

const fn bool_of(byte: u8) -> Option<bool> {
    match byte {
        0 => Some(false),
        1 => Some(true),
        _ => None,
    }
}

struct Writer<'a> {
    bytes: &'a mut [u8; RECEIPT_LEN],
    at: usize,
}

impl Writer<'_> {
    fn put(&mut self, field: &[u8]) {
        self.bytes[self.at..self.at + field.len()].copy_from_slice(field);
        self.at += field.len();
    }
}

struct Reader<'a> {
    bytes: &'a [u8; RECEIPT_LEN],
    at: usize,
}

impl Reader<'_> {
    fn take<const N: usize>(&mut self) -> [u8; N] {
        let mut field = [0; N];
        field.copy_from_slice(&self.bytes[self.at..self.at + N]);
        self.at += N;
        field
    }

    fn u16(&mut self) -> u16 {
        u16::from_le_bytes(self.take())
    }

    fn u32(&mut self) -> u32 {
        u32::from_le_bytes(self.take())
    }

    fn u64(&mut self) -> u64 {
        u64::from_le_bytes(self.take())
    }

    fn listed<T>(&mut self, of: fn(u8) -> Option<T>) -> Result<T, ReceiptError> {
        let offset = self.at;
        let [byte] = self.take();
        of(byte).ok_or(ReceiptError::Field { offset })
    }
}
