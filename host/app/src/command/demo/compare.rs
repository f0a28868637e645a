//! What had to come out of a demonstration: each line as expected, and the metal as the register says.

use crate::consignment::{LineState, Loaded};
use crate::error::Failure;
use crate::folder::Owning;
use crate::jobs::planned_mark;
use crate::message::Message;
use crate::output::Output;
use crate::simulated::{self, tag};
use crate::text;
use intake::Verdict;
use std::collections::HashMap;
use training::machine::MetalAct;
use training::process::folder::TrainingFolder;

/// How one line has to end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Expected {
    line_no: u32,
    item_no: String,
    marked: bool,
    /// A finding that must be among its own; blank where none is expected.
    finding: String,
}

impl Expected {
    fn words(&self) -> String {
        let ended = if self.marked { Message::DemoMarked {} } else { Message::StateRefused {} };
        format!("{} {}", text::of(&ended), self.finding)
    }
}

/// Reads the expectation file: line number, item number, outcome, finding.
///
/// # Errors
/// A [`Failure`] that names the line.
pub fn read(text: &str) -> Result<Vec<Expected>, Failure> {
    let mut expected = Vec::new();
    for (number, line) in (1..).zip(text.lines()).skip(1).filter(|(_, line)| !line.trim().is_empty()) {
        let fields: Vec<_> = line.split(',').collect();
        let parsed = match fields.as_slice() {
            [line_no, item_no, outcome @ ("marked" | "refused"), finding] => {
                line_no.parse().ok().map(|line_no| Expected {
                    line_no,
                    item_no: (*item_no).to_owned(),
                    marked: *outcome == "marked",
                    finding: finding.trim().to_owned(),
                })
            }
            _ => None,
        };
        expected.push(parsed.ok_or_else(|| Failure::fixable(Message::ExpectedUnreadable { line: number }))?);
    }
    Ok(expected)
}

/// Without an expectation file: what intake does not refuse is to be marked.
pub fn as_intake_says(loaded: &Loaded) -> Vec<Expected> {
    let lines = loaded.manifest.lines.iter();
    lines
        .map(|line| Expected {
            line_no: line.line_no,
            item_no: line.item.as_ref().map(|item| item.item_no.clone()).unwrap_or_default(),
            marked: line.verdict != Verdict::Refused,
            finding: String::new(),
        })
        .collect()
}

/// Counts the lines that have not ended as expected, and says each.
pub fn lines(loaded: &Loaded, expected: &[Expected], output: &Output) -> u64 {
    let wanted: HashMap<u32, &Expected> = expected.iter().map(|line| (line.line_no, line)).collect();
    let mut differ = expected.len().abs_diff(loaded.manifest.lines.len()) as u64;
    for (line, state) in loaded.manifest.lines.iter().zip(&loaded.states) {
        let findings: Vec<_> = line.findings.iter().map(|finding| finding.id()).collect();
        let found = format!("{} {}", text::of(&state.words()), findings.join(" "));
        let fits = wanted.get(&line.line_no).is_some_and(|wanted| {
            let ended = match wanted.marked {
                true => *state == LineState::Marked { witnessed: true, verified: true },
                false => *state == LineState::Refused,
            };
            ended && (wanted.finding.is_empty() || findings.contains(&wanted.finding.as_str()))
        });
        if !fits {
            differ += 1;
            let wanted = wanted.get(&line.line_no);
            output.say(&Message::DemoLineDiffers {
                line: u64::from(line.line_no),
                item: wanted.map(|wanted| wanted.item_no.clone()).unwrap_or_default(),
                expected: wanted.map_or_else(|| text::of(&Message::DemoNoLine {}), |wanted| wanted.words()),
                found,
            });
        }
    }
    differ
}

/// Counts the weapons whose metal is not as the register says, and says each: every marked one bears exactly its mark,
/// and no other piece was touched.
///
/// # Errors
/// A [`Failure`] where register or metal cannot be read.
pub fn metal(
    owning: &Owning,
    loaded: &Loaded,
    training: &TrainingFolder,
    output: &Output,
) -> Result<u64, Failure> {
    let mut acts: HashMap<String, Vec<MetalAct>> = HashMap::new();
    for act in simulated::metal(training)? {
        acts.entry(act.part.clone()).or_default().push(act);
    }
    let mut differ = 0;
    let mut say = |item: &str, planned: String, shown: String| {
        differ += 1;
        output.say(&Message::DemoMetalDiffers { item: item.to_owned(), planned, shown });
    };
    let id = &loaded.record.consignment;
    for (item, _) in loaded.items().filter(|(_, state)| matches!(state, LineState::Marked { .. })) {
        let row = owning.ledger.view().item(id, &item.item_no)?;
        let Some(job) = row.and_then(|row| row.last_job) else { continue };
        let planned = planned_mark(&owning.ledger, job)?.texts().join(" / ");
        let shown = acts.remove(&tag(id, &item.item_no)).unwrap_or_default();
        let whole =
            shown.iter().filter(|act| act.complete).map(|act| act.text.join(" / ")).collect::<Vec<_>>();
        if whole != [planned.clone()] {
            say(&item.item_no, planned, whole.join(" + "));
        }
    }
    for (part, acts) in acts {
        say(
            &part,
            String::new(),
            acts.iter().map(|act| act.text.join(" / ")).collect::<Vec<_>>().join(" + "),
        );
    }
    Ok(differ)
}
