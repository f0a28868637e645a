//! A controller that has seen more than the register holds, which was re-admitted: it begins anew, with another key.
//!
//! A controller keeps what it has seen of a station's ledger through a change of its key, and forgets it only when it goes
//! to another station. So it goes to none, and comes back: two receipts, each signed by the key before.

use super::{Provisioned, Wanted, admit, blocked, compare, names_next, renew, renew_for};
use crate::bench::{Bench, Stand};
use crate::command::controller::{ask, strange};
use crate::error::Failure;
use crate::message::Message;
use crate::output::Output;
use protocol::reply::Identity;
use protocol::{ControllerReply, Hello, HostRequest, Refusal, Sequence, StationId};
use registry::hex;
use serde_json::json;
use station::session::Block;
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;

/// The station that none is.
const NOWHERE: StationId = StationId(*b"RE-ADMISSION\0\0\0\0");

/// Whether the controller has to begin anew; if not, nothing is open: what is in doubt is settled with the key that saw
/// it.
///
/// # Errors
/// A [`Failure`] that says what stands in the way.
pub(super) fn is_due(bench: &mut Bench, output: &Output) -> Result<bool, Failure> {
    match bench.stand(output)? {
        Stand::Ready => Ok(false),
        Stand::InDoubt { job, .. } => {
            Err(Failure::machine(Message::JobInDoubt { job }).hint(Message::HintSettle {}))
        }
        Stand::Unexplained { sequence } => {
            Err(Failure::machine(Message::CycleUnexplained { sequence }).hint(Message::HintExplain {}))
        }
        Stand::Blocked(Block::LedgerBehind { .. } | Block::LedgerForked { .. }) if is_readmitted(bench) => {
            Ok(true)
        }
        Stand::Blocked(block) => Err(blocked::failure(&block)),
    }
}

/// Two persons re-admitted the register since the controller was admitted to it.
fn is_readmitted(bench: &Bench) -> bool {
    let Some(standing) = bench.ledger().standing() else { return false };
    let admitted = standing.controller.as_ref().map(|controller| controller.admitted);
    standing.readmitted > admitted
}

/// Gives the controller another key, with which it has seen nothing of this ledger, and admits that.
///
/// # Errors
/// A [`Failure`]; run again, it goes on where it stopped.
pub(super) fn begin(
    bench: &mut Bench,
    hello: &Hello,
    known: &Identity,
    wanted: &Wanted,
    output: &Output,
) -> Result<Provisioned, Failure> {
    keep_lost(bench, hello.newest_receipt, output)?;
    acknowledge(bench, hello)?;
    let realm = bench.config.realm;
    let away = renew_for(bench, hello.epoch, NOWHERE, output)?;
    let made = renew(bench, hello.epoch, output)?;
    let first = hello.newest_receipt + 1;
    names_next(bench, first, (&known.key, realm), &away.key)?;
    let after = names_next(bench, first + 1, (&away.key, realm), &made.key)?;
    compare(bench, &made, wanted, output)?;
    admit(bench, made, Some(after), wanted)
}

/// Receipts about jobs that this register does not know cannot enter it. They tell what was marked since the backup, so they
/// are kept beside it.
fn keep_lost(bench: &mut Bench, newest: Sequence, output: &Output) -> Result<(), Failure> {
    let last = bench.ledger().standing().and_then(|standing| standing.controller.as_ref());
    let last = last.map_or(0, |controller| controller.sequence);
    let mut lines = Vec::new();
    for sequence in last + 1..=newest {
        let signed = match bench.ask_controller(HostRequest::ReceiptSince { sequence })? {
            ControllerReply::Receipt(signed) => signed,
            // The controller keeps the newest ones only.
            ControllerReply::Refused(Refusal::ReceiptGone { .. }) => continue,
            reply => return Err(strange(&reply)),
        };
        let says = signed.unverified().ok();
        let line = json!({"sequence": sequence, "job": says.as_ref().map(|says| says.job),
                          "outcome": says.as_ref().map(|says| format!("{:?}", says.outcome)),
                          "mark_sha256": says.as_ref().map(|says| hex::encode(&says.mark_digest)),
                          "receipt": hex::encode(&signed.0)});
        lines.push(line.to_string() + "\n");
    }
    if lines.is_empty() {
        return Ok(());
    }
    let path = bench.folder.lost_receipts();
    let file = path.display().to_string();
    let written = OpenOptions::new().create(true).append(true).mode(0o600).open(&path).and_then(|mut out| {
        out.write_all(lines.concat().as_bytes())?;
        out.sync_all()
    });
    written
        .map_err(|error| Failure::fixable(Message::FileNotWritten { file: file.clone() }).because(&error))?;
    output.say(&Message::LostReceipts { count: lines.len() as u64, file });
    Ok(())
}

/// What the controller was shown last is all that it takes: it changes its key with nothing unacknowledged only.
fn acknowledge(bench: &mut Bench, hello: &Hello) -> Result<(), Failure> {
    if hello.acked >= hello.newest_receipt {
        return Ok(());
    }
    let (epoch, sequence, ledger) = (hello.epoch, hello.newest_receipt, hello.ledger);
    match ask(bench, HostRequest::Ack { epoch, sequence, ledger })? {
        ControllerReply::Acked { .. } => Ok(()),
        reply => Err(strange(&reply)),
    }
}
