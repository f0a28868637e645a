//! A place of its own for each test, and the program in it.

use std::io::Write;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A folder, and `markstation` run in it.
pub struct Environment {
    root: TempDir,
}

/// What a run left.
#[derive(Debug)]
pub struct Ran {
    /// Exit code.
    pub code: i32,
    /// Data.
    pub stdout: String,
    /// Words.
    pub stderr: String,
}

impl Environment {
    pub fn new() -> Self {
        let environment = Self { root: TempDir::new().unwrap() };
        environment.write_pins("Amina: 4711\nBrahim: 0815\n");
        environment
    }

    /// The PINs that every run finds; only their owner can read them.
    pub fn write_pins(&self, lines: &str) {
        self.write("pins", lines);
        let own = std::fs::Permissions::from_mode(0o600);
        std::fs::set_permissions(self.path("pins"), own).unwrap();
    }

    /// An environment with a training station in `station`, made for supervisor Amina.
    pub fn with_station() -> Self {
        let environment = Self::new();
        environment.ok(&["init", "station", "--station", "KE-T-1", "--training", "--person", "Amina"]);
        environment
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.root.path().join(name)
    }

    pub fn write(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    /// Runs the program in the folder.
    pub fn run(&self, args: &[&str]) -> Ran {
        self.run_with(args, "")
    }

    /// Runs it in a folder of the environment.
    pub fn run_at(&self, folder: &str, args: &[&str]) -> Ran {
        self.ended(self.command(args).current_dir(self.path(folder)).spawn().unwrap())
    }

    /// Runs it with something to read.
    pub fn run_with(&self, args: &[&str], stdin: &str) -> Ran {
        let mut child = self.start(args);
        child.stdin.take().unwrap().write_all(stdin.as_bytes()).unwrap();
        self.ended(child)
    }

    /// Runs it with variables of its environment set.
    pub fn run_in(&self, variables: &[(&str, &str)], args: &[&str]) -> Ran {
        self.ended(self.command(args).envs(variables.iter().copied()).spawn().unwrap())
    }

    /// Starts it and leaves it running.
    pub fn start(&self, args: &[&str]) -> Child {
        self.start_in(&[], args)
    }

    /// Starts it with variables of its environment set, and leaves it running.
    pub fn start_in(&self, variables: &[(&str, &Path)], args: &[&str]) -> Child {
        self.command(args).envs(variables.iter().copied()).spawn().unwrap()
    }

    fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_markstation"));
        command
            .args(args)
            .current_dir(self.root.path())
            .env_remove("MARKSTATION_STATION")
            .env_remove("MARKSTATION_LANG")
            .env("MARKSTATION_PIN_FILE", self.path("pins"))
            // The language of whoever runs the tests is not theirs.
            .env("LC_ALL", "C")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Waits for its end.
    pub fn ended(&self, child: Child) -> Ran {
        let output = child.wait_with_output().unwrap();
        Ran {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs the program and expects that it is done.
    pub fn ok(&self, args: &[&str]) -> Ran {
        let ran = self.run(args);
        assert_eq!(ran.code, 0, "{args:?}: {ran:?}");
        ran
    }

    /// Runs a command on the station.
    pub fn at(&self, args: &[&str]) -> Ran {
        self.at_with(args, "")
    }

    /// Runs a command on the station with something to read.
    pub fn at_with(&self, args: &[&str], stdin: &str) -> Ran {
        let args: Vec<_> = ["--station", "station"].iter().chain(args).copied().collect();
        self.run_with(&args, stdin)
    }

    /// The shipped manifest, cut down to its head and its first `lines` rows.
    pub fn write_manifest(&self, name: &str, lines: usize) {
        let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/demo/manifest.csv");
        let text = std::fs::read_to_string(shipped).unwrap();
        let mut rows = text.lines();
        let head: Vec<_> = rows.by_ref().take_while(|line| line.starts_with('#')).collect();
        let headings = text.lines().nth(head.len()).unwrap();
        let body: Vec<_> = rows.take(lines).collect();
        self.write(name, &format!("{}\n{headings}\n{}\n", head.join("\n"), body.join("\n")));
    }
}

/// A station with an admitted controller, an open day and the first 15 lines of the shipped manifest, one of which is
/// refused and one of which has no serial.
pub fn station_at_work() -> Environment {
    let environment = station();
    environment.write_manifest("first.csv", 15);
    done(environment.at(&["consignment", "open", "first.csv", "--by", "Amina"]));
    done(environment.at(&["consignment", "attest", "first", "--by", "Amina", "--all"]));
    environment
}

/// A fast station with an admitted controller and an open day.
pub fn station() -> Environment {
    let environment = Environment::with_station();
    ready(&environment);
    environment
}

/// Makes a station fast, and opens its first day.
pub fn ready(environment: &Environment) {
    let config = environment.path("station/station.toml");
    let text = std::fs::read_to_string(&config).unwrap();
    std::fs::write(&config, text.replace("speed = 1", "speed = 100")).unwrap();
    for args in [
        &["person", "add", "Brahim"][..],
        &["controller", "provision", "--by", "Amina"],
        &["day", "open", "--by", "Amina", "--yes"],
    ] {
        done(environment.at(args));
    }
}

pub fn done(ran: Ran) -> Ran {
    assert_eq!(ran.code, 0, "{ran:?}");
    ran
}
