//! The station's hardware as drawings: read from the tables in `hardware/`, drawn here, compared by
//! `integration/hardware`, and written anew by running that with `MARKSTATION_BLESS=1`.
//!
//! Who changes a wire changes `hardware/wiring/pins.csv`; who moves a terminal or a part, `terminals.csv` or `bom.csv`.

pub mod tables;

pub mod boards;

pub mod circuit;

pub mod kicad;

pub mod svg;

mod signs;

pub mod sheets;

pub mod pages;
