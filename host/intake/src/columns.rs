//! The columns of a manifest and the headings people write for them.

use std::fmt;

/// A column that intake understands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Column {
    /// Number of the item within the consignment.
    ItemNo,
    /// Maker.
    Maker,
    /// Model.
    Model,
    /// Kind of weapon.
    Kind,
    /// Calibre.
    Calibre,
    /// Serial.
    Serial,
    /// What is known about the serial.
    SerialStatus,
    /// Country of manufacture.
    Country,
    /// Year of manufacture.
    Year,
    /// Marks that already stand on the item.
    ObservedMarks,
    /// Remarks.
    Remarks,
    /// Reference of the decision that an item with an obliterated serial may be marked.
    ForensicRelease,
    /// Method, examiner and confidence of a restored serial, separated by `|`.
    Restoration,
}

/// How many columns there are.
pub const COUNT: usize = 13;

/// A column: its canonical heading, whether a manifest has to have it, and other headings (English, French,
/// Spanish, Portuguese), all as [`heading_key`] writes them.
type Entry = (Column, &'static str, bool, &'static [&'static str]);

const ENTRIES: [Entry; COUNT] = [
    (
        Column::ItemNo,
        "item no",
        true,
        &[
            "item",
            "item number",
            "no",
            "n",
            "line",
            "article",
            "numero",
            "num",
            "número",
            "ítem",
            "article no",
        ],
    ),
    (Column::Maker, "maker", true, &["manufacturer", "make", "fabricant", "marque", "fabricante", "marca"]),
    (Column::Model, "model", true, &["modèle", "modele", "modelo"]),
    (
        Column::Kind,
        "type",
        true,
        &["kind", "weapon type", "category", "type d arme", "tipo", "tipo de arma", "espécie"],
    ),
    (Column::Calibre, "calibre", true, &["caliber", "cal", "gauge"]),
    (
        Column::Serial,
        "serial",
        true,
        &[
            "serial no",
            "serial number",
            "sn",
            "s n",
            "numéro de série",
            "numero de serie",
            "n de série",
            "n de serie",
            "número de serie",
            "número de série",
        ],
    ),
    (
        Column::SerialStatus,
        "serial status",
        false,
        &[
            "status",
            "serial condition",
            "état du numéro",
            "etat du numero",
            "estado de la serie",
            "estado del número",
            "estado do número",
        ],
    ),
    (
        Column::Country,
        "country of manufacture",
        false,
        &[
            "country",
            "origin",
            "country of origin",
            "made in",
            "pays",
            "pays de fabrication",
            "pays d origine",
            "país",
            "pais",
            "país de fabricación",
            "país de fabrico",
            "país de fabricação",
        ],
    ),
    (
        Column::Year,
        "year",
        false,
        &[
            "year of manufacture",
            "année",
            "annee",
            "année de fabrication",
            "año",
            "ano",
            "año de fabricación",
            "ano de fabrico",
        ],
    ),
    (
        Column::ObservedMarks,
        "observed marks",
        false,
        &[
            "marks",
            "other marks",
            "marquages",
            "autres marques",
            "marcas",
            "marcas observadas",
            "outras marcas",
            "marcações",
        ],
    ),
    (
        Column::Remarks,
        "remarks",
        false,
        &[
            "remark",
            "notes",
            "note",
            "comments",
            "remarques",
            "observations",
            "observaciones",
            "observações",
            "notas",
        ],
    ),
    (Column::ForensicRelease, "forensic release", false, &["forensic reference", "libération médico légale"]),
    (Column::Restoration, "restoration", false, &["restauration", "restauración", "restauração"]),
];

impl Column {
    /// Every column.
    pub fn all() -> impl Iterator<Item = Self> {
        ENTRIES.iter().map(|(column, ..)| *column)
    }

    /// The columns a manifest has to have.
    pub fn required() -> impl Iterator<Item = Self> {
        ENTRIES.iter().filter(|(_, _, required, _)| *required).map(|(column, ..)| *column)
    }

    /// The column of a heading.
    pub fn of_heading(heading: &str) -> Option<Self> {
        let key = heading_key(heading);
        let found =
            ENTRIES.iter().find(|(_, name, _, aliases)| *name == key || aliases.contains(&key.as_str()));
        found.map(|(column, ..)| *column)
    }

    /// The canonical heading, which is also the column's name in messages.
    pub fn as_str(self) -> &'static str {
        ENTRIES[self as usize].1
    }
}

impl fmt::Display for Column {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A heading as the table writes it: lower case, every run of other characters than letters and digits one blank.
pub fn heading_key(heading: &str) -> String {
    let words = heading.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_found_by_the_headings_of_four_languages() {
        for (heading, column) in [
            ("Item No.", Column::ItemNo),
            ("N°", Column::ItemNo),
            ("Fabricant", Column::Maker),
            ("SERIAL_NUMBER", Column::Serial),
            ("Número de série", Column::Serial),
            ("País de fabricación", Column::Country),
            ("serial-status", Column::SerialStatus),
        ] {
            assert_eq!(Column::of_heading(heading), Some(column), "{heading}");
        }
        assert_eq!(Column::of_heading("weight"), None);
    }

    #[test]
    fn columns_table_is_in_order_and_without_a_heading_twice() {
        let mut seen = std::collections::BTreeSet::new();
        for (index, (column, name, _, aliases)) in ENTRIES.iter().enumerate() {
            assert_eq!((*column as usize, column.as_str()), (index, *name));
            for heading in aliases.iter().chain([name]) {
                assert_eq!(heading_key(heading), **heading);
                assert!(seen.insert(*heading), "{heading}");
            }
        }
    }
}
