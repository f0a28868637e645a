//! Scenarios of the GRBL family.

use super::{Transcript, answers};
use crate::bench::{Bench, drawn};
use machines::grbl::{Grbl, GrblConfig};
use machines::{Driver, End, MachineEvent, Payload};
use marking::path::{DotUm, Stroke, ToolPath};
use training::machine::{GrblSim, GrblSimConfig, SimMachine};

pub fn play(scenario: &str, send: &[u8]) -> Transcript {
    match scenario {
        "grbl-job" => grbl_job(),
        "grbl-identify" => grbl_after(
            |driver, now_ms| driver.identify(now_ms),
            |event| matches!(event, MachineEvent::Identified { .. }),
        ),
        "grbl-abort-at-rest" => {
            grbl_after(|driver, now_ms| driver.abort(now_ms), |event| *event == MachineEvent::Aborted)
        }
        "grbl-permit-lost" => grbl_permit_lost(),
        "machine-only" => answers(grbl_machine(), send),
        other => panic!("the vector file names a scenario {other:?} that nobody plays"),
    }
}

fn grbl_machine() -> GrblSim {
    let version = "1.1h.20190830:text".to_owned();
    GrblSim::new(GrblSimConfig { version, extra_fields: false, ..GrblSimConfig::default() })
}

fn grbl() -> Bench<GrblSim> {
    // A dot of four millimetres is the documentation's example.
    Bench::new(Grbl::new(GrblConfig { dot_length_um: 4_000, ..GrblConfig::default() }), grbl_machine())
}

fn grbl_path() -> Payload {
    drawn(ToolPath { strokes: vec![Stroke::dot(DotUm { x_um: 5_000, y_um: 5_000 })] })
}

fn grbl_job() -> Transcript {
    let mut bench = grbl();
    assert_eq!(bench.mark(1, &grbl_path()), Ok(End::Finished));
    assert_eq!((bench.strikes(), bench.metal.len()), (1, 1));
    bench.transcript
}

fn grbl_after(command: fn(&mut dyn Driver, u64), done: fn(&MachineEvent) -> bool) -> Transcript {
    let mut bench = grbl();
    bench.run_for_ms(2_000);
    let now_ms = bench.now_ms();
    command(bench.driver.as_mut(), now_ms);
    let event = bench.event();
    assert!(done(&event), "{event:?}");
    bench.transcript
}

fn grbl_permit_lost() -> Transcript {
    let mut bench = grbl();
    let loaded = bench.load(1, &grbl_path()).unwrap();
    bench.start(loaded);
    bench.run_for_ms(100);
    let now_us = bench.now_us;
    bench.machine.set_permit(false, now_us);
    assert!(matches!(bench.end(), End::Stopped { .. }));
    bench.run_for_ms(100);
    bench.events();
    let now_ms = bench.now_ms();
    bench.driver.recover(now_ms);
    assert_eq!(bench.event(), MachineEvent::Recovered);
    bench.transcript
}
