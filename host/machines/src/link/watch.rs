//! Watches that a port is still the one that was opened: a silent line that is unplugged says nothing by itself.

use std::fs::Metadata;
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tokio::time::{Interval, MissedTickBehavior, interval};

/// How often is looked.
const EVERY: Duration = Duration::from_millis(250);
/// This many looks in a row must fail: a link may be made anew in between. With [`EVERY`], a loss is told within
/// 500 ms.
const FAILURES: u32 = 2;

/// A watch over a port.
#[derive(Debug)]
pub(super) struct Watch {
    given: PathBuf,
    node: PathBuf,
    identity: Identity,
    ticks: Interval,
    failures: u32,
}

/// Device and number of a node, and the device it is kept on: no two nodes at the same time have the same.
type Identity = (u64, u64, u64);

fn identity(found: &Metadata) -> Identity {
    (found.dev(), found.ino(), found.rdev())
}

impl Watch {
    /// A watch over what the path leads to now. Must be called within a runtime.
    ///
    /// # Errors
    /// What the system says where it leads nowhere.
    pub fn new(given: &Path) -> io::Result<Self> {
        let node = given.canonicalize()?;
        let identity = identity(&node.metadata()?);
        let mut ticks = interval(EVERY);
        ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
        Ok(Self { given: given.to_owned(), node, identity, ticks, failures: 0 })
    }

    /// Waits until the port is gone, and says how. May be dropped while it waits.
    pub async fn gone(&mut self) -> String {
        loop {
            self.ticks.tick().await;
            match self.look() {
                Ok(()) => self.failures = 0,
                Err(why) => {
                    self.failures += 1;
                    if self.failures >= FAILURES {
                        return why;
                    }
                }
            }
        }
    }

    fn look(&self) -> Result<(), String> {
        let given = self.given.display();
        match self.given.canonicalize() {
            Err(_) => Err(format!("{given} was unplugged")),
            Ok(now) if now != self.node => Err(format!("{given} is another port now, {}", now.display())),
            Ok(_) if self.node.metadata().is_ok_and(|found| identity(&found) == self.identity) => Ok(()),
            Ok(_) => Err(format!("{given} was unplugged, and something else has its name")),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::symlink;

    /// A watch over a link to a node; what happens to them; what is said of it.
    async fn said(happens: impl FnOnce(&Path)) -> String {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("node"), "").unwrap();
        fs::write(folder.path().join("other"), "").unwrap();
        symlink("node", folder.path().join("link")).unwrap();
        let mut watch = Watch::new(&folder.path().join("link")).unwrap();
        happens(folder.path());
        let began = tokio::time::Instant::now();
        let why = watch.gone().await;
        assert!(began.elapsed() < Duration::from_secs(1));
        why
    }

    #[tokio::test(start_paused = true)]
    async fn loss_is_told_within_a_second_and_how_it_came() {
        let removed = said(|folder| fs::remove_file(folder.join("link")).unwrap()).await;
        assert!(removed.ends_with("was unplugged"), "{removed}");
        let node = said(|folder| fs::remove_file(folder.join("node")).unwrap()).await;
        assert!(node.ends_with("was unplugged"), "{node}");
        let moved = said(|folder| {
            fs::remove_file(folder.join("link")).unwrap();
            symlink("other", folder.join("link")).unwrap();
        });
        assert!(moved.await.contains("is another port now"));
        let replaced = said(|folder| fs::rename(folder.join("other"), folder.join("node")).unwrap()).await;
        assert!(replaced.contains("something else has its name"), "{replaced}");
    }

    #[tokio::test(start_paused = true)]
    async fn link_made_anew_between_two_looks_is_no_loss() {
        let folder = tempfile::tempdir().unwrap();
        let (node, link) = (folder.path().join("node"), folder.path().join("link"));
        fs::write(&node, "").unwrap();
        symlink("node", &link).unwrap();
        let mut watch = Watch::new(&link).unwrap();
        fs::remove_file(&link).unwrap();
        let early = tokio::time::timeout(EVERY / 2, watch.gone()).await;
        assert!(early.is_err() && watch.failures == 1);
        symlink("node", &link).unwrap();
        assert!(tokio::time::timeout(EVERY * 10, watch.gone()).await.is_err());
        assert_eq!(watch.failures, 0);
    }
}
