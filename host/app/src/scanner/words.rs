//! What people are told when a scanner or a scan fails: what, why, and what to do.

use super::{Fault, Loss, LossKind, TEXT_MAX};
use crate::config::ScannerConfig;
use crate::error::Failure;
use crate::message::Message;
use machines::link::{Device, SerialConfig};

impl Fault {
    /// What a person is told.
    pub fn failure(self) -> Failure {
        let (what, hint) = match self {
            Self::TooLong => (Message::ScanTooLong { most: TEXT_MAX as u64 }, Message::HintScanOurCodes {}),
            Self::Control | Self::NotText => (Message::ScanNotText {}, Message::HintScanOurCodes {}),
            Self::Incomplete => (Message::ScanIncomplete {}, Message::HintScanAgain {}),
            Self::Key(key) => (Message::ScanKey { key: key.into() }, Message::HintScannerUs {}),
        };
        Failure::fixable(what).hint(hint)
    }
}

impl Loss {
    /// What a person is told of this scanner.
    pub fn failure(&self, scanner: &ScannerConfig) -> Failure {
        let hint = match self.kind {
            LossKind::Missing => Message::HintScannerPlug {},
            LossKind::NotAllowed => Message::HintScannerAllow {},
            LossKind::Taken => Message::HintScannerFree {},
            LossKind::NotAScanner => Message::HintScannerPath {},
            LossKind::Other => Message::HintScannerPlugAnew {},
        };
        let lost = Failure::fixable(Message::ScannerLost { scanner: scanner.place() });
        lost.cause(self.detail.clone()).hint(hint).hint(Message::HintScannerElse {})
    }
}

impl ScannerConfig {
    /// Where it is, as the configuration names it.
    pub fn place(&self) -> String {
        match self {
            Self::Port(SerialConfig { device: Device::Path(path), .. }) => path.clone(),
            Self::Port(SerialConfig { device: Device::Usb(usb), .. }) => usb.to_string(),
            Self::Input(path) => path.display().to_string(),
        }
    }
}

/// What a person is told of a card that is none.
pub fn card_is_misread() -> Failure {
    Failure::fixable(Message::CardMisread {}).hint(Message::HintCardMisread {})
}

/// What a person is told when a scanner that types gives other characters than were printed.
pub fn layout_is_wrong() -> Failure {
    Failure::fixable(Message::LayoutWrong {}).hint(Message::HintLayoutWrong {})
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text;

    fn words(failure: &Failure) -> String {
        let hints = failure.hints.iter().map(text::of);
        [text::of(&failure.what)]
            .into_iter()
            .chain(failure.causes.iter().map(ToString::to_string))
            .chain(hints)
            .collect::<Vec<_>>()
            .join("\n")
    }

    #[test]
    fn every_fault_says_what_happened_and_what_to_do() {
        let faults = [Fault::TooLong, Fault::Control, Fault::NotText, Fault::Incomplete, Fault::Key(59)];
        let each = faults.map(Fault::failure).into_iter().chain([card_is_misread(), layout_is_wrong()]);
        insta::assert_snapshot!(each.map(|failure| words(&failure)).collect::<Vec<_>>().join("\n\n"), @r#"
        the code that was scanned has more than 512 characters; nothing of it was used
        scan the code of a part, a label, a badge or a card; another code beside it may have been read

        the code that was scanned has something in it that is no letter, digit or sign; nothing of it was used
        scan the code of a part, a label, a badge or a card; another code beside it may have been read

        the code that was scanned has something in it that is no letter, digit or sign; nothing of it was used
        scan the code of a part, a label, a badge or a card; another code beside it may have been read

        the scan broke off; nothing of it was used
        scan it again

        the scanner pressed key 59, which stands for no character; nothing of the scan was used
        set the scanner to a US keyboard, by the code in its manual, and scan again

        this is no card of this station, or it was misread; nothing was done
        scan the card again; if it is said again, print the cards anew

        the scanner types other characters than the card shows; no scan counts until that is put right
        set the scanner to a US keyboard, by the code in its manual, or set this computer's keyboard to US; see that Caps Lock is off; then scan the card "Keyboard test" again
        "#);
    }

    #[test]
    fn every_loss_names_the_scanner_the_cause_and_what_to_do() {
        let scanner = ScannerConfig::Input("/dev/input/by-id/usb-scanner-event-kbd".into());
        let kinds = [
            LossKind::Missing,
            LossKind::NotAllowed,
            LossKind::Taken,
            LossKind::NotAScanner,
            LossKind::Other,
        ];
        let each = kinds.map(|kind| words(&Loss { kind, detail: "<detail>".into() }.failure(&scanner)));
        insta::assert_snapshot!(each.join("\n\n"), @r#"
        the scanner /dev/input/by-id/usb-scanner-event-kbd cannot be heard
        <detail>
        plug its cable in, or bring it back near its base; it is heard again by itself
        until then, touch or type what you would have scanned

        the scanner /dev/input/by-id/usb-scanner-event-kbd cannot be heard
        <detail>
        let the station's user read it: put that user into the group dialout for a serial port, or input for a keyboard
        until then, touch or type what you would have scanned

        the scanner /dev/input/by-id/usb-scanner-event-kbd cannot be heard
        <detail>
        close the program that has it
        until then, touch or type what you would have scanned

        the scanner /dev/input/by-id/usb-scanner-event-kbd cannot be heard
        <detail>
        in station.toml, write the name that the scanner has under /dev/serial/by-id or /dev/input/by-id
        until then, touch or type what you would have scanned

        the scanner /dev/input/by-id/usb-scanner-event-kbd cannot be heard
        <detail>
        unplug it and plug it in again
        until then, touch or type what you would have scanned
        "#);
    }
}
