//! Proofs before a checker that was written from the format's description alone, in another language.
use crate::{
    project,
    shell::{self, Failure},
    step::{Notes, Settings},
    suites, tools,
};

/// Installs Python where it is not, and has both checkers look at the same proofs.
pub fn check(_: &Settings) -> Result<Notes, Failure> {
    tools::installed("--version", "python3", &["python3"])?;
    let version = shell::ask(&mut project::program("python3", &["--version"]))?;
    let words = ["test", "--workspace", "--test", "system", "independent"];
    let output = shell::run(&mut project::cargo(&words))?;
    Ok(vec![format!("{}: {} passed", version.trim(), suites::passed(&output))])
}
