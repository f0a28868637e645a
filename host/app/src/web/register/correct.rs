//! An entry is declared wrong: it stays, and counts no longer.

use super::{given, number, path_of};
use crate::command::register::correct;
use crate::error::Failure;
use crate::folder::Reading;
use crate::lives::{Who, of_act};
use crate::message::Message;
use crate::output::Answers;
use crate::persons;
use crate::serve::seen::Told;
use crate::web::app::App;
use crate::web::page::{self, Answer, t, told};
use crate::web::visitor::Visitor;
use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use registry::Store;
use registry::ledger::parse;
use serde::Deserialize;
use std::sync::Arc;

/// What is filled in.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Filled {
    entry: String,
    /// The weapon whose life is shown afterwards.
    life: String,
    reason: String,
    second: String,
    pin: String,
}

impl Filled {
    fn entry(&self) -> Result<u64, Failure> {
        number(&self.entry)
    }

    fn back(&self) -> String {
        self.life.parse().map_or_else(|_| "/register".to_owned(), path_of)
    }
}

/// The form.
pub async fn ask(State(app): State<Arc<App>>, visitor: Visitor, Query(filled): Query<Filled>) -> Answer {
    let page = form(&app, &visitor, filled, None).await;
    Answer::of(visitor, page)
}

/// Does it, with the second person where one is named.
pub async fn declare(State(app): State<Arc<App>>, visitor: Visitor, Form(filled): Form<Filled>) -> Answer {
    let done = match filled.entry() {
        Ok(entry) => done(&app, &visitor, entry, &filled).await,
        Err(failure) => Err(failure),
    };
    let answer = match done {
        Ok(()) => Ok(Redirect::to(&filled.back()).into_response()),
        Err(failure) => refused(&app, &visitor, filled, &failure).await,
    };
    Answer::of(visitor, answer)
}

async fn done(app: &App, visitor: &Visitor, entry: u64, filled: &Filled) -> Result<(), Failure> {
    let by = visitor.person.as_ref().map(|person| person.0.clone()).unwrap_or_default();
    let second = given(&filled.second);
    let pins = second.iter().map(|second| (second.clone(), filled.pin.clone())).collect();
    let args = correct::Args { entry, reason: filled.reason.trim().to_owned(), who: Who { by, second } };
    let answers = Answers { yes: true, pins, ..Answers::default() };
    let act = move |floor: &mut crate::serve::Floor, output: &crate::output::Output| {
        correct::correct(&args, &mut floor.bench, output).map(drop)
    };
    app.command(visitor, answers, act).await.map(drop)
}

/// Why it was not done, above the form as it was filled in. The PIN is typed again.
async fn refused(
    app: &App,
    visitor: &Visitor,
    filled: Filled,
    failure: &Failure,
) -> Result<Response, Failure> {
    let why = told(visitor.language, &Told::failure(failure));
    let page = form(app, visitor, filled, Some(why)).await?;
    Ok((page::status(failure), page).into_response())
}

async fn form(app: &App, visitor: &Visitor, filled: Filled, why: Option<Markup>) -> Result<Markup, Failure> {
    let viewer = visitor.clone();
    let asked = move |reading: &Reading| {
        let about = filled.entry().ok().map(|entry| words_of(reading, entry)).transpose()?.flatten();
        Ok(page::office(&viewer, &Message::RegCorrect {}, &body(&viewer, &filled, about, why)))
    };
    app.read(visitor, asked).await
}

/// The entry in words: what it is, its day and its person; none where there is no such entry.
fn words_of(reading: &Reading, index: u64) -> Result<Option<String>, Failure> {
    let Some(entry) = reading.store().read(index, 1)?.first().map(parse).transpose()? else {
        return Ok(None);
    };
    let person = persons::name_of(reading.store(), &entry.by)?;
    let (day, what) = (entry.stamp.day.to_string(), of_act(&entry.act));
    Ok(Some(crate::text::of(&Message::LifeEntry { day, entry: index, what, person })))
}

fn body(visitor: &Visitor, filled: &Filled, about: Option<String>, why: Option<Markup>) -> Markup {
    html! {
        @if let Some(why) = why { (why) }
        p { (t(visitor, &Message::RegCorrectHelp {})) }
        @if let Some(about) = about { p.card { strong { bdi { (about) } } } }
        form method="post" action="/register/correct" autocomplete="off" {
            (page::token(visitor))
            input type="hidden" name="life" value=(filled.life);
            label for="entry" { (t(visitor, &Message::RegEntry {})) }
            input #entry name="entry" value=(filled.entry) inputmode="numeric" dir="ltr" required;
            label for="reason" { (t(visitor, &Message::RegReason {})) }
            input #reason name="reason" value=(filled.reason) dir="auto" required;
            (second(visitor, &filled.second))
            button.primary { (t(visitor, &Message::RegDeclare {})) }
        }
        a.button href=(filled.back()) { (t(visitor, &Message::RegBack {})) }
    }
}

fn second(visitor: &Visitor, named: &str) -> Markup {
    html! {
        fieldset {
            legend { (t(visitor, &Message::RegSecond {})) }
            p { (t(visitor, &Message::RegSecondHelp {})) }
            div.filled {
                div {
                    label for="second" { (t(visitor, &Message::RegSecond {})) }
                    input #second name="second" value=(named) dir="auto" data-scan="second";
                }
                div {
                    label for="pin" { (t(visitor, &Message::RegSecondPin {})) }
                    input #pin name="pin" type="password" autocomplete="off";
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entry_that_is_no_number_is_refused_by_name_and_leads_nowhere_else() {
        for (entry, number) in [("12", Some(12)), (" 7 ", Some(7)), ("R-7", None), ("-1", None), ("", None)] {
            let filled = Filled { entry: entry.to_owned(), ..Filled::default() };
            assert_eq!(filled.entry().ok(), number, "{entry}");
        }
        for (life, back) in [("7", "/register/item/R-7"), ("//elsewhere", "/register"), ("", "/register")] {
            assert_eq!(Filled { life: life.to_owned(), ..Filled::default() }.back(), back, "{life}");
        }
    }
}
