//! The words of the field as data, in English, French, Spanish and Portuguese: serial statuses, kinds of weapon,
//! and entries that are no serial.

use marking::item::SerialStatus;

use crate::columns::heading_key;

/// What people write for a serial status, as [`heading_key`] writes it.
const STATUSES: &[(SerialStatus, &[&str])] = &[
    (
        SerialStatus::Read,
        &[
            "read",
            "ok",
            "readable",
            "legible",
            "clear",
            "lu",
            "lisible",
            "releve",
            "leido",
            "lido",
            "legivel",
            "leido completo",
            "complet",
            "completo",
            "good",
            "bon",
            "bueno",
            "bom",
        ],
    ),
    (
        SerialStatus::PartlyRead,
        &[
            "partly read",
            "partial",
            "partly",
            "partially read",
            "partly legible",
            "incomplete",
            "partiel",
            "partielle",
            "partiellement lu",
            "partiellement lisible",
            "incomplet",
            "parcial",
            "parcialmente leido",
            "parcialmente lido",
            "parcialmente legible",
            "parcialmente legivel",
            "incompleto",
        ],
    ),
    (
        SerialStatus::None,
        &[
            "none",
            "no serial",
            "without",
            "without serial",
            "no serial number",
            "aucun",
            "aucune",
            "sans",
            "sans numero de serie",
            "pas de numero",
            "ninguno",
            "ninguna",
            "sin numero",
            "sin serie",
            "sin numero de serie",
            "nenhum",
            "nenhuma",
            "sem numero",
            "sem serie",
            "sem numero de serie",
        ],
    ),
    (
        SerialStatus::Obliterated,
        &[
            "obliterated",
            "removed",
            "filed off",
            "ground off",
            "erased",
            "defaced",
            "efface",
            "oblitere",
            "lime",
            "meule",
            "supprime",
            "borrado",
            "eliminado",
            "limado",
            "amolado",
            "esmerilado",
            "obliterado",
            "apagado",
            "raspado",
            "lixado",
            "removido",
            "suprimido",
        ],
    ),
    (
        SerialStatus::Illegible,
        &[
            "illegible",
            "unreadable",
            "worn",
            "rusty",
            "illisible",
            "use",
            "rouille",
            "ilegible",
            "gastado",
            "desgastado",
            "oxidado",
            "ilegivel",
            "gasto",
            "enferrujado",
        ],
    ),
    (
        SerialStatus::Restored,
        &[
            "restored",
            "recovered",
            "restaure",
            "restitue",
            "retabli",
            "restaurado",
            "recuperado",
            "restituido",
        ],
    ),
    (
        SerialStatus::Unknown,
        &[
            "unknown",
            "not checked",
            "not examined",
            "inconnu",
            "non verifie",
            "non examine",
            "desconocido",
            "no verificado",
            "no examinado",
            "desconhecido",
            "nao verificado",
            "nao examinado",
        ],
    ),
];

/// The profiles' word for each kind of weapon, and what else people write for it, as [`heading_key`] writes it.
const KINDS: &[(&str, &[&str])] = &[
    (
        "pistol",
        &[
            "handgun",
            "self loading pistol",
            "semi automatic pistol",
            "pistolet",
            "pistolet semi automatique",
            "pistolet automatique",
            "arme de poing",
            "pistola",
            "pistola semiautomatica",
            "pistola semi automatica",
            "arma corta",
            "pistola automatica",
        ],
    ),
    ("revolver", &["revolvers"]),
    (
        "rifle",
        &[
            "bolt rifle",
            "bolt action rifle",
            "sniper rifle",
            "hunting rifle",
            "fusil",
            "fusil a verrou",
            "fusil a repetition",
            "fusil de precision",
            "carabine a verrou",
            "rifle de cerrojo",
            "fusil de cerrojo",
            "fusil de repeticion",
            "fuzil",
            "espingarda de repeticao",
            "fuzil de repeticao",
            "rifle de repeticao",
            "fuzil de precisao",
            "rifle de ferrolho",
        ],
    ),
    (
        "self-loading rifle",
        &[
            "semi automatic rifle",
            "fusil semi automatique",
            "carabine semi automatique",
            "fusil semiautomatico",
            "rifle semiautomatico",
            "fuzil semiautomatico",
            "fuzil semi automatico",
            "espingarda semiautomatica",
        ],
    ),
    (
        "assault rifle",
        &[
            "automatic rifle",
            "fusil d assaut",
            "fusil automatique",
            "fusil de asalto",
            "rifle de asalto",
            "fusil automatico",
            "fuzil de assalto",
            "espingarda de assalto",
            "espingarda automatica",
            "fuzil automatico",
        ],
    ),
    ("carbine", &["carbines", "carabine", "carabina", "mousqueton", "mosqueton", "mosquetao"]),
    (
        "submachine gun",
        &[
            "sub machine gun",
            "smg",
            "machine pistol",
            "pistolet mitrailleur",
            "mitraillette",
            "subfusil",
            "subametralladora",
            "pistola ametralladora",
            "pistola metralhadora",
            "submetralhadora",
        ],
    ),
    (
        "machine gun",
        &[
            "lmg",
            "gpmg",
            "hmg",
            "mg",
            "light machine gun",
            "heavy machine gun",
            "general purpose machine gun",
            "mitrailleuse",
            "fusil mitrailleur",
            "mitrailleuse legere",
            "mitrailleuse lourde",
            "ametralladora",
            "ametralladora ligera",
            "ametralladora pesada",
            "fusil ametrallador",
            "metralhadora",
            "metralhadora ligeira",
            "metralhadora leve",
            "metralhadora pesada",
        ],
    ),
    (
        "shotgun",
        &[
            "pump action shotgun",
            "fusil de chasse",
            "fusil a pompe",
            "fusil a canon lisse",
            "escopeta",
            "escopeta de corredera",
            "escopeta de bombeo",
            "espingarda",
            "cacadeira",
            "espingarda de caca",
            "carabina de caca",
        ],
    ),
    (
        "break-open shotgun",
        &[
            "double barrel shotgun",
            "side by side",
            "over and under",
            "fusil a bascule",
            "fusil juxtapose",
            "fusil superpose",
            "escopeta basculante",
            "escopeta de dos canones",
            "escopeta paralela",
            "escopeta superpuesta",
            "espingarda basculante",
            "espingarda de dois canos",
            "cacadeira de dois canos",
        ],
    ),
    (
        "launcher",
        &[
            "grenade launcher",
            "rocket launcher",
            "lance grenades",
            "lance grenade",
            "lance roquettes",
            "lance roquette",
            "lanzagranadas",
            "lanzacohetes",
            "lanca granadas",
            "lanca foguetes",
            "lanca rojoes",
        ],
    ),
    ("mortar", &["mortars", "mortier", "mortero", "morteiro"]),
];

/// Entries of a serial column that are no serial, as [`heading_key`] writes them, by the status they mean where they
/// mean one.
const JUNK: &[(Option<SerialStatus>, &[&str])] = &[
    (
        Some(SerialStatus::Illegible),
        &[
            "damaged",
            "faded",
            "corroded",
            "rusted",
            "rust",
            "not readable",
            "cannot read",
            "not legible",
            "endommage",
            "abime",
            "corrode",
            "pas lisible",
            "non lisible",
            "danado",
            "corroido",
            "oxido",
            "no legible",
            "no se lee",
            "borroso",
            "danificado",
            "ferrugem",
            "nao legivel",
            "nao se le",
        ],
    ),
    (
        Some(SerialStatus::Obliterated),
        &[
            "scratched out",
            "scratched off",
            "gratte",
            "raye",
            "rature",
            "raspado fuera",
            "tachado",
            "lijado",
            "riscado",
            "rasurado",
        ],
    ),
    (
        Some(SerialStatus::None),
        &[
            "n a",
            "na",
            "nil",
            "null",
            "no number",
            "not marked",
            "unmarked",
            "no mark",
            "neant",
            "rien",
            "s n",
            "sans numero",
            "sans n",
            "non marque",
            "pas de numero de serie",
            "nulo",
            "nada",
            "no tiene",
            "sin marcar",
            "sin marca",
            "no marcado",
            "nao tem",
            "sem marca",
            "nao marcado",
            "sem n",
            "sin n",
        ],
    ),
    (
        Some(SerialStatus::Unknown),
        &[
            "not known",
            "tbd",
            "tba",
            "pending",
            "to be checked",
            "a verifier",
            "en attente",
            "pas connu",
            "por verificar",
            "pendiente",
            "no se sabe",
            "a verificar",
            "pendente",
            "nao se sabe",
        ],
    ),
    (
        None,
        &[
            "see remarks",
            "see photo",
            "see note",
            "see list",
            "various",
            "several",
            "multiple",
            "test",
            "ref",
            "value",
            "name",
            "serial",
            "ditto",
            "idem",
            "same",
            "voir remarques",
            "voir photo",
            "divers",
            "plusieurs",
            "essai",
            "ver observaciones",
            "ver foto",
            "varios",
            "prueba",
            "ver observacoes",
            "diversos",
            "teste",
            "numero",
            "serie",
            "mismo",
            "mesmo",
            "meme",
        ],
    ),
];

/// The serial status that a text names.
pub fn serial_status(text: &str) -> Option<SerialStatus> {
    let key = heading_key(text);
    STATUSES.iter().find(|(_, words)| words.contains(&key.as_str())).map(|(status, _)| *status)
}

/// The profiles' word for a kind of weapon, where the text is one of its other names.
pub fn kind(text: &str) -> Option<&'static str> {
    let key = heading_key(text);
    let named =
        |(word, aliases): &&(&str, &[&str])| aliases.contains(&key.as_str()) || heading_key(word) == key;
    KINDS.iter().find(named).map(|(word, _)| *word)
}

/// Whether an entry of the serial column is no serial, and the status it means where it means one: words such as
/// "rusty" or "n/a", a lone question mark or row of dashes, and one character repeated four times or more.
pub fn junk(serial: &str) -> Option<Option<SerialStatus>> {
    let key = heading_key(serial);
    if key.is_empty() {
        return Some(serial.contains('?').then_some(SerialStatus::Illegible));
    }
    if let Some((status, _)) = JUNK.iter().find(|(_, words)| words.contains(&key.as_str())) {
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
            ("rouillé", Some(Some(SerialStatus::Illegible))),
            ("Dañado", Some(Some(SerialStatus::Illegible))),
            ("ENFERRUJADO", Some(Some(SerialStatus::Illegible))),
            ("sans n°", Some(Some(SerialStatus::None))),
            ("sin número", Some(Some(SerialStatus::None))),
            ("a vérifier", Some(Some(SerialStatus::Unknown))),
            ("BKH123", None),
            ("A?12", None),
            ("111", None),
            ("NA1234", None),
        ] {
            assert_eq!(junk(entry), verdict, "{entry}");
        }
    }

    #[test]
    fn words_name_one_thing_each_and_kinds_are_known_to_the_shipped_table() {
        let mut seen = std::collections::BTreeSet::new();
        let junk = JUNK.iter().flat_map(|(_, words)| *words);
        for word in STATUSES.iter().flat_map(|(_, words)| *words).chain(junk) {
            assert_eq!(heading_key(word), *word);
            assert!(seen.insert(*word), "{word}");
        }
        let weapons = marking::weapon::Weapons::new(marking::library::Library::shipped().weapons());
        for (word, aliases) in KINDS {
            assert!(weapons.of_kind(word).is_some(), "{word}");
            for alias in *aliases {
                assert_eq!((kind(alias), heading_key(alias)), (Some(*word), (*alias).to_owned()));
            }
        }
    }

    #[test]
    fn words_of_the_four_languages_are_read_with_and_without_accents() {
        for (word, status) in [
            ("Illisible", SerialStatus::Illegible),
            ("efface", SerialStatus::Obliterated),
            ("Parcialmente leído", SerialStatus::PartlyRead),
            ("SEM NUMERO", SerialStatus::None),
            ("restituído", SerialStatus::Restored),
        ] {
            assert_eq!(serial_status(word), Some(status), "{word}");
        }
        for (word, kind_read) in [
            ("Fusil à pompe", "shotgun"),
            ("fusil a verrou", "rifle"),
            ("Lança-granadas", "launcher"),
            ("FUSIL DE ASALTO", "assault rifle"),
            ("caçadeira", "shotgun"),
            ("Pistolet-mitrailleur", "submachine gun"),
        ] {
            assert_eq!(kind(word), Some(kind_read), "{word}");
        }
    }
}
