//! The press, byte by byte and millisecond by millisecond.

use super::map::packed;
use super::*;
use crate::machine::text::ReplyFaults;

fn bytes(hex: &str) -> Vec<u8> {
    hex.split(' ').map(|byte| u8::from_str_radix(byte, 16).unwrap()).collect()
}

fn press(config: PressSimConfig) -> PressSim {
    let mut press = PressSim::new(config);
    press.clamp(Some(Piece::tagged("piece-1")), 0);
    press.set_permit(true, 0);
    press
}

/// Sends a request, waits for the silence, and gives what comes back.
fn ask(press: &mut PressSim, hex: &str) -> Vec<u8> {
    let now_us = press.now_us;
    press.bytes_in(&bytes(hex), now_us);
    press.poll(now_us + 4_000);
    std::iter::from_fn(|| press.next_bytes()).flatten().collect()
}

fn exchanges(press: &mut PressSim, exchanges: &[(&str, &str)]) {
    for (request, answer) in exchanges {
        let expected = if answer.is_empty() { Vec::new() } else { bytes(answer) };
        assert_eq!(ask(press, request), expected, "{request}");
    }
}

fn run_ms(press: &mut PressSim, ms: u64) {
    press.poll(press.now_us + ms * 1_000);
}

fn strikes(press: &mut PressSim) -> usize {
    std::iter::from_fn(|| press.next_wire()).filter(|edge| edge.wire == Wire::Strike && edge.level).count()
}

fn acts(press: &mut PressSim) -> Vec<MetalAct> {
    std::iter::from_fn(|| press.next_act()).collect()
}

const DIE_7: &str = "01 06 00 10 00 07 C9 CD";
const DIE_8: &str = "01 06 00 10 00 08 89 C9";
const START: &str = "01 05 00 00 FF 00 8C 3A";
const START_OFF: &str = "01 05 00 00 00 00 CD CA";
const ABORT: &str = "01 05 00 01 FF 00 DD FA";
const RESET: &str = "01 05 00 02 FF 00 2D FA";
const INHIBIT: &str = "01 05 00 03 FF 00 7C 3A";
const START_BUSY: &str = "01 85 06 C2 92";
const START_FAILED: &str = "01 85 04 43 53";

/// A press told its die and started; the die is on the metal when 170 ms have gone.
fn started(config: PressSimConfig) -> PressSim {
    let mut press = press(config);
    assert_eq!(ask(&mut press, DIE_7), bytes(DIE_7));
    assert_eq!(ask(&mut press, START), bytes(START));
    press
}

#[test]
fn vectors_of_the_reference_are_answered_byte_for_byte() {
    let mut press = press(PressSimConfig::default());
    exchanges(
        &mut press,
        &[
            ("01 03 00 00 00 0A C5 CD", "01 83 02 C0 F1"),
            (DIE_7, DIE_7),
            ("01 02 00 00 00 08 79 CC", "01 02 01 71 61 AC"),
            ("01 10 00 20 00 04 08 4E 47 20 32 30 32 36 20 03 6E", "01 10 00 20 00 04 C0 00"),
            ("01 03 00 20 00 04 45 C3", "01 03 08 4E 47 20 32 30 32 36 20 A1 7C"),
            (START, START),
            (START, START_BUSY),
            (START_OFF, START_OFF),
        ],
    );
    let answer = [vec![1, 2], packed(&[true, true, false, false, false, false, false, false])].concat();
    assert_eq!(sealed(answer), bytes("01 02 01 03 E1 89"));
}

#[test]
fn functions_read_and_write_what_the_map_has() {
    exchanges(
        &mut press(PressSimConfig { strokes_made: u32::MAX, ..PressSimConfig::default() }),
        &[
            ("01 01 00 00 00 04 3D C9", "01 01 01 00 51 88"),
            ("01 0F 00 03 00 01 01 01 AB 57", "01 0F 00 03 00 01 64 0B"),
            ("01 01 00 00 00 04 3D C9", "01 01 01 08 50 4E"),
            ("01 04 00 00 00 05 30 09", "01 04 0A 00 00 FF FF FF FF 00 07 00 00 20 AC"),
            ("01 04 00 0A 00 08 D1 CE", "01 04 10 53 49 4D 55 4C 41 54 45 44 20 50 52 45 53 53 20 64 72"),
            ("01 10 00 10 00 01 02 00 07 E5 02", "01 10 00 10 00 01 00 0C"),
            ("01 03 00 10 00 01 85 CF", "01 03 02 00 07 F9 86"),
        ],
    );
}

#[test]
fn request_that_is_wrong_gets_its_exception() {
    exchanges(
        &mut press(PressSimConfig::default()),
        &[
            ("01 07 41 E2", "01 87 01 82 30"),
            ("01 02 00 00 00 09 B8 0C", "01 82 02 C1 61"),
            ("01 05 00 09 FF 00 5C 38", "01 85 02 C3 51"),
            ("01 06 00 11 00 01 18 0F", "01 86 02 C3 A1"),
            ("01 10 00 2F 00 02 04 00 00 00 00 B1 F7", "01 90 02 CD C1"),
            ("01 02 00 00 00 00 78 0A", "01 82 03 00 A1"),
            ("01 04 00 00 00 7E 70 2A", "01 84 03 03 01"),
            ("01 05 00 00 12 34 C0 BD", "01 85 03 02 91"),
            ("01 0F 00 03 00 01 02 01 00 E6 BF", "01 8F 03 04 31"),
            ("01 10 00 20 00 01 03 00 00 00 F0 44", "01 90 03 0C 01"),
            ("01 02 00 00 00 08 00 00 23 C5", "01 82 03 00 A1"),
            ("01 02 00 00 A0 18", "01 82 03 00 A1"),
            (START, START_FAILED),
        ],
    );
}

#[test]
fn frame_that_is_damaged_or_for_another_is_not_answered() {
    let mut press = press(PressSimConfig::default());
    exchanges(
        &mut press,
        &[
            ("01 06 00 10 00 07 C9 CC", ""),
            ("01 06 00 10 00 07 CD C9", ""),
            ("02 02 00 00 00 08 79 FF", ""),
            ("FF 01 06 00 10 00 07 C9 CD", ""),
            ("01", ""),
            ("00 06 00 10 00 07 C8 1C", ""),
            ("01 03 00 10 00 01 85 CF", "01 03 02 00 07 F9 86"),
        ],
    );
}

#[test]
fn frame_broken_by_a_silence_is_none_and_by_less_is_one() {
    for (pause_us, answered) in [(3_999, true), (4_000, false)] {
        let mut press = press(PressSimConfig::default());
        let request = bytes(DIE_7);
        press.bytes_in(&request[..3], 0);
        press.bytes_in(&request[3..], pause_us);
        press.poll(pause_us + 3_999);
        assert_eq!(press.next_bytes(), None, "not before the silence");
        press.poll(pause_us + 4_000);
        assert_eq!(press.next_bytes(), answered.then(|| request.clone()));
    }
}

#[test]
fn stroke_is_counted_marked_and_held_as_done_until_start_is_written_low() {
    let mut press = started(PressSimConfig { strokes_made: u32::MAX, ..PressSimConfig::default() });
    assert_eq!(press.inputs()[..3], [false, true, false]);
    run_ms(&mut press, 1_000);
    assert_eq!(press.inputs()[..4], [true, false, true, false]);
    exchanges(
        &mut press,
        &[
            ("01 04 00 00 00 05 30 09", "01 04 0A 00 00 00 00 00 00 00 07 03 E8 60 02"),
            (START_OFF, START_OFF),
        ],
    );
    assert!(!press.inputs()[2]);
    let [act] = &acts(&mut press)[..] else { panic!("one act") };
    assert_eq!((act.text.as_slice(), act.complete, act.strikes), (&["KE 26".to_owned()][..], true, 1));
    assert_eq!(strikes(&mut press), 1);
}

#[test]
fn next_start_clears_done_and_one_within_the_pulse_is_no_edge() {
    let quick = PressSimConfig { down_ms: 10, pressing_ms: 10, up_ms: 10, ..PressSimConfig::default() };
    let mut press = started(quick);
    run_ms(&mut press, 40);
    assert!(press.inputs()[2]);
    assert_eq!(ask(&mut press, START), bytes(START));
    assert!(press.stroke.is_none() && press.inputs()[2]);
    run_ms(&mut press, 200);
    assert_eq!(ask(&mut press, START), bytes(START));
    assert!(press.stroke.is_some() && !press.inputs()[2]);
    run_ms(&mut press, 200);
    assert_eq!((press.strokes, acts(&mut press).len()), (2, 2));
}

#[test]
fn ready_needs_part_guard_die_and_no_inhibit() {
    type Hinder = fn(&mut PressSim);
    let hindrances: [(Hinder, usize); 5] = [
        (|press| press.clamp(None, press.now_us), 5),
        (|press| press.reconfigure(|config| config.guard_open = true), 4),
        (|press| press.reconfigure(|config| config.misread_die = Some(8)), 6),
        (|press| assert_eq!(ask(press, DIE_8), bytes(DIE_8)), 6),
        (|press| assert_eq!(ask(press, INHIBIT), bytes(INHIBIT)), 7),
    ];
    for (hinder, input) in hindrances {
        let mut press = press(PressSimConfig::default());
        ask(&mut press, DIE_7);
        assert!(press.inputs()[0] && press.out.level(Wire::Ready));
        hinder(&mut press);
        assert!(!press.inputs()[0] && !press.inputs()[input] && !press.out.level(Wire::Ready), "{input}");
        assert_eq!(ask(&mut press, START), bytes(START_FAILED), "{input}");
    }
}

#[test]
fn start_without_permit_is_refused_and_nothing_moves() {
    let mut press = press(PressSimConfig::default());
    ask(&mut press, DIE_7);
    press.set_permit(false, press.now_us);
    assert!(press.inputs()[0], "the permit is not in the map");
    assert_eq!(ask(&mut press, START), bytes(START_FAILED));
    run_ms(&mut press, 1_000);
    assert_eq!((press.strokes, acts(&mut press).len()), (0, 0));
}

#[test]
fn stroke_broken_off_on_the_metal_leaves_half_an_impression_and_no_count() {
    type Break = fn(&mut PressSim);
    let breaks: [(Break, u16); 4] = [
        (|press| press.set_permit(false, press.now_us), 5),
        (|press| press.set_guard(false, press.now_us), 2),
        (|press| assert_eq!(ask(press, ABORT), bytes(ABORT)), 0),
        (|press| press.power_cut(press.now_us), 0),
    ];
    for (broken, fault) in breaks {
        for (on_metal, wait_ms) in [(true, 160), (false, 100)] {
            let mut press = started(PressSimConfig::default());
            run_ms(&mut press, wait_ms);
            assert_eq!(press.act_so_far().is_some(), on_metal);
            broken(&mut press);
            run_ms(&mut press, 1_000);
            assert_eq!((press.fault, press.done, press.strokes), (fault, false, 0), "{wait_ms}");
            assert!(!press.out.level(Wire::Busy) && !press.out.level(Wire::Strike));
            assert_eq!(press.out.level(Wire::Fault), fault != 0);
            let acts = acts(&mut press);
            assert_eq!(acts.len(), usize::from(on_metal), "{wait_ms}");
            assert!(acts.iter().all(|act| !act.complete && act.text.is_empty()));
        }
    }
}

#[test]
fn fault_is_reset_only_when_its_cause_is_gone() {
    let mut press = started(PressSimConfig::default());
    press.reconfigure(|config| config.guard_open = true);
    ask(&mut press, RESET);
    assert_eq!(press.fault, 2);
    press.reset_at_panel(press.now_us);
    assert_eq!(press.fault, 2);
    press.reconfigure(|config| config.guard_open = false);
    ask(&mut press, RESET);
    assert!(press.fault == 0 && press.inputs()[0]);
    run_ms(&mut press, 200);
    ask(&mut press, START);
    press.set_permit(false, press.now_us);
    assert_eq!(press.fault, 5);
    press.reset_at_panel(press.now_us);
    assert!(press.fault == 0 && press.out.level(Wire::Ready));
}

#[test]
fn misbehaviour_is_what_its_configuration_says() {
    // Configuration; then fault, done, strokes counted, strikes, whole impressions.
    let good = PressSimConfig::default;
    let cases = [
        (PressSimConfig { uncounted_strokes: 1, ..good() }, (0, true, 0, 1, 1)),
        (PressSimConfig { strokes_per_start: 2, ..good() }, (0, true, 2, 2, 2)),
        (PressSimConfig { strokes_per_start: 2, uncounted_strokes: 1, ..good() }, (0, true, 1, 2, 2)),
        (PressSimConfig { strokes_per_start: 0, ..good() }, (0, true, 0, 0, 0)),
        (PressSimConfig { ignores_starts: true, ..good() }, (0, false, 0, 0, 0)),
        (PressSimConfig { no_air: true, ..good() }, (0, true, 1, 0, 0)),
        (PressSimConfig { no_air: true, notices_no_air: true, ..good() }, (3, false, 0, 0, 0)),
        (PressSimConfig { overloads: true, ..good() }, (1, false, 0, 1, 0)),
        (PressSimConfig { worn: true, ..good() }, (0, true, 1, 1, 0)),
        (PressSimConfig { pressing_ms: 60_000, ..good() }, (0, false, 0, 1, 0)),
    ];
    for (config, expected) in cases {
        let mut press = started(config.clone());
        run_ms(&mut press, 2_000);
        let whole = acts(&mut press).iter().filter(|act| act.complete).count();
        let strikes = strikes(&mut press);
        let found = (press.fault, press.done, press.strokes, strikes, whole);
        assert_eq!(found, expected, "{config:?}");
    }
}

#[test]
fn wrong_die_that_reads_as_the_right_one_marks_its_own_text() {
    let dies = [(7, "KE 26"), (9, "KE 25")];
    let dies = dies.map(|(number, line)| Die { number, lines: vec![line.to_owned()] }).to_vec();
    let mut press =
        started(PressSimConfig { dies, fitted_die: 9, misread_die: Some(7), ..Default::default() });
    run_ms(&mut press, 1_000);
    assert_eq!(acts(&mut press)[0].text, ["KE 25"]);
}

#[test]
fn die_changed_while_the_ram_comes_down_is_a_fault_and_no_strike() {
    let mut press = started(PressSimConfig::default());
    ask(&mut press, DIE_8);
    run_ms(&mut press, 1_000);
    assert_eq!((press.fault, press.strokes, acts(&mut press).len()), (4, 0, 0));
}

#[test]
fn lost_answers_and_busy_exceptions_come_at_their_requests() {
    let replies = ReplyFaults { loses: Some(2), ..ReplyFaults::default() };
    let config = PressSimConfig { replies, busy_for: vec![3], ..PressSimConfig::default() };
    exchanges(&mut press(config), &[(DIE_7, DIE_7), (DIE_7, ""), (START, START_BUSY), (START, START)]);
    let mut press = press(PressSimConfig { loses_start_answers: true, ..PressSimConfig::default() });
    exchanges(&mut press, &[(DIE_7, DIE_7), (START, ""), (START_OFF, START_OFF)]);
    run_ms(&mut press, 1_000);
    assert_eq!((press.strokes, acts(&mut press).len()), (1, 1));
}

#[test]
fn piece_taken_away_in_mid_stroke_keeps_half_an_impression() {
    let mut press = started(PressSimConfig::default());
    run_ms(&mut press, 160);
    press.clamp(Some(Piece::tagged("piece-2")), press.now_us);
    run_ms(&mut press, 1_000);
    let acts = acts(&mut press);
    assert_eq!((acts.len(), acts[0].part.as_str(), acts[0].complete), (1, "piece-1", false));
}

#[test]
fn power_that_comes_back_keeps_the_counter_and_forgets_the_job() {
    let mut press = started(PressSimConfig { strokes_made: 41, ..PressSimConfig::default() });
    run_ms(&mut press, 1_000);
    press.power_cut(press.now_us);
    assert_eq!(ask(&mut press, DIE_7), [0; 0]);
    press.power_on(press.now_us);
    assert_eq!(ask(&mut press, DIE_7), [0; 0], "it is starting up");
    run_ms(&mut press, 500);
    assert_eq!((press.strokes, press.done, press.required_die), (42, false, 0));
    assert_eq!(ask(&mut press, DIE_7), bytes(DIE_7));
    assert!(press.out.level(Wire::Ready));
}
