//! A line to a machine or a controller: serial port or TCP, opened with explicit settings, and told in words why not.
//!
//! What the libraries do that a caller must know: an unplugged serial port reads as end of file for ever and writes as
//! `EIO`; flushing blocks the thread, so nothing here flushes; long writes are cut into pieces.

use serde::{Deserialize, Serialize};
use std::io;
use std::time::Duration;
use thiserror::Error;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_serial::{ClearBuffer, SerialPort, SerialPortBuilderExt, SerialStream};

/// Longest piece written at once, bytes.
const PIECE: usize = 256;
/// A piece that the other end does not take within this time means that the line is gone.
const WRITE_LIMIT: Duration = Duration::from_secs(3);
/// A TCP connection must be made within this time.
const CONNECT_LIMIT: Duration = Duration::from_secs(3);

/// Where a line goes and how it is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum LinkConfig {
    /// A serial port.
    Serial {
        /// Device, best by its name under `/dev/serial/by-id`.
        path: String,
        /// Speed, bits per second.
        baud: u32,
        /// 7 or 8.
        data_bits: DataBits,
        /// Parity.
        parity: Parity,
        /// 1 or 2.
        stop_bits: StopBits,
    },
    /// A TCP connection.
    Tcp {
        /// Host and port.
        address: String,
    },
}

/// Data bits of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum DataBits {
    /// Seven.
    Seven,
    /// Eight.
    Eight,
}

/// Stop bits of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub enum StopBits {
    /// One.
    One,
    /// Two.
    Two,
}

/// Parity of a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Parity {
    /// No parity bit.
    None,
    /// Even.
    Even,
    /// Odd.
    Odd,
}

/// Why a line could not be opened, in words a person at the station can act on.
#[derive(Debug, Error)]
pub enum OpenError {
    /// There is no such device.
    #[error("{path} is not there: plug the cable in, or correct the path in station.toml")]
    Missing {
        /// The path.
        path: String,
    },
    /// The user may not open it.
    #[error("{path} may not be opened by this user: add the user to the group that owns it (often dialout)")]
    NotAllowed {
        /// The path.
        path: String,
    },
    /// Another program holds it.
    #[error("{path} is held by another program: end that program")]
    Held {
        /// The path.
        path: String,
    },
    /// It is something else than a serial port.
    #[error("{path} is no serial port: correct the path in station.toml")]
    NotAPort {
        /// The path.
        path: String,
    },
    /// Nothing listens.
    #[error("nothing answers at {address}: switch the machine on, or correct the address in station.toml")]
    NoAnswer {
        /// The address.
        address: String,
    },
    /// Something else.
    #[error("{name} cannot be opened")]
    Other {
        /// Path or address.
        name: String,
        /// What the system said.
        #[source]
        source: io::Error,
    },
}

/// The line is gone.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the line is gone ({why})")]
pub struct LinkGone {
    /// How it was noticed.
    pub why: String,
}

/// An open line. One task owns it.
#[derive(Debug)]
pub enum Link {
    /// A serial port.
    Serial(SerialStream),
    /// A TCP connection.
    Tcp(TcpStream),
}

impl Link {
    /// Opens a line; a serial port exclusively.
    ///
    /// # Errors
    /// [`OpenError`].
    pub async fn open(config: &LinkConfig) -> Result<Self, OpenError> {
        match config {
            LinkConfig::Serial { path, baud, data_bits, parity, stop_bits } => tokio_serial::new(path, *baud)
                .data_bits((*data_bits).into())
                .parity((*parity).into())
                .stop_bits((*stop_bits).into())
                .flow_control(tokio_serial::FlowControl::None)
                .exclusive(true)
                .open_native_async()
                .inspect(|port| {
                    // What was said before the line was opened is nobody's answer. A port that cannot be cleared is
                    // read as it is: who listens has to bear noise anyway.
                    let _ = port.clear(ClearBuffer::Input);
                })
                .map(Self::Serial)
                .map_err(|error| serial_error(path, error)),
            LinkConfig::Tcp { address } => match timeout(CONNECT_LIMIT, TcpStream::connect(address)).await {
                Ok(Ok(stream)) => {
                    // Short messages should not wait for each other; where that cannot be set they are only slower.
                    let _ = stream.set_nodelay(true);
                    Ok(Self::Tcp(stream))
                }
                Ok(Err(source)) if source.kind() != io::ErrorKind::ConnectionRefused => {
                    Err(OpenError::Other { name: address.clone(), source })
                }
                _ => Err(OpenError::NoAnswer { address: address.clone() }),
            },
        }
    }

    /// Reads what is there, at least one byte. May be dropped while it waits; nothing is lost then.
    ///
    /// # Errors
    /// [`LinkGone`].
    pub async fn read(&mut self, buffer: &mut [u8]) -> Result<usize, LinkGone> {
        let read = match self {
            Self::Serial(port) => port.read(buffer).await,
            Self::Tcp(stream) => stream.read(buffer).await,
        };
        match read {
            Ok(0) => Err(LinkGone { why: "end of file".into() }),
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
            let written = match self {
                Self::Serial(port) => timeout(WRITE_LIMIT, port.write_all(piece)).await,
                Self::Tcp(stream) => timeout(WRITE_LIMIT, stream.write_all(piece)).await,
            };
            match written {
                Ok(Ok(())) => {}
                Ok(Err(error)) => return Err(LinkGone { why: error.to_string() }),
                Err(_) => return Err(LinkGone { why: "the other end takes nothing".into() }),
            }
        }
        Ok(())
    }
}

fn serial_error(path: &str, error: tokio_serial::Error) -> OpenError {
    use tokio_serial::ErrorKind;
    let path = path.to_owned();
    let words = error.to_string().to_lowercase();
    match error.kind() {
        ErrorKind::Io(io::ErrorKind::NotFound) => OpenError::Missing { path },
        ErrorKind::Io(io::ErrorKind::PermissionDenied) => OpenError::NotAllowed { path },
        _ if words.contains("lock") || words.contains("busy") => OpenError::Held { path },
        _ if words.contains("typewriter") || words.contains("ioctl") => OpenError::NotAPort { path },
        ErrorKind::NoDevice => OpenError::Missing { path },
        _ => OpenError::Other { name: path, source: error.into() },
    }
}

impl TryFrom<u8> for DataBits {
    type Error = String;
    fn try_from(bits: u8) -> Result<Self, String> {
        match bits {
            7 => Ok(Self::Seven),
            8 => Ok(Self::Eight),
            _ => Err(format!("data_bits is {bits}: write 7 or 8")),
        }
    }
}

impl From<DataBits> for u8 {
    fn from(bits: DataBits) -> Self {
        match bits {
            DataBits::Seven => 7,
            DataBits::Eight => 8,
        }
    }
}

impl From<DataBits> for tokio_serial::DataBits {
    fn from(bits: DataBits) -> Self {
        match bits {
            DataBits::Seven => Self::Seven,
            DataBits::Eight => Self::Eight,
        }
    }
}

impl TryFrom<u8> for StopBits {
    type Error = String;
    fn try_from(bits: u8) -> Result<Self, String> {
        match bits {
            1 => Ok(Self::One),
            2 => Ok(Self::Two),
            _ => Err(format!("stop_bits is {bits}: write 1 or 2")),
        }
    }
}

impl From<StopBits> for u8 {
    fn from(bits: StopBits) -> Self {
        match bits {
            StopBits::One => 1,
            StopBits::Two => 2,
        }
    }
}

impl From<StopBits> for tokio_serial::StopBits {
    fn from(bits: StopBits) -> Self {
        match bits {
            StopBits::One => Self::One,
            StopBits::Two => Self::Two,
        }
    }
}

impl From<Parity> for tokio_serial::Parity {
    fn from(parity: Parity) -> Self {
        match parity {
            Parity::None => Self::None,
            Parity::Even => Self::Even,
            Parity::Odd => Self::Odd,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};
    use tokio_serial::SerialPort;

    fn serial(path: &str) -> LinkConfig {
        LinkConfig::Serial {
            path: path.into(),
            baud: 115_200,
            data_bits: DataBits::Eight,
            parity: Parity::None,
            stop_bits: StopBits::One,
        }
    }

    #[tokio::test]
    async fn opening_what_is_not_a_port_says_what_to_do() {
        let missing = Link::open(&serial("/nonexistent/port")).await.map(|_| ());
        assert!(matches!(missing, Err(OpenError::Missing { .. })), "{missing:?}");
        let file = Link::open(&serial("/dev/null")).await.map(|_| ());
        assert!(matches!(file, Err(OpenError::NotAPort { .. })), "{file:?}");
        let silent = Link::open(&LinkConfig::Tcp { address: "127.0.0.1:1".into() }).await.map(|_| ());
        assert!(matches!(silent, Err(OpenError::NoAnswer { .. })), "{silent:?}");
    }

    #[tokio::test]
    async fn port_is_held_alone_carries_bytes_and_is_gone_when_the_other_end_is() {
        let (mut machine, port) = SerialStream::pair().unwrap();
        let path = port.name().unwrap();
        drop(port);
        let mut link = Link::open(&serial(&path)).await.unwrap();
        let second = Link::open(&serial(&path)).await.map(|_| ());
        assert!(matches!(second, Err(OpenError::Held { .. })), "{second:?}");

        // More than one piece.
        let sent: Vec<u8> = (0..=255).cycle().take(600).collect();
        link.write(&sent).await.unwrap();
        let mut received = vec![0; sent.len()];
        machine.read_exact(&mut received).await.unwrap();
        assert_eq!(received, sent);
        machine.write_all(b"ST 4 0 0\r").await.unwrap();
        let mut answer = [0; 9];
        let mut count = 0;
        while count < answer.len() {
            count += link.read(&mut answer[count..]).await.unwrap();
        }
        assert_eq!(&answer, b"ST 4 0 0\r");

        drop(machine);
        assert!(link.read(&mut answer).await.is_err());
        assert!(link.write(b"GO\r").await.is_err());
    }

    #[test]
    fn settings_that_no_port_has_are_refused_by_name_and_value() {
        let text = |data_bits: u8, stop_bits: u8, more: &str| {
            format!(
                "kind = \"serial\"\npath = \"/dev/ttyS0\"\nbaud = 9600\ndata_bits = {data_bits}\nparity = \"even\"\nstop_bits = {stop_bits}\n{more}"
            )
        };
        assert!(toml::from_str::<LinkConfig>(&text(7, 2, "")).is_ok());
        for (text, part) in [
            (text(9, 1, ""), "data_bits is 9: write 7 or 8"),
            (text(8, 3, ""), "stop_bits is 3: write 1 or 2"),
            (text(8, 1, "speed = 3\n"), "speed"),
        ] {
            let refused = toml::from_str::<LinkConfig>(&text).unwrap_err().to_string();
            assert!(refused.contains(part), "{refused}");
        }
    }
}
