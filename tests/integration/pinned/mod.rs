//! Old and new together, with a pinned build of each side that is run: the newest host with the firmware of version 1, and
//! the oldest host's own frames with the newest firmware, once as the library alone and once as the image. What the
//! newest firmware says is read by version 1's own types, and judged field by field.

mod judge;
mod native;
mod new_firmware;
mod old_firmware;
mod session;

#[allow(
    dead_code,
    missing_docs,
    clippy::large_enum_variant,
    reason = "the whole of version 1 stands there, asked for or not"
)]
#[path = "../../../protocol/tests/versioning/v01_reader.rs"]
mod v1;
