//! The bench: one weapon in five steps, one question at a time. After a cut its only screen is the job in doubt.

pub mod acts;
mod doubt;
mod signs;
mod steps;

use super::access::{Access, MARKERS, Route};
use super::app::App;
use super::page::{self, Answer, told};
use super::visitor::Visitor;
use crate::bench::Stand;
use crate::error::Failure;
use crate::message::Message;
use crate::serve::seen::Held;
use crate::serve::steps::Event;
use crate::serve::{Floor, Seen};
use crate::work::Means;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get, post};
use maud::{Markup, html};
use protocol::Realm;
use serde::Deserialize;
use std::sync::Arc;

pub use signs::strip;
pub use steps::progress;

macro_rules! acts {
    ($($path:literal => $handler:expr),* $(,)?) => {
        /// The routes of this area.
        pub const ROUTES: &[Route] = &[
            Route { method: "GET", path: "/bench", access: Access::User, handler: || -> MethodRouter<Arc<App>> { get(show) } },
            $(Route {
                method: "POST",
                path: $path,
                access: Access::Roles(MARKERS),
                handler: || -> MethodRouter<Arc<App>> { post($handler) },
            }),*
        ];
    };
}

acts! {
    "/bench/man" => man,
    "/bench/leave" => leave,
    "/bench/consignment" => take_up,
    "/bench/read" => read,
    "/bench/scan" => scan,
    "/bench/yes" => yes,
    "/bench/no" => no,
    "/bench/stop" => stop,
    "/bench/later" => later,
    "/bench/typed-back" => typed_back,
    "/bench/settle" => doubt::settle,
    "/bench/explain" => doubt::explain,
    "/bench/simulate" => simulate,
}

/// The page: what is pushed later takes the place of its parts.
async fn show(State(app): State<Arc<App>>, visitor: Visitor) -> Markup {
    let seen = app.seen();
    let body = html! {
        div #live hx-sse:connect="/live" hx-swap="none" {}
        div.top { (strip(&visitor, &seen, false)) (page::banner(&visitor)) }
        div #problem role="alert" {}
        (step(&visitor, &seen, false))
        @if seen.realm == Realm::Training { (steps::simulated(&visitor)) }
    };
    page::whole(&visitor, &Message::AreaBench {}, &body)
}

/// What the bench asks now. `pushed`: it takes the place of what the page shows.
pub fn step(visitor: &Visitor, seen: &Seen, pushed: bool) -> Markup {
    html! {
        // What was wrong with an answer is over with its question.
        @if pushed { div #problem role="alert" hx-swap-oob="true" {} }
        main #step hx-swap-oob=[pushed.then_some("true")] data-step=(name(seen)) data-asked=(seen.asked) tabindex="-1" {
            @match (&seen.held, &seen.stand) {
                (Held::Lent { pid, since }, _) => {
                    (told(visitor.language, &steps::lent(*pid, *since)))
                }
                (Held::Down { why }, _) => { (told(visitor.language, &steps::down(why))) }
                (Held::Here, Some(Stand::InDoubt { .. } | Stand::Unexplained { .. })) => {
                    (doubt::ask(visitor, seen))
                }
                (Held::Here, Some(Stand::Blocked(block))) => {
                    (told(visitor.language, &steps::blocked(block)))
                }
                (Held::Here, stand) => { (steps::ask(visitor, seen, stand.is_some())) }
            }
        }
    }
}

/// What the bench asks, by name: in tests, styles and the API.
pub fn name(seen: &Seen) -> &'static str {
    match (&seen.held, &seen.stand) {
        (Held::Lent { .. }, _) => "lent",
        (Held::Down { .. }, _) => "down",
        (Held::Here, Some(Stand::InDoubt { .. })) => "doubt",
        (Held::Here, Some(Stand::Unexplained { .. })) => "unexplained",
        (Held::Here, Some(Stand::Blocked(_))) => "blocked",
        (Held::Here, _) if seen.operator.is_none() => "unmanned",
        (Held::Here, _) if !seen.day_open => "day-closed",
        (Held::Here, _) if seen.consignment.is_none() => "no-consignment",
        (Held::Here, _) => seen.step.name(),
    }
}

/// After an act: a script goes on with what is pushed, a browser without scripts gets the page.
fn done(visitor: &Visitor) -> Response {
    if visitor.scripted {
        StatusCode::NO_CONTENT.into_response()
    } else {
        Redirect::to("/bench").into_response()
    }
}

/// Something that the person at the bench does, and nobody else.
async fn at_bench(
    app: &App,
    visitor: Visitor,
    act: impl FnOnce(&mut Floor) -> Result<(), Failure> + Send + 'static,
) -> Answer {
    let acted = acts::at_bench(app, &visitor, act).await.map(|()| done(&visitor));
    Answer::of(visitor, acted)
}

async fn man(State(app): State<Arc<App>>, visitor: Visitor) -> Answer {
    let manned = acts::man(&app, &visitor).await.map(|()| done(&visitor));
    Answer::of(visitor, manned)
}

async fn leave(State(app): State<Arc<App>>, visitor: Visitor) -> Answer {
    let left = acts::leave(&app, &visitor).await.map(|()| done(&visitor));
    Answer::of(visitor, left)
}

/// A consignment by its id.
#[derive(Deserialize)]
struct Chosen {
    id: String,
    /// There where the last mark read otherwise than planned.
    cause_found: Option<String>,
}

async fn take_up(State(app): State<Arc<App>>, visitor: Visitor, Form(chosen): Form<Chosen>) -> Answer {
    let taken =
        acts::take_up(&app, &visitor, chosen.id, chosen.cause_found.is_some()).await.map(|()| done(&visitor));
    Answer::of(visitor, taken)
}

/// What was typed from the part.
#[derive(Deserialize)]
struct Read {
    text: String,
}

async fn read(State(app): State<Arc<App>>, visitor: Visitor, Form(read): Form<Read>) -> Answer {
    at_bench(&app, visitor, |floor| floor.person(Event::Read { text: read.text, means: Means::Typed })).await
}

/// What a scanner that is a keyboard sent to the page.
async fn scan(State(app): State<Arc<App>>, visitor: Visitor, Form(read): Form<Read>) -> Answer {
    at_bench(&app, visitor, move |floor| floor.scanned(&read.text)).await
}

/// Which question was answered, where the page said so.
#[derive(Deserialize)]
struct Asked {
    asked: Option<u64>,
}

async fn yes(State(app): State<Arc<App>>, visitor: Visitor, Form(Asked { asked }): Form<Asked>) -> Answer {
    at_bench(&app, visitor, move |floor| floor.answer(Event::Yes, asked)).await
}

async fn no(State(app): State<Arc<App>>, visitor: Visitor, Form(Asked { asked }): Form<Asked>) -> Answer {
    at_bench(&app, visitor, move |floor| floor.answer(Event::No, asked)).await
}

/// Whoever marks may stop, at the bench or not.
async fn stop(State(app): State<Arc<App>>, visitor: Visitor) -> Answer {
    let stopped = app.act(&visitor, Floor::stop).await.map(|()| done(&visitor));
    Answer::of(visitor, stopped)
}

async fn later(State(app): State<Arc<App>>, visitor: Visitor) -> Answer {
    at_bench(&app, visitor, |floor| floor.person(Event::Later)).await
}

/// What was typed back, line after line.
async fn typed_back(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    Form(typed): Form<Vec<(String, String)>>,
) -> Answer {
    let lines = typed.into_iter().filter(|(name, _)| name == "line").map(|(_, line)| line).collect();
    at_bench(&app, visitor, |floor| floor.person(Event::TypedBack(lines))).await
}

/// What the simulated hand does.
#[derive(Deserialize)]
struct Hand {
    hand: String,
}

async fn simulate(State(app): State<Arc<App>>, visitor: Visitor, Form(hand): Form<Hand>) -> Answer {
    at_bench(&app, visitor, move |floor| floor.simulate(&hand.hand)).await
}
