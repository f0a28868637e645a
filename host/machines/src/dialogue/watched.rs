//! A machine that is asked how far it is: what its states mean before and in a cycle.

use super::News;
use crate::face::Condition;

/// What a machine says of its state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum State {
    Ready,
    /// Ready, and the cycle before ran to its end.
    Done,
    Busy,
    Fault,
    /// It waits for a person.
    NotReady,
}

impl State {
    /// As a condition; `words` say what fault it is, or what it waits for, and what to do.
    pub(crate) fn condition(self, words: impl FnOnce() -> String) -> Condition {
        match self {
            Self::Ready | Self::Done => Condition::Ready,
            Self::Busy => Condition::Busy,
            Self::Fault => Condition::Fault { message: words() },
            Self::NotReady => Condition::NotReady { message: words() },
        }
    }
}

/// What was seen before and in a cycle. Ready or done as it was before the start says nothing about this cycle yet.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Watched {
    /// When it last told its state, whenever that was.
    told_done: bool,
    /// When the cycle began.
    was_done: bool,
    was_busy: bool,
}

impl Watched {
    /// It told its state to somebody who asked for it. In a cycle that says nothing of how it was before.
    pub(crate) fn told(&mut self, state: State) {
        self.told_done = state == State::Done;
    }

    /// A cycle is started, after its state was told last.
    pub(crate) fn begin(&mut self) {
        (self.was_done, self.was_busy) = (self.told_done, false);
    }

    /// What its state means in a cycle. `says_done`: it has a word for being done, so ready without it is none.
    pub(crate) fn news(&mut self, state: State, says_done: bool, words: impl FnOnce() -> String) -> News {
        self.was_busy |= state == State::Busy;
        match state {
            State::Done if self.was_busy || !self.was_done => News::Finished,
            State::Ready if self.was_busy && !says_done => News::Finished,
            State::Ready if self.was_busy => News::Stopped(
                "stands ready again and does not say that it is done; look at the part".to_owned(),
            ),
            State::Busy | State::Done | State::Ready => News::Marking,
            State::Fault => News::Stopped(words()),
            State::NotReady => News::Paused(words()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heard(before: State, in_cycle: &[State], says_done: bool) -> News {
        let mut watched = Watched { was_busy: true, ..Watched::default() };
        watched.told(before);
        watched.begin();
        let mut news = News::Marking;
        for state in in_cycle {
            news = watched.news(*state, says_done, || "air".to_owned());
        }
        news
    }

    #[test]
    fn state_that_somebody_asks_for_in_a_cycle_hides_its_end_from_nobody() {
        let mut watched = Watched::default();
        watched.told(State::Ready);
        watched.begin();
        watched.told(State::Done);
        assert_eq!(watched.news(State::Done, true, String::new), News::Finished);
        // The next cycle begins with it done, and done is no news then.
        watched.begin();
        assert_eq!(watched.news(State::Done, true, String::new), News::Marking);
    }

    #[test]
    fn state_means_the_end_only_of_this_cycle() {
        use State::{Busy, Done, Fault, NotReady, Ready};
        let stopped = News::Stopped("air".to_owned());
        let paused = News::Paused("air".to_owned());
        let cases = [
            (Ready, &[Busy, Done][..], true, News::Finished),
            (Ready, &[Done], true, News::Finished),
            (Done, &[Done], true, News::Marking),
            (Done, &[Busy, Done], true, News::Finished),
            (Ready, &[Ready], false, News::Marking),
            (Ready, &[Busy, Ready], false, News::Finished),
            (Ready, &[Busy, Fault], true, stopped.clone()),
            (Ready, &[Fault], true, stopped),
            (Ready, &[NotReady], true, paused),
        ];
        for (before, in_cycle, says_done, expected) in cases {
            assert_eq!(heard(before, in_cycle, says_done), expected, "{before:?} {in_cycle:?}");
        }
        assert!(
            matches!(heard(Ready, &[Busy, Ready], true), News::Stopped(why) if why.contains("look at the part"))
        );
    }
}
