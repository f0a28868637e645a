//! What a server has instead of a terminal: answers that were given beforehand, and what was said, kept for the screen.

use crate::message::Message;
use registry::PersonId;
use serde_json::Value;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What a person has answered before anything was asked.
#[derive(Debug, Clone, Default)]
pub struct Answers {
    /// To every question for yes or no.
    pub yes: bool,
    /// PINs by their persons' names, for those who have not proved yet who they are.
    pub pins: BTreeMap<String, String>,
    /// What is kept of a new PIN, made beforehand.
    pub kept: Option<(String, String)>,
    /// To all other questions, in their order.
    pub typed: VecDeque<String>,
    /// Who has given the PIN already, and is not asked again.
    pub proved: BTreeSet<PersonId>,
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

    pub(super) fn pin(&self, name: &str) -> Option<String> {
        let answers = self.answers.borrow();
        let found = answers.pins.iter().find(|(named, _)| named.to_lowercase() == name.to_lowercase());
        found.map(|(_, pin)| pin.clone())
    }

    pub(super) fn kept_of(&self, pin: &str) -> Option<String> {
        let answers = self.answers.borrow();
        answers.kept.as_ref().filter(|(of, _)| of == pin).map(|(_, kept)| kept.clone())
    }

    pub(super) fn has_pins(&self) -> bool {
        !self.answers.borrow().pins.is_empty()
    }

    pub(super) fn has_proved(&self, person: &PersonId) -> bool {
        self.answers.borrow().proved.contains(person)
    }
}
