//! What needs root or programs that only root installs. `cargo xtask test --system` prepares each; without that they fail
//! rather than pass.
#![allow(clippy::print_stdout, reason = "tests print what they measured")]

#[path = "../integration/register/appended.rs"]
mod appended;
#[path = "../integration/figures.rs"]
mod figures;
mod full_disk;
mod independent;
mod loop_disk;
mod power_cut;
mod schematic;
