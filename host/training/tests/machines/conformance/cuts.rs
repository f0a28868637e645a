//! The cable, cut and put back.

use super::Cell;
use super::pair::{Pair, PairBench, is_good, mark, recover, stands, start};
use machines::{Completion, End, MachineEvent, PayloadKind};
use std::cell::Cell as Shared;
use std::rc::Rc;

/// A cycle that was running when the line went ends once, and is not begun again; the next mark is good.
pub fn reconnect_in_mid_cycle(pair: &Pair) -> Cell {
    let mut bench = pair.bench();
    let loaded = bench.load(1, &pair.payload(&["KE 26"])).unwrap();
    start(&mut bench, loaded);
    bench.run_for_ms(200);
    bench.cut();
    bench.run_for_ms(1_500);
    bench.relink();
    bench.run_for_ms(600_000);
    let ends = ends(&mut bench);
    assert_eq!(ends.len(), 1, "{}: {ends:?}", pair.name());
    assert!(bench.metal.len() <= 1, "{}: {:?}", pair.name(), bench.metal);
    next_mark_is_good(pair, &mut bench);
    match (&ends[0], pair.capabilities().completion) {
        (End::Finished, _) => "told later",
        (End::Unknown { .. }, Completion::Unheard) => "not told",
        (End::Unknown { .. }, _) => "unknown",
        (end @ End::Stopped { .. }, _) => panic!("{}: {end:?}", pair.name()),
    }
}

/// However many bytes had passed when the line went: at most one start, one act on the metal and one end; and the next
/// mark is good.
pub fn cable_cut_at_every_byte(pair: &Pair) -> Cell {
    let passed = bytes_of_a_mark(pair);
    for cut_at in 0..passed {
        let mut bench = pair.bench();
        let left = Rc::new(Shared::new(cut_at));
        let on_line = Rc::clone(&left);
        bench.line = Box::new(move |_, bytes| {
            let through = bytes.len().min(on_line.get());
            on_line.set(on_line.get() - through);
            vec![bytes[..through].to_vec()]
        });
        let started = attempt(pair, &mut bench);
        bench.cut();
        bench.line = Box::new(|_, bytes| vec![bytes.to_vec()]);
        bench.run_for_ms(1_500);
        bench.relink();
        bench.run_for_ms(300_000);
        let ends = ends(&mut bench);
        assert_eq!(ends.len(), usize::from(started), "{} byte {cut_at}: {ends:?}", pair.name());
        assert!(bench.metal.len() <= usize::from(started), "{} byte {cut_at}", pair.name());
        next_mark_is_good(pair, &mut bench);
    }
    "yes"
}

fn bytes_of_a_mark(pair: &Pair) -> usize {
    let mut bench = pair.bench();
    mark(&mut bench, 1, &short(pair)).unwrap();
    bench.transcript.iter().map(|(_, bytes)| bytes.len()).sum()
}

/// As little as there can be to mark.
fn short(pair: &Pair) -> machines::Payload {
    let line = if pair.capabilities().payload == PayloadKind::Die { "KE 26" } else { "I" };
    pair.payload(&[line])
}

/// Loads and starts as far as the line lets it, until it falls silent. Whether a start was made.
fn attempt(pair: &Pair, bench: &mut PairBench) -> bool {
    let now_ms = bench.now_ms();
    bench.driver.load(1, &short(pair), now_ms).unwrap();
    // Shorter than it takes to give a question up: the cut is noticed at once.
    for _ in 0..40 {
        bench.run_for_ms(50);
        let loaded = bench.events().into_iter().find_map(|event| match event {
            MachineEvent::Loaded(loaded) => Some(loaded),
            _ => None,
        });
        if let Some(loaded) = loaded {
            start(bench, loaded);
            bench.run_for_ms(100);
            return true;
        }
    }
    false
}

fn ends(bench: &mut PairBench) -> Vec<End> {
    let end = |event| match event {
        MachineEvent::Ended { end, .. } => Some(end),
        _ => None,
    };
    bench.events().into_iter().filter_map(end).collect()
}

fn next_mark_is_good(pair: &Pair, bench: &mut PairBench) {
    let now_us = bench.now_us;
    bench.machine.clamp(Some(training::machine::Piece::tagged("piece-2")), now_us);
    bench.run_for_ms(1);
    bench.metal.clear();
    recover(bench);
    let end = mark(bench, 9, &pair.payload(&["KE 26"]));
    let good = end.as_ref().is_ok_and(|end| is_good(bench, end)) && stands(bench, "KE 26");
    assert!(good, "{}: {end:?} {:?}", pair.name(), bench.metal);
}
