//! The site's clock and its day: what the wall calendar says, what the host's clock makes of it, and what a supervisor
//! decides when the two differ (I-8).

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use registry::entry::{ClockGrade, Stamp};
use training::random::Random;

/// The day that a battery-backed clock begins with after its battery is gone.
const MAKERS_DAY: &str = "2000-01-01T00:00:00Z";
const DAY_S: i64 = 86_400;

/// The calendar on the wall, which is right, and the clock in the host, which may not be.
#[derive(Debug, Clone, Copy)]
pub struct SiteClock {
    begun: Timestamp,
    /// Days on which nobody worked.
    rested_s: i64,
    wrong_s: i64,
}

impl SiteClock {
    /// A clock that is right, on a day that begins to be worked at this time.
    #[must_use]
    pub fn new(begun: Timestamp) -> Self {
        Self { begun, rested_s: 0, wrong_s: 0 }
    }

    /// The true day.
    #[must_use]
    pub fn true_day(&self, now_us: u64) -> Date {
        day(self.true_time(now_us))
    }

    /// What the host's clock says.
    #[must_use]
    pub fn host_time(&self, now_us: u64) -> Timestamp {
        self.true_time(now_us) + SignedDuration::from_secs(self.wrong_s)
    }

    fn true_time(&self, now_us: u64) -> Timestamp {
        let passed = SignedDuration::from_micros(now_us.cast_signed());
        self.begun + passed + SignedDuration::from_secs(self.rested_s)
    }

    /// Somebody who sees that the clock is ahead of the calendar puts it right; one that is behind stops no work.
    pub fn correct(&mut self) {
        self.wrong_s = self.wrong_s.min(0);
    }

    /// The host was off: perhaps over days, and its clock comes back with another time.
    pub fn jump(&mut self, now_us: u64, random: &mut Random) {
        let before = day(self.host_time(now_us));
        let days = |random: &mut Random, most| (1 + random.below(most)).cast_signed() as i64 * DAY_S;
        if random.happens(300_000) {
            self.rested_s += days(random, 40);
        }
        self.wrong_s = match random.below(5) {
            0 => {
                let makers: Timestamp = MAKERS_DAY.parse().unwrap_or_default();
                makers.as_second() - self.true_time(now_us).as_second()
            }
            1 => -days(random, 400),
            2 => days(random, 3),
            3 => days(random, 4_000),
            _ => 0,
        };
        // No station can tell a night from a clock that lost exactly the days on which it was off.
        if day(self.host_time(now_us)) == before && self.true_day(now_us) != before {
            self.wrong_s -= DAY_S;
        }
    }
}

fn day(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}

/// Where the ledger's last entry stands in time.
#[derive(Debug, Clone, Copy)]
pub struct LastEntry {
    /// Whether a day is open.
    pub day_open: bool,
    /// Its day.
    pub day: Date,
    /// How far it can be believed.
    pub clock: ClockGrade,
}

impl LastEntry {
    /// Whether work may go on under the day that is open, at this time of the host's clock.
    #[must_use]
    pub fn is_open_at(&self, at: Timestamp) -> bool {
        let today = day(at);
        self.day_open
            && match self.clock {
                ClockGrade::Confirmed => today == self.day,
                ClockGrade::Declared => today <= self.day,
                ClockGrade::Unconfirmed => false,
            }
    }

    /// What an entry written now carries.
    #[must_use]
    pub fn stamp(&self, at: Timestamp) -> Stamp {
        if self.is_open_at(at) {
            return Stamp { day: self.day, at, clock: self.clock };
        }
        Stamp { day: day(at).max(self.day), at, clock: ClockGrade::Unconfirmed }
    }

    /// What a supervisor decides who opens the day with the calendar on the wall in view.
    #[must_use]
    pub fn opened(&self, at: Timestamp, true_day: Date) -> Stamp {
        if day(at) == true_day && self.day <= true_day {
            return Stamp { day: true_day, at, clock: ClockGrade::Confirmed };
        }
        Stamp { day: true_day.max(self.day), at, clock: ClockGrade::Declared }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn day_that_a_supervisor_opens_is_open_and_never_before_the_last_entry() {
        let begun: Timestamp = "2026-03-02T08:00:00Z".parse().unwrap();
        let mut grades = [0; 3];
        for now_us in (0..400).map(|minute| minute * 60_000_000) {
            let mut random = Random::new(now_us);
            let mut clock = SiteClock::new(begun);
            let mut last = LastEntry { day_open: true, day: clock.true_day(0), clock: ClockGrade::Confirmed };
            clock.jump(now_us, &mut random);
            let mut at = clock.host_time(now_us);
            if !last.is_open_at(at) {
                // What the station writes of itself before anybody has looked.
                last.day = last.stamp(at).day;
                clock.correct();
                at = clock.host_time(now_us);
            }
            let stamp =
                if last.is_open_at(at) { last.stamp(at) } else { last.opened(at, clock.true_day(now_us)) };
            assert!(stamp.day >= last.day, "{stamp:?} after {last:?}");
            last = LastEntry { day_open: true, day: stamp.day, clock: stamp.clock };
            assert!(last.is_open_at(at), "{last:?} at {at}");
            grades[stamp.clock as usize] += 1;
        }
        assert!(grades[0] > 0 && grades[1] > 0, "{grades:?}");
    }
}
