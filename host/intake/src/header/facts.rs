//! The rest of a head: what happened, and the facts that only some rules need, each by the key that rules know it by.

use marking::case::{CaseFacts, Event};

use crate::columns::heading_key;
use crate::dates::{self, Reading};

/// Keys of facts with the other names they are read by, as [`heading_key`] writes them: English, French, Spanish,
/// Portuguese.
const FACTS: [(&str, &[&str]); 23] = [
    (
        "importer-name",
        &["importer name", "importateur", "nom de l importateur", "nombre del importador", "importador"],
    ),
    (
        "importer-city",
        &["importer city", "ville de l importateur", "ciudad del importador", "cidade do importador"],
    ),
    (
        "importer-region",
        &["importer region", "importer state", "province de l importateur", "provincia del importador"],
    ),
    (
        "importer-address",
        &[
            "importer address",
            "adresse de l importateur",
            "direccion del importador",
            "endereco do importador",
        ],
    ),
    ("agency", &["agency", "service", "force", "corps", "servicio", "servico"]),
    ("entity", &["entity", "transferring entity", "entite", "entidad", "entidade"]),
    ("purpose", &["purpose", "motif", "objet", "motivo", "finalidad", "finalidade"]),
    (
        "reexport-date",
        &[
            "reexport date",
            "re export date",
            "date de reexportation",
            "fecha de reexportacion",
            "data de reexportacao",
        ],
    ),
    ("exemption", &["exemption", "exception", "exencion", "isencao"]),
    (
        "exemption-reference",
        &["exemption reference", "reference de l exemption", "referencia de la exencion"],
    ),
    ("certificate-no", &["certificate no", "certificate", "certificat", "no de certificat", "certificado"]),
    (
        "verifier",
        &[
            "verifier",
            "verifying entity",
            "organisme de controle",
            "entidad verificadora",
            "entidade verificadora",
        ],
    ),
    ("verifier-symbol", &["verifier symbol", "symbole de l organisme", "simbolo de la entidad"]),
    ("authorisation", &["authorisation", "authorization", "autorisation", "autorizacion", "autorizacao"]),
    ("disposal", &["disposal", "destination des armes", "disposicion", "destino"]),
    ("trace-override", &["trace override", "reason without trace"]),
    (
        "place-of-manufacture",
        &["place of manufacture", "lieu de fabrication", "lugar de fabricacion", "local de fabrico"],
    ),
    ("purchaser", &["purchaser", "buyer", "acheteur", "comprador"]),
    ("destination", &["destination", "pays de destination"]),
    ("marking-date", &["marking date", "date de marquage", "fecha de marcado", "data de marcacao"]),
    ("legal-basis", &["legal basis", "base legale", "base legal", "base juridique"]),
    ("confirmed-readings", &["confirmed readings", "lectures confirmees"]),
    ("event", &["event", "evenement", "evento"]),
];

/// Whether a key names a fact, and which.
pub(super) fn fact_of(name: &str) -> Option<&'static str> {
    let key = heading_key(name);
    let named = |(fact, names): &&(&str, &[&str])| heading_key(fact) == key || names.contains(&key.as_str());
    FACTS.iter().find(named).map(|(fact, _)| *fact)
}

/// Facts that a person of the station says by name; whoever writes the list cannot say them for that person.
const BY_NAME: [&str; 2] = ["trace-override", "confirmed-readings"];

/// The keys of facts that a head may have, for messages.
pub(super) fn fact_keys() -> String {
    let keys = FACTS.iter().map(|(fact, _)| *fact).filter(|fact| !BY_NAME.contains(fact));
    keys.collect::<Vec<_>>().join(", ")
}

/// Reads one fact into the others, or says why it cannot be read.
pub(super) fn read_fact(
    facts: &mut CaseFacts,
    event: &mut Event,
    fact: &'static str,
    value: &str,
) -> Result<(), String> {
    if BY_NAME.contains(&fact) {
        return Err(
            "a person of the station says this by name, not the list: leave it out, and answer with \
                    `markstation consignment attest`"
                .to_owned(),
        );
    }
    if value.is_empty() {
        return Err("fill it in, or leave the line out".to_owned());
    }
    match fact {
        "event" => *event = value.parse().map_err(|error: marking::case::NotAnEvent| error.to_string())?,
        "reexport-date" | "marking-date" => {
            let day = match dates::read(value) {
                Some(Reading::Sure(date) | Reading::DayFirst(date)) => date,
                _ => {
                    return Err(
                        "write a date that can be read in one way only, best as 2026-03-02".to_owned()
                    );
                }
            };
            *(if fact == "marking-date" { &mut facts.marking_date } else { &mut facts.reexport_date }) =
                Some(day);
        }
        _ => {
            let table = toml::Table::from_iter([(fact.to_owned(), toml::Value::String(value.to_owned()))]);
            let read = table.try_into().map_err(|error: toml::de::Error| error.message().to_owned())?;
            merge(facts, read);
        }
    }
    Ok(())
}

/// Takes over what was read; each fact comes once.
fn merge(into: &mut CaseFacts, read: CaseFacts) {
    macro_rules! take {
        ($($field:ident)*) => { $(if read.$field.is_some() { into.$field = read.$field; })* };
    }
    take!(importer_name importer_city importer_region importer_address agency entity purpose exemption
        exemption_reference certificate_no verifier verifier_symbol authorisation disposal
        place_of_manufacture purchaser destination legal_basis);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn facts_are_read_by_their_keys_in_four_languages() {
        let (mut facts, mut event) = (CaseFacts::default(), Event::Import);
        for (name, value) in
            [("Agency", "POL"), ("Date de réexportation", "2026-09-01"), ("evento", "state-stock")]
        {
            let fact = fact_of(name).unwrap_or_else(|| panic!("{name}"));
            read_fact(&mut facts, &mut event, fact, value).unwrap();
        }
        assert_eq!((facts.agency.as_deref(), event), (Some("POL"), Event::StateStock));
        assert_eq!(facts.reexport_date, Some(jiff::civil::date(2026, 9, 1)));
    }

    #[test]
    fn facts_that_a_person_says_by_name_are_refused_in_a_head() {
        for name in ["trace-override", "reason without trace", "confirmed-readings", "lectures confirmées"] {
            let (mut facts, mut event) = (CaseFacts::default(), Event::Import);
            let fact = fact_of(name).unwrap_or_else(|| panic!("{name}"));
            let refused = read_fact(&mut facts, &mut event, fact, "X4").unwrap_err();
            assert!(refused.contains("markstation consignment attest"), "{refused}");
            assert_eq!(facts, CaseFacts::default(), "{name}");
            assert!(!fact_keys().contains(fact), "{name}");
        }
    }

    #[test]
    fn facts_that_cannot_be_read_are_refused_with_what_there_is() {
        let (mut facts, mut event) = (CaseFacts::default(), Event::Import);
        for (fact, value, said) in [
            ("event", "imported", "write import, temp-import"),
            ("reexport-date", "soon", "date"),
            ("agency", "", "fill it in"),
        ] {
            let refused = read_fact(&mut facts, &mut event, fact, value).unwrap_err();
            assert!(refused.contains(said), "{fact}: {refused}");
        }
        assert_eq!(fact_of("colour"), None);
    }

    #[test]
    fn facts_all_have_a_place_and_no_name_twice() {
        let mut seen = std::collections::BTreeSet::new();
        for (fact, names) in FACTS {
            assert!(names.iter().all(|name| heading_key(name) == **name && seen.insert(*name)), "{fact}");
            if BY_NAME.contains(&fact) {
                continue;
            }
            let (mut facts, mut event) = (CaseFacts::default(), Event::Import);
            let value = match fact {
                "event" => "found",
                "reexport-date" | "marking-date" => "2026-01-02",
                _ => "X",
            };
            read_fact(&mut facts, &mut event, fact, value).unwrap();
            assert_ne!((facts, event), (CaseFacts::default(), Event::Import), "{fact}");
        }
    }
}
