//! In which order the owner's thread does what it is asked: STOP before everything that waits, and what is long or writes much
//! not while something is being marked. No register, no bench: time is an argument.

use std::collections::VecDeque;
use std::sync::mpsc::{Receiver, RecvTimeoutError, TryRecvError};
use std::time::{Duration, Instant};

/// What waits for the end of a mark waits no longer: whoever asked is told before the page gives up.
pub const WAIT_MAX: Duration = Duration::from_secs(20);

/// When something is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// Before everything that waits.
    First,
    /// In its turn. It takes no time that anybody notices.
    InTurn,
    /// In its turn, as soon as nothing is being marked. It may take its time.
    AtRest,
}

/// What is to be done next.
#[derive(Debug, PartialEq, Eq)]
pub enum Next<T> {
    /// This.
    Do(T),
    /// This; before anything else is done the station takes its turn.
    DoAlone(T),
    /// It has waited too long for the end of a mark, and is refused.
    Refuse(T),
    /// Nothing now.
    Nothing,
    /// Nothing ever again: nobody is left who could ask.
    Over,
}

/// What waits to be done.
#[derive(Debug)]
pub struct Inbox<T> {
    from: Receiver<(When, T)>,
    first: VecDeque<T>,
    waiting: VecDeque<(When, T, Instant)>,
    over: bool,
}

impl<T> Inbox<T> {
    /// Of what comes from there.
    pub fn new(from: Receiver<(When, T)>) -> Self {
        Self { from, first: VecDeque::new(), waiting: VecDeque::new(), over: false }
    }

    /// What is to be done next, with a mark under way or without.
    pub fn next(&mut self, marking: bool, now: Instant) -> Next<T> {
        loop {
            match self.from.try_recv() {
                Ok((when, what)) => self.take(when, what, now),
                Err(TryRecvError::Empty) => break,
                Err(TryRecvError::Disconnected) => {
                    self.over = true;
                    break;
                }
            }
        }
        if let Some(first) = self.first.pop_front() {
            return Next::Do(first);
        }
        let is_late = |since: &Instant| now.saturating_duration_since(*since) > WAIT_MAX;
        let due = |(when, _, since): &(When, T, Instant)| !marking || *when != When::AtRest || is_late(since);
        match self.waiting.iter().position(due).and_then(|at| self.waiting.remove(at)) {
            Some((When::AtRest, what, _)) if marking => Next::Refuse(what),
            Some((When::AtRest, what, _)) => Next::DoAlone(what),
            Some((_, what, _)) => Next::Do(what),
            None if self.over && self.waiting.is_empty() => Next::Over,
            None => Next::Nothing,
        }
    }

    /// The next within a time, whatever it is: where nothing is done but refused.
    pub fn any_within(&mut self, time: Duration, now: Instant) -> Next<T> {
        match self.next(false, now) {
            Next::Nothing => match self.from.recv_timeout(time) {
                Ok((_, what)) => Next::Do(what),
                Err(RecvTimeoutError::Timeout) => Next::Nothing,
                Err(RecvTimeoutError::Disconnected) => Next::Over,
            },
            next => next,
        }
    }

    fn take(&mut self, when: When, what: T, now: Instant) {
        match when {
            When::First => self.first.push_back(what),
            when => self.waiting.push_back((when, what, now)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::{Sender, channel};

    fn inbox(asked: &[(When, &'static str)]) -> (Sender<(When, &'static str)>, Inbox<&'static str>) {
        let (sender, from) = channel();
        asked.iter().for_each(|one| sender.send(*one).unwrap());
        (sender, Inbox::new(from))
    }

    #[test]
    fn stop_goes_before_everything_that_waits() {
        let asked = [(When::InTurn, "scan"), (When::AtRest, "count"), (When::First, "stop")];
        for marking in [false, true] {
            let (_sender, mut inbox) = inbox(&asked);
            assert_eq!(inbox.next(marking, Instant::now()), Next::Do("stop"), "marking: {marking}");
        }
    }

    #[test]
    fn what_is_long_waits_for_the_end_of_the_mark_and_holds_up_nothing_meanwhile() {
        let now = Instant::now();
        let (sender, mut inbox) =
            inbox(&[(When::AtRest, "count"), (When::InTurn, "scan"), (When::AtRest, "event")]);
        assert_eq!(inbox.next(true, now), Next::Do("scan"));
        assert_eq!(inbox.next(true, now), Next::Nothing);
        sender.send((When::First, "stop")).unwrap();
        assert_eq!(inbox.next(true, now), Next::Do("stop"));
        assert_eq!(inbox.next(true, now), Next::Nothing);
        let rest: Vec<_> = (0..3).map(|_| inbox.next(false, now)).collect();
        assert_eq!(rest, [Next::DoAlone("count"), Next::DoAlone("event"), Next::Nothing], "in their order");
    }

    #[test]
    fn what_waits_too_long_for_the_end_of_a_mark_is_refused() {
        let now = Instant::now();
        let (sender, mut inbox) = inbox(&[(When::AtRest, "count")]);
        assert_eq!(inbox.next(true, now), Next::Nothing);
        assert_eq!(inbox.next(true, now + WAIT_MAX), Next::Nothing);
        sender.send((When::AtRest, "later")).unwrap();
        let late = now + WAIT_MAX + Duration::from_millis(1);
        assert_eq!(inbox.next(true, late), Next::Refuse("count"));
        assert_eq!(inbox.next(true, late), Next::Nothing, "the other one has just come");
    }

    #[test]
    fn it_is_over_when_nobody_can_ask_any_more_and_nothing_waits() {
        let now = Instant::now();
        let (sender, mut inbox) = inbox(&[(When::AtRest, "count")]);
        drop(sender);
        assert_eq!(inbox.next(true, now), Next::Nothing);
        assert_eq!(inbox.any_within(Duration::ZERO, now), Next::DoAlone("count"));
        assert_eq!(inbox.next(true, now), Next::Over);
        assert_eq!(inbox.any_within(Duration::ZERO, now), Next::Over);
    }
}
