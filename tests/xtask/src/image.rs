//! Builds the controller's image with its own flags, seals it, writes it as a file for the board, and measures it.
use crate::{
    elf::{self, Elf},
    project, seal,
    shell::{self, Failure},
    step::{Notes, Settings},
    uf2,
};
use std::{
    fs,
    path::{Path, PathBuf},
};

const FLASH_BYTES_MAX: u64 = 96 * 1024;
/// Static RAM and stack together; the stack is measured in the emulator, whose tests judge the sum.
const RAM_BYTES_MAX: u64 = 48 * 1024;

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

/// The image, and what lies beside it.
fn path() -> PathBuf {
    project::pico().join("target").join(project::IMAGE_TARGET).join("release/pico")
}

/// Builds the image in its own folder with RUSTFLAGS unset, so that the flags kept there count; seals it, and writes
/// `pico.uf2` beside it.
pub fn build(_: &Settings) -> Result<Notes, Failure> {
    build_with(&[])
}

/// Prints what the image takes, section by section, and refuses one that does not fit its share of the chip.
pub fn size(_: &Settings) -> Result<Notes, Failure> {
    let elf = Elf::parse(&read()?).map_err(|error| found(&error))?;
    let line = |section: &elf::Section| format!("{:<13} {:>6} bytes", section.name, section.bytes);
    let mut notes: Notes = elf.sections.iter().map(line).collect();
    notes.extend(judge(elf.footprint())?);
    Ok(notes)
}

/// Both for the image of a board without FRAM, which is left beside the usual one as `pico-flash-journal`.
pub fn flash_journal(settings: &Settings) -> Result<Notes, Failure> {
    let made = build_with(&["--features", "flash-journal"]).and_then(|_| size(settings)).and_then(|notes| {
        for extension in ["", "uf2"] {
            let (from, name) =
                (path().with_extension(extension), path().with_file_name("pico-flash-journal"));
            let to = name.with_extension(extension);
            fs::copy(&from, &to).map_err(|error| Failure::file(&to, &error))?;
        }
        Ok(notes)
    });
    // Cargo has put it in the place of the usual one.
    build_with(&[])?;
    made
}

fn build_with(options: &[&str]) -> Result<Notes, Failure> {
    let mut command = project::cargo_for_image(&["build", "--release"]);
    command.args(options);
    let mut notes = match compiler()? {
        Compiler::Usual => Notes::new(),
        Compiler::Unpacked(rustc) => {
            command.env("RUSTC", &rustc);
            vec![format!("built with {}, since the usual compiler lacks the target", rustc.display())]
        }
    };
    shell::run(&mut command)?;
    notes.extend(seal_and_convert()?);
    Ok(notes)
}

fn seal_and_convert() -> Result<Notes, Failure> {
    let mut file = read()?;
    let sealed = seal::seal(&mut file).map_err(|error| found(&error))?;
    // Into the same file: cargo has linked it in two places and goes on believing that it is fresh.
    write(&path(), &file)?;
    let for_board = path().with_extension("uf2");
    write(&for_board, &uf2::uf2(&sealed.flash, elf::FLASH_BASE))?;
    let [major, minor, patch] = sealed.version;
    let build: String = sealed.build.iter().map(|byte| format!("{byte:02x}")).collect();
    Ok(vec![
        format!("version {major}.{minor}.{patch}, build {build}, CRC-32 {:08x}", sealed.crc),
        format!("for the board: {}", for_board.display()),
    ])
}

fn read() -> Result<Vec<u8>, Failure> {
    fs::read(path()).map_err(|error| Failure::file(&path(), &error))
}

fn found(error: &dyn std::fmt::Display) -> Failure {
    Failure::Found(vec![format!("{}: {error}", path().display())])
}

fn write(to: &Path, bytes: &[u8]) -> Result<(), Failure> {
    fs::write(to, bytes).map_err(|error| Failure::file(to, &error))
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
            [(of(FLASH_BYTES_MAX + 1, 0), "flash 98305"), (of(0, RAM_BYTES_MAX + 1), "static RAM 49153")]
        {
            let failure = taken.expect_err("it is over the limit");
            assert!(failure.to_string().starts_with(name), "{failure}");
        }
    }
}
