//! What a line from the machine means, before anybody asks what it answers.

/// One line from the machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// `ST <state> <rearm> <mode>`.
    Status { state: u32, mode: u32 },
    /// `GO <letter>`: the acceptance of a start or, unasked, news of a cycle. Never the answer to anything else.
    Go(Cycle),
    /// `ER <kind> <detail>`.
    Error { kind: u32, detail: u32 },
    /// `<verb> <number>`: 1 where the command was carried out.
    Done { verb: &'static str, value: u32 },
    /// Anything else, as it came: a variable's text, a line of information, noise.
    Other(String),
}

/// The letter after `GO`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Cycle {
    /// `M`: it has begun.
    Marking,
    /// `F`.
    Finished,
    /// `P`.
    Paused,
    /// `S`: stopped by a fault.
    Stopped,
}

const VERBS: [&str; 5] = ["LD", "VS", "AM", "AD", "SP"];

impl Line {
    pub(super) fn parse(line: &str) -> Self {
        let words: Vec<&str> = line.split(' ').collect();
        let parsed = match words.as_slice() {
            ["GO", letter] => Cycle::parse(letter).map(Self::Go),
            ["ST", state, rearm, mode] => number(rearm)
                .and(number(state).zip(number(mode)))
                .map(|(state, mode)| Self::Status { state, mode }),
            ["ER", kind, detail] => {
                number(kind).zip(number(detail)).map(|(kind, detail)| Self::Error { kind, detail })
            }
            [verb, value] => VERBS
                .into_iter()
                .find(|known| known == verb)
                .zip(number(value))
                .map(|(verb, value)| Self::Done { verb, value }),
            _ => None,
        };
        parsed.unwrap_or_else(|| Self::Other(line.to_owned()))
    }
}

impl Cycle {
    fn parse(letter: &str) -> Option<Self> {
        match letter {
            "M" => Some(Self::Marking),
            "F" => Some(Self::Finished),
            "P" => Some(Self::Paused),
            "S" => Some(Self::Stopped),
            _ => None,
        }
    }
}

fn number(word: &str) -> Option<u32> {
    word.bytes().all(|byte| byte.is_ascii_digit()).then(|| word.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_of_each_form_is_recognised() {
        let cases = [
            ("ST 4 0 0", Line::Status { state: 4, mode: 0 }),
            ("ST 32 1 2", Line::Status { state: 32, mode: 2 }),
            ("GO M", Line::Go(Cycle::Marking)),
            ("GO F", Line::Go(Cycle::Finished)),
            ("GO P", Line::Go(Cycle::Paused)),
            ("GO S", Line::Go(Cycle::Stopped)),
            ("ER 2 8", Line::Error { kind: 2, detail: 8 }),
            ("VS 1", Line::Done { verb: "VS", value: 1 }),
            ("LD 0", Line::Done { verb: "LD", value: 0 }),
        ];
        for (text, line) in cases {
            assert_eq!(Line::parse(text), line);
        }
    }

    #[test]
    fn line_that_is_nearly_a_reply_is_other() {
        for text in [
            "ST 4 0", "ST x 0 0", "GO X", "GO  F", "go F", "ER 2", "ER +2 8", "VS", "VS one", "NG 26",
            " GO F",
        ] {
            assert_eq!(Line::parse(text), Line::Other(text.to_owned()));
        }
    }
}
