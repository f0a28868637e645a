//! Templates of a mark's lines: fixed text with named gaps.
//!
//! A gap is `{element}`, with `:style` after the name for the way it is written, `?` where it may be left out when it
//! is not known (the blank before it goes too), `=TEXT` where the element is written in fixed words (`{country=CANADA}`)
//! and `@glyph` where it is a sign that the machine must own (`{state-sign@star}`).

use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::Error as WordError;

use crate::rule::Element;
use crate::text::Problem;

/// A line's text with gaps, for example `{country} {year:y2}`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    pieces: Vec<Piece>,
}

/// A piece of a template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Text that is no element.
    Literal(String),
    /// An element from the facts.
    Field {
        /// Which.
        element: Element,
        /// How it is written.
        style: Style,
        /// Whether it may be left out where it is not known.
        optional: bool,
    },
    /// An element in fixed words.
    Fixed {
        /// Which.
        element: Element,
        /// The words.
        text: String,
    },
    /// An element that is a sign.
    Glyph {
        /// Which.
        element: Element,
        /// The sign's name.
        name: String,
    },
}

/// How an element is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Style {
    /// Countries as alpha-2, years in four figures, names in capitals, everything else as it is.
    Usual,
    /// A country as alpha-3.
    Alpha3,
    /// A country by its English short name, in capitals.
    Name,
    /// A year in two figures.
    Year2,
    /// A day as month and year in four figures.
    MonthYear,
    /// Letters and figures only.
    Plain,
}

const STYLES: [(&str, Style); 5] = [
    ("alpha3", Style::Alpha3),
    ("name", Style::Name),
    ("y2", Style::Year2),
    ("mmyy", Style::MonthYear),
    ("plain", Style::Plain),
];

impl Template {
    /// Reads a template.
    pub fn parse(text: &str) -> Result<Self, Problem> {
        let brace = || Problem::Brace(text.to_owned());
        let mut pieces = Vec::new();
        let mut rest = text;
        while let Some((literal, after)) = rest.split_once('{') {
            push_literal(&mut pieces, literal);
            let (name, after) = after.split_once('}').ok_or_else(brace)?;
            if name.contains('{') {
                return Err(brace());
            }
            pieces.push(Piece::parse(name)?);
            rest = after;
        }
        push_literal(&mut pieces, rest);
        match pieces.iter().any(|p| matches!(p, Piece::Literal(text) if text.contains('}'))) {
            true => Err(brace()),
            false => Ok(Self { pieces }),
        }
    }

    /// The pieces in order.
    pub fn pieces(&self) -> &[Piece] {
        &self.pieces
    }

    /// The fixed text, elements in fixed words included.
    pub fn literals(&self) -> String {
        let literals = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Literal(text) | Piece::Fixed { text, .. } => Some(text.as_str()),
            Piece::Field { .. } | Piece::Glyph { .. } => None,
        });
        literals.collect()
    }

    /// The elements that it may hold, in order.
    pub fn elements(&self) -> impl Iterator<Item = Element> + '_ {
        self.pieces.iter().filter_map(Piece::element)
    }

    /// Whether the line holds this element.
    pub fn holds(&self, element: Element) -> bool {
        self.elements().any(|held| held == element)
    }
}

impl Piece {
    fn parse(gap: &str) -> Result<Self, Problem> {
        if let Some((name, text)) = gap.split_once('=') {
            return Ok(Self::Fixed { element: element(name, gap)?, text: text.to_owned() });
        }
        if let Some((name, glyph)) = gap.split_once('@') {
            return Ok(Self::Glyph { element: element(name, gap)?, name: glyph.to_owned() });
        }
        let (gap, optional) = gap.strip_suffix('?').map_or((gap, false), |gap| (gap, true));
        let (name, style) = gap.split_once(':').unwrap_or((gap, ""));
        let style = match style {
            "" => Style::Usual,
            style => {
                let known = STYLES.iter().find(|(word, _)| *word == style);
                let words = STYLES.map(|(word, _)| word).join(", ");
                known
                    .ok_or_else(|| Problem::Placeholder(gap.to_owned(), format!("the styles are {words}")))?
                    .1
            }
        };
        Ok(Self::Field { element: element(name, gap)?, style, optional })
    }

    /// The element, unless it is plain text.
    pub fn element(&self) -> Option<Element> {
        match self {
            Self::Literal(_) => None,
            Self::Field { element, .. } | Self::Fixed { element, .. } | Self::Glyph { element, .. } => {
                Some(*element)
            }
        }
    }
}

fn element(name: &str, gap: &str) -> Result<Element, Problem> {
    let word: serde::de::value::StrDeserializer<'_, WordError> = name.into_deserializer();
    Element::deserialize(word).map_err(|error| Problem::Placeholder(gap.to_owned(), error.to_string()))
}

fn push_literal(pieces: &mut Vec<Piece>, text: &str) {
    if !text.is_empty() {
        pieces.push(Piece::Literal(text.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn template_with_each_kind_of_gap_is_read() {
        let template = Template::parse("{state-sign@star} {country=CA}-{year:y2} {model?}").unwrap();
        let elements: Vec<Element> = template.elements().collect();
        assert_eq!(elements, [Element::StateSign, Element::Country, Element::Year, Element::Model]);
        assert_eq!(template.literals(), " CA- ");
        assert!(template.holds(Element::Year) && !template.holds(Element::Maker));
    }

    #[test]
    fn template_spoilt_is_refused_with_what_there_is() {
        for (text, said) in [
            ("{contry}", "unknown variant `contry`"),
            ("{year:y3}", "the styles are alpha3"),
            ("{year", "has no partner"),
            ("{a{year}", "has no partner"),
            ("year}", "has no partner"),
        ] {
            let problem = Template::parse(text).unwrap_err().to_string();
            assert!(problem.contains(said), "{text}: {problem}");
        }
    }
}
