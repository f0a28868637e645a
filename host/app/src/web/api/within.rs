//! The bench as far as a program's key goes: the register asks for the roles of the key's user, who may have more.

use crate::bench::Bench;
use crate::config::Config;
use crate::desk::Desk;
use crate::error::Failure;
use crate::folder::Folder;
use crate::message::Message;
use crate::output::Output;
use crate::web::visitor::Visitor;
use registry::entry::Stamp;
use registry::policy::{Before, Deed};
use registry::{Draft, Ledger, SqliteStore};

/// Nothing that programs enter depends on what was there before.
const BEFORE: Before = Before { users: true, station_key: true, controller: true };

/// A bench at which a program's user enters only what the key allows, too.
pub struct Within<'b> {
    /// The bench.
    pub bench: &'b mut Bench,
    /// The program.
    pub visitor: &'b Visitor,
}

impl Desk for Within<'_> {
    fn folder(&self) -> &Folder {
        &self.bench.folder
    }

    fn config(&self) -> &Config {
        &self.bench.config
    }

    fn ledger(&self) -> &Ledger<SqliteStore> {
        self.bench.ledger()
    }

    fn stamp(&self) -> Result<Stamp, Failure> {
        Desk::stamp(self.bench)
    }

    fn stamp_of_open_day(&self) -> Result<Stamp, Failure> {
        self.bench.stamp_of_open_day()
    }

    fn append(&mut self, drafts: &[Draft]) -> Result<Vec<u64>, Failure> {
        let own = drafts.iter().filter(|draft| Some(&draft.by) == self.visitor.person.as_ref());
        own.filter_map(|draft| Deed::of(&draft.act, BEFORE)).try_for_each(|deed| self.visitor.may(deed))?;
        self.bench.append(drafts)
    }

    fn ask(&mut self, question: &Message, output: &Output) -> Result<Option<String>, Failure> {
        Desk::ask(self.bench, question, output)
    }
}
