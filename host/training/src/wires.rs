//! The fixture's language: how machine, fixture and controller talk about wires, as JSON lines.
//!
//! A client drives the controller's inputs, at once or in a script that runs in the controller's own time; the
//! controller's side tells every client about edges of its outputs. Native and emulated controller speak the same.

use crate::controller::chip::NoiseSource;
use crate::controller::relay::RelayState;
use crate::input::BadInput;
use protocol::Inputs;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

/// Longest time in a command: one day.
const TIME_MAX_US: u64 = 24 * 3600 * 1_000_000;
/// Longest script within scripts.
const DEPTH_MAX: u32 = 4;
/// In the order in which those of one line are done.
const COMMANDS: [&str; 10] =
    ["set", "pulses", "script", "relay", "expander", "noise_source", "reset", "power", "get", "quit"];
/// A device that works, or does not answer any more.
const LIVES: [(bool, &str); 2] = [(true, "well"), (false, "dead")];

/// One thing that a client wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WireCommand {
    /// Drive wires now.
    Set(Vec<(InputWire, bool)>),
    /// A train of pulses that begins now.
    Pulses(Pulses),
    /// Commands for later, each with its time from now in microseconds.
    Script(Vec<(u64, Vec<WireCommand>)>),
    /// Give the permit relay a fault, or take it away.
    Relay(RelayState),
    /// Whether the port expander answers.
    Expander(bool),
    /// What the ring oscillator gives.
    NoiseSource(NoiseSource),
    /// Pull the controller's reset.
    Reset,
    /// Cut the controller's power and give it back.
    PowerCut,
    /// Answer with inputs, outputs and time.
    Get,
    /// End the controller's process.
    Quit,
}

/// What a client drives: the one wire of an input, or of a pair one channel or both. In JSON it is its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct InputWire {
    /// The input.
    pub input: Inputs,
    /// Which of its wires; both where it has but one.
    pub channel: Channel,
}

/// A wire of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Channel {
    /// The first alone.
    First,
    /// The second alone.
    Second,
    /// Both at once.
    Both,
}

/// The channels of the paired inputs by their names in the pin table.
const CHANNELS: [(InputWire, &str); 4] = [
    (InputWire { input: Inputs::ESTOP_OK, channel: Channel::First }, "estop_1"),
    (InputWire { input: Inputs::ESTOP_OK, channel: Channel::Second }, "estop_2"),
    (InputWire { input: Inputs::GUARD_CLOSED, channel: Channel::First }, "guard_1"),
    (InputWire { input: Inputs::GUARD_CLOSED, channel: Channel::Second }, "guard_2"),
];

impl InputWire {
    /// All wires of this input.
    #[must_use]
    pub const fn of(input: Inputs) -> Self {
        Self { input, channel: Channel::Both }
    }

    /// Every name that can be driven.
    pub fn names() -> impl Iterator<Item = (Self, &'static str)> {
        Inputs::NAMES.into_iter().map(|(input, name)| (Self::of(input), name)).chain(CHANNELS)
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::names().find(|(wire, _)| *wire == self).map_or("", |(_, name)| name)
    }
}

impl From<InputWire> for String {
    fn from(wire: InputWire) -> Self {
        wire.name().to_owned()
    }
}

impl TryFrom<String> for InputWire {
    type Error = BadInput;

    fn try_from(name: String) -> Result<Self, BadInput> {
        input(&Value::from(name), "wire")
    }
}

/// A train of pulses on one input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pulses {
    /// The wire.
    pub pin: InputWire,
    /// How many, from 1.
    pub count: u32,
    /// How long each is true, from 1 microsecond.
    pub high_us: u64,
    /// From one rising edge to the next; longer than `high_us`.
    pub period_us: u64,
}

/// Outputs of the controller that a fixture can see.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Output {
    /// The start permit.
    Permit,
    /// The pulses that hold the permit relay. Not reported edge by edge.
    PermitPulse,
    /// The start contact.
    StartContact,
    /// White lamp.
    LampReady,
    /// Blue lamp.
    LampBusy,
    /// Red lamp.
    LampFault,
    /// The clamp's valve.
    Clamp,
    /// The buzzer.
    Buzzer,
    /// The lamp on the board itself.
    Led,
    /// The working contact of the permit relay: what the machine sees of the permit, some milliseconds later.
    Relay,
}

impl Output {
    /// Each output with its name in the pin table.
    pub const NAMES: [(Self, &'static str); 10] = [
        (Self::Permit, "permit"),
        (Self::PermitPulse, "permit_pulse"),
        (Self::StartContact, "start_contact"),
        (Self::LampReady, "lamp_ready"),
        (Self::LampBusy, "lamp_busy"),
        (Self::LampFault, "lamp_fault"),
        (Self::Clamp, "clamp"),
        (Self::Buzzer, "buzzer"),
        (Self::Led, "led"),
        (Self::Relay, "relay"),
    ];

    /// Its name in the pin table.
    #[must_use]
    pub fn name(self) -> &'static str {
        Self::NAMES.into_iter().find(|(output, _)| *output == self).map_or("", |(_, name)| name)
    }

    fn from_name(name: &str) -> Option<Self> {
        Self::NAMES.into_iter().find(|(_, known)| *known == name).map(|(output, _)| output)
    }
}

/// What the controller's side tells unasked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WireReport {
    /// An output changed; on connecting, how it is.
    Edge {
        /// Which.
        output: Output,
        /// Its level now.
        level: bool,
        /// When, in microseconds of the controller's time.
        at_us: u64,
    },
    /// The controller was reset: 0 by its pin, 1 by its watchdog, 2 by itself, 3 by its power, 4 by a new image.
    Reset(u8),
    /// The controller went into its boot loader to take a new image.
    Update,
}

impl WireReport {
    /// The line that says so.
    #[must_use]
    pub fn to_json(self) -> String {
        match self {
            Self::Edge { output, level, at_us } => {
                json!({"pin": output.name(), "value": u8::from(level), "t_us": at_us}).to_string()
            }
            Self::Reset(reason) => json!({"reset": reason}).to_string(),
            Self::Update => json!({"update": 1}).to_string(),
        }
    }

    /// Reads such a line; `None` for answers and whatever else the controller's side may say.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(line).ok()?;
        if let Some(reason) = value.get("reset") {
            return Some(Self::Reset(u8::try_from(reason.as_u64()?).ok()?));
        }
        if value.get("update").is_some() {
            return Some(Self::Update);
        }
        let output = Output::from_name(value.get("pin")?.as_str()?)?;
        let level = value.get("value")?.as_u64()? == 1;
        // The emulator counts nanoseconds and writes fractions of a microsecond, which nobody here needs.
        #[allow(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "saturates, and times are positive"
        )]
        let at_us = value.get("t_us")?.as_f64()? as u64;
        Some(Self::Edge { output, level, at_us })
    }
}

/// Reads one line from a client. All of it is checked before any of it is done; commands of one object are done in
/// the order set, pulses, script, relay, expander, noise_source, reset, power, get, quit.
///
/// # Errors
/// [`BadInput`] names the field; nothing is done then.
pub fn parse_line(line: &str) -> Result<Vec<WireCommand>, BadInput> {
    match serde_json::from_str(line) {
        Ok(Value::Object(object)) => commands(&object, "", 0),
        _ => Err(BadInput::not_an_object(line)),
    }
}

/// The line that says a list of commands; the reverse of [`parse_line`] for lists that name each command once.
#[must_use]
pub fn to_line(commands: &[WireCommand]) -> String {
    to_object(commands).to_string()
}

fn to_object(commands: &[WireCommand]) -> Value {
    commands.iter().map(to_pair).collect::<Map<_, _>>().into()
}

fn to_pair(command: &WireCommand) -> (String, Value) {
    let (name, value) = match command {
        WireCommand::Set(levels) => {
            ("set", levels.iter().map(|(wire, level)| (wire.name().to_owned(), *level)).collect())
        }
        WireCommand::Pulses(Pulses { pin, count, high_us, period_us }) => {
            ("pulses", json!({"pin": pin.name(), "count": count, "high_us": high_us, "period_us": period_us}))
        }
        WireCommand::Script(steps) => ("script", steps.iter().map(to_step).collect()),
        WireCommand::Relay(state) => ("relay", state.name().into()),
        WireCommand::Expander(lives) => ("expander", name_in(&LIVES, lives).into()),
        WireCommand::NoiseSource(source) => ("noise_source", source.name().into()),
        WireCommand::Reset => ("reset", 1.into()),
        WireCommand::PowerCut => ("power", "cut".into()),
        WireCommand::Get => ("get", 1.into()),
        WireCommand::Quit => ("quit", 1.into()),
    };
    (name.to_owned(), value)
}

fn to_step((at_us, commands): &(u64, Vec<WireCommand>)) -> Value {
    let mut step = to_object(commands);
    step["at_us"] = (*at_us).into();
    step
}

fn name_in<T: PartialEq>(names: &[(T, &'static str)], value: &T) -> &'static str {
    names.iter().find(|(known, _)| known == value).map_or("", |(_, name)| name)
}

fn commands(object: &Map<String, Value>, path: &str, depth: u32) -> Result<Vec<WireCommand>, BadInput> {
    if let Some((name, value)) = object.iter().find(|(name, _)| !COMMANDS.contains(&name.as_str())) {
        let remedy = format!("use one of {}", COMMANDS.join(", "));
        return Err(BadInput::new(format!("{path}{name}"), value, "is no known command", remedy));
    }
    let known = COMMANDS.into_iter().filter_map(|name| Some((name, object.get(name)?)));
    known.map(|(name, value)| command(name, value, &format!("{path}{name}"), depth)).collect()
}

fn command(name: &str, value: &Value, field: &str, depth: u32) -> Result<WireCommand, BadInput> {
    match name {
        "set" => set(value, field),
        "pulses" => pulses(value, field),
        "script" => script(value, field, depth),
        "relay" => listed(&RelayState::NAMES, value, field).map(WireCommand::Relay),
        "expander" => listed(&LIVES, value, field).map(WireCommand::Expander),
        "noise_source" => listed(&NoiseSource::NAMES, value, field).map(WireCommand::NoiseSource),
        "power" => listed(&[((), "cut")], value, field).map(|()| WireCommand::PowerCut),
        "reset" => Ok(WireCommand::Reset),
        "get" => Ok(WireCommand::Get),
        _ => Ok(WireCommand::Quit),
    }
}

fn set(value: &Value, field: &str) -> Result<WireCommand, BadInput> {
    let levels = object(value, field)?.iter().map(|(name, level)| {
        let pin = input(&Value::from(name.as_str()), field)?;
        let wrong = || {
            BadInput::new(
                format!("{field}.{name}"),
                level,
                "must be true or false",
                "true is the active level",
            )
        };
        Ok((pin, level.as_bool().ok_or_else(wrong)?))
    });
    Ok(WireCommand::Set(levels.collect::<Result<_, _>>()?))
}

fn pulses(value: &Value, field: &str) -> Result<WireCommand, BadInput> {
    let train = object(value, field)?;
    let get = |name: &str| train.get(name).unwrap_or(&Value::Null);
    if let Some((name, value)) =
        train.iter().find(|(n, _)| !["pin", "count", "high_us", "period_us"].contains(&n.as_str()))
    {
        let remedy = "use pin, count, high_us and period_us";
        return Err(BadInput::new(format!("{field}.{name}"), value, "is no part of a pulse train", remedy));
    }
    let count = get("count").as_u64().and_then(|count| u32::try_from(count).ok()).filter(|count| *count > 0);
    let count = count.ok_or_else(|| {
        BadInput::new(
            format!("{field}.count"),
            get("count"),
            "must be a whole number from 1",
            "give the number of pulses",
        )
    })?;
    let high_us = time(get("high_us"), &format!("{field}.high_us"))?;
    let period_us = time(get("period_us"), &format!("{field}.period_us"))?;
    if high_us == 0 || period_us <= high_us {
        return Err(BadInput::new(
            format!("{field}.period_us"),
            get("period_us"),
            "must be longer than high_us, and high_us above 0",
            "leave the wire low between pulses",
        ));
    }
    Ok(WireCommand::Pulses(Pulses {
        pin: input(get("pin"), &format!("{field}.pin"))?,
        count,
        high_us,
        period_us,
    }))
}

fn script(value: &Value, field: &str, depth: u32) -> Result<WireCommand, BadInput> {
    let remedy = "give [{\"at_us\":1000,\"set\":{\"strike\":true}}]";
    if depth >= DEPTH_MAX {
        return Err(BadInput::new(field, value, "scripts are nested too deeply", "write one list of steps"));
    }
    let steps = value.as_array().ok_or_else(|| BadInput::new(field, value, "must be a list", remedy))?;
    let steps = steps.iter().enumerate().map(|(index, step)| {
        let field = format!("{field}[{index}]");
        let mut step = object(step, &field)?.clone();
        let at_us = time(&step.remove("at_us").unwrap_or_default(), &format!("{field}.at_us"))?;
        Ok((at_us, commands(&step, &format!("{field}."), depth + 1)?))
    });
    Ok(WireCommand::Script(steps.collect::<Result<_, _>>()?))
}

fn object<'a>(value: &'a Value, field: &str) -> Result<&'a Map<String, Value>, BadInput> {
    value.as_object().ok_or_else(|| BadInput::new(field, value, "must be a JSON object", "put it in braces"))
}

fn input(name: &Value, field: &str) -> Result<InputWire, BadInput> {
    let found = InputWire::names().find(|(_, known)| Some(*known) == name.as_str());
    found.map(|(wire, _)| wire).ok_or_else(|| {
        let known: Vec<_> = InputWire::names().map(|(_, name)| name).collect();
        BadInput::new(
            field,
            name,
            "is no input of the controller",
            format!("use one of {}", known.join(", ")),
        )
    })
}

fn listed<T: Copy>(names: &[(T, &'static str)], value: &Value, field: &str) -> Result<T, BadInput> {
    let found = names.iter().find(|(_, known)| Some(*known) == value.as_str());
    found.map(|(state, _)| *state).ok_or_else(|| {
        let known: Vec<_> = names.iter().map(|(_, name)| *name).collect();
        BadInput::new(field, value, "is not known", format!("use one of {}", known.join(", ")))
    })
}

fn time(value: &Value, field: &str) -> Result<u64, BadInput> {
    value.as_u64().filter(|time_us| *time_us <= TIME_MAX_US).ok_or_else(|| {
        let rule = "must be whole microseconds from 0 to one day";
        BadInput::new(field, value, rule, "give a time relative to now")
    })
}

#[cfg(test)]
mod tests;
