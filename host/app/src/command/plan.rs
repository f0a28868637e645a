//! `plan`: what will stand on each weapon, and which rule asks for each line of it.

use crate::consignment::{LineState, Loaded};
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::Output;
use marking::item::Item;
use marking::mark::PlannedMark;
use marking::plan::{PlanError, Release, needs_number, plan};
use registry::View;
use serde_json::json;

/// Show the mark that each open line will get, with the rule that asks for each line of it
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Consignment
    consignment: String,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let view = reading.view()?;
    let loaded = Loaded::read(&reading.folder, &reading.config, view, &args.consignment)?;
    let mut unplanned = 0;
    for (item, state) in loaded.items() {
        if state != LineState::Open {
            continue;
        }
        match planned(view, &loaded, item)? {
            Ok(mark) => show(output, item, &mark),
            Err(error) => {
                unplanned += 1;
                output.line(&format!("{}: {error}", item.item_no));
            }
        }
    }
    let open = loaded.count(|state| state == LineState::Open);
    output.say(&Message::PlanSummary { planned: open - unplanned, unplanned });
    Ok(if unplanned == 0 { Ending::Done } else { Ending::Unfinished })
}

/// The mark an item will get. The number is burned only when its weapon lies in the clamp, so a plan shows its form.
///
/// # Errors
/// The register's failure; inside, why the rules do not allow a mark.
pub fn planned(
    view: View<'_>,
    loaded: &Loaded,
    item: &Item,
) -> Result<Result<PlannedMark, PlanError>, Failure> {
    let id = &loaded.record.consignment;
    let had = view.item(id, &item.item_no)?.and_then(|row| row.number);
    let number = match needs_number(item, &loaded.profile) {
        true => had.or(view.next_number()?.map(|next| form_of(&next))),
        false => None,
    };
    let release = Release { importing: loaded.record.importing, date: loaded.record.release };
    let taken = view.taken_spots(id, item)?;
    Ok(plan(item, &loaded.profile, &release, number.as_deref(), &taken))
}

/// A number with its digits made unknown.
fn form_of(number: &str) -> String {
    let digits = number.len() - number.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    format!("{}{}", &number[..number.len() - digits], "0".repeat(digits))
}

fn show(output: &Output, item: &Item, mark: &PlannedMark) {
    let serial = item.serial.as_deref().unwrap_or("-");
    let mut words =
        format!("{:<6} {} {} {serial}: {}, {}", item.item_no, item.maker, item.model, mark.part, mark.place);
    for line in &mark.lines {
        let mut citations: Vec<_> = line.rules.iter().map(|rule| rule.citation.to_string()).collect();
        citations.dedup();
        words.push_str(&format!("\n         {:<16} {}", line.text, citations.join("; ")));
    }
    output.row(&words, &json!({"item_no": item.item_no, "serial": item.serial, "mark": mark}));
}
