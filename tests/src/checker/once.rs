//! No place on any piece is touched twice: neither a whole mark nor the remains of one is ever gone over.

use crate::evidence::Evidence;
use std::collections::BTreeMap;

pub(super) fn check(evidence: &Evidence) -> Vec<String> {
    let mut touched: BTreeMap<(&str, &str), Vec<bool>> = BTreeMap::new();
    for engraved in &evidence.metal {
        let act = &engraved.act;
        touched.entry((&act.part, &act.place)).or_default().push(act.complete);
    }
    let twice = touched.into_iter().filter(|(_, acts)| acts.len() > 1);
    twice
        .map(|((part, place), acts)| {
            let whole = acts.iter().filter(|whole| **whole).count();
            format!("{part} at {place:?} was engraved {} times, {whole} times whole", acts.len())
        })
        .collect()
}
