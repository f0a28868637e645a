//! The station's day: what the clock says, bounded by what stands in the ledger.
//!
//! A clock is believed for one day, from the moment in which a supervisor looked at it. Whatever makes it doubtful (midnight,
//! a jump, a step back) ends that: what is written then says so, and no number is burned before somebody has looked again.

use crate::error::Failure;
use crate::message::Message;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Span, Timestamp};
use nix::time::ClockId;
use registry::credential::SinceBoot;
use registry::entry::{ClockGrade, Stamp};
use registry::view::Opening;
use registry::{Ledger, Store};
use std::sync::OnceLock;

/// A clock that goes wrong by so much against the computer's own count or another clock, or back by so much, is to be looked at
/// again.
const JUMP: SignedDuration = SignedDuration::from_mins(5);
/// After so many days without an entry the date is named, not only confirmed; and a clock that nobody has looked at moves
/// the ledger's day by no more.
pub const PAUSE_DAYS: i32 = 30;

/// The station's time zone; the same for the whole process, as its language is.
static ZONE: OnceLock<TimeZone> = OnceLock::new();

/// Chooses the time zone for the rest of the process; only the first choice counts.
pub fn live_in(zone: TimeZone) {
    ZONE.get_or_init(|| zone);
}

/// UTC time now. The one place where the program reads the clock of the day.
pub fn now() -> Timestamp {
    Timestamp::now()
}

/// The same in seconds since 1970; a clock before that gives 0.
pub fn now_s() -> u64 {
    now().as_second().try_into().unwrap_or_default()
}

/// Whether a clock that was read now says the same as the station's.
pub fn agrees(read: Timestamp, now: Timestamp) -> bool {
    now.duration_since(read).abs() <= JUMP
}

/// The day of a time at the station.
pub fn day_of(at: Timestamp) -> Date {
    at.to_zoned(ZONE.get().cloned().unwrap_or(TimeZone::UTC)).date()
}

/// A time as the station's people would read it from the wall.
pub fn shown(at: Timestamp) -> String {
    let zoned = at.to_zoned(ZONE.get().cloned().unwrap_or(TimeZone::UTC));
    zoned.strftime("%Y-%m-%d %H:%M (%:z)").to_string()
}

/// The hour of a time at the station, as people read it; hours sort as their words do.
pub fn hour_of(at: Timestamp) -> String {
    let zoned = at.to_zoned(ZONE.get().cloned().unwrap_or(TimeZone::UTC));
    zoned.strftime("%Y-%m-%d %H:00").to_string()
}

/// Milliseconds since the computer was started, sleep included: nobody sets this clock.
pub fn steady_ms() -> u64 {
    let time = ClockId::CLOCK_BOOTTIME.now().map(std::time::Duration::from).unwrap_or_default();
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}

/// As [`steady_ms`], with the id of that start.
pub fn since_boot() -> SinceBoot {
    let boot = std::fs::read_to_string("/proc/sys/kernel/random/boot_id").unwrap_or_default();
    SinceBoot { boot: boot.trim().to_owned(), ms: steady_ms() }
}

/// The day on which this program was built: no clock that is behind it is right. A day earlier, for zones.
pub fn built() -> Date {
    let seconds = env!("MARKSTATION_BUILT_S").parse().unwrap_or_default();
    let built = Timestamp::from_second(seconds).unwrap_or_default();
    day_of(built).saturating_sub(Span::new().days(1))
}

/// How the station's day stands at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Day {
    /// A supervisor opened this day, and the clock does not contradict.
    Open {
        /// How.
        opening: Opening,
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
        match self.at(now) {
            Self::Open { opening } => Stamp { day: opening.day, at: now, clock: opening.clock },
            Self::NotOpen { not_before } => unconfirmed(not_before, day_of(now), now),
        }
    }

    /// How it stands at a later time.
    fn at(self, now: Timestamp) -> Self {
        match self {
            Self::Open { opening } => judge(Some(opening), opening.day, now, now),
            closed @ Self::NotOpen { .. } => closed,
        }
    }
}

/// Nobody vouches for the day: it may be wrong, and must not keep a right one out for ever.
fn unconfirmed(not_before: Date, today: Date, now: Timestamp) -> Stamp {
    let far = today > not_before.saturating_add(Span::new().days(PAUSE_DAYS));
    let day = if far { not_before } else { today.max(not_before) };
    Stamp { day, at: now, clock: ClockGrade::Unconfirmed }
}

/// How the day stands, from the last entry of the ledger.
///
/// # Errors
/// The register's failure.
pub fn day<S: Store>(ledger: &Ledger<S>, now: Timestamp) -> Result<Day, Failure> {
    let standing =
        ledger.standing().ok_or_else(|| Failure::bug("a register without its first entry was opened"))?;
    let last = ledger.entry(ledger.next_index().saturating_sub(1))?;
    let last_at = last.map_or(now, |entry| entry.stamp.at);
    Ok(judge(standing.opening, standing.last_day, last_at, now))
}

/// A day is open from its opening to midnight by the clock that was looked at, right or wrong, as long as that clock is not
/// set back.
fn judge(opening: Option<Opening>, last_day: Date, last_at: Timestamp, now: Timestamp) -> Day {
    let closed = Day::NotOpen { not_before: last_day };
    let Some(opening) = opening.filter(|opening| opening.day == last_day) else { return closed };
    let (today, looked_at) = (day_of(now), day_of(opening.at));
    let fits = match opening.clock {
        ClockGrade::Confirmed => today == opening.day && last_at.duration_since(now) <= JUMP,
        // This clock is known to be wrong, and may begin anew with each start of the computer.
        ClockGrade::Declared => today <= looked_at,
        ClockGrade::Unconfirmed => false,
    };
    if fits { Day::Open { opening } } else { closed }
}

/// Watches the clock of the day beside one that nobody sets, for as long as one command works.
#[derive(Debug, Clone)]
pub struct Watch {
    day: Day,
    began: Timestamp,
    began_ms: u64,
    jumped: bool,
}

impl Watch {
    /// Begins at this time of both clocks.
    pub fn begin(day: Day, now: Timestamp, steady_ms: u64) -> Self {
        Self { day, began: now, began_ms: steady_ms, jumped: false }
    }

    /// From now on the day stands so. A clock that jumped is believed no more for that.
    pub fn day_is(&mut self, day: Day) {
        self.day = day;
    }

    /// What an entry written now carries. After a jump nobody vouches for the time any more.
    pub fn stamp(&mut self, now: Timestamp, steady_ms: u64) -> Stamp {
        let passed = i64::try_from(steady_ms.saturating_sub(self.began_ms)).unwrap_or(i64::MAX);
        let expected = self.began.saturating_add(SignedDuration::from_millis(passed)).unwrap_or(now);
        self.jumped |= now.duration_since(expected).abs() > JUMP;
        match self.day {
            Day::Open { opening } if self.jumped => unconfirmed(opening.day, day_of(expected), now),
            Day::NotOpen { not_before } if self.jumped => unconfirmed(not_before, day_of(expected), now),
            day => day.stamp(now),
        }
    }

    /// Whether a number may be burned now.
    ///
    /// # Errors
    /// A [`Failure`] that says what happened to the day.
    pub fn day_is_open(&mut self, now: Timestamp, steady_ms: u64) -> Result<(), Failure> {
        let stamp = self.stamp(now, steady_ms);
        if stamp.clock != ClockGrade::Unconfirmed {
            return Ok(());
        }
        let what = match (self.jumped, self.day) {
            (true, _) => Message::ClockJumped { now: shown(now) },
            (false, Day::Open { opening }) => {
                Message::DayOver { day: opening.day.to_string(), now: shown(now) }
            }
            (false, Day::NotOpen { not_before }) => return Err(not_open(not_before, now)),
        };
        Err(Failure::fixable(what).hint(Message::HintOpenDay {}))
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
        Day::Open { opening } => Ok(Stamp { day: opening.day, at: now, clock: opening.clock }),
        Day::NotOpen { not_before } => Err(not_open(not_before, now)),
    }
}

fn not_open(not_before: Date, now: Timestamp) -> Failure {
    let (today, last) = (day_of(now).to_string(), not_before.to_string());
    Failure::fixable(Message::DayNotOpen { today, last }).hint(Message::HintOpenDay {})
}

/// The first entry's stamp: there is nothing before it but the program itself.
pub fn first_stamp(now: Timestamp) -> Stamp {
    Stamp { day: day_of(now).max(built()), at: now, clock: ClockGrade::Unconfirmed }
}

/// Why a day cannot be opened as it was to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotOpened {
    /// The clock is behind this day, which is past.
    Behind {
        /// The day.
        floor: Date,
    },
    /// The date that was named is before this day, which is past.
    DeclaredBefore {
        /// The day.
        floor: Date,
    },
    /// So many days are said to have passed: nobody confirms that in passing.
    Far {
        /// How many.
        days: i32,
    },
}

/// The stamp with which a day is opened, if a supervisor confirms the clock or names the date. `floor` is a day that is past
/// or today; `declared` the date that was named.
///
/// # Errors
/// [`NotOpened`].
pub fn opening(floor: Date, declared: Option<Date>, now: Timestamp) -> Result<Stamp, NotOpened> {
    let today = day_of(now);
    match declared {
        Some(day) if day < floor => Err(NotOpened::DeclaredBefore { floor }),
        // Clock and supervisor say the same, each by itself.
        Some(day) if day == today => Ok(Stamp { day, at: now, clock: ClockGrade::Confirmed }),
        Some(day) => Ok(Stamp { day, at: now, clock: ClockGrade::Declared }),
        None if today < floor => Err(NotOpened::Behind { floor }),
        None => match floor.until(today).map_or(i32::MAX, |passed| passed.get_days()) {
            days if days > PAUSE_DAYS => Err(NotOpened::Far { days }),
            _ => Ok(Stamp { day: today, at: now, clock: ClockGrade::Confirmed }),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn opened(day: Date, clock: ClockGrade, at: Timestamp) -> Opening {
        Opening { day, clock, at }
    }

    #[test]
    fn day_is_open_only_while_clock_and_ledger_agree() {
        let (day, early) = (date(2026, 3, 2), at("2026-03-02T07:00:00Z"));
        let confirmed = Some(opened(day, ClockGrade::Confirmed, early));
        let declared = Some(opened(day, ClockGrade::Declared, at("2020-01-01T07:00:00Z")));
        for (name, opening, last_day, last_at, now, is_open) in [
            ("in the morning", confirmed, day, early, at("2026-03-02T09:00:00Z"), true),
            ("after midnight", confirmed, day, early, at("2026-03-03T00:00:01Z"), false),
            ("the day before", confirmed, day, early, at("2026-03-01T23:59:00Z"), false),
            ("set back a little", confirmed, day, early, at("2026-03-02T06:56:00Z"), true),
            ("set back an hour", confirmed, day, early, at("2026-03-02T06:00:00Z"), false),
            (
                "an entry after midnight",
                confirmed,
                date(2026, 3, 3),
                early,
                at("2026-03-02T09:00:00Z"),
                false,
            ),
            ("declared", declared, day, early, at("2020-01-01T18:00:00Z"), true),
            ("declared, begun anew", declared, day, early, at("1970-01-01T00:01:00Z"), true),
            ("declared, after its midnight", declared, day, early, at("2020-01-02T00:00:01Z"), false),
            ("closed", None, day, early, at("2026-03-02T09:00:00Z"), false),
        ] {
            let day = judge(opening, last_day, last_at, now);
            assert_eq!(matches!(day, Day::Open { .. }), is_open, "{name}");
        }
    }

    #[test]
    fn entry_never_vouches_for_more_than_was_looked_at() {
        let day = date(2026, 3, 2);
        let open = Day::Open { opening: opened(day, ClockGrade::Confirmed, at("2026-03-02T07:00:00Z")) };
        let closed = Day::NotOpen { not_before: day };
        for (name, standing, now, stamped) in [
            ("at work", open, at("2026-03-02T12:00:00Z"), (day, ClockGrade::Confirmed)),
            ("after midnight", open, at("2026-03-03T00:10:00Z"), (date(2026, 3, 3), ClockGrade::Unconfirmed)),
            ("closed", closed, at("2026-03-04T00:10:00Z"), (date(2026, 3, 4), ClockGrade::Unconfirmed)),
            ("clock behind", closed, at("1970-01-01T00:10:00Z"), (day, ClockGrade::Unconfirmed)),
            ("clock far ahead", closed, at("2099-01-01T00:10:00Z"), (day, ClockGrade::Unconfirmed)),
        ] {
            let stamp = standing.stamp(now);
            assert_eq!((stamp.day, stamp.clock), stamped, "{name}");
        }
    }

    #[test]
    fn clock_that_jumps_during_work_is_believed_no_more() {
        let day = date(2026, 3, 2);
        let began = at("2026-03-02T07:00:00Z");
        let open = Day::Open { opening: opened(day, ClockGrade::Confirmed, began) };
        for (name, now, steady_ms, is_open) in [
            ("as it should", at("2026-03-02T08:00:00Z"), 3_600_000, true),
            ("four minutes off", at("2026-03-02T08:04:00Z"), 3_600_000, true),
            ("forward", at("2026-03-02T08:06:00Z"), 3_600_000, false),
            ("back", at("2026-03-02T07:54:00Z"), 3_600_000, false),
            ("by years", at("2099-03-02T08:00:00Z"), 3_600_000, false),
            ("asleep for two hours", at("2026-03-02T09:00:00Z"), 7_200_000, true),
        ] {
            let mut watch = Watch::begin(open, began, 1_000);
            let stamp = watch.stamp(now, 1_000 + steady_ms);
            assert_eq!(stamp.clock == ClockGrade::Confirmed, is_open, "{name}");
            assert_eq!(stamp.day, day, "{name}: a clock that jumped moves no day");
            assert_eq!(watch.day_is_open(now, 1_000 + steady_ms).is_ok(), is_open, "{name}");
            let later = watch.stamp(at("2026-03-02T10:00:00Z"), 1_000 + 3 * 3_600_000);
            assert_eq!(later.clock == ClockGrade::Confirmed, is_open, "{name}: it stays that way");
        }
    }

    #[test]
    fn day_is_opened_by_the_clock_or_by_a_date_that_was_named_and_never_before_what_is_past() {
        let floor = date(2026, 3, 2);
        let confirmed = |day| Ok((day, ClockGrade::Confirmed));
        let declared = |day| Ok((day, ClockGrade::Declared));
        for (name, named, now, outcome) in [
            ("same day", None, at("2026-03-02T07:00:00Z"), confirmed(floor)),
            ("next day", None, at("2026-03-03T07:00:00Z"), confirmed(date(2026, 3, 3))),
            ("clock behind", None, at("2026-03-01T07:00:00Z"), Err(NotOpened::Behind { floor })),
            ("after a pause", None, at("2026-04-02T07:00:00Z"), Err(NotOpened::Far { days: 31 })),
            (
                "after a pause, named",
                Some(date(2026, 4, 2)),
                at("2026-04-02T07:00:00Z"),
                confirmed(date(2026, 4, 2)),
            ),
            (
                "named, clock behind",
                Some(date(2026, 3, 5)),
                at("1970-01-01T00:00:00Z"),
                declared(date(2026, 3, 5)),
            ),
            (
                "named, clock ahead",
                Some(date(2026, 3, 5)),
                at("2099-01-01T00:00:00Z"),
                declared(date(2026, 3, 5)),
            ),
            (
                "named before",
                Some(date(2026, 3, 1)),
                at("2026-03-05T00:00:00Z"),
                Err(NotOpened::DeclaredBefore { floor }),
            ),
        ] {
            let opened = opening(floor, named, now).map(|stamp| (stamp.day, stamp.clock));
            assert_eq!(opened, outcome, "{name}");
        }
    }

    #[test]
    fn program_knows_a_day_that_is_past() {
        assert!(built() > date(2020, 1, 1));
        assert_eq!(first_stamp(at("1970-01-01T00:00:00Z")).day, built());
    }
}
