//! Cards to cut out: commands to scan instead of touching the screen, and badges.

use crate::code::Code;
use crate::document::{Document, Issue};
use crate::{PaperError, check};
use serde::Serialize;

/// Sheets of command cards, eight to a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CommandCards {
    /// Number, date, station, authority
    pub issue: Issue,
    /// The cards
    pub cards: Vec<CommandCard>,
}

/// One command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CommandCard {
    /// What it does, in large print; a language's card names it in that language itself
    pub text: String,
    /// A drawing for whoever does not read it
    pub sign: Sign,
    /// What the scanner reads, made with [`Code::ON_PAGE`]
    pub code: Code,
}

/// A drawing that says the command by its shape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sign {
    /// A tick
    Yes,
    /// A cross
    No,
    /// A filled octagon
    Stop,
    /// A speech bubble
    Language,
    /// A ring
    Other,
}

impl Document for CommandCards {
    const TEMPLATE: &'static str = "cards.typ";
    const WORDS: &'static [&'static str] = &["paper-cards", "paper-cards-how"];
    const TITLE: &'static str = "paper-cards";

    fn issue(&self) -> &Issue {
        &self.issue
    }

    fn check(&self) -> Result<(), PaperError> {
        check::least("cards", self.cards.len(), 1)?;
        (0..)
            .zip(&self.cards)
            .try_for_each(|(row, card): (usize, _)| check::there(&format!("cards[{row}].text"), &card.text))
    }
}

/// Sheets of badges, eight to a page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Badges {
    /// Number, date, station, authority
    pub issue: Issue,
    /// The badges
    pub badges: Vec<Badge>,
}

/// A person's badge. It says who somebody is, and opens nothing without the PIN.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Badge {
    /// Name
    pub name: String,
    /// Role, in words
    pub role: String,
    /// What the scanner reads, made with [`Code::ON_PAGE`]
    pub code: Code,
}

impl Document for Badges {
    const TEMPLATE: &'static str = "badges.typ";
    const WORDS: &'static [&'static str] = &["paper-badges", "paper-badge", "paper-badge-how"];
    const TITLE: &'static str = "paper-badges";

    fn issue(&self) -> &Issue {
        &self.issue
    }

    fn check(&self) -> Result<(), PaperError> {
        check::least("badges", self.badges.len(), 1)?;
        (0..).zip(&self.badges).try_for_each(|(row, badge): (usize, _)| {
            check::there(&format!("badges[{row}].name"), &badge.name)
        })
    }
}
