//! USB adapters by what they say of themselves, and the port that each one's plug makes.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::path::{Path, PathBuf};

/// A USB adapter as a configuration names it: `{ vid = "0403", pid = "6001", serial = "A50285BI" }`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UsbIdentity {
    /// Vendor, four hexadecimal digits.
    pub vid: UsbId,
    /// Product, four hexadecimal digits.
    pub pid: UsbId,
    /// Serial number of the adapter, exactly as it gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub serial: Option<String>,
    /// Interface, for adapters with several ports; counted from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interface: Option<u8>,
}

/// A vendor or product number of USB. Written as four hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct UsbId(pub u16);

impl TryFrom<String> for UsbId {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        let digits = text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
        match u16::from_str_radix(&text, 16) {
            Ok(id) if digits => Ok(Self(id)),
            _ => Err(format!(
                "vid or pid is {text:?}: write four hexadecimal digits in quotes, such as \"0403\", as `lsusb` shows them"
            )),
        }
    }
}

impl From<UsbId> for String {
    fn from(id: UsbId) -> Self {
        id.to_string()
    }
}

impl fmt::Display for UsbId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04x}", self.0)
    }
}

impl fmt::Display for UsbIdentity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.vid, self.pid)?;
        if let Some(serial) = &self.serial {
            write!(f, " with serial number {serial}")?;
        }
        if let Some(interface) = self.interface {
            write!(f, ", interface {interface}")?;
        }
        Ok(())
    }
}

/// One interface of a USB device that is plugged in, as `/sys` tells of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UsbInterface {
    /// Vendor.
    pub vid: UsbId,
    /// Product.
    pub pid: UsbId,
    /// Serial number, where the device has one.
    pub serial: Option<String>,
    /// Maker and product in the device's own words.
    pub words: String,
    /// Number of the interface.
    pub interface: u8,
    /// The kernel's driver of it; `usbfs` when a program took the interface over.
    pub driver: Option<String>,
    /// Its serial port, such as `ttyUSB0`.
    pub tty: Option<String>,
    /// The port's name by the socket that the plug is in, under `/dev/serial/by-path`.
    pub by_path: Option<PathBuf>,
}

impl UsbInterface {
    /// What to write into the configuration to mean this port, among those that are plugged in; by its socket where
    /// nothing else tells it from another.
    #[must_use]
    pub fn hint(&self, plugged: &[Self]) -> String {
        let twin = |other: &&Self| {
            other.tty.is_some() && (other.vid, other.pid, &other.serial) == (self.vid, self.pid, &self.serial)
        };
        let twins: Vec<_> = plugged.iter().filter(twin).collect();
        let alone = |number: u8| twins.iter().filter(|twin| twin.interface == number).count() == 1;
        let mut hint = format!("usb = {{ vid = \"{}\", pid = \"{}\"", self.vid, self.pid);
        if let Some(serial) = &self.serial {
            hint += &format!(", serial = {serial:?}");
        }
        match &self.by_path {
            _ if twins.len() <= 1 => hint + " }",
            _ if alone(self.interface) => hint + &format!(", interface = {} }}", self.interface),
            Some(path) => format!("path = {:?}", path.display().to_string()),
            None => hint + " }",
        }
    }
}

/// Why an identity does not lead to one port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotFound {
    /// No such adapter is plugged in.
    Unplugged {
        /// Adapters with a port that are.
        others: Vec<UsbInterface>,
    },
    /// It is plugged in, but the kernel gives it no port.
    NoPort {
        /// The kernel's driver of it, if one is bound.
        driver: Option<String>,
    },
    /// Several ports answer to it.
    Ambiguous {
        /// They.
        matches: Vec<UsbInterface>,
        /// Everything plugged in, to tell them apart.
        plugged: Vec<UsbInterface>,
    },
}

/// The port of an identity among what is plugged in: its name, such as `ttyUSB0`.
///
/// # Errors
/// [`NotFound`].
pub fn find(identity: &UsbIdentity, plugged: &[UsbInterface]) -> Result<String, NotFound> {
    let fits = |port: &&UsbInterface| {
        (port.vid, port.pid) == (identity.vid, identity.pid)
            && identity.serial.as_ref().is_none_or(|serial| port.serial.as_ref() == Some(serial))
            && identity.interface.is_none_or(|interface| port.interface == interface)
    };
    let matches: Vec<_> = plugged.iter().filter(fits).cloned().collect();
    let with_port: Vec<_> = matches.iter().filter(|port| port.tty.is_some()).cloned().collect();
    match with_port.as_slice() {
        [UsbInterface { tty: Some(tty), .. }] => Ok(tty.clone()),
        [] => Err(match matches.into_iter().next() {
            Some(first) => NotFound::NoPort { driver: first.driver },
            None => {
                let others = plugged.iter().filter(|port| port.tty.is_some()).cloned().collect();
                NotFound::Unplugged { others }
            }
        }),
        _ => Err(NotFound::Ambiguous { matches: with_port, plugged: plugged.to_vec() }),
    }
}

/// What is plugged in. `root` is `/`, or a folder that looks like it; none where the system does not say.
#[must_use]
pub fn plugged(root: &Path) -> Vec<UsbInterface> {
    let devices = root.join("sys/bus/usb/devices");
    let entries = devices.read_dir().into_iter().flatten().filter_map(Result::ok);
    let mut found: Vec<_> = entries.filter_map(|entry| interface(root, &devices, &entry.path())).collect();
    found.sort_by(|a, b| (&a.tty, a.interface).cmp(&(&b.tty, b.interface)));
    found
}

/// Reads an interface's folder, `1-2:1.0` beside its device's folder `1-2`.
fn interface(root: &Path, devices: &Path, folder: &Path) -> Option<UsbInterface> {
    let name = folder.file_name()?.to_str()?;
    let device = devices.join(name.split_once(':')?.0);
    let id = |field: &str| UsbId::try_from(text(&device.join(field))?).ok();
    let words: Vec<_> =
        ["manufacturer", "product"].iter().filter_map(|field| text(&device.join(field))).collect();
    let tty = port_name(folder);
    Some(UsbInterface {
        vid: id("idVendor")?,
        pid: id("idProduct")?,
        serial: text(&device.join("serial")),
        words: words.join(" "),
        interface: u8::from_str_radix(&text(&folder.join("bInterfaceNumber"))?, 16).ok()?,
        driver: folder
            .join("driver")
            .read_link()
            .ok()
            .and_then(|driver| Some(driver.file_name()?.to_str()?.to_owned())),
        by_path: tty
            .as_ref()
            .and_then(|tty| link_to(&root.join("dev/serial/by-path"), &root.join("dev").join(tty))),
        tty,
    })
}

/// Name of an interface's port: a folder `ttyUSB0` in it, or `ttyACM0` in its folder `tty`.
fn port_name(folder: &Path) -> Option<String> {
    [folder.join("tty"), folder.to_owned()].iter().find_map(|folder| {
        let names = folder.read_dir().ok()?.filter_map(|entry| entry.ok()?.file_name().into_string().ok());
        names.filter(|name| name.starts_with("tty") && name.len() > 3).min()
    })
}

fn text(file: &Path) -> Option<String> {
    let text = std::fs::read_to_string(file).ok()?;
    Some(text.trim().to_owned()).filter(|text| !text.is_empty())
}

/// The link in `folder` that leads to the device.
pub(crate) fn link_to(folder: &Path, device: &Path) -> Option<PathBuf> {
    let device = device.canonicalize().ok()?;
    let mut links: Vec<_> = folder.read_dir().ok()?.filter_map(Result::ok).map(|link| link.path()).collect();
    links.sort();
    links.into_iter().find(|link| link.canonicalize().is_ok_and(|target| target == device))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::symlink;

    /// A USB interface to be laid out as `/sys` and `/dev` show it.
    pub(crate) struct Plug {
        pub socket: &'static str,
        pub ids: (&'static str, &'static str),
        pub serial: Option<&'static str>,
        pub interface: u8,
        pub driver: Option<&'static str>,
        pub tty: Option<&'static str>,
    }

    pub(crate) const FTDI: Plug = Plug {
        socket: "1-2",
        ids: ("0403", "6001"),
        serial: Some("A50285BI"),
        interface: 0,
        driver: Some("ftdi_sio"),
        tty: Some("ttyUSB0"),
    };

    /// Lays the plugs out under `root`.
    pub(crate) fn lay_out(root: &Path, plugs: &[Plug]) {
        for plug in plugs {
            let device = root.join("sys/bus/usb/devices").join(plug.socket);
            let folder = root.join(format!("sys/bus/usb/devices/{}:1.{}", plug.socket, plug.interface));
            fs::create_dir_all(&device).unwrap();
            fs::create_dir_all(&folder).unwrap();
            for (field, value) in
                [("idVendor", Some(plug.ids.0)), ("idProduct", Some(plug.ids.1)), ("serial", plug.serial)]
            {
                if let Some(value) = value {
                    fs::write(device.join(field), format!("{value}\n")).unwrap();
                }
            }
            fs::write(folder.join("bInterfaceNumber"), format!("{:02x}\n", plug.interface)).unwrap();
            if let Some(driver) = plug.driver {
                symlink(format!("../../drivers/{driver}"), folder.join("driver")).unwrap();
            }
            if let Some(tty) = plug.tty {
                let inner =
                    if tty.starts_with("ttyACM") { folder.join("tty").join(tty) } else { folder.join(tty) };
                fs::create_dir_all(inner).unwrap();
                let by_path = root.join("dev/serial/by-path");
                fs::create_dir_all(&by_path).unwrap();
                fs::write(root.join("dev").join(tty), "").unwrap();
                let name = format!("pci-usb-{}:1.{}", plug.socket, plug.interface);
                symlink(format!("../../{tty}"), by_path.join(name)).unwrap();
            }
        }
    }

    pub(crate) fn identity(text: &str) -> UsbIdentity {
        toml::from_str(text).unwrap()
    }

    #[test]
    fn adapter_is_found_by_identity_in_whichever_socket_it_is() {
        for (socket, tty) in [("1-2", "ttyUSB0"), ("3-1.4", "ttyUSB7"), ("2-1", "ttyACM3")] {
            let root = tempfile::tempdir().unwrap();
            let other = Plug { socket: "9-9", serial: Some("OTHER"), tty: Some("ttyUSB5"), ..FTDI };
            lay_out(root.path(), &[Plug { socket, tty: Some(tty), ..FTDI }, other]);
            let wanted = identity("vid = \"0403\"\npid = \"6001\"\nserial = \"A50285BI\"");
            assert_eq!(find(&wanted, &plugged(root.path())), Ok(tty.to_owned()));
        }
    }

    #[test]
    fn several_matches_are_told_apart_by_serial_then_interface_then_socket() {
        let serials = [FTDI, Plug { socket: "1-3", serial: Some("B2"), tty: Some("ttyUSB1"), ..FTDI }];
        let interfaces = [FTDI, Plug { interface: 1, tty: Some("ttyUSB1"), ..FTDI }];
        let nameless = [
            Plug { serial: None, ids: ("1a86", "7523"), ..FTDI },
            Plug { serial: None, ids: ("1a86", "7523"), socket: "1-3", tty: Some("ttyUSB1"), ..FTDI },
        ];
        for (plugs, hint) in [
            (serials, "usb = { vid = \"0403\", pid = \"6001\", serial = \"B2\" }"),
            (interfaces, "usb = { vid = \"0403\", pid = \"6001\", serial = \"A50285BI\", interface = 1 }"),
            (nameless, "/dev/serial/by-path/pci-usb-1-3:1.0\""),
        ] {
            let root = tempfile::tempdir().unwrap();
            let (vid, pid) = plugs[0].ids;
            lay_out(root.path(), &plugs);
            let found = find(&identity(&format!("vid = \"{vid}\"\npid = \"{pid}\"")), &plugged(root.path()));
            let Err(NotFound::Ambiguous { matches, plugged }) = found else { panic!("{found:?}") };
            assert_eq!(matches.len(), 2);
            assert!(matches[1].hint(&plugged).contains(hint), "{}", matches[1].hint(&plugged));
        }
    }

    #[test]
    fn adapter_without_a_port_tells_who_has_it() {
        for driver in [Some("usbfs"), None] {
            let root = tempfile::tempdir().unwrap();
            lay_out(root.path(), &[Plug { driver, tty: None, ..FTDI }]);
            let found = find(&identity("vid = \"0403\"\npid = \"6001\""), &plugged(root.path()));
            assert_eq!(found, Err(NotFound::NoPort { driver: driver.map(str::to_owned) }));
        }
    }

    #[test]
    fn absent_adapter_is_answered_with_those_that_are_there() {
        let root = tempfile::tempdir().unwrap();
        lay_out(root.path(), &[FTDI]);
        let found = find(&identity("vid = \"1a86\"\npid = \"7523\""), &plugged(root.path()));
        let Err(NotFound::Unplugged { others }) = found else { panic!("{found:?}") };
        assert_eq!(others[0].tty.as_deref(), Some("ttyUSB0"));
        assert_eq!(plugged(Path::new("/nonexistent")), []);
    }

    #[test]
    fn number_that_is_no_usb_id_is_refused_with_the_form() {
        for wrong in ["403", "0x0403", "04g3", "+403", ""] {
            let refused =
                toml::from_str::<UsbIdentity>(&format!("vid = {wrong:?}\npid = \"6001\"")).unwrap_err();
            assert!(refused.to_string().contains("four hexadecimal digits"), "{refused}");
        }
    }
}
