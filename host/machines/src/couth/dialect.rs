//! A dialect of this family, and what is checked when it is read.

use crate::dialect::{self, About, DialectError, LineRules, TextRules, TimingRules};
use serde::Deserialize;
use std::collections::BTreeMap;
use toml::Spanned;

/// What differs between machines of this family, and how a mark is laid out: the host sends the whole file.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dialect {
    /// Address of the machine on the line.
    pub address: u8,
    /// The two bytes at the end of a frame.
    pub check: [u8; 2],
    /// Rest after each message, since none is answered. Milliseconds.
    pub rest_ms: u64,
    /// Codes of the commands.
    pub commands: Commands,
    /// What is written inside a text for what is no character.
    pub functions: Functions,
    /// Logo files in the machine, by the name that a text has for the sign: `[star]`.
    #[serde(default)]
    pub logos: BTreeMap<String, Spanned<String>>,
    /// Parameters of a line, in the order in which they are sent.
    pub parameter: Vec<Parameter>,
    /// The lines of a mark.
    pub row: Vec<Row>,
    /// What the file is about.
    pub machine: About,
    /// Which texts it takes.
    pub texts: TextRules,
    /// How long to listen after a byte that comes back; nothing else here is answered.
    pub timing: TimingRules,
    /// How its line is set.
    pub line: LineRules,
}

/// `[commands]`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commands {
    /// Asks for the status.
    pub status: u8,
    /// Empties the file.
    pub new_file: u8,
    /// Sets the text of a line.
    pub text: u8,
    /// Sets a parameter of a line.
    pub parameter: u8,
    /// Starts, or goes on after a pause.
    pub start: u8,
    /// Holds the mark.
    pub pause: u8,
    /// Gives it up.
    pub cancel: u8,
}

/// `[functions]`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Functions {
    /// Byte before a function.
    pub begin: u8,
    /// Byte after it.
    pub end: u8,
    /// Name of the one that makes a Data Matrix of a text.
    pub symbol: String,
    /// Name of the one that marks a logo file.
    pub logo: String,
}

/// `[[parameter]]`: what a line can be given.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Parameter {
    /// What the rows call it.
    pub name: String,
    /// Its number.
    pub code: u8,
    /// Bytes of its value, 1 or 2.
    pub bytes: Spanned<u8>,
    /// Least value.
    pub min: u16,
    /// Greatest value.
    pub max: u16,
}

/// `[[row]]`: a line of a mark.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Row {
    /// Its number, from 1.
    pub number: Spanned<u8>,
    /// It is marked as a Data Matrix.
    #[serde(default)]
    pub symbol: bool,
    /// Its parameters.
    pub set: BTreeMap<String, Spanned<u16>>,
}

/// A dialect whose rows keep to its parameters.
///
/// # Errors
/// [`DialectError`], the first one found.
pub fn read(file: &str, text: &str) -> Result<Dialect, DialectError> {
    let dialect: Dialect = dialect::read(file, text)?;
    match dialect.problem() {
        Some((start, problem)) => Err(dialect::placed(file, text, start, problem)),
        None => Ok(dialect),
    }
}

impl Dialect {
    /// The first thing that is wrong, and where.
    fn problem(&self) -> Option<(usize, String)> {
        let lengths = self.parameter.iter().filter(|parameter| !(1..=2).contains(parameter.bytes.get_ref()));
        let length = lengths
            .map(|parameter| (parameter.bytes.span().start, "a value has 1 or 2 bytes".to_owned()))
            .next();
        let logo = self.logos.values().find(|logo| !is_file_name(logo.get_ref())).map(|logo| {
            (logo.span().start, format!("{:?} cannot be sent as the name of a logo file", logo.get_ref()))
        });
        let numbers = self.row.iter().enumerate().find_map(|(at, row)| {
            let number = *row.number.get_ref();
            let twice = self.row.iter().take(at).any(|earlier| *earlier.number.get_ref() == number);
            (twice || number == 0).then(|| {
                (row.number.span().start, format!("rows have different numbers from 1; {number} is none"))
            })
        });
        let values = self.row.iter().flat_map(|row| &row.set).find_map(|(name, value)| {
            self.value_problem(name, *value.get_ref()).map(|problem| (value.span().start, problem))
        });
        length.or(logo).or(numbers).or(values)
    }

    fn value_problem(&self, name: &str, value: u16) -> Option<String> {
        let Some(parameter) = self.parameter.iter().find(|parameter| parameter.name == name) else {
            return Some(format!(
                "a line has no parameter {name:?}; those that it has are the [[parameter]] tables"
            ));
        };
        let most = if *parameter.bytes.get_ref() == 1 { parameter.max.min(0xff) } else { parameter.max };
        let (min, fits) = (parameter.min, (parameter.min..=most).contains(&value));
        (!fits).then(|| format!("{name} is {min} to {most}, not {value}"))
    }

    /// The row of a text.
    pub(super) fn row(&self, number: u8) -> Option<&Row> {
        self.row.iter().find(|row| *row.number.get_ref() == number)
    }
}

fn is_file_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_graphic() && !b"()".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::super::SHIPPED;
    use super::*;

    #[test]
    fn dialect_that_would_set_what_the_machine_does_not_take_is_refused_with_its_place() {
        let text = SHIPPED[0].text;
        let line_of = |text: &str, part: &str| text[..text.find(part).unwrap()].matches('\n').count() + 1;
        let cases = [
            ("height = 40", "height = 401", "height is 0 to 400, not 401"),
            ("force = 5", "force = 0", "force is 1 to 10, not 0"),
            ("width = 30", "breadth = 30", "no parameter \"breadth\""),
            ("number = 2\n", "number = 1\n", "different numbers"),
            ("number = 2\n", "number = 0\n", "different numbers"),
            ("star = \"STAR.LOG\"", "star = \"A)B\"", "logo file"),
            ("bytes = 2", "bytes = 3", "1 or 2 bytes"),
        ];
        for (from, to, part) in cases {
            let changed = text.replacen(from, to, 1);
            assert_ne!(changed, text, "{from}");
            let error = read("site.toml", &changed).unwrap_err();
            assert!(error.problem.contains(part), "{error}");
            let fragment = to.split(" = ").next().unwrap();
            let at = if fragment == "number" { line_of(text, "number = 2\n") } else { line_of(&changed, to) };
            assert_eq!((error.file.as_str(), error.line), ("site.toml", at), "{error}");
        }
    }
}
