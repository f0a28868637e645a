//! The oldest host's own frames, played to the newest firmware.

use super::judge::judge;
use super::native::Native;
use super::session::{Board, play, recorded};
use crate::emulated::chip::{Chip, Seen, Setup};
use serde_json::json;

#[test]
fn library_of_today_serves_the_oldest_host_as_its_own_firmware_did() {
    judge(&recorded(), &play(&mut Native::new()));
}

#[test]
fn image_of_today_serves_the_oldest_host_as_its_own_firmware_did() {
    let mut board = Emulated { chip: Chip::power_on(&Setup::newest()) };
    judge(&recorded(), &play(&mut board));
    assert_eq!(board.chip.status()["resets"], 0);
}

/// The recording is judged by the same rules: they refuse nothing that was true then.
#[test]
fn recorded_session_agrees_with_itself_and_with_the_firmware_that_it_was_recorded_from() {
    judge(&recorded(), &recorded());
    judge(&recorded(), &play(&mut Emulated { chip: Chip::power_on(&Setup::oldest()) }));
}

struct Emulated {
    chip: Chip,
}

impl Board for Emulated {
    fn set(&mut self, input: &str, on: bool) {
        self.chip.obey(&json!({"set": {input: on}}));
    }

    fn strike(&mut self, count: u32, high_us: u32, period_us: u32) {
        let train = json!({"pin": "strike", "count": count, "high_us": high_us, "period_us": period_us});
        self.chip.obey(&json!({"pulses": train}));
    }

    fn send(&mut self, bytes: &[u8]) {
        self.chip.obey(&json!({"uart_hex": registry::hex::encode(bytes)}));
    }

    fn pass_ms(&mut self) -> Vec<u8> {
        let seen = self.chip.advance(1_000.0).into_iter();
        seen.flat_map(|seen| if let Seen::Bytes { bytes, .. } = seen { bytes } else { vec![] }).collect()
    }

    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "virtual time is short and positive"
    )]
    fn now_ms(&self) -> u64 {
        (self.chip.now_us / 1_000.0) as u64
    }
}
