//! A machine on trial: tests say bytes to it, let time pass, and look at its wires and its metal.

use super::{BodyConfig, CycleFaults, TextProtocol, TextSim};
use crate::machine::{MetalAct, Piece, SimMachine, Wire, WireChange};

/// A machine with a piece in its clamp and its interlock closed.
pub(in crate::machine) struct Trial<P> {
    pub machine: TextSim<P>,
    pub now_us: u64,
    pub wires: Vec<WireChange>,
    pub metal: Vec<MetalAct>,
}

impl<P: TextProtocol> Trial<P> {
    pub fn new(config: P::Config) -> Self {
        let mut machine = TextSim::new(config);
        machine.clamp(Some(Piece::tagged("piece-1")), 0);
        machine.set_permit(true, 0);
        Self { machine, now_us: 0, wires: Vec::new(), metal: Vec::new() }
    }

    /// Says this and gives what is answered at once.
    pub fn say(&mut self, bytes: &[u8]) -> Vec<Vec<u8>> {
        self.machine.bytes_in(bytes, self.now_us);
        self.heard()
    }

    /// What the machine has said.
    pub fn heard(&mut self) -> Vec<Vec<u8>> {
        self.wires.extend(std::iter::from_fn(|| self.machine.next_wire()));
        self.metal.extend(std::iter::from_fn(|| self.machine.next_act()));
        std::iter::from_fn(|| self.machine.next_bytes()).collect()
    }

    /// Lets time pass and gives what the machine says in it.
    pub fn pass_us(&mut self, us: u64) -> Vec<Vec<u8>> {
        self.now_us += us;
        self.machine.poll(self.now_us);
        self.heard()
    }

    /// Lets everything happen that will by itself, and gives what the machine says in it.
    pub fn finish(&mut self) -> Vec<Vec<u8>> {
        let mut heard = self.heard();
        while let Some(at_us) = self.machine.poll_at_us() {
            heard.extend(self.pass_us(at_us.saturating_sub(self.now_us)));
        }
        heard
    }

    /// Lets time pass until so many strikes were felt.
    pub fn strike(&mut self, strikes: usize) {
        while self.strikes() < strikes {
            let at_us = self.machine.poll_at_us().expect("it goes on striking");
            self.pass_us(at_us.saturating_sub(self.now_us));
        }
    }

    /// Closes the start contact for a fiftieth of a second.
    pub fn press_start(&mut self) -> Vec<Vec<u8>> {
        self.machine.set_start_contact(true, self.now_us);
        let mut heard = self.pass_us(20_000);
        self.machine.set_start_contact(false, self.now_us);
        heard.extend(self.heard());
        heard
    }

    pub fn protocol(&self) -> &P {
        self.machine.protocol()
    }

    pub fn set_permit(&mut self, permit: bool) -> Vec<Vec<u8>> {
        self.machine.set_permit(permit, self.now_us);
        self.heard()
    }

    pub fn strikes(&self) -> usize {
        self.wires.iter().filter(|change| change.wire == Wire::Strike && change.level).count()
    }

    pub fn level(&mut self, wire: Wire) -> bool {
        self.heard();
        self.wires.iter().rev().find(|change| change.wire == wire).is_some_and(|change| change.level)
    }

    /// The texts that were struck, whole or not.
    pub fn texts(&self) -> Vec<Vec<String>> {
        self.metal.iter().map(|act| act.text.clone()).collect()
    }
}

/// A body with these faults.
pub(in crate::machine) fn body(faults: CycleFaults) -> BodyConfig {
    BodyConfig { faults, ..BodyConfig::default() }
}

/// What holds for each family: `start` is to load and start a job that strikes `text`, of two strikes or more.
pub(in crate::machine) fn check_cycle<P: TextProtocol>(
    config: impl Fn(CycleFaults) -> P::Config,
    start: impl Fn(&mut Trial<P>),
    text: &[&str],
) {
    let begin = |faults| {
        let mut trial: Trial<P> = Trial::new(config(faults));
        start(&mut trial);
        assert!(trial.level(Wire::Busy), "it is started");
        trial
    };
    let mut whole = begin(CycleFaults::default());
    whole.finish();
    assert_eq!(whole.texts(), [text]);
    assert!(whole.metal[0].complete && whole.level(Wire::Ready) && !whole.level(Wire::Busy));
    let half = whole.strikes() / 2;

    let mut unpermitted = begin(CycleFaults::default());
    unpermitted.strike(half);
    unpermitted.set_permit(false);
    unpermitted.pass_us(100_000_000);
    assert_eq!((unpermitted.strikes(), unpermitted.metal.len()), (half, 1), "it stops at once");
    assert!(!unpermitted.metal[0].complete && unpermitted.level(Wire::Fault));

    let mut cut = begin(CycleFaults::default());
    cut.strike(half);
    cut.machine.power_cut(cut.now_us);
    assert_eq!((cut.heard(), cut.metal.len(), cut.metal[0].complete), (vec![], 1, false));
    assert_eq!(cut.say(b"anything"), Vec::<Vec<u8>>::new(), "it is off");
    cut.machine.power_on(cut.now_us);
    cut.finish();
    assert!(cut.level(Wire::Ready) && !cut.level(Wire::Fault));
    assert_eq!((cut.strikes(), cut.metal.len()), (half, 1), "it does not go on by itself");

    let mut airless = begin(CycleFaults { no_air: true, ..CycleFaults::default() });
    airless.finish();
    assert_eq!((airless.strikes(), airless.metal.len()), (0, 0), "nothing is struck");
    assert!(airless.level(Wire::Ready) && !airless.level(Wire::Fault), "and it thinks that all is well");

    let mut alarmed = begin(CycleFaults { stops_after: u32::try_from(half).ok(), ..CycleFaults::default() });
    alarmed.finish();
    assert_eq!((alarmed.strikes(), alarmed.metal[0].complete), (half, false));
    assert!(alarmed.level(Wire::Fault));
}
