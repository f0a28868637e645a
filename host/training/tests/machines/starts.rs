//! Whatever the line does: a start goes out at most once, and no text is engraved that was not loaded.

use crate::bench::{Bench, Way, dotted, driver};
use machines::grbl::{Grbl, GrblConfig};
use machines::{Family, MachineEvent, Payload};
use proptest::prelude::*;
use training::machine::{GravotechSim, GravotechSimConfig, GrblSim, GrblSimConfig, SimMachine, Transport};
use training::process::machine::MachineKind;

/// What the line does to one message.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Fate {
    Passes,
    Lost,
    Doubled,
    AfterNoise,
}

fn fates() -> impl Strategy<Value = Vec<Fate>> {
    let fate = prop_oneof![
        20 => Just(Fate::Passes),
        1 => Just(Fate::Lost),
        1 => Just(Fate::Doubled),
        1 => Just(Fate::AfterNoise),
    ];
    prop::collection::vec(fate, 0..400)
}

fn spoil(fates: Vec<Fate>) -> crate::bench::Line {
    let mut fates = fates.into_iter();
    Box::new(move |way, bytes| match fates.next().unwrap_or(Fate::Passes) {
        Fate::Passes => vec![bytes.to_vec()],
        Fate::Lost => Vec::new(),
        Fate::Doubled => vec![bytes.to_vec(), bytes.to_vec()],
        Fate::AfterNoise if way == Way::ToHost => vec![b"\x00?x\r\n".to_vec(), bytes.to_vec()],
        Fate::AfterNoise => vec![bytes.to_vec()],
    })
}

/// Loads and starts job after job, with a permit only for the start as a controller gives it. The number of starts.
fn work<M: SimMachine>(bench: &mut Bench<M>, payloads: &[Payload], abort_after_ms: Option<u64>) -> usize {
    let mut starts = 0;
    for (job, payload) in (1..).zip(payloads) {
        bench.machine.set_permit(false, bench.now_us);
        let Ok(loaded) = bench.load(job, payload) else { continue };
        bench.machine.set_permit(true, bench.now_us);
        bench.start(loaded);
        starts += 1;
        if let Some(ms) = abort_after_ms {
            bench.run_for_ms(ms);
            bench.driver.abort(bench.now_us / 1_000);
        }
        bench.run_for_ms(150_000);
        let ends =
            bench.events().into_iter().filter(|event| matches!(event, MachineEvent::Ended { .. })).count();
        assert_eq!(ends, 1, "each start has one end");
        bench.driver.recover(bench.now_us / 1_000);
        bench.run_for_ms(15_000);
    }
    starts
}

fn texts() -> [Vec<String>; 3] {
    ["KE 26", "TZ 26", "UG 25"].map(|text| vec![text.to_owned(), "7".to_owned()])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn gravotech_start_is_never_repeated_whatever_the_line_does(
        fates in fates(),
        abort_after_ms in prop::option::of(0_u64..600),
    ) {
        let machine = GravotechSim::new(GravotechSimConfig { transport: Transport::Tl07, ..Default::default() });
        let mut bench = Bench::new(driver(Family::Gravotech, "tl07"), machine);
        bench.line = spoil(fates);
        let payloads = texts().map(|lines| Payload::Text {
            file: "LINES-2.tml".to_owned(),
            variables: (0..).zip(lines).collect(),
        });
        let starts = work(&mut bench, &payloads, abort_after_ms);
        prop_assert!(bench.sent(b"GO\r") <= starts);
        prop_assert!(bench.metal.len() <= starts);
        for act in bench.metal.iter().filter(|act| act.complete) {
            prop_assert!(texts().contains(&act.text), "{:?}", act);
        }
    }

    #[test]
    fn grbl_job_is_never_streamed_twice_whatever_the_line_does(
        fates in fates(),
        abort_after_ms in prop::option::of(0_u64..3_000),
    ) {
        let mut bench = Bench::new(Grbl::new(GrblConfig::default()), GrblSim::new(GrblSimConfig::default()));
        bench.line = spoil(fates);
        let payloads = texts().map(|lines| dotted(&lines));
        let starts = work(&mut bench, &payloads, abort_after_ms);
        // A dry run for each load, and a job for each start.
        prop_assert!(bench.sent(b"G21 G90 G94\n") <= payloads.len() + starts);
        prop_assert!(bench.metal.len() <= starts, "{:?}", bench.metal);
    }

    #[test]
    fn no_start_of_a_text_machine_is_repeated_whatever_the_line_does(
        fates in fates(),
        abort_after_ms in prop::option::of(0_u64..600),
    ) {
        let pairs: [(Family, &str, &str, u8, &[u8]); 5] = [
            (Family::Keyence, "md-x", "2", 0, b"WX,StartMarking\r"),
            (Family::Panasonic, "lp-400", "2", 1, b"\x02MRKS3F\r"),
            (Family::Panasonic, "lp-gs", "2", 1, b"\x02MRKS3F\r"),
            (Family::Panasonic, "lp-310", "2", 1, b"\x02MRKS3F\r"),
            (Family::Couth, "mc2000", "", 1, b"\x10\x02\x07\x00\x31\x03\x03"),
        ];
        for (family, dialect, file, first, start) in pairs {
            let machine = MachineKind::named(family.name(), dialect, 1, Vec::new()).unwrap().power_on();
            let mut bench = Bench::new(driver(family, dialect), machine);
            bench.line = spoil(fates.clone());
            let payloads = texts().map(|lines| Payload::Text {
                file: file.to_owned(),
                variables: (first..).zip(lines).collect(),
            });
            let starts = work(&mut bench, &payloads, abort_after_ms);
            prop_assert!(bench.sent(start) <= starts, "{} {}", family.name(), dialect);
            prop_assert!(bench.metal.len() <= starts, "{} {} {:?}", family.name(), dialect, bench.metal);
            for act in bench.metal.iter().filter(|act| act.complete) {
                // Nobody hears of a line's text that was lost every time.
                let lacks = |lines: &Vec<String>| {
                    family == Family::Couth && act.text.iter().all(|line| lines.contains(line))
                };
                let loaded = texts().iter().any(|lines| *lines == act.text || lacks(lines));
                prop_assert!(loaded, "{} {} {:?}", family.name(), dialect, act);
            }
        }
    }
}
