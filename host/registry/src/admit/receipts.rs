//! What is refused of the controller's statements: what is not signed by it, leaves a gap, or is about another job or ledger.

use super::{AdmitError, Refused};
use crate::hex;
use crate::receipt::CheckedReceipt;
use crate::view::{Standing, StationController, View};
use protocol::identity::NO_JOB;
use protocol::receipt::{ReceiptError, SIGNED_RECEIPT_LEN};
use protocol::{Outcome, Realm, Sequence, SignedReceipt, StationId};

/// Whether a receipt may follow.
pub(super) fn received(
    view: View<'_>,
    standing: &Standing,
    receipt: &str,
    checked: Option<&CheckedReceipt>,
) -> Result<(), AdmitError> {
    let controller = standing.controller.as_ref().ok_or(Refused::NoController)?;
    if controller.renewed.is_some() {
        return Err(Refused::KeyRenewed.into());
    }
    let signed = hex::decode::<SIGNED_RECEIPT_LEN>(receipt.as_bytes()).map(SignedReceipt);
    let signed = signed.ok_or_else(|| {
        let rule = "a signed receipt is 492 lower-case hexadecimal digits";
        Refused::Field { field: "receipt", value: receipt.chars().take(32).collect(), rule }
    })?;
    let fresh;
    let receipt = match checked.filter(|checked| checked.is_of(&signed, &controller.key, standing.realm)) {
        Some(checked) => checked.receipt(),
        None => {
            fresh = CheckedReceipt::check(signed, controller.key, standing.realm)
                .map_err(|error| receipt_refused(error, standing.realm))?;
            fresh.receipt()
        }
    };
    if StationId::new(&standing.station) != Some(receipt.station) {
        let found = receipt.station.as_str().unwrap_or("?").to_owned();
        return Err(Refused::ReceiptStation { found, station: standing.station.clone() }.into());
    }
    chain(controller, receipt.sequence, &receipt.previous)?;
    let without_job = matches!(receipt.outcome, Outcome::UnarmedCycle | Outcome::Reprovisioned);
    if (receipt.job == NO_JOB) != without_job {
        return Err(Refused::Receipt(ReceiptError::Field { offset: 124 }).into());
    }
    if receipt.job == NO_JOB {
        return Ok(());
    }
    let (known, armed) = (standing.position, receipt.ledger);
    let fits =
        |start| armed.size > start && armed.size <= known.size && (armed.size < known.size || armed == known);
    match view.job(receipt.job)? {
        Some(row) if row.digest != receipt.mark_digest => {
            Err(Refused::ReceiptDigest { job: receipt.job }.into())
        }
        Some(row) if row.receipt_entry.is_none() && row.start_entry.is_some_and(fits) => Ok(()),
        Some(row) if row.receipt_entry.is_none() && row.start_entry.is_some() => {
            Err(Refused::ReceiptPosition { job: receipt.job, size: receipt.ledger.size }.into())
        }
        row => {
            let state = row.map(|row| row.state);
            Err(Refused::JobState { job: receipt.job, act: "given a receipt", state }.into())
        }
    }
}

fn receipt_refused(error: ReceiptError, ledger: Realm) -> Refused {
    match error {
        ReceiptError::OtherRealm { found } => Refused::Realm { key: found, ledger },
        other => Refused::Receipt(other),
    }
}

fn chain(controller: &StationController, found: Sequence, previous: &[u8; 32]) -> Result<(), Refused> {
    let last = controller.sequence;
    if last.checked_add(1) != Some(found) {
        return Err(Refused::ReceiptSequence { last, found });
    }
    match *previous != controller.last_hash {
        true => Err(Refused::ReceiptChain { found }),
        false => Ok(()),
    }
}
