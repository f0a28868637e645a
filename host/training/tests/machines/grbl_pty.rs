//! The GRBL driver on a real pseudo-terminal: it has no control wires, goes by end of file, and comes back under its name
//! as another node.

use crate::bench::dotted;
use machines::grbl::{Grbl, GrblConfig};
use machines::link::LinkConfig;
use machines::{End, FromMachine, MachineCommand, MachineEvent, Permit, shell};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use training::machine::{GrblSim, GrblSimConfig, Piece, SimMachine, Wire};
use training::process::pty::Pty;

fn config(path: &Path) -> LinkConfig {
    let path = path.display();
    let text = format!(
        "kind = \"serial\"\npath = \"{path}\"\nbaud = 115200\ndata_bits = 8\nparity = \"none\"\nstop_bits = 1\n"
    );
    toml::from_str(&text).unwrap()
}

/// Serves a machine at the name until nobody listens any more. Its cable is pulled in its first job and plugged in
/// again, which makes another node of it.
fn serve(link: PathBuf, over: std::sync::mpsc::Receiver<()>, ready: std::sync::mpsc::Sender<()>) {
    let mut machine = GrblSim::new(GrblSimConfig { speed: 20, ..Default::default() });
    machine.clamp(Some(Piece::tagged("piece-1")), 0);
    machine.set_permit(true, 0);
    let since = Instant::now();
    let (mut pty, mut whole) = (Pty::open(&link).unwrap(), true);
    ready.send(()).unwrap();
    while over
        .recv_timeout(Duration::from_micros(200))
        .is_err_and(|error| error == std::sync::mpsc::RecvTimeoutError::Timeout)
    {
        let now_us = u64::try_from(since.elapsed().as_micros()).unwrap();
        let received = pty.read().unwrap();
        machine.bytes_in(&received, now_us);
        while let Some(bytes) = machine.next_bytes() {
            pty.write(&bytes).unwrap();
        }
        let lit = std::iter::from_fn(|| machine.next_wire()).any(|change| change.wire == Wire::Strike);
        if lit && std::mem::take(&mut whole) {
            // Opened while the first still is, so that it cannot get the same node.
            let other = link.with_extension("other");
            let next = Pty::open(&other).unwrap();
            drop(pty);
            std::fs::rename(&other, &link).unwrap();
            pty = next;
        }
    }
}

struct Desk {
    commands: UnboundedSender<MachineCommand>,
    heard: UnboundedReceiver<FromMachine>,
}

impl Desk {
    async fn hear(&mut self) -> FromMachine {
        tokio::time::timeout(Duration::from_secs(20), self.heard.recv()).await.unwrap().unwrap()
    }

    async fn mark(&mut self, job: u64) -> Result<End, String> {
        self.commands.send(MachineCommand::Load { job, payload: dotted(&["7"]) }).unwrap();
        loop {
            match self.hear().await {
                FromMachine::Event(MachineEvent::Loaded(loaded)) => {
                    let permit = Permit::reported_by_controller(job);
                    self.commands.send(MachineCommand::Start { loaded, permit }).unwrap();
                }
                FromMachine::Event(MachineEvent::LoadFailed { message, .. }) => return Err(message),
                FromMachine::Event(MachineEvent::Ended { end, .. }) => return Ok(end),
                _ => {}
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn cable_pulled_in_a_job_is_unknown_and_the_other_node_behind_the_name_is_taken_up() {
    let folder = tempfile::tempdir().unwrap();
    let link = folder.path().join("machine");
    let (stop, over) = std::sync::mpsc::channel();
    let (ready, is_ready) = std::sync::mpsc::channel();
    let machine = std::thread::spawn({
        let link = link.clone();
        move || serve(link, over, ready)
    });
    is_ready.recv().unwrap();
    let (commands, taken) = unbounded_channel();
    let (said, heard) = unbounded_channel();
    let driver = Grbl::new(GrblConfig { settle_ms: 50, ..Default::default() });
    let report = move |news| drop(said.send(news));
    let shell = tokio::spawn(shell::run(Box::new(driver), config(&link), taken, Instant::now(), report));
    let mut desk = Desk { commands, heard };

    while !matches!(desk.hear().await, FromMachine::Confirmed { .. }) {}
    let first = std::fs::read_link(&link).unwrap();
    assert!(matches!(desk.mark(1).await, Ok(End::Unknown { .. })));
    while !matches!(desk.hear().await, FromMachine::Confirmed { .. }) {}
    assert_ne!(std::fs::read_link(&link).unwrap(), first, "it came back as another node");
    // The reset that puts its beam out met it in motion, unless it had just ended: then a person recovers it.
    desk.commands.send(MachineCommand::Recover).unwrap();
    while !matches!(desk.hear().await, FromMachine::Event(MachineEvent::Recovered)) {}
    assert_eq!(desk.mark(2).await, Ok(End::Finished));

    drop(desk);
    shell.await.unwrap();
    drop(stop);
    machine.join().unwrap();
}
