//! A disk as a ledger needs to fear it: what was synced stays, what was being written at a cut is lost, whole or torn.
//!
//! Batches lie in one log, each with a checksum behind it. Whoever opens the disk after a cut reads the log from its
//! first byte and drops a tail that is not whole, as SQLite does with its write-ahead log.

use registry::tree::leaf_hash;
use registry::{Store, StoreError, StoredEntry};
use std::cell::RefCell;
use std::rc::Rc;

/// What a cut leaves of the batch that was being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaves {
    /// All of it: only the news of it was lost.
    Whole,
    /// Nothing.
    Nothing,
    /// Its first bytes.
    Torn {
        /// How much of it, in parts of a thousand.
        permille: usize,
    },
}

#[derive(Debug, Default)]
struct Inner {
    log: Vec<u8>,
    entries: Vec<StoredEntry>,
    /// Length of the log and number of entries before each batch that is not known to be synced.
    unsynced: Vec<(usize, usize)>,
}

/// The disk. A clone is the same disk.
#[derive(Debug, Clone, Default)]
pub struct ModelDisk(Rc<RefCell<Inner>>);

const CHECKSUM: usize = 32;

impl ModelDisk {
    /// A disk that holds these entries, all synced.
    #[must_use]
    pub fn holding(entries: Vec<StoredEntry>) -> Self {
        let log = frame(&entries);
        Self(Rc::new(RefCell::new(Inner { log, entries, unsynced: Vec::new() })))
    }

    /// How many batches have been written since the last [`Self::synced`].
    #[must_use]
    pub fn unsynced(&self) -> usize {
        self.0.borrow().unsynced.len()
    }

    /// The oldest batch is on the metal of the disk now.
    pub fn synced(&self) {
        let mut inner = self.0.borrow_mut();
        if !inner.unsynced.is_empty() {
            inner.unsynced.remove(0);
        }
    }

    /// Number of entries that no cut can take any more.
    #[must_use]
    pub fn durable(&self) -> usize {
        let inner = self.0.borrow();
        inner.unsynced.first().map_or(inner.entries.len(), |(_, entries)| *entries)
    }

    /// The cut: of the oldest batch that was not synced this is left, of later ones nothing; then the log is read again.
    pub fn cut(&self, leaves: Leaves) {
        let mut inner = self.0.borrow_mut();
        if let Some((start, _)) = inner.unsynced.first().copied() {
            let end = inner.unsynced.get(1).map_or(inner.log.len(), |(start, _)| *start);
            let kept = match leaves {
                Leaves::Whole => end,
                Leaves::Nothing => start,
                Leaves::Torn { permille } => start + (end - start) * permille.min(999) / 1_000,
            };
            inner.log.truncate(kept);
        }
        inner.unsynced.clear();
        let (entries, whole) = read_log(&inner.log);
        inner.log.truncate(whole);
        inner.entries = entries;
    }

    /// The disk lied about its last batches: so many are gone although they were synced.
    pub fn lose(&self, batches: usize) {
        let mut inner = self.0.borrow_mut();
        let starts = batch_starts(&inner.log);
        let kept = starts.len().checked_sub(batches).and_then(|at| starts.get(at)).copied().unwrap_or(0);
        inner.log.truncate(kept);
        inner.entries = read_log(&inner.log).0;
    }

    /// The bytes of every entry.
    #[must_use]
    pub fn entries(&self) -> Vec<StoredEntry> {
        self.0.borrow().entries.clone()
    }
}

impl Store for ModelDisk {
    fn append(&mut self, batch: &[StoredEntry]) -> Result<(), StoreError> {
        let mut inner = self.0.borrow_mut();
        for (expected, entry) in (inner.entries.len() as u64..).zip(batch) {
            if entry.index != expected {
                return Err(StoreError::Gap { expected, found: entry.index });
            }
        }
        let before = (inner.log.len(), inner.entries.len());
        inner.unsynced.push(before);
        inner.log.extend(frame(batch));
        inner.entries.extend_from_slice(batch);
        Ok(())
    }

    fn read(&self, from: u64, max: usize) -> Result<Vec<StoredEntry>, StoreError> {
        let from = usize::try_from(from).unwrap_or(usize::MAX);
        Ok(self.0.borrow().entries.iter().skip(from).take(max).cloned().collect())
    }

    fn len(&self) -> Result<u64, StoreError> {
        Ok(self.0.borrow().entries.len() as u64)
    }
}

/// Length of the body, body, checksum of both.
fn frame(batch: &[StoredEntry]) -> Vec<u8> {
    let mut body = Vec::new();
    for entry in batch {
        body.extend(entry.index.to_le_bytes());
        body.extend((entry.bytes.len() as u64).to_le_bytes());
        body.extend(&entry.bytes);
    }
    let mut frame = (body.len() as u64).to_le_bytes().to_vec();
    frame.extend(body);
    let checksum = leaf_hash(&frame);
    frame.extend(checksum);
    frame
}

/// Where each batch begins.
fn batch_starts(log: &[u8]) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut at = 0;
    while let Some(length) = number(log, at) {
        starts.push(at);
        at += 8 + length + CHECKSUM;
    }
    starts
}

/// The entries of all whole batches, and where the last of them ends.
fn read_log(log: &[u8]) -> (Vec<StoredEntry>, usize) {
    let mut entries = Vec::new();
    let mut at = 0;
    while let Some(length) = number(log, at) {
        let end = at + 8 + length;
        let Some(checksum) = log.get(end..end + CHECKSUM) else { break };
        if checksum != leaf_hash(&log[at..end]) {
            break;
        }
        read_body(&log[at + 8..end], &mut entries);
        at = end + CHECKSUM;
    }
    (entries, at)
}

fn read_body(body: &[u8], entries: &mut Vec<StoredEntry>) {
    let mut at = 0;
    while let (Some(index), Some(length)) = (number(body, at), number(body, at + 8)) {
        let bytes = body[at + 16..at + 16 + length].to_vec();
        entries.push(StoredEntry { index: index as u64, bytes });
        at += 16 + length;
    }
}

fn number(bytes: &[u8], at: usize) -> Option<usize> {
    let field = bytes.get(at..at + 8)?.try_into().ok()?;
    usize::try_from(u64::from_le_bytes(field)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(index: u64) -> StoredEntry {
        StoredEntry { index, bytes: vec![b'a'; 20 + usize::try_from(index).unwrap()] }
    }

    #[test]
    fn batch_cut_while_written_is_lost_or_whole_and_never_half() {
        for permille in 0..1_000 {
            let mut disk = ModelDisk::default();
            disk.append(&[entry(0)]).unwrap();
            disk.synced();
            disk.append(&[entry(1), entry(2)]).unwrap();
            disk.append(&[entry(3)]).unwrap();
            disk.cut(Leaves::Torn { permille });
            assert_eq!(disk.entries(), [entry(0)], "{permille}");
            disk.append(&[entry(1)]).unwrap();
            assert_eq!(disk.read(0, 9).unwrap(), [entry(0), entry(1)]);
        }
    }

    #[test]
    fn batch_that_was_synced_survives_every_cut() {
        for (leaves, count) in [(Leaves::Whole, 3), (Leaves::Nothing, 2), (Leaves::Torn { permille: 500 }, 2)]
        {
            let mut disk = ModelDisk::default();
            for index in 0..4 {
                disk.append(&[entry(index)]).unwrap();
            }
            disk.synced();
            disk.synced();
            assert_eq!(disk.durable(), 2);
            disk.cut(leaves);
            assert_eq!(disk.entries().len(), count, "{leaves:?}");
        }
    }
}
