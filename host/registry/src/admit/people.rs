//! Who may act: refused is what a person does without the role, the second person or the standing that it needs.

use super::{AdmitError, Refused};
use crate::entry::{Act, PersonId};
use crate::ledger::Draft;
use crate::people::{Role, UserChange};
use crate::policy::{Before, Deed, Doer, STATION, Second, names};
use crate::view::{Standing, User, View};

/// Whether this person may do this, with this second person or none.
pub(super) fn may_act(view: View<'_>, standing: &Standing, draft: &Draft) -> Result<(), AdmitError> {
    let before = Before {
        users: !standing.users.is_empty(),
        station_key: standing.station_key.is_some(),
        controller: standing.controller.is_some(),
    };
    if !before.users {
        return Ok(());
    }
    let Some(rule) = Deed::of(&draft.act, before).map(Deed::rule) else { return Ok(()) };
    let act = rule.act;
    match rule.by {
        Doer::Station => return Ok(()),
        Doer::StationOr(_) if draft.by.0 == STATION => {}
        Doer::SelfOr(_) if concerned(&draft.act) == Some(&draft.by) => drop(active(standing, &draft.by)?),
        Doer::Role(roles) | Doer::SelfOr(roles) | Doer::StationOr(roles) => {
            has_role(standing, &draft.by, roles, act)?;
        }
        Doer::SecondOfThatAct => countersigner(view, standing, draft)?,
    }
    match (rule.second, &draft.second_by) {
        (Second::AtOnce(_), None) => Err(Refused::SecondPerson { act }.into()),
        (_, None) => Ok(()),
        (_, Some(second)) if *second == draft.by || concerned(&draft.act) == Some(second) => {
            Err(Refused::SecondPerson { act }.into())
        }
        (Second::No, Some(second)) => Ok(active(standing, second).map(drop)?),
        (Second::AtOnce(roles) | Second::MayFollow(roles), Some(second)) => {
            Ok(has_role(standing, second, roles, act)?)
        }
    }
}

/// Whom an act is about.
fn concerned(act: &Act) -> Option<&PersonId> {
    match act {
        Act::User { person, .. } => Some(person),
        _ => None,
    }
}

fn active<'a>(standing: &'a Standing, person: &PersonId) -> Result<&'a User, Refused> {
    match standing.user(person) {
        Some(user) if user.locked => Err(Refused::Locked { person: person.0.clone() }),
        Some(user) => Ok(user),
        None => Err(Refused::NoUser { person: person.0.clone() }),
    }
}

fn has_role(
    standing: &Standing,
    person: &PersonId,
    roles: &[Role],
    act: &'static str,
) -> Result<(), Refused> {
    match active(standing, person)?.roles.iter().any(|role| roles.contains(role)) {
        true => Ok(()),
        false => Err(Refused::Role { act, person: person.0.clone(), roles: names(roles) }),
    }
}

/// Whether the act of this entry waits for somebody, whoever he is.
pub(super) fn waits(view: View<'_>, entry: u64) -> Result<(), AdmitError> {
    match view.waiting(entry)? {
        Some(_) => Ok(()),
        None => Err(Refused::NotWaiting { entry }.into()),
    }
}

/// Who signs later is another than the first, is not the one it is about, and could have been second.
fn countersigner(view: View<'_>, standing: &Standing, draft: &Draft) -> Result<(), AdmitError> {
    let Act::Countersigned { entry } = draft.act else { return Ok(()) };
    let Some(waiting) = view.waiting(entry)? else { return Err(Refused::NotWaiting { entry }.into()) };
    if waiting.by == draft.by || waiting.concerned.as_ref() == Some(&draft.by) {
        return Err(Refused::SecondPerson { act: "countersigning" }.into());
    }
    Ok(has_role(standing, &draft.by, waiting.roles(), "countersigned")?)
}

/// Whether this can change about this user.
pub(super) fn change(standing: &Standing, act: &Act) -> Result<(), Refused> {
    let Act::User { person, change, roles } = act else { return Ok(()) };
    let refused = |why| Refused::UserChange { person: person.0.clone(), why };
    let sets_roles = matches!(change, UserChange::Enrolled | UserChange::Roles);
    if sets_roles == roles.is_empty() {
        return Err(refused("roles are given where a user is enrolled or gets others, and nowhere else"));
    }
    if roles.iter().enumerate().any(|(at, role)| roles[..at].contains(role)) {
        return Err(refused("a role is given twice"));
    }
    if standing.users.is_empty() {
        return match *change == UserChange::Enrolled && roles.contains(&Role::Administrator) {
            true => Ok(()),
            false => Err(refused("the first user is enrolled as administrator")),
        };
    }
    let user = standing.user(person);
    match change {
        UserChange::Enrolled if user.is_some() => Err(refused("is enrolled already")),
        UserChange::Enrolled if person.0 == STATION => Err(refused("is the station's own name")),
        UserChange::Enrolled => Ok(()),
        _ if user.is_none() => Err(refused("is not enrolled")),
        UserChange::Locked if user.is_some_and(|user| user.locked) => Err(refused("is locked out already")),
        UserChange::Unlocked if user.is_some_and(|user| !user.locked) => Err(refused("is not locked out")),
        UserChange::Left => keeps_administrator(standing, person),
        UserChange::Roles if !roles.contains(&Role::Administrator) => keeps_administrator(standing, person),
        _ => Ok(()),
    }
}

fn keeps_administrator(standing: &Standing, without: &PersonId) -> Result<(), Refused> {
    let administers = |user: &User| !user.left && user.roles.contains(&Role::Administrator);
    let others = standing.users.iter().any(|user| administers(user) && user.person != *without);
    match others || !standing.users.iter().any(|user| administers(user) && user.person == *without) {
        true => Ok(()),
        false => Err(Refused::LastAdministrator),
    }
}
