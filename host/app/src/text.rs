//! The words of every message, from the Fluent file of the language that is spoken.

use crate::language::Language;
use crate::message::Message;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentError, FluentResource};
use intake::Finding;
use std::cell::Cell;
use std::sync::OnceLock;

pub mod controller;
pub mod refusals;
mod rules;

#[cfg(test)]
pub use rules::{args_of, asks_id};

pub use rules::{
    Vocabulary, cited, not_markable, of_asks, of_attestation, of_column, of_element, of_part, of_place,
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

thread_local! {
    /// What this thread speaks for the moment, to one of several people.
    static HERE: Cell<Option<Language>> = const { Cell::new(None) };
}

/// Does something in a language, in this thread only. Within it another language may be spoken the same way.
pub fn speaking<T>(language: Language, within: impl FnOnce() -> T) -> T {
    /// Goes back to what was spoken before, after a panic too.
    struct Back(Option<Language>);
    impl Drop for Back {
        fn drop(&mut self) {
            HERE.set(self.0);
        }
    }
    let _back = Back(HERE.replace(Some(language)));
    within()
}

/// The language that is spoken.
pub fn spoken() -> Language {
    HERE.get().or(SPOKEN.get().or(USUAL.get()).copied()).unwrap_or(Language::ENGLISH)
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
    format(language, message.id(), &message.args(language))
}

/// What a message's wording for screens is called in the files: one that names a page where the other names a command.
const SCREEN: &str = "screen";

/// A message in the words that are spoken, for whoever reads it on a screen: where its usual words name a command, those that
/// name the page.
pub fn on_screen(message: &Message) -> String {
    let bundles = [spoken(), Language::ENGLISH].map(bundle);
    screen_words(&bundles, message.id(), &message.args(spoken()))
}

/// As [`on_screen`] in a language, with each argument kept to its own direction, since a serial stands in an Arabic sentence.
pub fn isolated_in(language: Language, message: &Message) -> String {
    static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; Language::COUNT] =
        [const { OnceLock::new() }; Language::COUNT];
    let isolating = BUNDLES[language.index()].get_or_init(|| {
        let mut bundle = bundle_of(language.tag(), language.file());
        bundle.set_use_isolating(true);
        bundle
    });
    let args = message.args(language);
    screen_words(&[isolating, bundle(Language::ENGLISH)], message.id(), &args)
}

fn screen_words(bundles: &[&FluentBundle<FluentResource>], id: &str, args: &FluentArgs<'_>) -> String {
    let for_screens = bundles.iter().find_map(|bundle| {
        let message = bundle.get_message(id)?;
        let pattern = message.get_attribute(SCREEN).map(|words| words.value()).or(message.value())?;
        Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
    });
    for_screens.unwrap_or_else(|| id.to_owned())
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

/// The words of a printed paper by their id, which is no message's: the crate `paper` lists them.
pub fn of_paper(language: Language, id: &str) -> String {
    format(language, id, &FluentArgs::new())
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
        language("fr")
    }

    fn language(tag: &str) -> Language {
        Language::named(tag).unwrap_or_else(|error| panic!("{error}"))
    }

    /// Texts that choose by a number, for none, one, some and, where languages tell it apart, a million.
    fn counted(language: Language) -> String {
        let settled = [0, 1, 2, 1_000_000].map(|settled| Message::NothingLeftInDoubt { settled });
        let planned = [(1, 0), (0, 1), (250, 2)]
            .map(|(planned, unplanned)| Message::PlanSummary { planned, unplanned });
        settled.iter().chain(&planned).map(|message| of_in(language, message)).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn language_of_a_thread_ends_with_what_was_done_in_it_after_a_panic_too() {
        let spoken_in_turn = speaking(french(), || {
            let within = speaking(Language::ENGLISH, spoken);
            let panicked = std::panic::catch_unwind(|| speaking(Language::ENGLISH, || panic!("planned")));
            (within, panicked.is_err(), spoken(), std::thread::spawn(spoken).join().unwrap())
        });
        assert_eq!(spoken_in_turn, (Language::ENGLISH, true, french(), Language::ENGLISH));
        assert_eq!(spoken(), Language::ENGLISH);
    }

    #[test]
    fn message_without_words_in_a_language_is_said_in_english() {
        let poor = bundle_of("fr", "day-closed = La journée { $day }.");
        let bundles = [&poor, bundle(Language::ENGLISH)];
        let said = |message: &Message| {
            first_of(&bundles, message.id(), &message.args(french())).map(|(words, _)| words)
        };
        let (closed, opened) =
            (Message::DayClosed { day: "A".into() }, Message::DayOpened { day: "A".into() });
        assert_eq!(said(&closed).as_deref(), Some("La journée A."));
        assert_eq!(said(&opened).as_deref(), Some("The day A is open."));
    }

    #[test]
    fn numbers_choose_the_form_of_the_language() {
        insta::assert_snapshot!(counted(language("fr")), @r#"
        Rien n’est en doute.
        Une question tranchée ; plus rien n’est en doute.
        2 questions tranchées ; plus rien n’est en doute.
        1000000 questions tranchées ; plus rien n’est en doute.
        1 marque prévue, 0 article impossible à marquer. Un numéro n’est consommé que lorsque son arme est dans l’étau, identifiée.
        0 marque prévue, 1 article impossible à marquer. Un numéro n’est consommé que lorsque son arme est dans l’étau, identifiée.
        250 marques prévues, 2 articles impossibles à marquer. Un numéro n’est consommé que lorsque son arme est dans l’étau, identifiée.
        "#);
        insta::assert_snapshot!(counted(language("es")), @r#"
        No hay nada en duda.
        Una cuestión resuelta; ya no queda nada en duda.
        2 cuestiones resueltas; ya no queda nada en duda.
        1000000 cuestiones resueltas; ya no queda nada en duda.
        1 marca prevista, 0 artículos imposibles de marcar. Un número solo se consume cuando su arma está en la mordaza, identificada.
        0 marcas previstas, 1 artículo imposible de marcar. Un número solo se consume cuando su arma está en la mordaza, identificada.
        250 marcas previstas, 2 artículos imposibles de marcar. Un número solo se consume cuando su arma está en la mordaza, identificada.
        "#);
        // Portugal says "0 marcas", where the plural rules for "pt" are those of Brazil.
        insta::assert_snapshot!(counted(language("pt")), @r#"
        Nada está em dúvida.
        Uma questão resolvida; já nada está em dúvida.
        2 questões resolvidas; já nada está em dúvida.
        1000000 questões resolvidas; já nada está em dúvida.
        1 marca prevista, 0 artigos impossíveis de marcar. Um número só é consumido quando a sua arma está no grampo, identificada.
        0 marcas previstas, 1 artigo impossível de marcar. Um número só é consumido quando a sua arma está no grampo, identificada.
        250 marcas previstas, 2 artigos impossíveis de marcar. Um número só é consumido quando a sua arma está no grampo, identificada.
        "#);
    }

    #[test]
    fn numbers_choose_each_form_of_arabic_and_of_swahili() {
        let settled = |tag| {
            [0, 1, 2, 3, 11, 100]
                .map(|settled| of_in(language(tag), &Message::NothingLeftInDoubt { settled }))
                .join("\n")
        };
        insta::assert_snapshot!(settled("ar"), @r#"
        لا شيء محل شك.
        حُسمت مسألة واحدة؛ لم يبق شيء محل شك.
        حُسمت مسألتان؛ لم يبق شيء محل شك.
        حُسمت 3 مسائل؛ لم يبق شيء محل شك.
        حُسمت 11 مسألةً؛ لم يبق شيء محل شك.
        حُسمت 100 مسألة؛ لم يبق شيء محل شك.
        "#);
        insta::assert_snapshot!(settled("sw"), @r#"
        Hakuna chenye shaka.
        Swali moja limeamuliwa; hakuna kilichobaki na shaka.
        Maswali 2 yameamuliwa; hakuna kilichobaki na shaka.
        Maswali 3 yameamuliwa; hakuna kilichobaki na shaka.
        Maswali 11 yameamuliwa; hakuna kilichobaki na shaka.
        Maswali 100 yameamuliwa; hakuna kilichobaki na shaka.
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
