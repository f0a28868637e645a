//! What intake asks the register, answered from the view.

use crate::error::Failure;
use intake::{RegisterHit, RegisterLookup, Standing};
use marking::item::ItemIdentity;
use registry::view::ItemRow;
use registry::{StoreError, View};
use std::cell::RefCell;

/// The register's answers for one consignment. A failure on the way is kept until [`Self::finish`].
pub struct Lookup<'a> {
    view: View<'a>,
    consignment: &'a str,
    failed: RefCell<Option<StoreError>>,
}

impl<'a> Lookup<'a> {
    /// For the manifest of this consignment.
    pub fn new(view: View<'a>, consignment: &'a str) -> Self {
        Self { view, consignment, failed: RefCell::new(None) }
    }

    /// Whether every answer could be given.
    ///
    /// # Errors
    /// The first failure of the register.
    pub fn finish(self) -> Result<(), Failure> {
        self.failed.into_inner().map_or(Ok(()), |error| Err(error.into()))
    }

    fn rows(&self, asked: Result<Vec<ItemRow>, StoreError>) -> Vec<RegisterHit> {
        match asked {
            Ok(rows) => rows.into_iter().map(|row| self.hit(row)).collect(),
            Err(error) => {
                self.failed.borrow_mut().get_or_insert(error);
                Vec::new()
            }
        }
    }

    fn hit(&self, row: ItemRow) -> RegisterHit {
        RegisterHit {
            reference: format!("{}/{}", row.consignment, row.item_no),
            serial: row.serial.unwrap_or_default(),
            standing: Standing::Held,
            item_no_here: (row.consignment == self.consignment).then_some(row.item_no),
        }
    }
}

impl RegisterLookup for Lookup<'_> {
    fn by_identity(&self, identity: &ItemIdentity) -> Option<RegisterHit> {
        let mut hits = self.rows(self.view.find(identity));
        // An item of this very consignment is the nearest to know about.
        hits.sort_by_key(|hit| hit.item_no_here.is_none());
        hits.into_iter().next()
    }

    fn by_look_alike(&self, maker_key: &str, look_alike_key: &str) -> Vec<RegisterHit> {
        self.rows(self.view.alike(maker_key, look_alike_key))
    }
}
