//! `serve`: the station's screen, for as long as the program runs.

use crate::command::demo;
use crate::config::Config;
use crate::error::{CommandResult, Ending, Failure};
use crate::folder::Folder;
use crate::message::Message;
use crate::output::Output;
use crate::serve::{Owner, lend};
use crate::text;
use crate::web::app::App;
use crate::web::server::{Server, Tls};
use crate::webhooks;
use serde_json::json;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::signal::unix::{SignalKind, signal};

/// Serve the station's screen to browsers: marking in five steps, the offices, the register
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Where this computer's own screen finds the station, in the clear: on loopback
    #[arg(long, value_name = "ADDRESS:PORT", default_value = "127.0.0.1:8470")]
    loopback: SocketAddr,
    /// Where to listen beside it for the bench network; needs a certificate. Without one, where to listen on loopback
    #[arg(long, value_name = "ADDRESS:PORT")]
    listen: Option<SocketAddr>,
    /// Serve a training station to practise at instead: it is made in the folder `practice`, with a simulated machine, and this
    /// station's register is not even opened
    #[arg(long)]
    training: bool,
    /// Certificate chain for the bench network, PEM
    #[arg(long, value_name = "FILE", requires_all = ["key", "listen"])]
    certificate: Option<PathBuf>,
    /// Its key, PEM
    #[arg(long, value_name = "FILE", requires = "certificate")]
    key: Option<PathBuf>,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let folder = if args.training { practice(&folder, output)? } else { folder };
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(|error| Failure::fixable(Message::NoThread {}).because(&error))?;
    let server = listen(args)?;
    let (owner, thread) = Owner::start(folder.clone(), output)?;
    let scanners = Config::read(&folder.config())?.scanners;
    let heard = owner.hear(&scanners)?;
    lend::listen(&folder, owner.clone())?;
    for address in server.addresses()? {
        output.datum(&Message::Serving { address: address.clone() }, &json!({"address": address}));
    }
    let app = Arc::new(App::new(owner.clone(), folder.clone(), text::spoken()));
    for failure in webhooks::begin(&folder) {
        // Marking goes on; whoever is not told reads it later.
        output.line(crate::output::describe(&failure).trim_end());
    }
    // Without systemd nobody waits to be told.
    let _ = sd_notify::notify(&[sd_notify::NotifyState::Ready]);
    runtime.spawn(forget(app.clone()));
    let served = runtime.block_on(server.run(app, ended(owner.clone())));
    let _ = sd_notify::notify(&[sd_notify::NotifyState::Stopping]);
    drop(heard);
    owner.close();
    let closed = thread.join();
    // The next one makes its own.
    let _ = std::fs::remove_file(folder.socket());
    runtime.shutdown_background();
    closed.map_err(|_| Failure::bug("the thread that owns the station panicked"))?;
    served.map(|()| Ending::Done)
}

/// Takes the addresses: loopback always, and with a certificate the other one.
fn listen(args: &Args) -> Result<Server, Failure> {
    let tls = args.certificate.clone().zip(args.key.clone());
    match (args.listen, tls) {
        (Some(listen), Some((certificate, key))) => {
            Server::bind(args.loopback, Some((listen, Tls { certificate, key })))
        }
        (listen, _) => Server::bind(listen.unwrap_or(args.loopback), None),
    }
}

/// The training station beside this one.
fn practice(folder: &Folder, output: &Output) -> Result<Folder, Failure> {
    let machine = Config::read(&folder.config())?.machine.family;
    let practice = Folder::new(folder.practice().to_str());
    demo::practice(practice.clone(), machine, output)?;
    Ok(practice)
}

/// Whoever has not asked for a minute is forgotten.
async fn forget(app: Arc<App>) {
    let mut each = tokio::time::interval(Duration::from_secs(60));
    loop {
        each.tick().await;
        app.forget();
    }
}

/// Until the station is closed, because somebody asked for it or by a mistake of ours. The screens stay until then: what is
/// being marked is marked to its end, and can be stopped.
async fn ended(owner: Owner) {
    tokio::select! {
        () = asked_to_end() => owner.close(),
        () = owner.gone() => {}
    }
    owner.gone().await;
}

/// Ctrl-C, or the system's word that it is enough.
async fn asked_to_end() {
    let terminated = async {
        match signal(SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = tokio::signal::ctrl_c() => {}
        () = terminated => {}
    }
}
