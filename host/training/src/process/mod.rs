//! wip
pub mod pty;
pub mod socket;
pub mod wait;
