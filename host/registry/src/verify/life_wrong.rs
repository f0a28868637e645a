//! Entries on the record of lives that were declared wrong: whether they may be, and what is left without them.

use super::life_facts::{Awaited, Fate, Said, Written};
use super::lives::Judge;
use crate::record::{HappeningKind, LifeId};

impl Judge<'_> {
    /// An entry is declared wrong.
    pub(super) fn wrong(&mut self, entry: u64, corrected_by: Option<u64>) {
        let first = self.written(entry).map_or(entry, |written| written.first);
        self.write(first, Said::Wrong);
        let Some(mut written) = self.written(entry).filter(|_| entry < self.entry.index) else {
            return self.say(
                "LIFE-wrong",
                format!("declares entry {entry} wrong, which is not on the record of lives"),
            );
        };
        if written.is_wrong || matches!(written.said, Said::Wrong | Said::Erased) {
            return self
                .say("LIFE-wrong", format!("declares entry {entry} wrong, which cannot be, or is already"));
        }
        let is_person = matches!(written.said, Said::Party)
            && self.facts.lives.parties.get(&first).is_some_and(|party| party.is_sealed);
        if is_person && corrected_by.is_none() {
            self.say("LIFE-wrong", format!("declares entry {entry} wrong, which seals a natural person"));
        }
        if corrected_by.is_some_and(|by| by != self.entry.index + 1) {
            self.say("LIFE-wrong", format!("has entry {entry} corrected by another entry than the next"));
        }
        if let Some(rests) = self.rests_on(entry, &written, corrected_by.is_some()) {
            self.say("LIFE-wrong", format!("declares entry {entry} wrong, on which {rests} rests"));
        }
        self.take_back(entry, &written);
        written.is_wrong = true;
        self.facts.lives.written.insert(entry, written.clone());
        if corrected_by.is_some() {
            self.facts.lives.awaited = Some(Awaited { wrong: entry, written });
        }
    }

    /// What an entry said; of a record without alarms that was never corrected only the life tells.
    fn written(&mut self, entry: u64) -> Option<Written> {
        if let Some(written) = self.facts.lives.written.get(&entry) {
            return Some(written.clone());
        }
        let of = self.facts.lives.recorded.get(&entry)?.of;
        Some(Written { first: entry, said: Said::Recorded { alarms: Vec::new(), of }, is_wrong: false })
    }

    fn rests_on(&mut self, entry: u64, written: &Written, replaced: bool) -> Option<&'static str> {
        let first = written.first;
        match &written.said {
            Said::Recorded { .. } if !replaced => {
                let about = self.facts.lives.about.get(&first).is_some_and(|entries| !entries.is_empty());
                let steps =
                    self.facts.lives.courses.get(&first).is_some_and(|course| !course.steps.is_empty());
                (about || steps || self.has_components(first)).then_some("a later entry about its life")
            }
            Said::Party => {
                let facts = self.facts.lives.parties.get(&first)?;
                let named = !replaced && !facts.parts.is_empty();
                (facts.is_erased || named).then_some("a later entry that names it")
            }
            Said::Placed { .. } => self.facts.lives.holds.get(&first)?.released_by.map(|_| "its release"),
            Said::Released => {
                let lives = self.facts.lives.holds.get(&first)?.lives.clone();
                let gone = lives.iter().any(|life| self.facts.lives.fate(*life) == Fate::Gone);
                gone.then_some("a destruction")
            }
            Said::Counted { .. } => {
                (self.facts.lives.counts.get(&first)?.rests > 0).then_some("a destruction")
            }
            Said::Happened { lives, .. } if !replaced => {
                let stands = |life: &LifeId| {
                    let mut course = self.facts.lives.courses.get(life).cloned().unwrap_or_default();
                    course.steps.retain(|step| step.entry != entry);
                    course.work_out().is_none()
                };
                let mut lives = lives.iter();
                (!lives.all(stands)).then_some("what happened later")
            }
            _ => None,
        }
    }

    /// As if the entry had not been written.
    fn take_back(&mut self, entry: u64, written: &Written) {
        let first = written.first;
        let lives = match &written.said {
            Said::Recorded { alarms, of } => {
                if let Some(row) = self.facts.lives.recorded.get_mut(&first) {
                    row.is_withdrawn = true;
                }
                self.facts.lives.index(first, None);
                alarms.iter().copied().chain(*of).collect()
            }
            Said::Seen { life } => {
                self.facts.lives.seen.entry(*life).retain(|mark| *mark != entry);
                self.facts.lives.spots.remove(&entry);
                vec![*life]
            }
            Said::Party => {
                self.facts.lives.parties.entry(first).is_withdrawn = true;
                Vec::new()
            }
            Said::Happened { lives, what, parties, counts } => {
                if *what == HappeningKind::Destroyed {
                    self.second("declares a destruction wrong");
                }
                for party in parties {
                    self.facts.lives.parties.entry(*party).parts.retain(|(part, ..)| *part != entry);
                }
                for count in counts.iter().flat_map(|(one, other)| [one, other]) {
                    if let Some(facts) = self.facts.lives.counts.get_mut(count) {
                        facts.rests = facts.rests.saturating_sub(1);
                    }
                }
                for life in lives {
                    self.facts.lives.courses.entry(*life).steps.retain(|step| step.entry != entry);
                    self.work_out(*life);
                }
                Vec::new()
            }
            Said::Placed { lives } => {
                self.second("declares a hold wrong");
                if let Some(facts) = self.facts.lives.holds.get_mut(&first) {
                    facts.is_withdrawn = true;
                }
                for life in lives {
                    self.facts.lives.holds_on.entry(*life).retain(|hold| *hold != first);
                }
                lives.clone()
            }
            Said::Released => self.facts.lives.holds.get_mut(&first).map_or(Vec::new(), |facts| {
                facts.released_by = None;
                facts.lives.clone()
            }),
            Said::Counted { lives } => {
                if let Some(facts) = self.facts.lives.counts.get_mut(&first) {
                    facts.is_withdrawn = true;
                }
                lives.clone()
            }
            Said::Linked { life, other, same } => {
                if *same {
                    self.unlink(*life, *other);
                    self.unlink(*other, *life);
                }
                vec![*life, *other]
            }
            Said::Named | Said::Wrong | Said::Erased => Vec::new(),
        };
        for life in lives {
            self.facts.lives.about.entry(life).retain(|about| *about != entry);
        }
    }

    /// One link between the two fewer.
    fn unlink(&mut self, life: LifeId, other: LifeId) {
        let links = self.facts.lives.same.entry(life);
        if let Some(at) = links.iter().position(|link| *link == other) {
            links.remove(at);
        }
    }
}
