//! What of a stock is marked, what is not, what is overdue by which rule, what may be destroyed, and whether counts agree.

use super::given;
use crate::command::register::coverage::{self, By};
use crate::error::{Ending, Failure};
use crate::folder::Reading;
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::serve::seen::{Told, Tone};
use crate::web::app::App;
use crate::web::page::{self, Answer, t, told};
use crate::web::visitor::Visitor;
use axum::extract::{Query, State};
use maud::{Markup, html};
use serde::Deserialize;
use std::sync::Arc;

/// What is asked for.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct Asked {
    by: String,
    only: String,
    free: Option<String>,
}

/// By what a stock is told apart, with the word in the address and on the screen.
const KINDS: [(By, &str, Message); 3] = [
    (By::Consignment, "consignment", Message::RegByConsignment {}),
    (By::Place, "place", Message::RegByPlace {}),
    (By::Unit, "unit", Message::RegByUnit {}),
];

impl Asked {
    fn by(&self) -> By {
        KINDS.iter().find(|(_, word, _)| *word == self.by).map_or(By::Consignment, |(by, ..)| *by)
    }

    fn args(&self) -> coverage::Args {
        coverage::Args { by: self.by(), only: given(&self.only), for_destruction: self.free.is_some() }
    }
}

/// The page.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor, Query(asked): Query<Asked>) -> Answer {
    let viewer = visitor.clone();
    let page = app.read(&visitor, move |reading| whole(reading, &viewer, &asked)).await;
    Answer::of(visitor, page)
}

fn whole(reading: &Reading, visitor: &Visitor, asked: &Asked) -> Result<Markup, Failure> {
    let output = Output::gathering(Answers::default());
    let ending = coverage::run(&asked.args(), reading.folder.clone(), &output);
    let body = html! {
        (form(visitor, asked))
        @match ending {
            Err(failure) => { (told(visitor.language, &Told::failure(&failure))) }
            Ok(ending) => {
                @if asked.free.is_none() { (told(visitor.language, &verdict(ending))) }
                @if output.data().is_empty() { p { (t(visitor, &Message::RegNothing {})) } }
                ul.cards { @for (words, _) in output.data() { li.card { (lines(&words)) } } }
            }
        }
    };
    Ok(page::office(visitor, &Message::RegCoverage {}, &body))
}

fn verdict(ending: Ending) -> Told {
    match ending {
        Ending::Done => Told::message(Tone::Good, Message::RegSound {}),
        Ending::Unfinished => Told::message(Tone::Bad, Message::RegUnsound {}),
    }
}

/// The first line says how many; those below it what of them is due or does not agree. They are sentences of the page: a name in
/// Latin letters that one begins with does not turn it.
fn lines(words: &str) -> Markup {
    html! {
        @for (at, line) in words.lines().enumerate() {
            p { @if at == 0 { (line) } @else { strong { "! " (line.trim()) } } }
        }
    }
}

fn form(visitor: &Visitor, asked: &Asked) -> Markup {
    html! {
        form.filled method="get" action="/register/coverage" {
            div {
                label for="by" { (t(visitor, &Message::RegBy {})) }
                select #by name="by" {
                    @for (by, word, name) in &KINDS {
                        option value=(word) selected[*by == asked.by()] { (t(visitor, name)) }
                    }
                }
            }
            div {
                label for="only" { (t(visitor, &Message::RegOnly {})) }
                input #only name="only" value=(asked.only) dir="auto" autocomplete="off";
            }
            label {
                input type="checkbox" name="free" value="yes" checked[asked.free.is_some()];
                (t(visitor, &Message::RegFree {}))
            }
            button.primary { (t(visitor, &Message::RegShow {})) }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unknown_kind_of_stock_is_told_apart_by_consignment() {
        for (by, expected) in
            [("place", By::Place), ("unit", By::Unit), ("", By::Consignment), ("x", By::Consignment)]
        {
            assert_eq!(Asked { by: by.to_owned(), ..Asked::default() }.by(), expected, "{by}");
        }
    }
}
