//! The stroke: down, onto the metal, and up again.

use super::map::Exception;
use super::{Fault, PressSim};
use crate::machine::{MetalAct, Wire};

/// START falls by itself after this time at speed 1. Milliseconds.
const START_PULSE_MS: u64 = 100;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Phase {
    Down,
    /// On the metal, or where metal should be.
    Pressing,
    Up,
}

/// What the ram is doing.
#[derive(Debug)]
pub(super) struct Stroke {
    phase: Phase,
    pub(super) next_us: u64,
    /// Strokes of this cycle, with the present one.
    number: u32,
    /// The die is on the piece that was in the clamp when it came down.
    on_metal: bool,
}

impl PressSim {
    /// START has gone high.
    pub(super) fn start(&mut self, now_us: u64) -> Result<(), Exception> {
        if self.stroke.is_some() {
            return Err(Exception::Busy);
        }
        let goes_high = self.start_until_us.is_none() && !self.config.ignores_starts;
        if goes_high && !(self.is_ready() && self.permit) {
            return Err(Exception::Failure);
        }
        self.start_until_us = Some(now_us.saturating_add(self.span_us(START_PULSE_MS)));
        if goes_high {
            self.done = false;
            let next_us = now_us.saturating_add(self.span_us(self.config.down_ms));
            self.stroke = Some(Stroke { phase: Phase::Down, next_us, number: 1, on_metal: false });
        }
        Ok(())
    }

    pub(super) fn withdraw_start(&mut self) {
        self.start_until_us = None;
        self.done = false;
    }

    /// The ram stops and goes up; the cycle is not done.
    pub(super) fn stop(&mut self, at_us: u64) {
        self.lift(at_us);
        self.stroke = None;
    }

    pub(super) fn fail(&mut self, fault: Fault, at_us: u64) {
        self.stop(at_us);
        self.fault = fault as u16;
    }

    fn span_us(&self, ms: u64) -> u64 {
        (ms.saturating_mul(1_000) / self.config.speed.max(1)).max(40)
    }

    /// Why the ram would not come down onto the piece now.
    fn hindrance(&self) -> Option<Fault> {
        let hindrances = [
            (self.config.guard_open, Fault::GuardOpened),
            (!self.is_die_ok(), Fault::DieChanged),
            (self.config.no_air && self.config.notices_no_air, Fault::NoPressure),
        ];
        hindrances.into_iter().find_map(|(hinders, fault)| hinders.then_some(fault))
    }

    /// The present phase is over.
    pub(super) fn end_phase(&mut self, at_us: u64) {
        match self.stroke.as_ref().map(|stroke| stroke.phase) {
            Some(Phase::Down) => self.touch(at_us),
            Some(Phase::Pressing) if self.config.overloads => self.fail(Fault::Overload, at_us),
            Some(Phase::Pressing) => self.reach_bottom(at_us),
            Some(Phase::Up) => self.reach_top(at_us),
            None => {}
        }
    }

    fn turn_to(&mut self, phase: Phase, at_us: u64) {
        let span_us = self.span_us(match phase {
            Phase::Down => self.config.down_ms,
            Phase::Pressing => self.config.pressing_ms,
            Phase::Up => self.config.up_ms,
        });
        if let Some(stroke) = &mut self.stroke {
            (stroke.phase, stroke.next_us) = (phase, at_us.saturating_add(span_us));
        }
    }

    fn touch(&mut self, at_us: u64) {
        if self.config.strokes_per_start == 0 {
            return self.turn_to(Phase::Up, at_us);
        }
        if let Some(fault) = self.hindrance() {
            return self.fail(fault, at_us);
        }
        let on_metal = self.piece.is_some() && !self.config.no_air;
        self.out.wire(Wire::Strike, on_metal, at_us);
        self.turn_to(Phase::Pressing, at_us);
        if let Some(stroke) = &mut self.stroke {
            stroke.on_metal = on_metal;
        }
    }

    /// The die has done all it can. Only now is the stroke counted: one that is broken off before is not.
    fn reach_bottom(&mut self, at_us: u64) {
        let whole = self.act(true);
        self.out.acts.extend(whole);
        let counts = self.stroke.as_mut().is_some_and(|stroke| {
            stroke.on_metal = false;
            stroke.number > self.config.uncounted_strokes
        });
        self.strokes = self.strokes.wrapping_add(u32::from(counts));
        self.force = if self.config.no_air { 0 } else { self.config.force };
        self.out.wire(Wire::Strike, false, at_us);
        self.turn_to(Phase::Up, at_us);
    }

    fn reach_top(&mut self, at_us: u64) {
        let more = self.config.strokes_per_start;
        match &mut self.stroke {
            Some(stroke) if stroke.number < more => {
                stroke.number += 1;
                self.turn_to(Phase::Down, at_us);
            }
            _ => {
                self.stroke = None;
                self.done = true;
                self.out.mark_ended(at_us);
            }
        }
    }

    /// The die leaves the metal before its time; what it has done there stays.
    pub(super) fn lift(&mut self, at_us: u64) {
        let act = self.act(false);
        self.out.acts.extend(act);
        if let Some(stroke) = &mut self.stroke {
            stroke.on_metal = false;
        }
        self.out.wire(Wire::Strike, false, at_us);
    }

    /// What the die on the metal leaves there. A stroke that was broken off, or a worn die, leaves nothing to be read.
    pub(super) fn act(&self, bottom: bool) -> Option<MetalAct> {
        let piece = self.piece.as_ref()?;
        self.stroke.as_ref().filter(|stroke| stroke.on_metal)?;
        let complete = bottom && !self.config.worn;
        let die = self.config.dies.iter().find(|die| die.number == self.config.fitted_die);
        let text = die.filter(|_| complete).map(|die| die.lines.clone()).unwrap_or_default();
        let (part, place) = (piece.tag.clone(), piece.place.clone());
        Some(MetalAct { part, text, complete, place, strikes: 1 })
    }
}
