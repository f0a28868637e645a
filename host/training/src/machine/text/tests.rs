//! The body that all machines told a text have in common, with a family of one word.

use super::trial::{Trial, body, check_cycle};
use super::{Body, BodyConfig, CycleEnd, CycleFaults, ReplyFaults, StartRefusal, TextProtocol};
use crate::machine::{Piece, SimMachine, Wire};

/// `p`, `r`, `a` and `c` pause, resume, abort and clear; anything else is struck. It says what came of it.
struct Plain(BodyConfig);

impl TextProtocol for Plain {
    type Config = BodyConfig;

    fn new(config: BodyConfig) -> Self {
        Self(config)
    }

    fn config_mut(&mut self) -> &mut BodyConfig {
        &mut self.0
    }

    fn body_config(&self) -> BodyConfig {
        self.0.clone()
    }

    fn bytes_in(&mut self, bytes: &[u8], body: &mut Body, now_us: u64) {
        let done = match bytes {
            b"p" => body.pause(now_us),
            b"r" => body.resume(now_us),
            b"a" => body.abort(false, now_us),
            b"c" => body.clear_fault(now_us),
            text => {
                let texts = String::from_utf8_lossy(text).lines().map(str::to_owned).collect();
                let refusal = body.start(texts, now_us).err();
                if refusal == Some(StartRefusal::NoPermit) {
                    return body.reply(b"no permit");
                }
                refusal.is_none()
            }
        };
        body.reply(if done { b"yes" } else { b"no" });
    }

    fn ended(&mut self, end: CycleEnd, body: &mut Body, _at_us: u64) {
        body.reply(format!("{end:?}").as_bytes());
    }

    fn start_contact(&mut self, body: &mut Body, now_us: u64) {
        assert_eq!(body.start(vec!["C".to_owned()], now_us), Ok(()));
    }

    fn power_cut(&mut self) {}
}

fn trial(faults: CycleFaults) -> Trial<Plain> {
    Trial::new(body(faults))
}

#[test]
fn cycle_of_any_family_obeys_interlock_mains_and_air() {
    check_cycle(
        body,
        |trial: &mut Trial<Plain>| assert_eq!(trial.say(b"KE 26\nA"), [b"yes"]),
        &["KE 26", "A"],
    );
}

#[test]
fn cycle_without_permit_or_in_another_does_not_begin() {
    let mut trial = trial(CycleFaults::default());
    trial.set_permit(false);
    assert_eq!(trial.say(b"A"), [b"no permit"]);
    trial.set_permit(true);
    assert_eq!((trial.say(b"A"), trial.say(b"B")), (vec![b"yes".to_vec()], vec![b"no".to_vec()]));
    assert_eq!(trial.finish(), [b"Finished"]);
    assert_eq!(trial.texts(), [["A"]]);
}

#[test]
fn contact_starts_when_it_closes_and_not_while_it_is_held_or_opens() {
    let mut trial = trial(CycleFaults::default());
    for (closed, cycles) in [(false, 0), (true, 1), (true, 1), (false, 1), (true, 2)] {
        trial.machine.set_start_contact(closed, trial.now_us);
        trial.finish();
        assert_eq!(trial.metal.len(), cycles);
    }
    trial.machine.set_start_contact(false, trial.now_us);
    trial.machine.power_cut(trial.now_us);
    trial.machine.set_start_contact(true, trial.now_us);
    trial.machine.power_on(trial.now_us);
    trial.finish();
    assert_eq!(trial.metal.len(), 2, "a contact that was closed while it was off starts nothing");
}

#[test]
fn cycle_held_stands_still_and_goes_on_where_it_was() {
    let mut trial = trial(CycleFaults::default());
    trial.say(b"AB");
    trial.strike(20);
    assert_eq!((trial.say(b"p"), trial.say(b"p")), (vec![b"yes".to_vec()], vec![b"no".to_vec()]));
    trial.pass_us(60_000_000);
    assert!(!trial.level(Wire::Strike) && trial.level(Wire::Busy));
    assert_eq!((trial.strikes(), trial.metal.len()), (20, 0));
    assert_eq!((trial.say(b"r"), trial.say(b"r")), (vec![b"yes".to_vec()], vec![b"no".to_vec()]));
    trial.finish();
    assert_eq!((trial.strikes(), trial.texts()), (32, vec![vec!["AB".to_owned()]]));
    assert!(trial.metal[0].complete);
}

#[test]
fn cycle_aborted_leaves_what_was_struck() {
    let mut trial = trial(CycleFaults::default());
    assert_eq!(trial.say(b"a"), [b"no"]);
    trial.say(b"AB");
    trial.strike(16);
    assert_eq!(trial.say(b"a"), [b"yes"]);
    assert_eq!(trial.finish(), Vec::<Vec<u8>>::new());
    assert_eq!((trial.texts(), trial.metal[0].complete), (vec![vec!["A".to_owned()]], false));
}

#[test]
fn pin_that_jams_stops_until_the_fault_is_cleared() {
    let mut trial = trial(CycleFaults { jams_after: Some(5), ..CycleFaults::default() });
    trial.say(b"AB");
    assert_eq!(trial.finish(), [b"Jammed"]);
    assert_eq!((trial.strikes(), trial.say(b"AB")), (5, vec![b"no".to_vec()]));
    assert_eq!((trial.say(b"c"), trial.say(b"c")), (vec![b"yes".to_vec()], vec![b"no".to_vec()]));
    assert!(trial.level(Wire::Ready));
}

#[test]
fn fault_is_cleared_at_the_panel() {
    let mut trial = trial(CycleFaults { jams_after: Some(5), ..CycleFaults::default() });
    trial.say(b"AB");
    trial.finish();
    trial.machine.reset_at_panel(trial.now_us);
    assert!(trial.level(Wire::Ready) && !trial.level(Wire::Fault));
}

#[test]
fn pin_that_is_worn_leaves_a_text_that_cannot_be_read() {
    let mut trial = trial(CycleFaults { worn_pin: Some(3), ..CycleFaults::default() });
    trial.say(b"AB");
    assert_eq!(trial.finish(), [b"Finished"]);
    assert_eq!((trial.strikes(), trial.texts()), (22, vec![vec!["??".to_owned()]]));
    assert_eq!((trial.metal[0].strikes, trial.metal[0].complete), (22, false));
}

#[test]
fn machine_that_is_slow_takes_so_many_times_as_long() {
    let lasts_us = |slow| {
        let mut trial = trial(CycleFaults { slow, ..CycleFaults::default() });
        trial.say(b"A");
        trial.finish();
        trial.now_us
    };
    assert_eq!((lasts_us(1), lasts_us(7)), (17 * 5_000, 7 * 17 * 5_000));
}

#[test]
fn text_that_comes_from_elsewhere_is_struck_in_place_of_the_hosts() {
    let other_text = Some(vec!["OLD".to_owned()]);
    let mut trial = trial(CycleFaults { other_text, ..CycleFaults::default() });
    trial.say(b"NEW");
    trial.finish();
    assert_eq!(trial.texts(), [["OLD"]]);
}

#[test]
fn piece_changed_in_the_cycle_makes_two_halves() {
    let mut trial = trial(CycleFaults::default());
    trial.say(b"AB");
    trial.strike(16);
    trial.machine.clamp(Some(Piece::tagged("piece-2")), trial.now_us);
    trial.finish();
    assert_eq!(trial.texts(), [["A"], ["B"]]);
    assert!(trial.metal.iter().all(|act| !act.complete));
    assert_eq!(trial.metal[1].part, "piece-2");
}

#[test]
fn reply_is_lost_doubled_and_preceded_by_noise_as_told() {
    let replies = ReplyFaults { loses: Some(1), doubles: Some(2), noise: vec![0, 6] };
    let mut trial: Trial<Plain> = Trial::new(BodyConfig { replies, ..BodyConfig::default() });
    assert_eq!(trial.say(b"p"), Vec::<Vec<u8>>::new());
    assert_eq!(trial.say(b"p"), [&[0, 6][..], b"no", &[0, 6], b"no"]);
    assert_eq!(trial.say(b"p"), [&[0, 6][..], b"no"]);
}
