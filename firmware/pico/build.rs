//! Puts the memory map where the linker looks, turns the pin table into constants, and names the commit.
use std::{env, error::Error, fmt::Write as _, fs, path::PathBuf, process::Command};

const PINS: &str = "../../hardware/pins.csv";

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::copy("memory.x", out.join("memory.x"))?;
    println!("cargo:rustc-link-search={}", out.display());
    println!("cargo:rerun-if-changed=memory.x");
    println!("cargo:rerun-if-changed={PINS}");
    fs::write(out.join("gpio.rs"), constants(&fs::read_to_string(PINS)?)?)?;
    println!("cargo:rustc-env=IMAGE_BUILD={}", build()?);
    Ok(())
}

/// What the image will say it was built from: `MARKSTATION_BUILD` where that is set, which makes a build outside of a
/// checkout repeatable; otherwise the checkout's commit, which says nothing about changes not yet committed; otherwise
/// zeros.
fn build() -> Result<String, Box<dyn Error>> {
    println!("cargo:rerun-if-env-changed=MARKSTATION_BUILD");
    if let Ok(given) = env::var("MARKSTATION_BUILD") {
        let begins_well = given.len() >= 8 && given.bytes().take(8).all(|byte| byte.is_ascii_hexdigit());
        let refused = format!(
            "MARKSTATION_BUILD {given:?} must begin with eight hexadecimal digits, as a commit does: name one or unset it"
        );
        return if begins_well { Ok(given) } else { Err(refused.into()) };
    }
    // The log grows with every commit and checkout.
    if let Some(log) = git(&["rev-parse", "--git-path", "logs/HEAD"]) {
        println!("cargo:rerun-if-changed={log}");
    }
    Ok(git(&["rev-parse", "HEAD"]).unwrap_or_else(|| "0".repeat(8)))
}

/// What git answers; `None` without git, or outside of a checkout that has a commit.
fn git(arguments: &[&str]) -> Option<String> {
    let output =
        Command::new("git").args(arguments).output().ok().filter(|output| output.status.success())?;
    Some(String::from_utf8(output.stdout).ok()?.trim().to_owned())
}

/// One `pub const NAME: u8` per line of the table.
fn constants(table: &str) -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    for (index, line) in table.lines().enumerate().skip(1) {
        let mut fields = line.splitn(5, ',');
        let (Some(name), Some(gpio), Some(direction), Some(active), Some(note)) =
            (fields.next(), fields.next(), fields.next(), fields.next(), fields.next())
        else {
            return Err(format!("{PINS} line {}: five fields are needed, found {line:?}", index + 1).into());
        };
        let gpio: u8 =
            gpio.parse().map_err(|_| format!("{PINS} line {}: gpio {gpio:?} is no number", index + 1))?;
        writeln!(code, "/// {direction}, active {active}: {note}")?;
        writeln!(code, "pub const {}: u8 = {gpio};", name.to_uppercase())?;
    }
    Ok(code)
}
