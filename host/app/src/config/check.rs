//! The checks of a configuration that reads as TOML.

use super::webhook::webhooks;
use super::{
    BackupConfig, Config, Dialect, Die, MachineConfig, RawBackup, RawConfig, RawLimits, RawMachine, RawRealm,
    RawStart, RawTraining, RawWitness, SimulatedController, Training, scanners,
};
use jiff::tz::TimeZone;
use machines::signals::{Signal, witness_set};
use machines::{Capabilities, PayloadKind, StartBy, dialect};
use marking::mark::Method;
use marking::number::NumberBlock;
use marking::path::Font;
use marking::path::material::{Material, Materials};
use protocol::{Inputs, Realm, StartMode, StationId, Witness};
use registry::backup::Recipient;
use toml::Spanned;

/// What is wrong, and at which byte.
pub struct Wrong {
    /// Byte of the text.
    pub offset: usize,
    /// What is wrong, with rule and remedy.
    pub problem: String,
}

/// Most strikes that a mark may be said to have.
const STRIKES_MAX: u32 = 1_000_000;
/// The heights of a character that a layout can have, micrometres.
const HEIGHTS_UM: (u32, u32) = (60, 100_000);
/// Deepest that a machine may be said to mark, micrometres.
const DEPTH_MAX_UM: u32 = 5_000;
/// A backup may be at most so old before it is due: a month.
const HOURS_MAX: u32 = 744;
/// Most backups that are kept.
const KEEP_MAX: u32 = 10_000;
/// A simulated machine is at most so many times faster than a real one.
const SPEED_MAX: u64 = 1_000;

/// Reads a file of the station, by its name relative to the folder.
pub type OwnFile<'a> = &'a dyn Fn(&str) -> std::io::Result<String>;

pub fn check(raw: RawConfig, own: OwnFile<'_>) -> Result<Config, Wrong> {
    let id = raw.station.id;
    let station = StationId::new(id.get_ref()).ok_or_else(|| {
        let rule = "1 to 16 printable ASCII characters without blanks: write a name such as KE-MSA-1";
        wrong(&id, format!("station id \"{}\" is not {rule}", id.get_ref()))
    })?;
    let realm = match raw.station.realm {
        RawRealm::Real => Realm::Real,
        RawRealm::Training => Realm::Training,
    };
    let time_zone = raw.station.time_zone.as_ref().map_or(Ok(TimeZone::UTC), zone)?;
    let wired = wired(&raw.wiring.wired)?;
    let machine = machine(raw.machine, wired, own)?;
    offered(&raw.wiring.wired, &machine)?;
    let scanners = scanners::check(&raw.scanner, &[&raw.controller.link, &machine.link])?;
    let numbers = raw.numbers.map(|numbers| {
        let offset = numbers.span().start;
        let given = numbers.into_inner();
        NumberBlock::new(&given.prefix, given.first, given.last, given.width)
            .map(|block| block.with_check(given.check))
            .map_err(|error| Wrong { offset, problem: format!("numbers: {error}") })
    });
    Ok(Config {
        station,
        realm,
        time_zone,
        controller: raw.controller.link,
        machine,
        wired,
        permit_interlocks_motion: raw.wiring.permit_interlocks_motion,
        numbers: numbers.transpose()?,
        training: training(raw.training, realm)?,
        backup: raw.backup.map(backup).transpose()?,
        scanners,
        webhooks: webhooks(raw.webhook)?,
    })
}

fn backup(raw: RawBackup) -> Result<BackupConfig, Wrong> {
    let recipients = raw.recipients.get_ref().iter().map(|text| {
        text.get_ref().parse::<Recipient>().map_err(|error| wrong(text, format!("recipients: {error}")))
    });
    let recipients = recipients.collect::<Result<Vec<_>, _>>()?;
    if recipients.is_empty() {
        let problem = "recipients is empty: nobody could open a backup; `markstation backup key FILE` makes a key and \
                       shows its recipient";
        return Err(wrong(&raw.recipients, problem.to_owned()));
    }
    if raw.to.get_ref().is_empty() {
        return Err(wrong(&raw.to, "to is empty: name a folder on another medium".to_owned()));
    }
    for (field, value, most) in [("every_hours", &raw.every_hours, HOURS_MAX), ("keep", &raw.keep, KEEP_MAX)]
    {
        if !(1..=most).contains(value.get_ref()) {
            let given = value.get_ref();
            return Err(wrong(value, format!("{field} is {given}: write a whole number from 1 to {most}")));
        }
    }
    Ok(BackupConfig {
        recipients,
        to: raw.to.into_inner().into(),
        every_hours: raw.every_hours.into_inner(),
        keep: raw.keep.into_inner() as usize,
    })
}

fn zone(named: &Spanned<String>) -> Result<TimeZone, Wrong> {
    TimeZone::get(named.get_ref()).map_err(|_| {
        let name = named.get_ref();
        wrong(
            named,
            format!("\"{name}\" is no time zone: write a name such as \"Africa/Nairobi\", or \"UTC\""),
        )
    })
}

fn training(raw: Option<Spanned<RawTraining>>, realm: Realm) -> Result<Training, Wrong> {
    let Some(raw) = raw else { return Ok(Training { emulated: false, speed: 1 }) };
    if realm != Realm::Training {
        return Err(wrong(
            &raw,
            "[training] stands in a real station's configuration: leave the section out".to_owned(),
        ));
    }
    let RawTraining { controller, speed } = raw.into_inner();
    if !(1..=SPEED_MAX).contains(speed.get_ref()) {
        return Err(wrong(
            &speed,
            format!("speed is {}: write a whole number from 1 to {SPEED_MAX}", speed.get_ref()),
        ));
    }
    Ok(Training { emulated: controller == SimulatedController::Emulated, speed: speed.into_inner() })
}

fn wired(names: &[Spanned<String>]) -> Result<Inputs, Wrong> {
    let mut wired = Inputs::NONE;
    for name in names {
        let Some((bit, _)) = Inputs::NAMES.iter().find(|(_, known)| known == name.get_ref()) else {
            let known = Inputs::NAMES.map(|(_, name)| name).join(", ");
            return Err(wrong(name, format!("\"{}\" is no input: write any of {known}", name.get_ref())));
        };
        if wired.contains(*bit) {
            return Err(wrong(name, format!("\"{}\" is named twice: name each input once", name.get_ref())));
        }
        wired = wired | *bit;
    }
    match names.first() {
        Some(first) if !wired.contains(Inputs::MACHINE_BUSY | Inputs::PART_PRESENT) => Err(wrong(
            first,
            "machine_busy and part_present are not both wired: the controller cannot see a cycle or a change of part \
             without them; wire them and name them here"
                .to_owned(),
        )),
        Some(_) => Ok(wired),
        None => Err(Wrong { offset: 0, problem: "wiring: wired is empty: name the inputs that are wired".into() }),
    }
}

/// What no machine of the family has cannot be wired from it: a job would rely on it and never be complete. Motion and health
/// can be taken from its supply.
fn offered(names: &[Spanned<String>], machine: &MachineConfig) -> Result<(), Wrong> {
    let set = witness_set(machine.family, machine.family.method(&machine.dialect.text));
    let own = [Signal::Ready, Signal::EndOfMark].map(Signal::wire);
    match names.iter().find(|name| own.contains(&name.get_ref().as_str()) && !set.offers(name.get_ref())) {
        Some(name) => Err(wrong(
            name,
            format!(
                "a {} machine has no output for {}: leave it out of wired (it says so over its own line)",
                machine.family.name(),
                name.get_ref()
            ),
        )),
        None => Ok(()),
    }
}

fn machine(raw: RawMachine, wired: Inputs, own: OwnFile<'_>) -> Result<MachineConfig, Wrong> {
    ranges(&raw)?;
    if *raw.witness.get_ref() != RawWitness::None && !wired.contains(Inputs::STRIKE) {
        let problem = "witness needs the input strike, which is not wired: wire it, or write witness = \"none\" (marks \
                       are then attested by a person, never witnessed)";
        return Err(wrong(&raw.witness, problem.to_owned()));
    }
    let (dialect, can) = dialect(&raw, own)?;
    let job_file = job_file(&raw, &can)?;
    let dies = dies(&raw, &can)?;
    if let Some(most) = raw.strikes_max.as_ref().filter(|_| can.payload == PayloadKind::Die) {
        return Err(wrong(most, "a press strikes once: leave strikes_max out".to_owned()));
    }
    if can.payload == PayloadKind::Path && *raw.witness.get_ref() == RawWitness::BeamMs {
        let problem =
            "a path is counted by how often the tool comes down: write witness = \"strikes\" or \"none\"";
        return Err(wrong(&raw.witness, problem.to_owned()));
    }
    let method = raw.family.get_ref().method(&dialect.text);
    if method != Method::Laser && *raw.witness.get_ref() == RawWitness::BeamMs {
        let problem = "only a laser has a beam: write witness = \"strikes\" or \"none\"";
        return Err(wrong(&raw.witness, problem.to_owned()));
    }
    let material = material(&raw, &can, &dialect, own)?;
    if let Some(font) = raw.font.as_ref().filter(|_| can.payload != PayloadKind::Path) {
        return Err(wrong(font, format!("a {} machine has its own font: leave font out", can.family)));
    }
    if can.start == StartBy::Contact && *raw.start.get_ref() == RawStart::Host {
        let problem =
            "nothing that can be sent starts this machine: write start = \"contact\" or \"operator\"";
        return Err(wrong(&raw.start, problem.to_owned()));
    }
    let height_um = heights(&raw.limits)?;
    Ok(MachineConfig {
        family: raw.family.into_inner(),
        dialect,
        link: raw.link,
        job_file,
        dies,
        material,
        font: raw.font.map_or(Font::DotFont5x7, Spanned::into_inner),
        start: match raw.start.into_inner() {
            RawStart::Host => StartMode::Host,
            RawStart::Contact => StartMode::Contact,
            RawStart::Operator => StartMode::Operator,
        },
        witness: match raw.witness.into_inner() {
            RawWitness::Strikes => Witness::Strikes,
            RawWitness::BeamMs => Witness::BeamMs,
            RawWitness::None => Witness::None,
        },
        strikes_max: raw.strikes_max.map(Spanned::into_inner),
        cycle_max_ms: raw.cycle_max_ms.into_inner(),
        permit_max_ms: raw.permit_max_ms.into_inner(),
        busy_gap_ms: raw.busy_gap_ms.into_inner(),
        height_um,
        depth_max_um: raw.limits.depth_max_um.map(Spanned::into_inner),
    })
}

/// The heights that the machine makes; what is left out of the two is not known.
fn heights(limits: &RawLimits) -> Result<Option<(u32, u32)>, Wrong> {
    for (field, value, range) in [
        ("height_min_um", &limits.height_min_um, HEIGHTS_UM),
        ("height_max_um", &limits.height_max_um, HEIGHTS_UM),
        ("depth_max_um", &limits.depth_max_um, (1, DEPTH_MAX_UM)),
    ] {
        let (least, most) = range;
        if let Some(value) = value.as_ref().filter(|value| !(least..=most).contains(value.get_ref())) {
            let given = value.get_ref();
            return Err(wrong(
                value,
                format!("{field} is {given}: write a whole number from {least} to {most}"),
            ));
        }
    }
    let given = |value: &Option<Spanned<u32>>| value.as_ref().map(|value| *value.get_ref());
    let (min, max) = (given(&limits.height_min_um), given(&limits.height_max_um));
    let heights = (min.unwrap_or(HEIGHTS_UM.0), max.unwrap_or(HEIGHTS_UM.1));
    match &limits.height_min_um {
        Some(min) if heights.0 > heights.1 => {
            let problem = "height_min_um is above height_max_um: write the lesser of the two here";
            Err(wrong(min, problem.to_owned()))
        }
        _ => Ok(min.or(max).map(|_| heights)),
    }
}

fn ranges(raw: &RawMachine) -> Result<(), Wrong> {
    let table = [
        ("cycle_max_ms", Some(&raw.cycle_max_ms), 3_600_000),
        ("permit_max_ms", Some(&raw.permit_max_ms), 600_000),
        ("busy_gap_ms", Some(&raw.busy_gap_ms), 10_000),
        ("strikes_max", raw.strikes_max.as_ref(), STRIKES_MAX),
    ];
    for (field, value, most) in table {
        if let Some(value) = value.filter(|value| !(1..=most).contains(value.get_ref())) {
            return Err(wrong(
                value,
                format!("{field} is {}: write a whole number from 1 to {most}", value.get_ref()),
            ));
        }
    }
    Ok(())
}

/// The dialect, and what a machine that speaks it can do.
fn dialect(raw: &RawMachine, own: OwnFile<'_>) -> Result<(Dialect, Capabilities), Wrong> {
    let family = *raw.family.get_ref();
    let shipped = family.dialects();
    let offset = raw.dialect.as_ref().map_or(raw.family.span().start, |name| name.span().start);
    let usual = || shipped.first().map_or(String::new(), |first| first.name.to_owned());
    let name = raw.dialect.as_ref().map_or_else(usual, |name| name.get_ref().clone());
    let wrong = |problem: String| Wrong { offset, problem };
    let text = if name.ends_with(".toml") {
        own(&name).map_err(|error| wrong(format!("dialect file {name} cannot be read: {error}")))?
    } else if name.is_empty() {
        String::new()
    } else {
        let known = || shipped.iter().map(|file| file.name).collect::<Vec<_>>().join(", ");
        let text = dialect::shipped(shipped, &name);
        let family = family.name();
        text.map(str::to_owned).ok_or_else(|| {
            wrong(format!(
                "\"{name}\" is no dialect of {family}: write one of {}, or a file of the station that ends in .toml",
                known()
            ))
        })?
    };
    let driver = family.driver(&name, &text, 1).map_err(|error| wrong(format!("dialect {error}")))?;
    let can = driver.capabilities().clone();
    Ok((Dialect { name, text }, can))
}

fn job_file(raw: &RawMachine, can: &Capabilities) -> Result<String, Wrong> {
    match &raw.job_file {
        Some(file) if !can.takes_file => {
            let family = &can.family;
            Err(wrong(file, format!("a {family} machine is told no job file: leave job_file out")))
        }
        None if can.takes_file => Err(wrong(
            &raw.family,
            "job_file is missing: name the file in the machine whose texts are the lines of a mark"
                .to_owned(),
        )),
        Some(file) if file.get_ref().trim().is_empty() => {
            Err(wrong(file, "job_file is blank: name the file in the machine".to_owned()))
        }
        file => Ok(file.as_ref().map_or_else(String::new, |file| file.get_ref().clone())),
    }
}

/// The file of a station in which its materials are measured.
const MATERIALS: &str = "materials.toml";

/// The material, as the station's own table has it for the way in which the machine marks.
fn material(
    raw: &RawMachine,
    can: &Capabilities,
    dialect: &Dialect,
    own: OwnFile<'_>,
) -> Result<Option<Material>, Wrong> {
    let Some(name) = &raw.material else { return Ok(None) };
    if can.payload != PayloadKind::Path {
        let problem =
            format!("how deep a {} machine marks is set at the machine: leave material out", can.family);
        return Err(wrong(name, problem));
    }
    let text = own(MATERIALS).map_err(|error| wrong(name, format!("{MATERIALS} cannot be read: {error}")))?;
    let materials =
        Materials::from_toml(&text).map_err(|error| wrong(name, format!("{MATERIALS}, {error}")))?;
    let method = raw.family.get_ref().method(&dialect.text);
    let found = materials.of(name.get_ref(), method).cloned();
    found.map(Some).ok_or_else(|| {
        let given = name.get_ref();
        wrong(
            name,
            format!(
                "{MATERIALS} has no \"{given}\" for this way of marking: measure it and add a [[material]]"
            ),
        )
    })
}

fn dies(raw: &RawMachine, can: &Capabilities) -> Result<Vec<Die>, Wrong> {
    let takes = can.payload == PayloadKind::Die;
    match raw.dies.first() {
        Some(die) if !takes => {
            return Err(wrong(die, format!("a {} machine has no dies: leave dies out", can.family)));
        }
        None if takes => {
            let problem = "dies are missing: list each die of the press with its number and its lines";
            return Err(wrong(&raw.family, problem.to_owned()));
        }
        _ => {}
    }
    for (at, die) in raw.dies.iter().enumerate() {
        let Die { number, lines } = die.get_ref();
        if *number == 0 || lines.is_empty() {
            let problem = "a die has a number from 1 and at least one line".to_owned();
            return Err(wrong(die, problem));
        }
        let twice = |earlier: &&Spanned<Die>| {
            earlier.get_ref().number == *number || earlier.get_ref().lines == *lines
        };
        if raw.dies.iter().take(at).any(|earlier| twice(&earlier)) {
            return Err(wrong(die, format!("die {number} or its lines are listed twice: list each once")));
        }
    }
    Ok(raw.dies.iter().map(|die| die.get_ref().clone()).collect())
}

pub(super) fn wrong<T>(value: &Spanned<T>, problem: String) -> Wrong {
    Wrong { offset: value.span().start, problem }
}
