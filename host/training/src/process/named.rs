//! Simulated machines by the names of families and dialects, as a training station's configuration has them.

use super::machine::MachineKind;
use crate::machine::extended::telesis::TelesisBits;
use crate::machine::panasonic::Dialect;
use crate::machine::text::BodyConfig;
use crate::machine::{
    CouthSimConfig, Die, GravotechSimConfig, GrblSimConfig, HansSimConfig, HuapuSimConfig, Id8400SimConfig,
    ImarkSimConfig, KeyenceSimConfig, LcSimConfig, Mk100SimConfig, PanasonicSimConfig, PressSimConfig,
    SicSimConfig, TechnomarkSimConfig, TelesisSimConfig, Transport,
};

impl MachineKind {
    /// A machine in order that speaks the dialect of a family, and works so many times faster than a real one. None
    /// where there is no such one. `dies` are those that a press has; it is fitted with the first.
    #[must_use]
    pub fn named(family: &str, dialect: &str, speed: u64, dies: Vec<Die>) -> Option<Self> {
        let body = || BodyConfig { speed, ..BodyConfig::default() };
        Some(match (family, dialect) {
            ("gravotech", "tl07") => Self::Gravotech(GravotechSimConfig {
                transport: Transport::Tl07,
                speed,
                ..GravotechSimConfig::default()
            }),
            ("gravotech", _) => {
                Self::Gravotech(GravotechSimConfig { speed, ..GravotechSimConfig::default() })
            }
            ("grbl", _) => Self::Grbl(GrblSimConfig { speed, ..GrblSimConfig::default() }),
            ("couth", _) => Self::Couth(CouthSimConfig { body: body(), ..CouthSimConfig::default() }),
            ("telesis", "id8400") => {
                Self::Id8400(Id8400SimConfig { body: body(), ..Id8400SimConfig::default() })
            }
            ("telesis", dialect) => Self::Telesis(TelesisSimConfig {
                bits: if dialect == "tmp3200" { TelesisBits::Tmp3200 } else { TelesisBits::Bm470 },
                body: body(),
                ..TelesisSimConfig::default()
            }),
            ("sic", dialect) => Self::Sic(SicSimConfig {
                version: if dialect == "e10-v6" { b'6' } else { b'5' },
                body: body(),
                ..SicSimConfig::default()
            }),
            ("generic", dialect) => return Self::generic(dialect, body()),
            ("keyence", _) => Self::Keyence(KeyenceSimConfig { body: body(), ..KeyenceSimConfig::default() }),
            ("panasonic", dialect) => Self::Panasonic(PanasonicSimConfig {
                dialect: match dialect {
                    "lp-gs" => Dialect::Lpgs,
                    "lp-310" => Dialect::Lp310,
                    _ => Dialect::Lp400,
                },
                body: body(),
                ..PanasonicSimConfig::default()
            }),
            ("press", _) => Self::Press(PressSimConfig {
                speed,
                fitted_die: dies.first().map_or(0, |die| die.number),
                dies,
                ..PressSimConfig::default()
            }),
            _ => return None,
        })
    }

    /// A machine that is driven by the generic driver.
    fn generic(dialect: &str, body: BodyConfig) -> Option<Self> {
        Some(match dialect {
            "i-mark" => Self::Imark(ImarkSimConfig { body, ..ImarkSimConfig::default() }),
            "technomark" => Self::Technomark(TechnomarkSimConfig { body, ..TechnomarkSimConfig::default() }),
            "mk-100" => Self::Mk100(Mk100SimConfig { body }),
            "huapu" => Self::Huapu(HuapuSimConfig { body, ..HuapuSimConfig::default() }),
            "hans" => Self::Hans(HansSimConfig { body, ..HansSimConfig::default() }),
            "lc" => Self::Lc(LcSimConfig { body, ..LcSimConfig::default() }),
            _ => return None,
        })
    }
}
