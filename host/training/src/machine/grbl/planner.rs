//! The moves that the simulated controller has taken and not yet made, and the one it is making: looking ahead, so
//! that it slows down for corners and for the end of what it knows, and no more.

use super::gcode::{Spindle, whole};
use super::profile::Profile;
use std::collections::VecDeque;

/// Moves that fit in; the firmware has 16 places and uses 15.
pub(super) const PLACES: usize = 15;

/// What the tool does on a move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Beam {
    /// `S`.
    pub power: f64,
    pub spindle: Spindle,
    /// `G1`, as against `G0`.
    pub lit_motion: bool,
    pub laser_mode: bool,
}

/// A straight move.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Move {
    pub from_um: [i64; 3],
    pub to_um: [i64; 3],
    /// Greatest speed, millimetres a second.
    pub nominal_mm_s: f64,
    /// Millimetres a second, each second.
    pub acceleration_mm_s2: f64,
    pub beam: Beam,
}

/// A move that waits, and how fast it may and will begin.
#[derive(Debug, Clone, Copy)]
struct Waiting {
    motion: Move,
    entry_max: f64,
    entry: f64,
}

/// The move being made.
#[derive(Debug, Clone, Copy)]
struct Active {
    motion: Move,
    /// Gone when the profile began. Millimetres.
    gone_mm: f64,
    /// Standstill; or since when the profile runs.
    since_us: Option<u64>,
    profile: Profile,
}

/// Moves in order.
#[derive(Debug)]
pub(super) struct Planner {
    queue: VecDeque<Waiting>,
    active: Option<Active>,
    stopping: bool,
    /// Deviation at corners, millimetres.
    pub junction_mm: f64,
    /// Seconds of the machine in a microsecond of the clock.
    pub pace: f64,
}

impl Beam {
    /// Whether light falls while it moves.
    pub(super) fn is_lit(&self) -> bool {
        self.power > 0.0 && self.spindle != Spindle::Off && (self.lit_motion || !self.laser_mode)
    }

    /// Whether light falls at standstill: without laser mode always, in it only with constant power after a `G1`.
    pub(super) fn is_lit_at_rest(&self) -> bool {
        self.is_lit() && (self.spindle == Spindle::Constant || !self.laser_mode)
    }
}

impl Move {
    /// Length in millimetres.
    pub(super) fn length_mm(&self) -> f64 {
        self.way_um().iter().map(|um| um * um).sum::<f64>().sqrt() / 1_000.0
    }

    fn way_um(&self) -> [f64; 3] {
        let mut way = [0.0; 3];
        for ((way, from), to) in way.iter_mut().zip(self.from_um).zip(self.to_um) {
            *way = (to - from) as f64;
        }
        way
    }

    /// Direction, of length 1.
    pub(super) fn unit(&self) -> [f64; 3] {
        let length_um = (self.length_mm() * 1_000.0).max(f64::MIN_POSITIVE);
        self.way_um().map(|um| um / length_um)
    }

    /// Greatest speed at the corner to the next move: as on an arc that cuts it by no more than the deviation.
    fn corner_mm_s(&self, next: &Self, junction_mm: f64) -> f64 {
        let cosine: f64 = -self.unit().iter().zip(next.unit()).map(|(here, there)| here * there).sum::<f64>();
        let limit = self.nominal_mm_s.min(next.nominal_mm_s);
        if cosine < -0.999_999 {
            return limit;
        }
        let sine = (0.5 * (1.0 - cosine)).max(0.0).sqrt();
        let acceleration = self.acceleration_mm_s2.min(next.acceleration_mm_s2);
        (acceleration * junction_mm * sine / (1.0 - sine)).sqrt().min(limit)
    }
}

impl Active {
    fn at_s(&self, now_us: u64, pace: f64) -> f64 {
        self.since_us.map_or(0.0, |since_us| now_us.saturating_sub(since_us) as f64 * pace)
    }

    /// Begins a new profile now, from the speed that it has.
    fn rebase(&mut self, now_us: u64, pace: f64) -> f64 {
        let at_s = self.at_s(now_us, pace);
        let speed = if self.since_us.is_some() { self.profile.speed_at(at_s) } else { 0.0 };
        self.gone_mm += if self.since_us.is_some() { self.profile.distance_at(at_s) } else { 0.0 };
        self.since_us = Some(now_us);
        speed
    }

    fn left_mm(&self) -> f64 {
        (self.motion.length_mm() - self.gone_mm).max(0.0)
    }
}

impl Planner {
    pub(super) fn new(junction_mm: f64, pace: f64) -> Self {
        Self { queue: VecDeque::new(), active: None, stopping: false, junction_mm, pace }
    }

    pub(super) fn clear(&mut self) {
        self.queue.clear();
        (self.active, self.stopping) = (None, false);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.active.is_none() && self.queue.is_empty()
    }

    pub(super) fn is_full(&self) -> bool {
        self.queue.len() + usize::from(self.active.is_some()) >= PLACES
    }

    /// Takes one more move, and plans anew what can go faster for it.
    pub(super) fn push(&mut self, motion: Move, now_us: u64) {
        let before =
            self.queue.back().map(|waiting| waiting.motion).or(self.active.map(|active| active.motion));
        let entry_max = before.map_or(0.0, |before| before.corner_mm_s(&motion, self.junction_mm));
        self.queue.push_back(Waiting { motion, entry_max, entry: 0.0 });
        if !self.stopping && self.active.is_none_or(|active| active.since_us.is_some()) {
            self.replan(now_us);
        }
    }

    /// From the last backwards: each begins no faster than it can stop for what follows. Then forwards: and no faster
    /// than it can be reached.
    fn replan(&mut self, now_us: u64) {
        let mut exit = 0.0;
        let reach = |speed: f64, motion: &Move, mm: f64| {
            (speed * speed + 2.0 * motion.acceleration_mm_s2 * mm).sqrt()
        };
        for waiting in self.queue.iter_mut().rev() {
            waiting.entry = reach(exit, &waiting.motion, waiting.motion.length_mm()).min(waiting.entry_max);
            exit = waiting.entry;
        }
        let pace = self.pace;
        let mut speed = 0.0;
        if let Some(active) = &mut self.active {
            let now = active.rebase(now_us, pace);
            let Move { nominal_mm_s, acceleration_mm_s2, .. } = active.motion;
            let left = active.left_mm();
            active.profile = Profile::new(now, nominal_mm_s, exit, acceleration_mm_s2, left);
            speed = active.profile.exit();
        }
        for waiting in &mut self.queue {
            waiting.entry = waiting.entry.min(speed);
            speed = reach(waiting.entry, &waiting.motion, waiting.motion.length_mm());
        }
    }

    /// Begins the next move if none is being made.
    pub(super) fn begin_next(&mut self, now_us: u64) -> Option<Move> {
        if self.active.is_some() {
            return None;
        }
        let Waiting { motion, entry, .. } = self.queue.pop_front()?;
        let exit = self.queue.front().map_or(0.0, |next| next.entry);
        let profile =
            Profile::new(entry, motion.nominal_mm_s, exit, motion.acceleration_mm_s2, motion.length_mm());
        self.active = Some(Active { motion, gone_mm: 0.0, since_us: Some(now_us), profile });
        if self.stopping {
            self.slow_down(entry);
        }
        Some(motion)
    }

    /// When the present move ends, or has come to rest; never while held.
    pub(super) fn ends_us(&self) -> Option<u64> {
        let active = self.active.as_ref()?;
        let lasts_us = whole((active.profile.duration_s() / self.pace).ceil()).unsigned_abs();
        Some(active.since_us? + lasts_us.max(1))
    }

    /// The present move is over, or at rest; gives it if it is over.
    pub(super) fn finish(&mut self) -> Option<Move> {
        let active = self.active?;
        if self.stopping && active.left_mm() - active.profile.distance() > 1e-6 {
            self.rest(active.gone_mm + active.profile.distance());
            return None;
        }
        self.active = None;
        if let Some(next) = self.queue.front_mut().filter(|_| self.stopping) {
            next.entry = active.profile.exit();
        }
        Some(active.motion)
    }

    fn rest(&mut self, gone_mm: f64) {
        if let Some(active) = &mut self.active {
            (active.gone_mm, active.since_us) = (gone_mm, None);
        }
        self.stopping = false;
    }

    /// Slows down to rest, past the ends of moves if need be.
    pub(super) fn stop(&mut self, now_us: u64) {
        let pace = self.pace;
        self.stopping = self.active.is_some();
        if let Some(speed) = self.active.as_mut().map(|active| active.rebase(now_us, pace)) {
            self.slow_down(speed);
        }
    }

    fn slow_down(&mut self, speed: f64) {
        let Some(active) = &mut self.active else { return };
        let acceleration = active.motion.acceleration_mm_s2;
        let stop = Profile::stop(speed, acceleration);
        let left = active.left_mm();
        active.profile = if stop.distance() <= left {
            stop
        } else {
            let exit = (speed * speed - 2.0 * acceleration * left).max(0.0).sqrt();
            Profile::new(speed, speed, exit, acceleration, left)
        };
    }

    /// Whether it is on its way to rest.
    pub(super) fn is_stopping(&self) -> bool {
        self.stopping
    }

    /// Stands still where it is.
    pub(super) fn halt(&mut self, now_us: u64) {
        let pace = self.pace;
        if let Some(active) = &mut self.active {
            active.rebase(now_us, pace);
            active.since_us = None;
        }
        self.stopping = false;
    }

    /// Goes on from rest.
    pub(super) fn resume(&mut self, now_us: u64) {
        if self.active.is_none()
            && let Some(next) = self.queue.front_mut()
        {
            next.entry_max = 0.0;
        }
        self.replan(now_us);
    }

    /// The move being made, unless at rest in it.
    pub(super) fn moving(&self) -> Option<&Move> {
        self.active.as_ref().filter(|active| active.since_us.is_some()).map(|active| &active.motion)
    }

    /// Speed now. Millimetres a second.
    pub(super) fn speed_mm_s(&self, now_us: u64) -> f64 {
        let moving = self.active.as_ref().filter(|active| active.since_us.is_some());
        moving.map_or(0.0, |active| active.profile.speed_at(active.at_s(now_us, self.pace)))
    }

    /// Where the tool is on the present move.
    pub(super) fn position_um(&self, now_us: u64) -> Option<[i64; 3]> {
        let active = self.active.as_ref()?;
        let more = match active.since_us {
            Some(_) => active.profile.distance_at(active.at_s(now_us, self.pace)),
            None => 0.0,
        };
        let share = (active.gone_mm + more) / active.motion.length_mm().max(f64::MIN_POSITIVE);
        let mut at_um = active.motion.from_um;
        for (at_um, way_um) in at_um.iter_mut().zip(active.motion.way_um()) {
            *at_um += whole(way_um * share.min(1.0));
        }
        Some(at_um)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BEAM: Beam = Beam { power: 1.0, spindle: Spindle::Dynamic, lit_motion: true, laser_mode: true };

    fn straight(from_mm: i64, to_mm: i64) -> Move {
        Move {
            from_um: [from_mm * 1_000, 0, 0],
            to_um: [to_mm * 1_000, 0, 0],
            nominal_mm_s: 10.0,
            acceleration_mm_s2: 100.0,
            beam: BEAM,
        }
    }

    /// Runs until nothing moves; the time of the end.
    fn run(planner: &mut Planner, mut now_us: u64) -> u64 {
        planner.begin_next(now_us);
        while let Some(at_us) = planner.ends_us() {
            now_us = at_us;
            planner.finish();
            planner.begin_next(now_us);
        }
        now_us
    }

    #[test]
    fn straight_line_in_pieces_takes_as_long_as_in_one() {
        let mut one = Planner::new(0.01, 1e-6);
        one.push(straight(0, 10), 0);
        let mut pieces = Planner::new(0.01, 1e-6);
        for at in 0..10 {
            pieces.push(straight(at, at + 1), 0);
        }
        let (one_us, pieces_us) = (run(&mut one, 0), run(&mut pieces, 0));
        // A tenth of a second up, one down, and the rest at ten millimetres a second.
        assert!(one_us.abs_diff(1_100_000) <= 1 && one_us.abs_diff(pieces_us) <= 20, "{one_us} {pieces_us}");
    }

    #[test]
    fn line_and_back_stops_at_the_turn() {
        let mut planner = Planner::new(0.01, 1e-6);
        planner.push(straight(0, 5), 0);
        planner.push(straight(5, 0), 0);
        assert!(run(&mut planner, 0).abs_diff(1_200_000) <= 4);
    }

    #[test]
    fn move_that_comes_late_is_joined_without_a_stop() {
        let mut planner = Planner::new(0.01, 1e-6);
        planner.push(straight(0, 5), 0);
        planner.begin_next(0);
        planner.push(straight(5, 10), 300_000);
        assert!(planner.speed_mm_s(400_000) > 9.9);
        assert!(run(&mut planner, 400_000).abs_diff(1_100_000) <= 4);
    }

    #[test]
    fn hold_slows_down_past_the_end_of_a_move_and_goes_on_where_it_stopped() {
        let mut planner = Planner::new(0.01, 1e-6);
        planner.push(straight(0, 5), 0);
        planner.push(straight(5, 10), 0);
        planner.begin_next(0);
        // 4.8 mm at 0.53 s; it takes half a millimetre to stop.
        planner.stop(530_000);
        let turn_us = planner.ends_us().unwrap();
        assert!(planner.finish().is_some() && planner.begin_next(turn_us).is_some());
        let rest_us = planner.ends_us().unwrap();
        assert!(planner.finish().is_none() && !planner.is_stopping());
        let at = planner.position_um(rest_us).unwrap();
        assert!((5_290..=5_310).contains(&at[0]), "{at:?}");
        assert_eq!((planner.ends_us(), planner.speed_mm_s(rest_us)), (None, 0.0));
        planner.resume(2_000_000);
        let end_us = run(&mut planner, 2_000_000);
        assert!(end_us.abs_diff(2_000_000 + 100_000 + 470_000) <= 2_000, "{end_us}");
    }
}
