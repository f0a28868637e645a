//! What has to be said before anything else: what is on the part of a job in doubt, or why something moved without one.

use super::Floor;
use crate::bench::{Stand, blocked};
use crate::error::Failure;
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::serve::seen::{Told, Tone};
use crate::serve::steps::Event;
use crate::{login, text};
use protocol::Sequence;
use registry::entry::Verdict;
use registry::policy::Deed;
use registry::{JobId, PersonId};
use station::session;
use std::time::Instant;

/// What a person found on the part of a job in doubt.
#[derive(Debug, Clone)]
pub struct Found {
    /// The job that was shown.
    pub job: JobId,
    /// What is on the part.
    pub verdict: Verdict,
    /// What can be read of a partial mark.
    pub remains: String,
    /// Who looked too, at a partial mark, and has given the PIN.
    pub second: Option<PersonId>,
}

impl Floor {
    /// What was said of the part in doubt, until that is confirmed.
    pub fn found(&self) -> Option<Verdict> {
        self.found
    }

    /// A card says what is on the part. A card knows no question, so that what it says is asked again, and counts once it is
    /// confirmed; a partial mark needs its remains and a second person besides.
    pub(super) fn card_found(&mut self, found: Verdict) {
        if !self.is_manned() {
            return;
        }
        if !matches!(self.bench.stands(), Some(Stand::InDoubt { .. })) {
            self.tell_failure(&Failure::fixable(Message::NothingInDoubt {}));
        } else if self.is_read() {
            self.acted = Instant::now();
            self.told = None;
            self.found = Some(found);
            self.asks_anew();
        }
    }

    /// Yes or no to what a card said of the part.
    pub(super) fn confirm(&mut self, verdict: Verdict, event: &Event) -> Result<(), Failure> {
        let (Some(by), Some(Stand::InDoubt { job, .. })) = (self.operator.clone(), self.bench.stands())
        else {
            return Ok(());
        };
        let job = *job;
        self.acted = Instant::now();
        if !matches!(event, Event::Yes) {
            self.found = None;
            self.told = None;
            self.asks_anew();
            return Ok(());
        }
        let found = Found { job, verdict, remains: String::new(), second: None };
        if let Err(failure) = text::speaking(self.language, || self.settle(by, found)) {
            self.tell_failure(&failure);
        }
        Ok(())
    }

    /// A person looked at the part in doubt, and says what is there. It counts only for the job that was shown.
    ///
    /// # Errors
    /// A [`Failure`] where it is not accepted.
    pub fn settle(&mut self, by: PersonId, found: Found) -> Result<(), Failure> {
        self.is_in_doubt(found.job)?;
        let verdict = found.verdict;
        let deed = if verdict == Verdict::Partial { Deed::SettledPartial } else { Deed::Settled };
        login::may_do(&self.bench, &by, deed)?;
        let (second_by, spoilt_text) = match verdict {
            Verdict::Partial => (Some(self.second(&by, &found)?), found.remains),
            Verdict::None | Verdict::Complete => (None, String::new()),
        };
        let event = session::Event::Settle { verdict, by, second_by, spoilt_text };
        self.bench.hand_in(event)?;
        self.after_settling();
        Ok(())
    }

    /// Somebody said a part of what is to be said of the part, at the page of the job in doubt: the rest is asked now; where
    /// it is nothing, everything anew.
    ///
    /// # Errors
    /// A [`Failure`] where another job was shown.
    pub fn begin_settling(&mut self, job: JobId, found: Option<Verdict>) -> Result<(), Failure> {
        self.is_in_doubt(job)?;
        self.acted = Instant::now();
        self.told = None;
        self.found = found;
        self.asks_anew();
        Ok(())
    }

    fn is_in_doubt(&self, shown: JobId) -> Result<(), Failure> {
        match self.bench.stands() {
            Some(Stand::InDoubt { job, .. }) if *job == shown => Ok(()),
            Some(Stand::InDoubt { job, .. }) => {
                Err(Failure::fixable(Message::OtherJobInDoubt { job: shown, in_doubt: *job }))
            }
            _ => Err(Failure::fixable(Message::NothingInDoubt {})),
        }
    }

    /// The second person at a partial mark, whose remains were read.
    fn second(&mut self, by: &PersonId, found: &Found) -> Result<PersonId, Failure> {
        if found.remains.trim().is_empty() {
            return Err(Failure::usage(Message::RemainsEmpty {}));
        }
        let named = found.second.as_ref().map_or("", |second| second.0.as_str());
        let proved = found.second.iter().cloned().collect();
        let output = Output::gathering(Answers { proved, ..Answers::default() });
        login::second(&mut self.bench, named, by, Deed::SettledPartial, &output)
    }

    /// A person explained motion without a job. It counts only for the receipt that was shown.
    ///
    /// # Errors
    /// A [`Failure`] where it was not accepted.
    pub fn explain(&mut self, sequence: Sequence, explanation: String, by: PersonId) -> Result<(), Failure> {
        login::may_do(&self.bench, &by, Deed::UnarmedSettled)?;
        match self.bench.stands() {
            Some(Stand::Unexplained { sequence: waits }) if *waits == sequence => {}
            Some(Stand::Unexplained { sequence: waits }) => {
                return Err(blocked::other_cycle(sequence, *waits));
            }
            _ => return Err(Failure::fixable(Message::NothingInDoubt {})),
        }
        if explanation.trim().is_empty() {
            return Err(Failure::usage(Message::ExplanationEmpty {}));
        }
        let event = session::Event::Explain { sequence, explanation, by };
        self.bench.hand_in(event)?;
        self.after_settling();
        Ok(())
    }

    fn after_settling(&mut self) {
        self.begin_anew();
        self.began = None;
        self.found = None;
        self.told = Some(Told::message(Tone::Note, Message::SettledNow {}));
        // What people say of a part changes no manifest.
        self.refresh();
    }
}
