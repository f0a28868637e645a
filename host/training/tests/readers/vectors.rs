//! The reference's bytes, from one data file, through host and simulated reader together.

use crate::bench::{Bench, TEXT, Way, text};
use machines::readers::{ReaderEvent, ReaderFamily};
use std::collections::BTreeMap;
use training::reader::ReaderSimConfig;

const FILE: &str = include_str!("../../../../tests/vectors/readers.toml");

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
        assert!(["A", "B", "C"].contains(&text("grade").as_str()), "{}", text("name"));
        assert!(!text("source").is_empty(), "{}", text("name"));
        let replies = value["replies"].as_array().unwrap().iter().map(|hex| bytes(hex.as_str().unwrap()));
        Vector {
            name: text("name"),
            scenario: text("scenario"),
            send: bytes(&text("send")),
            replies: replies.collect(),
        }
    };
    file["vector"].as_array().unwrap().iter().map(read).collect()
}

/// Plays a scenario that reads, or does not.
fn seen(
    family: ReaderFamily,
    changes: &[(&str, &str)],
    view: Option<&str>,
    config: ReaderSimConfig,
    expected: fn(&ReaderEvent) -> bool,
) -> Transcript {
    let mut bench = Bench::new(family, changes, config);
    let event = bench.read(view);
    assert!(expected(&event), "{event:?}");
    bench.run_for_ms(1_000);
    bench.transcript
}

fn play(scenario: &str) -> Transcript {
    use ReaderFamily::{Cognex, Keyence, Line, Zebra};
    let fine = ReaderSimConfig::default;
    let refuses = |code| ReaderSimConfig { refuses: Some(code), ..fine() };
    let read: fn(&ReaderEvent) -> bool = |event| *event == text(TEXT);
    let no_read: fn(&ReaderEvent) -> bool = |event| *event == ReaderEvent::NoRead;
    let no_answer: fn(&ReaderEvent) -> bool = |event| *event == ReaderEvent::NoAnswer;
    let fault: fn(&ReaderEvent) -> bool = |event| matches!(event, ReaderEvent::Fault { .. });
    let silent = [("extended = true", "extended = false")];
    let checksum = [("checksum = false", "checksum = true")];
    let framed = [("stx_etx = false", "stx_etx = true")];
    let triggers = |trigger, stop| [("trigger = \"\"", trigger), ("stop = \"\"", stop)];
    let hf800 = triggers("trigger = \"54 52 49 47 47 45 52\"", "stop = \"55 4E 54 52 49 47\"");
    let handheld = triggers("trigger = \"16 54 0D\"", "stop = \"16 55 0D\"");
    let view = Some(TEXT);
    match scenario {
        "cognex-silent" => seen(Cognex, &silent, view, fine(), read),
        "cognex-silent-no-read" => seen(Cognex, &silent, None, fine(), no_read),
        "cognex" => seen(Cognex, &[], view, fine(), read),
        "cognex-checksum" => seen(Cognex, &checksum, view, fine(), read),
        "cognex-refused" => seen(Cognex, &[], view, refuses(104), fault),
        "keyence" => seen(Keyence, &[], view, fine(), read),
        "keyence-no-read" => {
            seen(Keyence, &[], None, ReaderSimConfig { look_us: 60_000_000, ..fine() }, no_read)
        }
        "keyence-refused" => seen(Keyence, &[], view, refuses(20), fault),
        "keyence-framed" => seen(Keyence, &framed, view, fine(), read),
        "zebra" => seen(Zebra, &[], view, fine(), read),
        "zebra-no-read" => seen(Zebra, &[], None, fine(), no_read),
        "zebra-deaf" => seen(Zebra, &[], view, ReaderSimConfig { deaf: 1, ..fine() }, read),
        "zebra-long" => seen(Zebra, &[], view, ReaderSimConfig { packet_max: 8, ..fine() }, read),
        "zebra-unheard" => {
            let mut bench = Bench::new(Zebra, &[], fine());
            // The reading is lost, and so is the acknowledgement of the start before it.
            bench.lose_replies = 2;
            assert_eq!(bench.read(view), text(TEXT));
            bench.transcript
        }
        "hf800" => seen(Line, &hf800, None, fine(), no_answer),
        "honeywell" => seen(Line, &handheld[..1], None, fine(), no_answer),
        "honeywell-stop" => seen(Line, &handheld[1..], None, fine(), no_answer),
        other => panic!("the vector file names a scenario {other:?} that nobody plays"),
    }
}

fn transcripts() -> BTreeMap<String, Transcript> {
    vectors().into_iter().map(|vector| (vector.scenario.clone(), play(&vector.scenario))).collect()
}

/// Whether the vector's bytes were sent, and answered by its replies in their order.
fn holds(vector: &Vector, transcripts: &BTreeMap<String, Transcript>) -> bool {
    let transcript = &transcripts[&vector.scenario];
    let sent = transcript.iter().position(|(way, bytes)| *way == Way::ToReader && *bytes == vector.send);
    let Some(sent) = sent else { return false };
    let mut answers =
        transcript[sent..].iter().filter(|(way, _)| *way == Way::ToHost).map(|(_, bytes)| bytes);
    vector.replies.iter().all(|reply| answers.any(|answer| answer == reply))
}

#[test]
fn vector_of_the_reference_is_what_host_and_reader_say() {
    let transcripts = transcripts();
    let vectors = vectors();
    assert!(vectors.len() >= 20, "{}", vectors.len());
    for vector in &vectors {
        let transcript = &transcripts[&vector.scenario];
        assert!(holds(vector, &transcripts), "{}: {:x?}\n{transcript:x?}", vector.name, vector);
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
                let fails = !holds(&changed, &transcripts);
                assert!(fails, "{} message {message} bit {at}", vector.name);
            }
        }
    }
}
