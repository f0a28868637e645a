//! The words of every message, from the Fluent file of the language that is spoken.

use crate::language::Language;
use crate::message::Message;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource};
use intake::Finding;
use std::sync::OnceLock;

mod rules;

#[cfg(test)]
pub use rules::args_of;

pub use rules::{
    Vocabulary, cited, not_markable, of_attestation, of_column, of_element, of_part, of_place,
    of_rule_finding, of_rule_findings, said, word,
};

/// One process speaks one language. Until it is chosen, and in tests, that is English.
static SPOKEN: OnceLock<Language> = OnceLock::new();

/// What is spoken until somebody chooses: the language of the environment.
static USUAL: OnceLock<Language> = OnceLock::new();

/// Chooses the language for the rest of the process; only the first choice counts.
pub fn speak(language: Language) {
    SPOKEN.get_or_init(|| language);
}

/// Says what is spoken until somebody chooses; only the first word counts.
pub fn speak_usually(language: Language) {
    USUAL.get_or_init(|| language);
}

/// The language that is spoken.
pub fn spoken() -> Language {
    SPOKEN.get().or(USUAL.get()).copied().unwrap_or(Language::ENGLISH)
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; Language::COUNT] =
        [const { OnceLock::new() }; Language::COUNT];
    BUNDLES[language.index()].get_or_init(|| bundle_of(language.tag(), language.file()))
}

fn bundle_of(tag: &str, file: &str) -> FluentBundle<FluentResource> {
    // A test reads every file without any complaint; at run time what can be read of it is better than nothing.
    let resource = FluentResource::try_new(file.to_owned()).unwrap_or_else(|(read, _)| read);
    let mut bundle = FluentBundle::new_concurrent(tag.parse().into_iter().collect());
    // Isolating marks around arguments would stand in files and on labels too.
    bundle.set_use_isolating(false);
    bundle.add_resource_overriding(resource);
    bundle
}

/// A message in words.
pub fn of(message: &Message) -> String {
    of_in(spoken(), message)
}

/// A message in the words of a language.
pub fn of_in(language: Language, message: &Message) -> String {
    format(language, message.id(), &message.args())
}

/// Whether what a person typed is one of the words of a message that lists them with commas. The English words always
/// count too, so that what is typed by a script works in every language.
pub fn is_word_of(typed: &str, words: &Message) -> bool {
    let typed = typed.trim().to_lowercase();
    [spoken(), Language::ENGLISH]
        .into_iter()
        .any(|language| of_in(language, words).split(',').any(|word| word.trim() == typed))
}

/// A finding of intake in words: what is wrong, with line, column and value, and what to do.
pub fn of_finding(finding: &Finding) -> (String, String) {
    let mut args = FluentArgs::new();
    for (name, value) in finding.args() {
        args.set(name, value);
    }
    (format(spoken(), finding.id(), &args), format(spoken(), finding.remedy().id(), &args))
}

/// A text by its id, in English where the language has none. An id without any text is its own text, which no test lets
/// happen.
fn format(language: Language, id: &str, args: &FluentArgs<'_>) -> String {
    let bundles = [language, Language::ENGLISH].map(bundle);
    first_of(&bundles, id, args).map_or_else(|| id.to_owned(), |(words, _)| words)
}

/// A text without arguments by its id, if the language that is spoken has one.
fn if_there(id: &str) -> Option<String> {
    first_of(&[bundle(spoken())], id, &FluentArgs::new()).map(|(words, _)| words)
}

/// The text of the first bundle that has one, and what Fluent complains of in it.
fn first_of(
    bundles: &[&FluentBundle<FluentResource>],
    id: &str,
    args: &FluentArgs<'_>,
) -> Option<(String, Vec<FluentError>)> {
    bundles.iter().find_map(|bundle| {
        let pattern = bundle.get_message(id)?.value()?;
        let mut errors = Vec::new();
        let words = bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        Some((words, errors))
    })
}

/// What Fluent complains of when a text is put into the words of a language, without falling back to English.
#[cfg(test)]
pub fn complaints(language: Language, id: &str, args: &FluentArgs<'_>) -> Vec<String> {
    match first_of(&[bundle(language)], id, args) {
        Some((_, errors)) => errors.iter().map(ToString::to_string).collect(),
        None => vec![format!("{id} is missing")],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn french() -> Language {
        Language::named("fr").unwrap_or_else(|error| panic!("{error}"))
    }

    #[test]
    fn message_without_words_in_a_language_is_said_in_english() {
        let poor = bundle_of("fr", "day-closed = La journée { $day }.");
        let bundles = [&poor, bundle(Language::ENGLISH)];
        let said =
            |message: &Message| first_of(&bundles, message.id(), &message.args()).map(|(words, _)| words);
        let (closed, opened) =
            (Message::DayClosed { day: "A".into() }, Message::DayOpened { day: "A".into() });
        assert_eq!(said(&closed).as_deref(), Some("La journée A."));
        assert_eq!(said(&opened).as_deref(), Some("The day A is open."));
    }

    #[test]
    fn numbers_choose_the_form_of_the_language() {
        let settled = |settled| of_in(french(), &Message::NothingLeftInDoubt { settled });
        insta::assert_snapshot!([0, 1, 2].map(settled).join("\n"), @r#"
        Rien n’est en doute.
        Une question tranchée ; plus rien n’est en doute.
        2 questions tranchées ; plus rien n’est en doute.
        "#);
        let planned = |(planned, unplanned)| of_in(french(), &Message::PlanSummary { planned, unplanned });
        insta::assert_snapshot!([(1, 0), (0, 1), (250, 2)].map(planned).join("\n"), @r#"
        1 marque prévue, 0 article impossible à marquer. Un numéro n’est consommé que lorsque son arme est dans l’étau, identifiée.
        0 marque prévue, 1 article impossible à marquer. Un numéro n’est consommé que lorsque son arme est dans l’étau, identifiée.
        250 marques prévues, 2 articles impossibles à marquer. Un numéro n’est consommé que lorsque son arme est dans l’étau, identifiée.
        "#);
    }

    #[test]
    fn typed_words_count_in_any_case_and_with_blanks() {
        for (typed, is_yes) in
            [("yes", true), (" Y ", true), ("YES", true), ("no", false), ("", false), ("yes, y", false)]
        {
            assert_eq!(is_word_of(typed, &Message::WordsYes {}), is_yes, "{typed}");
        }
    }
}
