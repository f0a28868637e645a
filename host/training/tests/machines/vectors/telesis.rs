//! Scenarios of the Extended Protocol: Telesis markers and the ID8400 stamper.

use super::Transcript;
use crate::bench::{Bench, CYCLE_MAX_MS};
use machines::{Driver, End, Family, MachineEvent, Payload};
use std::collections::BTreeMap;
use training::machine::extended::telesis::TelesisField;
use training::machine::{Id8400Sim, Id8400SimConfig, TelesisSim, TelesisSimConfig};

pub fn play(scenario: &str, _send: &[u8]) -> Transcript {
    match scenario {
        "telesis-job" => telesis_job("V"),
        "telesis-field" => telesis_job("1"),
        "telesis-recover" => telesis_recover(),
        "id8400-job" => id8400_job(),
        other => panic!("the vector file names a scenario {other:?} that nobody plays"),
    }
}

/// The driver of a dialect that is as it ships, but for one thing.
fn driver(dialect: &str, from: &str, to: &str) -> Box<dyn Driver> {
    let shipped = Family::Telesis.dialects().iter().find(|shipped| shipped.name == dialect).unwrap();
    assert!(shipped.text.contains(from));
    Family::Telesis.driver(dialect, &shipped.text.replace(from, to), CYCLE_MAX_MS).unwrap()
}

fn telesis(kind: &str) -> Bench<TelesisSim> {
    let patterns = BTreeMap::from([("IMPORT".to_owned(), vec![TelesisField::Variable("-".to_owned())])]);
    let machine = TelesisSim::new(TelesisSimConfig { patterns, ..TelesisSimConfig::default() });
    Bench::new(driver("bm470", "kind = \"V\"", &format!("kind = \"{kind}\"")), machine)
}

fn telesis_job(kind: &str) -> Transcript {
    let mut bench = telesis(kind);
    let payload = Payload::Text { file: "IMPORT".to_owned(), variables: vec![(1, "NG 2026".to_owned())] };
    assert_eq!(bench.mark(1, &payload), Ok(End::Finished));
    assert_eq!(bench.metal[0].text, ["NG 2026"]);
    bench.transcript
}

fn telesis_recover() -> Transcript {
    let mut bench = telesis("V");
    bench.driver.recover(0);
    assert_eq!(bench.event(), MachineEvent::Recovered);
    bench.transcript
}

fn id8400_job() -> Transcript {
    let machine = Id8400Sim::new(Id8400SimConfig::default());
    let mut bench = Bench::new(crate::bench::driver(Family::Telesis, "id8400"), machine);
    let lines = [(1, "AAAA"), (3, "BBBB"), (5, "CCCC")];
    let variables = lines.map(|(number, text)| (number, text.to_owned())).to_vec();
    assert_eq!(bench.mark(1, &Payload::Text { file: String::new(), variables }), Ok(End::Finished));
    assert_eq!(bench.metal[0].text, ["AAAA", "", "BBBB", "", "CCCC"]);
    bench.transcript
}
