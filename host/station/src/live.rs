//! The session on real lines: the engine runs in the caller's thread, each line in a task of its own.
//!
//! The controller's task sends the signs of life by itself, so that no disk, machine or person can delay them.

use crate::controller::{ControllerClient, FromController};
use crate::engine::{Effect, Engine};
use crate::order::Order;
use crate::session::{Event, MachineCommand, Notice};
use machines::link::{Link, LinkConfig};
use machines::{Driver, MachineEvent, shell};
use protocol::HostRequest;
use registry::entry::{Act, PersonId, Stamp, Verdict};
use registry::{LedgerError, Store};
use std::collections::VecDeque;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
