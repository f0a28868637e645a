//! The bench for programs: the same acts as the screen's, by the same functions; each answers with where the work stands.

use super::Second;
use super::problem::{Problem, Reply};
use super::station::Bench;
use super::take::{Body, fits};
use crate::error::Failure;
use crate::message::Message;
use crate::serve::Floor;
use crate::serve::floor::Found;
use crate::serve::owner::is_stop;
use crate::serve::steps::Event;
use crate::web::app::App;
use crate::web::bench::acts;
use crate::web::visitor::Visitor;
use crate::work::Means;
use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use std::sync::Arc;
use utoipa::ToSchema;

/// Characters of what was read, at most.
const TEXT_MAX: usize = 200;
/// Lines of what was typed back, at most.
const LINES_MAX: usize = 20;
/// Characters of an explanation, at most.
const EXPLANATION_MAX: usize = 1000;

/// Where the work stands after an act, or why it was not done.
fn stands(app: &App, visitor: &Visitor, done: Result<(), Failure>) -> Reply<Bench> {
    match done {
        Ok(()) => Ok(Json(Bench::of(visitor, &app.seen()))),
        Err(failure) => Err(Problem::of(visitor.language, &failure)),
    }
}

/// The key's user takes the bench.
#[utoipa::path(post, path = "/api/v1/bench/man", tag = "bench", responses((status = 200, body = Bench)))]
pub async fn man(State(app): State<Arc<App>>, visitor: Visitor) -> Reply<Bench> {
    let done = acts::man(&app, &visitor).await;
    stands(&app, &visitor, done)
}

/// The key's user leaves the bench.
#[utoipa::path(post, path = "/api/v1/bench/leave", tag = "bench", responses((status = 200, body = Bench)))]
pub async fn leave(State(app): State<Arc<App>>, visitor: Visitor) -> Reply<Bench> {
    let done = acts::leave(&app, &visitor).await;
    stands(&app, &visitor, done)
}

/// A consignment.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Chosen {
    /// Its id.
    consignment: String,
    /// The job whose mark reads otherwise than planned, where its cause is known and mended.
    cause_found: Option<u64>,
    /// The supervisor who found it, where the key's user is none.
    #[serde(default)]
    second: Second,
}

/// Takes up a consignment.
#[utoipa::path(post, path = "/api/v1/bench/consignment", tag = "bench", request_body = Chosen,
    responses((status = 200, body = Bench)))]
pub async fn consignment(State(app): State<Arc<App>>, visitor: Visitor, body: Body<Chosen>) -> Reply<Bench> {
    let Chosen { consignment, cause_found, second } = body.0;
    let cause = cause_found.map(|job| acts::Cause { job, supervisor: second.into() });
    let done = acts::take_up(&app, &visitor, consignment, cause).await;
    stands(&app, &visitor, done)
}

/// What was read from the part or its label.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Read {
    /// What.
    #[schema(max_length = 200)]
    text: String,
    /// The number of the question that was asked when it was read, as `bench.asked` had it.
    asked: u64,
    /// Whether a scanner read it; the ledger says that a program said so. What was typed has to be typed twice.
    #[serde(default)]
    scanned: bool,
}

/// Something was read from the part: which weapon is this?
#[utoipa::path(post, path = "/api/v1/bench/read", tag = "bench", request_body = Read,
    responses((status = 200, body = Bench)))]
pub async fn read(State(app): State<Arc<App>>, visitor: Visitor, body: Body<Read>) -> Reply<Bench> {
    let Read { text, asked, scanned } = body.0;
    fits(&visitor, "text", text.chars().count() <= TEXT_MAX, format!("{TEXT_MAX} characters at most"))?;
    if scanned && is_stop(&text) {
        return stop(State(app), visitor).await;
    }
    let act = move |floor: &mut Floor| match scanned {
        true => floor.scanned(&text, Some(asked), Means::ScanReported),
        false => floor.person(Event::Read { text, means: Means::Typed }),
    };
    answers(&app, &visitor, asked, act).await
}

/// Which question is answered.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Answered {
    /// Its number, as `bench.asked` had it: what is sent twice answers one question.
    asked: u64,
}

async fn answers(
    app: &App,
    visitor: &Visitor,
    asked: u64,
    act: impl FnOnce(&mut Floor) -> Result<(), Failure> + Send + 'static,
) -> Reply<Bench> {
    let done = acts::answers(app, visitor, Some(asked), act).await;
    let done = done.map_err(|failure| match *failure.what {
        Message::ApiAskedOther {} => Failure { hints: vec![Message::HintApiAsked {}], ..failure },
        _ => failure,
    });
    stands(app, visitor, done)
}

/// Yes: the weapon is the right one, or it lies in the clamp and is to be marked.
#[utoipa::path(post, path = "/api/v1/bench/yes", tag = "bench", request_body = Answered,
    responses((status = 200, body = Bench)))]
pub async fn yes(State(app): State<Arc<App>>, visitor: Visitor, body: Body<Answered>) -> Reply<Bench> {
    let asked = body.0.asked;
    answers(&app, &visitor, asked, move |floor| floor.answer(Event::Yes, Some(asked))).await
}

/// No, or back.
#[utoipa::path(post, path = "/api/v1/bench/no", tag = "bench", request_body = Answered,
    responses((status = 200, body = Bench)))]
pub async fn no(State(app): State<Arc<App>>, visitor: Visitor, body: Body<Answered>) -> Reply<Bench> {
    let asked = body.0.asked;
    answers(&app, &visitor, asked, move |floor| floor.answer(Event::No, Some(asked))).await
}

/// Stops the running mark. It replaces no emergency stop.
#[utoipa::path(post, path = "/api/v1/bench/stop", tag = "bench", responses((status = 200, body = Bench)))]
pub async fn stop(State(app): State<Arc<App>>, visitor: Visitor) -> Reply<Bench> {
    let done = app.owner.stop(visitor.language).await;
    stands(&app, &visitor, done)
}

/// The mark is read back later.
#[utoipa::path(post, path = "/api/v1/bench/later", tag = "bench", request_body = Answered,
    responses((status = 200, body = Bench)))]
pub async fn later(State(app): State<Arc<App>>, visitor: Visitor, body: Body<Answered>) -> Reply<Bench> {
    answers(&app, &visitor, body.0.asked, |floor| floor.person(Event::Later)).await
}

/// What was typed back.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct TypedBack {
    /// What stands on the metal, line after line.
    #[schema(max_items = 20)]
    lines: Vec<String>,
    /// The number of the question that is answered, as `bench.asked` had it.
    asked: u64,
}

/// What stands on the metal, typed by somebody who does not see what should.
#[utoipa::path(post, path = "/api/v1/bench/typed-back", tag = "bench", request_body = TypedBack,
    responses((status = 200, body = Bench)))]
pub async fn typed_back(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    body: Body<TypedBack>,
) -> Reply<Bench> {
    let TypedBack { lines, asked } = body.0;
    fits(&visitor, "lines", lines.len() <= LINES_MAX, format!("{LINES_MAX} lines at most"))?;
    answers(&app, &visitor, asked, |floor| floor.person(Event::TypedBack(lines))).await
}

/// What is on the part.
#[derive(Debug, Clone, Copy, Deserialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// Nothing of the mark.
    None,
    /// Part of the mark.
    Partial,
    /// The whole mark.
    Complete,
}

/// What a person found on the part of a job in doubt.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Settling {
    /// The job; it has to be the one in doubt.
    job: u64,
    /// What is on the part.
    found: Verdict,
    /// What can be read of a partial mark.
    #[serde(default)]
    remains: String,
    /// Who looked too, at a partial mark.
    #[serde(default)]
    second: Second,
}

/// Takes what a person found on the part of a job in doubt.
#[utoipa::path(post, path = "/api/v1/bench/settle", tag = "bench", request_body = Settling,
    responses((status = 200, body = Bench)))]
pub async fn settle(State(app): State<Arc<App>>, visitor: Visitor, body: Body<Settling>) -> Reply<Bench> {
    let Settling { job, found, remains, second } = body.0;
    let verdict = match found {
        Verdict::None => registry::entry::Verdict::None,
        Verdict::Partial => registry::entry::Verdict::Partial,
        Verdict::Complete => registry::entry::Verdict::Complete,
    };
    let found = Found { job, verdict, remains, second: None };
    let done = acts::settle(&app, &visitor, found, second.into()).await;
    stands(&app, &visitor, done)
}

/// Why the machine moved without a job.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Explanation {
    /// The receipt that tells of the motion, as the station's `receipt_unexplained` has it; it has to be the one that waits.
    receipt: u64,
    /// In words.
    #[schema(min_length = 1, max_length = 1000)]
    explanation: String,
}

/// Explains motion without a job.
#[utoipa::path(post, path = "/api/v1/bench/explain", tag = "bench", request_body = Explanation,
    responses((status = 200, body = Bench)))]
pub async fn explain(State(app): State<Arc<App>>, visitor: Visitor, body: Body<Explanation>) -> Reply<Bench> {
    let Explanation { receipt, explanation: said } = body.0;
    let fitting = (1..=EXPLANATION_MAX).contains(&said.chars().count());
    fits(&visitor, "explanation", fitting, format!("1 to {EXPLANATION_MAX} characters"))?;
    let done = acts::explain(&app, &visitor, receipt, said).await;
    stands(&app, &visitor, done)
}
