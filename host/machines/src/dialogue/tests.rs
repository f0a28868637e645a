//! What the engine does with a family whose messages are single letters: nothing here belongs to a real machine.

use super::{Answer, Dialogue, Lost, News, Protocol, Silence, Task, Timing};
use crate::face::{
    AbortBy, Capabilities, Completion, Condition, Driver, End, Grade, MachineEvent, Payload, PayloadError,
    PayloadKind, Permit, StartBy, SymbolBy,
};

/// Question and answer are the same letter; `s` is the start, `m` its acceptance and `f` the end; `r`, `b` and `x` are
/// ready, busy and fault as answers to `q`.
#[derive(Debug)]
struct Letters {
    capabilities: Capabilities,
    lost: Lost,
    stops: bool,
    /// It can be asked for its state, and not only whether it is there.
    states: bool,
    /// The letter begun: `k` is a message when nothing has come after it for 20 ms, and then reads `K`.
    begun_ms: Option<u64>,
    /// It answers nothing, whatever it is asked.
    mute: bool,
}

fn letters(completion: Completion, start: StartBy) -> Letters {
    let capabilities = Capabilities {
        family: "letters".to_owned(),
        payload: PayloadKind::Text,
        symbol: SymbolBy::Nothing,
        text_max_chars: 9,
        texts_max: 1,
        text_first: 0,
        takes_file: false,
        forbidden: Vec::new(),
        ascii_only: true,
        start,
        completion,
        abort: AbortBy::Message,
        abort_leaves_fault: false,
        reads_back: false,
        host_streams_motion: false,
        grade: Grade::Maker,
    };
    Letters { capabilities, lost: Lost::Unknown, stops: true, states: true, mute: false, begun_ms: None }
}

impl Protocol for Letters {
    type Ask = u8;
    type Frame = u8;

    fn capabilities(&self) -> &Capabilities {
        &self.capabilities
    }
    fn timing(&self) -> Timing {
        Timing { reply_max_ms: 100, sends_max: 3, cycle_max_ms: 10_000, watch_ms: 500 }
    }
    fn take(&mut self, byte: u8, now_ms: u64) -> Option<u8> {
        self.begun_ms = (byte == b'k').then_some(now_ms);
        (byte != b'k').then_some(byte)
    }
    fn whole_at_ms(&self) -> Option<u64> {
        self.begun_ms.map(|at_ms| at_ms + 20)
    }
    fn take_whole(&mut self, now_ms: u64) -> Option<u8> {
        self.whole_at_ms().filter(|at_ms| *at_ms <= now_ms)?;
        self.begun_ms.take().map(|_| b'K')
    }
    fn forget(&mut self) {
        self.begun_ms = None;
    }
    fn shown(frame: &u8) -> String {
        char::from(*frame).to_string()
    }
    fn bytes(&mut self, ask: &u8) -> Vec<u8> {
        // A blank is a pause.
        if *ask == b' ' { Vec::new() } else { vec![*ask] }
    }
    fn name(_ask: &u8) -> &'static str {
        "a letter"
    }
    fn answer(&mut self, ask: &u8, frame: &u8) -> Answer<u8> {
        match (ask, frame) {
            (b'w', b'w') => Answer::Cycle(News::Marking),
            (b'w', b'e') => Answer::Cycle(News::Finished),
            (b'q', b'r') => Answer::Is(Condition::Ready),
            (b'q', b'b') => Answer::Is(Condition::Busy),
            (b'q', b'x') => Answer::Is(Condition::Fault { message: "air".to_owned() }),
            (_, b'n') => Answer::Refused("no".to_owned()),
            (b'i', b'+') => Answer::First(vec![b'j']),
            (b'i', b'.') => Answer::More,
            (b'i', b'K') => Answer::First(vec![b' ']),
            (ask, frame) if ask == frame => Answer::Done,
            _ => Answer::NotThis,
        }
    }
    fn silence(&self, ask: &u8) -> Silence {
        match ask {
            b'o' => Silence::GoOn,
            b'z' | b' ' => Silence::Never(30),
            _ if self.mute => Silence::Never(10),
            _ => Silence::NoAnswer,
        }
    }
    fn identify(&self) -> Vec<u8> {
        vec![b'i', b'o']
    }
    fn description(&self) -> String {
        "letters".to_owned()
    }
    fn status(&self) -> Vec<u8> {
        vec![if self.states { b'q' } else { b'i' }]
    }
    fn load(&mut self, _payload: &Payload) -> Result<Vec<u8>, PayloadError> {
        Ok(vec![b'q', b'z', b't'])
    }
    fn abort(&self) -> Vec<u8> {
        if self.stops { vec![b'a'] } else { Vec::new() }
    }
    fn recover(&self) -> Vec<u8> {
        vec![b'c', b'q']
    }
    fn start(&mut self) -> Option<Vec<u8>> {
        (self.capabilities.start == StartBy::Message).then(|| vec![b's'])
    }
    fn news(&mut self, frame: &u8, starting: bool) -> Option<News> {
        match frame {
            b'm' => Some(News::Marking),
            b'f' => Some(News::Finished),
            b'p' => Some(News::Paused("door".to_owned())),
            b'n' if starting => Some(News::Refused("no".to_owned())),
            _ => None,
        }
    }
    fn watch(&self) -> Option<u8> {
        (self.capabilities.completion == Completion::Polled).then_some(b'w')
    }
    fn lost_sight(&self) -> Lost {
        self.lost
    }
}

fn linked(letters: Letters) -> Dialogue<Letters> {
    let mut driver = Dialogue::with(letters);
    driver.link_opened(0);
    driver
}

fn pushed() -> Dialogue<Letters> {
    linked(letters(Completion::Pushed, StartBy::Message))
}

fn payload() -> Payload {
    Payload::Text { file: String::new(), variables: vec![(0, "A".to_owned())] }
}

fn sent(driver: &mut impl Driver) -> Vec<u8> {
    std::iter::from_fn(|| driver.next_output()).flatten().collect()
}

fn events(driver: &mut impl Driver) -> Vec<MachineEvent> {
    std::iter::from_fn(|| driver.next_event()).collect()
}

/// Loads job 1 and starts it at 1 s; everything sent and said until then is gone.
fn started(driver: &mut impl Driver) {
    driver.load(1, &payload(), 0).unwrap();
    driver.handle(b"r", 0);
    driver.handle_timeout(30);
    driver.handle(b"t", 30);
    let [MachineEvent::Loaded(loaded)] = <[_; 1]>::try_from(events(driver)).unwrap() else { panic!() };
    assert_eq!(sent(driver), b"qzt");
    driver.start(loaded, Permit::reported_by_controller(1), 1_000);
}

fn ended(end: End) -> MachineEvent {
    MachineEvent::Ended { job: 1, end }
}

fn is_unknown(event: &MachineEvent) -> bool {
    matches!(event, MachineEvent::Ended { job: 1, end: End::Unknown { .. } })
}

#[test]
fn question_without_an_answer_is_sent_three_times_and_given_up() {
    let mut driver = pushed();
    driver.status(0);
    for now_ms in [99, 100, 199, 200, 299] {
        driver.handle_timeout(now_ms);
    }
    assert_eq!((sent(&mut driver), events(&mut driver)), (b"qqq".to_vec(), vec![]));
    driver.handle_timeout(300);
    assert_eq!(events(&mut driver), [MachineEvent::NoAnswer { asked: "a letter" }]);
    driver.handle_timeout(1_000_000);
    assert_eq!((sent(&mut driver), driver.poll_at()), (vec![], None));
}

#[test]
fn question_answered_in_parts_waits_on_and_one_that_asks_for_more_is_followed_by_it() {
    let mut driver = pushed();
    driver.identify(0);
    driver.handle(b".", 90);
    assert_eq!(driver.poll_at(), Some(190));
    driver.handle(b"+", 100);
    driver.handle(b"j", 110);
    // The last question need not be answered.
    for now_ms in [210, 310, 410] {
        driver.handle_timeout(now_ms);
    }
    assert_eq!(sent(&mut driver), b"ijooo");
    assert_eq!(events(&mut driver), [MachineEvent::Identified { description: "letters".to_owned() }]);
}

#[test]
fn machine_that_only_says_that_it_is_there_is_held_to_be_ready_unless_it_was_stopped() {
    let mut driver = linked(Letters { states: false, ..letters(Completion::Pushed, StartBy::Message) });
    driver.status(0);
    driver.handle(b"i", 0);
    assert_eq!(events(&mut driver), [MachineEvent::Status(Condition::Ready)]);
    sent(&mut driver);
    started(&mut driver);
    driver.handle(b"m", 1_001);
    driver.abort(1_002);
    driver.handle(b"a", 1_003);
    events(&mut driver);
    driver.status(1_004);
    driver.handle(b"i", 1_005);
    assert!(matches!(&events(&mut driver)[..], [MachineEvent::Status(Condition::Fault { .. })]));
}

#[test]
fn message_is_whole_after_a_silence_and_a_question_without_bytes_is_a_pause() {
    let mut driver = pushed();
    driver.identify(0);
    driver.handle(b"k", 10);
    assert_eq!(driver.poll_at(), Some(30));
    driver.handle(b"kk", 29);
    driver.handle_timeout(48);
    assert_eq!((sent(&mut driver), driver.poll_at()), (b"i".to_vec(), Some(49)), "it was not silent yet");
    driver.handle_timeout(49);
    driver.handle(b"i", 60);
    assert_eq!((driver.next_output(), driver.poll_at()), (None, Some(79)), "nothing is an answer to a pause");
    driver.handle_timeout(79);
    driver.handle(b"o", 80);
    assert_eq!(sent(&mut driver), b"o");
    assert_eq!(events(&mut driver), [MachineEvent::Identified { description: "letters".to_owned() }]);
}

#[test]
fn start_is_sent_once_and_its_silence_is_unknown() {
    let mut driver = pushed();
    started(&mut driver);
    driver.status(1_010);
    driver.handle(b"r", 1_020);
    assert_eq!(sent(&mut driver), b"s", "nothing is asked before the start is accepted");
    driver.handle_timeout(1_100);
    let told = events(&mut driver);
    assert!(told.iter().any(is_unknown), "{told:?}");
    driver.handle_timeout(1_200);
    assert!(!sent(&mut driver).contains(&b's'));
}

#[test]
fn news_of_a_cycle_is_never_an_answer_and_ends_it_once() {
    let mut driver = pushed();
    driver.status(0);
    driver.handle(b"f", 1);
    assert_eq!(events(&mut driver), [], "nothing runs");
    driver.handle(b"r", 2);
    assert_eq!(events(&mut driver), [MachineEvent::Status(Condition::Ready)]);
    sent(&mut driver);
    started(&mut driver);
    driver.handle(b"mpff", 1_001);
    let paused = MachineEvent::Status(Condition::NotReady { message: "door".to_owned() });
    assert_eq!(events(&mut driver), [paused, ended(End::Finished)]);
}

#[test]
fn start_refused_did_nothing_unless_the_refusal_may_belong_to_another_question() {
    let mut driver = pushed();
    started(&mut driver);
    driver.handle(b"n", 1_001);
    assert!(matches!(&events(&mut driver)[..], [MachineEvent::Ended { end: End::Stopped { .. }, .. }]));

    let mut driver = pushed();
    driver.load(1, &payload(), 0).unwrap();
    driver.handle(b"r", 0);
    driver.handle_timeout(30);
    driver.handle(b"t", 30);
    let Some(MachineEvent::Loaded(loaded)) = driver.next_event() else { panic!() };
    driver.status(40);
    driver.start(loaded, Permit::reported_by_controller(1), 50);
    driver.handle(b"n", 60);
    assert!(events(&mut driver).iter().any(is_unknown));
}

#[test]
fn start_for_another_job_or_of_a_payload_that_is_gone_sends_nothing() {
    let mut driver = pushed();
    driver.load(1, &payload(), 0).unwrap();
    driver.handle(b"r", 0);
    driver.handle_timeout(30);
    driver.handle(b"t", 30);
    let Some(MachineEvent::Loaded(loaded)) = driver.next_event() else { panic!() };
    sent(&mut driver);
    driver.start(loaded, Permit::reported_by_controller(2), 50);
    let told = events(&mut driver);
    assert!(matches!(&told[..], [MachineEvent::Ended { end: End::Stopped { .. }, .. }]), "{told:?}");
    assert!(sent(&mut driver).is_empty());
}

#[test]
fn abort_in_a_cycle_leaves_a_fault_that_only_recovery_clears() {
    let mut driver = pushed();
    started(&mut driver);
    driver.handle(b"m", 1_001);
    driver.abort(1_002);
    driver.handle(b"a", 1_003);
    let told = events(&mut driver);
    assert!(matches!(
        &told[..],
        [MachineEvent::Ended { end: End::Stopped { .. }, .. }, MachineEvent::Aborted]
    ));
    let refused = driver.load(2, &payload(), 1_004).unwrap_err();
    assert!(matches!(refused, PayloadError::NotNow { state } if state.contains("recover")));
    driver.status(1_005);
    driver.handle(b"r", 1_006);
    assert!(matches!(&events(&mut driver)[..], [MachineEvent::Status(Condition::Fault { .. })]));
    driver.recover(1_007);
    driver.handle(b"cr", 1_008);
    assert_eq!(events(&mut driver), [MachineEvent::Recovered]);
    assert_eq!(driver.load(2, &payload(), 1_009), Ok(()));
}

#[test]
fn recovery_never_follows_a_stop_by_itself_and_is_refused_in_a_cycle() {
    let mut driver = pushed();
    started(&mut driver);
    driver.handle(b"m", 1_001);
    sent(&mut driver);
    driver.recover(1_002);
    assert!(matches!(&events(&mut driver)[..], [MachineEvent::Status(Condition::NotReady { .. })]));
    assert!(sent(&mut driver).is_empty());

    let mut driver = pushed();
    driver.recover(0);
    driver.load(1, &payload(), 1).unwrap();
    driver.recover(2);
    sent(&mut driver);
    driver.abort(3);
    driver.handle(b"a", 4);
    let told = events(&mut driver);
    assert_eq!(
        told.iter().filter(|event| matches!(event, MachineEvent::NoAnswer { .. })).count(),
        2,
        "{told:?}"
    );
    assert!(told.iter().any(|event| matches!(event, MachineEvent::LoadFailed { job: 1, .. })), "{told:?}");
    assert_eq!(sent(&mut driver), b"a", "and nothing else is sent");
}

#[test]
fn recovery_of_a_machine_still_in_fault_says_what_it_needs() {
    let mut driver = pushed();
    driver.recover(0);
    driver.handle(b"cx", 1);
    let fault = Condition::Fault { message: "air".to_owned() };
    assert_eq!(events(&mut driver), [MachineEvent::Status(fault)]);
}

#[test]
fn abort_of_a_machine_without_a_stop_says_so_and_the_cycle_goes_on() {
    let mut driver = linked(Letters { stops: false, ..letters(Completion::Pushed, StartBy::Message) });
    started(&mut driver);
    driver.handle(b"m", 1_001);
    sent(&mut driver);
    driver.abort(1_002);
    assert!(matches!(&events(&mut driver)[..], [MachineEvent::CannotAbort { .. }]));
    assert!(sent(&mut driver).is_empty());
    driver.handle(b"f", 2_000);
    assert_eq!(events(&mut driver), [ended(End::Finished)]);
}

/// Lets so many pauses of a mute machine pass.
fn pass(driver: &mut impl Driver, count: usize) {
    for _ in 0..count {
        let at_ms = driver.poll_at().unwrap();
        driver.handle_timeout(at_ms);
    }
}

#[test]
fn machine_that_never_answers_is_told_everything_once_and_nothing_is_claimed_of_it() {
    let mute = Letters { mute: true, ..letters(Completion::Unheard, StartBy::Message) };
    let mut driver = linked(mute);
    driver.status(0);
    pass(&mut driver, 1);
    let silent = MachineEvent::NoAnswer { asked: "a letter" };
    assert_eq!((sent(&mut driver), events(&mut driver)), (b"q".to_vec(), vec![silent]));
    driver.load(1, &payload(), 100).unwrap();
    pass(&mut driver, 3);
    let Some(MachineEvent::Loaded(loaded)) = driver.next_event() else { panic!() };
    driver.start(loaded, Permit::reported_by_controller(1), 1_000);
    assert_eq!(sent(&mut driver), b"qzts");
    assert!(matches!(&events(&mut driver)[..], [event] if is_unknown(event)));
    // The cycle may still run, and the stop may not have arrived.
    driver.abort(1_010);
    pass(&mut driver, 1);
    let silent = MachineEvent::NoAnswer { asked: "a letter" };
    assert_eq!((sent(&mut driver), events(&mut driver)), (b"a".to_vec(), vec![silent]));
    let refused = driver.load(2, &payload(), 1_100).unwrap_err();
    assert!(matches!(refused, PayloadError::NotNow { state } if state.contains("recover")));
    driver.recover(1_200);
    pass(&mut driver, 2);
    let told = events(&mut driver);
    let unconfirmed = |message: &str| message.contains("never confirms");
    assert!(
        matches!(&told[..], [MachineEvent::Status(Condition::NotReady { message })] if unconfirmed(message)),
        "{told:?}"
    );
    assert_eq!(driver.load(2, &payload(), 1_300), Ok(()));
}

#[test]
fn pause_between_questions_sends_nothing_and_takes_its_time() {
    let mut driver = pushed();
    driver.begin(Task::Recover { steps: [b'c', b' ', b'd'].into() }, 0);
    driver.handle(b"c", 5);
    assert_eq!((sent(&mut driver), driver.poll_at()), (b"c".to_vec(), Some(35)));
    driver.handle(b"c", 20);
    driver.handle_timeout(34);
    assert!(sent(&mut driver).is_empty());
    driver.handle_timeout(35);
    assert_eq!(sent(&mut driver), b"d");
}

#[test]
fn polled_cycle_is_asked_for_until_it_ends() {
    let mut driver = linked(letters(Completion::Polled, StartBy::Message));
    started(&mut driver);
    driver.handle(b"m", 1_000);
    assert_eq!(driver.poll_at(), Some(1_500));
    driver.handle_timeout(1_500);
    driver.handle(b"w", 1_510);
    driver.handle_timeout(2_009);
    assert_eq!(sent(&mut driver), b"sw");
    driver.handle_timeout(2_010);
    driver.handle(b"e", 2_020);
    assert_eq!(events(&mut driver), [ended(End::Finished)]);
    assert_eq!((sent(&mut driver), driver.poll_at()), (b"w".to_vec(), None));
}

#[test]
fn machine_that_says_ready_before_its_end_was_heard_is_busy() {
    let mut driver = linked(letters(Completion::Polled, StartBy::Message));
    started(&mut driver);
    driver.handle(b"m", 1_000);
    driver.status(1_010);
    driver.handle(b"r", 1_020);
    assert_eq!(events(&mut driver), [MachineEvent::Status(Condition::Busy)]);
}

#[test]
fn polled_cycle_is_asked_for_although_somebody_asks_its_state_without_a_pause() {
    let mut driver = linked(letters(Completion::Polled, StartBy::Message));
    started(&mut driver);
    driver.handle(b"m", 1_000);
    driver.status(1_400);
    driver.handle(b"r", 1_490);
    driver.status(1_500);
    driver.handle(b"e", 1_510);
    assert_eq!(sent(&mut driver), b"sqwq");
    assert!(events(&mut driver).contains(&ended(End::Finished)));
}

#[test]
fn polled_cycle_that_falls_silent_is_unknown() {
    let mut driver = linked(letters(Completion::Polled, StartBy::Message));
    started(&mut driver);
    driver.handle(b"m", 1_000);
    for now_ms in [1_500, 1_600, 1_700, 1_800] {
        driver.handle_timeout(now_ms);
    }
    assert_eq!(sent(&mut driver), b"swww");
    assert!(matches!(&events(&mut driver)[..], [event] if is_unknown(event)));
}

#[test]
fn machine_that_tells_later_is_asked_after_a_lost_start_and_after_a_lost_line() {
    let tells = || Letters { lost: Lost::TellsLater, ..letters(Completion::Polled, StartBy::Message) };
    let mut driver = linked(tells());
    started(&mut driver);
    driver.handle_timeout(1_100);
    driver.handle_timeout(1_100);
    driver.handle(b"e", 1_110);
    assert_eq!(events(&mut driver), [ended(End::Finished)]);
    assert_eq!(sent(&mut driver), b"sw");

    let mut driver = linked(tells());
    started(&mut driver);
    driver.link_lost(1_010);
    assert_eq!(events(&mut driver), []);
    driver.link_opened(3_000);
    driver.handle_timeout(3_000);
    driver.handle(b"e", 3_010);
    assert_eq!(events(&mut driver), [ended(End::Finished)]);
    // What was not sent when the line went is never sent.
    assert_eq!(sent(&mut driver), b"w");
}

#[test]
fn cycle_started_by_a_contact_sends_nothing_and_one_that_nobody_hears_is_left_to_the_controller() {
    let mut driver = linked(letters(Completion::Pushed, StartBy::Contact));
    started(&mut driver);
    assert_eq!((sent(&mut driver), events(&mut driver)), (vec![], vec![]));
    driver.handle(b"f", 2_000);
    assert_eq!(events(&mut driver), [ended(End::Finished)]);

    let mut driver = linked(letters(Completion::Unheard, StartBy::Message));
    started(&mut driver);
    assert_eq!(sent(&mut driver), b"s");
    assert!(matches!(&events(&mut driver)[..], [event] if is_unknown(event)));
}

#[test]
fn cycle_answered_at_its_end_is_not_disturbed_by_questions() {
    let mut driver = linked(letters(Completion::Answered, StartBy::Message));
    started(&mut driver);
    driver.status(2_000);
    assert_eq!(sent(&mut driver), b"s");
    driver.handle(b"f", 3_000);
    assert_eq!(sent(&mut driver), b"q");
    assert_eq!(events(&mut driver), [ended(End::Finished)]);
}
