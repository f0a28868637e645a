//! A pseudo-terminal whose far end has a name in the station folder, as a serial adapter has one under `/dev`.

use nix::fcntl::{OFlag, open};
use nix::pty::{PtyMaster, grantpt, posix_openpt, ptsname_r, unlockpt};
use nix::sys::stat::Mode;
use nix::sys::termios::{SetArg, cfmakeraw, tcgetattr, tcsetattr};
use std::fs;
use std::io::{self, Read, Write};
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::{Path, PathBuf};

/// One pseudo-terminal. Reads and writes never wait.
#[derive(Debug)]
pub struct Pty {
    master: PtyMaster,
    // Without one open far end the near end would fail whenever no host has it open.
    _far_end: OwnedFd,
    link: PathBuf,
}

impl Pty {
    /// Opens one, raw, and gives its far end the name `link`; a link of that name from before is replaced.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn open(link: &Path) -> io::Result<Self> {
        let master = posix_openpt(OFlag::O_RDWR | OFlag::O_NOCTTY | OFlag::O_CLOEXEC | OFlag::O_NONBLOCK)?;
        grantpt(&master)?;
        unlockpt(&master)?;
        let name = ptsname_r(&master)?;
        let far_end = open(name.as_str(), OFlag::O_RDWR | OFlag::O_NOCTTY | OFlag::O_CLOEXEC, Mode::empty())?;
        let mut settings = tcgetattr(&far_end)?;
        cfmakeraw(&mut settings);
        tcsetattr(&far_end, SetArg::TCSANOW, &settings)?;
        replace_link(Path::new(&name), link)?;
        Ok(Self { master, _far_end: far_end, link: link.to_owned() })
    }

    /// What the host has written since the last call; empty if nothing.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn read(&self) -> io::Result<Vec<u8>> {
        let mut bytes = vec![0; 4096];
        match (&self.master).read(&mut bytes) {
            Ok(count) => bytes.truncate(count),
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => bytes.clear(),
            Err(error) => return Err(error),
        }
        Ok(bytes)
    }

    /// Writes to the host. What a host does not read is lost once the line is full, as on a serial line.
    ///
    /// # Errors
    /// Whatever the system says, except that the line is full.
    pub fn write(&self, mut bytes: &[u8]) -> io::Result<()> {
        while !bytes.is_empty() {
            match (&self.master).write(bytes) {
                Ok(count) => bytes = &bytes[count..],
                Err(error) if error.kind() == io::ErrorKind::WouldBlock => return Ok(()),
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// What to wait for.
    #[must_use]
    pub fn fd(&self) -> BorrowedFd<'_> {
        self.master.as_fd()
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        // The port goes as an adapter's does. Only its own name: a successor may have taken it over already.
        let own = ptsname_r(&self.master).ok().map(PathBuf::from);
        if fs::read_link(&self.link).ok() == own {
            let _ = fs::remove_file(&self.link);
        }
    }
}

/// Makes `link` point to `target` in one step, so that nobody ever finds it missing.
fn replace_link(target: &Path, link: &Path) -> io::Result<()> {
    let mut fresh = link.to_owned().into_os_string();
    fresh.push(".new");
    let _ = fs::remove_file(&fresh);
    std::os::unix::fs::symlink(target, &fresh)?;
    fs::rename(&fresh, link)
}
