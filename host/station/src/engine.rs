//! The one place that performs what the session decides, in order. What needs a line or a person is handed on.

use crate::facts::{FactsError, facts};
use crate::session::{Action, Event, Notice, Session};
use machines::MachineCommand;
use protocol::HostRequest;
use registry::entry::{Act, PersonId, Stamp};
use registry::{Draft, Ledger, LedgerError, Store};

/// What is left to do after the ledger has been written.
#[derive(Debug)]
#[allow(clippy::large_enum_variant, reason = "one lives at a time")]
pub enum Effect {
    /// Ask the controller.
    Controller(HostRequest),
    /// Command the machine.
    Machine(MachineCommand),
    /// Tell the people.
    Tell(Notice),
}

/// A session and its ledger.
#[derive(Debug)]
pub struct Engine<S: Store> {
    ledger: Ledger<S>,
    session: Session,
}

impl<S: Store> Engine<S> {
    /// A session over an opened ledger, in the name of `operator`.
    ///
    /// # Errors
    /// [`FactsError`] if the register cannot be read.
    pub fn new(ledger: Ledger<S>, operator: PersonId) -> Result<Self, FactsError> {
        let session = Session::new(facts(&ledger, operator)?);
        Ok(Self { ledger, session })
    }

    /// Takes an event at `now_ms` of a steady clock and performs everything that follows from it up to the lines and
    /// the people. `stamp` is what entries written now will carry.
    ///
    /// # Errors
    /// [`LedgerError`] if something could not be written. The engine must then be dropped and made anew from the
    /// ledger: what was not written has not happened.
    pub fn handle(&mut self, event: Event, now_ms: u64, stamp: &Stamp) -> Result<Vec<Effect>, LedgerError> {
        let mut effects = vec![];
        let mut events = vec![event];
        while let Some(event) = events.pop() {
            for action in self.session.handle(event, now_ms) {
                match action {
                    Action::Append { by, second_by, acts } => {
                        let first = self.append(by, second_by, acts, stamp)?;
                        events.push(Event::Appended { first, position: self.ledger.position() });
                    }
                    Action::Controller(request) => effects.push(Effect::Controller(request)),
                    Action::Machine(command) => effects.push(Effect::Machine(command)),
                    Action::Tell(notice) => effects.push(Effect::Tell(notice)),
                }
            }
        }
        Ok(effects)
    }

    /// Writes an act that is no step of a job: a day opened, an answer, a mark verified. Gives its index.
    ///
    /// # Errors
    /// [`LedgerError`].
    pub fn record(
        &mut self,
        by: PersonId,
        second_by: Option<PersonId>,
        act: Act,
        stamp: &Stamp,
    ) -> Result<u64, LedgerError> {
        let index = self.append(by, second_by, vec![act], stamp)?;
        self.session.ledger_grew(self.ledger.position());
        Ok(index)
    }

    /// The ledger.
    #[must_use]
    pub fn ledger(&self) -> &Ledger<S> {
        &self.ledger
    }

    /// The session.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Gives the ledger back.
    #[must_use]
    pub fn into_ledger(self) -> Ledger<S> {
        self.ledger
    }

    fn append(
        &mut self,
        by: PersonId,
        second_by: Option<PersonId>,
        acts: Vec<Act>,
        stamp: &Stamp,
    ) -> Result<u64, LedgerError> {
        let drafts: Vec<_> = acts
            .into_iter()
            .map(|act| Draft { stamp: stamp.clone(), by: by.clone(), second_by: second_by.clone(), act })
            .collect();
        let first = self.ledger.next_index();
        self.ledger.append(&drafts)?;
        Ok(first)
    }
}
