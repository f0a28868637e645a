//! Lines of a consignment that cannot be marked: one by one, what is wrong with each and what to do; set aside, or
//! corrected by a new manifest.

use super::consignment::At;
use super::consignments::{given, reported};
use super::parts::{may, not_yours};
use super::said;
use super::upload::{Filled, manifest_fields};
use crate::command::consignment::open::{Given, read_corrected, report_corrected, revise_read};
use crate::command::part;
use crate::consignment::{LineState, Loaded, belongs};
use crate::error::Failure;
use crate::message::Message;
use crate::output::Answers;
use crate::text;
use crate::web::app::{App, Done};
use crate::web::page::{self, Answer, t};
use crate::web::visitor::Visitor;
use axum::extract::{Form, Multipart, Path, State};
use intake::{Finding, Line, Severity};
use marking::item::Item;
use maud::{Markup, html};
use registry::policy::Deed;
use registry::{Store, View};
use serde::Deserialize;
use std::collections::HashSet;
use std::sync::Arc;
use tower_sessions::Session;

/// So many lines that were set aside are listed.
const ASIDE_MAX: usize = 200;

/// Numbers of a consignment's items that were set aside. A refused line stays refused by its state, and is done with all
/// the same.
///
/// # Errors
/// The register's failure.
pub fn set_aside_items(view: View<'_>, id: &str) -> Result<HashSet<String>, Failure> {
    let mut items = HashSet::new();
    view.each_item(id, |row| {
        if row.set_aside {
            items.insert(row.item_no);
        }
    })?;
    Ok(items)
}

/// Whether somebody has decided that the weapon of a line is not marked here.
fn is_aside(loaded: &Loaded, line: &Line, state: LineState, aside: &HashSet<String>) -> bool {
    let is_known = |item: &Item| aside.contains(&item.item_no) && is_own(loaded, item);
    state == LineState::SetAside || (state == LineState::Refused && line.item.as_ref().is_some_and(is_known))
}

/// An item is known by its number, and another line may be the one that has it.
fn is_own(loaded: &Loaded, item: &Item) -> bool {
    loaded.item(&item.item_no).is_some_and(|(found, _)| std::ptr::eq(found, item))
}

/// How many refused lines wait to be worked off, and how many lines were set aside.
pub fn worked_off(loaded: &Loaded, aside: &HashSet<String>) -> (u64, u64) {
    let lines = loaded.manifest.lines.iter().zip(loaded.states.iter().copied());
    lines.fold((0, 0), |(refused, off), (line, state)| match state {
        _ if is_aside(loaded, line, state, aside) => (refused, off + 1),
        LineState::Refused | LineState::Struck => (refused + 1, off),
        _ => (refused, off),
    })
}

/// The refused line that is looked at.
pub fn refused(visitor: &Visitor, loaded: &Loaded, aside: &HashSet<String>, at: At) -> Markup {
    let lines: Vec<(&Line, LineState)> = loaded
        .manifest
        .lines
        .iter()
        .zip(loaded.states.iter().copied())
        .filter(|(_, state)| matches!(state, LineState::Refused | LineState::Struck))
        .filter(|(line, state)| !is_aside(loaded, line, *state, aside))
        .collect();
    let of = lines.len();
    let Some((line, state)) = lines.get(at.line.checked_rem(of).unwrap_or(0)) else {
        return html! { p { (t(visitor, &Message::SupNothingRefused {})) } };
    };
    let now = at.line % of;
    let to = |line: usize| format!("?ask={}&line={line}#line", at.ask);
    html! {
        section.card #line {
            h2 { (t(visitor, &Message::SupRefusedOf { number: now as u64 + 1, of: of as u64 })) }
            (shown(visitor, loaded, line, *state))
            (to_set_aside(visitor, loaded, line, now))
            @if of > 1 {
                nav.ways {
                    a.button href=(to((now + of - 1) % of)) { (t(visitor, &Message::SupPrevious {})) }
                    a.button href=(to((now + 1) % of)) { (t(visitor, &Message::SupNext {})) }
                }
            }
        }
    }
}

/// A line: the weapon, what is wrong with it, and what to do.
fn shown(visitor: &Visitor, loaded: &Loaded, line: &Line, state: LineState) -> Markup {
    let item_no = line.item.as_ref().map_or("", |item| item.item_no.as_str());
    let conflict = loaded.conflicts.iter().find(|conflict| conflict.line_no == line.line_no);
    let wrong = line.findings.iter().filter(|finding| finding.severity() > Severity::Notice);
    html! {
        p { strong { (t(visitor, &state.words())) } }
        (weapon(visitor, loaded, item_no, line.line_no))
        @if let Some(conflict) = conflict {
            p { (t(visitor, &Message::LineNotItsNumber { line: u64::from(line.line_no) })) }
            p { (t(visitor, &belongs(&conflict.holder))) }
        }
        @for one in wrong { (finding(visitor, one)) }
    }
}

/// The line's number and its weapon as written.
pub fn weapon(visitor: &Visitor, loaded: &Loaded, item_no: &str, line_no: u32) -> Markup {
    let line = loaded.manifest.lines.iter().find(|line| line.line_no == line_no);
    let item = line.and_then(|line| line.item.as_ref());
    html! {
        dl.weapon {
            @if line_no > 0 { dt { (t(visitor, &Message::SupLine {})) } dd { (line_no) } }
            @if !item_no.is_empty() {
                dt { (t(visitor, &Message::LabelItem {})) } dd { bdi dir="ltr" { (item_no) } }
            }
            @if let Some(item) = item {
                dt { (t(visitor, &Message::LabelMaker {})) } dd { bdi { (item.maker) " " (item.model) } }
                dt { (t(visitor, &Message::LabelCalibre {})) } dd { bdi { (item.calibre) } }
                dt { (t(visitor, &Message::LabelSerial {})) }
                dd.serial { bdi dir="auto" { (item.serial.as_deref().unwrap_or("–")) } }
            }
        }
    }
}

/// What is wrong, where, by which rule, and what to do.
pub fn finding(visitor: &Visitor, finding: &Finding) -> Markup {
    let (what, remedy) = text::speaking(visitor.language, || text::of_finding(finding));
    let column = text::speaking(visitor.language, || finding.column.map(text::of_column));
    html! {
        div.told data-tone="note" {
            p.what { bdi { (what) } }
            @if let Some(column) = column {
                p { (t(visitor, &Message::SupColumn { column })) ": " bdi dir="auto" { (finding.value) } }
            }
            @if !finding.rule().is_empty() {
                p.where { (t(visitor, &Message::SupRule { rule: finding.rule().to_owned() })) }
            }
            p.hint { (remedy) }
        }
    }
}

fn to_set_aside(visitor: &Visitor, loaded: &Loaded, line: &Line, at: usize) -> Markup {
    let Some(item) = &line.item else { return html! {} };
    if !is_own(loaded, item) {
        return html! {};
    }
    html! {
        details {
            summary { (t(visitor, &Message::SupSetAsideDo {})) }
            @if may(visitor, Deed::SetAside) {
                form method="post" action={ "/supervisor/consignments/" (loaded.record.consignment) "/set-aside" } {
                    (page::token(visitor))
                    input type="hidden" name="item" value=(item.item_no);
                    input type="hidden" name="at" value=(at);
                    p { (t(visitor, &Message::SupSetAsideFollows {})) }
                    label { (t(visitor, &Message::SupReason {})) input name="reason" required maxlength="500"; }
                    label { (t(visitor, &Message::CustodySeal {})) input name="seal" maxlength="40" dir="ltr"; }
                    button { (t(visitor, &Message::SupSetAsideDo {})) }
                }
            } @else { (not_yours(visitor, Deed::SetAside)) }
        }
    }
}

/// What was set aside.
pub fn aside(visitor: &Visitor, loaded: &Loaded, aside: &HashSet<String>) -> Markup {
    let lines = loaded.manifest.lines.iter().zip(loaded.states.iter().copied());
    let off = lines.filter(|(line, state)| is_aside(loaded, line, *state, aside));
    let items: Vec<_> = off.filter_map(|(line, _)| line.item.as_ref()).collect();
    html! {
        @if !items.is_empty() {
            details {
                summary { (t(visitor, &Message::SupAsideCount { count: items.len() as u64 })) }
                ul {
                    @for item in items.iter().take(ASIDE_MAX) {
                        li {
                            bdi dir="ltr" { (item.item_no) } " · " bdi { (item.maker) " " (item.model) } " · "
                            bdi dir="auto" { (item.serial.as_deref().unwrap_or("–")) }
                        }
                    }
                }
            }
        }
    }
}

/// A corrected manifest: what is marked stays marked.
pub fn to_revise(visitor: &Visitor, id: &str) -> Markup {
    html! {
        details.card {
            summary { (t(visitor, &Message::SupRevise {})) }
            @if may(visitor, Deed::ConsignmentRevised) {
                form method="post" enctype="multipart/form-data"
                    action=(page::action(visitor, &format!("/supervisor/consignments/{id}/revise"))) {
                    p { (t(visitor, &Message::SupReviseFollows {})) }
                    div.filled {
                        (manifest_fields(visitor))
                        label { (t(visitor, &Message::SupReason {})) input name="reason" required maxlength="500"; }
                    }
                    button { (t(visitor, &Message::SupReviseDo {})) }
                }
            } @else { (not_yours(visitor, Deed::ConsignmentRevised)) }
        }
    }
}

/// What is filled in.
#[derive(Deserialize)]
pub struct Aside {
    item: String,
    reason: String,
    /// The seal of its tag, if it has one.
    #[serde(default)]
    seal: String,
    #[serde(default)]
    at: usize,
}

/// Sets an item aside.
pub async fn set_aside(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<String>,
    Form(aside): Form<Aside>,
) -> Answer {
    let to = format!("/supervisor/consignments/{id}?line={}#line", aside.at);
    let (item, reason, seal) = (aside.item, aside.reason, Some(aside.seal.trim().to_owned()));
    let seal = seal.filter(|seal| !seal.is_empty());
    let args = part::SetAsideArgs { consignment: id, item, reason, seal, by: visitor.by() };
    said::act(&app, visitor, &session, Answers::default(), &to, move |floor, output| {
        if args.reason.trim().is_empty() {
            return Err(Failure::usage(Message::SupReasonMissing {}));
        }
        part::set_aside(&args, &mut floor.bench, output).map(drop)
    })
    .await
}

/// Takes in a corrected manifest.
pub async fn revise(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<String>,
    form: Multipart,
) -> Answer {
    let read = async {
        let mut filled = Filled::read(form).await?;
        Ok((filled.text("reason").to_owned(), given(&mut filled)?))
    };
    let (reason, given) = match read.await {
        Ok(read) => read,
        Err(failure) => return Answer::of(visitor, Err::<Markup, Failure>(failure)),
    };
    let (by, to) = (visitor.by(), format!("/supervisor/consignments/{id}"));
    let done = revised(&app, &visitor, (id, by, reason), given).await;
    said::go_on(visitor, &session, done, &to).await
}

/// The manifest is read beside the owner, entered, and what came of it told.
async fn revised(
    app: &App,
    visitor: &Visitor,
    (id, by, reason): (String, String, String),
    given: Given,
) -> Result<Done, Failure> {
    if reason.is_empty() {
        return Err(Failure::usage(Message::SupReasonMissing {}));
    }
    let named = id.clone();
    let read = app.read(visitor, move |reading| {
        let entries = reading.store().len()?;
        let read = read_corrected(&reading.folder, &reading.config, reading.view()?, &named, given)?;
        Ok((Arc::new(read), entries))
    });
    let (read, entries) = read.await?;
    let entered = read.clone();
    let done = app.command(visitor, Answers::default(), move |floor, output| {
        // The bench plans by the manifest that it has read.
        if floor.is_marking() {
            return Err(Failure::fixable(Message::JobUnderWay {}));
        }
        revise_read(&entered, entries, (&by, &reason), &mut floor.bench, output)
    });
    let done = done.await?;
    Ok(reported(app, visitor, (id, done), move |output, loaded| report_corrected(output, &read, loaded))
        .await)
}
