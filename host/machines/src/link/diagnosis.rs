//! Why a line could not be opened, in words that a person at the station can act on.

use super::access::Refusal;
use super::adapters;
use super::holders::Holders;
use super::usb::{NotFound, UsbIdentity, UsbInterface};
use std::fmt;
use std::io;
use thiserror::Error;

/// Why a line could not be opened.
#[derive(Debug, Error)]
pub enum OpenError {
    /// There is no such device.
    #[error(
        "{path} is not there: plug the cable in, or correct the path in station.toml{}",
        Instead(plugged)
    )]
    Missing {
        /// The path.
        path: String,
        /// What is plugged in.
        plugged: Vec<UsbInterface>,
    },
    /// The configured adapter leads to no port, or to several.
    #[error("{}", UsbWords { identity, why })]
    Usb {
        /// The adapter.
        identity: UsbIdentity,
        /// Why.
        why: NotFound,
    },
    /// The user may not open it.
    #[error("{path} may not be opened: {why}")]
    NotAllowed {
        /// The path.
        path: String,
        /// What stands in the way.
        why: Refusal,
    },
    /// Another program holds it.
    #[error("{path} is held by {holders}")]
    Held {
        /// The path.
        path: String,
        /// Which.
        holders: Holders,
    },
    /// It is something else than a serial port.
    #[error("{path} is no serial port: correct the path in station.toml")]
    NotAPort {
        /// The path.
        path: String,
    },
    /// The port does not take the settings.
    #[error("{path} refuses the settings {settings}: {remedy}")]
    Settings {
        /// The path.
        path: String,
        /// They, as in `19200 baud, 8E1`.
        settings: String,
        /// What to do.
        remedy: &'static str,
    },
    /// The port cannot set a control line.
    #[error("{line} of {path} cannot be set: write {line} = \"leave\", or use another adapter")]
    ControlLine {
        /// `dtr` or `rts`.
        line: &'static str,
        /// The path.
        path: String,
        /// What the system said.
        #[source]
        source: io::Error,
    },
    /// Nothing listens.
    #[error("nothing answers at {address}: switch the machine on, or correct the address in station.toml")]
    NoAnswer {
        /// The address.
        address: String,
    },
    /// There is no way to the address.
    #[error(
        "no network leads to {address}: plug the network cable in, and check this computer's own address"
    )]
    NoRoute {
        /// The address.
        address: String,
    },
    /// Nobody knows the host's name.
    #[error(
        "the host of {address} is not known: write its number address into station.toml, or correct the name"
    )]
    NoHost {
        /// The address.
        address: String,
    },
    /// Something else.
    #[error("{name} cannot be opened: {source}")]
    Other {
        /// Path or address.
        name: String,
        /// What the system said.
        #[source]
        source: io::Error,
    },
}

/// The words of [`OpenError::Usb`].
struct UsbWords<'a> {
    identity: &'a UsbIdentity,
    why: &'a NotFound,
}

impl fmt::Display for UsbWords<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let identity = self.identity;
        match self.why {
            NotFound::Unplugged { others } if others.is_empty() => {
                write!(f, "no USB adapter {identity} is plugged in, nor any other: plug it in")
            }
            NotFound::Unplugged { others } => {
                write!(
                    f,
                    "no USB adapter {identity} is plugged in: plug it in, or name another in station.toml; there is "
                )?;
                list(f, others, others)
            }
            NotFound::NoPort { driver } => {
                write!(f, "the USB adapter {identity} is plugged in, but {}", NoPort(driver.as_deref()))
            }
            NotFound::Ambiguous { matches, plugged } => {
                write!(f, "several ports are {identity}: write into station.toml which; there is ")?;
                list(f, matches, plugged)
            }
        }
    }
}

/// Why an adapter with this driver has no port.
struct NoPort<'a>(Option<&'a str>);

impl fmt::Display for NoPort<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some("usbfs") => f.write_str(
                "a program took it from the system, as brltty does: run `sudo systemctl mask --now brltty brltty-udev`, and \
                 plug the cable out and in",
            ),
            Some(driver) => write!(f, "its driver {driver} makes no serial port of it"),
            None => f.write_str(
                "no driver makes a port of it: plug it out and in; if brltty runs, mask it; else load the driver (ftdi_sio, \
                 ch341, cp210x, pl2303, cdc_acm)",
            ),
        }
    }
}

/// What there is where a port is missing.
struct Instead<'a>(&'a [UsbInterface]);

impl fmt::Display for Instead<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for port in adapters::without_port(self.0) {
            write!(
                f,
                "; the USB adapter {}:{} is plugged in, but {}",
                port.vid,
                port.pid,
                NoPort(port.driver.as_deref())
            )?;
        }
        let with_port: Vec<_> = self.0.iter().filter(|port| port.tty.is_some()).cloned().collect();
        if with_port.is_empty() {
            return Ok(());
        }
        f.write_str("; there is ")?;
        list(f, &with_port, self.0)
    }
}

/// Each port with the line that means it.
fn list(f: &mut fmt::Formatter<'_>, ports: &[UsbInterface], plugged: &[UsbInterface]) -> fmt::Result {
    for (at, port) in ports.iter().enumerate() {
        let comma = if at > 0 { ", " } else { "" };
        write!(f, "{comma}{} ({})", port.tty.as_deref().unwrap_or("no port"), port.hint(plugged))?;
    }
    Ok(())
}

/// What to do where a pseudo-terminal refuses settings.
pub(super) const PSEUDO_TERMINAL: &str = "it is a pseudo-terminal, which knows neither parity nor 7 bits; write data_bits = 8 and parity = \"none\" for a \
     simulated machine";
/// What to do where a port refuses settings.
pub(super) const REAL_PORT: &str = "check them against the machine's manual; if they are right, use an adapter that can (FTDI can all of them)";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::usb;
    use crate::link::usb::tests::{FTDI, Plug, identity, lay_out};

    fn words(plugs: &[Plug], wanted: &str) -> String {
        let root = tempfile::tempdir().unwrap();
        lay_out(root.path(), plugs);
        let identity = identity(wanted);
        let why = usb::find(&identity, &usb::plugged(root.path())).unwrap_err();
        OpenError::Usb { identity, why }.to_string()
    }

    #[test]
    fn adapter_that_leads_to_no_port_is_explained() {
        let ftdi = "vid = \"0403\"\npid = \"6001\"";
        let absent = "vid = \"1a86\"\npid = \"7523\"\nserial = \"X\"";
        let second = Plug { socket: "1-3", serial: Some("B2"), tty: Some("ttyUSB1"), ..FTDI };
        for (plugs, wanted, parts) in [
            (vec![], ftdi, ["0403:6001 is plugged in, nor any other", "plug it in"]),
            (vec![FTDI], absent, ["1a86:7523 with serial number X", "ttyUSB0 (usb = { vid = \"0403\""]),
            (vec![Plug { tty: None, driver: Some("usbfs"), ..FTDI }], ftdi, ["brltty", "systemctl mask"]),
            (vec![Plug { tty: None, driver: None, ..FTDI }], ftdi, ["no driver", "ch341"]),
            (vec![Plug { tty: None, driver: Some("odd"), ..FTDI }], ftdi, ["driver odd", "no serial port"]),
            (
                vec![FTDI, second],
                ftdi,
                ["ttyUSB0 (usb", "ttyUSB1 (usb = { vid = \"0403\", pid = \"6001\", serial = \"B2\" })"],
            ),
        ] {
            let said = words(&plugs, wanted);
            assert!(parts.iter().all(|part| said.contains(part)), "{said}");
        }
    }

    #[test]
    fn missing_port_is_answered_with_what_is_there() {
        let stolen = Plug {
            socket: "1-3",
            ids: ("1a86", "7523"),
            serial: None,
            driver: Some("usbfs"),
            tty: None,
            ..FTDI
        };
        for (plugs, parts) in [
            (vec![], ["plug the cable in", "correct the path"]),
            (vec![FTDI], ["there is ttyUSB0 (usb = { vid = \"0403\"", "correct the path"]),
            (vec![stolen], ["the USB adapter 1a86:7523 is plugged in, but a program took it", "brltty"]),
        ] {
            let root = tempfile::tempdir().unwrap();
            lay_out(root.path(), &plugs);
            let path = "/dev/ttyUSB1".to_owned();
            let said = OpenError::Missing { path, plugged: usb::plugged(root.path()) }.to_string();
            assert!(parts.iter().all(|part| said.contains(part)), "{said}");
        }
    }
}
