//! Proofs before a checker that was written from the format's description alone, in another language.
use crate::{
    project,
    shell::{self, Failure},
    step::{Notes, Settings},
    suites,
};

/// Installs Python where it is not, and has both checkers look at the same proofs.
pub fn check(_: &Settings) -> Result<Notes, Failure> {
    let version = match version() {
        Ok(version) => version,
        Err(_) => {
            shell::run(&mut project::program(
                "apt-get",
                &["install", "--yes", "--no-install-recommends", "python3"],
            ))?;
            version()?
        }
    };
    let words = ["test", "--workspace", "--test", "system", "independent"];
    let output = shell::run(&mut project::cargo(&words))?;
    Ok(vec![format!("{version}: {} passed", suites::passed(&output))])
}

fn version() -> Result<String, Failure> {
    shell::ask(&mut project::program("python3", &["--version"])).map(|version| version.trim().to_owned())
}
