//! The bench for a command, which waits: until it is known how things stand, for an answer, for a person.

use super::{ANSWER_LIMIT, Bench, Stand, blocked, why_unheard, wiring};
use crate::error::Failure;
use crate::message::Message;
use crate::output::Output;
use protocol::{Hello, Status};
use station::session::{Block, Event};
use std::time::{Duration, Instant};

impl Bench {
    /// Waits until it is known how things stand; what the controller could prove on the way is said.
    ///
    /// # Errors
    /// A [`Failure`] where the controller does not answer.
    pub fn stand(&mut self, output: &Output) -> Result<Stand, Failure> {
        self.stand_within(ANSWER_LIMIT, output)
    }

    pub(super) fn stand_within(&mut self, limit: Duration, output: &Output) -> Result<Stand, Failure> {
        let until = Instant::now() + limit;
        loop {
            if let Some(stand) = self.stand.clone() {
                return Ok(stand);
            }
            if Instant::now() >= until {
                return Err(self.silent());
            }
            self.step(output)?;
        }
    }

    /// Waits until a part can be marked.
    ///
    /// # Errors
    /// A [`Failure`] that says what stands in the way and what to do.
    pub fn ready(&mut self, output: &Output) -> Result<(), Failure> {
        match self.stand(output)? {
            Stand::Ready => {
                match self.ledger().standing().and_then(|standing| standing.controller.as_ref()) {
                    Some(controller) => wiring::agrees(&self.config, controller),
                    None => Err(blocked::failure(&Block::NotProvisioned)),
                }
            }
            Stand::InDoubt { job, .. } => {
                Err(Failure::machine(Message::JobInDoubt { job }).hint(Message::HintSettle {}))
            }
            Stand::Unexplained { sequence } => {
                Err(Failure::machine(Message::CycleUnexplained { sequence }).hint(Message::HintExplain {}))
            }
            Stand::Blocked(block) => Err(blocked::failure(&block)),
        }
    }

    /// What the controller says of itself.
    ///
    /// # Errors
    /// A [`Failure`] where it does not answer.
    pub fn hello(&mut self) -> Result<Hello, Failure> {
        self.wait_for(|bench| bench.hearing.hello())
    }

    /// Its status once its inputs have been steady for some time.
    ///
    /// # Errors
    /// A [`Failure`] where it does not answer.
    pub fn status(&mut self) -> Result<Status, Failure> {
        self.wait_for(|bench| bench.hearing.status().cloned())
    }

    /// Its status once its inputs have been steady from now on.
    ///
    /// # Errors
    /// A [`Failure`] where it does not answer.
    pub fn fresh_status(&mut self) -> Result<Status, Failure> {
        self.hearing.forget_status();
        self.status()
    }

    /// Lets so much time pass, while the station goes on.
    ///
    /// # Errors
    /// The register's failure.
    pub fn rest(&mut self, time: Duration) -> Result<(), Failure> {
        let until = Instant::now() + time;
        loop {
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return Ok(());
            }
            self.heed_stop()?;
            self.next_within(left.min(self.longest_step()))?;
        }
    }

    /// Waits until the controller has started anew since the start with this count, and said hello; none where it does not
    /// within `limit`, or somebody has had enough.
    ///
    /// # Errors
    /// The register's failure.
    pub fn hello_after(
        &mut self,
        boot: u32,
        limit: Duration,
        enough: &dyn Fn() -> bool,
    ) -> Result<Option<Hello>, Failure> {
        let until = Instant::now() + limit;
        while Instant::now() < until && !enough() {
            if let Some(hello) = self.hearing.hello().filter(|hello| hello.epoch.boot > boot) {
                return Ok(Some(hello));
            }
            self.next()?;
        }
        Ok(None)
    }

    /// Waits until nothing more can be done before someone has put something right, and gives what.
    ///
    /// # Errors
    /// A [`Failure`] where that does not come to pass.
    pub fn blocked(&mut self, output: &Output) -> Result<Block, Failure> {
        let until = Instant::now() + ANSWER_LIMIT;
        while Instant::now() < until {
            if let Some(Stand::Blocked(block)) = &self.stand {
                return Ok(block.clone());
            }
            self.step(output)?;
        }
        Err(self.silent())
    }

    pub(super) fn wait_for<T>(&mut self, known: impl Fn(&Self) -> Option<T>) -> Result<T, Failure> {
        let until = Instant::now() + ANSWER_LIMIT;
        loop {
            if let Some(value) = known(self) {
                return Ok(value);
            }
            if Instant::now() >= until {
                return Err(self.silent());
            }
            self.next()?;
        }
    }

    pub(super) fn silent(&self) -> Failure {
        let why = why_unheard(self.hearing.controller());
        Failure::machine(Message::ControllerSilent {}).cause(why).hint(Message::HintControllerLine {})
    }

    /// Asks the person; the station goes on meanwhile.
    ///
    /// # Errors
    /// The register's failure.
    pub fn ask(&mut self, question: &Message, output: &Output) -> Result<Option<String>, Failure> {
        output.ask_while(question, || self.step(output))
    }

    /// As [`Self::ask`], and ends as soon as the station cannot mark any more.
    ///
    /// # Errors
    /// As [`Self::ready`].
    pub fn ask_while_ready(
        &mut self,
        question: &Message,
        output: &Output,
    ) -> Result<Option<String>, Failure> {
        let answer = output.ask_while(question, || {
            self.step(output)?;
            if matches!(self.stand, None | Some(Stand::Ready)) { Ok(()) } else { self.ready(output) }
        })?;
        self.ready(output)?;
        Ok(answer)
    }

    /// Hands in what a person found or explained, and waits for what follows.
    ///
    /// # Errors
    /// A [`Failure`] where it was not accepted.
    pub fn person(&mut self, event: Event, output: &Output) -> Result<Stand, Failure> {
        self.hand_in(event)?;
        self.stand(output)
    }

    /// Hands in what a person found or explained, and waits for nothing: it is written then, and what follows of it is here
    /// already, or comes with the next word of the controller.
    ///
    /// # Errors
    /// A [`Failure`] where it was not accepted; nothing has changed then.
    pub fn hand_in(&mut self, event: Event) -> Result<(), Failure> {
        if let Some(why) = self.live.person(event)? {
            return Err(blocked::not_accepted(why));
        }
        self.stand = None;
        // It is written, and answered so: what fails from here on is noticed by the next turn.
        while self.served && self.stand.is_none() && matches!(self.next_within(Duration::ZERO), Ok(Some(_))) {
        }
        Ok(())
    }
}
