//! What the operator's side may want of a training process, one JSON object per line.

use crate::fault::Fault;
use crate::input::BadInput;
use crate::machine::Piece;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// One thing to do in the fixture or on a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ControlCommand {
    /// `{"clamp":{"tag":"piece-17"}}`: change what is in the clamp. `{"clamped":"piece-17"}` follows once it is seen.
    Clamp(Piece),
    /// `{"unclamp":1}`: empty the clamp. `{"clamped":null}` follows once it is seen.
    Unclamp,
    /// `{"power":false}`: the machine's mains.
    Power(bool),
    /// `{"reset_machine":1}`: clear its fault at the machine's own panel.
    ResetMachine,
    /// `{"guard_closed":false}`
    GuardClosed(bool),
    /// `{"estop_ok":false}`
    EstopOk(bool),
    /// `{"fault":{"kind":"cut"}}`: see [`Fault`].
    Fault(Fault),
    /// `{"quit":1}`: end the process.
    Quit,
}

const KNOWN: [&str; 8] =
    ["clamp", "unclamp", "power", "reset_machine", "guard_closed", "estop_ok", "fault", "quit"];

/// Reads one line with one command.
///
/// # Errors
/// [`BadInput`] names the field; nothing is done then.
pub fn parse_control(line: &str) -> Result<ControlCommand, BadInput> {
    let Ok(Value::Object(object)) = serde_json::from_str(line) else {
        return Err(BadInput::not_an_object(line));
    };
    let mut fields = object.into_iter();
    let (Some((name, value)), None) = (fields.next(), fields.next()) else {
        return Err(BadInput::new(
            "line",
            &line.into(),
            "must hold exactly one command",
            "send one line per command",
        ));
    };
    match name.as_str() {
        "clamp" => {
            typed(&name, value, "must name a piece", "give {\"tag\":\"piece-17\"}").map(ControlCommand::Clamp)
        }
        "unclamp" => Ok(ControlCommand::Unclamp),
        "power" => flag(&name, value).map(ControlCommand::Power),
        "reset_machine" => Ok(ControlCommand::ResetMachine),
        "guard_closed" => flag(&name, value).map(ControlCommand::GuardClosed),
        "estop_ok" => flag(&name, value).map(ControlCommand::EstopOk),
        "fault" => typed(
            &name,
            value,
            "is no fault of a line",
            "give {\"kind\":\"cut\"}, or restore, unplug, flip-bits ...",
        )
        .map(ControlCommand::Fault),
        "quit" => Ok(ControlCommand::Quit),
        _ => Err(BadInput::new(
            name,
            &value,
            "is no known command",
            format!("use one of {}", KNOWN.join(", ")),
        )),
    }
}

fn flag(name: &str, value: Value) -> Result<bool, BadInput> {
    typed(name, value, "must be true or false", "true is the safe or active state")
}

fn typed<T: DeserializeOwned>(
    name: &str,
    value: Value,
    rule: &'static str,
    remedy: &str,
) -> Result<T, BadInput> {
    serde_json::from_value(value.clone()).map_err(|_| BadInput::new(name, &value, rule, remedy))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_that_is_well_formed_says_its_command() {
        let cases = [
            (r#"{"clamp":{"tag":"piece-17"}}"#, ControlCommand::Clamp(Piece::tagged("piece-17"))),
            (r#"{"unclamp":1}"#, ControlCommand::Unclamp),
            (r#"{"power":false}"#, ControlCommand::Power(false)),
            (r#"{"reset_machine":1}"#, ControlCommand::ResetMachine),
            (r#"{"guard_closed":true}"#, ControlCommand::GuardClosed(true)),
            (r#"{"estop_ok":false}"#, ControlCommand::EstopOk(false)),
            (r#"{"fault":{"kind":"cut"}}"#, ControlCommand::Fault(Fault::Cut)),
            (
                r#"{"fault":{"kind":"flip-bits","per_million":100}}"#,
                ControlCommand::Fault(Fault::FlipBits { per_million: 100 }),
            ),
            (r#"{"quit":1}"#, ControlCommand::Quit),
        ];
        for (line, command) in cases {
            assert_eq!(parse_control(line), Ok(command), "{line}");
        }
    }

    #[test]
    fn line_that_is_malformed_is_refused_by_its_field() {
        for (line, field) in [
            ("clamp", "line"),
            ("{}", "line"),
            (r#"{"unclamp":1,"quit":1}"#, "line"),
            (r#"{"clamp":"piece-17"}"#, "clamp"),
            (r#"{"clamp":{}}"#, "clamp"),
            (r#"{"power":1}"#, "power"),
            (r#"{"fault":{"kind":"gremlins"}}"#, "fault"),
            (r#"{"fault":{"kind":"flip-bits"}}"#, "fault"),
            (r#"{"jump":1}"#, "jump"),
        ] {
            let refused = parse_control(line).unwrap_err();
            assert_eq!(refused.field, field, "{line}");
            assert!(refused.to_json().contains("remedy"));
        }
    }
}
