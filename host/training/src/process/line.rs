//! The line between host and a simulated device: a pseudo-terminal or a TCP connection, with what can go wrong on it.

use super::pty::Pty;
use crate::fault::{Fault, LinkFault, Way};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::fd::{AsFd, BorrowedFd};
use std::path::{Path, PathBuf};

/// Which line a device has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum LineKind {
    /// A pseudo-terminal, as if it were a serial line.
    #[default]
    Pty,
    /// A TCP port of this computer, chosen by the system.
    Tcp,
}

/// One end of such a line.
#[derive(Debug)]
pub struct DeviceLine {
    kind: LineKind,
    place: PathBuf,
    port: Option<Port>,
    fault: LinkFault,
}

#[derive(Debug)]
enum Port {
    Pty(Pty),
    Tcp { listener: TcpListener, host: Option<TcpStream> },
}

impl DeviceLine {
    /// Opens a line. `place` becomes the link to the pseudo-terminal, or the file with the TCP address.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn open(kind: LineKind, place: &Path, fault_seed: u64) -> io::Result<Self> {
        let (port, fault) = (Some(Port::open(kind, place)?), LinkFault::new(fault_seed));
        Ok(Self { kind, place: place.to_owned(), port, fault })
    }

    /// What has arrived from the host since the last call.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn read(&mut self) -> io::Result<Vec<u8>> {
        let sent = self.port.as_mut().map_or_else(|| Ok(vec![]), Port::read)?;
        Ok(if sent.is_empty() { sent } else { self.fault.pass(Way::ToDevice, &sent) })
    }

    /// Sends a chunk to the host; what the host does not take is lost.
    ///
    /// # Errors
    /// Whatever the system says.
    pub fn write(&mut self, chunk: &[u8]) -> io::Result<()> {
        let arriving = self.fault.pass(Way::ToHost, chunk);
        self.port.as_mut().map_or(Ok(()), |port| port.write(&arriving))
    }

    /// Begins or ends a fault.
    ///
    /// # Errors
    /// Whatever the system says when a port comes back.
    pub fn set_fault(&mut self, fault: Fault) -> io::Result<()> {
        self.fault.set(fault);
        if !self.fault.is_plugged() {
            self.port = None;
        } else if self.port.is_none() {
            self.port = Some(Port::open(self.kind, &self.place)?);
        }
        Ok(())
    }

    /// What to wait for.
    pub fn fds(&self) -> impl Iterator<Item = (BorrowedFd<'_>, bool)> {
        let fds = match &self.port {
            None => [None, None],
            Some(Port::Pty(pty)) => [Some(pty.fd()), None],
            Some(Port::Tcp { listener, host }) => [Some(listener.as_fd()), host.as_ref().map(AsFd::as_fd)],
        };
        fds.into_iter().flatten().map(|fd| (fd, false))
    }
}

impl Port {
    fn open(kind: LineKind, place: &Path) -> io::Result<Self> {
        if kind == LineKind::Pty {
            return Ok(Self::Pty(Pty::open(place)?));
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
        listener.set_nonblocking(true)?;
        let fresh = place.with_extension("new");
        fs::write(&fresh, format!("{}\n", listener.local_addr()?))?;
        fs::rename(&fresh, place)?;
        Ok(Self::Tcp { listener, host: None })
    }

    fn read(&mut self) -> io::Result<Vec<u8>> {
        let (listener, host) = match self {
            Self::Pty(pty) => return pty.read(),
            Self::Tcp { listener, host } => (listener, host),
        };
        // A host that comes anew replaces the one before: it has been restarted.
        while let Some((stream, _)) = unless_waiting(listener.accept())? {
            stream.set_nonblocking(true)?;
            stream.set_nodelay(true)?;
            *host = Some(stream);
        }
        let Some(stream) = host else { return Ok(vec![]) };
        let mut bytes = vec![0; 4096];
        match unless_waiting(stream.read(&mut bytes)) {
            Ok(Some(0)) | Err(_) => *host = None,
            Ok(Some(count)) => return Ok(bytes[..count].to_vec()),
            Ok(None) => {}
        }
        Ok(vec![])
    }

    fn write(&mut self, bytes: &[u8]) -> io::Result<()> {
        match self {
            Self::Pty(pty) => pty.write(bytes),
            Self::Tcp { host, .. } => {
                // Replies are short: what does not fit the system's buffer at once is for a host that is not there.
                if host.as_mut().is_some_and(|stream| stream.write_all(bytes).is_err()) {
                    *host = None;
                }
                Ok(())
            }
        }
    }
}

fn unless_waiting<T>(result: io::Result<T>) -> io::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.kind() == io::ErrorKind::WouldBlock => Ok(None),
        Err(error) => Err(error),
    }
}
