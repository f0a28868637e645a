//! What the computer's service manager is told of the station: that its screen answers, that it is alive, that it ends.

use crate::client::Visitor;
use crate::environment::Environment;
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use std::io::{BufRead, BufReader};
use std::os::unix::net::UnixDatagram;
use std::process::Child;
use std::time::Duration;

/// The program; it ends with the test, however that ends.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It may have ended in order.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// What a service manager hears.
struct Manager {
    socket: UnixDatagram,
    heard: Vec<String>,
}

impl Manager {
    /// Waits until all of this was said, in any order.
    fn hears(&mut self, wanted: &[&str]) {
        let mut told = [0_u8; 4096];
        while !wanted.iter().all(|one| self.heard.iter().any(|heard| heard == one)) {
            let count =
                self.socket.recv(&mut told).unwrap_or_else(|error| panic!("{error}: {:?}", self.heard));
            let text = String::from_utf8_lossy(told.get(..count).unwrap());
            self.heard.extend(text.lines().map(str::to_owned));
        }
    }
}

#[test]
fn service_manager_hears_that_the_screen_answers_that_the_station_lives_and_that_it_ends() {
    let environment = Environment::with_station();
    let path = environment.path("notify");
    let mut manager = Manager { socket: UnixDatagram::bind(&path).unwrap(), heard: Vec::new() };
    manager.socket.set_read_timeout(Some(Duration::from_secs(120))).unwrap();
    let words = ["serve", "--json", "--listen", "127.0.0.1:0", "--station", "station"];
    let mut child = Running(environment.start_in(&[("NOTIFY_SOCKET", &path)], &words));
    manager.hears(&["READY=1", "WATCHDOG=1"]);
    assert!(!manager.heard.iter().any(|heard| heard == "STOPPING=1"), "{:?}", manager.heard);
    let mut said = String::new();
    BufReader::new(child.0.stdout.as_mut().unwrap()).read_line(&mut said).unwrap();
    let said: serde_json::Value = serde_json::from_str(&said).unwrap();
    let at = said["address"].as_str().unwrap().trim_start_matches("http://").trim_end_matches('/');
    assert_eq!(Visitor::new(at.parse().unwrap(), 2).get("/login").status, 200);
    kill(Pid::from_raw(child.0.id().try_into().unwrap()), Signal::SIGTERM).unwrap();
    manager.hears(&["STOPPING=1"]);
    let ended = child.0.wait().unwrap();
    assert!(ended.success(), "{ended:?}");
}

#[test]
fn unit_waits_for_what_the_program_says_and_longer_than_its_signs_of_life_are_apart() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/systemd");
    let unit = std::fs::read_to_string(folder.join("markstation.service")).unwrap();
    let setting = |name: &str| {
        let begins = format!("{name}=");
        unit.lines().find_map(|line| line.strip_prefix(&begins)).unwrap_or_else(|| panic!("no {name}"))
    };
    assert_eq!(
        (setting("Type"), setting("NotifyAccess"), setting("KillSignal")),
        ("notify", "main", "SIGTERM")
    );
    // A sign of life comes every ten seconds; one act of the owner may hold up several.
    assert!(setting("WatchdogSec").parse::<u32>().unwrap() >= 60);
}
