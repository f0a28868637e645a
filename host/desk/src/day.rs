//! A day's work, counted from its entries: which marks were made when, and what kept others from being made. It is the same
//! after a restart in mid-shift, and reading it again costs what was written since.

use jiff::Timestamp;
use jiff::civil::Date;
use protocol::identity::NO_JOB;
use protocol::{Outcome, SIGNED_RECEIPT_LEN, SignedReceipt, Witness};
use registry::entry::{CloseReason, Verdict};
use registry::ledger::{LedgerError, parse};
use registry::{Act, Entry, JobId, Store, hex};
use std::collections::BTreeMap;

/// So many entries are read at once.
const READ_AT_ONCE: usize = 512;

/// How a job of the day ended without a mark that the controller saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stop {
    /// In doubt; a person found the whole mark.
    Attested,
    /// In doubt; a person found nothing.
    FoundNone,
    /// In doubt; a person found a part of the mark.
    FoundPartial,
    /// The machine did not take the payload, or the controller was gone before it was asked.
    NotLoaded,
    /// The controller did not arm.
    NotArmed,
    /// The controller's receipt shows that nothing moved.
    NothingMoved,
    /// The power went, or the program ended, before anything could move.
    CutBeforeStart,
}

impl Stop {
    /// Its name in JSON and in tests, the same in every language.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Attested => "attested",
            Self::FoundNone => "found-none",
            Self::FoundPartial => "found-partial",
            Self::NotLoaded => "not-loaded",
            Self::NotArmed => "not-armed",
            Self::NothingMoved => "nothing-moved",
            Self::CutBeforeStart => "cut-before-start",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Witnessed(Timestamp),
    Stopped(Stop),
}

/// What the entries of one day say of its jobs.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DayTally {
    day: Option<Date>,
    ended: BTreeMap<JobId, End>,
    /// Entries before this one are counted.
    counted: u64,
}

impl DayTally {
    /// Counts what was written since, or, of another day than before, that whole day. Its first entry is found by
    /// halving, since a day never goes back.
    ///
    /// # Errors
    /// [`LedgerError`] where an entry cannot be read.
    pub fn read(&mut self, store: &impl Store, day: Date) -> Result<(), LedgerError> {
        let len = store.len()?;
        if self.day != Some(day) || self.counted > len {
            *self = Self { day: Some(day), counted: first_of(store, day, len)?, ended: BTreeMap::new() };
        }
        loop {
            let batch = store.read(self.counted, READ_AT_ONCE)?;
            let Some(last) = batch.last() else { return Ok(()) };
            for stored in &batch {
                let entry = parse(stored)?;
                if entry.stamp.day > day {
                    return Ok(());
                }
                self.take(&entry);
            }
            self.counted = last.index + 1;
        }
    }

    /// When each mark that the controller saw ended, in the order of the jobs.
    pub fn marked(&self) -> impl Iterator<Item = Timestamp> {
        self.ended.values().filter_map(|end| match end {
            End::Witnessed(at) => Some(*at),
            End::Stopped(_) => None,
        })
    }

    /// How often a job ended otherwise, by cause.
    #[must_use]
    pub fn stops(&self) -> BTreeMap<Stop, u64> {
        let mut stops = BTreeMap::new();
        for end in self.ended.values() {
            if let End::Stopped(stop) = end {
                *stops.entry(*stop).or_default() += 1;
            }
        }
        stops
    }

    fn take(&mut self, entry: &Entry) {
        let ended = match &entry.act {
            Act::Received { receipt } => witnessed(receipt).map(|job| (job, End::Witnessed(entry.stamp.at))),
            Act::Closed { job, reason } => Some((*job, End::Stopped(of_reason(*reason)))),
            Act::Settled { job, verdict, .. } => Some((*job, End::Stopped(of_verdict(*verdict)))),
            _ => None,
        };
        self.ended.extend(ended);
    }
}

/// Index of the first entry that is not before a day.
fn first_of(store: &impl Store, day: Date, len: u64) -> Result<u64, LedgerError> {
    let (mut before, mut after) = (0, len);
    while before < after {
        let middle = before.midpoint(after);
        let is_before = match store.read(middle, 1)?.first() {
            Some(stored) => parse(stored)?.stamp.day < day,
            None => false,
        };
        if is_before {
            before = middle + 1;
        } else {
            after = middle;
        }
    }
    Ok(before)
}

/// The job that a receipt shows a whole witnessed mark of.
fn witnessed(receipt: &str) -> Option<JobId> {
    let signed = hex::decode::<SIGNED_RECEIPT_LEN>(receipt.as_bytes())?;
    let receipt = SignedReceipt(signed).unverified().ok()?;
    let is_whole = receipt.outcome == Outcome::Complete && receipt.witness != Witness::None;
    (is_whole && receipt.job != NO_JOB).then_some(receipt.job)
}

fn of_reason(reason: CloseReason) -> Stop {
    match reason {
        CloseReason::CutBeforeStart => Stop::CutBeforeStart,
        CloseReason::NotLoaded => Stop::NotLoaded,
        CloseReason::NotArmed => Stop::NotArmed,
        CloseReason::NeverPermitted | CloseReason::NoCycle => Stop::NothingMoved,
    }
}

fn of_verdict(verdict: Verdict) -> Stop {
    match verdict {
        Verdict::None => Stop::FoundNone,
        Verdict::Partial => Stop::FoundPartial,
        Verdict::Complete => Stop::Attested,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use protocol::receipt::{EndCause, RECEIPT_LEN};
    use protocol::{Epoch, Inputs, KeyId, LedgerPosition, Receipt, StationId};
    use registry::entry::{ClockGrade, Stamp};
    use registry::{PersonId, StoreError, StoredEntry};

    /// Entries in memory.
    #[derive(Default)]
    struct Kept(Vec<StoredEntry>);

    impl Store for Kept {
        fn append(&mut self, batch: &[StoredEntry]) -> Result<(), StoreError> {
            self.0.extend_from_slice(batch);
            Ok(())
        }

        fn read(&self, from: u64, max: usize) -> Result<Vec<StoredEntry>, StoreError> {
            let from = usize::try_from(from).unwrap();
            Ok(self.0.iter().skip(from).take(max).cloned().collect())
        }

        fn len(&self) -> Result<u64, StoreError> {
            Ok(self.0.len() as u64)
        }
    }

    impl Kept {
        fn push(&mut self, at: &str, act: Act) {
            let at: Timestamp = at.parse().unwrap();
            let day = at.to_zoned(jiff::tz::TimeZone::UTC).date();
            let stamp = Stamp { at, day, clock: ClockGrade::Confirmed };
            let by = PersonId("p".to_owned());
            let entry = Entry { index: self.0.len() as u64, stamp, by, second_by: None, act };
            let bytes = serde_json::to_vec(&entry).unwrap();
            self.append(&[StoredEntry { index: entry.index, bytes }]).unwrap();
        }
    }

    fn received(job: JobId, outcome: Outcome, witness: Witness) -> Act {
        let receipt = Receipt {
            station: StationId::default(),
            key_id: KeyId([0; 8]),
            epoch: Epoch { boot: 1, hello: 1 },
            sequence: job,
            job,
            ledger: LedgerPosition { size: job, root: [0; 32] },
            mark_digest: [0; 32],
            outcome,
            cause: EndCause::Finished,
            witness,
            calibrated: false,
            held: Inputs::NONE,
            broken: Inputs::NONE,
            not_wired: Inputs::NONE,
            start_ms: 0,
            duration_ms: 1,
            witness_count: 1,
            previous: [0; 32],
        };
        let mut signed = [0; SIGNED_RECEIPT_LEN];
        signed[..RECEIPT_LEN].copy_from_slice(&receipt.encode());
        Act::Received { receipt: hex::encode(&signed) }
    }

    fn closed(job: JobId, reason: CloseReason) -> Act {
        Act::Closed { job, reason }
    }

    fn settled(job: JobId, verdict: Verdict) -> Act {
        Act::Settled { job, verdict, spoilt: None }
    }

    fn read(kept: &Kept, day: &str) -> DayTally {
        let mut tally = DayTally::default();
        tally.read(kept, day.parse().unwrap()).unwrap();
        tally
    }

    /// Two days with more entries than are read at once.
    fn two_days() -> Kept {
        let mut kept = Kept::default();
        for job in 0..600 {
            kept.push("2026-03-01T10:00:00Z", received(job + 1, Outcome::Complete, Witness::Strikes));
        }
        kept.push("2026-03-02T08:00:00Z", Act::DayOpened);
        kept.push("2026-03-02T08:10:00Z", received(700, Outcome::Complete, Witness::Strikes));
        kept.push("2026-03-02T08:20:00Z", closed(701, CloseReason::NotArmed));
        kept.push("2026-03-02T08:30:00Z", received(702, Outcome::Complete, Witness::None));
        kept.push("2026-03-02T08:31:00Z", settled(702, Verdict::Complete));
        kept.push("2026-03-02T09:00:00Z", received(703, Outcome::InterruptedInCycle, Witness::Strikes));
        kept.push("2026-03-02T09:10:00Z", settled(703, Verdict::Partial));
        kept
    }

    #[test]
    fn day_is_counted_from_its_entries_alone_whoever_reads_them() {
        let kept = two_days();
        let second = read(&kept, "2026-03-02");
        let at: Vec<_> = second.marked().map(|at| at.to_string()).collect();
        assert_eq!(at, ["2026-03-02T08:10:00Z"]);
        let stops = [(Stop::Attested, 1), (Stop::FoundPartial, 1), (Stop::NotArmed, 1)];
        assert_eq!(second.stops(), stops.into());
        assert_eq!(read(&kept, "2026-03-01").marked().count(), 600);
        assert_eq!(read(&kept, "2026-03-03").marked().count(), 0);
    }

    #[test]
    fn what_is_added_is_counted_once_and_another_day_begins_anew() {
        let mut kept = two_days();
        let mut tally = read(&kept, "2026-03-02");
        kept.push("2026-03-02T09:20:00Z", received(704, Outcome::Complete, Witness::BeamMs));
        // The late receipt shows what a person attested to.
        kept.push("2026-03-02T09:21:00Z", received(702, Outcome::Complete, Witness::Strikes));
        tally.read(&kept, "2026-03-02".parse().unwrap()).unwrap();
        tally.read(&kept, "2026-03-02".parse().unwrap()).unwrap();
        assert_eq!((tally.marked().count(), tally.stops().len()), (3, 2));
        assert_eq!(tally, read(&kept, "2026-03-02"), "as whoever starts now reads it");
        tally.read(&kept, "2026-03-01".parse().unwrap()).unwrap();
        assert_eq!(tally.marked().count(), 600);
    }
}
