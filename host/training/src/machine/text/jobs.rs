//! Job files that name the variables they engrave, and the texts of those.

use std::collections::BTreeMap;

/// Job files: name, and the variables that they engrave, one a line from the top.
pub type JobFiles = BTreeMap<String, Vec<String>>;

/// Four files of one to four lines: `LINES-1` engraves variable `0`, `LINES-2` those two and so on; their names made
/// by `name`.
pub(in crate::machine) fn lines_files(name: impl Fn(u8) -> String) -> JobFiles {
    let variables = |lines: u8| (0..lines).map(|variable| variable.to_string()).collect();
    (1..=4).map(|lines| (name(lines), variables(lines))).collect()
}

/// The job that is loaded.
#[derive(Debug, Default)]
pub struct Jobs {
    loaded: Option<Vec<String>>,
    name: String,
    texts: BTreeMap<String, String>,
}

impl Jobs {
    /// Loads a file, and forgets all texts. `other` is loaded in its place if there is one. False, and nothing changes,
    /// if the file does not exist.
    pub fn load(&mut self, name: &str, other: Option<&str>, files: &JobFiles) -> bool {
        if !files.contains_key(name) {
            return false;
        }
        let name = other.unwrap_or(name);
        self.loaded = Some(files.get(name).cloned().unwrap_or_default());
        name.clone_into(&mut self.name);
        self.texts.clear();
        true
    }

    /// The loaded file's name; empty if none is.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Sets a variable. False, and nothing changes, if no file is loaded or it has no such variable.
    pub fn set(&mut self, variable: &str, text: &str) -> bool {
        let known =
            self.loaded.as_ref().is_some_and(|variables| variables.iter().any(|known| known == variable));
        if known {
            self.texts.insert(variable.to_owned(), text.to_owned());
        }
        known
    }

    /// The variables that the loaded file engraves, with their texts, from the top. None if no file is loaded.
    #[must_use]
    pub fn lines(&self) -> Option<Vec<(&str, &str)>> {
        let text = |variable: &String| self.texts.get(variable).map_or("", String::as_str);
        Some(self.loaded.as_ref()?.iter().map(|variable| (variable.as_str(), text(variable))).collect())
    }

    /// What would be engraved, from the top. None if no file is loaded.
    #[must_use]
    pub fn texts(&self) -> Option<Vec<String>> {
        Some(self.lines()?.into_iter().map(|(_, text)| text.to_owned()).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn job_takes_only_the_variables_of_its_file_and_forgets_them_with_the_next() {
        let files = lines_files(|lines| format!("LINES-{lines}"));
        let mut jobs = Jobs::default();
        assert!(!jobs.set("0", "A") && !jobs.load("NONE", None, &files) && jobs.texts().is_none());
        assert!(jobs.load("LINES-2", None, &files));
        assert!(jobs.set("1", "B") && !jobs.set("2", "C"));
        assert_eq!(jobs.texts(), Some(vec![String::new(), "B".to_owned()]));
        assert!(jobs.load("LINES-2", Some("LINES-1"), &files));
        assert_eq!((jobs.name(), jobs.texts()), ("LINES-1", Some(vec![String::new()])));
    }
}
