//! A falling read rate as the sign of a worn pin.
//!
//! A worn pin makes dots small and leaves some out; symbols are then read less often, or only after more has been done to
//! the picture, long before a mark is bad to the eye. So the last [`RECENT`] readings are compared with the first
//! [`NEW`] since the pin was new, twice: how many were read at all, and how many were read as easily as nine in ten were
//! then. Each time the question is: if nothing had changed, how often would the last ones be as bad as this, or worse?
//! (Fisher's exact test, one-sided.) Below [`CHANCE_MAX`] it is the pin.
//!
//! [`NEW`], [`RECENT`], [`CHANCE_MAX`], [`GOOD_PERCENT_MIN`] and the nine in ten are ours: chosen so that, asked after
//! every mark, less than one pin in a hundred that does not wear is called worn in its first 1,000 marks, whatever its
//! read rate. Tests measure that, and how soon a worn one is found.

use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// How many readings of a new pin are the measure.
pub const NEW: usize = 100;
/// How many of the last readings are compared with it.
pub const RECENT: usize = 50;
/// The chance below which it is no chance. Of each of the two comparisons.
pub const CHANCE_MAX: f64 = 0.000_05;
/// Fewer of the first readings than this, in percent, show that camera, light or reader are not set up.
pub const GOOD_PERCENT_MIN: usize = 60;

/// What came of reading one mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct MarkRead {
    /// The job that made the mark.
    pub job: u64,
    /// How much had to be done before it was read, from 0: the step of the ladder of filters. `None` where it was not
    /// read.
    pub effort: Option<u8>,
}

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Share {
    /// That many.
    pub good: usize,
    /// Of that many.
    pub of: usize,
}

/// What got worse.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Worse {
    /// Fewer marks are read.
    Unread,
    /// As many are read, fewer of them easily.
    Effort,
}

/// What the course of readings says.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// Too few readings since the pin was new.
    TooFew {
        /// Readings so far.
        have: usize,
        /// Readings that are needed.
        need: usize,
    },
    /// Even with a new pin too few were read to say anything: look at camera, light and reader.
    NotSetUp {
        /// What was read at first.
        new: Share,
    },
    /// No worse than when the pin was new, as far as can be told.
    Steady,
    /// Look at the pin before the next mark.
    PinWear {
        /// What got worse.
        worse: Worse,
        /// With a new pin.
        new: Share,
        /// Now.
        recent: Share,
        /// How often chance alone would do this, 0 to 1.
        chance: f64,
    },
}

/// What the readings since the pin was new say, oldest first.
#[must_use]
pub fn advise(since_new: &[MarkRead]) -> Advice {
    let need = NEW + RECENT;
    let parts = since_new.len().checked_sub(RECENT).map(|at| since_new.split_at(at));
    let Some((new, recent)) = parts.and_then(|(before, recent)| Some((before.get(..NEW)?, recent))) else {
        return Advice::TooFew { have: since_new.len(), need };
    };
    let all_new = share(new, u8::MAX);
    if all_new.good * 100 < all_new.of * GOOD_PERCENT_MIN {
        return Advice::NotSetUp { new: all_new };
    }
    [(Worse::Unread, u8::MAX), (Worse::Effort, usual_effort(new))]
        .into_iter()
        .find_map(|(worse, effort_max)| {
            let (new, recent) = (share(new, effort_max), share(recent, effort_max));
            let chance = chance_of_as_few(new, recent);
            (chance < CHANCE_MAX).then_some(Advice::PinWear { worse, new, recent, chance })
        })
        .unwrap_or(Advice::Steady)
}

fn share(readings: &[MarkRead], effort_max: u8) -> Share {
    let easy = |reading: &&MarkRead| reading.effort.is_some_and(|effort| effort <= effort_max);
    Share { good: readings.iter().filter(easy).count(), of: readings.len() }
}

/// The effort at which nine in ten of those that were read had been read.
fn usual_effort(readings: &[MarkRead]) -> u8 {
    let mut efforts: Vec<u8> = readings.iter().filter_map(|reading| reading.effort).collect();
    efforts.sort_unstable();
    let ninth = (efforts.len() * 9).div_ceil(10).saturating_sub(1);
    efforts.get(ninth).copied().unwrap_or(u8::MAX)
}

/// If all good ones were dealt to both groups by chance: how often would the recent group get as few as it has, or fewer.
/// The sum of a hypergeometric distribution's lower tail.
fn chance_of_as_few(new: Share, recent: Share) -> f64 {
    let (good, all) = (new.good + recent.good, new.of + recent.of);
    let ways = |n: usize, k: usize| match n.checked_sub(k) {
        Some(rest) => ln_factorial(n) - ln_factorial(k) - ln_factorial(rest),
        None => f64::NEG_INFINITY,
    };
    let dealt = |got: usize| {
        let others = recent.of.saturating_sub(got);
        (ways(good, got) + ways(all - good, others) - ways(all, recent.of)).exp()
    };
    (good.saturating_sub(new.of)..=recent.good).map(dealt).sum()
}

/// Logarithms of the factorials of 0 to [`NEW`] + [`RECENT`].
static LN_FACTORIALS: LazyLock<Vec<f64>> = LazyLock::new(|| {
    #[allow(clippy::cast_precision_loss, reason = "at most a few hundred")]
    let logarithms = (0..=NEW + RECENT).map(|factor| (factor.max(1) as f64).ln());
    logarithms
        .scan(0.0, |sum, logarithm| {
            *sum += logarithm;
            Some(*sum)
        })
        .collect()
});

fn ln_factorial(n: usize) -> f64 {
    LN_FACTORIALS.get(n).copied().unwrap_or(f64::INFINITY)
}

#[cfg(test)]
#[allow(clippy::cast_possible_truncation, reason = "numbers of tests are small")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Chance from a seed: splitmix64.
    struct Chance(u64);

    impl Chance {
        fn happens(&mut self, share: f64) -> bool {
            self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            ((mixed ^ (mixed >> 31)) >> 11) as f64 / ((1_u64 << 53) as f64) < share
        }
    }

    /// Readings of which this share succeeds, and this share of those easily.
    fn readings(chance: &mut Chance, count: usize, read: f64, easy: f64) -> Vec<MarkRead> {
        let one = |job| {
            let effort = if chance.happens(easy) { 1 } else { 4 };
            MarkRead { job, effort: chance.happens(read).then_some(effort) }
        };
        (0..count as u64).map(one).collect()
    }

    fn is_wear(advice: &Advice) -> bool {
        matches!(advice, Advice::PinWear { .. })
    }

    /// After how many readings since `from` the pin is first called worn.
    fn found_after(readings: &[MarkRead], from: usize) -> Option<usize> {
        (from..=readings.len()).find(|end| is_wear(&advise(&readings[..*end]))).map(|end| end - from)
    }

    #[test]
    fn chance_of_as_few_is_that_of_fishers_test() {
        // Fisher's tea of eight cups, and tables that can be counted by hand.
        let share = |good, of| Share { good, of };
        let cases = [
            (share(3, 4), share(1, 4), 17.0 / 70.0),
            (share(4, 4), share(0, 4), 1.0 / 70.0),
            (share(1, 4), share(3, 4), 69.0 / 70.0),
            (share(10, 10), share(10, 10), 1.0),
            (share(0, 10), share(0, 10), 1.0),
            (share(5, 5), share(4, 5), 0.5),
        ];
        for (new, recent, expected) in cases {
            let chance = chance_of_as_few(new, recent);
            assert!((chance - expected).abs() < 1e-9, "{new:?} {recent:?}: {chance}");
        }
    }

    #[test]
    fn pin_that_does_not_wear_is_seldom_called_worn() {
        const PINS: u64 = 400;
        for read in [0.65, 0.8, 0.9, 0.98, 1.0] {
            let alarms = (0..PINS).filter(|pin| {
                let mut chance = Chance(*pin);
                found_after(&readings(&mut chance, 1_000, read, 0.9), NEW + RECENT).is_some()
            });
            let alarms = alarms.count();
            println!("read rate {read} for 1000 marks: {alarms} of {PINS} pins called worn");
            assert!(alarms * 100 <= PINS as usize, "{read}: {alarms}");
        }
    }

    #[test]
    fn pin_that_wears_is_found() {
        const PINS: u64 = 300;
        // Read rate and easy share after the wear; of how many pins in a hundred it must be found within 50 and 200 marks.
        let cases = [(0.8, 0.9, 0, 60), (0.6, 0.9, 60, 99), (0.4, 0.9, 97, 99), (0.98, 0.5, 60, 99)];
        for (read, easy, soon, later) in cases {
            let mut within = [0_usize; 2];
            for pin in 0..PINS {
                let mut chance = Chance(pin);
                let mut course = readings(&mut chance, 200, 0.98, 0.95);
                course.extend(readings(&mut chance, 200, read, easy));
                let found = found_after(&course, 200);
                for (count, limit) in within.iter_mut().zip([50, 200]) {
                    *count += usize::from(found.is_some_and(|after| after <= limit));
                }
            }
            println!(
                "0.98 read falls to {read}, easily {easy}: of {PINS} pins {} found within 50 marks, {} within 200",
                within[0], within[1]
            );
            let percent = within.map(|count| count * 100 / PINS as usize);
            assert!(percent[0] >= soon && percent[1] >= later, "{read} {easy}: {percent:?}");
        }
    }

    #[test]
    fn advice_names_what_got_worse() {
        let mut chance = Chance(1);
        let course = |read, easy, chance: &mut Chance| {
            [readings(chance, NEW, 1.0, 1.0), readings(chance, RECENT, read, easy)].concat()
        };
        assert_eq!(advise(&course(1.0, 1.0, &mut chance)), Advice::Steady);
        let unread = advise(&course(0.0, 1.0, &mut chance));
        let new = Share { good: NEW, of: NEW };
        let recent = Share { good: 0, of: RECENT };
        assert!(
            matches!(unread, Advice::PinWear { worse: Worse::Unread, new: n, recent: r, .. } if (n, r) == (new, recent)),
            "{unread:?}"
        );
        let harder = advise(&course(1.0, 0.0, &mut chance));
        assert!(matches!(harder, Advice::PinWear { worse: Worse::Effort, .. }), "{harder:?}");
        let few = advise(&readings(&mut chance, NEW + RECENT - 1, 1.0, 1.0));
        assert_eq!(few, Advice::TooFew { have: NEW + RECENT - 1, need: NEW + RECENT });
        let blind = advise(&readings(&mut chance, NEW + RECENT, 0.0, 1.0));
        assert_eq!(blind, Advice::NotSetUp { new: Share { good: 0, of: NEW } });
    }

    proptest! {
        #[test]
        fn readings_no_worse_than_at_first_are_never_wear(
            new in prop::collection::vec(prop::option::of(0_u8..5), NEW),
            between in 0_usize..100,
        ) {
            let reading = |effort| MarkRead { job: 0, effort };
            let mut course: Vec<MarkRead> = new.iter().copied().map(reading).collect();
            course.extend((0..between + RECENT).map(|_| reading(Some(0))));
            prop_assert!(!is_wear(&advise(&course)));
        }

        #[test]
        fn advice_on_any_readings_is_given(efforts in prop::collection::vec(prop::option::of(any::<u8>()), 0..400)) {
            let course: Vec<MarkRead> = efforts.into_iter().map(|effort| MarkRead { job: 1, effort }).collect();
            if let Advice::PinWear { chance, .. } = advise(&course) {
                prop_assert!((0.0..CHANCE_MAX).contains(&chance));
            }
        }
    }
}
