//! The ledger as a transparency log: signed checkpoints of its tree, proofs that an entry stands in it and that it only
//! grew, and witnesses that saw it.
//!
//! Everything is text in the forms of C2SP (signed-note, tlog-checkpoint, tlog-cosignature, tlog-witness, tlog-proof),
//! so that other programs can check it; `FORMAT.md` says the same in full.
//!
//! Modules in reading order: [`merkle`] is the arithmetic, [`checkpoint`] what is signed, [`proof`] the file about one
//! entry, [`evidence`] what such a file shows of a mark, [`code`] the same as the text of a QR code, and [`witness`]
//! who signs besides the station.

pub mod merkle;

pub mod checkpoint;

pub mod code;
pub mod evidence;
pub mod proof;
pub mod witness;
