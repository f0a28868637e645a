//! What the checker has learnt of lives: what they are, what happened to them, and what of it was declared wrong.

use super::facts::Line;
use super::kept::Kept;
use crate::record::{CountPurpose, HappeningKind, HoldKind, LifeId, PartyId};
use jiff::civil::Date;
use marking::item::ItemIdentity;
use marking::mark::{PartKind, Spot};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// What has become of a life.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Fate {
    #[default]
    Here,
    Deactivated,
    Elsewhere,
    Abroad,
    Missing,
    Gone,
}

/// What a recorded life is, as its last description says.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Described {
    pub item_no: String,
    pub identity: Option<ItemIdentity>,
    pub component: Option<PartKind>,
    pub of: Option<LifeId>,
    pub open_trace: bool,
    pub is_withdrawn: bool,
}

/// The first and the last job of a line.
#[derive(Debug, Clone, Copy, Default, Serialize, Deserialize)]
pub(super) struct LineJobs {
    pub first: u64,
    pub last: u64,
    pub open_trace: bool,
}

/// One thing that happened to a life.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Step {
    /// In whose place it stands.
    pub at: u64,
    pub entry: u64,
    pub what: HappeningKind,
    pub on: Date,
    pub place: Option<String>,
}

/// A life to which something happened.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Course {
    pub steps: Vec<Step>,
    pub fate: Fate,
    pub place: Option<String>,
    pub destroyed_on: Option<Date>,
}

/// What an entry said, as far as it may have to be taken back.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) enum Said {
    Recorded { alarms: Vec<LifeId>, of: Option<LifeId> },
    Seen { life: LifeId },
    Party,
    Erased,
    Happened { lives: Vec<LifeId>, what: HappeningKind, parties: Vec<PartyId>, counts: Option<(u64, u64)> },
    Placed { lives: Vec<LifeId> },
    Released,
    Counted { lives: Vec<LifeId> },
    Linked { life: LifeId, other: LifeId, same: bool },
    Wrong,
    Named,
}

/// An entry of these acts.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Written {
    /// By whose index the thing is named.
    pub first: u64,
    pub said: Said,
    pub is_wrong: bool,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct PartyFacts {
    pub is_sealed: bool,
    pub is_erased: bool,
    pub is_withdrawn: bool,
    /// The days on which it had a part in something, by entry, and the lives that it happened to.
    pub parts: Vec<(u64, Date, Vec<LifeId>)>,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct HoldFacts {
    pub kind: HoldKind,
    pub lives: Vec<LifeId>,
    pub released_by: Option<u64>,
    pub is_withdrawn: bool,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct CountFacts {
    pub purpose: CountPurpose,
    pub found: Vec<LifeId>,
    pub is_withdrawn: bool,
    /// How many destructions rest on it.
    pub rests: u32,
}

/// The next entry takes the place of a wrong one.
#[derive(Debug, Clone)]
pub(super) struct Awaited {
    pub wrong: u64,
    pub written: Written,
}

#[derive(Debug, Default)]
pub(super) struct Lives {
    pub lines: Kept<Line, LineJobs>,
    pub recorded: Kept<LifeId, Described>,
    pub names: Kept<String, LifeId>,
    pub written: Kept<u64, Written>,
    pub courses: Kept<LifeId, Course>,
    /// Entries that say something of a life beside what it is and what happened, as far as they are not wrong.
    pub about: Kept<LifeId, Vec<u64>>,
    pub components: Kept<LifeId, Vec<LifeId>>,
    pub parties: Kept<PartyId, PartyFacts>,
    /// Whom a key seals.
    pub sealed_by: Kept<String, PartyId>,
    pub holds: Kept<u64, HoldFacts>,
    pub holds_on: Kept<LifeId, Vec<u64>>,
    pub counts: Kept<u64, CountFacts>,
    pub seen: Kept<LifeId, Vec<u64>>,
    /// Where the marks that were seen stand; few.
    pub spots: HashMap<u64, Spot>,
    pub same: Kept<LifeId, Vec<LifeId>>,
    /// Lives that are abroad, missing or gone, by identity.
    pub alarming: HashMap<ItemIdentity, BTreeSet<LifeId>>,
    /// The identity by which a life stands among those.
    pub alarming_as: HashMap<LifeId, ItemIdentity>,
    /// Lines with a life to which something happened.
    pub touched: Kept<Line, LifeId>,
    pub there: BTreeMap<String, BTreeSet<LifeId>>,
    /// The lives on which marks were seen, by an identity that they have or had.
    pub seen_as: Kept<ItemIdentity, Vec<LifeId>>,
    /// What people said of alarms that a line raises, as far as it stands.
    pub told: HashSet<(Line, String)>,
    /// Why open traces do not hold up a destruction, as far as it stands.
    pub overrides: HashMap<Line, BTreeSet<String>>,
    pub awaited: Option<Awaited>,
}

impl Fate {
    pub(super) fn alarms(self) -> bool {
        matches!(self, Self::Abroad | Self::Missing | Self::Gone)
    }

    /// Whether this can happen to what has this fate.
    pub(super) fn bears(self, what: HappeningKind) -> bool {
        use HappeningKind as K;
        match what {
            K::Photographed => true,
            K::TestFired | K::Coded => self != Self::Gone,
            K::Recovered => self == Self::Missing,
            K::Lost | K::Stolen => !matches!(self, Self::Gone | Self::Abroad),
            K::Imported | K::Seized => !matches!(self, Self::Gone | Self::Missing),
            K::Transferred | K::Exported | K::Owned | K::Moved | K::Deactivated | K::Destroyed => {
                !self.alarms()
            }
        }
    }
}

impl Course {
    /// Works out what has become of the life. Gives the first step that cannot have been, with what it found.
    pub(super) fn work_out(&mut self) -> Option<(Fate, HappeningKind)> {
        self.steps.sort_by_key(|step| step.at);
        let (mut fate, mut place, mut unusable) = (Fate::Here, None::<String>, false);
        let mut impossible = None;
        self.destroyed_on = None;
        for step in &self.steps {
            if !fate.bears(step.what) && impossible.is_none() {
                impossible = Some((fate, step.what));
            }
            unusable |= step.what == HappeningKind::Deactivated;
            let here = if unusable { Fate::Deactivated } else { Fate::Here };
            let was_here = matches!(fate, Fate::Here | Fate::Deactivated);
            fate = match step.what {
                HappeningKind::Photographed | HappeningKind::TestFired | HappeningKind::Coded => continue,
                HappeningKind::Transferred => Fate::Elsewhere,
                HappeningKind::Exported => Fate::Abroad,
                HappeningKind::Lost | HappeningKind::Stolen => Fate::Missing,
                HappeningKind::Destroyed => {
                    self.destroyed_on = Some(step.on);
                    Fate::Gone
                }
                HappeningKind::Imported
                | HappeningKind::Owned
                | HappeningKind::Moved
                | HappeningKind::Seized
                | HappeningKind::Deactivated
                | HappeningKind::Recovered => here,
            };
            let stays = was_here && matches!(fate, Fate::Here | Fate::Deactivated);
            place = step.place.clone().or(place.filter(|_| stays));
        }
        (self.fate, self.place) = (fate, place);
        impossible
    }
}

impl Lives {
    pub(super) fn take_failure(&mut self) -> Option<rusqlite::Error> {
        let Self { lines, recorded, names, written, courses, about, components, .. } = self;
        let of_lives = lines
            .take_failure()
            .or_else(|| recorded.take_failure())
            .or_else(|| names.take_failure())
            .or_else(|| written.take_failure())
            .or_else(|| courses.take_failure())
            .or_else(|| about.take_failure())
            .or_else(|| components.take_failure());
        let Self { parties, sealed_by, holds, holds_on, counts, seen, seen_as, same, touched, .. } = self;
        of_lives
            .or_else(|| parties.take_failure())
            .or_else(|| sealed_by.take_failure())
            .or_else(|| holds.take_failure())
            .or_else(|| holds_on.take_failure())
            .or_else(|| counts.take_failure())
            .or_else(|| seen.take_failure())
            .or_else(|| seen_as.take_failure())
            .or_else(|| same.take_failure())
            .or_else(|| touched.take_failure())
    }

    pub(super) fn fate(&mut self, life: LifeId) -> Fate {
        self.courses.get(&life).map(|course| course.fate).unwrap_or_default()
    }

    /// A life and all that are the same weapon.
    pub(super) fn weapon(&mut self, life: LifeId) -> BTreeSet<LifeId> {
        let (mut all, mut next) = (BTreeSet::from([life]), vec![life]);
        while let Some(life) = next.pop() {
            let others = self.same.get(&life).cloned().unwrap_or_default();
            next.extend(others.into_iter().filter(|other| all.insert(*other)));
        }
        all
    }

    /// An open hold of one of these kinds on the weapon.
    pub(super) fn held(&mut self, life: LifeId, kinds: [HoldKind; 2]) -> Option<u64> {
        let weapon = self.weapon(life);
        let on = weapon.into_iter().flat_map(|life| self.holds_on.get(&life).cloned().unwrap_or_default());
        let on: Vec<u64> = on.collect();
        on.into_iter().find(|hold| {
            self.holds.get(hold).is_some_and(|facts| {
                !facts.is_withdrawn && facts.released_by.is_none() && kinds.contains(&facts.kind)
            })
        })
    }

    /// Works a life out anew, and keeps what is found by place and by identity in step.
    pub(super) fn work_out(
        &mut self,
        life: LifeId,
        identity: Option<ItemIdentity>,
    ) -> Option<(Fate, HappeningKind)> {
        let course = self.courses.entry(life);
        let before = course.place.take();
        let impossible = course.work_out();
        let (fate, now) = (course.fate, course.place.clone());
        if let Some(before) = before {
            let empty = self.there.get_mut(&before).is_some_and(|lives| {
                lives.remove(&life);
                lives.is_empty()
            });
            if empty {
                self.there.remove(&before);
            }
        }
        if let Some(now) = now {
            self.there.entry(now).or_default().insert(life);
        }
        self.index(life, identity.filter(|_| fate.alarms()));
        impossible
    }

    /// By what identity a life is an alarm; `None` where it is none.
    pub(super) fn index(&mut self, life: LifeId, identity: Option<ItemIdentity>) {
        let earlier = self.alarming_as.remove(&life);
        if let Some(lives) = earlier.and_then(|earlier| self.alarming.get_mut(&earlier)) {
            lives.remove(&life);
        }
        if let Some(identity) = identity {
            self.alarming.entry(identity.clone()).or_default().insert(life);
            self.alarming_as.insert(life, identity);
        }
    }

    /// What lies at a place and below it.
    pub(super) fn lying_at(&self, place: &str) -> BTreeSet<LifeId> {
        let below = format!("{place}/");
        let from = self.there.range(place.to_owned()..);
        let near = from.take_while(|(name, _)| name.starts_with(place));
        let there = near.filter(|(name, _)| *name == place || name.starts_with(&below));
        there.flat_map(|(_, lives)| lives.iter().copied()).collect()
    }
}
