//! Scenarios of presses behind Modbus RTU.

use super::{Transcript, answers};
use crate::bench::{Bench, driver};
use machines::{End, Family, Payload};
use training::machine::{PressSim, PressSimConfig};

pub fn play(scenario: &str, send: &[u8]) -> Transcript {
    match scenario {
        "press-job" => {
            let machine = PressSim::new(PressSimConfig::default());
            let mut bench = Bench::new(driver(Family::Press, "modbus-rtu"), machine);
            assert_eq!(bench.mark(1, &Payload::Die(7)), Ok(End::Finished));
            assert_eq!((bench.metal.len(), bench.strikes()), (1, 1));
            bench.transcript
        }
        "machine-only" => answers(PressSim::new(PressSimConfig::default()), send),
        "machine-busy" => {
            answers(PressSim::new(PressSimConfig { busy_for: vec![1], ..Default::default() }), send)
        }
        other => panic!("the vector file names a scenario {other:?} that nobody plays"),
    }
}
