//! The file's own envelope: what SQLite would pass over without a word.
//!
//! SQLite takes a write-ahead log as far as its checksums go and forgets the rest: right after a cut, wrong for
//! evidence. And a changed byte in the file's header can make it forget the log altogether. Layouts:
//! SQLite's "Database File Format", sections 1.3 and 4.

use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};

const WAL_HEADER_LEN: usize = 32;
const FRAME_HEADER_LEN: usize = 24;

/// What is wrong with the file or the log beside it.
#[derive(Debug, thiserror::Error)]
pub enum EnvelopeError {
    /// A file cannot be read.
    #[error("{path} cannot be read: check the name and the rights")]
    Io {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The file's header is not that of a register.
    #[error(
        "{path} does not begin as a register does (byte {offset} of its header): restore it from a backup"
    )]
    Header {
        /// The file.
        path: PathBuf,
        /// Offset of the first wrong byte.
        offset: usize,
    },
    /// The log's header does not check.
    #[error("the header of {path} does not check, so nothing in it counts: {REMEDY}")]
    WalHeader {
        /// The log.
        path: PathBuf,
    },
    /// A page in the log does not check.
    #[error("{path} does not check from page {frame} on, after {good} good ones: {REMEDY}")]
    WalFrame {
        /// The log.
        path: PathBuf,
        /// Number of the page in the log, from 0.
        frame: usize,
        /// Good ones before it.
        good: usize,
    },
}

const REMEDY: &str = "after a power cut, start the station once, which completes what was cut, and verify against the \
                      size that the controller signed; otherwise restore the register from a backup";

/// Checks the header of the register file and every page of the log beside it.
pub(super) fn check(path: &Path) -> Result<(), EnvelopeError> {
    let page_len = check_header(path)?;
    let mut name = path.as_os_str().to_owned();
    name.push("-wal");
    let wal = PathBuf::from(name);
    match fs::read(&wal) {
        Ok(bytes) if bytes.is_empty() => Ok(()),
        Ok(bytes) => check_wal(&wal, &bytes, page_len),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(()),
        Err(source) => Err(EnvelopeError::Io { path: wal, source }),
    }
}

/// The first page of the log beside the file that does not check, if there is one.
pub(crate) fn first_bad_page(path: &Path) -> Option<u64> {
    match check(path) {
        Err(EnvelopeError::WalHeader { .. }) => Some(0),
        Err(EnvelopeError::WalFrame { frame, .. }) => u64::try_from(frame).ok(),
        Err(EnvelopeError::Io { .. } | EnvelopeError::Header { .. }) | Ok(()) => None,
    }
}

fn check_header(path: &Path) -> Result<usize, EnvelopeError> {
    let io = |source| EnvelopeError::Io { path: path.to_owned(), source };
    let mut header = [0; 100];
    fs::File::open(path).map_err(io)?.read_exact(&mut header).map_err(io)?;
    let wrong = |offset| EnvelopeError::Header { path: path.to_owned(), offset };
    if let Some(offset) = (0..16).find(|at| header[*at] != b"SQLite format 3\0"[*at]) {
        return Err(wrong(offset));
    }
    // Bytes 18 and 19 say whether a write-ahead log counts.
    if let Some(offset) = (18..20).find(|at| header[*at] != 2) {
        return Err(wrong(offset));
    }
    match usize::from(u16::from_be_bytes([header[16], header[17]])) {
        1 => Ok(65_536),
        len if len >= 512 && len.is_power_of_two() => Ok(len),
        _ => Err(wrong(16)),
    }
}

fn check_wal(path: &Path, bytes: &[u8], page_len: usize) -> Result<(), EnvelopeError> {
    let header = || EnvelopeError::WalHeader { path: path.to_owned() };
    let head = bytes.get(..WAL_HEADER_LEN).ok_or_else(header)?;
    let big_endian = match word(head, 0) {
        0x377F_0682 => false,
        0x377F_0683 => true,
        _ => return Err(header()),
    };
    let mut sum = checksum(big_endian, (0, 0), &head[..24]);
    if sum != (word(head, 24), word(head, 28)) || word(head, 8) as usize != page_len {
        return Err(header());
    }
    let salts = (word(head, 16), word(head, 20));
    let frame_len = FRAME_HEADER_LEN + page_len;
    let mut good = 0;
    let mut ended = false;
    for (frame, bytes) in bytes[WAL_HEADER_LEN..].chunks_exact(frame_len).enumerate() {
        let found = (word(bytes, 8), word(bytes, 12));
        sum = checksum(big_endian, sum, &bytes[..8]);
        sum = checksum(big_endian, sum, &bytes[FRAME_HEADER_LEN..]);
        let checks = found == salts && sum == (word(bytes, 16), word(bytes, 20));
        if checks && !ended {
            good += 1;
            continue;
        }
        // Pages left from before the log was last begun anew share neither salt with it.
        ended = true;
        if found.0 == salts.0 || found.1 == salts.1 {
            return Err(EnvelopeError::WalFrame { path: path.to_owned(), frame, good });
        }
    }
    Ok(())
}

fn word(bytes: &[u8], at: usize) -> u32 {
    u32::from_be_bytes([bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]])
}

fn checksum(big_endian: bool, seed: (u32, u32), bytes: &[u8]) -> (u32, u32) {
    let read = |four: &[u8]| {
        let four = [four[0], four[1], four[2], four[3]];
        if big_endian { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) }
    };
    bytes.chunks_exact(8).fold(seed, |(a, b), pair| {
        let a = a.wrapping_add(read(&pair[..4])).wrapping_add(b);
        (a, b.wrapping_add(read(&pair[4..])).wrapping_add(a))
    })
}
