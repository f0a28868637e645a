//! A training station that is served, with somebody for every role.

use crate::client::Visitor;
use crate::environment::Environment;
use nix::sys::signal::Signal;
use nix::unistd::Pid;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Child;
use std::sync::Arc;

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
    pub environment: Environment,
    child: Child,
    pub at: SocketAddr,
    /// Where it listens for the bench network.
    pub network: Option<SocketAddr>,
}

/// A file that lies beside these tests.
fn beside(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/web").join(name)
}

impl Served {
    /// A station whose only user is the administrator Ada.
    pub fn alone() -> Self {
        Self::with(&[], |_| {})
    }

    /// A station with the people of these names beside Ada, and what else is done before it is served.
    pub fn with(names: &[&str], prepare: impl FnOnce(&Environment)) -> Self {
        Self::serve(Self::made(names, prepare))
    }

    /// The same, for the bench network too: its certificate is for `station.test`, `localhost` and 127.0.0.1.
    pub fn with_network(names: &[&str]) -> Self {
        let [certificate, key] =
            ["network.pem", "network.key"].map(|name| beside(name).display().to_string());
        let words = ["--loopback", "127.0.0.1:0", "--listen", "127.0.0.1:0", "--certificate", &certificate];
        Self::serve_at(Self::made(names, |_| {}), &[&words[..], &["--key", &key]].concat())
    }

    fn made(names: &[&str], prepare: impl FnOnce(&Environment)) -> Environment {
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
        environment
    }

    /// A station in the folder `station`, as it is.
    pub fn serve(environment: Environment) -> Self {
        Self::serve_at(environment, &["--listen", "127.0.0.1:0"])
    }

    fn serve_at(environment: Environment, words: &[&str]) -> Self {
        let all = [&["serve", "--json", "--station", "station"], words].concat();
        let mut child = environment.start(&all);
        let mut said = BufReader::new(child.stdout.as_mut().unwrap()).lines();
        let mut address = |scheme: &str| {
            let line = said.next().unwrap().unwrap();
            let said: serde_json::Value = serde_json::from_str(&line).unwrap();
            let address = said["address"].as_str().unwrap().strip_prefix(scheme).unwrap();
            address.trim_end_matches('/').parse().unwrap()
        };
        let at = address("http://");
        let network = words.contains(&"--key").then(|| address("https://"));
        Self { environment, child, at, network }
    }

    /// What the program says next to whoever runs it: up to the end of its reasons.
    pub fn said_beside(&mut self) -> String {
        let mut said = String::new();
        let stderr = self.child.stderr.as_mut().unwrap();
        let mut part = [0_u8; 4096];
        while !said.contains("Caused by") || !said.ends_with('\n') {
            let count = stderr.read(&mut part).unwrap();
            assert!(count > 0, "it says no more than {said}");
            said.push_str(&String::from_utf8_lossy(part.get(..count).unwrap()));
        }
        said
    }

    /// Asks the program to end, as the system does.
    pub fn ask_to_end(&self) {
        send(self.pid(), Signal::SIGTERM);
    }

    /// The program ends in order; gives its folder, to be served again.
    pub fn end(mut self) -> Environment {
        std::mem::replace(&mut self.environment, Environment::new())
    }

    /// The simulated controller says nothing more, on a line that stays open, as long as the value lives.
    pub fn silent_controller(&self) -> Silent {
        let controllers = std::fs::read_dir("/proc").unwrap().filter_map(|entry| {
            let pid: i32 = entry.ok()?.file_name().to_str()?.parse().ok()?;
            let command = std::fs::read(format!("/proc/{pid}/cmdline")).ok()?;
            let stat = std::fs::read_to_string(format!("/proc/{pid}/stat")).ok()?;
            // After the name, which may hold anything: the state, and the process that started it.
            let parent: i32 = stat.rsplit_once(") ")?.1.split(' ').nth(1)?.parse().ok()?;
            let is_controller = command.split(|byte| *byte == 0).any(|word| word == b"training-controller");
            (is_controller && parent == self.pid().as_raw()).then(|| Pid::from_raw(pid))
        });
        let controllers: Vec<_> = controllers.collect();
        let [controller] = controllers[..] else { panic!("one controller: {controllers:?}") };
        send(controller, Signal::SIGSTOP);
        Silent(controller)
    }

    fn pid(&self) -> Pid {
        Pid::from_raw(self.child.id().try_into().unwrap())
    }

    /// A visitor from 127.0.0.`from`.
    pub fn visitor(&self, from: u8) -> Visitor {
        Visitor::new(self.at, from)
    }

    /// A visitor over the bench network, who calls the station by its name.
    pub fn visitor_from_afar(&self, from: u8) -> Visitor {
        let at = self.network.unwrap();
        let host = format!("station.test:{}", at.port());
        Visitor { tls: Some(trusting()), host, ..Visitor::new(at, from) }
    }
}

/// A controller that says nothing; it goes on with the end of the value.
pub struct Silent(Pid);

impl Drop for Silent {
    fn drop(&mut self) {
        send(self.0, Signal::SIGCONT);
    }
}

fn send(to: Pid, signal: Signal) {
    nix::sys::signal::kill(to, signal).unwrap();
}

/// Somebody who trusts the station's certificate and nobody else's.
pub fn trusting() -> Arc<ClientConfig> {
    let mut trusted = RootCertStore::empty();
    trusted.add(CertificateDer::from_pem_file(beside("network.pem")).unwrap()).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    Arc::new(config.with_root_certificates(trusted).with_no_client_auth())
}

impl Drop for Served {
    fn drop(&mut self) {
        self.ask_to_end();
        let ended = self.child.wait().unwrap();
        if !std::thread::panicking() {
            assert!(ended.success(), "{ended:?}");
        }
    }
}
