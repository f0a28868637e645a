//! `user`: who works here, what they may do, and how they show who they are. The ledger holds opaque ids only.

pub mod badge;
pub mod waiting;

use crate::cli;
use crate::desk::Desk;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Owning, Reading};
use crate::language::Language;
use crate::login;
use crate::message::Message;
use crate::output::Output;
use crate::persons::{self, Person};
use crate::text;
use protocol::Realm;
use registry::credential::Attempts;
use registry::people::{Role, UserChange};
use registry::policy::{Deed, POLICY, names};
use registry::view::Standing;
use registry::{Act, PersonId, SqliteStore, View};
use serde_json::json;
use std::path::PathBuf;

/// People who work at this station, their roles, PINs and badges
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Enrol a user; entries carry an opaque id, the name stays in a table beside them
    Add(AddArgs),
    /// List the users
    List,
    /// Give a user other roles
    Roles {
        /// User
        name: String,
        /// Roles from now on
        #[arg(long = "role", value_name = "ROLE", value_delimiter = ',', required = true, value_parser = cli::role())]
        roles: Vec<Role>,
        #[command(flatten)]
        two: Two,
    },
    /// Make a badge for a user; the one before counts no more
    Badge {
        /// User
        name: String,
        /// Draw the badge with its QR code into this file, an SVG picture
        #[arg(long, value_name = "FILE")]
        card: Option<PathBuf>,
        /// Administrator, or the user
        #[arg(long, value_name = "NAME")]
        by: String,
    },
    /// Have a user choose a PIN: 4 to 12 digits, or a phrase of at least 8 characters
    Pin {
        /// User
        name: String,
        /// Administrator, or the user
        #[arg(long, value_name = "NAME")]
        by: String,
    },
    /// Let a user who is locked out log in again
    Unlock {
        /// User
        name: String,
        /// Administrator
        #[arg(long, value_name = "NAME")]
        by: String,
    },
    /// Note that a user does not work here any more
    Leave {
        /// User
        name: String,
        /// Erase the name, too: entries keep the opaque id
        #[arg(long)]
        forget: bool,
        /// Administrator
        #[arg(long, value_name = "NAME")]
        by: String,
    },
    /// Choose the language that a user is spoken to in
    Language {
        /// User
        name: String,
        /// Language, as a tag such as fr
        #[arg(value_name = "TAG", value_parser = Language::named)]
        language: Language,
    },
    /// List what one person did and a second has not looked at yet
    Waiting,
    /// Look at what one person did, and say that it is right
    Countersign(waiting::Args),
    /// Show who may do what, and which acts need two
    Policy,
}

/// Who enrols whom.
#[derive(Debug, clap::Args)]
pub struct AddArgs {
    /// Full name
    pub name: String,
    /// Roles
    #[arg(long = "role", value_name = "ROLE", value_delimiter = ',', value_parser = cli::role())]
    pub roles: Vec<Role>,
    /// Badge number that the person has already; it is no secret
    #[arg(long)]
    pub badge: Option<String>,
    /// Administrator; not needed at a training station without users
    #[arg(long, value_name = "NAME")]
    pub by: Option<String>,
    /// Second person; without one the act waits for a countersignature
    #[arg(long, value_name = "NAME", requires = "by")]
    pub second: Option<String>,
}

/// Two persons, of whom the second may come later.
#[derive(Debug, clap::Args)]
pub struct Two {
    /// Administrator
    #[arg(long, value_name = "NAME")]
    pub by: String,
    /// Second person; without one the act waits for a countersignature
    #[arg(long, value_name = "NAME")]
    pub second: Option<String>,
}

pub fn run(command: &Command, folder: Folder, output: &Output) -> CommandResult {
    match command {
        Command::List => {
            let reading = Reading::open(folder)?;
            list(reading.store(), reading.view()?, output)?;
        }
        Command::Waiting => {
            let reading = Reading::open(folder)?;
            waiting::list(reading.store(), reading.view()?, output)?;
        }
        Command::Policy => policy(output),
        Command::Add(args) => add(args, &mut Owning::open(folder, output)?, output)?,
        Command::Roles { name, roles, two } => {
            set_roles(name, roles, two, &mut Owning::open(folder, output)?, output)?;
        }
        Command::Badge { name, card, by } => {
            badge::make(name, card.as_deref(), by, &mut Owning::open(folder, output)?, output)?;
        }
        Command::Pin { name, by } => pin(name, by, &mut Owning::open(folder, output)?, output)?,
        Command::Unlock { name, by } => unlock(name, by, &mut Owning::open(folder, output)?, output)?,
        Command::Leave { name, forget, by } => {
            leave(name, *forget, by, &mut Owning::open(folder, output)?, output)?;
        }
        Command::Language { name, language } => {
            speak_to(name, *language, &Owning::open(folder, output)?, output)?;
        }
        Command::Countersign(args) => waiting::sign(args, &mut Owning::open(folder, output)?, output)?,
    }
    Ok(Ending::Done)
}

/// Chooses the language that a user is spoken to in.
///
/// # Errors
/// A [`Failure`] where nobody is called so.
pub fn speak_to(name: &str, language: Language, desk: &impl Desk, output: &Output) -> Result<(), Failure> {
    let store = desk.ledger().store();
    let person = persons::find(store, name)?;
    store.put_language(&person, language.tag())?;
    let (name, language) = (name.to_owned(), language.tag().to_owned());
    output.datum(
        &Message::UserLanguage { name, language: language.clone() },
        &json!({"user": person, "language": language}),
    );
    Ok(())
}

fn standing(desk: &impl Desk) -> Result<&Standing, Failure> {
    desk.ledger().standing().ok_or_else(|| Failure::bug("a register without its first entry was opened"))
}

/// Writes what changed about a user; gives the entry.
fn note(
    desk: &mut impl Desk,
    person: &PersonId,
    change: UserChange,
    roles: &[Role],
    by: PersonId,
    second_by: Option<PersonId>,
) -> Result<u64, Failure> {
    desk.write(&by, second_by.as_ref(), Act::User { person: person.clone(), change, roles: roles.to_vec() })
}

fn say_waits(desk: &impl Desk, entry: u64, output: &Output) -> Result<(), Failure> {
    if desk.view().waiting(entry)?.is_some() {
        output.say(&Message::ActWaits { entry });
    }
    Ok(())
}

/// Enrols a user, or notes a person where nobody is enrolled.
///
/// # Errors
/// A [`Failure`] that says who is needed.
pub fn add(args: &AddArgs, desk: &mut impl Desk, output: &Output) -> Result<(), Failure> {
    if standing(desk)?.users.is_empty() {
        let person = known_or_new(desk, &args.name, args.badge.as_deref(), !args.roles.is_empty())?;
        if args.roles.is_empty() {
            let added = Message::PersonAdded { name: person.name.clone(), id: person.id.clone() };
            output.datum(&added, &person);
            return Ok(());
        }
        return enrol_first(desk, &person, &args.roles, output);
    }
    let (Some(by), false) = (&args.by, args.roles.is_empty()) else {
        return Err(Failure::usage(Message::UserByNeeded {}));
    };
    let by = login::by(desk, by, &[Deed::UserEnrolled], output)?;
    let second = match &args.second {
        Some(second) => Some(login::second(desk, second, &by, Deed::UserEnrolled, output)?),
        None => None,
    };
    let person = known_or_new(desk, &args.name, args.badge.as_deref(), true)?;
    let id = PersonId(person.id.clone());
    let entry = note(desk, &id, UserChange::Enrolled, &args.roles, by.clone(), second)?;
    enrolled(&person, &args.roles, output);
    if desk.config().realm == Realm::Real || output.has_pins() {
        choose_pin(desk, &person.name, &id, by, true, output)?;
    }
    say_waits(desk, entry, output)
}

/// Somebody under this name: known already where that is allowed and they are not enrolled, otherwise new.
fn known_or_new(
    desk: &impl Desk,
    name: &str,
    badge: Option<&str>,
    known_is_fine: bool,
) -> Result<Person, Failure> {
    let store = desk.ledger().store();
    let is_meant = |person: &Person| person.name.to_lowercase() == name.trim().to_lowercase();
    let known = persons::all(store)?.into_iter().find(is_meant);
    let standing = standing(desk)?;
    match known {
        Some(person) if known_is_fine && standing.user(&PersonId(person.id.clone())).is_none() => Ok(person),
        _ => persons::add(store, name, badge),
    }
}

/// Enrols the first user, who chooses a PIN at once where that is needed.
///
/// # Errors
/// The register's failure.
pub fn enrol_first(
    desk: &mut impl Desk,
    person: &Person,
    roles: &[Role],
    output: &Output,
) -> Result<(), Failure> {
    let id = PersonId(person.id.clone());
    note(desk, &id, UserChange::Enrolled, roles, id.clone(), None)?;
    output.say(&Message::UsersBegin { name: person.name.clone() });
    enrolled(person, roles, output);
    if desk.config().realm == Realm::Real || output.has_pins() {
        choose_pin(desk, &person.name, &id.clone(), id, true, output)?;
    }
    Ok(())
}

fn enrolled(person: &Person, roles: &[Role], output: &Output) {
    let words = Message::UserEnrolled { name: person.name.clone(), roles: names(roles) };
    output.datum(&words, &json!({"id": person.id, "name": person.name, "roles": roles}));
}

fn choose_pin(
    desk: &mut impl Desk,
    name: &str,
    person: &PersonId,
    by: PersonId,
    first: bool,
    output: &Output,
) -> Result<(), Failure> {
    let Some(hash) = login::new_pin(name, first, output)? else {
        output.say(&Message::UserHasNoPin { name: name.to_owned() });
        output.say(&Message::HintUserPin { name: name.to_owned() });
        return Ok(());
    };
    note(desk, person, UserChange::Pin, &[], by, None)?;
    desk.ledger().store().put_pin(person, &hash)?;
    output.say(&Message::UserPinSet { name: name.to_owned() });
    Ok(())
}

/// Gives a user other roles.
///
/// # Errors
/// A [`Failure`] that says who is needed.
pub fn set_roles(
    name: &str,
    roles: &[Role],
    two: &Two,
    desk: &mut impl Desk,
    output: &Output,
) -> Result<(), Failure> {
    let by = login::by(desk, &two.by, &[Deed::UserRoles], output)?;
    let second = match &two.second {
        Some(second) => Some(login::second(desk, second, &by, Deed::UserRoles, output)?),
        None => None,
    };
    let person = persons::find(desk.ledger().store(), name)?;
    let entry = note(desk, &person, UserChange::Roles, roles, by, second)?;
    output.datum(
        &Message::UserRolesSet { name: name.to_owned(), roles: names(roles) },
        &json!({"id": person, "roles": roles}),
    );
    say_waits(desk, entry, output)
}

/// Who may give this person a PIN or a badge: an administrator, or the person. The first user, who has no PIN yet, needs
/// none for it: somebody has to begin.
fn giver(desk: &mut impl Desk, person: &PersonId, by: &str, output: &Output) -> Result<PersonId, Failure> {
    let named = persons::find(desk.ledger().store(), by);
    let alone = standing(desk)?.users.len() == 1;
    match named {
        Ok(by) if by == *person && alone && desk.ledger().store().credential(&by)?.pin.is_none() => Ok(by),
        Ok(named) if named == *person => login::anybody(desk, by, output),
        _ => login::by(desk, by, &[Deed::UserPin], output),
    }
}

/// Has a user choose a PIN.
///
/// # Errors
/// A [`Failure`] where `by` may not.
pub fn pin(name: &str, by: &str, desk: &mut impl Desk, output: &Output) -> Result<(), Failure> {
    let person = persons::find(desk.ledger().store(), name)?;
    let by = giver(desk, &person, by, output)?;
    let name = persons::name_of(desk.ledger().store(), &person)?;
    let first = desk.ledger().store().credential(&person)?.pin.is_none();
    choose_pin(desk, &name, &person, by, first, output)
}

/// Lets a user who is locked out log in again.
///
/// # Errors
/// A [`Failure`] where `by` may not.
pub fn unlock(name: &str, by: &str, desk: &mut impl Desk, output: &Output) -> Result<(), Failure> {
    let by = login::by(desk, by, &[Deed::UserUnlocked], output)?;
    let person = persons::find(desk.ledger().store(), name)?;
    if standing(desk)?.user(&person).is_some_and(|user| user.locked) {
        note(desk, &person, UserChange::Unlocked, &[], by, None)?;
    }
    desk.ledger().store().put_attempts(&person, &Attempts::default())?;
    output.datum(&Message::UserUnlocked { name: name.to_owned() }, &json!({"id": person}));
    Ok(())
}

/// Notes that a user left, and forgets the name where that is wanted.
///
/// # Errors
/// A [`Failure`] where `by` may not.
pub fn leave(
    name: &str,
    forget: bool,
    by: &str,
    desk: &mut impl Desk,
    output: &Output,
) -> Result<(), Failure> {
    let by = login::by(desk, by, &[Deed::UserLeft], output)?;
    let person = persons::find(desk.ledger().store(), name)?;
    let here = standing(desk)?.user(&person).is_some();
    // Whoever has left already can still be forgotten.
    if here || !forget {
        note(desk, &person, UserChange::Left, &[], by, None)?;
        output.datum(&Message::UserLeft { name: name.to_owned() }, &json!({"id": person}));
    }
    if forget {
        desk.ledger().store().forget_person(&person)?;
        output.say(&Message::UserForgotten { id: person.0 });
    } else {
        output.say(&Message::HintForget { name: name.to_owned() });
    }
    Ok(())
}

/// Lists the users.
///
/// # Errors
/// The register's failure.
pub fn list(store: &SqliteStore, view: View<'_>, output: &Output) -> Result<(), Failure> {
    let users = view.standing()?.map(|standing| standing.users).unwrap_or_default();
    let open = users.is_empty();
    let mut known = persons::all(store)?;
    for user in &users {
        if !known.iter().any(|person| person.id == user.person.0) {
            known.push(Person { id: user.person.0.clone(), name: "-".to_owned(), badge: None });
        }
    }
    for person in known {
        let credential = store.credential(&PersonId(person.id.clone()))?;
        let user = users.iter().find(|user| user.person.0 == person.id);
        let state = match user {
            None if open => Message::UserStateOpen {},
            None => Message::UserStateLeft {},
            Some(user) if user.left => Message::UserStateLeft {},
            Some(user) if user.locked => Message::UserStateLocked {},
            Some(_) if credential.pin.is_none() => Message::UserStateNoPin {},
            Some(_) if credential.badge => Message::UserStateBadge {},
            Some(_) => Message::UserStateHere {},
        };
        let roles = user.filter(|user| !user.left).map_or(&[][..], |user| &user.roles);
        output.datum(
            &Message::UserRow {
                id: person.id.clone(),
                name: person.name.clone(),
                roles: names(roles),
                state: text::of(&state),
            },
            &json!({"id": person.id, "name": person.name, "badge_number": person.badge, "roles": roles,
                    "left": user.is_some_and(|user| user.left), "locked": user.is_some_and(|user| user.locked),
                    "pin": credential.pin.is_some(), "badge": credential.badge, "language": credential.language}),
        );
    }
    Ok(())
}

fn policy(output: &Output) {
    for rule in POLICY {
        let (roles, second) = (rule.by.to_string(), rule.second.to_string());
        output.datum(
            &Message::PolicyRow { act: rule.to_string(), roles: roles.clone(), second: second.clone() },
            &json!({"act": rule.act, "kind": rule.kind, "by": roles, "second": second,
                    "may_follow": rule.may_follow().is_some()}),
        );
    }
}
