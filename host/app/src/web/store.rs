//! The storekeeper: issue, return, count, what is missing, foreign or still unmarked.

mod count;
mod pictures;
mod sheets;
mod stock;
mod weapon;

use super::access::{Access, Route, STOREKEEPERS};
use super::app::App;
use super::entry::{self, Filled};
use super::guard::FILE_MAX;
use super::page::{self, Answer, t};
use super::visitor::Visitor;
use crate::message::Message;
use axum::extract::{DefaultBodyLimit, Form, Query, State};
use axum::response::Response;
use axum::routing::{MethodRouter, get};
use maud::{Markup, html};
use std::sync::Arc;

type Pairs = Vec<(String, String)>;

macro_rules! routes {
    (
        pages { $($page:literal => $shows:expr,)* }
        forms { $($form:literal => $asks:expr, $does:expr;)* }
        sheets { $($sheet:literal => $what:path,)* }
    ) => {
        /// The routes of this area.
        pub const ROUTES: &[Route] = &[
            $(Route {
                method: "GET",
                path: $page,
                access: Access::Roles(STOREKEEPERS),
                handler: || -> MethodRouter<Arc<App>> { get($shows) },
            },)*
            $(Route {
                method: "GET",
                path: $form,
                access: Access::Roles(STOREKEEPERS),
                handler: || -> MethodRouter<Arc<App>> {
                    get($asks).post($does).layer(DefaultBodyLimit::max(FILE_MAX))
                },
            },
            Route {
                method: "POST",
                path: $form,
                access: Access::Roles(STOREKEEPERS),
                handler: MethodRouter::new,
            },)*
            $(Route {
                method: "GET",
                path: $sheet,
                access: Access::Roles(STOREKEEPERS),
                handler: || -> MethodRouter<Arc<App>> {
                    async fn ask(State(app): State<Arc<App>>, visitor: Visitor, Query(query): Query<Pairs>) -> Answer {
                        $what.ask(&app, visitor, Filled(query)).await
                    }
                    async fn enter(State(app): State<Arc<App>>, visitor: Visitor, Form(form): Form<Pairs>) -> Response {
                        $what.enter(&app, visitor, Filled(form)).await
                    }
                    get(ask).post(enter)
                },
            },
            Route {
                method: "POST",
                path: $sheet,
                access: Access::Roles(STOREKEEPERS),
                handler: MethodRouter::new,
            },)*
        ];
    };
}

routes! {
    pages {
        "/store" => show,
        "/store/stock" => stock::show,
        "/store/count/{entry}" => count::show,
    }
    forms {
        "/store/count" => count::ask, count::enter;
        "/store/pictures" => pictures::ask, pictures::add;
    }
    sheets {
        "/store/issue" => sheets::ISSUE,
        "/store/return" => sheets::RETURN,
        "/store/missing" => sheets::MISSING,
        "/store/recovered" => sheets::RECOVERED,
    }
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
