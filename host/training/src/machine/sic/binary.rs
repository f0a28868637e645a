//! Binary requests, as this machine obeys them.
//!
//! A request that has one return code is refused with 1 for what it says, with 2 while something moves, and with 3 if the
//! machine has no such function.

use super::frames::{self, Request};
use super::{HOMING_US, Homing, Sic, Waiting, digit, status_of};
use crate::machine::text::Body;

const DONE: u8 = 0;
const BAD: u8 = 1;
const MOVING: u8 = 2;
const UNKNOWN: u8 = 3;

/// A file name: 11 bytes, filled up with NUL, upper case without blanks, then one NUL.
const NAME_FIELD: usize = 11;
/// Longest comment, in bytes.
const COMMENT_MAX: usize = 39;
/// X, Y and Z of four bytes each, and a force.
const POINT: usize = 13;

impl Sic {
    pub(super) fn request(&mut self, request: Request, body: &mut Body, now_us: u64) {
        match request.code {
            b'g' => self.start_by_frame(request, body, now_us),
            b'H' => self.home(request, body, now_us),
            b'P' => self.strike_points(request, body, now_us),
            b'S' => self.read(&request, body),
            _ => {
                let code = self.return_code(&request, body, now_us);
                body.reply(&frames::answer(&request, self.config.version, &[code]));
            }
        }
    }

    fn return_code(&mut self, request: &Request, body: &mut Body, now_us: u64) -> u8 {
        if self.moves(body) {
            return MOVING;
        }
        let done = match (request.code, request.data.as_slice()) {
            (b'8', [index, value @ ..]) => self.set(*index, value),
            (b'9', [index, a, b, c, d]) => self.set_increment(*index, i32::from_be_bytes([*a, *b, *c, *d])),
            (b'c', name) => file_name(name).is_some_and(|name| self.load(&name)),
            (b'D', [name @ .., _]) => {
                file_name(name).is_some_and(|name| self.config.files.remove(&name).is_some())
            }
            (b'o', [option, value @ ..]) => self.set_option(*option, value),
            (b'E', []) => {
                body.clear_fault(now_us);
                true
            }
            (b'8' | b'9' | b'D' | b'o' | b'E', _) => false,
            _ => return UNKNOWN,
        };
        if done { DONE } else { BAD }
    }

    fn set_increment(&mut self, index: u8, value: i32) -> bool {
        let index = digit(index).filter(|_| (0..=self.config.increment_last).contains(&value));
        index.map(|index| self.increments.insert(index, value)).is_some()
    }

    fn set_option(&mut self, option: u8, value: &[u8]) -> bool {
        match (option, value) {
            (2, [high, low]) => self.diameter = Some(u16::from_be_bytes([*high, *low])),
            (3, [comment @ .., 0]) if comment.len() <= COMMENT_MAX => {
                self.comment = comment.iter().copied().map(char::from).collect();
            }
            _ => return false,
        }
        true
    }

    /// A start is answered when the marking has ended; another that comes meanwhile is not heard.
    fn start_by_frame(&mut self, request: Request, body: &mut Body, now_us: u64) {
        if self.moves(body) {
            return;
        }
        if request.data.is_empty() && self.start(body, now_us) {
            self.waiting = Some(Waiting::Binary(request));
        } else {
            self.cannot_move(&request, body);
        }
    }

    fn home(&mut self, request: Request, body: &mut Body, now_us: u64) {
        if self.moves(body) {
            return;
        }
        let axes = match request.data.as_slice() {
            [] => 7,
            [mask] => *mask,
            _ => 0,
        };
        if (1..=7).contains(&axes) && body.permit() && status_of(body) == 0 {
            self.homing = Some(Homing { request, until_us: now_us + HOMING_US });
        } else {
            self.cannot_move(&request, body);
        }
    }

    fn strike_points(&mut self, request: Request, body: &mut Body, now_us: u64) {
        if self.moves(body) {
            return;
        }
        let points = match request.data.as_slice() {
            [1..=9, points @ ..] if !points.is_empty() && points.len() % POINT == 0 => points,
            _ => &[],
        };
        let forces_fit = points.chunks(POINT).all(|point| point.last().is_some_and(|force| *force <= 9));
        let count = u32::try_from(points.len() / POINT).unwrap_or(0);
        if count > 0 && forces_fit && body.start_points(count, now_us).is_ok() {
            self.waiting = Some(Waiting::Binary(request));
        } else {
            self.cannot_move(&request, body);
        }
    }

    fn cannot_move(&self, request: &Request, body: &mut Body) {
        body.reply(&frames::answer(request, self.config.version, &[super::FAULT, 0, 0]));
    }

    fn read(&self, request: &Request, body: &mut Body) {
        let version = self.config.version;
        let found = match request.data.as_slice() {
            [name @ .., 0 | 2] => file_name(name).and_then(|name| self.config.files.get(&name)),
            _ => None,
        };
        let reply = match found {
            Some(lines) => {
                let content: Vec<String> = lines.iter().map(|line| format!("{line:?}\n")).collect();
                frames::answer(request, version, &[&request.data[..], content.concat().as_bytes()].concat())
            }
            None => frames::answer_unreadable(request, version, BAD),
        };
        body.reply(&reply);
    }
}

fn file_name(field: &[u8]) -> Option<String> {
    let [name @ .., 0] = field else { return None };
    if name.len() != NAME_FIELD {
        return None;
    }
    let length = name.iter().position(|byte| *byte == 0).unwrap_or(NAME_FIELD);
    let (name, filling) = name.split_at_checked(length)?;
    let fits = |byte: &u8| byte.is_ascii_graphic() && !byte.is_ascii_lowercase();
    let good = !name.is_empty() && name.iter().all(fits) && filling.iter().all(|byte| *byte == 0);
    good.then(|| name.iter().copied().map(char::from).collect())
}
