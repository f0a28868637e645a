//! The USB adapters that machines are usually connected with, and what takes them away.

use super::usb::{UsbId, UsbInterface};

/// A USB adapter that makes a serial port.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Adapter {
    /// Vendor.
    pub vid: UsbId,
    /// Product.
    pub pid: UsbId,
    /// What it is.
    pub name: &'static str,
    /// Whether brltty takes it for a Braille display.
    pub braille: bool,
}

const fn adapter(vid: u16, pid: u16, name: &'static str, braille: bool) -> Adapter {
    Adapter { vid: UsbId(vid), pid: UsbId(pid), name, braille }
}

/// The adapters and boards that machines are usually connected with. The rules in `hardware/udev` are for these.
/// Numbers: the kernel's drivers; whether for Braille displays: `Autostart/Udev/device.rules.in` of brltty.
pub const ADAPTERS: [Adapter; 17] = [
    adapter(0x0403, 0x6001, "FTDI FT232R", true),
    adapter(0x0403, 0x6010, "FTDI FT2232", false),
    adapter(0x0403, 0x6011, "FTDI FT4232", false),
    adapter(0x0403, 0x6014, "FTDI FT232H", false),
    adapter(0x0403, 0x6015, "FTDI FT-X", false),
    adapter(0x067b, 0x2303, "Prolific PL2303", false),
    adapter(0x067b, 0x23a3, "Prolific PL2303GC", false),
    adapter(0x10c4, 0xea60, "Silicon Labs CP2102", true),
    adapter(0x10c4, 0xea70, "Silicon Labs CP2105", false),
    adapter(0x10c4, 0xea71, "Silicon Labs CP2108", false),
    adapter(0x1a86, 0x5523, "WCH CH341", false),
    adapter(0x1a86, 0x55d3, "WCH CH343", false),
    adapter(0x1a86, 0x55d4, "WCH CH9102", false),
    adapter(0x1a86, 0x7523, "WCH CH340", true),
    adapter(0x2341, 0x0001, "Arduino Uno", false),
    adapter(0x2341, 0x0043, "Arduino Uno R3", false),
    // The number that the controller's image has, too: its bench link.
    adapter(0x2e8a, 0x000a, "Raspberry Pi Pico", false),
];

/// What is known of an adapter.
#[must_use]
pub fn known(port: &UsbInterface) -> Option<&'static Adapter> {
    ADAPTERS.iter().find(|known| (known.vid, known.pid) == (port.vid, port.pid))
}

/// Known adapters that have no port, among what is plugged in.
#[must_use]
pub fn without_port(plugged: &[UsbInterface]) -> Vec<UsbInterface> {
    let same = |a: &UsbInterface, b: &UsbInterface| (a.vid, a.pid, &a.serial) == (b.vid, b.pid, &b.serial);
    // A board of the modem class has interfaces without a port beside the one that has it.
    let served = |port: &UsbInterface| plugged.iter().any(|other| other.tty.is_some() && same(other, port));
    plugged.iter().filter(|port| known(port).is_some() && !served(port)).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::link::usb;
    use crate::link::usb::tests::{FTDI, Plug, lay_out};
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    #[test]
    fn adapter_that_lost_its_port_is_named_and_one_beside_its_port_is_not() {
        let root = tempfile::tempdir().unwrap();
        let stolen = Plug {
            socket: "1-3",
            ids: ("1a86", "7523"),
            serial: None,
            driver: Some("usbfs"),
            tty: None,
            ..FTDI
        };
        let second = Plug { interface: 1, tty: None, ..FTDI };
        let mouse = Plug { socket: "1-4", ids: ("046d", "c077"), tty: None, ..FTDI };
        lay_out(root.path(), &[FTDI, second, stolen, mouse]);
        let found = without_port(&usb::plugged(root.path()));
        assert_eq!(found.len(), 1, "{found:?}");
        assert_eq!(
            (found[0].vid.to_string(), found[0].driver.as_deref()),
            ("1a86".to_owned(), Some("usbfs"))
        );
    }

    /// The adapters that the lines of a rule name, without lines that are commented out.
    fn ids_of(rules: &str, subsystem: &str) -> BTreeSet<String> {
        let quoted = |line: &str, key: &str| {
            let (_, rest) = line.split_once(key)?;
            Some(rest.split('"').nth(1)?.to_owned())
        };
        let lines = rules.lines().filter(|line| line.starts_with(&format!("SUBSYSTEM==\"{subsystem}\"")));
        let ids = lines.filter_map(|line| {
            let vid = quoted(line, "{idVendor}==")?;
            Some(
                quoted(line, "{idProduct}==")?
                    .split('|')
                    .map(|pid| format!("{vid}:{pid}"))
                    .collect::<Vec<_>>(),
            )
        });
        ids.flatten().collect()
    }

    fn ids(wanted: impl Fn(&Adapter) -> bool) -> BTreeSet<String> {
        ADAPTERS
            .iter()
            .filter(|known| wanted(known))
            .map(|known| format!("{}:{}", known.vid, known.pid))
            .collect()
    }

    #[test]
    fn shipped_rules_are_for_the_known_adapters() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../hardware/udev");
        let access = fs::read_to_string(folder.join("72-markstation.rules")).unwrap();
        for subsystem in ["tty", "usb"] {
            assert_eq!(ids_of(&access, subsystem), ids(|_| true), "{subsystem}");
        }
        let brltty = fs::read_to_string(folder.join("99-markstation-brltty.rules")).unwrap();
        assert_eq!(ids_of(&brltty, "usb"), ids(|known| known.braille));
    }
}
