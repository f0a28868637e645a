//! An entry is declared wrong: it stays, and counts no longer.

use super::{RECORDERS, number, path_of};
use crate::command::register::correct;
use crate::error::Failure;
use crate::folder::Reading;
use crate::lives::of_act;
use crate::login::secret::Pin;
use crate::message::Message;
use crate::persons;
use crate::serve::seen::Told;
use crate::web::access::{CUSTODIANS, STOREKEEPERS};
use crate::web::app::App;
use crate::web::entry::with_query;
use crate::web::page::{self, Answer, t, told};
use crate::web::second::{self, Second};
use crate::web::visitor::Visitor;
use axum::extract::{Form, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use registry::ledger::parse;
use registry::people::Role;
use registry::policy::Deed;
use registry::record::Happening;
use registry::record::event::MoveKind;
use registry::{Act, Store};
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
    pin: Pin,
}

impl Filled {
    fn entry(&self) -> Result<u64, Failure> {
        number(&self.entry)
    }

    /// A form for what is right, filled in with what is wrong.
    fn with(&self, path: &str) -> String {
        let life: Result<u64, _> = self.life.parse();
        let weapon = life.map(|life| format!("R-{life}")).unwrap_or_default();
        with_query(
            path,
            &[("corrects", self.entry.trim()), ("because", self.reason.trim()), ("weapons", &weapon)],
        )
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
    let second = Second { named: filled.second.clone(), pin: filled.pin.clone() };
    let (second, answers) = second.answers(app, visitor).await?;
    let reason = filled.reason.trim().to_owned();
    let args = correct::Args { entry, reason, who: visitor.who(second) };
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

/// What is known of the entry.
struct About {
    /// What it is, its day and its person.
    words: String,
    /// The form in which what is right is entered, where there is one for such an entry.
    right: Option<(&'static str, &'static [Role])>,
}

/// The form for what takes the place of such an entry, and whose it is.
fn form_for(act: &Act) -> Option<(&'static str, &'static [Role])> {
    let event = match act {
        Act::ItemRecorded(_) => return Some(("/register/record", RECORDERS)),
        Act::HoldPlaced { .. } => return Some(("/custody/holds/place", CUSTODIANS)),
        Act::Happened { event, .. } => event.as_ref(),
        _ => return None,
    };
    let path = match event {
        Happening::Moved { kind: MoveKind::Issue, .. } => "/store/issue",
        Happening::Moved { kind: MoveKind::Return, .. } => "/store/return",
        Happening::Lost(_) | Happening::Stolen(_) => "/store/missing",
        Happening::Recovered { .. } => "/store/recovered",
        _ => return None,
    };
    Some((path, STOREKEEPERS))
}

/// The entry; none where there is no such entry.
fn words_of(reading: &Reading, index: u64) -> Result<Option<About>, Failure> {
    let Some(entry) = reading.store().read(index, 1)?.first().map(parse).transpose()? else {
        return Ok(None);
    };
    let person = persons::name_of(reading.store(), &entry.by)?;
    let (day, what) = (entry.stamp.day.to_string(), of_act(&entry.act));
    let words = crate::text::of(&Message::LifeEntry { day, entry: index, what, person });
    Ok(Some(About { words, right: form_for(&entry.act) }))
}

fn body(visitor: &Visitor, filled: &Filled, about: Option<About>, why: Option<Markup>) -> Markup {
    html! {
        @if let Some(why) = why { (why) }
        p { (t(visitor, &Message::RegCorrectHelp {})) }
        @if let Some(about) = &about {
            p.card { strong { bdi { (about.words) } } }
            @if let Some((path, roles)) = about.right && visitor.has(roles) {
                p {
                    (t(visitor, &Message::RegCorrectRight {})) " "
                    a.button.primary href=(filled.with(path)) { (t(visitor, &Message::RegCorrectEnter {})) }
                }
            }
        }
        form method="post" action="/register/correct" autocomplete="off" {
            (page::token(visitor))
            input type="hidden" name="life" value=(filled.life);
            label for="entry" { (t(visitor, &Message::RegEntry {})) }
            input #entry name="entry" value=(filled.entry) inputmode="numeric" dir="ltr" required;
            label for="reason" { (t(visitor, &Message::RegReason {})) }
            input #reason name="reason" value=(filled.reason) dir="auto" required;
            (second::fields(visitor, Deed::ErrorDeclared))
            button.primary { (t(visitor, &Message::RegDeclare {})) }
        }
        a.button href=(filled.back()) { (t(visitor, &Message::RegBack {})) }
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
