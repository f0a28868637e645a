//! The columns of a manifest and the headings people write for them.

use std::fmt;

use crate::spelling::without_accents;

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
    /// What it is: firearm, light weapon, part, ammunition.
    Class,
    /// How it came to be.
    OriginClass,
    /// What its frame or receiver is made of.
    Material,
    /// What is known of single parts: `slide: modified too-small, barrel: unnumbered`.
    Parts,
    /// How many barrels it has.
    Barrels,
    /// Whether the serial holds the year of manufacture.
    YearInSerial,
    /// Whether a person found that its marks identify it.
    AdequatelyMarked,
    /// The import mark that it came with.
    Premark,
    /// The day it is first placed on the market.
    FirstMarket,
    /// The lot of ammunition.
    Lot,
    /// The kind of ammunition.
    AmmunitionType,
    /// Whether the ammunition came marked.
    AmmunitionMarked,
    /// Why its metal cannot take a mark.
    CannotTakeMark,
    /// A trace that is not closed.
    OpenTrace,
}

/// How many columns there are.
pub const COUNT: usize = 27;

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
            "item num",
            "no",
            "n",
            "nr",
            "line",
            "line no",
            "position",
            "pos",
            "article",
            "article no",
            "no d article",
            "n d article",
            "numero d article",
            "numero",
            "num",
            "numero d ordre",
            "n d ordre",
            "no d ordre",
            "ligne",
            "numero de item",
            "numero de articulo",
            "articulo",
            "linea",
            "partida",
            "numero de orden",
            "item numero",
            "numero do item",
            "no de item",
            "n de item",
            "artigo",
            "numero do artigo",
            "linha",
            "numero de ordem",
            "seq",
        ],
    ),
    (
        Column::Maker,
        "maker",
        true,
        &[
            "manufacturer",
            "make",
            "brand",
            "made by",
            "fabricant",
            "marque",
            "constructeur",
            "manufacture",
            "fabricante",
            "marca",
            "fabricado por",
            "productor",
            "produtor",
            "construtor",
            "casa fabricante",
        ],
    ),
    (
        Column::Model,
        "model",
        true,
        &[
            "modele",
            "modelo",
            "designation du modele",
            "model name",
            "designation",
            "denominacion",
            "designacao",
        ],
    ),
    (
        Column::Kind,
        "type",
        true,
        &[
            "kind",
            "weapon type",
            "type of weapon",
            "category",
            "weapon",
            "genre",
            "type d arme",
            "categorie",
            "nature de l arme",
            "arme",
            "tipo",
            "tipo de arma",
            "clase",
            "clase de arma",
            "categoria",
            "arma",
            "especie",
            "especie de arma",
            "classe",
            "classe de arma",
        ],
    ),
    (
        Column::Calibre,
        "calibre",
        true,
        &[
            "caliber",
            "cal",
            "gauge",
            "bore",
            "calibre mm",
            "calibre de l arme",
            "calibre del arma",
            "calibre da arma",
            "calibro",
        ],
    ),
    (
        Column::Serial,
        "serial",
        true,
        &[
            "serial no",
            "serial number",
            "serial nr",
            "sn",
            "s n",
            "weapon number",
            "numero de serie",
            "no de serie",
            "n de serie",
            "num de serie",
            "matricule",
            "numero de l arme",
            "no de l arme",
            "n de l arme",
            "numero de matricule",
            "serie",
            "n serie",
            "no serie",
            "numero del arma",
            "no de arma",
            "n de arma",
            "matricula",
            "numero da arma",
        ],
    ),
    (
        Column::SerialStatus,
        "serial status",
        false,
        &[
            "status",
            "serial condition",
            "serial no status",
            "serial number status",
            "status of serial",
            "serial no condition",
            "etat du numero",
            "etat du numero de serie",
            "statut du numero",
            "statut",
            "statut du numero de serie",
            "estado de la serie",
            "estado del numero",
            "estado del numero de serie",
            "estado de serie",
            "situacion del numero",
            "estado do numero",
            "estado do numero de serie",
            "estado da serie",
            "situacao do numero",
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
            "country of make",
            "pays",
            "origine",
            "pays de fabrication",
            "pays d origine",
            "fabrique en",
            "pais",
            "origen",
            "pais de origen",
            "pais de fabricacion",
            "hecho en",
            "fabricado en",
            "pais de fabrico",
            "pais de fabricacao",
            "pais de origem",
            "origem",
            "fabricado em",
        ],
    ),
    (
        Column::Year,
        "year",
        false,
        &[
            "year of manufacture",
            "year made",
            "year of make",
            "manufactured",
            "annee",
            "annee de fabrication",
            "an",
            "ano",
            "ano de fabricacion",
            "ano de fabrico",
            "ano de fabricacao",
        ],
    ),
    (
        Column::ObservedMarks,
        "observed marks",
        false,
        &[
            "marks",
            "other marks",
            "existing marks",
            "markings",
            "marks observed",
            "marques",
            "marquages",
            "marques observees",
            "marquages observes",
            "autres marques",
            "autres marquages",
            "marques existantes",
            "marcas",
            "marcas observadas",
            "otras marcas",
            "marcas existentes",
            "marcajes",
            "outras marcas",
            "marcacoes",
            "marcacoes observadas",
            "outras marcacoes",
            "marcacoes existentes",
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
            "comment",
            "comments",
            "observation",
            "observations",
            "remarque",
            "remarques",
            "commentaire",
            "commentaires",
            "observacion",
            "observaciones",
            "nota",
            "notas",
            "comentario",
            "comentarios",
            "observacao",
            "observacoes",
            "obs",
        ],
    ),
    (
        Column::ForensicRelease,
        "forensic release",
        false,
        &[
            "forensic reference",
            "forensic release reference",
            "forensic release no",
            "liberation medico legale",
            "mainlevee judiciaire",
            "autorisation judiciaire",
            "reference judiciaire",
            "levee de scelles",
            "liberacion forense",
            "autorizacion forense",
            "referencia forense",
            "autorizacion judicial",
            "liberacao forense",
            "libertacao forense",
            "autorizacao forense",
            "autorizacao judicial",
        ],
    ),
    (
        Column::Restoration,
        "restoration",
        false,
        &[
            "restored by",
            "restoration method",
            "restauration",
            "restitution",
            "methode de restauration",
            "restauracion",
            "restitucion",
            "metodo de restauracion",
            "restauracao",
            "restituicao",
            "metodo de restauracao",
            "recuperacao",
        ],
    ),
    (Column::Class, "item class", false, &["classe d objet", "classe de l arme"]),
    (
        Column::OriginClass,
        "origin class",
        false,
        &["classe d origine", "clase de origen", "classe de origem"],
    ),
    (
        Column::Material,
        "material",
        false,
        &["frame material", "materiau", "matiere", "materiau de la carcasse"],
    ),
    (Column::Parts, "parts", false, &["components", "composants", "piezas", "componentes", "pecas"]),
    (
        Column::Barrels,
        "barrels",
        false,
        &[
            "number of barrels",
            "canons",
            "nombre de canons",
            "numero de canones",
            "canones",
            "canos",
            "numero de canos",
        ],
    ),
    (
        Column::YearInSerial,
        "year in serial",
        false,
        &["annee dans le numero", "ano en la serie", "ano no numero"],
    ),
    (
        Column::AdequatelyMarked,
        "adequately marked",
        false,
        &["marquage suffisant", "marcado suficiente", "marcacao suficiente"],
    ),
    (
        Column::Premark,
        "import mark found",
        false,
        &[
            "premark",
            "marque d importation presente",
            "marca de importacion presente",
            "marca de importacao presente",
        ],
    ),
    (
        Column::FirstMarket,
        "first market",
        false,
        &[
            "first placed on the market",
            "mise sur le marche",
            "primera comercializacion",
            "primeira comercializacao",
        ],
    ),
    (
        Column::Lot,
        "lot",
        false,
        &["batch", "lot no", "lot number", "numero de lot", "lote", "numero de lote"],
    ),
    (
        Column::AmmunitionType,
        "ammunition type",
        false,
        &["type de munition", "tipo de municion", "tipo de municao"],
    ),
    (
        Column::AmmunitionMarked,
        "ammunition marked",
        false,
        &["munition marquee", "municion marcada", "municao marcada"],
    ),
    (
        Column::CannotTakeMark,
        "cannot take mark",
        false,
        &["cannot be marked", "marquage impossible", "no se puede marcar", "nao pode ser marcado"],
    ),
    (
        Column::OpenTrace,
        "open trace",
        false,
        &["trace", "trace ref", "demande de tracage", "rastreo abierto", "rastreio aberto"],
    ),
];

impl Column {
    /// Every column.
    pub fn all() -> impl Iterator<Item = Self> {
        ENTRIES.iter().map(|(column, ..)| *column)
    }

    /// The columns of what few lists have ([`marking::item::Details`]).
    pub fn details() -> impl Iterator<Item = Self> {
        Self::all().skip(Self::Class as usize)
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

/// A heading as the table writes it: lower case, without accents, every run of other characters than letters and
/// digits one blank.
pub fn heading_key(heading: &str) -> String {
    let heading = without_accents(heading);
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
            ("Nº de serie", Column::Serial),
            ("Numéro d’article", Column::ItemNo),
            ("ANNEE DE FABRICATION", Column::Year),
            ("Espécie", Column::Kind),
            ("Marcações observadas", Column::ObservedMarks),
            ("Observações", Column::Remarks),
            ("Autorización forense", Column::ForensicRelease),
            ("Méthode de restauration", Column::Restoration),
            ("Estado do número de série", Column::SerialStatus),
            ("Modèle", Column::Model),
            ("Calibre de l'arme", Column::Calibre),
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
