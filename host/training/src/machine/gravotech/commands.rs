//! Commands, as this machine reads them.

use super::frames::{split_words, unquote, variable};
use super::{Gravotech, Transport, state_number};
use crate::machine::text::{Body, Condition};

impl Gravotech {
    pub(super) fn command(&mut self, text: &str, body: &mut Body, now_us: u64) {
        let Some(words) = split_words(text) else {
            return self.reply("ER 1 9", body);
        };
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let wants_master = matches!(words.first(), Some(&("LD" | "VS" | "GO" | "AM" | "AD")));
        if wants_master && !self.is_master() {
            return self.reply("ER 4 1", body);
        }
        match words.as_slice() {
            ["ST"] => self.reply(&format!("ST {} 0 {}", state_number(body.condition()), self.mode), body),
            ["GI", "*"] => self.information(body),
            ["LS", ..] => self.list(body),
            ["LD", file, count, mode] => self.load(file, count, mode, body),
            ["VS", number, text] => self.set(number, text, body),
            ["VG", number] => self.get(number, body),
            ["GO"] => self.go(body, now_us),
            ["AM"] => self.stop(body, now_us),
            ["AD"] => self.acknowledge(body, now_us),
            ["GP", "\"MASTER\""] => {
                let held = u8::from(self.is_master());
                self.reply(&format!("GP \"MASTER\":\"{held}\""), body);
            }
            ["SP", "\"MASTER\":\"1\""] => self.take_master(body),
            ["LD" | "VS" | "VG" | "GI" | "GP" | "SP"] => self.reply("ER 1 2", body),
            ["ST" | "GO" | "AM" | "AD" | "LD" | "VS" | "VG", ..] => self.reply("ER 1 3", body),
            _ => self.reply("ER 1 1", body),
        }
    }

    pub(super) fn reply(&self, text: &str, body: &mut Body) {
        if self.config.replies_prefixed && self.config.transport == Transport::Uc500 {
            let length = u16::try_from(text.len()).unwrap_or(u16::MAX).to_be_bytes();
            let head = [0x1b, 0, length[0], length[1]];
            body.reply(&[&head[..], text.as_bytes(), b"\r"].concat());
        } else {
            body.reply(&[text.as_bytes(), b"\r\n"].concat());
        }
    }

    fn information(&self, body: &mut Body) {
        self.reply("CONTROLLER SIMULATED", body);
        self.reply("FIRMWARE 1.0", body);
    }

    fn list(&self, body: &mut Body) {
        let names: Vec<String> = self.config.files.keys().cloned().collect();
        self.reply(&names.len().to_string(), body);
        for name in names {
            self.reply(&name, body);
        }
    }

    fn load(&mut self, file: &str, count: &str, mode: &str, body: &mut Body) {
        let mode = match mode {
            "N" => 0,
            "A" => 1,
            "S" => 2,
            _ => return self.reply("ER 1 7", body),
        };
        let (Some(name), Ok(count)) = (unquote(file), count.parse()) else {
            return self.reply("ER 1 4", body);
        };
        if body.condition() != Condition::Ready {
            return self.reply(&format!("ER 2 {}", state_number(body.condition())), body);
        }
        if !self.config.files.contains_key(name) {
            return self.reply("ER 1 5", body);
        }
        self.job = Some((name.to_owned(), count));
        self.mode = mode;
        self.reply("LD 1", body);
    }

    fn set(&mut self, number: &str, text: &str, body: &mut Body) {
        let Some(number) = variable(number) else { return self.reply("ER 1 7", body) };
        let Some(text) = unquote(text) else { return self.reply("ER 1 9", body) };
        if body.condition() == Condition::Marking {
            return self.reply("ER 2 8", body);
        }
        let kept = text.chars().count() - usize::from(self.config.truncates && !text.is_empty());
        self.variables.insert(number, text.chars().take(kept).collect());
        self.reply("VS 1", body);
    }

    fn get(&self, number: &str, body: &mut Body) {
        match variable(number) {
            Some(number) => {
                let text = self.variables.get(&number).cloned().unwrap_or_default();
                self.reply(&text, body);
            }
            None => self.reply("ER 1 7", body),
        }
    }

    fn take_master(&mut self, body: &mut Body) {
        if body.condition() == Condition::Fault {
            self.master_taken = true;
            self.reply("SP 1", body);
        } else {
            self.reply(&format!("ER 2 {}", state_number(body.condition())), body);
        }
    }

    fn acknowledge(&self, body: &mut Body, now_us: u64) {
        if body.clear_fault(now_us) {
            self.reply("AD 1", body);
        } else {
            self.reply("ER 3 5", body);
        }
    }

    fn stop(&self, body: &mut Body, now_us: u64) {
        self.reply("AM 1", body);
        if body.is_in_cycle() {
            self.reply("GO S", body);
        }
        body.fail(now_us);
    }
}
