//! What the checker has to say.

use std::fmt;

/// Findings kept with their words; more are only counted.
const KEPT_MAX: usize = 1_000;

/// Something that is not as it must be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// The entry it was found in; `None` where it is about the file as a whole.
    pub entry: Option<u64>,
    /// The invariant of the architecture (`I-4`) or the rule of the format (`FORMAT-form`) that is broken.
    pub rule: &'static str,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.entry {
            Some(entry) => write!(f, "entry {entry}: {} ({})", self.message, self.rule),
            None => write!(f, "{} ({})", self.message, self.rule),
        }
    }
}

#[derive(Debug, Default)]
pub(super) struct Findings {
    pub kept: Vec<Finding>,
    pub count: u64,
    pub remarks: Vec<Finding>,
    root_mismatches: u64,
}

impl Findings {
    pub(super) fn add(&mut self, entry: Option<u64>, rule: &'static str, message: String) {
        self.count += 1;
        if self.kept.len() < KEPT_MAX {
            self.kept.push(Finding { entry, rule, message });
        }
    }

    /// One changed entry makes every later receipt misfit: only the first is told in words.
    pub(super) fn add_root_mismatch(&mut self, entry: u64, size: u64) {
        self.root_mismatches += 1;
        if self.root_mismatches == 1 {
            let message =
                format!("the controller signed another ledger of {size} entries than stands before this");
            self.add(Some(entry), "I-5", message);
        } else {
            self.count += 1;
        }
    }

    pub(super) fn remark(&mut self, entry: Option<u64>, rule: &'static str, message: String) {
        if self.remarks.len() < KEPT_MAX {
            self.remarks.push(Finding { entry, rule, message });
        }
    }
}
