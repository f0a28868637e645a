//! Puts the memory map where the linker looks, turns the pin table into constants, and names the commit.
use std::{env, error::Error, fmt::Write as _, fs, path::PathBuf, process::Command};

const PINS: &str = "../../hardware/wiring/pins.csv";

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::copy("memory.x", out.join("memory.x"))?;
    println!("cargo:rustc-link-search={}", out.display());
    println!("cargo:rerun-if-changed=memory.x");
    println!("cargo:rerun-if-changed={PINS}");
    let table = fs::read_to_string(PINS)?;
    fs::write(out.join("pico_pins.rs"), constants(&table, "pico")?)?;
    fs::write(out.join("expander_pins.rs"), constants(&table, "expander")?)?;
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

/// One `pub const NAME: u8` per line of the table whose wire ends at this chip.
fn constants(table: &str, chip: &str) -> Result<String, Box<dyn Error>> {
    let mut code = String::new();
    for (index, line) in table.lines().enumerate().skip(1) {
        let fields: Vec<&str> = line.splitn(6, ',').collect();
        let [name, at, pin, direction, active, note] = fields[..] else {
            return Err(format!("{PINS} line {}: six fields are needed, found {line:?}", index + 1).into());
        };
        let pin = pin_of(at, pin).map_err(|problem| format!("{PINS} line {}: {problem}", index + 1))?;
        if at == chip {
            writeln!(code, "/// {direction}, active {active}: {note}")?;
            writeln!(code, "pub const {}: u8 = {pin};", name.to_uppercase())?;
        }
    }
    Ok(code)
}

/// The number of a pin that the chip has.
fn pin_of(chip: &str, pin: &str) -> Result<u8, String> {
    let pins = match chip {
        "pico" => 30,
        "expander" => 16,
        other => return Err(format!("chip {other:?} is neither pico nor expander")),
    };
    match pin.parse() {
        Ok(number) if number < pins => Ok(number),
        _ => Err(format!("the {chip} has no pin {pin:?}")),
    }
}
