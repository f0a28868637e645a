//! `remaining`: what is left of a consignment, and why.

use crate::consignment::{LineState, Loaded};
use crate::error::{CommandResult, Ending};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::Output;
use intake::{Line, Severity};
use serde_json::json;

/// Show the lines of a consignment that do not bear their mark yet, and why
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Consignment
    consignment: String,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let loaded = Loaded::read(&reading.folder, &reading.config, reading.view()?, &args.consignment)?;
    for (line, state) in loaded.manifest.lines.iter().zip(&loaded.states) {
        if !matches!(state, LineState::Marked { .. }) {
            show(output, line, *state);
        }
    }
    let summary = summary(&loaded);
    output.say(&summary);
    let left = loaded.count(|state| !matches!(state, LineState::Marked { .. }));
    Ok(if left == 0 { Ending::Done } else { Ending::Unfinished })
}

fn show(output: &Output, line: &Line, state: LineState) {
    let (item_no, name, serial) = match &line.item {
        Some(item) => {
            (item.item_no.as_str(), format!("{} {}", item.maker, item.model), item.serial.as_deref())
        }
        None => ("", String::new(), None),
    };
    let asked: Vec<_> = line
        .findings
        .iter()
        .filter(|finding| finding.severity() > Severity::Notice)
        .map(|finding| finding.id())
        .collect();
    let words = format!(
        "line {:<5} {item_no:<6} {:<10} {name} {}  {}",
        line.line_no,
        state.as_str(),
        serial.unwrap_or("-").escape_debug(),
        asked.join(", ")
    );
    let value = json!({
        "line": line.line_no, "item_no": item_no, "state": state.as_str(), "serial": serial, "findings": asked,
    });
    output.row(words.trim_end(), &value);
}

/// How the lines of a consignment stand, counted.
pub fn summary(loaded: &Loaded) -> Message {
    Message::ConsignmentSummary {
        consignment: loaded.record.consignment.clone(),
        lines: loaded.states.len() as u64,
        marked: loaded.count(|state| matches!(state, LineState::Marked { .. })),
        open: loaded.count(|state| state == LineState::Open),
        asks: loaded.count(|state| state == LineState::Asks),
        doubt: loaded.count(|state| state == LineState::InDoubt),
        refused: loaded
            .count(|state| matches!(state, LineState::Refused | LineState::Struck | LineState::SetAside)),
    }
}
