//! The ledger's bytes pass the reader that trusts nobody, up to what the controller was shown, and hold every receipt
//! that the controller has.

use crate::evidence::Evidence;
use registry::verify::{Expectation, export};

pub(super) fn check(evidence: &Evidence) -> Vec<String> {
    let position = (evidence.shown.size > 0).then_some(evidence.shown);
    let expected = Expectation { position, key: Some(evidence.key), ..Expectation::default() };
    let report = match export(&mut evidence.export.as_slice(), &expected) {
        Ok(report) => report,
        Err(error) => return vec![format!("the export cannot be read: {error}")],
    };
    let mut wrong: Vec<_> = report.findings.iter().map(ToString::to_string).collect();
    if report.entries != evidence.stored.len() as u64 {
        wrong.push(format!("{} entries were exported of {}", report.entries, evidence.stored.len()));
    }
    // Sequences have no gaps by the report; so their number is the newest one's.
    if report.receipts != evidence.newest_receipt {
        wrong.push(format!(
            "{} receipts are in the ledger, and the controller has made {}",
            report.receipts, evidence.newest_receipt
        ));
    }
    wrong
}
