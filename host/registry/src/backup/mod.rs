//! Backups: the register as it is at one moment, encrypted, on another medium, with a checkpoint beside it.
//!
//! [`mod@take`] makes one while the owner goes on writing, [`open`] decrypts, checks and brings one back. The format of the
//! file is that of age (age-encryption.org/v1) around the register's file, so that it can be opened without this program.

mod key;
mod name;
mod open;
mod seal;
mod take;

pub use key::{BackupKey, KeyError, Recipient};
pub use name::BackupName;
pub use open::{Drilled, Expected, OpenError, drill, restore};
pub use seal::{Seal, SealError};
pub use take::{Made, Order, TakeError, clear_old, list, take};
