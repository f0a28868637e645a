//! The version of the protocol and the policy by which it changes.
//!
//! - Every frame begins with the version its sender speaks, so that even a frame nobody can read says why.
//! - A published version never changes: enum variants are only appended, fields are never added, removed,
//!   reordered or retyped, because postcard carries neither names nor lengths. A message that must grow gets a
//!   new variant with a new name.
//! - A reply has the version of its request's frame; events have the version that the last `Hello` agreed on, the
//!   lesser of both ends' newest. What a version does not know is never sent in it: see `narrowed_to`. A host
//!   says `Hello` in [`MIN`], and goes on in the version agreed on.
//! - One thing crosses: a receipt whose outcome an old host does not know, which is refused there by its byte. It is
//!   made only by a command of a newer one.
//! - Appending anything raises [`CURRENT`]. [`MIN`] rises only with a release note that names the last host and
//!   the last firmware that spoke what is dropped.
//! - `tests/versioning/` pins the literal bytes of each version. When such a test fails, the code is wrong and
//!   not the test.
//! - A [`crate::Receipt`] is not versioned here: its layout is fixed for ever by its own magic.

/// Oldest version that this crate can still read.
pub const MIN: u8 = 1;
/// The version that this crate speaks.
///
/// 2 adds inspection, self-test, renewal of the key, update and blink code, with their refusals and events.
pub const CURRENT: u8 = 2;

/// Whether a frame of this version can be read here.
#[must_use]
pub const fn is_supported(version: u8) -> bool {
    version >= MIN && version <= CURRENT
}

/// The version that two ends speak whose newest are these.
#[must_use]
pub const fn agreed(one: u8, other: u8) -> u8 {
    if one < other { one } else { other }
}
