//! Who may act: users by opaque id, their roles, and what changed about them.

use serde::{Deserialize, Serialize};

/// What a user may do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Marks weapons.
    Operator,
    /// Issues, takes back and counts stock.
    Storekeeper,
    /// Keeps evidence.
    EvidenceCustodian,
    /// Opens the day, answers for the marks.
    Supervisor,
    /// Records and corrects lives.
    Registrar,
    /// Answers traces.
    TracingOfficer,
    /// Reads and checks everything, changes nothing.
    Auditor,
    /// Enrols users, keys, blocks and backups.
    Administrator,
}

impl Role {
    /// Every role.
    pub const ALL: [Self; 8] = [
        Self::Operator,
        Self::Storekeeper,
        Self::EvidenceCustodian,
        Self::Supervisor,
        Self::Registrar,
        Self::TracingOfficer,
        Self::Auditor,
        Self::Administrator,
    ];

    /// Its name, as entries have it.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Storekeeper => "storekeeper",
            Self::EvidenceCustodian => "evidence-custodian",
            Self::Supervisor => "supervisor",
            Self::Registrar => "registrar",
            Self::TracingOfficer => "tracing-officer",
            Self::Auditor => "auditor",
            Self::Administrator => "administrator",
        }
    }

    /// The role with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.name() == name)
    }
}

/// What changed about a user.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum UserChange {
    /// Works here from now on, with these roles.
    Enrolled,
    /// Has these roles from now on.
    Roles,
    /// Got a badge.
    Badge,
    /// Got a PIN.
    Pin,
    /// Was locked out after wrong PINs.
    Locked,
    /// May log in again.
    Unlocked,
    /// Does not work here any more.
    Left,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn role_has_the_name_that_entries_have() {
        for role in Role::ALL {
            assert_eq!(serde_json::to_string(&role).ok(), Some(format!("\"{}\"", role.name())));
            assert_eq!(Role::named(role.name()), Some(role));
        }
    }
}
