//! The diagram of the table: boxes and lines have their places here, which lines there are and what stands beside them
//! comes from the table. One sheet of A4, in black and white.

use super::document::{Arrows, outcome_words};
use firmware::behaviour::{Phase, TABLE, Then};
use protocol::Outcome;
use std::collections::BTreeMap;
use std::fmt::Write;

const WIDTH: f64 = 34.0;
const HEIGHT: f64 = 11.0;

/// Upper left corner of each box, in millimetres.
const BOXES: [(&str, f64, f64); 13] = [
    ("Armed", 62.0, 30.0),
    ("Permitted", 128.0, 30.0),
    ("Cycle", 194.0, 30.0),
    ("Cancelled", 62.0, 85.0),
    ("Withdrawn", 128.0, 85.0),
    ("Stopping", 194.0, 85.0),
    ("NeverPermitted", 62.0, 140.0),
    ("PermittedNoCycle", 128.0, 140.0),
    ("InterruptedInCycle", 194.0, 140.0),
    ("Complete", 256.0, 12.0),
    ("OutsideLimits", 256.0, 30.0),
    ("Unarmed", 62.0, 175.0),
    ("UnarmedCycle", 194.0, 175.0),
];

/// A line from one box to another: its path, and where its words begin, with how many characters to a line.
struct Line {
    from: &'static str,
    to: &'static str,
    path: &'static str,
    words: (f64, f64, Anchor, usize),
}

#[derive(Clone, Copy)]
enum Anchor {
    Start,
    End,
    /// In the middle, above the given height.
    Over,
}

const fn line(
    from: &'static str,
    to: &'static str,
    path: &'static str,
    words: (f64, f64, Anchor, usize),
) -> Line {
    Line { from, to, path, words }
}

use Anchor::{End, Over, Start};
const LINES: [Line; 18] = [
    line("", "Armed", "M79,13 V30", (81.0, 21.0, Start, 20)),
    line("", "Unarmed", "M30,180.5 H62", (46.0, 179.0, Over, 22)),
    line("Armed", "Permitted", "M96,37 H128", (112.0, 35.5, Over, 20)),
    line("Armed", "Cycle", "M90,30 V20 H202 V30", (145.0, 18.5, Over, 30)),
    line("Armed", "Cancelled", "M79,41 V85", (81.0, 64.0, Start, 20)),
    line("Armed", "NeverPermitted", "M62,37 H57 V145.5 H62", (55.0, 60.0, End, 30)),
    line("Cancelled", "NeverPermitted", "M79,96 V140", (81.0, 122.0, Start, 20)),
    line("Cancelled", "Stopping", "M90,96 V108 H202 V96", (112.0, 106.5, Over, 30)),
    line("Permitted", "Cycle", "M162,37 H194", (178.0, 35.5, Over, 20)),
    line("Permitted", "Withdrawn", "M145,41 V85", (147.0, 48.0, Start, 31)),
    line("Withdrawn", "PermittedNoCycle", "M145,96 V140", (147.0, 122.0, Start, 30)),
    line("Withdrawn", "Stopping", "M162,90.5 H194", (178.0, 89.0, Over, 20)),
    line("Cycle", "Complete", "M228,33 H242 V17.5 H256", (254.0, 15.5, End, 30)),
    line("Cycle", "OutsideLimits", "M228,36 H256", (257.0, 47.0, Start, 27)),
    line("Cycle", "InterruptedInCycle", "M228,39 H252 V145.5 H228", (254.0, 104.0, Start, 27)),
    line("Cycle", "Stopping", "M211,41 V85", (213.0, 48.0, Start, 26)),
    line("Stopping", "InterruptedInCycle", "M211,96 V140", (213.0, 122.0, Start, 26)),
    line("Unarmed", "UnarmedCycle", "M96,180.5 H194", (145.0, 179.0, Over, 60)),
];

const STYLE: &str = "text{font-family:'DejaVu Sans',Verdana,Arial,sans-serif;font-size:2.5px;fill:#000}\n\
    .n{font-size:2.7px;font-weight:bold}\n\
    .l{fill:none;stroke:#000;stroke-width:0.35;marker-end:url(#a)}\n\
    .p{fill:#fff;stroke:#000;stroke-width:0.35}\n\
    .r{fill:#eee;stroke:#000;stroke-width:0.8}\n";

/// The drawing. Panics if the table makes a step that has no line here, or no longer one that has.
pub fn draw(arrows: &Arrows) -> String {
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"297mm\" height=\"210mm\" viewBox=\"0 0 297 210\" role=\"img\">\n",
    );
    writeln!(svg, "<title>What the controller does with a job</title>\n<style>\n{STYLE}</style>").unwrap();
    svg += "<defs><marker id=\"a\" markerWidth=\"3\" markerHeight=\"3\" refX=\"2.8\" refY=\"1.5\" orient=\"auto\" \
            markerUnits=\"userSpaceOnUse\"><path d=\"M0,0 L3,1.5 L0,3 Z\"/></marker></defs>\n";
    let mut left: BTreeMap<_, _> = arrows.iter().collect();
    for line in &LINES {
        let key = (line.from.to_owned(), line.to.to_owned());
        let words = left.remove(&key).unwrap_or_else(|| panic!("the table has no step {key:?}"));
        writeln!(svg, "<path class=\"l\" d=\"{}\"/>", line.path).unwrap();
        if line.from.is_empty() {
            let (x, y) = line.path[1..].split_once(' ').unwrap().0.split_once(',').unwrap();
            writeln!(svg, "<circle cx=\"{x}\" cy=\"{y}\" r=\"1.4\"/>").unwrap();
        }
        svg += &beside(words, line.words);
    }
    assert!(left.is_empty(), "no line for {left:?}");
    svg += &boxes();
    let title = "What the controller does with a job. Numbers are rows of the table; of several that fit, the first is taken.";
    writeln!(svg, "<text x=\"8\" y=\"203\">{title} Thick boxes are receipts.</text>\n</svg>").unwrap();
    svg
}

fn boxes() -> String {
    let mut svg = String::new();
    for (name, x, y) in BOXES {
        let outcome = outcome(name);
        let class = if outcome.is_some() { "r" } else { "p" };
        let radius = if outcome.is_some() { 0.0 } else { 3.0 };
        let words = outcome.map_or(name, outcome_words);
        let (middle, base) = (x + WIDTH / 2.0, y + HEIGHT / 2.0 + 1.1);
        writeln!(
            svg,
            "<rect class=\"{class}\" x=\"{x}\" y=\"{y}\" width=\"{WIDTH}\" height=\"{HEIGHT}\" rx=\"{radius}\"/>\n\
             <text class=\"n\" x=\"{middle}\" y=\"{base}\" text-anchor=\"middle\">{words}</text>"
        )
        .unwrap();
    }
    svg
}

/// The outcome of this name; none where it is a phase.
fn outcome(name: &str) -> Option<Outcome> {
    let is_phase = Phase::ALL.iter().any(|phase| format!("{phase:?}") == name);
    let found = TABLE.iter().find_map(|row| match row.then {
        Then::Close(outcome, _) if format!("{outcome:?}") == name => Some(outcome),
        _ => None,
    });
    assert_ne!(is_phase, found.is_some(), "{name}");
    found
}

/// Words beside a line, each row on lines of its own.
fn beside(words: &[String], (x, y, anchor, columns): (f64, f64, Anchor, usize)) -> String {
    let lines: Vec<String> = words.iter().flat_map(|row| wrapped(row, columns)).collect();
    let (anchor, first) = match anchor {
        Anchor::Start => ("start", y),
        Anchor::End => ("end", y),
        Anchor::Over => ("middle", y - 3.2 * (lines.len() - 1) as f64),
    };
    let mut svg = String::new();
    for (n, words) in lines.iter().enumerate() {
        let y = first + 3.2 * n as f64;
        writeln!(svg, "<text x=\"{x}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{words}</text>").unwrap();
    }
    svg
}

fn wrapped(words: &str, columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split(' ') {
        match lines.last_mut() {
            Some(line) if line.len() + 1 + word.len() <= columns => *line += &format!(" {word}"),
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}
