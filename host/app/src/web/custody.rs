//! The evidence custodian: intake of a bag, holds, what may go, and the furnace.

mod destruction;
mod furnace;
mod holds;
mod intake;

use super::access::{Access::Roles, CUSTODIANS, routes};
use super::app::App;
use super::entry::{self, Filled};
use super::page::{self, Answer, t};
use super::visitor::Visitor;
use crate::message::Message;
use axum::extract::{Query, State};
use maud::{Markup, html};
use std::sync::Arc;

type Pairs = Vec<(String, String)>;

routes! {
    get "/custody" Roles(CUSTODIANS) => show;
    get "/custody/holds" Roles(CUSTODIANS) => holds::show;
    get "/custody/destruction" Roles(CUSTODIANS) => destruction::show;
    get "/custody/intake" Roles(CUSTODIANS) => intake::ask;
    file "/custody/intake" Roles(CUSTODIANS) => intake::take;
    get "/custody/holds/place" Roles(CUSTODIANS) => holds::ask;
    post "/custody/holds/place" Roles(CUSTODIANS) => holds::place;
    get "/custody/holds/{hold}" Roles(CUSTODIANS) => holds::one;
    post "/custody/holds/{hold}" Roles(CUSTODIANS) => holds::release;
    get "/custody/furnace" Roles(CUSTODIANS) => furnace::show;
    file "/custody/furnace" Roles(CUSTODIANS) => furnace::out;
    get "/custody/furnace/{entry}" Roles(CUSTODIANS) => furnace::one;
    file "/custody/furnace/{entry}" Roles(CUSTODIANS) => furnace::arrived;
}

/// What a custodian does, in its order on the screen.
const WAYS: [(&str, Message); 5] = [
    ("/custody/intake", Message::CustodyIntake {}),
    ("/custody/holds", Message::CustodyHolds {}),
    ("/custody/holds/place", Message::CustodyHoldPlace {}),
    ("/custody/destruction", Message::CustodyDestruction {}),
    ("/custody/furnace", Message::CustodyFurnace {}),
];

/// The first page: what was done last, and the ways.
async fn show(State(app): State<Arc<App>>, visitor: Visitor, Query(query): Query<Pairs>) -> Answer {
    let (filled, asks) = (Filled(query), visitor.clone());
    let shown = app.read(&visitor, move |reading| {
        let body = html! { (entry::done(reading, &asks, &filled)?) (ways(&asks)) };
        Ok(page::office(&asks, &Message::AreaCustody {}, &body))
    });
    let shown = shown.await;
    Answer::of(visitor, shown)
}

fn ways(visitor: &Visitor) -> Markup {
    html! {
        nav.ways aria-label=(t(visitor, &Message::StoreWays {})) {
            @for (path, name) in WAYS { a.button href=(path) { (t(visitor, &name)) } }
        }
    }
}
