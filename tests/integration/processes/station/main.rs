//! One process of a station for the tests with real processes: controller, machine, the host with its operator, or one that
//! only appends to a register.

mod append;
mod host;

use std::process::ExitCode;
use training::spawn::{CONTROLLER_COMMAND, MACHINE_COMMAND, controller_main, machine_main};

/// Runs a host: folder, machine family, number of items, first request id.
const HOST_COMMAND: &str = "host";
/// Appends to a register: folder, number of batches, its habit.
const APPEND_COMMAND: &str = "append";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let ended = match words.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [CONTROLLER_COMMAND, options] => {
            controller_main(options).map_err(|error| format!("{error}: {error:?}"))
        }
        [MACHINE_COMMAND, options] => machine_main(options).map_err(|error| format!("{error}: {error:?}")),
        [HOST_COMMAND, folder, family, items, first_id] => host::run(folder, family, items, first_id),
        [APPEND_COMMAND, folder, batches, habit] => append::run(folder, batches, habit),
        _ => Err(format!("wrong usage: {words:?}")),
    };
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("Error: {why}");
            ExitCode::FAILURE
        }
    }
}
