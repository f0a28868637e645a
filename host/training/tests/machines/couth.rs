//! The Couth driver and its simulated controller, which answers nothing: what happened shows on wires and metal.

use crate::bench::{Bench, Way, driver};
use crate::trouble::{doubled, lose_first, noisy};
use machines::{Driver, End, Family, MachineEvent, Payload, PayloadError};
use training::machine::{CouthSim, CouthSimConfig, SimMachine, Wire};

const START: &[u8] = b"\x10\x02\x07\x00\x31\x03\x03";
const NEW_FILE: &[u8] = b"\x10\x02\x07\x00\x21\x03\x03";

/// Fifteen characters that take strikes, of sixteen each.
const STRIKES: usize = 15 * 16;

fn payload() -> Payload {
    let variables = vec![(1, "KE 26".to_owned()), (2, "KES1-000123".to_owned())];
    Payload::Text { file: String::new(), variables }
}

fn bench() -> Bench<CouthSim> {
    Bench::new(driver(Family::Couth, "mc2000"), CouthSim::new(CouthSimConfig::default()))
}

/// Loads and starts, and waits until the machine stands.
fn marked(bench: &mut Bench<CouthSim>, job: u64, payload: &Payload) {
    let end = bench.mark(job, payload).unwrap();
    assert!(matches!(end, End::Unknown { .. }), "nothing is claimed: {end:?}");
    bench.run_for_ms(20_000);
}

#[test]
fn mark_of_two_lines_is_on_the_metal_and_on_the_wires_and_nothing_is_claimed() {
    let mut bench = bench();
    marked(&mut bench, 1, &payload());
    assert_eq!(bench.metal.len(), 1);
    assert_eq!(bench.metal[0].text, ["KE 26", "KES1-000123"]);
    assert!(bench.metal[0].complete);
    assert_eq!((bench.strikes(), bench.sent(START)), (STRIKES, 1));
    let busy = bench.wires.iter().filter(|change| change.wire == Wire::Busy).count();
    assert_eq!(busy, 2, "the contact rises and falls once");
}

#[test]
fn next_job_has_nothing_of_the_one_before() {
    let mut bench = bench();
    marked(&mut bench, 1, &payload());
    let one = Payload::Text { file: String::new(), variables: vec![(1, "TZ 26".to_owned())] };
    marked(&mut bench, 2, &one);
    assert_eq!(bench.metal[1].text, ["TZ 26"]);
}

#[test]
fn symbol_and_sign_are_made_by_the_machine() {
    let mut bench = bench();
    let variables = vec![(1, "[star]UG".to_owned()), (9, "NG2026-000123".to_owned())];
    marked(&mut bench, 1, &Payload::Text { file: String::new(), variables });
    assert_eq!(bench.metal[0].text, ["LOGO:STAR.LOGUG", "DM:NG2026-000123"]);
}

#[test]
fn lost_message_is_made_good_by_its_second_and_a_lost_start_marks_nothing() {
    let cases: [&[u8]; 4] =
        [NEW_FILE, b"\x10\x02\x0b\x00\x26\x01", b"\x10\x02\x0d\x00\x25\x01", b"\x10\x02\x13\x00\x25\x02"];
    for beginning in cases {
        let mut bench = bench();
        bench.line = lose_first(Way::ToMachine, beginning);
        marked(&mut bench, 1, &payload());
        assert_eq!(bench.metal[0].text, ["KE 26", "KES1-000123"], "{beginning:x?}");
    }
    let mut bench = bench();
    bench.line = lose_first(Way::ToMachine, START);
    marked(&mut bench, 1, &payload());
    bench.run_for_ms(600_000);
    assert_eq!((bench.sent(START), bench.metal.len()), (1, 0));
}

#[test]
fn messages_doubled_or_noise_from_the_machine_change_nothing() {
    let lines: [fn() -> crate::bench::Line; 2] = [|| doubled(Way::ToMachine), || noisy(b"\x10\x02\x08")];
    for line in lines {
        let mut bench = bench();
        bench.line = line();
        for job in 1..=2 {
            marked(&mut bench, job, &payload());
        }
        assert_eq!((bench.sent(START), bench.metal.len()), (2, 2));
    }
}

#[test]
fn abort_in_mid_mark_stops_it_and_is_recovered_before_the_next_job() {
    let mut bench = bench();
    let loaded = bench.load(1, &payload()).unwrap();
    bench.start(loaded);
    assert!(matches!(bench.end(), End::Unknown { .. }));
    bench.run_for_ms(190);
    bench.driver.abort(bench.now_ms());
    let MachineEvent::NoAnswer { asked } = bench.event() else { panic!("nothing confirms it") };
    assert!(asked.contains("stopping"), "{asked}");
    bench.run_for_ms(10_000);
    assert!(!bench.metal[0].complete && bench.strikes() < STRIKES);
    let refused = bench.driver.load(2, &payload(), bench.now_ms()).unwrap_err();
    assert!(matches!(refused, PayloadError::NotNow { state } if state.contains("recover")), "{refused}");
    bench.driver.recover(bench.now_ms());
    let told = bench.event();
    assert!(
        matches!(&told, MachineEvent::Status(machines::Condition::NotReady { message }) if message.contains("panel")),
        "{told:?}"
    );
    marked(&mut bench, 2, &payload());
    assert!(bench.metal[1].complete && bench.metal[1].text == ["KE 26", "KES1-000123"]);
}

#[test]
fn mark_that_is_cut_short_shows_on_the_wires_and_is_never_claimed() {
    type Stop = fn(&mut Bench<CouthSim>);
    let stops: [Stop; 3] = [
        |bench| bench.machine.set_permit(false, bench.now_us),
        |bench| bench.machine.power_cut(bench.now_us),
        |bench| bench.machine.reconfigure(|config| config.body.faults.jams_after = Some(40)),
    ];
    for (at, stop) in stops.into_iter().enumerate() {
        let mut bench = bench();
        let loaded = bench.load(1, &payload()).unwrap();
        bench.start(loaded);
        bench.run_for_ms(190);
        stop(&mut bench);
        bench.run_for_ms(10_000);
        assert!(!bench.metal[0].complete && bench.strikes() < STRIKES, "{at}");
        let ends: Vec<_> = bench.events().into_iter().collect();
        assert!(matches!(&ends[..], [MachineEvent::Ended { end: End::Unknown { .. }, .. }]), "{at} {ends:?}");
    }
}

#[test]
fn machine_at_another_address_or_with_another_check_does_nothing() {
    for config in [
        CouthSimConfig { address: 3, ..CouthSimConfig::default() },
        CouthSimConfig { check_verified: true, ..CouthSimConfig::default() },
    ] {
        let other_address = config.address == 3;
        let text = Family::Couth.dialects()[0].text.replace("check = [0x03, 0x03]", "check = [0x03, 0x04]");
        let text = if other_address { Family::Couth.dialects()[0].text.to_owned() } else { text };
        let driver = Family::Couth.driver("site.toml", &text, 120_000).unwrap();
        let mut bench = Bench::new(driver, CouthSim::new(config));
        marked(&mut bench, 1, &payload());
        assert!(bench.metal.is_empty() && bench.strikes() == 0);
    }
}

#[test]
fn identity_is_not_confirmed() {
    let mut bench = bench();
    bench.driver.identify(0);
    let MachineEvent::Identified { description } = bench.event() else { panic!("nothing else can be said") };
    assert!(description.starts_with("not confirmed"), "{description}");
}
