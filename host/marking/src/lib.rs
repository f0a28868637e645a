//! Items, profiles, rules and the marks they ask for.
//!
//! This crate turns an [`item::Item`] and an authority's [`profile::Profile`] into a [`mark::PlannedMark`], and
//! a mark's text into the dots a machine makes. It is pure: it reads no file, no clock and no port, it does not
//! know the register, and it never chooses a number; all of that is given to it.
//!
//! Modules in reading order: what is marked ([`country`], [`item`]), what asks for it ([`rule`], [`profile`]),
//! what comes out ([`mark`], [`number`], [`plan`](mod@plan)), how it gets onto the metal and is checked there
//! ([`path`], [`readback`]).

pub mod country;
pub mod item;
pub mod mark;
pub mod number;
pub mod path;
pub mod plan;
pub mod profile;
pub mod readback;
pub mod rule;
