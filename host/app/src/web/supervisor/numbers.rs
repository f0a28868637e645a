//! Number blocks: how many numbers are left, what became of those that stand on no metal, and a new block from its file.

use super::parts::{self, bar, may, not_yours, number, table};
use super::said;
use super::upload::Filled;
use crate::command::block::{self, Persons, VoidArgs};
use crate::error::Failure;
use crate::folder::Reading;
use crate::login::secret::Pin;
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::web::app::{App, Done};
use crate::web::entry::{Chosen, file_field};
use crate::web::page::{self, Answer, t};
use crate::web::second::{self, Second};
use crate::web::visitor::Visitor;
use axum::extract::{Form, Multipart, State};
use maud::{Markup, html};
use registry::policy::Deed;
use registry::view::BlockRow;
use serde::Deserialize;
use serde_json::Value;
use std::sync::Arc;
use tower_sessions::Session;

/// The page.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor, session: Session) -> Answer {
    let asker = visitor.clone();
    let read = app.read(&visitor, move |reading| body(&asker, reading)).await;
    let said = said::take(&session).await;
    let shown = read.map(|body| parts::page(&visitor, &Message::SupNumbers {}, &said, &body));
    Answer::of(visitor, shown)
}

fn body(visitor: &Visitor, reading: &Reading) -> Result<Markup, Failure> {
    let view = reading.view()?;
    let blocks = view.number_blocks()?;
    let standing = view.standing()?;
    let authority = standing.and_then(|standing| standing.authority);
    Ok(html! {
        dl.weapon {
            (number(visitor, &Message::SupNumbersLeft {}, view.numbers_left()?))
            dt { (t(visitor, &Message::SupNextNumber {})) }
            dd { bdi.planned dir="ltr" { (view.next_number()?.unwrap_or_else(|| "–".to_owned())) } }
            dt { (t(visitor, &Message::SupAuthority {})) }
            dd {
                @match &authority {
                    Some(key) => { bdi dir="ltr" { (key.split('+').next().unwrap_or_default()) } }
                    None => { (t(visitor, &Message::SupNoAuthority {})) }
                }
            }
        }
        @if blocks.is_empty() { p { (t(visitor, &Message::SupNoBlocks {})) } }
        div.cards { @for row in &blocks { (one(visitor, row)) } }
        (gaps(visitor, reading)?)
        (to_add(visitor))
        (to_void(visitor, &blocks))
    })
}

fn name_of(row: &BlockRow) -> String {
    row.id.clone().unwrap_or_else(|| row.entry.to_string())
}

fn one(visitor: &Visitor, row: &BlockRow) -> Markup {
    let written = |number| row.block.format(number).unwrap_or_default();
    let (left, count) = (row.left(), row.block.count());
    let state = match (row.voided, left) {
        (true, _) => Message::SupBlockVoid {},
        (false, 0) => Message::SupBlockUsed {},
        (false, _) => Message::SupBlockOpen {},
    };
    html! {
        section.card {
            h2 { bdi dir="ltr" { (name_of(row)) } }
            p { strong { (t(visitor, &state)) } }
            (bar(visitor, &Message::SupLeftOf { left, count }, left, count))
            dl.weapon {
                dt { (t(visitor, &Message::SupFirst {})) } dd { bdi.planned dir="ltr" { (written(row.block.first())) } }
                dt { (t(visitor, &Message::SupLast {})) } dd { bdi.planned dir="ltr" { (written(row.block.last())) } }
                @if let Some(next) = row.next() {
                    dt { (t(visitor, &Message::SupNextNumber {})) } dd { bdi.planned dir="ltr" { (next) } }
                }
            }
        }
    }
}

/// Every number that was used or passed over and stands on no metal, with its reason.
fn gaps(visitor: &Visitor, reading: &Reading) -> Result<Markup, Failure> {
    let output = Output::gathering(Answers::default());
    block::run(&block::Command::Gaps, reading.folder.clone(), &output)?;
    let gaps: Vec<Value> = output.data().into_iter().map(|(_, value)| value).collect();
    let text = |gap: &Value, name: &str| gap[name].as_str().unwrap_or_default().to_owned();
    let rows = html! {
        @for gap in &gaps {
            tr {
                th scope="row" {
                    bdi dir="ltr" { (text(gap, "first")) }
                    @if gap["first"] != gap["last"] { " – " bdi dir="ltr" { (text(gap, "last")) } }
                }
                td { (gap["count"].as_u64().unwrap_or_default()) }
                td { bdi { (text(gap, "reason")) } }
            }
        }
    };
    let heads = [Message::SupGapNumbers {}, Message::SupHowMany {}, Message::SupWhy {}];
    Ok(html! {
        section {
            h2 { (t(visitor, &Message::SupGaps {})) }
            @if gaps.is_empty() { p { (t(visitor, &Message::GapsNone {})) } }
            @else { (table(visitor, &Message::SupGaps {}, &heads, &rows)) }
        }
    })
}

fn to_add(visitor: &Visitor) -> Markup {
    let signed = Chosen { name: "block", accept: None, required: true, pictures: false };
    html! {
        section.card {
            h2 { (t(visitor, &Message::SupBlockAdd {})) }
            @if may(visitor, Deed::NumberBlock) {
                form method="post" enctype="multipart/form-data"
                    action=(page::action(visitor, "/supervisor/numbers/add")) {
                    (file_field(visitor, &Message::SupBlockFile {}, signed))
                    (second::fields(visitor, Deed::NumberBlock))
                    button.primary { (t(visitor, &Message::SupBlockAddDo {})) }
                }
            } @else { (not_yours(visitor, Deed::NumberBlock)) }
        }
    }
}

fn to_void(visitor: &Visitor, blocks: &[BlockRow]) -> Markup {
    let open: Vec<_> = blocks.iter().filter(|row| row.left() > 0).map(name_of).collect();
    html! {
        @if !open.is_empty() && may(visitor, Deed::NumbersVoided) {
            details.card {
                summary { (t(visitor, &Message::SupVoid {})) }
                form method="post" action="/supervisor/numbers/void" {
                    (page::token(visitor))
                    p { (t(visitor, &Message::SupVoidFollows {})) }
                    div.filled {
                        label { (t(visitor, &Message::SupBlock {})) select name="block" dir="ltr" {
                            @for block in &open { option value=(block) { (block) } }
                        } }
                        label { (t(visitor, &Message::SupVoidFirst {})) input name="first" dir="ltr" autocomplete="off"; }
                        label { (t(visitor, &Message::SupVoidLast {})) input name="last" dir="ltr" autocomplete="off"; }
                        label { (t(visitor, &Message::SupReason {})) input name="reason" required maxlength="500"; }
                    }
                    (second::fields(visitor, Deed::NumbersVoided))
                    button { (t(visitor, &Message::SupVoidDo {})) }
                }
            }
        }
    }
}

/// Takes in a block's file.
pub async fn add(State(app): State<Arc<App>>, visitor: Visitor, session: Session, form: Multipart) -> Answer {
    let done = added(&app, &visitor, form).await;
    said::go_on(visitor, &session, done, "/supervisor/numbers").await
}

async fn added(app: &App, visitor: &Visitor, form: Multipart) -> Result<Done, Failure> {
    let mut filled = Filled::read(form).await?;
    let sent = filled.needed("block")?;
    let text = String::from_utf8(sent.bytes).map_err(|error| {
        let file = sent.name.clone();
        Failure::fixable(Message::FileNotRead { file }).because(&error).hint(Message::HintBlockFile {})
    })?;
    let signed = block::parsed(&sent.name, text)?;
    let second = Second { named: filled.text("second").to_owned(), pin: filled.text("pin").into() };
    let (second, answers) = second.answers(app, visitor).await?;
    let by = visitor.by();
    app.command(visitor, answers, move |floor, output| {
        block::add(&signed, (&by, second.as_deref()), &mut floor.bench, output).map(drop)
    })
    .await
}

/// What is filled in.
#[derive(Deserialize)]
pub struct Voided {
    block: String,
    #[serde(default)]
    first: String,
    #[serde(default)]
    last: String,
    reason: String,
    #[serde(default)]
    second: String,
    #[serde(default)]
    pin: Pin,
}

/// Voids numbers that are not used yet.
pub async fn void(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Form(voided): Form<Voided>,
) -> Answer {
    let done = voided_by_two(&app, &visitor, voided).await;
    said::go_on(visitor, &session, done, "/supervisor/numbers").await
}

async fn voided_by_two(app: &App, visitor: &Visitor, voided: Voided) -> Result<Done, Failure> {
    let Voided { block, first, last, reason, second, pin } = voided;
    if reason.trim().is_empty() {
        return Err(Failure::usage(Message::SupReasonMissing {}));
    }
    let (second, answers) = Second { named: second, pin }.answers(app, visitor).await?;
    let given = |number: String| Some(number.trim().to_owned()).filter(|number| !number.is_empty());
    let persons = Persons { by: visitor.by(), second: second.unwrap_or_default() };
    let args = VoidArgs { block, first: given(first), last: given(last), reason, persons };
    app.command(visitor, answers, move |floor, output| block::void(&args, &mut floor.bench, output).map(drop))
        .await
}
