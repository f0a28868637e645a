//! A consignment as it stands: the manifest's lines joined with what the register knows of them.

mod join;
mod lookup;
mod store;

pub use join::{Conflict, Joined, belongs};
pub use lookup::Lookup;
pub use store::{Taken, keep, kept, take_in};

use crate::config::Config;
use crate::error::{Failure, Kind};
use crate::folder::Folder;
use crate::message::Message;
use intake::{Finding, Manifest, Severity};
use marking::item::Item;
use marking::profile::Profile;
use registry::View;
use registry::entry::Consignment;
use registry::view::Answer;
use sha2::{Digest, Sha256};
use station::identify::Standing;

/// A consignment, its manifest and how each line stands.
#[derive(Debug)]
pub struct Loaded {
    /// What the ledger says of it.
    pub record: Consignment,
    /// Its rules.
    pub profile: Profile,
    /// Its manifest as it is now.
    pub manifest: Manifest,
    /// How each line stands, in the order of the manifest.
    pub states: Vec<LineState>,
    /// Refused lines whose item number belongs to another weapon.
    pub conflicts: Vec<Conflict>,
    /// Questions about the consignment as a whole that wait for an answer, as indices of the manifest's findings.
    pub open_questions: Vec<usize>,
}

/// How a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineState {
    /// It has to be corrected in the manifest.
    Refused,
    /// A person has to answer a question.
    Asks,
    /// A person answered that the line does not stand as written.
    Struck,
    /// It will not be marked here.
    SetAside,
    /// It waits to be marked.
    Open,
    /// A job on it has not ended.
    InDoubt,
    /// It bears its mark.
    Marked {
        /// Whether the controller saw it.
        witnessed: bool,
        /// Whether it was read back as planned.
        verified: bool,
    },
}

impl LineState {
    /// The word for it, in JSON and in tables.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::Asks => "question",
            Self::Struck => "struck",
            Self::SetAside => "set-aside",
            Self::Open => "open",
            Self::InDoubt => "in-doubt",
            Self::Marked { witnessed: true, .. } => "applied-witnessed",
            Self::Marked { witnessed: false, .. } => "applied-attested",
        }
    }

    /// What identification needs to know of it.
    pub fn standing(self) -> Standing {
        match self {
            Self::Open => Standing::Open,
            Self::Marked { .. } => Standing::Marked,
            Self::Refused | Self::Asks | Self::Struck | Self::SetAside | Self::InDoubt => Standing::Withheld,
        }
    }
}

impl Loaded {
    /// Reads a consignment of the register with its manifest.
    ///
    /// # Errors
    /// A [`Failure`] where there is no such consignment, or its manifest is gone or was changed.
    pub fn read(folder: &Folder, config: &Config, view: View<'_>, id: &str) -> Result<Self, Failure> {
        let record = record(view, id)?;
        let profile = profile(&record.profile, config)?;
        let (bytes, beside) = kept(folder, &record)?;
        let lookup = Lookup::new(view, id);
        let manifest = intake::read_manifest(&bytes, beside.as_deref(), &lookup, Some(&profile));
        lookup.finish()?;
        let manifest = manifest.map_err(|error| {
            Failure::fixable(Message::ManifestUnreadable {
                file: folder.manifest(&record.manifest_sha256).display().to_string(),
            })
            .because(&error)
        })?;
        let mut loaded = Self {
            record,
            profile,
            manifest,
            states: Vec::new(),
            conflicts: Vec::new(),
            open_questions: Vec::new(),
        };
        loaded.refresh(view)?;
        Ok(loaded)
    }

    /// Looks again how the lines stand.
    ///
    /// # Errors
    /// The register's failure.
    pub fn refresh(&mut self, view: View<'_>) -> Result<(), Failure> {
        let id = &self.record.consignment;
        let joined = Joined::of(view, id, &self.manifest)?;
        self.states = joined.states;
        self.conflicts = joined.conflicts;
        let answers = view.answers(id, "")?;
        let waits = |finding: &Finding| {
            finding.severity() == Severity::Question && answer(finding, &answers) != Some(true)
        };
        self.open_questions =
            (0..).zip(&self.manifest.findings).filter(|(_, f)| waits(f)).map(|(i, _)| i).collect();
        Ok(())
    }

    /// The lines that have an item, with how they stand.
    pub fn items(&self) -> impl Iterator<Item = (&Item, LineState)> {
        let items = self.manifest.lines.iter().map(|line| line.item.as_ref());
        items.zip(&self.states).filter_map(|(item, state)| Some((item?, *state)))
    }

    /// An item by its number. A refused line with the number of another one never hides that other one.
    pub fn item(&self, item_no: &str) -> Option<(&Item, LineState)> {
        let mut found = self.items().filter(|(item, _)| item.item_no == item_no);
        let first = found.next()?;
        if first.1 != LineState::Refused { Some(first) } else { found.next().or(Some(first)) }
    }

    /// Looks again how one item's line stands.
    ///
    /// # Errors
    /// The register's failure.
    pub fn refresh_item(&mut self, view: View<'_>, item_no: &str) -> Result<(), Failure> {
        let id = &self.record.consignment;
        let row = view.item(id, item_no)?;
        let answers = view.answers(id, item_no)?;
        for (line, kept) in self.manifest.lines.iter().zip(&mut self.states) {
            let Some(item) = line.item.as_ref().filter(|item| item.item_no == item_no) else { continue };
            // What is refused stays so, and what was marked under another number has nothing to learn here.
            if *kept != LineState::Refused && row.as_ref().is_some_and(|row| row.is_about(item)) {
                *kept = join::state(line.verdict, &line.findings, row.as_ref(), &answers);
            }
        }
        Ok(())
    }

    /// How many lines stand so.
    pub fn count(&self, matches: impl Fn(LineState) -> bool) -> u64 {
        self.states.iter().filter(|state| matches(**state)).count() as u64
    }
}

/// What the ledger says of a consignment.
///
/// # Errors
/// A [`Failure`] that lists the consignments there are.
pub fn record(view: View<'_>, id: &str) -> Result<Consignment, Failure> {
    match view.consignment(id)? {
        Some(record) => Ok(record),
        None => Err(unknown(view, id)?),
    }
}

/// What was answered to a finding.
pub fn answer(finding: &Finding, answers: &[Answer]) -> Option<bool> {
    let asked = |answer: &&Answer| answer.question == finding.id() && *answer.value == *finding.value;
    answers.iter().rev().find(asked).map(|answer| answer.stands)
}

/// A shipped profile by its id, with the method of the station's machine.
///
/// # Errors
/// A [`Failure`] that lists the ids there are, or says that the profile does not allow the machine's method.
pub fn profile(id: &str, config: &Config) -> Result<Profile, Failure> {
    let profile = Profile::shipped(id).ok_or_else(|| {
        let known = marking::profile::SHIPPED.iter().map(|(id, _)| *id).collect::<Vec<_>>().join(", ");
        Failure::fixable(Message::ProfileUnknown { profile: id.to_owned(), known })
    })?;
    profile.narrowed_to(config.machine.family.method()).map_err(|error| {
        Failure::fixable(Message::MethodForbidden { profile: id.to_owned() }).because(&error)
    })
}

/// SHA-256 in hexadecimal.
pub fn sha256(bytes: &[u8]) -> String {
    registry::hex::encode(&Sha256::digest(bytes))
}

fn unknown(view: View<'_>, id: &str) -> Result<Failure, Failure> {
    let known = view.consignments()?.join(", ");
    Ok(Failure::new(Kind::Fixable, Message::ConsignmentUnknown { consignment: id.to_owned() }).hint(
        if known.is_empty() { Message::HintConsignmentOpen {} } else { Message::HintConsignments { known } },
    ))
}
