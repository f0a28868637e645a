//! The checks of the scanners that a configuration lists.

use super::check::{Wrong, wrong};
use super::{RawPort, RawScanner, ScannerConfig};
use machines::link::{Device, LinkConfig, SerialConfig};
use std::path::PathBuf;
use toml::Spanned;

/// Highest speed that Linux has a constant for, bits per second.
const BAUD_MAX: u32 = 4_000_000;
/// Where keyboards are.
const INPUTS: &str = "/dev/input/";

/// The scanners, none of them listed twice or at a line that something else has.
///
/// # Errors
/// [`Wrong`], the first one found.
pub fn check(raw: &[Spanned<RawScanner>], links: &[&LinkConfig]) -> Result<Vec<ScannerConfig>, Wrong> {
    let mut scanners: Vec<(ScannerConfig, &Spanned<String>)> = Vec::new();
    for one in raw {
        let (scanner, place) = scanner(one)?;
        if scanners.iter().any(|(_, earlier)| earlier.get_ref() == place.get_ref()) {
            let problem = format!("\"{}\" is listed twice: list each scanner once", place.get_ref());
            return Err(wrong(place, problem));
        }
        if links.iter().any(|link| is_at(link, place.get_ref())) {
            let given = place.get_ref();
            let problem =
                format!("\"{given}\" is the line to controller or machine: write the scanner's own");
            return Err(wrong(place, problem));
        }
        scanners.push((scanner, place));
    }
    Ok(scanners.into_iter().map(|(scanner, _)| scanner).collect())
}

/// A scanner, and where it is said to be.
fn scanner(raw: &Spanned<RawScanner>) -> Result<(ScannerConfig, &Spanned<String>), Wrong> {
    match raw.get_ref() {
        RawScanner { port: Some(port), input: None } => {
            Ok((ScannerConfig::Port(self::port(port)?), &port.serial))
        }
        RawScanner { port: None, input: Some(input) } => {
            Ok((ScannerConfig::Input(self::input(input)?), input))
        }
        RawScanner { port: Some(_), input: Some(input) } => Err(wrong(
            input,
            "input is given beside port: a scanner has one of them, remove the other".to_owned(),
        )),
        RawScanner { port: None, input: None } => {
            let problem = "the scanner has neither port nor input: write port = { serial = \"/dev/serial/by-id/...\", \
                           baud = 9600 } or input = \"/dev/input/by-id/...\"";
            Err(wrong(raw, problem.to_owned()))
        }
    }
}

fn port(raw: &RawPort) -> Result<SerialConfig, Wrong> {
    if raw.serial.get_ref().is_empty() {
        return Err(wrong(&raw.serial, "serial is empty: write a name under /dev/serial/by-id".to_owned()));
    }
    let baud = *raw.baud.get_ref();
    if !(1..=BAUD_MAX).contains(&baud) {
        let rule = format!("write the scanner's speed in bits per second, 1 to {BAUD_MAX}, such as 9600");
        return Err(wrong(&raw.baud, format!("baud is {baud}: {rule}")));
    }
    Ok(SerialConfig::by_path(raw.serial.get_ref(), baud))
}

fn input(raw: &Spanned<String>) -> Result<PathBuf, Wrong> {
    let given = raw.get_ref();
    if given.strip_prefix(INPUTS).is_none_or(str::is_empty) {
        let rule =
            "write a name under /dev/input/by-id that ends in event-kbd; a serial port is written as port";
        return Err(wrong(raw, format!("input \"{given}\" is no device under {INPUTS}: {rule}")));
    }
    Ok(given.into())
}

fn is_at(link: &LinkConfig, place: &str) -> bool {
    matches!(link, LinkConfig::Serial(SerialConfig { device: Device::Path(path), .. }) if path == place)
}
