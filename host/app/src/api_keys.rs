//! Keys of programs: each belongs to a user, has roles of its own, and is kept as a hash beside the register.

use crate::consignment::sha256;
use crate::error::Failure;
use crate::folder::Folder;
use crate::message::Message;
use jiff::Timestamp;
use registry::PersonId;
use registry::people::Role;
use registry::private;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::ErrorKind;

/// A key as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Key {
    /// What it is called.
    pub name: String,
    /// The user under whom it acts.
    pub person: PersonId,
    /// What it may do, as far as the user may.
    pub roles: Vec<Role>,
    /// SHA-256 of the secret, hexadecimal.
    pub sha256: String,
    /// Who made it.
    pub added_by: PersonId,
    /// When.
    pub added: Timestamp,
    /// Who revoked it, and when.
    pub revoked: Option<(PersonId, Timestamp)>,
}

/// All keys of a station, the revoked ones too.
///
/// # Errors
/// A [`Failure`] where the file cannot be read.
pub fn all(folder: &Folder) -> Result<Vec<Key>, Failure> {
    let path = folder.api_keys();
    let not_read = |error: &(dyn std::error::Error + 'static)| {
        Failure::fixable(Message::FileNotRead { file: path.display().to_string() }).because(error)
    };
    match fs::read(&path) {
        Ok(bytes) => serde_json::from_slice(&bytes).map_err(|error| not_read(&error)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(not_read(&error)),
    }
}

/// The key of this secret, as long as nobody revoked it. What is compared are hashes: how long that takes tells nothing.
///
/// # Errors
/// As [`all`].
pub fn of_secret(folder: &Folder, secret: &str) -> Result<Option<Key>, Failure> {
    let hash = sha256(secret.as_bytes());
    Ok(all(folder)?.into_iter().find(|key| key.sha256 == hash && key.revoked.is_none()))
}

/// Keeps them, so that only the owner of the folder can read them.
///
/// # Errors
/// A [`Failure`] where the file cannot be written.
pub fn keep(folder: &Folder, keys: &[Key]) -> Result<(), Failure> {
    let path = folder.api_keys();
    let failed = |error: std::io::Error| {
        Failure::fixable(Message::FileNotWritten { file: path.display().to_string() }).because(&error)
    };
    let bytes = serde_json::to_vec_pretty(keys).map_err(|error| Failure::bug(error.to_string()))?;
    // Nobody else can read it from the first byte on.
    private::replace(&path, &bytes).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn key_counts_until_it_is_revoked_and_is_kept_as_a_hash_for_the_owner_only() {
        let folder = tempfile::tempdir().unwrap();
        let folder = Folder::new(folder.path().to_str());
        assert_eq!(of_secret(&folder, "MSK1-A").unwrap(), None);
        let mut key = Key {
            name: "erp".to_owned(),
            person: PersonId("p-1".to_owned()),
            roles: vec![Role::Auditor],
            sha256: sha256(b"MSK1-A"),
            added_by: PersonId("p-2".to_owned()),
            added: Timestamp::UNIX_EPOCH,
            revoked: None,
        };
        keep(&folder, std::slice::from_ref(&key)).unwrap();
        assert_eq!(of_secret(&folder, "MSK1-A").unwrap(), Some(key.clone()));
        assert_eq!(of_secret(&folder, "MSK1-B").unwrap(), None);
        let path = folder.api_keys();
        assert!(!fs::read_to_string(&path).unwrap().contains("MSK1-A"));
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        key.revoked = Some((PersonId("p-2".to_owned()), Timestamp::UNIX_EPOCH));
        keep(&folder, &[key]).unwrap();
        assert_eq!(of_secret(&folder, "MSK1-A").unwrap(), None);
    }
}
