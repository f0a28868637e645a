//! Scenarios of the Keyence family.

use super::Transcript;
use crate::bench::{Bench, driver};
use machines::{Driver, End, Family, MachineEvent, Payload};
use training::machine::{KeyenceSim, KeyenceSimConfig};

pub fn play(scenario: &str, _send: &[u8]) -> Transcript {
    let machine = KeyenceSim::new(KeyenceSimConfig::default());
    let mut bench = Bench::new(driver(Family::Keyence, "md-x"), machine);
    let payload = Payload::Text { file: "1".to_owned(), variables: vec![(0, "NG 2026".to_owned())] };
    match scenario {
        "mdx-job" => {
            assert_eq!(bench.mark(1, &payload), Ok(End::Finished));
            assert_eq!(bench.metal[0].text, ["NG 2026"]);
        }
        "mdx-stop" => {
            let loaded = bench.load(1, &payload).unwrap();
            bench.start(loaded);
            bench.run_for_ms(20);
            bench.driver.abort(bench.now_ms());
            assert!(matches!(bench.end(), End::Stopped { .. }));
            assert_eq!(bench.event(), MachineEvent::Aborted);
            bench.driver.recover(bench.now_ms());
            assert_eq!(bench.event(), MachineEvent::Recovered);
        }
        other => panic!("the vector file names a scenario {other:?} that nobody plays"),
    }
    bench.transcript
}
