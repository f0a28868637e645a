//! What the driver refuses, and what it says while it has no line.

use super::{Grbl, GrblConfig};
use crate::face::{Driver, MachineEvent, Payload, PayloadError, PayloadKind};
use marking::path::{DotUm, Stroke, ToolPath, ToolSetting};

fn dot(x_um: i32, y_um: i32) -> Payload {
    payload(vec![Stroke::dot(DotUm { x_um, y_um })])
}

fn payload(strokes: Vec<Stroke>) -> Payload {
    let setting = ToolSetting { passes: 1, feed_mm_min: 600, power_permille: 400 };
    Payload::Path { path: ToolPath { strokes }, setting }
}

#[test]
fn payload_that_the_machine_cannot_reach_is_refused_and_nothing_is_sent() {
    let mut driver = Grbl::new(GrblConfig::default());
    driver.link_opened(0);
    for payload in [dot(-1, 0), dot(100_001, 0), dot(0, 100_001), payload(Vec::new())] {
        assert!(matches!(driver.load(1, &payload, 0), Err(PayloadError::Path { .. })), "{payload:?}");
    }
    let text = Payload::Text { file: "A".to_owned(), variables: vec![(0, "K".to_owned())] };
    let kind = PayloadError::Kind { takes: PayloadKind::Path, given: PayloadKind::Text };
    assert_eq!(driver.load(1, &text, 0), Err(kind));
    assert_eq!(driver.next_output(), None);
}

#[test]
fn nothing_is_asked_before_the_banner_and_nothing_sooner_than_a_reset_where_none_comes() {
    for greeted in [true, false] {
        let mut driver = Grbl::new(GrblConfig::default());
        driver.link_opened(0);
        driver.status(0);
        driver.handle(b"ok\r\n\x00junk\r\nerror:7\r\n", 200);
        assert_eq!(driver.next_output(), None);
        if !greeted {
            assert_eq!(driver.poll_at(), Some(1_500));
            driver.handle_timeout(1_500);
            assert_eq!(driver.next_output().as_deref(), Some(&[0x18][..]));
            assert_eq!(driver.next_output(), None);
        }
        driver.handle(b"\r\nGrbl 1.1h ['$' for help]\r\n", 1_600);
        assert_eq!(driver.next_output().as_deref(), Some(&b"?"[..]));
        assert_eq!(driver.next_event(), None, "what came before belongs to nobody");
    }
}

#[test]
fn command_without_a_line_is_answered_at_once() {
    let mut driver = Grbl::new(GrblConfig::default());
    let commands: [fn(&mut Grbl); 5] = [
        |driver| driver.identify(0),
        |driver| driver.status(0),
        |driver| driver.abort(0),
        |driver| driver.recover(0),
        |driver| assert!(driver.home(0)),
    ];
    for command in commands {
        command(&mut driver);
        assert!(matches!(driver.next_event(), Some(MachineEvent::NoAnswer { .. })));
        assert_eq!((driver.next_output(), driver.poll_at()), (None, None));
    }
    assert_eq!(driver.load(1, &dot(0, 0), 0), Err(PayloadError::NotNow { state: "not connected" }));
}

#[test]
fn commands_given_while_it_settles_are_all_answered() {
    let mut driver = Grbl::new(GrblConfig::default());
    driver.link_opened(0);
    driver.load(1, &dot(0, 0), 0).unwrap();
    driver.identify(0);
    driver.link_lost(10);
    assert!(matches!(driver.next_event(), Some(MachineEvent::LoadFailed { job: 1, .. })));
    assert!(matches!(driver.next_event(), Some(MachineEvent::NoAnswer { .. })));
}

#[test]
fn recover_from_a_state_that_only_a_reset_leaves_resets_and_tells() {
    for state in ["Check", "Sleep", "Hold:0"] {
        let mut driver = Grbl::new(GrblConfig::default());
        driver.link_opened(0);
        driver.handle(b"\r\nGrbl 1.1h ['$' for help]\r\n", 0);
        driver.recover(0);
        assert_eq!(driver.next_output().as_deref(), Some(&b"?"[..]));
        driver.handle(format!("<{state}|MPos:0.000,0.000,0.000|FS:0,0>\r\n").as_bytes(), 10);
        assert_eq!(driver.next_output().as_deref(), Some(&[0x18][..]), "{state}");
        driver.handle(b"\r\nGrbl 1.1h ['$' for help]\r\n", 20);
        driver.handle_timeout(500);
        assert_eq!(driver.next_output().as_deref(), Some(&b"?"[..]), "{state}");
        driver.handle(b"<Idle|MPos:0.000,0.000,0.000|FS:0,0>\r\n", 510);
        assert_eq!(driver.next_event(), Some(MachineEvent::Recovered), "{state}");
    }
}
