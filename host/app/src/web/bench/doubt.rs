//! What a person has to say before anything else: what is on the part of a job in doubt, or why something moved without one.

use super::{acts, done, steps};
use crate::bench::{Stand, blocked};
use crate::error::Failure;
use crate::login::secret::Pin;
use crate::message::Message;
use crate::serve::Seen;
use crate::serve::floor::Found;
use crate::serve::seen::{Doubt, Pictured, Told, Tone};
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
        @match seen.found {
            Some(found) => { h1 { (t(visitor, &Message::DoubtSaid {})) " " strong { (t(visitor, &words(found).0)) } } }
            None => { h1 { (t(visitor, &Message::DoubtTitle { job: doubt.job })) } }
        }
        @if let Some(said) = &seen.told { (page::told(visitor.language, said)) }
        div.beside.evidence {
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
                (picture(visitor, &doubt.picture))
                ol.lines { @for line in &mark.lines { li { bdi.planned dir="ltr" { (line.text) } } } }
                figcaption { (t(visitor, &place)) }
            }
        }
        @match seen.found {
            Some(Verdict::Partial) => { (partial(visitor, doubt.job)) }
            Some(found) => { (confirmation(visitor, doubt.job, found)) }
            None => { (answers(visitor, doubt.job)) }
        }
    }
}

fn picture(visitor: &Visitor, picture: &Pictured) -> Markup {
    html! {
        @match picture {
            Pictured::Awaited => { (page::told(visitor.language, &Told::message(Tone::Note, Message::DoubtDrawing {}))) }
            Pictured::Missing(why) => { (page::told(visitor.language, why)) }
            Pictured::Drawn(picture) => {
                div.picture dir="ltr" tabindex="0" { (PreEscaped(picture.as_ref().map_or("", |picture| picture.svg(visitor.language)))) }
            }
        }
    }
}

/// What is called what, and what follows.
fn words(found: Verdict) -> (Message, Message) {
    match found {
        Verdict::None => (Message::FoundNone {}, Message::FoundNoneFollows {}),
        Verdict::Complete => (Message::FoundComplete {}, Message::FoundCompleteFollows {}),
        Verdict::Partial => (Message::FoundPartial {}, Message::FoundPartialFollows {}),
    }
}

/// What was said is asked again: a part that is wrongly called unmarked is marked twice. Where STOP stood, which is pressed more
/// than once, is the way back.
fn confirmation(visitor: &Visitor, job: u64, found: Verdict) -> Markup {
    let name = CHOICES.into_iter().find(|(_, verdict)| *verdict == found).map(|(name, _)| name);
    html! {
        p { (t(visitor, &words(found).1)) }
        (settling(visitor, job, "act", &html! {
            input type="hidden" name="sure" value="yes";
            button.secondary name="found" value=[name] { (t(visitor, &Message::ButtonYes {})) }
        }))
        (settling(visitor, job, "act", &html! {
            button.primary name="found" value="again" { (t(visitor, &Message::ButtonBack {})) }
        }))
    }
}

/// What may be found on the part, as forms name it.
const CHOICES: [(&str, Verdict); 3] =
    [("none", Verdict::None), ("complete", Verdict::Complete), ("partial", Verdict::Partial)];

/// None, complete, partial, always in sight: each says what follows.
fn answers(visitor: &Visitor, job: u64) -> Markup {
    html! {
        div.answers {
            h2 { (t(visitor, &Message::DoubtAsk {})) }
            (settling(visitor, job, "choices", &html! {
                @for (name, found) in CHOICES {
                    @let (words, follows) = words(found);
                    button name="found" value=(name) { strong { (t(visitor, &words)) } span { (t(visitor, &follows)) } }
                }
            }))
        }
    }
}

/// The remains of a partial mark, and who looked too; or the question again.
fn partial(visitor: &Visitor, job: u64) -> Markup {
    html! {
        p { (t(visitor, &words(Verdict::Partial).1)) }
        (settling(visitor, job, "filled", &html! {
            label { (t(visitor, &Message::AskRemainsLabel {})) input name="remains" dir="auto" autocomplete="off" required autofocus; }
            (second::inputs(visitor, &Message::AskSecondLabel {}, true))
            button.primary name="found" value="partial" { (t(visitor, &Message::ButtonExplain {})) }
        }))
        (settling(visitor, job, "act", &html! {
            button.secondary name="found" value="again" { (t(visitor, &Message::ButtonBack {})) }
        }))
    }
}

fn settling(visitor: &Visitor, job: u64, class: &str, fields: &Markup) -> Markup {
    html! {
        form class=(class) method="post" action="/bench/settle" hx-post="/bench/settle" hx-target="#problem" {
            (page::token(visitor))
            input type="hidden" name="job" value=(job);
            (fields)
        }
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
    /// Whether it was asked again.
    sure: Option<String>,
    /// Not there as long as it was not asked for.
    remains: Option<String>,
    #[serde(default)]
    second: String,
    #[serde(default)]
    pin: Pin,
}

/// What somebody says of the part.
enum Said {
    /// All that is needed.
    Whole(Found, Second),
    /// What the bench is to ask more about; none: it is to ask anew.
    Begun(Option<Verdict>),
}

impl Filled {
    fn said(self) -> Result<Said, Failure> {
        if self.found == "again" {
            return Ok(Said::Begun(None));
        }
        let named = CHOICES.into_iter().find(|(name, _)| *name == self.found);
        let (_, verdict) = named.ok_or_else(|| Failure::usage(Message::AnswerFound {}))?;
        let is_whole = if verdict == Verdict::Partial { self.remains.is_some() } else { self.sure.is_some() };
        if !is_whole {
            return Ok(Said::Begun(Some(verdict)));
        }
        let Self { job, remains, second, pin, .. } = self;
        let found = Found { job, verdict, remains: remains.unwrap_or_default(), second: None };
        Ok(Said::Whole(found, Second { named: second, pin }))
    }
}

/// Takes what a person found on the part.
pub async fn settle(State(app): State<Arc<App>>, visitor: Visitor, Form(filled): Form<Filled>) -> Answer {
    let job = filled.job;
    let taken = match filled.said() {
        Ok(Said::Whole(found, second)) => acts::settle(&app, &visitor, found, second).await,
        Ok(Said::Begun(found)) => acts::begin_settling(&app, &visitor, job, found).await,
        Err(failure) => Err(failure),
    };
    let settled = taken.map(|()| done(&visitor));
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
