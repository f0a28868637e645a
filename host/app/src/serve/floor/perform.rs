//! Performs what [`crate::serve::steps`] decides.

use super::{Floor, planned};
use crate::bench::blocked;
use crate::error::Failure;
use crate::message::{Message, Words};
use crate::read_back::{self, Read};
use crate::serve::seen::{Told, Tone};
use crate::serve::steps::{Candidate, Do, Event, Step};
use crate::work::{self, Means};
use crate::{login, supervision, text};
use machines::readback::Verdict;
use marking::readback::{Comparison, compare};
use registry::policy::Deed;
use registry::{Act, JobId, PersonId};
use station::identify::identify;
use station::prepare::NotMarkable;
use station::session::JobEnd;
use std::collections::VecDeque;
use std::sync::Arc;

impl Floor {
    /// Decides and performs, until nothing more follows.
    pub(super) fn happen(&mut self, event: Event) -> Result<(), Failure> {
        let mut events = VecDeque::from([event]);
        while let Some(event) = events.pop_front() {
            let before = self.step.asks();
            let (next, todo) = std::mem::take(&mut self.step).next(event);
            self.step = next;
            if self.step.is_other(&before) {
                self.asks_anew();
            }
            for one in todo {
                events.extend(self.perform(one)?);
            }
        }
        self.put_down_after_a_wrong_mark();
        Ok(())
    }

    pub(super) fn perform(&mut self, todo: Do) -> Result<Option<Event>, Failure> {
        match todo {
            Do::Identify { text, means } => self.identify(&text, means),
            Do::SayTypedOtherwise => {
                self.told = Some(Told::message(Tone::Bad, Message::TypedOtherwise {}));
                Ok(None)
            }
            Do::Mark(candidate) => match self.mark(&candidate) {
                Ok(()) => Ok(None),
                Err(failure) => {
                    self.tell_failure(&failure);
                    Ok(Some(Event::NotTaken))
                }
            },
            Do::Abort => self.stop().map(|()| None),
            Do::TakeBack { job, read } => self.take_back(job, read).map(Some),
            Do::CompareSymbol { job, read } => self.compare_symbol(job, read),
            Do::SaySymbol(job) => {
                self.told = Some(Told::message(Tone::Good, Message::SymbolVerified { job }));
                Ok(None)
            }
            Do::SaySymbolDiffers { job, once_more } => {
                self.told = Some(read_otherwise(Message::SymbolReadsOtherwise { job }, once_more));
                Ok(None)
            }
            Do::SayEnded { job, how } => {
                let tone = if how == JobEnd::Witnessed { Tone::Good } else { Tone::Bad };
                let mut told = Told::message(tone, blocked::ended(job, &how));
                told.hints.extend(blocked::advice(&how));
                self.told = Some(told);
                Ok(None)
            }
            Do::SayVerified(job) => {
                self.told = Some(Told::message(Tone::Good, Message::TextVerified { job }));
                Ok(None)
            }
            Do::SayDiffers { job, comparison, once_more } => {
                self.told = Some(differs(job, &comparison, once_more));
                Ok(None)
            }
        }
    }

    pub(super) fn identify(&mut self, read: &str, means: Means) -> Result<Option<Event>, Failure> {
        let (Some(loaded), Some(by)) = (&self.loaded, &self.operator) else {
            self.tell_failure(&Failure::fixable(Message::NoConsignmentTaken {}));
            return Ok(None);
        };
        let found = identify(read, loaded.items().map(|(item, state)| (item, state.standing()))).cloned();
        let item = match found {
            Ok(item) => item,
            Err(why) => {
                self.told = Some(Told::message(Tone::Bad, work::not_identified(&why)));
                return Ok(None);
            }
        };
        match work::order(&self.bench, loaded, by, &item, read, means)? {
            Ok(order) => {
                Ok(Some(Event::Found(Arc::new(planned::candidate(&self.bench, loaded, &item, order)?))))
            }
            Err(why) => {
                self.told = Some(Told::not_markable(&item.item_no, why));
                Ok(None)
            }
        }
    }

    pub(super) fn mark(&mut self, candidate: &Candidate) -> Result<(), Failure> {
        let (Some(loaded), Some(by)) = (&self.loaded, &self.operator) else {
            return Err(Failure::fixable(Message::NoConsignmentTaken {}));
        };
        if loaded.record.consignment != candidate.reservation().consignment {
            return Err(Failure::fixable(Message::NoConsignmentTaken {}));
        }
        login::may_do(&self.bench, by, Deed::Reserved)?;
        supervision::may_begin(&self.bench, self.is_cause_found())?;
        self.bench.may_mark()?;
        self.bench.begin(candidate.order.clone())
    }

    pub(super) fn take_back(&mut self, job: JobId, read: Vec<String>) -> Result<Event, Failure> {
        let texts = match &self.step {
            Step::Verify { mark, .. } => mark.texts(),
            _ => Vec::new(),
        };
        let comparison = compare(&texts, &read);
        self.record_reading(job, read, comparison.is_match())?;
        Ok(Event::Compared(comparison))
    }

    pub(super) fn refresh_of(&mut self, job: JobId) -> Result<(), Failure> {
        let item_no = self.bench.view().job(job)?.map(|row| row.item_no).unwrap_or_default();
        if let Some(loaded) = &mut self.loaded {
            loaded.refresh_item(self.bench.view(), &item_no)?;
        }
        Ok(())
    }

    /// What a scanner read of the mark that was just made. A symbol that says something else is a reading like one that was
    /// typed: it stands in the ledger, and another program finds it there.
    fn compare_symbol(&mut self, job: JobId, read: String) -> Result<Option<Event>, Failure> {
        let Step::Verify { mark, .. } = &self.step else { return Ok(None) };
        let Some(planned) = read_back::planned(mark) else {
            let none = Failure::fixable(Message::MarkHasNoSymbol { job }).hint(Message::HintTypeBack {});
            self.tell_failure(&none);
            return Ok(None);
        };
        let seen = Read::by_reader(&read);
        match read_back::judge(&self.bench.folder, job, &planned, &seen)?.0 {
            Verdict::Verified => Ok(Some(Event::SymbolAsPlanned)),
            Verdict::Mismatch(_) => {
                self.record_reading(job, vec![read], false)?;
                Ok(Some(Event::SymbolOtherwise))
            }
            unread @ Verdict::Unverified(_) => {
                self.told = read_back::wrong(job, unread).as_ref().map(Told::failure);
                Ok(None)
            }
        }
    }

    fn record_reading(&mut self, job: JobId, read: Vec<String>, matches: bool) -> Result<(), Failure> {
        let by = self.operator.clone().unwrap_or_else(|| PersonId(registry::policy::STATION.to_owned()));
        self.bench.record(by, None, Act::Verified { job, read, matches })?;
        self.refresh_of(job)
    }
}

/// Where what was typed differs from what was planned: never what was planned.
fn differs(job: JobId, comparison: &Comparison, once_more: bool) -> Told {
    let Comparison::Mismatch { line, position, .. } = comparison else {
        return Told::message(Tone::Good, Message::TextVerified { job });
    };
    let (line, position) = (*line as u64, *position as u64);
    read_otherwise(Message::TextDiffers { job, line, position }, once_more)
}

fn read_otherwise(what: Message, once_more: bool) -> Told {
    let mut told = Told::message(Tone::Bad, what);
    told.hints.push(if once_more { Message::HintReadAgain {} } else { Message::HintMarkReadOtherwise {} });
    told
}

impl Told {
    /// Why an item cannot be marked.
    fn not_markable(item_no: &str, why: NotMarkable) -> Self {
        let why = Words::said(move || text::not_markable(&why));
        Self::message(Tone::Bad, Message::NotMarkable { item: item_no.to_owned(), why })
    }
}
