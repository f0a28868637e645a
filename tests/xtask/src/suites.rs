//! The tests proper: every test of the workspace, and the demonstration as a person would run it.
use crate::{
    project,
    shell::{self, Failure},
    step::{Notes, Settings},
};
use std::{
    env, fs,
    panic::resume_unwind,
    path::{Path, PathBuf},
    process,
    sync::{Mutex, PoisonError},
    thread,
};

/// Seeds of the simulated world per fault kind; plain `cargo test` uses fewer.
const SEEDS: u32 = 1000;
/// Runs with real processes per fault kind; plain `cargo test` makes fewer.
const PROCESS_RUNS: u32 = 20;

/// Every test of the workspace, doc tests included, with the full number of seeds and runs.
pub fn tests(_: &Settings) -> Result<Notes, Failure> {
    let mut command = project::cargo(&["test", "--workspace", "--no-fail-fast"]);
    command
        .env("MARKSTATION_SEEDS", SEEDS.to_string())
        .env("MARKSTATION_PROCESS_RUNS", PROCESS_RUNS.to_string());
    let output = shell::run(&mut command)?;
    Ok(vec![format!("{} passed", passed(&output))])
}

/// The papers that the program and the typesetter make together.
pub fn papers(_: &Settings) -> Result<Notes, Failure> {
    program()?;
    let output = shell::run(&mut project::cargo(&["test", "--workspace", "--test", "papers"]))?;
    Ok(vec![format!("{} passed", passed(&output))])
}

/// What a program with the module of planted mistakes in it would hold: its name in a symbol, and its file's.
const TRACES: [&[u8]; 2] = [b"7planted", b"src/planted.rs"];

/// The checkers find every mistake that is planted in the station; the program as it is built has no trace of them.
pub fn planted(_: &Settings) -> Result<Notes, Failure> {
    let mut command =
        project::cargo(&["test", "--workspace", "--features", "tests/planted", "--test", "planted"]);
    let output = shell::run(command.args(["--", "--nocapture"]))?;
    let mut notes: Notes =
        output.lines().filter(|line| line.starts_with("planted: ")).map(str::to_owned).collect();
    let program = program()?;
    let bytes = fs::read(&program).map_err(|error| Failure::file(&program, &error))?;
    let found = TRACES.into_iter().find(|trace| bytes.windows(trace.len()).any(|window| window == *trace));
    if let Some(trace) = found {
        let trace = String::from_utf8_lossy(trace).into_owned();
        return Err(Failure::Found(vec![format!(
            "{} holds {trace}: it has planted mistakes",
            program.display()
        )]));
    }
    notes.push(format!("no trace of them in {} bytes of the program", bytes.len()));
    Ok(notes)
}

/// Builds the station's program and the typesetter as the tests of their command line and pages do: a build with other features
/// of their libraries would build most of those once more.
pub fn program() -> Result<PathBuf, Failure> {
    let tests = ["--test", "cli", "--test", "pages"];
    shell::run(project::cargo(&["test", "--quiet", "--workspace", "--no-run"]).args(tests))?;
    Ok(project::target().join("debug/markstation"))
}

/// The sum of what cargo's test runners counted.
pub fn passed(output: &str) -> u64 {
    let counts = output.lines().filter_map(|line| line.strip_prefix("test result: ok. "));
    counts.filter_map(|rest| rest.split(' ').next()?.parse::<u64>().ok()).sum()
}

/// Lines of the shipped manifest, head and headings included, that the slower demonstrations take in.
const EXTRACT_LINES: usize = 40;
/// As many for the families that differ from others only in how they are talked to.
const FEW_LINES: usize = 18;
/// Those families.
const FAMILIES: [&str; 7] = ["couth", "generic", "keyence", "panasonic", "press", "sic", "telesis"];

/// Demonstrations that run at once: they wait for simulated machines most of the time.
const AT_ONCE: usize = 4;

/// The demonstration: all of it on the fast machine, an extract on the other machines and with the real image. Each in
/// a folder of its own that is kept only if it fails.
pub fn demo(_: &Settings) -> Result<Notes, Failure> {
    let work = env::temp_dir().join(format!("markstation-demo-{}", process::id()));
    fs::create_dir_all(&work).map_err(|error| Failure::file(&work, &error))?;
    let extract = work.join("extract.csv");
    write_extract(&extract, EXTRACT_LINES)?;
    let few = work.join("few.csv");
    write_extract(&few, FEW_LINES)?;
    program()?;
    let waiting = Mutex::new(runs(&extract.display().to_string(), &few.display().to_string()));
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).pop();
    let played: Vec<_> = thread::scope(|scope| {
        let play = || std::iter::from_fn(next).map(|run| play(&run, &work)).collect::<Vec<_>>();
        let threads: Vec<_> = (0..AT_ONCE).map(|_| scope.spawn(play)).collect();
        let joined =
            threads.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| resume_unwind(panic)));
        joined.flatten().collect()
    });
    played.into_iter().collect::<Result<Vec<()>, _>>()?;
    fs::remove_dir_all(&work).map_err(|error| Failure::file(&work, &error))?;
    Ok(Notes::new())
}

/// A name and the options; the longest last, since they are taken from the end.
type Run = (&'static str, Vec<String>);

fn runs(extract: &str, few: &str) -> Vec<Run> {
    let families =
        FAMILIES.map(|family| (family, vec!["--machine", family, "--lines", few, "--speed", "200"]));
    let others = [
        ("grbl", vec!["--machine", "grbl", "--lines", extract]),
        ("gravotech", vec!["--machine", "gravotech"]),
        ("emulated", vec!["--emulated", "--lines", extract]),
    ];
    let owned = |(name, options): (_, Vec<&str>)| (name, options.into_iter().map(str::to_owned).collect());
    families.into_iter().chain(others).map(owned).collect()
}

/// Plays one and prints what it said in one piece.
fn play((name, options): &Run, work: &Path) -> Result<(), Failure> {
    let program = project::target().join("debug/markstation");
    let output = shell::ask(project::program(program, &["demo"]).args(options).arg(work.join(name)))?;
    println!("--- demo {name}\n{output}");
    Ok(())
}

fn write_extract(to: &Path, lines: usize) -> Result<(), Failure> {
    let from = project::root().join("host/app/assets/demo/manifest.csv");
    let manifest = fs::read_to_string(&from).map_err(|error| Failure::file(&from, &error))?;
    let extract: String = manifest.split_inclusive('\n').take(lines).collect();
    fs::write(to, extract).map_err(|error| Failure::file(to, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn output_of_several_runners_is_added_up() {
        let output = "running 2 tests\ntest result: ok. 2 passed; 0 failed; 0 ignored\n\
                      test result: ok. 40 passed; 0 failed\ntest result: FAILED. 9 passed; 1 failed\n";
        assert_eq!(passed(output), 42);
    }
}
