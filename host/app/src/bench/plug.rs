//! The plug that is pulled in a mark, to show what is left of it.

use super::Bench;
use crate::message::Message;
use std::time::Duration;

impl Bench {
    /// From now on, so long after the controller first sees motion: machine, controller and this program are cut, in
    /// mark number `mark`.
    pub fn pull_plug_in_cycle(&mut self, mark: u64, after: Duration) {
        self.plug = Some((mark, after));
    }

    pub(super) fn pull_plug(&mut self, mark: u64) {
        let folder = self.folder.root().display().to_string();
        if let Some(simulated) = &mut self.simulated {
            simulated.kill();
        }
        let said = format!("\n{}\n", crate::text::of(&Message::PlugPulled { mark, folder }));
        let shown = crate::wrap::for_stream(&said, &std::io::stderr());
        // Nobody is left to be told when stderr is gone.
        let _ = std::io::Write::write_all(&mut std::io::stderr(), shown.as_bytes());
        // A process may always end itself.
        let _ = nix::sys::signal::kill(nix::unistd::Pid::this(), nix::sys::signal::Signal::SIGKILL);
    }
}
