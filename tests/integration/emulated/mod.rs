//! The controller's real image, unmodified, in the emulator, in virtual time: a job from hello to receipt, what resets
//! and cuts leave, how fast a stop takes the permit, and what it all takes of the chip.
//!
//! Everything is deterministic: the same image gives the same figures.

mod chip;
mod desk;
mod flood;
mod life;
mod memory;
mod motion;
mod signing;
mod stop;

use std::path::{Path, PathBuf};

/// What this folder needs, or an end that says how to get it.
///
/// # Panics
/// If image or emulator are missing.
pub fn parts() -> (PathBuf, PathBuf) {
    let tree = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let image = tree.join("firmware/pico/target/thumbv6m-none-eabi/release/pico");
    let emulator = tree.join("tests/emulator");
    assert!(image.is_file(), "{} is missing: run cargo xtask image", image.display());
    let package = emulator.join("node_modules/rp2040js");
    assert!(package.is_dir(), "{} is missing: run cargo xtask emulator", package.display());
    (image, emulator.join("run.mjs"))
}
