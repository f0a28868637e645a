//! From the configuration to the driver and to what the controller watches for.

use crate::config::{Config, Family, MachineConfig, Transport};
use machines::gravotech::{Framing, Gravotech, GravotechConfig};
use machines::grbl::{Grbl, GrblConfig};
use machines::{Driver, PayloadKind};
use protocol::{Inputs, OnSilence};
use station::prepare::{Expected, MachineSetup};
use station::session::REQUIRED;

/// The driver of the configured machine.
pub fn driver(machine: &MachineConfig) -> Box<dyn Driver> {
    match machine.family {
        Family::Gravotech => {
            let framing = match machine.transport {
                Transport::Uc500 => Framing::Uc500,
                Transport::Tl07 => Framing::Tl07,
            };
            let cycle_max_ms = u64::from(machine.cycle_max_ms);
            Box::new(Gravotech::new(GravotechConfig { framing, cycle_max_ms, ..GravotechConfig::default() }))
        }
        Family::Grbl => Box::new(Grbl::new(GrblConfig::default())),
    }
}

/// The configured machine, as orders are made for it; `wired` are the inputs that the controller was admitted with.
pub fn machine_setup(config: &Config, wired: Inputs) -> MachineSetup {
    let machine = &config.machine;
    MachineSetup {
        name: machine.family.as_str().to_owned(),
        takes: match machine.family {
            Family::Gravotech => PayloadKind::Text,
            Family::Grbl => PayloadKind::Path,
        },
        job_file: machine.job_file.clone(),
        witness: machine.witness,
        expected: machine.strikes_max.map_or(Expected::DotFont, |most| Expected::Uncalibrated { most }),
        required: REQUIRED & wired,
        start: machine.start,
        on_silence: match machine.family {
            // It has the whole text and finishes by itself; the other is streamed to.
            Family::Gravotech => OnSilence::Finish,
            Family::Grbl => OnSilence::Stop,
        },
        cycle_max_ms: machine.cycle_max_ms,
        permit_max_ms: machine.permit_max_ms,
        busy_gap_ms: machine.busy_gap_ms,
    }
}
