//! Files for others: the ledger for a stranger to check, and what it says of weapons in forms that other programs read.
//! Each is sent while it is written; where that fails, the browser sees a broken download and not a short file.

use super::pages;
use crate::command::register::hand_on::{self, Form};
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::web::app::App;
use crate::web::download;
use crate::web::page::{self, Answer, t};
use crate::web::visitor::Visitor;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use desk::exchange::Scope;
use futures_util::{StreamExt, stream};
use maud::{Markup, html};
use registry::export::export;
use std::io::{self, BufWriter, Write};
use std::sync::Arc;
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::mpsc::{Sender, channel};
use tokio::time::timeout;

/// What is sent at once, bytes.
const PIECE: usize = 64 * 1024;
/// Pieces that wait to be sent.
const PIECES_MAX: usize = 4;
/// Whoever takes nothing for so long gets no more.
const SILENCE_MAX: Duration = Duration::from_secs(30);

/// One form of the file.
struct Kind {
    form: Form,
    /// Its word in the address.
    word: &'static str,
    /// What the file's name ends with.
    ending: &'static str,
    media: &'static str,
    name: Message,
}

const KINDS: [Kind; 5] = [
    Kind {
        form: Form::Ledger,
        word: "ledger",
        ending: "ledger.jsonl",
        media: "application/x-ndjson",
        name: Message::AuditFormLedger {},
    },
    Kind {
        form: Form::Jsonl,
        word: "jsonl",
        ending: "weapons.jsonl",
        media: "application/x-ndjson",
        name: Message::AuditFormJsonl {},
    },
    Kind {
        form: Form::Csv,
        word: "csv",
        ending: "weapons.csv",
        media: "text/csv; charset=utf-8",
        name: Message::AuditFormCsv {},
    },
    Kind {
        form: Form::Xlsx,
        word: "xlsx",
        ending: "weapons.xlsx",
        media: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        name: Message::AuditFormXlsx {},
    },
    Kind {
        form: Form::Epcis,
        word: "epcis",
        ending: "epcis.json",
        media: "application/ld+json",
        name: Message::AuditFormEpcis {},
    },
];

/// The page.
pub async fn show(visitor: Visitor) -> Markup {
    let body = html! {
        (pages(&visitor))
        p { (t(&visitor, &Message::AuditExportHelp {})) }
        div.filled {
            @for kind in &KINDS {
                a.button href=(format!("/audit/export/{}", kind.word)) { (t(&visitor, &kind.name)) }
            }
        }
    };
    page::office(&visitor, &Message::AuditExport {}, &body)
}

/// The file.
pub async fn file(State(app): State<Arc<App>>, visitor: Visitor, Path(form): Path<String>) -> Response {
    let Some(kind) = KINDS.iter().find(|kind| kind.word == form) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    // What cannot be opened is said on a page; only what can be is begun.
    let folder = app.folder.clone();
    let opened = tokio::task::spawn_blocking(move || Reading::open(folder)).await;
    let opened = opened.unwrap_or_else(|error| Err(Failure::bug(error.to_string())));
    let sent = opened.map(|reading| {
        let station = reading.config.station.as_str().unwrap_or_default().to_owned();
        download::file(&format!("{station}-{}", kind.ending), kind.media, sending(reading, kind.form))
    });
    Answer::of(visitor, sent).into_response()
}

fn sending(reading: Reading, form: Form) -> Body {
    let (pieces, taken) = channel::<io::Result<Vec<u8>>>(PIECES_MAX);
    tokio::task::spawn_blocking(move || {
        let mut pipe = BufWriter::with_capacity(PIECE, Pipe(pieces.clone()));
        if let Err(error) = write(&reading, form, &mut pipe).and_then(|()| pipe.flush()) {
            // Whoever went away is not told any more.
            let _ = Pipe(pieces).send(Err(error));
        }
    });
    let next =
        |mut taken: tokio::sync::mpsc::Receiver<_>| async move { taken.recv().await.map(|one| (one, taken)) };
    // What packs it asks again after its end.
    Body::from_stream(stream::unfold(taken, next).fuse())
}

fn write(reading: &Reading, form: Form, out: &mut impl Write) -> io::Result<()> {
    match form {
        Form::Ledger => export(reading.store(), u64::MAX, out).map(drop).map_err(io::Error::other),
        form => hand_on::into(form, reading, Scope { restricted: false }, out)
            .map(drop)
            .map_err(|error| io::Error::other(error.to_string())),
    }
}

/// Where a file is written to on its way to the browser.
struct Pipe(Sender<io::Result<Vec<u8>>>);

impl Pipe {
    fn send(&self, piece: io::Result<Vec<u8>>) -> io::Result<()> {
        let sent = Handle::current().block_on(timeout(SILENCE_MAX, self.0.send(piece)));
        sent.map_err(io::Error::other)?.map_err(|_| io::ErrorKind::BrokenPipe.into())
    }
}

impl Write for Pipe {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.send(Ok(bytes.to_vec()))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::runtime::Builder;

    #[test]
    fn writer_to_somebody_who_went_away_fails_and_does_not_wait() {
        let runtime = Builder::new_current_thread().enable_time().build().unwrap();
        let (pieces, taken) = channel(1);
        drop(taken);
        let _entered = runtime.enter();
        let error = Pipe(pieces).write(b"x").unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::BrokenPipe);
    }

    #[test]
    fn every_form_has_its_own_word_and_a_plain_name() {
        for (at, kind) in KINDS.iter().enumerate() {
            assert!(
                KINDS.iter().skip(at + 1).all(|other| other.word != kind.word && other.ending != kind.ending)
            );
            assert!(
                kind.ending.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'.'),
                "{}",
                kind.ending
            );
        }
    }
}
