//! Scenarios of the Gravotech and Technifor family.

use super::Transcript;
use crate::bench::{Bench, driver};
use machines::{End, Family, MachineEvent, Payload};
use std::collections::BTreeMap;
use training::machine::{GravotechSim, GravotechSimConfig, Transport};

pub fn play(scenario: &str, _send: &[u8]) -> Transcript {
    match scenario {
        "tl07-job" => gravotech_job("tl07", "test.t2l", 0, "1234"),
        "tl07-variable-read" => gravotech_job("tl07", "test.t2l", 3, "example"),
        "tl07-variable-set" => gravotech_job("tl07", "test.t2l", 3, "example_vs"),
        "tl07-stop" => gravotech_stop("tl07", false),
        "tl07-master" => gravotech_stop("tl07", true),
        "uc500-job" => gravotech_job("uc500", "test.tml", 0, "1234"),
        "uc500-stop" => gravotech_stop("uc500", false),
        other => panic!("the vector file names a scenario {other:?} that nobody plays"),
    }
}

fn text_payload(file: &str, number: u8, text: &str) -> Payload {
    Payload::Text { file: file.to_owned(), variables: vec![(number, text.to_owned())] }
}

fn gravotech(dialect: &str, file: &str, number: u8) -> Bench<GravotechSim> {
    let transport = if dialect == "tl07" { Transport::Tl07 } else { Transport::Uc500 };
    let files = BTreeMap::from([(file.to_owned(), vec![number])]);
    let machine = GravotechSim::new(GravotechSimConfig { transport, files, ..GravotechSimConfig::default() });
    Bench::new(driver(Family::Gravotech, dialect), machine)
}

fn gravotech_job(dialect: &str, file: &str, number: u8, text: &str) -> Transcript {
    let mut bench = gravotech(dialect, file, number);
    assert_eq!(bench.mark(1, &text_payload(file, number, text)), Ok(End::Finished));
    assert_eq!(bench.metal[0].text, [text]);
    bench.transcript
}

fn gravotech_stop(dialect: &str, other_master: bool) -> Transcript {
    let mut bench = gravotech(dialect, "test.t2l", 0);
    let loaded = bench.load(1, &text_payload("test.t2l", 0, "1234")).unwrap();
    bench.start(loaded);
    bench.run_for_ms(20);
    let now_ms = bench.now_ms();
    bench.driver.abort(now_ms);
    assert!(matches!(bench.end(), End::Stopped { .. }));
    assert_eq!(bench.event(), MachineEvent::Aborted);
    bench.machine.reconfigure(|config| config.other_master = other_master);
    let now_ms = bench.now_ms();
    bench.driver.recover(now_ms);
    assert_eq!(bench.event(), MachineEvent::Recovered);
    bench.transcript
}
