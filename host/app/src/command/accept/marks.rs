//! The marks that a machine made under supervision: witnessed by the controller, and read back by a person.

use crate::error::Failure;
use crate::message::Message;
use protocol::receipt::SIGNED_RECEIPT_LEN;
use protocol::{Outcome, SignedReceipt};
use registry::acceptance::{MARKS_MIN, Touches, learned};
use registry::view::{JobRow, JobState, TextCheck};
use registry::{Act, JobId, Ledger, PersonId, SqliteStore, hex};
use serde::Serialize;

/// Jobs that are looked back at.
const LOOK_BACK: usize = 500;
/// Marks that are learned from.
const MARKS_MAX: usize = 50;
/// Entries after a receipt in which its mark's reading is looked for.
const READING_WITHIN: u64 = 16;

/// One acceptance mark.
#[derive(Debug, Serialize)]
pub struct Mark {
    /// Its job.
    pub job: JobId,
    lines: Vec<String>,
    receipt_sequence: u64,
    receipt_sha256: String,
    strikes: u32,
    read_back_by: Option<PersonId>,
}

/// What the register holds of the machine's last marks.
#[derive(Debug, Default)]
pub struct Found {
    /// In their order.
    pub marks: Vec<Mark>,
    /// Least and most per 1000 characters.
    pub rates: Option<(u32, u32)>,
    /// Jobs that the controller saw stopped in mid-mark, the last one first.
    pub interrupted: Vec<JobId>,
    /// A mark that nobody has read.
    unread: Option<JobId>,
}

/// The last marks by this family with this dialect beside the present controller, back to the first that was read
/// otherwise than planned.
///
/// # Errors
/// The register's failure.
pub fn read(ledger: &Ledger<SqliteStore>, family: &str, dialect_sha256: &str) -> Result<Found, Failure> {
    let mut found = Found::default();
    let accepted = ledger.standing().and_then(|standing| standing.acceptance(family, dialect_sha256));
    let accepted = accepted.map_or(u64::MAX, |accepted| accepted.entry);
    let controller = ledger.standing().and_then(|standing| standing.controller.as_ref());
    let since = controller.map_or(u64::MAX, |controller| controller.admitted);
    for row in ledger.view().last_jobs(LOOK_BACK)? {
        if row.job < since || found.marks.len() == MARKS_MAX {
            break;
        }
        if !is_by(ledger, &row, family, dialect_sha256)? {
            continue;
        }
        if row.outcome == Some(Outcome::InterruptedInCycle) {
            found.interrupted.push(row.job);
        }
        match row.state {
            // What was marked after an earlier acceptance need not be read, and proves nothing.
            JobState::Applied { text: TextCheck::NotRead, .. } if row.job > accepted => {}
            JobState::Applied { text: TextCheck::NotRead, .. } => {
                found.unread = Some(row.job);
                break;
            }
            JobState::Applied { text: TextCheck::Mismatch, .. } => break,
            JobState::Applied { witnessed: true, text: TextCheck::Verified } => {
                found.marks.extend(mark(ledger, &row)?);
            }
            _ => {}
        }
    }
    found.marks.reverse();
    found.rates = learned(
        found.marks.iter().map(|mark| Touches::of(mark.strikes, mark.lines.iter().map(String::as_str))),
    );
    Ok(found)
}

/// What is seen in them, and whether it is enough.
pub fn seen(found: &Found) -> (Message, bool) {
    let count = found.marks.len() as u64;
    match (found.unread, found.rates) {
        (Some(job), _) => (Message::SeenMarkUnread { job }, false),
        (None, Some((least, most))) if found.marks.len() >= MARKS_MIN => {
            let (least, most) = (u64::from(least), u64::from(most));
            (Message::SeenMarks { count, least, most }, true)
        }
        _ => (Message::SeenMarksFew { count, needed: MARKS_MIN as u64 }, false),
    }
}

fn is_by(
    ledger: &Ledger<SqliteStore>,
    row: &JobRow,
    family: &str,
    dialect_sha256: &str,
) -> Result<bool, Failure> {
    let Some(start) = row.start_entry else { return Ok(false) };
    Ok(match ledger.entry(start)?.map(|entry| entry.act) {
        Some(Act::StartIntended { machine, dialect_sha256: spoken, .. }) => {
            machine == family && spoken.as_deref() == Some(dialect_sha256)
        }
        _ => false,
    })
}

fn mark(ledger: &Ledger<SqliteStore>, row: &JobRow) -> Result<Option<Mark>, Failure> {
    let Some(at) = row.receipt_entry else { return Ok(None) };
    let Some(Act::Reserved(reservation)) = ledger.entry(row.job)?.map(|entry| entry.act) else {
        return Ok(None);
    };
    let Some(Act::Received { receipt }) = ledger.entry(at)?.map(|entry| entry.act) else { return Ok(None) };
    let signed = hex::decode::<SIGNED_RECEIPT_LEN>(receipt.as_bytes()).map(SignedReceipt);
    let Some((signed, content)) = signed.and_then(|signed| Some((signed, signed.unverified().ok()?))) else {
        return Ok(None);
    };
    Ok(Some(Mark {
        job: row.job,
        lines: reservation.mark.texts().into_iter().map(str::to_owned).collect(),
        receipt_sequence: content.sequence,
        receipt_sha256: hex::encode(&signed.hash()),
        strikes: content.witness_count,
        read_back_by: reader(ledger, row.job, at)?,
    }))
}

/// Who typed the mark back, where that was soon after it was made.
fn reader(ledger: &Ledger<SqliteStore>, job: JobId, receipt: u64) -> Result<Option<PersonId>, Failure> {
    for index in receipt + 1..=receipt + READING_WITHIN {
        match ledger.entry(index)? {
            Some(entry) if matches!(entry.act, Act::Verified { job: read, matches: true, .. } if read == job) =>
            {
                return Ok(Some(entry.by));
            }
            Some(_) => {}
            None => break,
        }
    }
    Ok(None)
}
