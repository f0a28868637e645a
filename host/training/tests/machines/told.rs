//! The machines that are told texts by dialect, with one list of troubles: doubled, lost and noisy messages, alarms, cuts,
//! wrong files.

use crate::bench::{Bench, Way, driver};
use machines::{Completion, Condition, Driver, End, Family, Loaded, MachineEvent, Payload, StartBy};
use proptest::prelude::*;
use serde_json::{Value, json};
use training::machine::SimMachine;
use training::process::machine::MachineKind;

type ToldBench = Bench<Box<dyn SimMachine>>;

/// Family, dialect, and how many lines its job has in these tests.
const MACHINES: [(Family, &str, usize); 11] = [
    (Family::Generic, "i-mark", 1),
    (Family::Generic, "technomark", 2),
    (Family::Generic, "mk-100", 1),
    (Family::Generic, "huapu", 2),
    (Family::Generic, "hans", 2),
    (Family::Generic, "lc", 2),
    (Family::Telesis, "bm470", 2),
    (Family::Telesis, "tmp3200", 2),
    (Family::Telesis, "id8400", 2),
    (Family::Sic, "e8-v5", 2),
    (Family::Sic, "e10-v6", 2),
];

const LINES: [&str; 2] = ["KE 26", "S1-000123"];

/// A machine and its driver, and what they are to mark.
#[derive(Debug, Clone, Copy)]
struct Told {
    family: Family,
    dialect: &'static str,
    lines: usize,
}

fn all() -> impl Iterator<Item = Told> {
    MACHINES.into_iter().map(|(family, dialect, lines)| Told { family, dialect, lines })
}

fn of(dialect: &str) -> Told {
    all().find(|told| told.dialect == dialect).unwrap()
}

impl Told {
    fn driver(&self) -> Box<dyn Driver> {
        driver(self.family, self.dialect)
    }

    fn bench(&self) -> ToldBench {
        self.bench_with(|_| {})
    }

    /// A machine whose settings are changed as they stand in a training configuration.
    fn bench_with(&self, change: fn(&mut Value)) -> ToldBench {
        let kind = MachineKind::named(self.family.name(), self.dialect, 1, Vec::new()).unwrap();
        let mut settings = serde_json::to_value(kind).unwrap();
        change(&mut settings);
        let kind: MachineKind = serde_json::from_value(settings).unwrap();
        Bench::new(self.driver(), kind.power_on())
    }

    fn payload(&self, lines: &[&str]) -> Payload {
        let first = self.driver().capabilities().text_first;
        Payload::Text {
            file: self.family.job_file(self.dialect).replace("{lines}", &lines.len().to_string()),
            variables: (first..).zip(lines.iter().map(|line| (*line).to_owned())).collect(),
        }
    }

    fn job(&self) -> Payload {
        self.payload(&LINES[..self.lines])
    }

    fn is_good(&self, end: &End) -> bool {
        match self.driver().capabilities().completion {
            Completion::Unheard => matches!(end, End::Unknown { .. }),
            _ => *end == End::Finished,
        }
    }

    /// Each complete mark is of the texts that were loaded.
    fn marks_are_right(&self, bench: &ToldBench) -> bool {
        bench.metal.iter().filter(|act| act.complete).all(|act| act.text == LINES[..self.lines])
    }
}

/// Starts in the way of the machine, and lets it come to rest.
fn start(bench: &mut ToldBench, loaded: Loaded) {
    bench.start(loaded);
    if bench.driver.capabilities().start == StartBy::Contact {
        for closed in [true, false] {
            bench.machine.set_start_contact(closed, bench.now_us);
            bench.run_for_ms(20);
        }
    }
}

fn mark(bench: &mut ToldBench, job: u64, payload: &Payload) -> Result<End, String> {
    let loaded = bench.load(job, payload)?;
    start(bench, loaded);
    let end = bench.end();
    bench.run_for_ms(20_000);
    Ok(end)
}

/// Loads, starts and lets some strikes fall.
fn in_mid_mark(told: Told, bench: &mut ToldBench) {
    let loaded = bench.load(1, &told.job()).unwrap();
    start(bench, loaded);
    while bench.strikes() < 1 {
        bench.run_for_ms(5);
    }
}

#[test]
fn mark_is_whole_and_its_texts_are_those_loaded() {
    for told in all() {
        let mut bench = told.bench();
        let end = mark(&mut bench, 1, &told.job()).unwrap();
        assert!(told.is_good(&end), "{told:?} {end:?}");
        assert!(bench.metal.len() == 1 && bench.metal[0].complete, "{told:?} {:?}", bench.metal);
        assert!(told.marks_are_right(&bench), "{told:?} {:?}", bench.metal);
    }
}

#[test]
fn every_reply_doubled_changes_nothing() {
    for told in all() {
        let mut bench = told.bench();
        bench.line = Box::new(|way, bytes| vec![bytes.to_vec(); if way == Way::ToHost { 2 } else { 1 }]);
        for job in 1..=3 {
            let end = mark(&mut bench, job, &told.job()).unwrap();
            assert!(told.is_good(&end), "{told:?} {end:?}");
        }
        assert!(bench.metal.len() == 3 && told.marks_are_right(&bench), "{told:?} {:?}", bench.metal);
    }
}

#[test]
fn noise_before_every_reply_never_makes_a_wrong_mark() {
    for told in all() {
        for noise in [&b"\xffx!"[..], b"\x00?\r\n", b"\x02\x01"] {
            let mut bench = told.bench();
            bench.line = Box::new(|way, bytes| match way {
                Way::ToHost => vec![noise.to_vec(), bytes.to_vec()],
                Way::ToMachine => vec![bytes.to_vec()],
            });
            if let Ok(end) = mark(&mut bench, 1, &told.job()) {
                assert!(!matches!(end, End::Stopped { .. }), "{told:?} {noise:x?} {end:?}");
                assert!(bench.metal.len() == 1 && told.marks_are_right(&bench), "{told:?} {:?}", bench.metal);
            }
        }
    }
}

/// Loses the message of that place in a job.
fn losing(told: Told, lost: usize) -> (ToldBench, Result<End, String>) {
    let mut bench = told.bench();
    let mut at = 0;
    bench.line = Box::new(move |_, bytes| {
        at += 1;
        if at == lost + 1 { Vec::new() } else { vec![bytes.to_vec()] }
    });
    let end = mark(&mut bench, 1, &told.job());
    (bench, end)
}

#[test]
fn message_lost_at_any_place_makes_no_second_start_and_no_wrong_text() {
    for told in all() {
        let mut good = told.bench();
        mark(&mut good, 1, &told.job()).unwrap();
        // Telesis and SIC start with G and 67; the others by words of their own.
        let starts: Vec<Vec<u8>> = good
            .transcript
            .iter()
            .filter(|(way, bytes)| *way == Way::ToMachine && is_start(bytes))
            .map(|(_, bytes)| bytes.clone())
            .collect();
        let by_message = good.driver.capabilities().start == StartBy::Message;
        assert_eq!(starts.len(), usize::from(by_message), "{told:?}");
        for lost in 0..good.transcript.len() {
            let (bench, end) = losing(told, lost);
            let starts = bench.transcript.iter().filter(|(_, bytes)| starts.contains(bytes)).count();
            assert!(starts <= 1 && bench.metal.len() <= 1, "{told:?} without message {lost}");
            assert!(told.marks_are_right(&bench), "{told:?} without message {lost}: {end:?}");
            if let Ok(end) = end {
                assert!(!matches!(end, End::Stopped { .. }), "{told:?} without message {lost}: {end:?}");
            }
        }
    }
}

fn is_start(bytes: &[u8]) -> bool {
    matches!(bytes, [1, b'G', 2, 3, ..] | [2, b'5' | b'6', 0x67, 0, 0, 3, _])
        || [&b"RUN \r\n"[..], b"<MarkStart,0>"].contains(&bytes)
}

#[test]
fn start_that_is_not_answered_is_unknown_and_never_sent_again() {
    for told in all().filter(|told| told.driver().capabilities().start == StartBy::Message) {
        for way in [Way::ToMachine, Way::ToHost] {
            let mut bench = told.bench();
            let loaded = bench.load(1, &told.job()).unwrap();
            let mut sent = false;
            bench.line = Box::new(move |at, bytes| {
                sent |= is_start(bytes);
                let lost = if way == Way::ToHost { sent && at == way } else { is_start(bytes) };
                if lost { Vec::new() } else { vec![bytes.to_vec()] }
            });
            start(&mut bench, loaded);
            let end = bench.end();
            bench.run_for_ms(600_000);
            assert!(matches!(end, End::Unknown { .. }), "{told:?} {way:?} {end:?}");
            assert_eq!(bench.transcript.iter().filter(|(_, bytes)| is_start(bytes)).count(), 1, "{told:?}");
            assert_eq!(bench.metal.len(), usize::from(way == Way::ToHost), "{told:?} {way:?}");
        }
    }
}

#[test]
fn alarm_in_mid_mark_stops_it_with_words_where_the_machine_tells() {
    for told in all() {
        let mut bench = told.bench_with(|settings| settings["body"]["faults"]["stops_after"] = json!(1));
        let end = mark(&mut bench, 1, &told.job()).unwrap();
        let silent = bench.driver.capabilities().start == StartBy::Contact || told.dialect == "tmp3200";
        match end {
            End::Stopped { reason } => assert!(!silent && reason.contains("part"), "{told:?} {reason}"),
            End::Unknown { .. } => assert!(silent, "{told:?}"),
            End::Finished => panic!("{told:?}"),
        }
        assert!(bench.metal.iter().all(|act| !act.complete), "{told:?}");
    }
}

#[test]
fn machine_in_fault_is_recovered_by_message_where_it_can_be() {
    for told in all().filter(|told| told.driver().capabilities().start == StartBy::Message) {
        let mut bench = told.bench();
        in_mid_mark(told, &mut bench);
        bench.machine.set_permit(false, bench.now_us);
        bench.run_for_ms(200_000);
        bench.machine.set_permit(true, bench.now_us);
        bench.events();
        bench.driver.recover(bench.now_ms());
        bench.run_for_ms(20_000);
        let told_now = bench.events();
        if told.dialect == "tmp3200" {
            // It has no signal for a fault and looks busy: its panel has to be used.
            assert!(matches!(&told_now[..], [MachineEvent::Status(Condition::Fault { .. })]), "{told_now:?}");
            bench.machine.reset_at_panel(bench.now_us);
        } else {
            assert_eq!(told_now, [MachineEvent::Recovered], "{told:?}");
        }
        bench.metal.clear();
        let end = mark(&mut bench, 2, &told.job()).unwrap();
        assert!(told.is_good(&end) && told.marks_are_right(&bench), "{told:?} {end:?}");
    }
}

#[test]
fn power_lost_in_mid_mark_is_never_finished_and_the_next_mark_is_good() {
    for told in all() {
        let mut bench = told.bench();
        in_mid_mark(told, &mut bench);
        bench.machine.power_cut(bench.now_us);
        bench.run_for_ms(200_000);
        let finished = |event: &MachineEvent| matches!(event, MachineEvent::Ended { end: End::Finished, .. });
        let events = bench.events();
        assert!(!events.iter().any(finished), "{told:?} {events:?}");
        bench.machine.power_on(bench.now_us);
        bench.run_for_ms(2_000);
        assert!(bench.metal.len() == 1 && !bench.metal[0].complete, "{told:?} {:?}", bench.metal);
        bench.metal.clear();
        let end = mark(&mut bench, 2, &told.job()).unwrap();
        assert!(told.is_good(&end) && bench.metal.len() == 1, "{told:?} {end:?}");
        assert!(told.marks_are_right(&bench), "{told:?} {:?}", bench.metal);
    }
}

#[test]
fn other_file_than_the_one_named_is_noticed_where_it_lacks_a_text() {
    for (dialect, other, field) in [
        ("technomark", "LINES-1", "loads_other_file"),
        ("huapu", "C:\\MARKS\\LINES-1.ezd", "loads_other_file"),
        ("hans", "LINES-1", "loads_other_file"),
        ("lc", "LINES-1", "loads_other_file"),
        ("bm470", "LINES-1", "loads_other_pattern"),
    ] {
        let told = of(dialect);
        let kind = MachineKind::named(told.family.name(), dialect, 1, Vec::new()).unwrap();
        let mut settings = serde_json::to_value(kind).unwrap();
        settings[field] = json!(other);
        let kind: MachineKind = serde_json::from_value(settings).unwrap();
        let mut bench = Bench::new(told.driver(), kind.power_on());
        let refused = bench.load(1, &told.job()).unwrap_err();
        assert!(refused.starts_with("setting a text: "), "{dialect}: {refused}");
    }
}

#[test]
fn file_that_lacks_no_text_but_has_one_more_is_noticed_by_reading_back_all() {
    let mut bench = of("lc").bench_with(|settings| settings["loads_other_file"] = json!("LINES-3"));
    let refused = bench.load(1, &of("lc").job()).unwrap_err();
    assert!(refused.contains("it holds \"KE 26,S1-000123,\""), "{refused}");
}

#[test]
fn text_marked_before_is_refused_by_the_bridge_that_remembers() {
    let told = of("huapu");
    let mut bench = told.bench_with(|settings| settings["files"] = json!({ "N": ["10"] }));
    let payload = Payload::Text { file: "N".to_owned(), variables: vec![(10, "S1-000123".to_owned())] };
    assert_eq!(mark(&mut bench, 1, &payload), Ok(End::Finished));
    let Ok(End::Stopped { reason }) = mark(&mut bench, 2, &payload) else { panic!("it was marked twice") };
    assert!(reason.contains("never mark it twice"), "{reason}");
    assert_eq!(bench.metal.len(), 1);
}

#[test]
fn station_on_a_shared_line_is_named_and_both_forms_of_acknowledgement_are_taken() {
    let shipped = Family::Telesis.dialects()[0].text;
    let text = shipped.replace("check_counts_station", "station = 3\ncheck_counts_station");
    for ack in ["bare", "framed"] {
        let kind = MachineKind::named("telesis", "bm470", 1, Vec::new()).unwrap();
        let mut settings = serde_json::to_value(kind).unwrap();
        (settings["station"], settings["ack"]) = (json!(3), json!(ack));
        let kind: MachineKind = serde_json::from_value(settings).unwrap();
        let driver = Family::Telesis.driver("site.toml", &text, 60_000).unwrap();
        let mut bench = Bench::new(driver, kind.power_on());
        assert_eq!(mark(&mut bench, 1, &of("bm470").job()), Ok(End::Finished), "{ack}");
    }
}

/// What the line does to one message.
#[derive(Debug, Clone, Copy)]
enum Fate {
    Passes,
    Lost,
    Doubled,
    AfterNoise,
}

fn fates() -> impl Strategy<Value = Vec<Fate>> {
    let fate = prop_oneof![
        20 => Just(Fate::Passes),
        1 => Just(Fate::Lost),
        1 => Just(Fate::Doubled),
        1 => Just(Fate::AfterNoise),
    ];
    prop::collection::vec(fate, 0..200)
}

fn spoil(fates: Vec<Fate>) -> crate::bench::Line {
    let mut fates = fates.into_iter();
    Box::new(move |way, bytes| match fates.next().unwrap_or(Fate::Passes) {
        Fate::Lost => Vec::new(),
        Fate::Doubled => vec![bytes.to_vec(); 2],
        Fate::AfterNoise if way == Way::ToHost => vec![b"\x00?x\r\n".to_vec(), bytes.to_vec()],
        Fate::Passes | Fate::AfterNoise => vec![bytes.to_vec()],
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn start_is_never_repeated_whatever_the_line_does(fates in fates(), abort_after_ms in prop::option::of(0_u64..600)) {
        for told in all().filter(|told| told.dialect != "i-mark") {
            let mut bench = told.bench();
            bench.line = spoil(fates.clone());
            let mut starts = 0;
            for job in 1..=3 {
                let Ok(loaded) = bench.load(job, &told.job()) else { continue };
                start(&mut bench, loaded);
                starts += 1;
                if let Some(ms) = abort_after_ms {
                    bench.run_for_ms(ms);
                    bench.driver.abort(bench.now_us / 1_000);
                }
                bench.run_for_ms(150_000);
                let ends = bench.events().into_iter().filter(|event| matches!(event, MachineEvent::Ended { .. }));
                prop_assert_eq!(ends.count(), 1, "{:?}", told);
                bench.driver.recover(bench.now_us / 1_000);
                bench.run_for_ms(20_000);
            }
            let sent = bench.transcript.iter().filter(|(_, bytes)| is_start(bytes)).count();
            prop_assert!(sent <= starts && bench.metal.len() <= starts, "{:?}", told);
            prop_assert!(told.marks_are_right(&bench), "{:?} {:?}", told, bench.metal);
        }
    }

    #[test]
    fn driver_given_any_bytes_while_it_loads_starts_nothing(pieces in pieces(), gap_ms in 0_u64..4_000) {
        for told in all() {
            let mut driver = told.driver();
            driver.link_opened(0);
            driver.load(1, &told.job(), 0).unwrap();
            for (now_ms, bytes) in (0..).map(|at| at * gap_ms).zip(&pieces) {
                driver.handle(bytes, now_ms);
                driver.handle_timeout(now_ms);
            }
            driver.handle_timeout(1_000_000);
            let ended = std::iter::from_fn(|| driver.next_event()).any(|event| matches!(event, MachineEvent::Ended { .. }));
            let sent = std::iter::from_fn(|| driver.next_output()).any(|bytes| is_start(&bytes));
            prop_assert!(!ended && !sent, "{:?}", told);
        }
    }
}

/// Bytes with some sense in them, so that they get past the first glance.
fn pieces() -> impl Strategy<Value = Vec<Vec<u8>>> {
    let words: [&[u8]; 20] = [
        b"\x06",
        b"\x15",
        b"\x02\x06\x03",
        b"0\r\n",
        b"8\r\n",
        b"<OK,0>",
        b"<OK,Ready>",
        b"<NG,Alarm>",
        b"\x1bUKE 26;",
        b"\x1b#00001;",
        b"\x02\x06load:1\x03",
        b"\x02\x06system:2\x03",
        b"\x01I\x0209;000\x03125\r",
        b"\x01S\x02R\x03165\r",
        b"\x010\x021,KE 26,S1-000123,,,,\x03",
        b"\x02\x00\x35\x63\x00\x01\x00\x03",
        b"\x02\x00\x35\x53\x00\x00\x01\x03",
        b"\x02\x00\x35\x67\x00\x03\x00\x00\x00\x03",
        b"\x01",
        b"\x02",
    ];
    let word = prop::sample::select(words.map(<[u8]>::to_vec).to_vec());
    prop::collection::vec(prop_oneof![4 => word, 1 => prop::collection::vec(any::<u8>(), 0..12)], 0..80)
}
