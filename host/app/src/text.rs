//! The words of every message, from the Fluent file of the language.

use crate::message::Message;
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource};
use intake::Finding;
use std::sync::OnceLock;

/// English, the one language shipped.
pub const ENGLISH: &str = include_str!("../assets/locales/en.ftl");

fn bundle() -> &'static FluentBundle<FluentResource> {
    static BUNDLE: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    BUNDLE.get_or_init(|| {
        // A test reads the file without any complaint; at run time what can be read of it is better than nothing.
        let resource = FluentResource::try_new(ENGLISH.to_owned()).unwrap_or_else(|(read, _)| read);
        let mut bundle = match "en".parse() {
            Ok(english) => FluentBundle::new_concurrent(vec![english]),
            Err(_) => FluentBundle::new_concurrent(Vec::new()),
        };
        // Isolating marks around arguments would stand in files and on labels too.
        bundle.set_use_isolating(false);
        bundle.add_resource_overriding(resource);
        bundle
    })
}

/// A message in words.
pub fn of(message: &Message) -> String {
    format(message.id(), &message.args())
}

/// A finding of intake in words: what is wrong, with line, column and value, and what to do.
pub fn of_finding(finding: &Finding) -> (String, String) {
    let mut args = FluentArgs::new();
    for (name, value) in finding.args() {
        args.set(name, value);
    }
    (format(finding.id(), &args), format(finding.remedy().id(), &args))
}

/// A text by its id. An id without a text is its own text, which no test lets happen.
fn format(id: &str, args: &FluentArgs<'_>) -> String {
    let bundle = bundle();
    let Some(pattern) = bundle.get_message(id).and_then(|message| message.value()) else {
        return id.to_owned();
    };
    let mut errors = Vec::new();
    bundle.format_pattern(pattern, Some(args), &mut errors).into_owned()
}
