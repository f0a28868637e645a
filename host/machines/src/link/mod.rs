//! A line to a machine or a controller: serial port or TCP, opened with explicit settings, and told in words why not.
//!
//! What the libraries do that a caller must know: an unplugged serial port reads as end of file for ever and writes as
//! `EIO`; flushing blocks the thread, so nothing here flushes; long writes are cut into pieces. A port is held alone in
//! two ways, since each has gaps: `TIOCEXCL`, which the superuser passes, and a lock on the node, which only programs
//! that ask for it heed; both are kept as long as the line is open.
//!
//! Modules: [`config`] is what a file says; [`usb`] finds an adapter, and [`adapters`] knows the usual ones; [`access`]
//! and [`holders`] find out who may and who does; [`diagnosis`] has the words.

pub mod access;
pub mod adapters;
pub mod config;
pub mod diagnosis;
pub mod holders;
mod serial;
mod tcp;
pub mod usb;
mod watch;

pub use config::{ControlLine, DataBits, Device, LinkConfig, Parity, SerialConfig, StopBits};
pub use diagnosis::OpenError;
pub use usb::{UsbId, UsbIdentity};

use std::path::Path;
use std::time::Duration;
use thiserror::Error;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_serial::{SerialPort, SerialStream};
use watch::Watch;

/// Longest piece written at once, bytes.
const PIECE: usize = 256;
/// A piece that the other end does not take within this time means that the line is gone.
const WRITE_LIMIT: Duration = Duration::from_secs(3);

/// The line is gone.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the line is gone ({why})")]
pub struct LinkGone {
    /// How it was noticed.
    pub why: String,
}

/// An open line. One task owns it.
#[derive(Debug)]
pub struct Link(Line);

#[derive(Debug)]
enum Line {
    Serial(Serial),
    Tcp(TcpStream),
}

/// An open port, and the watch over it.
#[derive(Debug)]
struct Serial {
    stream: SerialStream,
    watch: Watch,
}

impl Link {
    /// Opens a line; a serial port exclusively, wherever its adapter is plugged in now.
    ///
    /// # Errors
    /// [`OpenError`].
    pub async fn open(config: &LinkConfig) -> Result<Self, OpenError> {
        match config {
            LinkConfig::Serial(config) => serial::open(config, Path::new("/")).map(Line::Serial).map(Self),
            LinkConfig::Tcp { address } => tcp::open(address).await.map(Line::Tcp).map(Self),
        }
    }

    /// Reads what is there, at least one byte. May be dropped while it waits; nothing is lost then. An unplugged port is
    /// noticed within a second, also where nothing is said on it; a network that is cut within about three.
    ///
    /// # Errors
    /// [`LinkGone`].
    pub async fn read(&mut self, buffer: &mut [u8]) -> Result<usize, LinkGone> {
        let read = match &mut self.0 {
            Line::Serial(Serial { stream, watch }) => tokio::select! {
                read = stream.read(buffer) => read,
                why = watch.gone() => return Err(LinkGone { why }),
            },
            Line::Tcp(stream) => stream.read(buffer).await,
        };
        match read {
            Ok(0) => Err(LinkGone { why: "unplugged, or closed at the other end".into() }),
            Ok(count) => Ok(count),
            Err(error) => Err(LinkGone { why: error.to_string() }),
        }
    }

    /// Writes all of it, or finds that the line is gone.
    ///
    /// # Errors
    /// [`LinkGone`].
    pub async fn write(&mut self, bytes: &[u8]) -> Result<(), LinkGone> {
        for piece in bytes.chunks(PIECE) {
            let written = match &mut self.0 {
                Line::Serial(Serial { stream, .. }) => timeout(WRITE_LIMIT, stream.write_all(piece)).await,
                Line::Tcp(stream) => timeout(WRITE_LIMIT, stream.write_all(piece)).await,
            };
            match written {
                Ok(Ok(())) => {}
                Ok(Err(error)) => return Err(LinkGone { why: error.to_string() }),
                Err(_) => return Err(LinkGone { why: "the other end takes nothing".into() }),
            }
        }
        Ok(())
    }

    /// Changes the speed of a serial port, bits per second; TCP has none.
    ///
    /// # Errors
    /// [`LinkGone`] where the port does not take it.
    pub(crate) fn set_baud(&mut self, baud: u32) -> Result<(), LinkGone> {
        match &mut self.0 {
            Line::Serial(Serial { stream, .. }) => {
                stream.set_baud_rate(baud).map_err(|error| LinkGone { why: error.to_string() })
            }
            Line::Tcp(_) => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests;
