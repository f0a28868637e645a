//! The schematic under KiCad's own rule check, and its net list under ours.
use crate::{
    project,
    shell::{self, Failure},
    step::{Notes, Settings},
    suites,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// The first KiCad whose program can check a schematic by itself.
const KICAD_MAJOR_MIN: u32 = 8;
const SOURCES: &str = "/etc/apt/sources.list.d";

/// Installs KiCad where it is not and can be had, checks a copy of the project in `hardware/schematic`, and compares the nets that KiCad
/// finds in it with those of the tables.
pub fn check(_: &Settings) -> Result<Notes, Failure> {
    // Nothing else depends on it, and not every system has one to install: that is said, and no reason to fail.
    let version = match kicad() {
        Err(why @ Failure::Missing { .. }) => return Ok(vec![format!("NOT CHECKED: {why}")]),
        other => other?,
    };
    let folder = project::target().join("xtask/schematic");
    copy(&project::root().join("hardware/schematic"), &folder)?;
    let (report, nets) = (folder.join("erc.txt"), folder.join("station.net"));
    let mut erc = kicad_cli(&["sch", "erc", "--severity-all", "--exit-code-violations", "--output"]);
    let checked = shell::run(erc.arg(&report).arg("station.kicad_sch").current_dir(&folder));
    if let Err(failure) = checked {
        let found = fs::read_to_string(&report).map_err(|_| failure)?;
        return Err(Failure::Found(found.lines().map(str::to_owned).collect()));
    }
    let mut export = kicad_cli(&["sch", "export", "netlist", "--format", "kicadsexpr", "--output"]);
    shell::run(export.arg(&nets).arg("station.kicad_sch").current_dir(&folder))?;
    let mut compare = project::cargo(&["test", "--workspace", "--test", "system", "schematic"]);
    let output = shell::run(compare.env("MARKSTATION_TEST_NETLIST", &nets))?;
    Ok(vec![
        format!("KiCad {version}: {}", verdict(&report)?),
        format!("{} passed: the nets are those of the tables", suites::passed(&output)),
    ])
}

/// The last line of a report, which counts what was found.
fn verdict(report: &Path) -> Result<String, Failure> {
    let text = fs::read_to_string(report).map_err(|error| Failure::file(report, &error))?;
    let line = text.lines().rev().find(|line| line.contains("ERC messages"));
    line.map(|line| line.trim_matches(['*', ' ']).to_owned())
        .ok_or_else(|| Failure::Found(vec![format!("{} has no count of findings", report.display())]))
}

/// The program, with its settings kept out of the user's own.
fn kicad_cli(words: &[&str]) -> std::process::Command {
    let mut command = project::program("kicad-cli", words);
    command.env("KICAD_CONFIG_HOME", project::target().join("xtask/kicad"));
    command
}

/// The version of a KiCad that is new enough, installed if need be.
fn kicad() -> Result<String, Failure> {
    if let Some(version) = installed() {
        return Ok(version);
    }
    install()?;
    installed().ok_or_else(|| missing("the one that was installed is older".to_owned()))
}

fn installed() -> Option<String> {
    let version = shell::ask(&mut kicad_cli(&["version"])).ok()?;
    let version = version.lines().last()?.trim().to_owned();
    let major: u32 = version.split('.').next()?.parse().ok()?;
    (major >= KICAD_MAJOR_MIN).then_some(version)
}

fn missing(reason: String) -> Failure {
    Failure::Missing {
        what: format!("KiCad {KICAD_MAJOR_MIN} or later"),
        reason,
        remedy: "install it so that `kicad-cli` is on the PATH, on Debian 12 from its backports".to_owned(),
    }
}

/// From Debian's packages; what Debian 12 has is too old, so there it comes from the backports of the same server, without
/// changing where this machine gets its packages from.
fn install() -> Result<(), Failure> {
    let folder = project::target().join("xtask/apt");
    copy(Path::new(SOURCES), &folder)?;
    let parts = format!("Dir::Etc::sourceparts={}", folder.display());
    let mut packages = vec!["-o", &parts, "install", "--yes", "--no-install-recommends"];
    let text = fs::read_to_string(Path::new(SOURCES).join("debian.sources")).unwrap_or_default();
    if let Some(source) = backports(&text) {
        let path = folder.join("backports.sources");
        fs::write(&path, source).map_err(|error| Failure::file(&path, &error))?;
        packages.extend(["--target-release", "bookworm-backports"]);
    }
    packages.push("kicad");
    let apt = |words: &[&str]| {
        let mut command = project::program("apt-get", words);
        command.env("DEBIAN_FRONTEND", "noninteractive");
        shell::run(&mut command)
    };
    let done = apt(&["-o", &parts, "update"]).and_then(|_| apt(&packages));
    done.map(drop).map_err(|failure| missing(failure.to_string()))
}

/// The stanza of Debian 12 itself with its backports in place of it; none on another system.
fn backports(sources: &str) -> Option<String> {
    let suite =
        |line: &str| line.starts_with("Suites:") && line.split_whitespace().any(|word| word == "bookworm");
    let stanza = sources.split("\n\n").find(|stanza| stanza.lines().any(suite))?;
    let lines = stanza.lines().map(|line| if suite(line) { "Suites: bookworm-backports" } else { line });
    Some(lines.fold(String::new(), |text, line| text + line + "\n"))
}

/// The files of one folder into another, which holds nothing else then.
fn copy(from: &Path, to: &PathBuf) -> Result<(), Failure> {
    let copied = || {
        if to.exists() {
            fs::remove_dir_all(to)?;
        }
        fs::create_dir_all(to)?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            fs::copy(entry.path(), to.join(entry.file_name()))?;
        }
        Ok(())
    };
    copied().map_err(|error| Failure::file(from, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn backports_come_from_the_stanza_of_debian_12_and_from_no_other() {
        let twelve = "Types: deb\nURIs: http://server/debian\nSuites: bookworm bookworm-updates\nComponents: main\n\n\
                      Types: deb\nURIs: http://server/security\nSuites: bookworm-security\nComponents: main\n";
        let made = "Types: deb\nURIs: http://server/debian\nSuites: bookworm-backports\nComponents: main\n";
        assert_eq!(backports(twelve).as_deref(), Some(made));
        assert_eq!(backports(&twelve.replace("bookworm", "trixie")), None);
        assert_eq!(backports(""), None);
    }
}
