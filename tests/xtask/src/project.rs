//! Where things are in the project, and the environment its programs are started with.
use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// The target of the controller's image.
pub const IMAGE_TARGET: &str = "thumbv6m-none-eabi";

/// Variables that would override the image's own flags and place; see its `.cargo/config.toml`.
const OVERRIDES: &[&str] = &[
    "RUSTFLAGS",
    "CARGO_ENCODED_RUSTFLAGS",
    "CARGO_BUILD_RUSTFLAGS",
    "CARGO_BUILD_TARGET",
    "CARGO_TARGET_DIR",
    "CARGO_BUILD_TARGET_DIR",
];

/// The folder of the workspace.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").components().fold(PathBuf::new(), |mut path, part| {
        match part {
            std::path::Component::ParentDir => drop(path.pop()),
            other => path.push(other),
        }
        path
    })
}

/// Where builds go, and what this program installs and leaves behind.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// The image's own workspace.
pub fn pico() -> PathBuf {
    root().join("firmware/pico")
}

/// The fuzz targets' own workspace.
pub fn fuzz() -> PathBuf {
    root().join("tests/fuzz")
}

/// The runner of the unmodified image.
pub fn emulator() -> PathBuf {
    root().join("tests/emulator")
}

/// The file to which a test appends one line per figure worth printing at the end of the run.
pub fn figures() -> PathBuf {
    target().join("xtask/figures.txt")
}

/// A program started in the root with the figures file named in `MARKSTATION_FIGURES`.
pub fn program(name: impl AsRef<std::ffi::OsStr>, words: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root()).args(words).env("MARKSTATION_FIGURES", figures());
    command
}

/// The same cargo that started this program.
pub fn cargo(words: &[&str]) -> Command {
    program(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()), words)
}

/// Cargo in the image's own folder, with nothing set that would override the flags kept there.
pub fn cargo_for_image(words: &[&str]) -> Command {
    let mut command = cargo(words);
    command.current_dir(pico());
    for name in OVERRIDES {
        command.env_remove(name);
    }
    command
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn root_of_this_program_is_the_workspace_with_the_image_beside_it() {
        assert!(root().join("deny.toml").is_file(), "{}", root().display());
        assert!(pico().join(".cargo/config.toml").is_file());
    }

    #[test]
    fn cargo_for_image_whatever_the_caller_set_unsets_the_flags() {
        let command = cargo_for_image(&["build"]);
        for name in OVERRIDES {
            assert!(command.get_envs().any(|(key, value)| key == *name && value.is_none()), "{name}");
        }
        assert_eq!(command.get_current_dir(), Some(pico().as_path()));
    }
}
