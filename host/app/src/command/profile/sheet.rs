//! `profile sheet`: a State's marking practice as one page of HTML to print, as States send it to one another
//! (International Tracing Instrument, para 31).

mod picture;

use super::{explain, words};
use crate::error::Failure;
use crate::language::Language;
use crate::message::Message;
use crate::output::Output;
use crate::rules::Rules;
use crate::text;
use marking::conflict::Aspect;
use marking::explain::{ExplainedLine, ExplainedMark, Explanation, Open, Stand, Subject, open};
use marking::force::{Active, Force, Why};
use marking::preview::Direction;
use marking::profile::Profile;
use marking::rule::RuleId;
use serde_json::json;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use unic_langid::{CharacterDirection, LanguageIdentifier};

const STYLE: &str = include_str!("sheet.css");

/// Writes the sheet of a profile.
///
/// # Errors
/// Where there is no such profile, or the file cannot be written.
pub fn run(rules: &Rules, id: &str, out: &Path, output: &Output) -> Result<(), Failure> {
    let profile = rules.profile(id)?;
    let tag = text::spoken().tag();
    let file = out.display().to_string();
    fs::write(out, Page::new(rules, &profile, direction_of(tag)).html(tag))
        .map_err(|error| Failure::fixable(Message::FileNotWritten { file: file.clone() }).because(&error))?;
    let words = Message::ProfileSheetWritten { profile: id.to_owned(), file: file.clone() };
    output.datum(&words, &json!({"profile": id, "file": file, "rules_sha256": rules.sha256()}));
    Ok(())
}

fn direction_of(tag: &str) -> Direction {
    let language: Option<LanguageIdentifier> = tag.parse().ok();
    match language.map(|language| language.character_direction()) {
        Some(CharacterDirection::RTL) => Direction::RightToLeft,
        _ => Direction::LeftToRight,
    }
}

/// The page while it is written.
struct Page<'a> {
    rules: &'a Rules,
    profile: &'a Profile,
    explanations: Vec<Explanation>,
    direction: Direction,
    /// Rules whose sentence stands on the page already.
    told: BTreeSet<RuleId>,
    html: String,
}

impl<'a> Page<'a> {
    fn new(rules: &'a Rules, profile: &'a Profile, direction: Direction) -> Self {
        let explain = |event| Explanation::new(&rules.library, profile, &rules.authority, event);
        let explanations = profile.events.iter().copied().map(explain).collect();
        Self { rules, profile, explanations, direction, told: BTreeSet::new(), html: String::new() }
    }

    fn html(mut self, tag: &str) -> String {
        let title = said(&Message::SheetTitle { title: isolated(&self.profile.title) });
        let direction = match self.direction {
            Direction::LeftToRight => "ltr",
            Direction::RightToLeft => "rtl",
        };
        self.put(&format!(
            "<!doctype html>\n<html lang=\"{tag}\" dir=\"{direction}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>"
        ));
        self.facts();
        for explanation in std::mem::take(&mut self.explanations) {
            self.event(&explanation);
            self.explanations.push(explanation);
        }
        self.limits();
        self.instruments();
        self.open();
        let foot = said(&Message::SheetFoot {});
        self.put(&format!("<footer>{foot}</footer>\n</body>\n</html>"));
        self.html
    }

    fn put(&mut self, html: &str) {
        self.html.push_str(html);
        self.html.push('\n');
    }

    fn heading(&mut self, level: u8, message: &Message) {
        let words = said(message);
        self.put(&format!("<h{level}>{words}</h{level}>"));
    }

    /// What the page is about, in one table.
    fn facts(&mut self) {
        let (profile, authority) = (self.profile, &self.rules.authority);
        let empty = || format!("<span class=\"empty\">{}</span>", said(&Message::SheetToFillIn {}));
        let filled = |text: &str| if text.is_empty() { empty() } else { apart(text) };
        // The table of countries has their English names only; the code is the same in every language.
        let state = profile.jurisdiction.map(|country| match text::spoken() {
            Language::ENGLISH => format!("{} ({})", country.name(), country.alpha2()),
            _ => country.alpha2().to_owned(),
        });
        let edition = u64::from(profile.edition);
        let name = Message::SheetProfileValue { profile: profile.id.clone(), edition };
        let events: Vec<_> = profile.events.iter().copied().map(words::event).collect();
        let (height, depth) = (words::length(profile.height), words::length(profile.depth));
        let rows = [
            (Message::SheetAuthority {}, filled(&authority.name)),
            (Message::SheetState {}, filled(&state.unwrap_or_default())),
            (Message::SheetProfile {}, said(&name)),
            (Message::SheetHash {}, format!("<span class=\"hash\">{}</span>", apart(self.rules.sha256()))),
            (Message::SheetEvents {}, escaped(&events.join(text::spoken().comma()))),
            (Message::SheetMethods {}, escaped(&words::list(&profile.methods, words::method))),
            (Message::SheetSize {}, said(&Message::ProfileSize { height, depth })),
            (Message::SheetAlphabet {}, apart(&profile.charset)),
        ];
        let rows = rows.map(|(name, value)| format!("<dt>{}</dt><dd>{value}</dd>\n", said(&name)));
        self.put(&format!("<dl class=\"facts\">\n{}</dl>", rows.concat()));
    }

    fn event(&mut self, explanation: &Explanation) {
        self.put(&format!("<h2>{}</h2>", escaped(&words::event(explanation.event))));
        if explanation.marks.is_empty() {
            let none = said(&Message::ProfileNoMark {});
            self.put(&format!("<p>{none}</p>"));
        }
        for (number, mark) in (1..).zip(&explanation.marks) {
            self.mark(number, mark);
        }
    }

    fn mark(&mut self, number: u64, mark: &ExplainedMark) {
        let kind = text::of(&Message::ProfileMarkKind { kind: words::word(&mark.rule.kind) });
        self.heading(3, &Message::ProfileMark { number, kind: kind.clone(), on: words::on(&mark.rule.on) });
        if let Some(conditions) = words::conditions(&mark.rule.when) {
            let only = said(&Message::ProfileIf { conditions });
            self.put(&format!("<p>{only}</p>"));
        }
        let height = mark.rule.height.unwrap_or(self.profile.height);
        for case in mark.cases() {
            let lines: Vec<&ExplainedLine> = case.iter().map(|line| &mark.lines[*line]).collect();
            let Some(svg) = picture::picture(&kind, height, &lines, self.direction) else { continue };
            let caption = said(&Message::SheetPicture {});
            self.put(&format!("<figure>\n{svg}<figcaption>{caption}</figcaption>\n</figure>"));
            self.heading(4, &Message::SheetRulesOfLines {});
            let lines: String = lines.into_iter().map(|line| self.line(line)).collect();
            self.put(&format!("<ol class=\"lines\">\n{lines}</ol>"));
        }
        self.stands(&mark.stands);
    }

    /// A line with its elements, each with the rules that ask for it.
    fn line(&mut self, line: &ExplainedLine) -> String {
        let mut html =
            format!("<li><bdi class=\"metal\" dir=\"ltr\">{}</bdi>", escaped(&explain::line_text(line)));
        if let Some(conditions) = words::conditions(&line.rule.when) {
            html.push_str(&format!(" ({})", said(&Message::ProfileIf { conditions })));
        }
        html.push_str("\n<ul>\n");
        for piece in &line.pieces {
            let Some(element) = piece.piece.element() else { continue };
            let element = said(&Message::ProfileElement { element: element.to_string() });
            html.push_str(&format!(
                "<li>{element}{}</li>\n",
                self.rule_list(&piece.asked_by, Aspect::Content)
            ));
        }
        if !line.cited.is_empty() {
            let cited = said(&Message::ProfileCited {});
            html.push_str(&format!("<li>{cited}{}</li>\n", self.rule_list(&line.cited, Aspect::Content)));
        }
        html + "</ul></li>\n"
    }

    /// The rules that count about an aspect; the sentence of each stands where it is met first.
    fn rule_list(&mut self, rules: &[std::sync::Arc<Active>], aspect: Aspect) -> String {
        let counting = rules.iter().filter(|active| active.has(aspect));
        let rows: String = counting.map(|active| self.rule(active, aspect, &[])).collect();
        if rows.is_empty() { rows } else { format!("\n<ul class=\"rules\">\n{rows}</ul>") }
    }

    fn rule(&mut self, active: &Active, aspect: Aspect, details: &[String]) -> String {
        let rule = &active.rule;
        let head = said(&Message::ProfileRule {
            rule: isolated(rule.id.as_str()),
            citation: isolated(&rule.citation.to_string()),
            force: words::force(active, aspect),
        });
        let asks = match self.told.insert(rule.id.clone()) {
            true => {
                format!("<span class=\"asks\" lang=\"en\" dir=\"ltr\">{}</span>", escaped(rule.asks.trim()))
            }
            false => String::new(),
        };
        let details = match details {
            [] => String::new(),
            details => {
                format!("<span class=\"asks\">{}</span>", escaped(&details.join(text::spoken().semicolon())))
            }
        };
        format!("<li>{head}{asks}{details}</li>\n")
    }

    fn stands(&mut self, stands: &[Stand]) {
        if stands.is_empty() {
            return;
        }
        self.heading(4, &Message::SheetWhere {});
        let rows: String = stands
            .iter()
            .map(|stand| {
                let (kinds, parts) = (words::kinds(&stand.kinds), explain::stand_parts(stand));
                format!("<tr><td>{}</td><td>{}</td></tr>\n", escaped(&kinds), escaped(&parts))
            })
            .collect();
        let (weapons, parts) = (said(&Message::SheetWeapons {}), said(&Message::SheetParts {}));
        self.put(&format!("<table>\n<tr><th>{weapons}</th><th>{parts}</th></tr>\n{rows}</table>"));
    }

    /// What the rules ask of size, place, method and characters.
    fn limits(&mut self) {
        self.heading(2, &Message::SheetRules {});
        let explanations = std::mem::take(&mut self.explanations);
        for subject in [Subject::Geometry, Subject::Places, Subject::Methods, Subject::Alphabet] {
            let mut seen = BTreeSet::new();
            let about = explanations.iter().flat_map(|explanation| explanation.about(subject));
            let counting = about.filter(|active| {
                active.force > Force::Permit && active.has(explain::aspect_of(subject, active))
            });
            let rows: String = counting
                .filter(|active| seen.insert(active.rule.id.clone()))
                .map(|active| {
                    let aspect = explain::aspect_of(subject, active);
                    self.rule(active, aspect, &explain::details(subject, &active.rule))
                })
                .collect();
            if !rows.is_empty() {
                self.heading(4, &Message::ProfileSubject { subject: words::word(&subject) });
                self.put(&format!("<ul class=\"rules\">\n{rows}</ul>"));
            }
        }
        self.explanations = explanations;
    }

    fn instruments(&mut self) {
        self.heading(2, &Message::SheetInstruments {});
        let head = [
            Message::SheetColumnInstrument {},
            Message::SheetColumnEdition {},
            Message::SheetColumnKind {},
            Message::SheetColumnHolds {},
            Message::SheetColumnCited {},
        ];
        let head: String = head.iter().map(|name| format!("<th>{}</th>", said(name))).collect();
        let rows: String = self.profile.instruments().map(|id| self.instrument(id)).collect();
        self.put(&format!("<table>\n<tr>{head}</tr>\n{rows}</table>"));
    }

    fn instrument(&self, id: &str) -> String {
        let Some(instrument) = self.rules.library.instrument(id) else { return String::new() };
        let adopted = self.profile.adopts.iter().find(|adopted| adopted.instrument == id);
        let holds = match adopted {
            Some(adopted) => Message::SheetAdopted { act: adopted.by_act.clone() },
            None if self.profile.is_bound_by(id) => Message::SheetBinds {},
            None => Message::SheetGuides {},
        };
        let binding = Message::ProfileBinding { binding: instrument.binding.to_string() };
        let mut cited: Vec<String> = Vec::new();
        for rule in instrument.rules.iter().filter(|rule| self.told.contains(&rule.id)) {
            let citation = rule.citation.to_string();
            if !cited.contains(&citation) {
                cited.push(citation);
            }
        }
        format!(
            "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
            apart(&format!("{id}: {}", instrument.title)),
            apart(&instrument.edition),
            said(&binding),
            said(&holds),
            apart(&cited.join(text::spoken().semicolon()))
        )
    }

    /// What the authority has still to fill in or to settle.
    fn open(&mut self) {
        self.heading(2, &Message::SheetToFillIn {});
        let open = open(self.profile, &self.rules.authority, &self.explanations);
        if open.is_empty() {
            let settled = said(&Message::SheetAllSettled {});
            return self.put(&format!("<p>{settled}</p>"));
        }
        let rows: String = open.iter().map(|open| format!("<li>{}</li>\n", self.open_point(open))).collect();
        let not_configured = said(&Message::SheetNotConfigured {});
        self.put(&format!("<p>{not_configured}</p>\n<ul>\n{rows}</ul>"));
    }

    fn open_point(&self, open: &Open) -> String {
        let point = escaped(&words::open(open));
        if !matches!(open, Open::SwitchedOff { .. }) {
            return point;
        }
        let rules = self.explanations.iter().flat_map(|explanation| &explanation.rules);
        let off: BTreeSet<_> = rules
            .filter(|active| active.why == Why::Unsure)
            .map(|active| active.rule.id.to_string())
            .collect();
        let rules = off.into_iter().collect::<Vec<_>>().join(text::spoken().comma());
        format!("{point}. {}", said(&Message::SheetUnread { rules }).replace('`', ""))
    }
}

/// A message as HTML.
fn said(message: &Message) -> String {
    escaped(&text::of(message))
}

/// A text set in its own direction, whatever stands around it.
fn apart(text: &str) -> String {
    format!("<bdi>{}</bdi>", escaped(text))
}

/// As [`apart`], for a text that goes into a message.
fn isolated(text: &str) -> String {
    format!("\u{2068}{text}\u{2069}")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn direction_follows_the_language() {
        for (tag, direction) in [
            ("en", Direction::LeftToRight),
            ("fr", Direction::LeftToRight),
            ("ar", Direction::RightToLeft),
            ("fa", Direction::RightToLeft),
            ("ur", Direction::RightToLeft),
            ("he", Direction::RightToLeft),
        ] {
            assert_eq!(direction_of(tag), direction, "{tag}");
        }
    }

    #[test]
    fn sheet_of_every_profile_is_well_formed_in_both_directions() {
        let rules = Rules::shipped();
        for id in rules.library.profile_ids() {
            let profile = rules.profile(id).unwrap_or_else(|failure| panic!("{failure:?}"));
            for (tag, direction) in [("en", Direction::LeftToRight), ("ar", Direction::RightToLeft)] {
                let html = Page::new(&rules, &profile, direction).html(tag);
                assert_eq!(html.contains("dir=\"rtl\""), tag == "ar", "{id}");
                for mark in ["<script", "http://", "https://", "url(", "src="] {
                    let left = html.replace("http://www.w3.org/2000/svg", "");
                    assert!(!left.contains(mark), "{id} is not self-contained: {mark}");
                }
                for tag in ["ul", "ol", "li", "figure", "table", "tr", "td", "svg", "g", "bdi", "span"] {
                    let opened =
                        html.matches(&format!("<{tag}>")).count() + html.matches(&format!("<{tag} ")).count();
                    assert_eq!(opened, html.matches(&format!("</{tag}>")).count(), "{id}: {tag}");
                }
                let marks: usize = profile.marks.len();
                assert_eq!(html.contains("<figure>"), marks > 0, "{id}");
            }
        }
    }
}
