//! Lines of the fixture's language, read and written.

use super::*;

fn set(input: Inputs, level: bool) -> WireCommand {
    WireCommand::Set(vec![(InputWire::of(input), level)])
}

#[test]
fn line_that_is_well_formed_says_its_commands() {
    let strike = Pulses { pin: InputWire::of(Inputs::STRIKE), count: 40, high_us: 200, period_us: 1000 };
    let cases = [
        (r#"{"set":{"machine_busy":true}}"#, vec![set(Inputs::MACHINE_BUSY, true)]),
        (
            r#"{"set":{"guard_2":false}}"#,
            vec![WireCommand::Set(vec![(
                InputWire { input: Inputs::GUARD_CLOSED, channel: Channel::Second },
                false,
            )])],
        ),
        (r#"{"relay":"welded"}"#, vec![WireCommand::Relay(RelayState::Welded)]),
        (r#"{"expander":"dead"}"#, vec![WireCommand::Expander(false)]),
        (r#"{"noise_source":"stuck"}"#, vec![WireCommand::NoiseSource(NoiseSource::Stuck)]),
        (r#"{"power":"cut"}"#, vec![WireCommand::PowerCut]),
        (r#"{"get":1}"#, vec![WireCommand::Get]),
        (r#"{"quit":1,"reset":1}"#, vec![WireCommand::Reset, WireCommand::Quit]),
        (
            r#"{"pulses":{"pin":"strike","count":40,"high_us":200,"period_us":1000}}"#,
            vec![WireCommand::Pulses(strike)],
        ),
        (
            r#"{"script":[{"at_us":1000,"set":{"estop_ok":false}},{"at_us":0,"reset":1}]}"#,
            vec![WireCommand::Script(vec![
                (1000, vec![set(Inputs::ESTOP_OK, false)]),
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
        (r#"{"set":{"strike_1":true}}"#, "set"),
        (r#"{"relay":"tired"}"#, "relay"),
        (r#"{"expander":1}"#, "expander"),
        (r#"{"noise_source":null}"#, "noise_source"),
        (r#"{"power":{"cut_after_fram_bytes":9}}"#, "power"),
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
        WireReport::Edge { output: Output::Relay, level: true, at_us: 9 },
        WireReport::Update,
    ] {
        assert_eq!(WireReport::parse(&report.to_json()), Some(report));
    }
    let emulated = r#"{"pin":"permit","value":1,"t_us":123.456}"#;
    let expected = WireReport::Edge { output: Output::Permit, level: true, at_us: 123 };
    assert_eq!(WireReport::parse(emulated), Some(expected));
    for other in
        ["", "{}", r#"{"error":{}}"#, r#"{"inputs":{},"sim_us":1}"#, r#"{"pin":"beep","value":1,"t_us":1}"#]
    {
        assert_eq!(WireReport::parse(other), None, "{other}");
    }
}
