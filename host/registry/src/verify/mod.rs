//! A reader that trusts nothing of the writer: entries, tree, receipts and what must always hold.
//!
//! It shares the entry's types and the form of signed notes with the writer, since they are the format, and no other code: not the store, not the
//! view, not the tree. [`file()`] reads a register, [`export()`] an exported file.

mod blocks;
mod facts;
mod findings;
mod form;
mod held;
mod kept;
mod life_facts;
mod life_form;
mod life_wrong;
mod lives;
mod people;
mod prepare;
mod receipts;
mod rules;
mod shape;
mod source;
mod tree;
mod wal;
mod workers;

pub use findings::Finding;
pub use held::Held;
pub use wal::EnvelopeError;
pub(crate) use wal::first_bad_page;

use crate::entry::{Act, Entry};
use crate::hex;
use facts::Facts;
use findings::Findings;
use prepare::Prepared;
use protocol::{LedgerPosition, PublicKeyBytes, Realm};
use std::io::BufRead;
use std::path::{Path, PathBuf};
use tree::Tree;

/// What is known of the ledger from elsewhere.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Expectation {
    /// A size and head it once had: from a controller's `Hello`, or written down earlier.
    pub position: Option<LedgerPosition>,
    /// The key of its controller.
    pub key: Option<PublicKeyBytes>,
    /// Checkpoints of it that were signed and kept.
    pub checkpoints: Vec<Held>,
}

/// What was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// Station that the ledger is of; empty if nothing could be read.
    pub station: String,
    /// Real or training; `None` if nothing could be read.
    pub realm: Option<Realm>,
    /// Number of entries.
    pub entries: u64,
    /// Tree head over their bytes as found.
    pub root: [u8; 32],
    /// How many receipts.
    pub receipts: u64,
    /// Number of the last receipt of the controller admitted last; 0 if there is none.
    pub newest_receipt: u64,
    /// Everything that is wrong, up to a thousand; empty means verified.
    pub findings: Vec<Finding>,
    /// How many findings there are in all.
    pub findings_count: u64,
    /// What breaks no rule and should still be looked at.
    pub remarks: Vec<Finding>,
}

impl Report {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        self.findings_count == 0
    }
}

/// Why entries could not even be read.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The file's header or the log beside it is damaged.
    #[error(transparent)]
    Envelope(#[from] EnvelopeError),
    /// It is another kind of file.
    #[error("{path} is no register (application id {application_id:#x})")]
    NotARegister {
        /// The file.
        path: PathBuf,
        /// Its application id.
        application_id: i64,
    },
    /// Its structure is damaged.
    #[error("the register's structure is damaged ({verdict}): restore it from a backup")]
    Structure {
        /// SQLite's words.
        verdict: String,
    },
    /// It cannot be read as a database.
    #[error("the register cannot be read: restore it from a backup")]
    Database(#[from] rusqlite::Error),
    /// What is known so far of many entries does not fit into memory, and the temporary file that takes it fails.
    #[error(
        "the temporary file of the check fails: free some room in the temporary folder, or name another in SQLITE_TMPDIR"
    )]
    Temporary(#[source] rusqlite::Error),
    /// The exported file cannot be read.
    #[error("the exported file cannot be read")]
    Io(#[source] std::io::Error),
    /// The first line of the exported file is not its header.
    #[error("the first line is not the header of an export: {why}")]
    Header {
        /// What is wrong with it.
        why: String,
    },
}

/// Checks a register's file. It is only read; its owner may be at work.
///
/// # Errors
/// [`VerifyError`] where entries cannot be read at all; what is wrong with those that can is in the report.
pub fn file(path: &Path, expected: &Expectation) -> Result<Report, VerifyError> {
    watched(path, expected, |_| ())
}

/// As [`file()`]; `seen` is told the index of each entry that was looked at.
///
/// # Errors
/// As [`file()`].
pub fn watched(
    path: &Path,
    expected: &Expectation,
    mut seen: impl FnMut(u64) + Send,
) -> Result<Report, VerifyError> {
    let db = source::open_file(path)?;
    source::check_structure(&db)?;
    let mut checker = Checker::new();
    let take = |prepared: Prepared| {
        seen(prepared.index);
        checker.take(prepared);
    };
    let head = workers::prepare_all(|each| source::each_in_file(&db, each), take)?;
    checker.file_head(head);
    checker.report(expected)
}

/// Checks of a register's file only that every entry's bytes are those of the hash beside it, and that they give the
/// tree head that is kept and the one that is known: the first part of [`file()`]. What the entries say is not read.
///
/// # Errors
/// As [`file()`].
pub fn bytes(path: &Path, known: Option<LedgerPosition>) -> Result<Report, VerifyError> {
    let db = source::open_file(path)?;
    let mut checker = Checker::new();
    let head = source::each_in_file(&db, &mut |found| {
        let hash = tree::leaf(&found.bytes);
        checker.put(found.index, hash, found.leaf == hash);
    })?;
    checker.file_head(head);
    checker.report(&Expectation { position: known, ..Expectation::default() })
}

/// Checks an exported file.
///
/// # Errors
/// As [`file()`].
pub fn export(from: &mut impl BufRead, expected: &Expectation) -> Result<Report, VerifyError> {
    let header = source::read_header(from)?;
    let mut checker = Checker::new();
    workers::prepare_all(|each| source::each_in_export(from, each), |prepared| checker.take(prepared))?;
    checker.export_header(&header);
    checker.report(expected)
}

struct Checker {
    facts: Facts,
    found: Findings,
    tree: Tree,
    /// Entries whose bytes are not those of the hash beside them.
    misfits: Vec<u64>,
    /// Whether size and head that are kept with the entries are theirs.
    head_fits: bool,
}

impl Checker {
    fn new() -> Self {
        Self {
            facts: Facts::default(),
            found: Findings::default(),
            tree: Tree::default(),
            misfits: Vec::new(),
            head_fits: false,
        }
    }

    fn take(&mut self, prepared: Prepared) {
        let Prepared { index, hash, fits, read, signed_by } = prepared;
        match read {
            Ok((entry, unknown)) => {
                self.say_unknown(index, &unknown);
                self.check(&entry, signed_by.as_ref());
            }
            Err((rule, message)) => self.found.add(Some(index), rule, message),
        }
        self.put(index, hash, fits);
    }

    /// Puts an entry into the tree, after what it says was compared with the tree before it.
    fn put(&mut self, index: u64, hash: tree::Hash, fits: bool) {
        let place = self.tree.size();
        if index != place {
            self.found.add(
                Some(place),
                "FORMAT-index",
                format!("stands at index {index}: entries are missing"),
            );
        }
        if !fits {
            self.misfits.push(index);
        }
        self.tree.push(hash);
    }

    /// What a later version added is no damage: the bytes are as they were written, and this one cannot judge it.
    fn say_unknown(&mut self, index: u64, fields: &[String]) {
        for field in fields {
            let message =
                format!("field {field} is not known to this version: check with the one that wrote it");
            self.found.remark(Some(index), "FORMAT-field", message);
        }
    }

    fn check(&mut self, entry: &Entry, signed_by: Option<&PublicKeyBytes>) {
        let Self { facts, found, tree, .. } = self;
        lives::check(facts, found, entry);
        rules::check(facts, found, entry);
        if let Act::Received { receipt } = &entry.act {
            receipts::check(facts, found, tree, entry.index, receipt, signed_by);
        }
    }

    /// The head that the register keeps, which also tells a damaged entry from a damaged hash beside it.
    fn file_head(&mut self, head: Option<LedgerPosition>) {
        let size = self.tree.size();
        let Some(head) = head else {
            return self.found.add(None, "FORMAT-head", "the register keeps no tree head".to_owned());
        };
        let fits = head.size == size && self.tree.root_at(size) == Some(head.root);
        self.head_fits = fits;
        self.say_misfits(fits);
        if head.size > size {
            let message = format!(
                "the last {} entries are missing: the tree head covers {}",
                head.size - size,
                head.size
            );
            self.found.add(Some(size), "FORMAT-head", message);
        } else if !fits && self.misfits.is_empty() {
            let message = format!("the tree head of size {} is not that of the {size} entries", head.size);
            self.found.add(None, "FORMAT-head", message);
        }
    }

    fn export_header(&mut self, header: &source::Header) {
        let head = hex::decode::<32>(header.root.as_bytes());
        self.file_head(head.map(|root| LedgerPosition { size: header.size, root }));
        let realm = match self.facts.realm {
            Some(Realm::Real) => "real",
            Some(Realm::Training) => "training",
            None => "",
        };
        for (field, fits) in [
            ("station", header.station == self.facts.station),
            ("realm", header.realm == realm),
            ("keys", header.keys == self.facts.keys),
        ] {
            if !fits {
                self.found.add(None, "FORMAT-header", format!("field {field} is not what the entries say"));
            }
        }
    }

    fn say_misfits(&mut self, head_fits: bool) {
        for index in &self.misfits {
            let message = if head_fits {
                "the hash beside it was changed; its bytes fit the tree head"
            } else {
                "its bytes are not those that were written"
            };
            self.found.add(Some(*index), "FORMAT-leaf", message.to_owned());
        }
    }

    fn expectation(&mut self, expected: &Expectation) {
        let size = self.tree.size();
        match expected.position {
            Some(known) if known.size > size => {
                let message = format!(
                    "the last {} entries are missing: {} are known of",
                    known.size - size,
                    known.size
                );
                self.found.add(Some(size), "I-5", message);
            }
            Some(known) if known.size > 0 && self.tree.root_at(known.size) != Some(known.root) => {
                let message = format!("the first {} entries are not those that are known of", known.size);
                self.found.add(Some(known.size - 1), "I-5", message);
            }
            _ => {}
        }
        held::check(&self.facts, &mut self.found, &mut self.tree, self.head_fits, &expected.checkpoints);
        let admitted = self.facts.controller.as_ref().map(|controller| controller.key);
        if expected.key.is_some() && expected.key != admitted {
            self.found.add(
                None,
                "I-2",
                "the controller admitted last has another key than expected".to_owned(),
            );
        }
    }

    fn report(mut self, expected: &Expectation) -> Result<Report, VerifyError> {
        self.expectation(expected);
        lives::at_the_end(&self.facts, &mut self.found);
        if let Some(failure) = self.facts.take_failure().or_else(|| self.tree.take_failure()) {
            return Err(VerifyError::Temporary(failure));
        }
        self.facts.people.remark_on_open(&mut self.found);
        let entries = self.tree.size();
        let mut findings = self.found.kept;
        findings.sort_by_key(|finding| finding.entry.unwrap_or(u64::MAX));
        Ok(Report {
            station: self.facts.station,
            realm: self.facts.realm,
            entries,
            root: self.tree.root_at(entries).unwrap_or_default(),
            receipts: self.facts.receipts,
            newest_receipt: self.facts.controller.as_ref().map_or(0, |controller| controller.sequence),
            findings,
            findings_count: self.found.count,
            remarks: self.found.remarks,
        })
    }
}
