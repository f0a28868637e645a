//! The metal on disk: what has been engraved, one line each, and what is being engraved, kept up with every strike, so
//! that the truth outlives a machine that is killed.

use super::folder::TrainingFolder;
use crate::machine::MetalAct;
use serde::{Deserialize, Serialize};
use std::fs::{File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::FileExt;

/// What stands in the second file: the act that would follow so many others.
#[derive(Serialize, Deserialize)]
struct SoFar {
    after: usize,
    act: Option<MetalAct>,
}

/// Both files, open.
#[derive(Debug)]
pub struct MetalFiles {
    done: File,
    so_far: File,
    count: usize,
    shown: Option<MetalAct>,
}

impl MetalFiles {
    /// Opens the files, or makes them. An engraving that a killed machine left becomes an act.
    ///
    /// # Errors
    /// Whatever the system says; a damaged file.
    pub fn open(folder: &TrainingFolder) -> io::Result<Self> {
        let acts = folder.read_metal()?;
        // Rewritten whole: a line that a cut left without its end goes, what was being engraved comes in.
        let fresh = folder.metal().with_extension("jsonl.new");
        let lines: String = acts.iter().map(MetalAct::to_line).collect();
        std::fs::write(&fresh, lines)?;
        std::fs::rename(&fresh, folder.metal())?;
        let done = OpenOptions::new().append(true).open(folder.metal())?;
        let mut options = OpenOptions::new();
        let so_far = options.write(true).create(true).truncate(false).open(folder.metal_so_far())?;
        let mut files = Self { done, so_far, count: acts.len(), shown: None };
        files.write_so_far(None)?;
        Ok(files)
    }

    /// Writes down what is finished.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn append(&mut self, act: &MetalAct) -> io::Result<()> {
        self.done.write_all(act.to_line().as_bytes())?;
        self.count += 1;
        self.shown = None;
        Ok(())
    }

    /// Keeps what there would be if everything stopped now. Call it before anybody learns of the strike.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn keep_so_far(&mut self, act: Option<MetalAct>) -> io::Result<()> {
        // After an act has been appended, what stood here counts no more, since it follows fewer acts than there are.
        if act.is_some() && act != self.shown { self.write_so_far(act) } else { Ok(()) }
    }

    fn write_so_far(&mut self, act: Option<MetalAct>) -> io::Result<()> {
        let mut line = serde_json::to_vec(&SoFar { after: self.count, act: act.clone() })?;
        line.push(b'\n');
        self.so_far.write_all_at(&line, 0)?;
        self.shown = act;
        Ok(())
    }
}

/// The act in the second file, if it follows exactly `count` others.
pub(super) fn so_far(file: &str, count: usize) -> Option<MetalAct> {
    // A longer line from before may stand behind the first.
    let line = file.lines().next()?;
    let so_far: SoFar = serde_json::from_str(line).ok()?;
    so_far.act.filter(|_| so_far.after == count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn act(part: &str, strikes: u32, complete: bool) -> MetalAct {
        let (part, place) = (part.to_owned(), "left".to_owned());
        MetalAct { part, text: vec!["KE".repeat(strikes as usize)], complete, place, strikes }
    }

    #[test]
    fn metal_of_a_killed_machine_is_partly_engraved_and_stays_so() {
        let root = tempfile::tempdir().unwrap();
        let folder = TrainingFolder::new(root.path());
        let mut files = MetalFiles::open(&folder).unwrap();
        for strikes in 1..=3 {
            files.keep_so_far(Some(act("a", strikes, false))).unwrap();
        }
        files.append(&act("a", 4, true)).unwrap();
        assert_eq!(folder.read_metal().unwrap(), [act("a", 4, true)], "no longer so far");
        files.keep_so_far(Some(act("b", 1, false))).unwrap();
        drop(files);
        let expected = [act("a", 4, true), act("b", 1, false)];
        assert_eq!(folder.read_metal().unwrap(), expected);
        let mut again = MetalFiles::open(&folder).unwrap();
        assert_eq!(folder.read_metal().unwrap(), expected);
        again.keep_so_far(Some(act("b", 1, false))).unwrap();
        assert_eq!(folder.read_metal().unwrap().len(), 3, "struck again");
    }

    #[test]
    fn metal_file_that_is_damaged_is_named() {
        let root = tempfile::tempdir().unwrap();
        let folder = TrainingFolder::new(root.path());
        std::fs::write(folder.metal(), "{\n").unwrap();
        assert!(folder.read_metal().unwrap_err().to_string().contains("metal.jsonl line 1"));
        assert!(MetalFiles::open(&folder).is_err());
    }
}
