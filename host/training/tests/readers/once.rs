//! One reading over TCP, with the simulated readers behind it.

use crate::bench::{TEXT, dialect, kind, text};
use machines::link::LinkConfig;
use machines::readers::{ReaderEvent, ReaderFamily, read_once};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use training::reader::{ReaderSim, ReaderSimConfig};

/// Serves the reader on one connection until it is closed.
async fn serve(mut reader: ReaderSim, mut line: TcpStream) {
    let since = Instant::now();
    let now_us = || u64::try_from(since.elapsed().as_micros()).unwrap();
    reader.show(Some(TEXT), 0);
    let mut buffer = [0; 256];
    loop {
        while let Some(bytes) = reader.next_bytes() {
            if line.write_all(&bytes).await.is_err() {
                return;
            }
        }
        let wait_us = reader.poll_at_us().unwrap_or(u64::MAX).saturating_sub(now_us()).min(60_000_000);
        tokio::select! {
            read = line.read(&mut buffer) => match read {
                Ok(0) | Err(_) => return,
                Ok(count) => reader.bytes_in(&buffer[..count], now_us()),
            },
            () = tokio::time::sleep(Duration::from_micros(wait_us)) => reader.poll(now_us()),
        }
    }
}

#[tokio::test]
async fn mark_before_a_reader_of_each_family_is_read_over_tcp() {
    for family in ReaderFamily::ALL {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let sim = ReaderSim::new(kind(family), ReaderSimConfig { decode_us: 5_000, ..Default::default() });
        let server = tokio::spawn(async move {
            let (line, _) = listener.accept().await.unwrap();
            serve(sim, line).await;
        });
        let (mut reader, defaults) = family.reader(family.built_in_dialect()).unwrap();
        let event = read_once(&mut reader, &defaults.line_at(&address)).await.unwrap();
        assert_eq!(event, text(TEXT), "{family:?}");
        server.await.unwrap();
    }
}

#[tokio::test]
async fn line_that_is_closed_during_a_reading_gives_no_answer() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let server = tokio::spawn(async move { drop(listener.accept().await.unwrap()) });
    let (mut reader, _) = ReaderFamily::Cognex.reader(ReaderFamily::Cognex.built_in_dialect()).unwrap();
    let event = read_once(&mut reader, &LinkConfig::Tcp { address: address.clone() }).await.unwrap();
    assert_eq!(event, ReaderEvent::NoAnswer);
    server.await.unwrap();
    assert!(read_once(&mut reader, &LinkConfig::Tcp { address }).await.is_err(), "nobody listens any more");
}

#[test]
fn port_of_a_reader_is_a_device_or_a_host() {
    let text = dialect(ReaderFamily::Keyence, &[]);
    let (_, defaults) = ReaderFamily::Keyence.reader(&text).unwrap();
    let tcp = |address: &str| LinkConfig::Tcp { address: address.to_owned() };
    assert_eq!(defaults.line_at("192.168.1.3"), tcp("192.168.1.3:9004"));
    assert_eq!(defaults.line_at("reader.local:23"), tcp("reader.local:23"));
    let serial = defaults.line_at("/dev/serial/by-id/usb-FTDI");
    assert!(matches!(&serial, LinkConfig::Serial(config) if config.baud == 115_200), "{serial:?}");
}
