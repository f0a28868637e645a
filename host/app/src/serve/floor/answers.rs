//! What is answered at the bench: by button, by card, by the screen. An answer counts for the question that was asked.

use super::Floor;
use crate::bench::Stand;
use crate::error::Failure;
use crate::jobs::planned_mark;
use crate::message::Message;
use crate::serve::seen::{Told, Tone};
use crate::serve::steps::{Event, Step};
use crate::{login, supervision, text};
use protocol::{Inputs, Status};
use registry::PersonId;
use registry::policy::Deed;
use std::sync::Arc;
use std::time::Instant;

/// What only a supervisor does: this stands for the others where somebody has to be one.
const SUPERVISING: Deed = Deed::DayOpened;

/// The cause is found and mended for which a mark reads otherwise than planned.
#[derive(Debug, Clone, Default)]
pub struct CauseFound {
    /// The supervisor who says so and has given the PIN; not needed of whoever is one.
    pub supervisor: Option<PersonId>,
}

impl Floor {
    /// Whether a supervisor says that the cause is found: whoever works at the bench, or another one.
    ///
    /// # Errors
    /// A [`Failure`] that says who is needed.
    pub fn supervisor_said(&mut self, cause: &CauseFound) -> Result<(), Failure> {
        let own = match &self.operator {
            Some(operator) => login::may_do(&self.bench, operator, SUPERVISING),
            None => Err(Failure::fixable(Message::BenchUnmanned {})),
        };
        match &cause.supervisor {
            Some(supervisor) if own.is_err() => login::may_do(&self.bench, supervisor, SUPERVISING),
            _ => own,
        }
    }

    /// Yes or no to what is asked. `asked` is the number of the question that whoever answers has seen; a card or a button
    /// knows none, and what comes at once after a change is a second reading or a bounce.
    ///
    /// # Errors
    /// The register's failure.
    pub fn answer(&mut self, event: Event, asked: Option<u64>) -> Result<(), Failure> {
        match self.found {
            _ if !self.question.is_answered(asked, Instant::now()) => Ok(()),
            Some(found) => self.confirm(found, &event),
            None => self.person(event),
        }
    }

    /// Whether the question of this number is the one that is asked.
    pub fn asks(&self, asked: u64) -> bool {
        self.question.is_answered(Some(asked), Instant::now())
    }

    /// Whether whoever answers without a number can have read the question.
    pub(super) fn is_read(&self) -> bool {
        self.question.is_answered(None, Instant::now())
    }

    /// The number of the question that is asked, and of what was told last.
    pub fn numbers(&self) -> (u64, u64) {
        (self.question.number(), self.told_count)
    }

    /// Lets nothing move: whoever says so.
    ///
    /// # Errors
    /// The register's failure.
    pub fn stop(&mut self) -> Result<(), Failure> {
        // Whether the register can be read must not matter here.
        let open = self.bench.view().open_job().ok().flatten();
        if self.is_marking() || open.is_some() || self.bench.is_moving() {
            return self.bench.stop();
        }
        if self.operator.is_some() { self.person(Event::Stop) } else { Ok(()) }
    }

    /// Whether somebody works at the bench. Where nobody does, that is told.
    pub(super) fn is_manned(&mut self) -> bool {
        if self.operator.is_none() {
            self.tell_failure(
                &Failure::fixable(Message::BenchUnmanned {}).hint(Message::HintBenchUnmanned {}),
            );
        }
        self.operator.is_some()
    }

    /// What a person did at the bench.
    ///
    /// # Errors
    /// The register's failure; what else goes wrong is told and changes nothing.
    pub fn person(&mut self, event: Event) -> Result<(), Failure> {
        if !self.is_manned() {
            return Ok(());
        }
        if !matches!(self.bench.stands(), None | Some(Stand::Ready)) && !matches!(event, Event::Stop) {
            return Ok(());
        }
        self.told = None;
        self.told_count += 1;
        self.acted = Instant::now();
        let event = match (&self.step, event) {
            (Step::Verify { job, .. }, Event::No | Event::Later) if self.is_supervised() => {
                self.told = Some(Told::message(Tone::Bad, Message::MarkUnread { job: *job }));
                return Ok(());
            }
            (_, event) => event,
        };
        text::speaking(self.language, || self.happen(event))
    }

    /// The two screen buttons at the controller: the big one, and back.
    pub(super) fn pressed(&mut self, status: &Status) -> Result<(), Failure> {
        let newly = |button| status.inputs.contains(button) && !self.buttons.contains(button);
        let event = if newly(Inputs::BUTTON_2) {
            Some(Event::No)
        } else {
            newly(Inputs::BUTTON_1).then_some(Event::Yes)
        };
        self.buttons = status.inputs;
        match event {
            Some(event) if self.operator.is_some() => self.answer(event, None),
            _ => Ok(()),
        }
    }

    /// What is asked from now on is another question: an answer to the one before is none to it.
    pub(super) fn asks_anew(&mut self) {
        self.question.next(Instant::now());
    }

    pub(super) fn begin_anew(&mut self) {
        self.step = self.unread().unwrap_or_default();
        self.put_down_after_a_wrong_mark();
        self.asks_anew();
    }

    /// The reading of the last mark, where somebody stopped between the two and it has to be read before the next one.
    fn unread(&self) -> Option<Step> {
        // What cannot be read here is refused where the next mark would begin.
        let job = supervision::unread_job(&self.bench).ok()??;
        let mark = Arc::new(planned_mark(self.bench.ledger(), job).ok()?);
        Some(Step::Verify { mark, job, wrong: 0 })
    }

    /// Tells the person at the bench why something was not done.
    pub fn tell_failure(&mut self, failure: &Failure) {
        self.told = Some(Told::failure(failure));
    }
}
