//! Files that are wrong, what is sent for a payload, and what is made of answers.

use super::*;
use crate::dialect::shipped;
use crate::face::{Condition, End, Loaded, MachineEvent, Permit};

fn file(name: &str) -> &'static str {
    shipped(SHIPPED, name).unwrap()
}

fn linked(text: &str) -> impl Driver + use<> {
    let mut driver = driver(read("site.toml", text).unwrap(), 60_000);
    driver.link_opened(0);
    driver
}

fn payload(file: &str, variables: &[(u8, &str)]) -> Payload {
    let variables = variables.iter().map(|(number, text)| (*number, (*text).to_owned())).collect();
    Payload::Text { file: file.to_owned(), variables }
}

fn sent(driver: &mut impl Driver) -> Vec<u8> {
    std::iter::from_fn(|| driver.next_output()).flatten().collect()
}

fn events(driver: &mut impl Driver) -> Vec<MachineEvent> {
    std::iter::from_fn(|| driver.next_event()).collect()
}

/// A file for a machine that is polled; every table is there.
const POLLED: &str = r##"
completion = "polled"
names = ["SN", "MODEL"]
[machine]
models = "none"
grade = "inferred"
sources = ["made for these tests"]
[texts]
chars_max = 9
texts_max = 2
forbidden = ['#']
ascii_only = false
file_chars_max = 9
[timing]
reply_max_ms = 100
sends_max = 2
watch_ms = 50
[line]
baud = 9600
data_bits = 8
parity = "none"
stop_bits = 1
[frame]
send = '{message}#'
encoding = "latin-1"
end = '#'
[load]
send = 'L{file}'
accepted = 'L(?<file>.*)'
refused = 'E(?<code>[0-9]+)'
[set]
send = 'V{name}={text}'
accepted = 'V'
[status]
send = 'S'
ready = 'R'
busy = 'B'
done = 'D'
fault = 'F(?<code>[0-9]+)'
not_ready = 'N'
[start]
send = 'G'
accepted = 'G'
refused = 'X'
[stop]
send = 'H'
pause_ms = 10
[clear]
send = 'C'
accepted = 'C'
[[error]]
code = "4"
meaning = "no air"
remedy = "open the valve"
[[example]]
answer = 'LA'
means = "load.accepted"
[[example]]
answer = 'E4'
means = "load.refused"
[[example]]
answer = 'V'
means = "set.accepted"
[[example]]
answer = 'R'
means = "status.ready"
[[example]]
answer = 'B'
means = "status.busy"
[[example]]
answer = 'D'
means = "status.done"
[[example]]
answer = 'F4'
means = "status.fault"
[[example]]
answer = 'N'
means = "status.not_ready"
[[example]]
answer = 'G'
means = "start.accepted"
[[example]]
answer = 'X'
means = "start.refused"
[[example]]
answer = 'C'
means = "clear.accepted"
"##;

#[test]
fn file_that_is_wrong_is_refused_at_its_place_with_the_rule() {
    let cases: &[(&str, &str, &str, &str)] = &[
        ("ready = 'R'", "ready = '(R'", "ready", "the pattern cannot be read"),
        ("send = 'V{name}={text}'", "send = 'V{nome}={text}'", "send = 'V", "there is no placeholder {nome}"),
        ("send = 'V{name}={text}'", "send = 'V{name}'", "send = 'V", "{text} is missing"),
        ("send = 'V{name}={text}'", "send = 'V{text}'", "send = 'V", "{n} or {name} is missing"),
        (
            "send = 'V{name}={text}'",
            "send = 'V{name}={text}{xor}'",
            "send = 'V",
            "{xor} is not known when [set]",
        ),
        ("send = 'L{file}'", "send = 'L'", "send = 'L'", "{file} is missing"),
        ("send = 'S'", "send = 'S{text}'", "send = 'S{", "{text} is not known when [status]"),
        ("send = '{message}#'", "send = '#'", "send = '#'", "{message} is missing"),
        ("encoding", "check_over = 'x'\nencoding", "check_over", "{message} is missing"),
        ("[\"SN\", \"MODEL\"]", "[\"SN\"]", "send = 'V", "{name} needs names"),
        ("file_chars_max = 9", "file_chars_max = 0", "[texts]", "file_chars_max is at least 1"),
        ("chars_max = 9", "chars_max = 0", "[texts]", "chars_max and texts_max"),
        ("sends_max = 2", "sends_max = 0", "[timing]", "sends_max are at least 1"),
        ("watch_ms = 50", "watch_ms = 0", "[timing]", "watch_ms is at least 1"),
        ("accepted = 'V'", "accepted = 'V'\npause_ms = 1", "send = 'V", "not both"),
        ("accepted = 'V'", "accepted = 'V'\nsends = 2", "send = 'V", "more only with pause_ms"),
        ("pause_ms = 10", "pause_ms = 10\nsends = 0", "send = 'H'", "sends is at least 1"),
        ("accepted = 'V'\n", "", "send = 'V", "either accepted, or pause_ms"),
        ("end = '#'\n", "", "[frame]", "nothing ends a message"),
        ("end = '#'", "end = '#'\nstart = '#'", "start", "also an end"),
        ("end = '#'", "end = '#'\nstart = '12'", "start", "one byte"),
        ("forbidden = ['#']\n", "", "[texts]", "'#' begins or ends a message"),
        ("busy = 'B'\n", "", "completion", "polled needs [status] with busy"),
        ("\"polled\"", "\"pushed\"", "completion", "pushed needs finished"),
        ("\"polled\"", "\"answered\"", "completion", "answered needs [start] with finished"),
        ("accepted = 'G'\n", "", "completion", "[start] needs accepted"),
        ("refused = 'X'", "finished = 'X'", "completion", "for answered only"),
        (
            "means = \"start.refused\"",
            "means = \"start.denied\"",
            "means = \"start.d",
            "no pattern start.denied",
        ),
        ("answer = 'F4'", "answer = 'F'", "answer = 'F'", "does not match status.fault"),
        ("accepted = 'G'", "accepted = 'G|R'", "answer = 'R'", "start.accepted takes it too"),
        ("busy = 'B'", "busy = 'B|R'", "answer = 'R'", "status.busy takes it too"),
        ("[stop]", "[news]\npaused = 'V'\n[stop]", "answer = 'V'", "news.paused takes it too"),
        ("[stop]", "[news]\npaused = 'P'\n[stop]", "paused", "no [[example]]"),
        ("[stop]", "[read]\nsend = 'Q{n}'\nanswered = 'Q.*'\n[stop]", "answered", "(?<text>...) is missing"),
        ("[stop]", "[read]\nsend = 'Q'\nanswered = 'Q(?<text>.*)'\n[stop]", "send = 'Q'", "told apart"),
        (
            "[stop]",
            "[read]\nsend = 'Q'\nanswered = 'Q(?<text>.*)'\njoined = ','\n[stop]",
            "[texts]",
            "joined texts has to be in forbidden",
        ),
        ("[stop]", "[stops]", "[stops]", "unknown field"),
    ];
    for (from, to, place, part) in cases {
        assert!(POLLED.contains(from), "{from}");
        let text = POLLED.replacen(from, to, 1);
        let error = read("site.toml", &text).unwrap_err();
        assert!(error.problem.contains(part), "{to}: {error}");
        let line = text.lines().nth(error.line - 1).unwrap_or_default();
        assert!(line.contains(place) && error.column >= 1, "{to}: {error} at {line:?}");
    }
    read("site.toml", POLLED).unwrap();
}

/// Answers each of the driver's messages; nothing else happens.
fn answer_all(driver: &mut impl Driver, answers: &[(&[u8], &[u8])]) {
    for (message, answer) in answers {
        assert_eq!(driver.next_output().as_deref(), Some(*message), "{}", String::from_utf8_lossy(message));
        driver.handle(answer, 0);
    }
}

fn loaded(driver: &mut impl Driver) -> Loaded {
    driver.load(1, &payload("A", &[(0, "K\u{c9}"), (1, "M")]), 0).unwrap();
    let answers: [(&[u8], &[u8]); 7] = [
        (b"S#", b"R#"),
        (b"LA#", b"LA#"),
        (b"S#", b"R#"),
        (b"VSN=K\xc9#", b"V#"),
        (b"S#", b"R#"),
        (b"VMODEL=M#", b"V#"),
        (b"S#", b"R#"),
    ];
    answer_all(driver, &answers);
    match events(driver).pop() {
        Some(MachineEvent::Loaded(loaded)) => loaded,
        other => panic!("{other:?}"),
    }
}

fn started(driver: &mut impl Driver) {
    let loaded = loaded(driver);
    driver.start(loaded, Permit::reported_by_controller(1), 0);
    assert_eq!(sent(driver), b"G#");
    driver.handle(b"G#", 0);
}

fn end(driver: &mut impl Driver) -> Option<End> {
    events(driver).into_iter().find_map(|event| match event {
        MachineEvent::Ended { end, .. } => Some(end),
        _ => None,
    })
}

#[test]
fn cycle_polled_is_finished_when_the_machine_says_done_and_not_before_it_was_busy() {
    for (states, finished) in [(&b"B#D#"[..], true), (b"D#", true), (b"R#B#D#", true), (b"B#R#", false)] {
        let mut driver = linked(POLLED);
        started(&mut driver);
        for (at_ms, state) in (1..).map(|at| at * 50).zip(states.chunks(2)) {
            driver.handle_timeout(at_ms);
            assert_eq!(sent(&mut driver), b"S#");
            driver.handle(state, at_ms);
        }
        match end(&mut driver) {
            Some(End::Finished) => assert!(finished),
            Some(End::Stopped { reason }) => assert!(!finished && reason.contains("look at the part")),
            other => panic!("{other:?} {states:?}"),
        }
    }
    let mut driver = linked(POLLED);
    started(&mut driver);
    driver.handle_timeout(50);
    driver.handle(b"F4#", 50);
    let Some(End::Stopped { reason }) = end(&mut driver) else { panic!("a fault ends it") };
    assert!(reason.contains("no air; open the valve"), "{reason}");
}

#[test]
fn done_of_the_cycle_before_is_not_the_end_of_this_one() {
    let mut driver = linked(POLLED);
    driver.load(1, &payload("A", &[(0, "K")]), 0).unwrap();
    answer_all(
        &mut driver,
        &[(b"S#", b"D#"), (b"LA#", b"LA#"), (b"S#", b"D#"), (b"VSN=K#", b"V#"), (b"S#", b"D#")],
    );
    let Some(MachineEvent::Loaded(loaded)) = driver.next_event() else { panic!() };
    driver.start(loaded, Permit::reported_by_controller(1), 0);
    driver.handle(b"G#", 0);
    for (at_ms, state) in [(50, b"D#"), (100, b"B#"), (150, b"D#")] {
        assert_eq!(end(&mut driver), None);
        driver.handle_timeout(at_ms);
        driver.handle(state, at_ms);
    }
    assert_eq!(end(&mut driver), Some(End::Finished));
}

#[test]
fn other_file_than_the_one_named_is_refused_where_the_machine_says_it() {
    let mut driver = linked(POLLED);
    driver.load(1, &payload("A", &[(0, "K")]), 0).unwrap();
    answer_all(&mut driver, &[(b"S#", b"R#"), (b"LA#", b"LB#")]);
    let [MachineEvent::LoadFailed { message, .. }] = &events(&mut driver)[..] else { panic!() };
    assert!(message.contains("\"B\", not \"A\""), "{message}");
}

#[test]
fn state_is_told_in_words_and_recovery_asks_for_it() {
    let mut driver = linked(POLLED);
    driver.recover(0);
    answer_all(&mut driver, &[(b"C#", b"C#"), (b"S#", b"N#")]);
    let [MachineEvent::Status(Condition::NotReady { message })] = &events(&mut driver)[..] else { panic!() };
    assert!(message.contains("\"N\""), "{message}");
}

#[test]
fn stop_that_is_never_answered_is_not_known_to_have_stopped_it() {
    let mut driver = linked(POLLED);
    started(&mut driver);
    driver.abort(5);
    assert_eq!(sent(&mut driver), b"H#");
    driver.handle_timeout(15);
    let told = events(&mut driver);
    let unknown = matches!(told.first(), Some(MachineEvent::Ended { end: End::Unknown { .. }, .. }));
    assert!(unknown && matches!(told.last(), Some(MachineEvent::NoAnswer { .. })), "{told:?}");
}

#[test]
fn text_that_no_byte_or_no_answer_can_tell_is_refused_and_nothing_is_sent() {
    let mut driver = linked(POLLED);
    let refused = driver.load(1, &payload("A", &[(0, "Ω")]), 0);
    assert!(matches!(refused, Err(PayloadError::Forbidden { character: 'Ω', .. })), "{refused:?}");
    let text = POLLED.replace(
        "[stop]",
        "[read]\nsend = 'Q{n}'\nanswered = '(?<text>.*)'\n[[example]]\nanswer = 'K'\nmeans = \"read.answered\"\n[stop]",
    );
    let mut driver = linked(&text);
    let refused = driver.load(1, &payload("A", &[(0, "F12")]), 0);
    assert!(matches!(refused, Err(PayloadError::Unfit { what, .. }) if what.contains("read back")));
    let refused = driver.load(1, &payload("A", &[(0, "K#")]), 0);
    assert!(matches!(refused, Err(PayloadError::Forbidden { character: '#', .. })));
    assert_eq!(driver.next_output(), None);
}

#[test]
fn answer_of_a_stop_is_never_the_end_of_the_start() {
    for answers in [&b"0\r\n8\r\n"[..], b"8\r\n0\r\n"] {
        let mut driver = linked(file("huapu"));
        driver.load(1, &payload("C:\\A.ezd", &[(10, "K")]), 0).unwrap();
        for answer in [b"32\r\n".as_slice(), b"0\r\n0\r\n", b"32\r\n", b"0\r\n", b"32\r\n"] {
            driver.handle(answer, 10);
        }
        let Some(MachineEvent::Loaded(loaded)) = driver.next_event() else { panic!() };
        driver.start(loaded, Permit::reported_by_controller(1), 1_000);
        driver.abort(1_100);
        driver.handle(answers, 1_200);
        driver.handle_timeout(1_500);
        let told = events(&mut driver);
        let stopped =
            |event: &MachineEvent| matches!(event, MachineEvent::Ended { end: End::Stopped { .. }, .. });
        let ends = told.iter().filter(|event| stopped(event)).count();
        assert_eq!((ends, told.contains(&MachineEvent::Aborted)), (1, true), "{told:?}");
    }
}

#[test]
fn text_that_is_never_answered_is_sent_as_often_as_the_file_says() {
    let mut driver = linked(file("i-mark"));
    driver.load(1, &payload("", &[(0, "K")]), 0).unwrap();
    for now_ms in [500, 1_000, 1_499] {
        driver.handle_timeout(now_ms);
    }
    assert_eq!((sent(&mut driver), driver.next_event()), (b":K\r\n".repeat(3), None));
    driver.handle_timeout(1_500);
    assert!(matches!(driver.next_event(), Some(MachineEvent::Loaded(_))));
}

#[test]
fn huapu_is_never_told_to_mark_again() {
    let text: toml::Table = toml::from_str(file("huapu")).unwrap();
    assert_eq!(text["start"]["send"].as_str(), Some("RUN"));
}
