//! The station's day: what the clock says, bounded by what stands in the ledger.

use crate::error::Failure;
use crate::message::Message;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use registry::entry::{ClockGrade, Stamp};
use registry::{Ledger, Store};

/// UTC time now. The one place where the program reads the clock of the day.
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// The day of a time, in UTC.
pub fn day_of(at: Timestamp) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}

/// How the station's day stands at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// A supervisor opened this day, and the clock does not contradict.
    Open {
        /// The day.
        day: Date,
        /// Whether the clock was confirmed or the date declared.
        clock: ClockGrade,
    },
    /// No day is open, or the clock has moved on.
    NotOpen {
        /// The earliest day that entries may carry.
        not_before: Date,
    },
}

impl Day {
    /// What an entry written at a time carries. Once the clock contradicts the open day, entries say so.
    pub fn stamp(self, now: Timestamp) -> Stamp {
        match self {
            Self::Open { day, clock } => match judge(true, day, clock, day_of(now)) {
                Self::Open { .. } => Stamp { day, at: now, clock },
                Self::NotOpen { not_before } => Self::NotOpen { not_before }.stamp(now),
            },
            Self::NotOpen { not_before } => {
                Stamp { day: day_of(now).max(not_before), at: now, clock: ClockGrade::Unconfirmed }
            }
        }
    }
}

/// How the day stands, from the last entry of the ledger.
///
/// # Errors
/// The register's failure.
pub fn day<S: Store>(ledger: &Ledger<S>, now: Timestamp) -> Result<Day, Failure> {
    let standing =
        ledger.standing().ok_or_else(|| Failure::bug("a register without its first entry was opened"))?;
    let last = ledger.entry(ledger.next_index().saturating_sub(1))?;
    let grade = last.map_or(ClockGrade::Unconfirmed, |entry| entry.stamp.clock);
    Ok(judge(standing.day_open, standing.last_day, grade, day_of(now)))
}

fn judge(day_open: bool, last_day: Date, grade: ClockGrade, today: Date) -> Day {
    let fits = match grade {
        ClockGrade::Confirmed => today == last_day,
        // The clock was behind when the date was declared; once it has passed that date it is to be looked at again.
        ClockGrade::Declared => today <= last_day,
        ClockGrade::Unconfirmed => false,
    };
    if day_open && fits {
        Day::Open { day: last_day, clock: grade }
    } else {
        Day::NotOpen { not_before: last_day }
    }
}

/// What an entry written now carries. Without an open day it says so, and never goes back behind the last entry.
///
/// # Errors
/// The register's failure.
pub fn stamp<S: Store>(ledger: &Ledger<S>, now: Timestamp) -> Result<Stamp, Failure> {
    Ok(day(ledger, now)?.stamp(now))
}

/// The stamp for work that needs an open day.
///
/// # Errors
/// A [`Failure`] that says how to open it.
pub fn stamp_of_open_day<S: Store>(ledger: &Ledger<S>, now: Timestamp) -> Result<Stamp, Failure> {
    match day(ledger, now)? {
        Day::Open { day, clock } => Ok(Stamp { day, at: now, clock }),
        Day::NotOpen { not_before } => {
            let (today, last) = (day_of(now).to_string(), not_before.to_string());
            Err(Failure::fixable(Message::DayNotOpen { today, last }).hint(Message::HintOpenDay {}))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn day_is_open_only_while_clock_and_ledger_agree() {
        let last = date(2026, 3, 2);
        for (open, grade, today, is_open) in [
            (true, ClockGrade::Confirmed, date(2026, 3, 2), true),
            (true, ClockGrade::Confirmed, date(2026, 3, 3), false),
            (true, ClockGrade::Confirmed, date(2026, 3, 1), false),
            (true, ClockGrade::Declared, date(2020, 1, 1), true),
            (true, ClockGrade::Declared, date(2026, 3, 3), false),
            (true, ClockGrade::Unconfirmed, date(2026, 3, 2), false),
            (false, ClockGrade::Confirmed, date(2026, 3, 2), false),
        ] {
            let day = judge(open, last, grade, today);
            assert_eq!(matches!(day, Day::Open { .. }), is_open, "{open} {grade:?} {today}");
        }
    }
}
