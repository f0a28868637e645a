//! The controller's memory without a chip: in shared memory for simulated time, in a file for a process of its own.

use firmware::fram::BYTES;
use firmware::{Storage, StorageError};
use std::fs::{File, OpenOptions};
use std::io;
use std::ops::Range;
use std::os::unix::fs::FileExt;
use std::path::Path;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// Bytes of the memory as a length.
const LENGTH: usize = BYTES as usize;

/// A memory that outlives the controller: clones are the same memory.
#[derive(Debug, Clone)]
pub struct MemoryFram(Arc<Mutex<Cells>>);

#[derive(Debug)]
struct Cells {
    bytes: Vec<u8>,
    /// Bytes that can still be written before the power is gone.
    left: Option<usize>,
}

impl Default for MemoryFram {
    fn default() -> Self {
        Self::from_bytes(vec![])
    }
}

impl MemoryFram {
    /// A memory with these contents; zeros after them, and nothing beyond the part's size.
    #[must_use]
    pub fn from_bytes(mut bytes: Vec<u8>) -> Self {
        bytes.resize(LENGTH, 0);
        Self(Arc::new(Mutex::new(Cells { bytes, left: None })))
    }

    /// A copy of the contents.
    #[must_use]
    pub fn bytes(&self) -> Vec<u8> {
        self.cells().bytes.clone()
    }

    /// Lets the power fail after so many more bytes have been written, in the midst of a write if need be.
    pub fn cut_after(&self, bytes: usize) {
        self.cells().left = Some(bytes);
    }

    /// Whether the power has failed.
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.cells().left == Some(0)
    }

    /// The power is back.
    pub fn restore(&self) {
        self.cells().left = None;
    }

    fn cells(&self) -> MutexGuard<'_, Cells> {
        // Bytes have no state between two writes that a panic elsewhere could have broken.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Storage for MemoryFram {
    fn read(&mut self, address: u16, into: &mut [u8]) -> Result<(), StorageError> {
        let range = range(address, into.len())?;
        into.copy_from_slice(&self.cells().bytes[range]);
        Ok(())
    }

    fn write(&mut self, address: u16, bytes: &[u8]) -> Result<(), StorageError> {
        let range = range(address, bytes.len())?;
        let mut cells = self.cells();
        let written = cells.left.map_or(bytes.len(), |left| left.min(bytes.len()));
        cells.bytes[range][..written].copy_from_slice(&bytes[..written]);
        if let Some(left) = &mut cells.left {
            *left -= written;
        }
        if written == bytes.len() { Ok(()) } else { Err(StorageError { address }) }
    }
}

/// A memory in a file: every write is in the system's hands when it returns, so that killing the process loses none.
#[derive(Debug, Clone)]
pub struct FileFram(Arc<File>);

impl FileFram {
    /// Opens the file, or makes one full of zeros.
    ///
    /// # Errors
    /// Whatever the system says; a file of another length is no such memory.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = OpenOptions::new().read(true).write(true).create(true).truncate(false).open(path)?;
        match file.metadata()?.len() {
            0 => file.set_len(u64::from(BYTES))?,
            length if length == u64::from(BYTES) => {}
            length => {
                let what =
                    format!("{} has {length} bytes; a controller's memory has {BYTES}", path.display());
                return Err(io::Error::new(io::ErrorKind::InvalidData, what));
            }
        }
        Ok(Self(Arc::new(file)))
    }
}

impl Storage for FileFram {
    fn read(&mut self, address: u16, into: &mut [u8]) -> Result<(), StorageError> {
        range(address, into.len())?;
        self.0.read_exact_at(into, u64::from(address)).map_err(|_| StorageError { address })
    }

    fn write(&mut self, address: u16, bytes: &[u8]) -> Result<(), StorageError> {
        range(address, bytes.len())?;
        self.0.write_all_at(bytes, u64::from(address)).map_err(|_| StorageError { address })
    }
}

fn range(address: u16, length: usize) -> Result<Range<usize>, StorageError> {
    let start = usize::from(address);
    let end = start + length;
    if end <= LENGTH { Ok(start..end) } else { Err(StorageError { address }) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reads_back(storage: &mut impl Storage) {
        let last = u16::try_from(LENGTH - 4).unwrap();
        for address in [0, 1, 0x4a00, last] {
            storage.write(address, &[1, 2, 3, 4]).unwrap();
            let mut read = [0; 4];
            storage.read(address, &mut read).unwrap();
            assert_eq!(read, [1, 2, 3, 4], "{address:#x}");
        }
        assert_eq!(storage.write(last + 1, &[0; 4]), Err(StorageError { address: last + 1 }));
        assert_eq!(storage.read(u16::MAX, &mut [0]), Err(StorageError { address: u16::MAX }));
    }

    #[test]
    fn memory_of_either_kind_reads_back_and_has_an_end() {
        let folder = tempfile::tempdir().unwrap();
        reads_back(&mut MemoryFram::default());
        reads_back(&mut FileFram::open(&folder.path().join("fram.bin")).unwrap());
    }

    #[test]
    fn memory_in_a_file_outlives_its_owner() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("fram.bin");
        FileFram::open(&path).unwrap().write(7, b"kept").unwrap();
        let mut read = [0; 4];
        FileFram::open(&path).unwrap().read(7, &mut read).unwrap();
        assert_eq!(&read, b"kept");
        std::fs::write(&path, b"short").unwrap();
        assert!(FileFram::open(&path).unwrap_err().to_string().contains("5 bytes"));
    }

    #[test]
    fn memory_cut_in_the_midst_of_a_write_keeps_its_beginning() {
        let fram = MemoryFram::default();
        fram.cut_after(3);
        assert!(fram.clone().write(0, &[9; 2]).is_ok());
        assert!(fram.clone().write(2, &[9; 2]).is_err());
        assert!(fram.is_cut() && fram.clone().write(4, &[9]).is_err());
        fram.restore();
        fram.clone().write(4, &[8]).unwrap();
        assert_eq!(fram.bytes()[..6], [9, 9, 9, 0, 8, 0]);
    }
}
