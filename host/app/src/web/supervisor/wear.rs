//! How well the symbols of marks are read since the pin was new: a line, and the numbers beside it.

use super::parts::table;
use crate::message::Message;
use crate::read_back::said_of_pin;
use crate::web::page::{self, t};
use crate::web::visitor::Visitor;
use machines::readback::wear::{Advice, MarkRead, advise};
use maud::{Markup, html};

/// Readings that one point of the line stands for.
const AT_ONCE: usize = 25;
/// Points that are shown, the last ones.
const POINTS: usize = 40;
/// Width and height of the drawing.
const SIZE: (usize, usize) = (800, 200);

/// Some readings that follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Point {
    /// Job of the first.
    first: u64,
    /// Job of the last.
    last: u64,
    /// How many were read.
    read: usize,
    /// Of how many.
    of: usize,
    /// How hard the hardest of them was to read; none where none was read.
    effort: Option<u8>,
}

impl Point {
    /// Share that was read, in percent.
    fn percent(&self) -> usize {
        self.read * 100 / self.of.max(1)
    }
}

/// Everything about it.
pub fn section(visitor: &Visitor, readings: &[MarkRead]) -> Markup {
    let points = points(readings);
    let advice = advise(readings);
    html! {
        section.card {
            h2 { (t(visitor, &Message::SupWear {})) }
            p { strong { @if advice == Advice::Steady { "✔ " } (t(visitor, &said_of_pin(&advice))) } }
            @if !points.is_empty() {
                div.beside {
                    figure { (drawing(visitor, &points)) figcaption { (t(visitor, &Message::SupWearLine {})) } }
                    (numbers(visitor, &points))
                }
                form method="post" action="/supervisor/health/new-pin" {
                    (page::token(visitor))
                    p { (t(visitor, &Message::SupPinNewFollows {})) }
                    button { (t(visitor, &Message::SupPinNew {})) }
                }
            }
        }
    }
}

/// The readings in groups that follow each other, the last groups only.
fn points(readings: &[MarkRead]) -> Vec<Point> {
    let groups = readings.chunks(AT_ONCE);
    let skipped = groups.len().saturating_sub(POINTS);
    groups
        .skip(skipped)
        .filter_map(|group| {
            let (first, last) = (group.first()?.job, group.last()?.job);
            let read = group.iter().filter(|reading| reading.effort.is_some()).count();
            let effort = group.iter().filter_map(|reading| reading.effort).max();
            Some(Point { first, last, read, of: group.len(), effort })
        })
        .collect()
}

/// The line: from 0 % at the bottom to 100 % at the top.
fn drawing(visitor: &Visitor, points: &[Point]) -> Markup {
    let (width, height) = SIZE;
    let step = width / points.len().saturating_sub(1).max(1);
    let place =
        |(at, point): (usize, &Point)| format!("{},{}", at * step, height - point.percent() * height / 100);
    let line = points.iter().enumerate().map(place).collect::<Vec<_>>().join(" ");
    html! {
        svg.trend viewBox={ "-5 -5 " (width + 10) " " (height + 10) } role="img"
            aria-label=(t(visitor, &Message::SupWearLine {})) {
            path d={ "M0 0H" (width) "M0 " (height / 2) "H" (width) "M0 " (height) "H" (width) }
                fill="none" stroke="currentColor" stroke-width="1" stroke-dasharray="4 6" {}
            polyline points=(line) fill="none" stroke="currentColor" stroke-width="4" {}
            @for (at, point) in points.iter().enumerate() {
                circle cx=(at * step) cy=(height - point.percent() * height / 100) r="5" fill="currentColor" {}
            }
        }
    }
}

fn numbers(visitor: &Visitor, points: &[Point]) -> Markup {
    let rows = html! {
        @for point in points.iter().rev() {
            tr {
                th scope="row" { bdi dir="ltr" { (point.first) "–" (point.last) } }
                td { bdi dir="ltr" { (point.read) "/" (point.of) } }
                td { bdi dir="ltr" { (point.percent()) " %" } }
                td { @match point.effort { Some(effort) => { (effort) } None => { "–" } } }
            }
        }
    };
    let heads = [Message::SupJobs {}, Message::SupRead {}, Message::SupShare {}, Message::SupEffort {}];
    table(visitor, &Message::SupWear {}, &heads, &rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn readings(efforts: &[Option<u8>]) -> Vec<MarkRead> {
        (1..).zip(efforts).map(|(job, effort)| MarkRead { job, effort: *effort }).collect()
    }

    #[test]
    fn point_stands_for_readings_that_follow_each_other() {
        let mut efforts = vec![Some(1); AT_ONCE];
        efforts[3] = None;
        efforts[4] = Some(3);
        efforts.extend([None, None]);
        let points = points(&readings(&efforts));
        let first = Point { first: 1, last: 25, read: 24, of: 25, effort: Some(3) };
        let second = Point { first: 26, last: 27, read: 0, of: 2, effort: None };
        assert_eq!(points, [first, second]);
        assert_eq!((first.percent(), second.percent()), (96, 0));
    }

    #[test]
    fn only_the_last_points_are_shown() {
        let many = readings(&vec![Some(0); AT_ONCE * (POINTS + 2)]);
        let points = points(&many);
        assert_eq!((points.len(), points[0].first), (POINTS, 51));
    }
}
