//! What must hold in the record of lives, entry by entry. Shares nothing with what the writer refuses but the rules.

use super::facts::{Facts, Line};
use super::findings::Findings;
use super::life_facts::{Awaited, CountFacts, Described, Fate, HoldFacts, PartyFacts, Said, Step, Written};
use super::life_form;
use crate::entry::{Act, Entry, Reservation};
use crate::record::event::Destruction;
use crate::record::{
    Count, CountPurpose, Happening, HappeningKind, HoldKind, LifeId, LinkKind, MarkSeen, PartyId, Recorded,
    Sealed,
};
use jiff::ToSpan;
use jiff::civil::Date;
use marking::item::ItemIdentity;
use marking::mark::Spot;
use std::collections::BTreeSet;

/// Checks an entry's part in the record of lives, and learns from it.
pub(super) fn check(facts: &mut Facts, found: &mut Findings, entry: &Entry) {
    let awaited = facts.lives.awaited.take();
    let mut judge = Judge { facts, found, entry };
    let replaced = judge.replaced(awaited);
    if let Some(wrong) = life_form::wrong(&entry.act) {
        judge.say("LIFE-form", wrong);
    }
    match &entry.act {
        Act::Answered { consignment, item_no, question, value, stands } => {
            judge.answered((consignment.clone(), item_no.clone()), question, value, *stands);
        }
        Act::Reserved(reservation) => judge.line(reservation),
        Act::ItemRecorded(recorded) => judge.item(recorded, replaced.as_ref()),
        Act::MarkObserved(seen) => judge.mark(seen, replaced.as_ref()),
        Act::PartyRecorded(party) => judge.party(party.sealed.as_ref(), replaced.as_ref()),
        Act::PartyErased { party, .. } => judge.erased(*party),
        Act::Happened { lives, on, event } => judge.happened(lives, *on, event, replaced.as_ref()),
        Act::HoldPlaced { lives, kind, .. } => judge.hold(lives, *kind, replaced.as_ref()),
        Act::HoldReleased { hold, .. } => judge.released(*hold, replaced.as_ref()),
        Act::Counted(count) => judge.counted(count, replaced.as_ref()),
        Act::LivesLinked { life, other, how, .. } => judge.linked(*life, *other, *how),
        Act::ErrorDeclared { entry: wrong, corrected_by, .. } => judge.wrong(*wrong, *corrected_by),
        Act::CatalogueAdded(_) => {
            let first = judge.first(replaced.as_ref());
            judge.write(first, Said::Named);
        }
        _ => {}
    }
}

/// What is left open at the end.
pub(super) fn at_the_end(facts: &Facts, found: &mut Findings) {
    if let Some(awaited) = &facts.lives.awaited {
        let message = format!("the entry that was to take the place of entry {} is missing", awaited.wrong);
        found.add(None, "LIFE-wrong", message);
    }
}

pub(super) struct Judge<'a> {
    pub facts: &'a mut Facts,
    pub found: &'a mut Findings,
    pub entry: &'a Entry,
}

impl Judge<'_> {
    pub(super) fn say(&mut self, rule: &'static str, message: String) {
        self.found.add(Some(self.entry.index), rule, message);
    }

    /// Two names that are one name are one person.
    pub(super) fn second(&mut self, what: &str) {
        if self.entry.second_by.as_ref().is_none_or(|second| *second == self.entry.by) {
            self.say("LIFE-second", format!("{what} without a second, different person"));
        }
    }

    pub(super) fn write(&mut self, first: u64, said: Said) {
        let written = Written { first, said, is_wrong: false };
        self.facts.lives.written.insert(self.entry.index, written);
    }

    pub(super) fn about(&mut self, lives: &[LifeId]) {
        for life in lives {
            self.facts.lives.about.entry(*life).push(self.entry.index);
        }
    }

    /// The wrong entry whose place this one takes.
    fn replaced(&mut self, awaited: Option<Awaited>) -> Option<Awaited> {
        let awaited = awaited?;
        let fits = matches!(
            (&self.entry.act, &awaited.written.said),
            (Act::ItemRecorded(_), Said::Recorded { .. })
                | (Act::MarkObserved(_), Said::Seen { .. })
                | (Act::PartyRecorded(_), Said::Party)
                | (Act::Happened { .. }, Said::Happened { .. })
                | (Act::HoldPlaced { .. }, Said::Placed { .. })
                | (Act::HoldReleased { .. }, Said::Released)
                | (Act::Counted(_), Said::Counted { .. })
                | (Act::LivesLinked { .. }, Said::Linked { .. })
                | (Act::CatalogueAdded(_), Said::Named)
        );
        if fits {
            return Some(awaited);
        }
        self.say(
            "LIFE-wrong",
            format!("stands where another act was to take the place of entry {}", awaited.wrong),
        );
        None
    }

    fn first(&self, replaced: Option<&Awaited>) -> u64 {
        replaced.map_or(self.entry.index, |awaited| awaited.written.first)
    }

    /// Whether there is such a life.
    fn knows(&mut self, life: LifeId) -> bool {
        if let Some(described) = self.facts.lives.recorded.get(&life) {
            return !described.is_withdrawn;
        }
        self.line_of(life).is_some()
    }

    /// The line whose first job this is.
    fn line_of(&mut self, life: LifeId) -> Option<Line> {
        let line = self.facts.jobs.get(&life)?.line.clone();
        let first = self.facts.lives.lines.get(&line)?.first;
        (first == life).then_some(line)
    }

    fn identity(&mut self, life: LifeId) -> Option<ItemIdentity> {
        if let Some(described) = self.facts.lives.recorded.get(&life) {
            return described.identity.clone().filter(|_| !described.is_withdrawn);
        }
        let line = self.line_of(life)?;
        let last = self.facts.lives.lines.get(&line)?.last;
        self.facts.jobs.get(&last)?.identity.clone()
    }

    /// Says which of the lives are none, and whether they stand in order.
    fn lives(&mut self, field: &str, lives: &[LifeId], may_be_empty: bool) {
        if lives.windows(2).any(|pair| pair[0] >= pair[1]) || (lives.is_empty() && !may_be_empty) {
            self.say("LIFE-form", format!("{field} names no life, or not in ascending order"));
        }
        for life in lives {
            if !self.knows(*life) {
                self.say("LIFE-known", format!("{field} names {life}, which is no life"));
            }
        }
    }

    fn answered(&mut self, line: Line, question: &str, value: &str, stands: bool) {
        let lives = &mut self.facts.lives;
        match (question, stands) {
            ("alarm", true) => {
                lives.told.insert((line, value.to_owned()));
            }
            ("alarm", false) => {
                lives.told.remove(&(line, value.to_owned()));
            }
            ("trace-override", true) => {
                lives.overrides.entry(line).or_default().insert(value.to_owned());
            }
            ("trace-override", false) => {
                lives.overrides.entry(line).or_default().remove(value);
            }
            _ => {}
        }
    }

    /// A job begins; its own facts are not learnt yet.
    fn line(&mut self, reservation: &Reservation) {
        let item = &reservation.item;
        let line = (reservation.consignment.clone(), item.item_no.clone());
        let own = self.facts.lives.lines.get(&line).map(|jobs| jobs.first);
        let identity = item.identity();
        if own.is_some_and(|own| self.facts.lives.fate(own).alarms()) {
            self.say("LIFE-course", "marks what is abroad, missing or destroyed".to_owned());
        }
        let alarming = identity.as_ref().and_then(|identity| self.facts.lives.alarming.get(identity));
        for other in alarming.cloned().unwrap_or_default() {
            let told = self.facts.lives.told.contains(&(line.clone(), other.to_string()));
            if Some(other) != own && !told {
                let message =
                    format!("has maker and serial of life {other}, which had ended, and nobody said so");
                self.say("LIFE-alarm", message);
            }
        }
        self.over_seen(own, identity.as_ref(), &reservation.mark.spot());
        let jobs = self.facts.lives.lines.entry(line.clone());
        if own.is_none() {
            jobs.first = self.entry.index;
        }
        (jobs.last, jobs.open_trace) = (self.entry.index, item.details().open_trace.is_some());
        if let Some(life) = self.facts.lives.touched.get(&line).copied() {
            let alarms = self.facts.lives.fate(life).alarms();
            self.facts.lives.index(life, identity.clone().filter(|_| alarms));
        }
        let seen = own.filter(|own| self.facts.lives.seen.get(own).is_some());
        if let Some((own, identity)) = seen.zip(identity) {
            self.facts.lives.seen_as.entry(identity).push(own);
        }
    }

    /// Nothing is planned over a mark that was seen on the weapon after it was recorded.
    fn over_seen(&mut self, own: Option<LifeId>, identity: Option<&ItemIdentity>, spot: &Spot) {
        let mut lives: BTreeSet<LifeId> = own.into_iter().collect();
        if let Some(identity) = identity {
            let once = self.facts.lives.seen_as.get(identity).cloned().unwrap_or_default();
            let same = once.into_iter().filter(|life| self.identity(*life).as_ref() == Some(identity));
            lives.extend(same.collect::<Vec<_>>());
        }
        for life in lives {
            let seen = self.facts.lives.seen.get(&life).cloned().unwrap_or_default();
            let taken = seen
                .iter()
                .find(|mark| self.facts.lives.spots.get(mark).is_some_and(|taken| taken.overlaps(spot)));
            if let Some(mark) = taken {
                self.say("I-7", format!("{spot} of this item bears the mark that entry {mark} tells of"));
            }
        }
    }

    fn item(&mut self, recorded: &Recorded, replaced: Option<&Awaited>) {
        let Recorded { item, component, of, alarms, .. } = recorded;
        let own = self.first(replaced);
        if let Some(weapon) = *of {
            self.lives("of", &[weapon], false);
            let whole = self.facts.lives.recorded.get(&weapon).is_none_or(|row| row.component.is_none());
            if !whole || component.is_none() || weapon == own {
                self.say("LIFE-component", format!("belongs to {weapon}, which is no other, whole weapon"));
            }
            if self.facts.lives.fate(weapon) == Fate::Gone {
                self.say("LIFE-course", format!("is a component of {weapon}, which was destroyed"));
            }
        }
        if component.is_some() && self.has_components(own) {
            self.say("LIFE-component", "makes a component of a weapon that has components".to_owned());
        }
        let other = self.facts.lives.names.get(&item.item_no).copied().filter(|other| *other != own);
        let called = other.and_then(|other| self.facts.lives.recorded.get(&other));
        if called.is_some_and(|row| !row.is_withdrawn && row.item_no == item.item_no) {
            self.say("LIFE-name", format!("item number {} is that of another life", item.item_no));
        }
        let identity = item.identity();
        let alarming = identity.as_ref().and_then(|identity| self.facts.lives.alarming.get(identity));
        let expected: Vec<LifeId> =
            alarming.into_iter().flatten().copied().filter(|life| *life != own).collect();
        if *alarms != expected {
            self.say("LIFE-alarm", format!("names the alarms {alarms:?}, and they are {expected:?}"));
        }
        let described = Described {
            item_no: item.item_no.clone(),
            identity: identity.clone(),
            component: *component,
            of: *of,
            open_trace: item.details().open_trace.is_some(),
            is_withdrawn: false,
        };
        self.describe(own, described, replaced.is_some(), alarms);
    }

    fn describe(&mut self, own: LifeId, described: Described, replaces: bool, alarms: &[LifeId]) {
        let (identity, of) = (described.identity.clone(), described.of);
        self.about(alarms);
        if let Some(weapon) = of {
            self.about(&[weapon]);
            self.facts.lives.components.entry(weapon).push(own);
        }
        if replaces || !alarms.is_empty() {
            self.write(own, Said::Recorded { alarms: alarms.to_vec(), of });
        }
        self.facts.lives.names.insert(described.item_no.clone(), own);
        self.facts.lives.recorded.insert(own, described);
        if replaces {
            let alarming = self.facts.lives.fate(own).alarms();
            self.facts.lives.index(own, identity.clone().filter(|_| alarming));
            let seen = self.facts.lives.seen.get(&own).is_some();
            if let Some(identity) = identity.filter(|_| seen) {
                self.facts.lives.seen_as.entry(identity).push(own);
            }
        }
    }

    pub(super) fn has_components(&mut self, weapon: LifeId) -> bool {
        !self.components_of(weapon).is_empty()
    }

    fn components_of(&mut self, weapon: LifeId) -> Vec<LifeId> {
        let mut once = self.facts.lives.components.get(&weapon).cloned().unwrap_or_default();
        once.retain(|part| {
            let row = self.facts.lives.recorded.get(part);
            row.is_some_and(|row| !row.is_withdrawn && row.of == Some(weapon))
        });
        once
    }

    /// A life, the weapon that it is a component of, and its components, also those of what is the same weapon: a hold on
    /// one keeps them all.
    fn kept_with(&mut self, life: LifeId) -> BTreeSet<LifeId> {
        let weapon = self.facts.lives.weapon(life);
        let mut together = weapon.clone();
        for one in weapon {
            together.extend(self.facts.lives.recorded.get(&one).and_then(|row| row.of));
            together.extend(self.components_of(one));
        }
        together
    }

    fn mark(&mut self, seen: &MarkSeen, replaced: Option<&Awaited>) {
        self.lives("life", &[seen.life], false);
        if self.facts.lives.fate(seen.life) == Fate::Gone {
            self.say("LIFE-course", format!("is seen on {}, which was destroyed", seen.life));
        }
        let index = self.entry.index;
        let mark = &seen.mark;
        let spot = Spot { part: mark.part, place: mark.place.clone(), area: mark.area };
        self.facts.lives.spots.insert(index, spot);
        self.facts.lives.seen.entry(seen.life).push(index);
        if let Some(identity) = self.identity(seen.life) {
            self.facts.lives.seen_as.entry(identity).push(seen.life);
        }
        self.about(&[seen.life]);
        let first = self.first(replaced);
        self.write(first, Said::Seen { life: seen.life });
    }

    fn party(&mut self, sealed: Option<&Sealed>, replaced: Option<&Awaited>) {
        let first = self.first(replaced);
        if let Some(Sealed { key, .. }) = sealed {
            let other = self.facts.lives.sealed_by.get(key).copied();
            if let Some(other) = other.filter(|other| *other != first) {
                self.say("LIFE-known", format!("is sealed by the key of party {other}"));
            }
            self.facts.lives.sealed_by.insert(key.clone(), other.unwrap_or(first));
        }
        let facts = self.facts.lives.parties.entry(first);
        (facts.is_sealed, facts.is_withdrawn) = (sealed.is_some(), false);
        self.write(first, Said::Party);
    }

    fn happened(&mut self, lives: &[LifeId], on: Date, event: &Happening, replaced: Option<&Awaited>) {
        self.lives("lives", lives, false);
        if on > self.entry.stamp.day {
            self.say("I-8", format!("happened on {on}, after its day {}", self.entry.stamp.day));
        }
        let parties = event.parties();
        for party in &parties {
            let there = self.facts.lives.parties.get(party);
            if !there.is_some_and(|facts| !facts.is_withdrawn && !facts.is_erased) {
                self.say("LIFE-known", format!("names {party}, which is no party or was erased"));
            }
        }
        let counts = match event {
            Happening::Destroyed(destruction) => {
                self.destroyed(lives, destruction);
                Some((destruction.handed_over, destruction.at_furnace))
            }
            _ => None,
        };
        let at = self.first(replaced);
        let place = event.place().map(str::to_owned);
        let step = Step { at, entry: self.entry.index, what: event.kind(), on, place };
        let before = match replaced.map(|awaited| &awaited.written.said) {
            Some(Said::Happened { lives, .. }) => lives.clone(),
            _ => Vec::new(),
        };
        let all: BTreeSet<LifeId> = lives.iter().copied().chain(before).collect();
        for life in all {
            if lives.contains(&life) {
                self.facts.lives.courses.entry(life).steps.push(step.clone());
            }
            if let Some((fate, what)) = self.work_out(life) {
                self.say("LIFE-course", format!("has life {life} {} while it is {fate:?}", what.as_str()));
            }
        }
        for party in &parties {
            let part = (self.entry.index, on, lives.to_vec());
            self.facts.lives.parties.entry(*party).parts.push(part);
        }
        let what = event.kind();
        self.write(at, Said::Happened { lives: lives.to_vec(), what, parties, counts });
    }

    /// Works a life out anew; gives what could not have happened to it.
    pub(super) fn work_out(&mut self, life: LifeId) -> Option<(Fate, HappeningKind)> {
        if let Some(line) = self.line_of(life) {
            self.facts.lives.touched.insert(line, life);
        }
        let identity = self.identity(life);
        self.facts.lives.work_out(life, identity)
    }

    fn destroyed(&mut self, lives: &[LifeId], destruction: &Destruction) {
        self.second("destroys weapons");
        for (count, purpose) in [
            (destruction.handed_over, CountPurpose::HandOver),
            (destruction.at_furnace, CountPurpose::Furnace),
        ] {
            let facts = self.facts.lives.counts.get_mut(&count);
            let facts = facts.filter(|facts| !facts.is_withdrawn);
            let fits = facts.is_some_and(|facts| {
                facts.rests += 1;
                facts.purpose == purpose && facts.found == lives
            });
            if !fits {
                self.say(
                    "LIFE-destroyed",
                    format!("rests on entry {count}, which did not count exactly these"),
                );
            }
        }
        for life in lives {
            for kept in self.kept_with(*life) {
                if let Some(hold) = self.facts.lives.held(kept, [HoldKind::Evidence, HoldKind::Trace]) {
                    self.say("LIFE-destroyed", format!("destroys life {life} while hold {hold} is open"));
                }
            }
            if self.has_open_trace(*life) {
                self.say("LIFE-destroyed", format!("destroys life {life}, which came with an open trace"));
            }
        }
    }

    fn has_open_trace(&mut self, life: LifeId) -> bool {
        if let Some(described) = self.facts.lives.recorded.get(&life) {
            return described.open_trace;
        }
        let Some(line) = self.line_of(life) else { return false };
        let open = self.facts.lives.lines.get(&line).is_some_and(|jobs| jobs.open_trace);
        let whole = (line.0.clone(), String::new());
        let said = |line: &Line| self.facts.lives.overrides.get(line).is_some_and(|said| !said.is_empty());
        open && !said(&line) && !said(&whole)
    }

    fn hold(&mut self, lives: &[LifeId], kind: HoldKind, replaced: Option<&Awaited>) {
        self.lives("lives", lives, false);
        let gone = lives.iter().find(|life| self.facts.lives.fate(**life) == Fate::Gone);
        if let Some(gone) = gone.filter(|_| kind == HoldKind::Evidence) {
            self.say("LIFE-course", format!("keeps {gone} as evidence, which was destroyed"));
        }
        let first = self.first(replaced);
        for life in lives {
            self.facts.lives.holds_on.entry(*life).push(first);
        }
        self.about(lives);
        let facts = HoldFacts { kind, lives: lives.to_vec(), released_by: None, is_withdrawn: false };
        self.facts.lives.holds.insert(first, facts);
        self.write(first, Said::Placed { lives: lives.to_vec() });
    }

    fn released(&mut self, hold: u64, replaced: Option<&Awaited>) {
        let index = self.entry.index;
        let other = replaced.is_some_and(|awaited| awaited.written.first != hold);
        let facts = self.facts.lives.holds.get_mut(&hold);
        let open = facts.filter(|facts| !other && !facts.is_withdrawn && facts.released_by.is_none());
        let Some(facts) = open else {
            return self.say("LIFE-known", format!("releases {hold}, which is no open hold"));
        };
        facts.released_by = Some(index);
        let lives = facts.lives.clone();
        self.about(&lives);
        self.write(hold, Said::Released);
    }

    fn counted(&mut self, count: &Count, replaced: Option<&Awaited>) {
        let stock = count.purpose == CountPurpose::Stock;
        self.lives("found", &count.found, stock);
        self.lives("missing", &count.missing, true);
        self.lives("misplaced", &count.misplaced, true);
        if stock {
            let there = self.facts.lives.lying_at(&count.place);
            let together: BTreeSet<LifeId> = count.found.iter().chain(&count.missing).copied().collect();
            if together != there || together.len() != count.found.len() + count.missing.len() {
                let message = format!("found and missing are not what was at {}: {there:?}", count.place);
                self.say("LIFE-count", message);
            }
            if count.misplaced.iter().any(|life| there.contains(life)) {
                self.say("LIFE-count", "calls misplaced what should be there".to_owned());
            }
        } else {
            let gone = count.found.iter().find(|life| self.facts.lives.fate(**life).alarms());
            if let Some(gone) = gone {
                self.say("LIFE-count", format!("finds {gone} for destruction, which is not here"));
            }
        }
        let first = self.first(replaced);
        let all = [&count.found[..], &count.missing, &count.misplaced].concat();
        self.about(&all);
        let facts =
            CountFacts { purpose: count.purpose, found: count.found.clone(), is_withdrawn: false, rests: 0 };
        self.facts.lives.counts.insert(first, facts);
        self.write(first, Said::Counted { lives: all });
    }

    fn linked(&mut self, life: LifeId, other: LifeId, how: LinkKind) {
        self.lives("other and life", &[other, life], false);
        let same = how == LinkKind::Same;
        if same {
            self.facts.lives.same.entry(life).push(other);
            self.facts.lives.same.entry(other).push(life);
        }
        self.about(&[life, other]);
        self.write(self.entry.index, Said::Linked { life, other, same });
    }

    fn erased(&mut self, party: PartyId) {
        self.second("erases what identifies a person");
        let known = self.facts.lives.parties.get(&party).cloned().unwrap_or_default();
        let PartyFacts { is_sealed, is_erased, is_withdrawn, parts } = known;
        if !is_sealed || is_erased || is_withdrawn {
            self.say("LIFE-erased", format!("erases {party}, of which nothing is sealed"));
        }
        let mut until = None;
        for (_, day, lives) in parts {
            until = until.max(Some(day.saturating_add(20.years())));
            for life in lives {
                let gone = self.facts.lives.courses.get(&life).and_then(|course| course.destroyed_on);
                until = until.max(gone.map(|day| day.saturating_add(30.years())));
                if let Some(hold) = self.facts.lives.held(life, [HoldKind::Evidence, HoldKind::Legal]) {
                    self.say("LIFE-erased", format!("erases {party} while hold {hold} is open"));
                }
            }
        }
        if let Some(until) = until.filter(|until| self.entry.stamp.day < *until) {
            self.say("LIFE-erased", format!("erases {party}, which is kept until {until}"));
        }
        self.facts.lives.parties.entry(party).is_erased = true;
        self.write(party, Said::Erased);
    }
}
