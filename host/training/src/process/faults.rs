//! What can be wrong with a simulated machine from the moment it is switched on, by name.

use super::machine::MachineKind;
use crate::fault::Fault;
use crate::machine::LineFault;
use crate::machine::text::BodyConfig;

/// A fault of a machine or of its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MachineFault {
    /// Its first reply is lost.
    LostReply,
    /// Its first reply comes twice.
    DoubledFrame,
    /// One bit in a thousand is flipped, both ways.
    Noise,
    /// An alarm stops it in the middle of each cycle.
    Alarm,
    /// Its pin, or what it strikes with, jams in the middle of each cycle.
    Jam,
    /// Its air or its beam is off: cycles run to their end, and nothing is struck.
    NoAir,
    /// It leaves something that cannot be read.
    WornPin,
    /// Another file or die is in it than the host believes.
    WrongFile,
    /// It takes ten times as long as it should.
    Slow,
}

/// Strikes of a cycle before it is stopped.
const STOPS_AFTER: u32 = 20;
/// Every so many-th strike of a worn pin misses.
const WORN: u32 = 2;
/// How many times as long a slow one takes.
const SLOW: u32 = 10;

impl MachineFault {
    /// All of them, by their names.
    pub const NAMES: [(&'static str, Self); 9] = [
        ("lost-reply", Self::LostReply),
        ("doubled-frame", Self::DoubledFrame),
        ("noise", Self::Noise),
        ("alarm", Self::Alarm),
        ("jam", Self::Jam),
        ("no-air", Self::NoAir),
        ("worn-pin", Self::WornPin),
        ("wrong-file", Self::WrongFile),
        ("slow", Self::Slow),
    ];

    /// The fault with this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::NAMES.iter().find(|(known, _)| *known == name).map(|(_, fault)| *fault)
    }

    /// What is wrong with the line, where it is the line.
    #[must_use]
    pub fn of_line(self) -> Option<Fault> {
        Some(match self {
            Self::LostReply => Fault::LoseReplies { chunks: 1 },
            Self::DoubledFrame => Fault::DoubleReplies { chunks: 1 },
            Self::Noise => Fault::FlipBits { per_million: 1_000 },
            _ => return None,
        })
    }

    /// Builds the fault into a machine; false where such a machine does not have it.
    #[must_use]
    pub fn build_into(self, machine: &mut MachineKind) -> bool {
        match machine {
            MachineKind::Gravotech(config) => match self {
                Self::Jam => config.jams_after = Some(STOPS_AFTER),
                Self::NoAir => config.no_air = true,
                // Its files mark variables that nobody sets.
                Self::WrongFile => config.files.values_mut().flatten().for_each(|variable| *variable += 100),
                Self::Slow => config.strike_period_us *= u64::from(SLOW),
                _ => return false,
            },
            MachineKind::Grbl(config) => match self {
                Self::Alarm => config.alarm_at = Some(LineFault { line: STOPS_AFTER, number: 1 }),
                Self::NoAir => config.no_beam = true,
                Self::Slow => config.slow_by = u64::from(SLOW),
                _ => return false,
            },
            MachineKind::Press(config) => match self {
                Self::Alarm | Self::Jam => config.overloads = true,
                Self::NoAir => config.no_air = true,
                Self::WornPin => config.worn = true,
                Self::WrongFile => config.misread_die = Some(config.fitted_die.wrapping_add(1)),
                Self::Slow => config.down_ms *= u64::from(SLOW),
                _ => return false,
            },
            _ => return body(machine).is_some_and(|body| self.build_into_body(body)),
        }
        true
    }

    fn build_into_body(self, body: &mut BodyConfig) -> bool {
        let faults = &mut body.faults;
        match self {
            Self::Alarm => faults.stops_after = Some(STOPS_AFTER),
            Self::Jam => faults.jams_after = Some(STOPS_AFTER),
            Self::NoAir => faults.no_air = true,
            Self::WornPin => faults.worn_pin = Some(WORN),
            Self::WrongFile => faults.other_text = Some(vec!["OTHER FILE".to_owned()]),
            Self::Slow => faults.slow = SLOW,
            Self::LostReply | Self::DoubledFrame | Self::Noise => return false,
        }
        true
    }
}

/// The mechanics of a machine that strikes texts.
fn body(machine: &mut MachineKind) -> Option<&mut BodyConfig> {
    Some(match machine {
        MachineKind::Keyence(config) => &mut config.body,
        MachineKind::Panasonic(config) => &mut config.body,
        MachineKind::Couth(config) => &mut config.body,
        MachineKind::Telesis(config) => &mut config.body,
        MachineKind::Id8400(config) => &mut config.body,
        MachineKind::Sic(config) => &mut config.body,
        MachineKind::Imark(config) => &mut config.body,
        MachineKind::Technomark(config) => &mut config.body,
        MachineKind::Mk100(config) => &mut config.body,
        MachineKind::Huapu(config) => &mut config.body,
        MachineKind::Hans(config) => &mut config.body,
        MachineKind::Lc(config) => &mut config.body,
        MachineKind::Gravotech(_) | MachineKind::Grbl(_) | MachineKind::Press(_) => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FAMILIES: [(&str, &str); 15] = [
        ("gravotech", "uc500"),
        ("grbl", ""),
        ("press", "modbus-rtu"),
        ("couth", ""),
        ("telesis", "bm470"),
        ("telesis", "id8400"),
        ("sic", "e10-v5"),
        ("keyence", ""),
        ("panasonic", "lp-400"),
        ("generic", "i-mark"),
        ("generic", "technomark"),
        ("generic", "mk-100"),
        ("generic", "huapu"),
        ("generic", "hans"),
        ("generic", "lc"),
    ];

    #[test]
    fn fault_is_of_the_line_or_is_built_into_the_machine_or_refused() {
        for (family, dialect) in FAMILIES {
            let sound = || MachineKind::named(family, dialect, 1, Vec::new()).unwrap();
            for (name, fault) in MachineFault::NAMES {
                assert_eq!(MachineFault::named(name), Some(fault));
                let mut machine = sound();
                let built_in = fault.build_into(&mut machine);
                assert_eq!(machine != sound(), built_in, "{family} {dialect} {name}");
                assert!(!(built_in && fault.of_line().is_some()), "{family} {name} is one of the two");
            }
            assert!(MachineFault::NoAir.build_into(&mut sound()), "{family}");
            assert!(MachineFault::Slow.build_into(&mut sound()), "{family}");
        }
        assert_eq!(MachineFault::named("gremlins"), None);
    }
}
