//! Keys of backups: the public one stands in the configuration, the secret one is kept away from the station.

use age::secrecy::ExposeSecret;
use std::fmt;
use std::str::FromStr;

/// Why a text is no key of a backup.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeyError {
    /// A recipient is no age recipient.
    #[error("\"{text}\" is no recipient ({why}): one begins with age1")]
    Recipient {
        /// The text.
        text: String,
        /// What age says.
        why: &'static str,
    },
    /// A secret key was given where a public one is asked for.
    #[error(
        "this is a secret key: name its recipient here, which begins with age1, and keep this one away from the station"
    )]
    SecretGiven,
    /// A text holds no secret key.
    #[error("there is no secret key in it ({why}): one begins with AGE-SECRET-KEY-1")]
    Secret {
        /// What age says.
        why: &'static str,
    },
}

/// For whom a backup is encrypted: `age1…`.
#[derive(Clone)]
pub struct Recipient(pub(super) age::x25519::Recipient);

impl FromStr for Recipient {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        if text.starts_with("AGE-SECRET-KEY-") {
            return Err(KeyError::SecretGiven);
        }
        let read = text.parse().map_err(|why| KeyError::Recipient { text: text.to_owned(), why });
        read.map(Self)
    }
}

impl fmt::Display for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl fmt::Debug for Recipient {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Recipient({})", self.0)
    }
}

impl PartialEq for Recipient {
    fn eq(&self, other: &Self) -> bool {
        self.0.to_string() == other.0.to_string()
    }
}

/// The secret key that opens a backup.
#[derive(Clone)]
pub struct BackupKey(pub(super) age::x25519::Identity);

impl BackupKey {
    /// Makes a new one from the system's randomness.
    #[must_use]
    pub fn generate() -> Self {
        Self(age::x25519::Identity::generate())
    }

    /// The recipient that belongs to it.
    #[must_use]
    pub fn recipient(&self) -> Recipient {
        Recipient(self.0.to_public())
    }

    /// The file in which it is kept, as age's own programs write and read it. It is a secret.
    #[must_use]
    pub fn file(&self) -> String {
        format!("# recipient: {}\n{}\n", self.recipient(), self.0.to_string().expose_secret())
    }
}

/// The first secret key of a key file; lines that begin with `#` are remarks.
impl FromStr for BackupKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        let line = lines.next().ok_or(KeyError::Secret { why: "it is empty" })?;
        line.parse().map(Self).map_err(|why| KeyError::Secret { why })
    }
}

impl fmt::Debug for BackupKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "BackupKey({})", self.recipient())
    }
}
