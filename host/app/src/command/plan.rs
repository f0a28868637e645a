//! `plan`: what will stand on each weapon, which rule asks for each line of it, and what the rules have to say.

use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::Output;
use crate::rules::Rules;
use marking::case::Event;
use marking::machine::MachineLimits;
use std::path::PathBuf;

mod head;
pub mod preview;
mod said;
mod show;
mod work;

use work::Work;

/// Show the marks that each open line will get, and what the rules have to say of them
///
/// Nothing is written to the register. With --manifest no consignment need be open; with --profile or --event the plan is
/// what it would be under other rules.
#[derive(Debug, Default, clap::Args)]
pub struct Args {
    /// Consignment
    #[arg(required_unless_present = "manifest")]
    pub consignment: Option<String>,
    /// Plan this manifest, CSV or XLSX, instead of a consignment
    #[arg(long, value_name = "FILE", conflicts_with = "consignment")]
    pub manifest: Option<PathBuf>,
    /// Head of the manifest as TOML, where it is not in the manifest itself
    #[arg(long, value_name = "FILE", requires = "manifest")]
    pub header: Option<PathBuf>,
    /// Other marking rules than the consignment's; for a manifest without it generic-un-import
    #[arg(long, value_name = "ID")]
    pub profile: Option<String>,
    /// Another event than that of the head: import, temp-import, manufacture, parts-import, state-stock,
    /// transfer-civilian, seized, surrendered, found, retained, deactivate, reactivate, export, destroy or ammunition
    #[arg(long)]
    pub event: Option<Event>,
    /// Only this item
    #[arg(long, value_name = "NO")]
    pub item: Option<String>,
    /// Say of each line element by element which rule asks for it, how hard it may press and why
    #[arg(long)]
    pub explain: bool,
    /// Draw each mark into this folder, as SVG and PNG at true scale
    #[arg(long, value_name = "DIR")]
    pub preview: Option<PathBuf>,
    /// Show where hidden marks go
    #[arg(long)]
    pub restricted: bool,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    match &args.manifest {
        Some(file) if !folder.config().exists() => {
            output.say(&Message::PlanWithoutStation {});
            let work = Work::of_file(args, file, &Rules::shipped(), MachineLimits::default(), None)?;
            report(args, &work, output)
        }
        Some(file) => {
            let reading = Reading::open(folder)?;
            let rules = Rules::read(&reading.folder)?;
            let machine = rules.machine(&reading.config);
            let work = Work::of_file(args, file, &rules, machine, Some(reading.view()?))?;
            report(args, &work, output)
        }
        None => {
            let reading = Reading::open(folder)?;
            let id = args.consignment.as_deref().unwrap_or_default();
            let work = Work::of_consignment(args, &reading, reading.view()?, id)?;
            report(args, &work, output)
        }
    }
}

fn report(args: &Args, work: &Work<'_>, output: &Output) -> CommandResult {
    let items: Vec<_> =
        work.items.iter().filter(|item| args.item.as_ref().is_none_or(|no| *no == item.item_no)).collect();
    if let (Some(item), true) = (&args.item, items.is_empty() && work.refused == 0) {
        let (consignment, item) = (work.name.clone(), item.clone());
        return Err(Failure::fixable(Message::ItemUnknown { consignment, item }));
    }
    head::show(work, args.explain, output);
    let (mut shared, mut undrawn) = (said::Shared::default(), 0);
    let (mut marks, mut unplanned, mut waiting, mut unmarked) = (0, 0, 0, 0);
    for item in &items {
        let planned = work.plan(item)?;
        show::item(args, work, item, &planned, &mut shared, output);
        if planned.is_unmarked() {
            unmarked += 1;
            continue;
        }
        if planned.refused.is_some() {
            unplanned += 1;
            continue;
        }
        match work.waits(item) {
            true => waiting += 1,
            false => marks += planned.plan.marks.len() as u64,
        }
        if let Some(folder) = &args.preview {
            undrawn += preview::draw(folder, args.restricted, work, item, &planned, output)?;
        }
    }
    shared.show(output);
    let unplanned = unplanned + work.refused;
    output.say(&Message::PlanSummary { planned: marks, unplanned });
    if waiting > 0 {
        output.say(&Message::PlanWaiting { waiting });
    }
    if unmarked > 0 {
        output.say(&Message::PlanUnmarked { unmarked });
    }
    Ok(if unplanned + undrawn == 0 { Ending::Done } else { Ending::Unfinished })
}
