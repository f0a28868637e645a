//! The serial ports of this computer, by what is plugged in and not by the order in which it was.

use serialport::{SerialPortType, UsbPortInfo};
use std::path::Path;

/// Where Linux names serial ports by the identity of their adapter.
const BY_ID: &str = "/dev/serial/by-id";

/// A serial port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Port {
    /// What to write into the configuration: a name that stays the same when the cable moves to another socket, where
    /// there is one.
    pub path: String,
    /// What is plugged in, as far as it says so.
    pub adapter: String,
}

/// Lists them; none where the system does not say.
#[must_use]
pub fn list() -> Vec<Port> {
    let ports = serialport::available_ports().unwrap_or_default();
    let mut ports: Vec<_> = ports.into_iter().map(|port| port_of(&port.port_name, &port.port_type)).collect();
    ports.sort_by(|a, b| a.path.cmp(&b.path));
    ports
}

fn port_of(device: &str, kind: &SerialPortType) -> Port {
    let adapter = match kind {
        SerialPortType::UsbPort(usb) => usb_words(usb),
        SerialPortType::PciPort => "built in".into(),
        SerialPortType::BluetoothPort => "Bluetooth".into(),
        SerialPortType::Unknown => String::new(),
    };
    Port { path: stable_name(Path::new(BY_ID), device).unwrap_or_else(|| device.to_owned()), adapter }
}

fn usb_words(usb: &UsbPortInfo) -> String {
    let words = [&usb.manufacturer, &usb.product, &usb.serial_number];
    let words: Vec<_> = words.into_iter().flatten().map(String::as_str).collect();
    format!("USB {:04x}:{:04x} {}", usb.vid, usb.pid, words.join(" ")).trim_end().to_owned()
}

/// The link in `folder` that leads to the device.
fn stable_name(folder: &Path, device: &str) -> Option<String> {
    let device = Path::new(device).canonicalize().ok()?;
    let mut links: Vec<_> = folder.read_dir().ok()?.filter_map(Result::ok).map(|link| link.path()).collect();
    links.sort();
    let leads_there = |link: &&std::path::PathBuf| link.canonicalize().is_ok_and(|target| target == device);
    Some(links.iter().find(leads_there)?.to_str()?.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn usb_adapter_is_named_by_what_it_says_of_itself() {
        let usb = UsbPortInfo {
            vid: 0x0403,
            pid: 0x6001,
            serial_number: Some("A50285BI".into()),
            manufacturer: Some("FTDI".into()),
            product: None,
        };
        let port = port_of("/dev/nonexistent", &SerialPortType::UsbPort(usb));
        assert_eq!(port.adapter, "USB 0403:6001 FTDI A50285BI");
        assert_eq!(port.path, "/dev/nonexistent");
    }

    #[test]
    fn stable_name_is_the_link_that_leads_to_the_device() {
        let folder = tempfile::tempdir().unwrap();
        let device = folder.path().join("ttyUSB0");
        std::fs::write(&device, "").unwrap();
        let by_id = folder.path().join("by-id");
        std::fs::create_dir(&by_id).unwrap();
        let link = by_id.join("usb-FTDI_A50285BI-if00-port0");
        std::os::unix::fs::symlink("../ttyUSB0", &link).unwrap();
        assert_eq!(stable_name(&by_id, device.to_str().unwrap()).as_deref(), link.to_str());
        assert_eq!(stable_name(&by_id, "/dev/null"), None);
    }
}
