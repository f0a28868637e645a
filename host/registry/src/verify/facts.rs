//! What the checker has learnt from the entries before the one it reads.

use crate::acceptance::Touches;
use crate::entry::{JobId, Reservation};
use marking::item::{Item, ItemIdentity};
use marking::mark::Spot;
use marking::number::NumberBlock;
use protocol::receipt::EndCause;
use protocol::{Outcome, PublicKeyBytes, Realm, Sequence};
use std::collections::{BTreeMap, HashMap, HashSet};

/// A line of a consignment.
pub(super) type Line = (String, String);

/// How a job ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    NoMark,
    Spoilt,
    Complete,
}

#[derive(Debug)]
pub(super) struct Job {
    pub line: Line,
    pub identity: Option<ItemIdentity>,
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
    pub voided: bool,
}

/// A whole mark, or the remains of one.
#[derive(Debug, Clone)]
pub(super) struct OnMetal {
    pub spot: Spot,
    pub job: JobId,
    pub whole: bool,
}

#[derive(Debug, Default)]
pub(super) struct Facts {
    pub station: String,
    pub realm: Option<Realm>,
    pub last_day: Option<jiff::civil::Date>,
    pub day_open: bool,
    pub controller: Option<Controller>,
    pub keys: Vec<String>,
    pub blocks: Vec<Block>,
    pub consignments: HashSet<String>,
    pub jobs: HashMap<JobId, Job>,
    /// Machine and SHA-256 of its dialect, as the start-intents name them: few, so that a job needs no copy.
    pub machines: Vec<(String, Option<String>)>,
    pub open: Option<JobId>,
    pub last_started: Option<JobId>,
    pub numbers: HashMap<String, Line>,
    pub number_of: HashMap<Line, String>,
    pub marked_lines: HashMap<Line, Vec<OnMetal>>,
    pub marked_identities: HashMap<ItemIdentity, Vec<OnMetal>>,
    /// Receipts of cycles without a job that nobody has explained, with their entries.
    pub unarmed: BTreeMap<Sequence, u64>,
    /// Entries that may stand between a job's start-intent and the size its arm carried.
    pub passable: HashSet<u64>,
    pub receipts: u64,
}

impl Facts {
    /// What stands on an item, under its line and under its identity.
    pub(super) fn on_metal(&self, line: &Line, item: &Item) -> impl Iterator<Item = &OnMetal> {
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
                self.marked_identities.entry(identity).or_default().push(mark.clone());
            }
            self.marked_lines.entry(job.line.clone()).or_default().push(mark);
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
