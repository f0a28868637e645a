//! The auditor: verify now, checkpoints, export, who may do what. Nothing here changes the register.
//!
//! Modules in reading order: [`verification`] is the check that runs beside the owner, [`checkpoints`] what the station
//! signed, [`export`] the files, and [`people`] the policy and the users.

mod checkpoints;
mod export;
mod people;
pub mod verification;

use super::access::{AUDITORS, Access, Route};
use super::app::App;
use super::page::t;
use super::visitor::Visitor;
use crate::message::Message;
use axum::routing::{MethodRouter, get, post};
use maud::{Markup, html};
use std::sync::Arc;

macro_rules! routes {
    ($($method:literal $path:literal => $handler:expr;)*) => {
        /// The routes of this area.
        pub const ROUTES: &[Route] = &[$(Route {
            method: $method,
            path: $path,
            access: Access::Roles(AUDITORS),
            handler: || -> MethodRouter<Arc<App>> { $handler },
        },)*];
    };
}

routes! {
    "GET" "/audit" => get(verification::show);
    // Begins a check, which only reads.
    "POST" "/audit/verify" => post(verification::begin);
    "GET" "/audit/checkpoints" => get(checkpoints::show);
    "GET" "/audit/checkpoints/{size}" => get(checkpoints::file);
    "GET" "/audit/export" => get(export::show);
    "GET" "/audit/export/{form}" => get(export::file);
    "GET" "/audit/policy" => get(people::policy);
    "GET" "/audit/users" => get(people::users);
}

/// The pages of this area, at the top of each.
fn pages(visitor: &Visitor) -> Markup {
    let pages = [
        ("/audit", Message::AuditVerification {}),
        ("/audit/checkpoints", Message::AuditCheckpoints {}),
        ("/audit/export", Message::AuditExport {}),
        ("/audit/policy", Message::AuditPolicy {}),
        ("/audit/users", Message::AuditUsers {}),
    ];
    html! {
        nav.areas aria-label=(t(visitor, &Message::AreaAudit {})) {
            @for (path, name) in &pages {
                a.button href=(path) aria-current=[(visitor.path == *path).then_some("page")] { (t(visitor, name)) }
            }
        }
        p { (t(visitor, &Message::AuditReadOnly {})) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_thing_that_is_posted_begins_a_check() {
        let posted: Vec<_> =
            ROUTES.iter().filter(|route| route.method != "GET").map(|route| route.path).collect();
        assert_eq!(posted, ["/audit/verify"]);
    }
}
