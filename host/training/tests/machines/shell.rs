//! The shell on a real line: a simulated machine behind TCP, and a line that is cut and comes back.

use machines::link::LinkConfig;
use machines::{End, Family, FromMachine, MachineCommand, MachineEvent, Payload, Permit, shell};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use training::machine::{GravotechSim, GravotechSimConfig, Piece, SimMachine, Transport};

/// Serves the machine on one connection until it is closed, or `cut` and the cycle has begun.
async fn serve(machine: &mut GravotechSim, mut line: TcpStream, since: Instant, cut: bool) {
    let now_us = || u64::try_from(since.elapsed().as_micros()).unwrap();
    let mut buffer = [0; 256];
    loop {
        while let Some(bytes) = machine.next_bytes() {
            line.write_all(&bytes).await.unwrap();
            if cut && bytes.starts_with(b"GO M") {
                return;
            }
        }
        let wait_us = machine.poll_at_us().unwrap_or(u64::MAX).saturating_sub(now_us()).min(60_000_000);
        tokio::select! {
            read = line.read(&mut buffer) => match read {
                Ok(0) | Err(_) => return,
                Ok(count) => machine.bytes_in(&buffer[..count], now_us()),
            },
            () = tokio::time::sleep(Duration::from_micros(wait_us)) => machine.poll(now_us()),
        }
    }
}

/// A machine that is cut off in its first cycle and goes on by itself; the second connection stays.
async fn machine(listener: TcpListener) {
    let config = GravotechSimConfig { transport: Transport::Tl07, speed: 20, ..Default::default() };
    let mut machine = GravotechSim::new(config);
    machine.clamp(Some(Piece::tagged("piece-1")), 0);
    machine.set_permit(true, 0);
    let since = Instant::now();
    for cut in [true, false] {
        let (line, _) = listener.accept().await.unwrap();
        serve(&mut machine, line, since, cut).await;
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

    /// Loads and starts job after job number until a load succeeds; gives its end.
    async fn mark(&mut self, job: u64) -> End {
        let payload =
            Payload::Text { file: "LINES-1.tml".to_owned(), variables: vec![(0, "KE 26".to_owned())] };
        self.commands.send(MachineCommand::Load { job, payload: payload.clone() }).unwrap();
        loop {
            match self.hear().await {
                FromMachine::Event(MachineEvent::Loaded(loaded)) => {
                    let permit = Permit::reported_by_controller(job);
                    self.commands.send(MachineCommand::Start { loaded, permit }).unwrap();
                }
                // Still engraving the job that it was cut off from.
                FromMachine::Event(MachineEvent::LoadFailed { .. }) => {
                    self.commands.send(MachineCommand::Load { job, payload: payload.clone() }).unwrap();
                }
                FromMachine::Event(MachineEvent::Ended { job: ended, end }) => {
                    assert_eq!(ended, job);
                    return end;
                }
                _ => {}
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn line_cut_in_the_cycle_is_unknown_and_comes_back_by_itself() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let machine = tokio::spawn(machine(listener));
    let (commands, taken) = unbounded_channel();
    let (said, heard) = unbounded_channel();
    let driver = crate::bench::driver(Family::Gravotech, "tl07");
    let report = move |news| drop(said.send(news));
    let shell = tokio::spawn(shell::run(
        Box::new(driver),
        LinkConfig::Tcp { address },
        taken,
        Instant::now(),
        report,
    ));
    let mut desk = Desk { commands, heard };

    assert!(matches!(desk.hear().await, FromMachine::Up));
    assert!(matches!(desk.mark(1).await, End::Unknown { .. }));
    assert!(matches!(desk.hear().await, FromMachine::Down { .. }));
    while !matches!(desk.hear().await, FromMachine::Up) {}
    assert_eq!(desk.mark(2).await, End::Finished);

    drop(desk);
    shell.await.unwrap();
    machine.await.unwrap();
}
