//! What the operator's side may want of a training process, one JSON object per line.

use crate::fault::Fault;
use crate::input::BadInput;
use crate::machine::Piece;
use crate::rig::FixtureFault;
use protocol::Inputs;
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
    /// `{"air_ok":false}`
    Air(bool),
    /// `{"two_hand":true}`: both hands press, until they let go.
    TwoHand(bool),
    /// `{"button_1":true}` or `button_2`.
    Button(Inputs, bool),
    /// `{"supervisor_key":true}`
    SupervisorKey(bool),
    /// `{"fixture_fault":{"kind":"broken","wire":"guard_2"}}`: see [`FixtureFault`].
    FixtureFault(FixtureFault),
    /// `{"fault":{"kind":"cut"}}`: see [`Fault`].
    Fault(Fault),
    /// `{"quit":1}`: end the process.
    Quit,
}

const KNOWN: [&str; 14] = [
    "clamp",
    "unclamp",
    "power",
    "reset_machine",
    "guard_closed",
    "estop_ok",
    "air_ok",
    "two_hand",
    "button_1",
    "button_2",
    "supervisor_key",
    "fixture_fault",
    "fault",
    "quit",
];

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
        "air_ok" => flag(&name, value).map(ControlCommand::Air),
        "two_hand" => flag(&name, value).map(ControlCommand::TwoHand),
        "button_1" => flag(&name, value).map(|on| ControlCommand::Button(Inputs::BUTTON_1, on)),
        "button_2" => flag(&name, value).map(|on| ControlCommand::Button(Inputs::BUTTON_2, on)),
        "supervisor_key" => flag(&name, value).map(ControlCommand::SupervisorKey),
        "fixture_fault" => typed(
            &name,
            value,
            "is no fault of a fixture",
            "give {\"kind\":\"broken\",\"wire\":\"guard_2\"}, or stuck, air-lost, clamp-opens, two-hand-tied, restore",
        )
        .map(ControlCommand::FixtureFault),
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
    use crate::wires::InputWire;

    #[test]
    fn line_that_is_well_formed_says_its_command() {
        let cases = [
            (r#"{"clamp":{"tag":"piece-17"}}"#, ControlCommand::Clamp(Piece::tagged("piece-17"))),
            (r#"{"unclamp":1}"#, ControlCommand::Unclamp),
            (r#"{"power":false}"#, ControlCommand::Power(false)),
            (r#"{"reset_machine":1}"#, ControlCommand::ResetMachine),
            (r#"{"guard_closed":true}"#, ControlCommand::GuardClosed(true)),
            (r#"{"estop_ok":false}"#, ControlCommand::EstopOk(false)),
            (r#"{"two_hand":true}"#, ControlCommand::TwoHand(true)),
            (r#"{"button_2":false}"#, ControlCommand::Button(Inputs::BUTTON_2, false)),
            (r#"{"supervisor_key":true}"#, ControlCommand::SupervisorKey(true)),
            (
                r#"{"fixture_fault":{"kind":"broken","wire":"strike"}}"#,
                ControlCommand::FixtureFault(FixtureFault::Broken { wire: InputWire::of(Inputs::STRIKE) }),
            ),
            (r#"{"fixture_fault":{"kind":"air-lost"}}"#, ControlCommand::FixtureFault(FixtureFault::AirLost)),
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
            (r#"{"fixture_fault":{"kind":"broken","wire":"strike_2"}}"#, "fixture_fault"),
            (r#"{"jump":1}"#, "jump"),
        ] {
            let refused = parse_control(line).unwrap_err();
            assert_eq!(refused.field, field, "{line}");
            assert!(refused.to_json().contains("remedy"));
        }
    }
}
