//! Scenarios of the Panasonic family.

use super::{Transcript, answers};
use crate::bench::{Bench, Way, driver};
use machines::{Driver, End, Family, MachineEvent, Payload};
use training::machine::panasonic::Dialect;
use training::machine::{PanasonicFile, PanasonicSim, PanasonicSimConfig};

pub fn play(scenario: &str, send: &[u8]) -> Transcript {
    match scenario {
        "lp400-job" => job("lp-400", 2047, 1),
        "lp400-sin-job" => job("lp-400-sin", 11, 0),
        "lp310-job" => job("lp-310", 1, 1),
        "lpgs-job" => job("lp-gs", 9999, 1),
        "lp400-alarm" => alarm(),
        "lp400-told-20" => told_20(),
        // With its shutter closed it takes settings at any time.
        "machine-only" => answers(
            PanasonicSim::new(PanasonicSimConfig { shutter_closed: true, ..Default::default() }),
            send,
        ),
        other => panic!("the vector file names a scenario {other:?} that nobody plays"),
    }
}

fn bench(dialect: &str, number: u16) -> Bench<PanasonicSim> {
    let by_trigger = dialect == "lp-400-sin";
    let file = PanasonicFile {
        number,
        strings: if by_trigger { vec![] } else { vec![1] },
        per_trigger: if by_trigger { vec![0] } else { vec![] },
    };
    let speaks = match dialect {
        "lp-gs" => Dialect::Lpgs,
        "lp-310" => Dialect::Lp310,
        _ => Dialect::Lp400,
    };
    let config = PanasonicSimConfig { dialect: speaks, files: vec![file], ..Default::default() };
    Bench::new(driver(Family::Panasonic, dialect), PanasonicSim::new(config))
}

fn payload(file: u16, number: u8) -> Payload {
    Payload::Text { file: file.to_string(), variables: vec![(number, "NG 2026".to_owned())] }
}

fn job(dialect: &str, file: u16, number: u8) -> Transcript {
    let mut bench = bench(dialect, file);
    assert_eq!(bench.mark(1, &payload(file, number)), Ok(End::Finished));
    assert_eq!(bench.metal[0].text, ["NG 2026"]);
    bench.transcript
}

fn alarm() -> Transcript {
    let mut bench = bench("lp-400", 1);
    let loaded = bench.load(1, &payload(1, 1)).unwrap();
    bench.start(loaded);
    bench.run_for_ms(100);
    bench.machine.reconfigure(|config| config.body.faults.stops_after = Some(30));
    let End::Stopped { reason } = bench.end() else { panic!("it is stopped") };
    assert!(reason.contains("E400"), "{reason}");
    bench.transcript
}

/// The driver alone, told what no simulated marker says.
fn told_20() -> Transcript {
    let told = b"\x152077\r";
    let mut driver = driver(Family::Panasonic, "lp-400");
    driver.link_opened(0);
    driver.load(1, &payload(1, 1), 0).unwrap();
    driver.handle(b"\x02STSA0211031\r", 0);
    driver.handle(told, 0);
    let Some(MachineEvent::LoadFailed { message, .. }) = driver.next_event() else { panic!("it is refused") };
    assert!(message.contains("code 20"), "{message}");
    vec![(Way::ToHost, told.to_vec())]
}
