//! The truth about the metal: one record per time that a tool touched it.

use serde::{Deserialize, Serialize};

/// One engraving, complete or cut short. A file of these, one line each, is what checkers believe.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MetalAct {
    /// Tag of the piece that was in the clamp.
    pub part: String,
    /// The lines that can be read there now, from the top.
    pub text: Vec<String>,
    /// Whether all that was to be engraved was engraved.
    pub complete: bool,
    /// The place on the piece.
    pub place: String,
    /// Strikes, or lit dots.
    #[serde(default)]
    pub strikes: u32,
}

impl MetalAct {
    /// One line of the metal file, with its end.
    #[must_use]
    pub fn to_line(&self) -> String {
        let mut line = serde_json::to_string(self)
            .unwrap_or_else(|_| unreachable!("strings and numbers always serialise"));
        line.push('\n');
        line
    }

    /// All whole lines of a metal file. A last line without an end is what a cut left, and is nothing.
    ///
    /// # Errors
    /// The line's number from 1 and what is wrong with it.
    pub fn read_lines(file: &str) -> Result<Vec<Self>, (usize, serde_json::Error)> {
        let whole = file.rfind('\n').map_or("", |end| &file[..end]);
        let parse = |(at, line)| serde_json::from_str(line).map_err(|error| (at + 1, error));
        whole.lines().enumerate().map(parse).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn metal_file_cut_in_its_last_line_keeps_the_others() {
        let act = MetalAct {
            part: "piece-17".to_owned(),
            text: vec!["KE 26".to_owned()],
            complete: true,
            place: "left".to_owned(),
            strikes: 80,
        };
        let file = act.to_line() + &act.to_line();
        assert_eq!(MetalAct::read_lines(&file).unwrap().len(), 2);
        let cut = MetalAct::read_lines(&file[..file.len() - 5]).unwrap();
        assert_eq!(cut, [act]);
        assert!(MetalAct::read_lines("{}\n").is_err());
        assert_eq!(MetalAct::read_lines("").unwrap().len(), 0);
    }
}
