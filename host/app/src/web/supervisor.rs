//! The supervisor: the day, what is marked together and how far it is, numbers, people, the health of the station, backups.

mod backups;
mod consignment;
mod consignments;
mod health;
mod lines;
mod numbers;
mod overview;
mod parts;
mod people;
mod person;
mod said;
mod upload;
mod wear;
mod wiring;

pub use health::at_rest;
pub use parts::role_name;

use super::access::{Access, Route, SUPERVISORS};
use super::app::App;
use super::guard::FILE_MAX;
use axum::extract::DefaultBodyLimit;
use axum::routing::{MethodRouter, get, post};
use std::sync::Arc;

macro_rules! routes {
    (
        pages { $($page:literal => $shows:expr,)* }
        acts { $($act:literal => $does:expr,)* }
        files { $($file:literal => $takes:expr,)* }
    ) => {
        /// The routes of this area.
        pub const ROUTES: &[Route] = &[
            $(Route {
                method: "GET",
                path: $page,
                access: Access::Roles(SUPERVISORS),
                handler: || -> MethodRouter<Arc<App>> { get($shows) },
            },)*
            $(Route {
                method: "POST",
                path: $act,
                access: Access::Roles(SUPERVISORS),
                handler: || -> MethodRouter<Arc<App>> { post($does) },
            },)*
            $(Route {
                method: "POST",
                path: $file,
                access: Access::Roles(SUPERVISORS),
                handler: || -> MethodRouter<Arc<App>> { post($takes).layer(DefaultBodyLimit::max(FILE_MAX)) },
            },)*
        ];
    };
}

routes! {
    pages {
        "/supervisor" => overview::show,
        "/supervisor/consignments" => consignments::show,
        "/supervisor/consignments/{id}" => consignment::show,
        "/supervisor/numbers" => numbers::show,
        "/supervisor/people" => people::show,
        "/supervisor/people/{id}" => person::show,
        "/supervisor/health" => health::show,
        "/supervisor/health/wiring" => wiring::show,
        "/supervisor/backups" => backups::show,
    }
    acts {
        "/supervisor/day/open" => overview::open,
        "/supervisor/day/close" => overview::close,
        "/supervisor/consignments/{id}/answer" => consignment::answer,
        "/supervisor/consignments/{id}/attest" => consignment::attest,
        "/supervisor/consignments/{id}/set-aside" => lines::set_aside,
        "/supervisor/numbers/void" => numbers::void,
        "/supervisor/enrol" => people::enrol,
        "/supervisor/countersign" => people::countersign,
        "/supervisor/people/{id}/roles" => person::roles,
        "/supervisor/people/{id}/pin" => person::pin,
        "/supervisor/people/{id}/badge" => person::badge,
        "/supervisor/people/{id}/unlock" => person::unlock,
        "/supervisor/people/{id}/leave" => person::leave,
        "/supervisor/health/self-test" => health::self_test,
        "/supervisor/health/probe" => health::probe,
        "/supervisor/health/recover" => health::recover,
        "/supervisor/health/wiring/begin" => wiring::begin,
        "/supervisor/health/wiring/next" => wiring::next,
        "/supervisor/backups/make" => backups::make,
    }
    files {
        "/supervisor/open-consignment" => consignments::open,
        "/supervisor/consignments/{id}/revise" => lines::revise,
        "/supervisor/numbers/add" => numbers::add,
    }
}
