//! One consignment: how its lines stand, what has to be answered, one question at a time, and what cannot be marked.

use super::parts::{self, may, not_yours};
use super::{lines, overview, said};
use crate::command::consignment::Reply;
use crate::command::consignment::answer::{open_questions, record_answers};
use crate::command::consignment::attest::{self, attest as record_attestation};
use crate::consignment::{About, Asked, Loaded};
use crate::error::Failure;
use crate::folder::Reading;
use crate::login;
use crate::message::Message;
use crate::output::Answers;
use crate::text;
use crate::web::app::{App, Done};
use crate::web::page::{self, Answer, t};
use crate::web::visitor::Visitor;
use axum::extract::{Form, Path, Query, State};
use intake::Finding;
use maud::{Markup, html};
use registry::policy::Deed;
use serde::Deserialize;
use std::sync::Arc;
use tower_sessions::Session;

/// Which question and which line are looked at, from 0.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
pub struct At {
    #[serde(default)]
    pub ask: usize,
    #[serde(default)]
    pub line: usize,
}

/// The page.
pub async fn show(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<String>,
    Query(at): Query<At>,
) -> Answer {
    let asker = visitor.clone();
    let read = app.read(&visitor, move |reading| body(&asker, reading, &id, at)).await;
    let said = said::take(&session).await;
    let shown = read.map(|(id, body)| parts::page(&visitor, &Message::SupConsignment { id }, &said, &body));
    Answer::of(visitor, shown)
}

fn body(visitor: &Visitor, reading: &Reading, id: &str, at: At) -> Result<(String, Markup), Failure> {
    let view = reading.view()?;
    let loaded = Loaded::read(&reading.folder, &reading.config, view, id)?;
    let record = &loaded.record;
    let quantity = u64::from(record.quantity);
    let aside = lines::set_aside_items(view, id)?;
    let body = html! {
        (ask(visitor, &loaded, &open_questions(view, &loaded)?, at))
        section.card {
            h2 { (t(visitor, &Message::SupState {})) }
            (overview::tally(visitor, &loaded, &aside))
            dl.weapon {
                dt { (t(visitor, &Message::SupLicence {})) } dd { bdi dir="ltr" { (record.licence) } }
                dt { (t(visitor, &Message::SupLicensed {})) } dd { (quantity) }
                dt { (t(visitor, &Message::SupImporting {})) } dd { bdi dir="ltr" { (record.importing) } }
                dt { (t(visitor, &Message::SupExporting {})) } dd { bdi dir="ltr" { (record.exporting) } }
                dt { (t(visitor, &Message::SupRecipient {})) } dd { bdi { (record.recipient) } }
                dt { (t(visitor, &Message::SupReleased {})) } dd { bdi dir="ltr" { (record.release) } }
                dt { (t(visitor, &Message::SupProfile {})) } dd { bdi dir="ltr" { (record.profile) } }
            }
            @if loaded.rules_changed {
                p { strong { (t(visitor, &Message::RulesChanged { consignment: id.to_owned() })) } }
            }
        }
        (lines::refused(visitor, &loaded, &aside, at))
        (lines::aside(visitor, &loaded, &aside))
        (lines::to_revise(visitor, id))
    };
    Ok((id.to_owned(), body))
}

/// The one question that is asked now: of intake about lines, or of the rules.
fn ask(visitor: &Visitor, loaded: &Loaded, questions: &[(&str, &Finding)], at: At) -> Markup {
    let due: Vec<&Asked> = loaded.due().collect();
    let of = questions.len() + due.len();
    if of == 0 {
        return html! { p { strong { (t(visitor, &Message::SupNothingAsked {})) } } };
    }
    let now = at.ask % of;
    let title = Message::SupQuestionOf { number: now as u64 + 1, of: of as u64 };
    let later = format!("?ask={}&line={}#ask", now + 1, at.line);
    let question = match (questions.get(now), now.checked_sub(questions.len()).and_then(|now| due.get(now))) {
        (Some((item, finding)), _) => of_line(visitor, loaded, item, finding, now),
        (None, Some(asked)) => of_rules(visitor, loaded, asked, now),
        (None, None) => html! {},
    };
    html! {
        section.card #ask {
            h2 { (t(visitor, &title)) }
            @if may(visitor, Deed::Answered) {
                (question)
                @if of > 1 { a.button href=(later) { (t(visitor, &Message::SupAskLater {})) } }
            } @else { (not_yours(visitor, Deed::Answered)) }
        }
    }
}

/// What intake asks of a line, or of the consignment as a whole.
fn of_line(visitor: &Visitor, loaded: &Loaded, item_no: &str, finding: &Finding, at: usize) -> Markup {
    html! {
        (lines::weapon(visitor, loaded, item_no, finding.line))
        (lines::finding(visitor, finding))
        form method="post" action={ "/supervisor/consignments/" (loaded.record.consignment) "/answer" } {
            (page::token(visitor))
            input type="hidden" name="item" value=(item_no);
            input type="hidden" name="question" value=(finding.id());
            input type="hidden" name="value" value=(finding.value);
            input type="hidden" name="line" value=(finding.line);
            input type="hidden" name="at" value=(at);
            div.ways {
                button.primary name="reply" value="stands" { (t(visitor, &Message::SupStands {})) }
                button name="reply" value="wrong" { (t(visitor, &Message::SupDoesNotStand {})) }
            }
        }
    }
}

/// What the rules ask: yes, no, and with an open trace why.
fn of_rules(visitor: &Visitor, loaded: &Loaded, asked: &Asked, at: usize) -> Markup {
    let holds_up = if asked.holds_up() { Message::SupHoldsUp {} } else { Message::SupHoldsNothingUp {} };
    html! {
        p.ask { (asked.asked()) }
        p.where { (t(visitor, &Message::SupRule { rule: asked.rule.clone() })) }
        p { (t(visitor, &holds_up)) }
        form method="post" action={ "/supervisor/consignments/" (loaded.record.consignment) "/attest" } {
            (page::token(visitor))
            input type="hidden" name="question" value=(asked.name);
            input type="hidden" name="at" value=(at);
            @if asked.about == About::Trace {
                label { (t(visitor, &Message::SupReason {})) textarea name="reason" maxlength="1000" {} }
            }
            div.ways {
                button.primary name="reply" value="yes" { (t(visitor, &Message::SupYes {})) }
                button name="reply" value="no" { (t(visitor, &Message::ButtonNo {})) }
            }
        }
    }
}

/// What is filled in.
#[derive(Deserialize)]
pub struct Answered {
    #[serde(default)]
    item: String,
    question: String,
    #[serde(default)]
    value: String,
    line: u32,
    reply: String,
    #[serde(default)]
    at: usize,
}

/// Takes the answer to the one question that was shown.
pub async fn answer(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<String>,
    Form(given): Form<Answered>,
) -> Answer {
    let (by, to) = (visitor.by(), back(&id, given.at));
    let loaded = match app.consignment(&visitor, id).await {
        Ok((loaded, _)) => loaded,
        Err(failure) => return Answer::of(visitor, Err::<Markup, _>(failure)),
    };
    said::act(&app, visitor, &session, Answers::default(), &to, move |floor, output| {
        let reply = match given.reply.as_str() {
            "stands" => Reply::Stands,
            "wrong" => Reply::Wrong,
            _ => return Err(Failure::usage(Message::AnswerYesOrNo {})),
        };
        let bench = &mut floor.bench;
        let by = login::by(bench, &by, &[Deed::Answered], output)?;
        let is_meant = |item: &str, finding: &Finding| {
            item == given.item
                && finding.id() == given.question
                && *finding.value == *given.value
                && finding.line == given.line
        };
        let reply_to = |item: &str, finding: &Finding| {
            if is_meant(item, finding) { reply } else { Reply::Later }
        };
        if record_answers(bench, &by, &loaded, reply_to)? == 0 {
            return Err(Failure::fixable(Message::NoQuestion { item: given.item.clone() }));
        }
        output.say(&Message::SupAnswered {});
        Ok(())
    })
    .await
}

fn back(id: &str, at: usize) -> String {
    format!("/supervisor/consignments/{id}?ask={at}#ask")
}

/// What is filled in.
#[derive(Deserialize)]
pub struct Attested {
    question: String,
    reply: String,
    #[serde(default)]
    reason: String,
    #[serde(default)]
    at: usize,
}

/// Takes what a person says to a question of the rules.
pub async fn attest(
    State(app): State<Arc<App>>,
    visitor: Visitor,
    session: Session,
    Path(id): Path<String>,
    Form(said): Form<Attested>,
) -> Answer {
    let (by, to) = (visitor.by(), back(&id, said.at));
    let mut args =
        attest::Args { consignment: id.clone(), by, question: Vec::new(), reason: None, all: false };
    let done = match said.reply.as_str() {
        "yes" => {
            args.reason = Some(said.reason.trim().to_owned()).filter(|reason| !reason.is_empty());
            args.question = vec![said.question];
            app.command(&visitor, Answers::default(), move |floor, output| {
                record_attestation(&args, &mut floor.bench, output).map(drop)
            })
            .await
        }
        "no" => denied(&app, &visitor, args, &said.question).await,
        _ => Err(Failure::usage(Message::AnswerYesOrNo {})),
    };
    said::go_on(visitor, &session, done, &to).await
}

/// No to one question. All that are due are asked in their order: those before it are put off.
async fn denied(app: &App, visitor: &Visitor, args: attest::Args, question: &str) -> Result<Done, Failure> {
    let (loaded, _) = app.consignment(visitor, args.consignment.clone()).await?;
    let Some(before) = loaded.due().position(|asked| asked.name == question) else {
        let known =
            loaded.due().map(|asked| asked.name.as_str()).collect::<Vec<_>>().join(visitor.language.comma());
        return Err(Failure::fixable(Message::NoSuchAttestation { question: question.to_owned(), known }));
    };
    let word = |words: &Message| {
        let words = text::of_in(visitor.language, words);
        words.split(',').next().unwrap_or_default().trim().to_owned()
    };
    let mut answers = Answers::default();
    answers.typed.extend(std::iter::repeat_n(word(&Message::WordsLater {}), before));
    answers.typed.push_back(word(&Message::WordsNo {}));
    app.command(visitor, answers, move |floor, output| {
        record_attestation(&args, &mut floor.bench, output).map(drop)
    })
    .await?;
    let said = text::of_in(visitor.language, &Message::SupAnswered {});
    Ok(Done { said: vec![said], data: Vec::new() })
}
