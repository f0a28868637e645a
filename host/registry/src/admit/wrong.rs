//! When an entry on the record of lives can be declared wrong, and what may take its place.

use super::lives::{LifeRefused, Outcome, any_destroyed, refuse};
use super::{AdmitError, two_persons};
use crate::entry::Act;
use crate::ledger::Draft;
use crate::record::LifeId;
use crate::view::{Course, RecordAct, RecordRow, View};

/// Whether `entry` may be declared wrong by the entry with this index.
pub(super) fn declared(
    view: View<'_>,
    draft: &Draft,
    entry: u64,
    corrected_by: Option<u64>,
    index: u64,
) -> Outcome {
    let not = |why| refuse(LifeRefused::NotWrong { entry, why });
    let Some(row) = view.record(entry)? else {
        return not("its act is none on the record of lives");
    };
    match row.act {
        RecordAct::ErrorDeclared => return not("it is a declaration itself: write what is right anew"),
        RecordAct::PartyErased => return not("what was erased does not come back"),
        _ if row.wrong.is_some() => return not("it was declared wrong already"),
        _ => {}
    }
    let is_person = row.act == RecordAct::PartyRecorded
        && view.party(row.first)?.is_some_and(|party| party.detail.sealed.is_some());
    if is_person && corrected_by.is_none() {
        return not("it seals a natural person: erase that instead");
    }
    if corrected_by.is_some_and(|by| by != index + 1) {
        return refuse(LifeRefused::Replacement { entry });
    }
    if let Some(rests) = rests_on(view, entry, &row, corrected_by.is_some())? {
        return refuse(LifeRefused::RestsOnIt { entry, rests });
    }
    if view.is_destruction(entry)? {
        two_persons(draft, "declaring a destruction wrong")?;
    }
    if row.act == RecordAct::HoldPlaced {
        two_persons(draft, "declaring a hold wrong")?;
    }
    Ok(())
}

/// What rests on an entry that is to be wrong.
fn rests_on(
    view: View<'_>,
    entry: u64,
    row: &RecordRow,
    replaced: bool,
) -> Result<Option<&'static str>, AdmitError> {
    Ok(match row.act {
        RecordAct::ItemRecorded if !replaced => {
            let later = view.stands_about(row.first)? || !view.components_of(row.first)?.is_empty();
            later.then_some("a later entry about its life")
        }
        RecordAct::PartyRecorded => {
            let party = view.party(row.first)?;
            if party.is_some_and(|party| party.erased.is_some()) {
                Some("an erasure")
            } else {
                (!replaced && view.last_part(row.first)?.is_some()).then_some("a later entry that names it")
            }
        }
        RecordAct::HoldPlaced => {
            let released = view.hold(row.first)?.is_some_and(|hold| hold.released.is_some());
            released.then_some("its release")
        }
        RecordAct::HoldReleased => {
            let lives = view.hold(row.first)?.map(|hold| hold.lives).unwrap_or_default();
            any_destroyed(view, &lives)?.then_some("a destruction")
        }
        RecordAct::Counted => view.is_counted_on(row.first)?.then_some("a destruction"),
        RecordAct::Happened if !replaced => {
            for life in view.lives_in(entry)? {
                if !holds_without(view, life, entry)? {
                    return Ok(Some("what happened later"));
                }
            }
            None
        }
        _ => None,
    })
}

/// Whether everything else that happened to a life could have, without this.
fn holds_without(view: View<'_>, life: LifeId, entry: u64) -> Result<bool, AdmitError> {
    let mut course = Course::default();
    for step in view.steps_of(life)?.iter().filter(|step| step.entry != entry) {
        if !course.allows(step.event) {
            return Ok(false);
        }
        course.go(step);
    }
    Ok(true)
}

/// What follows an error declaration that has its correction come next: an entry of the same act, in the same batch.
pub(crate) fn follows(view: View<'_>, before: Option<&Act>, act: Option<&Act>) -> Outcome {
    let Some(Act::ErrorDeclared { entry, corrected_by: Some(_), .. }) = before else { return Ok(()) };
    let expected = view.record(*entry)?.map(|row| row.act);
    match act.and_then(RecordAct::of) == expected {
        true => Ok(()),
        false => refuse(LifeRefused::Replacement { entry: *entry }),
    }
}
