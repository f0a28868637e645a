//! Words that stand in a message or behind one, and are said in the language of whoever reads them.

use super::Message;
use crate::language::Language;
use crate::text;
use fluent::FluentValue;
use std::fmt;
use std::sync::Arc;

/// Words that whoever reads them gets in their own language: several people look at what was told to one of them.
#[derive(Clone)]
pub enum Words {
    /// As somebody or something said them: a system, a machine, a person.
    Quoted(String),
    /// Put together anew for each reader, in the language that is spoken then.
    Said(Arc<dyn Fn() -> String + Send + Sync>),
}

impl Words {
    /// Words that are put together by a function of the language that is spoken.
    pub fn said(say: impl Fn() -> String + Send + Sync + 'static) -> Self {
        Self::Said(Arc::new(say))
    }

    /// Them, in a language.
    pub fn in_language(&self, language: Language) -> String {
        match self {
            Self::Quoted(words) => words.clone(),
            Self::Said(say) => text::speaking(language, || say()),
        }
    }
}

impl From<String> for Words {
    fn from(words: String) -> Self {
        Self::Quoted(words)
    }
}

impl From<&str> for Words {
    fn from(words: &str) -> Self {
        Self::Quoted(words.to_owned())
    }
}

impl From<Message> for Words {
    fn from(message: Message) -> Self {
        Self::said(move || text::of(&message))
    }
}

/// In the language that is spoken.
impl fmt::Display for Words {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(&self.in_language(text::spoken()))
    }
}

/// In English, whoever looks.
impl fmt::Debug for Words {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{:?}", self.in_language(Language::ENGLISH))
    }
}

/// Words are the same that say the same in English.
impl PartialEq for Words {
    fn eq(&self, other: &Self) -> bool {
        self.in_language(Language::ENGLISH) == other.in_language(Language::ENGLISH)
    }
}

impl Eq for Words {}

/// What can stand in a message.
pub(super) trait Arg {
    /// It, in the words of a language.
    fn value(&self, language: Language) -> FluentValue<'static>;
}

impl Arg for String {
    fn value(&self, _: Language) -> FluentValue<'static> {
        self.clone().into()
    }
}

impl Arg for u64 {
    fn value(&self, _: Language) -> FluentValue<'static> {
        (*self).into()
    }
}

impl Arg for Words {
    fn value(&self, language: Language) -> FluentValue<'static> {
        self.in_language(language).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_within_a_message_are_in_the_language_of_the_message() {
        let why: Words = Message::OutcomeInterrupted {}.into();
        let message = Message::EndNothingMoved { job: 7, why: why.clone() };
        for language in Language::all() {
            let cause = text::of_in(language, &Message::OutcomeInterrupted {});
            assert!(text::of_in(language, &message).contains(&cause), "{}", language.tag());
            assert_eq!(text::speaking(language, || why.to_string()), cause);
        }
    }
}
