//! Verify now: the register's file is checked beside its owner, by the reader that trusts nothing of the writer. One check
//! runs at a time; whoever looks sees how far it is, and what came of the last one.

use super::pages;
use crate::clock;
use crate::command::register::verify;
use crate::error::Failure;
use crate::folder::Folder;
use crate::message::Message;
use crate::serve::seen::{Told, Tone};
use crate::text;
use crate::web::app::App;
use crate::web::page::{self, Answer, t, told};
use crate::web::visitor::Visitor;
use axum::extract::State;
use axum::http::HeaderName;
use axum::response::{IntoResponse, Redirect, Response};
use maud::{Markup, html};
use registry::Store;
use registry::verify::{Finding, Report};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// A page of a check under way is asked for again after so many seconds, by the browser itself.
const AGAIN_S: &str = "2";

/// The check that is under way, or was last.
#[derive(Debug, Default)]
pub struct Verification {
    state: Mutex<Progress>,
    /// Entries that were looked at.
    done: AtomicU64,
}

/// How far it is.
#[derive(Debug, Clone, Default)]
enum Progress {
    #[default]
    Never,
    /// Of so many entries.
    Running(u64),
    Done(Arc<Outcome>),
}

/// What came of it.
#[derive(Debug)]
struct Outcome {
    at: String,
    checked: Result<(Report, u64), Failure>,
}

impl Verification {
    fn state(&self) -> MutexGuard<'_, Progress> {
        // Whoever panicked has written nothing half.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether a check may begin now; it has begun then.
    fn begins(&self, total: u64) -> bool {
        let mut state = self.state();
        if matches!(*state, Progress::Running(_)) {
            return false;
        }
        self.done.store(0, Ordering::Relaxed);
        *state = Progress::Running(total);
        true
    }

    fn check(&self, folder: &Folder) -> Result<(Report, u64), Failure> {
        verify::of_own(folder, |index| self.done.store(index + 1, Ordering::Relaxed))
    }

    fn ends(&self, checked: Result<(Report, u64), Failure>) {
        *self.state() = Progress::Done(Arc::new(Outcome { at: clock::shown(clock::now()), checked }));
    }
}

/// Begins a check, unless one is under way.
pub async fn begin(State(app): State<Arc<App>>, visitor: Visitor) -> Answer {
    let total = app.read(&visitor, |reading| Ok(reading.store().len()?)).await;
    let begun = total.map(|total| {
        if app.verification.begins(total) {
            tokio::spawn(run(app.clone(), visitor.clone()));
        }
        Redirect::to("/audit")
    });
    Answer::of(visitor, begun)
}

async fn run(app: Arc<App>, visitor: Visitor) {
    let working = app.clone();
    let check = move || text::speaking(visitor.language, || working.verification.check(&working.folder));
    let checked = tokio::task::spawn_blocking(check).await;
    app.verification.ends(checked.unwrap_or_else(|error| Err(Failure::bug(error.to_string()))));
}

/// The page.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor) -> Response {
    let progress = app.verification.state().clone();
    let running = matches!(progress, Progress::Running(_));
    let body = html! {
        (pages(&visitor))
        section aria-live="polite" { (state(&visitor, &progress, app.verification.done.load(Ordering::Relaxed))) }
        p { (t(&visitor, &Message::AuditVerifyHelp {})) }
        form method="post" action="/audit/verify" {
            (page::token(&visitor))
            button.primary disabled[running] { (t(&visitor, &Message::AuditVerify {})) }
        }
    };
    let page = page::office(&visitor, &Message::AuditVerification {}, &body);
    if running {
        ([(HeaderName::from_static("refresh"), AGAIN_S)], page).into_response()
    } else {
        page.into_response()
    }
}

fn state(visitor: &Visitor, progress: &Progress, done: u64) -> Markup {
    let note = |message| told(visitor.language, &Told::message(Tone::Note, message));
    match progress {
        Progress::Never => note(Message::AuditNever {}),
        Progress::Running(total) => html! {
            (note(Message::AuditRunning { done, total: *total }))
            progress max=(total) value=(done) aria-label=(t(visitor, &Message::AuditVerification {})) {}
        },
        Progress::Done(outcome) => html! {
            @match &outcome.checked {
                Ok((report, checkpoints)) => { (reported(visitor, report, *checkpoints)) }
                Err(failure) => { (told(visitor.language, &Told::failure(failure))) }
            }
            p { (t(visitor, &Message::AuditAt { at: outcome.at.clone() })) }
        },
    }
}

fn reported(visitor: &Visitor, report: &Report, checkpoints: u64) -> Markup {
    html! {
        (told(visitor.language, &verdict(report)))
        @if checkpoints > 0 { p { (t(visitor, &Message::VerifyComparedWith { checkpoints })) } }
        p { (t(visitor, &Message::AuditRoot {})) ": " code dir="ltr" { (registry::hex::encode(&report.root)) } }
        @if !report.findings.is_empty() { (findings(visitor, &Message::AuditFinding {}, &report.findings)) }
        @if !report.remarks.is_empty() { (findings(visitor, &Message::AuditRemarks {}, &report.remarks)) }
    }
}

fn verdict(report: &Report) -> Told {
    if report.is_verified() {
        let (entries, receipts) = (report.entries, report.receipts);
        return Told::message(Tone::Good, Message::AuditGood { entries, receipts });
    }
    let mut told = Told::message(Tone::Bad, Message::AuditBad { findings: report.findings_count });
    told.hints.push(Message::AuditHintBad {});
    told
}

/// Each finding, in the checker's own words, which are those of the format.
fn findings(visitor: &Visitor, called: &Message, findings: &[Finding]) -> Markup {
    html! {
        h2 { (t(visitor, called)) }
        table {
            thead {
                tr {
                    th scope="col" { (t(visitor, &Message::RegEntry {})) }
                    th scope="col" { (t(visitor, &Message::AuditRule {})) }
                    th scope="col" { (t(visitor, &Message::AuditFinding {})) }
                }
            }
            tbody {
                @for finding in findings {
                    tr {
                        td { bdi dir="ltr" { @if let Some(entry) = finding.entry { (entry) } @else { "–" } } }
                        td { code dir="ltr" { (finding.rule) } }
                        td { bdi dir="ltr" lang="en" { (finding.message) } }
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn second_check_waits_for_the_end_of_the_first() {
        let verification = Verification::default();
        assert!(verification.begins(9) && !verification.begins(9));
        verification.ends(Err(Failure::bug("planned")));
        assert!(verification.begins(10));
        assert!(matches!(*verification.state(), Progress::Running(10)));
    }
}
