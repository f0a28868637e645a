//! Embeds every language: each file `assets/locales/TAG.ftl`, with `assets/locales/PART/TAG.ftl` of every part behind
//! it where there is one, becomes a row of the table `locales.rs`, by its BCP 47 tag.
//! Reads every shipped rule file and profile, so that a mistake in one stops the build with file, line and column.

use std::env;
use std::error::Error;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

fn main() -> Result<(), Box<dyn Error>> {
    let root = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("locales.rs"), locales(&root.join("assets/locales"))?)?;
    marking::library::Library::load(&[])?;
    println!("cargo::rustc-env=MARKSTATION_BUILT_S={}", built_s()?);
    Ok(())
}

/// When this is built, in seconds since 1970; whoever wants the same bytes twice sets it.
fn built_s() -> Result<u64, Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed=SOURCE_DATE_EPOCH");
    match env::var("SOURCE_DATE_EPOCH") {
        Ok(set) => Ok(set.parse()?),
        Err(_) => Ok(std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs()),
    }
}

/// The source of the table, in the order of the tags: `&[("en", concat!(include_str!("…/en.ftl"), …)), …]`.
fn locales(folder: &Path) -> Result<String, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", folder.display());
    let mut there =
        fs::read_dir(folder)?.map(|file| file.map(|file| file.path())).collect::<Result<Vec<_>, _>>()?;
    there.sort();
    let (parts, files): (Vec<_>, Vec<_>) = there.into_iter().partition(|path| path.is_dir());
    let mut table = String::from("&[\n");
    for file in &files {
        let tag =
            file.file_stem().and_then(|stem| stem.to_str()).ok_or("a language's file is named by its tag")?;
        let of_parts = parts.iter().map(|part| part.join(format!("{tag}.ftl"))).filter(|file| file.exists());
        let texts: Vec<_> = std::iter::once(file.clone())
            .chain(of_parts)
            .map(|file| format!("include_str!({:?})", file.display().to_string()))
            .collect();
        writeln!(table, "    ({tag:?}, concat!({})),", texts.join(", \"\\n\", "))?;
    }
    table.push_str("]\n");
    Ok(table)
}
