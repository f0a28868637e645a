//! `machine ports` and `machine search`: which lines there are, and what is at the other end of one.

use crate::config::Config;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::Folder;
use crate::message::Message;
use crate::output::Output;
use crate::text;
use machines::link::{LinkConfig, SerialConfig};
use machines::{ports, probe};
use serde_json::json;

/// Ask on a line what is there, with questions that no machine moves for; configures nothing
#[derive(Debug, clap::Args)]
pub struct SearchArgs {
    /// Serial port; without it the machine's line of station.toml
    #[arg(long, value_name = "PATH")]
    port: Option<String>,
    /// Speed of that port
    #[arg(long, value_name = "BAUD", default_value_t = 115_200, requires = "port")]
    baud: u32,
    /// Try the usual speeds too: a machine then hears other bytes than were sent, so open the guard first
    #[arg(long)]
    other_speeds: bool,
}

/// Lists the serial ports, what is plugged in, and what to write into station.toml.
pub fn list(output: &Output) -> CommandResult {
    let ports = ports::list();
    for port in &ports {
        let state = match &port.refusal {
            Some(refusal) => refusal.to_string(),
            None if port.holders.found.is_empty() => text::of(&Message::PortFree {}),
            None => port.holders.to_string(),
        };
        let words = text::of(&Message::PortShown {
            device: port.device.clone(),
            adapter: port.adapter.clone(),
            hint: port.hint.clone(),
            state: state.clone(),
        });
        let data = json!({"device": port.device, "path": port.path, "adapter": port.adapter, "link": port.hint,
                          "state": state});
        output.row(&words, &data);
    }
    let taken = ports::without_port();
    for adapter in &taken {
        let (vid, pid) = (adapter.vid.to_string(), adapter.pid.to_string());
        let words = text::of(&Message::AdapterWithoutPort { vid: vid.clone(), pid: pid.clone() });
        output.row(&words, &json!({"vid": vid, "pid": pid, "state": "no-port"}));
    }
    if ports.is_empty() && taken.is_empty() {
        output.say(&Message::NoPorts {});
    }
    Ok(Ending::Done)
}

/// Asks on a line what is there.
pub fn search(args: &SearchArgs, folder: &Folder, output: &Output) -> CommandResult {
    let link = match &args.port {
        Some(path) => LinkConfig::Serial(SerialConfig::by_path(path, args.baud)),
        None => Config::read(&folder.config())?.machine.link,
    };
    let failed = || Failure::machine(Message::MachineSilent {}).hint(Message::HintMachineLine {});
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.map_err(|error| failed().because(&error))?;
    let report =
        runtime.block_on(probe::probe(&link, args.other_speeds)).map_err(|error| failed().because(&error))?;
    let Some(seen) = &report.seen else { return Err(failed().cause(report.to_string())) };
    output.datum(
        &Message::SearchFound { what: report.to_string() },
        &json!({"family": seen.family, "heard": seen.heard, "sure": seen.sure, "baud": report.baud}),
    );
    Ok(Ending::Done)
}
