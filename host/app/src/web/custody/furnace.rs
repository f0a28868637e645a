//! The furnace: what leaves is scanned out, scanned in again at the furnace, and recorded as destroyed by two persons: all
//! of it or nothing.

use super::Pairs;
use crate::command::count;
use crate::command::event::Common;
use crate::command::event::destroyed::{self, Destroyed};
use crate::desk::Desk;
use crate::error::Failure;
use crate::folder::Reading;
use crate::lives::{Correcting, of_life, of_state};
use crate::login;
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::serve::seen::{Told, Tone};
use crate::web::app::App;
use crate::web::entry::{self, Ask, Filled, field, refused, scans, targets};
use crate::web::page::{self, Answer, t, told};
use crate::web::second;
use crate::web::visitor::Visitor;
use axum::extract::{Form, Path, State};
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use registry::policy::Deed;
use registry::record::{Count, CountPurpose, LifeId};
use registry::view::{LifeRow, LifeState};
use registry::{PersonId, View};
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many of the last counts at hand-over are looked at for those that are still on their way.
const LOOKED_AT: u32 = 50;

/// What is on its way, and the list that scans out what leaves.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor) -> Answer {
    let shown = begin(&app, &visitor, &Filled::default(), None).await;
    Answer::of(visitor, shown)
}

async fn begin(
    app: &App,
    visitor: &Visitor,
    filled: &Filled,
    why: Option<&Failure>,
) -> Result<Markup, Failure> {
    let on_the_way = app.read(visitor, on_the_way).await?;
    let body = html! {
        (refused(visitor, why))
        @if !on_the_way.is_empty() {
            h2 { (t(visitor, &Message::CustodyOnTheWay {})) }
            div.ways {
                @for (entry, count) in &on_the_way {
                    a.button href=(format!("/custody/furnace/{entry}")) { (handed_over(visitor, *entry, count)) }
                }
            }
        }
        h2 { (t(visitor, &Message::CustodyScanOut {})) }
        form method="post" action="/custody/furnace" {
            (page::token(visitor))
            (field(visitor, Ask::Needed("place"), filled))
            (scans(visitor, &Message::EntryWeapons {}, filled))
            button.primary { (t(visitor, &Message::CustodyHandOver {})) }
        }
    };
    Ok(page::office(visitor, &Message::CustodyFurnace {}, &body))
}

fn handed_over(visitor: &Visitor, entry: u64, count: &Count) -> String {
    let (count, place) = (count.found.len() as u64, count.place.clone());
    t(visitor, &Message::CustodyHandedOver { entry, count, place })
}

/// Counts at hand-over of which something is not destroyed, the newest first.
fn on_the_way(reading: &Reading) -> Result<Vec<(u64, Count)>, Failure> {
    let view = reading.view()?;
    let mut open = Vec::new();
    for (entry, count) in view.last_hand_overs(LOOKED_AT)? {
        if !is_done(view, &count.found)? {
            open.push((entry, count));
        }
    }
    Ok(open)
}

fn is_done(view: View<'_>, lives: &[LifeId]) -> Result<bool, Failure> {
    for life in lives {
        if view.life(*life)?.is_some_and(|row| row.state != LifeState::Destroyed) {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Scans out: refused where something is not here, not known or kept, with the reason; else the hand-over is recorded.
pub async fn out(State(app): State<Arc<App>>, visitor: Visitor, Form(form): Form<Pairs>) -> Response {
    let (filled, asks) = (Filled(form), visitor.clone());
    let sent = filled.clone();
    let handed_over = app.command(&visitor, Answers::default(), move |floor, output| {
        let args = counted(&asks, &sent, CountPurpose::HandOver)?;
        may_leave(floor.bench.view(), &args.targets.lives(floor.bench.view(), output)?)?;
        count::count(&args, &mut floor.bench, output).map(drop)
    });
    match handed_over.await {
        Ok(done) => {
            let entry = entry::entry_of(&done).unwrap_or_default();
            Redirect::to(&format!("/custody/furnace/{entry}")).into_response()
        }
        Err(why) => match begin(&app, &visitor, &filled, Some(&why)).await {
            Ok(shown) => (page::status(&why), shown).into_response(),
            Err(_) => Answer::of::<Response>(visitor, Err(why)).into_response(),
        },
    }
}

fn counted(visitor: &Visitor, filled: &Filled, purpose: CountPurpose) -> Result<count::Args, Failure> {
    Ok(count::Args {
        place: filled.needed("place")?,
        purpose,
        targets: targets(filled),
        who: visitor.who(None),
        correcting: Correcting::default(),
    })
}

/// Refuses what is not here any more, or is kept.
fn may_leave(view: View<'_>, rows: &[LifeRow]) -> Result<(), Failure> {
    let gone: Vec<&LifeRow> = rows.iter().filter(|row| !row.state.is_here()).collect();
    if !gone.is_empty() {
        let failure = Failure::fixable(Message::CustodyNotHere { count: gone.len() as u64 })
            .hint(Message::HintCustodyNotHere {});
        let words = |row: &&LifeRow| format!("{}: {}", of_life(row), of_state(row.state));
        return Err(gone.iter().map(words).fold(failure, Failure::cause));
    }
    destroyed::free(view, &rows.iter().map(|row| row.life).collect::<Vec<_>>())
}

/// One hand-over, and the list that scans in at the furnace what of it arrived.
pub async fn one(State(app): State<Arc<App>>, visitor: Visitor, Path(entry): Path<u64>) -> Answer {
    let asks = visitor.clone();
    let shown =
        app.read(&visitor, move |reading| arrival(reading, &asks, entry, &Filled::default(), false, None));
    let shown = shown.await.map(|(shown, _)| shown);
    Answer::of(visitor, shown)
}

/// What arrived: compared, or recorded as destroyed, by the button that was pressed.
pub async fn arrived(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    Path(entry): Path<u64>,
    Form(form): Form<Pairs>,
) -> Response {
    let filled = Filled(form);
    match filled.text("do") {
        "destroy" => destroy(&app, visitor, entry, filled).await,
        _ => compare(&app, visitor, entry, filled).await,
    }
}

/// Shows both lists beside each other. Nothing is recorded; where they are equal two persons are asked to sign.
async fn compare(app: &App, visitor: Visitor, entry: u64, filled: Filled) -> Response {
    let asks = visitor.clone();
    let shown = app.read(&visitor, move |reading| arrival(reading, &asks, entry, &filled, true, None)).await;
    match shown {
        Ok((shown, why)) => {
            let status = why.map_or(axum::http::StatusCode::OK, |why| page::status(&why));
            (status, shown).into_response()
        }
        Err(why) => Answer::of::<Response>(visitor, Err(why)).into_response(),
    }
}

/// The page at the furnace: `scanned` with what was scanned in and how it compares; the reason where it does not agree.
/// `failed`: why it was not recorded just now.
fn arrival(
    reading: &Reading,
    visitor: &Visitor,
    entry: u64,
    filled: &Filled,
    scanned: bool,
    failed: Option<&Failure>,
) -> Result<(Markup, Option<Failure>), Failure> {
    let view = reading.view()?;
    let out = destroyed::counted(view, entry, CountPurpose::HandOver)?;
    let compared = scanned.then(|| agreed(view, &out, filled));
    let here = compared.as_ref().and_then(|compared| compared.as_ref().ok()).cloned().unwrap_or_default();
    let why = compared.and_then(Result::err);
    let agrees = scanned && why.is_none();
    // What could be read of a list that does not agree is shown beside the other all the same.
    let arrived = match agrees || !scanned {
        true => here,
        false => readable(view, filled),
    };
    let body = html! {
        @if is_done(view, &out)? {
            (told(visitor.language, &Told::message(Tone::Note, Message::CustodyDone {})))
        } @else {
            (refused(visitor, failed.or(why.as_ref())))
            @if agrees {
                (told(visitor.language, &Told::message(Tone::Good, Message::CustodyEqual { count: out.len() as u64 })))
            }
            div.lists {
                (list(view, visitor, &Message::CustodyScannedOut { entry }, &out, scanned.then_some(&arrived))?)
                @if scanned { (list(view, visitor, &Message::CustodyScannedIn {}, &arrived, Some(&out))?) }
            }
            @if agrees { (sign(visitor, entry, filled)) } @else { (scan_in(visitor, entry, filled)) }
        }
    };
    Ok((page::office(visitor, &Message::CustodyFurnace {}, &body), why))
}

/// What was scanned in, where that is exactly what was handed over and nothing keeps it.
fn agreed(view: View<'_>, out: &[LifeId], filled: &Filled) -> Result<Vec<LifeId>, Failure> {
    let nobody = Output::gathering(Answers::default());
    let rows = targets(filled).lives(view, &nobody)?;
    let arrived: Vec<LifeId> = rows.iter().map(|row| row.life).collect();
    destroyed::equal(view, out, &arrived)?;
    may_leave(view, &rows)?;
    Ok(arrived)
}

fn readable(view: View<'_>, filled: &Filled) -> Vec<LifeId> {
    let named = |text: &String| crate::lives::named(view, text, None).ok().map(|row| row.life);
    let lives: BTreeSet<LifeId> = filled.lines("weapons").iter().filter_map(named).collect();
    lives.into_iter().collect()
}

/// One of the two lists; what the other one has too is ticked, what it lacks is crossed.
fn list(
    view: View<'_>,
    visitor: &Visitor,
    title: &Message,
    lives: &[LifeId],
    other: Option<&Vec<LifeId>>,
) -> Result<Markup, Failure> {
    let mut rows = Vec::new();
    for life in lives {
        rows.extend(view.life(*life)?);
    }
    let sign = |life| other.map(|other| if other.contains(&life) { "✔ " } else { "✖ " });
    Ok(html! {
        section.card {
            h2 { (t(visitor, title)) " " bdi dir="ltr" { (rows.len()) } }
            ol.reasons { @for row in &rows { li { @if let Some(sign) = sign(row.life) { (sign) }
                bdi dir="auto" { (of_life(row)) } } } }
        }
    })
}

fn scan_in(visitor: &Visitor, entry: u64, filled: &Filled) -> Markup {
    html! {
        h2 { (t(visitor, &Message::CustodyScanIn {})) }
        form method="post" action=(format!("/custody/furnace/{entry}")) {
            (page::token(visitor))
            (scans(visitor, &Message::EntryWeapons {}, filled))
            button.primary name="do" value="compare" { (t(visitor, &Message::CustodyCompare {})) }
        }
    }
}

fn sign(visitor: &Visitor, entry: u64, filled: &Filled) -> Markup {
    const FIELDS: [Ask; 6] = [
        Ask::Needed("place"),
        Ask::Needed("method"),
        Ask::Needed("authorisation"),
        Ask::Needed("certificate"),
        Ask::Needed("witnesses"),
        Ask::Text("residue"),
    ];
    html! {
        form method="post" action=(format!("/custody/furnace/{entry}")) {
            (page::token(visitor))
            textarea name="weapons" hidden readonly { (filled.lines("weapons").join("\n")) }
            p { (t(visitor, &Message::CustodyNotRecorded {})) }
            div.filled { @for ask in FIELDS { (field(visitor, ask, filled)) } }
            (second::fields(visitor, Deed::Destroyed))
            button.primary name="do" value="destroy" { (t(visitor, &Message::CustodyDestroy {})) }
        }
    }
}

/// Records the count at the furnace and the destruction. Everything that could refuse it is asked before.
async fn destroy(app: &App, visitor: Visitor, entry: u64, filled: Filled) -> Response {
    match recorded(app, &visitor, entry, &filled).await {
        Ok(written) => Redirect::to(&format!("/custody?done={written}")).into_response(),
        Err(why) => {
            let (asks, status) = (visitor.clone(), page::status(&why));
            let again =
                app.read(&visitor, move |reading| arrival(reading, &asks, entry, &filled, true, Some(&why)));
            let again = again.await.map(|(shown, _)| (status, shown));
            Answer::of(visitor, again).into_response()
        }
    }
}

async fn recorded(app: &App, visitor: &Visitor, entry: u64, filled: &Filled) -> Result<u64, Failure> {
    let (second, answers) = filled.second().answers(app, visitor).await?;
    let (asks, sent) = (visitor.clone(), filled.clone());
    let done = app.command(visitor, answers, move |floor, output| {
        let by = asks.person.clone().unwrap_or_else(|| PersonId(asks.name.clone()));
        let second = second.ok_or_else(|| {
            Failure::fixable(Message::DestroyedNeedsTwo {}).hint(Message::HintDestroyedNeedsTwo {})
        })?;
        let mut args = signed(&asks, entry, &sent, &second)?;
        let count = counted(&asks, &sent, CountPurpose::Furnace)?;
        login::second(&mut floor.bench, &second, &by, Deed::Destroyed, output)?;
        let out = destroyed::counted(Desk::view(&floor.bench), entry, CountPurpose::HandOver)?;
        agreed(Desk::view(&floor.bench), &out, &sent)?;
        count::count(&count, &mut floor.bench, output)?;
        let written = output.data().iter().find_map(|(_, value)| value.get("entry")?.as_u64());
        args.at_furnace = written.ok_or_else(|| Failure::bug("a count was written without its entry"))?;
        destroyed::destroy(&args, &mut floor.bench, output).map(drop)
    });
    Ok(entry::entry_of(&done.await?).unwrap_or_default())
}

/// What both persons put their names to; the count at the furnace comes into it when it is written.
fn signed(visitor: &Visitor, entry: u64, filled: &Filled, second: &str) -> Result<Destroyed, Failure> {
    Ok(Destroyed {
        handed_over: entry,
        at_furnace: 0,
        method: filled.needed("method")?,
        place: filled.needed("place")?,
        authorisation: filled.needed("authorisation")?,
        certificate: filled.needed("certificate")?,
        witnesses: vec![filled.needed("witnesses")?],
        residue: filled.some("residue"),
        common: Common {
            on: None,
            who: visitor.who(Some(second.to_owned())),
            correcting: Correcting::default(),
        },
    })
}
