//! The station's screens in a browser, what they cost the person and the program, and the API under a generator of requests.
use crate::{
    project,
    shell::{self, Failure},
    step::{Notes, Settings},
    suites,
    tools::installed,
};
use std::path::PathBuf;

/// The browser of Debian.
const CHROMIUM: &str = "/usr/bin/chromium";
/// The generator of requests, from PyPI.
const SCHEMATHESIS: &str = "schemathesis==4.32.5";
/// Watching in the system tier and in a soak, seconds.
const WATCHED_S: &str = "60";
const SOAKED_S: &str = "600";

/// Installs Chromium, Node and the driver where they are not.
fn prepare() -> Result<(), Failure> {
    installed("--version", "node", &["nodejs", "npm"])?;
    installed("--version", CHROMIUM, &["chromium", "fonts-noto-core"])?;
    shell::run(project::program("npm", &["ci", "--no-audit", "--no-fund"]).current_dir(folder())).map(drop)
}

/// Every test of the screens.
pub fn test(_: &Settings) -> Result<Notes, Failure> {
    prepare()?;
    suites::program()?;
    let output = shell::run(&mut node("debug", &["--test", "--test-concurrency=1", "--test-reporter=tap"]))?;
    Ok(closing(&output))
}

/// A shift of weapons through the screen, and fifty watchers, for a minute.
pub fn load(_: &Settings) -> Result<Notes, Failure> {
    prepare()?;
    suites::program()?;
    measured("debug", WATCHED_S)
}

/// The same with the program as it is shipped, and the watchers for ten minutes.
pub fn soak(_: &Settings) -> Result<Notes, Failure> {
    shell::run(&mut project::cargo(&["build", "--release", "--package", "markstation"]))?;
    prepare()?;
    measured("release", SOAKED_S)
}

fn measured(profile: &str, seconds: &str) -> Result<Notes, Failure> {
    let shift = shell::run(&mut node(profile, &["shift.mjs"]))?;
    let watchers = shell::run(&mut node(profile, &["watchers.mjs", seconds]))?;
    Ok(shift.lines().chain(watchers.lines()).map(str::to_owned).collect())
}

/// Requests made from the API's own document, by every role's key: none is answered by a failure of the program.
pub fn schemathesis(_: &Settings) -> Result<Notes, Failure> {
    let folder = project::target().join("tools").join(SCHEMATHESIS.replace("==", "-"));
    let program = folder.join("bin/schemathesis");
    if !program.is_file() {
        installed("--help", "python3", &["python3", "python3-venv"])?;
        shell::run(project::program("python3", &["-m", "venv"]).arg(&folder))?;
        shell::run(project::program(folder.join("bin/pip"), &["install", "--quiet"]).arg(SCHEMATHESIS))?;
    }
    suites::program()?;
    let mut command = node("debug", &["api.mjs"]);
    let output = shell::run(command.arg(program))?;
    Ok(output.lines().filter(|line| line.starts_with("api: ")).map(str::to_owned).collect())
}

fn folder() -> PathBuf {
    project::root().join("tests/browser")
}

/// Node in the tests' folder, with the program of a profile.
fn node(profile: &str, words: &[&str]) -> std::process::Command {
    let mut command = project::program("node", words);
    command.current_dir(folder()).env("CARGO_TARGET_DIR", project::target());
    command.env("MARKSTATION_BIN", project::target().join(profile).join("markstation"));
    command
}

/// What node counted, in its last lines.
fn closing(output: &str) -> Notes {
    let counts = ["# tests ", "# pass ", "# fail ", "# skipped "];
    let lines = output.lines().filter(|line| counts.iter().any(|count| line.starts_with(count)));
    lines.map(|line| line.trim_start_matches("# ").to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn closing_lines_of_node_are_its_counts() {
        let output =
            "TAP version 13\nok 1 - page\n1..1\n# tests 31\n# suites 0\n# pass 30\n# fail 1\n# duration_ms 7";
        assert_eq!(closing(output), ["tests 31", "pass 30", "fail 1"]);
    }
}
