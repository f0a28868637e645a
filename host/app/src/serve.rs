//! The station as it is served: one thread owns it, and everybody else hands that thread what is to be done.
//!
//! Knows the bench and what a marking is made of; does not know HTTP. Modules in reading order: [`steps`] is the
//! marking of one weapon, decided as (step, event) to (step, action), [`question`] which answers are to the one that is asked;
//! [`floor`] performs it on the bench; [`seen`] is what anybody may look at; [`owner`] is the thread, [`inbox`] in which order it
//! does what it is asked, [`asked`] until when that may be withdrawn; [`lend`] lets a command have the station for its time.

pub mod asked;
pub mod floor;
pub mod inbox;
pub mod lend;
pub mod owner;
pub mod question;
pub mod seen;
pub mod steps;

pub use floor::Floor;
pub use owner::Owner;
pub use seen::Seen;
