//! The file that a stranger can check: the ledger's bytes as they are, a hash beside each, the head above them.
//!
//! The layout is written down in `FORMAT.md`; reading it back is [`crate::verify::export`]'s.

use crate::entry::Act;
use crate::hex;
use crate::ledger::{LedgerError, parse};
use crate::store::Store;
use crate::tree::{Frontier, leaf_hash};
use protocol::{LedgerPosition, Realm};
use serde::Serialize;
use std::io::Write;

/// Version of the exported file.
pub const EXPORT: u32 = 1;
const READ_AT_ONCE: usize = 512;

#[derive(Debug, Serialize)]
struct Header {
    export: u32,
    station: String,
    realm: &'static str,
    size: u64,
    root: String,
    keys: Vec<String>,
}

/// Why a ledger could not be exported.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// It could not be read.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// The file could not be written.
    #[error("the export could not be written: check room and rights at its place")]
    Write(#[source] std::io::Error),
}

/// Writes the first `size` entries of a ledger, all of them if it has fewer; gives what was exported.
///
/// # Errors
/// [`ExportError`]. What was written until then is not a whole export and does not verify.
pub fn export(store: &impl Store, size: u64, out: &mut impl Write) -> Result<LedgerPosition, ExportError> {
    let mut frontier = Frontier::default();
    let mut header = Header {
        export: EXPORT,
        station: String::new(),
        realm: "",
        size: 0,
        root: String::new(),
        keys: Vec::new(),
    };
    each(store, size, |stored| {
        frontier.append(&stored.bytes);
        match parse(&stored)?.act {
            Act::Genesis { station, realm, .. } => {
                header.station = station;
                header.realm = match realm {
                    Realm::Real => "real",
                    Realm::Training => "training",
                };
            }
            Act::ControllerAdmitted { key, .. } => header.keys.push(key),
            _ => {}
        }
        Ok(())
    })?;
    let position = frontier.position();
    header.size = position.size;
    header.root = hex::encode(&position.root);
    serde_json::to_writer(&mut *out, &header).map_err(|error| ExportError::Write(error.into()))?;
    out.write_all(b"\n").map_err(ExportError::Write)?;
    each(store, position.size, |stored| {
        let mut line = hex::encode(&leaf_hash(&stored.bytes)).into_bytes();
        line.push(b' ');
        line.extend_from_slice(&stored.bytes);
        line.push(b'\n');
        out.write_all(&line).map_err(ExportError::Write)
    })?;
    out.flush().map_err(ExportError::Write)?;
    Ok(position)
}

fn each(
    store: &impl Store,
    size: u64,
    mut take: impl FnMut(crate::StoredEntry) -> Result<(), ExportError>,
) -> Result<(), ExportError> {
    let mut next = 0;
    while next < size {
        let wanted = usize::try_from(size - next).unwrap_or(READ_AT_ONCE).min(READ_AT_ONCE);
        let batch = store.read(next, wanted).map_err(LedgerError::from)?;
        if batch.is_empty() {
            break;
        }
        for stored in batch {
            next = stored.index + 1;
            take(stored)?;
        }
    }
    Ok(())
}
