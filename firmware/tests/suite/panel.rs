//! Lamps, buzzer and the blinked code of the key.

use crate::bench::{Bench, job};
use crate::jobs::{begin_cycle, end_cycle, permit};
use firmware::panel::{BEEP_MS, BLINK_FOR_MS, BLINK_MS, CODE_GAP_MS, DIGIT_GAP_MS};
use protocol::*;

/// Reads the lamp like a person: counts flashes, and takes a long dark for the end of a digit.
fn read_code(bench: &mut Bench, digits: usize) -> Vec<u8> {
    let (mut code, mut flashes, mut dark_ms, mut was) = (vec![], 0, 0, false);
    for _ in 0..BLINK_FOR_MS {
        let lit = bench.device.outputs().led;
        assert_eq!(lit, bench.device.outputs().lamp_ready, "both lamps show the code");
        flashes += u8::from(lit && !was);
        dark_ms = if lit { 0 } else { dark_ms + 1 };
        if dark_ms == 2 * BLINK_MS && flashes > 0 {
            code.push(std::mem::take(&mut flashes));
        }
        if code.len() == digits {
            return code;
        }
        was = lit;
        bench.run(1);
    }
    panic!("only {code:?} was blinked");
}

#[test]
fn key_just_made_is_blinked_as_its_fingerprint_says_and_ends() {
    let mut bench = Bench::blank();
    let ControllerReply::Provisioned { key, .. } = bench.provision(Inputs(0x7f)) else { panic!("no key") };
    let expected = Fingerprint::of(&key).blink_code();
    assert_eq!(read_code(&mut bench, expected.len()), expected);
    // The gap before the code begins anew is longer than that between digits.
    const { assert!(CODE_GAP_MS > DIGIT_GAP_MS && DIGIT_GAP_MS > 2 * BLINK_MS) };
    bench.run(BLINK_FOR_MS);
    bench.hello();
    let epoch = bench.epoch;
    assert_eq!(bench.ask(HostRequest::Blink { epoch }), ControllerReply::Blinking);
    bench.run(1);
    assert_eq!(read_code(&mut bench, expected.len()), expected, "asked for, it is blinked again");
}

#[test]
fn fingerprint_is_the_first_bytes_of_the_keys_hash() {
    // `head -c 32 /dev/zero | sha256sum` begins 66687aadf862bd77.
    let fingerprint = Fingerprint::of(&[0; 32]);
    assert_eq!(fingerprint.to_string(), "6668-7AAD-F862-BD77");
    // 0x66687a is 011 001 100 110 100 001 111 010: the first six groups, each plus one.
    assert_eq!(fingerprint.blink_code(), [4, 2, 5, 7, 5, 2]);
}

#[test]
fn blink_without_a_key_is_refused() {
    let mut bench = Bench::blank();
    bench.hello();
    let epoch = bench.epoch;
    let refused = ControllerReply::Refused(Refusal::NotProvisioned);
    assert_eq!(bench.ask(HostRequest::Blink { epoch }), refused);
}

#[test]
fn buzzer_sounds_once_for_complete_and_thrice_for_what_has_to_be_looked_at() {
    for (strikes, beeps) in [(5, 1), (4, 3)] {
        let mut bench = Bench::ready();
        permit(&mut bench, job(1));
        begin_cycle(&mut bench, strikes);
        end_cycle(&mut bench);
        let (mut heard, mut was) = (0, false);
        for _ in 0..10 * BEEP_MS {
            bench.run(1);
            let sounds = bench.device.outputs().buzzer;
            heard += u32::from(sounds && !was);
            was = sounds;
        }
        assert_eq!(heard, beeps, "{strikes} strikes of 5");
    }
}
