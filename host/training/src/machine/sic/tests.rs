//! The simulated SIC controller, told by the bytes of its protocol.

use super::*;
use crate::machine::text::trial::{Trial, body, check_cycle};
use crate::machine::{SimMachine, Wire};

const READ: &[u8] = b"\x02\x00\x35\x53\x00\x0d\x54\x45\x53\x54\x00\x00\x00\x00\x00\x00\x00\x00\x02\x03";
const VARIABLE: &[u8] = b"\x02\x00\x35\x38\x00\x04\x31\x56\x4e\x50\x03";
const VARIABLE_CHECKED: &[u8] = b"\x02\x35\x38\x00\x04\x31\x56\x4e\x50\x03\x71";
const INCREMENT: &[u8] = b"\x02\x00\x35\x39\x00\x05\x01\x00\x00\x5f\xf8\x03";
const HOME: &[u8] = b"\x02\x00\x35\x48\x00\x00\x03";
const HOME_Y: &[u8] = b"\x02\x00\x35\x48\x00\x01\x02\x03";
const HOME_CHECKED: &[u8] = b"\x02\x35\x48\x00\x00\x03\x7c";
const DIAMETER: &[u8] = b"\x02\x00\x35\x6f\x00\x03\x02\x01\x2c\x03";
const COMMENT: &[u8] =
    b"\x02\x00\x35\x6f\xff\xff\x03\x50\x61\x72\x74\x20\x5a\x43\x42\x20\x31\x32\x34\x35\x00\xff\x03";
const START: &[u8] = b"\x02\x00\x35\x67\x00\x00\x03";
const START_CHECKED: &[u8] = b"\x02\x35\x67\x00\x00\x03\x53";
const RESET_CHECKED: &[u8] = b"\x02\x35\x45\x00\x00\x03\x71";
const LOAD: &[u8] = b"\x02\x00\x35\x63\x00\x0cTEST\0\0\0\0\0\0\0\0\x03";
const NOTHING: [&[u8]; 0] = [];

fn config() -> SicSimConfig {
    let lines = vec![SicLine::Variable(1), SicLine::Increment(1)];
    SicSimConfig { files: BTreeMap::from([("TEST".to_owned(), lines)]), ..SicSimConfig::default() }
}

fn trial() -> Trial<Sic> {
    Trial::new(config())
}

fn code(code: u8, value: u8) -> Vec<Vec<u8>> {
    vec![vec![2, 0, 0x35, code, 0, 1, value, 3]]
}

fn status(code: u8, value: u8) -> Vec<Vec<u8>> {
    vec![vec![2, 0, 0x35, code, 0, 3, value, 0, 0, 3]]
}

#[test]
fn cycle_obeys_interlock_mains_and_air_by_frame_and_by_word() {
    let config = |faults| SicSimConfig { body: body(faults), ..config() };
    let by_frame = |trial: &mut Trial<Sic>| {
        assert_eq!(trial.say(LOAD), code(b'c', 0));
        assert_eq!(trial.say(VARIABLE), code(b'8', 0));
        assert_eq!(trial.say(START), NOTHING, "it is answered at the end");
    };
    check_cycle(config, by_frame, &["VNP", "0"]);
    let by_word = |trial: &mut Trial<Sic>| {
        assert_eq!(trial.say(b"LOADFILE TEST\n"), [b"LOADFILE OK\r\n"]);
        assert_eq!(trial.say(b"SETVAR 1 KE 26\r\n"), [b"SETVAR OK\r\n"]);
        assert_eq!(trial.say(b"RUN\n"), NOTHING);
    };
    check_cycle(config, by_word, &["KE 26", "0"]);
}

#[test]
fn frames_of_the_reference_are_answered_in_their_form() {
    let mut trial = trial();
    assert_eq!(trial.say(VARIABLE_CHECKED), [b"\x02\x35\x38\x00\x01\x00\x03\x0d"]);
    assert_eq!(trial.say(VARIABLE), code(b'8', 0));
    assert_eq!(trial.say(INCREMENT), code(b'9', 0));
    assert_eq!(trial.protocol().increment(1), 24_568);
    assert_eq!((trial.say(DIAMETER), trial.say(COMMENT)), (code(b'o', 0), code(b'o', 0)));
    assert_eq!(trial.protocol().options(), (Some(300), "Part ZCB 1245"));
    assert_eq!(trial.say(RESET_CHECKED), [b"\x02\x35\x45\x00\x01\x00\x03\x70"]);
    let mut content = READ[..6].to_vec();
    content[5] += 25;
    content.extend(&READ[6..19]);
    content.extend(b"Variable(1)\nIncrement(1)\n\x03");
    assert_eq!(trial.say(READ), [content]);
    assert_eq!(trial.say(b"\x02\x00\x35\x44\x00\x0dTEST\0\0\0\0\0\0\0\0\x02\x03"), code(b'D', 0));
    assert_eq!(trial.say(READ), [b"\x02\x00\x35\x53\x00\x00\x01\x03"], "not found");
    assert_eq!(trial.say(LOAD), code(b'c', 1));
    assert_eq!(trial.say(START_CHECKED), [b"\x02\x35\x67\x00\x03\x01\x00\x00\x03\x51"], "nothing is loaded");
}

#[test]
fn request_that_says_nonsense_is_refused() {
    let mut trial = trial();
    for (request, refused) in [
        (&b"\x02\x00\x35\x38\x00\x02\x3aA\x03"[..], code(b'8', 1)),
        (b"\x02\x00\x35\x38\x00\x1b1ABCDEFGHIJKLMNOPQRSTUVWXYZ\x03", code(b'8', 1)),
        (b"\x02\x00\x35\x38\x00\x02\x01\x07\x03", code(b'8', 1)),
        (b"\x02\x00\x35\x39\x00\x05\x01\xff\xff\xff\xff\x03", code(b'9', 1)),
        (b"\x02\x00\x35\x63\x00\x04TEST\x03", code(b'c', 1)),
        (b"\x02\x00\x35\x63\x00\x0ctest\0\0\0\0\0\0\0\0\x03", code(b'c', 1)),
        (b"\x02\x00\x35\x66\x00\x00\x03", code(b'f', 3)),
        (b"\x02\x00\x35\x48\x00\x01\x08\x03", status(b'H', 1)),
    ] {
        assert_eq!(trial.say(request), refused, "{request:x?}");
    }
    assert_eq!(trial.say(b"\x02\x00\x35\x38\x00\x02\x09A\x03"), code(b'8', 0));
}

#[test]
fn start_is_answered_at_the_end_and_a_second_is_not_heard() {
    let mut trial = trial();
    trial.say(LOAD);
    trial.say(VARIABLE);
    assert_eq!(trial.say(START), NOTHING);
    assert_eq!((trial.say(START).len(), trial.say(LOAD)), (0, code(b'c', 2)));
    assert_eq!(trial.finish(), status(b'g', 0));
    trial.say(START);
    assert_eq!(trial.set_permit(false), status(b'g', 2));
    trial.set_permit(true);
    assert_eq!(trial.say(START), status(b'g', 1), "somebody has to reset it");
    assert_eq!(trial.say(b"\x02\x00\x35\x45\x00\x00\x03"), code(b'E', 0));
    trial.machine.reconfigure(|config| config.body.faults.stops_after = Some(2));
    trial.say(START);
    assert_eq!(trial.finish(), status(b'g', 1));
    assert_eq!(trial.metal.len(), 2, "a cycle stopped before its first strike leaves nothing");
}

#[test]
fn increment_counts_cycles_that_ran_to_their_end_and_wraps() {
    let mut trial = trial();
    trial.machine.reconfigure(|config| config.increment_last = 24_569);
    trial.say(LOAD);
    trial.say(VARIABLE);
    trial.say(INCREMENT);
    for air_lost in [false, true, false] {
        trial.machine.reconfigure(|config| config.body.faults.no_air = air_lost);
        trial.say(START);
        assert_eq!(trial.finish(), status(b'g', 0));
    }
    trial.say(START);
    trial.strike(1);
    trial.set_permit(false);
    assert_eq!(trial.protocol().increment(1), 1);
    assert_eq!(trial.texts()[..2], [["VNP", "24568"], ["VNP", "0"]]);
}

#[test]
fn way_home_needs_the_permit_and_takes_its_time() {
    let mut trial = trial();
    assert_eq!(trial.say(HOME), NOTHING);
    assert_eq!((trial.say(HOME_Y).len(), trial.say(VARIABLE)), (0, code(b'8', 2)));
    assert_eq!(trial.finish(), status(b'H', 0));
    assert_eq!(trial.now_us, HOMING_US);
    trial.say(HOME_CHECKED);
    assert_eq!(trial.finish(), [b"\x02\x35\x48\x00\x03\x00\x00\x00\x03\x7f"]);
    trial.say(HOME_Y);
    assert_eq!(trial.set_permit(false), status(b'H', 2));
    assert!(trial.level(Wire::Fault));
    trial.machine.reset_at_panel(trial.now_us);
    assert_eq!(trial.say(HOME), status(b'H', 1));
}

#[test]
fn points_are_struck_and_make_no_text() {
    let mut trial = trial();
    let point = [0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 5];
    let request = |points: &[u8]| {
        let size = u8::try_from(points.len() + 1).unwrap();
        [&[2, 0, 0x35, b'P', 0, size, 9], points, &[3]].concat()
    };
    assert_eq!(trial.say(&request(&[point, point, point].concat())), NOTHING);
    assert_eq!(trial.finish(), status(b'P', 0));
    assert_eq!((trial.strikes(), trial.metal[0].text.len(), trial.metal[0].strikes), (3, 0, 3));
    assert_eq!(trial.say(&request(&point[..12])), status(b'P', 1));
    assert_eq!(trial.say(&request(&[])), status(b'P', 1));
}

#[test]
fn lines_of_the_text_protocol_are_answered_by_their_keyword() {
    let mut trial = trial();
    for (line, reply) in [
        ("INSERTPAUSELINE 100 120 130\n", "INSERTPAUSELINE OK\r\n"),
        ("INSERTPAUSELINE 100 120\n", "INSERTPAUSELINE BAD ARGUMENTS\r\n"),
        ("INSERTPAUSELINE 100 120 130 140\n", "INSERTPAUSELINE BAD ARGUMENTS\r\n"),
        ("INSERTLOGOLINE 100 120 0 100 100 0 0 1 5 4 V SIC\n", "INSERTLOGOLINE OK\r\n"),
        ("INSERTLOGOLINE 100 120 0 100 100 18001 0 1 5 4 V SIC\n", "INSERTLOGOLINE BAD ARGUMENTS\r\n"),
        ("INSERTLOGOLINE 100 120 0 100 100 0 0 1 5 0 V SIC\n", "INSERTLOGOLINE BAD ARGUMENTS\r\n"),
        ("INSERTLOGOLINE 100 120 0 100 100 0 0 1 5 4 X SIC\n", "INSERTLOGOLINE BAD ARGUMENTS\r\n"),
        ("LOADFILE NONE\r\n", "LOADFILE NOT FOUND\r\n"),
        ("SETVAR 1\n", "SETVAR BAD ARGUMENTS\r\n"),
        ("SETVAR 10 A\n", "SETVAR BAD ARGUMENTS\r\n"),
        ("RUN\n", "RUN ERROR 1\r\n"),
        ("RESETERROR\n", "RESETERROR OK\r\n"),
        ("NEWFILE A\n", "NEWFILE BAD ARGUMENTS\r\n"),
        ("JUMP 1\n", "JUMP UNKNOWN\r\n"),
    ] {
        assert_eq!(trial.say(line.as_bytes()), [reply.as_bytes()], "{line}");
    }
    trial.say(b"LOADFILE TEST\nSETVAR 1 A\nRUN\n");
    assert_eq!(trial.say(b"RUN\n"), [b"RUN ERROR 2\r\n"]);
    assert_eq!(trial.finish(), [b"RUN OK\r\n"]);
    trial.say(b"RUN\n");
    assert_eq!(trial.set_permit(false), [b"RUN ERROR 2\r\n"]);
}

#[test]
fn file_that_is_another_is_loaded_and_acknowledged() {
    let other = SicSimConfig { loads_other_file: Some("LINES-1".to_owned()), ..SicSimConfig::default() };
    let mut trial: Trial<Sic> = Trial::new(other);
    assert_eq!(trial.say(b"LOADFILE LINES-2\n"), [b"LOADFILE OK\r\n"]);
    trial.say(b"SETVAR 0 A\nSETVAR 1 B\nRUN\n");
    trial.finish();
    assert_eq!(trial.texts(), [["A"]]);
}
