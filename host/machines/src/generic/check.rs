//! What a dialect file must not say, found before anything is sent: each rule with the place in the file.

use super::rules::{Dialect, Pattern, ReadRules, StartRules, Told};
use super::template::{Bytes, Place, Template, written};
use crate::face::Completion;
use std::ops::Range;
use toml::Spanned;

/// Where in the file, and what is wrong there.
pub(super) type Problem = (Range<usize>, String);

fn ensure(holds: bool, at: Range<usize>, problem: impl Into<String>) -> Result<(), Problem> {
    if holds { Ok(()) } else { Err((at, problem.into())) }
}

/// Checks all that the reader of the file cannot see.
///
/// # Errors
/// [`Problem`], the first one found.
pub(super) fn check(dialect: &Dialect) -> Result<(), Problem> {
    numbers(dialect)?;
    placeholders(dialect)?;
    answers(dialect)?;
    frame(dialect)?;
    completion(dialect)?;
    examples(dialect)
}

fn numbers(dialect: &Dialect) -> Result<(), Problem> {
    let (texts, timing) = (dialect.texts.get_ref(), dialect.timing.get_ref());
    let at = dialect.texts.span();
    ensure(texts.chars_max > 0 && texts.texts_max > 0, at.clone(), "chars_max and texts_max are at least 1")?;
    let named = dialect.load.is_some();
    ensure(named || texts.file_chars_max == 0, at.clone(), "file_chars_max is 0 where there is no [load]")?;
    ensure(!named || texts.file_chars_max > 0, at, "file_chars_max is at least 1 where there is a [load]")?;
    let at = dialect.timing.span();
    ensure(timing.reply_max_ms > 0 && timing.sends_max > 0, at, "reply_max_ms and sends_max are at least 1")
}

fn is_number(place: Place) -> bool {
    matches!(place, Place::Number(_) | Place::Name)
}

/// A template may have only these gaps.
fn allow(table: &str, template: &Spanned<Template>, allowed: fn(Place) -> bool) -> Result<(), Problem> {
    match template.get_ref().places().find(|place| !allowed(*place)) {
        Some(place) => {
            Err((template.span(), format!("{} is not known when {table} is sent", written(place))))
        }
        None => Ok(()),
    }
}

fn need(template: &Spanned<Template>, place: Place, why: &str) -> Result<(), Problem> {
    let there = template.get_ref().places().any(|there| there == place);
    ensure(there, template.span(), format!("{} is missing: {why}", written(place)))
}

fn placeholders(dialect: &Dialect) -> Result<(), Problem> {
    let frame = dialect.frame.get_ref();
    let in_frame = |place| matches!(place, Place::Message | Place::Length(_) | Place::Check(..));
    allow("[frame] send", &frame.send, in_frame)?;
    need(&frame.send, Place::Message, "nothing would be said")?;
    if let Some(over) = &frame.check_over {
        allow("check_over", over, |place| matches!(place, Place::Message | Place::Length(_)))?;
        need(over, Place::Message, "the check would not protect it")?;
    }
    if let Some(load) = &dialect.load {
        allow("[load]", &load.send, |place| place == Place::File)?;
        need(&load.send, Place::File, "the machine would not know which file")?;
    }
    allow("[set]", &dialect.set.send, |place| {
        is_number(place) || matches!(place, Place::Text | Place::File)
    })?;
    need(&dialect.set.send, Place::Text, "every mark would be the same")?;
    numbered(dialect, &dialect.set.send)?;
    if let Some(ReadRules { send, joined, .. }) = &dialect.read {
        allow("[read]", send, |place| is_number(place) || place == Place::File)?;
        if joined.is_none() {
            numbered(dialect, send)?;
        }
    }
    let others = [
        ("[identify]", dialect.identify.as_ref().map(|table| &table.send)),
        ("[status]", dialect.status.as_ref().map(|table| &table.send)),
        ("[start]", dialect.start.as_ref().map(|table| &table.send)),
        ("[stop]", dialect.stop.as_ref().map(|table| &table.send)),
        ("[clear]", dialect.clear.as_ref().map(|table| &table.send)),
    ];
    others
        .into_iter()
        .filter_map(|(table, send)| Some((table, send?)))
        .try_for_each(|(table, send)| allow(table, send, |_| false))
}

/// Several texts are told apart by number or name.
fn numbered(dialect: &Dialect, send: &Spanned<Template>) -> Result<(), Problem> {
    let (texts, places) = (dialect.texts.get_ref(), || send.get_ref().places());
    let apart = texts.texts_max == 1 || places().any(is_number);
    ensure(
        apart,
        send.span(),
        "{n} or {name} is missing: texts_max is more than 1, and the texts would not be told apart",
    )?;
    let named = !places().any(|place| place == Place::Name) || dialect.names.len() >= texts.texts_max;
    ensure(named, send.span(), "{name} needs names: one for each of texts_max texts, the first text's first")
}

fn answers(dialect: &Dialect) -> Result<(), Problem> {
    let told: [(&str, Option<&Told>); 4] = [
        ("[load]", dialect.load.as_ref()),
        ("[set]", Some(&dialect.set)),
        ("[stop]", dialect.stop.as_ref()),
        ("[clear]", dialect.clear.as_ref()),
    ];
    for (table, told) in told.into_iter().filter_map(|(table, told)| Some((table, told?))) {
        let one = told.accepted.is_some() != told.pause_ms.is_some();
        let problem = format!(
            "{table} needs either accepted, or pause_ms where the machine never answers it, and not both"
        );
        ensure(one, told.send.span(), problem)?;
        let often = told.sends == 1 || (told.sends > 1 && told.pause_ms.is_some());
        let problem =
            "sends is at least 1, and more only with pause_ms: an answered message is repeated by itself";
        ensure(often, told.send.span(), problem)?;
    }
    if let Some(read) = &dialect.read {
        let problem = "the named group (?<text>...) is missing: nothing could be compared";
        ensure(read.answered.get_ref().has_group("text"), read.answered.span(), problem)?;
        let joined = read.joined.as_deref().unwrap_or_default();
        let apart = joined.chars().all(|character| {
            character.is_control() || dialect.texts.get_ref().forbidden.contains(&character)
        });
        let problem = "what stands between joined texts has to be in forbidden of [texts], or two texts could pass for others";
        ensure(apart, dialect.texts.span(), problem)?;
    }
    Ok(())
}

fn frame(dialect: &Dialect) -> Result<(), Problem> {
    let frame = dialect.frame.get_ref();
    let hears = !dialect.patterns().is_empty();
    let ends = frame.end.as_ref().is_some_and(|end| !end.get_ref().0.is_empty());
    let problem = "nothing ends a message of the machine: end or silence_ms is missing";
    ensure(!hears || ends || frame.silence_ms.is_some(), dialect.frame.span(), problem)?;
    let bytes =
        |bytes: &Option<Spanned<Bytes>>| bytes.as_ref().map_or(Vec::new(), |bytes| bytes.get_ref().0.clone());
    let (start, end) = (bytes(&frame.start), bytes(&frame.end));
    if let Some(written) = &frame.start {
        ensure(start.len() == 1, written.span(), "start is one byte")?;
        ensure(!start.iter().any(|byte| end.contains(byte)), written.span(), "start is also an end")?;
    }
    let loose =
        start.iter().chain(&end).map(|byte| char::from(*byte)).find(|character| {
            !character.is_control() && !dialect.texts.get_ref().forbidden.contains(character)
        });
    match loose {
        Some(character) => Err((
            dialect.texts.span(),
            format!("{character:?} begins or ends a message and has to be in forbidden of [texts]"),
        )),
        None => Ok(()),
    }
}

fn completion(dialect: &Dialect) -> Result<(), Problem> {
    let at = dialect.completion.span();
    let start = dialect.start.as_ref();
    let has = |pick: fn(&StartRules) -> bool| start.is_some_and(pick);
    match dialect.completion.get_ref() {
        Completion::Pushed => {
            ensure(dialect.news.finished.is_some(), at.clone(), "pushed needs finished in [news]")?;
        }
        Completion::Polled => {
            let told = dialect.status.as_ref().is_some_and(|status| status.busy.is_some());
            ensure(told, at.clone(), "polled needs [status] with busy")?;
            let problem = "watch_ms is at least 1 where the machine is polled";
            ensure(dialect.timing.get_ref().watch_ms > 0, dialect.timing.span(), problem)?;
        }
        Completion::Answered => {
            return ensure(has(|start| start.finished.is_some()), at, "answered needs [start] with finished");
        }
        Completion::Unheard => {
            let problem = "unheard has no news; say pushed if the machine says when it is done";
            return ensure(dialect.news.finished.is_none(), at, problem);
        }
    }
    ensure(!has(|start| start.finished.is_some()), at.clone(), "finished in [start] is for answered only")?;
    let problem = "[start] needs accepted; a machine that says nothing before its end is answered";
    ensure(start.is_none() || has(|start| start.accepted.is_some()), at, problem)
}

/// Whether one answer must not pass for both: two answers to one question, news and anything, the word on a start and
/// the answer to a harmless question, or that and a good answer. A refused start and a fault may look alike: a refusal that may belong to an earlier question is doubted.
fn clash(one: (&str, &str), other: (&str, &str)) -> bool {
    let either = |name: (&str, &str)| one == name || other == name;
    let tables = [one.0, other.0];
    let harmless = tables.contains(&"status") || tables.contains(&"identify");
    let good = tables.contains(&"start") || either(("load", "accepted")) || either(("set", "accepted"));
    let doubted = either(("start", "refused")) && either(("status", "fault"));
    one != other && (one.0 == other.0 || tables.contains(&"news") || (harmless && good && !doubted))
}

fn examples(dialect: &Dialect) -> Result<(), Problem> {
    let patterns = dialect.patterns();
    let full = |(table, key): (&str, &str)| format!("{table}.{key}");
    let takes = |pattern: &Spanned<Pattern>, answer: &str| pattern.get_ref().matches(answer);
    for example in &dialect.example {
        let means = example.means.get_ref();
        let meant = patterns.iter().find(|(name, _)| full(*name) == *means);
        let Some((name, pattern)) = meant else {
            let known: Vec<String> = patterns.iter().map(|(name, _)| full(*name)).collect();
            let problem = format!("the file has no pattern {means}; it has {}", known.join(", "));
            return Err((example.means.span(), problem));
        };
        let answer = dialect.frame.get_ref().encoding.decode(&example.answer.get_ref().0);
        let at = example.answer.span();
        ensure(takes(pattern, &answer), at.clone(), format!("{answer:?} does not match {means}"))?;
        let other = patterns.iter().find(|(other, pattern)| clash(*name, *other) && takes(pattern, &answer));
        if let Some((other, _)) = other {
            let problem = format!(
                "{answer:?} means {means}, and {} takes it too; one of them has to say more exactly what it takes",
                full(*other)
            );
            return Err((at, problem));
        }
    }
    let shown =
        |name: (&str, &str)| dialect.example.iter().any(|example| *example.means.get_ref() == full(name));
    match patterns.iter().find(|(name, _)| !shown(*name)) {
        Some((name, pattern)) => {
            Err((pattern.span(), format!("{} has no [[example]] of an answer that it takes", full(*name))))
        }
        None => Ok(()),
    }
}
