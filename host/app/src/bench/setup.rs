//! From the configuration to the driver and to what the controller watches for.

use super::witness;
use crate::config::{Config, MachineConfig};
use crate::supervision;
use machines::Driver;
use marking::path::route::Effort;
use protocol::{Inputs, OnSilence};
use registry::acceptance::Acceptance;
use station::prepare::{DieLines, Expected, MachineSetup};

/// The driver of the configured machine.
#[allow(clippy::missing_panics_doc, reason = "the configuration was checked by making this very driver")]
pub fn driver(machine: &MachineConfig) -> Box<dyn Driver> {
    let dialect = &machine.dialect;
    let driver = machine.family.driver(&dialect.name, &dialect.text, u64::from(machine.cycle_max_ms));
    driver.unwrap_or_else(|error| unreachable!("the configuration was checked with this dialect: {error}"))
}

/// The configured machine, as orders are made for it; `wired` are the inputs that the controller was admitted with,
/// `accepted` is what its acceptance taught.
pub fn machine_setup(config: &Config, wired: Inputs, accepted: Option<&Acceptance>) -> MachineSetup {
    let machine = &config.machine;
    let driver = driver(machine);
    let can = driver.capabilities();
    MachineSetup {
        name: machine.family.name().to_owned(),
        dialect_sha256: Some(supervision::dialect_sha256(machine)),
        takes: can.payload,
        job_file: machine.job_file.clone(),
        text_first: can.text_first,
        dies: machine
            .dies
            .iter()
            .map(|die| DieLines { number: die.number, lines: die.lines.clone() })
            .collect(),
        font: machine.font,
        effort: Effort::Full,
        material: machine.material.clone(),
        witness: machine.witness,
        expected: expected(machine, accepted),
        required: witness::required(machine, wired),
        start: machine.start,
        // A machine that has it all finishes by itself; one that is streamed to cannot.
        on_silence: if can.host_streams_motion { OnSilence::Stop } else { OnSilence::Finish },
        cycle_max_ms: machine.cycle_max_ms,
        permit_max_ms: machine.permit_max_ms,
        busy_gap_ms: machine.busy_gap_ms,
    }
}

/// What the acceptance taught goes before what the configuration says.
fn expected(machine: &MachineConfig, accepted: Option<&Acceptance>) -> Expected {
    match (accepted, machine.strikes_max) {
        (Some(accepted), _) => Expected::Learned { least: accepted.least, most: accepted.most },
        (None, Some(most)) => Expected::Uncalibrated { most },
        (None, None) => Expected::Path,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Family, Template, Training, write_template};
    use protocol::Realm;

    #[test]
    fn limits_are_those_of_the_acceptance_then_of_the_configuration() {
        let text = write_template(&Template {
            station: "KE-T-1",
            realm: Realm::Real,
            family: Family::Gravotech,
            time_zone: "UTC",
            controller_path: "controller",
            machine_path: "machine",
            training: Training { emulated: false, speed: 1 },
        });
        let mut machine = Config::from_toml(&text).unwrap().machine;
        let accepted = Acceptance {
            family: "gravotech".to_owned(),
            dialect_sha256: supervision::dialect_sha256(&machine),
            key_id: String::new(),
            report_sha256: String::new(),
            jobs: Vec::new(),
            least: 15_000,
            most: 16_000,
        };
        assert_eq!(expected(&machine, Some(&accepted)), Expected::Learned { least: 15_000, most: 16_000 });
        assert_eq!(expected(&machine, None), Expected::Uncalibrated { most: 5_000 });
        machine.strikes_max = None;
        assert_eq!(expected(&machine, None), Expected::Path);
    }
}
