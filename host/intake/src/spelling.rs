//! Keys by which different ways of writing one thing meet: accents, makers, models, calibres, numbers without zeros.

use std::borrow::Cow;

use marking::item::{look_alike_key, maker_key};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

mod names;

/// A text without its accents. Letters that are no accented ones in Unicode but are written so without their stroke
/// (ø, ł, đ, ß, æ, œ) are written plainly too.
pub fn without_accents(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        match c {
            'ø' => plain.push('o'),
            'Ø' => plain.push('O'),
            'ł' => plain.push('l'),
            'Ł' => plain.push('L'),
            'đ' => plain.push('d'),
            'Đ' => plain.push('D'),
            'ı' => plain.push('i'),
            'ß' => plain.push_str("ss"),
            'æ' => plain.push_str("ae"),
            'Æ' => plain.push_str("AE"),
            'œ' => plain.push_str("oe"),
            'Œ' => plain.push_str("OE"),
            other => plain.push(other),
        }
    }
    Cow::Owned(plain)
}

/// The letters and digits of a maker's name without accents, upper case: two names with one key are one maker.
pub fn maker(name: &str) -> String {
    maker_key(&without_accents(name))
}

/// As [`maker`], without "and" and without the form of the company: two names with one key may be one maker.
pub fn maker_kin(name: &str) -> String {
    let key = crate::columns::heading_key(name);
    let telling = |word: &&str| !names::COMPANY_WORDS.contains(word);
    let kept: String = key.split(' ').filter(telling).collect();
    if kept.is_empty() { maker(name) } else { kept.to_uppercase() }
}

/// The letters and digits of a model without the maker's name before them, upper case.
pub fn model(maker_name: &str, model_name: &str) -> String {
    let (own, key) = (maker(maker_name), maker(model_name));
    match key.strip_prefix(&own) {
        Some(rest) if !rest.is_empty() => rest.to_owned(),
        _ => key,
    }
}

/// A calibre in one spelling: without unit, blanks and the word itself, and by one name where it has several.
pub fn calibre(name: &str) -> String {
    let plain = without_accents(name).to_lowercase().replace(',', ".").replace(['×', '*', 'х'], "x");
    let mut key = String::with_capacity(plain.len());
    for word in plain.split(|c: char| !c.is_alphanumeric() && c != '.').filter(|word| !word.is_empty()) {
        let word = word.trim_matches('.').trim_end_matches("mm");
        if !matches!(word, "calibre" | "caliber" | "cal" | "calibro") {
            key.push_str(word);
        }
    }
    // "9mmluger" written in one word.
    let key = key.replace("mm", "");
    match names::calibre(&key) {
        Some(name) => name.to_owned(),
        None => key,
    }
}

/// A serial in figures without the zeros before it; none for any other. O for a zero and I or l for a one are figures
/// here; other letters that look like figures stand for series more often.
pub fn number_without_zeros(serial: &str) -> Option<String> {
    let figure = |c: char| c.is_ascii_digit() || matches!(c, 'O' | 'o' | 'О' | 'о' | 'I' | 'l');
    let telling = |c: &char| !c.is_whitespace() && *c != '-';
    let number = serial.chars().filter(telling).all(figure);
    number.then(|| look_alike_key(serial).trim_start_matches('0').to_owned()).filter(|bare| !bare.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn makers_written_differently_have_one_key() {
        assert_eq!(maker("Česká zbrojovka"), maker("CESKA-ZBROJOVKA"));
        assert_eq!(maker("Heckler & Koch"), maker("heckler koch"));
        assert_ne!(maker("Smith & Wesson"), maker("Smith and Wesson"));
        assert_eq!(maker_kin("Smith & Wesson"), maker_kin("SMITH AND WESSON Inc."));
        assert_eq!(maker_kin("Glock Ges.m.b.H."), maker_kin("GLOCK"));
        assert_eq!(maker_kin("S.A."), "SA");
        assert_ne!(maker_kin("Walther"), maker_kin("Glock"));
    }

    #[test]
    fn calibres_of_one_cartridge_have_one_key_and_others_do_not() {
        for group in [
            &["9x19", "9x19 mm", "9 × 19mm", "9 mm Luger", "9mm Para", "9 mm Parabellum", "9mm", "cal. 9x19"]
                [..],
            &["7.62x39", "7,62x39 mm", "7.62 X 39", "7.62 х 39mm"],
            &["5.56x45", "5.56x45 mm NATO", "5,56 NATO", "5.56 mm NATO"],
            &[".45 ACP", "45 ACP", ".45 Auto", "cal .45 ACP"],
            &[".38 Special", "38 Spl", ".38 Spec."],
            &["12 gauge", "12 ga", "12/70", "cal. 12", "calibre 12"],
            &[".22 LR", "22 lr", ".22 Long Rifle"],
        ] {
            for name in group {
                assert_eq!(calibre(name), calibre(group[0]), "{name}");
            }
        }
        assert_ne!(calibre("7.62x39"), calibre("7.62x51"));
        assert_ne!(calibre("9x19"), calibre("9x18"));
        assert_ne!(calibre(".45 ACP"), calibre(".45 Colt"));
    }

    #[test]
    fn models_and_numbers_are_freed_from_what_tells_nothing() {
        assert_eq!(model("Glock", "Glock 17 Gen5"), model("GLOCK", "17Gen-5"));
        assert_eq!(model("Glock", "Glock"), "GLOCK");
        for written in ["00 123", "O0123", "0-123", "00I23"] {
            assert_eq!(number_without_zeros(written).as_deref(), Some("123"), "{written}");
        }
        for none in ["", "0000", "A123", "1?3"] {
            assert_eq!(number_without_zeros(none), None);
        }
    }
}
