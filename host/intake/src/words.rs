//! The words of the field as data: serial statuses, weapon types and the entries that are no serial.

use marking::item::SerialStatus;

/// What people write for a serial status, as [`crate::columns::heading_key`] writes it.
const STATUSES: &[(SerialStatus, &[&str])] = &[
    (SerialStatus::Read, &["read", "ok", "readable", "lu", "lisible", "leído", "legible", "lido", "legível"]),
    (
        SerialStatus::PartlyRead,
        &["partly read", "partial", "partly", "partiel", "partiellement lu", "parcial", "parcialmente lido"],
    ),
    (
        SerialStatus::None,
        &["none", "no serial", "without", "aucun", "sans", "ninguno", "sin número", "nenhum", "sem número"],
    ),
    (
        SerialStatus::Obliterated,
        &[
            "obliterated",
            "removed",
            "filed off",
            "ground off",
            "effacé",
            "limé",
            "borrado",
            "limado",
            "apagado",
            "raspado",
        ],
    ),
    (
        SerialStatus::Illegible,
        &["illegible", "unreadable", "worn", "rusty", "illisible", "ilegible", "ilegível"],
    ),
    (SerialStatus::Restored, &["restored", "restauré", "restaurado"]),
    (SerialStatus::Unknown, &["unknown", "not checked", "inconnu", "desconocido", "desconhecido"]),
];

/// What people write for a kind of weapon, and the word the profiles use.
const KINDS: &[(&str, &[&str])] = &[
    ("pistol", &["handgun", "self loading pistol", "pistolet", "pistola"]),
    ("revolver", &["revólver"]),
    (
        "rifle",
        &[
            "bolt rifle",
            "bolt action rifle",
            "sniper rifle",
            "fusil",
            "fusil à verrou",
            "fuzil",
            "espingarda de repetição",
        ],
    ),
    (
        "self-loading rifle",
        &["self loading rifle", "semi automatic rifle", "fusil semi automatique", "fusil semiautomático"],
    ),
    ("assault rifle", &["fusil d assaut", "fusil de asalto", "fuzil de assalto", "automatic rifle"]),
    ("carbine", &["carabine", "carabina"]),
    (
        "submachine gun",
        &["sub machine gun", "smg", "pistolet mitrailleur", "subfusil", "pistola metralhadora"],
    ),
    ("machine gun", &["lmg", "gpmg", "mg", "mitrailleuse", "ametralladora", "metralhadora"]),
    ("shotgun", &["pump action shotgun", "fusil de chasse", "escopeta", "espingarda", "caçadeira"]),
    (
        "break-open shotgun",
        &["break open shotgun", "double barrel shotgun", "side by side", "over and under"],
    ),
    (
        "launcher",
        &["grenade launcher", "rocket launcher", "lance grenades", "lanzagranadas", "lança granadas"],
    ),
    ("mortar", &["mortier", "mortero", "morteiro"]),
];

/// Entries of a serial column that are no serial, and the status they mean where they mean one.
const JUNK: &[(&str, Option<SerialStatus>)] = &[
    ("damaged", Some(SerialStatus::Illegible)),
    ("faded", Some(SerialStatus::Illegible)),
    ("corroded", Some(SerialStatus::Illegible)),
    ("rusted", Some(SerialStatus::Illegible)),
    ("rouillé", Some(SerialStatus::Illegible)),
    ("oxidado", Some(SerialStatus::Illegible)),
    ("enferrujado", Some(SerialStatus::Illegible)),
    ("not readable", Some(SerialStatus::Illegible)),
    ("cannot read", Some(SerialStatus::Illegible)),
    ("erased", Some(SerialStatus::Obliterated)),
    ("defaced", Some(SerialStatus::Obliterated)),
    ("scratched out", Some(SerialStatus::Obliterated)),
    ("n a", Some(SerialStatus::None)),
    ("na", Some(SerialStatus::None)),
    ("nil", Some(SerialStatus::None)),
    ("null", Some(SerialStatus::None)),
    ("no number", Some(SerialStatus::None)),
    ("not marked", Some(SerialStatus::None)),
    ("unmarked", Some(SerialStatus::None)),
    ("néant", Some(SerialStatus::None)),
    ("s n", Some(SerialStatus::None)),
    ("sans numéro", Some(SerialStatus::None)),
    ("not known", Some(SerialStatus::Unknown)),
    ("tbd", Some(SerialStatus::Unknown)),
    ("tba", Some(SerialStatus::Unknown)),
    ("pending", Some(SerialStatus::Unknown)),
    ("see remarks", None),
    ("see photo", None),
    ("various", None),
    ("test", None),
    ("ref", None),
    ("value", None),
    ("name", None),
];

/// The serial status that a text names.
pub fn serial_status(text: &str) -> Option<SerialStatus> {
    let key = crate::columns::heading_key(text);
    STATUSES.iter().find(|(_, words)| words.contains(&key.as_str())).map(|(status, _)| *status)
}

/// The profiles' word for a kind of weapon, where the text is one of its other names.
pub fn kind(text: &str) -> Option<&'static str> {
    let key = crate::columns::heading_key(text);
    let named = |(word, aliases): &&(&str, &[&str])| {
        aliases.contains(&key.as_str()) || crate::columns::heading_key(word) == key
    };
    KINDS.iter().find(named).map(|(word, _)| *word)
}

/// Whether an entry of the serial column is no serial, and the status it means where it means one: words such as
/// "rusty" or "n/a", a lone question mark or row of dashes, and one character repeated four times or more.
pub fn junk(serial: &str) -> Option<Option<SerialStatus>> {
    let key = crate::columns::heading_key(serial);
    if key.is_empty() {
        return Some(serial.contains('?').then_some(SerialStatus::Illegible));
    }
    if let Some((_, status)) = JUNK.iter().find(|(word, _)| *word == key) {
        return Some(*status);
    }
    if let Some(status) = serial_status(&key) {
        return Some(Some(status));
    }
    let mut characters = key.chars();
    let first = characters.next();
    (key.len() >= 4 && characters.all(|c| Some(c) == first)).then_some(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn junk_is_told_from_serials_with_the_status_it_means() {
        for (entry, verdict) in [
            ("rusty", Some(Some(SerialStatus::Illegible))),
            ("UNREADABLE", Some(Some(SerialStatus::Illegible))),
            ("n/a", Some(Some(SerialStatus::None))),
            ("#N/A", Some(Some(SerialStatus::None))),
            ("?", Some(Some(SerialStatus::Illegible))),
            ("???", Some(Some(SerialStatus::Illegible))),
            ("---", Some(None)),
            ("XXXX", Some(None)),
            ("00000", Some(None)),
            ("effacé", Some(Some(SerialStatus::Obliterated))),
            ("unknown", Some(Some(SerialStatus::Unknown))),
            ("see remarks", Some(None)),
            ("BKH123", None),
            ("A?12", None),
            ("111", None),
            ("NA1234", None),
        ] {
            assert_eq!(junk(entry), verdict, "{entry}");
        }
    }

    #[test]
    fn words_name_one_thing_each_and_kinds_are_known_to_the_shipped_profile() {
        let mut seen = std::collections::BTreeSet::new();
        for word in STATUSES.iter().flat_map(|(_, words)| *words).chain(JUNK.iter().map(|(word, _)| word)) {
            assert_eq!(crate::columns::heading_key(word), *word);
            assert!(seen.insert(*word), "{word}");
        }
        let profile = marking::profile::Profile::shipped("generic-un-import").unwrap();
        for (word, aliases) in KINDS {
            assert!(profile.part_for(word).is_some(), "{word}");
            for alias in *aliases {
                assert_eq!(kind(alias), Some(*word));
            }
        }
    }
}
