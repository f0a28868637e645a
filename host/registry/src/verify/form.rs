//! The one form in which an entry is written, checked on its bytes. Nothing is ever encoded again, so that what a later
//! version adds is noticed and left alone.

use super::shape::{ACTS, Field, HEAD, Presence, Table, Value};
use std::collections::BTreeSet;

/// Why bytes are not in that form.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(super) enum Wrong {
    #[error("is not UTF-8 from byte {at} on")]
    Text { at: usize },
    #[error("byte {at} is a blank, a null, or another way of writing what has one")]
    Token { at: usize },
    #[error("field {field} stands there twice")]
    Twice { field: String },
    #[error("field {field} is out of its order")]
    Order { field: String },
    #[error("field {field} stands before `act` and is not known")]
    Early { field: String },
    #[error("field {field} is missing from its place")]
    Missing { field: String },
    #[error("field {field} is empty, and would be left out")]
    Empty { field: String },
    #[error("field {field} is written in another way than its table says")]
    Value { field: String },
}

/// Checks an entry that was read as JSON before, and so is not nested deeply. Gives the fields that this version does
/// not know, by their names joined by dots.
pub(super) fn check(bytes: &[u8]) -> Result<Vec<String>, Wrong> {
    let text = std::str::from_utf8(bytes).map_err(|error| Wrong::Text { at: error.valid_up_to() })?;
    let mut scan = Scan { text, at: 0, path: Vec::new(), unknown: Vec::new() };
    scan.object(Some(Expected { fields: HEAD, next: 0, by: Some(("act", ACTS)) }))?;
    match scan.at == text.len() {
        true => Ok(scan.unknown),
        false => Err(Wrong::Token { at: scan.at }),
    }
}

struct Scan<'a> {
    text: &'a str,
    at: usize,
    /// Names of the fields around the present one.
    path: Vec<&'a str>,
    unknown: Vec<String>,
}

/// What an object may hold from here on.
struct Expected {
    fields: &'static [Field],
    next: usize,
    /// The field whose value says what follows it, as long as it has not been met; nothing else may stand before it.
    by: Option<(&'static str, Table)>,
}

/// The field that a tagged object begins with.
const TAG: &[Field] = &[Field { name: "what", presence: Presence::Always, value: Value::Plain }];

impl<'a> Scan<'a> {
    fn object(&mut self, mut expected: Option<Expected>) -> Result<(), Wrong> {
        self.take(b'{')?;
        let mut seen = BTreeSet::new();
        while self.peek() != Some(b'}') {
            if !seen.is_empty() {
                self.take(b',')?;
            }
            let name = self.string()?;
            self.take(b':')?;
            self.path.push(name);
            if !seen.insert(name) {
                return Err(Wrong::Twice { field: self.field() });
            }
            self.member(name, &mut expected)?;
            self.path.pop();
        }
        self.at += 1;
        expected.map_or(Ok(()), |expected| self.none_missing(&expected.fields[expected.next..]))
    }

    fn member(&mut self, name: &str, expected: &mut Option<Expected>) -> Result<(), Wrong> {
        let Some(among) = expected else { return self.value(None) };
        let Some(place) = among.fields.iter().position(|field| field.name == name) else {
            if among.by.is_some() {
                return Err(Wrong::Early { field: self.field() });
            }
            // Whoever reads the entry would take it for the one that stands before `act`.
            if self.path.len() == 1 && HEAD.iter().any(|field| field.name == name) {
                return Err(Wrong::Order { field: self.field() });
            }
            self.unknown.push(self.field());
            return self.value(None);
        };
        if place < among.next {
            return Err(Wrong::Order { field: self.field() });
        }
        self.none_missing(&among.fields[among.next..place])?;
        among.next = place + 1;
        let field = &among.fields[place];
        let from = self.at;
        self.value(Some(&field.value))?;
        let written = &self.text[from..self.at];
        if field.presence == Presence::UnlessEmpty && matches!(written, "\"\"" | "[]") {
            return Err(Wrong::Empty { field: self.field() });
        }
        if let Some((_, table)) = among.by.filter(|(tag, _)| *tag == name) {
            *expected = own_fields(table, written);
        }
        Ok(())
    }

    fn none_missing(&self, fields: &[Field]) -> Result<(), Wrong> {
        match fields.iter().find(|field| field.presence == Presence::Always) {
            Some(missing) => Err(Wrong::Missing { field: missing.name.to_owned() }),
            None => Ok(()),
        }
    }

    fn value(&mut self, shape: Option<&'static Value>) -> Result<(), Wrong> {
        match self.peek() {
            Some(b'{') => self.object(match shape {
                Some(Value::Object(fields)) => Some(Expected { fields, next: 0, by: None }),
                Some(Value::Tagged(tag, table)) => {
                    Some(Expected { fields: TAG, next: 0, by: Some((tag, table)) })
                }
                _ => None,
            }),
            Some(b'[') => self.list(match shape {
                Some(Value::List(each)) => Some(each),
                _ => None,
            }),
            Some(b'"') => {
                let text = self.string()?;
                let fits = match shape {
                    Some(Value::Day) => is_like(text, "0000-00-00"),
                    Some(Value::Time) => is_time(text),
                    Some(Value::Country) => is_like(text, "AA"),
                    Some(Value::Manufacture) => is_like(text, "AA") || is_like(text, "AAAA"),
                    _ => true,
                };
                if fits { Ok(()) } else { Err(Wrong::Value { field: self.field() }) }
            }
            Some(b't') => self.word("true"),
            Some(b'f') => self.word("false"),
            _ => self.number(),
        }
    }

    fn list(&mut self, each: Option<&'static Value>) -> Result<(), Wrong> {
        self.take(b'[')?;
        let first = self.at;
        while self.peek() != Some(b']') {
            if self.at > first {
                self.take(b',')?;
            }
            self.value(each)?;
        }
        self.at += 1;
        Ok(())
    }

    /// A text as it is written between its quotes. Only what must be escaped is, and in the shortest way.
    fn string(&mut self) -> Result<&'a str, Wrong> {
        self.take(b'"')?;
        let from = self.at;
        loop {
            match self.peek() {
                Some(b'"') => break,
                Some(b'\\') => self.at += self.escape()?,
                Some(0x20..) => self.at += 1,
                _ => return Err(Wrong::Token { at: self.at }),
            }
        }
        self.at += 1;
        Ok(&self.text[from..self.at - 1])
    }

    fn escape(&self) -> Result<usize, Wrong> {
        match &self.text.as_bytes()[self.at + 1..] {
            [b'"' | b'\\' | b'b' | b'f' | b'n' | b'r' | b't', ..] => Ok(2),
            [b'u', b'0', b'0', b'0', b'0'..=b'7' | b'b' | b'e' | b'f', ..]
            | [b'u', b'0', b'0', b'1', b'0'..=b'9' | b'a'..=b'f', ..] => Ok(6),
            _ => Err(Wrong::Token { at: self.at }),
        }
    }

    /// A whole number in decimal digits.
    fn number(&mut self) -> Result<(), Wrong> {
        let rest = &self.text[self.at..];
        let digits = rest.strip_prefix('-').unwrap_or(rest);
        let len = digits.bytes().take_while(u8::is_ascii_digit).count();
        let begins_well = !digits.starts_with('0') || (len == 1 && digits.len() == rest.len());
        if len == 0 || !begins_well {
            return Err(Wrong::Token { at: self.at });
        }
        self.at += rest.len() - digits.len() + len;
        Ok(())
    }

    fn word(&mut self, word: &str) -> Result<(), Wrong> {
        word.bytes().try_for_each(|byte| self.take(byte))
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn take(&mut self, byte: u8) -> Result<(), Wrong> {
        if self.peek() != Some(byte) {
            return Err(Wrong::Token { at: self.at });
        }
        self.at += 1;
        Ok(())
    }

    fn field(&self) -> String {
        self.path.join(".")
    }
}

/// The fields that follow an act; none are known of an act that is not.
fn own_fields(table: Table, written: &str) -> Option<Expected> {
    let row = table.iter().find(|(value, _)| written.trim_matches('"') == *value);
    row.map(|(_, fields)| Expected { fields, next: 0, by: None })
}

fn is_time(text: &str) -> bool {
    let Some((seconds, rest)) = text.split_at_checked(19) else { return false };
    let rest = rest.strip_suffix('Z');
    let fraction = |rest: &str| {
        let digits = rest.strip_prefix('.').unwrap_or_default();
        rest.is_empty()
            || (digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.ends_with(|c| c != '0'))
    };
    is_like(seconds, "0000-00-00T00:00:00") && rest.is_some_and(fraction)
}

/// Whether a text has a digit for each `0` of the pattern, a capital letter for each `A`, and the same elsewhere.
fn is_like(text: &str, pattern: &str) -> bool {
    let fits = |(byte, like): (u8, u8)| match like {
        b'0' => byte.is_ascii_digit(),
        b'A' => byte.is_ascii_uppercase(),
        other => byte == other,
    };
    text.len() == pattern.len() && text.bytes().zip(pattern.bytes()).all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every field that an entry of this act can have.
    const FULL: &str = concat!(
        r#"{"index":5,"day":"2026-11-20","at":"2026-11-20T00:53:25.12Z","clock":"confirmed","by":"p1","#,
        r#""second_by":"p2","act":"reserved","consignment":"C","item":{"item_no":"1","maker":"Glöck","model":"17","#,
        r#""kind":"pistol","calibre":"9x19","serial":"B\u0001\\\"\n","serial_status":"restored","#,
        r#""restoration":{"method":"etch","examiner":"E","confidence":"high"},"forensic_release":"R 1","#,
        r#""country_of_manufacture":"AT","year_of_manufacture":1990,"#,
        r#""observed_marks":[{"kind":"spoilt","part":"frame","place":"left","text":"K"}],"remarks":"none"},"#,
        r#""number":"KES1-000001","mark":{"part":"frame","place":"right","method":"dot_peen","height_um":2000,"#,
        r#""depth_um":200,"lines":[{"text":"KE 26","rules":[{"id":"R","citation":"art. 8"}]}]},"digest":"00","#,
        r#""identified":{"how":"scan","read":"B"},"same_part_as":3}"#,
    );

    #[test]
    fn entry_with_every_field_is_what_the_writer_writes_and_in_its_form() {
        let entry: crate::Entry = serde_json::from_str(FULL).unwrap();
        assert_eq!(serde_json::to_string(&entry).unwrap(), FULL);
        assert_eq!(check(FULL.as_bytes()), Ok(Vec::new()));
    }

    #[test]
    fn entry_of_an_item_made_in_a_former_country_is_in_its_form_with_four_letters() {
        let former = FULL.replacen("\"AT\"", "\"SUHH\"", 1);
        let entry: crate::Entry = serde_json::from_str(&former).unwrap();
        assert_eq!(serde_json::to_string(&entry).unwrap(), former);
        assert_eq!(check(former.as_bytes()), Ok(Vec::new()));
        // A code that nobody withdrew, and one that was withdrawn and is not stored by itself, have the form alone.
        for other in ["\"ZZZZ\"", "\"SU\""] {
            assert!(serde_json::from_str::<crate::Entry>(&FULL.replacen("\"AT\"", other, 1)).is_err());
        }
    }

    #[test]
    fn time_as_the_writer_writes_it_is_in_its_form() {
        for nanoseconds in [0, 1, 10, 500_000_000, 123_456_789, 120_000_000, 999_999_999] {
            let at = jiff::Timestamp::new(1_763_600_000, nanoseconds).unwrap().to_string();
            assert!(is_time(&at), "{at}");
        }
        for other in [
            "2025-11-20T00:53:20",
            "2025-11-20T00:53:20.10Z",
            "2025-11-20T00:53:20.Z",
            "2025-11-20 00:53:20Z",
        ] {
            assert!(!is_time(other), "{other}");
        }
    }

    #[test]
    fn field_of_a_later_version_is_told_and_no_fault() {
        for (from, to, unknown) in [
            ("\"kind\":\"pistol\"", "\"kind\":\"pistol\",\"finish\":{\"b\":[1],\"a\":-2}", "item.finish"),
            ("\"text\":\"KE 26\"", "\"text\":\"KE 26\",\"symbol\":true", "mark.lines.symbol"),
            ("\"same_part_as\":3", "\"same_part_as\":3,\"lane\":[]", "lane"),
        ] {
            let later = FULL.replacen(from, to, 1);
            assert!(serde_json::from_str::<crate::Entry>(&later).is_ok(), "{unknown}");
            assert_eq!(check(later.as_bytes()), Ok(vec![unknown.to_owned()]));
        }
    }

    #[test]
    fn entry_written_in_another_way_is_refused_by_name() {
        let field = |name: &str| name.to_owned();
        for (from, to, wrong) in [
            (":5,", ": 5,", Wrong::Token { at: 9 }),
            (":5,", ":05,", Wrong::Token { at: 9 }),
            (":5,", ":-0,", Wrong::Token { at: 9 }),
            (":5,", ":null,", Wrong::Token { at: 9 }),
            (":5,", ":5.0,", Wrong::Token { at: 10 }),
            (":5,", ":5e0,", Wrong::Token { at: 10 }),
            ("\"B\\u0001", "\"B\\u0041", Wrong::Token { at: 239 }),
            ("\"index\":5,", "\"index\":5,\"more\":1,", Wrong::Early { field: field("more") }),
            (
                "\"model\":\"17\",",
                "\"model\":\"17\",\"model\":\"17\",",
                Wrong::Twice { field: field("item.model") },
            ),
            (
                "\"model\":\"17\",",
                "\"a\":1,\"a\":1,\"model\":\"17\",",
                Wrong::Twice { field: field("item.a") },
            ),
            (
                "\"height_um\":2000,\"depth_um\":200",
                "\"depth_um\":200,\"height_um\":2000",
                Wrong::Missing { field: field("height_um") },
            ),
            ("\"model\":\"17\",", "", Wrong::Missing { field: field("model") }),
            ("\"remarks\":\"none\"", "\"remarks\":\"\"", Wrong::Empty { field: field("item.remarks") }),
            ("\"AT\"", "\"at\"", Wrong::Value { field: field("item.country_of_manufacture") }),
            ("\"AT\"", "\"SUN\"", Wrong::Value { field: field("item.country_of_manufacture") }),
            ("\"AT\"", "\"suhh\"", Wrong::Value { field: field("item.country_of_manufacture") }),
            ("2026-11-20\"", "20261120\"", Wrong::Value { field: field("day") }),
            (
                "\"second_by\":\"p2\",\"act\":\"reserved\"",
                "\"act\":\"reserved\",\"second_by\":\"p2\"",
                Wrong::Order { field: field("second_by") },
            ),
            (
                "\"how\":\"scan\",\"read\":\"B\"",
                "\"how\":\"scan\",\"read\":\"B\",\"how\":\"scan\"",
                Wrong::Twice { field: field("identified.how") },
            ),
        ] {
            let other = FULL.replacen(from, to, 1);
            assert_ne!(other, FULL);
            assert_eq!(check(other.as_bytes()), Err(wrong), "{to}");
        }
        assert_eq!(check(format!("{FULL} ").as_bytes()), Err(Wrong::Token { at: FULL.len() }));
        assert_eq!(check(b"{\"index\":\"\xff\"}"), Err(Wrong::Text { at: 10 }));
        let optional_first = FULL.replacen("\"serial_status\":\"restored\",", "", 1);
        assert_eq!(check(optional_first.as_bytes()), Err(Wrong::Missing { field: field("serial_status") }));
    }
}
