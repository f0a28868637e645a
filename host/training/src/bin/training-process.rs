//! Machine or controller of a training station as a process of its own, without the program around it: what its hidden
//! subcommands run, for tests of this crate and for looking at one of them alone.

use std::process::ExitCode;
use training::spawn::{CONTROLLER_COMMAND, MACHINE_COMMAND, controller_main, machine_main};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [CONTROLLER_COMMAND, options] => controller_main(options),
        [MACHINE_COMMAND, options] => machine_main(options),
        _ => {
            eprintln!("Usage: training-process {CONTROLLER_COMMAND}|{MACHINE_COMMAND} OPTIONS");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Error: {error}\nCaused by: {:?}", std::error::Error::source(&error));
            ExitCode::FAILURE
        }
    }
}
