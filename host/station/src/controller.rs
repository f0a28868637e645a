//! The host's end of the controller link, without I/O: requests out, answers and events in.
//!
//! Hello is said in the oldest version, the rest in the newest that both ends speak. One request is open at a time. It is
//! repeated with the same id until it is answered, which the controller treats as one request; it is given up after
//! [`TRIES`] attempts. Between requests the controller is asked for its status at least every [`STATUS_EVERY_MS`], which
//! is the host's sign of life and brings every event that was lost.

use protocol::frame::{self, Deframer, MAX_FRAME};
use protocol::reply::ControllerFrame;
use protocol::{
    ControllerMessage, ControllerReply, Epoch, Event, EventKind, Hello, HostFrame, HostRequest, Refusal,
    Status, version,
};
use std::collections::VecDeque;

/// A request unanswered for this long is sent again.
pub const RETRY_MS: u64 = 300;
/// A request sent this often without an answer is given up: the controller does not answer.
pub const TRIES: u32 = 8;
/// Pause before a refused hello is said again.
pub const HELLO_EVERY_MS: u64 = 1_000;
/// Longest pause between two signs of life, well below the controller's limit of two seconds.
pub const STATUS_EVERY_MS: u64 = 100;

/// What the controller says, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
#[allow(clippy::large_enum_variant, reason = "one lives at a time")]
pub enum FromController {
    /// A session has begun. Also after the controller was reset: then its epoch's boot count has risen.
    Up(Hello),
    /// It refuses to begin a session; it is asked again every second.
    Refused(Refusal),
    /// It does not answer, or its line is gone.
    Down {
        /// Why.
        why: Lost,
    },
    /// Its state.
    Status(Status),
    /// Something happened there; each event once, in order.
    Event(EventKind),
    /// The request was not sent: the controller speaks an older version, which does not know it.
    TooOld {
        /// What was asked.
        request: HostRequest,
        /// The version it speaks.
        speaks: u8,
    },
    /// The answer to a request other than `Hello` and `Status`.
    Answer {
        /// What was asked.
        request: HostRequest,
        /// What it said.
        reply: ControllerReply,
    },
}

/// Why a session with the controller ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// The line to it is gone.
    Line,
    /// It does not answer.
    Silent,
    /// It was restarted.
    Restarted,
    /// It knows this session no more: it was restarted, or another program speaks to it.
    Unknown,
}

#[derive(Debug)]
struct Open {
    frame: HostFrame,
    sent_ms: u64,
    tries: u32,
}

/// One end of the link.
#[derive(Debug)]
pub struct ControllerClient {
    deframer: Deframer,
    next_id: u32,
    open: Option<Open>,
    queue: VecDeque<HostRequest>,
    epoch: Option<Epoch>,
    /// What both ends speak; the oldest until a hello was answered.
    version: u8,
    boot: u32,
    next_event: u32,
    quiet_since_ms: u64,
    linked: bool,
    out: VecDeque<Vec<u8>>,
    heard: VecDeque<FromController>,
}

impl ControllerClient {
    /// `first_id` must differ from start to start, so that a new program's hello is never taken for a repetition of
    /// the last program's: draw it at random.
    #[must_use]
    pub fn new(first_id: u32) -> Self {
        Self {
            deframer: Deframer::default(),
            next_id: first_id % (u32::MAX / 2),
            open: None,
            queue: VecDeque::new(),
            epoch: None,
            version: version::MIN,
            boot: 0,
            next_event: 1,
            quiet_since_ms: 0,
            linked: false,
            out: VecDeque::new(),
            heard: VecDeque::new(),
        }
    }

    /// The line is open: says hello.
    pub fn link_opened(&mut self, now_ms: u64) {
        self.linked = true;
        self.deframer = Deframer::default();
        self.begin(now_ms);
    }

    /// The line is gone.
    pub fn link_lost(&mut self) {
        self.linked = false;
        self.down(Lost::Line);
    }

    /// Asks for something. Lost, with a `Down` or a new `Up`, if the session ends before it is answered. What the
    /// controller's version does not know is answered here, with a `TooOld`.
    pub fn request(&mut self, request: HostRequest, now_ms: u64) {
        if self.epoch.is_none() {
            return;
        }
        if request.since_version() > self.version {
            self.heard.push_back(FromController::TooOld { request, speaks: self.version });
        } else {
            self.queue.push_back(request);
            self.send_next(now_ms);
        }
    }

    /// Bytes came in.
    pub fn handle(&mut self, bytes: &[u8], now_ms: u64) {
        for byte in bytes {
            let message = self.deframer.push(*byte).map(frame::decode_message);
            // Noise is answered by nobody; what was lost in it is asked for again.
            if let Some(Ok(ControllerFrame { message, .. })) = message {
                self.take(message, now_ms);
            }
        }
    }

    /// The time of [`Self::poll_at`] has come.
    pub fn handle_timeout(&mut self, now_ms: u64) {
        if !self.linked || self.poll_at().is_some_and(|at| now_ms < at) {
            return;
        }
        match &mut self.open {
            Some(open) if open.tries >= TRIES => {
                self.down(Lost::Silent);
                self.begin(now_ms);
            }
            Some(open) => {
                open.tries += 1;
                open.sent_ms = now_ms;
                let frame = open.frame;
                self.transmit(&frame);
            }
            None if self.epoch.is_none() => self.begin(now_ms),
            None => {
                self.queue.push_front(HostRequest::Status { since: self.next_event });
                self.send_next(now_ms);
            }
        }
    }

    /// When it wants to be woken.
    #[must_use]
    pub fn poll_at(&self) -> Option<u64> {
        match &self.open {
            _ if !self.linked => None,
            Some(open) => Some(open.sent_ms + RETRY_MS),
            None if self.epoch.is_none() => Some(self.quiet_since_ms + HELLO_EVERY_MS),
            None => Some(self.quiet_since_ms + STATUS_EVERY_MS),
        }
    }

    /// The next bytes to send.
    pub fn next_output(&mut self) -> Option<Vec<u8>> {
        self.out.pop_front()
    }

    /// What the controller said, oldest first.
    pub fn next_heard(&mut self) -> Option<FromController> {
        self.heard.pop_front()
    }

    fn begin(&mut self, now_ms: u64) {
        self.epoch = None;
        // A controller of any version reads this one.
        self.version = version::MIN;
        self.queue.clear();
        self.open = None;
        self.queue.push_back(HostRequest::Hello { min: version::MIN, max: version::CURRENT });
        self.send_next(now_ms);
    }

    fn down(&mut self, why: Lost) {
        self.open = None;
        self.queue.clear();
        if self.epoch.take().is_some() {
            self.heard.push_back(FromController::Down { why });
        }
    }

    fn send_next(&mut self, now_ms: u64) {
        if self.open.is_some() || !self.linked {
            return;
        }
        if let Some(request) = self.queue.pop_front() {
            self.next_id += 1;
            let frame = HostFrame { version: self.version, id: self.next_id, request };
            self.transmit(&frame);
            self.open = Some(Open { frame, sent_ms: now_ms, tries: 1 });
        }
    }

    fn transmit(&mut self, frame: &HostFrame) {
        let mut bytes = [0; MAX_FRAME + 1];
        // The leading zero ends whatever noise stands on the line before it.
        if let Ok(length) = frame::encode(frame, &mut bytes[1..]) {
            self.out.push_back(bytes[..=length].to_vec());
        }
    }

    fn take(&mut self, message: ControllerMessage, now_ms: u64) {
        match message {
            ControllerMessage::Event(event) if self.epoch.is_some() => self.take_event(event),
            ControllerMessage::Event(_) => {}
            ControllerMessage::Reply { id, reply } => {
                if self.open.as_ref().is_none_or(|open| open.frame.id != id) {
                    return;
                }
                if let Some(open) = self.open.take() {
                    self.quiet_since_ms = now_ms;
                    self.answered(open.frame.request, reply, now_ms);
                    self.send_next(now_ms);
                }
            }
        }
    }

    fn answered(&mut self, request: HostRequest, reply: ControllerReply, now_ms: u64) {
        match reply {
            ControllerReply::Hello(hello) => {
                if self.boot != hello.epoch.boot {
                    self.boot = hello.epoch.boot;
                    self.next_event = 1;
                }
                self.epoch = Some(hello.epoch);
                self.version = version::agreed(hello.max, version::CURRENT);
                self.heard.push_back(FromController::Up(hello));
                self.queue.push_back(HostRequest::Status { since: self.next_event });
            }
            ControllerReply::Status(status) => self.take_status(status, now_ms),
            ControllerReply::Refused(Refusal::EpochStale { .. } | Refusal::StaleRequest { .. }) => {
                self.down(Lost::Unknown);
                self.begin(now_ms);
            }
            ControllerReply::Refused(refusal) if matches!(request, HostRequest::Hello { .. }) => {
                self.heard.push_back(FromController::Refused(refusal));
            }
            reply => self.heard.push_back(FromController::Answer { request, reply }),
        }
    }

    fn take_status(&mut self, status: Status, now_ms: u64) {
        if Some(status.epoch) != self.epoch {
            self.down(Lost::Restarted);
            self.begin(now_ms);
            return;
        }
        for event in &status.events {
            // A gap means that the ring has turned over; the state in this status tells the rest.
            self.next_event = self.next_event.max(event.number);
            self.take_event(*event);
        }
        self.heard.push_back(FromController::Status(status));
    }

    fn take_event(&mut self, event: Event) {
        if event.number == self.next_event {
            self.next_event += 1;
            self.heard.push_back(FromController::Event(event.kind));
        }
    }
}

#[cfg(test)]
mod tests;
