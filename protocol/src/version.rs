//! The version of the protocol and the policy by which it changes.
//!
//! - Every frame begins with the version its sender speaks, so that even a frame nobody can read says why.
//! - A published version never changes: enum variants are only appended, fields are never added, removed,
//!   reordered or retyped, because postcard carries neither names nor lengths. A message that must grow gets a
//!   new variant with a new name.
//! - Appending anything raises [`CURRENT`]. [`MIN`] rises only with a release note that names the last host and
//!   the last firmware that spoke what is dropped.
//! - `tests/versioning/` pins the literal bytes of each version. When such a test fails, the code is wrong and
//!   not the test.
//! - A [`crate::Receipt`] is not versioned here: its layout is fixed for ever by its own magic.

/// Oldest version that this crate can still read.
pub const MIN: u8 = 1;
/// The version that this crate speaks.
pub const CURRENT: u8 = 1;

/// Whether a frame of this version can be read here.
#[must_use]
pub const fn is_supported(version: u8) -> bool {
    version >= MIN && version <= CURRENT
}
