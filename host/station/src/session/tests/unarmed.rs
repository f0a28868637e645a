//! Motion without a job: it is explained before anything else, each cycle by itself.

use super::*;

/// A supervisor explains the cycle of this receipt.
fn explain(bench: &mut Bench, sequence: Sequence) {
    let explanation = "test stroke".to_owned();
    bench.feed(Event::Explain { sequence, explanation, by: PersonId("p1".into()) });
}

/// A session that begins with two cycles unexplained.
fn after_two_cycles() -> Bench {
    let mut bench = Bench::with(|facts| {
        facts.unexplained = [4, 5].into();
        facts.last_sequence = 5;
    });
    (bench.newest, bench.acked) = (5, 5);
    bench.connect();
    bench
}

#[test]
fn unarmed_cycle_blocks_until_it_is_explained() {
    let mut bench = Bench::new();
    bench.connect();
    let receipt = {
        let signed = bench.receipt(protocol::identity::NO_JOB, Outcome::UnarmedCycle);
        bench.status(ControllerState::Idle);
        signed
    };
    bench.answer(ControllerReply::Receipt(receipt));
    bench.answer(ControllerReply::Acked { sequence: 1 });
    assert!(matches!(bench.written.last(), Some(Act::Received { .. })));
    assert_eq!(bench.told.last(), Some(&Notice::UnarmedCycle { sequence: 1 }));
    bench.feed(Event::Mark(Box::new(order())));
    assert_eq!(bench.told.last(), Some(&Notice::NotAccepted(NotAccepted::NotReady)));
    explain(&mut bench, 1);
    assert!(bench.session.is_ready());
}

#[test]
fn second_unexplained_cycle_is_asked_about_after_the_first() {
    let mut bench = after_two_cycles();
    for sequence in [4, 5] {
        assert_eq!(bench.told.last(), Some(&Notice::UnarmedCycle { sequence }));
        explain(&mut bench, sequence);
    }
    assert!(bench.session.is_ready());
}

#[test]
fn explanation_counts_only_for_the_cycle_that_it_is_about() {
    let mut bench = after_two_cycles();
    explain(&mut bench, 4);
    // Sent twice, or written for a cycle that somebody else has explained meanwhile.
    for sequence in [4, 6] {
        explain(&mut bench, sequence);
        let refused = NotAccepted::OtherCycle { sequence, waits: 5 };
        assert_eq!(bench.told.last(), Some(&Notice::NotAccepted(refused)));
    }
    let explained = bench.written.iter().filter(|act| matches!(act, Act::UnarmedSettled { .. })).count();
    assert_eq!((explained, bench.session.is_ready()), (1, false));
}
