//! Any bytes at all, at driver and machine: nobody panics, and noise never looks like a proof.

use crate::bench::{dotted, driver};
use machines::grbl::{Grbl, GrblConfig};
use machines::{Driver, Family, MachineEvent, Payload};
use proptest::prelude::*;
use training::machine::{
    CouthSim, CouthSimConfig, GravotechSim, GravotechSimConfig, GrblSim, GrblSimConfig, HansSim,
    HansSimConfig, HuapuSim, HuapuSimConfig, Id8400Sim, Id8400SimConfig, ImarkSim, ImarkSimConfig,
    KeyenceSim, KeyenceSimConfig, LcSim, LcSimConfig, Mk100Sim, Mk100SimConfig, PanasonicSim,
    PanasonicSimConfig, Piece, PressSim, PressSimConfig, SicSim, SicSimConfig, SimMachine, TechnomarkSim,
    TechnomarkSimConfig, TelesisSim, TelesisSimConfig, Transport, Wire, panasonic,
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
        "\x02MKMS0\r",
        "\x02MKMS1\r",
        "\x02FNOS0002\r",
        "\x02FNOS0011\r",
        "\x02MCSS01A7\r",
        "\x02SINS00A7\r",
        "\x02MSTS1\r",
        "\x02MRKS\r",
        "\x02STSR\r",
        "\x02STSR4E\r",
        "WX,ProgramNo=0002\r",
        "WX,BLK=0,CharacterString=A7\r",
        "WX,StartMarking\r",
        "WX,StopMarking\r",
        "WX,ErrorClear\r",
        "RX,Ready\r",
        "WX,OK\r",
        "WX,NG,02\r",
        "RX,OK,0\r",
        "RX,OK,1\r",
        "RX,OK,A7\r",
        "\x060066\r",
        "\x150378\r",
        "\x02STSA0211031\r",
        "\x02FNOA0001E7\r",
        "\x02MSTA0000F7\r",
    ];
    let others = modbus_frames().into_iter().chain(words_of_other_machines());
    let words = words.map(|word| word.as_bytes().to_vec()).into_iter().chain(others);
    let word = prop::sample::select(words.collect::<Vec<_>>());
    prop::collection::vec(prop_oneof![4 => word, 1 => prop::collection::vec(any::<u8>(), 0..12)], 0..80)
}

/// Required die 7, START and its end, ABORT, INHIBIT, text, and inputs.
fn modbus_frames() -> [Vec<u8>; 7] {
    [
        &[1, 6, 0, 0x10, 0, 7, 0xc9, 0xcd][..],
        &[1, 5, 0, 0, 0xff, 0, 0x8c, 0x3a],
        &[1, 5, 0, 0, 0, 0, 0xcd, 0xca],
        &[1, 5, 0, 1, 0xff, 0, 0xdd, 0xfa],
        &[1, 5, 0, 3, 0xff, 0, 0x7c, 0x3a],
        &[1, 16, 0, 32, 0, 4, 8, 78, 71, 32, 50, 48, 50, 54, 32, 0x03, 0x6e],
        &[1, 2, 0, 0, 0, 8, 0x79, 0xcc],
    ]
    .map(<[u8]>::to_vec)
}

/// Words of the machines that have no driver here.
fn words_of_other_machines() -> Vec<Vec<u8>> {
    let words: [&[u8]; 40] = [
        b"\x10\x02\x07\0\x21\x03\x03",
        b"\x10\x02\x09\0\x25\x01A\x03\x03",
        b"\x10\x02\x07\0\x31\x03\x03",
        b"\x10\x02\x07\0\x33\x03\x03",
        b"\x10\x02\xff\xff",
        b"\x01P\x02LINES-1\x03041\r",
        b"\x01V\x0201A\x03248\r",
        b"\x01G\x02\x03071\r",
        b"\x01O\x02\x03079\r",
        b"\x01I\x02\x03073\r",
        b"\x01S\x02\x03083\r",
        b"\x010\x021,A,B,,,,\x03\r",
        b"\x011\x02A\x03\r",
        b"\x02\x00\x35\x63\x00\x0cLINES-1\0\0\0\0\0\x03",
        b"\x02\x00\x35\x38\x00\x02\x30A\x03",
        b"\x02\x00\x35\x67\x00\x00\x03",
        b"\x02\x35\x48\x00\x00\x03\x7c",
        b"\x02\x00\x35\x50\x00\x0e\x01ABCDEFGHIJKL\x05\x03",
        b"\x02\x00\x35\x6f\xff\xff",
        b"\x02\x00\x35",
        b"LOADFILE LINES-1\n",
        b"SETVAR 0 A\n",
        b"RUN\n",
        b":KE 26\r\n",
        b"\x02ALINES-1\r\x03",
        b"\x02B0=A\r\x03",
        b"\x1bUA;",
        b"\x1b?U",
        b"\x1bQ99999;",
        b"\x1bR99999;",
        b"LOADFILE C:\\MARKS\\LINES-1.ezd \r\n",
        b"SETVAR 0 A \r\n",
        b"RUN \r\n",
        b"STOP \r\n",
        b"<Initialize,0,0,LINES-1>",
        b"<Data,0,0,A>",
        b"<MarkStart,0>",
        b"<Stop>",
        b"\x02\x05load:LINES-1\x03\x78",
        b"\x02\x05setfixeddata:0,A\x03\x66",
    ];
    words.map(<[u8]>::to_vec).to_vec()
}

fn machines() -> Vec<Box<dyn SimMachine>> {
    let gravotech = |transport| GravotechSim::new(GravotechSimConfig { transport, ..Default::default() });
    let panasonic =
        |dialect| PanasonicSim::new(PanasonicSimConfig { dialect, check_sum: false, ..Default::default() });
    vec![
        Box::new(gravotech(Transport::Uc500)),
        Box::new(gravotech(Transport::Tl07)),
        Box::new(GrblSim::new(GrblSimConfig::default())),
        Box::new(KeyenceSim::new(KeyenceSimConfig::default())),
        Box::new(PanasonicSim::new(PanasonicSimConfig { cr_lf: true, ..Default::default() })),
        Box::new(panasonic(panasonic::Dialect::Lp400)),
        Box::new(panasonic(panasonic::Dialect::Lpgs)),
        Box::new(panasonic(panasonic::Dialect::Lp310)),
        Box::new(PressSim::new(PressSimConfig::default())),
        Box::new(CouthSim::new(CouthSimConfig::default())),
        Box::new(TelesisSim::new(TelesisSimConfig::default())),
        Box::new(Id8400Sim::new(Id8400SimConfig::default())),
        Box::new(SicSim::new(SicSimConfig::default())),
        Box::new(ImarkSim::new(ImarkSimConfig::default())),
        Box::new(TechnomarkSim::new(TechnomarkSimConfig::default())),
        Box::new(Mk100Sim::new(Mk100SimConfig::default())),
        Box::new(HuapuSim::new(HuapuSimConfig::default())),
        Box::new(HansSim::new(HansSimConfig::default())),
        Box::new(LcSim::new(LcSimConfig::default())),
    ]
}

/// Drivers, what each is given to load, and how its start begins.
fn drivers() -> Vec<(Box<dyn Driver>, Payload, &'static [u8])> {
    let text = |file: &str, number| Payload::Text {
        file: file.to_owned(),
        variables: vec![(number, "A7".to_owned())],
    };
    let grbl = Grbl::new(GrblConfig { settle_ms: 0, ..Default::default() });
    vec![
        (driver(Family::Gravotech, "uc500"), text("LINES-1.tml", 0), b"\x1b\0\0\x02GO"),
        (driver(Family::Gravotech, "tl07"), text("LINES-1.tml", 0), b"GO"),
        (driver(Family::Couth, "mc2000"), text("", 1), b"\x10\x02\x07\x00\x31"),
        (driver(Family::Keyence, "md-x"), text("1", 0), b"WX,StartMarking"),
        (driver(Family::Panasonic, "lp-400"), text("1", 1), b"\x02MRK"),
        (driver(Family::Panasonic, "lp-400-sin"), text("11", 0), b"\x02MRK"),
        (driver(Family::Panasonic, "lp-gs"), text("1", 1), b"\x02MRK"),
        (driver(Family::Panasonic, "lp-310"), text("1", 1), b"\x02MRK"),
        (Box::new(grbl), dotted(&["A7"]), b"G0 X"),
    ]
}

proptest! {
    #[test]
    fn machine_given_any_bytes_at_any_time_goes_on(pieces in pieces(), gap_us in 0_u64..200_000, permit: bool) {
        for mut machine in machines() {
            machine.clamp(Some(Piece::tagged("piece")), 0);
            machine.set_permit(permit, 0);
            for (now_us, bytes) in (0..).map(|at| at * gap_us).zip(&pieces) {
                machine.bytes_in(bytes, now_us);
                machine.set_start_contact(bytes.len() % 2 == 0, now_us);
            }
            machine.poll(1_000_000_000);
            machine.power_cut(1_000_000_000);
            let complete = std::iter::from_fn(|| machine.next_act()).count();
            prop_assert!(permit || complete == 0, "nothing is engraved without a permit");
        }
    }

    #[test]
    fn machine_that_lost_its_permit_strikes_nothing_more(before in pieces(), after in pieces(), gap_us in 0_u64..20_000) {
        for mut machine in machines() {
            machine.clamp(Some(Piece::tagged("piece")), 0);
            machine.set_permit(true, 0);
            let mut now_us = 0;
            for (pieces, permit) in [(&before, true), (&after, false)] {
                machine.set_permit(permit, now_us);
                while machine.next_wire().is_some() {}
                for bytes in pieces {
                    machine.bytes_in(bytes, now_us);
                    machine.set_start_contact(bytes.len() % 2 == 0, now_us);
                    now_us += gap_us;
                }
            }
            machine.poll(1_000_000_000);
            let edges = std::iter::from_fn(|| machine.next_wire());
            prop_assert_eq!(edges.filter(|edge| edge.wire == Wire::Strike && edge.level).count(), 0);
        }
    }

    #[test]
    fn driver_given_any_bytes_while_it_loads_starts_nothing(pieces in pieces(), gap_ms in 0_u64..4_000) {
        for (mut driver, payload, start) in drivers() {
            driver.link_opened(0);
            driver.load(1, &payload, 0).unwrap();
            for (now_ms, bytes) in (0..).map(|at| at * gap_ms).zip(&pieces) {
                driver.handle(bytes, now_ms);
                driver.handle_timeout(now_ms);
            }
            driver.handle_timeout(1_000_000);
            let ends = std::iter::from_fn(|| driver.next_event()).filter(|event| matches!(event, MachineEvent::Ended { .. }));
            prop_assert_eq!(ends.count(), 0);
            let starts = std::iter::from_fn(|| driver.next_output()).filter(|bytes| bytes.starts_with(start));
            prop_assert_eq!(starts.count(), 0);
        }
    }
}
