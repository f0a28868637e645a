//! Commands, as this marker reads them.

use super::frames::{self, Refusal};
use super::{Dialect, Panasonic};
use crate::machine::text::{Body, Condition};

/// What a command needs.
struct Rule {
    name: &'static [u8; 3],
    sub_commands: &'static [u8],
    /// It changes marking data: not while the shutter is open, unless reception is permitted.
    changes_data: bool,
    /// It is refused while an error or a warning is present.
    needs_health: bool,
}

const fn rule(
    name: &'static [u8; 3],
    sub_commands: &'static [u8],
    changes_data: bool,
    needs_health: bool,
) -> Rule {
    Rule { name, sub_commands, changes_data, needs_health }
}

const RULES: [Rule; 10] = [
    rule(b"STS", b"R", false, false),
    rule(b"MKM", b"SR", false, false),
    rule(b"MST", b"SR", false, false),
    rule(b"FNO", b"SR", true, true),
    rule(b"MCS", b"SR", true, true),
    rule(b"STR", b"SR", true, true),
    rule(b"LPW", b"S", true, true),
    rule(b"ABC", b"S", true, true),
    rule(b"SIN", b"S", false, true),
    rule(b"MRK", b"S", false, true),
];

/// Most characters of a string, of one in double bytes, and of one for one trigger.
const ASCII_MAX: usize = 30;
const DOUBLE_MAX: usize = 60;
const PER_TRIGGER_MAX: usize = 99;

/// What is read out, item by item. None where a command was simply obeyed.
type Answer = Result<Option<Vec<Vec<u8>>>, Refusal>;

/// So many decimal digits and no more.
fn number(data: &[u8], digits: usize) -> Result<u16, Refusal> {
    if data.len() != digits {
        return Err(Refusal::Length);
    }
    let value = data.iter().try_fold(0_u16, |value, byte| {
        let digit = byte.is_ascii_digit().then(|| u16::from(byte - b'0'))?;
        value.checked_mul(10)?.checked_add(digit)
    });
    value.ok_or(Refusal::Data)
}

fn switch(data: &[u8]) -> Result<bool, Refusal> {
    match number(data, 1)? {
        0 => Ok(false),
        1 => Ok(true),
        _ => Err(Refusal::Data),
    }
}

impl Panasonic {
    /// Obeys a request, or says why not.
    pub(super) fn answer(&mut self, request: &[u8], body: &mut Body, now_us: u64) -> Vec<u8> {
        match self.obey(request, body, now_us) {
            Ok(Some(items)) => frames::data(request.get(..3).unwrap_or_default(), &items, &self.config),
            Ok(None) => frames::positive(request.get(..3).unwrap_or_default(), &self.config),
            Err(refusal) => frames::negative(refusal, request, &self.config),
        }
    }

    fn obey(&mut self, request: &[u8], body: &mut Body, now_us: u64) -> Answer {
        let (name, rest) = request.split_first_chunk::<3>().ok_or(Refusal::Length)?;
        let (sub_command, data) = rest.split_first().ok_or(Refusal::Length)?;
        let rule = RULES.iter().find(|rule| rule.name == name).ok_or(Refusal::Command)?;
        if !rule.sub_commands.contains(sub_command) {
            return Err(Refusal::SubCommand);
        }
        if *sub_command == b'R' {
            return self.read(name, data, body).map(Some);
        }
        if self.config.on_input_terminals.iter().any(|held| held.as_bytes() == name) {
            return Err(Refusal::InputTerminals);
        }
        if rule.needs_health && self.is_in_error(body) {
            return Err(Refusal::Alarm);
        }
        if rule.changes_data && !self.receives(body) {
            return Err(Refusal::NotNow);
        }
        self.set(name, data, body, now_us).map(|()| None)
    }

    fn set(&mut self, name: &[u8; 3], data: &[u8], body: &mut Body, now_us: u64) -> Result<(), Refusal> {
        match name {
            b"MKM" => self.permit_reception(!switch(data)?, body, now_us),
            b"MST" => switch(data).map(|told| self.tells_end = told),
            b"FNO" => self.load(number(data, 4)?, now_us),
            b"MCS" => self.store(data, ASCII_MAX, true),
            b"STR" => self.store(data, DOUBLE_MAX, false),
            b"SIN" => self.take_for_trigger(data),
            b"MRK" if !data.is_empty() => Err(Refusal::Length),
            b"MRK" => self.mark(body, now_us),
            // Settings of the beam and the like are kept in mind and change nothing that can be seen here.
            _ => Ok(()),
        }
    }

    fn read(&self, name: &[u8; 3], data: &[u8], body: &Body) -> Result<Vec<Vec<u8>>, Refusal> {
        let wanted = if matches!(name, b"MCS" | b"STR") { 2 } else { 0 };
        if data.len() != wanted {
            return Err(Refusal::Length);
        }
        let digit = |on: bool| u8::from(on).to_string().into_bytes();
        Ok(match name {
            b"STS" => self.status(body),
            b"MKM" => vec![digit(!self.receives(body))],
            b"MST" => vec![digit(self.tells_end)],
            b"FNO" => vec![format!("{:04}", self.file).into_bytes()],
            _ => {
                let string = self.strings.get(&self.place(number(data, 2)?)).cloned();
                vec![data.to_vec(), string.unwrap_or_default()]
            }
        })
    }

    fn status(&self, body: &Body) -> Vec<Vec<u8>> {
        let condition = body.condition();
        let ready = condition == Condition::Ready && self.could_start();
        let pumping = if matches!(condition, Condition::Initialising { .. }) { 1 } else { 2 };
        let (error, closed) = (self.is_in_error(body), self.config.shutter_closed);
        let (deaf, marking) = (!self.receives(body), condition == Condition::Marking);
        let digits = match self.config.dialect {
            Dialect::Lp400 => vec![error.into(), pumping, deaf.into(), ready.into(), 0],
            Dialect::Lp310 => vec![ready.into(), (!closed).into(), 1, 0, 0, (!error).into()],
            Dialect::Lpgs => {
                let waits = self.config.tells_data_wait.then(|| u8::from(!self.has_texts_for_trigger()));
                let digits =
                    [ready.into(), marking.into(), pumping, (!closed).into(), deaf.into(), error.into()];
                digits.into_iter().chain(waits).collect()
            }
        };
        digits.into_iter().map(|digit| vec![b'0' + digit]).collect()
    }

    fn permit_reception(&mut self, permitted: bool, body: &Body, now_us: u64) -> Result<(), Refusal> {
        if body.is_in_cycle() {
            return Err(Refusal::NotNow);
        }
        if self.reception && !permitted {
            self.settle(now_us);
        }
        self.reception = permitted;
        if permitted {
            self.warned = false;
            self.per_trigger.clear();
        }
        Ok(())
    }

    fn load(&mut self, file: u16, now_us: u64) -> Result<(), Refusal> {
        let loaded = self.config.loads_other_file.unwrap_or(file);
        if [file, loaded].iter().any(|wanted| self.config.files.iter().all(|file| file.number != *wanted)) {
            return Err(Refusal::Data);
        }
        self.file = loaded;
        self.per_trigger.clear();
        self.settle(now_us);
        Ok(())
    }

    /// The number in front of a text, and the text. In the native dialect a comma may stand between them.
    fn numbered<'a>(&self, data: &'a [u8]) -> Result<(u16, &'a [u8]), Refusal> {
        let (digits, text) = data.split_first_chunk::<2>().ok_or(Refusal::Length)?;
        let native = self.config.dialect == Dialect::Lpgs;
        let text = text.strip_prefix(b",").filter(|_| native).unwrap_or(text);
        Ok((number(digits, 2)?, text))
    }

    fn store(&mut self, data: &[u8], most: usize, ascii: bool) -> Result<(), Refusal> {
        let (number, text) = self.numbered(data)?;
        let strange = |byte: &u8| if ascii { !(0x20..=0x7e).contains(byte) } else { *byte < 0x20 };
        if number == 0 || text.len() > most || text.iter().any(strange) {
            return Err(Refusal::Data);
        }
        let kept = text.len() - usize::from(self.config.truncates && !text.is_empty());
        self.strings.insert(self.place(number), text.iter().take(kept).copied().collect());
        Ok(())
    }

    fn take_for_trigger(&mut self, data: &[u8]) -> Result<(), Refusal> {
        let (number, text) = self.numbered(data)?;
        if text.len() > PER_TRIGGER_MAX || text.iter().any(|byte| *byte < 0x20) {
            return Err(Refusal::Data);
        }
        let wanted = self.job().is_some_and(|file| file.per_trigger.contains(&number));
        let deaf = self.config.shutter_closed || self.reception || self.settled_at_us.is_some();
        if deaf || !wanted || self.per_trigger.contains_key(&number) {
            return Err(Refusal::PerTrigger);
        }
        self.per_trigger.insert(number, text.to_vec());
        Ok(())
    }

    pub(super) fn mark(&mut self, body: &mut Body, now_us: u64) -> Result<(), Refusal> {
        if body.condition() != Condition::Ready || !self.could_start() {
            return Err(Refusal::NotNow);
        }
        body.start(self.texts(), now_us).map_err(|_| Refusal::NotNow)?;
        self.per_trigger.clear();
        Ok(())
    }
}
