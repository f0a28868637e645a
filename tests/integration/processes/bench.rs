//! A station of three processes in a folder: started, killed one by one, and read when all is over.

use protocol::LedgerPosition;
use protocol::PublicKeyBytes;
use registry::verify::{Expectation, file};
use registry::{SqliteStore, Store};
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::{Duration, Instant};
use tests::evidence::{Engraved, Evidence, Question, tag_of};
use tests::world::{Family, by_hand, setup};
use training::controller::fram::MemoryFram;
use training::controller::{SimController, SimOptions};
use training::machine::{GravotechSimConfig, GrblSimConfig};
use training::process::emulated::Emulator;
use training::process::folder::TrainingFolder;
use training::process::line::LineKind;
use training::process::machine::MachineKind;
use training::spawn::{ControllerOptions, Hand, MachineOptions, TrainingProcess};

/// The controller's memory; a runner may add a status byte.
const FRAM_BYTES: usize = 32 * 1024;
/// Steps of a job, as the host tells of them.
const STEPS: [&str; 6] = ["reserved", "permit", "begun", "ended", "receipt", "closed"];

/// What the host's process is.
struct Host {
    child: Child,
    lines: Receiver<String>,
}

/// The station.
pub struct Bench {
    root: tempfile::TempDir,
    family: Family,
    emulated: bool,
    items: usize,
    seed: u64,
    key: PublicKeyBytes,
    controller: Option<TrainingProcess>,
    machine: Option<TrainingProcess>,
    host: Option<Host>,
    hosts: u32,
    /// Everything that hosts have said.
    pub said: Vec<String>,
    /// The same with times, and what was done to them.
    pub story: Vec<String>,
    begun: Instant,
}

impl Bench {
    /// Founds a station: a register, a controller with a key, nothing running.
    pub fn found(family: Family, emulated: bool, items: usize, seed: u64) -> Self {
        let root = tempfile::tempdir().expect("a folder");
        let fram = MemoryFram::default();
        let mut controller =
            SimController::power_on(fram.clone(), SimOptions::default(), protocol::Inputs::NONE, 0);
        let identity = by_hand::provision(&mut controller, seed);
        drop(controller);
        let folder = TrainingFolder::new(root.path());
        std::fs::write(folder.fram(), fram.bytes()).expect("the folder is ours");
        let store = SqliteStore::create(&root.path().join("register.db")).expect("a new register");
        drop(setup::found(store, &identity, items).expect("a new register takes its first entries"));
        Self {
            root,
            family,
            emulated,
            items,
            seed,
            key: identity.key,
            controller: None,
            machine: None,
            host: None,
            hosts: 0,
            said: vec![],
            story: vec![],
            begun: Instant::now(),
        }
    }

    /// Names of its files.
    pub fn folder(&self) -> TrainingFolder {
        TrainingFolder::new(self.root.path())
    }

    /// Starts whatever does not run.
    pub fn start(&mut self) {
        let folder = self.root.path().to_owned();
        if self.controller.is_none() {
            let options = ControllerOptions {
                folder: folder.clone(),
                emulator: self.emulated.then(emulator),
                fault_seed: self.seed,
            };
            self.controller =
                Some(TrainingProcess::controller(&program(), &options).expect("the controller starts"));
        }
        if self.machine.is_none() {
            let (machine, line) = (machine(self.family), LineKind::Pty);
            let options = MachineOptions { folder, machine, line, fault_seed: self.seed };
            self.machine = Some(TrainingProcess::machine(&program(), &options).expect("the machine starts"));
        }
        if self.host.is_none() {
            self.host = Some(self.start_host());
        }
    }

    fn start_host(&mut self) -> Host {
        self.hosts += 1;
        let log = std::fs::File::options().append(true).create(true).open(self.folder().log());
        let family = if self.family == Family::Grbl { "grbl" } else { "gravotech" };
        let mut child = Command::new(program())
            .arg("host")
            .arg(self.root.path())
            .args([family, &self.items.to_string(), &(self.hosts * 1_000_000).to_string()])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log.expect("the folder is ours"))
            .spawn()
            .expect("the host starts");
        let (out, lines) = channel();
        let stdout = BufReader::new(child.stdout.take().expect("it is piped"));
        // Ends with the process that it listens to.
        std::thread::spawn(move || stdout.lines().map_while(Result::ok).all(|line| out.send(line).is_ok()));
        Host { child, lines }
    }

    /// The host's process is killed.
    pub fn kill_host(&mut self) {
        if let Some(mut host) = self.host.take() {
            host.child.kill().expect("it is ours");
            host.child.wait().expect("it was killed");
            host.lines.try_iter().for_each(|line| self.take(line));
            self.note("(host killed)");
        }
    }

    /// Everything is killed, the host in between.
    pub fn kill_all(&mut self) {
        if let Some(mut machine) = self.machine.take() {
            machine.kill();
        }
        self.kill_host();
        if let Some(mut controller) = self.controller.take() {
            controller.kill();
        }
    }

    /// Somebody at the fixture pulls the controller's reset, and waits until it has been.
    pub fn reset_controller(&self) {
        let mut wires = UnixStream::connect(self.folder().fixture_socket()).expect("the controller runs");
        wires.set_read_timeout(Some(Duration::from_secs(30))).expect("a timeout can be set");
        wires.write_all(b"{\"reset\":1}\n").expect("the controller runs");
        let mut lines =
            BufReader::new(wires).lines().map(|line| line.expect("the controller tells of its reset"));
        assert!(lines.any(|line| line.contains("\"reset\"")), "the controller was not reset");
    }

    /// The last step of a job that the host has told of.
    pub fn last_step(&mut self) -> String {
        let lines: Vec<_> = self.host.iter().flat_map(|host| host.lines.try_iter()).collect();
        lines.into_iter().for_each(|line| self.take(line));
        let first = |line: &String| line.split(' ').next().map(str::to_owned);
        self.said
            .iter()
            .rev()
            .filter_map(first)
            .find(|word| STEPS.contains(&word.as_str()))
            .unwrap_or_default()
    }

    /// At the machine's line.
    pub fn machine_line(&self) -> Hand {
        Hand::at_machine(&self.folder()).expect("the machine runs")
    }

    /// At the controller's line.
    pub fn controller_line(&self) -> Hand {
        Hand::at_controller(&self.folder()).expect("the controller runs")
    }

    /// Listens to the host until it says such a line, at most so long. `Ok(false)` when the time is up.
    ///
    /// # Errors
    /// The host has ended.
    pub fn hear(&mut self, limit: Duration, wanted: impl Fn(&str) -> bool) -> Result<bool, String> {
        let until = Instant::now() + limit;
        loop {
            let Some(host) = &self.host else { return Err("no host runs".to_owned()) };
            match host.lines.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(line) => {
                    let found = wanted(&line);
                    self.take(line);
                    if found {
                        return Ok(true);
                    }
                }
                Err(RecvTimeoutError::Timeout) => return Ok(false),
                Err(RecvTimeoutError::Disconnected) => return Err("the host has ended".to_owned()),
            }
        }
    }

    /// Adds to the story.
    pub fn note(&mut self, what: &str) {
        self.story.push(format!("{:>7.3} s  {what}", self.begun.elapsed().as_secs_f64()));
    }

    fn take(&mut self, line: String) {
        self.note(&line);
        self.said.push(line);
    }

    /// Kills what runs and gathers what is left.
    pub fn end(&mut self, troubles: Vec<String>, questions_max: usize) -> Evidence {
        self.kill_all();
        let folder = self.folder();
        let mut memory = std::fs::read(folder.fram()).expect("the memory is there");
        memory.truncate(FRAM_BYTES);
        let remembered = by_hand::hello(&mut by_hand::controller(&memory));
        let mut evidence = Evidence {
            key: self.key,
            shown: remembered.ledger,
            newest_receipt: remembered.newest_receipt,
            questions: self.questions(),
            questions_max,
            pieces: (0..self.items).map(|n| tag_of(&setup::item(n).item_no)).collect(),
            troubles,
            ..Evidence::default()
        };
        let metal = folder.read_metal().expect("the metal is there");
        let engraved = |act| Engraved { at_us: 0, act, durable: None, line_altered: false };
        evidence.metal = metal.into_iter().map(engraved).collect();
        self.read_register(&mut evidence);
        evidence
    }

    fn read_register(&self, evidence: &mut Evidence) {
        let path = self.root.path().join("register.db");
        let position = (evidence.shown != LedgerPosition::default()).then_some(evidence.shown);
        match file(&path, &Expectation { position, key: Some(self.key), ..Expectation::default() }) {
            Ok(report) => evidence.troubles.extend(report.findings.iter().map(ToString::to_string)),
            Err(error) => evidence.troubles.push(format!("the register's file: {error}")),
        }
        let store = SqliteStore::open(&path).expect("the register opens");
        evidence.stored = store.read(0, usize::MAX).expect("the register can be read");
        let size = evidence.stored.len() as u64;
        if let Err(error) = registry::export::export(&store, size, &mut evidence.export) {
            evidence.troubles.push(format!("export: {error}"));
        }
    }

    fn questions(&self) -> Vec<Question> {
        let asked = self.said.iter().filter_map(|line| line.strip_prefix("asked "));
        let question = |line: &str| {
            let (kind, number) = line.split_once(' ')?;
            let number = number.parse().ok()?;
            Some(if kind == "unarmed" { Question::Unarmed(number) } else { Question::InDoubt(number) })
        };
        asked.filter_map(question).collect()
    }

    /// What all of them have written about their troubles.
    pub fn log(&self) -> String {
        std::fs::read_to_string(self.folder().log()).unwrap_or_default()
    }
}

impl Drop for Bench {
    fn drop(&mut self) {
        self.kill_all();
    }
}

fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_station-process"))
}

fn emulator() -> Emulator {
    let (image, runner) = crate::emulated::parts();
    Emulator { node: "node".into(), runner, image }
}

/// A cycle takes some tenths of a second: long enough to be struck in its midst.
fn machine(family: Family) -> MachineKind {
    match family {
        Family::Gravotech => {
            MachineKind::Gravotech(GravotechSimConfig { speed: 4, ..GravotechSimConfig::default() })
        }
        Family::Grbl => MachineKind::Grbl(GrblSimConfig { speed: 4, ..GrblSimConfig::default() }),
    }
}
