//! The configuration that `init` writes: complete, with the meaning of every field beside it.

use super::{Family, Training};
use protocol::{Inputs, Realm};

/// What `init` knows of the station.
#[derive(Debug, Clone)]
pub struct Template<'a> {
    /// Station id.
    pub station: &'a str,
    /// Real or training.
    pub realm: Realm,
    /// Machine family.
    pub family: Family,
    /// Path of the controller's line.
    pub controller_path: &'a str,
    /// Path of the machine's line.
    pub machine_path: &'a str,
    /// How a training station's parts are simulated.
    pub training: Training,
}

/// The documented text.
pub fn write_template(template: &Template<'_>) -> String {
    let realm = match template.realm {
        Realm::Real => "real",
        Realm::Training => "training",
    };
    let machine = match template.family {
        Family::Gravotech => GRAVOTECH,
        Family::Grbl => GRBL,
    };
    let wired = Inputs::NAMES
        .iter()
        .filter(|(bit, _)| *bit != Inputs::MACHINE_READY)
        .map(|(_, name)| format!("\"{name}\""))
        .collect::<Vec<_>>()
        .join(", ");
    let training = match template.realm {
        Realm::Real => String::new(),
        Realm::Training => TRAINING
            .replace("@controller@", if template.training.emulated { "emulated" } else { "native" })
            .replace("@speed@", &template.training.speed.to_string()),
    };
    TEXT.replace("@machine@", machine)
        .replace("@station@", template.station)
        .replace("@realm@", realm)
        .replace("@prefix@", &prefix(template.station))
        .replace("@wired@", &wired)
        // True by construction in training; at a real machine somebody has to say so.
        .replace("@interlocks@", if template.realm == Realm::Training { "true" } else { "false" })
        .replace("@controller_path@", template.controller_path)
        .replace("@machine_path@", template.machine_path)
        + &training
}

/// A number prefix from the station id: its capital letters and digits, never ending in a digit.
fn prefix(station: &str) -> String {
    let kept: String =
        station.to_uppercase().chars().filter(|c| c.is_ascii_alphanumeric()).take(11).collect();
    format!("{kept}-")
}

const TEXT: &str = r#"# The configuration of one marking station. Every command reads it and checks it; a mistake is named with line and
# column. Relative paths start at this file's folder.

[station]
# As it stands in the register and in every receipt: 1 to 16 printable ASCII characters. Fixed for ever.
id = "@station@"
# "real" or "training", as the register was begun. Fixed for ever: nothing of a training station is ever evidence.
realm = "@realm@"

[controller]
# The line to the station's controller: kind "serial" with path, baud, data_bits, parity ("none", "even", "odd") and
# stop_bits, or kind "tcp" with address = "host:port". Prefer a name under /dev/serial/by-id: it does not move.
link = { kind = "serial", path = "@controller_path@", baud = 115200, data_bits = 8, parity = "none", stop_bits = 1 }

[machine]
@machine@
# Who starts the machine once the permit is on: "host" (only where guarding keeps hands out), "contact" (the
# controller's start contact) or "operator" (a certified two-hand relay).
start = "host"
# What, besides the machine's own word, shows that metal was touched: "strikes", "beam-ms" or "none". With "none" a
# mark is only ever attested by a person.
witness = "strikes"
# Longest cycle, from the first motion on, in milliseconds: 1 to 3600000.
cycle_max_ms = 120000
# Longest time from the permit to the first motion, in milliseconds: 1 to 600000.
permit_max_ms = 30000
# The cycle is over when nothing has moved for this long, in milliseconds: 1 to 10000.
busy_gap_ms = 100
# What the machine was measured to make, in micrometres; a plan beyond it is refused. Each may be left out, and is not
# checked then: heights of characters 60 to 100000, depth 1 to 5000. To say it, take the # off the next line too.
#[machine.limits]
#height_min_um = 1000
#height_max_um = 10000
#depth_max_um = 300

[wiring]
# The inputs that are wired to the controller, by the names of the wiring list.
wired = [@wired@]
# Whether the permit stands in the machine's start interlock, so that nothing moves without it. Only if this is true
# and was tested does a permit without a cycle end without a question.
permit_interlocks_motion = @interlocks@

[numbers]
# The numbers that the authority handed to this station, for weapons without a serial of their own: prefix (A-Z, 0-9,
# hyphens, 12 at most, not ending in a digit), first, last, and how many digits are written. A block enters the
# register when the day is opened; a number once used is never used again.
prefix = "@prefix@"
first = 1
last = 5000
width = 6
"#;

const GRAVOTECH: &str = r#"# "gravotech" (text in a job file) or "grbl" (path from the host).
family = "gravotech"
# "uc500" on RS-232 or "tl07" on TCP.
transport = "uc500"
# The line to the machine, written as the controller's.
link = { kind = "serial", path = "@machine_path@", baud = 115200, data_bits = 8, parity = "none", stop_bits = 1 }
# The file in the machine whose variables 0, 1, ... hold the lines of a mark; {lines} stands for how many there are, since
# a file with more variables would mark what an earlier job left in the others.
job_file = "LINES-{lines}.tml"
# Most strikes that any mark of this machine shows. Without it one strike is expected for each dot of the program's own
# dot font, which is right only for machines that get their path from it.
strikes_max = 5000"#;

const GRBL: &str = r#"# "gravotech" (text in a job file) or "grbl" (path from the host).
family = "grbl"
# The line to the machine, written as the controller's.
link = { kind = "serial", path = "@machine_path@", baud = 115200, data_bits = 8, parity = "none", stop_bits = 1 }"#;

const TRAINING: &str = r#"
[training]
# The simulated controller: "native" (the firmware's logic as a program) or "emulated" (the board's image, which needs
# Node and the source tree).
controller = "@controller@"
# How many times faster than a real machine the simulated one works: 1 to 1000.
speed = @speed@
"#;
