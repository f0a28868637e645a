//! The words of a preview: what each number and letter on the drawing stands for, and why it is there.

use super::{Entry, Sheet};

/// How many characters a line of the legend holds.
const LINE_CHARS: usize = 56;

/// A line of the legend.
pub struct LegendLine {
    /// The number or letter it explains; empty on further lines.
    pub tag: String,
    /// The words.
    pub text: String,
    /// How they are set.
    pub style: Style,
}

/// How a line of the legend is set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// What stands on the metal, in its own script, whatever the legend's language.
    Text,
    /// A rule's name and citation, likewise in their own script.
    Source,
    /// Words in the legend's language.
    Words,
}

/// The legend: what is planned, then what was found, then the notes.
pub fn legend(sheet: &Sheet, entries: &[Entry<'_>]) -> Vec<LegendLine> {
    let mut lines = Vec::new();
    for (number, entry) in (1..).zip(entries) {
        push(&mut lines, &format!("{number}"), entry.name, Style::Text);
        for reason in entry.reasons {
            push(&mut lines, "", &format!("{}, {}", reason.rule, reason.citation), Style::Source);
            push(&mut lines, "", &reason.asks, Style::Words);
        }
    }
    for (index, observed) in sheet.observed.iter().enumerate() {
        push(&mut lines, &letters(index), sheet.words.observed(observed.kind), Style::Words);
        push(&mut lines, "", &observed.text, Style::Text);
    }
    push(&mut lines, "- -", &sheet.words.usable, Style::Words);
    for note in &sheet.notes {
        push(&mut lines, "*", note, Style::Words);
    }
    lines
}

/// A to Z, then AA, AB and so on.
pub fn letters(index: usize) -> String {
    // The remainder is below 26.
    let last = char::from(b'A' + u8::try_from(index % 26).unwrap_or(0));
    match index / 26 {
        0 => last.to_string(),
        more => letters(more - 1) + &last.to_string(),
    }
}

fn push(lines: &mut Vec<LegendLine>, tag: &str, text: &str, style: Style) {
    let tags = std::iter::once(tag).chain(std::iter::repeat(""));
    let wrapped = wrap(text).into_iter().zip(tags);
    lines.extend(wrapped.map(|(text, tag)| LegendLine { tag: tag.to_owned(), text, style }));
}

/// Breaks a text at blanks into lines of at most [`LINE_CHARS`] characters; a word longer than that is cut.
fn wrap(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let chars = |text: &str| text.chars().count();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if chars(line) + 1 + chars(word) <= LINE_CHARS => {
                line.push(' ');
                line.push_str(word);
            }
            _ => {
                let letters: Vec<char> = word.chars().collect();
                lines.extend(letters.chunks(LINE_CHARS).map(String::from_iter));
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legend_lines_break_at_blanks_and_lose_nothing() {
        let text = format!("An imported firearm {} shows which country", "x".repeat(130));
        let lines = wrap(&text);
        assert!(lines.iter().all(|line| line.chars().count() <= LINE_CHARS), "{lines:?}");
        assert_eq!(lines[0], "An imported firearm");
        let bare = |text: &str| text.replace(' ', "");
        assert_eq!(bare(&lines.concat()), bare(&text));
        assert_eq!(wrap("  "), Vec::<String>::new());
    }

    #[test]
    fn legend_letters_go_on_after_z() {
        let all = [0, 25, 26, 51, 52, 701, 702].map(letters);
        assert_eq!(all, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]);
    }
}
