//! The keys of a consignment's head and the names people write for them.

use std::fmt;

use crate::columns::heading_key;

/// A key of the header.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum HeaderKey {
    /// `licence-no`
    LicenceNo,
    /// `licence-issued`
    LicenceIssued,
    /// `licence-expires`
    LicenceExpires,
    /// `exporting-state`
    Exporting,
    /// `importing-state`
    Importing,
    /// `transit-states`
    Transit,
    /// `final-recipient`
    FinalRecipient,
    /// `release-date`
    Released,
    /// `quantity`
    Quantity,
    /// `exporter-name`
    ExporterName,
    /// `carrier`
    Carrier,
    /// `export-licence`
    ExportLicence,
}

/// How many keys there are.
pub(super) const KEY_COUNT: usize = 12;

/// Keys with their name and the other names they are read by in English, French, Spanish and Portuguese, as
/// [`heading_key`] writes them.
const KEYS: [(HeaderKey, &str, &[&str]); KEY_COUNT] = [
    (
        HeaderKey::LicenceNo,
        "licence-no",
        &[
            "licence no",
            "license no",
            "licence",
            "license",
            "licence number",
            "license number",
            "import licence",
            "import license",
            "import licence no",
            "permit",
            "permit no",
            "import permit",
            "no de licence",
            "n de licence",
            "numero de licence",
            "licence d importation",
            "numero de licence d importation",
            "autorisation d importation",
            "licencia",
            "no de licencia",
            "n de licencia",
            "numero de licencia",
            "licencia de importacion",
            "permiso de importacion",
            "licenca",
            "no da licenca",
            "n da licenca",
            "numero da licenca",
            "numero de licenca",
            "licenca de importacao",
            "autorizacao de importacao",
        ],
    ),
    (
        HeaderKey::LicenceIssued,
        "licence-issued",
        &[
            "licence issued",
            "license issued",
            "issue",
            "issued",
            "issue date",
            "date of issue",
            "licence issue date",
            "date de delivrance",
            "delivree le",
            "delivrance",
            "date d emission",
            "licence delivree le",
            "fecha de expedicion",
            "expedida el",
            "fecha de emision",
            "emitida el",
            "expedicion",
            "emision",
            "data de emissao",
            "emitida em",
            "emissao",
            "data de expedicao",
        ],
    ),
    (
        HeaderKey::LicenceExpires,
        "licence-expires",
        &[
            "licence expires",
            "license expires",
            "expiry",
            "expires",
            "expiry date",
            "date of expiry",
            "valid until",
            "date d expiration",
            "expire le",
            "expiration",
            "valable jusqu au",
            "date de validite",
            "fecha de vencimiento",
            "vencimiento",
            "vence el",
            "fecha de caducidad",
            "valida hasta",
            "fecha de expiracion",
            "data de validade",
            "validade",
            "valida ate",
            "data de expiracao",
            "data de caducidade",
            "data de vencimento",
        ],
    ),
    (
        HeaderKey::Exporting,
        "exporting-state",
        &[
            "exporting state",
            "exporting",
            "exporter",
            "export country",
            "exporting country",
            "etat exportateur",
            "pays exportateur",
            "pays d exportation",
            "exportateur",
            "etat d exportation",
            "estado exportador",
            "pais exportador",
            "pais de exportacion",
            "exportador",
            "estado de exportacion",
            "pais de exportacao",
            "estado de exportacao",
        ],
    ),
    (
        HeaderKey::Importing,
        "importing-state",
        &[
            "importing state",
            "importing",
            "importer",
            "import country",
            "importing country",
            "etat importateur",
            "pays importateur",
            "pays d importation",
            "importateur",
            "etat d importation",
            "estado importador",
            "pais importador",
            "pais de importacion",
            "importador",
            "estado de importacion",
            "pais de importacao",
            "estado de importacao",
        ],
    ),
    (
        HeaderKey::Transit,
        "transit-states",
        &[
            "transit states",
            "transit",
            "transit countries",
            "transit state",
            "transit country",
            "etats de transit",
            "etat de transit",
            "pays de transit",
            "estados de transito",
            "estado de transito",
            "paises de transito",
            "pais de transito",
            "transito",
        ],
    ),
    (
        HeaderKey::FinalRecipient,
        "final-recipient",
        &[
            "final recipient",
            "recipient",
            "end user",
            "final user",
            "consignee",
            "destinataire final",
            "destinataire",
            "utilisateur final",
            "destinatario final",
            "destinatario",
            "usuario final",
            "utilizador final",
        ],
    ),
    (
        HeaderKey::Released,
        "release-date",
        &[
            "release date",
            "released",
            "customs release",
            "date of release",
            "customs release date",
            "date de mainlevee",
            "mainlevee",
            "date de dedouanement",
            "dedouanement",
            "mainlevee douaniere",
            "date de liberation",
            "fecha de levante",
            "levante",
            "fecha de despacho",
            "fecha de liberacion",
            "despacho aduanero",
            "fecha de despacho aduanero",
            "data de liberacao",
            "data de desalfandegamento",
            "data de desembaraco",
            "desembaraco aduaneiro",
            "desalfandegamento",
            "data de autorizacao de saida",
        ],
    ),
    (
        HeaderKey::Quantity,
        "quantity",
        &[
            "quantity",
            "qty",
            "licensed quantity",
            "number of items",
            "quantite",
            "quantite autorisee",
            "nombre d armes",
            "nombre",
            "cantidad",
            "cantidad autorizada",
            "numero de armas",
            "quantidade",
            "quantidade autorizada",
        ],
    ),
    (
        HeaderKey::ExporterName,
        "exporter-name",
        &[
            "exporter name",
            "name of exporter",
            "consignor",
            "nom de l exportateur",
            "expediteur",
            "nombre del exportador",
            "remitente",
            "nome do exportador",
            "expedidor",
        ],
    ),
    (
        HeaderKey::Carrier,
        "carrier",
        &["carrier", "transporteur", "transportista", "porteador", "transportador", "transportadora"],
    ),
    (
        HeaderKey::ExportLicence,
        "export-licence",
        &[
            "export licence",
            "export license",
            "export licence no",
            "export license no",
            "export permit",
            "licence d exportation",
            "autorisation d exportation",
            "licencia de exportacion",
            "permiso de exportacion",
            "licenca de exportacao",
            "autorizacao de exportacao",
        ],
    ),
];

impl HeaderKey {
    /// The key as it is written.
    pub fn as_str(self) -> &'static str {
        KEYS[self as usize].1
    }

    /// The key of a name.
    pub(super) fn of(text: &str) -> Option<Self> {
        let key = heading_key(text);
        KEYS.iter().find(|(_, _, names)| names.contains(&key.as_str())).map(|(key, ..)| *key)
    }
}

impl fmt::Display for HeaderKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn header_keys_are_in_order() {
        for (index, (key, name, names)) in KEYS.iter().enumerate() {
            assert_eq!((*key as usize, key.as_str()), (index, *name));
            assert!(names.contains(&heading_key(name).as_str()));
            assert!(names.iter().all(|written| heading_key(written) == *written), "{key}");
        }
    }
}
