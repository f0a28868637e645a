//! The marks that an item of a consignment will get, and the number among them before it is burned.

use super::Loaded;
use crate::error::Failure;
use marking::item::Item;
use marking::plan::Proposed;
use marking::programme::Programme;
use registry::View;
use station::prepare::{History, NotMarkable, marks_left};

/// The marks an item of a consignment will get.
///
/// # Errors
/// The register's failure; inside, why the rules do not allow a mark.
pub fn planned(
    view: View<'_>,
    loaded: &Loaded,
    item: &Item,
) -> Result<Result<Vec<Proposed>, NotMarkable>, Failure> {
    let history = History::read(view, &loaded.record.consignment, item)?;
    let number = form_of_number(&loaded.programme, item, &history);
    Ok(marks_left(&loaded.programme, item, &history, number.as_deref()))
}

/// The number that an item has, or the form of the one it will get; none where its marks hold none. A number is burned
/// only when its weapon lies in the clamp.
pub fn form_of_number(programme: &Programme, item: &Item, history: &History) -> Option<String> {
    let number = || history.number.clone().or_else(|| history.next_number.as_deref().map(form_of));
    programme.needs_number(item, history.duplicate.is_some()).then(number).flatten()
}

/// A number with its digits made unknown.
fn form_of(number: &str) -> String {
    let digits = number.len() - number.trim_end_matches(|c: char| c.is_ascii_digit()).len();
    format!("{}{}", &number[..number.len() - digits], "0".repeat(digits))
}
