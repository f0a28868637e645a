//! `event destroyed`: what was counted at hand-over and again at the furnace, no more and no less, before two persons.

use super::{Common, write};
use crate::consignment::TRACE;
use crate::desk::Desk;
use crate::error::{CommandResult, Failure};
use crate::lives::{Entering, of_life, word_of};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use registry::View;
use registry::record::event::Destruction;
use registry::record::{CountPurpose, Happening, HoldKind, LifeId};
use registry::view::LifeRow;
use std::collections::BTreeSet;

#[derive(Debug, clap::Args)]
pub struct Destroyed {
    /// The count at hand-over, by its entry
    #[arg(long, value_name = "ENTRY")]
    pub handed_over: u64,
    /// The count at furnace or press, by its entry
    #[arg(long, value_name = "ENTRY")]
    pub at_furnace: u64,
    /// How: melting, shredding, cutting, crushing or another irreversible method
    #[arg(long)]
    pub method: String,
    /// Where
    #[arg(long)]
    pub place: String,
    /// By whose order
    #[arg(long)]
    pub authorisation: String,
    /// Certificate number
    #[arg(long)]
    pub certificate: String,
    /// Who watched, in words or by function; may be given several times
    #[arg(long = "witness", value_name = "WHO")]
    pub witnesses: Vec<String>,
    /// What happened to the rest
    #[arg(long)]
    pub residue: Option<String>,
    #[command(flatten)]
    pub common: Common,
}

/// Enters a destruction.
///
/// # Errors
/// A [`Failure`] where the counts differ, something is held, or one person is missing.
pub fn destroy(args: &Destroyed, desk: &mut impl Desk, output: &Output) -> CommandResult {
    let entering = Entering::at(desk, output, &args.common.who)?;
    if args.common.who.second.is_none() {
        return Err(Failure::fixable(Message::DestroyedNeedsTwo {}).hint(Message::HintDestroyedNeedsTwo {}));
    }
    let view = entering.view();
    let handed_over = counted(view, args.handed_over, CountPurpose::HandOver)?;
    let at_furnace = counted(view, args.at_furnace, CountPurpose::Furnace)?;
    equal(view, &handed_over, &at_furnace)?;
    free(view, &at_furnace)?;
    let destruction = Destruction {
        method: args.method.clone(),
        place: args.place.clone(),
        authorisation: args.authorisation.clone(),
        certificate: args.certificate.clone(),
        handed_over: args.handed_over,
        at_furnace: args.at_furnace,
        witnesses: args.witnesses.clone(),
        residue: args.residue.clone(),
    };
    let entering = entering.correcting(&args.common.correcting);
    write(entering, at_furnace, args.common.on, Happening::Destroyed(destruction), output)
}

/// What a count of this purpose found.
///
/// # Errors
/// A [`Failure`] where there is no such count.
pub fn counted(view: View<'_>, entry: u64, purpose: CountPurpose) -> Result<Vec<LifeId>, Failure> {
    let count = view.count(entry)?.filter(|count| count.purpose == purpose);
    count.map(|count| count.found).ok_or_else(|| {
        let purpose = text::of(&Message::LifeWord { word: word_of(&purpose) });
        Failure::fixable(Message::NoSuchCount { entry, purpose }).hint(Message::HintNoSuchCount {})
    })
}

/// Refuses two counts that did not find the same, with what only one of them found.
///
/// # Errors
/// A [`Failure`] with every weapon of one count only.
pub fn equal(view: View<'_>, handed_over: &[LifeId], at_furnace: &[LifeId]) -> Result<(), Failure> {
    let set = |lives: &[LifeId]| lives.iter().copied().collect::<BTreeSet<_>>();
    let (first, second) = (set(handed_over), set(at_furnace));
    if first == second {
        return Ok(());
    }
    let count = first.symmetric_difference(&second).count() as u64;
    let mut failure = Failure::fixable(Message::CountsDiffer { count }).hint(Message::HintCountsDiffer {});
    for life in first.difference(&second) {
        failure = failure.cause(text::of(&Message::OnlyHandedOver { life: called(view, *life)? }));
    }
    for life in second.difference(&first) {
        failure = failure.cause(text::of(&Message::OnlyAtFurnace { life: called(view, *life)? }));
    }
    Err(failure)
}

/// Refuses what is kept as evidence or for a trace, with each weapon and what keeps it.
///
/// # Errors
/// A [`Failure`] with everything that keeps one of them.
pub fn free(view: View<'_>, lives: &[LifeId]) -> Result<(), Failure> {
    let kept = kept(view, lives)?;
    if kept.is_empty() {
        return Ok(());
    }
    let failure = Failure::fixable(Message::NotDestroyed { count: kept.len() as u64 })
        .hint(Message::HintNotDestroyed {});
    Err(kept.iter().map(text::of).fold(failure, Failure::cause))
}

/// What keeps weapons from being destroyed: evidence and open traces. What a law keeps is its record.
///
/// # Errors
/// The register's failure.
pub fn kept(view: View<'_>, lives: &[LifeId]) -> Result<Vec<Message>, Failure> {
    let mut kept = Vec::new();
    for life in lives {
        let name = called(view, *life)?;
        for same in view.same_weapon(*life)? {
            let open = view.holds_of(same)?.into_iter().filter(|hold| hold.released.is_none());
            for hold in open.filter(|hold| hold.kind != HoldKind::Legal) {
                let kind = text::of(&Message::LifeWord { word: word_of(&hold.kind) });
                let (life, reference) = (name.clone(), hold.reference);
                kept.push(Message::KeptByHold { life, kind, hold: hold.hold, reference });
            }
        }
        let row = view.life(*life)?.filter(|row| row.open_trace);
        if row.map(|row| is_overridden(view, &row)).transpose()? == Some(false) {
            kept.push(Message::KeptByTrace { life: name });
        }
    }
    Ok(kept)
}

/// Whether a person said why the trace of a line's weapon does not hold up its destruction.
fn is_overridden(view: View<'_>, row: &LifeRow) -> Result<bool, Failure> {
    let Some(consignment) = &row.consignment else { return Ok(false) };
    let mut said = view.answers(consignment, &row.item_no)?;
    said.extend(view.answers(consignment, "")?);
    Ok(said.iter().any(|said| said.question == TRACE && said.stands))
}

fn called(view: View<'_>, life: LifeId) -> Result<String, Failure> {
    Ok(view.life(life)?.as_ref().map_or_else(|| format!("R-{life}"), of_life))
}
