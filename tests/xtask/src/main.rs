//! `cargo xtask`: every task of the project, from the format check to the overnight soak.
//!
//! Standard library only, so that it builds in seconds before anything else does. In reading order: `tiers` says what
//! belongs to which command, `step` runs a list of steps and sums up, `shell` runs one program, `tools` fetches what
//! the steps need, and the rest are the steps.
#![allow(clippy::print_stdout, reason = "a program that reports on the terminal")]

mod browser;
mod checks;
mod elf;
mod emulator;
mod image;
mod independent;
mod project;
mod replay;
mod schematic;
mod seal;
mod shape;
mod shell;
mod soak;
mod step;
mod suites;
mod system;
mod tiers;
mod tools;
mod uf2;
mod units;

use std::{env, process::ExitCode};

const USAGE: &str = "\
usage: cargo xtask COMMAND

  test [STEP...]        everything that needs no root; with names, only those steps
  test --system         what needs root, all or some: a full disk, KiCad, systemd, the screens in a browser
  test --load           a shift and fifty watchers in a browser, measured: for a machine that does nothing else
  replay SEED [WEATHER] play one simulated world again, event by event: a storm if not said, or the word that a failure prints
  soak [--minutes N]    10,000 seeds, then N minutes of fuzzing per target (10 if not said); prints a dated report
  image                 build the controller's image for the Raspberry Pi Pico, sealed, and pico.uf2 for its drive
  image --flash-journal the same for a board without FRAM, which keeps its journal in its own flash
  size                  build it and print its flash and static RAM
  emulator              install what the image's emulator needs";

fn main() -> ExitCode {
    let words: Vec<String> = env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    if let ["replay", words @ ..] = words.as_slice() {
        return replay::run(words);
    }
    match tiers::chosen(&words) {
        Ok(tier) => step::run_all(&tier),
        Err(problem) => {
            eprintln!("Error: {problem}\n\n{USAGE}");
            ExitCode::from(2)
        }
    }
}
