//! The marker, byte by byte.

use super::*;
use crate::machine::text::trial::{Trial, body, check_cycle};
use crate::machine::text::{CycleFaults, ReplyFaults};
use crate::machine::{SimMachine, Wire};

fn exchange(trial: &mut Trial<Keyence>, exchanges: &[(&str, &[&str])]) {
    for (request, answers) in exchanges {
        let heard = trial.say(format!("{request}\r").as_bytes());
        let expected: Vec<Vec<u8>> =
            answers.iter().map(|answer| format!("{answer}\r").into_bytes()).collect();
        assert_eq!(heard, expected, "{request}");
    }
}

const OK: &[&str] = &["WX,OK"];

const LOADING: [(&str, &[&str]); 2] =
    [("WX,ProgramNo=0002", OK), ("WX,BLK=0,CharacterString=KE 26,BLK=1,CharacterString=KES1-000123", OK)];

fn loaded(config: KeyenceSimConfig) -> Trial<Keyence> {
    let mut trial: Trial<Keyence> = Trial::new(config);
    exchange(&mut trial, &LOADING);
    trial
}

fn started(config: KeyenceSimConfig) -> Trial<Keyence> {
    let mut trial = loaded(config);
    exchange(&mut trial, &[("WX,StartMarking", &[])]);
    trial
}

#[test]
fn vectors_of_the_reference_are_answered_byte_for_byte() {
    let mut trial: Trial<Keyence> = Trial::new(KeyenceSimConfig::default());
    let choose = [0x57, 0x58, 0x2c, 0x50, 0x72, 0x6f, 0x67, 0x72, 0x61, 0x6d, 0x4e, 0x6f];
    let choose = [&choose[..], &[0x3d, 0x30, 0x30, 0x30, 0x31, 0x0d]].concat();
    assert_eq!(trial.say(&choose), [[0x57, 0x58, 0x2c, 0x4f, 0x4b, 0x0d]]);
    let ready = [0x52, 0x58, 0x2c, 0x52, 0x65, 0x61, 0x64, 0x79, 0x0d];
    assert_eq!(trial.say(&ready), [[0x52, 0x58, 0x2c, 0x4f, 0x4b, 0x2c, 0x30, 0x0d]]);
}

#[test]
fn start_is_answered_when_the_mark_has_ended() {
    let mut trial = started(KeyenceSimConfig::default());
    exchange(
        &mut trial,
        &[
            ("RX,Ready", &["RX,OK,2"]),
            ("RX,BLK=1,CharacterString", &["RX,OK,KES1-000123"]),
            ("WX,StartMarking", &["WX,NG,02"]),
            ("WX,ProgramNo=0001", &["WX,NG,02"]),
            ("WX,BLK=0,CharacterString=X", &["WX,NG,02"]),
        ],
    );
    assert_eq!(trial.finish(), [b"WX,OK\r"]);
    assert_eq!(trial.texts(), [["KE 26", "KES1-000123"]]);
    exchange(&mut trial, &[("RX,Ready", &["RX,OK,0"]), ("RX,Error", &["RX,OK,000"])]);
}

#[test]
fn command_that_is_wrong_is_refused_and_sets_nothing() {
    let mut trial = loaded(KeyenceSimConfig::default());
    let wrong: &[&str] = &["WX,NG,01"];
    exchange(
        &mut trial,
        &[
            ("WX,ProgramNo=1", wrong),
            ("WX,ProgramNo=+001", wrong),
            ("WX,ProgramNo=9999", wrong),
            ("WX,BLK=0,CharacterString=A,B", wrong),
            ("WX,BLK=0,CharacterString=A,BLK=7,CharacterString=B", wrong),
            ("WX,BLK=0", wrong),
            ("WX,BLK=+0,CharacterString=A", wrong),
            ("WX,BLK=0,CharacterString=A\x02", wrong),
            ("RX,BLK=7,CharacterString", &["RX,NG,01"]),
            ("WX,Nothing", &["WX,NG,00"]),
            ("RX,Nothing", &["RX,NG,00"]),
            ("wx,StartMarking", &["WX,NG,00"]),
            ("", &["WX,NG,00"]),
            ("RX,BLK=0,CharacterString", &["RX,OK,KE 26"]),
            ("RX,ProgramNo", &["RX,OK,0002"]),
        ],
    );
    assert_eq!(trial.say(b"WX,\xff\r"), [b"WX,NG,00\r"]);
    assert_eq!((trial.strikes(), trial.metal.len()), (0, 0));
}

#[test]
fn text_with_equals_sign_is_kept_whole() {
    let mut trial: Trial<Keyence> = Trial::new(KeyenceSimConfig::default());
    exchange(
        &mut trial,
        &[("WX,BLK=0,CharacterString=A=B", OK), ("RX,BLK=0,CharacterString", &["RX,OK,A=B"])],
    );
}

#[test]
fn stop_answers_itself_and_the_waiting_start_and_leaves_an_error() {
    let mut trial = started(KeyenceSimConfig::default());
    trial.strike(40);
    exchange(
        &mut trial,
        &[
            ("WX,StopMarking", &["WX,OK", "WX,NG,STOP"]),
            ("RX,Ready", &["RX,OK,1"]),
            ("RX,Error", &["RX,OK,STOP"]),
            ("WX,StartMarking", &["WX,NG,03"]),
            ("WX,ErrorClear", OK),
            ("RX,Ready", &["RX,OK,0"]),
            ("RX,Error", &["RX,OK,000"]),
            ("WX,StopMarking", OK),
            ("RX,Ready", &["RX,OK,0"]),
        ],
    );
    assert_eq!((trial.texts(), trial.metal[0].complete), (vec![vec!["KE".to_owned()]], false));
}

#[test]
fn mark_obeys_interlock_mains_and_beam() {
    let config = |faults| KeyenceSimConfig { body: body(faults), ..KeyenceSimConfig::default() };
    let start = |trial: &mut Trial<Keyence>| {
        exchange(trial, &LOADING);
        exchange(trial, &[("WX,StartMarking", &[])]);
    };
    check_cycle(config, start, &["KE 26", "KES1-000123"]);
}

#[test]
fn interlock_opened_before_or_in_a_mark_answers_the_start_with_its_code() {
    let mut trial = loaded(KeyenceSimConfig::default());
    trial.set_permit(false);
    exchange(&mut trial, &[("WX,StartMarking", &["WX,NG,200"]), ("RX,Ready", &["RX,OK,0"])]);
    trial.set_permit(true);
    exchange(&mut trial, &[("WX,StartMarking", &[])]);
    trial.strike(20);
    assert_eq!(trial.set_permit(false), [b"WX,NG,200\r"]);
    exchange(&mut trial, &[("RX,Error", &["RX,OK,200"])]);
    assert!(!trial.metal[0].complete && trial.level(Wire::Fault));
}

#[test]
fn alarm_in_mid_mark_answers_the_start_with_its_code() {
    let faults = CycleFaults { stops_after: Some(20), ..CycleFaults::default() };
    let mut trial = started(KeyenceSimConfig { body: body(faults), ..KeyenceSimConfig::default() });
    assert_eq!(trial.finish(), [b"WX,NG,100\r"]);
    exchange(&mut trial, &[("RX,Error", &["RX,OK,100"])]);
}

#[test]
fn power_cut_in_mid_mark_answers_nothing_and_forgets_the_job() {
    let mut trial = started(KeyenceSimConfig::default());
    trial.strike(20);
    trial.machine.power_cut(trial.now_us);
    assert!(trial.heard().is_empty() && !trial.metal[0].complete);
    trial.machine.power_on(trial.now_us);
    exchange(&mut trial, &[("RX,Ready", &["RX,OK,1"])]);
    trial.finish();
    exchange(&mut trial, &[("RX,ProgramNo", &["RX,OK,0001"]), ("RX,BLK=0,CharacterString", &["RX,OK,"])]);
}

#[test]
fn wrong_program_or_text_is_answered_well_and_shows_when_it_is_read_back() {
    let config =
        KeyenceSimConfig { loads_other_program: Some(3), truncates: true, ..KeyenceSimConfig::default() };
    let mut trial = loaded(config);
    exchange(&mut trial, &[("RX,ProgramNo", &["RX,OK,0003"]), ("RX,BLK=0,CharacterString", &["RX,OK,KE 2"])]);
}

#[test]
fn lost_answers_are_lost_and_what_they_were_about_is_done() {
    let mut trial = started(KeyenceSimConfig { loses_start_reply: true, ..KeyenceSimConfig::default() });
    assert!(trial.finish().is_empty());
    assert_eq!(trial.metal.len(), 1);
    let replies = ReplyFaults { loses: Some(1), ..ReplyFaults::default() };
    let body = BodyConfig { replies, ..BodyConfig::default() };
    let mut trial: Trial<Keyence> = Trial::new(KeyenceSimConfig { body, ..KeyenceSimConfig::default() });
    exchange(&mut trial, &[("WX,ProgramNo=0002", &[]), ("RX,ProgramNo", &["RX,OK,0002"])]);
}
