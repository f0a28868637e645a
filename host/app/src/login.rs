//! Who is acting: named or by badge, known here, with the role for it, and with the right PIN. The one place that asks.

mod pin_file;
pub mod secret;

use crate::bench::Bench;
use crate::clock;
use crate::error::Failure;
use crate::folder::Owning;
use crate::language::Language;
use crate::message::Message;
use crate::output::Output;
use crate::persons;
use crate::text;
use protocol::Realm;
use registry::credential::Attempts;
use registry::people::{Role, UserChange};
use registry::policy::{Deed, Doer, STATION, Second, names};
use registry::view::{Standing, User};
use registry::{Act, Draft, Ledger, PersonId, SqliteStore};

/// Where somebody says who they are.
pub trait Desk {
    /// The register.
    fn ledger(&self) -> &Ledger<SqliteStore>;

    /// Writes what was noticed about a user.
    ///
    /// # Errors
    /// The register's failure.
    fn write(&mut self, by: PersonId, act: Act) -> Result<(), Failure>;

    /// Asks a question; `None` at the end of the input.
    ///
    /// # Errors
    /// What fails meanwhile.
    fn ask(&mut self, question: &Message, output: &Output) -> Result<Option<String>, Failure>;
}

impl Desk for Owning {
    fn ledger(&self) -> &Ledger<SqliteStore> {
        &self.ledger
    }

    fn write(&mut self, by: PersonId, act: Act) -> Result<(), Failure> {
        let stamp = clock::stamp(&self.ledger, clock::now())?;
        self.ledger.append(&[Draft { stamp, by, second_by: None, act }])?;
        Ok(())
    }

    fn ask(&mut self, question: &Message, output: &Output) -> Result<Option<String>, Failure> {
        Ok(output.ask(question))
    }
}

impl Desk for Bench {
    fn ledger(&self) -> &Ledger<SqliteStore> {
        Self::ledger(self)
    }

    fn write(&mut self, by: PersonId, act: Act) -> Result<(), Failure> {
        self.record(by, None, act).map(drop)
    }

    fn ask(&mut self, question: &Message, output: &Output) -> Result<Option<String>, Failure> {
        Self::ask(self, question, output)
    }
}

/// The person who was named, and who may do these things here.
///
/// # Errors
/// A [`Failure`] that says who is needed, or what to do about the PIN.
pub fn by(desk: &mut impl Desk, named: &str, deeds: &[Deed], output: &Output) -> Result<PersonId, Failure> {
    let person = who(desk, named)?;
    if let Some(user) = user(desk, &person)? {
        for deed in deeds {
            may(desk, &user, *deed)?;
        }
        prove(desk, &person, output)?;
    }
    Ok(person)
}

/// The second person for something: another one, who may be.
///
/// # Errors
/// As [`by`].
pub fn second(
    desk: &mut impl Desk,
    named: &str,
    first: &PersonId,
    deed: Deed,
    output: &Output,
) -> Result<PersonId, Failure> {
    let person = who(desk, named)?;
    if person == *first {
        return Err(Failure::fixable(Message::SecondMustDiffer {}));
    }
    may_be_second(desk, &person, deed)?;
    anybody(desk, named, output)
}

/// The person who was named, with the right PIN, whatever is to be done.
///
/// # Errors
/// As [`by`].
pub fn anybody(desk: &mut impl Desk, named: &str, output: &Output) -> Result<PersonId, Failure> {
    by(desk, named, &[], output)
}

/// Whether somebody who has said who they are may do this.
///
/// # Errors
/// A [`Failure`] that names the roles.
pub fn may_do(desk: &impl Desk, person: &PersonId, deed: Deed) -> Result<(), Failure> {
    user(desk, person)?.map_or(Ok(()), |user| may(desk, &user, deed))
}

/// Whether somebody who has said who they are may be the second person in this.
///
/// # Errors
/// A [`Failure`] that names the roles.
pub fn may_be_second(desk: &impl Desk, person: &PersonId, deed: Deed) -> Result<(), Failure> {
    let (Second::AtOnce(roles) | Second::MayFollow(roles)) = deed.rule().second else { return Ok(()) };
    user(desk, person)?.map_or(Ok(()), |user| has_role(desk, &user, roles, deed.rule().act))
}

fn who(desk: &impl Desk, named: &str) -> Result<PersonId, Failure> {
    let store = desk.ledger().store();
    if !secret::is_badge(named) {
        return persons::find(store, named);
    }
    let person = store.person_of_badge(&secret::badge_digest(named))?;
    person.ok_or_else(|| Failure::fixable(Message::BadgeUnknown {}).hint(Message::HintBadgeUnknown {}))
}

/// The user with this id; `None` where this station has no users, so that anybody who is known may act.
fn user(desk: &impl Desk, person: &PersonId) -> Result<Option<User>, Failure> {
    let standing = standing(desk)?;
    if standing.users.is_empty() {
        return Ok(None);
    }
    match standing.user(person) {
        Some(user) => Ok(Some(user.clone())),
        None => {
            let name = persons::name_of(desk.ledger().store(), person)?;
            Err(Failure::fixable(Message::UserNotEnrolled { name: name.clone() })
                .hint(Message::HintUserEnrol { name }))
        }
    }
}

fn standing(desk: &impl Desk) -> Result<&Standing, Failure> {
    desk.ledger().standing().ok_or_else(|| Failure::bug("a register without its first entry was opened"))
}

fn may(desk: &impl Desk, user: &User, deed: Deed) -> Result<(), Failure> {
    match deed.rule().by {
        Doer::Role(roles) | Doer::SelfOr(roles) | Doer::StationOr(roles) => {
            has_role(desk, user, roles, deed.rule().act)
        }
        Doer::Station | Doer::SecondOfThatAct => Ok(()),
    }
}

fn has_role(desk: &impl Desk, user: &User, roles: &[Role], act: &str) -> Result<(), Failure> {
    if user.roles.iter().any(|role| roles.contains(role)) {
        return Ok(());
    }
    let name = persons::name_of(desk.ledger().store(), &user.person)?;
    Err(Failure::fixable(Message::RoleMissing { name, act: act.to_owned(), roles: names(roles) })
        .hint(Message::HintUserPolicy {}))
}

/// Has the person give the PIN, where there is one or has to be one.
fn prove(desk: &mut impl Desk, person: &PersonId, output: &Output) -> Result<(), Failure> {
    let store = desk.ledger().store();
    let name = persons::name_of(store, person)?;
    let credential = store.credential(person)?;
    match (&credential.pin, standing(desk)?.realm) {
        (None, Realm::Training) => {}
        (None, Realm::Real) => {
            return Err(Failure::fixable(Message::UserHasNoPin { name: name.clone() })
                .hint(Message::HintUserPin { name }));
        }
        (Some(hash), _) => give_pin(desk, person, &name, hash, output)?,
    }
    if let Some(language) = credential.language.and_then(|tag| Language::named(&tag).ok()) {
        text::speak(language);
    }
    Ok(())
}

fn give_pin(
    desk: &mut impl Desk,
    person: &PersonId,
    name: &str,
    hash: &str,
    output: &Output,
) -> Result<(), Failure> {
    if let Some(pin) = pin_file::of(output, name)? {
        return match try_pin(desk, person, name, hash, &pin)? {
            None => Ok(()),
            Some(left) => Err(Failure::fixable(Message::PinWrong { name: name.to_owned(), left })),
        };
    }
    loop {
        waits_for_nothing(desk, person, name)?;
        let question = Message::AskPin { name: name.to_owned() };
        let Some(pin) = hidden(desk, &question, output)? else {
            return Err(Failure::fixable(Message::PinNotGiven { name: name.to_owned() })
                .hint(Message::HintPinFile {}));
        };
        match try_pin(desk, person, name, hash, &pin)? {
            None => return Ok(()),
            Some(left) => output.say(&Message::PinWrong { name: name.to_owned(), left }),
        }
    }
}

/// A question whose answer nobody is to see.
fn hidden(desk: &mut impl Desk, question: &Message, output: &Output) -> Result<Option<String>, Failure> {
    let _hidden = output.hide_typing();
    let said = desk.ask(question, output)?;
    // Ctrl-C ends nothing while nothing is shown: the terminal would stay that way.
    Ok(said.filter(|said| !said.contains('\u{3}')))
}

fn waits_for_nothing(desk: &impl Desk, person: &PersonId, name: &str) -> Result<Attempts, Failure> {
    let store = desk.ledger().store();
    let now = clock::since_boot();
    let known = store.credential(person)?.attempts;
    let attempts = known.resumed(&now);
    if attempts != known {
        store.put_attempts(person, &attempts)?;
    }
    match attempts.wait_ms(&now) {
        0 => Ok(attempts),
        ms => Err(locked_out(name, ms)),
    }
}

fn locked_out(name: &str, wait_ms: u64) -> Failure {
    let (name, minutes) = (name.to_owned(), wait_ms.div_ceil(60_000));
    Failure::fixable(Message::LockedOut { name: name.clone(), minutes })
        .hint(Message::HintUserUnlock { name })
}

/// Tries a PIN; gives how many tries are left where it is wrong. It is counted as wrong before it is looked at, so that
/// nobody gains a try by a cut.
fn try_pin(
    desk: &mut impl Desk,
    person: &PersonId,
    name: &str,
    hash: &str,
    pin: &str,
) -> Result<Option<u64>, Failure> {
    let attempts = waits_for_nothing(desk, person, name)?;
    let now = clock::since_boot();
    let counted = attempts.tried(&now);
    desk.ledger().store().put_attempts(person, &counted)?;
    let locked = standing(desk)?.user(person).is_some_and(|user| user.locked);
    let mut note = |change| {
        let act = Act::User { person: person.clone(), change, roles: Vec::new() };
        desk.write(PersonId(STATION.to_owned()), act)
    };
    if secret::fits(pin, hash) {
        if locked {
            note(UserChange::Unlocked)?;
        }
        desk.ledger().store().put_attempts(person, &Attempts::default())?;
        return Ok(None);
    }
    match counted.wait_ms(&now) {
        0 => Ok(Some(u64::from(registry::credential::WRONG_MAX - counted.wrong))),
        ms => {
            if !locked {
                note(UserChange::Locked)?;
            }
            Err(locked_out(name, ms))
        }
    }
}

/// Has a person choose a PIN, and gives its hash; `None` where none was given. `first`: there was none before, so that
/// the one in the file of PINs is it.
///
/// # Errors
/// A [`Failure`] where it has not the form of a PIN.
pub fn new_pin(name: &str, first: bool, output: &Output) -> Result<Option<String>, Failure> {
    let given = if first { pin_file::of(output, name)? } else { None };
    let pin = match given {
        Some(pin) => Some(pin),
        None => choose(name, output)?,
    };
    match pin {
        Some(pin) if !secret::is_pin(&pin) => {
            Err(Failure::usage(Message::PinBad {}).hint(Message::HintPinForm {}))
        }
        Some(pin) => secret::hashed(&pin).map(Some),
        None => Ok(None),
    }
}

fn choose(name: &str, output: &Output) -> Result<Option<String>, Failure> {
    let ask = |question: &Message| {
        let _hidden = output.hide_typing();
        output.ask(question).filter(|said| !said.contains('\u{3}'))
    };
    let Some(pin) = ask(&Message::AskNewPin { name: name.to_owned() }) else { return Ok(None) };
    match ask(&Message::AskPinAgain {}) {
        Some(again) if again == pin => Ok(Some(pin)),
        _ => Err(Failure::fixable(Message::PinNotRepeated {})),
    }
}
