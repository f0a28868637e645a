//! Opens a serial port: finds it, makes sure that nobody else has it, and sets everything that the configuration says.

use super::access::Facts;
use super::config::{Device, Parity, SerialConfig};
use super::diagnosis::{OpenError, PSEUDO_TERMINAL, REAL_PORT};
use super::holders::holders;
use super::watch::Watch;
use super::{Serial, usb};
use nix::sys::termios::{ControlFlags, SetArg, tcgetattr, tcsetattr};
use std::fs::{File, OpenOptions, TryLockError};
use std::io::{self, IsTerminal};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use tokio_serial::{ClearBuffer, ErrorKind, SerialPort, SerialPortBuilderExt, SerialStream};

/// Opens it, exclusively. `root` is `/`; a folder that looks like it only in tests.
///
/// # Errors
/// [`OpenError`].
pub(super) fn open(config: &SerialConfig, root: &Path) -> Result<Serial, OpenError> {
    let given = locate(&config.device, root)?;
    let path = given.display().to_string();
    let node = given.canonicalize().map_err(|_| missing(&path, root))?;
    let port = Port { root, path: &path, node: &node };
    // The library's own opening can say less of why it failed, and a failed attempt of it takes the exclusive use from
    // whoever has it: so what can be found out is found out first.
    let first = port.look(config.hangup_on_close)?;
    let mut stream = port.open(config)?;
    drop(first);
    // What was said before the line was opened is nobody's answer. A port that cannot be cleared is read as it is: who
    // listens has to bear noise anyway.
    let _ = stream.clear(ClearBuffer::Input);
    for (line, set) in [("dtr", config.dtr), ("rts", config.rts)] {
        if let Some(level) = set.level() {
            control(&mut stream, line, level, &path)?;
        }
    }
    let watch = Watch::new(&given).map_err(|_| missing(&path, root))?;
    Ok(Serial { stream, watch })
}

fn missing(path: &str, root: &Path) -> OpenError {
    OpenError::Missing { path: path.to_owned(), plugged: usb::plugged(root) }
}

/// Where the device is now.
fn locate(device: &Device, root: &Path) -> Result<PathBuf, OpenError> {
    match device {
        Device::Path(path) => Ok(PathBuf::from(path)),
        Device::Usb(identity) => usb::find(identity, &usb::plugged(root))
            .map(|tty| root.join("dev").join(tty))
            .map_err(|why| OpenError::Usb { identity: identity.clone(), why }),
    }
}

/// A port on the way to being opened.
struct Port<'a> {
    root: &'a Path,
    path: &'a str,
    node: &'a Path,
}

impl Port<'_> {
    /// Opens the node once to see whether it can be, is a port, is free, and keeps its control lines up as wished.
    fn look(&self, hangup_on_close: bool) -> Result<File, OpenError> {
        let flags = (nix::fcntl::OFlag::O_NOCTTY | nix::fcntl::OFlag::O_NONBLOCK).bits();
        let opened = OpenOptions::new().read(true).write(true).custom_flags(flags).open(self.node);
        let file = opened.map_err(|error| self.not_opened(error))?;
        if !file.is_terminal() {
            return Err(OpenError::NotAPort { path: self.path.to_owned() });
        }
        match file.try_lock() {
            // The library takes the lock again, and keeps it as long as the line is open.
            Ok(()) => file.unlock().map_err(|source| self.other(source))?,
            Err(TryLockError::WouldBlock) => {
                drop(file);
                return Err(self.held());
            }
            Err(TryLockError::Error(source)) => return Err(self.other(source)),
        }
        let mut settings = tcgetattr(&file).map_err(|error| self.other(error.into()))?;
        settings.control_flags.set(ControlFlags::HUPCL, hangup_on_close);
        tcsetattr(&file, SetArg::TCSANOW, &settings).map_err(|error| self.other(error.into()))?;
        Ok(file)
    }

    fn not_opened(&self, error: io::Error) -> OpenError {
        use nix::errno::Errno;
        let path = self.path.to_owned();
        match error.raw_os_error().map(Errno::from_raw) {
            Some(Errno::ENOENT | Errno::ENODEV | Errno::ENXIO | Errno::EIO) => missing(self.path, self.root),
            Some(Errno::EACCES | Errno::EPERM) => {
                OpenError::NotAllowed { path, why: Facts::gather(self.root, self.node).refusal() }
            }
            Some(Errno::EBUSY) => self.held(),
            Some(Errno::EISDIR) => OpenError::NotAPort { path },
            _ => self.other(error),
        }
    }

    fn open(&self, config: &SerialConfig) -> Result<SerialStream, OpenError> {
        let stream = tokio_serial::new(self.path, config.baud)
            .data_bits(config.data_bits.into())
            .parity(config.parity.into())
            .stop_bits(config.stop_bits.into())
            .flow_control(tokio_serial::FlowControl::None)
            .exclusive(true)
            .open_native_async()
            .map_err(|error| self.not_set(config, &error))?;
        // Some ports take settings that they cannot have, and keep others. Where there is no wire that is no matter.
        let kept = stream.parity().ok() == Some(config.parity.into())
            && stream.data_bits().ok() == Some(config.data_bits.into());
        if kept || self.is_pseudo_terminal() { Ok(stream) } else { Err(self.settings(config)) }
    }

    fn is_pseudo_terminal(&self) -> bool {
        self.node.starts_with("/dev/pts")
    }

    fn not_set(&self, config: &SerialConfig, error: &tokio_serial::Error) -> OpenError {
        let words = error.to_string().to_lowercase();
        match error.kind() {
            _ if words.contains("lock") || words.contains("busy") => self.held(),
            ErrorKind::Io(io::ErrorKind::InvalidInput) | ErrorKind::InvalidInput => self.settings(config),
            ErrorKind::Unknown if words.contains("settings") => self.settings(config),
            ErrorKind::NoDevice => missing(self.path, self.root),
            _ => self.other(error.clone().into()),
        }
    }

    fn settings(&self, config: &SerialConfig) -> OpenError {
        let remedy = if self.is_pseudo_terminal() { PSEUDO_TERMINAL } else { REAL_PORT };
        OpenError::Settings { path: self.path.to_owned(), settings: settings_words(config), remedy }
    }

    fn held(&self) -> OpenError {
        let holders = holders(&self.root.join("proc"), self.node, std::process::id());
        OpenError::Held { path: self.path.to_owned(), holders }
    }

    fn other(&self, source: io::Error) -> OpenError {
        OpenError::Other { name: self.path.to_owned(), source }
    }
}

fn settings_words(config: &SerialConfig) -> String {
    let parity = match config.parity {
        Parity::None => 'N',
        Parity::Even => 'E',
        Parity::Odd => 'O',
    };
    format!("{} baud, {}{parity}{}", config.baud, u8::from(config.data_bits), u8::from(config.stop_bits))
}

fn control(stream: &mut SerialStream, line: &'static str, level: bool, path: &str) -> Result<(), OpenError> {
    let set = match line {
        "dtr" => stream.write_data_terminal_ready(level),
        _ => stream.write_request_to_send(level),
    };
    match set {
        Ok(()) => Ok(()),
        // A pseudo-terminal has no such lines, and nobody at its other end misses them.
        Err(error) if is_no_modem(&error) => Ok(()),
        Err(error) => Err(OpenError::ControlLine { line, path: path.to_owned(), source: error.into() }),
    }
}

/// Whether the system said `ENOTTY`, for which the library has no kind of its own.
fn is_no_modem(error: &tokio_serial::Error) -> bool {
    let words = error.to_string().to_lowercase();
    words.contains("typewriter") || words.contains("inappropriate ioctl")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_that_a_port_refuses_are_said_with_the_remedy_for_its_kind() {
        let config = SerialConfig { parity: Parity::Even, ..SerialConfig::by_path("x", 19_200) };
        for (node, part) in [("/dev/pts/3", "pseudo-terminal"), ("/dev/ttyUSB0", "use an adapter that can")] {
            let port = Port { root: Path::new("/nonexistent"), path: node, node: Path::new(node) };
            let error = tokio_serial::Error::new(ErrorKind::InvalidInput, "Invalid argument");
            let said = port.not_set(&config, &error).to_string();
            let parts = ["19200 baud, 8E1", node, part];
            assert!(parts.iter().all(|part| said.contains(part)), "{said}");
        }
    }

    #[test]
    fn refusals_of_the_system_are_told_apart() {
        let root = tempfile::tempdir().unwrap();
        let node = root.path().join("dev/ttyUSB0");
        super::super::holders::tests::process(root.path(), 812, "minicom", &node);
        let port = Port { root: root.path(), path: "/dev/ttyUSB0", node: &node };
        for (number, part) in [
            (2, "is not there"),
            (6, "is not there"),
            (13, "may not be opened: "),
            (16, "held by minicom (process 812)"),
            (21, "is no serial port"),
            (24, "Too many open files"),
        ] {
            let said = port.not_opened(io::Error::from_raw_os_error(number)).to_string();
            assert!(said.contains(part), "{said}");
        }
        for (words, part) in [
            ("Unable to acquire exclusive lock on serial port", "held by minicom"),
            ("Device or resource busy", "held by minicom"),
            ("No such device", "is not there"),
        ] {
            let error = tokio_serial::Error::new(ErrorKind::NoDevice, words);
            let said = port.not_set(&SerialConfig::by_path("x", 9_600), &error).to_string();
            assert!(said.contains(part), "{said}");
        }
    }
}
