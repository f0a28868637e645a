//! Builds the controller's image with its own flags, and measures it.
use crate::{
    elf, project,
    shell::{self, Failure},
    step::{Notes, Settings},
};
use std::{
    fs,
    path::{Path, PathBuf},
};

const FLASH_BYTES_MAX: u64 = 64 * 1024;
/// Static RAM and stack together; the stack is measured in the emulator.
const RAM_BYTES_MAX: u64 = 32 * 1024;

/// A compiler that has the image's target.
pub enum Compiler {
    /// The one that cargo uses anyway.
    Usual,
    /// One unpacked beside it, by its path.
    Unpacked(PathBuf),
}

/// Finds a compiler for the image: the usual one, the usual one after `rustup target add`, or a distribution's.
///
/// # Errors
/// [`Failure::Missing`] with the reason of each way.
pub fn compiler() -> Result<Compiler, Failure> {
    let unpacked = project::target().join("tools/thumb-offline");
    if usual_has_target() {
        return Ok(Compiler::Usual);
    }
    if unpacked.join("ready").is_file() {
        return Ok(Compiler::Unpacked(unpacked.join("rustc")));
    }
    let added = shell::run(&mut project::program("rustup", &["target", "add", project::IMAGE_TARGET]));
    if added.is_ok() && usual_has_target() {
        return Ok(Compiler::Usual);
    }
    let script = project::root().join("tests/xtask/thumb-offline.sh");
    let made = shell::run(project::program("sh", &[]).arg(script).arg(&unpacked));
    match made {
        Ok(_) => Ok(Compiler::Unpacked(unpacked.join("rustc"))),
        Err(failure) => Err(Failure::Missing {
            what: format!("a compiler for {}", project::IMAGE_TARGET),
            reason: format!(
                "{}\n{failure}",
                added.err().map_or("rustup added nothing".into(), |why| why.to_string())
            ),
            remedy: format!(
                "run `rustup target add {}` where it can download, or `apt-get update` on Debian",
                project::IMAGE_TARGET
            ),
        }),
    }
}

fn usual_has_target() -> bool {
    let mut rustc =
        project::program("rustc", &["--print", "target-libdir", "--target", project::IMAGE_TARGET]);
    shell::ask(&mut rustc).is_ok_and(|folder| Path::new(folder.trim()).is_dir())
}

/// The image that [`build`] makes.
pub fn path() -> PathBuf {
    project::pico().join("target").join(project::IMAGE_TARGET).join("release/pico")
}

/// Builds the image in its own folder with RUSTFLAGS unset, so that the flags kept there count.
pub fn build(_: &Settings) -> Result<Notes, Failure> {
    let mut command = project::cargo_for_image(&["build", "--release"]);
    let notes = match compiler()? {
        Compiler::Usual => Notes::new(),
        Compiler::Unpacked(rustc) => {
            command.env("RUSTC", &rustc);
            vec![format!("built with {}, since the usual compiler lacks the target", rustc.display())]
        }
    };
    shell::run(&mut command)?;
    Ok(notes)
}

/// Prints what the image takes and refuses one that does not fit its share of the chip.
pub fn size(_: &Settings) -> Result<Notes, Failure> {
    let bytes = fs::read(path()).map_err(|error| Failure::file(&path(), &error))?;
    let found = |error: elf::ElfError| Failure::Found(vec![format!("{}: {error}", path().display())]);
    judge(elf::footprint(&bytes).map_err(found)?)
}

fn judge(taken: elf::Footprint) -> Result<Notes, Failure> {
    let figures = [
        ("flash", taken.flash_bytes, FLASH_BYTES_MAX),
        ("static RAM", taken.static_ram_bytes, RAM_BYTES_MAX),
    ];
    let line = |(name, bytes, limit)| format!("{name} {bytes} of at most {limit} bytes");
    let over: Vec<String> = figures.into_iter().filter(|(_, bytes, limit)| bytes > limit).map(line).collect();
    if over.is_empty() { Ok(figures.map(line).to_vec()) } else { Err(Failure::Found(over)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn image_over_a_limit_is_refused_by_that_figure() {
        let of = |flash_bytes, static_ram_bytes| judge(elf::Footprint { flash_bytes, static_ram_bytes });
        assert!(of(FLASH_BYTES_MAX, RAM_BYTES_MAX).is_ok());
        for (taken, name) in
            [(of(FLASH_BYTES_MAX + 1, 0), "flash 65537"), (of(0, RAM_BYTES_MAX + 1), "static RAM 32769")]
        {
            let failure = taken.expect_err("it is over the limit");
            assert!(failure.to_string().starts_with(name), "{failure}");
        }
    }
}
