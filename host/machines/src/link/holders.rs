//! Who holds a port: the programs that have it open, as `/proc` shows them.

use std::fmt;
use std::os::unix::fs::{FileTypeExt, MetadataExt};
use std::path::Path;

/// A program that has a port open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holder {
    /// Its process.
    pub pid: u32,
    /// Its name, at most 15 characters.
    pub command: String,
}

/// Who has a port open, as far as this user may see it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Holders {
    /// They, by process.
    pub found: Vec<Holder>,
    /// Whether there are processes that this user may not look into.
    pub hidden: bool,
    /// Process of the program itself.
    pub own_pid: u32,
}

/// Finds them. `proc` is `/proc`, or a folder that looks like it; `device` has no links in it.
#[must_use]
pub fn holders(proc: &Path, device: &Path, own_pid: u32) -> Holders {
    let mut holders = Holders { own_pid, ..Holders::default() };
    for process in proc.read_dir().into_iter().flatten().filter_map(Result::ok) {
        let Some(pid) = process.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        let mut open = match process.path().join("fd").read_dir() {
            Ok(open) => open.filter_map(Result::ok),
            Err(error) => {
                // A process that has just ended is nobody's holder.
                holders.hidden |= error.kind() == std::io::ErrorKind::PermissionDenied;
                continue;
            }
        };
        if open.any(|file| is_device(&file.path(), device)) {
            let command = std::fs::read_to_string(process.path().join("comm")).unwrap_or_default();
            holders.found.push(Holder { pid, command: command.trim().to_owned() });
        }
    }
    holders.found.sort_by_key(|holder| holder.pid);
    holders
}

/// Whether an open file, a link in a process's `fd` folder, is the device by name or by number.
fn is_device(file: &Path, device: &Path) -> bool {
    let Ok(target) = file.read_link() else { return false };
    if target == device {
        return true;
    }
    // The same port may have been opened through another node.
    let number = |path: &Path| {
        let found = path.metadata().ok()?;
        found.file_type().is_char_device().then(|| found.rdev())
    };
    target.starts_with("/dev") && number(file).is_some_and(|found| number(device) == Some(found))
}

/// Programs that are known to take ports that are not theirs, and what to do about each.
const KNOWN: [(&str, &str); 2] = [
    (
        "brltty",
        "which drives Braille displays and takes adapters for one: where none is in use, run `sudo systemctl mask \
         --now brltty brltty-udev`; where one is, install the rules of hardware/udev; then plug the cable in again",
    ),
    (
        "ModemManager",
        "which asks every new port whether it is a modem: wait half a minute; to be rid of it, install the rules of hardware/udev",
    ),
];

impl fmt::Display for Holders {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.found.as_slice() {
            [] if self.hidden => {
                f.write_str("a program that this user may not see: `sudo fuser -v` with the port's name tells which; end it")
            }
            [] => f.write_str(
                "a lock that a killed program left behind: plug the cable out and in; a simulated machine, start again",
            ),
            found => {
                for (at, holder) in found.iter().enumerate() {
                    f.write_str(if at > 0 { "; and by " } else { "" })?;
                    self.say(holder, f)?;
                }
                Ok(())
            }
        }
    }
}

impl Holders {
    fn say(&self, holder: &Holder, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Holder { pid, command } = holder;
        if *pid == self.own_pid {
            return f
                .write_str("this program itself: two lines of station.toml name the same port, correct one");
        }
        match KNOWN.iter().find(|(name, _)| name == command) {
            Some((_, what)) => write!(f, "{command} (process {pid}), {what}"),
            None => write!(f, "{command} (process {pid}): end that program"),
        }
    }
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::symlink;

    /// A process of this name that has the file open.
    pub(crate) fn process(root: &Path, pid: u32, command: &str, open: &Path) {
        let folder = root.join("proc").join(pid.to_string());
        fs::create_dir_all(folder.join("fd")).unwrap();
        fs::write(folder.join("comm"), format!("{command}\n")).unwrap();
        symlink("/dev/null", folder.join("fd/0")).unwrap();
        symlink(open, folder.join("fd/3")).unwrap();
    }

    fn words(command: &str) -> String {
        let root = tempfile::tempdir().unwrap();
        let device = root.path().join("dev/ttyUSB0");
        process(root.path(), 812, command, &device);
        process(root.path(), 900, "bash", Path::new("/dev/tty1"));
        holders(&root.path().join("proc"), &device, 4).to_string()
    }

    #[test]
    fn holder_is_named_with_what_to_do_about_it() {
        for (command, parts) in [
            ("minicom", ["minicom (process 812)", "end that program"]),
            ("brltty", ["brltty (process 812)", "systemctl mask"]),
            ("ModemManager", ["ModemManager (process 812)", "half a minute"]),
        ] {
            let said = words(command);
            assert!(parts.iter().all(|part| said.contains(part)) && !said.contains("bash"), "{said}");
        }
    }

    #[test]
    fn holder_is_found_by_device_number_through_another_node() {
        let root = tempfile::tempdir().unwrap();
        process(root.path(), 7, "reader", Path::new("/dev/zero"));
        // By name it is another file; by number the same.
        let alias = root.path().join("alias");
        symlink("/dev/zero", &alias).unwrap();
        assert_eq!(holders(&root.path().join("proc"), &alias, 1).found[0].pid, 7);
        symlink("/dev/null", root.path().join("other")).unwrap();
        let found = holders(&root.path().join("proc"), &root.path().join("other"), 1).found;
        assert_eq!(found.len(), 1, "every process here has /dev/null open");
    }

    #[test]
    fn own_program_hidden_programs_and_a_lock_left_behind_are_told_apart() {
        let own = Holders { found: vec![Holder { pid: 5, command: "x".into() }], hidden: true, own_pid: 5 };
        assert!(own.to_string().contains("two lines of station.toml"), "{own}");
        let hidden = Holders { hidden: true, ..Holders::default() };
        assert!(hidden.to_string().contains("sudo fuser -v"), "{hidden}");
        assert!(Holders::default().to_string().contains("left behind"));
    }
}
