//! The ledger, its tree, the register derived from it, and the checker that trusts neither.
//!
//! What was written is kept as the bytes first written; everything else is derived from them. The crate knows marks
//! and receipts. It knows no machine, no controller link and no screen, reads no clock, and never decides what to
//! mark: it refuses what would break the ledger, and remembers the rest.
//!
//! Modules in reading order:
//!
//! - [`entry`] is what stands in the ledger, [`record`] what is written of a weapon's life, [`people`] who may act,
//!   [`policy`] who may do what,
//!   [`acceptance`] what a machine proved;
//! - [`tree`] is the hash over it, [`subtree`] the hashes kept beside the entries, [`note`] how anything is signed,
//!   [`block`] how numbers are;
//! - [`store`] and [`sqlite`] are where the bytes lie, [`private`] who may read them, and beside them
//!   [`credential`] and the keys of what is sealed, [`person_key`];
//! - [`ledger`] is the one way to add to them, with [`admit`] for what it refuses and [`receipt`] for what was checked
//!   before;
//! - [`view`] is what can be asked, and [`retention`] how long it is kept;
//! - [`verify`] is the reader that believes nobody, [`export`] the file a stranger can check, [`log`]
//!   what proves one entry to a stranger;
//! - [`backup`] takes it to another medium and back, [`doctor`] saves what is left of a damaged one;
//! - [`lock`] is the rule of one owner.

pub mod acceptance;
pub mod block;
pub mod entry;
pub mod hex;
pub mod people;
pub mod policy;
pub mod record;

pub mod note;
pub mod subtree;
pub mod tree;

pub mod credential;
pub mod person_key;
pub mod private;
pub mod sqlite;
pub mod store;

pub mod admit;
pub mod ledger;
pub mod receipt;
pub mod retention;
pub mod signature;
pub mod view;

pub mod search;

pub mod export;
pub mod log;
pub mod verify;

pub mod backup;
pub mod doctor;

pub mod lock;

#[cfg(feature = "planted")]
pub mod planted;

pub use entry::{Act, Entry, JobId, PersonId, Stamp};
pub use ledger::{Draft, Ledger, LedgerError};
pub use receipt::CheckedReceipt;
pub use sqlite::SqliteStore;
pub use store::{Store, StoreError, StoredEntry};
pub use view::View;
