//! Who made, sold, carried, owned or last lawfully had a weapon.
//!
//! What identifies a natural person is sealed with a key of its own, which stands beside the ledger and not in it:
//! once the key is erased, the entry still proves that it was written, and says no more about whom.

use marking::country::Country;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a party is to a weapon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum PartyRole {
    /// Made it.
    Maker,
    /// Deals in weapons.
    Dealer,
    /// Brokered its sale.
    Broker,
    /// Carried it.
    Carrier,
    /// Acted for another.
    Agent,
    /// Owned it.
    Owner,
    /// Had it last with a right to.
    LastLegalPossessor,
    /// Imported it.
    Importer,
    /// Exported it.
    Exporter,
    /// Received it in the end.
    Recipient,
    /// Is a service or unit of a State.
    Service,
    /// Had it when it was seized or found.
    Person,
}

/// A party. A firm or an authority is written in clear; of a natural person, everything but the roles is sealed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// What it is to weapons here; at least one.
    pub roles: Vec<PartyRole>,
    /// Name of a firm or authority.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub name: Option<String>,
    /// Its address.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub address: Option<String>,
    /// Its country.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub country: Option<Country>,
    /// Its licence.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub licence: Option<String>,
    /// What identifies a natural person.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub sealed: Option<Sealed>,
}

/// Personal data that only a key beside the ledger opens: XChaCha20-Poly1305 over the JSON of a [`Personal`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sealed {
    /// Id of the key, 16 lower-case hexadecimal digits; it says nothing about the person.
    pub key: String,
    /// Nonce, 48 lower-case hexadecimal digits.
    pub nonce: String,
    /// Ciphertext with its tag, lower-case hexadecimal digits.
    pub data: String,
}

/// What identifies a natural person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Personal {
    /// Full name.
    pub name: String,
    /// Address.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub address: Option<String>,
    /// Country.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub country: Option<Country>,
    /// Number of a licence or of a document of identity.
    #[serde(skip_serializing_if = "Option::is_none", default)]
    pub document: Option<String>,
}
