//! Users as they stand, and what waits for a second person.

use super::View;
use super::state::Standing;
use crate::entry::{Act, Entry, PersonId};
use crate::people::{Role, UserChange};
use crate::policy::{Before, Deed, POLICY, Rule};
use crate::store::StoreError;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

/// A user, as the ledger's last entry leaves him.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct User {
    /// Opaque id.
    pub person: PersonId,
    /// What he may do.
    pub roles: Vec<Role>,
    /// Locked out after wrong PINs.
    pub locked: bool,
    /// Does not work here any more.
    pub left: bool,
    /// The last entry about him.
    pub entry: u64,
}

/// An act that counts, and waits for a second person to look at it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// Its entry.
    pub entry: u64,
    /// Who did it.
    pub by: PersonId,
    /// Whom it is about, where it is about a user.
    pub concerned: Option<PersonId>,
    /// Its row of the policy.
    pub rule: &'static Rule,
}

impl Waiting {
    /// Of which the second person needs one.
    #[must_use]
    pub fn roles(&self) -> &'static [Role] {
        self.rule.may_follow().unwrap_or_default()
    }
}

impl Standing {
    /// A user who works here; `None` where nobody was enrolled under this id, or he left.
    #[must_use]
    pub fn user(&self, person: &PersonId) -> Option<&User> {
        self.users.iter().find(|user| user.person == *person && !user.left)
    }
}

/// What an entry leaves waiting, and what it changes about users.
pub(super) fn apply(db: &Connection, standing: &mut Standing, entry: &Entry) -> Result<(), StoreError> {
    if !standing.users.is_empty() {
        waits(db, standing, entry)?;
    }
    match &entry.act {
        Act::User { person, change, roles } => changed(standing, entry.index, person, *change, roles),
        Act::Countersigned { entry: looked_at } => {
            db.prepare_cached("DELETE FROM waiting WHERE entry = ?1")?.execute([looked_at.cast_signed()])?;
        }
        _ => {}
    }
    Ok(())
}

fn waits(db: &Connection, standing: &Standing, entry: &Entry) -> Result<(), StoreError> {
    let before = Before {
        users: true,
        station_key: standing.station_key.is_some(),
        controller: standing.controller.is_some(),
    };
    let deed = Deed::of(&entry.act, before).filter(|deed| deed.rule().may_follow().is_some());
    let Some(deed) = deed.filter(|_| entry.second_by.is_none()) else { return Ok(()) };
    let concerned = match &entry.act {
        Act::User { person, .. } => Some(&person.0),
        _ => None,
    };
    let insert = "INSERT INTO waiting (entry, person, concerned, rule) VALUES (?1, ?2, ?3, ?4)";
    let row = params![entry.index.cast_signed(), entry.by.0, concerned, deed as i64];
    db.prepare_cached(insert)?.execute(row)?;
    Ok(())
}

fn changed(standing: &mut Standing, entry: u64, person: &PersonId, change: UserChange, roles: &[Role]) {
    let at = standing.users.iter().position(|user| user.person == *person).unwrap_or_else(|| {
        let (person, roles) = (person.clone(), Vec::new());
        standing.users.push(User { person, roles, locked: false, left: false, entry });
        standing.users.len() - 1
    });
    let user = &mut standing.users[at];
    user.entry = entry;
    match change {
        UserChange::Enrolled => {
            (user.roles, user.locked, user.left) = (roles.to_vec(), false, false);
        }
        UserChange::Roles => user.roles = roles.to_vec(),
        UserChange::Locked => user.locked = true,
        UserChange::Unlocked => user.locked = false,
        UserChange::Left => user.left = true,
        UserChange::Badge | UserChange::Pin => {}
    }
}

impl View<'_> {
    /// The act of this entry, if it waits for a second person.
    ///
    /// # Errors
    /// [`StoreError`] where the view cannot be read.
    pub fn waiting(&self, entry: u64) -> Result<Option<Waiting>, StoreError> {
        let select = "SELECT entry, person, concerned, rule FROM waiting WHERE entry = ?1";
        Ok(self.db.prepare_cached(select)?.query_row([entry.cast_signed()], waiting_of).optional()?)
    }

    /// Everything that waits for a second person, oldest first.
    ///
    /// # Errors
    /// As [`Self::waiting`].
    pub fn all_waiting(&self) -> Result<Vec<Waiting>, StoreError> {
        let select = "SELECT entry, person, concerned, rule FROM waiting ORDER BY entry";
        let mut select = self.db.prepare_cached(select)?;
        let rows = select.query_map([], waiting_of)?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

fn waiting_of(row: &Row<'_>) -> rusqlite::Result<Waiting> {
    let rule: i64 = row.get(3)?;
    let rule = usize::try_from(rule).ok().and_then(|rule| POLICY.get(rule));
    Ok(Waiting {
        entry: row.get::<_, i64>(0)?.cast_unsigned(),
        by: PersonId(row.get(1)?),
        concerned: row.get::<_, Option<String>>(2)?.map(PersonId),
        rule: rule.ok_or(rusqlite::Error::IntegralValueOutOfRange(3, -1))?,
    })
}
