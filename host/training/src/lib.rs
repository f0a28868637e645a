//! A station without hardware: simulated machines, fixture, controller and operator, for training, demonstration and
//! tests.
//!
//! The controller is the firmware's own logic on simulated pins; the machines share nothing with the drivers that talk to
//! them. Knows neither register nor session: it is what a station looks at from outside. Modules in reading order:
//! [`machine`] are the machines, [`reader`] are readers of symbols, [`rig`] is the fixture around one, [`controller`] is the controller, and [`wires`] is the
//! language in which these two talk; [`fault`] is what goes wrong on a line and [`operator`] who works there. All of these
//! are given their time. [`process`] runs them as processes of their own on the wall clock, and [`spawn`] starts such.

pub mod machine;
pub mod reader;
pub mod rig;

pub mod controller;
pub mod wires;

pub mod fault;
pub mod operator;
pub mod random;

pub mod input;
pub mod process;
pub mod spawn;
