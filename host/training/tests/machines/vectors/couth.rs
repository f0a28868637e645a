//! Scenarios of the Couth family. Nothing is answered, so a transcript is what the driver sent.

use super::Transcript;
use crate::bench::{Bench, CYCLE_MAX_MS};
use machines::{Driver, Family, Payload};
use training::machine::{CouthSim, CouthSimConfig};

pub fn play(scenario: &str, _send: &[u8]) -> Transcript {
    let shipped = Family::Couth.dialects()[0].text;
    match scenario {
        "couth-identify" => {
            let mut bench = bench(shipped);
            bench.driver.identify(0);
            bench.event();
            bench.transcript
        }
        "couth-load" => {
            let mut bench = bench(shipped);
            bench.load(1, &line_1("NG 2026")).unwrap();
            bench.transcript
        }
        "couth-symbol" => {
            let text =
                shipped.replace("number = 1\n", "number = 8\n").replace("number = 9\n", "number = 1\n");
            let mut bench = bench(&text);
            bench.mark(1, &line_1("NG2026-000123")).unwrap();
            bench.run_for_ms(20_000);
            assert_eq!(bench.metal[0].text, ["DM:NG2026-000123"]);
            bench.transcript
        }
        "couth-start" => cycle(false),
        "couth-stop" => cycle(true),
        other => panic!("the vector file names a scenario {other:?} that nobody plays"),
    }
}

fn bench(dialect: &str) -> Bench<CouthSim> {
    let driver = Family::Couth.driver("mc2000", dialect, CYCLE_MAX_MS).unwrap();
    Bench::new(driver, CouthSim::new(CouthSimConfig::default()))
}

fn line_1(text: &str) -> Payload {
    Payload::Text { file: String::new(), variables: vec![(1, text.to_owned())] }
}

/// What is sent from the start on.
fn cycle(stops: bool) -> Transcript {
    let mut bench = bench(Family::Couth.dialects()[0].text);
    let loaded = bench.load(1, &line_1("NG 2026")).unwrap();
    bench.transcript.clear();
    bench.start(loaded);
    bench.run_for_ms(100);
    if stops {
        bench.transcript.clear();
        bench.driver.abort(bench.now_ms());
    }
    bench.run_for_ms(20_000);
    assert_eq!(bench.metal[0].complete, !stops);
    bench.transcript
}
