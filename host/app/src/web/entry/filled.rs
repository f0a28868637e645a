//! A form as it was filled in, or a query that fills it in beforehand.

use super::bad;
use crate::error::Failure;
use crate::web::second::Second;
use jiff::civil::Date;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// The fields with what stands in them.
#[derive(Debug, Clone, Default)]
pub struct Filled(pub Vec<(String, String)>);

impl Filled {
    /// What stands in a field, without blanks around it; empty where there is none.
    pub fn text(&self, name: &str) -> &str {
        self.0.iter().find(|(field, _)| field == name).map_or("", |(_, text)| text.trim())
    }

    /// Whether the field came at all.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(field, _)| field == name)
    }

    /// What stands in a field that may be empty.
    pub fn some(&self, name: &str) -> Option<String> {
        Some(self.text(name)).filter(|text| !text.is_empty()).map(str::to_owned)
    }

    /// What stands in a field that has to be filled in.
    ///
    /// # Errors
    /// A [`Failure`] that names the field.
    pub fn needed(&self, name: &str) -> Result<String, Failure> {
        self.some(name).ok_or_else(|| bad(name, ""))
    }

    /// One word of a closed list.
    ///
    /// # Errors
    /// A [`Failure`] that names field and value.
    pub fn word<T: DeserializeOwned>(&self, name: &str) -> Result<T, Failure> {
        let word = self.needed(name)?;
        serde_json::from_value(Value::String(word.clone())).map_err(|_| bad(name, &word))
    }

    /// A day, where one was given.
    ///
    /// # Errors
    /// A [`Failure`] that names field and value.
    pub fn date(&self, name: &str) -> Result<Option<Date>, Failure> {
        self.some(name).map(|day| day.parse().map_err(|_| bad(name, &day))).transpose()
    }

    /// The second person that was filled in.
    pub fn second(&self) -> Second {
        Second { named: self.text("second").to_owned(), pin: self.text("pin").into() }
    }

    /// The lines of a list, without empty ones.
    pub fn lines(&self, name: &str) -> Vec<String> {
        self.text(name).lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use registry::record::HoldKind;

    fn filled(fields: &[(&str, &str)]) -> Filled {
        Filled(fields.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect())
    }

    #[test]
    fn list_of_scans_is_its_lines_without_blanks_and_empty_ones() {
        let list = filled(&[("weapons", "\r\n R-12 \r\n\r\nMS1|N=KE 7\r\n")]);
        assert_eq!(list.lines("weapons"), ["R-12", "MS1|N=KE 7"]);
        assert!(list.lines("others").is_empty());
    }

    #[test]
    fn field_left_empty_or_filled_in_wrongly_is_refused_by_its_name() {
        let form =
            filled(&[("reference", " "), ("hold_kind", "forever"), ("until", "soon"), ("due_back", "")]);
        let refused = [
            form.needed("reference").err(),
            form.word::<HoldKind>("hold_kind").err(),
            form.date("until").err(),
        ];
        let refused: Vec<_> = refused.into_iter().flatten().map(|failure| failure.what.id()).collect();
        assert_eq!(refused, ["entry-empty", "entry-bad", "entry-bad"]);
        assert_eq!(form.date("due_back").ok(), Some(None));
        assert_eq!(filled(&[("hold_kind", "trace")]).word("hold_kind").ok(), Some(HoldKind::Trace));
    }
}
