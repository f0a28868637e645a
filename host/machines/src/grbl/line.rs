//! What a line from the controller means, before anybody asks what it answers.

use super::codes;

/// One line from the controller.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Line {
    /// `ok`.
    Ok,
    /// `error:<n>`, or a refusal in words (0), as dialects send it.
    Error { number: u32, text: String },
    /// `ALARM:<n>`.
    Alarm(u32),
    /// `Grbl 1.1h [...]` or `GrblHAL 1.1f [...]`: it has just been reset.
    Banner(codes::Firmware),
    /// `<State|...>`.
    Report(State),
    /// `$<n>=<value>`, the value's whole part.
    Setting { number: u32, value: u32 },
    /// `[VER:...]`.
    Version(String),
    /// `[OPT:...]`: what it was built with, and its sizes.
    Options(String),
    /// `[FIRMWARE:...]`, which GRBL itself does not say.
    Firmware(String),
    /// `[MSG:Enabled]`: the dry run is on.
    DryRunOn,
    /// Anything else, as it came.
    Other(String),
}

/// State of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum State {
    Idle,
    Run,
    /// Coming to rest.
    Stopping,
    /// At rest in the middle of a job.
    Held,
    Jog,
    Alarm,
    Door,
    Check,
    Home,
    Sleep,
}

impl Line {
    pub(super) fn parse(line: &str) -> Self {
        Self::parse_known(line.trim()).unwrap_or_else(|| Self::Other(line.to_owned()))
    }

    fn parse_known(line: &str) -> Option<Self> {
        if line == "ok" {
            return Some(Self::Ok);
        }
        if line == "[MSG:Enabled]" {
            return Some(Self::DryRunOn);
        }
        if let Some(text) = line.strip_prefix("error:") {
            let number = text.trim().parse().unwrap_or(0);
            return Some(Self::Error { number, text: line.to_owned() });
        }
        if line.starts_with("!!") {
            return Some(Self::Error { number: 0, text: line.to_owned() });
        }
        if let Some(number) = line.strip_prefix("ALARM:") {
            return Some(Self::Alarm(number.trim().parse().unwrap_or(0)));
        }
        if line.starts_with("Grbl ") {
            return Some(Self::Banner(codes::Firmware::Grbl));
        }
        if line.starts_with("GrblHAL ") {
            return Some(Self::Banner(codes::Firmware::GrblHal));
        }
        if let Some((kind, text)) =
            line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')?.split_once(':'))
        {
            let text = text.to_owned();
            return match kind {
                "VER" => Some(Self::Version(text)),
                "OPT" => Some(Self::Options(text)),
                "FIRMWARE" => Some(Self::Firmware(text)),
                _ => None,
            };
        }
        if let Some(report) = line.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
            return State::parse(report.split('|').next()?).map(Self::Report);
        }
        let (number, value) = line.strip_prefix('$')?.split_once('=')?;
        let whole = value.split('.').next()?;
        Some(Self::Setting { number: number.parse().ok()?, value: whole.trim().parse().ok()? })
    }
}

impl State {
    fn parse(text: &str) -> Option<Self> {
        let (name, sub) = text.split_once(':').unwrap_or((text, "0"));
        Some(match (name, sub) {
            ("Idle", _) => Self::Idle,
            ("Run", _) => Self::Run,
            ("Hold", "0") => Self::Held,
            ("Hold", _) => Self::Stopping,
            ("Jog", _) => Self::Jog,
            ("Alarm", _) => Self::Alarm,
            ("Door", _) => Self::Door,
            ("Check", _) => Self::Check,
            ("Home", _) => Self::Home,
            ("Sleep", _) => Self::Sleep,
            _ => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn line_of_each_form_is_recognised() {
        let error = |number, text: &str| Line::Error { number, text: text.to_owned() };
        let cases = [
            ("ok", Line::Ok),
            ("error:20", error(20, "error:20")),
            ("error: Bad number format", error(0, "error: Bad number format")),
            ("!! Move out of range", error(0, "!! Move out of range")),
            ("ALARM:3", Line::Alarm(3)),
            ("Grbl 1.1h ['$' for help]", Line::Banner(codes::Firmware::Grbl)),
            ("GrblHAL 1.1f ['$' or '$HELP' for help]", Line::Banner(codes::Firmware::GrblHal)),
            ("[OPT:V,15,128]", Line::Options("V,15,128".to_owned())),
            ("[FIRMWARE:grblHAL]", Line::Firmware("grblHAL".to_owned())),
            ("[MSG:Enabled]", Line::DryRunOn),
            ("[VER:1.1h.20190830:PRESS-2]", Line::Version("1.1h.20190830:PRESS-2".to_owned())),
            ("$32=1", Line::Setting { number: 32, value: 1 }),
            ("$30=1000.000", Line::Setting { number: 30, value: 1000 }),
            ("<Idle|MPos:0.000,0.000,0.000|FS:0,0>", Line::Report(State::Idle)),
            ("<Hold:0|MPos:0.000,0.000,0.000|FS:0.0,0>", Line::Report(State::Held)),
            ("<Hold:1|MPos:0.000,0.000,0.000|Bf:14,120|WCO:0,0,0>", Line::Report(State::Stopping)),
            ("<Door:2|MPos:0.000,0.000,0.000>", Line::Report(State::Door)),
            ("<Run>", Line::Report(State::Run)),
        ];
        for (text, line) in cases {
            assert_eq!(Line::parse(text), line);
        }
    }

    #[test]
    fn line_that_is_nearly_an_answer_is_other() {
        for text in [
            "OK",
            "okay",
            "<Idle",
            "Idle|",
            "<Idl|MPos>",
            "$x=1",
            "$32",
            "[VER:1.1",
            "grbl 1.1h",
            "[MSG:enabled]",
        ] {
            assert_eq!(Line::parse(text), Line::Other(text.to_owned()));
        }
    }
}
