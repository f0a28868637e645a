//! Ctrl-C: the running mark is finished, then the command stops. Between marks it stops at once.

use crate::message::Message;
use crate::text;
use crate::wrap::for_stream;
use std::io::Write as _;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::signal::unix::{SignalKind, signal};

/// Watches for Ctrl-C for the rest of the process.
#[derive(Debug, Clone)]
pub struct Interrupt {
    asked: Arc<AtomicBool>,
    busy: Arc<AtomicBool>,
}

/// Only takes note of Ctrl-C, or of a request to end: whoever watches ends by itself, and leaves nothing behind.
pub fn noted() -> Arc<AtomicBool> {
    let asked = Arc::new(AtomicBool::new(false));
    let seen = asked.clone();
    std::thread::spawn(move || {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_io().build() else { return };
        runtime.block_on(async {
            // Where the system does not let it, a signal keeps its usual effect.
            let Ok(mut end) = signal(SignalKind::terminate()) else { return };
            tokio::select! {
                _ = tokio::signal::ctrl_c() => {}
                _ = end.recv() => {}
            }
            seen.store(true, Ordering::SeqCst);
        });
    });
    asked
}

impl Interrupt {
    /// Begins to watch. Where the system does not let it, Ctrl-C keeps its usual effect, which is a cut like any other.
    pub fn watch() -> Self {
        let watch = Self { asked: Arc::default(), busy: Arc::default() };
        let seen = watch.clone();
        std::thread::spawn(move || seen.wait());
        watch
    }

    /// Whether somebody asked to stop.
    pub fn is_asked(&self) -> bool {
        self.asked.load(Ordering::SeqCst)
    }

    /// Does something that is finished before a Ctrl-C counts.
    pub fn while_busy<T>(&self, work: impl FnOnce() -> T) -> T {
        self.busy.store(true, Ordering::SeqCst);
        let done = work();
        self.busy.store(false, Ordering::SeqCst);
        done
    }

    fn wait(&self) {
        let Ok(runtime) = tokio::runtime::Builder::new_current_thread().enable_io().build() else { return };
        runtime.block_on(async {
            while tokio::signal::ctrl_c().await.is_ok() {
                self.asked.store(true, Ordering::SeqCst);
                let busy = self.busy.load(Ordering::SeqCst);
                let message = if busy { Message::StopsAfterMark {} } else { Message::Stopped {} };
                // Nobody is left to be told when stderr is gone.
                let said = text::of(&message);
                let _ = writeln!(std::io::stderr(), "\n{}", for_stream(&said, &std::io::stderr()));
                if !busy {
                    // Nothing is under way: what is written is synced, and a prompt cannot be woken otherwise.
                    std::process::exit(1);
                }
            }
        });
    }
}
