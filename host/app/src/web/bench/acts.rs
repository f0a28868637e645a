//! What is done at the bench, whoever asks for it: a page, or a program.

use crate::bench::Stand;
use crate::consignment::record;
use crate::error::Failure;
use crate::login;
use crate::message::Message;
use crate::output::{Answers, Output};
use crate::persons;
use crate::serve::Floor;
use crate::web::app::App;
use crate::web::visitor::Visitor;
use registry::PersonId;
use registry::entry::Verdict;
use registry::policy::Deed;
use std::collections::BTreeMap;

/// Something that the person at the bench does, and nobody else.
///
/// # Errors
/// A [`Failure`] where somebody else is there, or nobody; and what it failed with.
pub async fn at_bench(
    app: &App,
    visitor: &Visitor,
    act: impl FnOnce(&mut Floor) -> Result<(), Failure> + Send + 'static,
) -> Result<(), Failure> {
    let person = visitor.person.clone();
    app.act(visitor, move |floor| {
        if floor.operator().map(|(operator, _)| operator) != person.as_ref() {
            return Err(Failure::fixable(Message::BenchUnmanned {}).hint(Message::HintBenchUnmanned {}));
        }
        act(floor)
    })
    .await
}

/// The visitor takes the bench.
///
/// # Errors
/// A [`Failure`] where the visitor may not mark, or another one's job is under way.
pub async fn man(app: &App, visitor: &Visitor) -> Result<(), Failure> {
    let (person, language) = (visitor.person.clone(), visitor.language);
    app.act(visitor, move |floor| {
        let Some(person) = person else { return Ok(()) };
        login::may_do(&floor.bench, &person, Deed::Reserved)?;
        if floor.is_marking() && floor.operator().is_some_and(|(other, _)| *other != person) {
            return Err(Failure::fixable(Message::JobUnderWay {}));
        }
        floor.man(Some((person, language)));
        Ok(())
    })
    .await
}

/// The visitor leaves the bench.
///
/// # Errors
/// A [`Failure`] while a job is under way.
pub async fn leave(app: &App, visitor: &Visitor) -> Result<(), Failure> {
    at_bench(app, visitor, |floor| {
        if floor.is_marking() {
            return Err(Failure::fixable(Message::JobUnderWay {}));
        }
        floor.man(None);
        Ok(())
    })
    .await
}

/// Takes up a consignment.
///
/// # Errors
/// A [`Failure`] that says what has to be put right first.
pub async fn take_up(app: &App, visitor: &Visitor, id: String, cause_found: bool) -> Result<(), Failure> {
    at_bench(app, visitor, move |floor| {
        record(floor.bench.view(), &id)?;
        floor.take_up(&id, cause_found)
    })
    .await
}

/// What a person found on the part of a job in doubt.
#[derive(Debug)]
pub struct Found {
    /// The job that was shown.
    pub job: u64,
    /// `none`, `partial` or `complete`.
    pub found: String,
    /// What can be read of a partial mark.
    pub remains: String,
    /// Who looked too, at a partial mark.
    pub second: String,
    /// The PIN of that person.
    pub pin: String,
}

/// Takes what a person found on the part. It counts only for the job that was shown.
///
/// # Errors
/// A [`Failure`] where it is not accepted.
pub async fn settle(app: &App, visitor: &Visitor, found: Found) -> Result<(), Failure> {
    let by = visitor.person.clone();
    app.act(visitor, move |floor| match by {
        Some(by) => settle_at(floor, by, found),
        None => Ok(()),
    })
    .await
}

fn settle_at(floor: &mut Floor, by: PersonId, found: Found) -> Result<(), Failure> {
    match floor.bench.stands() {
        Some(Stand::InDoubt { job, .. }) if *job == found.job => {}
        Some(Stand::InDoubt { job, .. }) => {
            return Err(Failure::fixable(Message::OtherJobInDoubt { job: found.job, in_doubt: *job }));
        }
        _ => return Err(Failure::fixable(Message::NothingInDoubt {})),
    }
    let verdict = match found.found.as_str() {
        "none" => Verdict::None,
        "complete" => Verdict::Complete,
        "partial" => Verdict::Partial,
        _ => return Err(Failure::usage(Message::AnswerFound {})),
    };
    let mut answers = Answers::default();
    answers.proved.insert(by.clone());
    if verdict == Verdict::Partial {
        // PINs go by the name, and a badge is scanned without one.
        let second = login::who(&floor.bench, found.second.trim())?;
        let name = persons::name_of(floor.bench.ledger().store(), &second)?;
        answers.pins = BTreeMap::from([(name, found.pin)]);
    }
    let output = Output::gathering(answers);
    let deed = if verdict == Verdict::Partial { Deed::SettledPartial } else { Deed::Settled };
    login::may_do(&floor.bench, &by, deed)?;
    let (second, remains) = if verdict == Verdict::Partial {
        if found.remains.trim().is_empty() {
            return Err(Failure::usage(Message::RemainsEmpty {}));
        }
        let second = login::second(&mut floor.bench, found.second.trim(), &by, deed, &output)?;
        (Some(second), found.remains)
    } else {
        (None, String::new())
    };
    floor.settle(verdict, by, second, remains, &output)
}

/// Takes the explanation of motion without a job.
///
/// # Errors
/// A [`Failure`] where it is not accepted.
pub async fn explain(app: &App, visitor: &Visitor, explanation: String) -> Result<(), Failure> {
    let by = visitor.person.clone();
    app.act(visitor, move |floor| {
        let Some(by) = by else { return Ok(()) };
        login::may_do(&floor.bench, &by, Deed::UnarmedSettled)?;
        if !matches!(floor.bench.stands(), Some(Stand::Unexplained { .. })) {
            return Err(Failure::fixable(Message::NothingInDoubt {}));
        }
        if explanation.trim().is_empty() {
            return Err(Failure::usage(Message::ExplanationEmpty {}).hint(Message::HintExplain {}));
        }
        floor.explain(explanation, by, &Output::gathering(Answers::default()))
    })
    .await
}
