//! A disk as a ledger needs to fear it: what was synced stays; of what was being written at a cut each sector is there,
//! not there or torn; writes and syncs fail, and blocks cannot be read for a while.
//!
//! Batches lie in one log of bytes, each with a checksum behind it. Whoever opens the disk after a cut reads the log from
//! its first byte and drops a tail that is not whole, as SQLite does with its write-ahead log.

use protocol::LedgerPosition;
use registry::tree::{Frontier, leaf_hash};
use registry::{Store, StoreError, StoredEntry};
use std::cell::RefCell;
use std::rc::Rc;
use training::random::Random;

/// What a disk writes at once or not at all, bytes.
const SECTOR: usize = 512;
const CHECKSUM: usize = 32;

/// What a cut leaves of what was being written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaves {
    /// All of the oldest batch: only the news of it was lost.
    Whole,
    /// Nothing.
    Nothing,
    /// The first bytes of the oldest batch.
    Torn {
        /// How much of it, in parts of a thousand.
        permille: usize,
    },
    /// Of all batches that were not synced, some sectors, in whatever order the disk liked, and one of them in part.
    Scattered {
        /// Which.
        seed: u64,
    },
}

/// What goes wrong with a disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DiskFault {
    /// The next write ends with an error; what of it is there then a cut decides.
    Write,
    /// The next sync does.
    Sync,
    /// There is no room for any write.
    Full,
    /// Nothing can be read, and nothing read is written back.
    Unreadable,
}

#[derive(Debug, Default)]
struct Inner {
    log: Vec<u8>,
    entries: Vec<StoredEntry>,
    /// Length of the log and number of entries before each batch that is not known to be synced.
    unsynced: Vec<(usize, usize)>,
    fault: Option<DiskFault>,
    /// Whether a write, a sync or the room for one has failed since somebody last asked.
    failed: bool,
    /// Over the entries that were once synced.
    head: Frontier,
    checkpoints: Vec<LedgerPosition>,
}

/// The disk. A clone is the same disk.
#[derive(Debug, Clone, Default)]
pub struct ModelDisk(Rc<RefCell<Inner>>);

impl ModelDisk {
    /// A disk that holds these entries, all synced.
    #[must_use]
    pub fn holding(entries: Vec<StoredEntry>) -> Self {
        let log = frame(&entries);
        Self(Rc::new(RefCell::new(Inner { log, entries, ..Inner::default() })))
    }

    /// How many batches have been written and are not synced: a cut may take them.
    #[must_use]
    pub fn unsynced(&self) -> usize {
        self.0.borrow().unsynced.len()
    }

    /// The oldest batch is on the metal of the disk now, and whoever is told so may keep the ledger's size and head.
    ///
    /// # Errors
    /// [`StoreError::Medium`] where the sync fails; it is tried once.
    pub fn sync(&self) -> Result<(), StoreError> {
        let mut inner = self.0.borrow_mut();
        if inner.fault == Some(DiskFault::Sync) {
            (inner.fault, inner.failed) = (None, true);
            return Err(failure("the sync failed"));
        }
        if !inner.unsynced.is_empty() {
            inner.unsynced.remove(0);
        }
        let durable = inner.durable();
        let Inner { head, entries, checkpoints, .. } = &mut *inner;
        let known = usize::try_from(head.size()).unwrap_or(usize::MAX);
        for entry in entries.get(known..durable).unwrap_or_default() {
            head.append(&entry.bytes);
        }
        if durable > known {
            checkpoints.push(head.position());
        }
        Ok(())
    }

    /// Every size and head that a sync has made good for ever.
    #[must_use]
    pub fn checkpoints(&self) -> Vec<LedgerPosition> {
        self.0.borrow().checkpoints.clone()
    }

    /// Number of entries that no cut can take any more.
    #[must_use]
    pub fn durable(&self) -> usize {
        self.0.borrow().durable()
    }

    /// Begins a fault, or ends it.
    pub fn set_fault(&self, fault: Option<DiskFault>) {
        self.0.borrow_mut().fault = fault;
    }

    /// The fault that goes on.
    #[must_use]
    pub fn fault(&self) -> Option<DiskFault> {
        self.0.borrow().fault
    }

    /// Whether it failed since this was last asked: whoever writes to it has ended of that.
    pub fn take_failed(&self) -> bool {
        let mut inner = self.0.borrow_mut();
        std::mem::take(&mut inner.failed) || inner.fault == Some(DiskFault::Unreadable)
    }

    /// The cut: of what was not synced this is left; then the log is read again.
    pub fn cut(&self, leaves: Leaves) {
        let mut inner = self.0.borrow_mut();
        if let Some((start, _)) = inner.unsynced.first().copied() {
            let end = inner.unsynced.get(1).map_or(inner.log.len(), |(start, _)| *start);
            match leaves {
                Leaves::Whole => inner.log.truncate(end),
                Leaves::Nothing => inner.log.truncate(start),
                Leaves::Torn { permille } => {
                    inner.log.truncate(start + (end - start) * permille.min(999) / 1_000);
                }
                Leaves::Scattered { seed } => scatter(&mut inner.log, start, seed),
            }
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

impl Inner {
    fn durable(&self) -> usize {
        self.unsynced.first().map_or(self.entries.len(), |(_, entries)| *entries)
    }

    fn readable(&self) -> Result<(), StoreError> {
        match self.fault {
            Some(DiskFault::Unreadable) => Err(failure("a block cannot be read")),
            _ => Ok(()),
        }
    }
}

impl Store for ModelDisk {
    fn append(&mut self, batch: &[StoredEntry]) -> Result<(), StoreError> {
        let mut inner = self.0.borrow_mut();
        inner.readable()?;
        for (expected, entry) in (inner.entries.len() as u64..).zip(batch) {
            if entry.index != expected {
                return Err(StoreError::Gap { expected, found: entry.index });
            }
        }
        if inner.fault == Some(DiskFault::Full) {
            inner.failed = true;
            return Err(StoreError::Full);
        }
        let before = (inner.log.len(), inner.entries.len());
        inner.unsynced.push(before);
        inner.log.extend(frame(batch));
        if inner.fault == Some(DiskFault::Write) {
            (inner.fault, inner.failed) = (None, true);
            return Err(failure("the write failed"));
        }
        inner.entries.extend_from_slice(batch);
        Ok(())
    }

    fn read(&self, from: u64, max: usize) -> Result<Vec<StoredEntry>, StoreError> {
        let inner = self.0.borrow();
        inner.readable()?;
        let from = usize::try_from(from).unwrap_or(usize::MAX);
        Ok(inner.entries.iter().skip(from).take(max).cloned().collect())
    }

    fn len(&self) -> Result<u64, StoreError> {
        let inner = self.0.borrow();
        inner.readable()?;
        Ok(inner.entries.len() as u64)
    }
}

fn failure(message: &str) -> StoreError {
    StoreError::Medium { message: message.to_owned() }
}

/// Leaves of everything from `start` on some sectors, in every second case one of them torn; the others hold what was there before: nothing.
fn scatter(log: &mut [u8], start: usize, seed: u64) {
    let mut random = Random::new(seed);
    let torn = start / SECTOR + random.below(2 * (log.len().div_ceil(SECTOR) - start / SECTOR));
    let first = start / SECTOR * SECTOR;
    for at in (first..log.len()).step_by(SECTOR) {
        let (begin, end) = (at.max(start), (at + SECTOR).min(log.len()));
        let kept = match random.happens(500_000) {
            true if at / SECTOR == torn => random.below(end - begin),
            true => end - begin,
            false => 0,
        };
        log[begin + kept..end].fill(0);
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
        let Some(end) = at.checked_add(8).and_then(|begin| begin.checked_add(length)) else { break };
        let Some(checksum) = end.checked_add(CHECKSUM).and_then(|after| log.get(end..after)) else { break };
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

    fn holding(count: u64) -> ModelDisk {
        let mut disk = ModelDisk::default();
        for index in 0..count {
            disk.append(&[entry(index)]).unwrap();
            disk.sync().unwrap();
        }
        disk
    }

    #[test]
    fn batch_cut_while_written_is_lost_or_whole_and_never_half() {
        for permille in 0..1_000 {
            let mut disk = holding(1);
            disk.append(&[entry(1), entry(2)]).unwrap();
            disk.append(&[entry(3)]).unwrap();
            disk.cut(Leaves::Torn { permille });
            assert_eq!(disk.entries(), [entry(0)], "{permille}");
            disk.append(&[entry(1)]).unwrap();
            assert_eq!(disk.read(0, 9).unwrap(), [entry(0), entry(1)]);
        }
    }

    #[test]
    fn sectors_in_any_order_leave_whole_batches_from_the_first_on() {
        let long = |index| StoredEntry { index, bytes: vec![b'b'; 700] };
        let mut kept = [0; 4];
        for seed in 0..2_000 {
            let mut disk = holding(1);
            for index in 1..4 {
                disk.append(&[long(index)]).unwrap();
            }
            disk.cut(Leaves::Scattered { seed });
            let entries = disk.entries();
            assert_eq!(entries[0], entry(0));
            assert!(entries[1..].iter().zip(1..).all(|(found, index)| *found == long(index)), "{seed}");
            kept[entries.len() - 1] += 1;
            disk.append(&[entry(entries.len() as u64)]).unwrap();
        }
        assert!(kept.iter().all(|count| *count > 0), "{kept:?}");
    }

    #[test]
    fn batch_that_was_synced_survives_every_cut() {
        for (leaves, count) in [(Leaves::Whole, 3), (Leaves::Nothing, 2), (Leaves::Torn { permille: 500 }, 2)]
        {
            let mut disk = ModelDisk::default();
            for index in 0..4 {
                disk.append(&[entry(index)]).unwrap();
            }
            disk.sync().unwrap();
            disk.sync().unwrap();
            assert_eq!(disk.durable(), 2);
            assert_eq!(disk.checkpoints().len(), 2);
            disk.cut(leaves);
            assert_eq!(disk.entries().len(), count, "{leaves:?}");
        }
    }

    #[test]
    fn write_or_sync_that_failed_may_be_there_after_reopening() {
        for fault in [DiskFault::Write, DiskFault::Sync] {
            for (leaves, count) in [(Leaves::Whole, 2), (Leaves::Nothing, 1)] {
                let mut disk = holding(1);
                disk.set_fault(Some(fault));
                let written = disk.append(&[entry(1)]).and_then(|()| disk.sync());
                assert!(written.is_err(), "{fault:?}");
                assert_eq!(disk.checkpoints().len(), 1);
                disk.cut(leaves);
                assert_eq!(disk.entries().len(), count, "{fault:?} {leaves:?}");
                disk.append(&[entry(count as u64)]).unwrap();
                disk.sync().unwrap();
            }
        }
    }

    #[test]
    fn disk_that_is_full_or_unreadable_says_so_and_keeps_what_it_has() {
        let mut disk = holding(2);
        disk.set_fault(Some(DiskFault::Full));
        assert!(matches!(disk.append(&[entry(2)]), Err(StoreError::Full)));
        disk.set_fault(Some(DiskFault::Unreadable));
        assert!(disk.read(0, 1).is_err() && disk.len().is_err());
        disk.set_fault(None);
        assert_eq!((disk.len().unwrap(), disk.unsynced()), (2, 0));
    }
}
