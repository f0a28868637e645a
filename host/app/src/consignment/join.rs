//! Which item of the register each line of a manifest is: by number and identity, never by number alone.

use super::{LineState, answer};
use crate::error::Failure;
use crate::message::Message;
use intake::{Finding, Line, Manifest, Severity, Verdict};
use registry::View;
use registry::view::{Answer, ItemRow, JobState, TextCheck};
use std::collections::HashMap;

/// A line whose item number belongs to another weapon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// Line of the manifest's file, from 1.
    pub line_no: u32,
    /// The item that has the number.
    pub holder: ItemRow,
}

/// A manifest's lines joined with the register.
#[derive(Debug)]
pub struct Joined {
    /// How each line stands, in the order of the manifest.
    pub states: Vec<LineState>,
    /// Lines that are refused because their item number belongs to another weapon.
    pub conflicts: Vec<Conflict>,
    /// Items that are marked or in doubt and have no line.
    pub lost: Vec<ItemRow>,
}

impl Joined {
    /// Joins the lines of a consignment's manifest with its items.
    ///
    /// # Errors
    /// The register's failure.
    pub fn of(view: View<'_>, id: &str, manifest: &Manifest) -> Result<Self, Failure> {
        let mut rows = Vec::new();
        view.each_item(id, |row| rows.push(row))?;
        let found = rows_of_lines(&rows, &manifest.lines);
        let (mut states, mut conflicts) = (Vec::with_capacity(found.len()), Vec::new());
        for (line, found) in manifest.lines.iter().zip(&found) {
            if let Found::Another(row) = found {
                conflicts.push(Conflict { line_no: line.line_no, holder: rows[*row].clone() });
                states.push(LineState::Refused);
                continue;
            }
            let answers = match (&line.item, line.verdict) {
                (Some(item), Verdict::Question) => view.answers(id, &item.item_no)?,
                _ => Vec::new(),
            };
            let row = if let Found::Own(row) = found { Some(&rows[*row]) } else { None };
            states.push(state(line.verdict, &line.findings, row, &answers));
        }
        let mut has_line = vec![false; rows.len()];
        for found in found {
            if let Found::Own(row) = found {
                has_line[row] = true;
            }
        }
        let lost = rows.into_iter().zip(has_line).filter(|(row, has_line)| is_kept(row) && !has_line);
        Ok(Self { states, conflicts, lost: lost.map(|(row, _)| row).collect() })
    }
}

/// Whose an item number is, in words.
pub fn belongs(row: &ItemRow) -> Message {
    let name = match (&row.serial, &row.description) {
        (Some(serial), _) => format!("{} {serial}", row.maker),
        (None, Some(description)) => description.replace('|', " "),
        (None, None) => row.maker.clone(),
    };
    Message::ItemNoBelongs { item: row.item_no.clone(), name, job: row.last_job.unwrap_or_default() }
}

/// What a line has in the register.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// Nothing.
    Nothing,
    /// An item, by its place.
    Own(usize),
    /// Its number is that of another weapon, by its place.
    Another(usize),
}

/// An item has one line: the first with its number and identity or, where it is marked or in doubt and there is none
/// such, the first with its identity alone.
fn rows_of_lines(rows: &[ItemRow], lines: &[Line]) -> Vec<Found> {
    let by_no: HashMap<_, _> = rows.iter().enumerate().map(|(at, row)| (row.item_no.as_str(), at)).collect();
    let kept = rows.iter().enumerate().filter(|(_, row)| is_kept(row));
    let by_identity: HashMap<_, _> = kept.filter_map(|(at, row)| Some((row.identity()?, at))).collect();
    let mut found = vec![Found::Nothing; lines.len()];
    let mut taken = vec![false; rows.len()];
    let numbered = |line: &Line| by_no.get(line.item.as_ref()?.item_no.as_str()).copied();
    // A refused line may share its number with one that is not: that one comes first.
    for refused in [false, true] {
        for (line, found) in lines.iter().zip(&mut found) {
            let (Some(item), Some(at)) = (&line.item, numbered(line)) else { continue };
            let is_turn = (line.verdict == Verdict::Refused) == refused;
            if is_turn && rows[at].is_about(item) && !std::mem::replace(&mut taken[at], true) {
                *found = Found::Own(at);
            }
        }
    }
    for (line, found) in lines.iter().zip(&mut found).filter(|(_, found)| **found == Found::Nothing) {
        let identity = line.item.as_ref().and_then(marking::item::Item::identity);
        let renumbered = identity.and_then(|identity| by_identity.get(&identity).copied());
        *found = match (renumbered.filter(|at| !taken[*at]), numbered(line)) {
            (Some(at), _) => {
                taken[at] = true;
                Found::Own(at)
            }
            (None, Some(at)) if rows[at].last_job.is_some() => Found::Another(at),
            (None, _) => Found::Nothing,
        };
    }
    found
}

/// Whether it is marked or in doubt.
fn is_kept(row: &ItemRow) -> bool {
    matches!(row.state, Some(JobState::Open(_) | JobState::Applied { .. }))
}

pub(super) fn state(
    verdict: Verdict,
    findings: &[Finding],
    row: Option<&ItemRow>,
    answers: &[Answer],
) -> LineState {
    if let Some(row) = row {
        match row.state {
            Some(JobState::Open(_)) => return LineState::InDoubt,
            Some(JobState::Applied { witnessed, text }) => {
                return LineState::Marked { witnessed, verified: text == TextCheck::Verified };
            }
            Some(JobState::NoMark | JobState::Spoilt) | None => {}
        }
        if row.set_aside && verdict != Verdict::Refused {
            return LineState::SetAside;
        }
    }
    if verdict == Verdict::Refused {
        return LineState::Refused;
    }
    let mut asked = findings.iter().filter(|finding| finding.severity() == Severity::Question);
    let mut given = asked.clone().map(|finding| answer(finding, answers));
    if given.clone().any(|stands| stands == Some(false)) {
        LineState::Struck
    } else if asked.next().is_some() && given.any(|stands| stands.is_none()) {
        LineState::Asks
    } else {
        LineState::Open
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use marking::item::Item;

    fn line(item_no: &str, serial: &str, verdict: Verdict) -> Line {
        let item: Item = serde_json::from_value(serde_json::json!({
            "item_no": item_no, "maker": "Glock", "model": "17", "kind": "pistol", "calibre": "9x19",
            "serial": serial, "serial_status": "read",
        }))
        .unwrap();
        Line { line_no: 2, verdict, item: Some(item), findings: Vec::new() }
    }

    fn row(item_no: &str, serial: &str, state: JobState) -> ItemRow {
        ItemRow {
            consignment: "C".to_owned(),
            item_no: item_no.to_owned(),
            maker: "Glock".to_owned(),
            serial: Some(serial.to_owned()),
            description: None,
            number: None,
            last_job: Some(7),
            state: Some(state),
            set_aside: false,
            life: None,
            told_apart: Vec::new(),
        }
    }

    #[test]
    fn line_is_the_item_of_its_identity_and_never_of_its_number_alone() {
        use Found::{Another, Nothing, Own};
        use Verdict::{Accepted, Refused};
        let marked = JobState::Applied { witnessed: true, text: TextCheck::NotRead };
        let rows = [row("1", "A11", marked), row("2", "B22", JobState::NoMark)];
        for (lines, expected) in [
            (vec![line("1", "A11", Accepted), line("2", "b22", Accepted)], vec![Own(0), Own(1)]),
            (vec![line("1", "Q99", Accepted), line("2", "Q98", Accepted)], vec![Another(0), Another(1)]),
            (vec![line("1", "Q99", Accepted), line("9", "A11", Accepted)], vec![Another(0), Own(0)]),
            (vec![line("1", "B22", Accepted), line("2", "A11", Accepted)], vec![Another(0), Own(0)]),
            (vec![line("8", "A11", Refused), line("1", "A11", Accepted)], vec![Nothing, Own(0)]),
            (vec![line("1", "A11", Refused), line("1", "A11", Accepted)], vec![Another(0), Own(0)]),
            (vec![line("1", "A11", Refused)], vec![Own(0)]),
            (vec![line("9", "B22", Accepted)], vec![Nothing]),
        ] {
            assert_eq!(rows_of_lines(&rows, &lines), expected, "{lines:?}");
        }
    }
}
