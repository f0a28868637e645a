//! Checkpoints: the ledger's size and root at some time, with whoever signed it and whether that signature holds.

use super::pages;
use crate::clock;
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::station_key::{self, Kept};
use crate::web::app::App;
use crate::web::download;
use crate::web::page::{self, Answer, t};
use crate::web::visitor::Visitor;
use axum::extract::{Path, State};
use jiff::Timestamp;
use maud::{Markup, html};
use protocol::LedgerPosition;
use registry::hex;
use registry::log::checkpoint::SignedCheckpoint;
use registry::note::VerifierKey;
use registry::view::Standing;
use std::sync::Arc;

/// The page.
pub async fn show(State(app): State<Arc<App>>, visitor: Visitor) -> Answer {
    let viewer = visitor.clone();
    let page = app.read(&visitor, move |reading| whole(reading, &viewer)).await;
    Answer::of(visitor, page)
}

/// One checkpoint as it was signed.
pub async fn file(State(app): State<Arc<App>>, visitor: Visitor, Path(size): Path<String>) -> Answer {
    let found = app.read(&visitor, move |reading| {
        let is_meant = |kept: &Kept| size.parse() == Ok(kept.position().size);
        let found = station_key::kept(&reading.folder)?.into_iter().find(is_meant);
        found.ok_or_else(|| {
            Failure::fixable(Message::AuditNoSuchCheckpoint { size: size.clone() })
                .hint(Message::AuditHintCheckpoint {})
        })
    });
    let found = found.await.map(|kept| {
        let name = format!("{}.checkpoint", kept.position().size);
        download::file(&name, "text/plain; charset=utf-8", kept.signed.note.to_string())
    });
    Answer::of(visitor, found)
}

fn whole(reading: &Reading, visitor: &Visitor) -> Result<Markup, Failure> {
    let standing = reading.view()?.standing()?;
    let kept = station_key::kept(&reading.folder)?;
    let keys = standing.as_ref().map(Keys::of).unwrap_or_default();
    let body = html! {
        (pages(visitor))
        @if let Some(standing) = &standing {
            section.card {
                h2 { (t(visitor, &Message::AuditHead {})) }
                dl.weapon { (position(visitor, standing.position)) }
            }
        }
        @match kept.split_last() {
            None => { p { (t(visitor, &Message::AuditNoCheckpoints {})) } }
            Some((newest, earlier)) => {
                section {
                    h2 { (t(visitor, &Message::AuditNewest {})) }
                    div.card { (checkpoint(visitor, newest, &keys)) }
                }
                @if !earlier.is_empty() {
                    section {
                        h2 { (t(visitor, &Message::AuditEarlier {})) }
                        ul.cards {
                            @for kept in earlier.iter().rev() { li.card { (checkpoint(visitor, kept, &keys)) } }
                        }
                    }
                }
            }
        }
    };
    Ok(page::office(visitor, &Message::AuditCheckpoints {}, &body))
}

fn position(visitor: &Visitor, position: LedgerPosition) -> Markup {
    html! {
        dt { (t(visitor, &Message::AuditSize {})) } dd { bdi dir="ltr" { (position.size) } }
        dt { (t(visitor, &Message::AuditRoot {})) } dd { code dir="ltr" { (hex::encode(&position.root)) } }
    }
}

fn checkpoint(visitor: &Visitor, kept: &Kept, keys: &Keys) -> Markup {
    let signed = &kept.signed;
    html! {
        dl.weapon {
            dt { (t(visitor, &Message::AuditOrigin {})) } dd { bdi dir="ltr" { (signed.checkpoint.origin) } }
            (position(visitor, kept.position()))
            dt { (t(visitor, &Message::AuditSigners {})) }
            @for (name, id) in signed.note.signers() {
                dd { bdi dir="ltr" { (name) } ": " (t(visitor, &keys.word(signed, name, id))) }
            }
        }
        a.button href=(format!("/audit/checkpoints/{}", kept.position().size)) {
            (t(visitor, &Message::AuditDownload {}))
        }
    }
}

/// The keys that signatures are checked with: those that the ledger admitted.
#[derive(Debug, Default)]
struct Keys {
    station: Option<VerifierKey>,
    witnesses: Vec<VerifierKey>,
}

impl Keys {
    fn of(standing: &Standing) -> Self {
        Self {
            station: standing.station_key.as_ref().and_then(|key| key.parse().ok()),
            witnesses: standing.witnesses.iter().filter_map(|key| key.parse().ok()).collect(),
        }
    }

    /// What can be said of one signature.
    fn word(&self, signed: &SignedCheckpoint, name: &str, id: [u8; 4]) -> Message {
        let is_by = |key: &&VerifierKey| key.name() == name && key.id() == id;
        if let Some(station) = self.station.as_ref().filter(is_by)
            && signed.signed_by(station).is_ok()
        {
            return Message::AuditSigStation {};
        }
        let witness = self.witnesses.iter().find(is_by);
        let at = witness.and_then(|witness| signed.cosigned_by(witness).ok());
        let at = at.and_then(|at_s| Timestamp::from_second(i64::try_from(at_s).ok()?).ok());
        at.map_or(Message::AuditSigUnchecked {}, |at| Message::AuditSigWitness { at: clock::shown(at) })
    }
}
