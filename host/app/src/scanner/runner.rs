//! Keeps every scanner open, each in a thread of its own, and hands on what it reads.

use super::assembly::Scan;
use super::keys::{Keys, Move};
use super::serial::Bytes;
use super::{FromScanner, Loss, LossKind};
use crate::config::ScannerConfig;
use evdev::raw_stream::RawDevice;
use evdev::{EventSummary, InputEvent, KeyCode, SynchronizationCode};
use machines::link::{Link, LinkConfig, LinkGone, OpenError};
use nix::fcntl::OFlag;
use nix::poll::{PollFd, PollFlags, PollTimeout, poll};
use std::fs::OpenOptions;
use std::io;
use std::os::fd::AsFd;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;
use std::sync::mpsc::Sender;
use std::thread::JoinHandle;
use std::time::{Duration, Instant};
use tokio::sync::watch;
use tokio::task::yield_now;
use tokio::time::timeout_at;

/// After this long, a scanner that could not be opened is tried again.
const TRIED_AGAIN: Duration = Duration::from_millis(500);
/// A thread that waits for keys looks up this often, to see whether it is to stop.
const LOOKED_UP: Duration = Duration::from_millis(100);

/// Scanners that are being listened to; dropped, they are let go.
#[derive(Debug)]
pub struct Listening {
    until: Option<watch::Sender<()>>,
    threads: Vec<JoinHandle<()>>,
}

impl Drop for Listening {
    fn drop(&mut self) {
        drop(self.until.take());
        for thread in self.threads.drain(..) {
            // A thread that panicked has said so itself.
            let _ = thread.join();
        }
    }
}

/// Listens to these scanners until the guard is dropped or nobody receives any more. Each reports by its place in the list.
/// A scanner that is lost is opened again as soon as it is there.
///
/// # Errors
/// What the system says where it has no thread left.
pub fn listen(scanners: &[ScannerConfig], sender: &Sender<(usize, FromScanner)>) -> io::Result<Listening> {
    let (until, stopped) = watch::channel(());
    let mut listening = Listening { until: Some(until), threads: Vec::new() };
    for (index, config) in scanners.iter().enumerate() {
        let one = Scanner { index, config: config.clone(), sender: sender.clone() };
        let mut stopped = stopped.clone();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
        let thread = std::thread::Builder::new().name(format!("scanner {index}")).spawn(move || {
            runtime.block_on(async {
                tokio::select! {
                    _ = stopped.changed() => {}
                    NobodyListens = one.attend() => {}
                }
            });
        })?;
        listening.threads.push(thread);
    }
    Ok(listening)
}

struct NobodyListens;

/// One scanner, and who is told.
struct Scanner {
    index: usize,
    config: ScannerConfig,
    sender: Sender<(usize, FromScanner)>,
}

impl Scanner {
    async fn attend(&self) -> NobodyListens {
        let mut told = None;
        loop {
            let why = match Source::open(&self.config).await {
                Err(why) => why,
                Ok(mut source) => {
                    told = None;
                    if self.tell(FromScanner::Up).is_err() {
                        return NobodyListens;
                    }
                    match self.hear(&mut source).await {
                        Ok(why) => why,
                        Err(nobody) => return nobody,
                    }
                }
            };
            // The same reason is not said over and over.
            if told.as_ref() != Some(&why) {
                told = Some(why.clone());
                if self.tell(FromScanner::Down { why }).is_err() {
                    return NobodyListens;
                }
            }
            tokio::time::sleep(TRIED_AGAIN).await;
        }
    }

    /// Hands on what it reads until it is lost.
    async fn hear(&self, source: &mut Source) -> Result<Loss, NobodyListens> {
        loop {
            let read = match source.due() {
                None => source.read().await,
                Some(due) => timeout_at(due.into(), source.read()).await.unwrap_or(Ok(Vec::new())),
            };
            let scans = match read {
                Ok(scans) => scans,
                Err(why) => return Ok(why),
            };
            let ended = source.pause(Instant::now());
            scans.into_iter().chain(ended).try_for_each(|scan| self.tell(said(scan)))?;
        }
    }

    fn tell(&self, what: FromScanner) -> Result<(), NobodyListens> {
        self.sender.send((self.index, what)).map_err(|_| NobodyListens)
    }
}

fn said(scan: Scan) -> FromScanner {
    match scan {
        Ok(text) => FromScanner::Scan(text, Instant::now()),
        Err(fault) => FromScanner::Fault(fault),
    }
}

/// An open scanner and the scan that is under way.
enum Source {
    Port(Link, Bytes),
    Input(RawDevice, Keys),
}

impl Source {
    async fn open(config: &ScannerConfig) -> Result<Self, Loss> {
        match config {
            ScannerConfig::Port(port) => {
                let link = Link::open(&LinkConfig::Serial(port.clone())).await?;
                Ok(Self::Port(link, Bytes::default()))
            }
            ScannerConfig::Input(path) => grabbed(path).map(|device| Self::Input(device, Keys::default())),
        }
    }

    fn due(&self) -> Option<Instant> {
        match self {
            Self::Port(_, bytes) => bytes.due(),
            Self::Input(_, keys) => keys.due(),
        }
    }

    fn pause(&mut self, now: Instant) -> Option<Scan> {
        match self {
            Self::Port(_, bytes) => bytes.pause(now),
            Self::Input(_, keys) => keys.pause(now),
        }
    }

    /// Waits until something comes. May be dropped while it waits; nothing is lost then.
    async fn read(&mut self) -> Result<Vec<Scan>, Loss> {
        match self {
            Self::Port(link, bytes) => {
                let mut buffer = [0; 512];
                let count = link.read(&mut buffer).await?;
                Ok(bytes.take(buffer.get(..count).unwrap_or_default(), Instant::now()))
            }
            Self::Input(device, keys) => {
                // Here the guard can stop it.
                yield_now().await;
                let events = events(device, keys.due())?;
                let now = Instant::now();
                Ok(events.into_iter().filter_map(|event| pressed(keys, event, now)).collect())
            }
        }
    }
}

/// Waits for events of a keyboard device; after [`LOOKED_UP`], or when this is due, there are none.
fn events(device: &mut RawDevice, due: Option<Instant>) -> Result<Vec<InputEvent>, Loss> {
    let wait = due.map_or(LOOKED_UP, |due| due.saturating_duration_since(Instant::now()).min(LOOKED_UP));
    let wait = PollTimeout::try_from(wait).unwrap_or(PollTimeout::ZERO);
    poll(&mut [PollFd::new(device.as_fd(), PollFlags::POLLIN)], wait).map_err(io::Error::from)?;
    match device.fetch_events() {
        Ok(events) => Ok(events.collect()),
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(Vec::new()),
        Err(error) => Err(error.into()),
    }
}

/// The scan that this event completes.
fn pressed(keys: &mut Keys, event: InputEvent, now: Instant) -> Option<Scan> {
    match event.destructure() {
        EventSummary::Key(_, key, 0) => keys.take(key, Move::Up, now),
        EventSummary::Key(_, key, 1) => keys.take(key, Move::Down, now),
        EventSummary::Key(_, key, _) => keys.take(key, Move::Repeat, now),
        EventSummary::Synchronization(_, SynchronizationCode::SYN_DROPPED, _) => {
            keys.lost(now);
            None
        }
        _ => None,
    }
}

/// A keyboard device for this program alone, so that nothing of it is typed anywhere. It is read as it comes: the
/// library's own mending of lost events would hide that a character is missing.
fn grabbed(path: &Path) -> Result<RawDevice, Loss> {
    let file = OpenOptions::new().read(true).custom_flags(OFlag::O_NONBLOCK.bits()).open(path)?;
    let not_one = |detail: String| Loss { kind: LossKind::NotAScanner, detail };
    let mut device = RawDevice::try_from(file).map_err(|error| not_one(error.to_string()))?;
    let types = device.supported_keys().is_some_and(|keys| keys.contains(KeyCode::KEY_ENTER));
    if !types {
        return Err(not_one(device.name().unwrap_or_default().to_owned()));
    }
    device.grab()?;
    Ok(device)
}

impl From<io::Error> for Loss {
    fn from(error: io::Error) -> Self {
        use nix::errno::Errno;
        let kind = match error.raw_os_error().map(Errno::from_raw) {
            Some(Errno::ENOENT | Errno::ENODEV | Errno::ENXIO | Errno::EIO) => LossKind::Missing,
            Some(Errno::EACCES | Errno::EPERM) => LossKind::NotAllowed,
            Some(Errno::EBUSY) => LossKind::Taken,
            _ => LossKind::Other,
        };
        Self { kind, detail: error.to_string() }
    }
}

impl From<OpenError> for Loss {
    fn from(error: OpenError) -> Self {
        let kind = match error {
            OpenError::Missing { .. } | OpenError::Usb { .. } => LossKind::Missing,
            OpenError::NotAllowed { .. } => LossKind::NotAllowed,
            OpenError::Held { .. } => LossKind::Taken,
            OpenError::NotAPort { .. } => LossKind::NotAScanner,
            _ => LossKind::Other,
        };
        Self { kind, detail: error.to_string() }
    }
}

impl From<LinkGone> for Loss {
    fn from(gone: LinkGone) -> Self {
        Self { kind: LossKind::Missing, detail: gone.to_string() }
    }
}

#[cfg(test)]
mod tests;
