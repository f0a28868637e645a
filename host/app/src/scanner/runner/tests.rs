//! Scanners on real pseudo-terminals that come and go, and events of a keyboard as the system hands them over.

use super::*;
use crate::scanner::Fault;
use evdev::EventType;
use machines::link::SerialConfig;
use std::sync::mpsc::{Receiver, channel};
use training::process::pty::Pty;

/// A test that waits this long has failed.
const LONGEST: Duration = Duration::from_secs(20);

fn port(path: &Path) -> ScannerConfig {
    ScannerConfig::Port(SerialConfig::by_path(path.display().to_string(), 9_600))
}

/// What comes next, with its scanner.
fn next(reports: &Receiver<(usize, FromScanner)>) -> (usize, FromScanner) {
    reports.recv_timeout(LONGEST).unwrap()
}

/// The text that comes next, with its scanner.
fn text(reports: &Receiver<(usize, FromScanner)>) -> (usize, String) {
    match next(reports) {
        (index, FromScanner::Scan(text, at)) => {
            assert!(at.elapsed() < LONGEST);
            (index, text)
        }
        other => panic!("a scan, not {other:?}"),
    }
}

fn kind(reports: &Receiver<(usize, FromScanner)>) -> LossKind {
    match next(reports) {
        (_, FromScanner::Down { why }) => why.kind,
        // On a busy computer the pause may be over before the loss is seen.
        (_, FromScanner::Fault(Fault::Incomplete)) => kind(reports),
        other => panic!("a loss, not {other:?}"),
    }
}

#[test]
fn scans_of_two_ports_arrive_each_under_its_scanner() {
    let folder = tempfile::tempdir().unwrap();
    let paths = ["left", "right"].map(|name| folder.path().join(name));
    let [left, right] = [0, 1].map(|at: usize| Pty::open(&paths[at]).unwrap());
    let (sender, reports) = channel();
    let listening = listen(&paths.each_ref().map(|path| port(path)), &sender).unwrap();
    let mut up = [next(&reports), next(&reports)];
    up.sort_by_key(|(index, _)| *index);
    assert_eq!(up, [(0, FromScanner::Up), (1, FromScanner::Up)]);

    left.write(b"]Q1MSC1-YES\r\n").unwrap();
    assert_eq!(text(&reports), (0, "MSC1-YES".into()));
    right.write(b"\x02KE-001\x03").unwrap();
    assert_eq!(text(&reports), (1, "KE-001".into()));
    right.write(b"KE\x1d002\r").unwrap();
    assert_eq!(next(&reports), (1, FromScanner::Fault(Fault::Control)));

    drop(listening);
    drop(sender);
    assert!(reports.recv().is_err(), "every thread has ended, and with it every sender");
}

#[test]
fn scan_without_an_end_arrives_after_a_pause() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("scanner");
    let pty = Pty::open(&path).unwrap();
    let (sender, reports) = channel();
    let _listening = listen(&[port(&path)], &sender).unwrap();
    assert_eq!(next(&reports), (0, FromScanner::Up));
    pty.write(b"KE-001").unwrap();
    assert_eq!(text(&reports), (0, "KE-001".into()));
}

#[test]
fn lost_scanner_is_said_once_and_opened_again_without_what_was_under_way() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("scanner");
    let (sender, reports) = channel();
    let _listening = listen(&[port(&path)], &sender).unwrap();
    assert_eq!(kind(&reports), LossKind::Missing);
    for _ in 0..2 {
        let pty = Pty::open(&path).unwrap();
        assert_eq!(next(&reports), (0, FromScanner::Up), "and not the same reason again");
        pty.write(b"first\rKE-0").unwrap();
        assert_eq!(text(&reports), (0, "first".into()));
        drop(pty);
        assert_eq!(kind(&reports), LossKind::Missing);
    }
}

#[test]
fn scanner_ends_when_nobody_receives_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("scanner");
    let pty = Pty::open(&path).unwrap();
    let (sender, reports) = channel();
    let mut listening = listen(&[port(&path)], &sender).unwrap();
    assert_eq!(next(&reports), (0, FromScanner::Up));
    drop(reports);
    pty.write(b"KE-001\r").unwrap();
    for thread in listening.threads.drain(..) {
        thread.join().unwrap();
    }
}

#[test]
fn what_is_no_scanner_is_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    std::fs::write(&file, "").unwrap();
    let absent = folder.path().join("absent");
    for (config, wanted) in [
        (ScannerConfig::Input(absent.clone()), LossKind::Missing),
        (ScannerConfig::Input(file.clone()), LossKind::NotAScanner),
        (ScannerConfig::Input("/dev/null".into()), LossKind::NotAScanner),
        (port(&absent), LossKind::Missing),
        (port(&file), LossKind::NotAScanner),
    ] {
        let (sender, reports) = channel();
        let _listening = listen(std::slice::from_ref(&config), &sender).unwrap();
        assert_eq!(kind(&reports), wanted, "{config:?}");
    }
}

#[test]
fn errors_of_the_system_are_told_apart() {
    for (number, wanted) in [
        (2, LossKind::Missing),
        (19, LossKind::Missing),
        (13, LossKind::NotAllowed),
        (16, LossKind::Taken),
        (24, LossKind::Other),
    ] {
        assert_eq!(Loss::from(io::Error::from_raw_os_error(number)).kind, wanted, "{number}");
    }
}

#[test]
fn events_of_the_system_become_a_scan_unless_some_were_lost() {
    let key = |key: KeyCode, value| InputEvent::new(EventType::KEY.0, key.code(), value);
    let report = InputEvent::new(EventType::SYNCHRONIZATION.0, SynchronizationCode::SYN_REPORT.0, 0);
    let lost = InputEvent::new(EventType::SYNCHRONIZATION.0, SynchronizationCode::SYN_DROPPED.0, 0);
    let scancode = InputEvent::new(EventType::MISC.0, 4, 458_759);
    let typed = |between: InputEvent| {
        let (mut keys, now) = (Keys::default(), Instant::now());
        let events = [
            key(KeyCode::KEY_LEFTSHIFT, 1),
            report,
            scancode,
            key(KeyCode::KEY_K, 1),
            key(KeyCode::KEY_K, 2),
            key(KeyCode::KEY_K, 0),
            key(KeyCode::KEY_LEFTSHIFT, 0),
            between,
            key(KeyCode::KEY_7, 1),
            key(KeyCode::KEY_ENTER, 1),
        ];
        events.map(|event| pressed(&mut keys, event, now)).into_iter().flatten().collect::<Vec<_>>()
    };
    assert_eq!(typed(report), [Ok("K7".to_owned())]);
    assert_eq!(typed(lost), [Err(Fault::Incomplete)]);
}
