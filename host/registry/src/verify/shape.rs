//! The fields of an entry, in the order in which they stand: what `FORMAT.md` lists, as the checker uses it.

/// A field's name, whether it must be there, and what it holds.
pub(super) struct Field {
    pub name: &'static str,
    pub presence: Presence,
    pub value: Value,
}

/// Whether a field stands there.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Presence {
    Always,
    /// Left out where there is nothing to say.
    Maybe,
    /// Left out where it would hold an empty text or an empty list.
    UnlessEmpty,
}

/// Fields by the value of the field before them.
pub(super) type Table = &'static [(&'static str, &'static [Field])];

/// What a field holds, as far as it has more than one way of being written.
pub(super) enum Value {
    /// A text, a number or a truth value: whoever reads the entry judges it.
    Plain,
    /// `YYYY-MM-DD`.
    Day,
    /// `YYYY-MM-DDTHH:MM:SSZ`, with a fraction of a second that does not end in 0, if any.
    Time,
    /// Two capital letters.
    Country,
    /// Two capital letters, or the four of a former country.
    Manufacture,
    /// These fields.
    Object(&'static [Field]),
    /// Any number of these.
    List(&'static Value),
    /// An object whose first field has this name and one of these values, each of which says what follows it.
    Tagged(&'static str, Table),
}

const fn field(name: &'static str, value: Value) -> Field {
    Field { name, presence: Presence::Always, value }
}

const fn plain(name: &'static str) -> Field {
    field(name, Value::Plain)
}

const fn maybe(name: &'static str, value: Value) -> Field {
    Field { name, presence: Presence::Maybe, value }
}

const fn unless_empty(name: &'static str, value: Value) -> Field {
    Field { name, presence: Presence::UnlessEmpty, value }
}

/// What stands in every entry before its act's own fields; `act` is the last.
pub(super) const HEAD: &[Field] = &[
    plain("index"),
    field("day", Value::Day),
    field("at", Value::Time),
    plain("clock"),
    plain("by"),
    maybe("second_by", Value::Plain),
    plain("act"),
];

const EARLIER_RECEIPT: &[Field] = &[plain("sequence"), plain("sha256")];

/// Each act's own fields.
pub(super) const ACTS: Table = &[
    ("genesis", &[plain("format"), plain("station"), plain("realm")]),
    (
        "number-block",
        &[
            plain("prefix"),
            plain("first"),
            plain("last"),
            plain("width"),
            maybe("check", Value::Plain),
            maybe("note", Value::Plain),
        ],
    ),
    ("numbers-voided", &[plain("first"), plain("last"), plain("reason")]),
    ("authority-admitted", &[plain("key")]),
    ("readmitted", &[plain("reason")]),
    ("station-key", &[plain("key")]),
    ("witness-admitted", &[plain("key")]),
    ("user", &[plain("person"), plain("change"), unless_empty("roles", Value::List(&Value::Plain))]),
    ("countersigned", &[plain("entry")]),
    (
        "controller-admitted",
        &[
            plain("key"),
            plain("key_id"),
            field("wired", Value::List(&Value::Plain)),
            plain("permit_interlocks_motion"),
            maybe("after", Value::Object(EARLIER_RECEIPT)),
        ],
    ),
    ("day-opened", &[]),
    ("day-closed", &[]),
    (
        "consignment-opened",
        &[
            plain("consignment"),
            plain("profile"),
            maybe("event", Value::Plain),
            maybe("rules_sha256", Value::Plain),
            plain("licence"),
            field("importing", Value::Country),
            field("exporting", Value::Country),
            plain("recipient"),
            field("release", Value::Day),
            plain("quantity"),
            plain("manifest_sha256"),
            maybe("head_sha256", Value::Plain),
        ],
    ),
    (
        "consignment-revised",
        &[
            plain("consignment"),
            plain("manifest_sha256"),
            maybe("head_sha256", Value::Plain),
            maybe("rules_sha256", Value::Plain),
            plain("reason"),
        ],
    ),
    (
        "answered",
        &[plain("consignment"), plain("item_no"), plain("question"), plain("value"), plain("stands")],
    ),
    (
        "reserved",
        &[
            plain("consignment"),
            field("item", Value::Object(ITEM)),
            maybe("number", Value::Plain),
            field("mark", Value::Object(MARK)),
            plain("digest"),
            field("identified", Value::Object(IDENTIFIED)),
            maybe("same_part_as", Value::Plain),
        ],
    ),
    (
        "start-intended",
        &[plain("job"), plain("machine"), plain("read_back"), maybe("dialect_sha256", Value::Plain)],
    ),
    ("received", &[plain("receipt")]),
    ("closed", &[plain("job"), plain("reason")]),
    ("settled", &[plain("job"), plain("verdict"), maybe("spoilt", Value::Object(OBSERVED))]),
    ("unarmed-settled", &[plain("sequence"), plain("explanation")]),
    ("verified", &[plain("job"), field("read", Value::List(&Value::Plain)), plain("matches")]),
    ("set-aside", &[plain("consignment"), plain("item_no"), plain("reason"), maybe("seal", Value::Plain)]),
    (
        "machine-accepted",
        &[
            plain("family"),
            plain("dialect_sha256"),
            plain("key_id"),
            plain("report_sha256"),
            field("jobs", Value::List(&Value::Plain)),
            plain("least"),
            plain("most"),
        ],
    ),
    (
        "item-recorded",
        &[
            field("item", Value::Object(ITEM)),
            maybe("particulars", Value::Object(PARTICULARS)),
            maybe("component", Value::Plain),
            maybe("of", Value::Plain),
            unless_empty("alarms", Value::List(&Value::Plain)),
            maybe("list_sha256", Value::Plain),
        ],
    ),
    (
        "mark-observed",
        &[
            plain("life"),
            field("mark", Value::Object(OBSERVED)),
            maybe("method", Value::Plain),
            maybe("depth_um", Value::Plain),
            maybe("observer", Value::Plain),
            maybe("restored", Value::Object(RESTORATION)),
            maybe("photo_sha256", Value::Plain),
            maybe("restricted", Value::Plain),
        ],
    ),
    (
        "party-recorded",
        &[
            field("roles", Value::List(&Value::Plain)),
            maybe("name", Value::Plain),
            maybe("address", Value::Plain),
            maybe("country", Value::Country),
            maybe("licence", Value::Plain),
            maybe("sealed", Value::Object(SEALED)),
        ],
    ),
    ("party-erased", &[plain("party"), plain("reason")]),
    (
        "happened",
        &[
            field("lives", Value::List(&Value::Plain)),
            field("on", Value::Day),
            field("event", Value::Tagged("what", HAPPENINGS)),
        ],
    ),
    (
        "hold-placed",
        &[
            field("lives", Value::List(&Value::Plain)),
            plain("kind"),
            plain("reference"),
            maybe("until", Value::Day),
        ],
    ),
    ("hold-released", &[plain("hold"), plain("reason")]),
    (
        "counted",
        &[
            plain("purpose"),
            plain("place"),
            field("found", Value::List(&Value::Plain)),
            unless_empty("missing", Value::List(&Value::Plain)),
            unless_empty("misplaced", Value::List(&Value::Plain)),
            unless_empty("foreign", Value::List(&Value::Plain)),
        ],
    ),
    ("lives-linked", &[plain("life"), plain("other"), plain("how"), plain("reason")]),
    ("error-declared", &[plain("entry"), plain("reason"), maybe("corrected_by", Value::Plain)]),
    (
        "catalogue-added",
        &[
            plain("kind"),
            plain("name"),
            maybe("maker", Value::Plain),
            unless_empty("also", Value::List(&Value::Plain)),
        ],
    ),
];

const PARTICULARS: &[Field] = &[
    maybe("serial_part", Value::Plain),
    maybe("serial_place", Value::Plain),
    maybe("action", Value::Plain),
    maybe("barrel_length_um", Value::Plain),
    maybe("magazine_capacity", Value::Plain),
    maybe("manufacturer", Value::Plain),
    maybe("last_import", Value::Country),
    maybe("tested", Value::Day),
    maybe("testing_body", Value::Plain),
    maybe("quantity", Value::Plain),
];

const SEALED: &[Field] = &[plain("key"), plain("nonce"), plain("data")];

const EXEMPTION: &[Field] = &[plain("code"), plain("purpose"), maybe("return_by", Value::Day)];

const ABSENCE: &[Field] =
    &[plain("circumstances"), maybe("incident", Value::Plain), maybe("last_possessor", Value::Plain)];

/// What follows each `what` of a `happened` entry's `event`.
pub(super) const HAPPENINGS: Table = &[
    (
        "transferred",
        &[
            maybe("from", Value::Plain),
            plain("to"),
            maybe("authorisation", Value::Plain),
            maybe("end_use", Value::Plain),
        ],
    ),
    (
        "imported",
        &[
            field("exporting", Value::Country),
            maybe("licence", Value::Plain),
            maybe("issued", Value::Day),
            maybe("expires", Value::Day),
            maybe("importer", Value::Plain),
            maybe("exporter", Value::Plain),
            unless_empty("transit", Value::List(&Value::Country)),
            maybe("recipient", Value::Plain),
            maybe("released", Value::Day),
            maybe("exemption", Value::Object(EXEMPTION)),
        ],
    ),
    (
        "exported",
        &[
            field("importing", Value::Country),
            plain("licence"),
            maybe("import_licence", Value::Plain),
            maybe("transit_licence", Value::Plain),
            unless_empty("transit", Value::List(&Value::Country)),
            maybe("consignee", Value::Plain),
        ],
    ),
    (
        "owned",
        &[
            plain("service"),
            maybe("unit", Value::Plain),
            maybe("location", Value::Plain),
            maybe("condition", Value::Plain),
            maybe("custodian", Value::Plain),
            maybe("peace_operation", Value::Plain),
        ],
    ),
    (
        "moved",
        &[
            plain("kind"),
            maybe("from", Value::Plain),
            plain("to"),
            maybe("giver", Value::Plain),
            maybe("taker", Value::Plain),
            maybe("authority", Value::Plain),
            maybe("due_back", Value::Day),
        ],
    ),
    (
        "seized",
        &[
            plain("class"),
            plain("procedure"),
            plain("legal_basis"),
            plain("case"),
            plain("agency"),
            plain("place"),
            maybe("circumstances", Value::Plain),
            maybe("illicit", Value::Plain),
            unless_empty("persons", Value::List(&Value::Plain)),
        ],
    ),
    ("deactivated", &[plain("entity"), plain("certificate"), plain("verifier")]),
    (
        "destroyed",
        &[
            plain("method"),
            plain("place"),
            plain("authorisation"),
            plain("certificate"),
            plain("handed_over"),
            plain("at_furnace"),
            field("witnesses", Value::List(&Value::Plain)),
            maybe("residue", Value::Plain),
        ],
    ),
    ("lost", ABSENCE),
    ("stolen", ABSENCE),
    ("recovered", &[plain("place"), maybe("circumstances", Value::Plain)]),
    ("test-fired", &[plain("laboratory"), plain("reference"), maybe("examiner", Value::Plain)]),
    (
        "coded",
        &[
            plain("technology"),
            plain("code"),
            maybe("part", Value::Plain),
            maybe("place", Value::Plain),
            maybe("restricted", Value::Plain),
        ],
    ),
    ("photographed", &[plain("sha256"), plain("bytes"), maybe("shows", Value::Plain)]),
];

const RESTORATION: &[Field] = &[plain("method"), plain("examiner"), plain("confidence")];

const ITEM: &[Field] = &[
    plain("item_no"),
    plain("maker"),
    plain("model"),
    plain("kind"),
    plain("calibre"),
    maybe("serial", Value::Plain),
    plain("serial_status"),
    maybe("restoration", Value::Object(RESTORATION)),
    maybe("forensic_release", Value::Plain),
    maybe("country_of_manufacture", Value::Manufacture),
    maybe("year_of_manufacture", Value::Plain),
    unless_empty("observed_marks", Value::List(&Value::Object(OBSERVED))),
    unless_empty("remarks", Value::Plain),
    maybe("details", Value::Object(DETAILS)),
];

const DETAILS: &[Field] = &[
    maybe("class", Value::Plain),
    maybe("origin", Value::Plain),
    maybe("material", Value::Plain),
    unless_empty("parts", Value::List(&Value::Object(PART))),
    maybe("barrels", Value::Plain),
    maybe("year-in-serial", Value::Plain),
    maybe("adequately-marked", Value::Plain),
    maybe("premark", Value::Plain),
    maybe("first-market", Value::Day),
    maybe("lot", Value::Plain),
    maybe("ammunition-type", Value::Plain),
    maybe("ammunition-marked", Value::Plain),
    maybe("cannot-take-mark", Value::Plain),
    maybe("open-trace", Value::Plain),
];

const PART: &[Field] = &[
    plain("part"),
    maybe("missing", Value::Plain),
    maybe("too-small", Value::Plain),
    maybe("numbered", Value::Plain),
    maybe("modified", Value::Plain),
    maybe("origin", Value::Plain),
];

const OBSERVED: &[Field] = &[
    plain("kind"),
    plain("part"),
    plain("place"),
    plain("text"),
    maybe("area", Value::Object(AREA)),
    maybe("purpose", Value::Plain),
];

const AREA: &[Field] = &[plain("x_um"), plain("y_um"), plain("width_um"), plain("height_um")];

const MARK: &[Field] = &[
    plain("part"),
    plain("place"),
    plain("method"),
    plain("height_um"),
    plain("depth_um"),
    maybe("area", Value::Object(AREA)),
    field("lines", Value::List(&Value::Object(LINE))),
    maybe("symbol", Value::Plain),
    maybe("restricted", Value::Plain),
];

const LINE: &[Field] =
    &[plain("text"), field("rules", Value::List(&Value::Object(&[plain("id"), plain("citation")])))];

const IDENTIFIED: &[Field] = &[plain("how"), plain("read")];

#[cfg(test)]
mod tests {
    use super::*;

    const FORMAT: &str = include_str!("../../FORMAT.md");

    /// Every field of these, and of what they hold, stands in a table of its own row or in that of its act.
    fn listed(fields: &[Field]) {
        for field in fields {
            assert!(FORMAT.contains(&format!("`{}`", field.name)), "{} is not in FORMAT.md", field.name);
            match &field.value {
                Value::Object(inner) | Value::List(Value::Object(inner)) => rows(inner),
                _ => {}
            }
        }
    }

    /// The fields stand in consecutive rows of one table.
    fn rows(fields: &[Field]) {
        let first = format!("\n| `{}` |", fields[0].name);
        let tables = FORMAT.match_indices(&first).map(|(at, _)| FORMAT[at + 1..].lines());
        let fits = |lines: std::str::Lines<'_>| {
            lines
                .zip(fields)
                .filter(|(line, field)| line.starts_with(&format!("| `{}` |", field.name)))
                .count()
        };
        assert!(
            tables.map(fits).any(|rows| rows == fields.len()),
            "no table of FORMAT.md has the rows from {} on",
            fields[0].name
        );
        listed(fields);
    }

    #[test]
    fn format_has_a_table_of_every_object_in_its_order() {
        rows(HEAD);
        for (act, fields) in ACTS {
            let row = FORMAT.lines().find(|line| line.starts_with(&format!("| `{act}` |")));
            let row = row.unwrap_or_else(|| panic!("{act} is not in FORMAT.md"));
            let names: Vec<_> = fields.iter().map(|field| format!("`{}`", field.name)).collect();
            assert_eq!(row.split('|').nth(2).map(str::trim), Some(names.join(", ").as_str()), "{act}");
            listed(fields);
        }
    }

    #[test]
    fn format_has_a_row_of_everything_that_happens() {
        for (what, fields) in HAPPENINGS {
            let row = FORMAT.lines().find(|line| line.starts_with(&format!("| `{what}` |")));
            let row = row.unwrap_or_else(|| panic!("{what} is not in FORMAT.md"));
            let names: Vec<_> = fields.iter().map(|field| format!("`{}`", field.name)).collect();
            assert_eq!(row.split('|').nth(2).map(str::trim), Some(names.join(", ").as_str()), "{what}");
            listed(fields);
        }
    }
}
