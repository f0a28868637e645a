//! Sessions of browsers, in memory: whoever has the screen when the program starts says anew who they are.
//!
//! A session ends when nothing was asked for some time, by the computer's own count and not by a clock that anybody sets. What
//! is pushed ends with it: see [`Sessions::over`].

use async_trait::async_trait;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};
use tower_sessions::SessionStore;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::Result;

/// A session ends when nothing was asked for so long.
pub const IDLE: Duration = Duration::from_secs(15 * 60);
/// So many at once: a station has a handful of screens, and whoever asks without a cookie gets a new one each time.
const SESSIONS_MAX: usize = 1_000;

/// A session: what it keeps, and when something was asked in it last. Whoever watches that learns of its end.
#[derive(Debug)]
struct Held {
    record: Record,
    asked: watch::Sender<Instant>,
}

impl Held {
    fn new(record: Record) -> Self {
        Self { record, asked: watch::Sender::new(Instant::now()) }
    }

    fn has_ended(&self) -> bool {
        self.asked.borrow().elapsed() >= IDLE
    }
}

/// The sessions of one listener.
#[derive(Debug, Clone, Default)]
pub struct Sessions(Arc<Mutex<HashMap<Id, Held>>>);

impl Sessions {
    /// A map is whole after a panic too.
    fn map(&self) -> MutexGuard<'_, HashMap<Id, Held>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Something was asked in a session, or done at the bench by whoever it belongs to.
    pub fn is_used(&self, id: Id) {
        if let Some(held) = self.map().get(&id).filter(|held| !held.has_ended()) {
            held.asked.send_replace(Instant::now());
        }
    }

    /// Comes back when the session has ended: by its log-out, by another id in its place, or since nothing was asked.
    pub async fn over(&self, id: Option<Id>) {
        let asked = id.and_then(|id| self.map().get(&id).map(|held| held.asked.subscribe()));
        let Some(mut asked) = asked else { return };
        loop {
            let ends = *asked.borrow_and_update() + IDLE;
            tokio::select! {
                changed = asked.changed() => if changed.is_err() { return },
                () = sleep_until(ends) => return,
            }
        }
    }

    /// Forgets what has ended.
    pub fn forget(&self) {
        self.map().retain(|_, held| !held.has_ended());
    }
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        let mut map = self.map();
        make_room(&mut map);
        while map.contains_key(&record.id) {
            record.id = Id::default();
        }
        map.insert(record.id, Held::new(record.clone()));
        Ok(())
    }

    async fn save(&self, record: &Record) -> Result<()> {
        // One that was ended meanwhile stays ended.
        if let Some(held) = self.map().get_mut(&record.id) {
            held.record = record.clone();
        }
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let mut map = self.map();
        if map.get(id).is_some_and(Held::has_ended) {
            map.remove(id);
        }
        let held = map.get(id);
        if let Some(held) = held {
            held.asked.send_replace(Instant::now());
        }
        Ok(held.map(|held| held.record.clone()))
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        self.map().remove(id);
        Ok(())
    }
}

/// Forgets what has ended, and then, of those that nobody has logged in to as long as there are any, what was used least lately.
fn make_room(map: &mut HashMap<Id, Held>) {
    if map.len() < SESSIONS_MAX {
        return;
    }
    map.retain(|_, held| !held.has_ended());
    while map.len() >= SESSIONS_MAX {
        let next = map.values().min_by_key(|held| (has_person(&held.record), *held.asked.borrow()));
        let next = next.map(|held| held.record.id);
        if let Some(id) = next {
            map.remove(&id);
        }
    }
}

fn has_person(record: &Record) -> bool {
    record.data.get(super::visitor::KEPT).is_some_and(|kept| !kept["person"].is_null())
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::time::advance;
    use tower_sessions::cookie::time::OffsetDateTime;

    /// The clock of a computer has no part in any of this.
    fn record() -> Record {
        Record { id: Id::default(), data: HashMap::new(), expiry_date: OffsetDateTime::UNIX_EPOCH }
    }

    async fn begun(sessions: &Sessions) -> Id {
        let mut record = record();
        sessions.create(&mut record).await.unwrap();
        record.id
    }

    async fn is_there(sessions: &Sessions, id: Id) -> bool {
        sessions.load(&id).await.unwrap().is_some()
    }

    #[tokio::test(start_paused = true)]
    async fn sessions_have_an_end_in_number() {
        let sessions = Sessions::default();
        let mut ids = Vec::new();
        for _ in 0..SESSIONS_MAX {
            ids.push(begun(&sessions).await);
            advance(Duration::from_millis(1)).await;
        }
        sessions.is_used(ids[0]);
        begun(&sessions).await;
        assert_eq!(sessions.map().len(), SESSIONS_MAX);
        assert!(is_there(&sessions, ids[0]).await && !is_there(&sessions, ids[1]).await);
        advance(IDLE).await;
        sessions.forget();
        assert_eq!(sessions.map().len(), 0, "what has ended goes");
    }

    #[tokio::test(start_paused = true)]
    async fn session_ends_when_nothing_was_asked_and_goes_on_while_something_is() {
        let sessions = Sessions::default();
        let id = begun(&sessions).await;
        for _ in 0..3 {
            advance(IDLE - Duration::from_secs(1)).await;
            assert!(is_there(&sessions, id).await);
        }
        advance(IDLE).await;
        assert!(!is_there(&sessions, id).await);
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_watches_a_session_learns_of_each_end_and_of_no_other() {
        let sessions = Sessions::default();
        let over = async |id| {
            let begun = Instant::now();
            sessions.over(id).await;
            begun.elapsed()
        };
        let id = begun(&sessions).await;
        let used = async {
            tokio::time::sleep(IDLE / 2).await;
            sessions.is_used(id);
        };
        let (idle, ()) = tokio::join!(over(Some(id)), used);
        assert_eq!(idle, IDLE + IDLE / 2, "from the last time that something was done");
        let id = begun(&sessions).await;
        let ended = async {
            tokio::time::sleep(Duration::from_secs(1)).await;
            sessions.delete(&id).await.unwrap();
        };
        let (ended, ()) = tokio::join!(over(Some(id)), ended);
        assert_eq!(ended, Duration::from_secs(1), "at once when it was ended or has another id");
        assert_eq!(over(Some(id)).await, Duration::ZERO, "of one that is over already");
        assert_eq!(over(None).await, Duration::ZERO);
    }
}
