//! The configuration that `init` writes: complete, with the meaning of every field beside it.

use super::{Family, Training};
use machines::link::Parity;
use machines::{PayloadKind, StartBy};
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
    /// Name of its time zone.
    pub time_zone: &'a str,
    /// How a training station's parts are simulated.
    pub training: Training,
}

/// What every station has, and a simulated one too.
const USUAL: Inputs = Inputs(
    Inputs::ESTOP_OK.0
        | Inputs::GUARD_CLOSED.0
        | Inputs::PART_PRESENT.0
        | Inputs::MACHINE_HEALTHY.0
        | Inputs::MACHINE_BUSY.0
        | Inputs::STRIKE.0
        | Inputs::SUPERVISOR_KEY.0
        | Inputs::RELAY_OFF.0,
);

/// The documented text.
pub fn write_template(template: &Template<'_>) -> String {
    let realm = match template.realm {
        Realm::Real => "real",
        Realm::Training => "training",
    };
    let wired = USUAL.names().map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ");
    let known: Vec<_> = Inputs::NAMES.map(|(_, name)| name).chunks(8).map(|row| row.join(", ")).collect();
    let known = known.join(",\n# ");
    let training = match template.realm {
        Realm::Real => String::new(),
        Realm::Training => TRAINING
            .replace("@controller@", if template.training.emulated { "emulated" } else { "native" })
            .replace("@speed@", &template.training.speed.to_string()),
    };
    TEXT.replace("@machine@", &machine(template))
        .replace("@start@", start(template.family))
        .replace("@station@", template.station)
        .replace("@realm@", realm)
        .replace("@time_zone@", template.time_zone)
        .replace("@prefix@", &prefix(template.station))
        .replace("@wired@", &wired)
        .replace("@inputs@", &known)
        // True by construction in training; at a real machine somebody has to say so.
        .replace("@interlocks@", if template.realm == Realm::Training { "true" } else { "false" })
        .replace("@controller_path@", template.controller_path)
        .replace("@machine_path@", template.machine_path)
        + &training
}

/// Who starts it: a contact where nothing that can be sent does.
fn start(family: Family) -> &'static str {
    let dialect = family.dialects().first().map_or("", |first| first.name);
    let driver = family.shipped_driver(dialect, 1);
    match driver.map(|driver| driver.capabilities().start) {
        Some(StartBy::Contact) => "contact",
        _ => "host",
    }
}

/// The lines about the machine that differ from family to family.
fn machine(template: &Template<'_>) -> String {
    let Template { family, machine_path, realm, .. } = *template;
    let dialect = family.dialects().first().map_or("", |first| first.name);
    let line = family.line(dialect);
    // A pseudo-terminal, on which training runs, has no parity.
    let parity = if realm == Realm::Training { Parity::None } else { line.parity };
    let families = Family::ALL.iter().map(|family| format!("\"{}\"", family.name())).collect::<Vec<_>>();
    let mut text = format!("# One of {}.\nfamily = \"{}\"\n", families.join(", "), family.name());
    if !dialect.is_empty() {
        let known = family.dialects().iter().map(|file| format!("\"{}\"", file.name)).collect::<Vec<_>>();
        text += &format!(
            "# What differs within the family: {}, or a file of this station that ends in .toml.\ndialect = \"{dialect}\"\n",
            known.join(" or ")
        );
    }
    text += &format!(
        "# The line to the machine, written as the controller's. In place of a path, usb = {{ vid = \"0403\", pid = \"6001\" }} finds an\n\
         # adapter wherever it is plugged in (`markstation machine ports` writes it out); dtr and rts may be \"on\" or \"off\".\nlink = {{ kind = \"serial\", path = \"{machine_path}\", baud \
         = {}, data_bits = {}, parity = \"{}\", stop_bits = {} }}",
        line.baud,
        u8::from(line.data_bits),
        parity.as_str(),
        u8::from(line.stop_bits)
    );
    let Some(driver) = family.shipped_driver(dialect, 1) else { return text };
    let can = driver.capabilities();
    if can.takes_file {
        text += &format!("\n{JOB_FILE}\njob_file = \"{}\"", family.job_file(dialect));
    }
    if can.payload == PayloadKind::Text {
        text += &format!("\n{STRIKES}");
    }
    if can.payload == PayloadKind::Path {
        text += &format!("\n{FONT}");
    }
    if can.payload == PayloadKind::Die {
        text += &format!("\n{DIES}");
    }
    text
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
# Where its day begins and ends, as "Africa/Nairobi". The register's times are UTC.
time_zone = "@time_zone@"

[controller]
# The line to the station's controller: kind "serial" with path, baud, data_bits, parity ("none", "even", "odd") and
# stop_bits, or kind "tcp" with address = "host:port". Prefer a name under /dev/serial/by-id: it does not move.
link = { kind = "serial", path = "@controller_path@", baud = 115200, data_bits = 8, parity = "none", stop_bits = 1 }

[machine]
@machine@
# Who starts the machine once the permit is on: "host" (only where guarding keeps hands out), "contact" (the
# controller's start contact) or "operator" (a certified two-hand relay).
start = "@start@"
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
# The inputs that are wired to the controller, by the names of the wiring list. There are:
# @inputs@.
# Only what is really wired: each job relies on what stands here and what its machine offers.
wired = [@wired@]
# Whether the permit stands in the machine's start interlock, so that nothing moves without it. Only if this is true
# and was tested does a permit without a cycle end without a question.
permit_interlocks_motion = @interlocks@

[numbers]
# The numbers that the authority handed to this station, for weapons without a serial of their own: prefix (A-Z, 0-9,
# hyphens, 12 at most, not ending in a digit), first, last, and how many digits are written. A block enters the
# register when the day is opened; a number once used is never used again. An authority that signs its blocks sends a
# file for `markstation block add` instead; once it is admitted, what stands here is not taken.
prefix = "@prefix@"
first = 1
last = 5000
width = 6
# A check character behind each number, by ISO 7064 MOD 37,36: take the # off.
#check = "mod37-36"

# Scanners that the program reads itself, below the keyboard layout; as many as there are, and any scanner that is not listed
# types like a keyboard. Take the # off for one at a serial port, or for one that poses as a keyboard (a name under
# /dev/input/by-id that ends in event-kbd). Such a scanner is set to a US keyboard, and types nowhere else any more.
#[[scanner]]
#port = { serial = "/dev/serial/by-id/usb-scanner-if00", baud = 9600 }
#[[scanner]]
#input = "/dev/input/by-id/usb-scanner-event-kbd"

# Backups, encrypted, on another medium: take the # off, and put in the recipient that `markstation backup key FILE`
# shows. `day close` makes one when the newest is older than every_hours; the newest `keep` of them are kept.
#[backup]
#recipients = ["age1..."]
#to = "/media/backup"
#every_hours = 24
#keep = 30

# Other programs that are told of new entries, one [[webhook]] each: take the # off. What is told is signed with the secret
# in the file (`X-Markstation-Signature: sha256=`, HMAC of the body), which only its owner may be able to read; ca_file, where
# it is not the system's, vouches for the other end. Without https only this computer is told. How far one was told is kept for
# its name, which stays when its url changes; without a name it is that of the host and its port.
#[[webhook]]
#name = "registry"
#url = "https://registry.example/hooks/markstation"
#secret_file = "webhook.secret"
#events = ["reserved", "closed", "settled", "verified", "happened"]
#ca_file = "authority.pem"
"#;

const JOB_FILE: &str = "\
# The file in the machine whose texts are the lines of a mark; {lines} stands for how many there are, since a file with
# more texts would mark what an earlier job left in the others.";

const STRIKES: &str = "\
# Most strikes that any mark shows, until `machine accept` has learned its limits; without it no most is known.
strikes_max = 5000";

const FONT: &str = "\
# What characters are made of: \"dots-5x7\" (A to Z, 0 to 9, - / .) or \"hershey-simplex\" (single strokes, all of ASCII).
font = \"dots-5x7\"
# What is marked, by its name in the station's materials.toml, where it was measured how deep one pass goes. Without it a mark
# is one pass at a setting that nobody has tried, and its depth is not known.
#material = \"steel, blued\"";

const DIES: &str = "\
# The dies of this press: the number that the press reads from each, and the lines that it marks. A mark that no die
# makes is refused.
dies = [{ number = 7, lines = [\"KE 26\"] }]";

const TRAINING: &str = r#"
[training]
# The simulated controller: "native" (the firmware's logic as a program) or "emulated" (the board's image, which needs
# Node and the source tree).
controller = "@controller@"
# How many times faster than a real machine the simulated one works: 1 to 1000.
speed = @speed@
"#;
