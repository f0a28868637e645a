//! The probe against recorded answers, and its questions against what they must never hold.

use super::*;
use crate::link::SerialConfig;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio_serial::{SerialPort, SerialStream};

/// Runs a probe against a machine that is a function from bytes sent, and the speed, to bytes answered.
fn run(speeds: &[u32], machine: impl Fn(&[u8], Option<u32>) -> Vec<u8>) -> Report {
    let mut probe = Probe::new(speeds);
    let (mut now_ms, mut baud) = (0, speeds.first().copied());
    loop {
        match probe.next_action(now_ms) {
            Action::Done => return probe.report(None),
            Action::SetBaud(to) => baud = Some(to),
            Action::Listen(until_ms) => now_ms = until_ms,
            Action::Send(bytes) => probe.handle(&machine(bytes, baud)),
        }
    }
}

/// A machine that knows one question, and answers others with something else.
fn knows(
    question: &'static [u8],
    answer: &'static [u8],
    other: &'static [u8],
) -> impl Fn(&[u8], Option<u32>) -> Vec<u8> {
    move |bytes, _| if bytes == question { answer.to_vec() } else { other.to_vec() }
}

#[test]
fn each_family_is_known_by_its_answer() {
    let telesis = &QUESTIONS[3];
    for (family, question, answer, other) in [
        ("gravotech", QUESTIONS[0].bytes, &b"ST 4 0 0\r\n"[..], &b"ER 1 1\r\n"[..]),
        ("gravotech", QUESTIONS[5].bytes, b"\x1b\x00\x00\x08ST 4 0 0\r", b""),
        ("keyence", QUESTIONS[1].bytes, b"RX,OK,0\r", b""),
        ("grbl", QUESTIONS[2].bytes, b"[VER:1.1h.20190830:]\r\n[OPT:V,15,128]\r\nok\r\n", b"error:2\r\n"),
        ("telesis", telesis.bytes, b"\x01I\x0209;000\x03012\r", b"\x15"),
        ("technomark", telesis.bytes, b"\x02\x15\x03", b""),
        ("sic", QUESTIONS[4].bytes, b"\x02\x005S\x00\x00\x01\x03", b""),
        ("panasonic", QUESTIONS[6].bytes, b"\x02STSA02110\r", b""),
        ("panasonic", QUESTIONS[6].bytes, b"\x150577\r", b""),
        ("modbus", QUESTIONS[7].bytes, b"\x01\x02\x01\x03\xe1\x89", b""),
        ("modbus", QUESTIONS[7].bytes, b"\x01\x82\x06\xc0\xa2", b""),
    ] {
        let report = run(&[9_600], knows(question, answer, other));
        let seen = report.seen.clone().unwrap_or_else(|| panic!("{family} is not known: {report:?}"));
        assert_eq!((seen.family, seen.sure, report.baud), (family, true, Some(9_600)), "{report}");
        assert!(report.to_string().contains(family), "{report}");
    }
}

#[test]
fn answer_with_a_wrong_check_or_half_an_answer_is_not_known() {
    for bytes in [
        &b"\x01\x02\x01\x03\xe1\x88"[..],
        b"\x01\x02\x01",
        b"ST 4 0 0",
        b"ST 4 0\r",
        b"STATUS 4 0 0\r",
        b"\x02STSA0211",
        b"\x02\x005S\x00\x00",
        b"GO F\r",
        b"",
        b"\r\n",
    ] {
        assert_eq!(recognise(bytes), None, "{bytes:?}");
    }
}

#[test]
fn guess_is_followed_by_the_question_of_that_family_alone() {
    let report = run(&[9_600], |bytes, _| match bytes {
        b"ST\r" => b"error:2\r\n".to_vec(),
        b"$I\n" => Vec::new(),
        other => panic!("asked {other:?}"),
    });
    assert!(report.to_string().contains("grbl seems to answer: error:2"), "{report}");
}

#[test]
fn speed_is_found_and_each_question_is_asked_at_all_before_the_next() {
    let speeds = speeds(&LinkConfig::Serial(SerialConfig::by_path("x", 38_400)), true);
    assert_eq!(speeds, [38_400, 9_600, 19_200, 57_600, 115_200]);
    let report = run(&speeds, |bytes, baud| match (bytes, baud) {
        (b"RX,Ready\r", Some(115_200)) => b"RX,OK,0\r".to_vec(),
        (_, Some(115_200)) => Vec::new(),
        _ => b"\xf8\x00\xfe".to_vec(),
    });
    assert_eq!((report.seen.as_ref().unwrap().family, report.baud), ("keyence", Some(115_200)));
    let asked: Vec<_> =
        report.attempts.iter().filter_map(|attempt| attempt.asked).map(|asked| asked.family).collect();
    assert_eq!(asked, [["gravotech"; 5], ["keyence"; 5]].concat());
    assert_eq!(super::speeds(&LinkConfig::Tcp { address: "x:1".into() }, true), [0; 0]);
}

#[test]
fn line_without_an_answer_is_judged() {
    for (machine, silence) in [
        (Box::new(|_: &[u8]| Vec::new()) as Box<dyn Fn(&[u8]) -> Vec<u8>>, Silence::Nothing),
        (Box::new(|sent: &[u8]| sent.to_vec()), Silence::Echo),
        (Box::new(|_: &[u8]| b"\x00\xf0\x80".to_vec()), Silence::Noise),
    ] {
        let report = run(&[], |bytes, _| machine(bytes));
        assert_eq!(report.silence(), silence, "{report:?}");
        assert_eq!(report.to_string(), silence.to_string());
    }
}

#[test]
fn answer_behind_an_echo_is_known() {
    let report = run(&[9_600], |bytes, _| match bytes {
        b"\x01I\x02\x03073\r" => [bytes, b"\x01I\x0209;000\x03012\r"].concat(),
        _ => bytes.to_vec(),
    });
    assert!(report.to_string().contains("family telesis answers"), "{report}");
}

#[test]
fn silence_is_explained_by_what_came() {
    for (sample, family, part) in [
        (&b""[..], "grbl", "nothing answers: see that the machine is on"),
        (b"\xff\x00\x9c\x80\x41", "gravotech", "wrong speed"),
        (b"ST 4 0 0\r", "grbl", "another machine answers, one of the family gravotech (ST 4 0 0)"),
        (b"[VER:1.1h.20190830:]\r\nok\r\n", "gravotech", "family grbl"),
        (b"ER 2 8\r\n", "gravotech", "the right family answers (ER 2 8)"),
        (b"\x10\x02\x80\x00\xff", "couth", "something answers"),
        (b"login: ", "gravotech", "something answers \"login:\""),
    ] {
        let said = silence::judge(sample, family).to_string();
        assert!(said.contains(part), "{said}");
    }
}

#[test]
fn no_question_holds_what_acts_in_any_family() {
    let acts_at_once = |byte: &u8| {
        matches!(byte, 0x10 | 0x11 | 0x13 | 0x18 | b'!' | b':' | b'<' | b'?' | b'~' | 0x80..=0xbf)
    };
    for Question { name, bytes, .. } in &QUESTIONS {
        assert!(!bytes.iter().any(acts_at_once), "{name}");
        let text = String::from_utf8_lossy(bytes).into_owned();
        for start in ["G", "RUN", "MRK", "$H", "$J", "StartMarking", "WX"] {
            assert!(!text.contains(start), "{name} holds {start}");
        }
        // An axis or a motion word of G-code has a number after its letter.
        let moves =
            text.as_bytes().windows(2).any(|pair| b"GMXYZ".contains(&pair[0]) && pair[1].is_ascii_digit());
        assert!(!moves, "{name}");
    }
}

#[test]
fn only_the_modbus_question_has_a_right_check_and_it_reads() {
    let crc = crc::Crc::<u16>::new(&crc::CRC_16_MODBUS);
    // A frame's own check brings the remainder to nothing.
    let right: Vec<_> = QUESTIONS.iter().filter(|question| crc.checksum(question.bytes) == 0).collect();
    assert_eq!(right.len(), 1);
    assert_eq!((right[0].family, right[0].bytes[1]), ("modbus", 2));
}

#[test]
fn no_frame_that_a_letter_begins_is_ended_by_a_later_question() {
    let begins_with_letter =
        |bytes: &[u8]| bytes.windows(2).any(|pair| pair[0] == 0x02 && pair[1].is_ascii_alphabetic());
    let first = QUESTIONS.iter().position(|question| begins_with_letter(question.bytes)).unwrap();
    assert!(QUESTIONS[first..].iter().all(|question| !question.bytes.contains(&0x03)));
    let empty = QUESTIONS.iter().find(|question| question.bytes.contains(&0x03)).unwrap();
    assert!(empty.bytes.windows(2).any(|pair| pair == [0x02, 0x03]), "the first frame is an empty one");
}

#[tokio::test]
async fn machine_behind_a_real_line_is_found() {
    let (mut machine, port) = SerialStream::pair().unwrap();
    let config = LinkConfig::Serial(SerialConfig::by_path(port.name().unwrap(), 115_200));
    drop(port);
    let answers = tokio::spawn(async move {
        machine.write_all(b"Grbl 1.1h ['$' for help]\r\n").await.unwrap();
        let mut asked = [0; 8];
        // Ends when the probe closes the line.
        machine.read(&mut asked).await.unwrap_or(0)
    });
    let probed = tokio::spawn(async move { probe(&config, false).await });
    let report = probed.await.unwrap().unwrap();
    assert!(report.to_string().contains("family grbl answers: Grbl 1.1h"), "{report}");
    assert_eq!(answers.await.unwrap(), 0, "nothing had to be asked");
    let missing = LinkConfig::Serial(SerialConfig::by_path("/nonexistent", 9_600));
    assert!(matches!(probe(&missing, false).await, Err(OpenError::Missing { .. })));
}
