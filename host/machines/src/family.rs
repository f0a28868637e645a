//! The families of machines that have a driver, by the name that configuration and register write.

use crate::dialect::{self, DialectError, LineRules, Shipped};
use crate::face::Driver;
use crate::grbl::{Grbl, GrblConfig};
use crate::link::{DataBits, Parity, StopBits};
use crate::{couth, generic, gravotech, keyence, panasonic, press, sic, telesis};
use marking::mark::Method;
use serde::Deserialize;

/// A family of machines.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Family {
    /// Couth MC2000 and MC2000T².
    Couth,
    /// Gravotech and Technifor: UC500, TL07, XCOM.
    Gravotech,
    /// GRBL 1.1 and grblHAL motion controllers.
    Grbl,
    /// Keyence MD-X, MD-F, MD-U and ML-Z laser markers.
    Keyence,
    /// Panasonic LP laser markers.
    Panasonic,
    /// Machines described wholly by a dialect file.
    Generic,
    /// Telesis markers and `InfoSight` stampers that speak the Extended Protocol.
    Telesis,
    /// SIC Marking e8 and e10.
    Sic,
    /// A press behind a controller that speaks Modbus RTU.
    Press,
}

impl Family {
    /// All of them.
    pub const ALL: &'static [Self] = &[
        Self::Couth,
        Self::Gravotech,
        Self::Grbl,
        Self::Generic,
        Self::Keyence,
        Self::Panasonic,
        Self::Press,
        Self::Sic,
        Self::Telesis,
    ];

    /// Its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Couth => "couth",
            Self::Gravotech => "gravotech",
            Self::Grbl => "grbl",
            Self::Keyence => "keyence",
            Self::Panasonic => "panasonic",
            Self::Generic => "generic",
            Self::Telesis => "telesis",
            Self::Sic => "sic",
            Self::Press => "press",
        }
    }

    /// The family of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|family| family.name() == name)
    }

    /// How a machine of a dialect marks: as the file says, otherwise as its family usually does.
    #[must_use]
    pub fn method(self, text: &str) -> Method {
        #[derive(Deserialize)]
        struct OnlyMethod {
            machine: Option<OnlyHow>,
            method: Option<Method>,
        }
        #[derive(Deserialize)]
        struct OnlyHow {
            method: Option<Method>,
        }
        let own = toml::from_str::<OnlyMethod>(text).ok();
        let own = own.and_then(|file| file.method.or(file.machine.and_then(|machine| machine.method)));
        own.unwrap_or(match self {
            Self::Couth | Self::Gravotech | Self::Generic | Self::Telesis | Self::Sic => Method::DotPeen,
            Self::Grbl | Self::Keyence | Self::Panasonic => Method::Laser,
            Self::Press => Method::Stamp,
        })
    }

    /// The dialects that ship for it; the first is the usual one. None where it has none.
    #[must_use]
    pub fn dialects(self) -> &'static [Shipped] {
        match self {
            Self::Couth => couth::SHIPPED,
            Self::Gravotech => gravotech::SHIPPED,
            Self::Grbl => &[],
            Self::Keyence => keyence::SHIPPED,
            Self::Panasonic => panasonic::SHIPPED,
            Self::Generic => generic::SHIPPED,
            Self::Telesis => telesis::SHIPPED,
            Self::Sic => sic::SHIPPED,
            Self::Press => press::SHIPPED,
        }
    }

    /// A driver that speaks the dialect of a file. A cycle of which nothing was heard for `cycle_max_ms` has an unknown
    /// outcome.
    ///
    /// # Errors
    /// [`DialectError`], naming `file`.
    pub fn driver(self, file: &str, text: &str, cycle_max_ms: u64) -> Result<Box<dyn Driver>, DialectError> {
        Ok(match self {
            Self::Couth => Box::new(couth::driver(couth::read(file, text)?, cycle_max_ms)),
            Self::Gravotech => Box::new(gravotech::driver(dialect::read(file, text)?, cycle_max_ms)),
            Self::Keyence => Box::new(keyence::driver(dialect::read(file, text)?, cycle_max_ms)),
            Self::Panasonic => Box::new(panasonic::driver(dialect::read(file, text)?, cycle_max_ms)),
            Self::Generic => Box::new(generic::driver(generic::read(file, text)?, cycle_max_ms)),
            Self::Telesis => Box::new(telesis::driver(dialect::read(file, text)?, cycle_max_ms)),
            Self::Sic => Box::new(sic::driver(dialect::read(file, text)?, cycle_max_ms)),
            Self::Press => Box::new(press::driver(dialect::read(file, text)?, cycle_max_ms)),
            Self::Grbl => {
                Box::new(Grbl::new(GrblConfig { cycle_max_ms, ..dialect::read::<GrblConfig>(file, text)? }))
            }
        })
    }

    /// How a job file of this family is usually named; `{lines}` stands for the number of lines. Empty where the host
    /// names none.
    #[must_use]
    pub fn job_file(self, dialect: &str) -> &'static str {
        match (self, dialect) {
            (Self::Gravotech, _) => "LINES-{lines}.tml",
            (Self::Telesis, "id8400") | (Self::Generic, "i-mark" | "mk-100") => "",
            (Self::Generic, "huapu") => "C:\\MARKS\\LINES-{lines}.ezd",
            (Self::Telesis | Self::Sic | Self::Generic, _) => "LINES-{lines}",
            (Self::Panasonic, "lp-400-sin") => "1{lines}",
            (Self::Keyence | Self::Panasonic, _) => "{lines}",
            (Self::Couth | Self::Grbl | Self::Press, _) => "",
        }
    }

    /// How the line to a machine of a shipped dialect is set when it leaves the factory.
    #[must_use]
    pub fn line(self, dialect: &str) -> LineRules {
        #[derive(Deserialize)]
        struct OnlyLine {
            line: LineRules,
        }
        let text = dialect::shipped(self.dialects(), dialect);
        let read = text.and_then(|text| toml::from_str::<OnlyLine>(text).ok());
        read.map_or(USUAL_LINE, |file| file.line)
    }

    /// A driver that speaks a shipped dialect; none where no such one ships.
    #[must_use]
    pub fn shipped_driver(self, dialect: &str, cycle_max_ms: u64) -> Option<Box<dyn Driver>> {
        let text = match self.dialects() {
            [] if dialect.is_empty() => "",
            dialects => dialect::shipped(dialects, dialect)?,
        };
        self.driver(dialect, text, cycle_max_ms).ok()
    }
}

/// The line of most controllers with a USB socket.
const USUAL_LINE: LineRules = LineRules {
    baud: 115_200,
    data_bits: DataBits::Eight,
    parity: Parity::None,
    stop_bits: StopBits::One,
    tcp_port: None,
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_shipped_dialect_is_read_and_says_where_it_comes_from() {
        for family in Family::ALL {
            assert_eq!(Family::from_name(family.name()), Some(*family));
            for shipped in family.dialects() {
                let driver = family.driver(shipped.name, shipped.text, 1_000);
                let driver = driver.unwrap_or_else(|error| panic!("{} {error}", family.name()));
                assert_eq!(driver.capabilities().family, family.name());
                let about: toml::Table = toml::from_str(shipped.text).unwrap();
                assert!(!about["machine"]["sources"].as_array().unwrap().is_empty(), "{}", shipped.name);
            }
        }
    }

    #[test]
    fn method_is_the_file_s_word_or_the_family_s() {
        let shipped =
            |family: Family, name| family.method(dialect::shipped(family.dialects(), name).unwrap());
        assert_eq!(shipped(Family::Generic, "technomark"), Method::DotPeen);
        assert_eq!(shipped(Family::Generic, "lc"), Method::Laser);
        assert_eq!(shipped(Family::Telesis, "id8400"), Method::Stamp);
        assert_eq!(
            (Family::Grbl.method(""), Family::Grbl.method("method = \"scribe\"")),
            (Method::Laser, Method::Scribe)
        );
        assert!(Family::Grbl.driver("own.toml", "method = \"scribe\"\narea_x_um = 50000", 1).is_ok());
    }

    #[test]
    fn error_table_of_a_shipped_dialect_has_no_code_twice() {
        for shipped in Family::ALL.iter().flat_map(|family| family.dialects()) {
            let file: toml::Table = toml::from_str(shipped.text).unwrap();
            let rows = file.get("error").and_then(toml::Value::as_array).cloned().unwrap_or_default();
            let codes: Vec<_> = rows.iter().map(|row| row["code"].as_str().unwrap().to_owned()).collect();
            let distinct: std::collections::BTreeSet<_> = codes.iter().collect();
            assert_eq!(distinct.len(), codes.len(), "{}: {codes:?}", shipped.name);
        }
    }

    #[test]
    fn dialect_that_is_wrong_is_refused_with_its_place() {
        let text = Family::Gravotech.dialects()[0].text.replace("framing = \"uc500\"", "framing = \"uc300\"");
        let error = Family::Gravotech.driver("site.toml", &text, 1_000).err().unwrap();
        assert_eq!((error.file.as_str(), error.line, error.column), ("site.toml", 3, 11));
        assert!(error.problem.contains("uc300") && error.problem.contains("uc500"), "{error}");
    }
}
