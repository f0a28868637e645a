//! The serial ports of this computer, by what is plugged in and not by the order in which it was.

use crate::link::access::{Facts, Refusal};
use crate::link::adapters;
use crate::link::holders::{Holders, holders};
use crate::link::usb::{self, UsbId, UsbInterface};
use nix::unistd::{AccessFlags, access};
use serialport::{SerialPortInfo, SerialPortType};
use std::path::Path;

/// A serial port.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Port {
    /// Its device now, such as `/dev/ttyUSB0`; another after the next plugging in.
    pub device: String,
    /// A name that stays the same when the cable moves to another socket, where there is one; else the device.
    pub path: String,
    /// What is plugged in, as far as it says so.
    pub adapter: String,
    /// What to write into the link of `station.toml` to mean this port, such as `usb = { vid = "0403", ... }`.
    pub hint: String,
    /// Why this user may not open it, if so.
    pub refusal: Option<Refusal>,
    /// Who has it open, as far as this user may see it.
    pub holders: Holders,
}

/// Lists the ports; none where the system does not say.
#[must_use]
pub fn list() -> Vec<Port> {
    list_under(Path::new("/"), &serialport::available_ports().unwrap_or_default())
}

/// Known adapters that are plugged in and have no port: a program such as brltty took them, or a driver is missing.
#[must_use]
pub fn without_port() -> Vec<UsbInterface> {
    adapters::without_port(&usb::plugged(Path::new("/")))
}

fn list_under(root: &Path, ports: &[SerialPortInfo]) -> Vec<Port> {
    let plugged = usb::plugged(root);
    let mut ports: Vec<_> = ports.iter().map(|port| port_of(root, port, &plugged)).collect();
    ports.sort_by(|a, b| a.path.cmp(&b.path));
    ports
}

fn port_of(root: &Path, info: &SerialPortInfo, plugged: &[UsbInterface]) -> Port {
    let device = Path::new(&info.port_name);
    let name = device.file_name().and_then(|name| name.to_str());
    let usb = plugged.iter().find(|port| port.tty.is_some() && port.tty.as_deref() == name);
    let by_id = usb::link_to(&root.join("dev/serial/by-id"), device);
    let path =
        by_id.and_then(|link| Some(link.to_str()?.to_owned())).unwrap_or_else(|| info.port_name.clone());
    let barred = access(device, AccessFlags::R_OK | AccessFlags::W_OK).is_err();
    Port {
        adapter: usb.map_or_else(|| kind_words(&info.port_type), usb_words),
        hint: usb.map_or_else(|| format!("path = {path:?}"), |usb| usb.hint(plugged)),
        refusal: barred.then(|| Facts::gather(root, device).refusal()),
        holders: holders(&root.join("proc"), device, std::process::id()),
        device: info.port_name.clone(),
        path,
    }
}

fn kind_words(kind: &SerialPortType) -> String {
    match kind {
        SerialPortType::UsbPort(usb) => format!("USB {}:{}", UsbId(usb.vid), UsbId(usb.pid)),
        SerialPortType::PciPort => "built in".into(),
        SerialPortType::BluetoothPort => "Bluetooth".into(),
        SerialPortType::Unknown => String::new(),
    }
}

fn usb_words(port: &UsbInterface) -> String {
    let known = adapters::known(port);
    let words = if port.words.is_empty() { known.map_or("", |known| known.name) } else { &port.words };
    let serial = port.serial.as_deref().unwrap_or_default();
    format!("USB {}:{} {words} {serial}", port.vid, port.pid).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::holders::tests::process;
    use crate::link::usb::tests::{FTDI, lay_out};
    use std::fs;
    use std::os::unix::fs::symlink;

    fn info(root: &Path, tty: &str) -> SerialPortInfo {
        let port_name = root.join("dev").join(tty).display().to_string();
        SerialPortInfo { port_name, port_type: SerialPortType::Unknown }
    }

    #[test]
    fn port_is_listed_with_identity_stable_name_hint_and_holder() {
        let root = tempfile::tempdir().unwrap();
        lay_out(root.path(), &[FTDI]);
        fs::write(root.path().join("sys/bus/usb/devices/1-2/product"), "FT232R USB UART\n").unwrap();
        let by_id = root.path().join("dev/serial/by-id");
        fs::create_dir_all(&by_id).unwrap();
        symlink("../../ttyUSB0", by_id.join("usb-FTDI_A50285BI-if00-port0")).unwrap();
        process(root.path(), 812, "minicom", &root.path().join("dev/ttyUSB0"));

        let ports = list_under(root.path(), &[info(root.path(), "ttyUSB0")]);
        let [port] = ports.as_slice() else { panic!("{ports:?}") };
        assert_eq!(port.adapter, "USB 0403:6001 FT232R USB UART A50285BI");
        assert!(port.path.ends_with("by-id/usb-FTDI_A50285BI-if00-port0"), "{port:?}");
        assert_eq!(port.hint, "usb = { vid = \"0403\", pid = \"6001\", serial = \"A50285BI\" }");
        assert_eq!(port.refusal, None);
        assert_eq!(port.holders.found[0].command, "minicom");
    }

    #[test]
    fn port_without_an_adapter_is_meant_by_its_path() {
        let root = tempfile::tempdir().unwrap();
        let info = SerialPortInfo { port_type: SerialPortType::PciPort, ..info(root.path(), "ttyS0") };
        let ports = list_under(root.path(), &[info]);
        assert_eq!(ports[0].adapter, "built in");
        assert_eq!(ports[0].hint, format!("path = {:?}", ports[0].device));
        // It is not there, so nobody may open it.
        assert!(ports[0].refusal.is_some());
    }
}
