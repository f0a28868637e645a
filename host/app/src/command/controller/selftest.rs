//! `controller selftest`: the controller tests itself, on demand and before a day is opened.

use super::{refused, strange};
use crate::bench::Bench;
use crate::error::{CommandResult, Ending, Failure};
use crate::message::Message;
use crate::output::Output;
use crate::text::controller as words;
use protocol::{Check, ControllerReply, HostRequest, SelfTest, version};
use serde_json::{Value, json};

/// The version from which a controller can test itself.
const TESTS_SINCE: u8 = 2;

pub fn run(bench: &mut Bench, output: &Output) -> CommandResult {
    let test = ask(bench)?;
    let lines = words::tests(&test).map(|(name, check)| words::tested(name, check));
    output.row(&lines.join("\n"), &value(&test));
    output.say(&judge(&test)?);
    Ok(Ending::Done)
}

/// Has the controller tested before a day: nothing may fail, and what was not tested is named. One that is too old to
/// test itself is said to be, and that is all.
///
/// # Errors
/// A [`Failure`] where a test failed, or the controller does not answer or refuses.
pub fn before_day(bench: &mut Bench, output: &Output) -> Result<(), Failure> {
    let speaks = version::agreed(bench.hello()?.max, version::CURRENT);
    if speaks < TESTS_SINCE {
        output.say(&Message::SelfTestTooOld { speaks: u64::from(speaks) });
        return Ok(());
    }
    output.say(&judge(&ask(bench)?)?);
    Ok(())
}

fn ask(bench: &mut Bench) -> Result<SelfTest, Failure> {
    let epoch = bench.hello()?.epoch;
    match bench.ask_controller(HostRequest::SelfTest { epoch })? {
        ControllerReply::SelfTested(test) => Ok(test),
        ControllerReply::Refused(refusal) => Err(refused(&refusal)),
        reply => Err(strange(&reply)),
    }
}

/// What a self-test without a failure comes to; what was not tested is no failure, and is not called sound.
fn judge(test: &SelfTest) -> Result<Message, Failure> {
    match (words::failed_tests(test), words::untested(test)) {
        (Some(tests), _) => {
            Err(Failure::machine(Message::SelfTestFailed { tests }).hint(Message::HintSelfTest {}))
        }
        (None, Some(tests)) => Ok(Message::SelfTestPartly { tests }),
        (None, None) => Ok(Message::SelfTestPassed {}),
    }
}

/// A self-test for machines.
pub fn value(test: &SelfTest) -> Value {
    let results = words::tests(test).map(|(name, check)| (name.to_owned(), words::result_word(check).into()));
    let mut fields: serde_json::Map<String, Value> = results.into_iter().collect();
    fields.insert("flash_crc".into(), format!("{:08x}", test.flash_crc).into());
    fields.insert("at_ms".into(), json!(test.at_ms));
    let not_tested = words::tests_with(test, Check::NotDone);
    let failed = words::tests_with(test, Check::Failed);
    fields.insert("passed_all".into(), (failed.is_empty() && not_tested.is_empty()).into());
    fields.insert("failed".into(), json!(failed));
    fields.insert("not_tested".into(), json!(not_tested));
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    #[test]
    fn one_failed_test_is_named_and_what_was_not_tested_is_no_failure() {
        let whole = super::super::tests::all_passed();
        assert_eq!(judge(&whole).unwrap(), Message::SelfTestPassed {});
        assert_eq!(value(&whole)["passed_all"], true);
        let fine = SelfTest { relay: Check::NotDone, expander: Check::NotDone, ..whole };
        assert_eq!(
            text::of(&judge(&fine).unwrap()),
            "The controller’s self-test found nothing wrong in what was tested. Not tested: permit relay, port expander."
        );
        assert_eq!(value(&fine)["passed_all"], false);
        assert_eq!(value(&fine)["not_tested"], json!(["relay", "expander"]));
        let bad = SelfTest { relay: Check::Failed, noise: Check::Failed, ..fine };
        let failure = judge(&bad).unwrap_err();
        assert_eq!(failure.kind.exit_code(), 3);
        let tests = "permit relay, noise for keys".to_owned();
        assert_eq!(*failure.what, Message::SelfTestFailed { tests });
        assert_eq!(value(&bad)["relay"], "failed");
        assert_eq!(value(&bad)["expander"], "not-done");
        assert_eq!(value(&bad)["failed"], json!(["relay", "noise"]));
        assert_eq!(value(&bad)["passed_all"], false);
    }
}
