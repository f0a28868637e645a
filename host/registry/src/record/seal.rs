//! What identifies a natural person, sealed by a key of its own: the entry stands for ever, and says nothing more once the
//! key is gone.

use super::party::{Personal, Sealed};
use crate::hex;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

/// A person's key.
pub type PersonKey = [u8; 32];
/// What a key is called: it says nothing about the person.
pub type PersonKeyId = [u8; 8];
/// What is sealed is filled up with blanks to a multiple of this, so that its length tells little. Bytes.
const FILLED_TO: usize = 64;

/// Why something sealed was not opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// A field is not hexadecimal of its length.
    #[error("what is sealed has not its form: {field}")]
    Form {
        /// The field.
        field: &'static str,
    },
    /// Another key sealed it, or it was changed.
    #[error("the key with id {key} does not open this: it is another key, or what is sealed was changed")]
    Key {
        /// The key's id.
        key: String,
    },
    /// What was sealed is not what identifies a person.
    #[error("what is sealed cannot be read")]
    Content(#[source] serde_json::Error),
}

/// Seals what identifies a person. `nonce` is drawn at random for each call.
///
/// # Errors
/// [`OpenError::Content`] where it cannot be written as JSON, which no [`Personal`] is.
pub fn seal(
    personal: &Personal,
    id: PersonKeyId,
    key: &PersonKey,
    nonce: [u8; 24],
) -> Result<Sealed, OpenError> {
    let mut text = serde_json::to_vec(personal).map_err(OpenError::Content)?;
    text.resize(text.len().next_multiple_of(FILLED_TO), b' ');
    let name = hex::encode(&id);
    let payload = Payload { msg: &text, aad: name.as_bytes() };
    let cipher = XChaCha20Poly1305::new(key.into());
    // Only a text of more than 256 GiB cannot be sealed.
    let data =
        cipher.encrypt(&XNonce::from(nonce), payload).map_err(|_| OpenError::Form { field: "data" })?;
    Ok(Sealed { key: name, nonce: hex::encode(&nonce), data: hex::encode(&data) })
}

/// Opens what was sealed.
///
/// # Errors
/// [`OpenError`] where this key does not open it.
pub fn open(sealed: &Sealed, key: &PersonKey) -> Result<Personal, OpenError> {
    let nonce = hex::decode::<24>(sealed.nonce.as_bytes()).ok_or(OpenError::Form { field: "nonce" })?;
    let data = hex::decode_all(sealed.data.as_bytes()).ok_or(OpenError::Form { field: "data" })?;
    let payload = Payload { msg: &data, aad: sealed.key.as_bytes() };
    let cipher = XChaCha20Poly1305::new(key.into());
    let text = cipher
        .decrypt(&XNonce::from(nonce), payload)
        .map_err(|_| OpenError::Key { key: sealed.key.clone() })?;
    serde_json::from_slice(&text).map_err(OpenError::Content)
}
