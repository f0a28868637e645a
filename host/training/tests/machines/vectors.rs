//! The reference's bytes, from one data file, through driver and simulated machine together.

use crate::bench::{Bench, Way};
use machines::gravotech::{Framing, Gravotech, GravotechConfig};
use machines::grbl::{Grbl, GrblConfig};
use machines::{Driver, End, MachineEvent, Payload};
use marking::path::{DotPath, DotUm};
use std::collections::BTreeMap;
use training::machine::{GravotechSim, GravotechSimConfig, GrblSim, GrblSimConfig, SimMachine, Transport};

const FILE: &str = include_str!("../../../../tests/vectors/machines.toml");
const MACHINE_ONLY: &str = "machine-only";

type Transcript = Vec<(Way, Vec<u8>)>;

#[derive(Debug, Clone)]
struct Vector {
    name: String,
    scenario: String,
    send: Vec<u8>,
    replies: Vec<Vec<u8>>,
}

fn bytes(hex: &str) -> Vec<u8> {
    hex.split(' ').map(|byte| u8::from_str_radix(byte, 16).unwrap()).collect()
}

fn vectors() -> Vec<Vector> {
    let file: toml::Table = toml::from_str(FILE).unwrap();
    let read = |value: &toml::Value| {
        let text = |key: &str| value[key].as_str().unwrap().to_owned();
        assert!(["A", "B"].contains(&text("grade").as_str()), "{}", text("name"));
        assert!(!text("source").is_empty(), "{}", text("name"));
        Vector {
            name: text("name"),
            scenario: text("scenario"),
            send: bytes(&text("send")),
            replies: value["replies"]
                .as_array()
                .unwrap()
                .iter()
                .map(|hex| bytes(hex.as_str().unwrap()))
                .collect(),
        }
    };
    file["vector"].as_array().unwrap().iter().map(read).collect()
}

fn text_payload(file: &str, number: u8, text: &str) -> Payload {
    Payload::Text { file: file.to_owned(), variables: vec![(number, text.to_owned())] }
}

fn gravotech(framing: Framing, file: &str, number: u8) -> Bench<GravotechSim> {
    let transport = match framing {
        Framing::Tl07 => Transport::Tl07,
        Framing::Uc500 => Transport::Uc500,
    };
    let files = BTreeMap::from([(file.to_owned(), vec![number])]);
    let machine = GravotechSim::new(GravotechSimConfig { transport, files, ..GravotechSimConfig::default() });
    Bench::new(Gravotech::new(GravotechConfig { framing, ..GravotechConfig::default() }), machine)
}

fn gravotech_job(framing: Framing, file: &str, number: u8, text: &str) -> Transcript {
    let mut bench = gravotech(framing, file, number);
    assert_eq!(bench.mark(1, &text_payload(file, number, text)), Ok(End::Finished));
    assert_eq!(bench.metal[0].text, [text]);
    bench.transcript
}

fn gravotech_stop(framing: Framing, other_master: bool) -> Transcript {
    let mut bench = gravotech(framing, "test.t2l", 0);
    let loaded = bench.load(1, &text_payload("test.t2l", 0, "1234")).unwrap();
    bench.start(loaded);
    bench.run_for_ms(20);
    let now_ms = bench.now_ms();
    bench.driver.abort(now_ms);
    assert!(matches!(bench.end(), End::Stopped { .. }));
    assert_eq!(bench.event(), MachineEvent::Aborted);
    bench.machine.reconfigure(|config| config.other_master = other_master);
    let now_ms = bench.now_ms();
    bench.driver.recover(now_ms);
    assert_eq!(bench.event(), MachineEvent::Recovered);
    bench.transcript
}

fn grbl_machine() -> GrblSim {
    let version = "1.1h.20190830:text".to_owned();
    GrblSim::new(GrblSimConfig { version, extra_fields: false, ..GrblSimConfig::default() })
}

fn grbl() -> Bench<GrblSim> {
    // A dot of four millimetres is the documentation's example.
    Bench::new(Grbl::new(GrblConfig { dot_length_um: 4_000, ..GrblConfig::default() }), grbl_machine())
}

fn grbl_path() -> Payload {
    Payload::Path(DotPath { dots: vec![DotUm { x_um: 5_000, y_um: 5_000 }] })
}

fn grbl_job() -> Transcript {
    let mut bench = grbl();
    assert_eq!(bench.mark(1, &grbl_path()), Ok(End::Finished));
    assert_eq!((bench.strikes(), bench.metal.len()), (1, 1));
    bench.transcript
}

fn grbl_after(command: fn(&mut dyn Driver, u64), done: fn(&MachineEvent) -> bool) -> Transcript {
    let mut bench = grbl();
    bench.run_for_ms(2_000);
    let now_ms = bench.now_ms();
    command(bench.driver.as_mut(), now_ms);
    let event = bench.event();
    assert!(done(&event), "{event:?}");
    bench.transcript
}

fn grbl_permit_lost() -> Transcript {
    let mut bench = grbl();
    let loaded = bench.load(1, &grbl_path()).unwrap();
    bench.start(loaded);
    bench.run_for_ms(100);
    let now_us = bench.now_us;
    bench.machine.set_permit(false, now_us);
    assert!(matches!(bench.end(), End::Stopped { .. }));
    bench.run_for_ms(100);
    bench.events();
    let now_ms = bench.now_ms();
    bench.driver.recover(now_ms);
    assert_eq!(bench.event(), MachineEvent::Recovered);
    bench.transcript
}

fn play(scenario: &str) -> Transcript {
    match scenario {
        "tl07-job" => gravotech_job(Framing::Tl07, "test.t2l", 0, "1234"),
        "tl07-variable-read" => gravotech_job(Framing::Tl07, "test.t2l", 3, "example"),
        "tl07-variable-set" => gravotech_job(Framing::Tl07, "test.t2l", 3, "example_vs"),
        "tl07-stop" => gravotech_stop(Framing::Tl07, false),
        "tl07-master" => gravotech_stop(Framing::Tl07, true),
        "uc500-job" => gravotech_job(Framing::Uc500, "test.tml", 0, "1234"),
        "uc500-stop" => gravotech_stop(Framing::Uc500, false),
        "grbl-job" => grbl_job(),
        "grbl-identify" => grbl_after(
            |driver, now_ms| driver.identify(now_ms),
            |event| matches!(event, MachineEvent::Identified { .. }),
        ),
        "grbl-abort-at-rest" => {
            grbl_after(|driver, now_ms| driver.abort(now_ms), |event| *event == MachineEvent::Aborted)
        }
        "grbl-permit-lost" => grbl_permit_lost(),
        other => panic!("the vector file names a scenario {other:?} that nobody plays"),
    }
}

/// The machine alone, given a vector's bytes.
fn answers(send: &[u8]) -> Transcript {
    let mut machine = grbl_machine();
    machine.bytes_in(send, 0);
    machine.poll(1_000_000);
    let replies = std::iter::from_fn(|| machine.next_bytes()).map(|bytes| (Way::ToHost, bytes));
    std::iter::once((Way::ToMachine, send.to_vec())).chain(replies).collect()
}

fn transcripts() -> BTreeMap<String, Transcript> {
    let scenarios =
        vectors().into_iter().map(|vector| vector.scenario).filter(|scenario| scenario != MACHINE_ONLY);
    scenarios.map(|scenario| (scenario.clone(), play(&scenario))).collect()
}

/// Whether the vector's bytes were sent, and answered by its replies in their order.
fn holds(vector: &Vector, transcripts: &BTreeMap<String, Transcript>) -> bool {
    let alone = if vector.scenario == MACHINE_ONLY { answers(&vector.send) } else { Vec::new() };
    let transcript = transcripts.get(&vector.scenario).unwrap_or(&alone);
    let sent = transcript.iter().position(|(way, bytes)| *way == Way::ToMachine && *bytes == vector.send);
    let Some(sent) = sent else { return false };
    let mut answers =
        transcript[sent..].iter().filter(|(way, _)| *way == Way::ToHost).map(|(_, bytes)| bytes);
    vector.replies.iter().all(|reply| answers.any(|answer| answer == reply))
}

#[test]
fn vector_of_the_reference_is_what_driver_and_machine_say() {
    let transcripts = transcripts();
    let vectors = vectors();
    assert!(vectors.len() >= 30, "{}", vectors.len());
    for vector in &vectors {
        assert!(
            holds(vector, &transcripts),
            "{}: {:x?}\n{:?}",
            vector.name,
            vector.send,
            transcripts.get(&vector.scenario)
        );
    }
}

#[test]
fn vector_with_any_bit_of_any_byte_changed_fails() {
    let transcripts = transcripts();
    for vector in vectors() {
        let lengths = std::iter::once(vector.send.len()).chain(vector.replies.iter().map(Vec::len));
        for (message, length) in lengths.enumerate() {
            for at in 0..length * 8 {
                let mut changed = vector.clone();
                let bytes = if message == 0 { &mut changed.send } else { &mut changed.replies[message - 1] };
                bytes[at / 8] ^= 1 << (at % 8);
                assert!(!holds(&changed, &transcripts), "{} message {message} bit {at}", vector.name);
            }
        }
    }
}
