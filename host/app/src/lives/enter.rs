//! Entering: who, on whose second word, in place of which wrong entry, and all or nothing.

use crate::desk::Desk;
use crate::error::Failure;
use crate::lives::Targets;
use crate::login;
use crate::message::Message;
use crate::output::Output;
use registry::entry::Stamp;
use registry::record::LifeId;
use registry::{Act, Draft, PersonId, View};

/// Who enters something.
#[derive(Debug, Default, clap::Args)]
pub struct Who {
    /// Who enters it
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// The second person, where the act needs two
    #[arg(long, value_name = "NAME")]
    pub second: Option<String>,
}

/// What an entry takes the place of.
#[derive(Debug, Default, clap::Args)]
pub struct Correcting {
    /// The wrong entry, which stays and no longer counts: this one takes its place
    #[arg(long, value_name = "ENTRY", requires = "because")]
    pub corrects: Option<u64>,
    /// What is wrong with that entry
    #[arg(long, value_name = "TEXT", requires = "corrects")]
    pub because: Option<String>,
}

/// A station into which somebody enters something.
#[derive(Debug)]
pub struct Entering<'d, D: Desk> {
    /// The station.
    pub desk: &'d mut D,
    by: PersonId,
    second_by: Option<PersonId>,
    stamp: Stamp,
    correction: Option<(u64, String)>,
}

impl<'d, D: Desk> Entering<'d, D> {
    /// Begins to enter something for somebody.
    ///
    /// # Errors
    /// A [`Failure`] where nobody is called so.
    pub fn at(desk: &'d mut D, output: &Output, who: &Who) -> Result<Self, Failure> {
        // What they may do depends on what they enter: the ledger asks for the roles.
        let by = login::anybody(desk, &who.by, output)?;
        let second = who.second.as_deref().map(|second| login::anybody(desk, second, output));
        let second_by = second.transpose()?;
        if second_by.as_ref() == Some(&by) {
            return Err(Failure::fixable(Message::SecondMustDiffer {}));
        }
        let stamp = desk.stamp()?;
        Ok(Self { desk, by, second_by, stamp, correction: None })
    }

    /// From here on what is written first takes the place of a wrong entry, if one is named.
    #[must_use]
    pub fn correcting(mut self, correcting: &Correcting) -> Self {
        self.correction = correcting.corrects.zip(correcting.because.clone());
        self
    }

    /// What can be asked.
    pub fn view(&self) -> View<'_> {
        self.desk.view()
    }

    /// The day that entries carry.
    pub fn day(&self) -> jiff::civil::Date {
        self.stamp.day
    }

    /// The index that the first act written will have.
    pub fn next(&self) -> u64 {
        self.desk.ledger().next_index() + u64::from(self.correction.is_some())
    }

    /// The wrong entry, if one is named.
    pub fn corrected(&self) -> Option<u64> {
        self.correction.as_ref().map(|(entry, _)| *entry)
    }

    /// The weapons that were named; where none were, those of the wrong entry that this one takes the place of.
    ///
    /// # Errors
    /// As [`Targets::lives`].
    pub fn targets(&self, targets: &Targets, output: &Output) -> Result<Vec<LifeId>, Failure> {
        let wrong = self.corrected().filter(|_| targets.is_empty());
        let named = match wrong.map(|entry| self.desk.ledger().entry(entry)).transpose()?.flatten() {
            Some(entry) => match entry.act {
                Act::Happened { lives, .. } | Act::HoldPlaced { lives, .. } => lives,
                _ => Vec::new(),
            },
            None => Vec::new(),
        };
        match named.is_empty() {
            true => Ok(targets.lives(self.view(), output)?.iter().map(|row| row.life).collect()),
            false => Ok(named),
        }
    }

    /// Writes acts, all or none, and gives the index of the first one.
    ///
    /// # Errors
    /// A [`Failure`] that says what the ledger does not take.
    pub fn write(&mut self, acts: Vec<Act>) -> Result<u64, Failure> {
        let first = self.next();
        let declared = self.correction.take().map(|(entry, reason)| Act::ErrorDeclared {
            entry,
            reason,
            corrected_by: Some(first),
        });
        let draft = |act| Draft {
            stamp: self.stamp.clone(),
            by: self.by.clone(),
            second_by: self.second_by.clone(),
            act,
        };
        let drafts: Vec<Draft> = declared.into_iter().chain(acts).map(draft).collect();
        self.desk.append(&drafts)?;
        Ok(first)
    }
}
