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

use super::access::{Access, REGISTRARS, Route};
use super::app::App;
use super::page::t;
use super::visitor::Visitor;
use crate::error::Failure;
use crate::message::Message;
use crate::text;
use axum::routing::{MethodRouter, get};
use registry::people::Role;
use registry::record::LifeId;
use std::sync::Arc;

/// Those who enter and correct lives at this screen. What the policy asks beyond that, the register asks.
pub const RECORDERS: &[Role] = &[Role::Registrar, Role::Supervisor];

macro_rules! routes {
    ($($method:literal $path:literal $roles:ident => $handler:expr;)*) => {
        /// The routes of this area.
        pub const ROUTES: &[Route] = &[$(Route {
            method: $method,
            path: $path,
            access: Access::Roles($roles),
            handler: || -> MethodRouter<Arc<App>> { $handler },
        },)*];
    };
}

routes! {
    "GET" "/register" REGISTRARS => get(search::show);
    "GET" "/register/item/{named}" REGISTRARS => get(item::show);
    "GET" "/register/proof/{job}" REGISTRARS => get(proof::file);
    "GET" "/register/proof/{job}/code" REGISTRARS => get(proof::code);
    "GET" "/register/label/{job}" REGISTRARS => get(proof::label);
    "GET" "/register/photo/{sha256}" REGISTRARS => get(photo::show);
    "GET" "/register/coverage" REGISTRARS => get(coverage::show);
    "GET" "/register/correct" RECORDERS => get(correct::ask).post(correct::declare);
    "POST" "/register/correct" RECORDERS => MethodRouter::new();
    "GET" "/register/record" RECORDERS => get(record::ask).post(record::enter);
    "POST" "/register/record" RECORDERS => MethodRouter::new();
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
