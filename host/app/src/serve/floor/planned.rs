//! What is shown of a mark before it is made.

use crate::bench::Bench;
use crate::consignment::Loaded;
use crate::error::Failure;
use crate::preview::{self, Picture};
use crate::serve::steps::{Candidate, Reason};
use marking::item::Item;
use station::order::Order;
use station::prepare::{History, plan_left};

/// Everything that is shown of a mark before it is made.
pub fn candidate(bench: &Bench, loaded: &Loaded, item: &Item, order: Order) -> Result<Candidate, Failure> {
    let history = History::read(bench.view(), &loaded.record.consignment, item)?;
    let plan = plan_left(&loaded.programme, item, &history, order.reservation.number.as_deref());
    let proposed = plan.marks.first();
    let picture = proposed.and_then(|proposed| Picture::of(&loaded.programme, item, proposed));
    let lines = &order.reservation.mark.lines;
    let reasons = lines.iter().map(|line| preview::reasons(&loaded.programme, line));
    let reason =
        |one: marking::preview::Reason| Reason { rule: one.rule, citation: one.citation, asks: one.asks };
    Ok(Candidate {
        reasons: reasons.map(|of_line| of_line.into_iter().map(reason).collect()).collect(),
        picture,
        advice: plan.findings,
        order,
    })
}
