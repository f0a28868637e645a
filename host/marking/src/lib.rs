//! Items, rules, profiles and the marks they ask for.
//!
//! This crate turns an [`item::Item`], an authority's [`profile::Profile`] and the [`case::Case`] of a consignment into the
//! marks of each of the item's parts, each line with the rules that asked for it, and into what those rules have to say.
//! It is pure: it reads no file, no clock and no port, it does not know the register, and it never chooses a number; all
//! of that is given to it. The rules themselves are data, in `rules/` and `profiles/`.
//!
//! Modules in reading order: what is marked and why ([`country`], [`item`], what its characters can be taken for ([`reading`]) and what else it is called ([`names`]), [`case`]), what asks for it ([`rule`],
//! [`instrument`], [`conflict`], [`profile`], [`template`], [`weapon`], [`authority`], [`library`]), how hard it may press
//! ([`force`]) and why ([`explain`]), the work itself ([`machine`], [`scene`], [`programme`], [`plan`](mod@plan), `judge`, [`finding`],
//! [`records`], [`lot`]), what comes out ([`mark`], [`number`]), where it stands ([`surface`], [`symbol`], [`layout`],
//! [`preview`]), how it gets onto the metal and is checked there ([`path`], [`readback`]). [`text`] reads every file.

pub mod authority;
pub mod case;
pub mod conflict;
pub mod country;
pub mod explain;
pub mod finding;
pub mod force;
pub mod instrument;
pub mod item;
mod judge;
pub mod layout;
pub mod library;
pub mod lot;
pub mod machine;
pub mod mark;
pub mod names;
pub mod number;
pub mod path;
pub mod plan;
pub mod preview;
pub mod profile;
pub mod programme;
pub mod readback;
pub mod reading;
pub mod records;
pub mod rule;
pub mod scene;
pub mod surface;
pub mod symbol;
pub mod template;
pub mod text;
pub mod weapon;
