//! What a person has to say before anything else: what is on the part of a job in doubt, or why something moved without one.

use super::{acts, done, steps};
use crate::bench::{Stand, blocked};
use crate::error::Failure;
use crate::message::Message;
use crate::serve::Seen;
use crate::serve::floor::Found;
use crate::serve::seen::Doubt;
use crate::web::access::MARKERS;
use crate::web::app::App;
use crate::web::page::{self, Answer, t};
use crate::web::second::{self, Second};
use crate::web::visitor::Visitor;
use axum::extract::{Form, State};
use maud::{Markup, PreEscaped, html};
use registry::entry::Verdict;
use serde::Deserialize;
use std::sync::Arc;

/// The question.
pub fn ask(visitor: &Visitor, seen: &Seen) -> Markup {
    if !visitor.has(MARKERS) {
        // Where a mark is or was to be is theirs to know who make it.
        return html! { h1 { (t(visitor, &Message::DoubtAsk {})) } };
    }
    match (&seen.stand, &seen.doubt) {
        (Some(Stand::Unexplained { sequence }), _) => unexplained(visitor, *sequence),
        (Some(Stand::InDoubt { .. }), Some(doubt)) => in_doubt(visitor, seen, doubt),
        _ => html! {},
    }
}

fn in_doubt(visitor: &Visitor, seen: &Seen, doubt: &Doubt) -> Markup {
    let mark = &doubt.reservation.mark;
    let item = &doubt.reservation.item;
    let place = steps::place(visitor, mark);
    html! {
        h1 { (t(visitor, &Message::DoubtTitle { job: doubt.job })) }
        @if let Some(said) = &seen.told { (page::told(visitor.language, said)) }
        div.beside {
            dl.weapon {
                dt { (t(visitor, &Message::LabelItem {})) }
                dd { bdi dir="ltr" { (doubt.reservation.consignment) "/" (item.item_no) } }
                dt { (t(visitor, &Message::LabelMaker {})) } dd { bdi { (item.maker) " " (item.model) } }
                dt { (t(visitor, &Message::LabelSerial {})) }
                dd.serial { bdi dir="auto" { (item.serial.as_deref().unwrap_or_default()) } }
                dt { (t(visitor, &Message::DoubtEvidence {})) }
                dd { (t(visitor, &blocked::outcome(doubt.outcome))) }
                @if let Some((shown, strikes)) = &doubt.simulated {
                    dt { (t(visitor, &Message::DoubtMetal {})) }
                    dd { bdi dir="ltr" { (shown) } " (" (strikes) ")" }
                }
            }
            figure.mark {
                div.picture dir="ltr" tabindex="0" { (PreEscaped(doubt.picture.as_ref().map_or("", |picture| picture.svg(visitor.language)))) }
                ol.lines { @for line in &mark.lines { li { bdi.planned dir="ltr" { (line.text) } } } }
                figcaption { (t(visitor, &place)) }
            }
        }
        @match seen.found {
            Some(found) => { (confirmation(visitor, seen, doubt.job, found)) }
            None => { (choices(visitor, doubt.job)) }
        }
    }
}

/// What a card said is asked again: a part that is wrongly called unmarked is marked twice.
fn confirmation(visitor: &Visitor, seen: &Seen, job: u64, found: Verdict) -> Markup {
    let (words, follows) = match found {
        Verdict::None => (Message::FoundNone {}, Message::FoundNoneFollows {}),
        Verdict::Complete => (Message::FoundComplete {}, Message::FoundCompleteFollows {}),
        Verdict::Partial => (Message::FoundPartial {}, Message::FoundPartialFollows {}),
    };
    html! {
        h2 { (t(visitor, &Message::DoubtCard {})) " " strong { (t(visitor, &words)) } }
        @if found == Verdict::Partial {
            div.choices { (choice(visitor, job, "partial", &words, &follows, &looked_too(visitor))) }
        } @else {
            p { (t(visitor, &follows)) }
            (steps::yes(visitor, seen, &Message::ButtonYes {}))
        }
        (steps::no(visitor, seen, &Message::ButtonNo {}))
    }
}

/// None, partial, complete: each says what follows. A partial mark needs its remains and a second person.
fn choices(visitor: &Visitor, job: u64) -> Markup {
    let one = |found: &str, words: &Message, follows: &Message, more: &Markup| {
        choice(visitor, job, found, words, follows, more)
    };
    html! {
        h2 { (t(visitor, &Message::DoubtAsk {})) }
        div.choices {
            (one("none", &Message::FoundNone {}, &Message::FoundNoneFollows {}, &html! {}))
            (one("complete", &Message::FoundComplete {}, &Message::FoundCompleteFollows {}, &html! {}))
            (one("partial", &Message::FoundPartial {}, &Message::FoundPartialFollows {}, &looked_too(visitor)))
        }
    }
}

fn choice(
    visitor: &Visitor,
    job: u64,
    found: &str,
    words: &Message,
    follows: &Message,
    more: &Markup,
) -> Markup {
    html! {
        form.choice method="post" action="/bench/settle" hx-post="/bench/settle" hx-target="#problem" {
            (page::token(visitor))
            input type="hidden" name="job" value=(job);
            (more)
            button name="found" value=(found) { strong { (t(visitor, words)) } span { (t(visitor, follows)) } }
        }
    }
}

/// The remains of a partial mark, and who looked too.
fn looked_too(visitor: &Visitor) -> Markup {
    html! {
        label { (t(visitor, &Message::AskRemainsLabel {})) input name="remains" dir="auto" autocomplete="off" required; }
        (second::inputs(visitor, &Message::AskSecondLabel {}, true))
    }
}

fn unexplained(visitor: &Visitor, sequence: u64) -> Markup {
    html! {
        h1 { (t(visitor, &Message::CycleUnexplained { sequence })) }
        form.entry method="post" action="/bench/explain" hx-post="/bench/explain" hx-target="#problem" {
            (page::token(visitor))
            input type="hidden" name="receipt" value=(sequence);
            label { (t(visitor, &Message::AskExplanation {})) textarea name="explanation" required maxlength="1000" {} }
            button.primary { (t(visitor, &Message::ButtonExplain {})) }
        }
    }
}

/// What is filled in.
#[derive(Deserialize)]
pub struct Filled {
    job: u64,
    found: String,
    #[serde(default)]
    remains: String,
    #[serde(default)]
    second: String,
    #[serde(default)]
    pin: String,
}

impl Filled {
    fn found(self) -> Result<(Found, Second), Failure> {
        let verdict = match self.found.as_str() {
            "none" => Verdict::None,
            "complete" => Verdict::Complete,
            "partial" => Verdict::Partial,
            _ => return Err(Failure::usage(Message::AnswerFound {})),
        };
        let Self { job, remains, second, pin, .. } = self;
        Ok((Found { job, verdict, remains, second: None }, Second { named: second, pin }))
    }
}

/// Takes what a person found on the part.
pub async fn settle(State(app): State<Arc<App>>, visitor: Visitor, Form(filled): Form<Filled>) -> Answer {
    let settled = match filled.found() {
        Ok((found, second)) => acts::settle(&app, &visitor, found, second).await.map(|()| done(&visitor)),
        Err(failure) => Err(failure),
    };
    Answer::of(visitor, settled)
}

/// What is filled in.
#[derive(Deserialize)]
pub struct Explanation {
    receipt: u64,
    explanation: String,
}

/// Takes the explanation of motion without a job.
pub async fn explain(State(app): State<Arc<App>>, visitor: Visitor, Form(said): Form<Explanation>) -> Answer {
    let Explanation { receipt, explanation } = said;
    let explained = acts::explain(&app, &visitor, receipt, explanation).await.map(|()| done(&visitor));
    Answer::of(visitor, explained)
}
