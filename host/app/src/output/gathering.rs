//! What a server has instead of a terminal: answers that were given beforehand, and what was said, kept for the screen.

use crate::login::secret::Pin;
use crate::message::Message;
use registry::PersonId;
use serde_json::Value;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt;

/// What a person has answered before anything was asked.
#[derive(Clone, Default)]
pub struct Answers {
    /// To every question for yes or no.
    pub yes: bool,
    /// PINs by their persons' names, for those who have not proved yet who they are.
    pub pins: BTreeMap<String, Pin>,
    /// What is kept of a new PIN, made beforehand.
    pub kept: Option<(Pin, String)>,
    /// To all other questions, in their order.
    pub typed: VecDeque<String>,
    /// Who has given the PIN already, and is not asked again.
    pub proved: BTreeSet<PersonId>,
}

/// What was typed may be a new PIN, and what is kept of one tells it to whoever tries them all.
impl fmt::Debug for Answers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Answers")
            .field("yes", &self.yes)
            .field("proved", &self.proved)
            .finish_non_exhaustive()
    }
}

/// Answers, and what was said.
#[derive(Debug, Default)]
pub(super) struct Gathering {
    answers: RefCell<Answers>,
    pub(super) said: RefCell<Vec<String>>,
    pub(super) data: RefCell<Vec<(String, Value)>>,
}

impl Gathering {
    pub(super) fn new(answers: Answers) -> Self {
        Self { answers: RefCell::new(answers), ..Self::default() }
    }

    /// The next answer. A PIN is never taken from what was typed for something else.
    pub(super) fn answer(&self, question: &Message) -> Option<String> {
        match question {
            Message::AskPin { .. } => None,
            _ => self.answers.borrow_mut().typed.pop_front().map(|typed| typed.trim().to_owned()),
        }
    }

    pub(super) fn yes(&self) -> bool {
        self.answers.borrow().yes
    }

    pub(super) fn pin(&self, name: &str) -> Option<Pin> {
        let answers = self.answers.borrow();
        let found = answers.pins.iter().find(|(named, _)| named.to_lowercase() == name.to_lowercase());
        found.map(|(_, pin)| pin.clone())
    }

    pub(super) fn kept_of(&self, pin: &Pin) -> Option<String> {
        let answers = self.answers.borrow();
        answers.kept.as_ref().filter(|(of, _)| of.expose() == pin.expose()).map(|(_, kept)| kept.clone())
    }

    pub(super) fn has_pins(&self) -> bool {
        !self.answers.borrow().pins.is_empty()
    }

    pub(super) fn has_proved(&self, person: &PersonId) -> bool {
        self.answers.borrow().proved.contains(person)
    }
}
