//! Counting a place: one weapon after the other is scanned into a list, compared with the register as often as wanted, and
//! the count is closed once.

use super::Pairs;
use crate::command::count;
use crate::error::Failure;
use crate::folder::Reading;
use crate::lives::{Correcting, of_life, of_state};
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::serve::seen::{Told, Tone};
use crate::web::app::App;
use crate::web::entry::{self, Ask, Filled, field, refused, scans, targets};
use crate::web::page::{self, Answer, t, told};
use crate::web::visitor::Visitor;
use axum::extract::{Form, Path, Query, State};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use registry::record::{Count, CountPurpose, LifeId};
use std::sync::Arc;

/// The list, with what a query fills in beforehand.
pub async fn ask(visitor: Visitor, Query(query): Query<Pairs>) -> Markup {
    list(&visitor, &Filled(query), None, &html! {})
}

/// Compares what was scanned so far, or closes the count, by the button that was pressed.
pub async fn enter(State(app): State<Arc<App>>, visitor: Visitor, Form(form): Form<Pairs>) -> Response {
    let filled = Filled(form);
    match filled.text("do") {
        "close" => close(&app, visitor, filled).await,
        _ => compare(&app, visitor, filled).await,
    }
}

/// Compares the list with what the register has at the place. Nothing is recorded.
async fn compare(app: &App, visitor: Visitor, filled: Filled) -> Response {
    let (asks, sent) = (visitor.clone(), filled.clone());
    let compared = app.read(&visitor, move |reading| {
        let args = counted(&asks, &sent)?;
        let found = count::judged(reading.view()?, &args, &Output::gathering(Answers::default()))?;
        result(reading, &asks, None, &found)
    });
    match compared.await {
        Ok(result) => list(&visitor, &filled, None, &result).into_response(),
        Err(why) => (page::status(&why), list(&visitor, &filled, Some(&why), &html! {})).into_response(),
    }
}

/// Records the count.
async fn close(app: &App, visitor: Visitor, filled: Filled) -> Response {
    let (asks, sent) = (visitor.clone(), filled.clone());
    let closed = app.command(&visitor, Answers::default(), move |floor, output| {
        count::count(&counted(&asks, &sent)?, &mut floor.bench, output).map(drop)
    });
    match closed.await {
        Ok(done) => {
            let entry = entry::entry_of(&done).unwrap_or_default();
            Redirect::to(&format!("/store/count/{entry}")).into_response()
        }
        Err(why) => (page::status(&why), list(&visitor, &filled, Some(&why), &html! {})).into_response(),
    }
}

/// A count that was closed.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor, Path(entry): Path<u64>) -> Answer {
    let asks = visitor.clone();
    let shown = app.read(&visitor, move |reading| {
        let count = reading.view()?.count(entry)?.ok_or_else(|| {
            let purpose = entry::word(&asks, "stock");
            Failure::fixable(Message::NoSuchCount { entry, purpose })
        })?;
        let body = result(reading, &asks, Some(entry), &count)?;
        Ok(page::office(&asks, &Message::StoreCount {}, &body))
    });
    let shown = shown.await;
    Answer::of(visitor, shown)
}

fn counted(visitor: &Visitor, filled: &Filled) -> Result<count::Args, Failure> {
    Ok(count::Args {
        place: filled.needed("place")?,
        purpose: CountPurpose::Stock,
        targets: targets(filled),
        who: visitor.who(None),
        correcting: Correcting::default(),
    })
}

fn list(visitor: &Visitor, filled: &Filled, why: Option<&Failure>, compared: &Markup) -> Markup {
    let body = html! {
        (refused(visitor, why))
        (compared)
        form method="post" action="/store/count" {
            (page::token(visitor))
            (field(visitor, Ask::Needed("place"), filled))
            (scans(visitor, &Message::EntryWeapons {}, filled))
            nav.ways {
                button name="do" value="compare" { (t(visitor, &Message::StoreCompare {})) }
                button.primary name="do" value="close" { (t(visitor, &Message::StoreClose {})) }
            }
        }
    };
    page::office(visitor, &Message::StoreCount {}, &body)
}

/// What came of a count, or would: the numbers, and each weapon that is not where it should be.
fn result(
    reading: &Reading,
    visitor: &Visitor,
    entry: Option<u64>,
    count: &Count,
) -> Result<Markup, Failure> {
    let view = reading.view()?;
    let row = |life: LifeId| -> Result<_, Failure> {
        Ok(view.life(life)?.map_or_else(
            || (format!("R-{life}"), "-".to_owned()),
            |row| (of_life(&row), row.place.clone().unwrap_or_else(|| "-".to_owned())),
        ))
    };
    let mut lines = Vec::new();
    for life in &count.missing {
        let (life, place) = row(*life)?;
        lines.push(Message::CountMissing { life, place });
    }
    for life in &count.misplaced {
        let (life, place) = row(*life)?;
        lines.push(Message::CountMisplaced { life, place });
    }
    lines.extend(count.foreign.iter().map(|read| Message::CountForeign { read: read.clone() }));
    let mut alarms = Vec::new();
    for life in count.found.iter().chain(&count.misplaced) {
        let Some(row) = view.life(*life)?.filter(|row| row.state.raises_alarm()) else { continue };
        let (life, state, place) = (of_life(&row), of_state(row.state), count.place.clone());
        let what = Message::AlarmFound { life, state, place };
        alarms.push(Told { hints: vec![Message::AlarmWhatToDo {}], ..Told::message(Tone::Bad, what) });
    }
    let tone = if lines.is_empty() && alarms.is_empty() { Tone::Good } else { Tone::Bad };
    let numbers = Message::StoreCounted {
        place: count.place.clone(),
        found: count.found.len() as u64,
        missing: count.missing.len() as u64,
        misplaced: count.misplaced.len() as u64,
        foreign: count.foreign.len() as u64,
    };
    let standing = entry.map_or(Message::StoreNotClosed {}, |entry| Message::StoreClosed { entry });
    Ok(html! {
        @for alarm in &alarms { (told(visitor.language, alarm)) }
        (told(visitor.language, &Told::message(tone, numbers)))
        p { (t(visitor, &standing)) }
        ul.differs { @for line in &lines { li { (t(visitor, line)) } } }
    })
}
