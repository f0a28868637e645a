//! The controller's real image, unmodified, in the emulator, in virtual time: a job from hello to receipt, what resets
//! and cuts leave, how fast a stop takes the permit, and what it all takes of the chip.
//!
//! Everything is deterministic: the same image gives the same figures.

pub mod chip;
pub mod desk;

mod ends;
mod faults;
mod flash_journal;
mod flood;
mod life;
mod lines;
mod memory;
mod motion;
mod power;
mod signing;
mod stop;
mod strikes;
mod trust;
mod update;

use std::path::{Path, PathBuf};

fn tree() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The image and the emulator, or an end that says how to get them.
///
/// # Panics
/// If either is missing.
pub fn parts() -> (PathBuf, PathBuf) {
    (newest().0, runner())
}

/// The image and its pin table, or an end that says how to get them.
///
/// # Panics
/// If the image is missing.
pub fn newest() -> (PathBuf, PathBuf) {
    let image = tree().join("firmware/pico/target/thumbv6m-none-eabi/release/pico");
    assert!(image.is_file(), "{} is missing: run cargo xtask image", image.display());
    (image, tree().join("hardware/wiring/pins.csv"))
}

/// The emulator, or an end that says how to get it.
///
/// # Panics
/// If its package is missing.
pub fn runner() -> PathBuf {
    let emulator = tree().join("tests/emulator");
    let package = emulator.join("node_modules/rp2040js");
    assert!(package.is_dir(), "{} is missing: run cargo xtask emulator", package.display());
    emulator.join("run.mjs")
}

/// Whether the long run is on, as `cargo xtask soak` asks for it: more phases, more frames.
pub fn is_long() -> bool {
    std::env::var_os("MARKSTATION_SOAK").is_some()
}
