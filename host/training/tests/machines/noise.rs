//! Any bytes at all, at driver and machine: nobody panics, and noise never looks like a proof.

use machines::gravotech::{Framing, Gravotech, GravotechConfig};
use machines::grbl::{Grbl, GrblConfig};
use machines::{Driver, MachineEvent, Payload};
use marking::mark::Micrometres;
use marking::path::dots_5x7;
use proptest::prelude::*;
use training::machine::{
    GravotechSim, GravotechSimConfig, GrblSim, GrblSimConfig, Piece, SimMachine, Transport,
};

/// Bytes with some sense in them, so that they get past the first glance.
fn pieces() -> impl Strategy<Value = Vec<Vec<u8>>> {
    let words = [
        "ST",
        "GO",
        "LD \"LINES-2.tml\" 1 N",
        "VS 0 \"A\"",
        "VG 0",
        "AM",
        "AD",
        "\r",
        "\r\n",
        "\n",
        "ST 4 0 0\r",
        "VS 1\r",
        "LD 1\r",
        "GO M\r",
        "GO F\r",
        "ER 1 1\r",
        "\x1b\0\0\x02ST\r",
        "ok\n",
        "error:9\n",
        "ALARM:1\n",
        "<Idle|>\n",
        "<Check|>\n",
        "[MSG:Enabled]\n",
        "Grbl 1.1h\n",
        "$C\n",
        "$$\n",
        "$32=1\n",
        "G1 X9 F600 S400\n",
        "G91 G0 X1e9\n",
        "M4 S0\n",
        "M5\n",
        "G4 P1e30\n",
        "?",
        "!",
        "~",
        "\x18",
        "G1 X99999999999999 F0.0000001\n",
    ];
    let word = prop::sample::select(words.map(|word| word.as_bytes().to_vec()).to_vec());
    prop::collection::vec(prop_oneof![4 => word, 1 => prop::collection::vec(any::<u8>(), 0..12)], 0..80)
}

fn machines() -> [Box<dyn SimMachine>; 3] {
    let gravotech = |transport| GravotechSim::new(GravotechSimConfig { transport, ..Default::default() });
    [
        Box::new(gravotech(Transport::Uc500)),
        Box::new(gravotech(Transport::Tl07)),
        Box::new(GrblSim::new(GrblSimConfig::default())),
    ]
}

fn drivers() -> [(Box<dyn Driver>, Payload); 3] {
    let gravotech = |framing| Box::new(Gravotech::new(GravotechConfig { framing, ..Default::default() }));
    let text = || Payload::Text { file: "LINES-1.tml".to_owned(), variables: vec![(0, "A7".to_owned())] };
    let path = Payload::Path(dots_5x7(&["A7"], Micrometres(2_000)).unwrap());
    let grbl = Grbl::new(GrblConfig { settle_ms: 0, ..Default::default() });
    [(gravotech(Framing::Uc500), text()), (gravotech(Framing::Tl07), text()), (Box::new(grbl), path)]
}

proptest! {
    #[test]
    fn machine_given_any_bytes_at_any_time_goes_on(pieces in pieces(), gap_us in 0_u64..200_000, permit: bool) {
        for mut machine in machines() {
            machine.clamp(Some(Piece::tagged("piece")), 0);
            machine.set_permit(permit, 0);
            for (now_us, bytes) in (0..).map(|at| at * gap_us).zip(&pieces) {
                machine.bytes_in(bytes, now_us);
            }
            machine.poll(1_000_000_000);
            machine.power_cut(1_000_000_000);
            let complete = std::iter::from_fn(|| machine.next_act()).count();
            prop_assert!(permit || complete == 0, "nothing is engraved without a permit");
        }
    }

    #[test]
    fn driver_given_any_bytes_while_it_loads_starts_nothing(pieces in pieces(), gap_ms in 0_u64..4_000) {
        for (mut driver, payload) in drivers() {
            driver.link_opened(0);
            driver.load(1, &payload, 0).unwrap();
            for (now_ms, bytes) in (0..).map(|at| at * gap_ms).zip(&pieces) {
                driver.handle(bytes, now_ms);
                driver.handle_timeout(now_ms);
            }
            driver.handle_timeout(1_000_000);
            let ends = std::iter::from_fn(|| driver.next_event()).filter(|event| matches!(event, MachineEvent::Ended { .. }));
            prop_assert_eq!(ends.count(), 0);
            let starts = std::iter::from_fn(|| driver.next_output()).filter(|bytes| bytes.ends_with(b"GO\r"));
            prop_assert_eq!(starts.count(), 0);
        }
    }
}
