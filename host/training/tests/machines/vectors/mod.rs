//! The reference's bytes, from one data file, through driver and simulated machine together.
//!
//! Each family plays the scenarios that its vectors name; a scenario is a transcript of everything that was sent either
//! way. A vector holds if its bytes are in there, followed by its replies in their order.

mod couth;
mod generic;
mod gravotech;
mod grbl;
mod keyence;
mod panasonic;
mod press;
mod sic;
mod telesis;

use crate::bench::Way;
use std::collections::BTreeMap;

const FILE: &str = include_str!("../../../../../tests/vectors/machines.toml");

pub type Transcript = Vec<(Way, Vec<u8>)>;

/// Plays a scenario; given the vector's bytes as well.
type Play = fn(&str, &[u8]) -> Transcript;

/// The families: what the names of their machines begin with, and how their scenarios are played. A scenario that is
/// the vector's own bytes, given to the simulated machine alone, is called `machine-only`.
const FAMILIES: &[(&str, Play)] = &[
    ("couth", couth::play),
    ("gravotech", gravotech::play),
    ("grbl", grbl::play),
    ("keyence", keyence::play),
    ("panasonic", panasonic::play),
    ("press", press::play),
    ("generic", generic::play),
    ("telesis", telesis::play),
    ("sic", sic::play),
];

#[derive(Debug, Clone)]
struct Vector {
    name: String,
    machine: String,
    scenario: String,
    send: Vec<u8>,
    replies: Vec<Vec<u8>>,
}

fn bytes(hex: &str) -> Vec<u8> {
    hex.split_whitespace().map(|byte| u8::from_str_radix(byte, 16).unwrap()).collect()
}

fn vectors() -> Vec<Vector> {
    let file: toml::Table = toml::from_str(FILE).unwrap();
    let read = |value: &toml::Value| {
        let text = |key: &str| value[key].as_str().unwrap().to_owned();
        assert!(["A", "B", "C"].contains(&text("grade").as_str()), "{}", text("name"));
        assert!(!text("source").is_empty(), "{}", text("name"));
        let replies = value["replies"].as_array().unwrap();
        Vector {
            name: text("name"),
            machine: text("machine"),
            scenario: text("scenario"),
            send: bytes(&text("send")),
            replies: replies.iter().map(|hex| bytes(hex.as_str().unwrap())).collect(),
        }
    };
    file["vector"].as_array().unwrap().iter().map(read).collect()
}

/// The exchange that a vector belongs to.
fn play(vector: &Vector) -> Transcript {
    let family = FAMILIES.iter().find(|(name, _)| vector.machine.split(' ').next() == Some(name));
    let (_, play) = family.unwrap_or_else(|| panic!("nobody plays {:?}", vector.machine));
    play(&vector.scenario, &vector.send)
}

/// The machine alone, given a vector's bytes.
pub fn answers(mut machine: impl training::machine::SimMachine, send: &[u8]) -> Transcript {
    machine.bytes_in(send, 0);
    machine.poll(1_000_000);
    let replies = std::iter::from_fn(|| machine.next_bytes()).map(|bytes| (Way::ToHost, bytes));
    std::iter::once((Way::ToMachine, send.to_vec())).chain(replies).collect()
}

/// The transcripts of all scenarios; those of the machine alone by the vector's name.
fn transcripts(vectors: &[Vector]) -> BTreeMap<(String, String), Transcript> {
    let mut played = BTreeMap::new();
    for vector in vectors {
        played.entry(key(vector)).or_insert_with(|| play(vector));
    }
    played
}

fn key(vector: &Vector) -> (String, String) {
    let scenario = if vector.scenario == "machine-only" { &vector.name } else { &vector.scenario };
    (vector.machine.clone(), scenario.clone())
}

/// Whether the vector's bytes were sent, and answered by its replies in their order. A vector without bytes to send is
/// what the machine says unasked.
fn holds(vector: &Vector, transcript: &Transcript) -> bool {
    let sent = match vector.send.is_empty() {
        true => Some(0),
        false => transcript.iter().position(|(way, bytes)| *way == Way::ToMachine && *bytes == vector.send),
    };
    let Some(sent) = sent else { return false };
    let mut answers =
        transcript[sent..].iter().filter(|(way, _)| *way == Way::ToHost).map(|(_, bytes)| bytes);
    vector.replies.iter().all(|reply| answers.any(|answer| answer == reply))
}

#[test]
fn vector_of_the_reference_is_what_driver_and_machine_say() {
    let vectors = vectors();
    let transcripts = transcripts(&vectors);
    let mut counts = BTreeMap::<&str, usize>::new();
    for vector in &vectors {
        let transcript = &transcripts[&key(vector)];
        assert!(holds(vector, transcript), "{}: {:x?}\n{transcript:x?}", vector.name, vector.send);
        *counts.entry(&vector.machine).or_default() += 1;
    }
    for (machine, count) in &counts {
        println!("{count:3} vectors of {machine}");
    }
    assert!(vectors.len() >= 30, "{}", vectors.len());
}

#[test]
fn vector_with_any_bit_of_any_byte_changed_fails() {
    let vectors = vectors();
    let transcripts = transcripts(&vectors);
    for vector in &vectors {
        let transcript = &transcripts[&key(vector)];
        let lengths = std::iter::once(vector.send.len()).chain(vector.replies.iter().map(Vec::len));
        for (message, length) in lengths.enumerate() {
            for at in 0..length * 8 {
                let mut changed = vector.clone();
                let bytes = if message == 0 { &mut changed.send } else { &mut changed.replies[message - 1] };
                bytes[at / 8] ^= 1 << (at % 8);
                assert!(!holds(&changed, transcript), "{} message {message} bit {at}", vector.name);
            }
        }
    }
}
