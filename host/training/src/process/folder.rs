//! Names of the files of a training station's machine and controller in its folder.

use crate::machine::MetalAct;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// The folder in which machine and controller keep what survives them, and where their lines are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrainingFolder(PathBuf);

impl TrainingFolder {
    /// The folder at this path.
    #[must_use]
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    /// Its path.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The controller's serial line.
    #[must_use]
    pub fn controller_tty(&self) -> PathBuf {
        self.0.join("controller.tty")
    }

    /// The controller's memory.
    #[must_use]
    pub fn fram(&self) -> PathBuf {
        self.0.join("fram.bin")
    }

    /// The fixture's wires.
    #[must_use]
    pub fn fixture_socket(&self) -> PathBuf {
        self.0.join("fixture.sock")
    }

    /// Where faults of the controller's line are ordered.
    #[must_use]
    pub fn controller_socket(&self) -> PathBuf {
        self.0.join("controller.sock")
    }

    /// The machine's serial line.
    #[must_use]
    pub fn machine_tty(&self) -> PathBuf {
        self.0.join("machine.tty")
    }

    /// The machine's TCP address, as text, where it has one.
    #[must_use]
    pub fn machine_address(&self) -> PathBuf {
        self.0.join("machine.address")
    }

    /// Where the operator works the clamp, and faults of machine and line are ordered.
    #[must_use]
    pub fn machine_socket(&self) -> PathBuf {
        self.0.join("machine.sock")
    }

    /// The truth about the metal.
    #[must_use]
    pub fn metal(&self) -> PathBuf {
        self.0.join("metal.jsonl")
    }

    /// The truth about the metal that is being engraved just now.
    #[must_use]
    pub fn metal_so_far(&self) -> PathBuf {
        self.0.join("metal-so-far.json")
    }

    /// What the processes say when something goes wrong.
    #[must_use]
    pub fn log(&self) -> PathBuf {
        self.0.join("training.log")
    }

    /// Everything done to metal so far, also by a machine that was killed in the middle of it.
    ///
    /// # Errors
    /// Whatever the system says, or [`io::ErrorKind::InvalidData`] with the damaged line's number.
    pub fn read_metal(&self) -> io::Result<Vec<MetalAct>> {
        let damaged = |(line, error): (usize, serde_json::Error)| {
            let what = format!("{} line {line}: {error}", self.metal().display());
            io::Error::new(io::ErrorKind::InvalidData, what)
        };
        let mut acts = MetalAct::read_lines(&read_or_empty(&self.metal())?).map_err(damaged)?;
        let so_far = super::metal::so_far(&read_or_empty(&self.metal_so_far())?, acts.len());
        acts.extend(so_far);
        Ok(acts)
    }
}

fn read_or_empty(path: &Path) -> io::Result<String> {
    match fs::read_to_string(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(String::new()),
        read => read,
    }
}
