//! Scenarios of the SIC controllers.

use super::{Transcript, answers};
use crate::bench::{Bench, CYCLE_MAX_MS};
use machines::sic::words::{Logo, Outcome, outcome, pause_line};
use machines::{Driver, End, Family, MachineEvent, Payload};
use training::machine::{SicSim, SicSimConfig, SimMachine};

pub fn play(scenario: &str, send: &[u8]) -> Transcript {
    match scenario {
        "sic-job" => job("check = true"),
        "sic-plain-job" => job("check = false"),
        "sic-plain-identify" => after(
            "check = false",
            |driver| driver.identify(0),
            |event| matches!(event, MachineEvent::Identified { .. }),
        ),
        "sic-recover" => {
            after("check = true", |driver| driver.recover(0), |event| *event == MachineEvent::Recovered)
        }
        "machine-only" => {
            let mut machine = SicSim::new(SicSimConfig::default());
            machine.set_permit(true, 0);
            answers(machine, send)
        }
        other => panic!("the vector file names a scenario {other:?} that nobody plays"),
    }
}

fn bench(check: &str) -> Bench<SicSim> {
    let shipped = Family::Sic.dialects()[0];
    assert!(shipped.text.contains("check = true"));
    let text = shipped.text.replace("check = true", check);
    let driver = Family::Sic.driver(shipped.name, &text, CYCLE_MAX_MS).unwrap();
    Bench::new(driver, SicSim::new(SicSimConfig::default()))
}

fn job(check: &str) -> Transcript {
    let mut bench = bench(check);
    let variables = vec![(0, "KE 26".to_owned()), (1, "VNP".to_owned())];
    let payload = Payload::Text { file: "LINES-2".to_owned(), variables };
    assert_eq!(bench.mark(1, &payload), Ok(End::Finished));
    assert_eq!(bench.metal[0].text, ["KE 26", "VNP"]);
    bench.transcript
}

fn after(check: &str, command: fn(&mut dyn Driver), done: fn(&MachineEvent) -> bool) -> Transcript {
    let mut bench = bench(check);
    command(bench.driver.as_mut());
    let event = bench.event();
    assert!(done(&event), "{event:?}");
    bench.transcript
}

#[test]
fn lines_that_the_driver_writes_are_answered_as_it_reads_them() {
    let logo = Logo {
        at_tenths_mm: [100, 120, 0],
        size_tenths_mm: [100, 100],
        angle_hundredths: -18_000,
        radius_tenths_mm: 0,
        proportional: true,
        force: 5,
        quality: 4,
        vectors: false,
        name: "SIC",
    };
    let bad = Logo { quality: 0, ..logo.clone() };
    for (line, keyword, expected) in [
        (pause_line([100, 120, 130]), "INSERTPAUSELINE", Outcome::Done),
        (logo.line(), "INSERTLOGOLINE", Outcome::Done),
        (bad.line(), "INSERTLOGOLINE", Outcome::BadArguments),
    ] {
        let transcript = answers(SicSim::new(SicSimConfig::default()), &line);
        let reply = String::from_utf8(transcript[1].1.clone()).unwrap();
        assert_eq!(outcome(reply.trim_end()), Some((keyword, expected)), "{reply:?}");
    }
}
