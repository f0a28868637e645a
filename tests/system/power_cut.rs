//! Power cuts as a disk sees them: a process appends to a register on a disk in a file and acknowledges each batch to
//! somebody elsewhere; at a moment of chance it is stopped, the disk's bytes are copied as they are, and the copy is
//! mounted. Killing a process proves no durability, since the system keeps what it had written; this does.

use super::appended::{Said, appender, batches, goes_on};
use super::figures::figure;
use super::loop_disk::Disk;
use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::os::fd::OwnedFd;
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use training::random::Random;

/// Cuts of the run that syncs, and of the one that does not.
const CUTS: usize = 200;
const CUTS_UNSYNCED: usize = 40;
/// Cuts after which another register is begun, so that opening it stays quick.
const CUTS_EACH: usize = 20;
/// The same for a process that never syncs: it writes so fast that the disk would be full.
const CUTS_EACH_UNSYNCED: usize = 2;
/// Batches between two cuts, at most.
const BATCHES_MAX: usize = 25;
/// More batches than it ever comes to.
const ENDLESS: u64 = 1_000_000;

/// A process that appends, and the other end of its output.
struct Appender {
    child: Child,
    output: UnixStream,
    partial: Vec<u8>,
    said: Said,
}

impl Appender {
    fn start(folder: &Path, habit: &str) -> Self {
        let (output, theirs) = UnixStream::pair().expect("a pair of sockets");
        let mut command = appender(folder, ENDLESS, habit);
        let child = command.stdout(Stdio::from(OwnedFd::from(theirs))).spawn().expect("the process starts");
        Self { child, output, partial: Vec::new(), said: Said::default() }
    }

    /// Waits until so many batches more have been acknowledged.
    fn hear_batches(&mut self, count: usize) {
        let wanted = self.said.acknowledged.len() + count;
        self.output.set_nonblocking(false).expect("a socket of ours");
        while self.said.acknowledged.len() < wanted {
            assert!(self.hear_some(), "it ended:\n{}", self.said.lines.join("\n"));
        }
    }

    /// Hears everything that it has said by now. Nothing is missing: it is stopped.
    fn hear_all(&mut self) {
        self.output.set_nonblocking(true).expect("a socket of ours");
        while self.hear_some() {}
    }

    /// Whether anything was there to be heard.
    fn hear_some(&mut self) -> bool {
        let mut bytes = [0; 4_096];
        match self.output.read(&mut bytes) {
            Ok(0) => panic!("the process that appends has ended, see what it said"),
            Ok(count) => self.partial.extend(&bytes[..count]),
            Err(error) if error.kind() == ErrorKind::WouldBlock => return false,
            Err(error) => panic!("its output cannot be read: {error}"),
        }
        let end = self.partial.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let lines: Vec<u8> = self.partial.drain(..end).collect();
        String::from_utf8_lossy(&lines).lines().for_each(|line| self.said.hear(line));
        true
    }

    fn signal(&self, signal: &str) {
        let status = Command::new("kill").arg(signal).arg(self.child.id().to_string()).status();
        assert!(status.expect("there is `kill`").success());
    }

    /// Stops it, and waits until it does nothing more.
    fn stop(&mut self) {
        self.signal("-STOP");
        let path = format!("/proc/{}/stat", self.child.id());
        let state = || {
            let stat = fs::read_to_string(&path).expect("it is ours and has not ended");
            stat.rsplit(") ").next().and_then(|rest| rest.chars().next())
        };
        while state() != Some('T') {
            std::thread::yield_now();
        }
        self.hear_all();
    }
}

impl Drop for Appender {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Cuts the power so often, and so often with each process; `judge` is shown the register on each copy, and what had been said by then.
fn cut((count, each): (usize, usize), habit: &str, mut judge: impl FnMut(&Path, &Said)) {
    let allowed = std::env::var_os("MARKSTATION_TEST_MAY_MOUNT");
    assert!(allowed.is_some(), "this mounts disks: run `cargo xtask test --system`");
    let folder = tempfile::tempdir().expect("a folder");
    let disk = Disk::make(folder.path());
    image_has_what_was_synced_and_nothing_else(&disk);
    let mut random = Random::new(11);
    let mut left = count;
    while left > 0 {
        let station = disk.mount.join(format!("station-{left}"));
        fs::create_dir(&station).expect("the disk is ours");
        fs::File::open(&disk.mount).and_then(|top| top.sync_all()).expect("the disk is sound");
        let mut appender = Appender::start(&station, habit);
        for _ in 0..left.min(each) {
            appender.hear_batches(1 + random.below(BATCHES_MAX));
            (0..random.below(200_000)).for_each(|spin| {
                std::hint::black_box(spin);
            });
            appender.stop();
            let after = disk.after_a_cut(folder.path());
            let name = station.strip_prefix(&disk.mount).expect("it is on the disk");
            judge(&after.mount.join(name).join("register.db"), &appender.said);
            drop(after);
            appender.signal("-CONT");
            left -= 1;
        }
        drop(appender);
        fs::remove_dir_all(&station).expect("the disk is ours");
    }
}

/// The copy sees what was synced and only that, or the cuts would prove nothing.
fn image_has_what_was_synced_and_nothing_else(disk: &Disk) {
    let word: Vec<u8> = (0..64_u8).map(|n| b'A' + n % 23).collect();
    let is_there = |bytes: &[u8]| bytes.windows(word.len()).any(|window| window == word);
    let path = disk.mount.join("word");
    let mut file = fs::File::create(&path).expect("the disk is ours");
    file.write_all(&word).expect("there is room");
    assert!(!is_there(&disk.bytes()), "what was only written is in the image");
    file.sync_all().expect("the disk is sound");
    assert!(is_there(&disk.bytes()), "what was synced is not in the image");
    fs::remove_file(path).expect("it is ours");
}

#[test]
fn power_cut_at_any_moment_takes_nothing_that_was_acknowledged() {
    let (mut acknowledged, mut unknown, mut there_all_the_same) = (0, 0, 0);
    cut((CUTS, CUTS_EACH), "goes-on", |path, said| {
        let there = said.compare(path);
        acknowledged += said.acknowledged.len();
        let begun: Vec<_> = said.begun.difference(&said.acknowledged).collect();
        unknown += begun.len();
        there_all_the_same += begun.iter().filter(|batch| there.contains(batch)).count();
        goes_on(path);
    });
    figure(&format!(
        "power cuts: {CUTS}, nothing missing of {acknowledged} batches acknowledged before them; {unknown} batches under \
         way, {there_all_the_same} of them there"
    ));
    assert!(unknown > 0 && there_all_the_same < unknown, "some cut must fall into a batch");
}

/// The same without syncs loses entries, or the cuts would prove nothing.
#[test]
fn power_cut_without_syncs_loses_what_was_acknowledged() {
    let (mut cuts, mut lost, mut acknowledged) = (0, 0, 0);
    cut((CUTS_UNSYNCED, CUTS_EACH_UNSYNCED), "never-syncs", |path, said| {
        let there = batches(path).unwrap_or_default();
        let missing = said.acknowledged.difference(&there).count();
        cuts += usize::from(missing > 0);
        lost += missing;
        acknowledged += said.acknowledged.len();
    });
    figure(&format!(
        "power cuts with synchronous=OFF: {CUTS_UNSYNCED}, of them {cuts} lost {lost} of {acknowledged} batches"
    ));
    assert!(
        cuts > CUTS_UNSYNCED / 2,
        "only {cuts} of {CUTS_UNSYNCED} cuts lost anything: they prove nothing"
    );
}
