//! The search: what can still be read of a weapon, and what it is; the likeliest first, each with why it was found.

use super::{RECORDERS, field, path_of};
use crate::command::register::find::{self, Seen};
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::serve::seen::Told;
use crate::web::app::App;
use crate::web::page::{self, Answer, t, told};
use crate::web::visitor::Visitor;
use axum::extract::{Query, State};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

/// Weapons that are shown at once.
const SHOWN_MAX: usize = 30;

/// What is asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    /// What was read.
    q: String,
    maker: String,
    model: String,
    calibre: String,
    consignment: String,
}

impl Asked {
    fn args(&self) -> find::Args {
        let given = |text: &String| text.trim().to_owned();
        find::Args {
            query: given(&self.q),
            maker: given(&self.maker),
            model: given(&self.model),
            calibre: given(&self.calibre),
            consignment: given(&self.consignment),
            field: Vec::new(),
            as_read: false,
            most: SHOWN_MAX,
        }
    }

    fn fields(&self) -> [(&'static str, &str); 4] {
        [
            ("maker", &self.maker),
            ("model", &self.model),
            ("calibre", &self.calibre),
            ("consignment", &self.consignment),
        ]
    }

    fn is_empty(&self) -> bool {
        self.q.trim().is_empty() && self.fields().iter().all(|(_, given)| given.trim().is_empty())
    }
}

/// The page.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor, Query(asked): Query<Asked>) -> Answer {
    let viewer = visitor.clone();
    let page = app.read(&visitor, move |reading| whole(reading, &viewer, &asked)).await;
    Answer::of(visitor, page)
}

fn whole(reading: &Reading, visitor: &Visitor, asked: &Asked) -> Result<Markup, Failure> {
    let found = match asked.is_empty() {
        true => html! {},
        false => results(visitor, find::look(&asked.args(), reading.view()?)),
    };
    let body = html! {
        (form(visitor, asked))
        nav.filled {
            a.button href="/register/coverage" { (t(visitor, &Message::RegCoverage {})) }
            @if visitor.has(RECORDERS) {
                a.button href="/register/record" { (t(visitor, &Message::RegRecord {})) }
            }
        }
        (found)
    };
    Ok(page::office(visitor, &Message::AreaRegister {}, &body))
}

fn form(visitor: &Visitor, asked: &Asked) -> Markup {
    html! {
        form method="get" action="/register" role="search" {
            label for="q" { (t(visitor, &Message::RegQuery {})) }
            input #q name="q" value=(asked.q) dir="auto" autocomplete="off" autocapitalize="off"
                spellcheck="false" aria-describedby="q-help" data-scan="q" autofocus;
            p #q-help { (t(visitor, &Message::RegQueryHelp {})) }
            div.filled {
                @for (name, value) in asked.fields() {
                    div {
                        label for=(name) { (field(visitor, name)) }
                        input id=(name) name=(name) value=(value) dir="auto" autocomplete="off";
                    }
                }
            }
            button.primary { (t(visitor, &Message::RegSearch {})) }
        }
    }
}

fn results(visitor: &Visitor, looked: Result<find::Looked, Failure>) -> Markup {
    let looked = match looked {
        Ok(looked) => looked,
        Err(failure) => return told(visitor.language, &Told::failure(&failure)),
    };
    let count = looked.seen.len() as u64;
    html! {
        div role="status" { h2 { (t(visitor, &Message::RegFound { count })) } }
        ol.cards { @for seen in &looked.seen { li.card { (card(visitor, seen)) } } }
        @if looked.more { p { (t(visitor, &Message::RegFoundMore { shown: count })) } }
    }
}

fn card(visitor: &Visitor, seen: &Seen) -> Markup {
    let life = &seen.life;
    let why = seen.why();
    html! {
        h3 { bdi { (life.maker) " " (life.model) " " (life.calibre) } }
        dl.weapon {
            dt { (field(visitor, "serial")) }
            dd.serial { bdi dir="auto" { (life.serial.as_deref().unwrap_or("–")) } }
            @if let Some(number) = &life.number {
                dt { (field(visitor, "number")) }
                dd.planned { bdi dir="ltr" { (number) } }
            }
            dt { (field(visitor, "item_no")) }
            dd {
                bdi dir="ltr" {
                    @if let Some(consignment) = &life.consignment { (consignment) " / " }
                    (life.item_no)
                }
            }
        }
        p { (seen.stands()) }
        @if !why.is_empty() {
            p { (t(visitor, &Message::RegWhy {})) }
            ul { @for reason in &why { li { (reason) } } }
        } @else if seen.hit.is_some() {
            p { (t(visitor, &Message::RegExact {})) }
        }
        a.button href=(path_of(life.life)) { (t(visitor, &Message::RegOpen {})) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_alone_ask_for_nothing() {
        let asked = |q: &str, maker: &str| Asked { q: q.into(), maker: maker.into(), ..Asked::default() };
        for (asked, empty) in
            [(asked(" ", "\t"), true), (asked("A?1", ""), false), (asked("", "Glock"), false)]
        {
            assert_eq!(asked.is_empty(), empty, "{asked:?}");
        }
        assert_eq!(asked(" BK? ", "").args().query, "BK?");
    }
}
