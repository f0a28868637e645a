//! Thousands of frames of each kind over each link: noise, frames that are cut short, old frames sent again, and what a host
//! would really ask. Nothing resets the controller, nothing that should not be obeyed is, and every true question is
//! answered once.

use super::desk::{Desk, Link, STRIKES, WIRED};
use super::flood::framed;
use super::power::Chance;
use super::{chip::Setup, is_long};
use crate::figures::figure;
use protocol::{
    ControllerMessage, ControllerReply, HostRequest, LedgerPosition, Outcome, Refusal, StartMode,
};
use serde_json::json;

/// Frames of each kind over each link in the long run.
const FRAMES: u32 = 20_000;
/// And otherwise.
const FEW: u32 = 600;
/// Frames sent in one go where nothing is answered.
const BATCH: u32 = 40;
/// Ids above those of the desk's own client; old frames have lower ones.
const FIRST_ID: u32 = 1_000_000;
/// Longest noise between two zeros; now and then it is longer than any frame.
const NOISE_BYTES: u64 = 60;
const LONG_NOISE_BYTES: u64 = 900;

/// A controller with a job behind it, at one of its links.
struct Line {
    desk: Desk,
    link: Link,
    chance: Chance,
}

/// What a true host asks.
struct Question {
    bytes: Vec<u8>,
    /// Its answer has no more bytes than these.
    answer_bytes: usize,
    is_answer: fn(&ControllerReply) -> bool,
}

/// What must not change, whatever comes.
#[derive(Debug, PartialEq)]
struct Kept {
    resets: u64,
    fram_bytes_written: u64,
}

impl Line {
    fn new(link: Link) -> Self {
        let mut desk = Desk::at(&Setup::newest(), link, WIRED, 1);
        let key = desk.prepare();
        desk.permit(8, StartMode::Host);
        desk.engrave(STRIKES);
        desk.receipt(1, &key);
        desk.pass_ms(150);
        desk.change_part();
        Self { desk, link, chance: Chance(0x1234_5678_9abc_def1) }
    }

    fn kept(&mut self) -> Kept {
        let status = self.desk.chip.status();
        let count = |field: &str| status[field].as_u64().expect("a count");
        Kept { resets: count("resets"), fram_bytes_written: count("fram_bytes_written") }
    }

    /// How long so many bytes take on this link, with their answers, in milliseconds.
    fn time_ms(&self, bytes: usize) -> u64 {
        match self.link {
            Link::Serial => bytes as u64 / 11 + 3,
            Link::Usb => bytes as u64 / 200 + 3,
        }
    }

    fn send(&mut self, bytes: &[u8], answer_bytes: usize) -> Vec<ControllerMessage> {
        let time_ms = self.time_ms(bytes.len() + answer_bytes);
        self.desk.answers_within(bytes, time_ms)
    }

    /// Bytes between two zeros that come from nowhere.
    fn noise(&mut self) -> Vec<u8> {
        let most = if self.chance.below(50) == 0 { LONG_NOISE_BYTES } else { NOISE_BYTES };
        let length = 1 + self.chance.below(most);
        let mut bytes: Vec<u8> = (0..length).map(|_| self.chance.any().to_le_bytes()[3].max(1)).collect();
        bytes.push(0);
        bytes
    }

    /// A question of a true host.
    fn question(&mut self, id: u32) -> Question {
        let epoch = self.desk.epoch();
        let (request, answer_bytes, is_answer): (_, _, fn(&ControllerReply) -> bool) = match self
            .chance
            .below(6)
        {
            0 => (HostRequest::Inspect, 90, |reply| matches!(reply, ControllerReply::Inspection(_))),
            1 => (HostRequest::ReceiptSince { sequence: 1 }, 270, |reply| {
                matches!(reply, ControllerReply::Receipt(_))
            }),
            2 => (HostRequest::ReceiptSince { sequence: 9 }, 30, |reply| {
                matches!(reply, ControllerReply::Refused(Refusal::ReceiptNotYet { newest: 1 }))
            }),
            3 => (HostRequest::Arm(self.desk.arm(8, StartMode::Host)), 30, |reply| {
                matches!(reply, ControllerReply::Refused(Refusal::JobNotNew { highest: 8 }))
            }),
            4 => {
                let ledger = LedgerPosition { size: 81, root: [1; 32] };
                (HostRequest::Ack { epoch, sequence: 1, ledger }, 30, |reply| {
                    matches!(reply, ControllerReply::Acked { sequence: 1 })
                })
            }
            _ => (HostRequest::Status { since: 1 }, 300, |reply| matches!(reply, ControllerReply::Status(_))),
        };
        Question { bytes: framed(id, request), answer_bytes, is_answer }
    }

    /// What an eavesdropper would have: frames of the session that was, all of them obeyed once.
    fn old_frame(&mut self) -> Vec<u8> {
        let epoch = self.desk.epoch();
        let id = u32::try_from(2 + self.chance.below(8)).expect("small");
        let request = match self.chance.below(5) {
            0 => HostRequest::Arm(self.desk.arm(9, StartMode::Contact)),
            1 => HostRequest::Start { epoch, job: 8 },
            2 => HostRequest::Disarm { epoch, job: 8 },
            3 => self.desk.provision_request(),
            _ => HostRequest::Update { epoch },
        };
        framed(id, request)
    }

    /// All of one kind; gives how many answers there were.
    fn batches(
        &mut self,
        frames: u32,
        mut frame: impl FnMut(&mut Self) -> Vec<u8>,
        answer_bytes: usize,
    ) -> Vec<ControllerMessage> {
        let mut answers = vec![];
        let mut left = frames;
        while left > 0 {
            let count = left.min(BATCH);
            let bytes: Vec<u8> = (0..count).flat_map(|_| frame(self)).collect();
            answers.extend(self.send(&bytes, count as usize * answer_bytes));
            left -= count;
        }
        answers
    }
}

fn replies(messages: Vec<ControllerMessage>) -> Vec<ControllerReply> {
    let reply = |message| match message {
        ControllerMessage::Reply { reply, .. } => Some(reply),
        ControllerMessage::Event(_) => None,
    };
    messages.into_iter().filter_map(reply).collect()
}

fn bear(link: Link) {
    let frames = if is_long() { FRAMES } else { FEW };
    let mut line = Line::new(link);
    let before = line.kept();
    let noise = line.batches(frames, Line::noise, 0);
    assert_eq!(replies(noise), [], "{link:?}: noise is not answered");
    let cut = line.batches(
        frames,
        |line| {
            let mut bytes = line.question(FIRST_ID).bytes;
            let length = 1 + line.chance.below(bytes.len() as u64 - 2);
            bytes.truncate(usize::try_from(length).expect("a frame is short"));
            bytes.push(0);
            bytes
        },
        0,
    );
    assert_eq!(replies(cut), [], "{link:?}: a frame that was cut short is not answered");
    let old = replies(line.batches(frames, Line::old_frame, 20));
    let stale =
        |reply: &ControllerReply| matches!(reply, ControllerReply::Refused(Refusal::StaleRequest { .. }));
    assert!(
        old.iter().all(stale),
        "{link:?}: an old frame is refused: {:?}",
        old.iter().find(|reply| !stale(reply))
    );
    let told = old.len();
    assert!(told >= frames as usize * 9 / 10, "{link:?}: {told} of {frames} were told so");
    let answered = (0..frames).map(|n| line.ask_once(FIRST_ID + 1 + n)).sum::<u32>();
    assert_eq!(answered, frames, "{link:?}: every question is answered once");
    assert_eq!(line.kept(), before, "{link:?}: nothing was written, and nothing was reset");
    figure(&format!(
        "{link:?}: {frames} frames each of noise, cut, old and true ones: 0, 0, {told} (refused) and {answered} answers; no reset, no write"
    ));
    line.assert_works();
}

impl Line {
    /// One question and its one answer.
    fn ask_once(&mut self, id: u32) -> u32 {
        let Question { bytes, answer_bytes, is_answer } = self.question(id);
        let messages = self.send(&bytes, answer_bytes);
        let answers = messages.iter().filter(|message| match message {
            ControllerMessage::Reply { id: of, reply } => *of == id && is_answer(reply),
            ControllerMessage::Event(_) => false,
        });
        let count = answers.count();
        assert_eq!(count, 1, "{:?}, {id}: {messages:?}", self.link);
        1
    }

    /// After all that, a job is marked as ever.
    fn assert_works(&mut self) {
        let hello = self.desk.reconnect();
        assert_eq!((hello.highest_job, hello.newest_receipt, hello.acked), (Some(8), 1, 1));
        let key = hello.identity.expect("it has a key").key;
        self.desk.permit(9, StartMode::Host);
        self.desk.engrave(STRIKES);
        assert_eq!(self.desk.receipt(2, &key).0.outcome, Outcome::Complete);
        assert_eq!(self.desk.obey(&json!({"get": 1}))["resets"], 0);
    }
}

#[test]
fn serial_line_bears_noise_cut_old_and_true_frames_by_the_thousand() {
    bear(Link::Serial);
}

#[test]
fn usb_bears_noise_cut_old_and_true_frames_by_the_thousand() {
    bear(Link::Usb);
}
