//! What can go wrong in the simulated world, one kind in a run or one after the other, and where in a job it struck.

use protocol::Inputs;
use std::fmt;
use training::fault::Fault;
use training::random::Random;
use training::rig::FixtureFault;
use training::wires::{Channel, InputWire};

/// What goes wrong in a run.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Weather {
    /// Nothing.
    Calm,
    /// One fault, at a random moment of a random job.
    One(FaultKind),
    /// Several faults of all kinds, one after the other, and people who err. Then they stop, and everything has to
    /// settle.
    Storm,
}

impl Weather {
    /// A word for it on a command line: `calm`, `storm`, or the fault's name with hyphens for blanks.
    #[must_use]
    pub fn word(self) -> String {
        match self {
            Self::Calm => "calm".to_owned(),
            Self::One(kind) => kind.to_string().replace(", ", "-").replace(' ', "-"),
            Self::Storm => "storm".to_owned(),
        }
    }

    /// The weather of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        let one = FaultKind::ALL.into_iter().map(Self::One);
        [Self::Calm, Self::Storm].into_iter().chain(one).find(|weather| weather.word() == word)
    }
}

/// A kind of fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FaultKind {
    /// The host's process ends; controller and machine go on. It is started again.
    HostKilled,
    /// Power fails for everything at once, perhaps in the midst of a write to disk or controller memory.
    SiteCut,
    /// The machine's line is out for a while, noticed or not.
    MachineCable,
    /// The controller's line is out for a while, noticed or not.
    ControllerCable,
    /// Bits flip on the machine's line for a while.
    MachineFlips,
    /// Bits flip on the controller's line for a while.
    ControllerFlips,
    /// The controller is reset.
    ControllerReset,
    /// The next replies of the machine are lost or come twice.
    MachineReplies,
    /// The next replies of the controller are lost or come twice.
    ControllerReplies,
    /// One of the two wires of guard or e-stop breaks. Mended, both have to open once.
    SafetyChannel,
    /// The strike sensor sees nothing any more.
    StrikeSensor,
    /// The air's pressure goes.
    AirLost,
    /// The clamp lets go.
    ClampOpens,
    /// The permit relay welds, or its coil burns. It is changed while the controller is off.
    PermitRelay,
    /// The port expander does not answer any more, and its outputs fall.
    Expander,
    /// The host's process ends, and what it had sent to the controller arrives only after its successor has said hello: a
    /// serial adapter with a buffer of its own.
    LateFrames,
    /// A write to the disk fails. What is there of it afterwards nobody knows before it is read again.
    DiskWrite,
    /// A sync fails. What it should have made durable may be there afterwards, or not, or half.
    DiskSync,
    /// The disk takes nothing more for a while.
    DiskFull,
    /// Blocks of the disk cannot be read for a while.
    DiskUnreadable,
    /// The host is restarted, and its clock has jumped: back to its maker's day, back or on by days or years.
    ClockJumps,
    /// Somebody opens the guard or strikes the emergency stop, and closes both again later.
    GuardOpened,
    /// Somebody says STOP at the bench.
    StopSaid,
}

impl FaultKind {
    /// The kinds that real processes have as well: of power, lines and programs. The fixture's are for simulated time, and
    /// stand in `host/training/tests/processes.rs` one by one.
    pub const OF_PROCESSES: [Self; 9] = [
        Self::HostKilled,
        Self::SiteCut,
        Self::MachineCable,
        Self::ControllerCable,
        Self::MachineFlips,
        Self::ControllerFlips,
        Self::ControllerReset,
        Self::MachineReplies,
        Self::ControllerReplies,
    ];
    /// Every kind. New ones come last: a seed is played with the kind's place in this list.
    pub const ALL: [Self; 23] = [
        Self::HostKilled,
        Self::SiteCut,
        Self::MachineCable,
        Self::ControllerCable,
        Self::MachineFlips,
        Self::ControllerFlips,
        Self::ControllerReset,
        Self::MachineReplies,
        Self::ControllerReplies,
        Self::SafetyChannel,
        Self::StrikeSensor,
        Self::AirLost,
        Self::ClampOpens,
        Self::PermitRelay,
        Self::Expander,
        Self::LateFrames,
        Self::DiskWrite,
        Self::DiskSync,
        Self::DiskFull,
        Self::DiskUnreadable,
        Self::ClockJumps,
        Self::GuardOpened,
        Self::StopSaid,
    ];

    /// The line it happens on.
    #[must_use]
    pub const fn line(self) -> Option<Wire> {
        match self {
            Self::MachineCable | Self::MachineFlips | Self::MachineReplies => Some(Wire::Machine),
            Self::ControllerCable | Self::ControllerFlips | Self::ControllerReplies => Some(Wire::Controller),
            _ => None,
        }
    }

    /// What it breaks in the fixture.
    #[must_use]
    pub fn in_fixture(self, random: &mut Random) -> Option<FixtureFault> {
        match self {
            Self::SafetyChannel => {
                let channel = if random.happens(500_000) { Channel::First } else { Channel::Second };
                let input = if random.happens(500_000) { Inputs::ESTOP_OK } else { Inputs::GUARD_CLOSED };
                Some(FixtureFault::Broken { wire: InputWire { input, channel } })
            }
            Self::StrikeSensor => Some(FixtureFault::Broken { wire: InputWire::of(Inputs::STRIKE) }),
            Self::AirLost => Some(FixtureFault::AirLost),
            Self::ClampOpens => Some(FixtureFault::ClampOpens),
            _ => None,
        }
    }

    /// Inputs without which nobody would notice it.
    #[must_use]
    pub const fn shows_at(self) -> Inputs {
        match self {
            Self::AirLost => Inputs::AIR_OK,
            Self::ClampOpens => Inputs::CLAMP_CLOSED,
            Self::PermitRelay => Inputs::RELAY_OFF,
            _ => Inputs::NONE,
        }
    }

    /// What it does to its line.
    #[must_use]
    pub fn on_line(self, random: &mut Random) -> Option<Fault> {
        let few = |random: &mut Random| u32::try_from(1 + random.below(4)).unwrap_or(1);
        let either = random.happens(500_000);
        match (self, either) {
            (Self::MachineCable | Self::ControllerCable, true) => Some(Fault::Cut),
            (Self::MachineCable | Self::ControllerCable, false) => Some(Fault::Unplug),
            (Self::MachineFlips | Self::ControllerFlips, _) => {
                let per_million = 50 << random.below(7);
                Some(Fault::FlipBits { per_million })
            }
            (Self::MachineReplies | Self::ControllerReplies, true) => {
                Some(Fault::LoseReplies { chunks: few(random) })
            }
            (Self::MachineReplies | Self::ControllerReplies, false) => {
                Some(Fault::DoubleReplies { chunks: few(random) })
            }
            _ => None,
        }
    }

    /// How many jobs it may put in doubt: one, unless it goes on over several jobs.
    #[must_use]
    pub const fn questions_max(self) -> usize {
        match self {
            Self::MachineFlips | Self::ControllerFlips | Self::StrikeSensor => usize::MAX,
            // The host dies, and later the late frame, which is refused, makes its successor's next request look old.
            Self::LateFrames => 2,
            _ => 1,
        }
    }

    /// Whether it ends of itself some time later.
    #[must_use]
    pub const fn heals(self) -> bool {
        !matches!(
            self,
            Self::HostKilled
                | Self::SiteCut
                | Self::ControllerReset
                | Self::MachineReplies
                | Self::ControllerReplies
                | Self::LateFrames
                | Self::DiskWrite
                | Self::DiskSync
                | Self::ClockJumps
                | Self::StopSaid
        )
    }
}

impl fmt::Display for FaultKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::HostKilled => "host killed",
            Self::SiteCut => "site cut",
            Self::MachineCable => "machine cable",
            Self::ControllerCable => "controller cable",
            Self::MachineFlips => "bit flips, machine",
            Self::ControllerFlips => "bit flips, controller",
            Self::ControllerReset => "controller reset",
            Self::MachineReplies => "replies, machine",
            Self::ControllerReplies => "replies, controller",
            Self::SafetyChannel => "channel of a pair",
            Self::StrikeSensor => "strike sensor",
            Self::AirLost => "air lost",
            Self::ClampOpens => "clamp opens",
            Self::PermitRelay => "permit relay",
            Self::Expander => "port expander",
            Self::LateFrames => "late frames",
            Self::DiskWrite => "disk write",
            Self::DiskSync => "disk sync",
            Self::DiskFull => "disk full",
            Self::DiskUnreadable => "disk unreadable",
            Self::ClockJumps => "clock jumps",
            Self::GuardOpened => "guard opened",
            Self::StopSaid => "stop said",
        })
    }
}

/// One of the two serial lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wire {
    /// To the machine.
    Machine,
    /// To the controller.
    Controller,
}

/// How far the job had come when the fault struck.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Moment {
    /// No job was open.
    Between,
    /// Its number was burned.
    Loading,
    /// Its start was intended, and nothing sent that starts the machine.
    Arming,
    /// The start was sent, and nothing has moved.
    Started,
    /// The machine moved.
    Moving,
    /// The machine was still again, and the ledger had no receipt.
    Awaiting,
    /// It had an undecided receipt.
    InDoubt,
}

impl Moment {
    /// Every moment, in order.
    pub const ALL: [Self; 7] = [
        Self::Between,
        Self::Loading,
        Self::Arming,
        Self::Started,
        Self::Moving,
        Self::Awaiting,
        Self::InDoubt,
    ];

    /// Whether metal may have been touched of which the ledger does not know.
    #[must_use]
    pub const fn is_between_start_and_receipt(self) -> bool {
        matches!(self, Self::Started | Self::Moving | Self::Awaiting)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn word_of_every_weather_is_its_own() {
        let all = FaultKind::ALL.into_iter().map(Weather::One).chain([Weather::Calm, Weather::Storm]);
        for weather in all {
            assert_eq!(Weather::of_word(&weather.word()), Some(weather));
            assert!(!weather.word().contains([' ', ',']), "{}", weather.word());
        }
        assert_eq!(Weather::of_word("hail"), None);
    }
}
