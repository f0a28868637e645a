//! What intake asks the register: whether an item is known, and what looks like it.

use marking::item::ItemIdentity;

/// The questions intake puts to a register, which answers for one consignment.
pub trait RegisterLookup {
    /// The items of the register with this very identity.
    fn by_identity(&self, identity: &ItemIdentity) -> Vec<RegisterHit>;

    /// Items of the register with this maker key ([`marking::item::maker_key`]) whose serials have this look-alike
    /// key ([`marking::item::look_alike_key`]).
    fn by_look_alike(&self, maker_key: &str, look_alike_key: &str) -> Vec<RegisterHit>;
}

/// An item of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegisterHit {
    /// How the register names it, for messages.
    pub reference: String,
    /// Its serial as recorded.
    pub serial: String,
    /// Its model and calibre, where the register tells them. Maker and serial alone are taken for the same weapon
    /// where it does not.
    pub weapon: Option<(String, String)>,
    /// What has become of it.
    pub standing: Standing,
    /// Its item number, where it belongs to the consignment at hand.
    pub item_no_here: Option<String>,
}

/// What has become of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// It is in the country as far as is known.
    Held,
    /// It left the country.
    Exported,
    /// It was destroyed.
    Destroyed,
    /// It was lost.
    Lost,
    /// It was stolen.
    Stolen,
}

impl Standing {
    /// The word for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Held => "held",
            Self::Exported => "exported",
            Self::Destroyed => "destroyed",
            Self::Lost => "lost",
            Self::Stolen => "stolen",
        }
    }
}

/// A register that holds nothing: for a first look at a manifest away from the station.
#[derive(Debug, Clone, Copy, Default)]
pub struct EmptyRegister;

impl RegisterLookup for EmptyRegister {
    fn by_identity(&self, _: &ItemIdentity) -> Vec<RegisterHit> {
        Vec::new()
    }

    fn by_look_alike(&self, _: &str, _: &str) -> Vec<RegisterHit> {
        Vec::new()
    }
}
