//! Who is acting: named or by badge, known here, with the role for it, and with the right PIN. The one place that asks.

mod pin_file;
pub mod secret;
pub mod trial;

use crate::clock;
use crate::desk::Desk;
use crate::error::Failure;
use crate::language::Language;
use crate::message::Message;
use crate::output::Output;
use crate::persons;
use protocol::Realm;
use registry::credential::Attempts;
use registry::people::{Role, UserChange};
use registry::policy::{Deed, Doer, STATION, Second, names};
use registry::view::{Standing, User};
use registry::{Act, PersonId};
use secret::Pin;

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

/// The person who was named or whose badge was scanned.
///
/// # Errors
/// A [`Failure`] where nobody is called so.
pub fn who(desk: &impl Desk, named: &str) -> Result<PersonId, Failure> {
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
    if output.has_proved(person) {
        return Ok(());
    }
    let store = desk.ledger().store();
    let name = persons::name_of(store, person)?;
    let language = store.credential(person)?.language;
    if let Some(hash) = kept_pin(desk, person, &name)? {
        give_pin(desk, person, &name, &hash, output)?;
    }
    if let Some(language) = language.and_then(|tag| Language::named(&tag).ok()) {
        output.speak(language);
    }
    Ok(())
}

/// What is kept of the PIN; `None` where none is needed.
fn kept_pin(desk: &impl Desk, person: &PersonId, name: &str) -> Result<Option<String>, Failure> {
    match (desk.ledger().store().credential(person)?.pin, standing(desk)?.realm) {
        (None, Realm::Real) => Err(Failure::fixable(Message::UserHasNoPin { name: name.to_owned() })
            .hint(Message::HintUserPin { name: name.to_owned() })),
        (kept, _) => Ok(kept),
    }
}

/// A PIN that was given beforehand.
fn given_pin(name: &str, output: &Output) -> Result<Option<Pin>, Failure> {
    match output.pin(name) {
        Some(pin) => Ok(Some(pin)),
        None => pin_file::of(output, name),
    }
}

fn give_pin(
    desk: &mut impl Desk,
    person: &PersonId,
    name: &str,
    hash: &str,
    output: &Output,
) -> Result<(), Failure> {
    if let Some(pin) = given_pin(name, output)? {
        return try_once(desk, person, name, hash, &pin);
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

fn try_once(
    desk: &mut impl Desk,
    person: &PersonId,
    name: &str,
    hash: &str,
    pin: &Pin,
) -> Result<(), Failure> {
    match try_pin(desk, person, name, hash, pin)? {
        None => Ok(()),
        Some(left) => Err(Failure::fixable(Message::PinWrong { name: name.to_owned(), left })),
    }
}

/// A question whose answer nobody is to see.
fn hidden(desk: &mut impl Desk, question: &Message, output: &Output) -> Result<Option<Pin>, Failure> {
    let _hidden = output.hide_typing();
    let said = desk.ask(question, output)?;
    // Ctrl-C ends nothing while nothing is shown: the terminal would stay that way.
    Ok(said.filter(|said| !said.contains('\u{3}')).map(Pin::from))
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
    pin: &Pin,
) -> Result<Option<u64>, Failure> {
    let counted = count(desk, person, name)?;
    settle(desk, person, name, &counted, secret::fits(pin, hash))
}

/// Counts a PIN as wrong before it is looked at.
fn count(desk: &impl Desk, person: &PersonId, name: &str) -> Result<Attempts, Failure> {
    let counted = waits_for_nothing(desk, person, name)?.tried(&clock::since_boot());
    desk.ledger().store().put_attempts(person, &counted)?;
    Ok(counted)
}

/// Writes down what came of a PIN that was counted; gives how many tries are left where it was wrong.
fn settle(
    desk: &mut impl Desk,
    person: &PersonId,
    name: &str,
    counted: &Attempts,
    fits: bool,
) -> Result<Option<u64>, Failure> {
    let locked = standing(desk)?.user(person).is_some_and(|user| user.locked);
    let mut note = |change| {
        let act = Act::User { person: person.clone(), change, roles: Vec::new() };
        desk.write(&PersonId(STATION.to_owned()), None, act).map(drop)
    };
    if fits {
        if locked {
            note(UserChange::Unlocked)?;
        }
        desk.ledger().store().put_attempts(person, &Attempts::default())?;
        return Ok(None);
    }
    let left = left(name, counted);
    if left.is_err() && !locked {
        note(UserChange::Locked)?;
    }
    left.map(Some)
}

/// How many tries are left after one that was wrong.
fn left(name: &str, counted: &Attempts) -> Result<u64, Failure> {
    match counted.wait_ms(&clock::since_boot()) {
        0 => Ok(u64::from(registry::credential::WRONG_MAX - counted.wrong)),
        ms => Err(locked_out(name, ms)),
    }
}

/// Has a person choose a PIN, and gives its hash; `None` where none was given. `first`: there was none before, so that
/// the one in the file of PINs is it.
///
/// # Errors
/// A [`Failure`] where it has not the form of a PIN.
pub fn new_pin(name: &str, first: bool, output: &Output) -> Result<Option<String>, Failure> {
    let given = if first { given_pin(name, output)? } else { None };
    let pin = match given {
        Some(pin) => Some(pin),
        None => choose(name, output)?,
    };
    match pin {
        Some(pin) if !secret::is_pin(&pin) => {
            Err(Failure::usage(Message::PinBad {}).hint(Message::HintPinForm {}))
        }
        Some(pin) => output.kept_of(&pin).map_or_else(|| secret::hashed(&pin), Ok).map(Some),
        None => Ok(None),
    }
}

fn choose(name: &str, output: &Output) -> Result<Option<Pin>, Failure> {
    let ask = |question: &Message| {
        let _hidden = output.hide_typing();
        output.ask(question).filter(|said| !said.contains('\u{3}'))
    };
    let Some(pin) = ask(&Message::AskNewPin { name: name.to_owned() }) else { return Ok(None) };
    match ask(&Message::AskPinAgain {}) {
        Some(again) if again == pin => Ok(Some(pin.into())),
        _ => Err(Failure::fixable(Message::PinNotRepeated {})),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::{init, user};
    use crate::config::{Family, Training};
    use crate::folder::{Folder, Owning};
    use crate::output::Answers;
    use registry::credential::WRONG_MAX;
    use tempfile::TempDir;

    fn pins(given: &[(&str, &str)]) -> Output {
        let pins = given.iter().map(|(name, pin)| ((*name).to_owned(), Pin::from(*pin))).collect();
        Output::gathering(Answers { pins, ..Answers::default() })
    }

    /// A station at which Amina has enrolled herself and Brian, each with a PIN.
    pub fn station(dir: &TempDir) -> (Owning, PersonId, PersonId) {
        let folder = Folder::new(dir.path().to_str());
        let training = Some(Training { emulated: false, speed: 1 });
        let amina = init::make(&folder, "KE-T-1", training, Family::Gravotech, "UTC", "Amina").unwrap();
        let given = pins(&[("Amina", "4711"), ("Brian", "0815")]);
        let mut owning = Owning::open(folder, &given).unwrap();
        user::enrol_first(&mut owning, &amina, &[Role::Administrator, Role::Supervisor], &given).unwrap();
        let brian = user::AddArgs {
            name: "Brian".to_owned(),
            roles: vec![Role::Supervisor],
            badge: None,
            by: Some("Amina".to_owned()),
            second: None,
        };
        user::add(&brian, &mut owning, &given).unwrap();
        let brian = persons::find(owning.ledger.store(), "Brian").unwrap();
        (owning, PersonId(amina.id), brian)
    }

    pub fn why<T: std::fmt::Debug>(tried: Result<T, Failure>) -> String {
        tried.unwrap_err().what.id().to_owned()
    }

    /// Takes a wait off, as a supervisor does.
    pub fn unlocked(owning: &mut Owning, name: &str) {
        let person = persons::find(owning.ledger.store(), name).unwrap();
        owning.ledger.store().put_attempts(&person, &Attempts::default()).unwrap();
    }

    /// The PIN of somebody who is here, tried once.
    fn attempt(owning: &mut Owning, named: &str, pin: &str) -> Result<PersonId, Failure> {
        let tries = trial::Tries::default();
        let trial = trial::Trial::begin(owning, named, trial::Manner { counts: true, tells: true })?;
        let fits = trial.kept().is_none_or(|kept| secret::fits(&pin.into(), &kept));
        trial.end(owning, fits, &tries)
    }

    #[test]
    fn attempt_with_wrong_pins_is_counted_and_locks_out_until_it_may_be_tried_again() {
        let dir = TempDir::new().unwrap();
        let (mut owning, amina, _) = station(&dir);
        assert_eq!(
            why(attempt(&mut owning, "Amina", "0000")),
            Message::PinWrong { name: String::new(), left: 0 }.id()
        );
        assert_eq!(attempt(&mut owning, "amina", "4711").unwrap(), amina, "right: the count begins anew");
        let locked_out = Message::LockedOut { name: String::new(), minutes: 0 }.id();
        let said: Vec<_> = (0..WRONG_MAX).map(|_| why(attempt(&mut owning, "Amina", "0000"))).collect();
        assert_eq!(said.iter().filter(|said| *said == locked_out).count(), 1, "{said:?}");
        assert_eq!(why(attempt(&mut owning, "Amina", "4711")), locked_out, "the right PIN helps no more");
        let standing = owning.ledger.standing().unwrap();
        assert!(standing.user(&amina).unwrap().locked, "the ledger says so");
        assert_eq!(
            why(attempt(&mut owning, "Nobody", "4711")),
            Message::PersonUnknown { name: String::new() }.id()
        );
    }

    #[test]
    fn person_who_is_proved_gives_no_pin_and_a_second_one_does() {
        let dir = TempDir::new().unwrap();
        let (mut owning, amina, brian) = station(&dir);
        let screen = |brians: Option<&str>, typed: &[&str]| {
            Output::gathering(Answers {
                pins: brians.map(|pin| ("Brian".to_owned(), pin.into())).into_iter().collect(),
                typed: typed.iter().map(|typed| (*typed).to_owned()).collect(),
                proved: [amina.clone()].into(),
                ..Answers::default()
            })
        };
        let deed = Deed::NumbersVoided;
        let mut asked = |output: &Output| {
            let first = by(&mut owning, "Amina", &[deed], output)?;
            second(&mut owning, "Brian", &first, deed, output)
        };
        assert_eq!(asked(&screen(Some("0815"), &[])).unwrap(), brian);
        assert_eq!(
            why(asked(&screen(Some("0816"), &[]))),
            Message::PinWrong { name: String::new(), left: 0 }.id()
        );
        let not_given = Message::PinNotGiven { name: String::new() }.id();
        assert_eq!(why(asked(&screen(None, &["0815"]))), not_given, "what was typed is no PIN");
        let nobody = Output::gathering(Answers::default());
        assert_eq!(why(asked(&nobody)), not_given, "proved for one screen only");
    }
}
