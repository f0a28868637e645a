//! The gate with a driver that says what it is told to, and the shell on real pseudo-terminals.

use super::gate::Gate;
use super::*;
use crate::face::{Capabilities, Condition, End, PayloadError, Running};
use crate::family::Family;
use crate::link::SerialConfig;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::sync::mpsc::{UnboundedSender, unbounded_channel};
use tokio_serial::{SerialPort, SerialStream};

/// A driver that notes what it is asked, and has nothing of its own to say.
struct Notes {
    inner: Box<dyn Driver>,
    asked: Vec<&'static str>,
    says: Vec<MachineEvent>,
}

fn gravotech() -> Box<dyn Driver> {
    Family::Gravotech.shipped_driver("uc500", 120_000).unwrap()
}

impl Notes {
    fn new() -> Self {
        Self { inner: gravotech(), asked: Vec::new(), says: Vec::new() }
    }
}

impl Driver for Notes {
    fn capabilities(&self) -> &Capabilities {
        self.inner.capabilities()
    }
    fn link_opened(&mut self, _: u64) {}
    fn link_lost(&mut self, _: u64) {}
    fn handle(&mut self, _: &[u8], _: u64) {}
    fn handle_timeout(&mut self, _: u64) {}
    fn poll_at(&self) -> Option<u64> {
        None
    }
    fn next_output(&mut self) -> Option<Vec<u8>> {
        None
    }
    fn next_event(&mut self) -> Option<MachineEvent> {
        self.says.pop()
    }
    fn identify(&mut self, _: u64) {
        self.asked.push("identify");
    }
    fn status(&mut self, _: u64) {
        self.asked.push("status");
    }
    fn load(&mut self, _: u64, _: &Payload, _: u64) -> Result<(), PayloadError> {
        self.asked.push("load");
        Ok(())
    }
    fn start(&mut self, loaded: Loaded, _: Permit, _: u64) -> Running {
        self.asked.push("start");
        Running { job: loaded.job() }
    }
    fn abort(&mut self, _: u64) {
        self.asked.push("abort");
    }
    fn recover(&mut self, _: u64) {
        self.asked.push("recover");
    }
}

/// A gate on a line just opened.
struct Opened {
    driver: Notes,
    gate: Gate,
    told: Vec<FromMachine>,
}

impl Opened {
    fn new() -> Self {
        let mut driver = Notes::new();
        let gate = Gate::open(&mut driver, 0);
        Self { driver, gate, told: Vec::new() }
    }

    fn command(&mut self, command: MachineCommand) -> &mut Self {
        self.gate.command(command, &mut self.driver, 0, &mut |news| self.told.push(news));
        self
    }

    fn event(&mut self, event: MachineEvent) -> &mut Self {
        self.gate.event(event, &mut self.driver, 0, &mut |news| self.told.push(news));
        self
    }

    /// What was told since the last time, in words.
    fn told(&mut self) -> String {
        format!("{:?}", std::mem::take(&mut self.told))
    }

    fn asked(&mut self) -> Vec<&'static str> {
        std::mem::take(&mut self.driver.asked)
    }
}

fn load(job: u64) -> MachineCommand {
    let payload = Payload::Text { file: "F".into(), variables: vec![(0, "KE".into())] };
    MachineCommand::Load { job, payload }
}

fn start(job: u64) -> MachineCommand {
    let loaded = Loaded::reported_by_driver(job, true);
    MachineCommand::Start { loaded, permit: Permit::reported_by_controller(job) }
}

fn identified() -> MachineEvent {
    MachineEvent::Identified { description: "UC500".into() }
}

fn wrong() -> MachineEvent {
    MachineEvent::WrongMachine { message: "a kettle".into() }
}

const UNANSWERED: MachineEvent = MachineEvent::NoAnswer { asked: "status (ST)" };

#[test]
fn nothing_but_a_stop_reaches_a_machine_before_it_is_confirmed() {
    let mut line = Opened::new();
    for command in [MachineCommand::Abort, MachineCommand::Status, load(1), MachineCommand::Recover, start(1)]
    {
        line.command(command);
    }
    assert_eq!(line.asked(), ["identify", "abort"]);
    let told = line.told();
    assert!(
        told.contains("Ended { job: 1") && told.contains("not started: the machine has not said"),
        "{told}"
    );

    line.event(identified());
    assert_eq!(line.asked(), ["status", "load", "recover"], "kept back, in order");
    let told = line.told();
    assert!(told.contains("Confirmed") && !told.contains("Identified"), "nobody had asked: {told}");
    line.command(start(1));
    assert_eq!(line.asked(), ["start"]);
}

#[test]
fn load_that_is_kept_back_is_dropped_at_a_stop_and_answered() {
    let mut line = Opened::new();
    line.command(MachineCommand::Status).command(load(1)).command(MachineCommand::Abort);
    let told = line.told();
    assert!(told.contains("LoadFailed { job: 1, message: \"stopped before"), "{told}");
    line.command(load(2)).event(identified());
    assert_eq!(line.asked(), ["identify", "abort", "status", "load"]);
    assert_eq!(line.told().matches("LoadFailed").count(), 0, "the load after the stop is another one");
}

#[test]
fn recovery_that_is_kept_back_is_dropped_at_a_stop_and_answered() {
    let mut line = Opened::new();
    line.command(MachineCommand::Recover).command(MachineCommand::Abort);
    let told = line.told();
    assert!(
        told.contains("Status(NotReady { message: \"stopped before"),
        "whoever asked waits for it: {told}"
    );
    line.event(identified());
    assert_eq!(line.asked(), ["identify", "abort"], "the stop is not undone by itself");
    line.command(MachineCommand::Recover);
    assert_eq!(line.asked(), ["recover"], "the one after the stop is another one");
}

#[test]
fn wrong_machine_is_never_loaded_or_started_and_is_asked_again() {
    let mut line = Opened::new();
    line.command(load(1)).event(wrong());
    let told = line.told();
    assert!(
        told.contains("LoadFailed { job: 1, message: \"a kettle\" }") && told.contains("Unconfirmed"),
        "{told}"
    );
    line.command(load(2)).command(start(2)).command(MachineCommand::Status).command(MachineCommand::Recover);
    let told = line.told();
    assert_eq!(told.matches("a kettle").count(), 4, "{told}");
    assert_eq!(line.asked(), ["identify"]);

    let at = line.gate.poll_at().unwrap();
    line.gate.timeout(&mut line.driver, at - 1);
    assert!(line.asked().is_empty());
    line.gate.timeout(&mut line.driver, at);
    assert_eq!(line.asked(), ["identify"]);
    line.event(wrong());
    assert_eq!(line.told(), "[]", "the same reason is told once");
    line.event(identified()).command(load(3));
    assert_eq!(line.asked(), ["load"]);
    assert_eq!(line.gate.poll_at(), None);
}

#[test]
fn silence_at_the_opening_is_explained_by_what_came() {
    for (heard, part) in
        [(&b""[..], "nothing answers"), (b"\xf0\x00\xfe\x80", "wrong speed"), (b"[VER:1.1h:]\r\n", "grbl")]
    {
        let mut line = Opened::new();
        line.gate.heard(heard);
        line.event(UNANSWERED);
        let told = line.told();
        assert!(told.contains("Unconfirmed") && told.contains(part), "{told}");
        assert!(!told.contains("NoAnswer"), "nobody had asked: {told}");
    }
}

#[test]
fn answer_is_passed_on_to_whoever_asks() {
    let mut line = Opened::new();
    line.command(MachineCommand::Identify).event(identified());
    assert_eq!(line.asked(), ["identify"], "the question under way serves both");
    assert!(line.told().contains("Event(Identified"));
    line.command(MachineCommand::Identify).event(wrong());
    assert!(line.told().contains("Event(WrongMachine"));
    line.command(MachineCommand::Identify).event(UNANSWERED);
    let told = line.told();
    let (why, that) = (told.find("Unconfirmed").unwrap(), told.find("Event(NoAnswer").unwrap());
    assert!(why < that, "the reason is known when the answer comes: {told}");
}

#[test]
fn machine_that_left_a_question_unanswered_is_confirmed_anew_before_the_next_load() {
    let mut line = Opened::new();
    line.event(identified()).command(MachineCommand::Status).event(UNANSWERED);
    assert!(line.told().contains("Event(NoAnswer"));
    line.asked();
    line.command(MachineCommand::Status).command(load(1));
    assert_eq!(line.asked(), ["status", "identify"]);
    line.event(wrong());
    assert!(line.told().contains("LoadFailed { job: 1"));
    assert!(line.asked().is_empty());
}

#[test]
fn line_lost_while_asking_answers_what_was_kept_back_and_confirms_nothing() {
    let mut line = Opened::new();
    line.command(MachineCommand::Status);
    line.asked();
    line.driver.says = vec![
        MachineEvent::Ended { job: 1, end: End::Unknown { reason: "lost".into() } },
        MachineEvent::Status(Condition::Busy),
        identified(),
    ];
    let Opened { mut driver, gate, mut told } = line;
    gate.close(&mut driver, 0, &mut |news| told.push(news));
    let told = format!("{told:?}");
    assert!(told.contains("Ended") && told.contains("Busy"), "{told}");
    assert!(
        !told.contains("Identified") && !told.contains("identified") && !told.contains("Confirmed"),
        "{told}"
    );
    assert_eq!(driver.asked, ["status"]);
}

/// A shell on a serial line.
struct Desk {
    commands: UnboundedSender<MachineCommand>,
    heard: UnboundedReceiver<FromMachine>,
}

impl Desk {
    fn new(path: &str) -> Self {
        let (commands, taken) = unbounded_channel();
        let (said, heard) = unbounded_channel();
        let config = LinkConfig::Serial(SerialConfig::by_path(path, 115_200));
        let driver = gravotech();
        tokio::spawn(run(driver, config, taken, Instant::now(), move |news| drop(said.send(news))));
        Self { commands, heard }
    }

    async fn hear(&mut self) -> FromMachine {
        tokio::time::timeout(Duration::from_secs(20), self.heard.recv()).await.unwrap().unwrap()
    }
}

/// A machine's end of a new pseudo-terminal, with the other end under this name.
fn plug(name: &std::path::Path) -> SerialStream {
    let (machine, port) = SerialStream::pair().unwrap();
    std::os::unix::fs::symlink(port.name().unwrap(), name).unwrap();
    machine
}

/// Answers one question that begins with these bytes.
async fn answer(machine: &mut SerialStream, question: &[u8], answer: &[u8]) {
    let mut asked = vec![0; question.len()];
    machine.read_exact(&mut asked).await.unwrap();
    assert_eq!(asked, question);
    machine.write_all(answer).await.unwrap();
}

#[tokio::test]
async fn line_that_comes_back_is_opened_by_name_and_the_machine_asked_again() {
    let folder = tempfile::tempdir().unwrap();
    let name = folder.path().join("machine");
    let mut desk = Desk::new(name.to_str().unwrap());
    let FromMachine::Down { why } = desk.hear().await else { panic!("the port is not there yet") };
    assert!(why.contains("plug the cable in"), "{why}");

    for again in [false, true] {
        let mut machine = plug(&name);
        assert!(matches!(desk.hear().await, FromMachine::Up), "the same reason is told once");
        desk.commands.send(load(1)).unwrap();
        answer(&mut machine, b"\x1b\x00\x00\x02ST\r", b"ST 4 0 0\r").await;
        answer(&mut machine, b"\x1b\x00\x00\x04GI *\r", b"ER 1 1\r").await;
        answer(&mut machine, b"\x1b\x00\x00\x02ST\r", b"ST 4 0 0\r").await;
        assert!(matches!(desk.hear().await, FromMachine::Confirmed { .. }));
        // The load that was kept back begins with a status.
        answer(&mut machine, b"\x1b\x00\x00\x02ST\r", b"ST 8 0 0\r").await;
        assert!(matches!(desk.hear().await, FromMachine::Event(MachineEvent::LoadFailed { .. })));
        if again {
            drop(machine);
        } else {
            // A silent line that is unplugged.
            std::fs::remove_file(&name).unwrap();
        }
        let FromMachine::Down { why } = desk.hear().await else { panic!("the line is lost") };
        assert!(why.contains("unplugged"), "{why}");
        if !again {
            let FromMachine::Down { why } = desk.hear().await else { panic!("another reason") };
            assert!(why.contains("is not there"), "{why}");
        }
    }
}
