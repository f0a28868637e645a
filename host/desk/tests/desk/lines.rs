//! JSON Lines: the shipped schema, there and back, and what is not taken in.

use crate::sample::{Sample, item, recorded, stamp};
use desk::exchange::line::{LifeLine, Line};
use desk::exchange::take_in::{Clash, TakeInError, read_lines};
use desk::exchange::{Scope, Taken, drafts, each_line, schema};
use registry::Act;
use std::convert::Infallible;
use std::path::Path;

pub fn lines_of(sample: &Sample, scope: Scope) -> Vec<Line> {
    let mut lines = Vec::new();
    each_line::<_, Infallible>(sample.ledger.store(), sample.ledger.view(), scope, |line| {
        lines.push(line);
        Ok(())
    })
    .unwrap();
    lines
}

pub fn lives_of(lines: &[Line]) -> Vec<&LifeLine> {
    let mut lives = Vec::new();
    for line in lines {
        if let Line::Life(life) = line {
            lives.push(&**life);
        }
    }
    lives
}

fn written(lines: &[Line]) -> String {
    lines.iter().map(|line| serde_json::to_string(line).unwrap() + "\n").collect()
}

fn taken(text: &str, into: &Sample) -> Result<Taken, TakeInError> {
    drafts(&read_lines(text)?, into.ledger.view(), into.ledger.next_index(), stamp().day, &"ab".repeat(32))
}

const RESTRICTED: Scope = Scope { restricted: true };

#[test]
fn shipped_schema_is_that_of_the_lines_and_every_line_fits_it() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("schema/line.schema.json");
    if std::env::var_os("MARKSTATION_BLESS").is_some() {
        std::fs::write(&path, schema()).unwrap();
    }
    let shipped = std::fs::read_to_string(&path).unwrap();
    assert_eq!(shipped, schema(), "write it anew with MARKSTATION_BLESS=1");
    let validator = jsonschema::validator_for(&serde_json::from_str(&shipped).unwrap()).unwrap();
    let lines = lines_of(&Sample::filled(), RESTRICTED);
    assert_eq!(lines.len(), 1 + 2 + 3);
    for line in &lines {
        let value = serde_json::to_value(line).unwrap();
        let wrong: Vec<_> = validator.iter_errors(&value).map(|error| error.to_string()).collect();
        assert!(wrong.is_empty(), "{value}: {wrong:?}");
        let mut other = value.clone();
        other["colour"] = "blue".into();
        assert!(!validator.is_valid(&other), "a field that is not known fits: {other}");
    }
}

#[test]
fn register_handed_on_and_taken_in_says_the_same_of_every_life() {
    let from = Sample::filled();
    let there = lines_of(&from, RESTRICTED);
    let mut into = Sample::empty("UGS2");
    let taken = taken(&written(&there), &into).unwrap();
    assert_eq!((&taken.clashes[..], taken.hidden_marks, taken.wrong_events), (&[][..], 0, 1));
    let next = into.ledger.next_index();
    let entries = into.push_all(taken.acts.clone());
    assert_eq!(entries.first(), Some(&next));
    let here = lines_of(&into, RESTRICTED);
    let (there, here) = (lives_of(&there), lives_of(&here));
    assert_eq!(here.len(), 3);
    for (there, here) in there.iter().zip(&here) {
        assert_eq!(taken.lives[&there.life], here.life);
        assert_eq!((&there.item, &there.state, &there.place), (&here.item, &here.state, &here.place));
        assert_eq!((&there.particulars, there.component), (&here.particulars, here.component));
        assert_eq!(there.of.map(|of| taken.lives[&of]), here.of);
        assert_eq!(
            there.observed.iter().map(|seen| &seen.mark).collect::<Vec<_>>(),
            here.observed.iter().map(|seen| &seen.mark).collect::<Vec<_>>()
        );
        let counting = there.events.iter().filter(|event| event.error.is_none());
        assert_eq!(counting.clone().count(), here.events.len());
        for (there, here) in counting.zip(&here.events) {
            let words = |event| serde_json::to_value(event).unwrap();
            let (mut there, here) = (words(&there.event), words(&here.event));
            for party in ["importer", "recipient"] {
                if let Some(number) = there.get(party).and_then(|number| number.as_u64()) {
                    there[party] = taken.parties[&number].into();
                }
            }
            assert_eq!(there, here);
        }
    }
    assert!(here[0].events.iter().all(|event| event.error.is_none()));
}

#[test]
fn what_is_hidden_is_handed_on_only_where_that_was_asked_for() {
    let sample = Sample::filled();
    assert!(written(&lines_of(&sample, RESTRICTED)).contains("E2801160"));
    assert!(!written(&lines_of(&sample, Scope::default())).contains("E2801160"));
    let told = written(&lines_of(&sample, RESTRICTED));
    assert!(!told.contains(&"ab".repeat(40)), "what identifies a natural person is handed on");
}

#[test]
fn lines_that_clash_are_told_one_by_one_and_the_others_are_taken_in() {
    let there = lines_of(&Sample::filled(), RESTRICTED);
    let mut into = Sample::empty("UGS2");
    let known = into.push(Act::ItemRecorded(Box::new(recorded(item("X", "glock", "0 BKH 001")))));
    let taken = taken(&written(&there), &into).unwrap();
    // The weapon is here already, so its slide has nothing to belong to.
    let first = 4;
    assert_eq!(
        taken.clashes,
        [
            Clash::Here { line: first, here: known },
            Clash::Dangling { line: first + 2, field: "of", value: lives_of(&there)[0].life }
        ]
    );
    assert_eq!(taken.lives.len(), 1);
    into.push_all(taken.acts);
}

#[test]
fn files_that_are_something_else_are_refused() {
    let into = Sample::empty("UGS2");
    let whole = written(&lines_of(&Sample::filled(), RESTRICTED));
    let real = whole.replacen("\"realm\":\"training\"", "\"realm\":\"real\"", 1);
    let refused = |text: &str| taken(text, &into).unwrap_err().to_string();
    assert!(refused("").contains("line 1 is not the head"), "{}", refused(""));
    assert!(refused(&whole.replacen("\"exchange\":1", "\"exchange\":2", 1)).contains("version 1"));
    assert!(refused(&real).contains("a real register and this is a training one"), "{}", refused(&real));
    let cut = &whole[..whole.len() - 20];
    assert!(refused(cut).starts_with("line 6 is no line"), "{}", refused(cut));
}
