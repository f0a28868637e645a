//! The registry as its users see it: writer, view, checker, export and lock, on real files and on a model disk.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod acceptance;
mod damage;
mod export;
mod format;
mod ledger;
mod lock;
mod refused;
mod sample;
mod tree;
mod verify;
mod view;
