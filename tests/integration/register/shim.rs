//! The shim between a program and its file system, built from `shim.c` with the machine's C compiler.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;

/// How a call fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum How {
    /// It does nothing, and ends with an error of the device.
    Eio,
    /// A write does half of itself; then there is no room.
    Enospc,
    /// The program ends instead.
    Kill,
    /// The program ends after half of the write.
    Torn,
}

impl How {
    /// Its name for the shim, and for people.
    pub fn word(self) -> &'static str {
        match self {
            Self::Eio => "eio",
            Self::Enospc => "enospc",
            Self::Kill => "kill",
            Self::Torn => "torn",
        }
    }
}

/// Lets the `at`-th call under `folder`, a path without links in it, fail, counted from 1; `report` then says which it was.
pub fn put_between(command: &mut Command, folder: &Path, at: usize, how: How, report: &Path) {
    command
        .env("LD_PRELOAD", library())
        .env("SHIM_FOLDER", folder)
        .env("SHIM_AT", at.to_string())
        .env("SHIM_HOW", how.word())
        .env("SHIM_REPORT", report);
}

/// Builds the shim, once for all tests of a run.
fn library() -> &'static Path {
    static LIBRARY: OnceLock<(tempfile::TempDir, PathBuf)> = OnceLock::new();
    let (_, path) = LIBRARY.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("shim.so");
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("integration/register/shim.c");
        let compiler = std::env::var_os("CC").unwrap_or_else(|| "cc".into());
        let mut command = Command::new(&compiler);
        command
            .args(["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o"])
            .arg(&path)
            .arg(source)
            .arg("-ldl");
        let output = command.output().unwrap_or_else(|error| {
            panic!("{}: {error}: a C compiler is needed, as for SQLite", compiler.display())
        });
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        (folder, path)
    });
    path
}
