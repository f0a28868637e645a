//! One simulated world, played again.
use crate::project;
use std::process::ExitCode;

/// Plays the world of these words, and ends as that does: 0 if every promise was kept, 1 if not, 2 for words that name none.
pub fn run(words: &[&str]) -> ExitCode {
    let mut command = project::cargo(&["run", "--quiet", "--package", "tests", "--bin", "replay", "--"]);
    match command.args(words).status() {
        Ok(status) => {
            status.code().and_then(|code| u8::try_from(code).ok()).map_or(ExitCode::FAILURE, ExitCode::from)
        }
        Err(error) => {
            eprintln!("Error: cargo cannot be started: {error}");
            ExitCode::FAILURE
        }
    }
}
