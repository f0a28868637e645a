//! Machines whose bytes do not all come from their maker: a person reads back each of their marks before the next one,
//! until the machine has passed its acceptance.

use crate::bench::{Bench, driver};
use crate::config::{Config, MachineConfig};
use crate::error::Failure;
use crate::jobs::planned_mark;
use crate::message::Message;
use crate::output::Output;
use crate::{persons, text};
use machines::Grade;
use marking::readback::{Comparison, compare};
use registry::view::{Accepted, JobState, Standing, TextCheck};
use registry::{Act, JobId, PersonId, SqliteStore, hex};
use sha2::{Digest, Sha256};

/// A mark that was typed back otherwise than planned is typed once more before the work stops.
pub const READINGS: u32 = 2;

/// SHA-256 of the dialect that the machine's driver speaks, as the ledger writes it.
pub fn dialect_sha256(machine: &MachineConfig) -> String {
    hex::encode(&Sha256::digest(&machine.dialect.text))
}

/// The acceptance of the configured machine with this very dialect beside the present controller, if it passed one.
pub fn acceptance<'a>(config: &Config, standing: Option<&'a Standing>) -> Option<&'a Accepted> {
    standing?.acceptance(config.machine.family.name(), &dialect_sha256(&config.machine))
}

/// Whether the dialect is the station's own file: nobody else's word, whatever grade it gives itself.
fn is_own(machine: &MachineConfig) -> bool {
    machine.dialect.name.ends_with(".toml")
}

/// Whether a person has to read back each mark.
pub fn is_supervised(config: &Config, standing: Option<&Standing>) -> bool {
    (is_own(&config.machine) || driver(&config.machine).capabilities().is_supervised())
        && acceptance(config, standing).is_none()
}

/// How the machine may be used, and since when by whom, as its probe shows it.
///
/// # Errors
/// The register's failure.
pub fn shown(config: &Config, standing: Option<&Standing>, store: &SqliteStore) -> Result<Message, Failure> {
    let grade = text::of(&match driver(&config.machine).capabilities().grade {
        _ if is_own(&config.machine) => Message::GradeOwn {},
        Grade::Maker => Message::GradeMaker {},
        Grade::Code => Message::GradeCode {},
        Grade::Inferred => Message::GradeInferred {},
    });
    Ok(match acceptance(config, standing) {
        Some(accepted) => Message::MachineAcceptedBy {
            grade,
            day: accepted.day.to_string(),
            person: persons::name_of(store, &accepted.by)?,
        },
        None if is_supervised(config, standing) => Message::MachineSupervised { grade },
        None => Message::MachineUnattended { grade },
    })
}

/// Says at the beginning of the work that the machine is supervised, and whether it is. The last mark must have been
/// read: somebody stopped between it and its reading.
///
/// # Errors
/// A [`Failure`] that names the mark.
pub fn begin(bench: &mut Bench, output: &Output) -> Result<bool, Failure> {
    let standing = bench.ledger().standing();
    let supervised = is_supervised(&bench.config, standing);
    let last = standing.and_then(|standing| standing.last_job);
    let row = last.map(|job| bench.view().job(job)).transpose()?.flatten();
    let last = row.map(|row| (row.job, row.state));
    // Accepted or not: a mark that reads otherwise than planned asks for its cause, and for watching from there on.
    if let Some((job, JobState::Applied { text: TextCheck::Mismatch, .. })) = last {
        let said = bench.ask_while_ready(&Message::AskMismatchCause { job }, output)?;
        if !said.is_some_and(|said| text::is_word_of(&said, &Message::WordsYes {})) {
            return Err(
                Failure::fixable(Message::MarkReadOtherwise { job }).hint(Message::HintMarkReadOtherwise {})
            );
        }
    } else if !supervised {
        return Ok(false);
    }
    let family = bench.config.machine.family.name().to_owned();
    output.say(&Message::SupervisedBegin { family, dialect: bench.config.machine.dialect.name.clone() });
    match last {
        Some((job, JobState::Applied { text: TextCheck::NotRead, .. })) => Err(unread(job)),
        _ => Ok(true),
    }
}

/// The last mark of a supervised machine, if nobody has read it yet.
///
/// # Errors
/// The register's failure.
pub fn unread_job(bench: &Bench) -> Result<Option<JobId>, Failure> {
    let standing = bench.ledger().standing();
    let last = standing.and_then(|standing| standing.last_job);
    let row = last.map(|job| bench.view().job(job)).transpose()?.flatten();
    let is_unread = |state: &JobState| matches!(state, JobState::Applied { text: TextCheck::NotRead, .. });
    Ok(row.filter(|row| is_supervised(&bench.config, standing) && is_unread(&row.state)).map(|row| row.job))
}

/// The last job, if its mark reads otherwise than planned.
///
/// # Errors
/// The register's failure.
pub fn wrong_job(bench: &Bench) -> Result<Option<JobId>, Failure> {
    let last = bench.ledger().standing().and_then(|standing| standing.last_job);
    let row = last.map(|job| bench.view().job(job)).transpose()?.flatten();
    let is_wrong = |state: &JobState| matches!(state, JobState::Applied { text: TextCheck::Mismatch, .. });
    Ok(row.filter(|row| is_wrong(&row.state)).map(|row| row.job))
}

/// Whether the work may begin: the last mark was read as planned, or somebody found the cause; of a supervised machine it must
/// have been read.
///
/// # Errors
/// A [`Failure`] that names the mark.
pub fn may_begin(bench: &Bench, cause_found: bool) -> Result<(), Failure> {
    let standing = bench.ledger().standing();
    let last = standing.and_then(|standing| standing.last_job);
    let row = last.map(|job| bench.view().job(job)).transpose()?.flatten();
    match row.map(|row| (row.job, row.state)) {
        Some((job, JobState::Applied { text: TextCheck::Mismatch, .. })) if !cause_found => {
            Err(Failure::fixable(Message::MarkReadOtherwise { job }).hint(Message::HintMarkReadOtherwise {}))
        }
        Some((job, JobState::Applied { text: TextCheck::NotRead, .. }))
            if is_supervised(&bench.config, standing) =>
        {
            Err(unread(job))
        }
        _ => Ok(()),
    }
}

/// Has the mark of a job typed back blind, and records each reading.
///
/// # Errors
/// A [`Failure`] where nobody types, or what is typed is not what was planned: then nothing more is marked.
pub fn read_back(bench: &mut Bench, by: &PersonId, job: JobId, output: &Output) -> Result<(), Failure> {
    let mark = planned_mark(bench.ledger(), job)?;
    output.say(&Message::ReadBackNow { job });
    for _ in 0..READINGS {
        let read = typed(bench, mark.lines.len() as u64, output)?.ok_or_else(|| unread(job))?;
        let comparison = compare(&mark.texts(), &read);
        bench.record(by.clone(), None, Act::Verified { job, read, matches: comparison.is_match() })?;
        match comparison {
            Comparison::Match => {
                output.say(&Message::TextVerified { job });
                return Ok(());
            }
            Comparison::Mismatch { line, position, .. } => {
                output.say(&Message::TextDiffers { job, line: line as u64, position: position as u64 });
            }
        }
    }
    Err(Failure::fixable(Message::MarkReadOtherwise { job }).hint(Message::HintMarkReadOtherwise {}))
}

fn typed(bench: &mut Bench, total: u64, output: &Output) -> Result<Option<Vec<String>>, Failure> {
    let lines = (1..=total).map(|line| bench.ask(&Message::AskLine { line, total }, output));
    lines.collect()
}

/// The mark of a job has to be read first.
fn unread(job: JobId) -> Failure {
    Failure::fixable(Message::MarkUnread { job }).hint(Message::HintMarkUnread { job })
}
