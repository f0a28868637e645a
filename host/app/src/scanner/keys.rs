//! Scans from the keys of a scanner that poses as a keyboard: what counts is the key's place on a US keyboard, which is what
//! such scanners press, whatever layout and locks this computer has.

use super::Fault;
use super::assembly::{Assembly, Scan};
use evdev::KeyCode;
use std::time::Instant;

/// Keys with their characters, alone and with Shift. A keypad types digits whether Num Lock is on or not.
const CHARACTERS: [(KeyCode, u8, u8); 64] = [
    (KeyCode::KEY_A, b'a', b'A'),
    (KeyCode::KEY_B, b'b', b'B'),
    (KeyCode::KEY_C, b'c', b'C'),
    (KeyCode::KEY_D, b'd', b'D'),
    (KeyCode::KEY_E, b'e', b'E'),
    (KeyCode::KEY_F, b'f', b'F'),
    (KeyCode::KEY_G, b'g', b'G'),
    (KeyCode::KEY_H, b'h', b'H'),
    (KeyCode::KEY_I, b'i', b'I'),
    (KeyCode::KEY_J, b'j', b'J'),
    (KeyCode::KEY_K, b'k', b'K'),
    (KeyCode::KEY_L, b'l', b'L'),
    (KeyCode::KEY_M, b'm', b'M'),
    (KeyCode::KEY_N, b'n', b'N'),
    (KeyCode::KEY_O, b'o', b'O'),
    (KeyCode::KEY_P, b'p', b'P'),
    (KeyCode::KEY_Q, b'q', b'Q'),
    (KeyCode::KEY_R, b'r', b'R'),
    (KeyCode::KEY_S, b's', b'S'),
    (KeyCode::KEY_T, b't', b'T'),
    (KeyCode::KEY_U, b'u', b'U'),
    (KeyCode::KEY_V, b'v', b'V'),
    (KeyCode::KEY_W, b'w', b'W'),
    (KeyCode::KEY_X, b'x', b'X'),
    (KeyCode::KEY_Y, b'y', b'Y'),
    (KeyCode::KEY_Z, b'z', b'Z'),
    (KeyCode::KEY_1, b'1', b'!'),
    (KeyCode::KEY_2, b'2', b'@'),
    (KeyCode::KEY_3, b'3', b'#'),
    (KeyCode::KEY_4, b'4', b'$'),
    (KeyCode::KEY_5, b'5', b'%'),
    (KeyCode::KEY_6, b'6', b'^'),
    (KeyCode::KEY_7, b'7', b'&'),
    (KeyCode::KEY_8, b'8', b'*'),
    (KeyCode::KEY_9, b'9', b'('),
    (KeyCode::KEY_0, b'0', b')'),
    (KeyCode::KEY_MINUS, b'-', b'_'),
    (KeyCode::KEY_EQUAL, b'=', b'+'),
    (KeyCode::KEY_LEFTBRACE, b'[', b'{'),
    (KeyCode::KEY_RIGHTBRACE, b']', b'}'),
    (KeyCode::KEY_BACKSLASH, b'\\', b'|'),
    (KeyCode::KEY_SEMICOLON, b';', b':'),
    (KeyCode::KEY_APOSTROPHE, b'\'', b'"'),
    (KeyCode::KEY_GRAVE, b'`', b'~'),
    (KeyCode::KEY_COMMA, b',', b'<'),
    (KeyCode::KEY_DOT, b'.', b'>'),
    (KeyCode::KEY_SLASH, b'/', b'?'),
    (KeyCode::KEY_SPACE, b' ', b' '),
    (KeyCode::KEY_KP0, b'0', b'0'),
    (KeyCode::KEY_KP1, b'1', b'1'),
    (KeyCode::KEY_KP2, b'2', b'2'),
    (KeyCode::KEY_KP3, b'3', b'3'),
    (KeyCode::KEY_KP4, b'4', b'4'),
    (KeyCode::KEY_KP5, b'5', b'5'),
    (KeyCode::KEY_KP6, b'6', b'6'),
    (KeyCode::KEY_KP7, b'7', b'7'),
    (KeyCode::KEY_KP8, b'8', b'8'),
    (KeyCode::KEY_KP9, b'9', b'9'),
    (KeyCode::KEY_KPDOT, b'.', b'.'),
    (KeyCode::KEY_KPMINUS, b'-', b'-'),
    (KeyCode::KEY_KPPLUS, b'+', b'+'),
    (KeyCode::KEY_KPASTERISK, b'*', b'*'),
    (KeyCode::KEY_KPSLASH, b'/', b'/'),
    (KeyCode::KEY_KPEQUAL, b'=', b'='),
];

const SHIFTS: [KeyCode; 2] = [KeyCode::KEY_LEFTSHIFT, KeyCode::KEY_RIGHTSHIFT];
/// With one of these held, a key stands for a control character or a symbol of another layout.
const MODIFIERS: [KeyCode; 6] = [
    KeyCode::KEY_LEFTCTRL,
    KeyCode::KEY_RIGHTCTRL,
    KeyCode::KEY_LEFTALT,
    KeyCode::KEY_RIGHTALT,
    KeyCode::KEY_LEFTMETA,
    KeyCode::KEY_RIGHTMETA,
];
/// Some scanners switch these off before a scan and on again behind it. They change nothing here.
const LOCKS: [KeyCode; 3] = [KeyCode::KEY_CAPSLOCK, KeyCode::KEY_NUMLOCK, KeyCode::KEY_SCROLLLOCK];
const ENDS: [KeyCode; 3] = [KeyCode::KEY_ENTER, KeyCode::KEY_KPENTER, KeyCode::KEY_TAB];

/// What happens to a key.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// It goes down.
    Down,
    /// It goes up.
    Up,
    /// The computer repeats it because it is held.
    Repeat,
}

/// Reads the keys of one scanner.
#[derive(Debug, Default)]
pub struct Keys {
    assembly: Assembly,
    /// Shifts and other modifiers that are down.
    held: Vec<KeyCode>,
}

impl Keys {
    /// The scan that this key completes, which moved now.
    pub fn take(&mut self, key: KeyCode, moved: Move, now: Instant) -> Option<Scan> {
        if SHIFTS.contains(&key) || MODIFIERS.contains(&key) {
            self.hold(key, moved);
            return None;
        }
        if moved != Move::Down || LOCKS.contains(&key) {
            return None;
        }
        // What came before a pause is no part of what came after it, also where nobody looked in between.
        let before = self.assembly.pause(now);
        let scan = self.press(key, now);
        before.or(scan)
    }

    /// The computer lost keys: whatever is under way is not whole, and nobody knows what is held.
    pub fn lost(&mut self, now: Instant) {
        self.held.clear();
        self.assembly.spoil(Fault::Incomplete, now);
    }

    /// When [`Self::pause`] has something to say, if nothing more comes.
    pub fn due(&self) -> Option<Instant> {
        self.assembly.due()
    }

    /// The scan that the pause until now ends.
    pub fn pause(&mut self, now: Instant) -> Option<Scan> {
        self.assembly.pause(now)
    }

    fn hold(&mut self, key: KeyCode, moved: Move) {
        self.held.retain(|held| *held != key);
        if moved != Move::Up {
            self.held.push(key);
        }
    }

    fn press(&mut self, key: KeyCode, now: Instant) -> Option<Scan> {
        if self.held.iter().any(|held| MODIFIERS.contains(held)) {
            self.assembly.spoil(Fault::Control, now);
        } else if ENDS.contains(&key) {
            return self.assembly.end();
        } else if let Some((_, plain, shifted)) = CHARACTERS.iter().find(|(known, ..)| *known == key) {
            self.assembly.take(if self.held.is_empty() { *plain } else { *shifted }, now);
        } else {
            self.assembly.spoil(Fault::Key(key.code()), now);
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::super::assembly::IDLE;
    use super::*;

    /// A key pressed and let go, with these held.
    fn tap(keys: &mut Keys, held: &[KeyCode], key: KeyCode, now: Instant) -> Option<Scan> {
        for one in held {
            assert_eq!(keys.take(*one, Move::Down, now), None);
        }
        let scan = keys.take(key, Move::Down, now);
        for one in [key].iter().chain(held) {
            assert_eq!(keys.take(*one, Move::Up, now), None);
        }
        scan
    }

    /// What these keys give, with Enter behind them.
    fn typed(taps: &[(&[KeyCode], KeyCode)]) -> Option<Scan> {
        let (mut keys, now) = (Keys::default(), Instant::now());
        for (held, key) in taps {
            assert_eq!(tap(&mut keys, held, *key, now), None);
        }
        tap(&mut keys, &[], KeyCode::KEY_ENTER, now)
    }

    fn text(text: &str) -> Option<Scan> {
        Some(Ok(text.to_owned()))
    }

    #[test]
    fn every_key_gives_its_characters_of_the_us_keyboard() {
        let plain: Vec<_> = CHARACTERS.iter().map(|(key, ..)| (&[][..], *key)).collect();
        let letters = "abcdefghijklmnopqrstuvwxyz";
        let keypad = " 0123456789.-+*/=";
        assert_eq!(typed(&plain), text(&format!("{letters}1234567890-=[]\\;'`,./{keypad}")));
        for shift in SHIFTS {
            let held = [shift];
            let shifted: Vec<_> = CHARACTERS.iter().map(|(key, ..)| (&held[..], *key)).collect();
            let wanted = format!("{}!@#$%^&*()_+{{}}|:\"~<>?{keypad}", letters.to_uppercase());
            assert_eq!(typed(&shifted), text(&wanted));
        }
        let shown: std::collections::BTreeSet<u8> =
            CHARACTERS.iter().flat_map(|(_, plain, shifted)| [*plain, *shifted]).collect();
        assert_eq!(shown, (b' '..=b'~').collect(), "every printable character of ASCII");
    }

    #[test]
    fn locks_repeats_and_letting_go_change_nothing() {
        let (mut keys, now) = (Keys::default(), Instant::now());
        for (key, moved) in [
            (KeyCode::KEY_K, Move::Up),
            (KeyCode::KEY_CAPSLOCK, Move::Down),
            (KeyCode::KEY_CAPSLOCK, Move::Up),
            (KeyCode::KEY_NUMLOCK, Move::Down),
            (KeyCode::KEY_LEFTSHIFT, Move::Down),
            (KeyCode::KEY_LEFTSHIFT, Move::Repeat),
            (KeyCode::KEY_K, Move::Down),
            (KeyCode::KEY_K, Move::Repeat),
            (KeyCode::KEY_LEFTSHIFT, Move::Up),
            // Rolled over: the next key goes down before the one before it goes up.
            (KeyCode::KEY_E, Move::Down),
            (KeyCode::KEY_K, Move::Up),
            (KeyCode::KEY_ENTER, Move::Repeat),
        ] {
            assert_eq!(keys.take(key, moved, now), None);
        }
        assert_eq!(keys.take(KeyCode::KEY_ENTER, Move::Down, now), text("Ke"));
    }

    #[test]
    fn both_shifts_held_are_shift_until_the_last_is_let_go() {
        let (mut keys, now) = (Keys::default(), Instant::now());
        for (key, moved) in [
            (KeyCode::KEY_LEFTSHIFT, Move::Down),
            (KeyCode::KEY_RIGHTSHIFT, Move::Down),
            (KeyCode::KEY_A, Move::Down),
            (KeyCode::KEY_LEFTSHIFT, Move::Up),
            (KeyCode::KEY_B, Move::Down),
            (KeyCode::KEY_RIGHTSHIFT, Move::Up),
            (KeyCode::KEY_C, Move::Down),
        ] {
            keys.take(key, moved, now);
        }
        assert_eq!(tap(&mut keys, &[], KeyCode::KEY_TAB, now), text("ABc"));
    }

    #[test]
    fn enter_keypad_enter_and_tab_end_a_scan_and_a_second_end_is_nothing() {
        for end in ENDS {
            let (mut keys, now) = (Keys::default(), Instant::now());
            tap(&mut keys, &[], KeyCode::KEY_7, now);
            assert_eq!(tap(&mut keys, &[], end, now), text("7"));
            assert_eq!(tap(&mut keys, &[], KeyCode::KEY_ENTER, now), None);
        }
    }

    #[test]
    fn key_that_is_no_character_drops_the_scan_by_name_and_the_next_one_counts() {
        let none: &[KeyCode] = &[];
        for (held, key, fault) in [
            (none, KeyCode::KEY_F1, Fault::Key(59)),
            (none, KeyCode::KEY_BACKSPACE, Fault::Key(14)),
            (none, KeyCode::KEY_102ND, Fault::Key(86)),
            (&[KeyCode::KEY_LEFTCTRL], KeyCode::KEY_RIGHTBRACE, Fault::Control),
            (&[KeyCode::KEY_RIGHTALT], KeyCode::KEY_0, Fault::Control),
            (&[KeyCode::KEY_LEFTMETA], KeyCode::KEY_L, Fault::Control),
            (&[KeyCode::KEY_LEFTCTRL], KeyCode::KEY_ENTER, Fault::Control),
        ] {
            let (mut keys, now) = (Keys::default(), Instant::now());
            tap(&mut keys, &[], KeyCode::KEY_7, now);
            assert_eq!(tap(&mut keys, held, key, now), None);
            tap(&mut keys, &[], KeyCode::KEY_8, now);
            assert_eq!(tap(&mut keys, &[], KeyCode::KEY_ENTER, now), Some(Err(fault)));
            tap(&mut keys, &[], KeyCode::KEY_9, now);
            assert_eq!(tap(&mut keys, &[], KeyCode::KEY_ENTER, now), text("9"));
        }
    }

    #[test]
    fn lost_keys_drop_the_scan_and_what_was_held() {
        let (mut keys, now) = (Keys::default(), Instant::now());
        keys.take(KeyCode::KEY_LEFTSHIFT, Move::Down, now);
        keys.take(KeyCode::KEY_K, Move::Down, now);
        keys.lost(now);
        keys.take(KeyCode::KEY_E, Move::Down, now);
        assert_eq!(keys.take(KeyCode::KEY_ENTER, Move::Down, now), Some(Err(Fault::Incomplete)));
        keys.take(KeyCode::KEY_E, Move::Down, now);
        assert_eq!(keys.take(KeyCode::KEY_ENTER, Move::Down, now), text("e"));
    }

    #[test]
    fn pause_ends_a_scan_that_no_key_ends() {
        let (mut keys, now) = (Keys::default(), Instant::now());
        assert_eq!(keys.due(), None);
        keys.take(KeyCode::KEY_7, Move::Down, now);
        assert_eq!((keys.due(), keys.pause(now)), (Some(now + IDLE), None));
        assert_eq!(keys.take(KeyCode::KEY_8, Move::Down, now + IDLE), text("7"));
        assert_eq!(keys.pause(now + IDLE * 2), text("8"));
    }
}
