//! Jobs from arm to receipt, one table row for each way to end.

use crate::bench::{ALL, Bench, READY, job};
use protocol::receipt::EndCause;
use protocol::*;

/// Arms job 1 and waits for the permit.
fn permitted(bench: &mut Bench, arm: Arm) {
    assert_eq!(bench.arm(arm), ControllerReply::Armed { job: arm.job });
    bench.run_until("permit", |bench| bench.permit);
}

/// Busy on, strikes 10 ms apart.
fn begin_cycle(bench: &mut Bench, strikes: u32) {
    bench.raise(Inputs::MACHINE_BUSY);
    bench.lower(Inputs::MACHINE_READY);
    for _ in 0..strikes {
        bench.run(10);
        bench.strike();
    }
    bench.run(10);
}

fn end_cycle(bench: &mut Bench) {
    bench.lower(Inputs::MACHINE_BUSY);
    bench.raise(Inputs::MACHINE_READY);
}

#[test]
fn job_with_every_strike_is_complete() {
    let mut bench = Bench::ready();
    permitted(&mut bench, job(1));
    begin_cycle(&mut bench, 5);
    assert_eq!(bench.device.state(), ControllerState::Cycle { job: 1 });
    end_cycle(&mut bench);
    bench.rest();
    let receipt = bench.receipt(1);
    assert_eq!((receipt.outcome, receipt.cause), (Outcome::Complete, EndCause::Finished));
    assert_eq!((receipt.witness_count, receipt.sequence, receipt.job), (5, 1, 1));
    assert_eq!((receipt.held, receipt.broken, receipt.not_wired), (READY, Inputs::NONE, Inputs::NONE));
    assert!((50..=70).contains(&receipt.duration_ms), "{}", receipt.duration_ms);
    assert!(!bench.permit);
    assert_eq!(ALL & READY, READY);
}
