//! The shift report: one day, counted from its entries.

use super::told::each;
use super::{checkpoint_at, issue, signature};
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::web::supervisor::role_name;
use crate::{clock, persons, text};
use jiff::Timestamp;
use jiff::civil::Date;
use paper::shift::{Counts, Hour, Machine, Shift, Stop, Worker};
use protocol::{SIGNED_RECEIPT_LEN, SignedReceipt};
use registry::view::{JobState, TextCheck};
use registry::{Act, Entry, JobId, PersonId, hex};
use std::collections::{BTreeMap, BTreeSet};

/// What the entries of a day bring together.
#[derive(Debug, Default)]
struct Gathered {
    /// Entries before the first of the day, and up to the last.
    begin: Option<u64>,
    end: u64,
    people: BTreeSet<PersonId>,
    work: BTreeSet<String>,
    jobs: Vec<(JobId, Timestamp)>,
    refused: u32,
    strikes: BTreeMap<String, u64>,
    machine: Option<String>,
    opened_by: Option<PersonId>,
}

/// The report of a day.
///
/// # Errors
/// A [`Failure`] where nothing was entered on that day.
pub fn of(reading: &Reading, day: Option<Date>) -> Result<Shift, Failure> {
    let standing = reading.view()?.standing()?.ok_or_else(|| Failure::bug("a register without entries"))?;
    let day = day.unwrap_or(standing.last_day);
    let mut gathered = Gathered::default();
    each(reading, |entry| {
        if entry.stamp.day == day {
            gathered.take(entry);
        }
        Ok(())
    })?;
    let begin = gathered.begin.ok_or(Failure::fixable(Message::PaperDayEmpty { day: day.to_string() }))?;
    let name = |person: &PersonId| persons::name_of(reading.store(), person);
    let mut people = Vec::new();
    for person in &gathered.people {
        let roles = standing.user(person).map(|user| user.roles.clone()).unwrap_or_default();
        let names: Vec<_> = roles.iter().map(|role| text::of(&role_name(*role))).collect();
        let role = names.join(text::spoken().comma());
        people.push(Worker { name: name(person)?, role });
    }
    let supervisor = gathered.opened_by.as_ref().map(name).transpose()?;
    Ok(Shift {
        issue: issue(reading, day.to_string())?,
        day,
        work: gathered.work.iter().cloned().collect(),
        people,
        counts: gathered.counts(reading)?,
        hours: gathered.hours(),
        stops: gathered.stops(reading)?,
        machines: gathered.machines(),
        begin: checkpoint_at(reading, begin)?,
        end: checkpoint_at(reading, gathered.end)?,
        notes: Vec::new(),
        signatures: vec![signature(&Message::PaperSignSupervisor {}, supervisor)],
    })
}

impl Gathered {
    fn take(&mut self, entry: Entry) {
        self.begin.get_or_insert(entry.index);
        self.end = entry.index + 1;
        self.people.extend([Some(entry.by.clone()), entry.second_by].into_iter().flatten());
        match entry.act {
            Act::DayOpened => self.opened_by = Some(entry.by),
            Act::Reserved(reservation) => {
                self.work.insert(reservation.consignment);
                self.jobs.push((entry.index, entry.stamp.at));
            }
            Act::StartIntended { machine, .. } => {
                self.strikes.entry(machine.clone()).or_default();
                self.machine = Some(machine);
            }
            Act::Received { receipt } => self.struck(&receipt),
            Act::SetAside { .. } => self.refused += 1,
            _ => {}
        }
    }

    /// What the controller counted counts for the machine that was started last.
    fn struck(&mut self, receipt: &str) {
        let read = hex::decode::<SIGNED_RECEIPT_LEN>(receipt.as_bytes())
            .and_then(|bytes| SignedReceipt(bytes).unverified().ok());
        if let (Some(receipt), Some(machine)) = (read, &self.machine) {
            *self.strikes.entry(machine.clone()).or_default() += u64::from(receipt.witness_count);
        }
    }

    fn counts(&self, reading: &Reading) -> Result<Counts, Failure> {
        let mut counts = Counts {
            witnessed: 0,
            attested: 0,
            not_verified: 0,
            spoilt: 0,
            refused: self.refused,
            per_hour_tenths: 0,
        };
        for (id, _) in &self.jobs {
            match reading.view()?.job(*id)?.map(|job| job.state) {
                Some(JobState::Applied { witnessed, text }) => {
                    *(if witnessed { &mut counts.witnessed } else { &mut counts.attested }) += 1;
                    counts.not_verified += u32::from(text != TextCheck::Verified);
                }
                Some(JobState::Spoilt) => counts.spoilt += 1,
                _ => {}
            }
        }
        counts.per_hour_tenths = self.per_hour_tenths(counts.witnessed + counts.attested);
        Ok(counts)
    }

    /// Marks in an hour between the first job and the last, in tenths; at least a minute is counted.
    fn per_hour_tenths(&self, marks: u32) -> u32 {
        let (Some((_, first)), Some((_, last))) = (self.jobs.first(), self.jobs.last()) else { return 0 };
        let seconds = last.duration_since(*first).as_secs().max(60);
        u32::try_from(i64::from(marks) * 36_000 / seconds).unwrap_or(u32::MAX)
    }

    fn hours(&self) -> Vec<Hour> {
        let mut hours: BTreeMap<u8, u32> = BTreeMap::new();
        for (_, at) in &self.jobs {
            let hour = clock::hour_of(*at).get(11..13).and_then(|hour| hour.parse().ok());
            *hours.entry(hour.unwrap_or_default()).or_default() += 1;
        }
        hours.into_iter().map(|(hour, marks)| Hour { hour, marks }).collect()
    }

    /// Jobs that left no whole mark, by what they left, each as long as until the next job.
    fn stops(&self, reading: &Reading) -> Result<Vec<Stop>, Failure> {
        let mut stops: BTreeMap<String, Stop> = BTreeMap::new();
        for (at, (id, began)) in self.jobs.iter().enumerate() {
            let cause = match reading.view()?.job(*id)?.map(|job| job.state) {
                Some(JobState::NoMark) => Message::RegMarkNone {},
                Some(JobState::Spoilt) => Message::RegMarkSpoilt {},
                Some(JobState::Open(_)) => Message::RegMarkDoubt {},
                Some(JobState::Applied { .. }) | None => continue,
            };
            let next = self.jobs.get(at + 1).map_or(*began, |(_, next)| *next);
            let minutes = u32::try_from(next.duration_since(*began).as_mins()).unwrap_or_default();
            let cause = text::of(&cause);
            let stop = stops.entry(cause.clone()).or_insert(Stop { cause, times: 0, minutes: 0 });
            stop.times += 1;
            stop.minutes += minutes;
        }
        Ok(stops.into_values().collect())
    }

    fn machines(&self) -> Vec<Machine> {
        let machines = self.strikes.iter().map(|(name, strikes)| Machine {
            name: name.clone(),
            description: None,
            strikes: *strikes,
            pin_strikes: None,
            pin_limit: None,
            read_percent: None,
        });
        machines.collect()
    }
}
