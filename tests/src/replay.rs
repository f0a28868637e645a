//! Plays one simulated world again and tells it event by event: `cargo xtask replay SEED [WEATHER]`, as a failure prints.
#![allow(clippy::print_stdout, reason = "it reports on the terminal")]

use std::process::ExitCode;
use tests::fault::Weather;
use tests::sweep::replay;

/// More events than any run has.
const EVENTS: usize = 1_000_000;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let chosen = match words.as_slice() {
        [seed] => seed.parse().ok().zip(Some(Weather::Storm)),
        [seed, weather] => seed.parse().ok().zip(Weather::of_word(weather)),
        _ => None,
    };
    let Some((seed, weather)) = chosen else {
        eprintln!(
            "Error: a world is named by its seed, a whole number, and a weather: `storm`, `calm`, or a fault's name"
        );
        return ExitCode::from(2);
    };
    let (kept, story) = replay(weather, seed, EVENTS);
    println!("{story}");
    if kept { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
