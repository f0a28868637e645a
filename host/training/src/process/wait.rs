//! Waiting for bytes or for a time, whichever comes first.

use nix::errno::Errno;
use nix::poll::{PollFd, PollFlags, ppoll};
use nix::sys::time::TimeSpec;
use std::io;
use std::os::fd::BorrowedFd;
use std::time::{Duration, Instant};

/// A clock that begins at zero and never goes back.
#[derive(Debug, Clone, Copy)]
pub struct Clock(Instant);

impl Clock {
    /// Begins now.
    #[must_use]
    pub fn start() -> Self {
        Self(Instant::now())
    }

    /// Microseconds since it began.
    #[must_use]
    pub fn now_us(&self) -> u64 {
        u64::try_from(self.0.elapsed().as_micros()).unwrap_or(u64::MAX)
    }
}

/// Waits until one of `fds` can be read (or, where its flag says so, written), or `timeout_us` microseconds have passed.
///
/// # Errors
/// Whatever the system says; a signal only ends the wait.
pub fn wait<'a>(
    fds: impl Iterator<Item = (BorrowedFd<'a>, bool)>,
    timeout_us: Option<u64>,
) -> io::Result<()> {
    let flags =
        |writing: bool| if writing { PollFlags::POLLIN | PollFlags::POLLOUT } else { PollFlags::POLLIN };
    let mut fds: Vec<_> = fds.map(|(fd, writing)| PollFd::new(fd, flags(writing))).collect();
    let timeout = timeout_us.map(|timeout_us| TimeSpec::from(Duration::from_micros(timeout_us)));
    match ppoll(&mut fds, timeout, None) {
        Ok(_) | Err(Errno::EINTR) => Ok(()),
        Err(error) => Err(error.into()),
    }
}

/// Whether the other end of `lifeline` is closed. What is written to it is read and forgotten.
///
/// # Errors
/// Whatever the system says.
pub fn is_cut(lifeline: BorrowedFd<'_>) -> io::Result<bool> {
    loop {
        let mut fds = [PollFd::new(lifeline, PollFlags::POLLIN)];
        if ppoll(&mut fds, Some(Duration::ZERO.into()), None)? == 0 {
            return Ok(false);
        }
        if nix::unistd::read(lifeline, &mut [0; 256])? == 0 {
            return Ok(true);
        }
    }
}
