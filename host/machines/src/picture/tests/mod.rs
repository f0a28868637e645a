//! Symbols rendered as a camera would see them, and files that are none.

#![allow(clippy::cast_possible_truncation, reason = "pictures of tests are small")]

mod dot_peen;
mod files;
mod render;
