//! The bench: one weapon in five steps, one question at a time. After a cut its only screen is the job in doubt.

pub mod acts;
mod doubt;
mod signs;
mod steps;

use super::access::{Access::Roles, Access::User, MARKERS, routes};
use super::app::App;
use super::page::{self, Answer, told};
use super::second::Second;
use super::visitor::Visitor;
use crate::bench::Stand;
use crate::error::Failure;
use crate::login::secret::Pin;
use crate::message::Message;
use crate::serve::seen::{Held, Told, Tone};
use crate::serve::steps::Event;
use crate::serve::{Floor, Seen};
use crate::text;
use crate::work::Means;
use axum::extract::{Form, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use protocol::Realm;
use serde::Deserialize;
use std::sync::Arc;

pub use signs::strip;
pub use steps::progress;

routes! {
    get "/bench" User => show;
    post "/bench/man" Roles(MARKERS) => man;
    post "/bench/leave" Roles(MARKERS) => leave;
    post "/bench/consignment" Roles(MARKERS) => take_up;
    post "/bench/read" Roles(MARKERS) => read;
    post "/bench/scan" Roles(MARKERS) => scan;
    post "/bench/yes" Roles(MARKERS) => yes;
    post "/bench/no" Roles(MARKERS) => no;
    post "/bench/stop" Roles(MARKERS) => stop;
    post "/bench/later" Roles(MARKERS) => later;
    post "/bench/typed-back" Roles(MARKERS) => typed_back;
    post "/bench/settle" Roles(MARKERS) => doubt::settle;
    post "/bench/explain" Roles(MARKERS) => doubt::explain;
    post "/bench/simulate" Roles(MARKERS) => simulate;
}

/// The page: what is pushed later takes the place of its parts.
async fn show(State(app): State<Arc<App>>, visitor: Visitor) -> Markup {
    let seen = app.seen();
    let body = html! {
        div #live hx-sse:connect="/live" hx-sse:close="over" hx-swap="none" {}
        div.top { (strip(&visitor, &seen, false)) (page::banner(&visitor)) }
        // Shown by the script as long as it hears nothing: signs and buttons of a station that does not answer are hidden.
        div #unheard hidden { (told(visitor.language, &unheard())) }
        div #problem role="alert" {}
        (step(&visitor, &seen, false))
        @if seen.realm == Realm::Training { (steps::simulated(&visitor)) }
    };
    page::whole(&visitor, &Message::AreaBench {}, &body)
}

fn unheard() -> Told {
    let mut told = Told::message(Tone::Bad, Message::ScreenUnheard {});
    told.hints.push(Message::HintScreenUnheard {});
    told
}

/// What the bench asks now. `pushed`: it takes the place of what the page shows.
pub fn step(visitor: &Visitor, seen: &Seen, pushed: bool) -> Markup {
    text::speaking(visitor.language, || asked(visitor, seen, pushed))
}

fn asked(visitor: &Visitor, seen: &Seen, pushed: bool) -> Markup {
    html! {
        // What was wrong with an answer is over with its question.
        @if pushed { div #problem role="alert" hx-swap-oob="true" {} }
        main #step hx-swap-oob=[pushed.then_some("true")] data-step=(name(seen)) data-asked=(seen.asked) tabindex="-1" {
            @if let Some(what) = &seen.busy { (told(visitor.language, &Told::message(Tone::Note, what.clone()))) }
            @if let Some(at) = seen.stop_unheard { (told(visitor.language, &steps::stop_unheard(at))) }
            @match (&seen.held, &seen.stand) {
                (Held::Lent { pid, since }, _) => {
                    (told(visitor.language, &steps::lent(*pid, *since)))
                }
                (Held::Down { why }, _) => { (told(visitor.language, &steps::down(why))) }
                (Held::Closed, _) => { (told(visitor.language, &Told::message(Tone::Note, Message::StationShut {}))) }
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

/// What takes the place of everything that was pushed, when the session has ended.
pub fn logged_out(visitor: &Visitor) -> Markup {
    html! {
        div #strip hx-swap-oob="true" {}
        main #step hx-swap-oob="true" data-step="logged-out" tabindex="-1" {
            (told(visitor.language, &Told::message(Tone::Note, Message::SessionOver {})))
            a.button.primary href="/login" { (page::t(visitor, &Message::LoginTitle {})) }
        }
    }
}

/// What the bench asks, by name: in tests, styles and the API.
pub fn name(seen: &Seen) -> &'static str {
    match (&seen.held, &seen.stand) {
        (Held::Lent { .. }, _) => "lent",
        (Held::Down { .. }, _) => "down",
        (Held::Closed, _) => "closed",
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

/// The answer to an act at the bench, or why it was not done.
fn answered(visitor: Visitor, acted: Result<(), Failure>) -> Answer {
    let acted = acted.map(|()| done(&visitor));
    Answer::of(visitor, acted)
}

/// Something that the person at the bench does, and nobody else.
async fn at_bench(
    app: &App,
    visitor: Visitor,
    act: impl FnOnce(&mut Floor) -> Result<(), Failure> + Send + 'static,
) -> Answer {
    let acted = acts::at_bench(app, &visitor, act).await;
    answered(visitor, acted)
}

async fn man(State(app): State<Arc<App>>, visitor: Visitor) -> Answer {
    let manned = acts::man(&app, &visitor).await;
    answered(visitor, manned)
}

async fn leave(State(app): State<Arc<App>>, visitor: Visitor) -> Answer {
    let left = acts::leave(&app, &visitor).await;
    answered(visitor, left)
}

/// A consignment by its id.
#[derive(Deserialize)]
struct Chosen {
    id: String,
    /// The job whose mark reads otherwise than planned, and whose cause is found.
    cause_found: Option<u64>,
    #[serde(default)]
    second: String,
    #[serde(default)]
    pin: Pin,
}

async fn take_up(State(app): State<Arc<App>>, visitor: Visitor, Form(chosen): Form<Chosen>) -> Answer {
    let Chosen { id, cause_found, second, pin } = chosen;
    let cause = cause_found.map(|job| acts::Cause { job, supervisor: Second { named: second, pin } });
    let taken = acts::take_up(&app, &visitor, id, cause).await;
    answered(visitor, taken)
}

/// What was typed or scanned, and while which question was shown.
#[derive(Deserialize)]
struct Read {
    text: String,
    asked: Option<u64>,
}

async fn read(State(app): State<Arc<App>>, visitor: Visitor, Form(read): Form<Read>) -> Answer {
    let Read { text, asked } = read;
    answers(&app, visitor, asked, |floor| floor.person(Event::Read { text, means: Means::Typed })).await
}

/// As an answer to the question of this number.
async fn answers(
    app: &App,
    visitor: Visitor,
    asked: Option<u64>,
    act: impl FnOnce(&mut Floor) -> Result<(), Failure> + Send + 'static,
) -> Answer {
    let acted = acts::answers(app, &visitor, asked, act).await;
    answered(visitor, acted)
}

/// What a scanner that is a keyboard sent to the page.
async fn scan(State(app): State<Arc<App>>, visitor: Visitor, Form(read): Form<Read>) -> Answer {
    let Read { text, asked } = read;
    let acted = acts::scanned(&app, &visitor, text, asked).await;
    answered(visitor, acted)
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
    let stopped = app.owner.stop(visitor.language).await;
    answered(visitor, stopped)
}

async fn later(State(app): State<Arc<App>>, visitor: Visitor, Form(Asked { asked }): Form<Asked>) -> Answer {
    answers(&app, visitor, asked, |floor| floor.person(Event::Later)).await
}

/// What was typed back, line after line.
async fn typed_back(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    Form(typed): Form<Vec<(String, String)>>,
) -> Answer {
    let asked = typed.iter().find(|(name, _)| name == "asked").and_then(|(_, asked)| asked.parse().ok());
    let lines = typed.into_iter().filter(|(name, _)| name == "line").map(|(_, line)| line).collect();
    answers(&app, visitor, asked, |floor| floor.person(Event::TypedBack(lines))).await
}

/// What the simulated hand does.
#[derive(Deserialize)]
struct Hand {
    hand: String,
}

async fn simulate(State(app): State<Arc<App>>, visitor: Visitor, Form(hand): Form<Hand>) -> Answer {
    at_bench(&app, visitor, move |floor| floor.simulate(&hand.hand)).await
}
