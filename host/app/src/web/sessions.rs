//! Sessions of browsers, in memory: whoever has the screen when the program starts says anew who they are.

use async_trait::async_trait;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use tower_sessions::SessionStore;
use tower_sessions::cookie::time::OffsetDateTime;
use tower_sessions::session::{Id, Record};
use tower_sessions::session_store::Result;

/// So many at once: a station has a handful of screens, and whoever asks without a cookie gets a new one each time.
const SESSIONS_MAX: usize = 1_000;

/// The sessions.
#[derive(Debug, Clone, Default)]
pub struct Sessions(Arc<Mutex<HashMap<Id, Record>>>);

impl Sessions {
    /// A map is whole after a panic too.
    fn map(&self) -> MutexGuard<'_, HashMap<Id, Record>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[async_trait]
impl SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> Result<()> {
        let mut map = self.map();
        make_room(&mut map, OffsetDateTime::now_utc());
        while map.contains_key(&record.id) {
            record.id = Id::default();
        }
        map.insert(record.id, record.clone());
        Ok(())
    }

    async fn save(&self, record: &Record) -> Result<()> {
        // One that was ended meanwhile stays ended.
        if let Some(kept) = self.map().get_mut(&record.id) {
            *kept = record.clone();
        }
        Ok(())
    }

    async fn load(&self, id: &Id) -> Result<Option<Record>> {
        let now = OffsetDateTime::now_utc();
        Ok(self.map().get(id).filter(|record| record.expiry_date > now).cloned())
    }

    async fn delete(&self, id: &Id) -> Result<()> {
        self.map().remove(id);
        Ok(())
    }
}

/// Forgets what has ended, and then, of those that nobody has logged in to as long as there are any, what ends next.
fn make_room(map: &mut HashMap<Id, Record>, now: OffsetDateTime) {
    if map.len() < SESSIONS_MAX {
        return;
    }
    map.retain(|_, record| record.expiry_date > now);
    while map.len() >= SESSIONS_MAX {
        let next = map.values().min_by_key(|record| (has_person(record), record.expiry_date));
        let next = next.map(|record| record.id);
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
    use tower_sessions::cookie::time::Duration;

    #[test]
    fn sessions_have_an_end_in_number() {
        let now = OffsetDateTime::now_utc();
        let mut map = HashMap::new();
        for minute in 0..SESSIONS_MAX {
            let id = Id::default();
            let ends = i64::try_from(minute).unwrap() - 10;
            let record = Record { id, data: HashMap::new(), expiry_date: now + Duration::minutes(ends) };
            map.insert(id, record);
        }
        make_room(&mut map, now);
        assert_eq!(map.len(), SESSIONS_MAX - 11, "what has ended goes");
        assert!(map.values().all(|record| record.expiry_date > now));
    }
}
