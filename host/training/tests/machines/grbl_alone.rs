//! The simulated GRBL machine alone on a desk: what it says to what it is told, without a driver.

use training::machine::{Firmware, GrblSim, GrblSimConfig, Piece, SimMachine, Wire};

/// A machine on a desk: bytes in, lines out, no driver.
pub struct Alone {
    pub machine: GrblSim,
    pub now_us: u64,
}

impl Alone {
    pub fn new(config: GrblSimConfig) -> Self {
        let mut machine = GrblSim::new(config);
        machine.clamp(Some(Piece::tagged("piece-1")), 0);
        machine.set_permit(true, 0);
        Self { machine, now_us: 0 }
    }

    pub fn grbl() -> Self {
        Self::new(GrblSimConfig { extra_fields: false, ..Default::default() })
    }

    /// What runs grblHAL.
    pub fn hal() -> Self {
        Self::new(hal())
    }

    pub fn send(&mut self, bytes: &[u8]) {
        self.machine.bytes_in(bytes, self.now_us);
    }

    pub fn wait_ms(&mut self, ms: u64) {
        self.now_us += ms * 1_000;
        self.machine.poll(self.now_us);
    }

    /// The lines since the last call.
    pub fn heard(&mut self) -> Vec<String> {
        let bytes: Vec<u8> = std::iter::from_fn(|| self.machine.next_bytes()).flatten().collect();
        String::from_utf8_lossy(&bytes).lines().map(str::to_owned).collect()
    }

    /// What it says to this within a while.
    pub fn ask(&mut self, bytes: &[u8], ms: u64) -> Vec<String> {
        self.send(bytes);
        self.wait_ms(ms);
        self.heard()
    }

    pub fn state(&mut self) -> String {
        let report = self.ask(b"?", 0).pop().unwrap_or_default();
        report.trim_start_matches('<').split('|').next().unwrap_or_default().to_owned()
    }

    pub fn x_mm(&mut self) -> f64 {
        let report = self.ask(b"?", 0).pop().unwrap();
        report.split("MPos:").nth(1).unwrap().split(',').next().unwrap().parse().unwrap()
    }

    /// Whether the beam is on, and how often it came on since the last call.
    pub fn beam(&mut self) -> (bool, usize) {
        let changes = std::iter::from_fn(|| self.machine.next_wire());
        let strikes: Vec<_> = changes.filter(|change| change.wire == Wire::Strike).collect();
        let rises = strikes.iter().filter(|change| change.level).count();
        (strikes.last().is_some_and(|change| change.level), rises)
    }
}

/// What runs grblHAL.
pub fn hal() -> GrblSimConfig {
    GrblSimConfig {
        firmware: Firmware::GrblHal,
        version: "1.1f.20260801:".to_owned(),
        extra_fields: false,
        ..Default::default()
    }
}
