//! How long motion stands in the controller's RAM alone: from its first edge until one copy of its record is whole. A
//! reset within that time forgets it, which is why a receipt that names the reset proves no rest.

use super::desk::Desk;
use super::flood;
use crate::figures::figure;
use protocol::{HostRequest, StartMode};
use serde_json::json;

/// One copy of the state's record with its generation and check sum.
const COPY_BYTES: u64 = 446;
/// What the controller promises, in microseconds.
const LIMIT_US: f64 = 2_000.0;
const PHASES: u32 = 40;
/// Phases are spread over two ticks of the main loop, in microseconds.
const SPREAD_US: f64 = 2_000.0;
const STEP_US: f64 = 10.0;
/// Motion this short is over before anyone looks, in microseconds.
const BUSY_US: u32 = 40;
/// Requests that keep the line full through every phase.
const REQUESTS: u32 = 100;
const FIRST_ID: u32 = 1_000_000;

#[test]
fn motion_that_is_over_in_a_moment_is_kept_within_milliseconds() {
    let rows = [("quiet line", 0), ("full line", REQUESTS)];
    for (name, requests) in rows {
        let (mut desk, _) = Desk::ready(None);
        desk.permit(8, StartMode::Host);
        desk.pass_ms(20);
        let status = |n| flood::framed(FIRST_ID + n, HostRequest::Status { since: 1 });
        let bytes: Vec<u8> = (0..requests).flat_map(status).collect();
        desk.chip.obey(&json!({"uart_hex": registry::hex::encode(&bytes)}));
        desk.chip.advance(20_000.0);
        desk.chip.keep();
        let kept_us =
            (0..PHASES).map(|n| kept_after(&mut desk, SPREAD_US * f64::from(n) / f64::from(PHASES)));
        let most_us = kept_us.fold(0.0, f64::max);
        figure(&format!(
            "motion to journal, {name}: at most {most_us:.0} us of emulated time over {PHASES} phases"
        ));
        assert!(most_us <= LIMIT_US, "{name}");
    }
}

/// Microseconds from the edge until one copy is whole, with the edge so long after the moment that was kept.
fn kept_after(desk: &mut Desk, phase_us: f64) -> f64 {
    desk.chip.back();
    desk.chip.advance(phase_us);
    let before = desk.chip.written();
    let over = json!([{"at_us": BUSY_US, "set": {"machine_busy": false}}]);
    desk.chip.obey(&json!({"set": {"machine_busy": true}, "script": over}));
    let moved_us = desk.chip.now_us;
    while desk.chip.written() < before + COPY_BYTES {
        desk.chip.advance(STEP_US);
        assert!(desk.chip.now_us < moved_us + 50_000.0, "motion is journalled");
    }
    desk.chip.now_us - moved_us
}
