//! The station's key: made here, kept here, never told.
//!
//! | offset | bytes | field of the identity record |
//! |---|---|---|
//! | 0 | 16 | station id |
//! | 16 | 1 | realm: `R` or `T` |
//! | 17 | 2 | inputs wired |
//! | 19 | 32 | secret seed (RFC 8032) |
//! | 51 | 32 | public key |

use ed25519_dalek::SigningKey;
use protocol::reply::Identity;
use protocol::{Inputs, KeyId, PublicKeyBytes, Realm, StationId};
use sha2::{Digest, Sha512};

/// Bytes of the identity record's payload.
pub const IDENTITY_LEN: usize = 83;

/// The key and what it was made for.
#[derive(Debug)]
pub struct StationKey {
    station: StationId,
    realm: Realm,
    wired: Inputs,
    key: SigningKey,
}

impl StationKey {
    /// Makes a key: the first half of SHA-512 over a label, the device's own condensed noise and the host's entropy, so
    /// that either source alone suffices.
    #[must_use]
    pub fn make(station: StationId, realm: Realm, wired: Inputs, entropy: &[u8; 32], own: &[u8; 64]) -> Self {
        let mixed: [u8; 64] = Sha512::new()
            .chain_update(b"markstation controller key 1")
            .chain_update(own)
            .chain_update(entropy)
            .finalize()
            .into();
        let mut seed = [0; 32];
        seed.copy_from_slice(&mixed[..32]);
        Self { station, realm, wired, key: SigningKey::from_bytes(&seed) }
    }

    /// The payload of the identity record.
    #[must_use]
    pub fn encode(&self) -> [u8; IDENTITY_LEN] {
        let mut bytes = [0; IDENTITY_LEN];
        bytes[..16].copy_from_slice(&self.station.0);
        bytes[16] = match self.realm {
            Realm::Real => b'R',
            Realm::Training => b'T',
        };
        bytes[17..19].copy_from_slice(&self.wired.0.to_le_bytes());
        bytes[19..51].copy_from_slice(self.key.as_bytes());
        bytes[51..].copy_from_slice(self.public().as_slice());
        bytes
    }

    /// Reads what [`Self::encode`] wrote; `None` for anything else, or if the keys do not belong together.
    #[must_use]
    pub fn decode(bytes: &[u8; IDENTITY_LEN]) -> Option<Self> {
        let field = |from: usize| bytes.get(from..).unwrap_or_default();
        let realm = match bytes[16] {
            b'R' => Realm::Real,
            b'T' => Realm::Training,
            _ => return None,
        };
        let key = SigningKey::from_bytes(field(19).first_chunk()?);
        let this = Self {
            station: StationId(*field(0).first_chunk()?),
            realm,
            wired: Inputs(u16::from_le_bytes(*field(17).first_chunk()?)),
            key,
        };
        (this.public().as_slice() == field(51)).then_some(this)
    }

    /// The key itself.
    #[must_use]
    pub const fn signing(&self) -> &SigningKey {
        &self.key
    }

    /// Inputs that are wired at this station.
    #[must_use]
    pub const fn wired(&self) -> Inputs {
        self.wired
    }

    /// What a host may know.
    #[must_use]
    pub fn identity(&self) -> Identity {
        let key = self.public();
        Identity { station: self.station, key_id: KeyId::of(&key, self.realm), key, wired: self.wired }
    }

    fn public(&self) -> PublicKeyBytes {
        self.key.verifying_key().to_bytes()
    }
}
