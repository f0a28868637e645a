//! What is here: place by place how many weapons, how many still without a mark; and of one place each of them.

use super::{Pairs, weapon};
use crate::command::register::coverage::{By, Tally, here, is_marked, tallies};
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::web::app::App;
use crate::web::entry::{self, Filled, with_query};
use crate::web::page::{self, Answer, t};
use crate::web::visitor::Visitor;
use axum::extract::{Query, State};
use maud::{Markup, html};
use std::sync::Arc;

/// How many weapons one page lists.
const SHOWN_MAX: usize = 300;

/// The places, or the weapons of the one that the query names.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor, Query(query): Query<Pairs>) -> Answer {
    let (filled, asks) = (Filled(query), visitor.clone());
    let shown = app.read(&visitor, move |reading| {
        let body = match filled.has("place") {
            true => at_place(reading, &asks, filled.text("place"), filled.has("unmarked"))?,
            false => places(reading, &asks)?,
        };
        Ok(page::office(&asks, &Message::StoreStock {}, &body))
    });
    let shown = shown.await;
    Answer::of(visitor, shown)
}

/// How a place is shown; a weapon may lie nowhere that was written down.
fn called(visitor: &Visitor, place: &str) -> String {
    if place.is_empty() { t(visitor, &Message::CoverageNowhere {}) } else { place.to_owned() }
}

fn places(reading: &Reading, visitor: &Visitor) -> Result<Markup, Failure> {
    let tallies = tallies(By::Place, None, reading, reading.view()?)?;
    Ok(html! {
        div.scrolls tabindex="0" {
            table {
                thead { tr {
                    th scope="col" { (entry::named(visitor, "place")) }
                    @for head in [Message::StoreHere {}, Message::StoreMarked {}, Message::StoreNotMarked {},
                        Message::StoreHeld {}] { th scope="col" { (t(visitor, &head)) } }
                } }
                tbody {
                    @for (place, Tally { here, marked, held, .. }) in &tallies {
                        tr {
                            th scope="row" {
                                a.button href=(with_query("/store/stock", &[("place", place)])) {
                                    bdi { (called(visitor, place)) }
                                }
                            }
                            td { (here) } td { (marked) }
                            td { @if here > marked {
                                a.button href=(with_query("/store/stock", &[("place", place), ("unmarked", "1")])) {
                                    (here - marked)
                                }
                            } @else { "0" } }
                            td { (held) }
                        }
                    }
                }
            }
        }
    })
}

fn at_place(
    reading: &Reading,
    visitor: &Visitor,
    place: &str,
    only_unmarked: bool,
) -> Result<Markup, Failure> {
    let view = reading.view()?;
    let mut rows = Vec::new();
    for (_, row) in here(By::Place, Some(place), reading, view)? {
        if !(only_unmarked && is_marked(&row, view)?) {
            rows.push(row);
        }
    }
    let left = rows.len().saturating_sub(SHOWN_MAX) as u64;
    Ok(html! {
        h2 { bdi { (called(visitor, place)) } @if only_unmarked { ": " (t(visitor, &Message::StoreNotMarked {})) } }
        p { (t(visitor, &Message::StoreSoMany { count: rows.len() as u64 })) }
        nav.ways {
            @if !place.is_empty() {
                a.button href=(with_query("/store/count", &[("place", place)])) { (t(visitor, &Message::StoreCount {})) }
            }
            a.button href="/store/stock" { (t(visitor, &Message::StoreStock {})) }
        }
        div.ways { @for row in rows.iter().take(SHOWN_MAX) { (weapon::link(row)) } }
        @if left > 0 { p { (t(visitor, &Message::StoreMore { count: left })) } }
    })
}
