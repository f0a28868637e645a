//! What was heard of controller and machine, when, and for how long it counts: one rule for the lamps, for the permission to
//! start, and for whoever waits. Time is an argument.

use super::blocked;
use crate::message::Words;
use machines::Condition;
use protocol::{Hello, Status};
use station::controller::FromController;
use station::live::{MachineNews, News};
use std::time::{Duration, Instant};

/// The controller says ten times a second how it is. It gives up a host that it has not heard for this long, and is given up
/// after as long itself.
const STATUS_COUNTS: Duration = Duration::from_secs(2);
/// A mark is waited for so long without a word from the controller: a line that is plugged in again, or a controller that starts
/// anew, is heard by then.
const MARK_COUNTS: Duration = Duration::from_secs(5);
/// The machine is asked every second how it is, while nothing is being marked.
const CONDITION_COUNTS: Duration = Duration::from_secs(5);
/// After a start the controller's inputs are steady by the time of this status.
const STATUSES_UNTIL_STEADY: u32 = 4;

/// A value, and when it was heard.
#[derive(Debug)]
struct Heard<T> {
    what: T,
    at: Instant,
}

/// How it stands with somebody who is to be heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Voice<'a> {
    /// The line is down, for this reason.
    Down(&'a Words),
    /// The line is open, and nothing has come for too long.
    Silent,
    /// Nothing has come yet since the line was opened.
    Awaited,
    /// It was heard lately.
    Heard,
}

/// What was heard of both.
#[derive(Debug)]
pub struct Hearing {
    hello: Option<Hello>,
    status: Option<Heard<Status>>,
    /// Since the last hello.
    statuses: u32,
    controller_down: Option<Words>,
    /// When it last said anything, in whichever session.
    controller_at: Instant,
    condition: Option<Heard<Condition>>,
    /// Since when the machine owes an answer.
    asked: Option<Instant>,
    machine_down: Option<Words>,
    /// Up to here everything that came was taken in. A thread that was busy elsewhere has not listened, and cannot say that
    /// nothing came.
    listened: Instant,
}

impl Hearing {
    /// Nothing was heard yet.
    pub fn begin(now: Instant) -> Self {
        Self {
            hello: None,
            status: None,
            statuses: 0,
            controller_down: None,
            controller_at: now,
            condition: None,
            asked: None,
            machine_down: None,
            listened: now,
        }
    }

    /// Takes in what came, or that nothing did.
    pub fn hear(&mut self, news: Option<&News>, now: Instant) {
        match news {
            None => self.listened = now,
            Some(News::Controller(FromController::Up(hello))) => {
                self.forget_controller();
                self.hello = Some(*hello);
                self.controller_down = None;
                self.controller_at = now;
            }
            Some(News::Controller(FromController::Down { why })) => {
                self.forget_controller();
                self.controller_down = Some(blocked::why_lost(*why).into());
            }
            Some(News::Controller(FromController::Status(status))) => {
                self.status = Some(Heard { what: status.clone(), at: now });
                self.statuses += 1;
                (self.controller_at, self.listened) = (now, now);
            }
            Some(News::ControllerLine { why }) => {
                self.forget_controller();
                self.controller_down = Some(why.clone().into());
            }
            Some(News::Machine(MachineNews::Down { why })) => {
                self.forget_machine();
                self.machine_down = Some(why.clone().into());
            }
            Some(News::Machine(MachineNews::Up)) => {
                self.forget_machine();
                self.machine_down = None;
            }
            Some(News::Machine(MachineNews::Condition(condition, at))) => {
                self.condition = Some(Heard { what: condition.clone(), at: *at });
                self.asked = self.asked.filter(|asked| asked > at);
            }
            _ => {}
        }
    }

    /// What the controller was in another session says nothing of this one.
    fn forget_controller(&mut self) {
        self.hello = None;
        self.forget_status();
    }

    /// Only what comes from now on counts.
    pub fn forget_status(&mut self) {
        (self.status, self.statuses) = (None, 0);
    }

    /// The machine is asked how it is.
    pub fn ask_machine(&mut self, now: Instant) {
        self.asked.get_or_insert(now);
    }

    /// What the machine was says nothing of it from now on, and it owes no answer: a mark begins, in which nobody asks it.
    pub fn forget_machine(&mut self) {
        (self.condition, self.asked) = (None, None);
    }

    /// The rule: what was heard counts for so long, and so long an answer is waited for.
    fn is_within(&self, at: Instant, long: Duration) -> bool {
        self.listened.saturating_duration_since(at) <= long
    }

    fn counts<'a, T>(&self, heard: Option<&'a Heard<T>>, long: Duration) -> Option<&'a T> {
        heard.filter(|heard| self.is_within(heard.at, long)).map(|heard| &heard.what)
    }

    /// How it stands with the controller.
    pub fn controller(&self) -> Voice<'_> {
        match (&self.controller_down, &self.status) {
            (Some(why), _) => Voice::Down(why),
            (None, None) => Voice::Awaited,
            (None, Some(status)) if self.is_within(status.at, STATUS_COUNTS) => Voice::Heard,
            (None, Some(_)) => Voice::Silent,
        }
    }

    /// Whether what the controller watches may still go on: it was heard lately, if in another session.
    pub fn may_move(&self) -> bool {
        self.is_within(self.controller_at, MARK_COUNTS)
    }

    /// How it stands with the machine. It says nothing unless it is asked: it is silent once it owes an answer for too long.
    pub fn machine(&self) -> Voice<'_> {
        match (&self.machine_down, self.asked) {
            (Some(why), _) => Voice::Down(why),
            (None, Some(asked)) if !self.is_within(asked, CONDITION_COUNTS) => Voice::Silent,
            (None, _) if self.condition().is_some() => Voice::Heard,
            (None, _) => Voice::Awaited,
        }
    }

    /// With what the controller began the session.
    pub fn hello(&self) -> Option<Hello> {
        self.hello
    }

    /// How the controller is, once its inputs are steady.
    pub fn status(&self) -> Option<&Status> {
        self.counts(self.status.as_ref(), STATUS_COUNTS).filter(|_| self.statuses >= STATUSES_UNTIL_STEADY)
    }

    /// The controller's last word in this session, however old and steady: for whoever stops rather once too often.
    pub fn last_status(&self) -> Option<&Status> {
        self.status.as_ref().map(|heard| &heard.what)
    }

    /// How the machine is.
    pub fn condition(&self) -> Option<&Condition> {
        self.counts(self.condition.as_ref(), CONDITION_COUNTS)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::message::Message;
    use protocol::reply::{MemoryHealth, ResetCause};
    use protocol::{ControllerState, Epoch, Inputs, LedgerPosition};
    use station::controller::Lost;

    const EPOCH: Epoch = Epoch { boot: 1, hello: 1 };

    fn hello() -> News {
        News::Controller(FromController::Up(Hello {
            min: 1,
            max: 1,
            firmware: [0; 3],
            build: [0; 4],
            epoch: EPOCH,
            identity: None,
            highest_job: None,
            ledger: LedgerPosition::default(),
            newest_receipt: 0,
            acked: 0,
        }))
    }

    fn status() -> News {
        News::Controller(FromController::Status(Status {
            epoch: EPOCH,
            state: ControllerState::Idle,
            inputs: Inputs::GUARD_CLOSED,
            strikes: 0,
            newest_receipt: 0,
            acked: 0,
            reset_cause: ResetCause::PowerOrPin,
            memory: MemoryHealth::Whole,
            now_ms: 0,
            events: Default::default(),
        }))
    }

    fn ready(at: Instant) -> News {
        News::Machine(MachineNews::Condition(Condition::Ready, at))
    }

    /// A controller that was heard for so long that its inputs are steady, and a machine that is ready.
    fn heard(now: Instant) -> Hearing {
        let mut hearing = Hearing::begin(now);
        for news in [hello(), status(), status(), status(), status(), ready(now)] {
            hearing.hear(Some(&news), now);
        }
        hearing
    }

    #[test]
    fn what_was_heard_counts_for_its_time_and_then_the_line_is_silent() {
        let begun = Instant::now();
        for (ms, controller, machine) in [
            (0, Voice::Heard, Voice::Heard),
            (2_000, Voice::Heard, Voice::Heard),
            (2_001, Voice::Silent, Voice::Heard),
            (5_000, Voice::Silent, Voice::Heard),
            (5_001, Voice::Silent, Voice::Silent),
        ] {
            let mut hearing = heard(begun);
            hearing.ask_machine(begun);
            hearing.hear(None, begun + Duration::from_millis(ms));
            assert_eq!((hearing.controller(), hearing.machine()), (controller, machine), "after {ms} ms");
            assert_eq!(hearing.status().is_some(), controller == Voice::Heard, "after {ms} ms");
            assert_eq!(hearing.condition().is_some(), machine == Voice::Heard, "after {ms} ms");
        }
    }

    #[test]
    fn thread_that_was_busy_elsewhere_calls_nobody_silent() {
        let begun = Instant::now();
        let mut hearing = heard(begun);
        let back = begun + Duration::from_secs(60);
        assert_eq!(hearing.controller(), Voice::Heard, "nobody has listened since");
        hearing.hear(Some(&status()), back);
        assert_eq!(hearing.controller(), Voice::Heard);
        hearing.hear(None, back + Duration::from_secs(3));
        assert_eq!(hearing.controller(), Voice::Silent);
    }

    #[test]
    fn machine_that_nobody_asked_in_a_long_mark_is_awaited_and_silent_only_once_it_owes_an_answer() {
        let begun = Instant::now();
        let after = |ms| begun + Duration::from_millis(ms);
        let mut hearing = heard(begun);
        hearing.ask_machine(after(10));
        hearing.forget_machine();
        // What it said before the mark comes in it.
        hearing.hear(Some(&ready(after(20))), after(30));
        hearing.hear(None, after(30_000));
        assert_eq!((hearing.machine(), hearing.condition()), (Voice::Awaited, None));
        hearing.ask_machine(after(30_000));
        // Asked again, it owes the first answer still.
        hearing.ask_machine(after(34_000));
        hearing.hear(None, after(35_000));
        assert_eq!(hearing.machine(), Voice::Awaited);
        hearing.hear(None, after(35_001));
        assert_eq!(hearing.machine(), Voice::Silent);
        hearing.hear(Some(&ready(after(35_002))), after(35_002));
        assert_eq!((hearing.machine(), hearing.condition()), (Voice::Heard, Some(&Condition::Ready)));
    }

    #[test]
    fn what_the_machine_said_counts_from_when_it_came_and_not_from_when_it_was_taken() {
        let begun = Instant::now();
        let mut hearing = heard(begun);
        hearing.ask_machine(begun);
        let back = begun + Duration::from_secs(60);
        hearing.hear(Some(&ready(begun + Duration::from_millis(5))), back);
        hearing.hear(Some(&status()), back);
        assert_eq!((hearing.machine(), hearing.condition()), (Voice::Awaited, None), "it owes nothing");
    }

    #[test]
    fn mark_may_go_on_for_some_seconds_after_the_controllers_last_word_in_whichever_session() {
        let begun = Instant::now();
        let mut hearing = heard(begun);
        hearing.hear(Some(&News::Controller(FromController::Down { why: Lost::Silent })), begun);
        for (ms, may_move) in [(0, true), (5_000, true), (5_001, false)] {
            hearing.hear(None, begun + Duration::from_millis(ms));
            assert_eq!(hearing.may_move(), may_move, "after {ms} ms");
        }
        let back = begun + Duration::from_secs(60);
        hearing.hear(None, back);
        hearing.hear(Some(&hello()), back);
        assert!(hearing.may_move(), "what the new session says of it is awaited");
    }

    #[test]
    fn new_hello_begins_with_nothing_known() {
        let now = Instant::now();
        let mut hearing = heard(now);
        hearing.hear(Some(&hello()), now);
        assert_eq!((hearing.controller(), hearing.status()), (Voice::Awaited, None));
        for steady in [false, false, false, true] {
            hearing.hear(Some(&status()), now);
            assert_eq!(hearing.controller(), Voice::Heard);
            assert_eq!(hearing.status().is_some(), steady, "its inputs were just read for the first time");
        }
    }

    #[test]
    fn line_that_is_down_leaves_nothing_of_what_was_heard() {
        let now = Instant::now();
        let mut hearing = heard(now);
        hearing.hear(Some(&News::Controller(FromController::Down { why: Lost::Silent })), now);
        hearing.hear(Some(&News::Machine(MachineNews::Down { why: "unplugged".to_owned() })), now);
        assert_eq!(hearing.controller(), Voice::Down(&Message::LostSilent {}.into()));
        assert_eq!(hearing.machine(), Voice::Down(&"unplugged".into()));
        assert!(hearing.hello().is_none() && hearing.last_status().is_none());
        hearing.hear(Some(&News::Machine(MachineNews::Up)), now);
        assert_eq!((hearing.machine(), hearing.condition()), (Voice::Awaited, None));
    }
}
