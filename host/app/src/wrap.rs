//! Sentences on a terminal: broken between words at its width. Files and pipes get every sentence as one line.

use std::borrow::Cow;
use std::os::fd::AsFd;
use terminal_size::{Width, terminal_size_of};
use textwrap::core::display_width;
use textwrap::{Options, WordSeparator, WordSplitter};

/// Stands for a blank within a command while lines are broken; a private code point that no text has.
const KEPT: char = '\u{e000}';
/// Narrower than this, breaking lines would leave one word on each.
const WIDTH_MIN: usize = 20;

/// A text for where it goes: broken if that is a terminal, else unchanged.
pub fn for_stream<'a>(text: &'a str, stream: &impl AsFd) -> Cow<'a, str> {
    match terminal_size_of(stream) {
        Some((Width(width), _)) => Cow::Owned(broken(text, usize::from(width))),
        None => Cow::Borrowed(text),
    }
}

/// A text broken at `width` columns. What a line continues with stands under its text. A command between backquotes
/// stays whole, so that it can be copied; a word that is longer than a line is left to the terminal.
fn broken(text: &str, width: usize) -> String {
    if width < WIDTH_MIN {
        return text.to_owned();
    }
    let lines = text.split('\n').map(|line| broken_line(line, width));
    lines.collect::<Vec<_>>().join("\n")
}

fn broken_line(line: &str, width: usize) -> String {
    let indent = " ".repeat(text_begins(line, width));
    let options = Options::new(width)
        .subsequent_indent(&indent)
        .break_words(false)
        .word_separator(WordSeparator::AsciiSpace)
        .word_splitter(WordSplitter::NoHyphenation);
    textwrap::fill(&with_commands_whole(line), options).replace(KEPT, " ")
}

/// The column at which the text of a line begins: behind its blanks, behind an arrow, and in a table at its last column
/// that leaves half of the line.
fn text_begins(line: &str, width: usize) -> usize {
    let blanks = line.len() - line.trim_start_matches(' ').len();
    let arrow = if line[blanks..].starts_with("-> ") { 3 } else { 0 };
    let gaps = line.match_indices("  ").map(|(at, gap)| {
        let behind = line[at + gap.len()..].trim_start_matches(' ');
        display_width(&line[..line.len() - behind.len()])
    });
    gaps.filter(|column| *column <= width / 2).last().unwrap_or(blanks + arrow).max(blanks + arrow)
}

fn with_commands_whole(line: &str) -> String {
    let mut pieces: Vec<_> = line.split('`').map(str::to_owned).collect();
    // Every second piece stands between two backquotes, except a last one that none ends.
    let last = pieces.len() - 1;
    for piece in pieces[..last].iter_mut().skip(1).step_by(2) {
        *piece = piece.replace(' ', KEPT.encode_utf8(&mut [0; 4]));
    }
    pieces.join("`")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentence_is_broken_between_words_and_stays_as_far_in() {
        for (text, shown) in [
            ("short", "short"),
            ("twenty columns hold so much", "twenty columns hold\nso much"),
            ("  -> compare it with the metal", "  -> compare it with\n     the metal"),
            ("é  a table of columns  b", "é  a table of\n   columns  b"),
            ("one\n\ntwo", "one\n\ntwo"),
            ("type `markstation settle --job 4` now", "type\n`markstation settle --job 4`\nnow"),
            ("an open ` is no command here", "an open ` is no\ncommand here"),
            ("aaaaaaaaaaaaaaaaaaaaaaaaaa bb", "aaaaaaaaaaaaaaaaaaaaaaaaaa\nbb"),
            ("voici deux questions\u{a0}: qui", "voici deux\nquestions\u{a0}: qui"),
            ("", ""),
        ] {
            assert_eq!(broken(text, 20), shown, "{text}");
        }
    }

    #[test]
    fn narrow_window_is_left_to_the_terminal() {
        assert_eq!(broken("a sentence of several words", 5), "a sentence of several words");
    }

    #[test]
    fn file_gets_the_text_unchanged() {
        let file = tempfile::tempfile().unwrap_or_else(|error| panic!("no temporary file: {error}"));
        let long = "word ".repeat(100);
        assert_eq!(for_stream(&long, &file), long);
    }
}
