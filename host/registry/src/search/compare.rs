//! Whether a recorded mark can be what was read, what that takes, and why.
//!
//! The costs, in the order in which a person would try: nothing for a character that is the same; 1 for one filled in at
//! a `?`, and for one of another script that looks the same; 2 for a look-alike; 3 for a character that the *record*
//! holds as unreadable; 6 for two neighbours that changed places; 7 for one character that was lost or is too many. Of
//! the last three there is at most one, and none beside a `*`: two of them fit nearly everything.

use super::pattern::{Pattern, Place};
use marking::reading::{characters, figure, plain};
use serde::Serialize;

/// Cost of a character filled in at a `?`.
pub const FILLED: u32 = 1;
/// Cost of a character of another script.
pub const SCRIPT: u32 = 1;
/// Cost of a look-alike.
pub const LOOK_ALIKE: u32 = 2;
/// Cost of a character that is unreadable in the record.
pub const RECORD_UNREADABLE: u32 = 3;
/// Cost of two neighbours that changed places.
pub const TRANSPOSED: u32 = 6;
/// Cost of a lost character, or of one too many.
pub const SLIPPED: u32 = 7;

/// Why a recorded mark was found. Positions count the letters and digits of the recorded mark from 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "reason", rename_all = "kebab-case")]
pub enum Reason {
    /// A character that could not be read.
    Filled {
        /// Where.
        at: usize,
        /// What the record has there.
        recorded: char,
    },
    /// A character of another script that looks the same.
    Script {
        /// Where.
        at: usize,
        /// What was read.
        read: char,
        /// What the record has there.
        recorded: char,
    },
    /// A character that is easily taken for the one that was read.
    LookAlike {
        /// Where.
        at: usize,
        /// What was read.
        read: char,
        /// What the record has there.
        recorded: char,
    },
    /// The record itself has a character there that could not be read.
    RecordUnreadable {
        /// Where.
        at: usize,
    },
    /// This character and the next changed places.
    Transposed {
        /// Where the first of them is.
        at: usize,
    },
    /// The record has a character here that was not read.
    Missing {
        /// Where.
        at: usize,
        /// What the record has there.
        recorded: char,
    },
    /// One character more was read than the record has.
    Extra {
        /// Before which place.
        at: usize,
        /// What was read; `None` for a `?`.
        read: Option<char>,
    },
    /// Characters stand for a `*`.
    Run {
        /// Where they begin.
        at: usize,
        /// What the record has there.
        recorded: String,
    },
}

/// How well a recorded mark fits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fit {
    /// The sum of the costs.
    pub cost: u32,
    /// Everything in which it is not the same; empty for an exact hit.
    pub reasons: Vec<Reason>,
}

/// How `recorded` fits the reading at the least cost, with a slip where there may be one; `None` where it cannot be what
/// was read.
#[must_use]
pub fn compare(pattern: &Pattern, recorded: &str, slip: bool) -> Option<Fit> {
    let recorded: Vec<char> = record_characters(recorded).collect();
    let mut table = Table::new(pattern.places(), &recorded);
    let slips = usize::from(slip && !pattern.has_run());
    let cost = table.fill(slips)?;
    Some(Fit { cost, reasons: table.reasons(slips) })
}

/// The characters of a recorded mark; `?` stands for one that could not be read.
pub(super) fn record_characters(recorded: &str) -> impl Iterator<Item = char> + '_ {
    recorded.chars().flat_map(|c| {
        let unreadable = (c == '?').then_some(c);
        let mut utf8 = [0; 4];
        let written: Vec<char> = characters(c.encode_utf8(&mut utf8)).collect();
        unreadable.into_iter().chain(written)
    })
}

/// One step through reading and record together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Both,
    Swap,
    Missing,
    Extra,
    RunEnds,
    RunTakes,
}

/// The least costs from every place of the reading and of the record on, without and with a slip to spare.
struct Table<'a> {
    places: &'a [Place],
    recorded: &'a [char],
    best: Vec<Option<(u32, Option<Step>)>>,
}

impl<'a> Table<'a> {
    fn new(places: &'a [Place], recorded: &'a [char]) -> Self {
        Self { places, recorded, best: vec![None; (places.len() + 1) * (recorded.len() + 1) * 2] }
    }

    fn slot(&self, place: usize, at: usize, slips: usize) -> usize {
        (place * (self.recorded.len() + 1) + at) * 2 + slips
    }

    fn fill(&mut self, slips: usize) -> Option<u32> {
        for place in (0..=self.places.len()).rev() {
            for at in (0..=self.recorded.len()).rev() {
                for slips in 0..=slips {
                    let best = self.least(place, at, slips);
                    let slot = self.slot(place, at, slips);
                    self.best[slot] = best;
                }
            }
        }
        self.best[self.slot(0, 0, slips)].map(|(cost, _)| cost)
    }

    fn least(&self, place: usize, at: usize, slips: usize) -> Option<(u32, Option<Step>)> {
        if place == self.places.len() && at == self.recorded.len() {
            return Some((0, None));
        }
        const STEPS: [Step; 6] =
            [Step::Both, Step::RunEnds, Step::RunTakes, Step::Swap, Step::Missing, Step::Extra];
        let costs = STEPS.into_iter().filter_map(|step| {
            let own = self.cost(step, place, at)?;
            let (place, at, slips) = after(step, place, at, slips)?;
            let (rest, _) = self.best[self.slot(place, at, slips)]?;
            Some((own + rest, Some(step)))
        });
        costs.min_by_key(|(cost, _)| *cost)
    }

    /// What a step costs by itself; `None` where it cannot be taken.
    fn cost(&self, step: Step, place: usize, at: usize) -> Option<u32> {
        let here = self.places.get(place).copied();
        let recorded = self.recorded.get(at).copied();
        match step {
            Step::Both => one(here?, recorded?),
            Step::Swap => {
                let (first, second) = (here?, *self.places.get(place + 1)?);
                let next = *self.recorded.get(at + 1)?;
                let both = matches!((first, second), (Place::Read(_), Place::Read(_)));
                let differ = first.figure() != second.figure();
                (both && differ).then_some(())?;
                Some(TRANSPOSED + one(first, next)? + one(second, recorded?)?)
            }
            Step::Missing => recorded.map(|_| SLIPPED),
            Step::Extra => here.filter(|here| *here != Place::Run).map(|_| SLIPPED),
            Step::RunEnds => (here? == Place::Run).then_some(0),
            Step::RunTakes => (here? == Place::Run && recorded.is_some()).then_some(0),
        }
    }

    fn reasons(&self, mut slips: usize) -> Vec<Reason> {
        let (mut place, mut at) = (0, 0);
        let mut reasons = Vec::new();
        while let Some((_, Some(step))) = self.best[self.slot(place, at, slips)] {
            self.explain(step, place, at, &mut reasons);
            let Some(next) = after(step, place, at, slips) else { break };
            (place, at, slips) = next;
        }
        reasons
    }

    fn explain(&self, step: Step, place: usize, at: usize, reasons: &mut Vec<Reason>) {
        match step {
            Step::Both => reasons.extend(differs(self.places[place], self.recorded[at], at + 1)),
            Step::Swap => {
                reasons.push(Reason::Transposed { at: at + 1 });
                reasons.extend(differs(self.places[place + 1], self.recorded[at], at + 1));
                reasons.extend(differs(self.places[place], self.recorded[at + 1], at + 2));
            }
            Step::Missing => reasons.push(Reason::Missing { at: at + 1, recorded: self.recorded[at] }),
            Step::Extra => {
                let read = match self.places[place] {
                    Place::Read(c) => Some(c),
                    Place::Unknown | Place::Run => None,
                };
                reasons.push(Reason::Extra { at: at + 1, read });
            }
            Step::RunEnds => {}
            Step::RunTakes => match reasons.last_mut() {
                Some(Reason::Run { at: begun, recorded }) if *begun + recorded.chars().count() == at + 1 => {
                    recorded.push(self.recorded[at]);
                }
                _ => reasons.push(Reason::Run { at: at + 1, recorded: self.recorded[at].to_string() }),
            },
        }
    }
}

/// Where one stands after a step; `None` where no slip is left for it.
fn after(step: Step, place: usize, at: usize, slips: usize) -> Option<(usize, usize, usize)> {
    Some(match step {
        Step::Both => (place + 1, at + 1, slips),
        Step::Swap => (place + 2, at + 2, slips.checked_sub(1)?),
        Step::Missing => (place, at + 1, slips.checked_sub(1)?),
        Step::Extra => (place + 1, at, slips.checked_sub(1)?),
        Step::RunEnds => (place + 1, at, slips),
        Step::RunTakes => (place, at + 1, slips),
    })
}

fn one(place: Place, recorded: char) -> Option<u32> {
    match place {
        Place::Run => None,
        Place::Read(_) if recorded == '?' => Some(RECORD_UNREADABLE),
        Place::Unknown => Some(FILLED),
        Place::Read(read) if read == recorded => Some(0),
        Place::Read(read) if plain(read) == plain(recorded) => Some(SCRIPT),
        Place::Read(read) if figure(plain(read)) == figure(plain(recorded)) => Some(LOOK_ALIKE),
        Place::Read(_) => None,
    }
}

fn differs(place: Place, recorded: char, at: usize) -> Option<Reason> {
    match place {
        Place::Run => None,
        _ if recorded == '?' => Some(Reason::RecordUnreadable { at }),
        Place::Unknown => Some(Reason::Filled { at, recorded }),
        Place::Read(read) if read == recorded => None,
        Place::Read(read) if plain(read) == plain(recorded) => Some(Reason::Script { at, read, recorded }),
        Place::Read(read) => Some(Reason::LookAlike { at, read, recorded }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fit(read: &str, recorded: &str) -> Option<Fit> {
        compare(&Pattern::parse(read).unwrap(), recorded, true)
    }

    #[test]
    fn recorded_mark_is_found_at_its_cost_with_its_reasons() {
        use Reason as R;
        for (read, recorded, cost, reasons) in [
            ("BKH 0134", "bkh-0134", 0, vec![]),
            ("BKHO134", "BKH0134", 2, vec![R::LookAlike { at: 4, read: 'O', recorded: '0' }]),
            (
                "АК12",
                "AK12",
                2,
                vec![
                    R::Script { at: 1, read: 'А', recorded: 'A' },
                    R::Script { at: 2, read: 'К', recorded: 'K' },
                ],
            ),
            ("BK?0134", "BKH0134", 1, vec![R::Filled { at: 3, recorded: 'H' }]),
            ("BHK0134", "BKH0134", 6, vec![R::Transposed { at: 2 }]),
            ("BOK134", "BKO134", 6, vec![R::Transposed { at: 2 }]),
            (
                "BQK134",
                "BKO134",
                8,
                vec![R::Transposed { at: 2 }, R::LookAlike { at: 3, read: 'Q', recorded: 'O' }],
            ),
            ("BH0134", "BKH0134", 7, vec![R::Missing { at: 2, recorded: 'K' }]),
            ("BKHH0134", "BKH0134", 7, vec![R::Extra { at: 4, read: Some('H') }]),
            ("BKH0134?", "BKH0134", 7, vec![R::Extra { at: 8, read: None }]),
            ("BKH0134", "BKH?134", 3, vec![R::RecordUnreadable { at: 4 }]),
            ("BK*34", "BKH0134", 0, vec![R::Run { at: 3, recorded: "H01".to_owned() }]),
            ("*0134*", "BKH0134", 0, vec![R::Run { at: 1, recorded: "BKH".to_owned() }]),
        ] {
            let found = fit(read, recorded);
            assert_eq!(found.as_ref().map(|fit| fit.cost), Some(cost), "{read} {recorded} {found:?}");
            assert_eq!(found.map(|fit| fit.reasons), Some(reasons), "{read} {recorded}");
        }
    }

    #[test]
    fn recorded_mark_that_takes_two_slips_or_another_character_is_not_found() {
        for (read, recorded) in [
            ("BHK0143", "BKH0134"),
            ("BK134", "BKH0134"),
            ("BKH0135", "BKH0134"),
            ("BKH?", "BKH0134"),
            ("B*35", "BKH0134"),
            ("*KB*", "BKH0134"),
        ] {
            assert_eq!(fit(read, recorded), None, "{read} {recorded}");
        }
    }
}
