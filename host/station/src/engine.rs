//! The one place that performs what the session decides, in order. What needs a line or a person is handed on.

use crate::controller::FromController;
use crate::facts::{FactsError, facts};
use crate::session::{Action, Event, Notice, Session};
use machines::MachineCommand;
use protocol::{HostRequest, LedgerPosition};
use registry::entry::{Act, PersonId, Stamp};
use registry::tree::Frontier;
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
    failed: bool,
}

impl<S: Store> Engine<S> {
    /// A session over an opened ledger, in the name of `operator`.
    ///
    /// # Errors
    /// [`FactsError`] if the register cannot be read.
    pub fn new(ledger: Ledger<S>, operator: PersonId) -> Result<Self, FactsError> {
        let session = Session::new(facts(&ledger, operator)?);
        Ok(Self { ledger, session, failed: false })
    }

    /// Takes an event at `now_ms` of a steady clock and performs everything that follows from it up to the lines and
    /// the people. `stamp` is what entries written now will carry.
    ///
    /// # Errors
    /// [`LedgerError`] if something could not be written. The engine must then be dropped and made anew from the
    /// ledger: what was not written has not happened.
    pub fn handle(&mut self, event: Event, now_ms: u64, stamp: &Stamp) -> Result<Vec<Effect>, LedgerError> {
        if self.failed {
            return Err(LedgerError::ReopenFirst);
        }
        let mut effects = vec![];
        let mut events = vec![event];
        if let Event::Controller(FromController::Up(hello)) = &events[0]
            && !self.begins_with(hello.ledger)?
        {
            events.insert(0, Event::Forked { size: hello.ledger.size });
        }
        while let Some(event) = events.pop() {
            for action in self.session.handle(event, now_ms) {
                match action {
                    Action::Append { by, second_by, acts } => {
                        let appended = self.append(by, second_by, acts, stamp);
                        self.failed = appended.is_err();
                        let first = appended?;
                        events.push(Event::Appended { first, position: self.ledger.position() });
                    }
                    Action::Checked(receipt) => self.ledger.note_checked(receipt),
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
        let index = self.ledger.next_index();
        self.record_all(&[Draft { stamp: stamp.clone(), by, second_by, act }])?;
        Ok(index)
    }

    /// Writes such acts, all or none. Gives their indices.
    ///
    /// # Errors
    /// [`LedgerError`].
    pub fn record_all(&mut self, drafts: &[Draft]) -> Result<Vec<u64>, LedgerError> {
        let admitted = drafts.iter().any(|draft| matches!(draft.act, Act::ControllerAdmitted { .. }));
        let indices = self.ledger.append(drafts)?;
        self.session.ledger_grew(self.ledger.position());
        let controller = self.ledger.standing().and_then(|standing| standing.controller.as_ref());
        if let Some(controller) = controller.filter(|_| admitted) {
            self.session.controller_admitted(controller);
        }
        Ok(indices)
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

    /// Whether the ledger that was shown to the controller is the beginning of this one. A longer one is none, but
    /// the session names that better.
    fn begins_with(&self, shown: LedgerPosition) -> Result<bool, LedgerError> {
        const AT_ONCE: usize = 1_024;
        if shown.size == 0 || shown.size >= self.ledger.position().size {
            return Ok(true);
        }
        let mut head = Frontier::default();
        while head.size() < shown.size {
            let left = usize::try_from(shown.size - head.size()).unwrap_or(AT_ONCE);
            for entry in self.ledger.store().read(head.size(), left.min(AT_ONCE))? {
                head.append(&entry.bytes);
            }
        }
        Ok(head.root() == shown.root)
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
