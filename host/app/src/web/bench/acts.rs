//! What is done at the bench, whoever asks for it: a page, or a program.

use crate::error::Failure;
use crate::login;
use crate::message::Message;
use crate::serve::Floor;
use crate::serve::floor::{CauseFound, Found};
use crate::serve::owner::is_stop;
use crate::web::app::App;
use crate::web::second::Second;
use crate::web::visitor::Visitor;
use crate::work::Means;
use registry::JobId;
use registry::entry::Verdict;
use registry::policy::Deed;

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

/// The same, as an answer to the question of this number, and to no other.
///
/// # Errors
/// A [`Failure`] where another one is asked now; and as [`at_bench`].
pub async fn answers(
    app: &App,
    visitor: &Visitor,
    asked: Option<u64>,
    act: impl FnOnce(&mut Floor) -> Result<(), Failure> + Send + 'static,
) -> Result<(), Failure> {
    at_bench(app, visitor, move |floor| {
        if asked.is_some_and(|asked| !floor.asks(asked)) {
            return Err(Failure::fixable(Message::ApiAskedOther {}).hint(Message::HintFormSpent {}));
        }
        act(floor)
    })
    .await
}

/// Something was scanned while the question of this number was shown. The card STOP is whoever's who may mark, and waits for
/// nothing.
///
/// # Errors
/// As [`at_bench`].
pub async fn scanned(app: &App, visitor: &Visitor, text: String, asked: Option<u64>) -> Result<(), Failure> {
    if is_stop(&text) {
        return app.owner.stop(visitor.language).await;
    }
    let consignment = match app.seen().consignment {
        Some(_) => None,
        None => {
            let read = text.clone();
            app.act(visitor, move |floor| floor.scanned_consignment(&read)).await?
        }
    };
    let Some(id) = consignment else {
        return at_bench(app, visitor, move |floor| floor.scanned(&text, asked, Means::ScanReported)).await;
    };
    match take_up(app, visitor, id, None).await {
        Ok(()) => Ok(()),
        // Whoever scans looks at the bench, as with a scanner of its own.
        Err(failure) => {
            at_bench(app, visitor, move |floor| {
                floor.tell_failure(&failure);
                Ok(())
            })
            .await
        }
    }
}

/// The visitor takes the bench.
///
/// # Errors
/// A [`Failure`] where the visitor may not mark, or another one's job is under way.
pub async fn man(app: &App, visitor: &Visitor) -> Result<(), Failure> {
    visitor.may(Deed::Reserved)?;
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

/// The cause is found and mended for which a mark reads otherwise than planned.
pub struct Cause {
    /// The job that made the mark.
    pub job: JobId,
    /// The supervisor who says so; nobody where the visitor is one.
    pub supervisor: Second,
}

/// Takes up a consignment; `cause` is said of the last mark, or counts for nothing.
///
/// # Errors
/// A [`Failure`] that says what has to be put right first.
pub async fn take_up(app: &App, visitor: &Visitor, id: String, cause: Option<Cause>) -> Result<(), Failure> {
    let (loaded, entries) = app.consignment(visitor, id).await?;
    let cause_found = cause.as_ref().map(|cause| cause.job);
    let cause = match cause {
        Some(Cause { supervisor, .. }) if supervisor.named.trim().is_empty() => {
            visitor.may(Deed::DayOpened)?;
            Some(CauseFound::default())
        }
        Some(Cause { supervisor, .. }) => {
            Some(CauseFound { supervisor: supervisor.proved(app, visitor).await? })
        }
        None => None,
    };
    at_bench(app, visitor, move |floor| {
        if let Some(cause) = &cause {
            floor.supervisor_said(cause)?;
        }
        floor.take_up_read(loaded, entries, cause_found)
    })
    .await
}

/// Takes what a person found on the part; `second` looked too, at a partial mark. It counts only for the job that was shown.
///
/// # Errors
/// A [`Failure`] where it is not accepted.
pub async fn settle(app: &App, visitor: &Visitor, mut found: Found, second: Second) -> Result<(), Failure> {
    let Some(by) = visitor.person.clone() else { return Ok(()) };
    visitor.may(if found.verdict == Verdict::Partial { Deed::SettledPartial } else { Deed::Settled })?;
    if found.verdict == Verdict::Partial {
        if found.remains.trim().is_empty() {
            return Err(Failure::usage(Message::RemainsEmpty {}));
        }
        found.second = second.proved(app, visitor).await?;
    }
    app.act(visitor, move |floor| floor.settle(by, found)).await
}

/// What is on the part in doubt was said, and more about it is to be asked; or it is to be asked anew.
///
/// # Errors
/// A [`Failure`] where this person may not say it, or another job is in doubt.
pub async fn begin_settling(
    app: &App,
    visitor: &Visitor,
    job: JobId,
    found: Option<Verdict>,
) -> Result<(), Failure> {
    visitor.may(if found == Some(Verdict::Partial) { Deed::SettledPartial } else { Deed::Settled })?;
    app.act(visitor, move |floor| floor.begin_settling(job, found)).await
}

/// Takes the explanation of motion without a job.
///
/// # Errors
/// A [`Failure`] where it is not accepted.
pub async fn explain(app: &App, visitor: &Visitor, receipt: u64, explanation: String) -> Result<(), Failure> {
    visitor.may(Deed::UnarmedSettled)?;
    let by = visitor.person.clone();
    app.act(visitor, move |floor| by.map_or(Ok(()), |by| floor.explain(receipt, explanation, by))).await
}
