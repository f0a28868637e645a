//! What was sent, and comes again: two clicks on a form, or a program that heard no answer. It is done once; who sends it again
//! gets the same answer.
//!
//! Forms are numbered as they are shown, programs name their own keys (draft-ietf-httpapi-idempotency-key-header). Both are
//! kept with their answers in memory: for 64 sessions and keys, of each the last 64 and a megabyte, for a day; the oldest are
//! forgotten first. Of forms that were forgotten the highest number is kept, for as long as the session lives: none of them counts
//! again. A program's key that was forgotten counts anew, and so does each after a start of the program. An answer of more than
//! 64 KiB is not kept: that it was done is. What is being done is never forgotten; where nothing else is left to forget, what is
//! sent is refused undone.

use axum::body::{Body, Bytes, to_bytes};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use std::collections::{HashMap, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// An answer is kept so long.
pub const AGE: Duration = Duration::from_secs(24 * 60 * 60);
/// So many are kept for each session and key.
const EACH_MAX: usize = 64;
/// And so many bytes of them.
const EACH_BYTES_MAX: usize = 1024 * 1024;
/// Sessions and keys whose answers are kept, at most.
const SENDERS_MAX: usize = 64;
/// Sessions and keys that are remembered at all: there are no more sessions than that.
const REMEMBERED_MAX: usize = 4_096;
/// The longest answer that is kept, bytes.
const ANSWER_MAX: usize = 64 * 1024;

/// An answer as it was given.
#[derive(Debug, Clone)]
pub struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl Answer {
    fn bytes(&self) -> usize {
        let headers = self.headers.iter().map(|(name, value)| name.as_str().len() + value.len());
        headers.sum::<usize>() + self.body.len()
    }

    /// The answer again.
    pub fn again(&self) -> Response {
        let mut response = Response::new(Body::from(self.body.clone()));
        *response.status_mut() = self.status;
        *response.headers_mut() = self.headers.clone();
        response
    }
}

/// Marks an answer that nobody gets again, such as one with a secret in it.
#[derive(Debug, Clone, Copy)]
pub struct ShownOnce;

/// What became of what was sent.
#[derive(Debug, Clone)]
pub enum Became {
    /// It is being done.
    Waits,
    /// It was done, and answered so.
    Answered(Arc<Answer>),
    /// It was done; the answer was too long to be kept, or for one pair of eyes.
    Done,
}

/// How something begins that was sent.
#[derive(Debug)]
pub enum Begun {
    /// It was not sent before.
    First(Doing),
    /// The same was sent before.
    Same(watch::Receiver<Became>),
    /// Something else was sent before under the same key.
    Other,
    /// A form that was forgotten, or is older than one that was.
    Spent,
    /// Too much is being done already.
    Full,
}

/// Something that was sent.
#[derive(Debug)]
struct Sent {
    key: String,
    what: [u8; 32],
    begun: Instant,
    became: watch::Receiver<Became>,
}

impl Sent {
    fn waits(&self) -> bool {
        matches!(*self.became.borrow(), Became::Waits)
    }

    fn bytes(&self) -> usize {
        match &*self.became.borrow() {
            Became::Answered(answer) => answer.bytes() + self.key.len(),
            Became::Waits | Became::Done => self.key.len(),
        }
    }
}

/// A session, or a program's key.
#[derive(Debug)]
struct Sender {
    used: Instant,
    /// The highest number of a form that was forgotten.
    spent: u64,
    sent: VecDeque<Sent>,
}

impl Sender {
    /// Whether something of it is being done.
    fn is_busy(&self) -> bool {
        self.sent.iter().any(Sent::waits)
    }

    /// Forgets the oldest one that is done; false where there is none.
    fn forget_one(&mut self) -> bool {
        let Some(at) = self.sent.iter().position(|sent| !sent.waits()) else { return false };
        let number = self.sent.remove(at).and_then(|sent| sent.key.parse().ok());
        self.spent = self.spent.max(number.unwrap_or_default());
        true
    }

    fn forget(&mut self, now: Instant) {
        let is_old = |sent: &Sent| !sent.waits() && now.saturating_duration_since(sent.begun) >= AGE;
        let bytes = |sent: &VecDeque<Sent>| sent.iter().map(Sent::bytes).sum::<usize>();
        while self.sent.front().is_some_and(is_old)
            || self.sent.len() > EACH_MAX
            || bytes(&self.sent) > EACH_BYTES_MAX
        {
            if !self.forget_one() {
                return;
            }
        }
    }
}

/// What was sent by all of them.
#[derive(Debug, Clone, Default)]
pub struct Once(Arc<Mutex<HashMap<String, Sender>>>);

impl Once {
    /// A map is whole after a panic too.
    fn map(&self) -> MutexGuard<'_, HashMap<String, Sender>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Something is sent under a key; `what` tells it from anything else.
    pub fn begin(&self, sender: &str, key: &str, what: [u8; 32], now: Instant) -> Begun {
        let mut map = self.map();
        if !make_room(&mut map, sender) {
            return Begun::Full;
        }
        let of = map.entry(sender.to_owned()).or_insert_with(|| Sender {
            used: now,
            spent: 0,
            sent: VecDeque::new(),
        });
        of.used = now;
        of.forget(now);
        if let Some(before) = of.sent.iter().find(|sent| sent.key == key) {
            return if before.what == what { Begun::Same(before.became.clone()) } else { Begun::Other };
        }
        if key.parse().is_ok_and(|number: u64| number <= of.spent) {
            return Begun::Spent;
        }
        if of.sent.len() >= EACH_MAX && !of.forget_one() {
            return Begun::Full;
        }
        let (tell, became) = watch::channel(Became::Waits);
        of.sent.push_back(Sent { key: key.to_owned(), what, begun: now, became });
        Begun::First(Doing { once: self.clone(), sender: sender.to_owned(), key: key.to_owned(), tell })
    }

    /// Forgets what is too old, and those who have sent nothing for as long.
    pub fn forget(&self, now: Instant) {
        let mut map = self.map();
        map.retain(|_, sender| sender.is_busy() || now.saturating_duration_since(sender.used) < AGE);
        map.values_mut().for_each(|sender| sender.forget(now));
    }
}

/// Forgets the answers of whoever sent nothing longest; which of their forms are spent stays known. False where all are busy.
fn make_room(map: &mut HashMap<String, Sender>, sender: &str) -> bool {
    while map.iter().filter(|(name, of)| *name != sender && !of.sent.is_empty()).count() >= SENDERS_MAX {
        let idle =
            map.iter_mut().filter(|(name, of)| *name != sender && !of.sent.is_empty() && !of.is_busy());
        let Some((_, oldest)) = idle.min_by_key(|(_, of)| of.used) else { return false };
        while oldest.forget_one() {}
    }
    while map.len() >= REMEMBERED_MAX && !map.contains_key(sender) {
        let idle = map.iter().filter(|(_, of)| !of.is_busy());
        let oldest = idle.min_by_key(|(_, of)| of.used).map(|(name, _)| name.clone());
        let Some(oldest) = oldest else { return false };
        map.remove(&oldest);
    }
    true
}

/// Something that is being done. Without an answer that is kept it may be sent anew.
#[derive(Debug)]
pub struct Doing {
    once: Once,
    sender: String,
    key: String,
    tell: watch::Sender<Became>,
}

impl Doing {
    /// Keeps the answer for whoever sends it again, where `keeps` says so of its status; gives it back.
    pub async fn answered(self, response: Response, keeps: fn(StatusCode) -> bool) -> Response {
        if !keeps(response.status()) {
            return response;
        }
        let (head, body) = response.into_parts();
        let Ok(body) = to_bytes(body, usize::MAX).await else {
            self.tell.send_replace(Became::Done);
            return Response::from_parts(head, Body::empty());
        };
        let once = head.extensions.get::<ShownOnce>().is_some();
        let became = if once || body.len() > ANSWER_MAX {
            Became::Done
        } else {
            let (status, headers) = (head.status, head.headers.clone());
            Became::Answered(Arc::new(Answer { status, headers, body: body.clone() }))
        };
        self.tell.send_replace(became);
        if let Some(sender) = self.once.map().get_mut(&self.sender) {
            sender.forget(Instant::now());
        }
        Response::from_parts(head, Body::from(body))
    }
}

impl Drop for Doing {
    fn drop(&mut self) {
        if matches!(*self.tell.borrow(), Became::Waits)
            && let Some(sender) = self.once.map().get_mut(&self.sender)
        {
            sender.sent.retain(|sent| sent.key != self.key);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: [u8; 32] = [1; 32];
    const B: [u8; 32] = [2; 32];

    fn first(begun: Begun) -> Doing {
        match begun {
            Begun::First(doing) => doing,
            other => panic!("{other:?}"),
        }
    }

    async fn done(once: &Once, sender: &str, key: &str, now: Instant) {
        answered(once, sender, key, now, 4).await;
    }

    /// Does something whose answer has so many bytes.
    async fn answered(once: &Once, sender: &str, key: &str, now: Instant, bytes: usize) {
        let doing = first(once.begin(sender, key, A, now));
        drop(doing.answered(Response::new(Body::from(vec![b'.'; bytes])), |_| true).await);
    }

    #[tokio::test]
    async fn same_is_done_once_and_answered_alike_and_something_else_is_told_apart() {
        let (once, now) = (Once::default(), Instant::now());
        let doing = first(once.begin("one", "k", A, now));
        let Begun::Same(became) = once.begin("one", "k", A, now) else { panic!("it is being done") };
        assert!(matches!(*became.borrow(), Became::Waits));
        drop(doing.answered(Response::new(Body::from("done")), |_| true).await);
        let Became::Answered(answer) = became.borrow().clone() else { panic!("it was answered") };
        let again = to_bytes(answer.again().into_body(), 100).await.unwrap();
        assert_eq!(&again[..], b"done");
        assert!(matches!(once.begin("one", "k", B, now), Begun::Other));
        assert!(matches!(once.begin("two", "k", B, now), Begun::First(_)), "another's key is another");
    }

    #[tokio::test]
    async fn what_came_to_nothing_may_be_sent_anew() {
        let (once, now) = (Once::default(), Instant::now());
        drop(first(once.begin("one", "k", A, now)));
        let doing = first(once.begin("one", "k", B, now));
        drop(doing.answered(Response::new(Body::empty()), |_| false).await);
        first(once.begin("one", "k", A, now));
    }

    #[tokio::test]
    async fn answers_are_bounded_in_age_and_number_and_no_forgotten_form_counts_again() {
        let (once, begun) = (Once::default(), Instant::now());
        done(&once, "one", "a key", begun).await;
        for form in 1..=EACH_MAX as u64 + 10 {
            done(&once, "one", &form.to_string(), begun).await;
        }
        once.forget(begun);
        assert_eq!(once.map()["one"].sent.len(), EACH_MAX);
        assert!(matches!(once.begin("one", "10", A, begun), Begun::Spent));
        assert!(matches!(once.begin("one", "11", A, begun), Begun::Same(_)));
        let later = begun + AGE;
        assert!(matches!(once.begin("one", "11", A, later), Begun::Spent), "it is too old");
        assert!(matches!(once.begin("one", "a key", A, later), Begun::First(_)));
        once.forget(later + AGE);
        assert!(once.map().is_empty());
    }

    #[tokio::test]
    async fn answers_are_bounded_in_bytes_and_of_one_that_is_too_long_only_that_it_was_done_is_kept() {
        let (once, begun) = (Once::default(), Instant::now());
        for form in 1..=20 {
            answered(&once, "one", &form.to_string(), begun, ANSWER_MAX).await;
        }
        let bytes: usize = once.map()["one"].sent.iter().map(Sent::bytes).sum();
        assert!(bytes <= EACH_BYTES_MAX, "{bytes} at once, and not only when something is sent next");
        assert_eq!(once.map()["one"].sent.len(), EACH_BYTES_MAX / ANSWER_MAX - 1);
        assert!(matches!(once.begin("one", "5", A, begun), Begun::Spent), "the oldest are forgotten first");
        assert!(matches!(once.begin("one", "6", A, begun), Begun::Same(_)));
        answered(&once, "one", "long", begun, ANSWER_MAX + 1).await;
        let Begun::Same(became) = once.begin("one", "long", A, begun) else { panic!("it was done") };
        assert!(matches!(*became.borrow(), Became::Done));
        assert!(matches!(once.begin("one", "6", A, begun), Begun::Same(_)), "it takes no room from others");
    }

    #[tokio::test]
    async fn what_is_being_done_is_bounded_and_never_forgotten() {
        let (once, begun) = (Once::default(), Instant::now());
        let doing: Vec<_> =
            (0..EACH_MAX).map(|key| first(once.begin("one", &format!("k{key}"), A, begun))).collect();
        assert!(matches!(once.begin("one", "one more", A, begun), Begun::Full));
        assert!(matches!(once.begin("one", "k0", A, begun), Begun::Same(_)), "what is sent again is known");
        once.forget(begun + 2 * AGE);
        assert_eq!(
            once.map().get("one").map(|of| of.sent.len()),
            Some(EACH_MAX),
            "none of them was forgotten"
        );
        let others: Vec<_> =
            (1..SENDERS_MAX).map(|sender| first(once.begin(&format!("s{sender}"), "k", A, begun))).collect();
        assert!(matches!(once.begin("one sender more", "k", A, begun), Begun::Full));
        drop(doing);
        first(once.begin("one", "one more", A, begun));
        drop(others);
        first(once.begin("one sender more", "k", A, begun));
    }

    #[tokio::test]
    async fn senders_are_bounded_and_those_with_something_under_way_stay() {
        let (once, begun) = (Once::default(), Instant::now());
        let doing = first(once.begin("busy", "k", A, begun));
        for sender in 0..2 * SENDERS_MAX as u64 {
            done(&once, &format!("s{sender}"), "1", begun + Duration::from_millis(sender)).await;
        }
        assert!(once.map().values().filter(|of| !of.sent.is_empty()).count() <= SENDERS_MAX + 1);
        assert!(matches!(once.begin("s0", "1", A, begun), Begun::Spent), "its form does not count again");
        assert!(matches!(once.begin("busy", "k", A, begun), Begun::Same(_)));
        drop(doing);
    }
}
