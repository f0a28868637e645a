//! The checks of a configuration that reads as TOML.

use super::{
    Config, Family, MachineConfig, RawConfig, RawLimits, RawMachine, RawRealm, RawStart, RawTraining,
    RawWitness, SimulatedController, Training, Transport,
};
use marking::number::NumberBlock;
use protocol::{Inputs, Realm, StartMode, StationId, Witness};
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
/// A simulated machine is at most so many times faster than a real one.
const SPEED_MAX: u64 = 1_000;

pub fn check(raw: RawConfig) -> Result<Config, Wrong> {
    let id = raw.station.id;
    let station = StationId::new(id.get_ref()).ok_or_else(|| {
        let rule = "1 to 16 printable ASCII characters without blanks: write a name such as KE-MSA-1";
        wrong(&id, format!("station id \"{}\" is not {rule}", id.get_ref()))
    })?;
    let realm = match raw.station.realm {
        RawRealm::Real => Realm::Real,
        RawRealm::Training => Realm::Training,
    };
    let wired = wired(&raw.wiring.wired)?;
    let machine = machine(raw.machine, wired)?;
    let numbers = raw.numbers.map(|numbers| {
        let offset = numbers.span().start;
        let given = numbers.into_inner();
        NumberBlock::new(&given.prefix, given.first, given.last, given.width)
            .map_err(|error| Wrong { offset, problem: format!("numbers: {error}") })
    });
    Ok(Config {
        station,
        realm,
        controller: raw.controller.link,
        machine,
        wired,
        permit_interlocks_motion: raw.wiring.permit_interlocks_motion,
        numbers: numbers.transpose()?,
        training: training(raw.training, realm)?,
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

fn machine(raw: RawMachine, wired: Inputs) -> Result<MachineConfig, Wrong> {
    ranges(&raw)?;
    if *raw.witness.get_ref() != RawWitness::None && !wired.contains(Inputs::STRIKE) {
        let problem = "witness needs the input strike, which is not wired: wire it, or write witness = \"none\" (marks \
                       are then attested by a person, never witnessed)";
        return Err(wrong(&raw.witness, problem.to_owned()));
    }
    let transport = raw.transport.as_ref().map_or(Transport::Uc500, |transport| *transport.get_ref());
    let job_file = job_file(&raw)?;
    let height_um = heights(&raw.limits)?;
    Ok(MachineConfig {
        family: raw.family.into_inner(),
        transport,
        link: raw.link,
        job_file,
        start: match raw.start {
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

fn job_file(raw: &RawMachine) -> Result<String, Wrong> {
    match (*raw.family.get_ref(), &raw.job_file, &raw.transport) {
        (Family::Grbl, Some(file), _) => {
            Err(wrong(file, "a grbl machine has no job files: leave job_file out".to_owned()))
        }
        (Family::Grbl, None, Some(transport)) => {
            Err(wrong(transport, "transport is for gravotech machines: leave it out".to_owned()))
        }
        (Family::Grbl, None, None) => Ok(String::new()),
        (Family::Gravotech, None, _) => Err(wrong(
            &raw.family,
            "job_file is missing: name the file in the machine whose variables 0, 1, ... hold the lines of a mark"
                .to_owned(),
        )),
        (Family::Gravotech, Some(file), _) if file.get_ref().trim().is_empty() => {
            Err(wrong(file, "job_file is blank: name the file in the machine".to_owned()))
        }
        (Family::Gravotech, Some(file), _) => Ok(file.get_ref().clone()),
    }
}

fn wrong<T>(value: &Spanned<T>, problem: String) -> Wrong {
    Wrong { offset: value.span().start, problem }
}
