//! The behaviours of one job on a line that holds.

use super::Cell;
use super::pair::{Pair, PairBench, is_good, mark, recover, stands, start};
use crate::bench::Way;
use machines::{AbortBy, Completion, Condition, End, MachineEvent, Payload, PayloadError, PayloadKind};

const LINE: &str = "KE 26";

fn identified(bench: &mut PairBench) -> MachineEvent {
    let now_ms = bench.now_ms();
    bench.driver.identify(now_ms);
    bench.event()
}

/// It says who it is; and nobody is taken for it.
pub fn identify(pair: &Pair) -> Cell {
    let told = identified(&mut pair.bench());
    assert!(matches!(&told, MachineEvent::Identified { description } if !description.is_empty()), "{told:?}");
    let mut silent = pair.bench();
    silent.line = Box::new(|_, _| Vec::new());
    match identified(&mut silent) {
        MachineEvent::NoAnswer { .. } | MachineEvent::WrongMachine { .. } => "yes",
        MachineEvent::Identified { .. } => {
            assert_eq!(pair.capabilities().completion, Completion::Unheard, "{}", pair.name());
            "not confirmed"
        }
        other => panic!("{}: {other:?}", pair.name()),
    }
}

/// Noise that was on the line when it was opened spoils one question at most, and no mark.
pub fn garbage_on_connect(pair: &Pair) -> Cell {
    for noise in
        [&b"\x00\xff\x80"[..], b"ok\r\nT<?", b"\x02\x10\x06\x15", b"\x1b\x00\x00\x07", b"\x01\x02\x40"]
    {
        let mut bench = pair.bench();
        bench.driver.handle(noise, 0);
        let told = identified(&mut bench);
        assert!(matches!(told, MachineEvent::Identified { .. }), "{} {noise:x?}: {told:?}", pair.name());
        let end = mark(&mut bench, 1, &pair.payload(&[LINE])).unwrap();
        assert!(is_good(&bench, &end) && stands(&bench, LINE), "{} {noise:x?}: {end:?}", pair.name());
    }
    "yes"
}

/// What cannot be carried is refused, and nothing is sent.
pub fn forbidden_text(pair: &Pair) -> Cell {
    let can = pair.capabilities();
    if can.payload != PayloadKind::Text {
        return "takes no text";
    }
    let controls = (0..0x20).chain([0x7f]).map(char::from);
    let beyond = can.ascii_only.then_some('É');
    for character in can.forbidden.iter().copied().chain(controls).chain(beyond) {
        let mut bench = pair.bench();
        let text = format!("A{character}B");
        let now_ms = bench.now_ms();
        let refused = bench.driver.load(1, &pair.payload(&[&text]), now_ms);
        let expected = Err(PayloadError::Forbidden { text, character });
        assert_eq!(refused, expected, "{}", pair.name());
        assert_eq!(bench.driver.next_output(), None, "{}", pair.name());
    }
    "refused"
}

/// The longest text is marked whole; one character more is refused, and nothing is sent.
pub fn text_at_the_limit(pair: &Pair) -> Cell {
    let can = pair.capabilities();
    if can.payload != PayloadKind::Text {
        return "takes no text";
    }
    let longest: String = ('A'..='Z').cycle().take(can.text_max_chars).collect();
    let mut bench = pair.bench();
    let end = mark(&mut bench, 1, &pair.payload(&[&longest])).unwrap();
    assert!(is_good(&bench, &end) && stands(&bench, &longest), "{}: {end:?} {:?}", pair.name(), bench.metal);
    let sent = bench.transcript.len();
    let now_ms = bench.now_ms();
    let refused = bench.driver.load(2, &pair.payload(&[&format!("{longest}A")]), now_ms);
    assert!(matches!(refused, Err(PayloadError::TooLong { .. })), "{}: {refused:?}", pair.name());
    assert_eq!(bench.transcript.len(), sent);
    "whole"
}

/// Loading marks nothing and moves nothing.
pub fn load(pair: &Pair) -> Cell {
    let mut bench = pair.bench();
    bench.load(1, &pair.payload(&[LINE])).unwrap();
    bench.run_for_ms(60_000);
    assert!(bench.metal.is_empty() && bench.strikes() == 0, "{}", pair.name());
    "yes"
}

/// A text that is altered on its way is never held to be loaded, where the protocol can tell.
pub fn read_back(pair: &Pair) -> Cell {
    let can = pair.capabilities();
    let mut bench = pair.bench();
    bench.line = Box::new(|way, bytes| {
        let at = bytes.windows(2).position(|two| two == b"KE").filter(|_| way == Way::ToMachine);
        let mut bytes = bytes.to_vec();
        if let Some(byte) = at.and_then(|at| bytes.get_mut(at)) {
            *byte = b'M';
        }
        vec![bytes]
    });
    let loaded = bench.load(1, &pair.payload(&[LINE]));
    match (can.payload, can.reads_back, loaded) {
        (PayloadKind::Path, ..) => "dry run",
        (PayloadKind::Die, true, Ok(_)) => "die read",
        (_, true, Err(_)) => "read back",
        (_, false, Err(_)) => "check sum",
        (_, false, Ok(_)) => "no",
        (_, true, Ok(_)) => panic!("{}: an altered text was read back as the right one", pair.name()),
    }
}

/// Whatever is not answered, a start goes out once.
pub fn start_once(pair: &Pair) -> Cell {
    let mut bench = pair.bench();
    let loaded = bench.load(1, &pair.payload(&[LINE])).unwrap();
    bench.line = Box::new(|way, bytes| if way == Way::ToHost { Vec::new() } else { vec![bytes.to_vec()] });
    let before = bench.transcript.len();
    start(&mut bench, loaded);
    bench.run_for_ms(1_000);
    let first = bench.transcript.get(before).map(|(_, bytes)| bytes.clone());
    bench.run_for_ms(3_600_000);
    let again = bench.transcript[before..]
        .iter()
        .filter(|(way, bytes)| *way == Way::ToMachine && Some(bytes) == first.as_ref());
    let by_message = pair.capabilities().start == machines::StartBy::Message;
    assert!(!by_message || again.count() == 1, "{}", pair.name());
    assert!(bench.metal.len() <= 1, "{}: {:?}", pair.name(), bench.metal);
    let ends = bench.events().into_iter().filter(|event| matches!(event, MachineEvent::Ended { .. })).count();
    assert_eq!(ends, 1, "{}", pair.name());
    if by_message { "yes" } else { "by contact" }
}

/// A mark stands whole and its end is told.
pub fn completion(pair: &Pair) -> Cell {
    let mut bench = pair.bench();
    for (job, line) in [(1, LINE), (2, "TZ 26")] {
        bench.metal.clear();
        let end = mark(&mut bench, job, &pair.payload(&[line]));
        if pair.capabilities().payload == PayloadKind::Die && job == 2 {
            assert!(end.unwrap_err().contains("fit die 8"), "{}", pair.name());
            continue;
        }
        let end = end.unwrap();
        assert!(is_good(&bench, &end) && stands(&bench, line), "{}: {end:?} {:?}", pair.name(), bench.metal);
    }
    match pair.capabilities().completion {
        Completion::Pushed => "pushed",
        Completion::Polled => "polled",
        Completion::Answered => "answered",
        Completion::Unheard => "not told",
    }
}

/// Answers that take most of a second are waited for, and nothing is done twice.
pub fn slow_machine(pair: &Pair) -> Cell {
    let mut bench = pair.bench();
    bench.latency_us = 400_000;
    let end = mark(&mut bench, 1, &pair.payload(&[LINE])).unwrap();
    assert!(is_good(&bench, &end) && stands(&bench, LINE), "{}: {end:?}", pair.name());
    "yes"
}

/// Starts, and lets half of the strikes fall.
fn in_mid_mark(bench: &mut PairBench, payload: &Payload) {
    let loaded = bench.load(1, payload).unwrap();
    start(bench, loaded);
    let moving = |bench: &PairBench| {
        bench
            .wires
            .iter()
            .rev()
            .find(|change| change.wire == training::machine::Wire::Busy)
            .is_some_and(|change| change.level)
    };
    for _ in 0..100_000 {
        // A press and a stamper have one stroke, which must not have fallen.
        let can = bench.driver.capabilities();
        let one_stroke = can.payload == PayloadKind::Die || can.family == "telesis";
        if bench.strikes() >= 20 || (moving(bench) && one_stroke) {
            return;
        }
        bench.run_for_ms(1);
    }
    panic!("nothing moves");
}

/// A stop in mid-mark leaves a fault that only recovery clears.
pub fn abort(pair: &Pair) -> Cell {
    let can = pair.capabilities();
    let mut bench = pair.bench();
    in_mid_mark(&mut bench, &pair.payload(&[LINE]));
    bench.events();
    let now_ms = bench.now_ms();
    bench.driver.abort(now_ms);
    bench.run_for_ms(60_000);
    let told = bench.events();
    if can.abort == AbortBy::Nothing {
        assert!(told.iter().any(|event| matches!(event, MachineEvent::CannotAbort { .. })), "{told:?}");
        assert!(bench.metal.iter().all(|act| act.complete), "{}", pair.name());
        return "no stop command";
    }
    let unanswered = can.completion == Completion::Unheard && can.start == machines::StartBy::Message;
    let said = |event: &MachineEvent| match unanswered {
        true => matches!(event, MachineEvent::NoAnswer { .. }),
        false => *event == MachineEvent::Aborted,
    };
    assert!(told.iter().any(said), "{}: {told:?}", pair.name());
    assert!(bench.metal.iter().all(|act| !act.complete), "{}: {:?}", pair.name(), bench.metal);
    let refused = bench.load(2, &pair.payload(&[LINE]));
    assert!(refused.is_err() || !can.abort_leaves_fault, "{}", pair.name());
    recover(&mut bench);
    bench.metal.clear();
    let end = mark(&mut bench, 3, &pair.payload(&[LINE])).unwrap();
    assert!(is_good(&bench, &end) && stands(&bench, LINE), "{}: {end:?}", pair.name());
    match (unanswered, can.abort_leaves_fault) {
        (true, _) => "stops, not told",
        (false, true) => "stops, fault",
        (false, false) => "stops",
    }
}

/// After the permit was lost in mid-mark the machine is not ready, and says what it needs until it is.
fn after_permit_lost(pair: &Pair) -> (bool, PairBench) {
    let mut bench = pair.bench();
    in_mid_mark(&mut bench, &pair.payload(&[LINE]));
    let now_us = bench.now_us;
    bench.machine.set_permit(false, now_us);
    bench.run_for_ms(300_000);
    for event in bench.events() {
        assert!(!matches!(event, MachineEvent::Ended { end: End::Finished, .. }), "{}", pair.name());
        if let MachineEvent::Status(Condition::Fault { message } | Condition::NotReady { message }) = event {
            assert!(message.len() > 20, "{}: {message}", pair.name());
        }
    }
    let now_us = bench.now_us;
    bench.machine.set_permit(true, now_us);
    let panel = recover(&mut bench);
    (panel, bench)
}

pub fn recovery(pair: &Pair) -> Cell {
    let (panel, mut bench) = after_permit_lost(pair);
    bench.metal.clear();
    let end = mark(&mut bench, 3, &pair.payload(&[LINE])).unwrap();
    assert!(is_good(&bench, &end) && stands(&bench, LINE), "{}: {end:?}", pair.name());
    if panel { "at its panel" } else { "by message" }
}
