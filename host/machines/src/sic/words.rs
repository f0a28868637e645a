//! Lines of the text protocol, as far as the maker's document shows them: two that write into a job file, and how any is
//! answered.

/// Appends a pause to the open file, at a place in tenths of a millimetre. e8-V5, `INSERTPAUSELINE`.
#[must_use]
pub fn pause_line(at_tenths_mm: [i32; 3]) -> Vec<u8> {
    let [x, y, z] = at_tenths_mm;
    format!("INSERTPAUSELINE {x} {y} {z}\n").into_bytes()
}

/// A logo of the open file. e8-V5, `INSERTLOGOLINE`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Logo<'a> {
    /// Tenths of a millimetre.
    pub at_tenths_mm: [i32; 3],
    /// Width and height in tenths of a millimetre.
    pub size_tenths_mm: [u32; 2],
    /// Hundredths of a degree, -18000 to 18000.
    pub angle_hundredths: i32,
    /// Tenths of a millimetre; 0 for a straight one.
    pub radius_tenths_mm: i32,
    /// Keeps its proportions.
    pub proportional: bool,
    /// 0 to 9.
    pub force: u8,
    /// 1 to 9.
    pub quality: u8,
    /// Of vectors, not of dots.
    pub vectors: bool,
    /// Its name in the machine.
    pub name: &'a str,
}

impl Logo<'_> {
    /// The line that appends it.
    #[must_use]
    pub fn line(&self) -> Vec<u8> {
        let ([x, y, z], [width, height]) = (self.at_tenths_mm, self.size_tenths_mm);
        let (angle, radius) = (self.angle_hundredths, self.radius_tenths_mm);
        let (proportional, force, quality) = (u8::from(self.proportional), self.force, self.quality);
        let kind = if self.vectors { 'V' } else { 'D' };
        let name = self.name;
        format!(
            "INSERTLOGOLINE {x} {y} {z} {width} {height} {angle} {radius} {proportional} {force} {quality} {kind} {name}\n"
        )
        .into_bytes()
    }
}

/// What a line was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// `OK`.
    Done,
    /// `BAD ARGUMENTS`.
    BadArguments,
}

/// The keyword and the outcome of an answer without its line end; none where it is no answer that is known.
#[must_use]
pub fn outcome(line: &str) -> Option<(&str, Outcome)> {
    let (keyword, rest) = line.split_once(' ')?;
    let outcome = match rest {
        "OK" => Outcome::Done,
        "BAD ARGUMENTS" => Outcome::BadArguments,
        _ => return None,
    };
    keyword.bytes().all(|byte| byte.is_ascii_alphanumeric()).then_some((keyword, outcome))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_of_the_document_is_written() {
        assert_eq!(pause_line([100, 120, 130]), b"INSERTPAUSELINE 100 120 130\n");
        let logo = Logo {
            at_tenths_mm: [100, 120, 0],
            size_tenths_mm: [100, 100],
            angle_hundredths: 0,
            radius_tenths_mm: 0,
            proportional: true,
            force: 5,
            quality: 4,
            vectors: true,
            name: "SIC",
        };
        assert_eq!(logo.line(), b"INSERTLOGOLINE 100 120 0 100 100 0 0 1 5 4 V SIC\n");
    }

    #[test]
    fn answer_is_done_or_bad_and_anything_else_is_none() {
        assert_eq!(outcome("INSERTPAUSELINE OK"), Some(("INSERTPAUSELINE", Outcome::Done)));
        assert_eq!(outcome("RUN BAD ARGUMENTS"), Some(("RUN", Outcome::BadArguments)));
        for line in ["RUN ERROR 1", "OK", "RUN  OK", "R\u{2}N OK", ""] {
            assert_eq!(outcome(line), None, "{line}");
        }
    }
}
