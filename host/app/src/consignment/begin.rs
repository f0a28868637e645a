//! What has to be in order before a weapon of a consignment is marked.

use super::{Asked, Loaded};
use crate::clock;
use crate::error::Failure;
use crate::message::{Message, Words};
use crate::text;
use intake::Finding;
use registry::{Ledger, SqliteStore};

/// What has to be in order before the first weapon.
///
/// # Errors
/// A [`Failure`] that says what is not.
pub fn may_begin(ledger: &Ledger<SqliteStore>, loaded: &Loaded) -> Result<(), Failure> {
    clock::stamp_of_open_day(ledger, clock::now())?;
    if loaded.rules_changed {
        let consignment = loaded.record.consignment.clone();
        return Err(Failure::fixable(Message::RulesChanged { consignment: consignment.clone() })
            .hint(Message::HintRulesChanged { consignment }));
    }
    if loaded.asked.iter().any(Asked::holds_up) {
        let consignment = loaded.record.consignment.clone();
        let failure = Failure::fixable(Message::AttestationsOpen { consignment: consignment.clone() })
            .hint(Message::HintAttest { consignment });
        let open = loaded.asked.iter().filter(|asked| asked.holds_up());
        return Err(open.fold(failure, |failure, asked| {
            let asked = asked.clone();
            failure.cause(Words::said(move || format!("{}: {} [{}]", asked.name, asked.asked(), asked.rule)))
        }));
    }
    match loaded.open_questions.first() {
        Some(index) => Err(question_open(&loaded.record.consignment, &loaded.manifest.findings[*index])),
        None => Ok(()),
    }
}

fn question_open(consignment: &str, finding: &Finding) -> Failure {
    let finding = finding.clone();
    Failure::fixable(Message::ConsignmentAsks { consignment: consignment.to_owned() })
        .cause(Words::said(move || text::of_finding(&finding).0))
        .hint(Message::HintAnswer { consignment: consignment.to_owned() })
}
