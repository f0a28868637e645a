//! What has its form in an entry about lives: the same as the writer asks for, and written without it.

use crate::entry::Act;
use crate::record::{Happening, Party};

/// What is wrong with the form of an act.
pub(super) fn wrong(act: &Act) -> Option<String> {
    match act {
        Act::ItemRecorded(recorded) => blank("item_no", &recorded.item.item_no)
            .or_else(|| recorded.list_sha256.as_deref().and_then(|hash| digits("list_sha256", hash, 64))),
        Act::MarkObserved(seen) => {
            seen.photo_sha256.as_deref().and_then(|hash| digits("photo_sha256", hash, 64))
        }
        Act::PartyRecorded(party) => of_party(party),
        Act::PartyErased { reason, .. }
        | Act::HoldReleased { reason, .. }
        | Act::LivesLinked { reason, .. }
        | Act::ErrorDeclared { reason, .. } => blank("reason", reason),
        Act::HoldPlaced { reference, .. } => blank("reference", reference),
        Act::Counted(count) => no_place("place", &count.place),
        Act::CatalogueAdded(added) => blank("name", &added.name),
        Act::Happened { event, .. } => of_event(event),
        _ => None,
    }
}

fn of_event(event: &Happening) -> Option<String> {
    let all = |texts: &[(&str, &str)]| texts.iter().find_map(|(field, text)| blank(field, text));
    match event {
        Happening::Transferred { .. } => None,
        Happening::Imported(import) => {
            let exemption = import.exemption.as_ref();
            if import.licence.is_none() && exemption.is_none() {
                return Some("an import has neither licence nor exemption".to_owned());
            }
            if matches!((import.issued, import.expires), (Some(issued), Some(expires)) if issued > expires) {
                return Some("a licence expires before it was issued".to_owned());
            }
            let of_exemption = exemption.and_then(|e| all(&[("purpose", &e.purpose), ("code", &e.code)]));
            import.licence.as_deref().and_then(|licence| blank("licence", licence)).or(of_exemption)
        }
        Happening::Exported(export) => blank("licence", &export.licence),
        Happening::Owned { service, location, .. } => blank("service", service)
            .or_else(|| location.as_deref().and_then(|location| no_place("location", location))),
        Happening::Moved { to, .. } => no_place("to", to),
        Happening::Seized(seizure) => all(&[
            ("legal_basis", &seizure.legal_basis),
            ("case", &seizure.case),
            ("agency", &seizure.agency),
        ]),
        Happening::Deactivated { entity, certificate, verifier } => {
            all(&[("entity", entity), ("certificate", certificate), ("verifier", verifier)])
        }
        Happening::Destroyed(destruction) => {
            if !destruction.witnesses.iter().any(|name| !name.trim().is_empty()) {
                return Some("nobody watched a destruction".to_owned());
            }
            all(&[
                ("method", &destruction.method),
                ("authorisation", &destruction.authorisation),
                ("certificate", &destruction.certificate),
            ])
        }
        Happening::Lost(absence) | Happening::Stolen(absence) => {
            blank("circumstances", &absence.circumstances)
        }
        Happening::Recovered { place, .. } => blank("place", place),
        Happening::TestFired { laboratory, reference, .. } => {
            all(&[("laboratory", laboratory), ("reference", reference)])
        }
        Happening::Coded { code, .. } => blank("code", code),
        Happening::Photographed { sha256, .. } => digits("sha256", sha256, 64),
    }
}

fn of_party(party: &Party) -> Option<String> {
    if party.roles.is_empty() || party.roles.windows(2).any(|pair| pair[0] >= pair[1]) {
        return Some("roles are none, or not in order".to_owned());
    }
    let Some(sealed) = &party.sealed else {
        return match party.name.as_deref() {
            Some(name) => blank("name", name),
            None => Some("a party has neither a name nor anything sealed".to_owned()),
        };
    };
    if party.name.is_some() || party.address.is_some() || party.country.is_some() || party.licence.is_some() {
        return Some("a natural person stands there in clear".to_owned());
    }
    let data = sealed.data.len();
    digits("key", &sealed.key, 16)
        .or_else(|| digits("nonce", &sealed.nonce, 48))
        .or_else(|| digits("data", &sealed.data, data))
        .or_else(|| (data < 32 || data % 2 == 1).then(|| "data is no ciphertext with its tag".to_owned()))
}

fn blank(field: &str, text: &str) -> Option<String> {
    text.trim().is_empty().then(|| format!("{field} says nothing"))
}

fn no_place(field: &str, text: &str) -> Option<String> {
    let wrong = |name: &str| name.is_empty() || name.trim().len() != name.len();
    text.split('/').any(wrong).then(|| format!("{field} is no place: \"{text}\""))
}

fn digits(field: &str, text: &str, count: usize) -> Option<String> {
    let lower_hex = |byte: u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
    let fits = text.len() == count && text.bytes().all(lower_hex);
    (!fits).then(|| format!("{field} is not {count} lower-case hexadecimal digits"))
}
