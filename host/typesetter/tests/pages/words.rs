//! The words of the six languages as the program ships them, and longer ones.

use paper::Words;
use std::collections::BTreeMap;

const FILES: [(&str, &str); 6] = [
    ("en", include_str!("../../../app/assets/locales/paper/en.ftl")),
    ("fr", include_str!("../../../app/assets/locales/paper/fr.ftl")),
    ("es", include_str!("../../../app/assets/locales/paper/es.ftl")),
    ("pt", include_str!("../../../app/assets/locales/paper/pt.ftl")),
    ("ar", include_str!("../../../app/assets/locales/paper/ar.ftl")),
    ("sw", include_str!("../../../app/assets/locales/paper/sw.ftl")),
];

/// The words of a language. The texts have no arguments, so that a line is a word.
fn of(lang: &str, file: &str) -> Words {
    let texts: BTreeMap<_, _> = file
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(" = "))
        .map(|(id, text)| (id.to_owned(), text.to_owned()))
        .collect();
    Words { lang: lang.to_owned(), rtl: lang == "ar", texts }
}

pub fn all() -> impl Iterator<Item = Words> {
    FILES.iter().map(|(lang, file)| of(lang, file))
}

pub fn english() -> Words {
    of(FILES[0].0, FILES[0].1)
}

/// The same with every word of every text 40 % longer.
pub fn longer(mut words: Words) -> Words {
    let grown = |word: &str| {
        let letters = word.chars().count();
        word.chars().chain(word.chars().take((letters * 2).div_ceil(5))).collect::<String>()
    };
    for text in words.texts.values_mut() {
        *text = text.split(' ').map(grown).collect::<Vec<_>>().join(" ");
    }
    words
}
