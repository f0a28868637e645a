//! The client against a controller that is played by hand, byte for byte.

use super::*;
use protocol::reply::{MemoryHealth, ResetCause};
use protocol::{ControllerState, Inputs, LedgerPosition};

struct Line {
    client: ControllerClient,
    now_ms: u64,
}

impl Line {
    fn opened() -> Self {
        let mut client = ControllerClient::new(100);
        client.link_opened(0);
        Self { client, now_ms: 0 }
    }

    /// Everything the client sent, decoded.
    fn sent(&mut self) -> Vec<HostFrame> {
        let mut frames = vec![];
        while let Some(bytes) = self.client.next_output() {
            let frame = &bytes[1..bytes.len() - 1];
            frames.push(frame::decode_request(frame).expect("the client sends whole frames"));
        }
        frames
    }

    fn reply(&mut self, id: u32, reply: ControllerReply) {
        self.say(ControllerMessage::Reply { id, reply });
    }

    fn say(&mut self, message: ControllerMessage) {
        let mut bytes = [0; MAX_FRAME];
        let length = frame::encode(&ControllerFrame { version: version::CURRENT, message }, &mut bytes)
            .expect("it fits");
        self.client.handle(&bytes[..length], self.now_ms);
    }

    fn heard(&mut self) -> Vec<FromController> {
        std::iter::from_fn(|| self.client.next_heard()).collect()
    }

    fn wait(&mut self) {
        self.now_ms = self.client.poll_at().expect("it wants to be woken");
        self.client.handle_timeout(self.now_ms);
    }

    /// Says hello and answers the status that follows.
    fn up(&mut self, boot: u32, events: &[Event]) {
        let hello = self.sent().pop().expect("a hello");
        self.reply(hello.id, ControllerReply::Hello(hello_of(boot)));
        let status = self.sent().pop().expect("a status");
        self.reply(status.id, ControllerReply::Status(status_of(boot, events)));
    }
}

fn hello_of(boot: u32) -> Hello {
    Hello {
        min: 1,
        max: 1,
        firmware: [0, 1, 0],
        build: [0; 4],
        epoch: Epoch { boot, hello: 1 },
        identity: None,
        highest_job: None,
        ledger: LedgerPosition::default(),
        newest_receipt: 0,
        acked: 0,
    }
}

fn status_of(boot: u32, events: &[Event]) -> Status {
    Status {
        epoch: Epoch { boot, hello: 1 },
        state: ControllerState::Idle,
        inputs: Inputs::NONE,
        strikes: 0,
        newest_receipt: 0,
        acked: 0,
        reset_cause: ResetCause::PowerOrPin,
        memory: MemoryHealth::Whole,
        now_ms: 0,
        events: events.iter().copied().collect(),
    }
}

fn event(number: u32) -> Event {
    Event { number, at_ms: 0, kind: EventKind::PermitGiven { job: u64::from(number) } }
}

fn events_in(heard: &[FromController]) -> usize {
    heard.iter().filter(|said| matches!(said, FromController::Event(_))).count()
}

#[test]
fn unanswered_request_is_repeated_with_the_same_id_then_given_up() {
    let mut line = Line::opened();
    line.up(1, &[]);
    line.heard();
    line.client.request(HostRequest::ReceiptSince { sequence: 4 }, line.now_ms);
    let id = line.sent()[0].id;
    for _ in 1..TRIES {
        line.wait();
        assert_eq!(line.sent()[0].id, id);
    }
    line.wait();
    assert!(matches!(line.heard()[..], [FromController::Down { .. }]));
    let next = line.sent();
    assert!(matches!(next[0].request, HostRequest::Hello { .. }));
    assert!(next[0].id > id, "a new request never carries an old id");
}

#[test]
fn request_that_an_older_controller_does_not_know_is_answered_here() {
    let mut line = Line::opened();
    line.up(1, &[]);
    line.heard();
    line.sent();
    line.client.request(HostRequest::Inspect, line.now_ms);
    assert_eq!(line.sent(), [], "the controller speaks version 1 and was asked for version 2");
    assert_eq!(line.heard(), [FromController::TooOld { request: HostRequest::Inspect, speaks: 1 }]);
}

#[test]
fn answer_is_taken_by_id_and_once() {
    let mut line = Line::opened();
    line.up(1, &[]);
    line.heard();
    line.client.request(HostRequest::ReceiptSince { sequence: 4 }, line.now_ms);
    let id = line.sent()[0].id;
    let refused = || ControllerReply::Refused(Refusal::ReceiptNotYet { newest: 3 });
    line.reply(id - 1, refused());
    line.reply(id + 1, refused());
    assert!(line.heard().is_empty(), "nobody asked under these ids");
    line.reply(id, refused());
    line.reply(id, refused());
    assert_eq!(line.heard().len(), 1);
}

#[test]
fn event_pushed_and_repeated_in_a_status_is_heard_once() {
    let mut line = Line::opened();
    line.up(1, &[event(1)]);
    line.say(ControllerMessage::Event(event(2)));
    line.wait();
    let status = line.sent().pop().expect("the sign of life");
    assert_eq!(status.request, HostRequest::Status { since: 3 });
    line.reply(status.id, ControllerReply::Status(status_of(1, &[event(1), event(2), event(3)])));
    assert_eq!(events_in(&line.heard()), 3);
}

#[test]
fn event_pushed_after_a_gap_waits_for_the_status() {
    let mut line = Line::opened();
    line.up(1, &[]);
    line.heard();
    line.say(ControllerMessage::Event(event(2)));
    assert_eq!(events_in(&line.heard()), 0, "event 1 is missing");
    line.wait();
    let status = line.sent().pop().expect("the sign of life");
    line.reply(status.id, ControllerReply::Status(status_of(1, &[event(1), event(2)])));
    assert_eq!(events_in(&line.heard()), 2);
}

#[test]
fn controller_restart_is_noticed_by_its_boot_count() {
    let mut line = Line::opened();
    line.up(1, &[event(1)]);
    line.heard();
    line.wait();
    let status = line.sent().pop().expect("the sign of life");
    line.reply(status.id, ControllerReply::Status(status_of(2, &[event(1)])));
    assert!(matches!(line.heard()[..], [FromController::Down { .. }]));
    line.up(2, &[event(1)]);
    let heard = line.heard();
    assert!(matches!(heard[0], FromController::Up(_)));
    assert_eq!(events_in(&heard), 1, "events are counted anew after a restart");
}

#[test]
fn line_lost_and_opened_again_begins_a_new_session() {
    let mut line = Line::opened();
    line.up(1, &[]);
    line.heard();
    line.client.request(HostRequest::ReceiptSince { sequence: 1 }, line.now_ms);
    line.client.link_lost();
    assert!(matches!(line.heard()[..], [FromController::Down { .. }]));
    assert_eq!(line.client.poll_at(), None);
    line.sent();
    line.client.link_opened(5_000);
    assert!(matches!(line.sent()[..], [HostFrame { request: HostRequest::Hello { .. }, .. }]));
}

#[test]
fn noise_between_frames_is_not_heard() {
    let mut line = Line::opened();
    line.client.handle(&[0x55, 0xAA, 0, 0, 0, 1, 2, 3, 0], 0);
    line.up(1, &[]);
    assert!(matches!(line.heard()[..], [FromController::Up(_), FromController::Status(_)]));
}
