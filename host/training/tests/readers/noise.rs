//! Any bytes at all: nobody panics, and each trigger has exactly one event.

use machines::readers::{ReaderEvent, ReaderFamily};
use proptest::prelude::*;
use training::reader::{ReaderKind, ReaderSim, ReaderSimConfig};

/// Bytes with some sense in them, so that they get past the first glance.
fn pieces() -> impl Strategy<Value = Vec<Vec<u8>>> {
    let words: [&[u8]; 20] = [
        b"||0:1[0]\r\n",
        b"||0:2[0]\r\n",
        b"||0:2[0]TVMx\r\n",
        b"||[1]TVMx\r\n",
        b"||[1]T!\r\n",
        b"||[104]\r\n",
        b"||0:1[99999999999]\r\n",
        b"||1:1>TRIGGER ON\r\n",
        b"||>",
        b"\r\n",
        b"OK,LOFF\r",
        b"ER,LOFF,22\r",
        b"ERROR\r",
        b"LON\r",
        b"\x02LOFF\x03",
        b"\x04\xd0\x00\x00\xff\x2c",
        b"\x04\xe4\x04\x00\xff\x14",
        b"\x06\xf3\x00\x02\x1bA\xfe\xa9",
        b"\x05\xd1\x00\x00\x01\xff\x29",
        b"\xff",
    ];
    let word = prop::sample::select(words.map(<[u8]>::to_vec).to_vec());
    prop::collection::vec(prop_oneof![4 => word, 1 => prop::collection::vec(any::<u8>(), 0..12)], 0..60)
}

proptest! {
    #[test]
    fn host_given_any_bytes_tells_one_event_for_a_trigger(pieces in pieces(), gap_ms in 0_u64..400) {
        for family in ReaderFamily::ALL {
            let (mut host, _) = family.reader(family.built_in_dialect()).unwrap();
            host.link_opened();
            host.trigger(0);
            let mut now_ms = 0;
            for bytes in &pieces {
                host.handle(bytes, now_ms);
                now_ms += gap_ms;
                host.handle_timeout(now_ms);
            }
            let mut wakes = 0;
            while let Some(at_ms) = host.poll_at() {
                now_ms = now_ms.max(at_ms);
                host.handle_timeout(now_ms);
                wakes += 1;
                prop_assert!(wakes < 200, "{family:?} never ends: {host:?}");
            }
            let events: Vec<ReaderEvent> = std::iter::from_fn(|| host.next_event()).collect();
            prop_assert_eq!(events.len(), 1, "{:?}: {:?}", family, events);
        }
    }

    #[test]
    fn simulated_reader_given_any_bytes_goes_on(pieces in pieces(), gap_us in 0_u64..300_000) {
        for kind in [ReaderKind::Cognex, ReaderKind::Keyence, ReaderKind::Zebra, ReaderKind::Line] {
            let mut sim = ReaderSim::new(kind, ReaderSimConfig { noise: true, ..ReaderSimConfig::default() });
            sim.show(Some("MS1|C=KE|N=7"), 0);
            for (now_us, bytes) in (0..).map(|at| at * gap_us).zip(&pieces) {
                sim.bytes_in(bytes, now_us);
                sim.poll(now_us);
            }
            sim.poll(1_000_000_000);
            let mut said = 0;
            while sim.next_bytes().is_some() {
                said += 1;
            }
            prop_assert!(said < 2_000);
        }
    }
}
