//! What a job at this station relies on: the conditions that are wired, and of the machine's signals those that it offers
//! and that are wired.

use crate::config::{Config, MachineConfig};
use crate::message::Message;
use crate::text::{self, controller as words};
use machines::signals::{WitnessSet, witness_set};
use protocol::{Inputs, Witness};
use station::session::REQUIRED;

/// What the configured machine can show.
pub fn set(machine: &MachineConfig) -> WitnessSet {
    witness_set(machine.family, machine.family.method(&machine.dialect.text))
}

/// What the controller is asked to require of each job, of the inputs that are wired.
pub fn required(machine: &MachineConfig, wired: Inputs) -> Inputs {
    let offered = offered(&set(machine));
    let witness = match machine.witness {
        Witness::None => Inputs::NONE,
        Witness::Strikes | Witness::BeamMs => Inputs::STRIKE,
    };
    // Wired beside the machine: they are there to be seen in every cycle.
    let own = Inputs::CLAMP_CLOSED | Inputs::AIR_OK | Inputs::CURRENT;
    (REQUIRED | offered | witness | own) & wired
}

/// The machine's signals as the controller's inputs.
fn offered(set: &WitnessSet) -> Inputs {
    let names = Inputs::NAMES.into_iter().filter(|(_, name)| set.offers(name));
    names.fold(Inputs::NONE, |all, (input, _)| all | input)
}

/// What the machine's probe says of this.
pub fn shown(config: &Config, wired: Inputs) -> Message {
    let set = set(&config.machine);
    let witnesses = set
        .witnesses
        .iter()
        .map(|witness| text::of(&Message::WitnessName { witness: witness.as_str().to_owned() }));
    Message::MachineWatchedBy {
        signals: words::inputs(offered(&set)),
        witnesses: witnesses.collect::<Vec<_>>().join(text::spoken().comma()),
        required: words::inputs(required(&config.machine, wired)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::{Family, Template, Training, write_template};
    use protocol::Realm;

    fn machine(family: Family) -> MachineConfig {
        let text = write_template(&Template {
            station: "KE-T-1",
            realm: Realm::Real,
            family,
            time_zone: "UTC",
            controller_path: "controller",
            machine_path: "machine",
            training: Training { emulated: false, speed: 1 },
        });
        Config::from_toml(&text).unwrap().machine
    }

    #[test]
    fn job_relies_on_what_is_wired_and_offered() {
        let all = Inputs(u16::MAX);
        let conditions = REQUIRED | Inputs::CLAMP_CLOSED | Inputs::AIR_OK;
        let seen = Inputs::STRIKE | Inputs::CURRENT;
        let whole = Inputs::MACHINE_READY | Inputs::MACHINE_BUSY | Inputs::END_OF_MARK;
        assert_eq!(required(&machine(Family::Press), all), conditions | seen | whole);
        // It has no output at all: what it says comes over its line.
        assert_eq!(required(&machine(Family::Grbl), all), conditions | seen);
        let few = Inputs::GUARD_CLOSED | Inputs::MACHINE_BUSY | Inputs::BUTTON_1;
        let expected = Inputs::GUARD_CLOSED | Inputs::MACHINE_BUSY;
        assert_eq!(required(&machine(Family::Gravotech), few), expected);
        let blind = MachineConfig { witness: Witness::None, ..machine(Family::Gravotech) };
        assert!(!required(&blind, all).contains(Inputs::STRIKE));
    }
}
