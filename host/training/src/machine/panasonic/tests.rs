//! The marker, byte by byte, in each of its ways of speaking.

use super::*;
use crate::machine::text::trial::{Trial, body, check_cycle};
use crate::machine::text::{CycleFaults, ReplyFaults};
use crate::machine::{SimMachine, Wire};

fn bytes(hex: &str) -> Vec<u8> {
    hex.split(' ').map(|byte| u8::from_str_radix(byte, 16).unwrap()).collect()
}

/// Without check sums, so that messages can be read.
fn plain(config: PanasonicSimConfig) -> Trial<Panasonic> {
    Trial::new(PanasonicSimConfig { check_sum: false, ..config })
}

fn in_dialect(dialect: Dialect) -> PanasonicSimConfig {
    PanasonicSimConfig { dialect, ..PanasonicSimConfig::default() }
}

/// Requests and what is answered, without start code and end; an answer begins with its own start code.
fn exchange(trial: &mut Trial<Panasonic>, exchanges: &[(&str, &str)]) {
    for (request, answer) in exchanges {
        let heard = trial.say(format!("\x02{request}\r").as_bytes());
        let heard: Vec<String> = heard.into_iter().map(|bytes| String::from_utf8(bytes).unwrap()).collect();
        assert_eq!(heard, [format!("{answer}\r")], "{request}");
    }
}

const OK: &str = "\x0600";

/// Chooses the file of two lines and sets both, as from an open shutter.
const LOADING: [(&str, &str); 5] =
    [("MKMS0", OK), ("FNOS0002", OK), ("MCSS01KE 26", OK), ("MCSS02KES1-000123", OK), ("MKMS1", OK)];

fn loaded(config: PanasonicSimConfig) -> Trial<Panasonic> {
    let mut trial = plain(config);
    exchange(&mut trial, &LOADING);
    exchange(&mut trial, &[("MSTS1", OK)]);
    trial
}

#[test]
fn vectors_of_the_reference_are_answered_byte_for_byte() {
    let file = PanasonicFile { number: 2_047, strings: vec![1], per_trigger: Vec::new() };
    let mut trial: Trial<Panasonic> =
        Trial::new(PanasonicSimConfig { files: vec![file], ..PanasonicSimConfig::default() });
    let ok = "06 30 30 36 36 0D";
    let exchanges = [
        ("02 53 54 53 52 34 45 0D", "02 53 54 53 41 30 32 31 31 30 33 31 0D"),
        ("02 4D 4B 4D 53 30 36 41 0D", ok),
        ("02 46 4E 4F 53 32 30 34 37 30 35 0D", ok),
        ("02 46 4E 4F 52 33 37 0D", "02 46 4E 4F 41 32 30 34 37 46 33 0D"),
        ("02 4C 50 57 53 30 34 32 2E 35 34 31 0D", ok),
        ("02 41 42 43 53 30 30 30 41 42 0D", ok),
        ("02 4D 43 53 53 30 31 4E 47 20 32 30 32 36 31 38 0D", ok),
        ("02 4D 43 53 52 30 31 39 38 0D", "02 4D 43 53 41 30 31 4E 47 20 32 30 32 36 30 36 0D"),
        ("02 4D 4B 4D 53 31 36 42 0D", ok),
        ("02 4D 53 54 53 31 37 41 0D", ok),
        ("02 4D 52 4B 53 33 46 0D", ok),
    ];
    for (request, answer) in exchanges {
        assert_eq!(trial.say(&bytes(request)), [bytes(answer)], "{request}");
    }
    assert_eq!(trial.finish(), [bytes("02 4D 53 54 41 30 30 30 30 46 37 0D")]);
    assert_eq!(trial.texts(), [["NG 2026"]]);
    trial.machine.reconfigure(|config| config.body.faults.stops_after = Some(20));
    assert_eq!(trial.say(&bytes("02 4D 52 4B 53 33 46 0D")), [bytes(ok)]);
    assert_eq!(trial.finish(), [bytes("02 4D 53 54 41 45 34 30 30 31 30 0D")]);
}

#[test]
fn request_with_any_bit_changed_is_refused_or_not_heard() {
    let request = bytes("02 46 4E 4F 53 30 30 30 32 46 41 0D");
    for bit in 0..request.len() * 8 {
        let mut trial: Trial<Panasonic> = Trial::new(PanasonicSimConfig::default());
        trial.say(&bytes("02 4D 4B 4D 53 30 36 41 0D"));
        let mut changed = request.clone();
        changed[bit / 8] ^= 1 << (bit % 8);
        let heard = trial.say(&changed);
        assert!(heard.iter().all(|answer| answer[0] == 0x15), "bit {bit} {heard:x?}");
        assert_eq!(trial.say(&bytes("02 46 4E 4F 52 33 37 0D")).len(), 1);
    }
    let mut trial: Trial<Panasonic> = Trial::new(PanasonicSimConfig::default());
    trial.say(&bytes("02 4D 4B 4D 53 30 36 41 0D"));
    assert_eq!(trial.say(&request), [bytes("06 30 30 36 36 0D")]);
    assert_eq!(trial.say(&bytes("02 53 54 53 52 34 46 0D")), [bytes("15 30 35 37 41 0D")]);
}

#[test]
fn request_that_is_wrong_gets_its_code() {
    let cases = [
        ("XYZS1", "04"),
        ("STSS", "08"),
        ("SINR00", "08"),
        ("ST", "06"),
        ("FNO", "06"),
        ("FNOS12", "06"),
        ("FNOS9999", "09"),
        ("FNOS00x1", "09"),
        ("MCSS0", "06"),
        ("MCSS00A", "09"),
        ("MCSS01\x1bA", "09"),
        ("MCSS01ABCDEFGHIJABCDEFGHIJABCDEFGHIJA", "09"),
        ("MCSR1", "06"),
        ("MKMS2", "09"),
        ("MRKS1", "06"),
        ("MRKS", "03"),
        ("SINS00A", "11"),
        ("\x02STSR", "04"),
    ];
    let mut trial = plain(PanasonicSimConfig::default());
    exchange(&mut trial, &[("MKMS0", OK)]);
    for (request, code) in cases {
        exchange(&mut trial, &[(request, &format!("\x15{code}"))]);
    }
    let long = "A".repeat(300);
    exchange(&mut trial, &[(&long, "\x1506"), ("MCSS01ABCDEFGHIJABCDEFGHIJABCDEFGHIJ", OK), ("MCSS01", OK)]);
    assert_eq!(trial.say(b"STSR\r"), [b"\x1501\r"]);
    trial.machine.reconfigure(|config| config.on_input_terminals = vec!["FNO".to_owned()]);
    exchange(&mut trial, &[("FNOS0001", "\x1507"), ("FNOR", "\x02FNOA0001")]);
}

#[test]
fn end_of_cr_and_lf_is_asked_for_and_given() {
    let mut trial = plain(PanasonicSimConfig { cr_lf: true, ..PanasonicSimConfig::default() });
    assert_eq!(trial.say(b"\x02STSR\r\n"), [b"\x02STSA02110\r\n"]);
    assert_eq!(trial.say(b"\x02STSR\r\x02STSR\r\n"), [&b"\x1502\r\n"[..], b"\x02STSA02110\r\n"]);
    let mut trial = plain(PanasonicSimConfig::default());
    assert_eq!(trial.say(b"\x02STSR\r\n\x02STSR\r"), [&b"\x02STSA02110\r"[..], b"\x1501\r"]);
}

#[test]
fn request_broken_off_is_forgotten_after_ten_seconds() {
    let mut trial = plain(PanasonicSimConfig::default());
    trial.say(b"\x02FNO");
    trial.pass_us(10_000_001);
    exchange(&mut trial, &[("STSR", "\x02STSA02110")]);
}

#[test]
fn settings_are_refused_while_the_shutter_is_open_unless_reception_is_permitted() {
    let mut trial = plain(PanasonicSimConfig::default());
    exchange(
        &mut trial,
        &[
            ("MKMR", "\x02MKMA1"),
            ("FNOS0002", "\x1503"),
            ("MCSS01A", "\x1503"),
            ("STRS01A", "\x1503"),
            ("LPWS042.5", "\x1503"),
            ("MCSR01", "\x02MCSA01"),
            ("MKMS0", OK),
            ("STSR", "\x02STSA02000"),
            ("MKMR", "\x02MKMA0"),
            ("FNOS0002", OK),
            ("MRKS", "\x1503"),
        ],
    );
    assert!(!trial.level(Wire::Ready));
    exchange(&mut trial, &[("MKMS1", OK), ("STSR", "\x02STSA02110")]);
    assert!(trial.level(Wire::Ready));
    let mut closed = plain(PanasonicSimConfig { shutter_closed: true, ..PanasonicSimConfig::default() });
    exchange(&mut closed, &[("FNOS0002", OK), ("STSR", "\x02STSA02000"), ("MRKS", "\x1503")]);
    closed.pass_us(0);
    assert!(!closed.level(Wire::Ready));
}

#[test]
fn string_for_the_trigger_is_needed_each_time() {
    let mut trial = plain(PanasonicSimConfig::default());
    exchange(
        &mut trial,
        &[
            ("MKMS0", OK),
            ("FNOS0011", OK),
            ("SINS00A7", "\x1511"),
            ("MKMS1", OK),
            ("STSR", "\x02STSA02100"),
            ("MRKS", "\x1503"),
            ("SINS01A7", "\x1511"),
        ],
    );
    assert!(!trial.level(Wire::Ready));
    exchange(
        &mut trial,
        &[("SINS00A7", OK), ("SINS00A8", "\x1511"), ("STSR", "\x02STSA02110"), ("MRKS", OK)],
    );
    trial.finish();
    exchange(&mut trial, &[("STSR", "\x02STSA02100"), ("MRKS", "\x1503"), ("SINS00A8", OK), ("MRKS", OK)]);
    trial.finish();
    assert_eq!(trial.texts(), [["A7"], ["A8"]]);
}

#[test]
fn native_dialect_repeats_commands_and_puts_commas_between_items() {
    let mut trial = plain(in_dialect(Dialect::Lpgs));
    exchange(
        &mut trial,
        &[
            ("STSR", "\x02STSA1,0,2,1,1,0"),
            ("FNOS0001", "\x02FNOE03"),
            ("MKMS0", "\x02MKMA"),
            ("STSR", "\x02STSA0,0,2,1,0,0"),
            ("FNOS0002", "\x02FNOA"),
            ("MCSS01KE 26", "\x02MCSA"),
            ("MCSS02,A,B", "\x02MCSA"),
            ("MCSR02", "\x02MCSA02,A,B"),
            ("FNOS9999", "\x02FNOE09"),
            ("MKMS1", "\x02MKMA"),
            ("MSTS1", "\x02MSTA"),
            ("MRKS", "\x02MRKA"),
            ("STSR", "\x02STSA0,1,2,1,1,0"),
        ],
    );
    assert_eq!(trial.finish(), [b"\x02MSTA0000\r"]);
    assert_eq!(trial.texts(), [["KE 26", "A,B"]]);
    trial.machine.reconfigure(|config| (config.long_negatives, config.tells_data_wait) = (true, true));
    exchange(
        &mut trial,
        &[
            ("STSR", "\x02STSA1,0,2,1,1,0,0"),
            ("XYZS", "\x02???E0400"),
            ("FNOS0001", "\x02FNOE0300"),
            ("MKMS9", "\x02MKME0901"),
        ],
    );
    assert_eq!(trial.say(b"STSR\r"), [b"\x02???E0100\r"]);
}

#[test]
fn error_has_its_digit_in_each_dialect() {
    let cases = [
        (Dialect::Lp400, "\x02STSA02110", "\x02STSA12100"),
        (Dialect::Lp310, "\x02STSA111001", "\x02STSA011000"),
        (Dialect::Lpgs, "\x02STSA1,0,2,1,1,0", "\x02STSA0,0,2,1,1,1"),
    ];
    for (dialect, well, wrong) in cases {
        let mut trial = plain(in_dialect(dialect));
        exchange(&mut trial, &[("STSR", well)]);
        trial.machine.reconfigure(|config| config.body.faults.stops_after = Some(0));
        trial.say(b"\x02MKMS0\r\x02MCSS01A\r\x02MKMS1\r\x02MRKS\r");
        trial.finish();
        exchange(&mut trial, &[("STSR", wrong)]);
        assert!(trial.level(Wire::Fault));
    }
}

#[test]
fn mark_is_told_at_its_end_only_when_that_was_asked_for_since_power_came() {
    let mut trial = loaded(PanasonicSimConfig::default());
    exchange(&mut trial, &[("MSTR", "\x02MSTA1"), ("MRKS", OK), ("MRKS", "\x1503"), ("MKMS0", "\x1503")]);
    assert_eq!(trial.finish(), [b"\x02MSTA0000\r"]);
    assert_eq!(trial.texts(), [["KE 26", "KES1-000123"]]);
    trial.machine.power_cut(trial.now_us);
    trial.machine.power_on(trial.now_us);
    exchange(&mut trial, &[("STSR", "\x02STSA01100")]);
    trial.finish();
    exchange(&mut trial, &[("MSTR", "\x02MSTA0"), ("FNOR", "\x02FNOA0001"), ("MCSR01", "\x02MCSA01")]);
    exchange(&mut trial, &LOADING);
    exchange(&mut trial, &[("MRKS", OK)]);
    assert!(trial.finish().is_empty());
    assert_eq!(trial.metal.len(), 2);
}

#[test]
fn mark_obeys_interlock_mains_and_beam_in_every_dialect() {
    for dialect in [Dialect::Lp400, Dialect::Lpgs, Dialect::Lp310] {
        let config =
            |faults| PanasonicSimConfig { check_sum: false, body: body(faults), ..in_dialect(dialect) };
        let start = |trial: &mut Trial<Panasonic>| {
            let loading = LOADING.map(|(request, _)| format!("\x02{request}\r")).concat();
            trial.say(loading.as_bytes());
            assert!(!trial.say(b"\x02MRKS\r")[0].starts_with(b"\x15"));
        };
        check_cycle(config, start, &["KE 26", "KES1-000123"]);
    }
}

#[test]
fn start_without_permit_is_refused_and_interlock_opened_in_mid_mark_is_an_error() {
    let mut trial = loaded(PanasonicSimConfig::default());
    trial.set_permit(false);
    exchange(&mut trial, &[("STSR", "\x02STSA02110"), ("MRKS", "\x1503")]);
    trial.set_permit(true);
    exchange(&mut trial, &[("MRKS", OK)]);
    trial.strike(10);
    assert_eq!(trial.set_permit(false), [b"\x02MSTAE200\r"]);
    exchange(
        &mut trial,
        &[("STSR", "\x02STSA12100"), ("MRKS", "\x1510"), ("MKMS0", OK), ("FNOS0001", "\x1510")],
    );
    assert!(!trial.metal[0].complete);
}

#[test]
fn alarm_is_reset_at_the_marker_and_by_no_command() {
    let faults = CycleFaults { stops_after: Some(3), ..CycleFaults::default() };
    let mut trial = loaded(PanasonicSimConfig { body: body(faults), ..Default::default() });
    exchange(&mut trial, &[("MRKS", OK)]);
    trial.finish();
    exchange(&mut trial, &[("MKMS0", OK), ("MKMS1", OK), ("STSR", "\x02STSA12100")]);
    trial.machine.reset_at_panel(trial.now_us);
    exchange(&mut trial, &[("STSR", "\x02STSA02110")]);
}

#[test]
fn warning_is_told_as_a_normal_end_and_taken_back_by_permitting_reception() {
    let mut trial = loaded(PanasonicSimConfig { warns: true, ..PanasonicSimConfig::default() });
    exchange(&mut trial, &[("MRKS", OK)]);
    assert_eq!(trial.finish(), [b"\x02MSTA0000\r"]);
    assert!(trial.metal[0].complete && !trial.level(Wire::Ready));
    exchange(
        &mut trial,
        &[
            ("STSR", "\x02STSA12100"),
            ("MRKS", "\x1510"),
            ("MKMS0", OK),
            ("MKMS1", OK),
            ("STSR", "\x02STSA02110"),
        ],
    );
    assert_eq!([Some(699), Some(700), Some(799), None].map(end_code), ["E699", "0000", "0000", "0000"]);
}

#[test]
fn wrong_file_or_text_is_answered_well_and_shows_when_it_is_read_back() {
    let config = PanasonicSimConfig { loads_other_file: Some(1), truncates: true, ..Default::default() };
    let mut trial = loaded(config);
    exchange(&mut trial, &[("FNOR", "\x02FNOA0001"), ("MCSR01", "\x02MCSA01KE 2"), ("MRKS", OK)]);
    trial.finish();
    assert_eq!(trial.texts(), [["KE 2"]]);
    let other_text = Some(vec!["OLD".to_owned()]);
    let faults = CycleFaults { other_text, ..CycleFaults::default() };
    let mut trial = loaded(PanasonicSimConfig { body: body(faults), ..Default::default() });
    exchange(&mut trial, &[("MCSR01", "\x02MCSA01KE 26"), ("MRKS", OK)]);
    trial.finish();
    assert_eq!(trial.texts(), [["OLD"]]);
}

#[test]
fn lost_doubled_and_noisy_answers_come_as_told() {
    let replies = ReplyFaults { loses: Some(1), doubles: Some(2), noise: vec![0xff] };
    let body = BodyConfig { replies, ..BodyConfig::default() };
    let mut trial = plain(PanasonicSimConfig { body, ..PanasonicSimConfig::default() });
    assert_eq!(trial.say(b"\x02STSR\r"), Vec::<Vec<u8>>::new());
    let answer = &b"\x02STSA02110\r"[..];
    assert_eq!(trial.say(b"\x02STSR\r"), [&[0xff][..], answer, &[0xff], answer]);
}

#[test]
fn strings_from_51_on_are_common_to_all_files() {
    let files = [1, 2].map(|number| PanasonicFile { number, strings: vec![1, 51], per_trigger: vec![] });
    let mut trial = plain(PanasonicSimConfig { files: files.to_vec(), ..PanasonicSimConfig::default() });
    exchange(
        &mut trial,
        &[("MKMS0", OK), ("MCSS01A", OK), ("STRS51B", OK), ("FNOS0002", OK), ("MCSR01", "\x02MCSA01")],
    );
    exchange(&mut trial, &[("STRR51", "\x02STRA51B"), ("MKMS1", OK), ("MRKS", OK)]);
    trial.finish();
    assert_eq!(trial.texts(), [["", "B"]]);
}

#[test]
fn what_was_chosen_is_prepared_before_it_is_ready_or_takes_a_string_for_the_trigger() {
    let mut trial = plain(PanasonicSimConfig { settling_ms: 1_000, ..PanasonicSimConfig::default() });
    exchange(
        &mut trial,
        &[("MKMS0", OK), ("FNOS0002", OK), ("MKMS1", OK), ("STSR", "\x02STSA02100"), ("MRKS", "\x1503")],
    );
    trial.pass_us(999_999);
    assert!(!trial.level(Wire::Ready));
    trial.pass_us(1);
    assert!(trial.level(Wire::Ready));
    exchange(&mut trial, &[("STSR", "\x02STSA02110"), ("MKMS0", OK), ("FNOS0011", OK), ("MKMS1", OK)]);
    exchange(&mut trial, &[("SINS00A", "\x1511")]);
    trial.pass_us(1_000_000);
    exchange(&mut trial, &[("SINS00A", OK), ("STSR", "\x02STSA02110")]);
}

#[test]
fn trigger_at_the_input_terminal_marks_when_it_is_ready() {
    let mut trial = loaded(PanasonicSimConfig { tells_energy: true, ..PanasonicSimConfig::default() });
    exchange(&mut trial, &[("MKMS0", OK)]);
    trial.press_start();
    exchange(&mut trial, &[("MKMS1", OK)]);
    assert!(!trial.level(Wire::Busy));
    trial.press_start();
    assert_eq!(trial.finish(), [b"\x02MSTA00000000000100\r"]);
    assert_eq!(trial.texts(), [["KE 26", "KES1-000123"]]);
}
