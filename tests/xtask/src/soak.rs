//! The long run: many more seeds, and fuzzing by the clock. Its output is a dated report.
use crate::{
    project,
    shell::{self, Failure},
    step::{Notes, Settings},
    suites, tools,
};
use std::{fs, path::PathBuf};

const SEEDS: u32 = 10_000;
const ENTRIES: u32 = 10_000_000;

/// When, where and what is being soaked.
pub fn about(_: &Settings) -> Result<Notes, Failure> {
    let questions: [(&str, &str, &[&str]); 4] = [
        ("date", "date", &["-u", "+%Y-%m-%d %H:%M UTC"]),
        ("commit", "git", &["describe", "--always", "--dirty", "--abbrev=12"]),
        ("compiler", "rustc", &["--version"]),
        ("cores", "nproc", &[]),
    ];
    let answer = |name, words| shell::ask(&mut project::program(name, words));
    questions
        .into_iter()
        .map(|(what, name, words)| Ok(format!("{what} {}", answer(name, words)?.trim())))
        .collect()
}

/// The simulated world with 10,000 seeds per fault kind, and the real image with every phase, frame and power cut.
pub fn seeds(_: &Settings) -> Result<Notes, Failure> {
    // One test runs the program itself.
    shell::run(&mut project::cargo(&["build", "--release"]))?;
    let mut command = project::cargo(&["test", "--release", "--package", "tests", "--no-fail-fast"]);
    command.env("MARKSTATION_SEEDS", SEEDS.to_string()).env("MARKSTATION_SOAK", "1");
    let output = shell::run(&mut command)?;
    Ok(vec![format!("{} passed with {SEEDS} seeds", suites::passed(&output))])
}

/// The register and its search with ten million entries: needs some 10 GB of room and an hour.
pub fn large(_: &Settings) -> Result<Notes, Failure> {
    let benches = [("register", "MARKSTATION_ENTRIES"), ("search", "SEARCH_ROWS")];
    for (bench, size) in benches {
        let mut command = project::cargo(&["bench", "--package", "tests", "--bench", bench]);
        shell::run(command.env(size, ENTRIES.to_string()))?;
    }
    Ok(vec![format!("benchmarks with {ENTRIES} entries")])
}

/// Every fuzz target for the given time: with a sanitizer where a nightly compiler is at hand, else without.
pub fn fuzz(settings: &Settings) -> Result<Notes, Failure> {
    let tool = tools::FUZZ.get()?;
    let targets = shell::ask(project::program(&tool, &["list", "--fuzz-dir"]).arg(project::fuzz()))?;
    let nightly =
        shell::ask(&mut project::program("rustup", &["run", "nightly", "rustc", "--version"])).is_ok();
    let seconds = format!("-max_total_time={}", settings.fuzz_minutes * 60);
    let mut notes = Notes::new();
    for target in targets.lines() {
        let mut command = project::program(&tool, &["run", "--fuzz-dir"]);
        command.arg(project::fuzz());
        if nightly {
            command.env("RUSTUP_TOOLCHAIN", "nightly").env_remove("CARGO").env_remove("RUSTC");
        } else {
            command.args(["--sanitizer", "none"]);
        }
        command.arg(target).args(corpora(target)?);
        shell::run(command.args(["--", &seconds]))?;
        let how =
            if nightly { "address sanitizer" } else { "no sanitizer: there is no nightly compiler here" };
        notes.push(format!("{target} {} min, {how}", settings.fuzz_minutes));
    }
    if notes.is_empty() {
        Err(Failure::Found(vec!["tests/fuzz names no target".to_owned()]))
    } else {
        Ok(notes)
    }
}

/// Where a target's finds go, and those of earlier runs that are kept with the project, where there are any.
fn corpora(target: &str) -> Result<Vec<PathBuf>, Failure> {
    let finds = project::fuzz().join("corpus").join(target);
    fs::create_dir_all(&finds).map_err(|error| Failure::file(&finds, &error))?;
    let seeds = project::fuzz().join("seeds").join(target);
    Ok(if seeds.is_dir() { vec![finds, seeds] } else { vec![finds] })
}
