//! Parties as people name them: by number or by name.

use crate::error::Failure;
use crate::message::Message;
use crate::text;
use registry::person_key::PersonalError;
use registry::record::PartyId;
use registry::record::party::Personal;
use registry::view::PartyRow;
use registry::{SqliteStore, Store, View};

/// What is written before the number of a party's record.
const PREFIX: &str = "P-";

/// The parties of a register, with what their keys still open.
#[derive(Debug)]
pub struct Parties {
    known: Vec<(PartyRow, Option<Personal>)>,
}

impl Parties {
    /// Reads them. What a key does not open, because it was erased or lies elsewhere, stays sealed.
    ///
    /// # Errors
    /// The register's failure.
    pub fn read(store: &SqliteStore) -> Result<Self, Failure> {
        let view = store.database().map(View::over);
        let view = view.ok_or_else(|| Failure::bug("a register file without a view"))?;
        let mut known = Vec::new();
        for row in view.parties()? {
            let personal = match &row.detail.sealed {
                Some(sealed) if row.erased.is_none() => store.open_personal(sealed).map_err(not_opened)?,
                _ => None,
            };
            known.push((row, personal));
        }
        Ok(Self { known })
    }

    /// Every party with what identifies it, where that is a person and the key is there.
    pub fn all(&self) -> impl Iterator<Item = (&PartyRow, Option<&Personal>)> {
        self.known.iter().map(|(row, personal)| (row, personal.as_ref()))
    }

    /// A party by its number.
    pub fn get(&self, party: PartyId) -> Option<(&PartyRow, Option<&Personal>)> {
        self.all().find(|(row, _)| row.party == party)
    }

    /// The party that a text names, by number or name.
    ///
    /// # Errors
    /// A [`Failure`] that lists the candidates, or says how to add one.
    pub fn named(&self, text: &str) -> Result<PartyId, Failure> {
        let number = text.strip_prefix(PREFIX).or_else(|| text.strip_prefix("p-")).unwrap_or(text);
        if let Some((row, _)) = number.parse().ok().and_then(|party| self.get(party)) {
            return Ok(row.party);
        }
        let wanted = text.trim().to_lowercase();
        let found: Vec<PartyId> = self
            .all()
            .filter(|(row, personal)| {
                clear_name(row, *personal).is_some_and(|name| name.to_lowercase() == wanted)
            })
            .map(|(row, _)| row.party)
            .collect();
        match found[..] {
            [only] => Ok(only),
            [] => Err(Failure::fixable(Message::PartyUnknown { named: text.to_owned() })
                .hint(Message::HintPartyUnknown {})),
            _ => Err(found
                .iter()
                .map(|party| self.name(*party))
                .fold(Failure::fixable(Message::PartyAmbiguous { named: text.to_owned() }), Failure::cause)),
        }
    }

    /// As [`Self::named`], where a name was given at all.
    ///
    /// # Errors
    /// As [`Self::named`].
    pub fn named_if(&self, text: Option<&String>) -> Result<Option<PartyId>, Failure> {
        text.map(|text| self.named(text)).transpose()
    }

    /// How a party is shown: its number and its name.
    pub fn name(&self, party: PartyId) -> String {
        let Some((row, personal)) = self.get(party) else { return format!("{PREFIX}{party}") };
        let words = match clear_name(row, personal) {
            Some(name) => name.to_owned(),
            None if row.erased.is_some() => text::of(&Message::PartyErasedName {}),
            None => text::of(&Message::PartySealedName {}),
        };
        format!("{PREFIX}{party} {words}")
    }
}

/// The name that can be read of a party.
fn clear_name<'a>(row: &'a PartyRow, personal: Option<&'a Personal>) -> Option<&'a str> {
    row.detail.name.as_deref().or(personal.map(|personal| personal.name.as_str()))
}

fn not_opened(error: PersonalError) -> Failure {
    match error {
        PersonalError::Store(error) => error.into(),
        PersonalError::Open(error) => Failure::fixable(Message::PersonalNotOpened {}).because(&error),
    }
}
