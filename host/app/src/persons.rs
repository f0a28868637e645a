//! Persons: opaque ids in the ledger, names in a table beside it, and what their roles are called.

use crate::error::Failure;
use crate::message::Message;
use crate::text;
use registry::people::Role;
use registry::{PersonId, SqliteStore, Store};
use serde::Serialize;
use std::fs::File;
use std::io::Read;

/// A person of the side table.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    /// The id that entries carry.
    pub id: String,
    /// The name.
    pub name: String,
    /// The badge number, if one was given.
    pub badge: Option<String>,
}

/// Everybody, by name.
///
/// # Errors
/// The register's failure.
pub fn all(store: &SqliteStore) -> Result<Vec<Person>, Failure> {
    let Some(db) = store.database() else { return Ok(Vec::new()) };
    let read = || {
        let mut select = db.prepare("SELECT person, name, badge FROM person ORDER BY name")?;
        let rows = select
            .query_map([], |row| Ok(Person { id: row.get(0)?, name: row.get(1)?, badge: row.get(2)? }))?;
        rows.collect::<Result<Vec<_>, _>>()
    };
    read().map_err(|error| registry::StoreError::from(error).into())
}

/// The id of the person that was named, by name, badge number or id. Who acts is asked by [`crate::login`].
///
/// # Errors
/// A [`Failure`] that says how to add somebody.
pub fn find(store: &SqliteStore, named: &str) -> Result<PersonId, Failure> {
    let key = named.trim().to_lowercase();
    let persons = all(store)?;
    let is_meant = |person: &&Person| {
        person.name.to_lowercase() == key
            || person.id == key
            || person.badge.as_ref().is_some_and(|b| b.to_lowercase() == key)
    };
    match persons.iter().find(is_meant) {
        Some(person) => Ok(PersonId(person.id.clone())),
        None => Err(Failure::fixable(Message::PersonUnknown { name: named.to_owned() })),
    }
}

/// The name of a person, or the id where nobody wrote the name down.
///
/// # Errors
/// The register's failure.
pub fn name_of(store: &SqliteStore, person: &PersonId) -> Result<String, Failure> {
    Ok(store.person(person)?.map_or_else(|| person.0.clone(), |(name, _)| name))
}

/// A name without the blanks around it.
///
/// # Errors
/// A [`Failure`] where nothing is left, or it could not be shown.
pub fn sound_name(name: &str) -> Result<&str, Failure> {
    let name = name.trim();
    if name.is_empty() || name.chars().any(char::is_control) {
        return Err(Failure::usage(Message::PersonNameBad { name: name.escape_debug().to_string() }));
    }
    Ok(name)
}

/// Adds a person under a new id.
///
/// # Errors
/// A [`Failure`] if the name is blank or taken.
pub fn add(store: &SqliteStore, name: &str, badge: Option<&str>) -> Result<Person, Failure> {
    let name = sound_name(name)?;
    let taken = |person: &Person| person.name.to_lowercase() == name.to_lowercase();
    if let Some(person) = all(store)?.into_iter().find(taken) {
        return Err(Failure::fixable(Message::PersonExists { name: person.name, id: person.id }));
    }
    let id = new_id()?;
    store.put_person(&id, name, badge)?;
    Ok(Person { id: id.0, name: name.to_owned(), badge: badge.map(str::to_owned) })
}

/// A new id that says nothing about its person.
///
/// # Errors
/// A [`Failure`] without the system's source of randomness.
pub fn new_id() -> Result<PersonId, Failure> {
    let bytes: [u8; 5] = random()?;
    Ok(PersonId(format!("p-{}", registry::hex::encode(&bytes))))
}

/// The name of a role as people say it.
pub fn role_name(role: Role) -> Message {
    match role {
        Role::Operator => Message::SupRoleOperator {},
        Role::Storekeeper => Message::SupRoleStorekeeper {},
        Role::EvidenceCustodian => Message::SupRoleEvidenceCustodian {},
        Role::Supervisor => Message::SupRoleSupervisor {},
        Role::Registrar => Message::SupRoleRegistrar {},
        Role::TracingOfficer => Message::SupRoleTracingOfficer {},
        Role::Auditor => Message::SupRoleAuditor {},
        Role::Administrator => Message::SupRoleAdministrator {},
    }
}

/// The names of roles, in the language that is spoken.
pub fn role_names(roles: &[Role]) -> String {
    roles.iter().map(|role| text::of(&role_name(*role))).collect::<Vec<_>>().join(text::spoken().comma())
}

/// Bytes from the system's source of randomness.
///
/// # Errors
/// A [`Failure`] where there is none.
pub fn random<const N: usize>() -> Result<[u8; N], Failure> {
    let mut bytes = [0; N];
    File::open("/dev/urandom")
        .and_then(|mut source| source.read_exact(&mut bytes))
        .map_err(|error| Failure::fixable(Message::NoRandomness {}).because(&error))?;
    Ok(bytes)
}
