//! What a visitor asks of the owner's thread: as long as it waits there it may be withdrawn, and nothing is done; from then on
//! it is done, and answered so, however long that takes.

use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};

const WAITS: u8 = 0;
const TAKEN: u8 = 1;
const WITHDRAWN: u8 = 2;

tokio::task_local! {
    static OF_THIS_TASK: Asked;
}

/// What is asked under one request. Cheap to clone: all are the same.
#[derive(Debug, Clone, Default)]
pub struct Asked(Arc<AtomicU8>);

impl Asked {
    /// That of the request that the present task answers. What nobody gives a time is never withdrawn.
    pub fn of_this_task() -> Self {
        OF_THIS_TASK.try_with(Self::clone).unwrap_or_default()
    }

    /// Answers a request under this.
    pub async fn scope<T>(self, answering: impl Future<Output = T>) -> T {
        OF_THIS_TASK.scope(self, answering).await
    }

    /// It is about to be done; false where it was withdrawn.
    pub fn take(&self) -> bool {
        self.become_unless(TAKEN, WITHDRAWN)
    }

    /// Nobody waits for it any longer; false where it was taken, and is done.
    pub fn withdraw(&self) -> bool {
        self.become_unless(WITHDRAWN, TAKEN)
    }

    fn become_unless(&self, next: u8, other: u8) -> bool {
        self.0.compare_exchange(WAITS, next, Ordering::SeqCst, Ordering::SeqCst) != Err(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn what_is_asked_is_taken_or_withdrawn_and_never_both() {
        let taken = Asked::default();
        let of_task = taken.clone().scope(async { Asked::of_this_task() }).await;
        assert!(of_task.take() && of_task.take(), "a request may ask for several things");
        assert!(!taken.withdraw());
        let withdrawn = Asked::default();
        assert!(withdrawn.withdraw());
        assert!(!withdrawn.take() && withdrawn.withdraw());
        assert!(Asked::of_this_task().take(), "outside of every request");
    }
}
