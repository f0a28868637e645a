//! The tag of an item that was set aside because it cannot be marked.

use super::told::Told;
use super::{coded, described, issue, station_of};
use crate::consignment::Loaded;
use crate::error::Failure;
use crate::folder::Reading;
use crate::message::Message;
use crate::text;
use marking::conflict::Aspect;
use marking::finding::{FindingKind, Severity};
use marking::force::Active;
use marking::item::Item;
use marking::plan::Plan;
use marking::programme::Programme;
use marking::scene::Scene;
use paper::Code;
use paper::tag::Tag;
use station::prepare::{History, plan_left};

/// The tag of an item. Its number is the entry that set the item aside.
///
/// # Errors
/// A [`Failure`] where there is no such item, or it was not set aside.
pub fn of(reading: &Reading, id: &str, item_no: &str) -> Result<Tag, Failure> {
    let view = reading.view()?;
    let loaded = Loaded::read(&reading.folder, &reading.config, view, id)?;
    let named = format!("{id} / {item_no}");
    let not_aside = || Failure::fixable(Message::PaperNotSetAside { item: named.clone() });
    let (item, _) = loaded.item(item_no).ok_or_else(not_aside)?;
    let aside = Told::of(reading, id)?.aside.remove(item_no).ok_or_else(not_aside)?;
    let history = History::read(view, id, item)?;
    let plan = plan_left(&loaded.programme, item, &history, history.number.as_deref());
    let number = number(reading, aside.entry);
    Ok(Tag {
        issue: issue(reading, number.clone())?,
        item: named.clone(),
        number: view.item(id, item_no)?.and_then(|row| row.number),
        part: text::of_part("none"),
        weapon: described(item),
        reason: aside.reason,
        rule: rule(&loaded.programme, item, &history, &plan).map(text::cited),
        seal: aside.seal,
        code: coded(&number, Code::ON_PAGE)?,
    })
}

/// The number of a tag, by the entry that set its item aside.
pub fn number(reading: &Reading, entry: u64) -> String {
    format!("{}/T-{entry}", station_of(reading))
}

/// The rule that wants a tag or no mark, or else one that its metal does not fulfil or that refuses the mark; none where
/// a person alone decided.
fn rule<'a>(programme: &'a Programme, item: &Item, history: &History, plan: &'a Plan) -> Option<&'a Active> {
    let refuses = plan.findings.iter().chain(programme.findings());
    let metal = |kind: &FindingKind| matches!(kind, FindingKind::MetalCannot { .. });
    let refuses = refuses.filter(|found| metal(&found.kind) || found.severity == Severity::Refusal);
    let scene = Scene { item, case: &programme.case, duplicate: history.duplicate.is_some(), part: None };
    let wants = programme.rules().iter().map(|active| &**active).filter(|active| {
        plan.output.is_some()
            && active.rule.output == plan.output
            && active.has(Aspect::Output)
            && scene.meets(&active.rule.applies)
    });
    wants.chain(refuses.map(|found| &*found.by)).next()
}
