//! What the checker has learnt from the entries before the one it reads.

use super::blocks::Authority;
use super::kept::Kept;
use super::life_facts::Lives;
use super::people::People;
use crate::acceptance::Touches;
use crate::entry::{ClockGrade, JobId, Reservation};
use marking::item::{Item, ItemIdentity};
use marking::mark::Spot;
use marking::number::NumberBlock;
use protocol::receipt::EndCause;
use protocol::{Outcome, PublicKeyBytes, Realm, Sequence};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

/// A line of a consignment.
pub(super) type Line = (String, String);

/// How a job ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Ending {
    NoMark,
    Spoilt,
    Complete,
}

#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Job {
    pub line: Line,
    pub identity: Option<ItemIdentity>,
    #[serde(with = "whole_spot")]
    pub spot: Spot,
    pub texts: Vec<String>,
    pub digest: [u8; 32],
    /// Index of its start-intent.
    pub started: Option<u64>,
    /// What its receipt says of how it ended, and why.
    pub outcome: Option<(Outcome, EndCause)>,
    pub ending: Option<Ending>,
    /// By which machine it was made: an index into [`Facts::machines`].
    pub machine: Option<u32>,
    /// Strikes or beam milliseconds, where its receipt shows a whole mark with a witness.
    pub witnessed: Option<u32>,
    /// Whether it was read back as planned, as far as the last reading says.
    pub verified: bool,
}

impl Job {
    /// How often the metal was touched for it, where a controller saw it whole.
    pub(super) fn touches(&self) -> Option<Touches> {
        self.witnessed.map(|count| Touches::of(count, self.texts.iter().map(String::as_str)))
    }
}

#[derive(Debug)]
pub(super) struct Controller {
    pub key: PublicKeyBytes,
    pub interlocked: bool,
    /// The entry that admitted it.
    pub admitted: u64,
    pub sequence: Sequence,
    pub hash: [u8; 32],
    /// The key that its last receipt says it has from then on.
    pub renewed: Option<PublicKeyBytes>,
}

#[derive(Debug)]
pub(super) struct Block {
    pub entry: u64,
    pub block: NumberBlock,
    /// What its authority calls it.
    pub id: Option<String>,
    pub voided: bool,
    /// The greatest number burned.
    pub burned: Option<u64>,
    /// Runs of numbers that will not be burned.
    pub voids: Vec<(u64, u64)>,
}

/// A whole mark, or the remains of one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct OnMetal {
    #[serde(with = "whole_spot")]
    pub spot: Spot,
    pub job: JobId,
    pub whole: bool,
}

#[derive(Debug, Default)]
pub(super) struct Facts {
    pub station: String,
    pub realm: Option<Realm>,
    /// The keys that the station signs checkpoints with, the last one last.
    pub station_keys: Vec<String>,
    pub last_day: Option<jiff::civil::Date>,
    pub day_open: bool,
    /// Day and grade of the entry that opened it.
    pub opened: Option<(jiff::civil::Date, ClockGrade)>,
    pub controller: Option<Controller>,
    pub keys: Vec<String>,
    pub blocks: Vec<Block>,
    pub authority: Option<Authority>,
    /// The day of the last re-admission: no block issued before it is taken in.
    pub readmitted_on: Option<jiff::civil::Date>,
    pub consignments: HashSet<String>,
    pub jobs: Kept<JobId, Job>,
    /// Machine and SHA-256 of its dialect, as the start-intents name them: few, so that a job needs no copy.
    pub machines: Vec<(String, Option<String>)>,
    pub open: Option<JobId>,
    pub last_started: Option<JobId>,
    pub numbers: Kept<String, Line>,
    pub number_of: Kept<Line, String>,
    pub marked_lines: Kept<Line, Vec<OnMetal>>,
    pub marked_identities: Kept<ItemIdentity, Vec<OnMetal>>,
    /// Receipts of cycles without a job that nobody has explained, with their entries.
    pub unarmed: BTreeMap<Sequence, u64>,
    /// Entries that may stand between a job's start-intent and the size its arm carried.
    pub passable: HashSet<u64>,
    pub receipts: u64,
    pub lives: Lives,
    pub people: People,
}

impl Facts {
    /// The first failure of a temporary file, after which no finding and no lack of one is to be believed.
    pub(super) fn take_failure(&mut self) -> Option<rusqlite::Error> {
        let Self { jobs, numbers, number_of, marked_lines, marked_identities, lives, .. } = self;
        jobs.take_failure()
            .or_else(|| numbers.take_failure())
            .or_else(|| number_of.take_failure())
            .or_else(|| marked_lines.take_failure())
            .or_else(|| marked_identities.take_failure())
            .or_else(|| lives.take_failure())
    }

    /// What stands on an item, under its line and under its identity.
    pub(super) fn on_metal(&mut self, line: &Line, item: &Item) -> impl Iterator<Item = &OnMetal> {
        let by_line = self.marked_lines.get(line);
        let by_identity = item.identity().and_then(|identity| self.marked_identities.get(&identity));
        by_line.into_iter().chain(by_identity).flatten()
    }

    /// The machine with this name and dialect, by its index.
    pub(super) fn machine(&mut self, name: &str, dialect_sha256: Option<&str>) -> Option<u32> {
        let is_it =
            |known: &(String, Option<String>)| known.0 == name && known.1.as_deref() == dialect_sha256;
        let at = self.machines.iter().position(is_it).unwrap_or_else(|| {
            self.machines.push((name.to_owned(), dialect_sha256.map(str::to_owned)));
            self.machines.len() - 1
        });
        u32::try_from(at).ok()
    }

    /// A job ended; a mark, whole or not, stands where it was planned or where its remains were seen.
    pub(super) fn end(&mut self, id: JobId, ending: Ending, remains: Option<Spot>) {
        self.open = self.open.filter(|open| *open != id);
        let Some(job) = self.jobs.get_mut(&id) else { return };
        job.ending = Some(ending);
        let whole = match ending {
            Ending::NoMark => return,
            Ending::Spoilt => false,
            Ending::Complete => true,
        };
        self.stands(id, whole, remains);
    }

    /// Something stands where the job's mark was planned, and where its remains were seen.
    pub(super) fn stands(&mut self, id: JobId, whole: bool, remains: Option<Spot>) {
        let Some(job) = self.jobs.get(&id) else { return };
        for spot in remains.into_iter().chain([job.spot.clone()]) {
            let mark = OnMetal { spot, job: id, whole };
            if let Some(identity) = job.identity.clone() {
                self.marked_identities.entry(identity).push(mark.clone());
            }
            self.marked_lines.entry(job.line.clone()).push(mark);
        }
    }

    pub(super) fn begin(&mut self, id: JobId, reservation: &Reservation) {
        let Reservation { consignment, item, mark, .. } = reservation;
        let job = Job {
            line: (consignment.clone(), item.item_no.clone()),
            identity: item.identity(),
            spot: mark.spot(),
            texts: mark.texts().into_iter().map(str::to_owned).collect(),
            digest: mark.digest(),
            started: None,
            outcome: None,
            ending: None,
            machine: None,
            witnessed: None,
            verified: false,
        };
        self.jobs.insert(id, job);
        self.open = Some(id);
    }
}

/// A spot with its area said, whether or not it has one: records have no names by which one could be left out.
mod whole_spot {
    use marking::mark::{PartKind, Place, Spot};
    use marking::surface::Rect;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    pub(super) fn serialize<S: Serializer>(spot: &Spot, serializer: S) -> Result<S::Ok, S::Error> {
        (spot.part, &spot.place, spot.area).serialize(serializer)
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Spot, D::Error> {
        let (part, place, area) = <(PartKind, Place, Option<Rect>)>::deserialize(deserializer)?;
        Ok(Spot { part, place, area })
    }
}
