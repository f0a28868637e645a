//! A station without hardware: simulated machines, fixture and controller.

pub mod machine;
