//! Commands, as this machine reads them.

use super::frames::{split_words, unquote, variable};
use super::{GravotechSim, State, Transport};

impl GravotechSim {
    pub(super) fn command(&mut self, text: &str, now_us: u64) {
        let Some(words) = split_words(text) else {
            return self.reply("ER 1 9");
        };
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let wants_master = matches!(words.first(), Some(&("LD" | "VS" | "GO" | "AM" | "AD")));
        if wants_master && !self.is_master() {
            return self.reply("ER 4 1");
        }
        match words.as_slice() {
            ["ST"] => self.reply(&format!("ST {} 0 {}", self.state_number(), self.mode)),
            ["GI", "*"] => self.information(),
            ["LS", ..] => self.list(),
            ["LD", file, count, mode] => self.load(file, count, mode),
            ["VS", number, text] => self.set(number, text),
            ["VG", number] => self.get(number),
            ["GO"] => self.go(now_us),
            ["AM"] => self.stop(now_us),
            ["AD"] => self.acknowledge(now_us),
            ["GP", "\"MASTER\""] => {
                let held = u8::from(self.is_master());
                self.reply(&format!("GP \"MASTER\":\"{held}\""));
            }
            ["SP", "\"MASTER\":\"1\""] => self.take_master(),
            ["LD" | "VS" | "VG" | "GI" | "GP" | "SP"] => self.reply("ER 1 2"),
            ["ST" | "GO" | "AM" | "AD" | "LD" | "VS" | "VG", ..] => self.reply("ER 1 3"),
            _ => self.reply("ER 1 1"),
        }
    }

    pub(super) fn reply(&mut self, text: &str) {
        if self.config.replies_prefixed && self.config.transport == Transport::Uc500 {
            let length = u16::try_from(text.len()).unwrap_or(u16::MAX).to_be_bytes();
            let head = [0x1b, 0, length[0], length[1]];
            self.out.bytes.push_back([&head[..], text.as_bytes(), b"\r"].concat());
        } else {
            self.out.say(text);
        }
    }

    fn information(&mut self) {
        self.reply("CONTROLLER SIMULATED");
        self.reply("FIRMWARE 1.0");
    }

    fn list(&mut self) {
        let names: Vec<String> = self.config.files.keys().cloned().collect();
        self.reply(&names.len().to_string());
        for name in names {
            self.reply(&name);
        }
    }

    fn load(&mut self, file: &str, count: &str, mode: &str) {
        let mode = match mode {
            "N" => 0,
            "A" => 1,
            "S" => 2,
            _ => return self.reply("ER 1 7"),
        };
        let (Some(name), Ok(count)) = (unquote(file), count.parse()) else {
            return self.reply("ER 1 4");
        };
        if self.state != State::Ready {
            return self.reply(&format!("ER 2 {}", self.state_number()));
        }
        if !self.config.files.contains_key(name) {
            return self.reply("ER 1 5");
        }
        self.job = Some((name.to_owned(), count));
        self.mode = mode;
        self.reply("LD 1");
    }

    fn set(&mut self, number: &str, text: &str) {
        let Some(number) = variable(number) else { return self.reply("ER 1 7") };
        let Some(text) = unquote(text) else { return self.reply("ER 1 9") };
        if self.state == State::Marking {
            return self.reply("ER 2 8");
        }
        let kept = text.chars().count() - usize::from(self.config.truncates && !text.is_empty());
        self.variables.insert(number, text.chars().take(kept).collect());
        self.reply("VS 1");
    }

    pub(super) fn get(&mut self, number: &str) {
        match variable(number) {
            Some(number) => {
                let text = self.variables.get(&number).cloned().unwrap_or_default();
                self.reply(&text);
            }
            None => self.reply("ER 1 7"),
        }
    }

    fn take_master(&mut self) {
        if matches!(self.state, State::Fault) {
            self.master_taken = true;
            self.reply("SP 1");
        } else {
            self.reply(&format!("ER 2 {}", self.state_number()));
        }
    }

    fn acknowledge(&mut self, now_us: u64) {
        if self.state == State::Fault {
            self.enter(State::Ready, now_us);
            self.reply("AD 1");
        } else {
            self.reply("ER 3 5");
        }
    }

    fn stop(&mut self, now_us: u64) {
        self.reply("AM 1");
        if self.cycle.is_some() {
            self.reply("GO S");
        }
        self.interrupt(now_us);
        self.enter(State::Fault, now_us);
    }
}
