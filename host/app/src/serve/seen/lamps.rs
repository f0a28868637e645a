//! The signs of machine, controller, fixture, disk and clock. What was not heard lately is not known.

use super::{Lamp, Light, Slow, Subject};
use crate::bench::{Bench, Voice};
use crate::clock;
use crate::message::{Message, Words};
use crate::serve::Floor;
use machines::Condition;
use protocol::Inputs;
use registry::entry::{ClockGrade, Stamp};

/// All signs, in their order on the screen.
pub fn lamps(floor: &Floor, slow: &Slow, stamp: &Stamp, unsynced: u64) -> Vec<Lamp> {
    let bench = &floor.bench;
    let status = bench.hearing().status();
    let input = |subject, which: Inputs, otherwise: Light| {
        let light = match status {
            _ if !bench.config.wired.contains(which) => Light::Absent,
            None => Light::Unknown,
            Some(status) if status.inputs.contains(which) => Light::Good,
            Some(_) => otherwise,
        };
        Lamp { subject, light, why: None, number: None }
    };
    let disk = slow.disk.clone();
    let clock = if stamp.clock == ClockGrade::Unconfirmed { Light::Waits } else { Light::Good };
    vec![
        controller(bench),
        machine(floor),
        input(Subject::Estop, Inputs::ESTOP_OK, Light::Bad),
        input(Subject::Guard, Inputs::GUARD_CLOSED, Light::Waits),
        input(Subject::Part, Inputs::PART_PRESENT, Light::Waits),
        input(Subject::Clamp, Inputs::CLAMP_CLOSED, Light::Waits),
        input(Subject::Air, Inputs::AIR_OK, Light::Bad),
        Lamp {
            subject: Subject::Disk,
            light: if disk.is_some() { Light::Bad } else { Light::Good },
            why: disk,
            number: None,
        },
        scanner(floor),
        Lamp {
            subject: Subject::Clock,
            light: clock,
            why: Some(clock::shown(stamp.at).into()),
            number: None,
        },
        Lamp {
            subject: Subject::Unsynced,
            light: if unsynced > 0 { Light::Waits } else { Light::Good },
            why: None,
            number: Some(unsynced),
        },
    ]
}

fn scanner(floor: &Floor) -> Lamp {
    let light = match (floor.bench.config.scanners.is_empty(), floor.deaf().is_empty()) {
        (true, _) => Light::Absent,
        (false, true) => Light::Good,
        (false, false) => Light::Bad,
    };
    Lamp {
        subject: Subject::Scanner,
        light,
        why: floor.deaf().values().next().cloned().map(Words::from),
        number: None,
    }
}

fn controller(bench: &Bench) -> Lamp {
    let steady = bench.hearing().status().is_some();
    let (light, why) = match bench.hearing().controller() {
        Voice::Down(why) => (Light::Bad, Some(why.clone())),
        Voice::Silent => (Light::Bad, Some(Message::LineQuiet {}.into())),
        Voice::Awaited => (Light::Waits, None),
        Voice::Heard => (if steady { Light::Good } else { Light::Waits }, None),
    };
    Lamp { subject: Subject::Controller, light, why, number: None }
}

fn machine(floor: &Floor) -> Lamp {
    let hearing = floor.bench.hearing();
    let (light, why) = match (hearing.machine(), hearing.condition()) {
        (Voice::Down(why), _) => (Light::Bad, Some(why.clone())),
        _ if floor.bench.is_unheard() => (Light::Good, None),
        // It is not asked while it marks: the controller watches it then.
        _ if floor.is_marking() => (Light::Waits, None),
        (Voice::Silent, _) => (Light::Bad, Some(Message::LineQuiet {}.into())),
        (_, None) => (Light::Unknown, None),
        (_, Some(Condition::Ready)) => (Light::Good, None),
        (_, Some(Condition::Busy)) => (Light::Waits, None),
        (_, Some(Condition::Fault { message })) => (Light::Bad, Some(message.as_str().into())),
        (_, Some(Condition::NotReady { message })) => (Light::Waits, Some(message.as_str().into())),
    };
    Lamp { subject: Subject::Machine, light, why, number: None }
}
