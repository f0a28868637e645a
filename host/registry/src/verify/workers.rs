//! Who looks at the entries: one reads them, one for each core looks at their bytes, and one judges them in their order,
//! all at once. However many entries there are, only some batches of them lie in memory.

use super::VerifyError;
use super::prepare::{Keys, Prepared, prepare};
use super::source::Found;
use std::collections::BTreeMap;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread::{self, Scope};

/// Entries that are handed over together.
const BATCH: usize = 512;
/// Batches that are read and not judged yet, at most.
const UNDER_WAY: usize = 12;

/// Batches of prepared entries by their order; `None` where a worker died.
type Turned = Option<(u64, Vec<Prepared>)>;

/// Hands every entry that `read` shows to `judge`, in order, after [`prepare`].
pub(super) fn prepare_all<T>(
    read: impl FnOnce(&mut dyn FnMut(Found)) -> Result<T, VerifyError>,
    mut judge: impl FnMut(Prepared) + Send,
) -> Result<T, VerifyError> {
    let keys = Keys::default();
    let (batches_in, batches) = sync_channel(UNDER_WAY);
    let batches = Mutex::new(batches);
    let mut batch = Vec::with_capacity(BATCH);
    let mut judges = Some(&mut judge);
    let done = thread::scope(|scope| {
        let mut crew = None;
        let mut numbered = 0..;
        let done = read(&mut |found| {
            batch.push(found);
            if batch.len() < BATCH {
                return;
            }
            if let Some(judge) = judges.take() {
                crew = Some(Crew::start(scope, &keys, &batches, judge));
            }
            let full = std::mem::replace(&mut batch, Vec::with_capacity(BATCH));
            // There is no room for ever only where a thread died, which the scope tells.
            if crew.as_ref().is_some_and(Crew::has_room) {
                let _ = numbered.next().map(|number| batches_in.send((number, full)));
            }
        });
        drop(batches_in);
        if let Some(crew) = crew {
            crew.end();
        }
        done
    });
    // What is left is less than is worth a thread.
    prepare(batch, &keys).into_iter().for_each(judge);
    done
}

struct Crew<'scope> {
    judge: thread::ScopedJoinHandle<'scope, ()>,
    /// One for each batch that may be read.
    room: Receiver<()>,
}

impl<'scope> Crew<'scope> {
    fn start<'env>(
        scope: &'scope Scope<'scope, 'env>,
        keys: &'env Keys,
        batches: &'env Mutex<Receiver<(u64, Vec<Found>)>>,
        judge: &'env mut (impl FnMut(Prepared) + Send),
    ) -> Self {
        let (prepared_in, prepared) = channel();
        let (room_in, room) = sync_channel(UNDER_WAY);
        for _ in 0..UNDER_WAY {
            // It has just as much room.
            let _ = room_in.send(());
        }
        for _ in 0..thread::available_parallelism().map_or(1, NonZero::get) {
            let prepared_in = prepared_in.clone();
            scope.spawn(move || work(keys, batches, &Tell(prepared_in)));
        }
        Self { judge: scope.spawn(move || in_order(&prepared, &room_in, judge)), room }
    }

    /// Waits until a further batch may be read; false where it never may.
    fn has_room(&self) -> bool {
        self.room.recv().is_ok()
    }

    fn end(self) {
        if let Err(panic) = self.judge.join() {
            resume_unwind(panic);
        }
    }
}

/// Tells the one who judges that a worker died, who would wait for its batch for ever.
struct Tell(Sender<Turned>);

impl Drop for Tell {
    fn drop(&mut self) {
        if thread::panicking() {
            let _ = self.0.send(None);
        }
    }
}

fn work(keys: &Keys, batches: &Mutex<Receiver<(u64, Vec<Found>)>>, tell: &Tell) {
    loop {
        let next = batches.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok((number, batch)) = next else { return };
        if tell.0.send(Some((number, prepare(batch, keys)))).is_err() {
            return;
        }
    }
}

fn in_order(prepared: &Receiver<Turned>, room: &SyncSender<()>, judge: &mut impl FnMut(Prepared)) {
    let mut early = BTreeMap::new();
    let mut next = 0;
    while let Ok(Some((number, batch))) = prepared.recv() {
        early.insert(number, batch);
        while let Some(batch) = early.remove(&next) {
            batch.into_iter().for_each(&mut *judge);
            next += 1;
            // At the end nobody reads on.
            let _ = room.try_send(());
        }
    }
}
