//! What of the stock may be destroyed, and what not, each with what keeps it.

use super::Pairs;
use crate::command::event::destroyed;
use crate::command::register::coverage::{By, here};
use crate::error::Failure;
use crate::folder::Reading;
use crate::lives::of_life;
use crate::message::Message;
use crate::web::app::App;
use crate::web::entry::{self, Filled};
use crate::web::page::{self, Answer, t};
use crate::web::visitor::Visitor;
use axum::extract::{Query, State};
use maud::{Markup, html};
use std::sync::Arc;

/// How many weapons one list has.
const SHOWN_MAX: usize = 300;

/// Both lists, of everything or of the place that the query names.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor, Query(query): Query<Pairs>) -> Answer {
    let (filled, asks) = (Filled(query), visitor.clone());
    let shown = app.read(&visitor, move |reading| {
        let body = html! {
            form method="get" action="/custody/destruction" {
                label { span.name { (entry::named(&asks, "place")) }
                    input name="place" value=(filled.text("place")) dir="auto" autocomplete="off"; }
                button { (t(&asks, &Message::StoreLook {})) }
            }
            (lists(reading, &asks, filled.some("place").as_deref())?)
            a.button.primary href="/custody/furnace" { (t(&asks, &Message::CustodyFurnace {})) }
        };
        Ok(page::office(&asks, &Message::CustodyDestruction {}, &body))
    });
    let shown = shown.await;
    Answer::of(visitor, shown)
}

fn lists(reading: &Reading, visitor: &Visitor, place: Option<&str>) -> Result<Markup, Failure> {
    let view = reading.view()?;
    let (mut free, mut kept) = (Vec::new(), Vec::new());
    for (_, row) in here(By::Place, place, reading, view)? {
        let reasons = destroyed::kept(view, &[row.life])?;
        if reasons.is_empty() { free.push(row) } else { kept.push(reasons) }
    }
    let left = (free.len().saturating_sub(SHOWN_MAX) + kept.len().saturating_sub(SHOWN_MAX)) as u64;
    Ok(html! {
        div.lists {
            section.card {
                h2 { "✔ " (t(visitor, &Message::CustodyMayGo { count: free.len() as u64 })) }
                ul.reasons { @for row in free.iter().take(SHOWN_MAX) { li { bdi dir="auto" { (of_life(row)) } } } }
            }
            section.card {
                h2 { "✖ " (t(visitor, &Message::CustodyMayNotGo { count: kept.len() as u64 })) }
                ul.reasons {
                    @for reasons in kept.iter().take(SHOWN_MAX) {
                        @for reason in reasons { li { (t(visitor, reason)) } }
                    }
                }
            }
        }
        @if left > 0 { p { (t(visitor, &Message::StoreMore { count: left })) } }
    })
}
