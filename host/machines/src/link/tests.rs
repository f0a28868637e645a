//! Lines over real pseudo-terminals, and configurations read from text.

use super::*;
use std::os::unix::fs::symlink;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

fn serial(path: &str) -> LinkConfig {
    LinkConfig::Serial(SerialConfig::by_path(path, 115_200))
}

/// The machine's end of a pseudo-terminal, and the name of the other end, which nobody has open.
fn pair() -> (SerialStream, String) {
    let (machine, port) = SerialStream::pair().unwrap();
    let path = port.name().unwrap();
    drop(port);
    (machine, path)
}

#[tokio::test]
async fn opening_what_is_not_a_port_says_what_to_do() {
    let missing = Link::open(&serial("/nonexistent/port")).await.map(|_| ());
    assert!(matches!(missing, Err(OpenError::Missing { .. })), "{missing:?}");
    for path in ["/dev/null", "/dev"] {
        let file = Link::open(&serial(path)).await.map(|_| ());
        assert!(matches!(file, Err(OpenError::NotAPort { .. })), "{file:?}");
    }
    let silent = Link::open(&LinkConfig::Tcp { address: "127.0.0.1:1".into() }).await.map(|_| ());
    assert!(matches!(silent, Err(OpenError::NoAnswer { .. })), "{silent:?}");
}

#[tokio::test]
async fn port_is_held_alone_carries_bytes_and_is_gone_when_the_other_end_is() {
    let (mut machine, path) = pair();
    let mut link = Link::open(&serial(&path)).await.unwrap();
    let second = Link::open(&serial(&path)).await.map(|_| ()).unwrap_err().to_string();
    assert!(second.contains("this program itself"), "{second}");

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

#[tokio::test]
async fn lock_is_kept_while_the_line_is_open_and_a_refused_opening_does_not_take_it() {
    let (_machine, path) = pair();
    let link = Link::open(&serial(&path)).await.unwrap();
    assert!(Link::open(&serial(&path)).await.is_err());
    let other = serialport::new(&path, 9_600).exclusive(false).open_native();
    assert!(other.is_err(), "another program that asks for the lock gets the port");
    drop(link);
    assert!(Link::open(&serial(&path)).await.is_ok());
}

#[tokio::test]
async fn silent_port_whose_name_is_taken_away_is_gone_within_a_second() {
    let (_machine, path) = pair();
    let folder = tempfile::tempdir().unwrap();
    let name = folder.path().join("machine");
    symlink(&path, &name).unwrap();
    let mut link = Link::open(&serial(name.to_str().unwrap())).await.unwrap();
    std::fs::remove_file(&name).unwrap();
    let began = std::time::Instant::now();
    let gone = link.read(&mut [0; 8]).await.unwrap_err().to_string();
    assert!(gone.contains("was unplugged"), "{gone}");
    assert!(began.elapsed() < Duration::from_secs(1));
}

#[tokio::test]
async fn control_lines_that_a_pseudo_terminal_has_not_are_no_matter() {
    let (_machine, path) = pair();
    let lines =
        SerialConfig { dtr: ControlLine::Off, rts: ControlLine::On, ..SerialConfig::by_path(&path, 19_200) };
    Link::open(&LinkConfig::Serial(lines)).await.unwrap();
}

#[tokio::test]
async fn control_lines_stay_up_at_closing_unless_the_configuration_says_otherwise() {
    use nix::sys::termios::{ControlFlags, tcgetattr};
    for hangup_on_close in [false, true, false] {
        let (_machine, path) = pair();
        let config = SerialConfig { hangup_on_close, ..SerialConfig::by_path(&path, 9_600) };
        let link = Link::open(&LinkConfig::Serial(config)).await.unwrap();
        let Line::Serial(Serial { stream, .. }) = &link.0 else { panic!("a serial port") };
        let node = std::fs::File::open(stream.name().unwrap()).unwrap();
        let flags = tcgetattr(&node).unwrap().control_flags;
        assert_eq!(flags.contains(ControlFlags::HUPCL), hangup_on_close);
    }
}

#[tokio::test]
async fn adapter_is_looked_up_at_each_opening() {
    let root = tempfile::tempdir().unwrap();
    let identity = usb::tests::identity("vid = \"0403\"\npid = \"6001\"");
    let config = SerialConfig { device: Device::Usb(identity), ..SerialConfig::by_path("", 9_600) };
    let absent = serial::open(&config, root.path()).map(|_| ()).unwrap_err().to_string();
    assert!(absent.contains("plug it in"), "{absent}");

    usb::tests::lay_out(root.path(), &[usb::tests::FTDI]);
    let (_machine, path) = pair();
    std::fs::remove_file(root.path().join("dev/ttyUSB0")).unwrap();
    symlink(&path, root.path().join("dev/ttyUSB0")).unwrap();
    serial::open(&config, root.path()).unwrap();
}

const SERIAL: &str = "kind = \"serial\"\nbaud = 9600\ndata_bits = 8\nparity = \"even\"\nstop_bits = 1\n";

#[test]
fn configuration_is_read_and_written_alike() {
    let usb = "usb = { vid = \"0403\", pid = \"6001\", serial = \"A50285BI\", interface = 0 }\n";
    for more in [
        "path = \"/dev/ttyS0\"\n",
        usb,
        "path = \"x\"\ndtr = \"off\"\nrts = \"on\"\nhangup_on_close = true\n",
    ] {
        let config: LinkConfig = toml::from_str(&format!("{SERIAL}{more}")).unwrap();
        assert_eq!(toml::from_str::<LinkConfig>(&toml::to_string(&config).unwrap()).unwrap(), config);
    }
}

#[test]
fn settings_that_no_port_has_are_refused_by_name_and_value() {
    let path = "path = \"/dev/ttyS0\"\n";
    let usb = "usb = { vid = \"0403\", pid = \"6001\" }\n";
    let set = |from: &str, to: &str| format!("{SERIAL}{path}").replace(from, to);
    for (text, part) in [
        (set("data_bits = 8", "data_bits = 9"), "data_bits is 9: write 7 or 8"),
        (set("stop_bits = 1", "stop_bits = 3"), "stop_bits is 3: write 1 or 2"),
        (set("baud = 9600", "baud = 0"), "baud is 0: write the machine's speed"),
        (set("baud = 9600\n", ""), "missing field `baud`"),
        (set("even", "mark"), "unknown variant `mark`"),
        (format!("{SERIAL}{path}speed = 3\n"), "speed"),
        (format!("{SERIAL}{path}dtr = \"up\"\n"), "unknown variant `up`"),
        (format!("{SERIAL}{path}{usb}"), "remove the other"),
        (SERIAL.to_owned(), "neither path nor usb"),
        (format!("{SERIAL}path = \"\"\n"), "path is empty"),
        (format!("{SERIAL}usb = {{ vid = \"403\", pid = \"6001\" }}\n"), "four hexadecimal digits"),
        (format!("{SERIAL}usb = {{ vid = \"0403\", pid = \"6001\", port = 1 }}\n"), "port"),
        ("kind = \"tcp\"\naddress = \"press\"\n".to_owned(), "address is \"press\": write host and port"),
        ("kind = \"tcp\"\naddress = \"press:70000\"\n".to_owned(), "write host and port"),
    ] {
        let refused = toml::from_str::<LinkConfig>(&text).unwrap_err().to_string();
        assert!(refused.contains(part), "{refused}");
    }
}
