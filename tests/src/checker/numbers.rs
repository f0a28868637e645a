//! Never two numbers on one item, nor one number on two items: on the metal, and in the ledger.

use crate::evidence::{Evidence, tag_of};
use std::collections::{BTreeMap, BTreeSet};

/// Numbers of the station begin like this.
const PREFIX: &str = "KES1-";

pub(super) fn check(evidence: &Evidence) -> Vec<String> {
    let engraved = evidence.metal.iter().map(|engraved| &engraved.act).filter(|act| act.complete);
    let on_metal = engraved.flat_map(|act| {
        let numbers = act.text.iter().filter(|line| line.starts_with(PREFIX));
        numbers.map(|number| (act.part.clone(), number.clone()))
    });
    let burned = evidence
        .jobs()
        .into_iter()
        .filter_map(|(_, reservation)| Some((tag_of(&reservation.item.item_no), reservation.number?)));
    let mut wrong = pairs("metal", on_metal.collect());
    wrong.extend(pairs("ledger", burned.collect()));
    wrong
}

fn pairs(place: &str, pairs: BTreeSet<(String, String)>) -> Vec<String> {
    let mut numbers: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut pieces: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (piece, number) in &pairs {
        numbers.entry(piece).or_default().push(number);
        pieces.entry(number).or_default().push(piece);
    }
    let several = |(key, values): (&str, Vec<&str>)| {
        (values.len() > 1).then(|| format!("{place}: {key} with {}", values.join(" and ")))
    };
    numbers.into_iter().filter_map(several).chain(pieces.into_iter().filter_map(several)).collect()
}
