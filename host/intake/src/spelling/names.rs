//! Names as data: what else a cartridge is called, and what tells nothing in a maker's name.

/// Cartridges and bores by one name, and what else people write for them, as [`super::calibre`] writes it.
/// Names that one weapon's papers use for one another stand together, for example 5.56 NATO and .223 Remington.
const CALIBRES: &[(&str, &[&str])] = &[
    (
        "9x19",
        &[
            "9",
            "9luger",
            "9para",
            "9parabellum",
            "9p",
            "9nato",
            "9x19luger",
            "9x19para",
            "9x19parabellum",
            "9x19nato",
            "9lugerpara",
            "9mmluger",
        ],
    ),
    ("9x18", &["9makarov", "9mak", "9x18makarov", "9x18mak"]),
    (
        "9x17",
        &[
            "380acp",
            "380auto",
            "380",
            "9kurz",
            "9short",
            "9court",
            "9corto",
            "9curto",
            "9browningshort",
            "9x17kurz",
        ],
    ),
    ("7.65x17", &["32acp", "32auto", "7.65browning", "7.65", "7.65br", "7.65x17sr"]),
    ("6.35x16", &["25acp", "25auto", "6.35browning", "6.35", "6.35x16sr"]),
    ("7.62x25", &["7.62tokarev", "7.62tt", "7.62x25tokarev", "30tokarev"]),
    ("7.62x39", &["7.62kalashnikov", "7.62m43", "7.62x39m43", "7.62soviet"]),
    ("7.62x51", &["7.62nato", "7.62x51nato", "308", "308win", "308winchester"]),
    ("7.62x54r", &["7.62x54", "7.62r", "7.62x54rimmed"]),
    ("5.56x45", &["5.56", "5.56nato", "5.56x45nato", "223", "223rem", "223remington"]),
    ("5.45x39", &["5.45", "5.45x39soviet"]),
    ("12.7x99", &["50bmg", "12.7x99nato", "12.7nato", "50browning"]),
    ("11.43x23", &["45acp", "45auto", "45", "11.43", "11.43x23acp", "45automatic"]),
    ("9x29r", &["38special", "38spl", "38spec", "38sp", "38"]),
    ("9x33r", &["357magnum", "357mag", "357"]),
    ("10.9x33r", &["44magnum", "44mag", "44remmag"]),
    ("5.6x15r", &["22lr", "22longrifle", "22", "5.6", "22l.r", "22lrifle"]),
    ("12/70", &["12", "12gauge", "12ga", "1270", "12bore", "12g", "12x70", "12gaugex70"]),
    ("16/70", &["16", "16gauge", "16ga", "1670", "16bore", "16x70"]),
    ("20/70", &["20", "20gauge", "20ga", "2070", "20bore", "20x70"]),
];

/// Words that tell nothing in a maker's name: "and", and the forms of companies.
pub const COMPANY_WORDS: &[&str] = &[
    "and",
    "und",
    "et",
    "y",
    "e",
    "co",
    "company",
    "cie",
    "cia",
    "inc",
    "corp",
    "corporation",
    "ltd",
    "limited",
    "llc",
    "plc",
    "gmbh",
    "ag",
    "kg",
    "ges",
    "m",
    "b",
    "h",
    "gesmbh",
    "mbh",
    "sa",
    "s",
    "a",
    "spa",
    "p",
    "srl",
    "r",
    "l",
    "sas",
    "ltda",
    "oy",
    "ab",
    "as",
    "doo",
    "d",
    "o",
];

/// The one name of a cartridge or bore, where the text is one of its names.
pub fn calibre(key: &str) -> Option<&'static str> {
    CALIBRES.iter().find(|(name, names)| *name == key || names.contains(&key)).map(|(name, _)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calibres_have_no_name_twice() {
        let mut seen = std::collections::BTreeSet::new();
        for name in CALIBRES.iter().flat_map(|(name, names)| names.iter().chain([name])) {
            assert!(seen.insert(*name), "{name}");
        }
    }
}
