//! What is known of a start of the controller before anything else is.

use crate::chip::ChipCheck;
use protocol::ResetReason;
use protocol::reply::ResetCause;

/// How a start of the controller came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Boot {
    /// Why it started.
    pub reset: ResetReason,
    /// Firmware version: major, minor, patch.
    pub firmware: [u8; 3],
    /// First four bytes of the commit that the firmware was built from; zeros where it was built without one.
    pub build: [u8; 4],
    /// What the chip's tests found before.
    pub check: ChipCheck,
}

impl Boot {
    /// Why it started, in the words of the protocol's first version.
    #[must_use]
    pub const fn cause(&self) -> ResetCause {
        match self.reset {
            ResetReason::Power | ResetReason::Pin | ResetReason::Update => ResetCause::PowerOrPin,
            ResetReason::Watchdog | ResetReason::Crash => ResetCause::Watchdog,
        }
    }

    /// The first four bytes of a commit written in hexadecimal digits; `None` if it does not begin with eight of them.
    #[must_use]
    pub const fn build_of(commit: &str) -> Option<[u8; 4]> {
        let Some(digits) = commit.as_bytes().first_chunk::<8>() else { return None };
        let mut build = [0; 4];
        let mut at = 0;
        while at < digits.len() {
            let value = match digits[at] {
                digit @ b'0'..=b'9' => digit - b'0',
                digit @ b'a'..=b'f' => digit - b'a' + 10,
                digit @ b'A'..=b'F' => digit - b'A' + 10,
                _ => return None,
            };
            build[at / 2] = build[at / 2] << 4 | value;
            at += 1;
        }
        Some(build)
    }
}
