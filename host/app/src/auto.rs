//! Marking without a person: a training station's simulated operator clamps, reads and types back, and sometimes errs.

use crate::bench::Bench;
use crate::consignment::{LineState, Loaded, planned};
use crate::error::Failure;
use crate::interrupt::Interrupt;
use crate::jobs::planned_mark;
use crate::message::Message;
use crate::output::Output;
use crate::simulated::{part_tag, tag};
use crate::text;
use crate::work::{self, Means, Step};
use marking::item::serial_key;
use marking::readback::compare;
use registry::{Act, JobId, PersonId};
use station::identify::NotIdentified;
use std::time::Duration;
use training::operator::{Clamping, Habits, Operator, Piece};

/// A job that ends before anything moved is tried so often.
const TRIES: u32 = 3;
/// About how long a mark takes a real machine, microseconds.
const CYCLE_US: u64 = 320_000;
/// A mark is typed back so often before something must really differ.
const TYPED_MAX: u32 = 8;

/// How the simulated operator works.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// How often the operator errs.
    pub habits: Habits,
    /// The same seed works the same way.
    pub seed: u64,
    /// Pull the plug in the n-th mark.
    pub pull_plug_at: Option<u64>,
}

impl Default for Options {
    fn default() -> Self {
        Self { habits: Habits::TRAINING, seed: 1, pull_plug_at: None }
    }
}

/// What was done and caught.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Weapons marked and typed back as planned.
    pub marked: u64,
    /// Weapons from elsewhere in the clamp, caught before a number was burned.
    pub wrong: u64,
    /// Weapons left in the clamp, caught before a number was burned.
    pub unchanged: u64,
    /// Typing errors caught.
    pub typing: u64,
    /// What the operator did wrong, whether it was caught or not.
    pub injected: Injected,
}

/// What the simulated operator did wrong, as the operator knows it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Injected {
    /// Weapons from elsewhere put in the clamp.
    pub wrong: u64,
    /// Weapons left in the clamp.
    pub unchanged: u64,
    /// Marks typed back otherwise than they stand.
    pub typing: u64,
}

impl Tally {
    /// What was caught.
    pub fn caught(&self) -> Injected {
        Injected { wrong: self.wrong, unchanged: self.unchanged, typing: self.typing }
    }
}

struct Shift<'a> {
    bench: &'a mut Bench,
    loaded: &'a mut Loaded,
    by: &'a PersonId,
    operator: Operator,
    tally: Tally,
    output: &'a Output,
}

/// Marks every open line.
///
/// # Errors
/// A [`Failure`] where something happened that must not, or the station cannot go on.
pub fn work(
    bench: &mut Bench,
    loaded: &mut Loaded,
    by: &PersonId,
    options: &Options,
    interrupt: &Interrupt,
    output: &Output,
) -> Result<Tally, Failure> {
    let operator = Operator::new(pieces(loaded), options.habits, options.seed);
    let mut shift = Shift { bench, loaded, by, operator, tally: Tally::default(), output };
    while !interrupt.is_asked()
        && let Some(clamping) = shift.operator.next_clamping()
    {
        if options.pull_plug_at == Some(shift.tally.marked + 1) && matches!(clamping, Clamping::Right(_)) {
            let mark = shift.tally.marked + 1;
            let after = cut_after(mark, options.seed, shift.bench.config.training.speed);
            shift.bench.pull_plug_in_cycle(mark, after);
        }
        interrupt.while_busy(|| shift.one(&clamping))?;
    }
    let Tally { marked, wrong, unchanged, typing, .. } = shift.tally;
    output.say(&Message::AutoSummary { marked, wrong, unchanged, typing });
    Ok(shift.tally)
}

/// How long after its first motion a mark is cut: anywhere within a cycle of a real machine, made so much faster.
fn cut_after(mark: u64, seed: u64, speed: u64) -> Duration {
    let at_us = mark.wrapping_mul(79_193).wrapping_add(seed.wrapping_mul(104_729)) % CYCLE_US;
    Duration::from_micros(at_us / speed.max(1))
}

/// Puts a piece into the simulated clamp, with the place of its planned mark under the tool.
///
/// # Errors
/// A [`Failure`] where the fixture does not obey.
pub fn clamp(bench: &mut Bench, loaded: &Loaded, piece: &str) -> Result<(), Failure> {
    let is_it = |item_no: &str| tag(&loaded.record.consignment, item_no) == piece;
    let item = loaded.items().find(|(item, state)| *state == LineState::Open && is_it(&item.item_no));
    let next = match item {
        Some((item, _)) => {
            planned(bench.view(), loaded, item)?.ok().and_then(|marks| marks.into_iter().next())
        }
        None => None,
    };
    let primary = item.and_then(|(item, _)| loaded.programme.weapon(&item.kind)).map(|weapon| weapon.primary);
    let (piece, place) = match next {
        Some(next) => (part_tag(piece, next.mark.part, primary), next.mark.place.to_string()),
        None => (piece.to_owned(), String::new()),
    };
    match bench.simulated() {
        Some(simulated) => simulated.clamp(&piece, &place),
        None => Err(Failure::usage(Message::AutoNeedsTraining {})),
    }
}

/// Where the fixture is simulated and a person types: the weapon that was read is put into the clamp.
///
/// # Errors
/// A [`Failure`] where the fixture does not obey.
pub fn clamp_what_was_read(bench: &mut Bench, loaded: &Loaded, read: &str) -> Result<(), Failure> {
    if bench.simulated().is_none() {
        return Ok(());
    }
    let (serial, label) =
        read.rsplit_once('#').map_or((read, None), |(serial, label)| (serial, Some(label.trim())));
    let is_it = |piece: &Piece| {
        serial_key(&piece.reads) == serial_key(serial)
            && label.is_none_or(|label| piece.tag == tag(&loaded.record.consignment, label))
    };
    let piece = pieces(loaded).into_iter().find(is_it);
    piece.map_or(Ok(()), |piece| clamp(bench, loaded, &piece.tag))
}

/// The weapons on the trolley, with what can be read on each.
fn pieces(loaded: &Loaded) -> Vec<Piece> {
    let open = loaded.items().filter(|(_, state)| *state == LineState::Open);
    open.map(|(item, _)| {
        let serial = item.serial.clone().filter(|_| item.has_unique_serial());
        let tag = tag(&loaded.record.consignment, &item.item_no);
        Piece { tag, reads: serial.unwrap_or_else(|| item.item_no.clone()) }
    })
    .collect()
}

impl Shift<'_> {
    fn one(&mut self, clamping: &Clamping) -> Result<(), Failure> {
        match clamping {
            Clamping::Right(_) => {}
            Clamping::Stranger(_) => self.tally.injected.wrong += 1,
            Clamping::Unchanged(_) => self.tally.injected.unchanged += 1,
        }
        if clamping.was_changed() {
            self.clamp(clamping.piece())?;
        }
        let mut read = self.operator.read();
        let before = self.bench.ledger().next_index();
        for _ in 0..TRIES {
            let step = work::weapon(self.bench, self.loaded, self.by, &read, Means::Simulated, self.output)?;
            match step {
                Step::Marked { item_no, job } => {
                    self.marked(clamping, &item_no, job)?;
                    return self.other_parts(clamping, &item_no, &read);
                }
                // Two weapons may bear one serial: then the label is read too.
                Step::NotIdentified(NotIdentified::Ambiguous { .. }) if !read.contains('#') => {
                    let label = self.label(clamping.piece());
                    read = format!("{read} #{label}");
                }
                Step::NotIdentified(_) => return self.caught(clamping, before),
                Step::NotMarkable { item_no, why } => return Err(stuck(&item_no, &text::not_markable(&why))),
                // Out and in again: it may be that the fixture was not seen to be empty.
                Step::NotMarked { item_no: _ } => self.clamp(clamping.piece())?,
            }
        }
        Err(stuck(&read, &text::of(&Message::AutoNoEnd {})))
    }

    /// The other marks of the same weapon, part after part.
    fn other_parts(&mut self, clamping: &Clamping, item_no: &str, read: &str) -> Result<(), Failure> {
        while self.loaded.item(item_no).is_some_and(|(_, state)| state == LineState::Open) {
            self.clamp(clamping.piece())?;
            match work::weapon(self.bench, self.loaded, self.by, read, Means::Simulated, self.output)? {
                Step::Marked { item_no, job } => self.marked(clamping, &item_no, job)?,
                Step::NotMarked { .. } => {}
                _ => return Err(stuck(item_no, "its next part was not marked")),
            }
        }
        Ok(())
    }

    fn clamp(&mut self, piece: &Piece) -> Result<(), Failure> {
        clamp(self.bench, self.loaded, &piece.tag)
    }

    /// What stands on the label of a piece: its item number, or for a piece from elsewhere something else.
    fn label(&self, piece: &Piece) -> String {
        let ours = tag(&self.loaded.record.consignment, "");
        piece.tag.strip_prefix(&ours).unwrap_or(&piece.tag).to_owned()
    }

    /// A weapon that is not to be marked was in the clamp, and nothing has happened.
    fn caught(&mut self, clamping: &Clamping, before: u64) -> Result<(), Failure> {
        if self.bench.ledger().next_index() != before {
            return Err(Failure::bug("a weapon that was not identified left an entry"));
        }
        match clamping {
            Clamping::Right(piece) => return Err(stuck(&piece.reads, &text::of(&Message::AutoNoLine {}))),
            Clamping::Stranger(_) => self.tally.wrong += 1,
            Clamping::Unchanged(_) => self.tally.unchanged += 1,
        }
        Ok(())
    }

    fn marked(&mut self, clamping: &Clamping, item_no: &str, job: JobId) -> Result<(), Failure> {
        if !matches!(clamping, Clamping::Right(_)) {
            return Err(Failure::bug(format!("job {job} marked a weapon that was not to be marked")));
        }
        self.type_back(&clamping.piece().tag, item_no, job)?;
        self.loaded.refresh_item(self.bench.view(), item_no)?;
        self.tally.marked += 1;
        self.output.progress_step();
        Ok(())
    }

    /// Types what the metal shows until it is as planned; every typing is compared and recorded.
    fn type_back(&mut self, tag: &str, item_no: &str, job: JobId) -> Result<(), Failure> {
        let mark = planned_mark(self.bench.ledger(), job)?;
        let (item, _) =
            self.loaded.item(item_no).ok_or_else(|| Failure::bug("a marked item without a line"))?;
        let primary = self.loaded.programme.weapon(&item.kind).map(|weapon| weapon.primary);
        let tag = &part_tag(tag, mark.part, primary);
        let acts = match self.bench.simulated() {
            Some(simulated) => simulated.metal_of(tag)?,
            None => Vec::new(),
        };
        let shown = acts.last().map(|act| act.text.clone()).unwrap_or_default();
        for _ in 0..TYPED_MAX {
            let read = self.operator.type_back(&shown);
            self.tally.injected.typing += u64::from(read != shown);
            let matches = compare(&mark.texts(), &read).is_match();
            self.bench.record(self.by.clone(), None, Act::Verified { job, read, matches })?;
            if matches {
                return Ok(());
            }
            self.tally.typing += 1;
        }
        Err(stuck(tag, &text::of(&Message::AutoMetalShows { shown: shown.join(" / ") })))
    }
}

fn stuck(item: &str, why: &str) -> Failure {
    Failure::machine(Message::AutoStuck { item: item.to_owned(), why: why.to_owned() })
}
