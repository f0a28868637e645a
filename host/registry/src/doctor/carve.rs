//! The entries in a register's pages, wherever these lie: an entry is what has its own hash beside it.

use super::pages::Pages;
use crate::entry::Entry;
use crate::tree::leaf_hash;
use std::collections::{BTreeMap, BTreeSet};
use std::io;

/// A page that holds rows of a table.
const LEAF_OF_TABLE: u8 = 0x0D;
/// Longest entry that is looked for.
const ENTRY_LEN_MAX: usize = 1 << 24;
/// Most cells that a page can have: each takes four bytes at least.
const CELLS_MAX: usize = 65_536 / 4;

/// Where the entries are.
pub(super) struct Carved {
    /// By index: page and place in it. `None` where two that differ both have their hash.
    places: BTreeMap<u64, Option<(u32, u16)>>,
    damaged: BTreeSet<u64>,
    pub bad_pages: u64,
}

impl Carved {
    /// The indices of whole entries, ascending.
    pub(super) fn indices(&self) -> impl Iterator<Item = u64> {
        self.places.iter().filter(|(_, place)| place.is_some()).map(|(index, _)| *index)
    }

    /// Entries that are there and whose bytes do not fit their hash.
    pub(super) fn damaged(&self) -> Vec<u64> {
        self.damaged
            .iter()
            .filter(|index| !matches!(self.places.get(index), Some(Some(_))))
            .copied()
            .collect()
    }

    /// The bytes of an entry.
    pub(super) fn entry(&self, pages: &Pages, index: u64) -> Option<Vec<u8>> {
        let (page, at) = self.places.get(&index).copied().flatten()?;
        let bytes = pages.read(page).ok()??;
        match row(pages, &bytes, usize::from(at)).ok()? {
            Some(Row { index: found, bytes, sound: true }) if found == index => Some(bytes),
            _ => None,
        }
    }
}

/// Looks through all pages.
pub(super) fn carve(pages: &Pages) -> io::Result<Carved> {
    let mut carved = Carved { places: BTreeMap::new(), damaged: BTreeSet::new(), bad_pages: 0 };
    for number in 1..=pages.count() {
        let Some(page) = pages.read(number)? else { continue };
        // Page 1 begins with the file's header; what follows is the schema, which is no entry.
        if number > 1 && page[0] == LEAF_OF_TABLE {
            look(pages, number, &page, &mut carved)?;
        } else if number > 1 && !is_kind(page[0]) {
            carved.bad_pages += 1;
        }
    }
    Ok(carved)
}

/// Pages of trees begin with their kind; overflow and free pages with a page's number, whose first byte is zero in any file
/// of less than 16 million pages.
fn is_kind(first: u8) -> bool {
    matches!(first, 0 | 0x02 | 0x05 | 0x0A | LEAF_OF_TABLE)
}

fn look(pages: &Pages, number: u32, page: &[u8], carved: &mut Carved) -> io::Result<()> {
    let cells = usize::from(u16::from_be_bytes([page[3], page[4]])).min(CELLS_MAX);
    let mut senseless = false;
    for cell in 0..cells {
        let Some(at) = page.get(8 + 2 * cell..10 + 2 * cell) else { break };
        let at = u16::from_be_bytes([at[0], at[1]]);
        match row(pages, page, usize::from(at))? {
            Some(Row { index, bytes, sound: true }) => keep(pages, carved, index, (number, at), &bytes),
            Some(Row { index, .. }) => {
                carved.damaged.insert(index);
            }
            None => senseless |= usize::from(at) >= page.len(),
        }
    }
    carved.bad_pages += u64::from(senseless);
    Ok(())
}

/// Two copies of one entry are one; two that differ are none.
fn keep(pages: &Pages, carved: &mut Carved, index: u64, place: (u32, u16), bytes: &[u8]) {
    let other = carved.places.get(&index).copied();
    let before = other.and_then(|_| carved.entry(pages, index));
    let kept = match other {
        None => Some(place),
        Some(Some(earlier)) if before.as_deref() == Some(bytes) => Some(earlier),
        Some(_) => None,
    };
    carved.places.insert(index, kept);
}

/// A row that has the form of an entry.
struct Row {
    index: u64,
    bytes: Vec<u8>,
    /// Whether its bytes fit the hash beside them, and call themselves by this index.
    sound: bool,
}

/// Reads the row at a place of a page; `None` for a row of another table, or none at all.
fn row(pages: &Pages, page: &[u8], at: usize) -> io::Result<Option<Row>> {
    let Some((len, after)) = varint(page, at) else { return Ok(None) };
    let Some((index, start)) = varint(page, after) else { return Ok(None) };
    let Some(len) = usize::try_from(len).ok().filter(|len| (34..=ENTRY_LEN_MAX).contains(len)) else {
        return Ok(None);
    };
    let Some(payload) = payload(pages, page, start, len)? else { return Ok(None) };
    Ok(columns(&payload).map(|(bytes, leaf)| {
        let named = || serde_json::from_slice::<Entry>(bytes).is_ok_and(|entry| entry.index == index);
        let sound = leaf == leaf_hash(bytes) && named();
        Row { index, bytes: bytes.to_vec(), sound }
    }))
}

/// The payload of a cell: what lies in its page, and what went to others. See "Database File Format", section 1.6.
fn payload(pages: &Pages, page: &[u8], start: usize, len: usize) -> io::Result<Option<Vec<u8>>> {
    let usable = pages.page_len();
    let most = usable - 35;
    let least = (usable - 12) * 32 / 255 - 23;
    let local = if len <= most {
        len
    } else {
        let fitting = least + (len - least) % (usable - 4);
        if fitting <= most { fitting } else { least }
    };
    let Some(begin) = page.get(start..start + local) else { return Ok(None) };
    let mut payload = begin.to_vec();
    if local == len {
        return Ok(Some(payload));
    }
    let Some(mut next) = page.get(start + local..).and_then(number) else { return Ok(None) };
    // Each page adds some, so that a chain in a circle ends.
    while payload.len() < len {
        let Some(page) = pages.read(next)? else { return Ok(None) };
        let wanted = (len - payload.len()).min(usable - 4);
        payload.extend_from_slice(&page[4..4 + wanted]);
        next = number(&page).unwrap_or(0);
    }
    Ok(Some(payload))
}

fn number(bytes: &[u8]) -> Option<u32> {
    bytes.first_chunk().map(|bytes| u32::from_be_bytes(*bytes))
}

/// Bytes and hash of a row of `entry`: a null, which is the index, then two blobs, the second of 32 bytes.
fn columns(payload: &[u8]) -> Option<(&[u8], &[u8])> {
    let (header, at) = varint(payload, 0)?;
    let (index, at) = varint(payload, at)?;
    let (bytes, at) = varint(payload, at)?;
    let (leaf, at) = varint(payload, at)?;
    let blob =
        |kind: u64| (kind >= 12 && kind.is_multiple_of(2)).then(|| usize::try_from((kind - 12) / 2).ok())?;
    let (bytes, leaf) = (blob(bytes)?, blob(leaf)?);
    let fits = index == 0 && leaf == 32 && usize::try_from(header).ok()? == at;
    let end = at.checked_add(bytes)?;
    (fits && end.checked_add(leaf)? == payload.len()).then(|| payload[at..].split_at(bytes))
}

/// An integer of one to nine bytes, and where it ends.
fn varint(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let mut value = 0;
    for (count, byte) in bytes.get(at..)?.iter().take(9).enumerate() {
        if count == 8 {
            return Some((value << 8 | u64::from(*byte), at + 9));
        }
        value = value << 7 | u64::from(byte & 0x7F);
        if byte & 0x80 == 0 {
            return Some((value, at + count + 1));
        }
    }
    None
}
