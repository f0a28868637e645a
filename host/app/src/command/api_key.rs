//! `api-key`: which programs may use the station, for whom, and what they may do.

use crate::api_keys::{self, Key};
use crate::cli;
use crate::clock;
use crate::consignment::sha256;
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning, Reading};
use crate::login::{self, secret};
use crate::message::Message;
use crate::output::Output;
use crate::persons;
use crate::text;
use registry::people::Role;
use registry::policy::{Deed, names};
use registry::{PersonId, SqliteStore};
use serde_json::json;

/// Keys of programs that use the station over its JSON interface
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Make a key; it is shown once
    Add(AddArgs),
    /// List the keys
    List,
    /// Let a key count no more
    Revoke {
        /// Key, by its name
        name: String,
        /// Administrator
        #[arg(long, value_name = "NAME")]
        by: String,
    },
}

#[derive(Debug, clap::Args)]
pub struct AddArgs {
    /// What the key is called
    pub name: String,
    /// Roles; of these the key has those that its user has, too
    #[arg(long = "role", value_name = "ROLE", value_delimiter = ',', required = true, value_parser = cli::role())]
    pub roles: Vec<Role>,
    /// User under whom everything is written that is done with it
    #[arg(long = "for", value_name = "USER")]
    pub user: String,
    /// Administrator
    #[arg(long, value_name = "NAME")]
    pub by: String,
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::Add(args) => add(args, &mut Owning::open(folder, output)?, output),
        Command::List => list(&Reading::open(folder)?, output),
        Command::Revoke { name, by } => revoke(name, by, &mut Owning::open(folder, output)?, output),
    }
}

/// Makes a key.
///
/// # Errors
/// A [`Failure`] where `by` may not, the name is taken, or nobody is called as the user.
pub fn add(args: &AddArgs, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let added_by = administrator(&args.by, desk, output)?;
    let person = persons::find(desk.ledger().store(), &args.user)?;
    let mut keys = api_keys::all(desk.folder())?;
    let name = args.name.trim().to_owned();
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(Failure::usage(Message::ApiKeyNameBad { name: name.escape_debug().to_string() }));
    }
    if keys.iter().any(|key| key.name == name && key.revoked.is_none()) {
        return Err(Failure::fixable(Message::ApiKeyExists { name }).hint(Message::HintApiKeyList {}));
    }
    let secret = secret::new_key()?;
    let sha256 = sha256(secret.as_bytes());
    let (roles, added) = (args.roles.clone(), clock::now());
    keys.push(Key {
        name: name.clone(),
        person: person.clone(),
        roles: roles.clone(),
        sha256,
        added_by,
        added,
        revoked: None,
    });
    api_keys::keep(desk.folder(), &keys)?;
    output.datum(
        &Message::ApiKeyMade { name: name.clone(), key: secret.clone() },
        &json!({"name": name, "key": secret, "user": person, "roles": roles}),
    );
    output.say(&Message::ApiKeyOnce {});
    Ok(Ending::Done)
}

/// Lets a key count no more.
///
/// # Errors
/// A [`Failure`] where `by` may not, or there is no such key.
pub fn revoke(name: &str, by: &str, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let by = administrator(by, desk, output)?;
    let mut keys = api_keys::all(desk.folder())?;
    let Some(key) = keys.iter_mut().find(|key| key.name == name && key.revoked.is_none()) else {
        let name = name.to_owned();
        return Err(Failure::fixable(Message::ApiKeyUnknown { name }).hint(Message::HintApiKeyList {}));
    };
    key.revoked = Some((by, clock::now()));
    api_keys::keep(desk.folder(), &keys)?;
    output.datum(&Message::ApiKeyRevoked { name: name.to_owned() }, &json!({"name": name}));
    Ok(Ending::Done)
}

/// Whoever gives PINs gives keys, too.
fn administrator(by: &str, desk: &mut impl Desk, output: &Output) -> Result<PersonId, Failure> {
    login::by(desk, by, &[Deed::UserPin], output)
}

fn list(reading: &Reading, output: &Output) -> CommandResult {
    for key in api_keys::all(&reading.folder)? {
        show(&key, reading.store(), output)?;
    }
    Ok(Ending::Done)
}

fn show(key: &Key, store: &SqliteStore, output: &Output) -> Result<(), Failure> {
    let state = match &key.revoked {
        None => Message::ApiKeyCounts {},
        Some((_, at)) => Message::ApiKeyCountsNoMore { at: clock::shown(*at) },
    };
    output.datum(
        &Message::ApiKeyRow {
            name: key.name.clone(),
            user: persons::name_of(store, &key.person)?,
            roles: names(&key.roles),
            state: text::of(&state),
        },
        &json!({"name": key.name, "user": key.person, "roles": key.roles, "added": key.added,
                "added_by": key.added_by, "revoked": key.revoked.as_ref().map(|(_, at)| at)}),
    );
    Ok(())
}
