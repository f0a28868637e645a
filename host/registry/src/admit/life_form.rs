//! What has its form in an act on the record of lives: texts that say something, hashes and places.

use super::Refused;
use crate::entry::Act;
use crate::hex;
use crate::record::{Happening, Party, PartyRole, Sealed};

/// A field, what it holds, and what it must be.
type Held<'a> = (&'static str, Option<&'a str>, Form);

#[derive(Clone, Copy)]
enum Form {
    /// Something that is not blank.
    Text,
    /// A place: names joined by `/`, none of them blank.
    Place,
    /// So many lower-case hexadecimal digits.
    Hex(usize),
}

impl Form {
    fn fits(self, text: &str) -> bool {
        let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
        match self {
            Self::Text => !text.trim().is_empty(),
            Self::Place => text.split('/').all(|name| !name.is_empty() && name.trim() == name),
            Self::Hex(digits) => text.len() == digits && text.bytes().all(is_digit),
        }
    }

    fn rule(self) -> &'static str {
        match self {
            Self::Text => "it says something",
            Self::Place => "names from the site down, joined by `/`, without blanks around them",
            Self::Hex(64) => "a SHA-256 is 64 lower-case hexadecimal digits",
            Self::Hex(_) => "16 lower-case hexadecimal digits for the key, 48 for the nonce",
        }
    }
}

/// Whether every field of the act has its form.
pub(super) fn check(act: &Act) -> Result<(), Refused> {
    for (field, value, form) in fields(act) {
        if let Some(value) = value.filter(|value| !form.fits(value)) {
            return Err(Refused::Field { field, value: value.to_owned(), rule: form.rule() });
        }
    }
    match act {
        Act::PartyRecorded(party) => roles_and_seal(party),
        Act::Happened { event, .. } => import_and_witnesses(event),
        _ => Ok(()),
    }
}

fn fields(act: &Act) -> Vec<Held<'_>> {
    use Form::{Hex, Place, Text};
    match act {
        Act::ItemRecorded(recorded) => vec![
            ("item_no", Some(&recorded.item.item_no), Text),
            ("list_sha256", recorded.list_sha256.as_deref(), Hex(64)),
        ],
        Act::MarkObserved(seen) => vec![("photo_sha256", seen.photo_sha256.as_deref(), Hex(64))],
        Act::PartyRecorded(party) => vec![("name", party.name.as_deref(), Text)],
        Act::HoldPlaced { reference, .. } => vec![("reference", Some(reference), Text)],
        Act::PartyErased { reason, .. }
        | Act::HoldReleased { reason, .. }
        | Act::LivesLinked { reason, .. }
        | Act::ErrorDeclared { reason, .. } => vec![("reason", Some(reason), Text)],
        Act::Counted(count) => vec![("place", Some(&count.place), Place)],
        Act::CatalogueAdded(added) => vec![("name", Some(&added.name), Text)],
        Act::Happened { event, .. } => of_event(event),
        _ => Vec::new(),
    }
}

fn of_event(event: &Happening) -> Vec<Held<'_>> {
    use Form::{Hex, Place, Text};
    match event {
        Happening::Imported(import) => vec![
            ("licence", import.licence.as_deref(), Text),
            ("purpose", import.exemption.as_ref().map(|exemption| exemption.purpose.as_str()), Text),
            ("code", import.exemption.as_ref().map(|exemption| exemption.code.as_str()), Text),
        ],
        Happening::Exported(export) => vec![("licence", Some(&export.licence), Text)],
        Happening::Owned { service, location, .. } => {
            vec![("service", Some(service), Text), ("location", location.as_deref(), Place)]
        }
        Happening::Moved { to, .. } => vec![("to", Some(to), Place)],
        Happening::Seized(seizure) => vec![
            ("legal_basis", Some(&seizure.legal_basis), Text),
            ("case", Some(&seizure.case), Text),
            ("agency", Some(&seizure.agency), Text),
        ],
        Happening::Deactivated { entity, certificate, verifier } => vec![
            ("entity", Some(entity), Text),
            ("certificate", Some(certificate), Text),
            ("verifier", Some(verifier), Text),
        ],
        Happening::Destroyed(destruction) => vec![
            ("method", Some(&destruction.method), Text),
            ("authorisation", Some(&destruction.authorisation), Text),
            ("certificate", Some(&destruction.certificate), Text),
        ],
        Happening::Lost(absence) | Happening::Stolen(absence) => {
            vec![("circumstances", Some(&absence.circumstances), Text)]
        }
        Happening::Recovered { place, .. } => vec![("place", Some(place), Text)],
        Happening::TestFired { laboratory, reference, .. } => {
            vec![("laboratory", Some(laboratory), Text), ("reference", Some(reference), Text)]
        }
        Happening::Coded { code, .. } => vec![("code", Some(code), Text)],
        Happening::Photographed { sha256, .. } => vec![("sha256", Some(sha256), Hex(64))],
        Happening::Transferred { .. } => Vec::new(),
    }
}

/// An import has a licence or a reason for which it needs none; a destruction was watched.
fn import_and_witnesses(event: &Happening) -> Result<(), Refused> {
    match event {
        Happening::Imported(import) if import.licence.is_none() && import.exemption.is_none() => {
            let rule = "an import has a licence, or an exemption with its purpose";
            Err(Refused::Field { field: "licence", value: String::new(), rule })
        }
        Happening::Imported(import)
            if import.issued.zip(import.expires).is_some_and(|(from, to)| to < from) =>
        {
            let value = import.expires.map(|day| day.to_string()).unwrap_or_default();
            Err(Refused::Field { field: "expires", value, rule: "a licence ends after it was issued" })
        }
        Happening::Destroyed(destruction)
            if destruction.witnesses.iter().all(|name| name.trim().is_empty()) =>
        {
            let rule = "a destruction is watched by somebody";
            Err(Refused::Field { field: "witnesses", value: String::new(), rule })
        }
        _ => Ok(()),
    }
}

fn roles_and_seal(party: &Party) -> Result<(), Refused> {
    let ordered = party.roles.is_sorted_by(|earlier: &PartyRole, later| earlier < later);
    if party.roles.is_empty() || !ordered {
        let value = format!("{:?}", party.roles);
        let rule = "at least one role, in the order of the list of roles, each once";
        return Err(Refused::Field { field: "roles", value, rule });
    }
    let Some(Sealed { key, nonce, data }) = &party.sealed else { return Ok(()) };
    for (field, value, form) in [("key", key, Form::Hex(16)), ("nonce", nonce, Form::Hex(48))] {
        if !form.fits(value) {
            return Err(Refused::Field { field, value: value.clone(), rule: form.rule() });
        }
    }
    match hex::decode_all(data.as_bytes()).is_some_and(|bytes| bytes.len() >= 16) {
        true => Ok(()),
        false => {
            let rule = "a ciphertext with its tag is lower-case hexadecimal digits, 32 at least";
            Err(Refused::Field { field: "data", value: data.chars().take(32).collect(), rule })
        }
    }
}
