//! What must hold, entry by entry. Each check names the invariant of the architecture it stands for.

use super::blocks;
use super::facts::{Controller, Ending, Facts, Job};
use super::findings::Findings;
use crate::acceptance::{Acceptance, Touches, learned};
use crate::entry::{
    Act, ClockGrade, CloseReason, Consignment, EarlierReceipt, Entry, FORMAT, JobId, Reservation, Stamp,
    Verdict,
};
use crate::hex;
use marking::item::ObservedMark;
use marking::readback;
use protocol::receipt::EndCause;
use protocol::{KeyId, Outcome, Sequence, StationId};

/// Keys of the station and of its witnesses.
mod keys;

/// Checks an entry against everything before it, and learns from it.
pub(super) fn check(facts: &mut Facts, found: &mut Findings, entry: &Entry) {
    let mut rules = Rules { facts, found, entry: entry.index };
    rules.day(entry);
    let controller = rules.facts.controller.is_some();
    rules.facts.people.check(rules.found, entry, controller);
    match &entry.act {
        Act::Genesis { format, station, realm } => rules.genesis(*format, station, *realm),
        Act::NumberBlock(issued) => rules.blocks(entry).block(issued),
        Act::NumbersVoided { first, last, .. } => rules.blocks(entry).void(first, last),
        Act::AuthorityAdmitted { key } => rules.blocks(entry).authority(key),
        Act::Readmitted { .. } => rules.blocks(entry).readmitted(),
        Act::ControllerAdmitted { key, key_id, permit_interlocks_motion, after, .. } => {
            let start = rules.chain_start(after.as_ref());
            rules.controller(key, key_id, *permit_interlocks_motion, start, has_two_persons(entry));
        }
        Act::DayOpened => {
            rules.facts.day_open = true;
            rules.facts.opened = Some((entry.stamp.day, entry.stamp.clock));
        }
        Act::DayClosed => (rules.facts.day_open, rules.facts.opened) = (false, None),
        Act::ConsignmentOpened(opened) => rules.consignment(opened, entry),
        Act::ConsignmentRevised { consignment, .. } | Act::Answered { consignment, .. } => {
            rules.consignment_known(consignment);
        }
        Act::SetAside { consignment, item_no, .. } => rules.set_aside(consignment, item_no),
        Act::Reserved(reservation) => rules.reserved(reservation),
        Act::StartIntended { job, machine, dialect_sha256, .. } => {
            let machine = rules.facts.machine(machine, dialect_sha256.as_deref());
            rules.start_intended(*job, machine);
        }
        // Needs the tree: see `receipts`.
        Act::Received { .. } => {}
        Act::Closed { job, reason } => rules.closed(*job, *reason),
        Act::Settled { job, verdict, spoilt } => {
            rules.settled(*job, *verdict, spoilt.as_ref(), has_two_persons(entry));
        }
        Act::UnarmedSettled { sequence, .. } => {
            rules.facts.passable.insert(entry.index);
            if rules.facts.unarmed.remove(sequence).is_none() {
                rules
                    .say("I-11", format!("explains receipt {sequence}, which tells of no unexplained cycle"));
            }
        }
        Act::Verified { job, read, matches } => rules.verified(*job, read, *matches),
        Act::MachineAccepted(acceptance) => rules.accepted(acceptance),
        Act::StationKey { key } => rules.station_key(key, has_two_persons(entry)),
        Act::WitnessAdmitted { key } => rules.witness(key),
        // What they change is in `people`.
        Act::User { .. } | Act::Countersigned { .. } => {}
        // See `lives`.
        Act::ItemRecorded(_)
        | Act::MarkObserved(_)
        | Act::PartyRecorded(_)
        | Act::PartyErased { .. }
        | Act::Happened { .. }
        | Act::HoldPlaced { .. }
        | Act::HoldReleased { .. }
        | Act::Counted(_)
        | Act::LivesLinked { .. }
        | Act::ErrorDeclared { .. }
        | Act::CatalogueAdded(_) => {}
    }
}

/// Two names that are one name are one person.
fn has_two_persons(entry: &Entry) -> bool {
    entry.second_by.as_ref().is_some_and(|second| *second != entry.by)
}

struct Rules<'a> {
    facts: &'a mut Facts,
    found: &'a mut Findings,
    entry: u64,
}

impl Rules<'_> {
    fn say(&mut self, rule: &'static str, message: String) {
        self.found.add(Some(self.entry), rule, message);
    }

    fn day(&mut self, entry: &Entry) {
        let day = entry.stamp.day;
        if let Some(last) = self.facts.last_day.filter(|last| day < *last) {
            self.say("I-8", format!("its day {day} is before {last}, the day of an earlier entry"));
        }
        self.facts.last_day = self.facts.last_day.max(Some(day));
        self.grade(entry);
        let first = matches!(entry.act, Act::Genesis { .. });
        if first != (entry.index == 0) {
            self.say("FORMAT-genesis", "the genesis entry is the first and stands nowhere else".to_owned());
        }
    }

    /// Nobody vouches for more than was looked at when the day was opened.
    fn grade(&mut self, entry: &Entry) {
        let Stamp { day, clock, .. } = entry.stamp;
        let vouched = clock != ClockGrade::Unconfirmed;
        match (&entry.act, self.facts.opened) {
            (Act::DayOpened, _) if !vouched => {
                self.say("I-8", "the day is opened, and nobody looked at the clock".to_owned());
            }
            (Act::Reserved(_), _) if !vouched => {
                self.say("I-8", "begins on a day that nobody vouches for".to_owned());
            }
            (Act::DayOpened | Act::DayClosed, _) => {}
            (_, Some((opened, how))) if vouched && (opened, how) != (day, clock) => {
                let message = format!("says {day} {clock:?}, and the day was opened as {opened} {how:?}");
                self.say("I-8", message);
            }
            _ => {}
        }
    }

    fn genesis(&mut self, format: u32, station: &str, realm: protocol::Realm) {
        if format != FORMAT {
            self.say("FORMAT-version", format!("format {format} is not known here"));
        }
        if StationId::new(station).is_none() {
            self.say("FORMAT-field", "station is not 1 to 16 printable ASCII characters".to_owned());
        }
        if self.facts.realm.is_some_and(|first| first != realm) {
            self.say("I-12", "a later genesis changes the realm".to_owned());
        }
        if self.facts.realm.is_none() {
            self.facts.station = station.to_owned();
            self.facts.realm = Some(realm);
        }
    }

    fn blocks<'a>(&'a mut self, entry: &'a Entry) -> blocks::Rules<'a> {
        let second = has_two_persons(entry);
        blocks::Rules { facts: self.facts, found: self.found, entry, second }
    }

    /// Behind which receipt of another register the chain goes on, if it does.
    fn chain_start(&mut self, after: Option<&EarlierReceipt>) -> Option<(Sequence, [u8; 32])> {
        let start = after?.read();
        if start.is_none() {
            self.say("FORMAT-field", "`after` is not the number and the SHA-256 of a receipt".to_owned());
        }
        start
    }

    fn controller(
        &mut self,
        key: &str,
        key_id: &str,
        interlocked: bool,
        start: Option<(Sequence, [u8; 32])>,
        second: bool,
    ) {
        let decoded = hex::decode::<32>(key.as_bytes()).zip(hex::decode(key_id.as_bytes()).map(KeyId));
        let Some((bytes, id)) = decoded else {
            return self
                .say("FORMAT-field", "key or key id is not lower-case hexadecimal of its length".to_owned());
        };
        match self.facts.realm {
            Some(realm) if id.realm() != Some(realm) => {
                self.say("I-12", format!("the key's id {key_id} is not of this ledger's realm"));
            }
            Some(realm) if KeyId::of(&bytes, realm) != id => {
                self.say("FORMAT-field", format!("key id {key_id} is not made from the key"));
            }
            _ => {}
        }
        let before = self.facts.controller.take();
        if (before.is_some() || start.is_some()) && !second {
            self.say("I-4", "another controller is admitted without a second, different person".to_owned());
        }
        // A key that the controller itself announced goes on with everything; any other begins anew.
        let renewed = before.as_ref().filter(|before| before.renewed == Some(bytes));
        if renewed.is_some() && start.is_some() {
            self.say("I-5", "a renewed key is said to come from another register".to_owned());
        }
        if before.is_some() && renewed.is_none() {
            self.facts.blocks.iter_mut().for_each(|block| block.voided = true);
        }
        let (sequence, hash) =
            renewed.map(|before| (before.sequence, before.hash)).or(start).unwrap_or_default();
        if self.facts.keys.iter().any(|earlier| earlier == key) {
            self.say("I-5", "a controller's key is admitted a second time".to_owned());
        }
        self.facts.controller =
            Some(Controller { key: bytes, interlocked, admitted: self.entry, sequence, hash, renewed: None });
        self.facts.keys.push(key.to_owned());
    }

    fn consignment(&mut self, opened: &Consignment, entry: &Entry) {
        let (release, day) = (opened.release, entry.stamp.day);
        if release > day {
            self.say("I-8", format!("release {release} is after the day {day}"));
        }
        if !self.facts.consignments.insert(opened.consignment.clone()) {
            self.say("I-8", format!("consignment {} is opened a second time", opened.consignment));
        }
    }

    fn consignment_known(&mut self, consignment: &str) {
        if !self.facts.consignments.contains(consignment) {
            self.say("I-8", format!("consignment {consignment} was never opened"));
        }
    }

    fn set_aside(&mut self, consignment: &str, item_no: &str) {
        self.consignment_known(consignment);
        let line = (consignment.to_owned(), item_no.to_owned());
        let marks = self.facts.marked_lines.get(&line);
        let whole = marks.into_iter().flatten().find(|mark| mark.whole).map(|mark| mark.job);
        if let Some(job) = whole {
            self.say("I-3", format!("sets item {item_no} aside, which bears the mark of job {job}"));
        }
    }

    fn reserved(&mut self, reservation: &Reservation) {
        let Reservation { consignment, item, mark, .. } = reservation;
        self.day_is_open("begins");
        if let Some(open) = self.facts.open {
            self.say("I-3", format!("begins while job {open} has no ending"));
        }
        self.consignment_known(consignment);
        if hex::decode(reservation.digest.as_bytes()) != Some(mark.digest()) {
            self.say("I-2", "the digest is not that of the mark's lines".to_owned());
        }
        if self.facts.controller.is_none() {
            self.say("I-2", "begins before a controller was admitted".to_owned());
        }
        let line = (consignment.clone(), item.item_no.clone());
        let spot = mark.spot();
        let taken = self.facts.on_metal(&line, item).find(|mark| mark.spot.overlaps(&spot));
        if let Some((job, whole)) = taken.map(|mark| (mark.job, mark.whole)) {
            let (rule, what) = if whole { ("I-4", "mark") } else { ("I-7", "remains of the mark") };
            self.say(rule, format!("{spot} of this item bears the {what} of job {job} already"));
        }
        if item.occupied_spots().any(|taken| taken.overlaps(&spot)) {
            self.say("I-7", format!("{spot} of this item bears an observed mark"));
        }
        self.number(reservation, &line);
        self.same_part(reservation, &line);
        self.facts.begin(self.entry, reservation);
    }

    fn number(&mut self, reservation: &Reservation, line: &(String, String)) {
        let Some(number) = &reservation.number else { return };
        let item = format!("{} of {}", line.1, line.0);
        match self.facts.number_of.get(line) {
            Some(had) if had == number => return,
            Some(had) => {
                let message = format!("item {item} has number {had} and gets {number} as well");
                self.say("I-4", message);
            }
            None => {}
        }
        if let Some(holder) = self.facts.numbers.get(number).filter(|holder| *holder != line) {
            let message =
                format!("number {number} belongs to item {} of {} and is burned again", holder.1, holder.0);
            self.say("I-4", message);
        }
        if let Err(why) = blocks::burn(self.facts, number) {
            self.say("I-4", why);
        }
        if !self.facts.numbers.contains(number) {
            self.facts.numbers.insert(number.clone(), line.clone());
        }
        if !self.facts.number_of.contains(line) {
            self.facts.number_of.insert(line.clone(), number.clone());
        }
    }

    fn same_part(&mut self, reservation: &Reservation, line: &(String, String)) {
        let Some(earlier) = reservation.same_part_as else { return };
        let same = self.facts.jobs.get(&earlier);
        if !same.is_some_and(|job| job.line == *line && job.spot.part == reservation.mark.part) {
            self.say(
                "I-11",
                format!("claims the part of job {earlier}, which is no job on that part of this item"),
            );
        }
        let between = self.facts.last_started.filter(|last| *last > earlier);
        let other = between.and_then(|last| self.facts.jobs.get(&last)).is_some_and(|job| job.line != *line);
        if other {
            self.say(
                "I-11",
                format!("claims the part of job {earlier}, and another item lay in the clamp since"),
            );
        }
    }

    fn day_is_open(&mut self, verb: &str) {
        if !self.facts.day_open {
            self.say("I-8", format!("{verb} while no day is open"));
        }
    }

    fn start_intended(&mut self, id: JobId, machine: Option<u32>) {
        self.day_is_open("starts");
        if let Some((sequence, entry)) = self.facts.unarmed.first_key_value().map(|(s, e)| (*s, *e)) {
            let message =
                format!("starts while the cycle of receipt {sequence} (entry {entry}) is unexplained");
            self.say("I-11", message);
        }
        let Some(job) = self.facts.jobs.get_mut(&id) else {
            return self.say("I-1", format!("starts job {id}, which was never reserved"));
        };
        job.machine = machine;
        let wrong = match (job.started.replace(self.entry), job.ending) {
            (None, None) => None,
            (Some(first), _) => Some(format!("starts job {id} a second time, after entry {first}")),
            (None, Some(_)) => Some(format!("starts job {id}, which has ended")),
        };
        if let Some(wrong) = wrong {
            self.say("I-3", wrong);
        }
        self.facts.last_started = Some(id);
    }

    fn closed(&mut self, id: JobId, reason: CloseReason) {
        let interlocked = self.facts.controller.as_ref().is_some_and(|controller| controller.interlocked);
        let Some((started, outcome)) = self.endable(id, "closes") else { return };
        let shown = match reason {
            CloseReason::CutBeforeStart | CloseReason::NotLoaded => !started,
            CloseReason::NotArmed => outcome.is_none(),
            CloseReason::NeverPermitted => {
                outcome.is_some_and(|(outcome, _)| outcome == Outcome::NeverPermitted)
            }
            // A reset may have swallowed the motion before it.
            CloseReason::NoCycle => {
                let still =
                    |(outcome, cause)| outcome == Outcome::PermittedNoCycle && cause != EndCause::Reset;
                interlocked && outcome.is_some_and(still)
            }
        };
        if !shown {
            self.say(
                "I-3",
                format!("closes job {id} as {reason:?}, which the entries before it do not show"),
            );
        }
        self.facts.end(id, Ending::NoMark, None);
    }

    fn settled(&mut self, id: JobId, verdict: Verdict, spoilt: Option<&ObservedMark>, second: bool) {
        let Some((started, outcome)) = self.endable(id, "settles") else { return };
        if !started {
            self.say("I-1", format!("settles job {id}, which was never started"));
        }
        if verdict == Verdict::Partial && !second {
            self.say("I-4", format!("settles job {id} as partial without a second, different person"));
        }
        let part = self.facts.jobs.get(&id).map(|job| job.spot.part);
        let expected = part.filter(|_| verdict == Verdict::Partial);
        if spoilt.map(|mark| mark.part) != expected {
            self.say("I-4", format!("settles job {id} with remains that do not fit the verdict"));
        }
        let never = outcome.is_some_and(|(outcome, _)| outcome == Outcome::NeverPermitted);
        if verdict == Verdict::Complete && never {
            let message =
                format!("a person found a whole mark of job {id}, for which no permit was ever given");
            self.found.remark(Some(self.entry), "I-2", message);
        }
        let ending = match verdict {
            Verdict::None => Ending::NoMark,
            Verdict::Partial => Ending::Spoilt,
            Verdict::Complete => Ending::Complete,
        };
        let remains = spoilt.map(|mark| marking::mark::Spot {
            part: mark.part,
            place: mark.place.clone(),
            area: mark.area,
        });
        self.facts.end(id, ending, remains);
    }

    /// Whether the job was started, and what its receipt says; `None`, with a finding, if it has no ending to get.
    fn endable(&mut self, id: JobId, verb: &str) -> Option<(bool, Option<(Outcome, EndCause)>)> {
        let Some(job) = self.facts.jobs.get(&id) else {
            self.say("I-1", format!("{verb} job {id}, which was never reserved"));
            return None;
        };
        let known = (job.started.is_some(), job.outcome);
        if job.ending.is_some() {
            self.say("I-3", format!("{verb} job {id}, which has ended"));
            return None;
        }
        Some(known)
    }

    fn verified(&mut self, id: JobId, read: &[String], matches: bool) {
        let whole = |job: &&mut Job| job.ending == Some(Ending::Complete);
        let Some(job) = self.facts.jobs.get_mut(&id).filter(whole) else {
            return self.say("I-2", format!("reads back job {id}, which left no whole mark"));
        };
        job.verified = matches;
        if readback::compare(&job.texts, read).is_match() != matches {
            self.say(
                "I-2",
                format!("what was read of job {id} against its plan gives the opposite of `matches`"),
            );
        }
    }

    /// A machine is accepted on marks that it made, that this controller saw whole, and that were read back as planned.
    fn accepted(&mut self, acceptance: &Acceptance) {
        if let Some((field, rule)) = acceptance.malformed() {
            self.say("FORMAT-field", format!("{field} of the acceptance has not its form: {rule}"));
        }
        let controller = self.facts.controller.as_ref().zip(self.facts.realm);
        let admitted = controller.map(|(controller, _)| controller.admitted);
        let key_id = controller.map(|(controller, realm)| hex::encode(&KeyId::of(&controller.key, realm).0));
        if key_id.as_ref() != Some(&acceptance.key_id) {
            self.say("I-2", "a machine is accepted beside another controller than the last one".to_owned());
        }
        let mut touches = Vec::new();
        for id in &acceptance.jobs {
            match self.acceptance_mark(*id, acceptance, admitted) {
                Ok(mark) => touches.push(mark),
                Err(why) => self.say("I-2", format!("a machine is accepted on job {id}, which {why}")),
            }
        }
        let whole = touches.len() == acceptance.jobs.len();
        if whole && learned(touches) != Some((acceptance.least, acceptance.most)) {
            self.say(
                "I-2",
                "the strikes per 1000 characters are not those of the acceptance marks".to_owned(),
            );
        }
    }

    fn acceptance_mark(
        &mut self,
        id: JobId,
        acceptance: &Acceptance,
        admitted: Option<u64>,
    ) -> Result<Touches, &'static str> {
        let job = self.facts.jobs.get(&id).ok_or("was never reserved")?;
        let machine = job.machine.and_then(|at| self.facts.machines.get(usize::try_from(at).ok()?));
        let (family, dialect) = machine.ok_or("was never started")?;
        if *family != acceptance.family || dialect.as_ref() != Some(&acceptance.dialect_sha256) {
            return Err("another machine made, or one that spoke another dialect");
        }
        if admitted.is_none_or(|admitted| id < admitted) {
            return Err("an earlier controller saw");
        }
        if !job.verified {
            return Err("was not read back as planned");
        }
        job.touches().ok_or("no receipt shows to be a whole mark")
    }
}
