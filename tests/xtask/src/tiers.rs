//! Which steps belong to which command, in the order they run: what fails fast and cheaply comes first.
use crate::{
    browser, checks, emulator, image, independent, schematic, shape, soak,
    step::{Settings, Step, Tier},
    suites, system, units,
};

const TEST: &[Step] = &[
    Step { name: "format", needs: &[], run: checks::format },
    Step { name: "shape", needs: &[], run: shape::check },
    Step { name: "typos", needs: &[], run: checks::typos },
    Step { name: "deny", needs: &[], run: checks::deny },
    Step { name: "shear", needs: &[], run: checks::shear },
    Step { name: "image", needs: &[], run: image::build },
    Step { name: "size", needs: &["image"], run: image::size },
    Step { name: "flash-journal", needs: &[], run: image::flash_journal },
    Step { name: "emulator", needs: &["image"], run: emulator::test },
    Step { name: "lint", needs: &[], run: checks::lint },
    Step { name: "lint-image", needs: &["image"], run: checks::lint_image },
    Step { name: "docs", needs: &[], run: checks::docs },
    Step { name: "fuzz-build", needs: &[], run: checks::fuzz_build },
    Step { name: "tests", needs: &["image", "flash-journal", "emulator"], run: suites::tests },
    Step { name: "papers", needs: &[], run: suites::papers },
    Step { name: "planted", needs: &[], run: suites::planted },
    Step { name: "demo", needs: &["image", "emulator"], run: suites::demo },
];

const SYSTEM: &[Step] = &[
    Step { name: "root", needs: &[], run: system::root },
    Step { name: "units", needs: &["root"], run: units::check },
    Step { name: "small-disk", needs: &["root"], run: system::small_disk },
    Step { name: "power-cuts", needs: &["root"], run: system::power_cuts },
    Step { name: "schematic", needs: &["root"], run: schematic::check },
    Step { name: "independent", needs: &["root"], run: independent::check },
    Step { name: "browser", needs: &["root"], run: browser::test },
    Step { name: "schemathesis", needs: &["root"], run: browser::schemathesis },
];

const LOAD: &[Step] = &[
    Step { name: "root", needs: &[], run: system::root },
    Step { name: "screen-load", needs: &["root"], run: browser::load },
];

const SOAK: &[Step] = &[
    Step { name: "about", needs: &[], run: soak::about },
    Step { name: "image", needs: &[], run: image::build },
    Step { name: "flash-journal", needs: &[], run: image::flash_journal },
    Step { name: "emulator", needs: &["image"], run: emulator::test },
    Step { name: "seeds", needs: &["image", "flash-journal", "emulator"], run: soak::seeds },
    Step { name: "fuzz", needs: &[], run: soak::fuzz },
    Step { name: "large", needs: &[], run: soak::large },
    Step { name: "screen-load", needs: &[], run: browser::soak },
];

const SIZE: &[Step] = &[
    Step { name: "image", needs: &[], run: image::build },
    Step { name: "size", needs: &["image"], run: image::size },
];

const FLASH_JOURNAL: &[Step] = &[Step { name: "flash-journal", needs: &[], run: image::flash_journal }];

const EMULATOR: &[Step] = &[Step { name: "emulator", needs: &[], run: emulator::install }];

const SETTINGS: Settings = Settings { fuzz_minutes: 10 };

/// What the words of the command line ask for.
///
/// # Errors
/// A sentence for the person who typed them.
pub fn chosen(words: &[&str]) -> Result<Tier, String> {
    let of =
        |title, steps: &'static [Step]| Tier { title, steps: steps.iter().collect(), settings: SETTINGS };
    match words {
        ["test"] => Ok(of("Everything that needs no root.", TEST)),
        ["test", "--system"] => {
            let why =
                "This tier needs root: it mounts a small disk in a file and installs KiCad and Chromium.";
            Ok(of(why, SYSTEM))
        }
        ["test", "--system", names @ ..] => only(SYSTEM, names),
        ["test", "--load"] => {
            Ok(of("What is measured in a browser, which needs a machine that does nothing else.", LOAD))
        }
        ["test", names @ ..] => only(TEST, names),
        ["soak"] => Ok(of("The long run.", SOAK)),
        ["soak", "--minutes", text] => {
            let fuzz_minutes = minutes(text)?;
            Ok(Tier { settings: Settings { fuzz_minutes }, ..of("The long run.", SOAK) })
        }
        ["image"] => Ok(of("The controller's image.", &SIZE[..1])),
        ["image", "--flash-journal"] => {
            Ok(of("The controller's image for a board without FRAM.", FLASH_JOURNAL))
        }
        ["size"] => Ok(of("The size of the controller's image.", SIZE)),
        ["emulator"] => Ok(of("The emulator of the controller's image.", EMULATOR)),
        [] => Err("a command is needed".to_owned()),
        words => Err(format!("`{}` is no command", words.join(" "))),
    }
}

fn only(steps: &'static [Step], names: &[&str]) -> Result<Tier, String> {
    let known = || steps.iter().map(|step| step.name).collect::<Vec<_>>().join(", ");
    match names.iter().find(|name| !steps.iter().any(|step| step.name == **name)) {
        Some(name) => Err(format!("`{name}` is no step of `test`; they are {}", known())),
        None => Ok(Tier {
            title: "Some steps only.",
            steps: steps.iter().filter(|step| names.contains(&step.name)).collect(),
            settings: SETTINGS,
        }),
    }
}

fn minutes(text: &str) -> Result<u32, String> {
    match text.parse() {
        Ok(number @ 1..=1440) => Ok(number),
        _ => Err(format!("--minutes `{text}` must be a whole number from 1 to 1440")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn command_lines_are_taken_or_refused_with_the_reason() {
        let cases: &[(&[&str], Result<usize, &str>)] = &[
            (&["test"], Ok(TEST.len())),
            (&["test", "--system"], Ok(SYSTEM.len())),
            (&["test", "--system", "root", "browser"], Ok(2)),
            (&["test", "--load"], Ok(LOAD.len())),
            (&["test", "size", "image"], Ok(2)),
            (&["image"], Ok(1)),
            (&["image", "--flash-journal"], Ok(1)),
            (&["size"], Ok(2)),
            (&["soak", "--minutes", "3"], Ok(SOAK.len())),
            (&[], Err("a command is needed")),
            (&["tset"], Err("`tset` is no command")),
            (&["test", "lnit"], Err("`lnit` is no step of `test`")),
            (&["soak", "--minutes", "0"], Err("--minutes `0` must be a whole number from 1 to 1440")),
        ];
        for (words, expected) in cases {
            match (chosen(words), expected) {
                (Ok(tier), Ok(count)) => assert_eq!(tier.steps.len(), *count, "{words:?}"),
                (Err(problem), Err(start)) => assert!(problem.starts_with(start), "{words:?}: {problem}"),
                (other, _) => panic!("{words:?}: {:?}", other.map(|tier| tier.title)),
            }
        }
    }

    #[test]
    fn step_that_needs_another_comes_after_it() {
        for steps in [TEST, SYSTEM, LOAD, SOAK, SIZE, FLASH_JOURNAL, EMULATOR] {
            for (index, step) in steps.iter().enumerate() {
                for need in step.needs {
                    assert!(
                        steps[..index].iter().any(|earlier| earlier.name == *need),
                        "{} {need}",
                        step.name
                    );
                }
            }
        }
    }
}
