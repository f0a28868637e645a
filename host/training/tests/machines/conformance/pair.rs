//! A driver and the simulated machine of its dialect, and what the two are given to do.

use crate::bench::{Bench, dotted, driver};
use machines::{
    Capabilities, Completion, Condition, End, Family, MachineEvent, Payload, PayloadKind, StartBy,
};
use training::machine::{Die, SimMachine, Wire};
use training::process::machine::MachineKind;

/// A driver and a machine.
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    pub family: Family,
    pub dialect: &'static str,
}

pub type PairBench = Bench<Box<dyn SimMachine>>;

/// Every family with each of its dialects.
pub fn all() -> Vec<Pair> {
    let dialects = |family: Family| -> Vec<&'static str> {
        match family.dialects() {
            [] => vec![""],
            files => files.iter().map(|file| file.name).collect(),
        }
    };
    let pairs = |family: &Family| {
        let family = *family;
        dialects(family).into_iter().map(move |dialect| Pair { family, dialect })
    };
    Family::ALL.iter().flat_map(pairs).collect()
}

impl Pair {
    pub fn name(&self) -> String {
        format!("{} {}", self.family.name(), self.dialect).trim_end().to_owned()
    }

    pub fn capabilities(&self) -> Capabilities {
        driver(self.family, self.dialect).capabilities().clone()
    }

    /// A machine in order.
    pub fn bench(&self) -> PairBench {
        let dies = [(7, "KE 26"), (8, "TZ 26")];
        let dies = dies.map(|(number, text)| Die { number, lines: vec![text.to_owned()] });
        let kind = MachineKind::named(self.family.name(), self.dialect, 1, dies.to_vec()).unwrap();
        Bench::new(driver(self.family, self.dialect), kind.power_on())
    }

    /// One line, or as many as there are, as the machine takes them.
    pub fn payload(&self, lines: &[&str]) -> Payload {
        let can = self.capabilities();
        match can.payload {
            PayloadKind::Path => dotted(lines),
            PayloadKind::Die => Payload::Die(if lines == ["TZ 26"] { 8 } else { 7 }),
            PayloadKind::Text => Payload::Text {
                file: self.family.job_file(self.dialect).replace("{lines}", &lines.len().to_string()),
                variables: (can.text_first..).zip(lines.iter().map(|line| (*line).to_owned())).collect(),
            },
        }
    }
}

/// Starts what is loaded in the way of the machine.
pub fn start(bench: &mut PairBench, loaded: machines::Loaded) {
    let by_contact = bench.driver.capabilities().start == StartBy::Contact;
    bench.start(loaded);
    if by_contact {
        let now_us = bench.now_us;
        bench.machine.set_start_contact(true, now_us);
        bench.run_for_ms(50);
        let now_us = bench.now_us;
        bench.machine.set_start_contact(false, now_us);
    }
}

/// Loads and starts, and gives the end as the driver tells it, when the machine stands still again.
pub fn mark(bench: &mut PairBench, job: u64, payload: &Payload) -> Result<End, String> {
    let loaded = bench.load(job, payload)?;
    start(bench, loaded);
    let end = bench.end();
    if bench.driver.capabilities().completion == Completion::Unheard {
        bench.run_for_ms(60_000);
    }
    Ok(end)
}

/// Whether an end is what a whole mark ends in.
pub fn is_good(bench: &PairBench, end: &End) -> bool {
    match bench.driver.capabilities().completion {
        Completion::Unheard => matches!(end, End::Unknown { .. }),
        _ => *end == End::Finished,
    }
}

/// A mark of this line stands on the metal, alone.
pub fn stands(bench: &PairBench, line: &str) -> bool {
    matches!(&bench.metal[..], [act] if act.complete && act.text == [line])
}

/// Recovers, by way of the machine's own panel where that is needed. Whether the panel was.
pub fn recover(bench: &mut PairBench) -> bool {
    let mut told = Vec::new();
    for panel in [false, true] {
        if panel {
            let now_us = bench.now_us;
            bench.machine.reset_at_panel(now_us);
        }
        bench.events();
        let now_ms = bench.now_ms();
        bench.driver.recover(now_ms);
        bench.run_for_ms(20_000);
        let events = bench.events();
        // A machine that cannot be asked is recovered for its driver while its lamp still shows a fault.
        let unconfirmed = |event: &MachineEvent| matches!(event, MachineEvent::Status(Condition::NotReady { message }) if message.contains("never confirms"));
        let recovered = events.contains(&MachineEvent::Recovered) || events.iter().any(unconfirmed);
        if recovered && !shows_fault(bench) {
            return panel;
        }
        told.extend(events);
    }
    panic!("{} cannot be recovered: {told:?}", bench.driver.capabilities().family);
}

/// Whether its wire to the fixture says that it has a fault.
pub fn shows_fault(bench: &PairBench) -> bool {
    bench.wires.iter().rev().find(|change| change.wire == Wire::Fault).is_some_and(|change| change.level)
}
