//! How a tool is set for a depth in a material: a table that a site measures for its own machine.
//!
//! ```toml
//! [[material]]
//! name = "steel, blued"
//! method = "laser"              # or "scribe" or "dot_peen"
//! depth-um-per-pass = 15        # 1 to 1000
//! feed-mm-min = 600             # 1 to 60000
//! power-permille = 900          # 1 to 1000
//! passes-max = 12               # 1 to 1000: beyond it the edge burns, or the tool does not come back to its groove
//! measured-on = "2026-01-31"    # left out until somebody has measured it; until then nothing is marked with it
//! ```

use std::collections::HashSet;

use jiff::civil::Date;
use serde::Deserialize;
use toml::Spanned;

use super::ToolSetting;
use crate::mark::Method;
use crate::text::{Located, Problem, parse};

/// An example of the file. None of its values was measured, and each is refused for marking.
pub const EXAMPLE: &str = include_str!("../../materials/example.toml");

/// What one pass does to a material.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Material {
    /// The metal and its finish.
    pub name: String,
    /// How it is marked: by laser, scribe or dot peen.
    pub method: Method,
    /// Depth that one pass adds. Micrometres, 1 to 1000.
    pub depth_um_per_pass: u32,
    /// Speed of the tool. Millimetres per minute, 1 to 60000.
    pub feed_mm_min: u32,
    /// Power in thousandths of the greatest, 1 to 1000.
    pub power_permille: u32,
    /// Most passes, 1 to 1000.
    pub passes_max: u32,
    /// When it was measured; none for what nobody has measured.
    #[serde(default)]
    pub measured_on: Option<Date>,
}

/// A site's table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Materials(Vec<Material>);

/// Why a tool cannot be set for a depth.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SettingError {
    /// The table has no such material for the method.
    #[error(
        "material is \"{name}\", which the table does not have for this method: measure it and add a [[material]]"
    )]
    Unknown {
        /// The name asked for.
        name: String,
    },
    /// Nobody has measured the material.
    #[error(
        "measured-on of \"{name}\" is empty, and what was not measured is not marked with: mark a test piece with one \
         pass, write its depth to depth-um-per-pass and the day to measured-on"
    )]
    NotMeasured {
        /// The material.
        name: String,
    },
    /// A depth that is none.
    #[error("depth is 0 um: ask for 1 um or more")]
    NoDepth,
    /// More passes than the material bears.
    #[error(
        "depth is {depth_um} um, which takes {passes} passes in \"{name}\" where passes-max is {passes_max}: ask for \
         {depth_max_um} um at most, or measure a slower feed or more power"
    )]
    TooDeep {
        /// The material.
        name: String,
        /// The depth asked for.
        depth_um: u32,
        /// Passes that it takes.
        passes: u32,
        /// Passes that there may be.
        passes_max: u32,
        /// The depth of that many passes.
        depth_max_um: u32,
    },
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MaterialsFile {
    #[serde(default)]
    material: Vec<Spanned<Material>>,
}

impl Materials {
    /// Reads and checks the table.
    ///
    /// # Errors
    /// [`Located`] with line and column: an unknown or missing field, a value out of its range, a material that is there
    /// twice for one method.
    pub fn from_toml(text: &str) -> Result<Self, Located> {
        let file: MaterialsFile = parse(text)?;
        let mut seen = HashSet::new();
        for entry in &file.material {
            let (at, material) = (entry.span().start, entry.get_ref());
            material.check().map_err(|problem| Located::at(text, at, problem))?;
            if !seen.insert((material.name.as_str(), material.method)) {
                let id = format!("\"{}\" for one method", material.name);
                return Err(Located::at(text, at, Problem::Twice { what: "material", id }));
            }
        }
        Ok(Self(file.material.into_iter().map(Spanned::into_inner).collect()))
    }

    /// A material as one method marks it.
    pub fn of(&self, name: &str, method: Method) -> Option<&Material> {
        self.0.iter().find(|material| material.name == name && material.method == method)
    }

    /// How a tool is set for a depth in a material.
    ///
    /// # Errors
    /// [`SettingError::Unknown`], and as [`Material::setting_for`].
    pub fn setting_for(
        &self,
        name: &str,
        method: Method,
        depth_um: u32,
    ) -> Result<ToolSetting, SettingError> {
        let material =
            self.of(name, method).ok_or_else(|| SettingError::Unknown { name: name.to_owned() })?;
        material.setting_for(depth_um)
    }
}

impl Material {
    /// How a tool is set for a depth: as many passes as reach it.
    ///
    /// # Errors
    /// [`SettingError`]: a material that nobody has measured, no depth, more passes than the material bears.
    pub fn setting_for(&self, depth_um: u32) -> Result<ToolSetting, SettingError> {
        let name = || self.name.clone();
        if self.measured_on.is_none() {
            return Err(SettingError::NotMeasured { name: name() });
        }
        let (passes, passes_max) = (depth_um.div_ceil(self.depth_um_per_pass.max(1)), self.passes_max);
        match passes {
            0 => Err(SettingError::NoDepth),
            passes if passes > passes_max => {
                let depth_max_um = passes_max.saturating_mul(self.depth_um_per_pass);
                Err(SettingError::TooDeep { name: name(), depth_um, passes, passes_max, depth_max_um })
            }
            passes => {
                let (feed_mm_min, power_permille) = (self.feed_mm_min, self.power_permille);
                Ok(ToolSetting { passes, feed_mm_min, power_permille })
            }
        }
    }

    fn check(&self) -> Result<(), Problem> {
        if self.name.trim().is_empty() {
            return Err(Problem::Range {
                field: "name",
                value: "empty".to_owned(),
                must: "the metal and its finish",
            });
        }
        if self.method == Method::Stamp {
            let must = "laser, scribe or dot_peen: a die is no tool that is moved";
            return Err(Problem::Range { field: "method", value: "stamp".to_owned(), must });
        }
        let numbers = [
            ("depth-um-per-pass", self.depth_um_per_pass, 1_000, "1 to 1000 micrometres"),
            ("feed-mm-min", self.feed_mm_min, 60_000, "1 to 60000 millimetres per minute"),
            ("power-permille", self.power_permille, 1_000, "1 to 1000 thousandths"),
            ("passes-max", self.passes_max, 1_000, "1 to 1000 passes"),
        ];
        match numbers.into_iter().find(|(_, value, max, _)| !(1..=*max).contains(value)) {
            Some((field, value, _, must)) => Err(Problem::Range { field, value: value.to_string(), must }),
            None => Ok(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured() -> String {
        EXAMPLE.replace("# measured-on", "measured-on")
    }

    #[test]
    fn setting_of_a_depth_has_the_passes_that_reach_it() {
        let materials = Materials::from_toml(&measured()).unwrap();
        let passes = |depth_um| {
            materials.setting_for("steel, blued", Method::Laser, depth_um).map(|setting| setting.passes)
        };
        assert_eq!([1, 15, 16, 180].map(passes), [Ok(1), Ok(1), Ok(2), Ok(12)]);
        let setting = materials.setting_for("steel, blued", Method::Laser, 100).unwrap();
        assert_eq!(setting, ToolSetting { passes: 7, feed_mm_min: 600, power_permille: 900 });
    }

    #[test]
    fn setting_beyond_the_most_passes_is_refused_with_what_can_be_had() {
        let materials = Materials::from_toml(&measured()).unwrap();
        let refused = materials.setting_for("steel, blued", Method::Laser, 181).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "depth is 181 um, which takes 13 passes in \"steel, blued\" where passes-max is 12: ask for 180 um at most, \
             or measure a slower feed or more power"
        );
        assert_eq!(materials.setting_for("steel, blued", Method::Laser, 0), Err(SettingError::NoDepth));
        let unknown = materials.setting_for("brass", Method::Laser, 10);
        assert_eq!(unknown, Err(SettingError::Unknown { name: "brass".to_owned() }));
    }

    #[test]
    fn setting_by_the_example_is_refused_since_nobody_measured_it() {
        let materials = Materials::from_toml(EXAMPLE).unwrap();
        assert_eq!(materials.0.len(), 4);
        for material in &materials.0 {
            assert_eq!(
                material.setting_for(10),
                Err(SettingError::NotMeasured { name: material.name.clone() })
            );
        }
    }

    #[test]
    fn materials_with_a_mistake_are_refused_at_their_line() {
        let cases = [
            ("power-permille = 900", "power-permille = 1001", "power-permille is 1001: write 1 to 1000"),
            ("depth-um-per-pass = 15", "depth-um-per-pass = 0", "depth-um-per-pass is 0: write 1 to 1000"),
            ("feed-mm-min = 600", "feed-mm-min = 60001", "feed-mm-min is 60001: write"),
            ("passes-max = 12", "passes-max = 0", "passes-max is 0: write"),
            ("\"steel, blued\"", "\" \"", "name is empty: write"),
            ("\"laser\"", "\"scribe\"", "material \"steel, blued\" for one method is written down twice"),
            ("\"laser\"", "\"press\"", "unknown variant"),
            ("\"laser\"", "\"stamp\"", "method is stamp: write laser, scribe or dot_peen"),
            ("# measured-on = \"2026-01-31\"", "measured-on = \"2026-02-31\"", ""),
            ("feed-mm-min", "feed", "unknown field"),
        ];
        for (from, to, says) in cases {
            let refused = Materials::from_toml(&EXAMPLE.replacen(from, to, 1)).unwrap_err();
            assert!(refused.line >= 5 && refused.to_string().contains(says), "{to}: {refused}");
        }
    }
}
