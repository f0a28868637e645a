//! What is refused of the record of lives: what names something that is not there, what cannot have happened, and what
//! would keep an alarm quiet.

use super::life_form;
use super::wrong;
use super::{AdmitError, Refused, two_persons};
use crate::entry::{Act, Reservation};
use crate::ledger::Draft;
use crate::record::event::Destruction;
use crate::record::{Count, CountPurpose, Happening, HoldKind, LifeId, MarkSeen, Party, PartyId, Recorded};
use crate::retention::{Class, Until, longest};
use crate::store::StoreError;
use crate::view::{Course, HoldRow, LifeRow, LifeState, Step, View};
use jiff::civil::Date;
use marking::item::Item;
use marking::mark::Spot;
use std::collections::BTreeSet;

/// The question by whose yes a person says that a line's weapon has the maker and serial of a life that had ended or was
/// missing; its value is that life.
pub const ALARM: &str = "alarm";
/// The question by whose yes an open trace does not hold up a destruction.
const TRACE_OVERRIDE: &str = "trace-override";
/// Why an act on the record of lives was not taken in.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LifeRefused {
    /// There is no such life, or it was withdrawn.
    #[error("{life} is no life in this register: name the entry that recorded it, or its line's first job")]
    NoLife {
        /// What was named.
        life: LifeId,
    },
    /// There is no such party, or it was withdrawn or erased.
    #[error("{party} is no party that can be named: record it first")]
    NoParty {
        /// What was named.
        party: PartyId,
    },
    /// There is no such hold, or it is open no more.
    #[error("{hold} is no hold that is open: name the entry that placed it")]
    NoHold {
        /// What was named.
        hold: u64,
    },
    /// A list of lives names none, or not in order.
    #[error("field {field} must name lives in ascending order, each once, at least one: sort them")]
    Order {
        /// The field.
        field: &'static str,
    },
    /// It lies ahead.
    #[error("{on} is after today, {day}: record what happened when it has happened")]
    Ahead {
        /// When it is said to have happened.
        on: Date,
        /// The station's day.
        day: Date,
    },
    /// An alarm must be named, and nothing else as one.
    #[error("alarms must name exactly these lives of the same maker and serial: {expected:?}")]
    Alarms {
        /// The lives of the same identity that are exported, destroyed, lost or stolen.
        expected: Vec<LifeId>,
    },
    /// A line's weapon has the identity of something that had ended or was missing, and nobody has said so.
    #[error(
        "item {item_no} has maker and serial of life {life}, which is {state:?}: have a person look, and answer the question `alarm` with {life}"
    )]
    Alarm {
        /// The item.
        item_no: String,
        /// The other life.
        life: LifeId,
        /// What has become of it.
        state: LifeState,
    },
    /// A component belongs to a whole weapon.
    #[error("{life} is no whole weapon: a component belongs to one, and a whole weapon to nothing")]
    NotWhole {
        /// What was named as the weapon.
        life: LifeId,
    },
    /// Two things are called the same.
    #[error("item number {item_no} is that of life {life}: choose another")]
    ItemNo {
        /// The number.
        item_no: String,
        /// The life that has it.
        life: LifeId,
    },
    /// It cannot have happened to it as it stands.
    #[error("life {life} is {state:?}: it cannot be {event} now")]
    State {
        /// The life.
        life: LifeId,
        /// What has become of it.
        state: LifeState,
        /// What was to be recorded of it.
        event: &'static str,
    },
    /// It is kept.
    #[error("hold {hold} ({kind:?}) on life {life} is open: have it released first")]
    Held {
        /// The life.
        life: LifeId,
        /// The hold.
        hold: u64,
        /// Why it is kept.
        kind: HoldKind,
    },
    /// It was taken in with an open trace.
    #[error(
        "life {life} was taken in with an open trace: close it, or have a person say why it does not hold this up"
    )]
    OpenTrace {
        /// The life.
        life: LifeId,
    },
    /// A destruction rests on two counts.
    #[error("entry {entry} is no {purpose:?} count that found exactly these lives: count them again")]
    OtherCount {
        /// What was named as the count.
        entry: u64,
        /// What it must be for.
        purpose: CountPurpose,
    },
    /// Found and missing are everything that should be there.
    #[error("found and missing must be exactly what the register has at {place}: {expected:?}")]
    NotThere {
        /// The place.
        place: String,
        /// The lives that the register has there.
        expected: Vec<LifeId>,
    },
    /// What should be there is not misplaced.
    #[error("life {life} should be at {place}: it is not misplaced there")]
    NotMisplaced {
        /// The life.
        life: LifeId,
        /// The place.
        place: String,
    },
    /// Nothing links a life to itself or to a later one.
    #[error("a link leads from a life to an earlier one: not from {life} to {other}")]
    Link {
        /// From which.
        life: LifeId,
        /// To which.
        other: LifeId,
    },
    /// Such an entry cannot be wrong, or is known to be.
    #[error("entry {entry} cannot be declared wrong: {why}")]
    NotWrong {
        /// The entry.
        entry: u64,
        /// Why.
        why: &'static str,
    },
    /// Something later rests on the wrong entry.
    #[error("entry {entry} cannot be declared wrong while {rests} rests on it: declare that wrong first")]
    RestsOnIt {
        /// The entry.
        entry: u64,
        /// What rests on it.
        rests: &'static str,
    },
    /// What takes the place of a wrong entry is the next entry, and of its kind.
    #[error(
        "the place of entry {entry} is taken by the next entry and by one of the same act: write both together"
    )]
    Replacement {
        /// The wrong entry.
        entry: u64,
    },
    /// The party is no natural person, or has been erased.
    #[error("party {party} has nothing that could be erased")]
    NothingSealed {
        /// The party.
        party: PartyId,
    },
    /// Every person has a key of its own.
    #[error("key {key} seals party {party} already: draw another")]
    KeyTaken {
        /// The key's id.
        key: String,
        /// The other party.
        party: PartyId,
    },
    /// A law keeps it.
    #[error("what identifies party {party} is kept until {until}: it cannot be erased before")]
    Kept {
        /// The party.
        party: PartyId,
        /// The first day on which it may be erased.
        until: Date,
    },
}

pub(super) type Outcome = Result<(), AdmitError>;

pub(super) fn refuse<T>(why: LifeRefused) -> Result<T, AdmitError> {
    Err(Refused::Life(why).into())
}

/// Whether an act on the record of lives may follow; `index` is that of its entry.
pub(super) fn admit(view: View<'_>, draft: &Draft, index: u64) -> Outcome {
    life_form::check(&draft.act)?;
    let day = draft.stamp.day;
    match &draft.act {
        Act::ItemRecorded(recorded) => item(view, recorded, index),
        Act::MarkObserved(seen) => mark(view, seen),
        Act::PartyRecorded(party) => new_party(view, party, index),
        Act::PartyErased { party, .. } => erasure(view, draft, *party),
        Act::Happened { lives, on, event } => {
            if *on > day {
                return refuse(LifeRefused::Ahead { on: *on, day });
            }
            happened(view, draft, (lives, event), index)
        }
        Act::HoldPlaced { lives, kind, .. } => {
            for row in known(view, "lives", lives)? {
                if *kind == HoldKind::Evidence && row.state == LifeState::Destroyed {
                    return state(&row, "kept as evidence");
                }
            }
            Ok(())
        }
        Act::HoldReleased { hold, .. } => {
            let open = view.hold(*hold)?.filter(|row| row.released.is_none());
            let replaced = view.replaced_by(index)?;
            match open.is_some() && replaced.is_none_or(|(_, row)| row.first == *hold) {
                true => Ok(()),
                false => refuse(LifeRefused::NoHold { hold: *hold }),
            }
        }
        Act::Counted(count) => counted(view, count),
        Act::LivesLinked { life, other, .. } => {
            one(view, *life)?;
            one(view, *other)?;
            if other >= life {
                return refuse(LifeRefused::Link { life: *life, other: *other });
            }
            Ok(())
        }
        Act::ErrorDeclared { entry, corrected_by, .. } => {
            wrong::declared(view, draft, *entry, *corrected_by, index)
        }
        _ => Ok(()),
    }
}

/// Whether a line may be marked: not while its weapon has the identity of something that had ended or was missing, unless a
/// person said so; and not over a mark that was found on it.
pub(super) fn line(view: View<'_>, reservation: &Reservation, spot: &Spot) -> Outcome {
    let Reservation { consignment, item, .. } = reservation;
    let own = view.life_of_line(consignment, &item.item_no)?;
    let mut lives: Vec<LifeId> = own.into_iter().collect();
    let row = own.map(|life| one(view, life)).transpose()?;
    if let Some(row) = row.filter(|row| row.state.raises_alarm()) {
        return state(&row, "marked");
    }
    if let Some(identity) = item.identity() {
        for row in view.lives_of_identity(&identity)? {
            lives.push(row.life);
            if row.state.raises_alarm() && own != Some(row.life) {
                alarm_answered(view, consignment, item, &row)?;
            }
        }
    }
    for life in lives {
        for (_, seen) in view.marks_seen(life)? {
            let mark = seen.mark;
            if (Spot { part: mark.part, place: mark.place, area: mark.area }).overlaps(spot) {
                return Err(Refused::SpotObserved { spot: spot.clone() }.into());
            }
        }
    }
    Ok(())
}

fn alarm_answered(view: View<'_>, consignment: &str, item: &Item, other: &LifeRow) -> Outcome {
    let value = other.life.to_string();
    let said = view.answers(consignment, &item.item_no)?;
    match said.iter().any(|said| said.question == ALARM && said.value == value && said.stands) {
        true => Ok(()),
        false => {
            let item_no = item.item_no.clone();
            refuse(LifeRefused::Alarm { item_no, life: other.life, state: other.state })
        }
    }
}

/// A life that is there.
pub(super) fn one(view: View<'_>, life: LifeId) -> Result<LifeRow, AdmitError> {
    match view.life(life)?.filter(|row| !row.withdrawn) {
        Some(row) => Ok(row),
        None => refuse(LifeRefused::NoLife { life }),
    }
}

/// The lives that a field names, all of which are there.
fn known(view: View<'_>, field: &'static str, lives: &[LifeId]) -> Result<Vec<LifeRow>, AdmitError> {
    if lives.is_empty() {
        return refuse(LifeRefused::Order { field });
    }
    ascending(field, lives)?;
    lives.iter().map(|life| one(view, *life)).collect()
}

fn ascending(field: &'static str, lives: &[LifeId]) -> Outcome {
    match lives.is_sorted_by(|earlier, later| earlier < later) {
        true => Ok(()),
        false => refuse(LifeRefused::Order { field }),
    }
}

fn state<T>(row: &LifeRow, event: &'static str) -> Result<T, AdmitError> {
    refuse(LifeRefused::State { life: row.life, state: row.state, event })
}

fn item(view: View<'_>, recorded: &Recorded, index: u64) -> Outcome {
    let own = view.replaced_by(index)?.map(|(_, row)| row.first);
    let Recorded { item, component, of, alarms, .. } = recorded;
    if let Some(weapon) = of {
        let row = one(view, *weapon)?;
        if row.component.is_some() || component.is_none() || own == Some(*weapon) {
            return refuse(LifeRefused::NotWhole { life: *weapon });
        }
        if row.state == LifeState::Destroyed {
            return state(&row, "given a component");
        }
    }
    if let Some(own) = own.filter(|_| component.is_some())
        && !view.components_of(own)?.is_empty()
    {
        return refuse(LifeRefused::NotWhole { life: own });
    }
    if let Some(other) = view.life_by_item_no(&item.item_no)?.filter(|other| Some(other.life) != own) {
        return refuse(LifeRefused::ItemNo { item_no: item.item_no.clone(), life: other.life });
    }
    let mut expected = Vec::new();
    if let Some(identity) = item.identity() {
        let others = view.lives_of_identity(&identity)?;
        let raising = others.iter().filter(|row| row.state.raises_alarm() && Some(row.life) != own);
        expected.extend(raising.map(|row| row.life));
    }
    if *alarms == expected { Ok(()) } else { refuse(LifeRefused::Alarms { expected }) }
}

fn mark(view: View<'_>, seen: &MarkSeen) -> Outcome {
    let row = one(view, seen.life)?;
    if row.state == LifeState::Destroyed { state(&row, "looked at") } else { Ok(()) }
}

fn new_party(view: View<'_>, party: &Party, index: u64) -> Outcome {
    party_form(party)?;
    let own = view.replaced_by(index)?.map(|(_, row)| row.first);
    let Some(sealed) = &party.sealed else { return Ok(()) };
    match view.sealed_by(&sealed.key)?.filter(|other| Some(*other) != own) {
        Some(other) => refuse(LifeRefused::KeyTaken { key: sealed.key.clone(), party: other }),
        None => Ok(()),
    }
}

/// A natural person has nothing in clear but its roles; everybody else has a name.
fn party_form(party: &Party) -> Result<(), Refused> {
    let clear = [&party.name, &party.address, &party.licence].into_iter().any(Option::is_some);
    let clear = clear || party.country.is_some();
    match (&party.sealed, &party.name) {
        (Some(_), _) if clear => {
            let rule = "of a natural person everything but the roles is sealed";
            Err(Refused::Field { field: "sealed", value: String::new(), rule })
        }
        (None, None) => {
            let rule = "a firm or an authority has a name; a natural person is sealed";
            Err(Refused::Field { field: "name", value: String::new(), rule })
        }
        _ => Ok(()),
    }
}

fn named(view: View<'_>, parties: &[PartyId]) -> Outcome {
    for party in parties {
        if view.party(*party)?.is_none_or(|row| row.erased.is_some()) {
            return refuse(LifeRefused::NoParty { party: *party });
        }
    }
    Ok(())
}

fn happened(view: View<'_>, draft: &Draft, (lives, event): (&[LifeId], &Happening), index: u64) -> Outcome {
    let rows = known(view, "lives", lives)?;
    named(view, &event.parties())?;
    let replaced = view.replaced_by(index)?;
    let at = replaced.map_or(index, |(_, row)| row.first);
    let step = Step { at, entry: index, event: event.kind(), place: event.place().map(str::to_owned) };
    for row in &rows {
        walk(view, row.life, Some(&step))?;
    }
    // What the wrong entry was about and this one is not, must hold without it.
    if let Some((wrong, _)) = replaced {
        for life in view.lives_in(wrong)?.into_iter().filter(|life| !lives.contains(life)) {
            walk(view, life, None)?;
        }
    }
    match event {
        Happening::Destroyed(destruction) => destroyed(view, draft, lives, &rows, destruction),
        _ => Ok(()),
    }
}

/// Whether everything that happened to a life could, one after the other, with this step among it.
pub(super) fn walk(view: View<'_>, life: LifeId, with: Option<&Step>) -> Outcome {
    let mut steps = view.steps_of(life)?;
    if let Some(step) = with {
        let at = steps.partition_point(|earlier| earlier.at < step.at);
        steps.insert(at, step.clone());
    }
    let mut course = Course::default();
    for step in &steps {
        if !course.allows(step.event) {
            return refuse(LifeRefused::State { life, state: course.state, event: step.event.as_str() });
        }
        course.go(step);
    }
    Ok(())
}

fn destroyed(
    view: View<'_>,
    draft: &Draft,
    lives: &[LifeId],
    rows: &[LifeRow],
    destruction: &Destruction,
) -> Outcome {
    two_persons(draft, "destroying weapons")?;
    for (entry, purpose) in
        [(destruction.handed_over, CountPurpose::HandOver), (destruction.at_furnace, CountPurpose::Furnace)]
    {
        let count = view.count(entry)?;
        if !count.is_some_and(|count| count.purpose == purpose && count.found == lives) {
            return refuse(LifeRefused::OtherCount { entry, purpose });
        }
    }
    for row in rows {
        match kept_from_destruction(view, row)? {
            Some(Keeper::Hold(hold)) => {
                return refuse(LifeRefused::Held { life: row.life, hold: hold.hold, kind: hold.kind });
            }
            Some(Keeper::Trace) => return refuse(LifeRefused::OpenTrace { life: row.life }),
            None => {}
        }
    }
    Ok(())
}

/// What keeps a weapon from being destroyed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Keeper {
    /// An open hold for evidence or a trace on it, on the weapon it is a component of or on one of its components, under
    /// whichever of the names that are one weapon
    Hold(HoldRow),
    /// A trace is open, and nobody said why it does not hold up the destruction
    Trace,
}

/// A life with the weapon it is a component of and its own components, each under every name it was recorded with.
fn kept_together(view: View<'_>, life: LifeId) -> Result<BTreeSet<LifeId>, StoreError> {
    let weapon = view.same_weapon(life)?;
    let mut near = weapon.clone();
    for one in weapon {
        near.extend(view.life(one)?.and_then(|row| row.of));
        near.extend(view.components_of(one)?.iter().map(|component| component.life));
    }
    let mut together = BTreeSet::new();
    for one in near {
        together.extend(view.same_weapon(one)?);
    }
    Ok(together)
}

/// What keeps a weapon or component from being destroyed; a legal hold keeps its record only.
///
/// # Errors
/// The register's failure.
pub fn kept_from_destruction(view: View<'_>, row: &LifeRow) -> Result<Option<Keeper>, StoreError> {
    for life in kept_together(view, row.life)? {
        let keeps = |hold: &HoldRow| {
            hold.released.is_none() && matches!(hold.kind, HoldKind::Evidence | HoldKind::Trace)
        };
        if let Some(hold) = view.holds_of(life)?.into_iter().find(keeps) {
            return Ok(Some(Keeper::Hold(hold)));
        }
    }
    Ok((row.open_trace && !is_overridden(view, row)?).then_some(Keeper::Trace))
}

/// Whether a person said why the trace of a line's weapon does not hold up its destruction.
fn is_overridden(view: View<'_>, row: &LifeRow) -> Result<bool, StoreError> {
    let Some(consignment) = &row.consignment else { return Ok(false) };
    let mut said = view.answers(consignment, &row.item_no)?;
    said.extend(view.answers(consignment, "")?);
    Ok(said.iter().any(|said| said.question == TRACE_OVERRIDE && said.stands))
}

fn counted(view: View<'_>, count: &Count) -> Outcome {
    for (field, lives) in
        [("found", &count.found), ("missing", &count.missing), ("misplaced", &count.misplaced)]
    {
        ascending(field, lives)?;
        for life in lives {
            one(view, *life)?;
        }
    }
    match count.purpose {
        CountPurpose::Stock => {
            let expected: Vec<LifeId> = view.lives_at(&count.place)?.iter().map(|row| row.life).collect();
            let mut together = [count.found.as_slice(), &count.missing].concat();
            together.sort_unstable();
            if together != expected {
                return refuse(LifeRefused::NotThere { place: count.place.clone(), expected });
            }
            match count.misplaced.iter().find(|life| expected.contains(life)) {
                Some(life) => refuse(LifeRefused::NotMisplaced { life: *life, place: count.place.clone() }),
                None => Ok(()),
            }
        }
        CountPurpose::HandOver | CountPurpose::Furnace => {
            let gone = known(view, "found", &count.found)?.into_iter().find(|row| {
                matches!(
                    row.state,
                    LifeState::Lost | LifeState::Stolen | LifeState::Exported | LifeState::Destroyed
                )
            });
            gone.map_or(Ok(()), |row| state(&row, "counted for destruction"))
        }
    }
}

fn erasure(view: View<'_>, draft: &Draft, party: PartyId) -> Outcome {
    two_persons(draft, "erasing what identifies a person")?;
    let row = view.party(party)?.filter(|row| row.erased.is_none() && row.detail.sealed.is_some());
    if row.is_none() {
        return refuse(LifeRefused::NothingSealed { party });
    }
    for life in view.lives_of_party(party)? {
        for same in view.same_weapon(life)? {
            let keeps = |kind| matches!(kind, HoldKind::Evidence | HoldKind::Legal);
            let mut open = view.holds_of(same)?.into_iter().filter(|hold| hold.released.is_none());
            if let Some(hold) = open.find(|hold| keeps(hold.kind)) {
                return refuse(LifeRefused::Held { life, hold: hold.hold, kind: hold.kind });
            }
        }
    }
    match personal_until(view, party)? {
        Some(Until::Day(until)) if draft.stamp.day >= until => Ok(()),
        Some(Until::Day(until)) => refuse(LifeRefused::Kept { party, until }),
        // No term of a person is without an end.
        Some(Until::Never) => refuse(LifeRefused::Kept { party, until: Date::MAX }),
        None => Ok(()),
    }
}

/// The first day on which what identifies a party may be erased; `None` where it had a part in nothing.
fn personal_until(view: View<'_>, party: PartyId) -> Result<Option<Until>, AdmitError> {
    let mut until = view.last_part(party)?.map(|day| longest(Class::Person).from(day));
    for life in view.lives_of_party(party)? {
        let destroyed = view.destroyed_on(life)?;
        until = until.max(destroyed.map(|day| longest(Class::PersonDestruction).from(day)));
    }
    Ok(until)
}

/// Whether one of these was destroyed.
pub(super) fn any_destroyed(view: View<'_>, lives: &[LifeId]) -> Result<bool, AdmitError> {
    for life in lives {
        if view.life(*life)?.is_some_and(|row| row.state == LifeState::Destroyed) {
            return Ok(true);
        }
    }
    Ok(false)
}
