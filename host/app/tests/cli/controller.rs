//! The controller's commands against the simulated controller: looked into, tested, given another key, watched, diagnosed.

use crate::environment::Environment;
use crate::life::{done, station};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::net::UnixStream;
use std::process::Child;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

const AGAIN: &[&str] = &["controller", "provision", "--again", "--by", "Amina", "--second", "Brahim"];

fn json(environment: &Environment, args: &[&str]) -> Vec<serde_json::Value> {
    let args: Vec<_> = ["--json"].iter().chain(args).copied().collect();
    let ran = done(environment.at(&args));
    ran.stdout.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn controller_shows_what_it_is_and_tests_itself() {
    let environment = station();
    let status = json(&environment, &["controller", "status"]).remove(0);
    let fields = ["reset", "memory", "fault", "protocol_max", "station", "state", "job"];
    let fields = fields.map(|field| status[field].clone());
    let expected = r#"["power","whole",null,2,"KE-T-1","idle",null]"#;
    assert_eq!(serde_json::to_string(&fields).unwrap(), expected, "{status}");
    let said = done(environment.at(&["controller", "status"])).stdout;
    assert!(said.contains("Memory: whole.") && said.contains("Last start: power came"), "{said}");
    let tested = done(environment.at(&["controller", "selftest"]));
    assert!(tested.stdout.contains("permit relay: as it should be"), "{tested:?}");
    assert!(tested.stderr.contains("found nothing wrong"), "{tested:?}");
    let tested = json(&environment, &["controller", "selftest"]).remove(0);
    assert_eq!(tested["passed_all"], true, "{tested}");
    let blinks = json(&environment, &["controller", "blink"]).remove(0);
    assert_eq!(blinks["fingerprint"], status["fingerprint"]);
    assert_eq!(blinks["code"].as_str().unwrap().split(' ').count(), 6);
    let update = environment.at(&["controller", "update"]);
    assert_eq!(update.code, 2, "a simulated controller takes no image: {update:?}");
}

#[test]
fn renewed_key_is_admitted_and_the_work_goes_on_with_the_same_numbers() {
    let environment = station();
    environment.write_manifest("first.csv", 3);
    done(environment.at(&["consignment", "open", "first.csv", "--by", "Amina"]));
    done(environment.at(&["consignment", "attest", "first", "--by", "Amina", "--all"]));
    let old = json(&environment, &["controller", "status"]).remove(0);
    let alone = environment.at(&["controller", "provision", "--again", "--by", "Amina", "--second", "Amina"]);
    assert_eq!(alone.code, 1, "{alone:?}");
    let renewed = done(environment.at(AGAIN));
    assert!(renewed.stderr.contains("its receipt 1, signed by the old one"), "{renewed:?}");
    let new = json(&environment, &["controller", "status"]).remove(0);
    assert_ne!(old["key"], new["key"]);
    done(environment.at(&["mark", "first", "--auto", "--by", "Brahim"]));
    let receipts = json(&environment, &["controller", "receipts"]);
    let told: Vec<_> = receipts
        .iter()
        .map(|row| format!("{} {} {}", row["outcome"], row["signature"], row["chain"]))
        .collect();
    assert_eq!(told[0], r#""reprovisioned" "earlier" "follows""#);
    assert_eq!(told[1], r#""complete" "present" "follows""#);
    assert!(receipts.iter().all(|row| row["entry"].is_u64()), "{receipts:?}");
    let verified = done(environment.at(&["register", "verify", "--controller"]));
    assert!(verified.stdout.contains("verified"), "{verified:?}");
    let words = done(environment.at(&["controller", "receipts", "--from", "2"])).stdout;
    assert!(words.contains("a complete cycle (the machine finished)"), "{words}");
    assert!(words.contains("signature good; the first one shown; in the register"), "{words}");
    assert_eq!(environment.at(&["controller", "receipts", "--from", "99"]).code, 2);
}

/// The program is killed at many moments of a renewal; whoever runs it again ends it, and nothing is lost.
#[test]
fn renewal_cut_at_any_moment_is_gone_on_with() {
    let environment = station();
    let mut admitted = 1;
    for pause_ms in (0..12).map(|step| 60 + 45 * step) {
        let mut cut = environment.start(&[&["--station", "station"], AGAIN].concat());
        std::thread::sleep(Duration::from_millis(pause_ms));
        cut.kill().unwrap();
        let _ = cut.wait().unwrap();
        // The plain command ends what was begun, or finds nothing begun.
        done(environment.at(&["controller", "provision", "--by", "Amina", "--second", "Brahim"]));
        done(environment.at(&["register", "verify", "--controller"]));
        let export = format!("{pause_ms}.ledger");
        done(environment.at(&["register", "export", &export]));
        let entries = std::fs::read_to_string(environment.path(&export)).unwrap();
        let keys = entries.matches("controller-admitted").count();
        assert!(keys == admitted || keys == admitted + 1, "{keys} after {admitted}");
        admitted = keys;
    }
    done(environment.at(AGAIN));
    done(environment.at(&["register", "verify", "--controller"]));
}

fn interrupt(child: &Child) {
    kill(Pid::from_raw(child.id().cast_signed()), Signal::SIGINT).unwrap();
}

#[test]
fn watch_tells_each_change_until_it_is_interrupted() {
    let environment = station();
    let mut watching = environment.start(&["--station", "station", "controller", "watch"]);
    let told = lines_of(&mut watching);
    let whole = line_with(&told, "guard closed (channel 1 on, channel 2 on)");
    let hand = UnixStream::connect(environment.path("station/training/machine.sock"));
    let changes = hand.map(|mut hand| {
        [("false", "guard open (channel 1 off, channel 2 off)"), ("true", "guard closed (channel 1 on")].map(
            |(closed, words)| {
                writeln!(hand, r#"{{"guard_closed":{closed}}}"#).unwrap();
                line_with(&told, words)
            },
        )
    });
    interrupt(&watching);
    let watched = environment.ended(watching);
    assert_eq!(watched.code, 0, "{watched:?}");
    let whole = whole.unwrap();
    assert!(whole.contains("e-stop released") && whole.contains("Nothing is wrong"), "{whole}");
    for change in changes.unwrap() {
        let change = change.unwrap();
        assert!(!change.contains("e-stop"), "more than what changed: {change}");
    }
}

/// The lines that a child writes, as they come.
fn lines_of(child: &mut Child) -> Receiver<String> {
    let (sender, lines) = mpsc::channel();
    let stdout = BufReader::new(child.stdout.take().unwrap());
    std::thread::spawn(move || stdout.lines().map_while(Result::ok).try_for_each(|line| sender.send(line)));
    lines
}

/// The next line with these words in it; none if it does not come in time.
fn line_with(lines: &Receiver<String>, words: &str) -> Result<String, mpsc::RecvTimeoutError> {
    loop {
        let line = lines.recv_timeout(Duration::from_secs(30))?;
        if line.contains(words) {
            return Ok(line);
        }
    }
}

#[test]
fn wiring_is_gone_through_by_a_simulated_hand() {
    let environment = station();
    let enters = "\n".repeat(20);
    let gone_through = done(environment.at_with(&["controller", "diagnose"], &enters));
    assert!(gone_through.stdout.contains("yes: guard open"), "{gone_through:?}");
    assert!(gone_through.stderr.contains("every input did what you said"), "{gone_through:?}");
    assert_eq!(environment.at(&["controller", "diagnose"]).code, 1, "nobody presses Enter");
}

/// A controller with its machine and fixture, as processes that no station owns.
struct Bench {
    children: [Child; 2],
    hand: UnixStream,
}

impl Bench {
    fn start(environment: &Environment) -> Self {
        std::fs::create_dir_all(environment.path("box")).unwrap();
        let controller = r#"{"emulator":null,"fault_seed":0,"folder":"box"}"#;
        // The machine is as a training station starts it; a station made for it says how.
        let machine = r#"{"dots_per_char":16,"family":"gravotech","files":{"LINES-1.tml":[0]},"jams_after":null,
            "loses_go_m":false,"no_air":false,"other_master":false,"replies_prefixed":false,"speed":100,
            "strike_period_us":5000,"transport":"uc500","truncates":false}"#;
        let machine = format!(
            r#"{{"fault_seed":0,"folder":"box","line":"pty","machine":{}}}"#,
            machine.replace('\n', "")
        );
        let children = [
            environment.start(&["training-controller", controller]),
            environment.start(&["training-machine", &machine]),
        ];
        let socket = environment.path("box/machine.sock");
        let hand = (0..200).find_map(|_| {
            std::thread::sleep(Duration::from_millis(50));
            UnixStream::connect(&socket).ok()
        });
        Self { children, hand: hand.expect("the machine's process came up") }
    }

    fn turn_key(&mut self, on: bool) {
        writeln!(self.hand, r#"{{"supervisor_key":{on}}}"#).unwrap();
        let mut said = [0; 64];
        assert!(self.hand.read(&mut said).unwrap() > 0);
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        for child in &mut self.children {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

#[test]
fn controller_of_another_station_is_taken_over_at_its_key_switch_and_its_receipts_go_on() {
    let environment = Environment::new();
    let mut controller = Bench::start(&environment);
    for station in ["KE-A", "KE-B"] {
        environment.ok(&["init", station, "--station", station, "--person", "Amina"]);
        let config = environment.path(station).join("station.toml");
        let text = std::fs::read_to_string(&config).unwrap();
        let text = text.replace("/dev/serial/by-id/", "../box/");
        let text = text.replace("../box/controller", "../box/controller.tty");
        std::fs::write(&config, text.replace("../box/machine", "../box/machine.tty")).unwrap();
        environment.ok(&[
            "--station",
            station,
            "user",
            "add",
            "Brahim",
            "--role",
            "supervisor",
            "--by",
            "Amina",
        ]);
    }
    let at = |station: &str, args: &[&str]| environment.run(&[&["--station", station], args].concat());
    done(at("KE-A", &["controller", "provision", "--by", "Amina"]));
    let other = at("KE-B", &["controller", "provision", "--by", "Amina"]);
    assert_eq!(other.code, 3, "{other:?}");
    assert!(other.stderr.contains("--again"), "{other:?}");
    let off = at("KE-B", AGAIN);
    assert_eq!(off.code, 3, "the key switch is off and nobody turns it: {off:?}");
    controller.turn_key(true);
    // The controller takes a switch for turned once it has been so for a moment.
    let shows_key = || {
        let status = done(at("KE-B", &["--json", "controller", "status"])).stdout;
        let status: serde_json::Value = serde_json::from_str(&status).unwrap();
        status["inputs"].as_array().unwrap().iter().any(|input| input == "supervisor_key")
    };
    assert!((0..50).any(|_| shows_key()), "the key switch is seen");
    done(at("KE-B", AGAIN));
    done(at("KE-B", AGAIN));
    controller.turn_key(false);
    let receipts = done(at("KE-B", &["--json", "controller", "receipts"])).stdout;
    assert!(receipts.contains(r#""signature":"elsewhere""#), "the one of the other station: {receipts}");
    assert!(receipts.contains(r#""signature":"earlier""#), "its own first key's: {receipts}");
    done(at("KE-B", &["register", "verify", "--controller"]));
    done(at("KE-B", &["day", "open", "--by", "Amina", "--yes"]));
    let left = at("KE-A", &["controller", "provision", "--by", "Amina"]);
    assert_eq!(left.code, 3, "it is another station's now: {left:?}");
}
