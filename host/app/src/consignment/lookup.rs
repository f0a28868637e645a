//! What intake asks the register, answered from the view.

use crate::error::Failure;
use crate::lives::{LifeLookup, Which, standing};
use intake::{RegisterHit, RegisterLookup, Standing};
use marking::case::Event;
use marking::item::ItemIdentity;
use registry::view::{ItemRow, JobState};
use registry::{StoreError, View};
use std::cell::RefCell;

/// The register's answers for one consignment. A failure on the way is kept until [`Self::finish`].
pub struct Lookup<'a> {
    view: View<'a>,
    consignment: &'a str,
    /// What is recorded outside every consignment comes behind the lines.
    recorded: LifeLookup<'a>,
    failed: RefCell<Option<StoreError>>,
}

impl<'a> Lookup<'a> {
    /// For the manifest of this consignment.
    pub fn new(view: View<'a>, consignment: &'a str) -> Self {
        let recorded = LifeLookup::new(view, Which::Recorded);
        Self { view, consignment, recorded, failed: RefCell::new(None) }
    }

    /// Whether every answer could be given.
    ///
    /// # Errors
    /// The first failure of the register.
    pub fn finish(self) -> Result<(), Failure> {
        self.recorded.finish()?;
        self.failed.into_inner().map_or(Ok(()), |error| Err(error.into()))
    }

    fn rows(&self, asked: Result<Vec<ItemRow>, StoreError>) -> Vec<RegisterHit> {
        match asked {
            Ok(mut rows) => {
                // Whatever happened to it last is what it is now, so that comes first.
                rows.sort_by_key(|row| std::cmp::Reverse(row.last_job));
                rows.into_iter().map(|row| self.hit(row)).collect()
            }
            Err(error) => {
                self.failed.borrow_mut().get_or_insert(error);
                Vec::new()
            }
        }
    }

    fn hit(&self, row: ItemRow) -> RegisterHit {
        RegisterHit {
            reference: format!("{}/{}", row.consignment, row.item_no),
            standing: self.standing(&row),
            weapon: row.model_and_calibre(),
            serial: row.serial.unwrap_or_default(),
            item_no_here: (row.consignment == self.consignment).then_some(row.item_no),
        }
    }

    /// What became of an item, as far as the event tells for which it was marked.
    fn standing(&self, row: &ItemRow) -> Standing {
        self.told(row).unwrap_or_else(|error| {
            self.failed.borrow_mut().get_or_insert(error);
            Standing::Held
        })
    }

    /// What was recorded of its life since counts before what its mark was for.
    fn told(&self, row: &ItemRow) -> Result<Standing, StoreError> {
        if let Some(life) = self.view.life_of_line(&row.consignment, &row.item_no)? {
            let state = self.view.life(life)?.map(|life| life.state).unwrap_or_default();
            if standing(state) != Standing::Held {
                return Ok(standing(state));
            }
        }
        let marked = row.state.is_some_and(JobState::is_applied);
        let record = self.view.consignment(&row.consignment)?.filter(|_| marked);
        Ok(record.map_or(Standing::Held, |record| after(record.event)))
    }
}

/// Where a weapon is after an event.
fn after(event: Event) -> Standing {
    match event {
        Event::Destroy => Standing::Destroyed,
        Event::Export => Standing::Exported,
        _ => Standing::Held,
    }
}

impl RegisterLookup for Lookup<'_> {
    fn by_identity(&self, identity: &ItemIdentity) -> Vec<RegisterHit> {
        let mut hits = self.rows(self.view.find(identity));
        hits.extend(self.recorded.by_identity(identity));
        hits
    }

    fn by_look_alike(&self, maker_key: &str, look_alike_key: &str) -> Vec<RegisterHit> {
        let mut hits = self.rows(self.view.alike(maker_key, look_alike_key));
        hits.extend(self.recorded.by_look_alike(maker_key, look_alike_key));
        hits
    }
}
