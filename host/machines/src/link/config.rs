//! Where a line goes and how it is set: every setting is written out, and a wrong one is named with rule and remedy.

use super::usb::UsbIdentity;
use serde::{Deserialize, Deserializer, Serialize};

/// Highest speed that Linux has a constant for, bits per second.
const BAUD_MAX: u32 = 4_000_000;

/// Where a line goes and how it is set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case", deny_unknown_fields)]
pub enum LinkConfig {
    /// A serial port.
    Serial(SerialConfig),
    /// A TCP connection.
    Tcp {
        /// Host and port.
        #[serde(deserialize_with = "host_and_port")]
        address: String,
    },
}

/// A serial port and its settings. There is no flow control: no machine of ours needs it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "RawSerial", into = "RawSerial")]
pub struct SerialConfig {
    /// Which port.
    pub device: Device,
    /// Speed, bits per second: 1 to 4,000,000.
    pub baud: u32,
    /// 7 or 8.
    pub data_bits: DataBits,
    /// Parity.
    pub parity: Parity,
    /// 1 or 2.
    pub stop_bits: StopBits,
    /// What is done with DTR once the port is open. Linux raises DTR and RTS by itself when a closed port is opened,
    /// and no program can prevent that: `off` lowers them some microseconds later.
    pub dtr: ControlLine,
    /// What is done with RTS once the port is open.
    pub rts: ControlLine,
    /// Whether DTR and RTS fall when the port is closed. With `false` (the terminal flag `HUPCL` cleared) they stay up,
    /// so that the next opening is no edge and does not reset a board of the Arduino kind; the first opening after
    /// plugging in still does. A board that must never be reset needs 10 microfarads between RESET and ground.
    pub hangup_on_close: bool,
}

impl SerialConfig {
    /// A port by name at this speed, with 8 data bits, no parity, 1 stop bit, DTR and RTS left alone.
    #[must_use]
    pub fn by_path(path: impl Into<String>, baud: u32) -> Self {
        Self {
            device: Device::Path(path.into()),
            baud,
            data_bits: DataBits::Eight,
            parity: Parity::None,
            stop_bits: StopBits::One,
            dtr: ControlLine::Leave,
            rts: ControlLine::Leave,
            hangup_on_close: false,
        }
    }
}

/// Which serial port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Device {
    /// By name: best one under `/dev/serial/by-id` or `/dev/serial/by-path`.
    Path(String),
    /// By what is plugged in, wherever it is plugged in. Looked up each time the line is opened.
    Usb(UsbIdentity),
}

/// What is done with a control line once the port is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ControlLine {
    /// Nothing.
    #[default]
    Leave,
    /// It is raised.
    On,
    /// It is lowered.
    Off,
}

impl ControlLine {
    /// The level that is set, if one is.
    #[must_use]
    pub fn level(self) -> Option<bool> {
        match self {
            Self::Leave => None,
            Self::On => Some(true),
            Self::Off => Some(false),
        }
    }
}

/// The form of [`SerialConfig`] in a file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct RawSerial {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    usb: Option<UsbIdentity>,
    baud: u32,
    data_bits: DataBits,
    parity: Parity,
    stop_bits: StopBits,
    #[serde(default)]
    dtr: ControlLine,
    #[serde(default)]
    rts: ControlLine,
    #[serde(default)]
    hangup_on_close: bool,
}

impl TryFrom<RawSerial> for SerialConfig {
    type Error = String;
    fn try_from(raw: RawSerial) -> Result<Self, String> {
        let device = match (raw.path, raw.usb) {
            (Some(path), None) if path.is_empty() => {
                return Err(
                    "path is empty: write a name under /dev/serial/by-id, or usb = { vid, pid }".to_owned()
                );
            }
            (Some(path), None) => Device::Path(path),
            (None, Some(usb)) => Device::Usb(usb),
            (Some(path), Some(_)) => {
                return Err(format!(
                    "path is {path:?} and usb is given too: a port has one of them, remove the other"
                ));
            }
            (None, None) => {
                return Err(
                    "neither path nor usb is given: write path = \"/dev/serial/by-id/...\" or usb = { vid = \
                            \"0403\", pid = \"6001\", serial = \"...\" }"
                        .to_owned(),
                );
            }
        };
        if !(1..=BAUD_MAX).contains(&raw.baud) {
            return Err(format!(
                "baud is {}: write the machine's speed in bits per second, 1 to {BAUD_MAX}, such as 9600",
                raw.baud
            ));
        }
        let RawSerial { baud, data_bits, parity, stop_bits, dtr, rts, hangup_on_close, .. } = raw;
        Ok(Self { device, baud, data_bits, parity, stop_bits, dtr, rts, hangup_on_close })
    }
}

impl From<SerialConfig> for RawSerial {
    fn from(config: SerialConfig) -> Self {
        let SerialConfig { device, baud, data_bits, parity, stop_bits, dtr, rts, hangup_on_close } = config;
        let (path, usb) = match device {
            Device::Path(path) => (Some(path), None),
            Device::Usb(usb) => (None, Some(usb)),
        };
        Self { path, usb, baud, data_bits, parity, stop_bits, dtr, rts, hangup_on_close }
    }
}

fn host_and_port<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let address = String::deserialize(deserializer)?;
    let fits =
        address.rsplit_once(':').is_some_and(|(host, port)| !host.is_empty() && port.parse::<u16>().is_ok());
    if fits {
        return Ok(address);
    }
    let remedy = "write host and port, such as \"192.168.0.10:55555\"";
    Err(serde::de::Error::custom(format!("address is {address:?}: {remedy}")))
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

impl Parity {
    /// The word for it, as the configuration writes it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Even => "even",
            Self::Odd => "odd",
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
