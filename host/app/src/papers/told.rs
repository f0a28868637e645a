//! What one walk through the ledger brings together for papers: who opened the days, who settled what, why items are not
//! marked.

use crate::error::Failure;
use crate::folder::Reading;
use crate::persons;
use registry::ledger::parse;
use registry::{Act, Entry, JobId, PersonId, Store};
use std::collections::BTreeMap;

/// Entries read at once.
const READ_AT_ONCE: usize = 512;

/// Hands every entry on, in order.
///
/// # Errors
/// What `take` or the register fails with.
pub fn each(reading: &Reading, mut take: impl FnMut(Entry) -> Result<(), Failure>) -> Result<(), Failure> {
    let mut from = 0;
    loop {
        let batch = reading.store().read(from, READ_AT_ONCE)?;
        let Some(last) = batch.last() else { return Ok(()) };
        from = last.index + 1;
        for stored in &batch {
            take(parse(stored)?)?;
        }
    }
}

/// That an item is not marked here.
#[derive(Debug)]
pub struct Aside {
    /// The entry that says so.
    pub entry: u64,
    /// Why.
    pub reason: String,
    /// The seal of its tag.
    pub seal: Option<String>,
}

/// What is told of a consignment beyond its view.
#[derive(Debug, Default)]
pub struct Told {
    /// The entry that opened it.
    pub opened: Option<u64>,
    /// Who opened the day of each job, and so answers for what nobody read back.
    supervisors: BTreeMap<JobId, PersonId>,
    /// Who settled each job last.
    settled: BTreeMap<JobId, PersonId>,
    /// What was said of the items that are not marked here.
    pub aside: BTreeMap<String, Aside>,
    /// Who opened the last day.
    supervisor: Option<PersonId>,
}

impl Told {
    /// Of a consignment.
    ///
    /// # Errors
    /// The register's failure.
    pub fn of(reading: &Reading, id: &str) -> Result<Self, Failure> {
        let mut told = Self::default();
        each(reading, |entry| {
            told.take(id, entry);
            Ok(())
        })?;
        Ok(told)
    }

    fn take(&mut self, id: &str, entry: Entry) {
        match entry.act {
            Act::DayOpened => self.supervisor = Some(entry.by),
            Act::ConsignmentOpened(opened) if opened.consignment == id => self.opened = Some(entry.index),
            Act::Reserved(reservation) if reservation.consignment == id => {
                self.supervisors.extend(self.supervisor.clone().map(|person| (entry.index, person)));
            }
            Act::Settled { job, .. } => {
                self.settled.insert(job, entry.by);
            }
            Act::SetAside { consignment, item_no, reason, seal } if consignment == id => {
                self.aside.insert(item_no, Aside { entry: entry.index, reason, seal });
            }
            _ => {}
        }
    }

    /// The supervisor who answers for a job's unread mark: who opened its day.
    ///
    /// # Errors
    /// The register's failure.
    pub fn supervisor(&self, reading: &Reading, job: JobId) -> Result<String, Failure> {
        named(reading, self.supervisors.get(&job))
    }

    /// Who settled a job.
    ///
    /// # Errors
    /// The register's failure.
    pub fn attested(&self, reading: &Reading, job: JobId) -> Result<String, Failure> {
        named(reading, self.settled.get(&job))
    }

    /// Who opened the last day.
    ///
    /// # Errors
    /// The register's failure.
    pub fn last_supervisor(&self, reading: &Reading) -> Result<Option<String>, Failure> {
        self.supervisor.as_ref().map(|person| persons::name_of(reading.store(), person)).transpose()
    }
}

fn named(reading: &Reading, person: Option<&PersonId>) -> Result<String, Failure> {
    person.map_or(Ok(String::new()), |person| persons::name_of(reading.store(), person))
}
