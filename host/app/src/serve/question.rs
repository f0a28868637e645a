//! The question at the bench, and which answers are to it: those that name it, and those of whoever has had time to see it.

use std::time::{Duration, Instant};

/// Nobody reads a question and answers it faster: what comes sooner is a second reading of the card before, or a bounce.
const ANSWER_MIN: Duration = Duration::from_millis(800);

/// The question that is asked now.
#[derive(Debug, Clone, Copy)]
pub struct Question {
    number: u64,
    since: Instant,
}

impl Question {
    /// The question of a number, asked at this moment.
    pub fn new(number: u64, now: Instant) -> Self {
        Self { number, since: now }
    }

    /// Its number: they count up.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// Another one takes its place: an answer to the one before is none to it.
    pub fn next(&mut self, now: Instant) {
        *self = Self::new(self.number + 1, now);
    }

    /// Whether an answer at this moment is to it. `asked` is the number of the question that whoever answers has seen; a card
    /// or a button knows none.
    pub fn is_answered(&self, asked: Option<u64>, now: Instant) -> bool {
        match asked {
            Some(asked) => asked == self.number,
            None => now.saturating_duration_since(self.since) >= ANSWER_MIN,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn card_or_button_soon_after_a_change_is_no_answer_and_one_that_names_the_question_is() {
        let begun = Instant::now();
        let at = |ms| begun + Duration::from_millis(ms);
        let mut question = Question::new(6, begun);
        question.next(begun);
        assert_eq!(question.number(), 7);
        for (asked, ms, is_one) in [
            (None, 0, false),
            (None, 799, false),
            (None, 800, true),
            (None, 60_000, true),
            (Some(7), 0, true),
            (Some(6), 0, false),
            (Some(6), 60_000, false),
            (Some(8), 60_000, false),
        ] {
            assert_eq!(question.is_answered(asked, at(ms)), is_one, "{asked:?} after {ms} ms");
        }
        question.next(at(60_000));
        assert!(!question.is_answered(None, at(60_100)), "each change begins the time anew");
    }
}
