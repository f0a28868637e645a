//! What a person has to say before anything else: what is on the part of a job in doubt, or why something moved without one.

use super::{acts, done};
use crate::bench::{Stand, blocked};
use crate::message::Message;
use crate::serve::Seen;
use crate::serve::seen::Doubt;
use crate::text;
use crate::web::app::App;
use crate::web::page::{self, Answer, t};
use crate::web::visitor::Visitor;
use axum::extract::{Form, State};
use maud::{Markup, PreEscaped, html};
use serde::Deserialize;
use std::sync::Arc;

/// The question.
pub fn ask(visitor: &Visitor, seen: &Seen) -> Markup {
    match (&seen.stand, &seen.doubt) {
        (Some(Stand::Unexplained { sequence }), _) => unexplained(visitor, *sequence),
        (Some(Stand::InDoubt { .. }), Some(doubt)) => in_doubt(visitor, seen, doubt),
        _ => html! {},
    }
}

fn in_doubt(visitor: &Visitor, seen: &Seen, doubt: &Doubt) -> Markup {
    let mark = &doubt.reservation.mark;
    let item = &doubt.reservation.item;
    let place =
        Message::PlanMark { part: text::of_part(mark.part.as_str()), place: text::of_place(&mark.place) };
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
                dd { (text::speaking(visitor.language, || blocked::outcome_words(doubt.outcome))) }
                @if let Some((shown, strikes)) = &doubt.simulated {
                    dt { (t(visitor, &Message::DoubtMetal {})) }
                    dd { bdi dir="ltr" { (shown) } " (" (strikes) ")" }
                }
            }
            figure.mark {
                div.picture dir="ltr" { (PreEscaped(&doubt.picture)) }
                ol.lines { @for line in &mark.lines { li { bdi.planned dir="ltr" { (line.text) } } } }
                figcaption { (t(visitor, &place)) }
            }
        }
        (choices(visitor, doubt.job))
    }
}

/// None, partial, complete: each says what follows. A partial mark needs its remains and a second person.
fn choices(visitor: &Visitor, job: u64) -> Markup {
    let choice = |found: &str, words: &Message, follows: &Message, more: &Markup| {
        html! {
            form.choice method="post" action="/bench/settle" hx-post="/bench/settle" hx-target="#problem" {
                (page::token(visitor))
                input type="hidden" name="job" value=(job);
                (more)
                button name="found" value=(found) { strong { (t(visitor, words)) } span { (t(visitor, follows)) } }
            }
        }
    };
    let second = html! {
        label { (t(visitor, &Message::AskRemainsLabel {})) input name="remains" dir="auto" autocomplete="off" required; }
        label { (t(visitor, &Message::AskSecondLabel {})) input name="second" autocomplete="off" required data-scan="second"; }
        label { (t(visitor, &Message::AskSecondPin {})) input name="pin" type="password" autocomplete="off"; }
    };
    let nothing = html! {};
    html! {
        h2 { (t(visitor, &Message::DoubtAsk {})) }
        div.choices {
            (choice("none", &Message::FoundNone {}, &Message::FoundNoneFollows {}, &nothing))
            (choice("complete", &Message::FoundComplete {}, &Message::FoundCompleteFollows {}, &nothing))
            (choice("partial", &Message::FoundPartial {}, &Message::FoundPartialFollows {}, &second))
        }
    }
}

fn unexplained(visitor: &Visitor, sequence: u64) -> Markup {
    html! {
        h1 { (t(visitor, &Message::CycleUnexplained { sequence })) }
        form.entry method="post" action="/bench/explain" hx-post="/bench/explain" hx-target="#problem" {
            (page::token(visitor))
            label { (t(visitor, &Message::AskExplanation {})) textarea name="explanation" required maxlength="1000" {} }
            button.primary { (t(visitor, &Message::ButtonExplain {})) }
        }
    }
}

/// What is filled in.
#[derive(Deserialize)]
pub struct Found {
    job: u64,
    found: String,
    #[serde(default)]
    remains: String,
    #[serde(default)]
    second: String,
    #[serde(default)]
    pin: String,
}

/// Takes what a person found on the part.
pub async fn settle(State(app): State<Arc<App>>, visitor: Visitor, Form(found): Form<Found>) -> Answer {
    let Found { job, found, remains, second, pin } = found;
    let settled = acts::settle(&app, &visitor, acts::Found { job, found, remains, second, pin }).await;
    let settled = settled.map(|()| done(&visitor));
    Answer::of(visitor, settled)
}

/// What is filled in.
#[derive(Deserialize)]
pub struct Explanation {
    explanation: String,
}

/// Takes the explanation of motion without a job.
pub async fn explain(State(app): State<Arc<App>>, visitor: Visitor, Form(said): Form<Explanation>) -> Answer {
    let explained = acts::explain(&app, &visitor, said.explanation).await.map(|()| done(&visitor));
    Answer::of(visitor, explained)
}
