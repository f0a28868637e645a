//! Names and numbers that both ends, the ledger and every export mean the same thing by.

use serde::{Deserialize, Serialize};

/// Index of the job's reserve entry in the ledger.
pub type JobId = u64;
/// Number of a receipt; the first is 1, and there are no gaps.
pub type Sequence = u64;
/// SHA-256 of the mark's canonical text.
pub type MarkDigest = [u8; 32];
/// An Ed25519 public key (RFC 8032), 32 bytes.
pub type PublicKeyBytes = [u8; 32];

/// The job id that a receipt carries when no job was armed.
pub const NO_JOB: JobId = u64::MAX;

/// Sixteen bytes that name a station, usually printable ASCII padded with zero bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct StationId(pub [u8; 16]);

impl StationId {
    /// Takes 1 to 16 printable ASCII characters without blanks; anything else gives `None`.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        let bytes = name.as_bytes();
        if bytes.is_empty() || bytes.len() > 16 || !bytes.iter().all(u8::is_ascii_graphic) {
            return None;
        }
        let mut id = [0; 16];
        id[..bytes.len()].copy_from_slice(bytes);
        Some(Self(id))
    }

    /// The name without its padding; `None` if the bytes are not text.
    #[must_use]
    pub fn as_str(&self) -> Option<&str> {
        let end = self.0.iter().rposition(|b| *b != 0).map_or(0, |last| last + 1);
        core::str::from_utf8(&self.0[..end]).ok()
    }
}

/// Whether weapons are marked or people are trained. Fixed for ever when a station or a key is made (I-12).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Realm {
    /// Marks count.
    Real,
    /// Nothing here is evidence of anything.
    Training,
}

/// Eight bytes that name a controller's key: `R` or `T` for its [`Realm`], then the first seven bytes of
/// SHA-256 of the public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct KeyId(pub [u8; 8]);

impl KeyId {
    /// The id of a key in a realm.
    #[cfg(feature = "verify")]
    #[must_use]
    pub fn of(key: &PublicKeyBytes, realm: Realm) -> Self {
        use sha2::Digest;
        let hash = sha2::Sha256::digest(key);
        let mut id = [0; 8];
        id[0] = match realm {
            Realm::Real => b'R',
            Realm::Training => b'T',
        };
        id[1..].copy_from_slice(&hash[..7]);
        Self(id)
    }

    /// The realm that the first byte names; `None` if it names none.
    #[must_use]
    pub const fn realm(&self) -> Option<Realm> {
        match self.0[0] {
            b'R' => Some(Realm::Real),
            b'T' => Some(Realm::Training),
            _ => None,
        }
    }
}

/// A public key in a form that people compare: the first eight bytes of its SHA-256, in hexadecimal as `7F3A-91C0-55D2-0B6E`,
/// and six digits from 1 to 8, three bits each of the same hash, that the controller blinks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fingerprint {
    hash: [u8; 8],
}

/// How many digits a blink code has.
pub const BLINK_DIGITS: usize = 6;

impl Fingerprint {
    /// The fingerprint of a key.
    #[cfg(feature = "verify")]
    #[must_use]
    pub fn of(key: &PublicKeyBytes) -> Self {
        use sha2::Digest;
        let digest = sha2::Sha256::digest(key);
        let mut hash = [0; 8];
        hash.copy_from_slice(&digest[..8]);
        Self { hash }
    }

    /// The digits that the controller blinks, each from 1 to 8.
    #[must_use]
    pub fn blink_code(&self) -> [u8; BLINK_DIGITS] {
        let [a, b, c, ..] = self.hash;
        let bits = u32::from_be_bytes([0, a, b, c]) >> 6;
        let mut at = 0;
        [0; BLINK_DIGITS].map(|_: u8| {
            at += 1;
            // Three bits, the highest first.
            (bits >> (3 * (BLINK_DIGITS - at)) & 7) as u8 + 1
        })
    }
}

impl core::fmt::Display for Fingerprint {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        for (at, pair) in self.hash.chunks(2).enumerate() {
            let dash = if at == 0 { "" } else { "-" };
            write!(f, "{dash}{:02X}{:02X}", pair[0], pair[1])?;
        }
        Ok(())
    }
}

/// A session between one host and one controller, counted and kept by the controller. Ordered: later is greater.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
pub struct Epoch {
    /// How often the controller has started, from 1.
    pub boot: u32,
    /// How often a host has said hello since then, from 1.
    pub hello: u32,
}

/// Where the ledger stood: RFC 6962 tree size and root.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct LedgerPosition {
    /// Number of entries.
    pub size: u64,
    /// RFC 6962 tree head over them.
    pub root: [u8; 32],
}
