//! The registrar: search with worn characters, a weapon's whole life with its proofs, corrections.
//!
//! Modules in reading order: [`search`], [`item`] a weapon's life with [`marks`] on it, [`proof`] what leaves the register
//! about one mark, [`photo`] a picture by its hash, [`correct`] and [`record`] what a registrar enters, and [`coverage`].

mod correct;
mod coverage;
mod item;
mod marks;
mod photo;
mod proof;
mod record;
mod search;

use super::access::{Access::Roles, REGISTRARS, routes};
use super::page::t;
use super::visitor::Visitor;
use crate::error::Failure;
use crate::message::Message;
use crate::text;
use registry::people::Role;
use registry::record::LifeId;

/// Those who enter and correct lives at this screen. What the policy asks beyond that, the register asks.
pub const RECORDERS: &[Role] = &[Role::Registrar, Role::Supervisor];

routes! {
    get "/register" Roles(REGISTRARS) => search::show;
    get "/register/item/{named}" Roles(REGISTRARS) => item::show;
    get "/register/proof/{job}" Roles(REGISTRARS) => proof::file;
    get "/register/proof/{job}/code" Roles(REGISTRARS) => proof::code;
    get "/register/label/{job}" Roles(REGISTRARS) => proof::label;
    get "/register/photo/{sha256}" Roles(REGISTRARS) => photo::show;
    get "/register/coverage" Roles(REGISTRARS) => coverage::show;
    get "/register/correct" Roles(RECORDERS) => correct::ask;
    post "/register/correct" Roles(RECORDERS) => correct::declare;
    get "/register/record" Roles(RECORDERS) => record::ask;
    post "/register/record" Roles(RECORDERS) => record::enter;
}

/// Where a weapon's life is shown.
fn path_of(life: LifeId) -> String {
    format!("/register/item/R-{life}")
}

/// The name of a recorded field.
fn field(visitor: &Visitor, name: &str) -> String {
    t(visitor, &Message::LifeField { field: name.to_owned() })
}

/// The number of an entry, as it was typed or stands in an address; a job's is that of the entry that begins it.
fn number(typed: &str) -> Result<u64, Failure> {
    typed.trim().parse().map_err(|_| {
        let field = text::of(&Message::RegEntry {});
        Failure::fixable(Message::RegNumberBad { field, value: typed.to_owned() })
            .hint(Message::RegHintNumber {})
    })
}

/// What is typed, where something is.
fn given(text: &str) -> Option<String> {
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}
