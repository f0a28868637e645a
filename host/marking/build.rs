//! Puts every file of `rules/`, `profiles/` and `signs/` into the crate, so that one is added by adding a file.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    let mut code = String::new();
    let tables =
        [("RULES", "rules", "rule files"), ("PROFILES", "profiles", "profiles"), ("SIGNS", "signs", "signs")];
    for (name, folder, what) in tables {
        println!("cargo::rerun-if-changed={folder}");
        code += &table(name, what, &root.join(folder))?;
    }
    fs::write(out.join("shipped.rs"), code)
}

fn table(name: &str, what: &str, folder: &Path) -> io::Result<String> {
    let mut files: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<io::Result<_>>()?;
    files.retain(|path| path.extension().is_some_and(|extension| extension == "toml"));
    files.sort();
    let mut code =
        format!("/// The shipped {what}: name and text.\npub const {name}: &[(&str, &str)] = &[\n");
    for path in files {
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let _ = writeln!(code, "    ({file:?}, include_str!({:?})),", path.display().to_string());
    }
    Ok(code + "];\n")
}
