//! Ten thousand marks of each family on a line that loses, doubles and spoils messages, and with a machine that fails.

use super::pair::{self, Pair, PairBench, recover, shows_fault, start};
use crate::bench::Way;
use machines::{Family, MachineEvent, PayloadKind};
use std::cell::Cell;
use std::rc::Rc;
use training::machine::Piece;
use training::random::Random;

const MARKS: u64 = 10_000;
/// Chance of each trouble for each message, in a million: where a mark is a few messages, and where it is a hundred.
const TROUBLE: [u32; 2] = [15_000, 1_500];

/// What came of the marks.
#[derive(Debug, Default)]
struct Tally {
    loaded: u64,
    finished: u64,
    in_doubt: u64,
}

#[test]
fn ten_thousand_marks_of_each_family_in_trouble_make_no_second_start_and_no_wrong_text() {
    for family in Family::ALL {
        let pairs: Vec<Pair> = pair::all().into_iter().filter(|pair| pair.family == *family).collect();
        let each = MARKS.div_ceil(pairs.len() as u64);
        for pair in pairs {
            let tally = troubled(&pair, each);
            println!("{}: {each} marks, {tally:?}", pair.name());
            assert!(tally.loaded > each / 2 && tally.finished + tally.in_doubt == tally.loaded, "{tally:?}");
        }
    }
}

fn troubled(pair: &Pair, marks: u64) -> Tally {
    let mut tally = Tally::default();
    let mut bench = pair.bench();
    let streamed = pair.capabilities().host_streams_motion;
    let left = Rc::new(Cell::new(0));
    bench.line = trouble(Random::new(4), TROUBLE[usize::from(streamed)], Rc::clone(&left));
    let mut random = Random::new(5);
    for job in 1..=marks {
        // Where motion is streamed a lost line and a doubled answer cancel each other out, and only reading the mark back
        // finds it; so each mark has one trouble there.
        left.set(if streamed { 1 } else { u32::MAX });
        mark(pair, &mut bench, job, &mut random, &mut tally);
        bench.transcript.clear();
        bench.wires.clear();
    }
    tally
}

/// A line that loses, doubles and adds noise. A message to the machine is never altered: not every protocol could tell.
/// So many troubles are left at most.
fn trouble(mut random: Random, per_million: u32, left: Rc<Cell<u32>>) -> crate::bench::Line {
    Box::new(move |way, bytes| {
        let bytes = bytes.to_vec();
        let happens = |random: &mut Random| {
            let happens = left.get() > 0 && random.happens(per_million);
            left.set(left.get() - u32::from(happens));
            happens
        };
        if happens(&mut random) {
            return Vec::new();
        }
        if happens(&mut random) {
            return vec![bytes.clone(), bytes];
        }
        if way == Way::ToHost && happens(&mut random) {
            let noise = (0..random.below(6)).map(|_| u8::try_from(random.below(256)).unwrap_or(0)).collect();
            return vec![noise, bytes];
        }
        vec![bytes]
    })
}

fn mark(pair: &Pair, bench: &mut PairBench, job: u64, random: &mut Random, tally: &mut Tally) {
    let text = match pair.capabilities().payload {
        PayloadKind::Die => "KE 26".to_owned(),
        PayloadKind::Path => char::from(b'A' + u8::try_from(job % 26).unwrap_or(0)).to_string(),
        PayloadKind::Text => format!("A{job}"),
    };
    let now_us = bench.now_us;
    bench.machine.clamp(Some(Piece::tagged(text.clone())), now_us);
    bench.run_for_ms(1);
    bench.metal.clear();
    if let Ok(loaded) = bench.load(job, &pair.payload(&[&text])) {
        tally.loaded += 1;
        start(bench, loaded);
        if random.happens(20_000) {
            let after_ms = random.below(300) as u64;
            bench.run_for_ms(after_ms);
            lose_permit(bench);
        }
        let finished = ended(bench, job) == machines::End::Finished;
        tally.finished += u64::from(finished);
        tally.in_doubt += u64::from(!finished);
        // What the machine does after the driver has given it up belongs to this mark too.
        bench.run_for_ms(5_000);
        assert!(bench.metal.len() <= 1, "{} job {job}: {:?}", pair.name(), bench.metal);
        assert!(
            !finished || bench.metal.iter().any(|act| act.complete),
            "{} job {job} has no mark",
            pair.name()
        );
        // A line of motion that was lost leaves a dot out or puts it elsewhere; then the end was not told as good.
        let streamed = pair.capabilities().host_streams_motion;
        let wrong = bench.metal.iter().find(|act| act.complete && act.text != [text.as_str()]);
        let wrong = wrong.filter(|_| finished || !streamed);
        assert!(wrong.is_none(), "{} job {job}: {wrong:?}", pair.name());
    }
    if !is_ready(bench) || shows_fault(bench) {
        recover(bench);
    }
}

fn lose_permit(bench: &mut PairBench) {
    for permit in [false, true] {
        let now_us = bench.now_us;
        bench.machine.set_permit(permit, now_us);
        bench.run_for_ms(500);
    }
}

fn ended(bench: &mut PairBench, job: u64) -> machines::End {
    loop {
        if let MachineEvent::Ended { job: ended, end } = bench.event() {
            assert_eq!(ended, job);
            return end;
        }
    }
}

fn is_ready(bench: &mut PairBench) -> bool {
    bench.events();
    let now_ms = bench.now_ms();
    bench.driver.status(now_ms);
    bench.run_for_ms(10_000);
    bench.events().contains(&MachineEvent::Status(machines::Condition::Ready))
}
