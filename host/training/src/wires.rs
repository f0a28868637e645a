//! The fixture's language: how machine, fixture and controller talk about wires, as JSON lines.
//!
//! A client drives the controller's inputs, at once or in a script that runs in the controller's own time; the
//! controller's side tells every client about edges of its outputs. Native and emulated controller speak the same.

use crate::input::BadInput;
use protocol::Inputs;
use serde_json::{Map, Value, json};

/// Longest time in a command: one day.
const TIME_MAX_US: u64 = 24 * 3600 * 1_000_000;
/// Longest script within scripts.
const DEPTH_MAX: u32 = 4;
const COMMANDS: [&str; 6] = ["set", "pulses", "script", "reset", "get", "quit"];

/// One thing that a client wants done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WireCommand {
    /// Drive inputs now.
    Set(Vec<(Inputs, bool)>),
    /// A train of pulses that begins now.
    Pulses(Pulses),
    /// Commands for later, each with its time from now in microseconds.
    Script(Vec<(u64, Vec<WireCommand>)>),
    /// Pull the controller's reset.
    Reset,
    /// Answer with inputs, outputs and time.
    Get,
    /// End the controller's process.
    Quit,
}

/// A train of pulses on one input.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pulses {
    /// The input.
    pub pin: Inputs,
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
}

impl Output {
    /// Each output with its name in the pin table.
    pub const NAMES: [(Self, &'static str); 6] = [
        (Self::Permit, "permit"),
        (Self::PermitPulse, "permit_pulse"),
        (Self::StartContact, "start_contact"),
        (Self::LampReady, "lamp_ready"),
        (Self::LampBusy, "lamp_busy"),
        (Self::LampFault, "lamp_fault"),
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
    /// The controller was reset: 0 by its pin, 1 by its watchdog.
    Reset(u8),
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
        }
    }

    /// Reads such a line; `None` for answers and whatever else the controller's side may say.
    #[must_use]
    pub fn parse(line: &str) -> Option<Self> {
        let value: Value = serde_json::from_str(line).ok()?;
        if let Some(reason) = value.get("reset") {
            return Some(Self::Reset(u8::try_from(reason.as_u64()?).ok()?));
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
/// the order set, pulses, script, reset, get, quit.
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
            ("set", levels.iter().map(|(pin, level)| (name_of(*pin), *level)).collect())
        }
        WireCommand::Pulses(Pulses { pin, count, high_us, period_us }) => (
            "pulses",
            json!({"pin": name_of(*pin), "count": count, "high_us": high_us, "period_us": period_us}),
        ),
        WireCommand::Script(steps) => ("script", steps.iter().map(to_step).collect()),
        WireCommand::Reset => ("reset", 1.into()),
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

fn name_of(pin: Inputs) -> String {
    pin.names().next().unwrap_or_default().to_owned()
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

fn input(name: &Value, field: &str) -> Result<Inputs, BadInput> {
    let found = Inputs::NAMES.into_iter().find(|(_, known)| Some(*known) == name.as_str());
    found.map(|(input, _)| input).ok_or_else(|| {
        let known: Vec<_> = Inputs::NAMES.iter().map(|(_, name)| *name).collect();
        BadInput::new(
            field,
            name,
            "is no input of the controller",
            format!("use one of {}", known.join(", ")),
        )
    })
}

fn time(value: &Value, field: &str) -> Result<u64, BadInput> {
    value.as_u64().filter(|time_us| *time_us <= TIME_MAX_US).ok_or_else(|| {
        let rule = "must be whole microseconds from 0 to one day";
        BadInput::new(field, value, rule, "give a time relative to now")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_that_is_well_formed_says_its_commands() {
        let strike = Pulses { pin: Inputs::STRIKE, count: 40, high_us: 200, period_us: 1000 };
        let cases = [
            (r#"{"set":{"machine_busy":true}}"#, vec![WireCommand::Set(vec![(Inputs::MACHINE_BUSY, true)])]),
            (r#"{"get":1}"#, vec![WireCommand::Get]),
            (r#"{"quit":1,"reset":1}"#, vec![WireCommand::Reset, WireCommand::Quit]),
            (
                r#"{"pulses":{"pin":"strike","count":40,"high_us":200,"period_us":1000}}"#,
                vec![WireCommand::Pulses(strike)],
            ),
            (
                r#"{"script":[{"at_us":1000,"set":{"estop_ok":false}},{"at_us":0,"reset":1}]}"#,
                vec![WireCommand::Script(vec![
                    (1000, vec![WireCommand::Set(vec![(Inputs::ESTOP_OK, false)])]),
                    (0, vec![WireCommand::Reset]),
                ])],
            ),
        ];
        for (line, commands) in cases {
            assert_eq!(parse_line(line).as_ref(), Ok(&commands), "{line}");
            assert_eq!(parse_line(&to_line(&commands)), Ok(commands), "written again: {line}");
        }
    }

    #[test]
    fn line_that_is_malformed_is_refused_by_its_field() {
        for (line, field) in [
            ("", "line"),
            ("[1]", "line"),
            (r#"{"jump":1}"#, "jump"),
            (r#"{"set":1}"#, "set"),
            (r#"{"set":{"permit":true}}"#, "set"),
            (r#"{"set":{"machine_fault":true}}"#, "set"),
            (r#"{"set":{"strike":1}}"#, "set.strike"),
            (r#"{"pulses":{"pin":"strike","count":0,"high_us":1,"period_us":2}}"#, "pulses.count"),
            (r#"{"pulses":{"pin":"strike","count":1.5,"high_us":1,"period_us":2}}"#, "pulses.count"),
            (r#"{"pulses":{"pin":"strike","count":1,"high_us":2,"period_us":2}}"#, "pulses.period_us"),
            (r#"{"pulses":{"pin":"strike","count":1,"high_us":0,"period_us":2}}"#, "pulses.period_us"),
            (r#"{"pulses":{"pin":"beep","count":1,"high_us":1,"period_us":2}}"#, "pulses.pin"),
            (r#"{"pulses":{"pin":"strike","count":1,"high_us":1,"period_us":2,"x":0}}"#, "pulses.x"),
            (r#"{"script":{}}"#, "script"),
            (r#"{"script":[{"set":{}}]}"#, "script[0].at_us"),
            (r#"{"script":[{"at_us":-1}]}"#, "script[0].at_us"),
            (r#"{"script":[{"at_us":86400000001}]}"#, "script[0].at_us"),
            (r#"{"script":[{"at_us":1},{"at_us":1,"set":{"strike":null}}]}"#, "script[1].set.strike"),
        ] {
            assert_eq!(parse_line(line).unwrap_err().field, field, "{line}");
        }
    }

    #[test]
    fn report_written_and_read_again_is_the_same() {
        for report in [
            WireReport::Edge { output: Output::Permit, level: true, at_us: 123 },
            WireReport::Edge { output: Output::StartContact, level: false, at_us: 0 },
            WireReport::Reset(1),
        ] {
            assert_eq!(WireReport::parse(&report.to_json()), Some(report));
        }
        let emulated = r#"{"pin":"permit","value":1,"t_us":123.456}"#;
        let expected = WireReport::Edge { output: Output::Permit, level: true, at_us: 123 };
        assert_eq!(WireReport::parse(emulated), Some(expected));
        for other in [
            "",
            "{}",
            r#"{"error":{}}"#,
            r#"{"inputs":{},"sim_us":1}"#,
            r#"{"pin":"beep","value":1,"t_us":1}"#,
        ] {
            assert_eq!(WireReport::parse(other), None, "{other}");
        }
    }
}
