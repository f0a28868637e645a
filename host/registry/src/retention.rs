//! How long records are kept: what each instrument asks for, as data, and what follows for one life.
//!
//! The longest term that applies counts, and a weapon that exists never loses its record. What identifies persons has a
//! clock of its own: it may be erased ([`crate::record::seal`]) while the record of the weapon goes on.

use crate::record::{HappeningKind, HoldId, HoldKind, LifeId};
use crate::store::StoreError;
use crate::view::{LifeState, View};
use jiff::ToSpan;
use jiff::civil::Date;
use marking::case::Event;
use std::collections::BTreeSet;

/// What kind of record something is, as far as terms differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Class {
    /// That it was made.
    Manufacture,
    /// That it was imported or exported, or went from one to another.
    Transfer,
    /// What stands on it.
    Marks,
    /// That it was seized, found or surrendered.
    Seizure,
    /// That it was made unusable.
    Deactivation,
    /// That it was destroyed; the clock starts then, and the other classes stop counting.
    Destruction,
    /// A lot of ammunition.
    Ammunition,
    /// Who had a part in something; the clock starts on the last day of such a part.
    Person,
    /// The same where the weapon was destroyed; the clock starts then.
    PersonDestruction,
}

/// For how long.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Keep {
    /// So many years.
    Years(i16),
    /// For ever.
    Indefinitely,
}

/// What one instrument asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Term {
    /// Of which kind of record.
    pub class: Class,
    /// By which instrument, and where in it.
    pub rule: &'static str,
    /// For how long.
    pub keep: Keep,
    /// Whether its text was seen. One that was not is shown, and decides nothing.
    pub verified: bool,
}

const fn term(class: Class, rule: &'static str, keep: Keep) -> Term {
    Term { class, rule, keep, verified: true }
}

const fn unseen(class: Class, rule: &'static str, keep: Keep) -> Term {
    Term { class, rule, keep, verified: false }
}

/// Every term.
pub const TERMS: &[Term] = &[
    term(Class::Manufacture, "Firearms Protocol art. 7", Keep::Years(10)),
    term(Class::Manufacture, "ITI para 12(a)", Keep::Years(30)),
    term(Class::Manufacture, "ITI para 12", Keep::Indefinitely),
    unseen(Class::Manufacture, "ECOWAS Convention art. 9", Keep::Indefinitely),
    term(Class::Transfer, "Firearms Protocol art. 7", Keep::Years(10)),
    term(Class::Transfer, "Arms Trade Treaty art. 12", Keep::Years(10)),
    term(Class::Transfer, "ITI para 12(b)", Keep::Years(20)),
    term(Class::Transfer, "ITI para 12", Keep::Indefinitely),
    unseen(Class::Transfer, "Nairobi Protocol art. 7(d)", Keep::Years(10)),
    unseen(Class::Transfer, "ECOWAS Convention art. 9", Keep::Indefinitely),
    term(Class::Marks, "Firearms Protocol art. 7(a)", Keep::Years(10)),
    term(Class::Marks, "ITI para 12(b)", Keep::Years(20)),
    term(Class::Marks, "ITI para 12", Keep::Indefinitely),
    unseen(Class::Marks, "Nairobi Protocol art. 7(d)", Keep::Years(10)),
    term(Class::Seizure, "ITI para 12(b)", Keep::Years(20)),
    term(Class::Seizure, "ITI para 12", Keep::Indefinitely),
    term(Class::Deactivation, "ITI para 12(b)", Keep::Years(20)),
    unseen(Class::Deactivation, "Regulation (EU) 2015/2403 art. 3", Keep::Years(20)),
    term(Class::Deactivation, "ITI para 12", Keep::Indefinitely),
    term(Class::Destruction, "Firearms Protocol art. 7", Keep::Years(10)),
    term(Class::Destruction, "ITI para 12(b)", Keep::Years(20)),
    term(Class::Destruction, "Directive (EU) 2021/555 art. 4(5)", Keep::Years(30)),
    unseen(Class::Destruction, "ECOWAS Convention art. 9", Keep::Indefinitely),
    term(Class::Ammunition, "Firearms Protocol art. 7", Keep::Years(10)),
    term(Class::Ammunition, "as ITI para 12(b), which leaves ammunition out", Keep::Years(20)),
    term(Class::Person, "Firearms Protocol art. 7(b)", Keep::Years(10)),
    term(Class::Person, "ITI para 12(b)", Keep::Years(20)),
    term(Class::PersonDestruction, "Directive (EU) 2021/555 art. 4(5)", Keep::Years(30)),
];

/// When something may be given up at the earliest; and then somebody is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Until {
    /// On this day, and not before.
    Day(Date),
    /// Never.
    Never,
}

/// How long a life's record is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retention {
    /// What is known of the weapon.
    pub item_until: Until,
    /// By which term.
    pub item_by: &'static Term,
    /// What identifies persons who had a part in it; `None` where nobody had.
    pub personal_until: Option<Until>,
    /// By which term.
    pub personal_by: Option<&'static Term>,
    /// A hold that keeps the record whatever the dates say.
    pub held_by: Option<HoldId>,
}

/// The longest verified term of a kind of record.
#[must_use]
pub fn longest(class: Class) -> &'static Term {
    let of_class = TERMS.iter().filter(|term| term.class == class && term.verified);
    // Every class has a verified term, which the test below sees to.
    of_class.max_by_key(|term| term.keep).unwrap_or(&TERMS[0])
}

impl Term {
    /// When it ends that began on this day.
    #[must_use]
    pub fn from(&self, day: Date) -> Until {
        match self.keep {
            Keep::Years(years) => Until::Day(day.saturating_add(years.years())),
            Keep::Indefinitely => Until::Never,
        }
    }
}

impl View<'_> {
    /// How long the record of a life is kept; `None` where there is no such life. `today` starts the clock of what has not
    /// ended.
    ///
    /// # Errors
    /// [`StoreError`] where the view cannot be read.
    pub fn retention(&self, life: LifeId, today: Date) -> Result<Option<Retention>, StoreError> {
        let Some(row) = self.life(life)? else { return Ok(None) };
        let destroyed = self.destroyed_on(life)?;
        let (item_by, from) = match destroyed {
            Some(day) => (longest(Class::Destruction), day),
            None if row.is_ammunition => (longest(Class::Ammunition), today),
            None => {
                let classes = self.classes_of(life, row.consignment.as_deref())?;
                let terms = classes.into_iter().map(longest).max_by_key(|term| term.keep);
                (terms.unwrap_or(longest(Class::Marks)), today)
            }
        };
        let mut personal: Option<(Until, &'static Term)> = None;
        for party in self.parties_of(life)? {
            let by = longest(Class::Person);
            let until = by.from(party.1);
            personal = personal.filter(|(known, _)| *known >= until).or(Some((until, by)));
        }
        if let (Some((known, _)), Some(day)) = (personal, destroyed) {
            let by = longest(Class::PersonDestruction);
            personal = personal.filter(|_| known >= by.from(day)).or(Some((by.from(day), by)));
        }
        let held = self.holds_of(life)?.into_iter().find(|hold| {
            hold.released.is_none() && (hold.kind != HoldKind::Trace || row.state != LifeState::Destroyed)
        });
        Ok(Some(Retention {
            item_until: item_by.from(from),
            item_by,
            personal_until: personal.map(|(until, _)| until),
            personal_by: personal.map(|(_, by)| by),
            held_by: held.map(|hold| hold.hold),
        }))
    }

    /// What kinds of record there are of a life.
    fn classes_of(&self, life: LifeId, consignment: Option<&str>) -> Result<BTreeSet<Class>, StoreError> {
        let mut classes = BTreeSet::from([Class::Marks]);
        if let Some(consignment) = consignment.map(|id| self.consignment(id)).transpose()?.flatten() {
            classes.extend(match consignment.event {
                Event::Manufacture => Some(Class::Manufacture),
                Event::Seized | Event::Surrendered | Event::Found | Event::Retained => Some(Class::Seizure),
                Event::Deactivate => Some(Class::Deactivation),
                Event::Import
                | Event::TempImport
                | Event::PartsImport
                | Event::Export
                | Event::TransferCivilian => Some(Class::Transfer),
                Event::StateStock | Event::Reactivate | Event::Destroy | Event::Ammunition => None,
            });
        }
        for step in self.steps_of(life)? {
            classes.extend(match step.event {
                HappeningKind::Transferred | HappeningKind::Imported | HappeningKind::Exported => {
                    Some(Class::Transfer)
                }
                HappeningKind::Seized => Some(Class::Seizure),
                HappeningKind::Deactivated => Some(Class::Deactivation),
                _ => None,
            });
        }
        Ok(classes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn longest_term_of_each_kind_is_that_of_the_instruments_whose_text_was_seen() {
        for (class, rule, keep) in [
            (Class::Manufacture, "ITI para 12", Keep::Indefinitely),
            (Class::Transfer, "ITI para 12", Keep::Indefinitely),
            (Class::Marks, "ITI para 12", Keep::Indefinitely),
            (Class::Seizure, "ITI para 12", Keep::Indefinitely),
            (Class::Deactivation, "ITI para 12", Keep::Indefinitely),
            (Class::Destruction, "Directive (EU) 2021/555 art. 4(5)", Keep::Years(30)),
            (Class::Ammunition, "as ITI para 12(b), which leaves ammunition out", Keep::Years(20)),
            (Class::Person, "ITI para 12(b)", Keep::Years(20)),
            (Class::PersonDestruction, "Directive (EU) 2021/555 art. 4(5)", Keep::Years(30)),
        ] {
            let term = longest(class);
            assert_eq!((term.class, term.rule, term.keep), (class, rule, keep));
        }
    }
}
