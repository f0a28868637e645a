//! The journal on flash: whole lives with a cut at every step, nothing written under a permit, receipts as with the FRAM.

use crate::bench::{ALL_READY, Bench, EVERYTHING, Memory, READY, job};
use crate::jobs::{begin_cycle, change_part, end_cycle, permit};
use crate::memory::{Seen, check_after, whole_life};
use protocol::receipt::EndCause;
use protocol::reply::MemoryHealth;
use protocol::*;

/// Jobs one after the other, each with a new part.
fn mark(bench: &mut Bench, id: JobId) -> SignedReceipt {
    change_part(bench);
    permit(bench, Arm { ledger: crate::bench::ledger(2000 + id), ..job(id) });
    begin_cycle(bench, 5);
    bench.run(150);
    end_cycle(bench);
    bench.rest();
    let ControllerReply::Receipt(receipt) = bench.ask(HostRequest::ReceiptSince { sequence: id }) else {
        panic!("no receipt {id}");
    };
    let ledger = crate::bench::ledger(2001 + id);
    let acked = bench.ask(HostRequest::Ack { epoch: bench.epoch, sequence: id, ledger });
    assert_eq!(acked, ControllerReply::Acked { sequence: id });
    receipt
}

#[test]
fn job_on_flash_leaves_the_receipt_that_it_leaves_on_the_fram() {
    let (mut fram, mut flash) = (Bench::ready(), Bench::ready_on_flash());
    for id in 1..=60 {
        assert_eq!(mark(&mut fram, id), mark(&mut flash, id), "job {id}");
    }
    flash.reset();
    assert_eq!(flash.status().memory, MemoryHealth::Whole);
    let wear = flash.memory.0.borrow().wear.clone().unwrap();
    let worst = *wear.erases.iter().max().unwrap();
    println!("60 marks: {} page writes, erases of each sector {:?}", wear.programs, wear.erases);
    // Erases are counted over whole rounds of the ring; the first round erases all but the first sector.
    let marks_per_erase = 60.0 / f64::from(worst);
    println!(
        "worst sector: one erase in {marks_per_erase:.1} marks, 100,000 erases in {:.0} marks",
        marks_per_erase * 100_000.0
    );
    assert!(marks_per_erase > 5.0);
}

#[test]
fn power_cut_at_any_step_of_a_life_on_flash_loses_nothing_that_was_said() {
    let mut bench = Bench::on(Memory::fresh_flash(), READY);
    let mut seen = Seen::default();
    assert_eq!(whole_life(&mut bench, &mut seen), Some(()));
    let steps = bench.memory.0.borrow().written;
    assert!(steps > 2500 && seen.acked, "{steps}");
    for cut in 0..steps {
        let memory = Memory::fresh_flash();
        memory.cut_after(Some(cut));
        let mut bench = Bench::on(memory, READY);
        let mut seen = Seen::default();
        whole_life(&mut bench, &mut seen);
        bench.set(READY);
        bench.reset();
        check_after(&mut bench, &seen, &[Outcome::PermittedNoCycle], cut);
    }
    println!("{steps} cuts in the first life of a controller on flash");
}

/// One more job on a used controller, up to where the power fails.
fn one_more(bench: &mut Bench, id: JobId) -> Option<()> {
    change_part(bench);
    let limits = Limits { busy_gap_ms: 20, ..job(id).limits };
    let arm = Arm { epoch: bench.epoch, limits, ledger: crate::bench::ledger(2000 + id), ..job(id) };
    bench.try_ask(HostRequest::Arm(arm))?;
    bench.run_until("permit", |bench| bench.permit);
    begin_cycle(bench, 5);
    end_cycle(bench);
    bench.rest();
    let ledger = crate::bench::ledger(2001 + id);
    bench.try_ask(HostRequest::Ack { epoch: bench.epoch, sequence: id, ledger })?;
    Some(())
}

/// After a cut in the job: at most one receipt more, each kept one as it was, and a job that goes on from there.
fn check_used(bench: &mut Bench, kept: &[SignedReceipt], what: &str) {
    let last = kept.len() as u64;
    bench.rest();
    let hello = bench.hello();
    let status = bench.status();
    assert_eq!((status.memory, status.state), (MemoryHealth::Whole, ControllerState::Idle), "{what}");
    let armed = hello.highest_job == Some(last + 1);
    assert_eq!(hello.newest_receipt, last + u64::from(armed), "{what}: one receipt for each job");
    for sequence in (last - 30)..=last {
        let found = bench.ask(HostRequest::ReceiptSince { sequence });
        assert_eq!(found, ControllerReply::Receipt(kept[sequence as usize - 1]), "{what}");
    }
    let newest = bench.receipt(hello.newest_receipt);
    let reset = [Outcome::PermittedNoCycle, Outcome::NeverPermitted, Outcome::InterruptedInCycle];
    let allowed = newest.outcome == Outcome::Complete
        || newest.cause == EndCause::Reset && reset.contains(&newest.outcome);
    assert!(allowed, "{what}: {newest:?}");
    if armed {
        assert_eq!(newest.previous, kept[last as usize - 1].hash(), "{what}");
        let ledger = crate::bench::ledger(2001 + last + 1);
        bench.ask(HostRequest::Ack { epoch: bench.epoch, sequence: last + 1, ledger });
    }
    bench.run(30);
    let next = hello.newest_receipt + 1;
    change_part(bench);
    permit(bench, Arm { ledger: crate::bench::ledger(2000 + next), ..job(next) });
}

#[test]
fn power_cut_at_any_step_of_a_later_job_changes_no_receipt_and_uses_no_number_again() {
    let mut cuts = 0;
    // Seven jobs are one time round the ring of states, twelve one sector of receipts: these begin at different places,
    // and the job 49 erases what the first dozen left.
    for jobs in [40, 48] {
        let mut used = Bench::ready_on_flash();
        let kept: Vec<_> = (1..=jobs).map(|id| mark(&mut used, id)).collect();
        let before = used.memory.0.borrow().bytes.clone();
        let again = |cut: Option<usize>| {
            let memory = Memory::fresh_flash();
            memory.0.borrow_mut().bytes.copy_from_slice(&before);
            let mut bench = Bench::on(memory, READY);
            bench.hello();
            bench.run(30);
            let written = bench.memory.0.borrow().written;
            bench.memory.cut_after(cut);
            one_more(&mut bench, jobs + 1);
            let steps = bench.memory.0.borrow().written - written;
            (bench, steps)
        };
        let (_, steps) = again(None);
        for cut in 0..steps {
            let (mut bench, _) = again(Some(cut));
            bench.set(READY);
            bench.reset();
            check_used(&mut bench, &kept, &format!("cut {cut} of {steps} after {jobs} jobs"));
        }
        cuts += steps;
    }
    println!("{cuts} cuts in the jobs 41 and 49 of a controller on flash");
}

#[test]
fn reset_in_a_cycle_on_flash_names_the_reset_and_nothing_of_the_cycle() {
    type Act = fn(&mut Bench);
    let rows: [(&str, Act, Outcome, u32); 4] = [
        ("cycle", |b| begin_cycle(b, 3), Outcome::PermittedNoCycle, 0),
        (
            "long cycle",
            |b| {
                begin_cycle(b, 3);
                b.run(500);
            },
            Outcome::PermittedNoCycle,
            0,
        ),
        (
            "cycle that lost its permit",
            |b| {
                begin_cycle(b, 3);
                b.lower(Inputs::GUARD_CLOSED);
                b.run(2);
                b.raise(Inputs::GUARD_CLOSED);
            },
            Outcome::InterruptedInCycle,
            3,
        ),
        (
            "permit lost before the cycle",
            |b| {
                b.lower(Inputs::GUARD_CLOSED);
                b.run(2);
                b.raise(Inputs::GUARD_CLOSED);
                begin_cycle(b, 3);
            },
            Outcome::InterruptedInCycle,
            0,
        ),
    ];
    for (name, act, outcome, strikes) in rows {
        let mut bench = Bench::ready_on_flash();
        permit(&mut bench, job(1));
        act(&mut bench);
        end_cycle(&mut bench);
        bench.reset();
        bench.rest();
        bench.hello();
        let receipt = bench.receipt(1);
        assert_eq!((receipt.outcome, receipt.cause), (outcome, EndCause::Reset), "{name}");
        assert_eq!(receipt.witness_count, strikes, "{name}");
    }
}

#[test]
fn unarmed_cycle_on_flash_is_kept_through_a_reset() {
    let mut bench = Bench::ready_on_flash();
    begin_cycle(&mut bench, 2);
    bench.run(1000);
    let written = bench.memory.0.borrow().written;
    bench.run(1000);
    assert_eq!(bench.memory.0.borrow().written, written, "its progress is not written");
    bench.reset();
    end_cycle(&mut bench);
    bench.rest();
    let receipt = bench.receipt(1);
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::UnarmedCycle, EndCause::Reset));
}

#[test]
fn ledger_that_is_shown_under_a_permit_is_refused_until_it_can_be_written() {
    let mut bench = Bench::ready_on_flash();
    permit(&mut bench, job(1));
    let ack = HostRequest::Ack { epoch: bench.epoch, sequence: 0, ledger: crate::bench::ledger(9) };
    assert_eq!(bench.ask(ack), ControllerReply::Refused(Refusal::Occupied { job: 1 }));
    assert!(bench.permit, "the permit stays");
    begin_cycle(&mut bench, 5);
    end_cycle(&mut bench);
    bench.rest();
    assert_eq!(bench.ask(ack), ControllerReply::Acked { sequence: 0 });
}

#[test]
fn flash_with_a_bit_lost_in_a_record_that_counts_stops_the_controller() {
    let mut used = Bench::ready_on_flash();
    let kept: Vec<_> = (1..=40).map(|id| mark(&mut used, id)).collect();
    let whole = used.memory.0.borrow().bytes.clone();
    let place = |what: &[u8]| whole.windows(what.len()).rposition(|bytes| bytes == what).unwrap();
    let state = place(&kept[39].hash());
    let rows = [
        ("state", state),
        ("key", 12 * 4096 + 30),
        ("receipt 9", place(&kept[8].0)),
        ("receipt 40", place(&kept[39].0)),
    ];
    for (name, at) in rows {
        used.memory.0.borrow_mut().bytes.copy_from_slice(&whole);
        used.memory.0.borrow_mut().bytes[at] ^= 1;
        used.reset();
        let status = used.status();
        assert_eq!((status.memory, status.state), (MemoryHealth::Damaged, ControllerState::Fault), "{name}");
    }
    used.memory.0.borrow_mut().bytes.copy_from_slice(&whole);
    used.memory.0.borrow_mut().bytes[place(&kept[7].0)] ^= 1;
    used.reset();
    assert_eq!(used.status().memory, MemoryHealth::Whole, "receipt 8 is no longer kept");
}

#[test]
fn self_test_writes_the_flash_and_changes_nothing() {
    let mut bench = Bench::ready_on_flash();
    mark(&mut bench, 1);
    let written = bench.memory.0.borrow().written;
    let ControllerReply::SelfTested(test) = bench.ask(HostRequest::SelfTest { epoch: bench.epoch }) else {
        panic!("no self-test");
    };
    assert_eq!(test.memory, Check::Passed);
    assert!(bench.memory.0.borrow().written > written);
    bench.reset();
    assert_eq!((bench.hello().newest_receipt, bench.status().memory), (1, MemoryHealth::Whole));
}

#[test]
fn power_cut_at_any_step_of_a_renewal_on_flash_leaves_the_old_key_or_the_new_never_a_third() {
    let mut used = Bench::on(Memory::fresh_flash(), ALL_READY);
    used.provision(EVERYTHING);
    used.hello();
    used.run(150);
    let old = used.hello().identity.unwrap().key;
    mark(&mut used, 1);
    let before = used.memory.0.borrow().bytes.clone();
    let renew = |cut: Option<usize>| {
        let memory = Memory::fresh_flash();
        memory.0.borrow_mut().bytes.copy_from_slice(&before);
        let mut bench = Bench::on(memory, ALL_READY | Inputs::SUPERVISOR_KEY);
        bench.hello();
        bench.run(30);
        let written = bench.memory.0.borrow().written;
        bench.memory.cut_after(cut);
        let request = crate::renewal::renewal(&bench, "BENCH-1");
        let _ = bench.try_ask(request);
        let steps = bench.memory.0.borrow().written - written;
        (bench, steps)
    };
    let (_, steps) = renew(None);
    let mut kept = [0; 2];
    for cut in 0..steps {
        let (mut bench, _) = renew(Some(cut));
        bench.reset();
        let hello = bench.hello();
        let key = hello.identity.unwrap().key;
        assert_eq!(bench.status().memory, MemoryHealth::Whole, "cut {cut}");
        assert_eq!(hello.newest_receipt, if key == old { 1 } else { 2 }, "cut {cut}");
        if key != old {
            let receipt = bench.receipt(2);
            assert_eq!((receipt.outcome, receipt.mark_digest), (Outcome::Reprovisioned, key), "cut {cut}");
        }
        kept[usize::from(key != old)] += 1;
        bench.reset();
        assert_eq!(bench.hello().identity.unwrap().key, key, "cut {cut}: the next start finds the same");
        bench.run(30);
        if key == old {
            let request = crate::renewal::renewal(&bench, "BENCH-1");
            assert!(matches!(bench.ask(request), ControllerReply::Provisioned { .. }), "cut {cut}");
            bench.reset();
            assert_eq!(
                (bench.hello().newest_receipt, bench.receipt(2).mark_digest != old),
                (2, true),
                "cut {cut}"
            );
        }
    }
    println!("{steps} cuts in a renewal on flash: {} kept the old key, {} have the new", kept[0], kept[1]);
    assert!(kept[0] > 500 && kept[1] > 200, "{kept:?}");
}
