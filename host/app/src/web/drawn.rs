//! What looks the same to everybody who reads one language, drawn once for all who watch: the mark goes on beside it.

use crate::language::Language;
use maud::Markup;
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

/// A part of the page that says nothing of who looks at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// The signs.
    Strip,
    /// The running mark.
    Progress,
}

/// A part in one language, by the language's place in their table.
type Of = (Part, usize);

/// Each part as it was drawn last in each language, with the number of what was drawn.
#[derive(Debug, Default)]
pub struct Drawn(Mutex<BTreeMap<Of, (u64, Arc<str>)>>);

impl Drawn {
    /// The part of this number; it is drawn where another one was drawn last. A watcher who is late draws an old one again.
    pub fn get(
        &self,
        part: Part,
        language: Language,
        number: u64,
        draw: impl FnOnce() -> Markup,
    ) -> Arc<str> {
        let mut drawn = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match drawn.get(&(part, language.index())) {
            Some((same, html)) if *same == number => html.clone(),
            _ => {
                let html: Arc<str> = draw().into_string().into();
                drawn.insert((part, language.index()), (number, html.clone()));
                html
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maud::html;

    #[test]
    fn part_is_drawn_once_for_each_number_and_language() {
        let drawn = Drawn::default();
        let ask = |part, language, number, says: &str| {
            drawn.get(part, language, number, || html! { (says) }).to_string()
        };
        let arabic = Language::named("ar").unwrap();
        assert_eq!(ask(Part::Strip, Language::ENGLISH, 1, "first"), "first");
        assert_eq!(ask(Part::Strip, Language::ENGLISH, 1, "again"), "first");
        assert_eq!(ask(Part::Progress, Language::ENGLISH, 1, "mark"), "mark");
        assert_eq!(ask(Part::Strip, arabic, 1, "arabic"), "arabic");
        assert_eq!(ask(Part::Strip, Language::ENGLISH, 2, "next"), "next");
        assert_eq!(ask(Part::Strip, Language::ENGLISH, 1, "late"), "late");
    }
}
