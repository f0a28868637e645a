//! Why this user may not open a port, and what makes it right: groups, and sessions that do not know of them yet.

use std::fmt;
use std::os::unix::fs::MetadataExt;
use std::path::Path;

/// Bits of a file's mode that let its group read and write.
const GROUP_READ_WRITE: u32 = 0o060;

/// What stands in the way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    /// The user is not in the group that owns ports.
    NotInGroup {
        /// The group.
        group: String,
        /// The user, where the system names it.
        user: Option<String>,
    },
    /// The user is in the group, but was put there after logging in.
    LoginAgain {
        /// The group.
        group: String,
    },
    /// No group that people should be in may open it.
    NoGroup,
    /// By owner and group it could be opened.
    Unexplained,
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotInGroup { group, user } => {
                let user = user.as_deref().unwrap_or("$USER");
                write!(
                    f,
                    "this user is not in the group {group}: run `sudo usermod -aG {group} {user}`, then log out and in again"
                )
            }
            Self::LoginAgain { group } => {
                write!(f, "this user is in the group {group} since after logging in: log out and in again")
            }
            Self::NoGroup => f.write_str(
                "it belongs to no group that people are in: install the rules of hardware/udev, and plug the cable in again",
            ),
            Self::Unexplained => f.write_str(
                "though its owner and group allow it: a container, a sandbox or a security module stands in the way",
            ),
        }
    }
}

/// What the system says of a port's node and of this user.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// Mode of the node.
    pub mode: u32,
    /// Group of the node.
    pub gid: u32,
    /// That group's name.
    pub group: Option<String>,
    /// Groups of this process.
    pub groups: Vec<u32>,
    /// Name of this user.
    pub user: Option<String>,
    /// Whether the list of groups has the user in that group.
    pub listed: bool,
}

impl Facts {
    /// Gathers them. `root` is `/`, or a folder that looks like it.
    #[must_use]
    pub fn gather(root: &Path, node: &Path) -> Self {
        let Ok(found) = node.metadata() else { return Self::default() };
        let status = read(root, "proc/self/status");
        let uid = numbers(&status, "Uid:").into_iter().nth(1);
        let passwd = read(root, "etc/passwd");
        let account = lines(&passwd).find(|fields| fields.get(2).and_then(|id| id.parse().ok()) == uid);
        let user = account.as_ref().and_then(|fields| fields.first()).map(|name| (*name).to_owned());
        let first_group = account.and_then(|fields| fields.get(3).and_then(|id| id.parse::<u32>().ok()));
        let groups = read(root, "etc/group");
        let entry =
            lines(&groups).find(|fields| fields.get(2).and_then(|id| id.parse().ok()) == Some(found.gid()));
        let members = entry.as_ref().and_then(|fields| fields.get(3)).copied().unwrap_or_default();
        let mut own = numbers(&status, "Groups:");
        own.extend(numbers(&status, "Gid:").into_iter().nth(1));
        Self {
            mode: found.mode(),
            gid: found.gid(),
            group: entry.as_ref().and_then(|fields| fields.first()).map(|name| (*name).to_owned()),
            listed: first_group == Some(found.gid())
                || user.as_deref().is_some_and(|user| members.split(',').any(|member| member == user)),
            groups: own,
            user,
        }
    }

    /// What stands in the way.
    #[must_use]
    pub fn refusal(&self) -> Refusal {
        let opens = self.mode & GROUP_READ_WRITE == GROUP_READ_WRITE;
        // Nobody is to be put into the group of the superuser to open a port.
        let group = self.group.clone().filter(|_| opens && self.gid != 0);
        match group {
            _ if opens && self.groups.contains(&self.gid) => Refusal::Unexplained,
            Some(group) if self.listed => Refusal::LoginAgain { group },
            Some(group) => Refusal::NotInGroup { group, user: self.user.clone() },
            None => Refusal::NoGroup,
        }
    }
}

fn read(root: &Path, file: &str) -> String {
    std::fs::read_to_string(root.join(file)).unwrap_or_default()
}

/// The fields of each line of a file like `/etc/group`.
fn lines(text: &str) -> impl Iterator<Item = Vec<&str>> {
    text.lines().map(|line| line.split(':').collect())
}

/// The numbers behind a word in a file like `/proc/self/status`.
fn numbers(text: &str, word: &str) -> Vec<u32> {
    let line = text.lines().find_map(|line| line.strip_prefix(word)).unwrap_or_default();
    line.split_whitespace().filter_map(|number| number.parse().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    fn dialout() -> Facts {
        Facts {
            mode: 0o660,
            gid: 20,
            group: Some("dialout".into()),
            groups: vec![1000],
            user: Some("anna".into()),
            listed: false,
        }
    }

    #[test]
    fn refusal_names_the_group_and_the_next_step() {
        let nameless = Facts { user: None, ..dialout() };
        for (facts, part) in [
            (dialout(), "sudo usermod -aG dialout anna"),
            (nameless, "sudo usermod -aG dialout $USER"),
            (Facts { listed: true, ..dialout() }, "log out and in again"),
            (Facts { groups: vec![20], ..dialout() }, "a container"),
            (Facts { mode: 0o600, ..dialout() }, "hardware/udev"),
            (Facts { gid: 0, group: Some("root".into()), ..dialout() }, "hardware/udev"),
            (Facts { group: None, ..dialout() }, "hardware/udev"),
        ] {
            let said = facts.refusal().to_string();
            assert!(said.contains(part), "{said}");
        }
        let already = Facts { listed: true, ..dialout() }.refusal().to_string();
        assert!(!already.contains("usermod"), "{already}");
    }

    #[test]
    fn facts_are_read_from_the_systems_files() {
        let root = tempfile::tempdir().unwrap();
        let node = root.path().join("node");
        fs::write(&node, "").unwrap();
        fs::set_permissions(&node, fs::Permissions::from_mode(0o660)).unwrap();
        let gid = node.metadata().unwrap().gid();
        fs::create_dir_all(root.path().join("proc/self")).unwrap();
        fs::create_dir_all(root.path().join("etc")).unwrap();
        let status = "Name:\tx\nUid:\t1000\t1001\t1000\t1000\nGid:\t7\t77\t7\t7\nGroups:\t4 24 \n";
        fs::write(root.path().join("proc/self/status"), status).unwrap();
        fs::write(root.path().join("etc/passwd"), "ben:x:1000:7::/:\nanna:x:1001:7::/:\n").unwrap();
        fs::write(root.path().join("etc/group"), format!("dialout:x:{gid}:ben,anna\n")).unwrap();
        let facts = Facts::gather(root.path(), &node);
        assert_eq!(facts.mode & 0o777, 0o660);
        assert_eq!(facts.groups, [4, 24, 77]);
        assert_eq!((facts.user.as_deref(), facts.group.as_deref()), (Some("anna"), Some("dialout")));
        assert!(facts.listed);
        fs::write(root.path().join("etc/group"), format!("dialout:x:{gid}:hanna\n")).unwrap();
        assert!(!Facts::gather(root.path(), &node).listed);
    }
}
