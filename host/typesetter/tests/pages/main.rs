//! Every paper in every language: what was put in stands on the page, nothing lies on anything else or leaves the page,
//! what no font draws is refused by name; and the program, as it is started for one sheet.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

mod codes;
mod frames;
mod papers;
mod program;
mod words;
