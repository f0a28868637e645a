//! The shipped rules and profiles as a whole: read, settled, pressed, planned and described by schemas.
#![allow(clippy::unwrap_used, reason = "a failed unwrap is a failed test")]

mod citing;
mod common;
mod contradictions;
mod gate;
mod library;
mod properties;
mod relaxing;
mod reviewed;
mod schema;
mod settled;
mod spoilt;
