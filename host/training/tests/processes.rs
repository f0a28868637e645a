//! Machine and controller as real processes on real lines: one mark from hello to receipt, and what a kill leaves.

#![allow(clippy::unwrap_used, reason = "a test ends where something is not as it should be")]

use nix::sys::termios::{SetArg, cfmakeraw, tcgetattr, tcsetattr};
use protocol::frame::{self, Deframer, MAX_FRAME};
use protocol::{
    Arm, ControllerMessage, ControllerReply, Event, EventKind, Fault as BoardFault, Hello, HostFrame,
    HostRequest, Inputs, LedgerPosition, Limits, OnSilence, Outcome, PartClaim, Realm, Receipt, Refusal,
    StartMode, StationId, Witness, version,
};
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::fd::AsFd;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;
use training::controller::relay::RelayState;
use training::fault::Fault;
use training::machine::{GravotechSimConfig, ImarkSimConfig, MetalAct, Transport};
use training::process::folder::TrainingFolder;
use training::process::line::LineKind;
use training::process::machine::MachineKind;
use training::process::wait::{Clock, wait};
use training::rig::FixtureFault;
use training::spawn::{CONTROLLER_COMMAND, ControllerOptions, Hand, MachineOptions, TrainingProcess};
use training::wires::{Channel, InputWire, WireCommand};

const PATIENCE_US: u64 = 30_000_000;
const RETRY_US: u64 = 300_000;

fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_training-process"))
}

struct Tty(File);

impl Tty {
    fn open(path: &Path) -> Self {
        // O_NONBLOCK and O_NOCTTY by name of the system that this runs on.
        let flags = nix::fcntl::OFlag::O_NONBLOCK | nix::fcntl::OFlag::O_NOCTTY;
        let file = OpenOptions::new().read(true).write(true).custom_flags(flags.bits()).open(path).unwrap();
        let mut settings = tcgetattr(&file).unwrap();
        cfmakeraw(&mut settings);
        tcsetattr(&file, SetArg::TCSANOW, &settings).unwrap();
        Self(file)
    }

    /// What comes in within the time; empty if nothing does.
    fn read(&mut self, timeout_us: u64) -> Vec<u8> {
        wait([(self.0.as_fd(), false)].into_iter(), Some(timeout_us)).unwrap();
        let mut bytes = [0; 4096];
        let count = self.0.read(&mut bytes).unwrap_or(0);
        bytes[..count].to_vec()
    }
}

/// A host at the controller's line.
struct Host {
    tty: Tty,
    next_id: u32,
    deframer: Deframer,
    heard: Vec<ControllerMessage>,
}

impl Host {
    fn at(folder: &TrainingFolder, first_id: u32) -> Self {
        let tty = Tty::open(&folder.controller_tty());
        Self { tty, next_id: first_id, deframer: Deframer::default(), heard: vec![] }
    }

    fn hear(&mut self, timeout_us: u64) {
        for byte in self.tty.read(timeout_us) {
            let message = self.deframer.push(byte).map(frame::decode_message);
            self.heard.extend(message.and_then(Result::ok).map(|frame| frame.message));
        }
    }

    fn ask(&mut self, request: HostRequest) -> ControllerReply {
        let id = self.next_id;
        self.next_id += 1;
        let mut bytes = [0; MAX_FRAME];
        let length =
            frame::encode(&HostFrame { version: version::CURRENT, id, request }, &mut bytes).unwrap();
        let clock = Clock::start();
        let mut send_at_us = 0;
        while clock.now_us() < PATIENCE_US {
            if clock.now_us() >= send_at_us {
                self.tty.0.write_all(&bytes[..length]).unwrap();
                send_at_us = clock.now_us() + RETRY_US;
            }
            self.hear(10_000);
            let found = self.heard.iter().find_map(|message| match message {
                ControllerMessage::Reply { id: answered, reply } if *answered == id => Some(reply.clone()),
                _ => None,
            });
            if let Some(reply) = found {
                return reply;
            }
        }
        panic!("no answer to {request:?}");
    }

    /// Waits for an event, with signs of life.
    fn await_event(&mut self, wanted: EventKind) {
        let clock = Clock::start();
        while clock.now_us() < PATIENCE_US {
            let ControllerReply::Status(status) = self.ask(HostRequest::Status { since: 1 }) else {
                continue;
            };
            if status.events.iter().any(|Event { kind, .. }| *kind == wanted) {
                return;
            }
        }
        panic!("no {wanted:?}");
    }

    fn hello(&mut self) -> Hello {
        match self.ask(HostRequest::Hello { min: version::MIN, max: version::CURRENT }) {
            ControllerReply::Hello(hello) => hello,
            other => panic!("{other:?}"),
        }
    }

    fn receipt(&mut self, hello: &Hello) -> Receipt {
        self.await_event(EventKind::ReceiptReady { sequence: 1 });
        let ControllerReply::Receipt(signed) = self.ask(HostRequest::ReceiptSince { sequence: 1 }) else {
            panic!("no receipt");
        };
        *signed.verify(&hello.identity.unwrap().key, Realm::Training).unwrap().get()
    }

    fn arm(&mut self, hello: &Hello, strikes: u32, start: StartMode) {
        let reply = self.ask_for_job(hello, strikes, start);
        assert_eq!(reply, ControllerReply::Armed { job: 8 });
        self.await_event(EventKind::PermitGiven { job: 8 });
    }

    /// A job that relies on everything that the machine offers.
    fn ask_for_job(&mut self, hello: &Hello, strikes: u32, start: StartMode) -> ControllerReply {
        let limits = Limits {
            witness_min: strikes,
            witness_max: strikes,
            cycle_max_ms: 60_000,
            permit_max_ms: 10_000,
            busy_gap_ms: 50,
            calibrated: true,
        };
        self.ask(HostRequest::Arm(Arm {
            epoch: hello.epoch,
            job: 8,
            part: PartClaim::New,
            mark_digest: [3; 32],
            limits,
            witness: Witness::Strikes,
            required: Inputs::CONDITIONS.without(Inputs::MACHINE_READY) | Inputs::SIGNALS,
            start,
            on_silence: OnSilence::Finish,
            ledger: LedgerPosition { size: 9, root: [1; 32] },
        }))
    }
}

struct Station {
    folder: TrainingFolder,
    controller: TrainingProcess,
    machine: TrainingProcess,
    _root: TempDir,
}

impl Station {
    fn start(speed: u64) -> Self {
        let root = tempfile::tempdir().unwrap();
        let folder = TrainingFolder::new(root.path());
        let (controller, machine) = (start_controller(&folder), start_machine(&folder, speed));
        Self { folder, controller, machine, _root: root }
    }
}

fn start_controller(folder: &TrainingFolder) -> TrainingProcess {
    let options = ControllerOptions { folder: folder.path().to_owned(), emulator: None, fault_seed: 1 };
    TrainingProcess::controller(&program(), &options).unwrap()
}

fn start_machine(folder: &TrainingFolder, speed: u64) -> TrainingProcess {
    let config = GravotechSimConfig { transport: Transport::Tl07, speed, ..GravotechSimConfig::default() };
    let options = MachineOptions {
        folder: folder.path().to_owned(),
        machine: MachineKind::Gravotech(config),
        line: LineKind::Pty,
        fault_seed: 1,
    };
    TrainingProcess::machine(&program(), &options).unwrap()
}

/// Controller with a key, part in the clamp.
fn greet(folder: &TrainingFolder) -> (Host, Hello) {
    let mut host = Host::at(folder, 1);
    let name = StationId::new("KES1").unwrap();
    let wired = Inputs(u16::MAX);
    host.ask(HostRequest::Provision { station: name, realm: Realm::Training, wired, entropy: [7; 32] });
    let hello = host.hello();
    Hand::at_machine(folder).unwrap().clamp("piece-17", "left").unwrap();
    (host, hello)
}

/// Text in the machine, part in the clamp, permit given.
fn prepare(station: &Station, text: &str) -> (Host, Hello, Tty) {
    let (mut host, hello) = greet(&station.folder);
    let mut machine = Tty::open(&station.folder.machine_tty());
    assert_eq!(say(&mut machine, "LD \"LINES-1.tml\" 1 N"), "LD 1");
    assert_eq!(say(&mut machine, &format!("VS 0 \"{text}\"")), "VS 1");
    host.arm(&hello, 16 * u32::try_from(text.len()).unwrap(), StartMode::Host);
    (host, hello, machine)
}

/// Waits until metal has been touched, with signs of life.
fn await_metal(host: &mut Host, folder: &TrainingFolder) {
    let clock = Clock::start();
    while folder.read_metal().unwrap().is_empty() {
        assert!(clock.now_us() < PATIENCE_US, "nothing was struck");
        host.ask(HostRequest::Status { since: 1 });
    }
}

fn say(machine: &mut Tty, command: &str) -> String {
    machine.0.write_all(format!("{command}\r").as_bytes()).unwrap();
    line(machine)
}

fn line(machine: &mut Tty) -> String {
    let clock = Clock::start();
    let mut heard = vec![];
    while !heard.ends_with(b"\n") && clock.now_us() < PATIENCE_US {
        heard.extend(machine.read(10_000));
    }
    String::from_utf8(heard).unwrap().trim().to_owned()
}

#[test]
fn mark_by_three_processes_has_receipt_and_metal() {
    for speed in [20, 1_000] {
        mark_at_speed(speed);
    }
}

/// However fast the machine is and whoever else wants the processors: each strike is counted once.
fn mark_at_speed(speed: u64) {
    let station = Station::start(speed);
    let (mut host, hello, mut machine) = prepare(&station, "KES1-000007");
    let said = say(&mut machine, "GO");
    assert!(said.starts_with("GO M"), "{said}");
    let receipt = host.receipt(&hello);
    assert_eq!((receipt.outcome, receipt.witness_count), (Outcome::Complete, 176), "{receipt:?}");
    let expected = MetalAct {
        part: "piece-17".into(),
        text: vec!["KES1-000007".into()],
        complete: true,
        place: "left".into(),
        strikes: 176,
    };
    assert_eq!(station.folder.read_metal().unwrap(), [expected]);
}

/// A machine with a start input, beside a controller.
fn start_imark(root: &Path) -> (TrainingProcess, TrainingProcess) {
    let controller = start_controller(&TrainingFolder::new(root));
    let machine = MachineKind::Imark(ImarkSimConfig::default());
    let options = MachineOptions { folder: root.to_owned(), machine, line: LineKind::Pty, fault_seed: 1 };
    (controller, TrainingProcess::machine(&program(), &options).unwrap())
}

#[test]
fn machine_started_by_the_contact_marks_and_is_reset_at_its_panel() {
    let root = tempfile::tempdir().unwrap();
    let folder = TrainingFolder::new(root.path());
    let _processes = start_imark(root.path());
    let (mut host, hello) = greet(&folder);
    Tty::open(&folder.machine_tty()).0.write_all(b":KES1-000007\r\n").unwrap();
    host.arm(&hello, 176, StartMode::Contact);
    let started = host.ask(HostRequest::Start { epoch: hello.epoch, job: 8 });
    assert_eq!(started, ControllerReply::Started { job: 8 });
    assert_eq!(host.receipt(&hello).outcome, Outcome::Complete);
    assert_eq!(folder.read_metal().unwrap()[0].text, ["KES1-000007"]);
    Hand::at_machine(&folder).unwrap().reset_machine().unwrap();
}

#[test]
fn machine_started_by_two_hands_marks_behind_the_relay_alone() {
    let root = tempfile::tempdir().unwrap();
    let folder = TrainingFolder::new(root.path());
    let _processes = start_imark(root.path());
    let (mut host, hello) = greet(&folder);
    let mut hand = Hand::at_machine(&folder).unwrap();
    let mut press = || [true, false].into_iter().for_each(|pressed| hand.two_hand(pressed).unwrap());
    Tty::open(&folder.machine_tty()).0.write_all(b":KES1-000007\r\n").unwrap();
    press();
    assert_eq!(folder.read_metal().unwrap(), [], "nobody gave a permit");
    host.arm(&hello, 176, StartMode::Operator);
    press();
    assert_eq!(host.receipt(&hello).outcome, Outcome::Complete);
    assert_eq!(folder.read_metal().unwrap().len(), 1);
}

#[test]
fn relay_that_welds_and_a_wire_that_breaks_are_refused_by_name() {
    let station = Station::start(20);
    let (mut host, hello) = greet(&station.folder);
    let mut machine = Hand::at_machine(&station.folder).unwrap();
    let wire = InputWire { input: Inputs::GUARD_CLOSED, channel: Channel::Second };
    machine.fixture_fault(FixtureFault::Broken { wire }).unwrap();
    let broken = Inputs::GUARD_CLOSED;
    host.await_event(EventKind::ChannelsDisagree { inputs: broken });
    let refused = ControllerReply::Refused(Refusal::SelfTestFailed { fault: BoardFault::RelayStuck });
    Hand::at_board(&station.folder).unwrap().board(WireCommand::Relay(RelayState::Welded)).unwrap();
    host.await_event(EventKind::FaultFound { fault: BoardFault::RelayStuck });
    assert_eq!(host.ask_for_job(&hello, 16, StartMode::Host), refused);
    machine.supervisor_key(true).unwrap();
    machine.button(1, true).unwrap();
    host.await_event(EventKind::ButtonPressed { button: Inputs::BUTTON_1 });
}

#[test]
fn machine_killed_in_mid_cycle_leaves_part_of_the_mark_and_an_interrupted_receipt() {
    let mut station = Station::start(1);
    let (mut host, hello, mut machine) = prepare(&station, "KES1-000007");
    say(&mut machine, "GO");
    await_metal(&mut host, &station.folder);
    station.machine.kill();
    assert!(!station.folder.machine_tty().is_symlink(), "its port is gone with it");
    let killed = station.folder.read_metal().unwrap();
    assert_eq!(killed.len(), 1, "{killed:?}");
    assert!(!killed[0].complete && killed[0].strikes > 0, "{killed:?}");
    // The machine comes back in the morning; its metal is as it was. Its busy wire is low then, and the cycle is over.
    let _again = start_machine(&station.folder, 1);
    let receipt = host.receipt(&hello);
    assert_ne!(receipt.outcome, Outcome::Complete);
    assert!(receipt.witness_count <= killed[0].strikes, "{receipt:?} {killed:?}");
    assert_eq!(station.folder.read_metal().unwrap(), killed);
}

#[test]
fn controller_killed_in_mid_cycle_stops_the_machine_and_signs_after_its_start() {
    let mut station = Station::start(1);
    let (mut host, hello, mut machine) = prepare(&station, "KES1-000007");
    say(&mut machine, "GO");
    await_metal(&mut host, &station.folder);
    station.controller.kill();
    let stopped = line(&mut machine);
    assert!(stopped.ends_with("GO S"), "{stopped}");
    let metal = station.folder.read_metal().unwrap();
    assert_eq!(metal.iter().map(|act| act.complete).collect::<Vec<_>>(), [false]);
    station.controller = start_controller(&station.folder);
    let mut host = Host::at(&station.folder, 1_000);
    let again = host.hello();
    assert_eq!((again.identity, again.epoch.boot), (hello.identity, 2));
    assert_eq!(host.receipt(&again).outcome, Outcome::InterruptedInCycle);
}

#[test]
fn line_unplugged_is_gone_and_restored_is_there_again() {
    let station = Station::start(1);
    let tty = station.folder.machine_tty();
    let mut hand = Hand::at_machine(&station.folder).unwrap();
    hand.fault(Fault::Unplug).unwrap();
    assert!(!tty.exists());
    hand.fault(Fault::Restore).unwrap();
    assert_eq!(say(&mut Tty::open(&tty), "ST"), "ST 4 0 0");
    hand.fault(Fault::LoseReplies { chunks: 1 }).unwrap();
    let mut machine = Tty::open(&tty);
    machine.0.write_all(b"ST\rVG 0\r").unwrap();
    assert_eq!(line(&mut machine), "", "the answer to ST is lost, the empty variable is not");
}

#[test]
fn machine_on_tcp_answers_at_the_address_in_its_file() {
    let root = tempfile::tempdir().unwrap();
    let folder = TrainingFolder::new(root.path());
    let config = GravotechSimConfig { transport: Transport::Tl07, ..GravotechSimConfig::default() };
    let (path, machine) = (root.path().to_owned(), MachineKind::Gravotech(config));
    let options = MachineOptions { folder: path, machine, line: LineKind::Tcp, fault_seed: 1 };
    let _machine = TrainingProcess::machine(&program(), &options).unwrap();
    let address = std::fs::read_to_string(folder.machine_address()).unwrap();
    for _ in 0..2 {
        let mut host = std::net::TcpStream::connect(address.trim()).unwrap();
        host.write_all(b"ST\r").unwrap();
        let mut answer = [0; 10];
        host.read_exact(&mut answer).unwrap();
        assert_eq!(&answer, b"ST 4 0 0\r\n", "also for a host that comes anew");
    }
}

#[test]
fn options_that_cannot_be_read_are_refused_before_anything_runs() {
    let refused = training::spawn::machine_main(r#"{"folder":"."}"#).unwrap_err();
    assert!(std::error::Error::source(&refused).unwrap().to_string().contains("machine"), "{refused:?}");
}

#[test]
fn process_whose_parent_is_gone_ends_and_takes_its_port_along() {
    let root = tempfile::tempdir().unwrap();
    let folder = TrainingFolder::new(root.path());
    let options = ControllerOptions { folder: root.path().to_owned(), emulator: None, fault_seed: 1 };
    let options = serde_json::to_string(&options).unwrap();
    let mut command = Command::new(program());
    command.args([CONTROLLER_COMMAND, &options]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().unwrap();
    let mut ready = [0; 6];
    child.stdout.take().unwrap().read_exact(&mut ready).unwrap();
    assert!(folder.controller_tty().exists() && child.try_wait().unwrap().is_none());
    drop(child.stdin.take());
    assert!(child.wait().unwrap().success());
    assert!(!folder.controller_tty().is_symlink());
}

#[test]
fn process_dropped_by_its_parent_is_gone_at_once() {
    let station = Station::start(1);
    let id = i32::try_from(station.controller.id()).unwrap();
    drop(station.controller);
    assert!(nix::sys::signal::kill(nix::unistd::Pid::from_raw(id), None).is_err());
    assert!(!station.folder.controller_tty().is_symlink() && station.folder.machine_tty().exists());
}
