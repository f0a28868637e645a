//! Who may act, for the reader who trusts nobody: its own account of users, roles and what waits.

use super::findings::Findings;
use crate::entry::{Act, Entry, PersonId};
use crate::people::{Role, UserChange};
use crate::policy::{Before, Deed, Doer, Rule, STATION, Second};
use std::collections::{BTreeMap, HashMap};

const RULE: &str = "FORMAT-people";

#[derive(Debug, Default)]
struct Known {
    roles: Vec<Role>,
    locked: bool,
    gone: bool,
}

#[derive(Debug)]
struct Open {
    by: PersonId,
    about: Option<PersonId>,
    rule: &'static Rule,
}

/// Everybody, as far as the entries tell.
#[derive(Debug, Default)]
pub(super) struct People {
    known: HashMap<PersonId, Known>,
    open: BTreeMap<u64, Open>,
    station_key: bool,
}

impl People {
    /// Checks who did it, and learns what it changes. `controller`: one was admitted before.
    pub(super) fn check(&mut self, found: &mut Findings, entry: &Entry, controller: bool) {
        let before = Before { users: !self.known.is_empty(), station_key: self.station_key, controller };
        if before.users {
            let rule = Deed::of(&entry.act, before).map(Deed::rule);
            for wrong in rule.into_iter().flat_map(|rule| self.wrong_with(entry, rule)) {
                found.add(Some(entry.index), RULE, wrong);
            }
            self.leave_open(entry, rule);
        }
        match &entry.act {
            Act::User { person, change, roles } => {
                for wrong in self.change(person, *change, roles) {
                    found.add(Some(entry.index), RULE, format!("user {}: {wrong}", person.0));
                }
            }
            Act::Countersigned { entry: looked_at } if self.open.remove(looked_at).is_none() => {
                let wrong = format!("countersigns entry {looked_at}, which waits for nobody");
                found.add(Some(entry.index), RULE, wrong);
            }
            Act::StationKey { .. } => self.station_key = true,
            _ => {}
        }
    }

    /// What nobody ever looked at.
    pub(super) fn remark_on_open(&self, found: &mut Findings) {
        for (entry, open) in &self.open {
            let message = format!("{} was done by one person, and nobody countersigned it yet", open.rule);
            found.remark(Some(*entry), RULE, message);
        }
    }

    fn wrong_with(&self, entry: &Entry, rule: &Rule) -> Vec<String> {
        let about = about(&entry.act);
        let by_station = entry.by.0 == STATION;
        let first = match rule.by {
            Doer::Station => return vec![],
            Doer::StationOr(_) if by_station => None,
            Doer::SelfOr(_) if about == Some(&entry.by) => self.unfit(&entry.by, Role::ALL.as_slice()),
            Doer::Role(roles) | Doer::SelfOr(roles) | Doer::StationOr(roles) => self.unfit(&entry.by, roles),
            Doer::SecondOfThatAct => self.wrong_countersigner(entry),
        };
        let named = |wrong| format!("{rule} is done by {}, who {wrong}", entry.by.0);
        let mut all: Vec<_> = first.map(named).into_iter().collect();
        let (needed, roles) = match rule.second {
            Second::No => (false, Role::ALL.as_slice()),
            Second::MayFollow(roles) => (false, roles),
            Second::AtOnce(roles) => (true, roles),
        };
        match &entry.second_by {
            None if needed => all.push(format!("{rule} is done without a second person")),
            Some(second) if *second == entry.by || about == Some(second) => {
                all.push(format!("the second person in {rule} is no other one"));
            }
            Some(second) => {
                let unfit = self.unfit(second, roles);
                all.extend(unfit.map(|wrong| format!("the second person in {rule}, {}, {wrong}", second.0)));
            }
            None => {}
        }
        all
    }

    /// Why a person may not do what needs one of these roles.
    fn unfit(&self, person: &PersonId, roles: &[Role]) -> Option<&'static str> {
        match self.known.get(person) {
            None => Some("was never enrolled"),
            Some(known) if known.gone => Some("had left"),
            Some(known) if known.locked => Some("was locked out"),
            Some(known) if !known.roles.iter().any(|role| roles.contains(role)) => Some("has no such role"),
            Some(_) => None,
        }
    }

    fn wrong_countersigner(&self, entry: &Entry) -> Option<&'static str> {
        let Act::Countersigned { entry: looked_at } = &entry.act else { return None };
        let open = self.open.get(looked_at)?;
        if open.by == entry.by || open.about.as_ref() == Some(&entry.by) {
            return Some("is the one who did it, or whom it is about");
        }
        self.unfit(&entry.by, open.rule.may_follow().unwrap_or_default())
    }

    fn leave_open(&mut self, entry: &Entry, rule: Option<&'static Rule>) {
        let rule = rule.filter(|rule| rule.may_follow().is_some() && entry.second_by.is_none());
        if let Some(rule) = rule {
            let about = about(&entry.act).cloned();
            self.open.insert(entry.index, Open { by: entry.by.clone(), about, rule });
        }
    }

    fn change(&mut self, person: &PersonId, change: UserChange, roles: &[Role]) -> Vec<&'static str> {
        let mut wrong = Vec::new();
        let gives_roles = matches!(change, UserChange::Enrolled | UserChange::Roles);
        if gives_roles == roles.is_empty() {
            wrong.push("roles stand with `enrolled` and `roles`, and with nothing else");
        }
        if self.known.is_empty() && !(change == UserChange::Enrolled && roles.contains(&Role::Administrator))
        {
            wrong.push("the first user is not enrolled as administrator");
        }
        let here = self.known.get(person).is_some_and(|known| !known.gone);
        match change {
            UserChange::Enrolled if here => wrong.push("is enrolled a second time"),
            UserChange::Enrolled if person.0 == STATION => wrong.push("has the station's own name"),
            UserChange::Enrolled => {}
            _ if !here => wrong.push("is not enrolled"),
            _ => {}
        }
        let administered = self.is_administered();
        let known = self.known.entry(person.clone()).or_default();
        match change {
            UserChange::Enrolled => *known = Known { roles: roles.to_vec(), locked: false, gone: false },
            UserChange::Roles => known.roles = roles.to_vec(),
            UserChange::Locked => known.locked = true,
            UserChange::Unlocked => known.locked = false,
            UserChange::Left => known.gone = true,
            UserChange::Badge | UserChange::Pin => {}
        }
        if administered && !self.is_administered() {
            wrong.push("was the last administrator");
        }
        wrong
    }

    fn is_administered(&self) -> bool {
        self.known.values().any(|known| !known.gone && known.roles.contains(&Role::Administrator))
    }
}

fn about(act: &Act) -> Option<&PersonId> {
    match act {
        Act::User { person, .. } => Some(person),
        _ => None,
    }
}
