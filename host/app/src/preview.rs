//! A planned mark as it will look, at true scale: the drawing of a preview, and what it says in whose language.

use crate::language::Language;
use crate::message::Message;
use crate::text::{self, Vocabulary, word};
use marking::item::Item;
use marking::mark::{MarkLine, Method, PlannedMark};
use marking::plan::{Proposed, Site, site};
use marking::preview::{
    CellForm, Direction, Reason, Sheet, SheetLine, SheetObserved, SheetSymbol, Words, svg,
};
use marking::programme::Programme;
use std::sync::OnceLock;

/// The picture of a mark alone, without notes and reasons, drawn once for each language in which somebody looks at it.
#[derive(Debug, Clone)]
pub struct Picture {
    sheet: Sheet,
    item: Item,
    mark: PlannedMark,
    drawn: [OnceLock<String>; Language::COUNT],
}

impl Picture {
    /// The picture of a mark; none where its place is not drawn.
    pub fn of(programme: &Programme, item: &Item, proposed: &Proposed) -> Option<Self> {
        let mut sheet = sheet(programme, item, proposed).ok()?;
        sheet.notes.clear();
        for line in &mut sheet.lines {
            line.reasons.clear();
        }
        let (item, mark) = (item.clone(), proposed.mark.clone());
        Some(Self { sheet, item, mark, drawn: [const { OnceLock::new() }; Language::COUNT] })
    }

    /// It as SVG, with its words in a language.
    pub fn svg(&self, language: Language) -> &str {
        self.drawn[language.index()].get_or_init(|| {
            text::speaking(language, || {
                let title = title(&self.item, &self.mark);
                svg(&Sheet { title, words: words(), ..self.sheet.clone() })
            })
        })
    }
}

/// What a preview shows.
///
/// # Errors
/// Why the mark cannot be drawn.
pub fn sheet(programme: &Programme, item: &Item, proposed: &Proposed) -> Result<Sheet, String> {
    let mark = &proposed.mark;
    let Site { surface, measured, sagitta_max_um, layout } =
        site(programme, item, proposed).map_err(|error| error.to_string())?;
    layout.dots().map_err(|error| error.to_string())?;
    let lines = layout.lines.into_iter().zip(&mark.lines).map(|(placed, line)| SheetLine {
        text: placed.text,
        rect: placed.rect,
        reasons: reasons(programme, line).into_iter().map(in_words).collect(),
    });
    let here = item
        .observed_marks
        .iter()
        .filter(|observed| measured && observed.part == mark.part && observed.place == mark.place);
    let observed = here.filter_map(|found| {
        Some(SheetObserved { rect: found.area?, kind: found.kind, text: found.text.clone() })
    });
    let symbol = proposed.symbol.as_ref().zip(layout.symbol).map(|(placed, at)| SheetSymbol {
        symbol: placed.symbol.clone(),
        text: placed.content.to_string(),
        x_um: at.x_um(),
        y_um: at.y_um(),
        cells: if mark.method == Method::Laser { CellForm::Square } else { CellForm::Dot },
        reasons: Vec::new(),
    });
    Ok(Sheet {
        title: title(item, mark),
        surface,
        sagitta_max_um,
        observed: observed.collect(),
        lines: lines.collect(),
        symbol,
        glyphs: Vec::new(),
        notes: notes(proposed, measured),
        words: words(),
    })
}

/// A reason in the language that is spoken.
fn in_words(reason: Reason) -> Reason {
    Reason { asks: text::of_asks(&reason.rule, &reason.asks), ..reason }
}

/// Why a line stands on the metal, as the rules themselves say it.
pub fn reasons(programme: &Programme, line: &MarkLine) -> Vec<Reason> {
    let reasons = line.rules.iter().map(|rule| {
        let active = programme.rules().iter().find(|active| active.rule.id == rule.id);
        Reason {
            rule: rule.id.to_string(),
            citation: rule.citation.to_string(),
            asks: active.map_or_else(String::new, |active| active.rule.asks.clone()),
        }
    });
    reasons.collect()
}

fn title(item: &Item, mark: &PlannedMark) -> String {
    let serial = item.serial.as_deref().unwrap_or("-");
    let (part, place) = (text::of_part(mark.part.as_str()), text::of_place(&mark.place));
    let at = text::of(&Message::PlanMark { part, place });
    format!("{} {} {} {serial}, {at}", item.item_no, item.maker, item.model)
}

fn notes(proposed: &Proposed, measured: bool) -> Vec<String> {
    let size = Message::PreviewSize {
        height: proposed.height.to_string(),
        depth: proposed.depth.to_string(),
        method: word(Vocabulary::Method, proposed.mark.method),
    };
    let unmeasured = (!measured).then_some(Message::PreviewUnmeasured {});
    [Some(size), unmeasured].iter().flatten().map(text::of).collect()
}

fn words() -> Words {
    Words {
        direction: Direction::LeftToRight,
        observed_mark: text::of(&Message::PreviewMark {}),
        spoilt_mark: text::of(&Message::PreviewSpoilt {}),
        no_mark_zone: text::of(&Message::PreviewZone {}),
        usable: text::of(&Message::PreviewUsable {}),
        scale: text::of(&Message::PreviewScale {}),
    }
}
