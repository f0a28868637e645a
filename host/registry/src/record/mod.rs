//! What is recorded of a weapon's whole life, beyond the marks that this station makes.
//!
//! A *life* is what is known of one weapon, ammunition pack or essential component. It is named by the index of the
//! entry that first named it: its `item-recorded` entry, or the first `reserved` entry of its consignment line. Modules
//! in reading order: [`part`] what a thing is, [`party`] who had it, [`seal`] how persons are kept secret, [`event`] what happened to it, [`hold`] what keeps
//! it, [`catalogue`] what things are called.

pub mod catalogue;
pub mod event;
pub mod hold;
pub mod part;
pub mod party;
pub mod seal;

pub use catalogue::{CatalogueEntry, CatalogueKind};
pub use event::{Happening, HappeningKind};
pub use hold::{Count, CountPurpose, HoldKind, LinkKind};
pub use part::{MarkSeen, Particulars, Recorded};
pub use party::{Party, PartyRole, Sealed};

/// Index of the entry that first named a weapon, pack or component.
pub type LifeId = u64;
/// Index of the entry that recorded a party.
pub type PartyId = u64;
/// Index of the entry that placed a hold.
pub type HoldId = u64;

#[allow(clippy::trivially_copy_pass_by_ref, reason = "serde hands a reference to such a function")]
pub(crate) fn is_false(value: &bool) -> bool {
    !value
}
