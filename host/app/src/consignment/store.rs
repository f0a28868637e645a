//! Manifests on disk: read once from where they came, kept under the hash that the ledger has of them.

use super::{Lookup, sha256};
use crate::error::{Failure, Kind};
use crate::folder::Folder;
use crate::message::Message;
use intake::Manifest;
use intake::addition::is_workbook;
use marking::weapon::Weapons;
use registry::View;
use registry::entry::Consignment;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

/// A manifest that was read and not yet kept.
#[derive(Debug)]
pub struct Taken {
    /// The manifest's bytes.
    pub bytes: Vec<u8>,
    /// The bytes of the head beside it.
    pub beside: Option<Vec<u8>>,
    /// SHA-256 of the manifest's bytes, hexadecimal.
    pub sha256: String,
    /// What intake says.
    pub manifest: Manifest,
}

impl Taken {
    /// SHA-256 of the head beside it, hexadecimal.
    pub fn head_sha256(&self) -> Option<String> {
        self.beside.as_deref().map(sha256)
    }
}

/// Runs bytes through intake.
///
/// # Errors
/// A [`Failure`] that says what cannot be read and where. `named` is the file, for that message.
pub fn take_in(
    named: &str,
    bytes: Vec<u8>,
    beside: Option<Vec<u8>>,
    view: View<'_>,
    consignment: &str,
    weapons: &Weapons,
) -> Result<Taken, Failure> {
    let lookup = Lookup::new(view, consignment);
    let manifest = intake::read_manifest(&bytes, beside.as_deref(), &lookup, Some(weapons));
    lookup.finish()?;
    let manifest = manifest.map_err(|error| {
        Failure::fixable(Message::ManifestUnreadable { file: named.to_owned() }).because(&error)
    })?;
    Ok(Taken { sha256: sha256(&bytes), bytes, beside, manifest })
}

/// What a kept manifest's file is called after its hash: text, a workbook.
const EXTENSIONS: [&str; 2] = ["csv", "xlsx"];

/// Where a manifest is kept; where it ought to be, if it is gone.
pub fn kept_at(folder: &Folder, sha256: &str) -> PathBuf {
    let paths = EXTENSIONS.map(|extension| folder.manifest(sha256, extension));
    paths.iter().find(|path| path.exists()).unwrap_or(&paths[0]).clone()
}

/// Keeps a manifest, synced to disk, before the ledger names it.
///
/// # Errors
/// A [`Failure`] where the disk cannot be written.
pub fn keep(folder: &Folder, taken: &Taken) -> Result<(), Failure> {
    let extension = if is_workbook(&taken.bytes) { EXTENSIONS[1] } else { EXTENSIONS[0] };
    write_synced(&folder.manifest(&taken.sha256, extension), &taken.bytes)?;
    match &taken.beside {
        Some(beside) => write_synced(&folder.header(&sha256(beside)), beside),
        None => Ok(()),
    }
}

/// Writes a file so that it is whole or not there, and on the disk when this returns.
///
/// # Errors
/// A [`Failure`] where the disk cannot be written.
pub fn write_synced(path: &Path, bytes: &[u8]) -> Result<(), Failure> {
    let write = || {
        let parent = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(parent)?;
        // Under another name first: a cut never leaves half a manifest under its hash.
        let new = path.with_extension("new");
        let mut file = fs::File::create(&new)?;
        file.write_all(bytes)?;
        file.sync_all()?;
        fs::rename(&new, path)?;
        fs::File::open(parent)?.sync_all()
    };
    write().map_err(|error: std::io::Error| {
        Failure::fixable(Message::FileNotWritten { file: path.display().to_string() }).because(&error)
    })
}

/// The kept bytes of a consignment's manifest and of the head beside it.
///
/// # Errors
/// A [`Failure`] where they are gone or are not those that the ledger names.
pub fn kept(folder: &Folder, record: &Consignment) -> Result<(Vec<u8>, Option<Vec<u8>>), Failure> {
    let manifest = read_kept(&kept_at(folder, &record.manifest_sha256), &record.manifest_sha256)?;
    let head = record.head_sha256.as_ref().map(|named| read_kept(&folder.header(named), named));
    Ok((manifest, head.transpose()?))
}

fn read_kept(path: &Path, sha256_named: &str) -> Result<Vec<u8>, Failure> {
    let file = path.display().to_string();
    let bytes = fs::read(path).map_err(|error| {
        Failure::fixable(Message::ManifestGone { file: file.clone() })
            .because(&error)
            .hint(Message::HintManifestGone {})
    })?;
    if sha256(&bytes) == sha256_named {
        return Ok(bytes);
    }
    Err(Failure::new(Kind::Register, Message::ManifestChanged { file }).hint(Message::HintManifestGone {}))
}
