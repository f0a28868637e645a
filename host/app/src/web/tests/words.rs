//! Words that stand in a source instead of the catalogue: in markup, in attributes that are read out, in the Rust between
//! brackets, in scripts, in styles and in the templates of papers.

/// Attributes that a person reads or hears.
const READ: &[&str] =
    &["title", "aria-label", "aria-description", "aria-roledescription", "placeholder", "alt", "label"];
/// What is put before a reader by a script.
const SHOWN: &[&str] = &["textContent", "innerText", "innerHTML", "title", "placeholder", "ariaLabel"];

/// A literal, and what stands before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Literal<'a> {
    pub text: &'a str,
    pub before: &'a str,
}

/// Whether there is a word in it.
pub fn has_word(text: &str) -> bool {
    text.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() >= 2)
}

/// Whether it is a name that programs call something by, and no sentence of a language: small, without blanks.
pub fn is_name(text: &str) -> bool {
    !has_word(text) || text.chars().all(|c| c.is_ascii_graphic() && !c.is_ascii_uppercase())
}

/// The length of a literal between quotes, with both of them.
fn quoted(rest: &str) -> usize {
    let mut chars = rest.char_indices();
    let quote = chars.next().map(|(_, quote)| quote);
    let mut escaped = false;
    for (at, c) in chars {
        if Some(c) == quote && !escaped {
            return at + c.len_utf8();
        }
        escaped = c == '\\' && !escaped;
    }
    rest.len()
}

/// The length of a comment at the beginning; 0 where there is none.
fn comment(rest: &str) -> usize {
    if rest.starts_with("//") {
        return rest.find('\n').unwrap_or(rest.len());
    }
    if rest.starts_with("/*") {
        return rest.find("*/").map_or(rest.len(), |end| end + 2);
    }
    0
}

/// The literals of a source in Rust or JavaScript, with `quotes` around them. Attributes of Rust are none of a screen.
pub fn literals<'a>(source: &'a str, quotes: &[char]) -> Vec<Literal<'a>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(c) = source[at..].chars().next() {
        let (before, rest) = source.split_at(at);
        let is_attribute = rest.starts_with("#[") && before.trim_end_matches(' ').ends_with('\n');
        at += match c {
            _ if comment(rest) > 0 => comment(rest),
            _ if is_attribute => rest.find('\n').unwrap_or(rest.len()),
            // A quote as a character of Rust.
            '\'' if !quotes.contains(&c) && rest.starts_with("'\"'") => 3,
            _ if quotes.contains(&c) => {
                let long = quoted(rest);
                let text = &rest[1..(long - 1).max(1)];
                found.push(Literal { text, before: before.trim_end() });
                long
            }
            _ => c.len_utf8(),
        };
    }
    found
}

/// The parts of a source that are markup.
pub fn markups(source: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = source;
    while let Some((_, after)) = rest.split_once("html! {") {
        let (mut at, mut depth) = (0, 1_usize);
        while let Some(c) = after[at..].chars().next() {
            at += match c {
                '"' => quoted(&after[at..]),
                _ if comment(&after[at..]) > 0 => comment(&after[at..]),
                _ => c.len_utf8(),
            };
            depth = match c {
                '{' => depth + 1,
                '}' => depth - 1,
                _ => depth,
            };
            if depth == 0 {
                break;
            }
        }
        let (markup, left) = after.split_at(at);
        found.push(markup);
        rest = left;
    }
    found
}

/// The name of the attribute whose value begins behind this; empty where something is compared or bound.
fn attribute(before: &str) -> Option<&str> {
    let name = before.trim_end().strip_suffix('=')?;
    let begin = name.rfind(|c: char| !c.is_ascii_alphanumeric() && c != '-').map_or(0, |at| at + 1);
    Some(&name[begin..])
}

/// What a person reads of markup: literals that stand there as text, as the value of an attribute that is read out, or as what a
/// branch of the Rust between brackets gives to either.
pub fn shown(markup: &str) -> Vec<&str> {
    let mut found = Vec::new();
    // Open brackets: whether what stands in each is read, and whether it is Rust or a value.
    let mut open: Vec<(bool, bool)> = Vec::new();
    let mut at = 0;
    while let Some(c) = markup[at..].chars().next() {
        let (before, rest) = markup.split_at(at);
        let (is_read, is_code) = open.last().copied().unwrap_or((true, false));
        let named = attribute(before);
        at += match c {
            _ if comment(rest) > 0 => comment(rest),
            '"' => {
                let long = quoted(rest);
                // In Rust what a branch gives is shown; an argument is a name.
                let is_branch = before.trim_end().ends_with(['{', '>']);
                let is_shown = match named {
                    Some(name) => !is_code && READ.contains(&name),
                    None => is_read && (!is_code || is_branch),
                };
                if is_shown {
                    found.push(&rest[1..long - 1]);
                }
                long
            }
            '(' | '[' | '{' => {
                let is_read = named.map_or(is_read, |name| READ.contains(&name));
                let is_value = c == '{' && named.is_some();
                open.push((is_read, is_code || (c != '{' && !is_value)));
                1
            }
            ')' | ']' | '}' => {
                open.pop();
                1
            }
            _ => c.len_utf8(),
        };
    }
    found
}

/// Literals that a script puts before a reader as they are.
pub fn shown_by_script<'a>(literals: &[Literal<'a>]) -> Vec<&'a str> {
    let is_shown = |before: &str| {
        let assigned = before.strip_suffix('=').map(str::trim_end);
        let given = before.strip_suffix(':').map(|name| name.trim_end().trim_end_matches(['"', '\'']));
        assigned.is_some_and(|name| SHOWN.iter().any(|shown| name.ends_with(shown)))
            || given.is_some_and(|name| READ.iter().any(|read| name.ends_with(read)))
            || ["alert(", "confirm(", "append("].iter().any(|call| before.ends_with(call))
    };
    literals.iter().filter(|one| is_shown(one.before)).map(|one| one.text).collect()
}

/// What a style writes beside an element.
pub fn written_by_style(style: &str) -> Vec<&str> {
    let after = style.split("content:").skip(1).filter_map(|rest| rest.split([';', '}']).next());
    after.flat_map(|value| value.split('"').skip(1).step_by(2)).collect()
}

/// A template of papers: its text, and the literals of its code.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Template<'a> {
    pub text: Vec<&'a str>,
    pub literals: Vec<&'a str>,
}

impl<'a> Template<'a> {
    /// Of a whole file.
    pub fn of(source: &'a str) -> Self {
        let mut template = Self::default();
        template.markup(source);
        template
    }

    /// Reads text up to the bracket that ends it, and gives how long it was.
    fn markup(&mut self, source: &'a str) -> usize {
        let (mut at, mut begin) = (0, 0);
        while let Some(c) = source[at..].chars().next() {
            let rest = &source[at..];
            match c {
                ']' => break,
                '#' => {
                    self.text.push(&source[begin..at]);
                    at += self.expression(&rest[1..]) + 1;
                    begin = at;
                }
                _ if comment(rest) > 0 => {
                    self.text.push(&source[begin..at]);
                    at += comment(rest);
                    begin = at;
                }
                _ => at += c.len_utf8(),
            }
        }
        self.text.push(&source[begin..at]);
        at
    }

    /// What stands behind a `#`: a statement to its end, or a name with what it is called with.
    fn expression(&mut self, source: &'a str) -> usize {
        let is_part = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.');
        let name = source.find(|c| !is_part(c)).unwrap_or(source.len());
        let statements = ["let", "set", "show", "import", "if", "for", "while", "context", ""];
        if statements.contains(&&source[..name]) {
            return self.code(source);
        }
        let mut at = name;
        while source[at..].starts_with(['(', '[']) {
            at += self.bracket(&source[at..]);
        }
        at
    }

    /// Code up to the end of its line, or to the bracket that ends what it stands in.
    fn code(&mut self, source: &'a str) -> usize {
        let mut at = 0;
        while let Some(c) = source[at..].chars().next() {
            let rest = &source[at..];
            at += match c {
                '\n' | ')' | ']' | '}' => break,
                '(' | '[' | '{' => self.bracket(rest),
                _ => self.token(rest),
            };
        }
        at
    }

    /// A bracket and everything in it: text in a square one, code in the others.
    fn bracket(&mut self, source: &'a str) -> usize {
        if let Some(text) = source.strip_prefix('[') {
            return self.markup(text) + 2;
        }
        let mut at = 1;
        while let Some(c) = source[at..].chars().next() {
            at += match c {
                ')' | '}' => return at + 1,
                '(' | '[' | '{' => self.bracket(&source[at..]),
                _ => self.token(&source[at..]),
            };
        }
        at
    }

    /// A literal, a comment, or one character.
    fn token(&mut self, source: &'a str) -> usize {
        if source.starts_with('"') {
            let long = quoted(source);
            self.literals.push(&source[1..long - 1]);
            return long;
        }
        let one = source.chars().next().map_or(0, char::len_utf8);
        comment(source).max(one)
    }
}
