//! The checks that run no test: format, lints, spelling, licences, unused dependencies, fuzz targets.
use crate::{
    image, project,
    shell::{self, Failure},
    step::{Notes, Settings},
    tools,
};
use std::path::PathBuf;

const DENIED: [&str; 2] = ["-D", "warnings"];

/// The three manifests: the workspace, the image, the fuzz targets.
fn manifests() -> [PathBuf; 3] {
    [project::root(), project::pico(), project::fuzz()].map(|folder| folder.join("Cargo.toml"))
}

/// `cargo fmt --check` in all three workspaces; names the files.
pub fn format(_: &Settings) -> Result<Notes, Failure> {
    for manifest in manifests() {
        let mut command = project::cargo(&["fmt", "--all", "--check", "--manifest-path"]);
        shell::run(command.arg(manifest).args(["--", "--files-with-diff", "--color", "never"]))?;
    }
    Ok(Notes::new())
}

/// Clippy on the workspace and every target in it.
pub fn lint(_: &Settings) -> Result<Notes, Failure> {
    let mut command = project::cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--"]);
    shell::run(command.args(DENIED))?;
    Ok(Notes::new())
}

/// The documentation builds without a warning: no link leads nowhere.
pub fn docs(_: &Settings) -> Result<Notes, Failure> {
    let mut command =
        project::cargo(&["doc", "--workspace", "--no-deps", "--document-private-items", "--quiet"]);
    shell::run(command.env("RUSTDOCFLAGS", "-D warnings -A rustdoc::private-intra-doc-links"))?;
    Ok(Notes::new())
}

/// Clippy on the image, or, where only the unpacked compiler has its target, that compiler with warnings denied.
pub fn lint_image(_: &Settings) -> Result<Notes, Failure> {
    match image::compiler()? {
        image::Compiler::Usual => {
            for features in [&[][..], &["--all-features"]] {
                let mut command = project::cargo_for_image(&["clippy", "--quiet", "--release"]);
                shell::run(command.args(features).arg("--").args(DENIED))?;
            }
            Ok(Notes::new())
        }
        image::Compiler::Unpacked(rustc) => {
            // In a folder of its own: the image that the tests run is sealed, and must stay so.
            let options = ["rustc", "--quiet", "--release", "--target-dir", "target/lint", "--"];
            let mut command = project::cargo_for_image(&options);
            shell::run(command.args(DENIED).env("RUSTC", rustc))?;
            Ok(vec![format!(
                "compiled with warnings denied, not linted: clippy has no {} here",
                project::IMAGE_TARGET
            )])
        }
    }
}

/// Spelling, by `typos.toml`.
pub fn typos(_: &Settings) -> Result<Notes, Failure> {
    shell::run(&mut project::program(tools::TYPOS.get()?, &["--format", "brief"]))?;
    Ok(Notes::new())
}

/// Licences, bans and sources by `deny.toml`; advisories need a download and are not asked for.
pub fn deny(_: &Settings) -> Result<Notes, Failure> {
    let tool = tools::DENY.get()?;
    for (manifest, extra) in manifests().iter().zip([&[][..], &["--target", project::IMAGE_TARGET], &[]]) {
        let mut command = project::program(&tool, extra);
        command.arg("--manifest-path").arg(manifest).arg("--config").arg(project::root().join("deny.toml"));
        shell::run(command.args(["check", "--hide-inclusion-graph", "bans", "licenses", "sources"]))?;
    }
    Ok(Notes::new())
}

/// Dependencies that nothing uses.
pub fn shear(_: &Settings) -> Result<Notes, Failure> {
    let tool = tools::SHEAR.get()?;
    for folder in [project::root(), project::pico(), project::fuzz()] {
        shell::run(project::program(&tool, &["--deny-warnings", "--color", "never"]).arg(folder))?;
    }
    Ok(Notes::new())
}

/// The fuzz targets compile with the compiler everyone has.
pub fn fuzz_build(_: &Settings) -> Result<Notes, Failure> {
    let mut command = project::cargo(&["check", "--quiet", "--bins", "--manifest-path"]);
    shell::run(command.arg(project::fuzz().join("Cargo.toml")))?;
    Ok(Notes::new())
}
