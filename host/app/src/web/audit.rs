//! The auditor: verify now, checkpoints, export, who may do what. Nothing here changes the register.
//!
//! Modules in reading order: [`verification`] is the check that runs beside the owner, [`checkpoints`] what the station
//! signed, [`export`] the files, and [`people`] the policy and the users.

mod checkpoints;
mod export;
mod people;
pub mod verification;

use super::access::{AUDITORS, Access::Roles, routes};
use super::page::t;
use super::visitor::Visitor;
use crate::message::Message;
use maud::{Markup, html};

routes! {
    get "/audit" Roles(AUDITORS) => verification::show;
    // Begins a check, which only reads.
    post "/audit/verify" Roles(AUDITORS) => verification::begin;
    get "/audit/checkpoints" Roles(AUDITORS) => checkpoints::show;
    get "/audit/checkpoints/{size}" Roles(AUDITORS) => checkpoints::file;
    get "/audit/export" Roles(AUDITORS) => export::show;
    get "/audit/export/{form}" Roles(AUDITORS) => export::file;
    get "/audit/policy" Roles(AUDITORS) => people::policy;
    get "/audit/users" Roles(AUDITORS) => people::users;
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
