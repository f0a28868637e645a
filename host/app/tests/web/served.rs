//! A training station that is served, with somebody for every role.

use crate::client::Visitor;
use crate::environment::Environment;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::process::Child;

/// Every role of the table, with somebody who has that one alone; the PIN is the same for all.
pub const PEOPLE: [(&str, &str); 8] = [
    ("Ada", "administrator"),
    ("Sia", "supervisor"),
    ("Opa", "operator"),
    ("Kim", "storekeeper"),
    ("Eve", "evidence-custodian"),
    ("Reg", "registrar"),
    ("Tom", "tracing-officer"),
    ("Aud", "auditor"),
];
/// Everybody's PIN.
pub const PIN: &str = "4711";

/// A served station. It ends with the value.
pub struct Served {
    /// Its folder goes with it.
    _environment: Environment,
    child: Child,
    pub at: SocketAddr,
}

impl Served {
    /// A station whose only user is the administrator Ada.
    pub fn alone() -> Self {
        Self::with(&[], |_| {})
    }

    /// A station with the people of these names beside Ada, and what else is done before it is served.
    pub fn with(names: &[&str], prepare: impl FnOnce(&Environment)) -> Self {
        let environment = Environment::new();
        environment.write_pins(&PEOPLE.map(|(name, _)| format!("{name}: {PIN}\n")).concat());
        environment.ok(&[
            "init",
            "station",
            "--station",
            "KE-T-1",
            "--training",
            "--enrol",
            "--person",
            "Ada",
        ]);
        for (name, role) in PEOPLE.iter().skip(1).filter(|(name, _)| names.contains(name)) {
            environment.ok(&["--station", "station", "user", "add", name, "--role", role, "--by", "Ada"]);
        }
        prepare(&environment);
        Self::serve(environment)
    }

    fn serve(environment: Environment) -> Self {
        let words = ["serve", "--listen", "127.0.0.1:0", "--json", "--station", "station"];
        let mut child = environment.start(&words);
        let mut line = String::new();
        BufReader::new(child.stdout.as_mut().unwrap()).read_line(&mut line).unwrap();
        let said: serde_json::Value = serde_json::from_str(&line).unwrap();
        let at = said["address"].as_str().unwrap().trim_start_matches("http://").trim_end_matches('/');
        let at = at.parse().unwrap();
        Self { _environment: environment, child, at }
    }

    /// A visitor from 127.0.0.`from`.
    pub fn visitor(&self, from: u8) -> Visitor {
        Visitor::new(self.at, from)
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
