//! `user waiting` and `user countersign`: what one person did on a post of two, and the other looks at later.

use crate::desk::Desk;
use crate::error::Failure;
use crate::login;
use crate::message::Message;
use crate::output::Output;
use crate::persons;
use registry::policy::names;
use registry::{Act, Draft, SqliteStore, View};
use serde_json::json;

/// What is countersigned, and by whom
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Entries that were looked at: `register show` shows one
    #[arg(value_name = "ENTRY", required_unless_present = "all")]
    pub entries: Vec<u64>,
    /// Everything that waits for somebody like this person
    #[arg(long, conflicts_with = "entries")]
    pub all: bool,
    /// Second person
    #[arg(long, value_name = "NAME")]
    pub by: String,
}

/// Lists what waits.
///
/// # Errors
/// The register's failure.
pub fn list(store: &SqliteStore, view: View<'_>, output: &Output) -> Result<(), Failure> {
    let waiting = view.all_waiting()?;
    if waiting.is_empty() {
        output.say(&Message::NothingWaits {});
    }
    for one in waiting {
        let (person, roles) = (persons::name_of(store, &one.by)?, names(one.roles()));
        let row =
            Message::WaitingRow { entry: one.entry, act: one.rule.to_string(), person, roles: roles.clone() };
        output.datum(&row, &json!({"entry": one.entry, "act": one.rule.act, "by": one.by, "roles": roles}));
    }
    Ok(())
}

/// Countersigns.
///
/// # Errors
/// A [`Failure`] where an entry does not wait, or not for this person; nothing is countersigned then.
pub fn sign(args: &Args, desk: &mut impl Desk, output: &Output) -> Result<(), Failure> {
    let by = login::anybody(desk, &args.by, output)?;
    let mut entries = args.entries.clone();
    if args.all {
        let roles = desk.ledger().standing().and_then(|standing| standing.user(&by));
        let roles = roles.map(|user| user.roles.clone()).unwrap_or_default();
        let waiting = desk.view().all_waiting()?;
        let theirs = waiting.iter().filter(|one| {
            one.by != by
                && one.concerned.as_ref() != Some(&by)
                && one.roles().iter().any(|role| roles.contains(role))
        });
        entries = theirs.map(|one| one.entry).collect();
    }
    if entries.is_empty() {
        output.say(&Message::NothingWaits {});
        return Ok(());
    }
    let stamp = desk.stamp()?;
    let draft = |entry: &u64| Draft {
        stamp: stamp.clone(),
        by: by.clone(),
        second_by: None,
        act: Act::Countersigned { entry: *entry },
    };
    desk.append(&entries.iter().map(draft).collect::<Vec<_>>())?;
    for entry in entries {
        output.datum(&Message::Countersigned { entry }, &json!({"countersigned": entry}));
    }
    Ok(())
}
