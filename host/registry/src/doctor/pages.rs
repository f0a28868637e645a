//! A register's file by its pages, each as the last commit left it: in the file, or in the log beside it.
//!
//! Layouts: SQLite's "Database File Format", sections 1.3, 1.6 and 4. Nothing that is read is believed: every number may be
//! damaged.

use crate::private;
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::os::unix::fs::FileExt;
use std::path::Path;

/// Bytes in a page of a register; what the header says counts if it can be.
const PAGE_LEN: usize = 4_096;
const WAL_HEADER_LEN: usize = 32;
const FRAME_HEADER_LEN: usize = 24;

/// The pages.
pub(super) struct Pages {
    file: File,
    wal: Option<File>,
    /// Pages in the log, by their number, with the place of their newest committed copy.
    newer: HashMap<u32, u64>,
    page_len: usize,
    count: u32,
}

impl Pages {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let mut header = [0; 100];
        let read = file.read_at(&mut header, 0)?;
        let page_len = match usize::from(u16::from_be_bytes([header[16], header[17]])) {
            1 => 65_536,
            len if read == header.len() && len >= 512 && len.is_power_of_two() => len,
            _ => PAGE_LEN,
        };
        let wal = match File::open(private::beside(path, "-wal")) {
            Ok(wal) => Some(wal),
            Err(error) if error.kind() == ErrorKind::NotFound => None,
            Err(error) => return Err(error),
        };
        let mut pages = Self { count: 0, file, wal: None, newer: HashMap::new(), page_len };
        // A damaged page length in the header would hide every page; the log has its own.
        if let Some(wal) = wal {
            let (page_len, newer) = committed(&wal)?;
            pages.page_len = page_len.unwrap_or(pages.page_len);
            (pages.newer, pages.wal) = (newer, Some(wal));
        }
        let whole = pages.file.metadata()?.len().div_ceil(pages.page_len as u64);
        let last = pages.newer.keys().max().copied().unwrap_or(0);
        pages.count = u32::try_from(whole).unwrap_or(u32::MAX).max(last);
        Ok(pages)
    }

    /// How many pages there are; they are numbered from 1.
    pub(super) fn count(&self) -> u32 {
        self.count
    }

    /// A page; what is missing of it is zero. `None` for a number that no page has.
    pub(super) fn read(&self, number: u32) -> io::Result<Option<Vec<u8>>> {
        if number == 0 || number > self.count {
            return Ok(None);
        }
        let mut page = vec![0; self.page_len];
        match (self.newer.get(&number), &self.wal) {
            (Some(at), Some(wal)) => fill(wal, *at, &mut page)?,
            _ => fill(&self.file, u64::from(number - 1) * self.page_len as u64, &mut page)?,
        }
        Ok(Some(page))
    }

    pub(super) fn page_len(&self) -> usize {
        self.page_len
    }
}

fn fill(file: &File, at: u64, page: &mut [u8]) -> io::Result<()> {
    let mut filled = 0;
    while filled < page.len() {
        match file.read_at(&mut page[filled..], at + filled as u64)? {
            0 => break,
            read => filled += read,
        }
    }
    Ok(())
}

/// The pages in a log, up to its last commit before the first page that does not check.
fn committed(wal: &File) -> io::Result<(Option<usize>, HashMap<u32, u64>)> {
    let mut newer = HashMap::new();
    let mut header = [0; WAL_HEADER_LEN];
    let mut reader = io::BufReader::new(wal);
    if !whole(&mut reader, &mut header)? {
        return Ok((None, newer));
    }
    let big_endian = match word(&header, 0) {
        0x377F_0682 => false,
        0x377F_0683 => true,
        _ => return Ok((None, newer)),
    };
    let mut sum = checksum(big_endian, (0, 0), &header[..24]);
    let page_len = word(&header, 8) as usize;
    let sound = (512..=65_536).contains(&page_len) && page_len.is_power_of_two();
    if !sound || sum != (word(&header, 24), word(&header, 28)) {
        return Ok((None, newer));
    }
    let mut waiting = Vec::new();
    let mut at = WAL_HEADER_LEN as u64;
    let mut frame = vec![0; FRAME_HEADER_LEN + page_len];
    while whole(&mut reader, &mut frame)? {
        sum = checksum(big_endian, sum, &frame[..8]);
        sum = checksum(big_endian, sum, &frame[FRAME_HEADER_LEN..]);
        if frame[8..16] != header[16..24] || sum != (word(&frame, 16), word(&frame, 20)) {
            break;
        }
        waiting.push((word(&frame, 0), at + FRAME_HEADER_LEN as u64));
        if word(&frame, 4) != 0 {
            newer.extend(waiting.drain(..));
        }
        at += frame.len() as u64;
    }
    Ok((Some(page_len), newer))
}

/// Whether the buffer could be filled.
fn whole(from: &mut impl Read, buffer: &mut [u8]) -> io::Result<bool> {
    match from.read_exact(buffer) {
        Ok(()) => Ok(true),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => Ok(false),
        Err(error) => Err(error),
    }
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
