//! What strikes make of a text.

/// Characters that take strikes.
pub(super) fn struck(text: &str) -> usize {
    text.chars().filter(|character| *character != ' ').count()
}

/// The text that the strikes from `from` to `made` leave: only whole characters can be read.
pub(super) fn struck_text(texts: &[String], from: u32, made: u32, dots_per_char: u32) -> Vec<String> {
    let mut at = 0;
    let mut lines = Vec::new();
    for text in texts {
        let mut line = String::new();
        for character in text.chars() {
            let start = at;
            if character != ' ' {
                at += dots_per_char;
            }
            if start >= from && at <= made {
                line.push(character);
            }
        }
        lines.push(line.trim_end().to_owned());
    }
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines
}
