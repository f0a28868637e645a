//! What stands where on the pages, read from the typesetter's own frames.

use typst::layout::{Abs, Frame, FrameItem, Point, Transform};
use typst_layout::PagedDocument;

/// A run of text, or a picture, on a page, in points from its upper left corner.
#[derive(Debug, Clone)]
pub struct Run {
    pub page: usize,
    pub text: String,
    pub left: f64,
    pub right: f64,
    pub top: f64,
    pub bottom: f64,
}

/// All runs of text of a document.
pub fn runs(document: &PagedDocument) -> Vec<Run> {
    let mut runs = Vec::new();
    for (page, of) in document.pages().iter().enumerate() {
        collect(&of.frame, Transform::identity(), page, &mut runs);
    }
    runs
}

fn collect(frame: &Frame, transform: Transform, page: usize, runs: &mut Vec<Run>) {
    for (at, item) in frame.items() {
        let here = transform.pre_concat(Transform::translate(at.x, at.y));
        match item {
            FrameItem::Group(group) => collect(&group.frame, here.pre_concat(group.transform), page, runs),
            // Marks above and below letters lie on them, and are told by the letters' own run.
            FrameItem::Text(text) if text.width() == Abs::zero() => {}
            FrameItem::Text(text) => {
                // From the base line up to about the height of a capital: ascenders of other fonts may overlap.
                let (up, size) = (text.size * -0.6, Point::new(text.width(), text.size * 0.6));
                let from = Point::new(Abs::zero(), up);
                runs.push(run(
                    page,
                    text.text.to_string(),
                    from.transform(here),
                    (from + size).transform(here),
                ));
            }
            FrameItem::Image(_, size, _) => {
                let (from, to) = (Point::zero().transform(here), size.to_point().transform(here));
                runs.push(run(page, PICTURE.to_owned(), from, to));
            }
            _ => {}
        }
    }
}

/// What stands for a picture among the texts.
const PICTURE: &str = "\u{25A0}";

fn run(page: usize, text: String, from: Point, to: Point) -> Run {
    let (left, top) = (from.x.to_pt(), from.y.to_pt());
    Run { page, text, left, right: to.x.to_pt(), top, bottom: to.y.to_pt() }
}

/// All text in the order it is read, without what breaks it into lines.
pub fn text(document: &PagedDocument) -> String {
    let runs = runs(document);
    let is_one_line = |one: &Run, next: &Run| {
        one.page == next.page && (one.bottom - next.bottom).abs() < 0.01 && next.left > one.right - 0.5
    };
    let mut read = String::new();
    for line in runs.chunk_by(is_one_line) {
        in_order(line).for_each(|run| read.push_str(&run.text));
    }
    bare(&read)
}

/// The runs of a line, which stand from left to right, in the order they are read.
fn in_order(line: &[Run]) -> Box<dyn Iterator<Item = &Run> + '_> {
    let is_ltr = |run: &Run| !is_rtl(&run.text) && run.text.contains(char::is_alphanumeric);
    if !line.iter().any(|run| is_rtl(&run.text)) {
        return Box::new(line.iter());
    }
    let parts = line.chunk_by(move |one, next| is_ltr(one) == is_ltr(next)).rev();
    Box::new(parts.flat_map(move |part| -> Box<dyn Iterator<Item = &Run>> {
        if is_ltr(&part[0]) { Box::new(part.iter()) } else { Box::new(part.iter().rev()) }
    }))
}

/// Whether a text is written from right to left.
pub fn is_rtl(text: &str) -> bool {
    text.chars().any(|c| matches!(c, '\u{590}'..='\u{8FF}') && c.is_alphabetic())
}

/// A text without white space, hyphens, break marks, and the vowel signs that are drawn above and below letters.
pub fn bare(text: &str) -> String {
    let is_break = |c: char| c.is_whitespace() || matches!(c, '-' | '\u{2010}' | '\u{AD}' | '\u{200B}');
    let is_sign = |c: char| matches!(c, '\u{64B}'..='\u{65F}' | '\u{670}');
    text.chars().filter(|c| !is_break(*c) && !is_sign(*c)).collect()
}

/// What is wrong with the places of the texts: one that leaves the page, or lies on another.
pub fn misplaced(document: &PagedDocument, margin_pt: f64) -> Vec<String> {
    let runs = runs(document);
    let mut wrong = Vec::new();
    for (page, of) in document.pages().iter().enumerate() {
        let size = of.frame.size();
        let on_page: Vec<&Run> =
            runs.iter().filter(|run| run.page == page && !bare(&run.text).is_empty()).collect();
        for (place, run) in on_page.iter().enumerate() {
            let is_inside = run.left >= margin_pt
                && run.top >= margin_pt
                && run.right <= size.x.to_pt() - margin_pt
                && run.bottom <= size.y.to_pt() - margin_pt;
            if !is_inside {
                wrong.push(format!("page {page}: {run:?} leaves the page"));
            }
            for other in &on_page[..place] {
                if overlap(run, other) {
                    wrong.push(format!("page {page}: {:?} lies on {:?}", run.text, other.text));
                }
            }
        }
    }
    wrong
}

fn overlap(one: &Run, other: &Run) -> bool {
    let width = one.right.min(other.right) - one.left.max(other.left);
    let height = one.bottom.min(other.bottom) - one.top.max(other.top);
    width > 0.5 && height > 0.5
}
