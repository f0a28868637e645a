//! Weapons as people name them, and what is entered about them: one by one, by scan and in bulk, with undo by correction.

mod alarm;
mod catalogue;
mod enter;
mod lookup;
mod name;
mod party;
mod targets;
mod words;

pub use alarm::sound;
pub use catalogue::Names;
pub use enter::{Correcting, Entering, Who};
pub use lookup::{LifeLookup, Which, standing};
pub use name::{Unnamed, ambiguous, life_of, named};
pub use party::Parties;
pub use targets::{Targets, Written, listed_in};
pub use words::{fields, in_one_line, of_act, of_kind, of_life, of_state, of_word, state_word, word_of};
