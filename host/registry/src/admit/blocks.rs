//! Which number blocks and which numbers are taken in (I-4), and what a register from a backup may still do.

use super::{AdmitError, Refused, two_persons};
use crate::block::{BlockNote, BlockNoteError};
use crate::entry::IssuedBlock;
use crate::ledger::Draft;
use crate::note::{KeyKind, Note, NoteError, VerifierKey};
use crate::view::{BlockRow, Standing, View};
use jiff::civil::Date;

/// Why a number block, a number or the numbers of a register from a backup were not taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BlockRefused {
    /// Its numbers may have been burned in the entries that were lost.
    #[error(
        "block {id} was issued on {issued}, before the register was re-admitted on {day}: nobody knows which of its numbers \
         were burned, so ask the authority for a new one"
    )]
    IssuedBefore {
        /// The block.
        id: String,
        /// When it was issued.
        issued: Date,
        /// When the register was re-admitted.
        day: Date,
    },
    /// Two blocks share numbers (I-4).
    #[error("the block shares numbers with the one in entry {entry}: ask the authority for another")]
    Overlaps {
        /// The entry of the other block.
        entry: u64,
    },
    /// An authority is admitted, and the block comes without its word.
    #[error(
        "{authority} issues the number blocks of this station, and this one has no signature: ask it for a file"
    )]
    Unsigned {
        /// Name of the authority.
        authority: String,
    },
    /// The block has a signature that nobody here can check.
    #[error("the block is signed and no authority is admitted here: admit the authority first")]
    NoAuthority,
    /// The signature does not count.
    #[error("the block's signature does not count: {0}")]
    Signature(#[from] NoteError),
    /// What is signed is no block.
    #[error("what is signed is no number block: {0}")]
    Text(#[from] BlockNoteError),
    /// The block is another station's.
    #[error("the block is for station {found}, and this is {station}: send it there")]
    OtherStation {
        /// Station in the block.
        found: String,
        /// This station.
        station: String,
    },
    /// What is signed are other numbers.
    #[error("the numbers are not those that are signed: take the file as it was issued")]
    OtherNumbers,
    /// The block was taken in before.
    #[error("block {id} was taken in already, in entry {entry}: a block is used once")]
    Again {
        /// Its id.
        id: String,
        /// The entry.
        entry: u64,
    },
    /// The numbers to void are not the rest of one block, or a piece of it.
    #[error("{first} to {last} are not numbers of one block in force that nobody burned or voided yet")]
    NotVoidable {
        /// The first.
        first: String,
        /// The last.
        last: String,
    },
    /// Something has to be said about it.
    #[error("{act} needs a reason: write why")]
    Reason {
        /// What was to be done.
        act: &'static str,
    },
    /// Numbers are burned in order, so that each that is missing has its reason.
    #[error("number {number} is not next: {next} is; numbers are passed over only by voiding them")]
    NotNext {
        /// The number.
        number: String,
        /// The next one of its block.
        next: String,
    },
    /// The register comes from a backup, and nobody knows what was burned since.
    #[error(
        "{act} needs a register that is in use, and this one was taken from a backup: have two persons re-admit it with `markstation register readmit --by NAME --second NAME --reason TEXT`"
    )]
    NotReadmitted {
        /// What was to be done.
        act: &'static str,
    },
}

/// The numbers of a register from a backup may have been burned after it was made.
pub(super) fn readmitted(view: View<'_>, act: &'static str) -> Result<(), AdmitError> {
    match view.restored_at()? {
        Some(_) => Err(Refused::from(BlockRefused::NotReadmitted { act }).into()),
        None => Ok(()),
    }
}

pub(super) fn readmit(draft: &Draft, reason: &str) -> Result<(), Refused> {
    let act = "re-admitting the register";
    reason_is_given(reason, act)?;
    two_persons(draft, act)
}

pub(super) fn authority(draft: &Draft, key: &str) -> Result<(), Refused> {
    let rule = "a verifier key of a signed note, as `block key` writes it";
    match key.parse::<VerifierKey>() {
        Ok(read) if read.kind() == KeyKind::Note && read.to_string() == key => {
            two_persons(draft, "admitting an authority")
        }
        _ => Err(Refused::Field { field: "key", value: key.to_owned(), rule }),
    }
}

pub(super) fn block(view: View<'_>, standing: &Standing, issued: &IssuedBlock) -> Result<(), AdmitError> {
    let known = view.number_blocks()?;
    if let Some(row) = known.iter().find(|row| row.block.overlaps(&issued.block)) {
        return Err(Refused::from(BlockRefused::Overlaps { entry: row.entry }).into());
    }
    Ok(signed(standing, issued, &known).map_err(Refused::from)?)
}

fn signed(standing: &Standing, issued: &IssuedBlock, known: &[BlockRow]) -> Result<(), BlockRefused> {
    let authority = standing.authority.as_deref().map(str::parse::<VerifierKey>).transpose()?;
    let (note, authority) = match (&issued.note, authority) {
        (None, None) => return Ok(()),
        (Some(_), None) => return Err(BlockRefused::NoAuthority),
        (None, Some(authority)) => {
            return Err(BlockRefused::Unsigned { authority: authority.name().to_owned() });
        }
        (Some(note), Some(authority)) => (Note::parse(note)?, authority),
    };
    note.verified_by(&authority)?;
    let says = BlockNote::parse(note.text())?;
    if says.station != standing.station {
        let station = standing.station.clone();
        return Err(BlockRefused::OtherStation { found: says.station, station });
    }
    if says.block != issued.block {
        return Err(BlockRefused::OtherNumbers);
    }
    if let Some(day) = standing.readmitted_on.filter(|day| says.issued < *day) {
        return Err(BlockRefused::IssuedBefore { id: says.id, issued: says.issued, day });
    }
    match known.iter().find(|row| row.id.as_ref() == Some(&says.id)) {
        Some(row) => Err(BlockRefused::Again { id: says.id, entry: row.entry }),
        None => Ok(()),
    }
}

pub(super) fn void(
    view: View<'_>,
    draft: &Draft,
    range: (&str, &str),
    reason: &str,
) -> Result<(), AdmitError> {
    let act = "voiding numbers";
    reason_is_given(reason, act).map_err(Refused::from)?;
    two_persons(draft, act)?;
    let blocks = view.number_blocks()?;
    let within = |row: &BlockRow| {
        let (first, last) = (row.block.parse(range.0)?, row.block.parse(range.1)?);
        let fresh = row.last_used.is_none_or(|used| used < first);
        let apart = row.voids.iter().all(|(from, to)| last < *from || *to < first);
        (!row.voided && first <= last && fresh && apart).then_some(())
    };
    match blocks.iter().find_map(within) {
        Some(()) => Ok(()),
        None => {
            let (first, last) = (range.0.to_owned(), range.1.to_owned());
            Err(Refused::from(BlockRefused::NotVoidable { first, last }).into())
        }
    }
}

/// A number that its item does not have yet is the next one of a block in force.
pub(super) fn number(view: View<'_>, number: &str) -> Result<(), AdmitError> {
    let blocks = view.number_blocks()?;
    let Some(row) = blocks.iter().find(|row| !row.voided && row.block.contains(number)) else {
        return Err(Refused::NumberOutside { number: number.to_owned() }.into());
    };
    match row.next() {
        Some(next) if next == number => Ok(()),
        Some(next) => Err(Refused::from(BlockRefused::NotNext { number: number.to_owned(), next }).into()),
        None => Err(Refused::NumberOutside { number: number.to_owned() }.into()),
    }
}

fn reason_is_given(reason: &str, act: &'static str) -> Result<(), BlockRefused> {
    if reason.trim().is_empty() { Err(BlockRefused::Reason { act }) } else { Ok(()) }
}
