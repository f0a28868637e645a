//! What intake asks the register about single weapons, answered from everything that is recorded of their lives.

use crate::error::Failure;
use intake::{RegisterHit, RegisterLookup, Standing};
use marking::item::ItemIdentity;
use registry::record::LifeId;
use registry::view::{LifeRow, LifeState};
use registry::{StoreError, View};
use std::cell::RefCell;

/// Which of the weapons count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// All of them.
    All,
    /// All but the one whose record is being corrected, which is therefore not another weapon.
    But(LifeId),
    /// Those that were recorded outside every consignment.
    Recorded,
}

/// The register's answers for weapons that are recorded. A failure on the way is kept until [`Self::finish`].
pub struct LifeLookup<'a> {
    view: View<'a>,
    which: Which,
    failed: RefCell<Option<StoreError>>,
}

impl<'a> LifeLookup<'a> {
    /// Over these weapons.
    pub fn new(view: View<'a>, which: Which) -> Self {
        Self { view, which, failed: RefCell::new(None) }
    }

    /// Whether every answer could be given.
    ///
    /// # Errors
    /// The first failure of the register.
    pub fn finish(self) -> Result<(), Failure> {
        self.failed.into_inner().map_or(Ok(()), |error| Err(error.into()))
    }

    fn hits(&self, asked: Result<Vec<LifeRow>, StoreError>) -> Vec<RegisterHit> {
        let rows = asked.unwrap_or_else(|error| {
            self.failed.borrow_mut().get_or_insert(error);
            Vec::new()
        });
        let others = rows.into_iter().filter(|row| match self.which {
            Which::All => true,
            Which::But(life) => row.life != life,
            Which::Recorded => row.consignment.is_none(),
        });
        let mut hits: Vec<RegisterHit> = others.map(hit).collect();
        // What is gone and comes in again is an alarm, whatever else has its serial.
        hits.sort_by_key(|hit| hit.standing == Standing::Held);
        hits
    }
}

fn hit(row: LifeRow) -> RegisterHit {
    RegisterHit {
        reference: format!("R-{}", row.life),
        standing: standing(row.state),
        weapon: Some((row.model, row.calibre)),
        serial: row.serial.unwrap_or_default(),
        item_no_here: None,
    }
}

/// What has become of a weapon, as intake says it.
pub fn standing(state: LifeState) -> Standing {
    match state {
        LifeState::Exported => Standing::Exported,
        LifeState::Destroyed => Standing::Destroyed,
        LifeState::Lost => Standing::Lost,
        LifeState::Stolen => Standing::Stolen,
        LifeState::Here | LifeState::Transferred | LifeState::Deactivated => Standing::Held,
    }
}

impl RegisterLookup for LifeLookup<'_> {
    fn by_identity(&self, identity: &ItemIdentity) -> Vec<RegisterHit> {
        self.hits(self.view.lives_of_identity(identity))
    }

    fn by_look_alike(&self, maker_key: &str, look_alike_key: &str) -> Vec<RegisterHit> {
        let mut rows = self.view.lives_that_look_like(look_alike_key);
        if let Ok(rows) = &mut rows {
            rows.retain(|row| marking::item::maker_key(&row.maker) == maker_key);
        }
        self.hits(rows)
    }
}
