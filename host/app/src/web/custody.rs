//! The evidence custodian: intake of a bag, holds, what may go, and the furnace.

mod destruction;
mod furnace;
mod holds;
mod intake;

use super::access::{Access, CUSTODIANS, Route};
use super::app::App;
use super::entry::{self, Filled};
use super::guard::FILE_MAX;
use super::page::{self, Answer, t};
use super::visitor::Visitor;
use crate::message::Message;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::routing::{MethodRouter, get};
use maud::{Markup, html};
use std::sync::Arc;

type Pairs = Vec<(String, String)>;

macro_rules! routes {
    (
        pages { $($page:literal => $shows:expr,)* }
        forms { $($form:literal => $asks:expr, $does:expr;)* }
    ) => {
        /// The routes of this area.
        pub const ROUTES: &[Route] = &[
            $(Route {
                method: "GET",
                path: $page,
                access: Access::Roles(CUSTODIANS),
                handler: || -> MethodRouter<Arc<App>> { get($shows) },
            },)*
            $(Route {
                method: "GET",
                path: $form,
                access: Access::Roles(CUSTODIANS),
                handler: || -> MethodRouter<Arc<App>> {
                    get($asks).post($does).layer(DefaultBodyLimit::max(FILE_MAX))
                },
            },
            Route {
                method: "POST",
                path: $form,
                access: Access::Roles(CUSTODIANS),
                handler: MethodRouter::new,
            },)*
        ];
    };
}

routes! {
    pages {
        "/custody" => show,
        "/custody/holds" => holds::show,
        "/custody/destruction" => destruction::show,
    }
    forms {
        "/custody/intake" => intake::ask, intake::take;
        "/custody/holds/place" => holds::ask, holds::place;
        "/custody/holds/{hold}" => holds::one, holds::release;
        "/custody/furnace" => furnace::show, furnace::out;
        "/custody/furnace/{entry}" => furnace::one, furnace::arrived;
    }
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
