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
pub(super) const ACTS: &[(&str, &[Field])] = &[
    ("genesis", &[plain("format"), plain("station"), plain("realm")]),
    ("number-block", &[plain("prefix"), plain("first"), plain("last"), plain("width")]),
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
    ("set-aside", &[plain("consignment"), plain("item_no"), plain("reason")]),
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
];

const ITEM: &[Field] = &[
    plain("item_no"),
    plain("maker"),
    plain("model"),
    plain("kind"),
    plain("calibre"),
    maybe("serial", Value::Plain),
    plain("serial_status"),
    maybe("restoration", Value::Object(&[plain("method"), plain("examiner"), plain("confidence")])),
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
}
