//! Records by key, in as little memory as many entries allow: the last used lie in memory, the rest in a temporary
//! file that ends with the process. What is asked for is answered from both; nothing is forgotten.

use rusqlite::{Connection, OptionalExtension};
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::collections::HashMap;
use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hash};

/// Records in each of the two halves that lie in memory. There are many maps, and entries are mostly about what was new
/// a moment ago.
const HALF: usize = 2_048;
/// Memory that the temporary file's pages take, kibibytes.
const PAGES_KIB: i64 = 2_048;
/// Bits that tell which keys cannot be in the file: 2 MiB.
const FILTER_BITS: usize = 1 << 24;
/// Bits that are set for one key.
const BITS_PER_KEY: usize = 4;

/// What records are kept by, as bytes in which no two keys are the same.
pub(super) trait Key: Hash + Eq + Clone {
    fn bytes(&self) -> Vec<u8>;
}

impl Key for u64 {
    fn bytes(&self) -> Vec<u8> {
        self.to_be_bytes().to_vec()
    }
}

impl Key for String {
    fn bytes(&self) -> Vec<u8> {
        self.as_bytes().to_vec()
    }
}

impl Key for (String, String) {
    fn bytes(&self) -> Vec<u8> {
        let length = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        [&length.to_be_bytes()[..], self.0.as_bytes(), self.1.as_bytes()].concat()
    }
}

impl Key for marking::item::ItemIdentity {
    fn bytes(&self) -> Vec<u8> {
        let length = u32::try_from(self.maker.len()).unwrap_or(u32::MAX);
        [&length.to_be_bytes()[..], self.maker.as_bytes(), self.serial.as_bytes()].concat()
    }
}

/// A record in memory.
#[derive(Debug)]
struct Slot<V> {
    value: V,
    /// Whether the file does not have it as it is now.
    is_new: bool,
}

/// The records.
#[derive(Debug)]
pub(super) struct Kept<K, V> {
    young: HashMap<K, Slot<V>>,
    /// Those that go to the file next, unless they are used before.
    old: HashMap<K, Slot<V>>,
    half: usize,
    file: Option<Spilled>,
    failure: Option<rusqlite::Error>,
}

impl<K, V> Default for Kept<K, V> {
    fn default() -> Self {
        Self::with_half(HALF)
    }
}

impl<K, V> Kept<K, V> {
    /// With room for twice as many in memory.
    pub(super) fn with_half(half: usize) -> Self {
        Self { young: HashMap::new(), old: HashMap::new(), half, file: None, failure: None }
    }

    /// The first failure of the temporary file, once. After one, answers are not to be believed.
    pub(super) fn take_failure(&mut self) -> Option<rusqlite::Error> {
        self.failure.take()
    }
}

impl<K: Key, V: Serialize + DeserializeOwned> Kept<K, V> {
    pub(super) fn get(&mut self, key: &K) -> Option<&V> {
        self.call_up(key).map(|slot| &slot.value)
    }

    /// The record, for changing it.
    pub(super) fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        self.call_up(key).map(|slot| {
            slot.is_new = true;
            &mut slot.value
        })
    }

    pub(super) fn contains(&mut self, key: &K) -> bool {
        self.call_up(key).is_some()
    }

    /// Keeps a record; an earlier one of this key is replaced.
    pub(super) fn insert(&mut self, key: K, value: V) {
        self.old.remove(&key);
        self.put(key, Slot { value, is_new: true });
    }

    /// The record, for changing it; an empty one where there is none.
    pub(super) fn entry(&mut self, key: K) -> &mut V
    where
        V: Default,
    {
        if self.call_up(&key).is_none() {
            self.put(key.clone(), Slot { value: V::default(), is_new: true });
        }
        let slot = self.young.entry(key).or_insert_with(|| Slot { value: V::default(), is_new: true });
        slot.is_new = true;
        &mut slot.value
    }

    /// The record among the young, wherever it was.
    fn call_up(&mut self, key: &K) -> Option<&mut Slot<V>> {
        if !self.young.contains_key(key) {
            let slot = match self.old.remove(key) {
                Some(slot) => slot,
                None => Slot { value: self.read(key)?, is_new: false },
            };
            self.put(key.clone(), slot);
        }
        self.young.get_mut(key)
    }

    fn put(&mut self, key: K, slot: Slot<V>) {
        if self.young.len() >= self.half {
            self.spill();
        }
        self.young.insert(key, slot);
    }

    fn read(&mut self, key: &K) -> Option<V> {
        let file = self.file.as_ref()?;
        let read = file.read(&key.bytes());
        self.or_failure(read).flatten()
    }

    fn spill(&mut self) {
        let old = std::mem::replace(&mut self.old, std::mem::take(&mut self.young));
        let records = old.into_iter().filter(|(_, slot)| slot.is_new);
        let written = records.map(|(key, slot)| Ok((key.bytes(), postcard_of(&slot.value)?))).collect();
        let written = match (written, &mut self.file) {
            (Err(error), _) => Err(error),
            (Ok(records), Some(file)) => file.write(records),
            (Ok(records), none) => Spilled::new().and_then(|file| none.insert(file).write(records)),
        };
        self.or_failure(written);
    }

    fn or_failure<T>(&mut self, done: rusqlite::Result<T>) -> Option<T> {
        done.map_err(|error| self.failure.get_or_insert(error)).ok()
    }
}

/// The temporary file.
#[derive(Debug)]
struct Spilled {
    db: Connection,
    /// Bits of the keys in it. Where one of a key's bits is not set, the key is not there.
    filter: Vec<u64>,
    hasher: RandomState,
}

impl Spilled {
    fn new() -> rusqlite::Result<Self> {
        // A database without a name is a file that SQLite removes while it still has it open.
        let db = Connection::open("")?;
        db.pragma_update(None, "journal_mode", "off")?;
        db.pragma_update(None, "synchronous", "off")?;
        db.pragma_update(None, "locking_mode", "exclusive")?;
        db.pragma_update(None, "cache_size", -PAGES_KIB)?;
        db.execute_batch(
            "CREATE TABLE kept (key BLOB PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID, STRICT",
        )?;
        Ok(Self { db, filter: vec![0; FILTER_BITS / 64], hasher: RandomState::new() })
    }

    fn write(&mut self, mut records: Vec<(Vec<u8>, Vec<u8>)>) -> rusqlite::Result<()> {
        records.sort_unstable();
        self.db.execute_batch("BEGIN")?;
        {
            let mut insert =
                self.db.prepare_cached("INSERT OR REPLACE INTO kept (key, value) VALUES (?1, ?2)")?;
            for (key, value) in &records {
                insert.execute((key, value))?;
            }
        }
        self.db.execute_batch("COMMIT")?;
        for (key, _) in &records {
            for bit in self.bits(key) {
                self.filter[bit / 64] |= 1 << (bit % 64);
            }
        }
        Ok(())
    }

    fn read<V: DeserializeOwned>(&self, key: &[u8]) -> rusqlite::Result<Option<V>> {
        if self.bits(key).into_iter().any(|bit| self.filter[bit / 64] & (1 << (bit % 64)) == 0) {
            return Ok(None);
        }
        let mut select = self.db.prepare_cached("SELECT value FROM kept WHERE key = ?1")?;
        let value: Option<Vec<u8>> = select.query_row([key], |row| row.get(0)).optional()?;
        let wrong = |error| {
            rusqlite::Error::FromSqlConversionFailure(0, rusqlite::types::Type::Blob, Box::new(error))
        };
        value.map(|value| postcard::from_bytes(&value).map_err(wrong)).transpose()
    }

    fn bits(&self, key: &[u8]) -> [usize; BITS_PER_KEY] {
        let hash = self.hasher.hash_one(key);
        let (first, step) = (hash & 0xFFFF_FFFF, (hash >> 32) | 1);
        let bit = |n: u64| usize::try_from(first.wrapping_add(n * step) % FILTER_BITS as u64).unwrap_or(0);
        [bit(0), bit(1), bit(2), bit(3)]
    }
}

fn postcard_of(value: &impl Serialize) -> rusqlite::Result<Vec<u8>> {
    postcard::to_extend(value, Vec::new())
        .map_err(|error| rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn records_are_those_of_a_map_however_few_lie_in_memory(
            acts in proptest::collection::vec((0_u8..4, 0_u64..60, any::<u32>()), 0..400), half in 1_usize..20,
        ) {
            let mut kept = Kept::<u64, u32>::with_half(half);
            let mut map = HashMap::new();
            for (act, key, value) in acts {
                match act {
                    0 => prop_assert_eq!(kept.get(&key), map.get(&key)),
                    1 => {
                        kept.insert(key, value);
                        map.insert(key, value);
                    }
                    2 => {
                        let (ours, theirs) = (kept.get_mut(&key), map.get_mut(&key));
                        prop_assert_eq!(ours.is_some(), theirs.is_some());
                        ours.into_iter().chain(theirs).for_each(|there| *there = value);
                    }
                    _ => {
                        *kept.entry(key) ^= value;
                        *map.entry(key).or_default() ^= value;
                    }
                }
            }
            for key in 0..60 {
                prop_assert_eq!(kept.get(&key), map.get(&key));
                prop_assert_eq!(kept.contains(&key), map.contains_key(&key));
            }
            prop_assert!(kept.take_failure().is_none());
        }
    }

    #[test]
    fn keys_of_two_texts_are_told_apart_wherever_they_part() {
        let parted = |a: &str, b: &str| (a.to_owned(), b.to_owned()).bytes();
        assert_ne!(parted("ab", "c"), parted("a", "bc"));
        assert_ne!(parted("", "abc"), parted("abc", ""));
    }
}
