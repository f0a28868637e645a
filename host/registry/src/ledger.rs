//! The one way to add to the ledger: checked, serialised once, hashed, viewed and synced as one.

use crate::admit::{AdmitError, Refused, admit, wrong};
use crate::entry::{Act, Entry, FORMAT, PersonId, Stamp};
use crate::hex;
use crate::receipt::CheckedReceipt;
use crate::signature::ManyBy;
use crate::sqlite::in_transaction;
use crate::store::{Store, StoreError, StoredEntry};
use crate::subtree;
use crate::tree::{Frontier, Hash, leaf_hash};
use crate::view::{self, Standing, View};
use protocol::receipt::SIGNED_RECEIPT_LEN;
use protocol::{LedgerPosition, Realm, SignedReceipt};
use rusqlite::Connection;

/// Entries read at once when a ledger is opened; at most some hundred kilobytes.
const READ_AT_ONCE: usize = 512;
/// Entries that are hashed again whenever a ledger is opened; all of a smaller one.
const HASHED_AT_OPENING: u64 = 4_096;
/// Receipts in a batch, from which on their signatures are checked together.
const TOGETHER_MIN: usize = 64;

/// An entry before it has an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// When.
    pub stamp: Stamp,
    /// Who.
    pub by: PersonId,
    /// The second person, where the act needs two.
    pub second_by: Option<PersonId>,
    /// What.
    pub act: Act,
}

/// Why entries were not added, or a ledger not opened.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// The store could not do it.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// What was to be added may not follow; nothing of the batch was.
    #[error("not written to the ledger: {0}")]
    Refused(#[from] Refused),
    /// Entries are missing at the end.
    #[error(
        "the register holds {found} entries and its tree head covers {expected}: restore it from a backup"
    )]
    Size {
        /// Size of the tree whose head is kept.
        expected: u64,
        /// Entries found.
        found: u64,
    },
    /// The entries are not those of the tree head.
    #[error("the register's entries are not those of its tree head at size {size}: restore it from a backup")]
    Head {
        /// Size of the tree.
        size: u64,
        /// The head that is kept.
        expected: Hash,
        /// The head of the entries.
        found: Hash,
    },
    /// An entry is not one that this program knows.
    #[error("entry {index} cannot be read: use the program version that wrote it, or a newer one")]
    Unreadable {
        /// The entry.
        index: u64,
        /// Why.
        #[source]
        source: serde_json::Error,
    },
    /// There is no entry.
    #[error("the register is empty: make it anew")]
    Empty,
    /// There is a ledger already.
    #[error("the store holds a ledger already: it is never overwritten")]
    NotEmpty,
    /// A write failed half-way, so what is on the disk is not known.
    #[error("an earlier write failed: open the register again, so that it is read from the disk")]
    ReopenFirst,
}

impl From<AdmitError> for LedgerError {
    fn from(error: AdmitError) -> Self {
        match error {
            AdmitError::Refused(refused) => Self::Refused(refused),
            AdmitError::Store(store) => Self::Store(store),
        }
    }
}

impl From<rusqlite::Error> for LedgerError {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// A station's ledger, open for its one owner.
#[derive(Debug)]
pub struct Ledger<S> {
    store: S,
    frontier: Frontier,
    standing: Option<Standing>,
    /// The view, where the store has no database of its own.
    memory: Option<Connection>,
    failed: bool,
    checked: Option<CheckedReceipt>,
    /// The controller's key with its table, once many receipts came together.
    many_by: Option<ManyBy>,
}

impl<S: Store> Ledger<S> {
    /// Begins a ledger with its genesis entry.
    ///
    /// # Errors
    /// [`LedgerError::NotEmpty`], [`LedgerError::Refused`] for a bad station id, or the store's failure.
    pub fn create(
        store: S,
        station: &str,
        realm: Realm,
        stamp: Stamp,
        by: PersonId,
    ) -> Result<Self, LedgerError> {
        if !store.is_empty()? {
            return Err(LedgerError::NotEmpty);
        }
        let mut ledger = Self::empty(store)?;
        let act = Act::Genesis { format: FORMAT, station: station.to_owned(), realm };
        ledger.append(&[Draft { stamp, by, second_by: None, act }])?;
        Ok(ledger)
    }

    /// Takes up a ledger: hashes its last entries, or all where there are few, compares the tree head with the one kept,
    /// and completes the view. Of the entries before those, the heads of full subtrees that are kept beside them are
    /// taken; [`Self::check_all`] hashes every one.
    ///
    /// # Errors
    /// [`LedgerError`] where the entries are damaged or not those of the tree head.
    pub fn open(store: S) -> Result<Self, LedgerError> {
        let mut ledger = Self::empty(store)?;
        let kept = ledger.view().standing()?;
        ledger.standing = kept.clone();
        ledger.take_up(kept.as_ref().map_or(0, |kept| kept.position.size))?;
        let kept = kept.map_or(LedgerPosition::default(), |kept| kept.position);
        if ledger.frontier.size() == 0 {
            return Err(LedgerError::Empty);
        }
        if kept.size > ledger.frontier.size() {
            return Err(LedgerError::Size { expected: kept.size, found: ledger.store.len()? });
        }
        Ok(ledger)
    }

    /// Takes up a ledger whose view is damaged: as [`Self::open`], with a view made anew. The tree head that is kept
    /// with the view goes with it, so compare [`Self::position`] with what the controller signed.
    ///
    /// # Errors
    /// [`LedgerError`] where the entries are damaged.
    pub fn open_with_new_view(store: S) -> Result<Self, LedgerError> {
        let mut ledger = Self::empty(store)?;
        ledger.rebuild_view()?;
        if ledger.standing.is_none() { Err(LedgerError::Empty) } else { Ok(ledger) }
    }

    fn empty(store: S) -> Result<Self, LedgerError> {
        let memory = if store.database().is_some() { None } else { Some(view::in_memory()?) };
        Ok(Self {
            store,
            frontier: Frontier::default(),
            standing: None,
            memory,
            failed: false,
            checked: None,
            many_by: None,
        })
    }

    /// Hashes what is hashed at opening; entries from `viewed` on, to which the kept tree head reaches, are taken into
    /// the view.
    fn take_up(&mut self, viewed: u64) -> Result<(), LedgerError> {
        let from = viewed.saturating_sub(HASHED_AT_OPENING);
        let restored = self.store.database().filter(|_| from > 0).map(|db| subtree::frontier_at(db, from));
        if let Some(Ok(frontier)) = restored {
            self.frontier = frontier;
            match self.read_all(viewed) {
                Err(LedgerError::Head { .. }) => self.frontier = Frontier::default(),
                done => return done,
            }
        }
        let whole = self.read_all(viewed);
        let is_whole = whole.is_ok() && self.frontier.size() >= viewed;
        if let Some(db) = self.store.database().filter(|_| is_whole && from > 0) {
            // The entries are those of the tree head; what was kept of their subtrees was not.
            subtree::renew(db)?;
        }
        whole
    }

    /// Hashes every entry and compares the tree head with that of the ledger as it was opened and added to; `told` hears
    /// now and then how many were hashed.
    ///
    /// # Errors
    /// [`LedgerError`] where an entry is damaged, or they are not those of the tree head.
    pub fn check_all(&self, told: impl FnMut(u64)) -> Result<(), LedgerError> {
        self.check_after(hash_stored(&self.store, Frontier::default(), told)?)
    }

    /// As [`Self::check_all`], after somebody hashed the first entries of this ledger's file with [`hash_stored`] while its
    /// owner went on: those that were added since are hashed now.
    ///
    /// # Errors
    /// As [`Self::check_all`].
    pub fn check_after(&self, hashed: Frontier) -> Result<(), LedgerError> {
        let frontier = hash_stored(&self.store, hashed, |_| {})?;
        let known = self.position();
        match frontier.size() == known.size {
            true => same_head(known, frontier.root()),
            false => Err(LedgerError::Size { expected: known.size, found: frontier.size() }),
        }
    }

    /// Hashes the entries after those of the right edge; those from `viewed` on are taken into the view.
    fn read_all(&mut self, viewed: u64) -> Result<(), LedgerError> {
        let kept = self.standing.as_ref().map(|standing| standing.position);
        loop {
            let batch = self.store.read(self.frontier.size(), READ_AT_ONCE)?;
            if batch.is_empty() {
                return Ok(());
            }
            let mut missing = Vec::new();
            for entry in batch {
                self.frontier.append(&entry.bytes);
                if let Some(kept) = kept.filter(|kept| kept.size == self.frontier.size()) {
                    same_head(kept, self.frontier.root())?;
                }
                if entry.index >= viewed {
                    missing.push(entry);
                }
            }
            self.view_missing(&missing)?;
        }
    }

    fn view_missing(&mut self, entries: &[StoredEntry]) -> Result<(), LedgerError> {
        if entries.is_empty() {
            return Ok(());
        }
        let mut standing = self.standing.clone();
        let position = self.frontier.position();
        let db = self.database();
        in_transaction(db, || {
            for stored in entries {
                view::apply(db, &mut standing, &parse(stored)?)?;
            }
            finish(db, self.standing.as_ref(), &mut standing, position)
        })?;
        self.standing = standing;
        Ok(())
    }

    /// Adds entries, all or none, durable when it returns; gives their indices.
    ///
    /// # Errors
    /// [`LedgerError::Refused`] where one of them may not follow; [`LedgerError::Store`] where the disk fails, after
    /// which the ledger takes nothing more until it is opened again.
    pub fn append(&mut self, drafts: &[Draft]) -> Result<Vec<u64>, LedgerError> {
        if self.failed {
            return Err(LedgerError::ReopenFirst);
        }
        let mut frontier = self.frontier.clone();
        let mut standing = self.standing.clone();
        let done = self.append_with(drafts, &mut frontier, &mut standing);
        if let Err(error) = done {
            self.failed = !matches!(error, LedgerError::Refused(_) | LedgerError::Store(StoreError::Busy));
            return Err(error);
        }
        let first = self.frontier.size();
        self.frontier = frontier;
        self.standing = standing;
        Ok((first..self.frontier.size()).collect())
    }

    fn append_with(
        &mut self,
        drafts: &[Draft],
        frontier: &mut Frontier,
        standing: &mut Option<Standing>,
    ) -> Result<(), LedgerError> {
        let begin = |db: &Connection| db.prepare_cached("BEGIN IMMEDIATE")?.execute([]);
        begin(self.database())?;
        let written = self.write(drafts, frontier, standing);
        let db = self.database();
        let done = written.and_then(|()| Ok(db.prepare_cached("COMMIT")?.execute([]).map(|_| ())?));
        if done.is_err() && !db.is_autocommit() {
            // The first failure is the one to tell.
            let _ = db.execute_batch("ROLLBACK");
        }
        done
    }

    fn write(
        &mut self,
        drafts: &[Draft],
        frontier: &mut Frontier,
        standing: &mut Option<Standing>,
    ) -> Result<(), LedgerError> {
        let mut checked = self.check_together(drafts).into_iter();
        let db = self.memory.as_ref().or(self.store.database()).ok_or(LedgerError::ReopenFirst)?;
        let (mut batch, mut leaves) = (Vec::with_capacity(drafts.len()), Vec::with_capacity(drafts.len()));
        for (at, draft) in drafts.iter().enumerate() {
            let before = at.checked_sub(1).and_then(|before| drafts.get(before));
            wrong::follows(View::over(db), before.map(|before| &before.act), Some(&draft.act))?;
            let mut together = None;
            if let Some(standing) = standing {
                // The index that the act gets. Only a receipt is compared with the head, which costs a hash for each
                // level of the tree.
                standing.position.size = frontier.size();
                if matches!(draft.act, Act::Received { .. }) {
                    standing.position.root = frontier.root();
                    together = checked.next().flatten();
                }
            }
            admit(View::over(db), standing.as_ref(), draft, together.as_ref().or(self.checked.as_ref()))?;
            let Draft { stamp, by, second_by, act } = draft.clone();
            let index = frontier.size();
            let entry = Entry { index, stamp, by, second_by, act };
            let bytes =
                serde_json::to_vec(&entry).map_err(|source| LedgerError::Unreadable { index, source })?;
            view::apply(db, standing, &entry)?;
            let leaf = leaf_hash(&bytes);
            subtree::push(db, frontier, leaf)?;
            leaves.push(leaf);
            batch.push(StoredEntry { index, bytes });
        }
        wrong::follows(View::over(db), drafts.last().map(|last| &last.act), None)?;
        finish(db, self.standing.as_ref(), standing, frontier.position())?;
        Ok(self.store.append_hashed(&batch, &leaves)?)
    }

    /// Checks the signatures of receipts that come together, on all cores; in their order, `None` for what is to be
    /// checked by itself.
    fn check_together(&mut self, drafts: &[Draft]) -> Vec<Option<CheckedReceipt>> {
        let receipt = |draft: &Draft| match &draft.act {
            Act::Received { receipt } => {
                // What is none has its place, and is refused there.
                Some(SignedReceipt(hex::decode(receipt.as_bytes()).unwrap_or([0; SIGNED_RECEIPT_LEN])))
            }
            _ => None,
        };
        let receipts: Vec<_> = drafts.iter().filter_map(receipt).collect();
        let controller = self
            .standing
            .as_ref()
            .and_then(|standing| Some((standing.controller.as_ref()?.key, standing.realm)));
        let Some((key, realm)) = controller.filter(|_| receipts.len() >= TOGETHER_MIN) else {
            return Vec::new();
        };
        if self.many_by.as_ref().is_none_or(|many_by| *many_by.key() != key) {
            self.many_by = ManyBy::new(key);
        }
        self.many_by.as_ref().map_or(Vec::new(), |by| CheckedReceipt::check_many(&receipts, by, realm))
    }

    /// Takes note of a receipt whose signature was just checked: the entry with these very bytes is then not checked
    /// against the same key again. Everything else about it still is.
    pub fn note_checked(&mut self, receipt: CheckedReceipt) {
        self.checked = Some(receipt);
    }

    /// Makes the view anew from the entries.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn rebuild_view(&mut self) -> Result<(), LedgerError> {
        let db = self.database();
        in_transaction(db, || view::clear(db))?;
        self.frontier = Frontier::default();
        self.standing = None;
        self.read_all(0)
    }

    /// Index of the entry that is added next; the id of a job that is reserved next.
    pub fn next_index(&self) -> u64 {
        self.frontier.size()
    }

    /// Size and tree head, as `Arm` and `Ack` carry them.
    pub fn position(&self) -> LedgerPosition {
        self.frontier.position()
    }

    /// Where the ledger stands after its last entry; `None` never, once it was created or opened.
    pub fn standing(&self) -> Option<&Standing> {
        self.standing.as_ref()
    }

    /// What can be asked.
    pub fn view(&self) -> View<'_> {
        View::over(self.database())
    }

    /// An entry by its index; `None` past the end.
    ///
    /// # Errors
    /// [`LedgerError::Store`] or [`LedgerError::Unreadable`].
    pub fn entry(&self, index: u64) -> Result<Option<Entry>, LedgerError> {
        self.store.read(index, 1)?.first().map(parse).transpose()
    }

    /// The store.
    pub fn store(&self) -> &S {
        &self.store
    }

    /// The store, for changing what simulated media do.
    pub fn store_mut(&mut self) -> &mut S {
        &mut self.store
    }

    /// Ends the ledger and gives the store back.
    pub fn into_store(self) -> S {
        self.store
    }

    fn database(&self) -> &Connection {
        // `empty` keeps one of the two.
        self.memory
            .as_ref()
            .or(self.store.database())
            .expect("a ledger has its view in memory or in its store")
    }
}

fn finish(
    db: &Connection,
    before: Option<&Standing>,
    now: &mut Option<Standing>,
    position: LedgerPosition,
) -> Result<(), LedgerError> {
    if let Some(now) = now {
        now.position = position;
        view::save_standing(db, before, now)?;
    }
    Ok(())
}

fn same_head(kept: LedgerPosition, found: Hash) -> Result<(), LedgerError> {
    match kept.root == found {
        true => Ok(()),
        false => Err(LedgerError::Head { size: kept.size, expected: kept.root, found }),
    }
}

/// Hashes the entries of a store from an edge on, and gives the edge of the whole tree. `told` hears how many are hashed.
///
/// # Errors
/// [`LedgerError::Store`] where one cannot be read.
pub fn hash_stored(
    store: &impl Store,
    mut frontier: Frontier,
    mut told: impl FnMut(u64),
) -> Result<Frontier, LedgerError> {
    loop {
        let batch = store.read(frontier.size(), READ_AT_ONCE)?;
        told(frontier.size());
        if batch.is_empty() {
            return Ok(frontier);
        }
        batch.iter().for_each(|entry| frontier.append(&entry.bytes));
    }
}

/// An entry from the bytes that are stored.
///
/// # Errors
/// [`LedgerError::Unreadable`].
pub fn parse(stored: &StoredEntry) -> Result<Entry, LedgerError> {
    serde_json::from_slice(&stored.bytes)
        .map_err(|source| LedgerError::Unreadable { index: stored.index, source })
}
