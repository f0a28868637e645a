//! How a line from outside that cannot be obeyed is refused: field, value, rule and remedy.

use serde_json::Value;
use thiserror::Error;

/// A command that was refused. Nothing of it has been done.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{field} {value}: {rule}; {remedy}")]
pub struct BadInput {
    /// Where in the line, such as `script[2].set.strike`.
    pub field: String,
    /// What stands there, as JSON.
    pub value: String,
    /// What should stand there.
    pub rule: &'static str,
    /// What to do.
    pub remedy: String,
}

impl BadInput {
    /// Refuses a value.
    pub fn new(
        field: impl Into<String>,
        value: &Value,
        rule: &'static str,
        remedy: impl Into<String>,
    ) -> Self {
        Self { field: field.into(), value: value.to_string(), rule, remedy: remedy.into() }
    }

    /// Refuses a line that is no JSON object.
    #[must_use]
    pub fn not_an_object(line: &str) -> Self {
        let shown: String = line.chars().take(80).collect();
        Self::new(
            "line",
            &Value::from(shown),
            "must be one JSON object",
            "put one object in braces on each line",
        )
    }

    /// The line that tells the sender.
    #[must_use]
    pub fn to_json(&self) -> String {
        let Self { field, value, rule, remedy } = self;
        serde_json::json!({"error": {"field": field, "value": value, "rule": rule, "remedy": remedy}})
            .to_string()
    }
}
