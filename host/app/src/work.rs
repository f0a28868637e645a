//! One weapon: which line it belongs to, what it will bear, and the mark itself.

use crate::bench::{Bench, Marked, blocked, machine_setup, wiring};
use crate::consignment::Loaded;
use crate::error::Failure;
use crate::message::Message;
use crate::output::Output;
use crate::{supervision, text};
use marking::item::Item;
use registry::entry::{Identification, IdentifiedBy};
use registry::{JobId, PersonId};
use station::identify::{NotIdentified, identify, is_worn};
use station::order::Order;
use station::prepare::{History, NotMarkable, Request, prepare};
use station::session::JobEnd;

/// What came of one weapon.
#[derive(Debug)]
pub enum Step {
    /// It is not one that is to be marked; no number was burned.
    NotIdentified(NotIdentified),
    /// The rules do not allow a mark; no number was burned.
    NotMarkable {
        /// The item.
        item_no: String,
        /// Why.
        why: NotMarkable,
    },
    /// It bears its mark, and the controller saw it.
    Marked {
        /// The item.
        item_no: String,
        /// The job.
        job: JobId,
    },
    /// The job ended without a witnessed mark.
    NotMarked {
        /// The item.
        item_no: String,
    },
}

/// How the person or the scanner came to what was read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Means {
    /// A scanner at the station's own port.
    Scan,
    /// A scanner, as a screen, a program or the person at the command line says: the station saw none.
    ScanReported,
    /// A person who does not see what is expected.
    Typed,
    /// A simulated person, who clamps the right part without being told.
    Simulated,
}

/// Identifies the part in the clamp by what was read from it and marks it.
///
/// # Errors
/// A [`Failure`] that ends the work: a job in doubt, a controller that is gone, a register that fails.
pub fn weapon(
    bench: &mut Bench,
    loaded: &mut Loaded,
    by: &PersonId,
    read: &str,
    means: Means,
    output: &Output,
) -> Result<Step, Failure> {
    let item = match identify(read, loaded.items().map(|(item, state)| (item, state.standing()))) {
        Ok(item) => item.clone(),
        Err(why) => return Ok(Step::NotIdentified(why)),
    };
    let order = match order(bench, loaded, by, &item, read, means)? {
        Ok(order) => order,
        Err(why) => return Ok(Step::NotMarkable { item_no: item.item_no, why }),
    };
    if means != Means::Simulated && !right_part(bench, loaded, &order, output)? {
        return Ok(Step::NotMarked { item_no: item.item_no });
    }
    bench.machine_ready()?;
    let marked = bench.mark(order, output)?;
    loaded.refresh_item(bench.view(), &item.item_no)?;
    match marked {
        Marked::Ended { job, how: JobEnd::Witnessed } => Ok(Step::Marked { item_no: item.item_no, job }),
        // How it ended was said when it did.
        Marked::Ended { .. } => Ok(Step::NotMarked { item_no: item.item_no }),
        Marked::InDoubt { job, outcome } => Err(Failure::machine(Message::JobInDoubt { job })
            .cause(blocked::outcome(outcome))
            .hint(Message::HintSettle {})),
    }
}

/// Where a weapon gets more than one mark, the person is told which part is next and says when it lies in the clamp.
fn right_part(bench: &mut Bench, loaded: &Loaded, order: &Order, output: &Output) -> Result<bool, Failure> {
    if !loaded.programme.may_make_several() {
        return Ok(true);
    }
    let mark = &order.reservation.mark;
    let asks =
        Message::ClampPart { part: text::of_part(mark.part.as_str()), place: text::of_place(&mark.place) };
    Ok(bench.ask_while_ready(&asks, output)?.is_some())
}

/// The order for the next mark of an identified item, or why there is none.
///
/// # Errors
/// The register's failure.
pub fn order(
    bench: &Bench,
    loaded: &Loaded,
    by: &PersonId,
    item: &Item,
    read: &str,
    means: Means,
) -> Result<Result<Order, NotMarkable>, Failure> {
    let view = bench.view();
    let wired = bench.ledger().standing().and_then(|standing| standing.controller.as_ref());
    let wired = wired.map_or(bench.config.wired, wiring::admitted);
    let accepted = supervision::acceptance(&bench.config, bench.ledger().standing());
    let id = &loaded.record.consignment;
    let history = History::read(view, id, item)?;
    let whole = item.has_unique_serial() && !is_worn(read);
    let how = match (means, whole) {
        (Means::Scan, _) => IdentifiedBy::Scan,
        (Means::ScanReported, _) => IdentifiedBy::ScanReported,
        (Means::Typed | Means::Simulated, true) => IdentifiedBy::TypedBlind,
        (Means::Typed | Means::Simulated, false) => IdentifiedBy::Description,
    };
    Ok(prepare(Request {
        by: by.clone(),
        consignment: &loaded.record,
        programme: &loaded.programme,
        item,
        history,
        identified: Identification { how, read: read.trim().to_owned() },
        machine: &machine_setup(&bench.config, wired, accepted.map(|accepted| &accepted.acceptance)),
    }))
}

/// Why a weapon was not identified, as a message. What is expected is never said (I-11).
pub fn not_identified(why: &NotIdentified) -> Message {
    match why {
        NotIdentified::Nothing => Message::ReadNothing {},
        NotIdentified::Stranger { read } => Message::ReadStranger { read: read.escape_debug().to_string() },
        NotIdentified::Marked { item_no } => Message::ReadMarked { item: item_no.clone() },
        NotIdentified::Withheld { item_no } => Message::ReadWithheld { item: item_no.clone() },
        NotIdentified::Ambiguous { read, item_nos } => Message::ReadAmbiguous {
            read: read.escape_debug().to_string(),
            items: item_nos.join(text::spoken().comma()),
        },
    }
}
