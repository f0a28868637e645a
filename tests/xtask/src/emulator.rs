//! The emulator that runs the unmodified image: its package, and its own tests.
use crate::{
    project,
    shell::{self, Failure},
    step::{Notes, Settings},
};
use std::{fs, io, path::PathBuf};

const NODE_MAJOR_MIN: u32 = 18;

/// Installs the locked package unless just that lock file was installed before.
pub fn install(_: &Settings) -> Result<Notes, Failure> {
    node()?;
    let lock_path = project::emulator().join("package-lock.json");
    let lock = fs::read(&lock_path).map_err(|error| Failure::file(&lock_path, &error))?;
    if fs::read(stamp()).is_ok_and(|installed| installed == lock) {
        println!("as locked already");
        return Ok(Notes::new());
    }
    shell::run(project::program("npm", &["ci", "--no-audit", "--no-fund"]).current_dir(project::emulator()))?;
    fs::write(stamp(), lock).map_err(|error| Failure::file(&stamp(), &error))?;
    Ok(Notes::new())
}

/// Runs the emulator's own tests against the image, and repeats what they measured.
pub fn test(settings: &Settings) -> Result<Notes, Failure> {
    install(settings)?;
    let mut command = project::program("node", &["--test", "--test-reporter=spec"]);
    let output = shell::run(command.current_dir(project::emulator()).args(test_files()?))?;
    let measured = output.lines().filter(|line| line.contains("stack high water"));
    Ok(measured.map(|line| line.trim_start_matches(['#', 'ℹ', ' ']).to_owned()).collect())
}

/// The tests by name: what a folder means here depends on Node's version.
fn test_files() -> Result<Vec<PathBuf>, Failure> {
    let folder = project::emulator().join("test");
    let list = || fs::read_dir(&folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>();
    let mut files = list().map_err(|error| Failure::file(&folder, &error))?;
    files.retain(|file| file.to_string_lossy().ends_with(".test.mjs"));
    files.sort();
    if files.is_empty() {
        Err(Failure::Found(vec![format!("{} holds no test", folder.display())]))
    } else {
        Ok(files)
    }
}

/// The lock file as it was when `node_modules` was made.
fn stamp() -> PathBuf {
    project::emulator().join("node_modules/.installed-lock.json")
}

/// Refuses a machine without a Node that is new enough.
fn node() -> Result<(), Failure> {
    let missing = |reason: String| Failure::Missing {
        what: format!("Node {NODE_MAJOR_MIN} or later"),
        reason,
        remedy: "install it with its npm, on Debian by `apt-get install nodejs npm`".to_owned(),
    };
    let version = shell::ask(&mut project::program("node", &["--version"]));
    let version = version.map_err(|failure| missing(failure.to_string()))?;
    match major(&version) {
        Some(number) if number >= NODE_MAJOR_MIN => Ok(()),
        _ => Err(missing(format!("`node --version` says {version}"))),
    }
}

/// The first number of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_of_node_gives_its_major_number_or_nothing() {
        for (text, number) in [("v20.20.2\n", Some(20)), ("v18", Some(18)), ("20.1", None), ("", None)] {
            assert_eq!(major(text), number, "{text:?}");
        }
    }
}
