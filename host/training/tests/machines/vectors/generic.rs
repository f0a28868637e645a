//! Scenarios of the machines that are described by a dialect file alone.

use super::{Transcript, answers};
use crate::bench::{Bench, CYCLE_MAX_MS, driver};
use machines::{Driver, End, Family, MachineEvent, Payload};
use std::collections::BTreeMap;
use training::machine::{
    HansSim, HansSimConfig, HuapuSim, HuapuSimConfig, ImarkSim, ImarkSimConfig, LcSim, LcSimConfig, Mk100Sim,
    Mk100SimConfig, SimMachine, TechnomarkSim, TechnomarkSimConfig,
};

pub fn play(scenario: &str, send: &[u8]) -> Transcript {
    match scenario {
        "imark-job" => imark_job(),
        "technomark-job" => technomark_job(),
        "mk100-job" => mk100_job(),
        "huapu-job" => finished(huapu(), "C:\\MARKS\\LINES-1.ezd", &["NG 2026"]),
        "huapu-stop" => stopped(huapu(), "C:\\MARKS\\LINES-1.ezd"),
        "hans-job" => finished(hans(), "LINES-3", &["NG 2026", "A", "B"]),
        "hans-stop" => stopped(hans(), "LINES-1"),
        "lc-job" => lc_job(true),
        "lc-short-check" => lc_job(false),
        "machine-only" => answers(HuapuSim::new(HuapuSimConfig::default()), send),
        other => panic!("the vector file names a scenario {other:?} that nobody plays"),
    }
}

/// The driver of a dialect that is as it ships, but for some things.
fn changed(dialect: &str, changes: &[(&str, &str)]) -> Box<dyn Driver> {
    let shipped = Family::Generic.dialects().iter().find(|shipped| shipped.name == dialect).unwrap();
    let text = changes.iter().fold(shipped.text.to_owned(), |text, (from, to)| {
        assert!(text.contains(from), "{from}");
        text.replace(from, to)
    });
    Family::Generic.driver(dialect, &text, CYCLE_MAX_MS).unwrap()
}

fn payload(file: &str, text: &str) -> Payload {
    Payload::Text { file: file.to_owned(), variables: vec![(0, text.to_owned())] }
}

/// Loads, and closes the start contact after the driver's start. What it ends in, when the machine stands.
fn by_contact<M: SimMachine>(bench: &mut Bench<M>, payload: &Payload) -> End {
    let loaded = bench.load(1, payload).unwrap();
    bench.start(loaded);
    bench.machine.set_start_contact(true, bench.now_us);
    let end = bench.end();
    bench.run_for_ms(20_000);
    end
}

fn imark_job() -> Transcript {
    let mut bench = Bench::new(driver(Family::Generic, "i-mark"), ImarkSim::new(ImarkSimConfig::default()));
    assert!(matches!(by_contact(&mut bench, &payload("", "NG 2026 000123")), End::Unknown { .. }));
    assert_eq!(bench.metal[0].text, ["NG 2026 000123"]);
    bench.transcript
}

fn technomark_job() -> Transcript {
    let changes = [
        ("send = 'B{n}", "send = 'B{name}"),
        ("completion =", "names = [\"CB\"]\ncompletion ="),
        ("texts_max = 10", "texts_max = 1"),
    ];
    let files = BTreeMap::from([("TEST".to_owned(), vec!["CB".to_owned()])]);
    let machine = TechnomarkSim::new(TechnomarkSimConfig { files, ..TechnomarkSimConfig::default() });
    let mut bench = Bench::new(changed("technomark", &changes), machine);
    assert!(matches!(by_contact(&mut bench, &payload("TEST", "TEST")), End::Unknown { .. }));
    assert_eq!(bench.metal[0].text, ["TEST"]);
    bench.transcript
}

fn mk100_job() -> Transcript {
    let mut bench = Bench::new(driver(Family::Generic, "mk-100"), Mk100Sim::new(Mk100SimConfig::default()));
    assert_eq!(by_contact(&mut bench, &payload("", "NG 2026")), End::Finished);
    assert_eq!(bench.metal[0].text, ["NG 2026"]);
    bench.transcript
}

fn huapu() -> Bench<HuapuSim> {
    Bench::new(driver(Family::Generic, "huapu"), HuapuSim::new(HuapuSimConfig::default()))
}

fn hans() -> Bench<HansSim> {
    Bench::new(driver(Family::Generic, "hans"), HansSim::new(HansSimConfig::default()))
}

fn finished<M: SimMachine>(mut bench: Bench<M>, file: &str, lines: &[&str]) -> Transcript {
    let variables = (0..).zip(lines.iter().map(|line| (*line).to_owned())).collect();
    let payload = Payload::Text { file: file.to_owned(), variables };
    assert_eq!(bench.mark(1, &payload), Ok(End::Finished));
    assert_eq!(bench.metal[0].text, lines);
    bench.transcript
}

fn stopped<M: SimMachine>(mut bench: Bench<M>, file: &str) -> Transcript {
    let loaded = bench.load(1, &payload(file, "NG 2026")).unwrap();
    bench.start(loaded);
    bench.run_for_ms(100);
    let now_ms = bench.now_ms();
    bench.driver.abort(now_ms);
    assert!(matches!(bench.end(), End::Stopped { .. }));
    assert_eq!(bench.event(), MachineEvent::Aborted);
    assert!(!bench.metal[0].complete);
    bench.transcript
}

fn lc_job(check_counts_direction: bool) -> Transcript {
    let files = BTreeMap::from([("123".to_owned(), vec!["0".to_owned()])]);
    let config =
        LcSimConfig { files, check_counts_direction, pushes_checked: false, ..LcSimConfig::default() };
    let covered = if check_counts_direction { "'\\x05{message}'" } else { "'{message}'" };
    let driver = changed("lc", &[("check_over = '\\x05{message}'", &format!("check_over = {covered}"))]);
    let mut bench = Bench::new(driver, LcSim::new(config));
    assert_eq!(by_contact(&mut bench, &payload("123", "NG 2026")), End::Finished);
    assert_eq!(bench.metal[0].text, ["NG 2026"]);
    bench.transcript
}
