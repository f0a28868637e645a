//! The registry as its users see it: writer, view, checker, export and lock, on real files and on a model disk.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod acceptance;
mod backup;
mod blocks;
mod damage;
mod doctor;
mod evidence;
mod export;
mod format;
mod ledger;
mod lives;
mod lives_anything;
mod lives_refused;
mod lives_sample;
mod lock;
mod merkle;
mod note;
mod opening;
mod people;
mod person_key;
mod refused;
mod retention;
mod sample;
mod search;
mod subtree;
mod tampered;
mod tree;
mod verify;
mod view;
mod witness;
