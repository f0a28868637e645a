//! What needs root: a disk that is really full, and one whose power is really cut.
use crate::{
    project,
    shell::{self, Failure},
    step::{Notes, Settings},
};
use std::{fs, path::Path, process::Command};

/// Small enough to fill at once, large enough for a register to begin in.
const DISK_BYTES: u64 = 8 * 1024 * 1024;

/// Mounts the disk where nobody else sees it: the mount goes when the tests end, however they end.
/// Arguments: image, mount point, cargo.
const MOUNTED: &str = r#"
mount -o loop "$1" "$2"
export MARKSTATION_TEST_SMALL_DISK="$2"
exec "$3" test --workspace --test system full_disk
"#;

/// Refuses to go on without root.
pub fn root(_: &Settings) -> Result<Notes, Failure> {
    let user = shell::ask(&mut project::program("id", &["-u"]))?;
    if user.trim() == "0" {
        return Ok(Notes::new());
    }
    Err(Failure::Missing {
        what: "root".to_owned(),
        reason: format!("this runs as user {}", user.trim()),
        remedy: "run it as root, for instance in a container or a machine made for tests".to_owned(),
    })
}

/// Runs the tests that want `MARKSTATION_TEST_SMALL_DISK` on a loop-mounted ext4 of 8 MiB.
pub fn small_disk(_: &Settings) -> Result<Notes, Failure> {
    shell::run(&mut project::cargo(&["test", "--workspace", "--test", "system", "--no-run"]))?;
    let folder = project::target().join("xtask/small-disk");
    let (image, mount) = (folder.join("image"), folder.join("mount"));
    prepare(&image, &mount)?;
    let mut command =
        project::program("unshare", &["--mount", "--propagation", "private", "sh", "-euc", MOUNTED, "sh"]);
    command.arg(&image).arg(&mount).arg(project::cargo(&[]).get_program());
    let output = shell::run(&mut command)?;
    fs::remove_dir_all(&folder).map_err(|error| Failure::file(&folder, &error))?;
    Ok(vec![format!("{} passed", crate::suites::passed(&output))])
}

/// Runs the tests that mount disks of their own, where nobody else sees the mounts.
pub fn power_cuts(_: &Settings) -> Result<Notes, Failure> {
    shell::run(&mut project::cargo(&["test", "--workspace", "--test", "system", "--no-run"]))?;
    let mut command = project::program("unshare", &["--mount", "--propagation", "private"]);
    command.env("MARKSTATION_TEST_MAY_MOUNT", "1").arg(project::cargo(&[]).get_program());
    let words =
        ["test", "--workspace", "--test", "system", "power_cut", "--", "--nocapture", "--test-threads=1"];
    let output = shell::run(command.args(words))?;
    Ok(vec![format!("{} passed", crate::suites::passed(&output))])
}

fn prepare(image: &Path, mount: &Path) -> Result<(), Failure> {
    fs::create_dir_all(mount).map_err(|error| Failure::file(mount, &error))?;
    let made = fs::File::create(image).and_then(|file| file.set_len(DISK_BYTES));
    made.map_err(|error| Failure::file(image, &error))?;
    // Blocks as on any disk of today; left alone, mkfs takes smaller ones for so small a file.
    shell::run(Command::new("mkfs.ext4").args(["-q", "-F", "-b", "4096"]).arg(image)).map(drop)
}
