//! Where people act: the station as one command owns it, or as a server works with it.

use crate::bench::Bench;
use crate::clock;
use crate::config::Config;
use crate::error::Failure;
use crate::folder::{Folder, Owning};
use crate::message::Message;
use crate::output::Output;
use registry::entry::Stamp;
use registry::{Act, Draft, Ledger, PersonId, SqliteStore, View};

/// A station that somebody acts at.
pub trait Desk {
    /// Its folder.
    fn folder(&self) -> &Folder;

    /// Its configuration.
    fn config(&self) -> &Config;

    /// Its register.
    fn ledger(&self) -> &Ledger<SqliteStore>;

    /// What an entry written now carries.
    ///
    /// # Errors
    /// The register's failure.
    fn stamp(&self) -> Result<Stamp, Failure>;

    /// The same, for work that needs an open day.
    ///
    /// # Errors
    /// A [`Failure`] that says how to open it.
    fn stamp_of_open_day(&self) -> Result<Stamp, Failure>;

    /// Writes entries, all or none, and gives their indices.
    ///
    /// # Errors
    /// A [`Failure`] that says what the register does not take.
    fn append(&mut self, drafts: &[Draft]) -> Result<Vec<u64>, Failure>;

    /// Asks a question; `None` at the end of the input.
    ///
    /// # Errors
    /// What fails meanwhile.
    fn ask(&mut self, question: &Message, output: &Output) -> Result<Option<String>, Failure>;

    /// What can be asked of the register.
    fn view(&self) -> View<'_> {
        self.ledger().view()
    }

    /// Writes one act with the stamp of now, and gives its index.
    ///
    /// # Errors
    /// As [`Self::append`].
    fn write(&mut self, by: &PersonId, second_by: Option<&PersonId>, act: Act) -> Result<u64, Failure> {
        let (index, stamp) = (self.ledger().next_index(), self.stamp()?);
        self.append(&[Draft { stamp, by: by.clone(), second_by: second_by.cloned(), act }])?;
        Ok(index)
    }
}

impl Desk for Owning {
    fn folder(&self) -> &Folder {
        &self.folder
    }

    fn config(&self) -> &Config {
        &self.config
    }

    fn ledger(&self) -> &Ledger<SqliteStore> {
        &self.ledger
    }

    fn stamp(&self) -> Result<Stamp, Failure> {
        clock::stamp(&self.ledger, clock::now())
    }

    fn stamp_of_open_day(&self) -> Result<Stamp, Failure> {
        clock::stamp_of_open_day(&self.ledger, clock::now())
    }

    fn append(&mut self, drafts: &[Draft]) -> Result<Vec<u64>, Failure> {
        Ok(self.ledger.append(drafts)?)
    }

    fn ask(&mut self, question: &Message, output: &Output) -> Result<Option<String>, Failure> {
        Ok(output.ask(question))
    }
}

impl Desk for Bench {
    fn folder(&self) -> &Folder {
        &self.folder
    }

    fn config(&self) -> &Config {
        &self.config
    }

    fn ledger(&self) -> &Ledger<SqliteStore> {
        Self::ledger(self)
    }

    fn stamp(&self) -> Result<Stamp, Failure> {
        Ok(Self::stamp(self))
    }

    fn stamp_of_open_day(&self) -> Result<Stamp, Failure> {
        self.day_is_open()?;
        Ok(Self::stamp(self))
    }

    fn append(&mut self, drafts: &[Draft]) -> Result<Vec<u64>, Failure> {
        self.record_all(drafts)
    }

    fn ask(&mut self, question: &Message, output: &Output) -> Result<Option<String>, Failure> {
        Self::ask(self, question, output)
    }
}
