//! The program that serves the station, and commands beside it: one owner at every moment.

use crate::environment::Environment;
use crate::life::{done, station};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::Child;

/// A served station. It ends when it is dropped.
struct Served {
    child: Child,
    address: String,
}

impl Served {
    fn start(environment: &Environment) -> Self {
        let mut child =
            environment.start(&["serve", "--listen", "127.0.0.1:0", "--json", "--station", "station"]);
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let said: serde_json::Value = serde_json::from_str(&line).unwrap();
        let address = said["address"].as_str().unwrap();
        Self { child, address: address.trim_start_matches("http://").trim_end_matches('/').to_owned() }
    }

    /// The status line of a page.
    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer.lines().next().unwrap_or_default().to_owned()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        let pid = nix::unistd::Pid::from_raw(self.child.id().try_into().unwrap());
        nix::sys::signal::kill(pid, nix::sys::signal::Signal::SIGTERM).unwrap();
        let ended = self.child.wait().unwrap();
        if !std::thread::panicking() {
            assert!(ended.success(), "{ended:?}");
        }
    }
}

#[test]
fn command_has_a_served_station_for_its_time_and_gives_it_back() {
    let environment = station();
    let served = Served::start(&environment);
    assert_eq!(served.get("/login"), "HTTP/1.1 200 OK");
    for name in ["Tulski zavod", "Molot works"] {
        done(environment.at(&["catalogue", "add", "maker", name, "--by", "Amina"]));
        assert_eq!(served.get("/login"), "HTTP/1.1 200 OK");
    }
    done(environment.at(&["user", "list"]));
    done(environment.at(&["register", "verify"]));
}

#[test]
fn station_is_not_served_twice_nor_to_the_network_in_the_clear() {
    let environment = station();
    let open = environment.at(&["serve", "--listen", "0.0.0.0:0"]);
    assert_eq!(open.code, 2, "{open:?}");
    assert!(open.stderr.contains("--certificate"), "{open:?}");
    let served = Served::start(&environment);
    let taken = environment.at(&["serve", "--listen", &served.address]);
    assert_eq!(taken.code, 1, "{taken:?}");
    assert!(taken.stderr.contains(&served.address), "{taken:?}");
    // Who serves it lends it to commands, and to no other who serves.
    let second = environment.at(&["serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(second.code, 1, "{second:?}");
    assert!(second.stderr.contains(&served.child.id().to_string()), "{second:?}");
}
