//! PINs and badges: what they look like, and what is kept of them.

use crate::error::Failure;
use crate::message::Message;
use crate::persons;
use argon2::Argon2;
use argon2::password_hash::phc::PasswordHash;
use argon2::password_hash::{PasswordHasher, PasswordVerifier};
use secrecy::{ExposeSecret, SecretString};
use serde::de::{Error, IgnoredAny};
use serde::{Deserialize, Deserializer};
use sha2::{Digest, Sha256};
use std::sync::OnceLock;

/// What every badge begins with.
const BADGE: &str = "MSB1-";
/// What every key of a program begins with.
const KEY: &str = "MSK1-";
/// Digits of base 32 without those that look alike.
const BASE32: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A PIN as somebody gave it. Nothing shows it: neither what is written for whoever looks for a mistake nor the words of an error.
#[derive(Debug, Clone, Default)]
pub struct Pin(SecretString);

impl Pin {
    /// What was typed.
    pub fn expose(&self) -> &str {
        self.0.expose_secret()
    }
}

impl From<String> for Pin {
    fn from(typed: String) -> Self {
        Self(typed.into())
    }
}

impl From<&str> for Pin {
    fn from(typed: &str) -> Self {
        Self(typed.into())
    }
}

impl<'de> Deserialize<'de> for Pin {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        // A PIN that was written as a number is not read: 0815 is none. Serde's own words would say it again.
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Text(String),
            Otherwise(IgnoredAny),
        }
        match Written::deserialize(deserializer)? {
            Written::Text(typed) => Ok(typed.into()),
            Written::Otherwise(_) => Err(D::Error::custom("a PIN is written as text, in quotation marks")),
        }
    }
}

/// Whether this can be a PIN: 4 to 12 digits, or a pass phrase of 8 to 128 characters.
pub fn is_pin(pin: &Pin) -> bool {
    let pin = pin.expose();
    let length = pin.chars().count();
    let digits = pin.bytes().all(|byte| byte.is_ascii_digit());
    let printable = !pin.chars().any(char::is_control);
    if digits { (4..=12).contains(&length) } else { printable && (8..=128).contains(&length) }
}

/// What is kept of a PIN.
///
/// # Errors
/// A [`Failure`] without the system's source of randomness.
pub fn hashed(pin: &Pin) -> Result<String, Failure> {
    let hash = Argon2::default()
        .hash_password(pin.expose().as_bytes())
        .map_err(|error| Failure::fixable(Message::NoRandomness {}).because(&error))?;
    Ok(hash.to_string())
}

/// What no PIN fits: it is looked at as long as any other.
pub fn decoy() -> &'static str {
    static DECOY: OnceLock<String> = OnceLock::new();
    // Without randomness there are no PINs either.
    DECOY.get_or_init(|| {
        persons::random::<16>()
            .and_then(|bits| hashed(&registry::hex::encode(&bits).into()))
            .unwrap_or_default()
    })
}

/// Whether this is the PIN of which that was kept.
pub fn fits(pin: &Pin, kept: &str) -> bool {
    let given = pin.expose().as_bytes();
    PasswordHash::new(kept).is_ok_and(|kept| Argon2::default().verify_password(given, &kept).is_ok())
}

/// A new badge's secret: 128 random bits, as they are scanned.
///
/// # Errors
/// A [`Failure`] without the system's source of randomness.
pub fn new_badge() -> Result<String, Failure> {
    secret(BADGE)
}

/// A new secret of a program: 128 random bits.
///
/// # Errors
/// As [`new_badge`].
pub fn new_key() -> Result<String, Failure> {
    secret(KEY)
}

/// 128 random bits after what the secret begins with.
fn secret(begin: &str) -> Result<String, Failure> {
    let mut bits = u128::from_be_bytes(persons::random()?);
    let mut digits = [0; 26];
    for digit in digits.iter_mut().rev() {
        *digit = BASE32[usize::try_from(bits % 32).unwrap_or_default()];
        bits /= 32;
    }
    Ok(format!("{begin}{}", String::from_utf8_lossy(&digits)))
}

/// Whether a badge was scanned.
pub fn is_badge(scanned: &str) -> bool {
    scanned.trim().get(..BADGE.len()).is_some_and(|head| head.eq_ignore_ascii_case(BADGE))
}

/// What is kept of a badge. Some scanners send small letters.
pub fn badge_digest(scanned: &str) -> [u8; 32] {
    Sha256::digest(scanned.trim().to_ascii_uppercase().as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pin_is_shown_by_nothing() {
        assert!(!format!("{:?}", Pin::from("4711")).contains("4711"));
        let read = serde_json::from_str::<Pin>("\"4711\"").unwrap();
        assert_eq!(read.expose(), "4711");
        for written in ["4711", "-4711", "4711.5", "[4711]", "{\"pin\": \"4711\"}", "true", "null"] {
            let error = serde_json::from_str::<Pin>(written).unwrap_err().to_string();
            assert!(error.contains("in quotation marks") && !error.contains("4711"), "{written}: {error}");
        }
    }

    #[test]
    fn pin_is_digits_or_a_long_phrase() {
        for (pin, is_one) in [
            ("4711", true),
            ("123456789012", true),
            ("471", false),
            ("1234567890123", false),
            ("", false),
            ("secret", false),
            ("correct horse", true),
            ("correct\u{7}horse", false),
        ] {
            assert_eq!(is_pin(&pin.into()), is_one, "{pin:?}");
        }
    }

    #[test]
    fn pin_fits_what_was_kept_of_it_and_of_no_other() {
        let [pin, other] = ["4711", "4712"].map(Pin::from);
        let kept = hashed(&pin).unwrap();
        assert!(kept.starts_with("$argon2id$"), "{kept}");
        assert!(fits(&pin, &kept));
        assert!(!fits(&other, &kept) && !fits(&pin, "4711"));
        assert_ne!(hashed(&pin).unwrap(), kept, "each has a salt of its own");
    }

    #[test]
    fn badge_is_known_again_however_it_is_scanned() {
        let badge = new_badge().unwrap();
        assert_eq!(badge.len(), 31);
        assert!(is_badge(&badge) && is_badge(&badge.to_lowercase()) && !is_badge("Amina"));
        assert_eq!(badge_digest(&badge), badge_digest(&format!(" {}\n", badge.to_lowercase())));
        assert_ne!(new_badge().unwrap(), badge);
    }
}
