//! A host that never waits: requests without a pause keep neither the permit from being held nor the watchdog from being
//! fed.

use super::chip::Seen;
use super::desk::{Desk, STRIKES};
use protocol::{HostFrame, HostRequest, StartMode, frame, version};
use serde_json::{Value, json};

/// Three times the watchdog's patience, and sixty times what the permit relay's pulses go on for without progress.
const FLOOD_MS: u32 = 1_500;
const BYTES_PER_MS: f64 = 11.52;
/// One rising edge of the permit's pulse every two milliseconds.
const PULSE_MS: u32 = 2;
/// Ids above those of the desk's own client.
const FIRST_ID: u32 = 1_000_000;

/// Bytes of one request of the flood.
type Request = fn(id: u32) -> Vec<u8>;

#[test]
fn host_that_never_waits_takes_neither_the_permit_nor_the_watchdogs_food() {
    let rows: [(&str, Request); 3] = [
        ("status", |id| framed(id, HostRequest::Status { since: 1 })),
        ("receipt", |id| framed(id, HostRequest::ReceiptSince { sequence: 1 })),
        ("zeros", |_| vec![0; 16]),
    ];
    let (mut desk, key) = Desk::ready(None);
    desk.permit(8, StartMode::Host);
    desk.engrave(STRIKES);
    desk.receipt(1, &key);
    desk.change_part();
    desk.permit(9, StartMode::Host);
    desk.chip.keep();
    for (name, request) in rows {
        desk.chip.back();
        let before = desk.chip.status();
        let seen = flood(&mut desk, request);
        let after = desk.chip.status();
        let changed = seen.iter().find(|seen| match seen {
            Seen::Edge { pin, .. } => pin == "permit",
            Seen::Reset { .. } | Seen::Update => true,
            Seen::Bytes { .. } | Seen::Packet { .. } => false,
        });
        assert_eq!(changed, None, "{name}: the permit stays, and nothing is reset");
        let pulses = pulses(&after) - pulses(&before);
        println!("flood of {name}: {pulses} pulses in {FLOOD_MS} ms");
        assert!(pulses >= u64::from(FLOOD_MS / PULSE_MS) * 95 / 100, "{name}: {pulses} pulses");
        assert_eq!(after["outputs"]["permit"], true, "{name}");
    }
}

/// Has more on the line than it can carry meanwhile.
fn flood(desk: &mut Desk, request: Request) -> Vec<Seen> {
    let mut bytes = vec![];
    let mut id = FIRST_ID;
    while (bytes.len() as f64) < 1.05 * BYTES_PER_MS * f64::from(FLOOD_MS) {
        bytes.extend(request(id));
        id += 1;
    }
    desk.chip.obey(&json!({"uart_hex": registry::hex::encode(&bytes)}));
    desk.chip.advance(1_000.0 * f64::from(FLOOD_MS))
}

/// One request as it goes on the line.
pub(super) fn framed(id: u32, request: HostRequest) -> Vec<u8> {
    let mut bytes = [0; frame::MAX_FRAME];
    let frame = HostFrame { version: version::CURRENT, id, request };
    let length = frame::encode(&frame, &mut bytes).expect("a request fits");
    bytes[..length].to_vec()
}

fn pulses(status: &Value) -> u64 {
    status["pulses"]["permit_pulse"]["rising"].as_u64().expect("a count")
}
