//! A PIN that is looked at elsewhere than where the register is written: what it takes is read there first, and counted as
//! wrong; what came of it is told there, which alone counts and locks.

use super::{count, kept_pin, left, locked_out, secret, settle, user, waits_for_nothing, who};
use crate::clock;
use crate::desk::Desk;
use crate::error::{Failure, Kind};
use crate::message::Message;
use crate::persons;
use registry::PersonId;
use registry::credential::Attempts;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How a PIN is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Manner {
    /// It counts to the person's own count, which is kept and locks: whoever tries has the person's badge, or sits at this
    /// computer. Otherwise it counts to [`Tries`].
    pub counts: bool,
    /// Why it was refused is said. Otherwise nobody learns whether there is such a person, or a wait.
    pub tells: bool,
}

/// PINs tried by name from other computers, counted by person. They close that way to the person, and no other: whoever can
/// reach the station would lock anybody out otherwise. They are not kept, since whoever counts here cannot cut the program.
#[derive(Debug, Clone, Default)]
pub struct Tries(Arc<Mutex<HashMap<PersonId, Attempts>>>);

impl Tries {
    fn each<T>(&self, of: impl FnOnce(&mut HashMap<PersonId, Attempts>) -> T) -> T {
        of(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Takes the wait off that way.
    pub fn forget(&self, person: &PersonId) {
        self.each(|tries| tries.remove(person));
    }
}

/// A PIN that is about to be looked at.
pub struct Trial {
    manner: Manner,
    /// Who was meant, or why no PIN can be right.
    of: Result<(PersonId, String), Failure>,
    /// What is kept of the PIN; none where none is asked.
    kept: Option<String>,
    counted: Attempts,
}

impl Trial {
    /// Reads who is meant and what is kept of the PIN, and counts it as wrong.
    ///
    /// # Errors
    /// The register's failure.
    pub fn begin(desk: &mut impl Desk, named_or_badge: &str, manner: Manner) -> Result<Self, Failure> {
        match Self::of(desk, named_or_badge, manner) {
            Ok(trial) => Ok(trial),
            Err(failure) if matches!(failure.kind, Kind::Fixable | Kind::Usage) => {
                Ok(Self { manner, of: Err(failure), kept: decoy(), counted: Attempts::default() })
            }
            Err(failure) => Err(failure),
        }
    }

    fn of(desk: &mut impl Desk, named_or_badge: &str, manner: Manner) -> Result<Self, Failure> {
        let person = who(desk, named_or_badge)?;
        let name = persons::name_of(desk.ledger().store(), &person)?;
        let kept = if user(desk, &person)?.is_some() { kept_pin(desk, &person, &name)? } else { None };
        let counted = match (&kept, manner.counts) {
            (Some(_), true) => count(desk, &person, &name)?,
            (Some(_), false) => waits_for_nothing(desk, &person, &name)?,
            (None, _) => Attempts::default(),
        };
        Ok(Self { manner, of: Ok((person, name)), kept, counted })
    }

    /// Counts it as wrong among those from other computers, where it does not count otherwise.
    #[must_use]
    pub fn among(mut self, tries: &Tries) -> Self {
        let (Ok((person, name)), Some(_), false) = (&self.of, &self.kept, self.manner.counts) else {
            return self;
        };
        let now = clock::since_boot();
        let (wait, counted) = tries.each(|tries| {
            let known = tries.entry(person.clone()).or_default();
            let wait = known.wait_ms(&now);
            if wait == 0 {
                *known = known.tried(&now);
            }
            (wait, known.clone())
        });
        self.counted = counted;
        if wait > 0 {
            (self.of, self.kept) = (Err(locked_out(name, wait)), decoy());
        }
        self
    }

    /// What the PIN is compared with; none where none is asked. It is there for nobody too, so that it takes as long.
    pub fn kept(&self) -> Option<String> {
        self.kept.clone()
    }

    /// Tells what came of it: who it is, where the PIN fits.
    ///
    /// # Errors
    /// A [`Failure`] where it does not, and the register's own.
    pub fn end(self, desk: &mut impl Desk, fits: bool, tries: &Tries) -> Result<PersonId, Failure> {
        let tells = self.manner.tells;
        self.told(desk, fits, tries).map_err(|failure| match failure.kind {
            Kind::Fixable | Kind::Usage if !tells => unfit(),
            _ => failure,
        })
    }

    fn told(self, desk: &mut impl Desk, fits: bool, tries: &Tries) -> Result<PersonId, Failure> {
        let (person, name) = self.of?;
        if self.kept.is_none() {
            return Ok(person);
        }
        if fits {
            tries.forget(&person);
        }
        let left = if fits || self.manner.counts {
            settle(desk, &person, &name, &self.counted, fits)?
        } else {
            Some(left(&name, &self.counted)?)
        };
        match left {
            None => Ok(person),
            Some(left) => Err(Failure::fixable(Message::PinWrong { name, left })),
        }
    }
}

/// What no PIN fits.
fn decoy() -> Option<String> {
    Some(secret::decoy().to_owned())
}

/// What whoever is told nothing is told.
fn unfit() -> Failure {
    Failure::fixable(Message::LoginUnfit {}).hint(Message::HintLoginUnfit {})
}

#[cfg(test)]
mod tests {
    use super::super::tests::{station, why};
    use super::*;
    use crate::folder::Owning;
    use registry::credential::WRONG_MAX;
    use tempfile::TempDir;

    const NEAR: Manner = Manner { counts: true, tells: true };
    const FAR: Manner = Manner { counts: false, tells: false };

    fn tried(
        owning: &mut Owning,
        tries: &Tries,
        manner: Manner,
        named: &str,
        pin: &str,
    ) -> Result<PersonId, Failure> {
        let trial = Trial::begin(owning, named, manner)?.among(tries);
        let fits = trial.kept().is_none_or(|kept| secret::fits(&pin.into(), &kept));
        trial.end(owning, fits, tries)
    }

    #[test]
    fn wrong_pins_from_afar_close_that_way_only_and_lock_nobody_out() {
        let dir = TempDir::new().unwrap();
        let (mut owning, amina, _) = station(&dir);
        let tries = Tries::default();
        let unfit = unfit().what.id().to_owned();
        for _ in 0..=WRONG_MAX {
            assert_eq!(why(tried(&mut owning, &tries, FAR, "Amina", "0000")), unfit);
        }
        assert_eq!(why(tried(&mut owning, &tries, FAR, "Amina", "4711")), unfit, "that way is closed");
        let tells = Manner { tells: true, ..FAR };
        let locked = Message::LockedOut { name: String::new(), minutes: 0 };
        assert_eq!(why(tried(&mut owning, &tries, tells, "Amina", "4711")), locked.id());
        assert!(!owning.ledger.standing().unwrap().user(&amina).unwrap().locked);
        assert_eq!(
            tried(&mut owning, &tries, NEAR, "Amina", "4711").unwrap(),
            amina,
            "the station is open to her"
        );
        assert_eq!(
            tried(&mut owning, &tries, FAR, "Amina", "4711").unwrap(),
            amina,
            "and with it the other way"
        );
    }

    #[test]
    fn nobody_is_told_from_afar_whether_there_is_such_a_person() {
        let dir = TempDir::new().unwrap();
        let (mut owning, ..) = station(&dir);
        let tries = Tries::default();
        let known = Trial::begin(&mut owning, "Amina", FAR).unwrap();
        let nobody = Trial::begin(&mut owning, "Nobody", FAR).unwrap();
        let parameters = |trial: &Trial| {
            let kept = trial.kept().unwrap();
            kept.rsplit('$').skip(2).collect::<Vec<_>>().join("$")
        };
        assert_eq!(
            parameters(&known),
            parameters(&nobody),
            "a PIN is looked at for both, with the same work"
        );
        let told = |failure: Failure| (failure.what, failure.causes, failure.hints, failure.kind);
        let [known, nobody] =
            [known, nobody].map(|trial| told(trial.end(&mut owning, false, &tries).unwrap_err()));
        assert_eq!(known, nobody);
        let fitting = Trial::begin(&mut owning, "Nobody", FAR).unwrap();
        assert!(fitting.end(&mut owning, true, &tries).is_err(), "there is nobody to be");
    }

    #[test]
    fn trials_at_once_give_nobody_a_try_more() {
        let dir = TempDir::new().unwrap();
        let (mut owning, ..) = station(&dir);
        for manner in [NEAR, FAR] {
            let tries = Tries::default();
            let begun: Vec<_> = (0..2 * WRONG_MAX)
                .map(|_| Trial::begin(&mut owning, "Brian", manner).unwrap().among(&tries))
                .collect();
            let open = begun.iter().filter(|trial| trial.of.is_ok()).count();
            assert_eq!(open, WRONG_MAX as usize, "{manner:?}");
            super::super::tests::unlocked(&mut owning, "Brian");
        }
    }
}
