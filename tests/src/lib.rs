//! The simulated world, its checkers, and what the integration tests share.
//!
//! # How to write a test here
//!
//! Ask first for the lowest level that can catch the fault: a decision belongs beside its function, a protocol beside
//! its parser. Here is what needs more than one crate.
//!
//! - *Something goes wrong in a job*: give [`fault::FaultKind`] a kind, let [`world`] strike with it, and let the
//!   [`checker`]s judge. A world is made from one `u64`; a failing seed prints its kind, its number and its last
//!   events, and `cargo xtask replay` plays it again.
//! - *Something must always hold*: write a checker. It reads [`evidence`]: the metal as the simulated machine knows it,
//!   the bytes of the ledger, what went over the wire; never what the station says of itself. A checker comes with a
//!   piece of evidence that it refuses, in `integration/self_check.rs`.
//! - *A checker may be blind*: plant the mistake that it is there for, in [`world::planted`] or behind the feature of that
//!   name; `planted/main.rs` must then find it.
//! - *A write, a sync or the power fails*: the model disk is [`world::disk`]; `integration/register` does it to a real file
//!   under a shim, and `system/power_cut.rs` to a real file system.
//! - *Something is damaged*: see `integration/damage.rs`.
//! - *A host and a controller of different versions*: `integration/pinned`, with a pinned build of each side; never
//!   change those.
//! - *Real processes, the controller's real image*: `integration/emulated` and `integration/processes`. What they
//!   need is built by `cargo xtask test`; they fail where it is missing.
//!
//! - *Something is claimed to be fast or small*: `benches`, over [`straight`].
//!
//! No test sleeps, draws a random number or reads a clock for anything but a printed duration.

pub mod fault;
pub mod world;

pub mod evidence;

pub mod checker;

pub mod sweep;

pub mod stock;
pub mod straight;

pub mod generator;

pub mod drawing;
