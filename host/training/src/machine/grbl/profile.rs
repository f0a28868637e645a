//! How one straight move is made: speeding up, going on, slowing down.

/// Speed over a distance with one acceleration. Millimetres and seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Profile {
    entry: f64,
    top: f64,
    exit: f64,
    acceleration: f64,
    distance: f64,
}

impl Profile {
    /// From a speed, never above `nominal`, to a speed, over a distance. What cannot be reached is come as near to as
    /// the acceleration allows.
    pub(super) fn new(entry: f64, nominal: f64, exit: f64, acceleration: f64, distance: f64) -> Self {
        let reach = |speed: f64| (speed * speed + 2.0 * acceleration * distance).sqrt();
        let exit = exit.min(reach(entry));
        let peak = ((2.0 * acceleration * distance + entry * entry + exit * exit) / 2.0).sqrt();
        Self { entry, top: peak.min(nominal).max(entry).max(exit), exit, acceleration, distance }
    }

    /// To standstill as soon as possible.
    pub(super) fn stop(speed: f64, acceleration: f64) -> Self {
        let distance = speed * speed / (2.0 * acceleration);
        Self { entry: speed, top: speed, exit: 0.0, acceleration, distance }
    }

    /// Speed at its end.
    pub(super) fn exit(&self) -> f64 {
        self.exit
    }

    /// Length of it.
    pub(super) fn distance(&self) -> f64 {
        self.distance
    }

    fn up_s(&self) -> f64 {
        (self.top - self.entry) / self.acceleration
    }

    fn down_s(&self) -> f64 {
        (self.top - self.exit) / self.acceleration
    }

    fn level_s(&self) -> f64 {
        let up = (self.entry + self.top) / 2.0 * self.up_s();
        let down = (self.exit + self.top) / 2.0 * self.down_s();
        if self.top > 0.0 { ((self.distance - up - down) / self.top).max(0.0) } else { 0.0 }
    }

    /// How long it takes.
    pub(super) fn duration_s(&self) -> f64 {
        self.up_s() + self.level_s() + self.down_s()
    }

    /// Speed some time after its beginning.
    pub(super) fn speed_at(&self, s: f64) -> f64 {
        let (up, level) = (self.up_s(), self.level_s());
        match s {
            _ if s < up => self.entry + self.acceleration * s,
            _ if s < up + level => self.top,
            _ => (self.top - self.acceleration * (s - up - level)).max(self.exit),
        }
    }

    /// Distance gone some time after its beginning.
    pub(super) fn distance_at(&self, s: f64) -> f64 {
        let (up, level, speed) = (self.up_s(), self.level_s(), self.speed_at(s));
        let ways = [
            (self.entry + speed.min(self.top)) / 2.0 * s.min(up),
            self.top * (s - up).clamp(0.0, level),
            (self.top + speed) / 2.0 * (s - up - level).clamp(0.0, self.down_s()),
        ];
        let up_whole = (self.entry + self.top) / 2.0 * up;
        let gone = if s < up { ways[0] } else { up_whole + ways[1] + ways[2] };
        gone.clamp(0.0, self.distance)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(left: f64, right: f64) -> bool {
        (left - right).abs() < 1e-9
    }

    #[test]
    fn profile_from_rest_to_rest_takes_the_time_of_the_textbook() {
        // Too short to reach its speed: twice the time for half the way.
        let short = Profile::new(0.0, 100.0, 0.0, 500.0, 0.05);
        assert!(near(short.duration_s(), 2.0 * (0.05_f64 / 500.0).sqrt()));
        // Long: v/a up, v/a down, the rest at speed.
        let long = Profile::new(0.0, 10.0, 0.0, 500.0, 10.0);
        assert!(near(long.duration_s(), 0.02 + 0.02 + (10.0 - 0.2) / 10.0));
        assert!(near(long.speed_at(0.5), 10.0) && near(long.distance_at(long.duration_s()), 10.0));
    }

    #[test]
    fn profile_goes_its_whole_distance_without_a_leap() {
        for (entry, nominal, exit) in
            [(0.0, 10.0, 0.0), (3.0, 10.0, 8.0), (9.0, 10.0, 2.0), (10.0, 10.0, 10.0)]
        {
            let profile = Profile::new(entry, nominal, exit, 400.0, 1.0);
            let end = profile.duration_s();
            assert!(near(profile.distance_at(end), 1.0) && near(profile.speed_at(end), exit));
            let mut before = 0.0;
            for step in 1..=1_000 {
                let at = profile.distance_at(end * f64::from(step) / 1_000.0);
                assert!(
                    at >= before && at - before <= nominal * end / 1_000.0 + 1e-9,
                    "{entry} {exit} {step}"
                );
                before = at;
            }
        }
    }

    #[test]
    fn stop_goes_as_far_as_the_speed_demands() {
        let stop = Profile::stop(10.0, 500.0);
        assert!(near(stop.distance(), 0.1) && near(stop.duration_s(), 0.02));
        assert!(near(stop.distance_at(0.02), 0.1) && near(stop.speed_at(0.02), 0.0));
    }
}
