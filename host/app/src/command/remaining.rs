//! `remaining`: what is left of a consignment, and why.

use crate::consignment::{LineState, Loaded};
use crate::error::{CommandResult, Ending};
use crate::folder::{Folder, Reading};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use intake::{Line, Severity};
use marking::rule::When;
use serde_json::json;

/// Show the lines of a consignment that do not bear their mark yet, and why
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Consignment
    pub consignment: String,
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
    say_asked(&loaded, output);
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
    let asked: Vec<_> =
        line.findings.iter().filter(|finding| finding.severity() > Severity::Notice).collect();
    let said: Vec<_> = asked.iter().map(|finding| text::of_finding(finding).0).collect();
    let asked: Vec<_> = asked.iter().map(|finding| finding.id()).collect();
    let words = format!(
        "{:<10} {item_no:<6} {:<10} {name} {}  {}",
        text::of(&Message::AtLine { line: u64::from(line.line_no) }),
        text::of(&state.words()),
        serial.unwrap_or("-").escape_debug(),
        said.join(text::spoken().semicolon())
    );
    let value = json!({
        "line": line.line_no, "item_no": item_no, "state": state.as_str(), "serial": serial, "findings": asked,
    });
    output.row(words.trim_end(), &value);
}

/// Says of questions about the finished marks that they are open.
pub fn say_asked(loaded: &Loaded, output: &Output) {
    let count = loaded.due().filter(|asked| asked.when == When::After).count() as u64;
    if count > 0 {
        output.say(&Message::AttestationsAfter { consignment: loaded.record.consignment.clone(), count });
    }
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
