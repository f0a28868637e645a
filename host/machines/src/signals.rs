//! What a machine offers a controller to see of it, and what besides its own word shows that it touched the metal.
//!
//! Which outputs a family has is read from the harness list of the hardware, so that what is wired and what is relied on
//! cannot part. Which independent witness fits follows from how it marks.

use crate::family::Family;
use marking::mark::Method;

/// One row for each family and wire: family, wire, what of the machine, where that is known from, a note.
const HARNESS: &str = include_str!("../../../hardware/harness.csv");
/// What a family without such an output has in its row.
const NOTHING: &str = "none";

/// A signal between machine and controller. Its words are the names of the controller's inputs and outputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Signal {
    /// It would take a start.
    Ready,
    /// It is in motion.
    Busy,
    /// It has no fault.
    Healthy,
    /// A mark has ended.
    EndOfMark,
    /// It can be started by a contact.
    StartInput,
}

impl Signal {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Ready, Self::Busy, Self::Healthy, Self::EndOfMark, Self::StartInput];

    /// The wire that carries it, by the name of the wiring list.
    #[must_use]
    pub const fn wire(self) -> &'static str {
        match self {
            Self::Ready => "machine_ready",
            Self::Busy => "machine_busy",
            Self::Healthy => "machine_healthy",
            Self::EndOfMark => "end_of_mark",
            Self::StartInput => "start_contact",
        }
    }
}

/// What shows, besides the machine's own word, that metal was touched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IndependentWitness {
    /// One pulse for each strike of a pin.
    StrikeSensor,
    /// High while the beam is on.
    BeamTap,
    /// One pulse for each stroke of a ram.
    StrokeSwitch,
    /// Current to what strikes, presses or moves the tool.
    CurrentClamp,
}

impl IndependentWitness {
    /// Its word.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::StrikeSensor => "strike-sensor",
            Self::BeamTap => "beam-tap",
            Self::StrokeSwitch => "stroke-switch",
            Self::CurrentClamp => "current-clamp",
        }
    }
}

/// What can be seen of a machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WitnessSet {
    /// What it offers itself.
    pub signals: Vec<Signal>,
    /// What else fits it, the best first.
    pub witnesses: &'static [IndependentWitness],
}

impl WitnessSet {
    /// Whether the machine offers what this wire carries. Wires that are not the machine's are no question of it.
    #[must_use]
    pub fn offers(&self, wire: &str) -> bool {
        self.signals.iter().any(|signal| signal.wire() == wire)
    }
}

/// What can be seen of a machine of this family that marks in this way.
#[must_use]
pub fn witness_set(family: Family, method: Method) -> WitnessSet {
    let has =
        |signal: &Signal| harness(family, signal.wire()).is_some_and(|machine| !machine.starts_with(NOTHING));
    let witnesses: &[IndependentWitness] = match method {
        Method::DotPeen => &[IndependentWitness::StrikeSensor, IndependentWitness::CurrentClamp],
        Method::Scribe => &[IndependentWitness::CurrentClamp],
        Method::Stamp => &[IndependentWitness::StrokeSwitch, IndependentWitness::CurrentClamp],
        Method::Laser => &[IndependentWitness::BeamTap],
    };
    WitnessSet { signals: Signal::ALL.into_iter().filter(has).collect(), witnesses }
}

/// What the harness list has for a wire of a family.
fn harness(family: Family, wire: &str) -> Option<&'static str> {
    HARNESS.lines().skip(1).find_map(|row| {
        let mut fields = row.splitn(3, ',');
        let is_it = fields.next() == Some(family.name()) && fields.next() == Some(wire);
        // A field with commas stands in quotes, none of which matters here.
        fields.next().filter(|_| is_it).map(|rest| rest.trim_start_matches('"'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_family_has_a_row_for_each_signal_and_a_witness() {
        for family in Family::ALL {
            for signal in Signal::ALL {
                let wire = signal.wire();
                assert!(harness(*family, wire).is_some(), "{} has no row for {wire}", family.name());
            }
            assert!(!witness_set(*family, family.method("")).witnesses.is_empty());
        }
    }

    #[test]
    fn set_is_what_the_machine_has() {
        let grbl = witness_set(Family::Grbl, Method::Laser);
        assert_eq!((grbl.signals, grbl.witnesses), (vec![], [IndependentWitness::BeamTap].as_slice()));
        let press = witness_set(Family::Press, Method::Stamp);
        assert!(
            press.offers("end_of_mark") && press.offers("machine_busy") && !press.offers("start_contact")
        );
        assert_eq!(press.witnesses[0], IndependentWitness::StrokeSwitch);
        let scribe = witness_set(Family::Sic, Method::Scribe);
        assert_eq!(scribe.witnesses, [IndependentWitness::CurrentClamp]);
    }

    /// The table of the README, one row for each dialect.
    fn table() -> String {
        let mut rows = vec![
            "| machine | ready | busy | healthy | end of mark | start input | independent witness |"
                .to_owned(),
            "|---|---|---|---|---|---|---|".to_owned(),
        ];
        for family in Family::ALL {
            let dialects: Vec<_> = family.dialects().iter().map(|file| (file.name, file.text)).collect();
            for (name, text) in if dialects.is_empty() { vec![("", "")] } else { dialects } {
                let set = witness_set(*family, family.method(text));
                let has = Signal::ALL.map(|signal| if set.signals.contains(&signal) { "yes" } else { "no" });
                let witnesses: Vec<_> =
                    set.witnesses.iter().map(|one| one.as_str().replace('-', " ")).collect();
                let machine = format!("{} {name}", family.name());
                rows.push(format!("| {} | {} | {} |", machine.trim(), has.join(" | "), witnesses.join(", ")));
            }
        }
        rows.join("\n")
    }

    /// Blessed by running with `MARKSTATION_BLESS=1`.
    #[test]
    fn readme_has_the_table_of_signals_and_witnesses() {
        const BEGIN: &str = "<!-- signals: made by a test of signals.rs -->\n";
        const END: &str = "\n<!-- end of signals -->";
        let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
        let readme = std::fs::read_to_string(&path).unwrap();
        let (before, rest) = readme.split_once(BEGIN).unwrap();
        let (old, after) = rest.split_once(END).unwrap();
        let new = table();
        if std::env::var_os("MARKSTATION_BLESS").is_some() {
            std::fs::write(&path, format!("{before}{BEGIN}{new}{END}{after}")).unwrap();
        } else {
            assert_eq!(old, new, "run again with MARKSTATION_BLESS=1");
        }
    }
}
