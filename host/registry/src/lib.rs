//! The ledger, its tree, the register derived from it, and the checker that trusts neither.
//!
//! What was written is kept as the bytes first written; everything else is derived from them. The crate knows marks
//! and receipts. It knows no machine, no controller link and no screen, reads no clock, and never decides what to
//! mark: it refuses what would break the ledger, and remembers the rest.
//!
//! Modules in reading order: [`entry`] is what stands in the ledger, [`acceptance`] what a machine proved, [`tree`] the hash over it, [`store`] and
//! [`sqlite`] where the bytes lie, [`ledger`] the one way to add to them, with [`admit`] for what it refuses and
//! [`receipt`] for what was checked before, [`view`]
//! what can be asked, [`verify`] the reader that believes nobody, [`export`] the file a stranger can check, and
//! [`lock`] the rule of one owner.

pub mod acceptance;
pub mod entry;
pub mod hex;
pub mod tree;

pub mod sqlite;
pub mod store;

pub mod admit;
pub mod ledger;
pub mod receipt;
pub mod view;

pub mod export;
pub mod verify;

pub mod lock;

pub use entry::{Act, Entry, JobId, PersonId, Stamp};
pub use ledger::{Draft, Ledger, LedgerError};
pub use receipt::CheckedReceipt;
pub use sqlite::SqliteStore;
pub use store::{Store, StoreError, StoredEntry};
pub use view::View;
