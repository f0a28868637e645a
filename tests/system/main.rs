//! What needs root or programs that only root installs. `cargo xtask test --system` prepares each; without that they fail
//! rather than pass.

mod full_disk;
mod schematic;
