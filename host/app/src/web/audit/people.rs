//! Who may do what, and who works here: as the register has it, with the roles in words.

use super::pages;
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::persons::{self, role_name};
use crate::web::app::App;
use crate::web::page::{self, Answer, t};
use crate::web::visitor::Visitor;
use axum::extract::State;
use maud::{Markup, html};
use registry::people::Role;
use registry::policy::{Doer, POLICY, Rule, Second};
use registry::view::User;
use std::sync::Arc;

/// The table of the policy.
pub async fn policy(visitor: Visitor) -> Markup {
    let body = html! {
        (pages(&visitor))
        table {
            thead {
                tr {
                    th scope="col" { (t(&visitor, &Message::AuditAct {})) }
                    th scope="col" { (t(&visitor, &Message::AuditRoles {})) }
                    th scope="col" { (t(&visitor, &Message::RegSecond {})) }
                }
            }
            tbody { @for rule in POLICY { (row(&visitor, rule)) } }
        }
    };
    page::office(&visitor, &Message::AuditPolicy {}, &body)
}

/// An act is named as entries and the policy name it, in every language.
fn row(visitor: &Visitor, rule: &Rule) -> Markup {
    let (second, roles): (_, &[Role]) = match rule.second {
        Second::No => (Message::AuditSecondNo {}, &[]),
        Second::AtOnce(roles) => (Message::AuditSecondAtOnce {}, roles),
        Second::MayFollow(roles) => (Message::AuditSecondLater {}, roles),
    };
    html! {
        tr {
            th scope="row" { code dir="ltr" { (rule) } }
            td { (doer(visitor, rule.by)) }
            td { (t(visitor, &second)) @if !roles.is_empty() { ": " (names(visitor, roles)) } }
        }
    }
}

fn doer(visitor: &Visitor, doer: Doer) -> String {
    let also = |message: &Message, roles| {
        [t(visitor, message), names(visitor, roles)].join(visitor.language.comma())
    };
    match doer {
        Doer::Station => t(visitor, &Message::AuditItself {}),
        Doer::Role(roles) => names(visitor, roles),
        Doer::SelfOr(roles) => also(&Message::AuditOneself {}, roles),
        Doer::StationOr(roles) => also(&Message::AuditItself {}, roles),
        Doer::SecondOfThatAct => t(visitor, &Message::AuditSecondOf {}),
    }
}

fn names(visitor: &Visitor, roles: &[Role]) -> String {
    roles.iter().map(|role| t(visitor, &role_name(*role))).collect::<Vec<_>>().join(visitor.language.comma())
}

/// The users.
pub async fn users(State(app): State<Arc<App>>, visitor: Visitor) -> Answer {
    let viewer = visitor.clone();
    let page = app.read(&visitor, move |reading| listed(reading, &viewer)).await;
    Answer::of(visitor, page)
}

fn listed(reading: &Reading, visitor: &Visitor) -> Result<Markup, Failure> {
    let users = reading.view()?.standing()?.map(|standing| standing.users).unwrap_or_default();
    let named = users.iter().map(|user| Ok((persons::name_of(reading.store(), &user.person)?, user)));
    let named = named.collect::<Result<Vec<_>, Failure>>()?;
    let body = html! {
        (pages(visitor))
        ul.cards {
            @for (called, user) in named {
                li.card {
                    h2 { bdi { (called) } }
                    p { code dir="ltr" { (user.person.0) } }
                    p { (t(visitor, &state(user))) }
                    p { (names(visitor, &user.roles)) }
                }
            }
        }
    };
    Ok(page::office(visitor, &Message::AuditUsers {}, &body))
}

fn state(user: &User) -> Message {
    match (user.left, user.locked) {
        (true, _) => Message::AuditUserLeft {},
        (false, true) => Message::AuditUserLocked {},
        (false, false) => Message::AuditUserHere {},
    }
}
