//! Puts the memory map where the linker looks, and turns the pin table into constants.
use std::{env, error::Error, fmt::Write as _, fs, path::PathBuf};

const PINS: &str = "../../hardware/pins.csv";

fn main() -> Result<(), Box<dyn Error>> {
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::copy("memory.x", out.join("memory.x"))?;
    println!("cargo:rustc-link-search={}", out.display());
    println!("cargo:rerun-if-changed=memory.x");
    println!("cargo:rerun-if-changed={PINS}");
    fs::write(out.join("gpio.rs"), constants(&fs::read_to_string(PINS)?)?)?;
    Ok(())
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
