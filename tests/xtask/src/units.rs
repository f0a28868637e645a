//! The unit files before the program that will read them.
use crate::{
    project,
    shell::{self, Failure},
    step::{Notes, Settings},
    tools,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Programs of the units that need not be on the computer that tests them.
const PROGRAMS: &[&str] = &["/usr/local/bin/markstation", "/usr/bin/cage"];

/// Installs systemd's own checker where it is not, and has it read both units, and one that is wrong.
pub fn check(_: &Settings) -> Result<Notes, Failure> {
    tools::installed("--version", "systemd-analyze", &["systemd"])?;
    let folder = project::target().join("xtask/units");
    fs::create_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    let shipped = project::root().join("host/app/assets/systemd");
    let mut units = Vec::new();
    for entry in fs::read_dir(&shipped).map_err(|error| Failure::file(&shipped, &error))? {
        units.push(entry.map_err(|error| Failure::file(&shipped, &error))?.path());
    }
    // All are there before the first is read: one wants the other.
    let copies = units.iter().map(|unit| copied(unit, &folder)).collect::<Result<Vec<_>, _>>()?;
    for copy in &copies {
        let said = verify(copy)?;
        if !said.is_empty() {
            return Err(Failure::Found(said));
        }
    }
    let wrong = folder.join("wrong.service");
    fs::write(&wrong, "[Service]\nExecStart=/bin/true\nRestarts=always\n")
        .map_err(|error| Failure::file(&wrong, &error))?;
    if verify(&wrong)?.is_empty() {
        return Err(Failure::Found(vec!["systemd-analyze finds nothing wrong with a wrong unit".to_owned()]));
    }
    Ok(vec![format!("{} units", copies.len())])
}

/// The unit in a folder, with a program in it that is there.
fn copied(unit: &Path, folder: &Path) -> Result<PathBuf, Failure> {
    let text = fs::read_to_string(unit).map_err(|error| Failure::file(unit, &error))?;
    let text = PROGRAMS.iter().fold(text, |text, program| text.replace(program, "/bin/true"));
    let copy = folder.join(unit.file_name().unwrap_or_default());
    fs::write(&copy, text).map_err(|error| Failure::file(&copy, &error))?;
    Ok(copy)
}

/// What systemd says of a unit. It ends well with a setting that it does not know, which it would pass over.
fn verify(unit: &Path) -> Result<Vec<String>, Failure> {
    let mut command = project::program("systemd-analyze", &["verify", "--man=no"]);
    let said = shell::ask(command.arg(unit))?;
    Ok(said.lines().map(str::to_owned).collect())
}
