//! The storekeeper: issue, return, count, what is missing, foreign or still unmarked.

mod count;
mod pictures;
mod sheets;
mod stock;
mod weapon;

use super::access::{Access::Roles, STOREKEEPERS, routes};
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
    get "/store" Roles(STOREKEEPERS) => show;
    get "/store/stock" Roles(STOREKEEPERS) => stock::show;
    get "/store/count/{entry}" Roles(STOREKEEPERS) => count::show;
    get "/store/count" Roles(STOREKEEPERS) => count::ask;
    file "/store/count" Roles(STOREKEEPERS) => count::enter;
    get "/store/pictures" Roles(STOREKEEPERS) => pictures::ask;
    file "/store/pictures" Roles(STOREKEEPERS) => pictures::add;
    get "/store/issue" Roles(STOREKEEPERS) => sheets::ask;
    post "/store/issue" Roles(STOREKEEPERS) => sheets::enter;
    get "/store/return" Roles(STOREKEEPERS) => sheets::ask;
    post "/store/return" Roles(STOREKEEPERS) => sheets::enter;
    get "/store/missing" Roles(STOREKEEPERS) => sheets::ask;
    post "/store/missing" Roles(STOREKEEPERS) => sheets::enter;
    get "/store/recovered" Roles(STOREKEEPERS) => sheets::ask;
    post "/store/recovered" Roles(STOREKEEPERS) => sheets::enter;
}

/// What can be done without a weapon in the hand, in its order on the screen.
const WAYS: [(&str, Message); 7] = [
    ("/store/issue", Message::StoreIssue {}),
    ("/store/return", Message::StoreReturn {}),
    ("/store/count", Message::StoreCount {}),
    ("/store/stock", Message::StoreStock {}),
    ("/store/missing", Message::StoreMissing {}),
    ("/store/recovered", Message::StoreRecovered {}),
    ("/store/pictures", Message::StorePictures {}),
];

/// The first page: a weapon is scanned or typed, and stands here with what can be done with it.
async fn show(State(app): State<Arc<App>>, visitor: Visitor, Query(query): Query<Pairs>) -> Answer {
    let (filled, asks) = (Filled(query), visitor.clone());
    let shown = app.read(&visitor, move |reading| {
        let body = html! {
            (entry::done(reading, &asks, &filled)?)
            (search(&asks, filled.text("weapon")))
            @if let Some(weapon) = filled.some("weapon") { (weapon::shown(reading, &asks, &weapon)?) }
            (ways(&asks))
        };
        Ok(page::office(&asks, &Message::AreaStore {}, &body))
    });
    let shown = shown.await;
    Answer::of(visitor, shown)
}

/// The one question. It is sent as soon as a weapon is scanned.
fn search(visitor: &Visitor, weapon: &str) -> Markup {
    html! {
        form method="get" action="/store" {
            label { (t(visitor, &Message::StoreFind {}))
                input name="weapon" value=(weapon) dir="auto" autocomplete="off" autofocus[weapon.is_empty()]
                    required data-scan="weapon" data-scan-send; }
            button.primary { (t(visitor, &Message::StoreLook {})) }
        }
    }
}

fn ways(visitor: &Visitor) -> Markup {
    html! {
        nav.ways aria-label=(t(visitor, &Message::StoreWays {})) {
            @for (path, name) in WAYS { a.button href=(path) { (t(visitor, &name)) } }
        }
    }
}
