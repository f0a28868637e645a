//! Runs a list of steps, times them, goes on after a failure, and ends with one table and every error.
use crate::{project, shell::Failure};
use std::{
    fs,
    process::ExitCode,
    time::{Duration, Instant},
};

/// What a step has to say in the summary when it succeeded.
pub type Notes = Vec<String>;

/// One step of a command.
pub struct Step {
    /// One word, also accepted on the command line.
    pub name: &'static str,
    /// Steps without which this one makes no sense.
    pub needs: &'static [&'static str],
    /// Does it.
    pub run: fn(&Settings) -> Result<Notes, Failure>,
}

/// What the command line said that steps want to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Settings {
    /// Fuzzing time per target in a soak, in minutes.
    pub fuzz_minutes: u32,
}

/// Steps to be run, and how.
pub struct Tier {
    /// Said first.
    pub title: &'static str,
    /// In this order.
    pub steps: Vec<&'static Step>,
    /// For all of them.
    pub settings: Settings,
}

enum End {
    Passed(Notes),
    Failed(Failure),
    NotRun(&'static str),
}

struct Record {
    name: &'static str,
    end: End,
    time: Duration,
}

/// Runs every step whose needs were met and reports. Exit code 0 only if each of them passed.
pub fn run_all(tier: &Tier) -> ExitCode {
    println!("{}", tier.title);
    let _ = fs::create_dir_all(project::target().join("xtask"));
    let _ = fs::remove_file(project::figures());
    let mut records: Vec<Record> = Vec::new();
    for step in &tier.steps {
        println!("\n=== {} ===", step.name);
        let begun = Instant::now();
        let end = run_one(step, &records, tier.settings);
        let time = begun.elapsed();
        println!("=== {}: {} in {:.1} s ===", step.name, word(&end), time.as_secs_f64());
        records.push(Record { name: step.name, end, time });
    }
    print!("{}", summary(&records));
    if records.iter().all(|record| matches!(record.end, End::Passed(_))) {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

fn run_one(step: &Step, before: &[Record], settings: Settings) -> End {
    let unmet = before
        .iter()
        .find(|record| step.needs.contains(&record.name) && !matches!(record.end, End::Passed(_)));
    match unmet {
        Some(record) => End::NotRun(record.name),
        None => (step.run)(&settings).map_or_else(End::Failed, End::Passed),
    }
}

fn word(end: &End) -> &'static str {
    match end {
        End::Passed(_) => "ok",
        End::Failed(_) => "FAILED",
        End::NotRun(_) => "NOT RUN",
    }
}

/// The table, what the steps noted, every error, and the closing count.
fn summary(records: &[Record]) -> String {
    let mut text = format!("\n{:<12} {:<8} {:>8}\n", "step", "result", "seconds");
    for Record { name, end, time } in records {
        text += &format!("{name:<12} {:<8} {:>8.1}\n", word(end), time.as_secs_f64());
    }
    let total: Duration = records.iter().map(|record| record.time).sum();
    text += &format!("{:<12} {:<8} {:>8.1}\n", "all", "", total.as_secs_f64());
    for record in records {
        text += &match &record.end {
            End::Passed(notes) => notes.iter().map(|note| format!("{}: {note}\n", record.name)).collect(),
            End::Failed(failure) => format!("\nError: {}: {failure}\n", record.name),
            End::NotRun(need) => format!("\nError: {}: not run, since {need} did not pass\n", record.name),
        };
    }
    text += &fs::read_to_string(project::figures()).unwrap_or_default();
    let passed = records.iter().filter(|record| matches!(record.end, End::Passed(_))).count();
    text + &format!("\nsteps: {passed} passed, {} failed\n", records.len() - passed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(_: &Settings) -> Result<Notes, Failure> {
        Ok(vec!["figure 7".to_owned()])
    }

    fn fails(_: &Settings) -> Result<Notes, Failure> {
        Err(Failure::Found(vec!["it is wrong".to_owned()]))
    }

    fn records(steps: &[Step]) -> Vec<Record> {
        steps.iter().fold(Vec::new(), |mut records, step| {
            let end = run_one(step, &records, Settings { fuzz_minutes: 1 });
            records.push(Record { name: step.name, end, time: Duration::from_millis(1500) });
            records
        })
    }

    #[test]
    fn step_whose_need_failed_is_not_run_and_said_so_with_every_error() {
        let text = summary(&records(&[
            Step { name: "first", needs: &[], run: passes },
            Step { name: "broken", needs: &["first"], run: fails },
            Step { name: "later", needs: &["broken"], run: passes },
        ]));
        for part in [
            "first        ok            1.5\n",
            "broken       FAILED        1.5\n",
            "later        NOT RUN       1.5\n",
            "first: figure 7\n",
            "Error: broken: it is wrong\n",
            "Error: later: not run, since broken did not pass\n",
            "\nsteps: 1 passed, 2 failed\n",
        ] {
            assert!(text.contains(part), "{part:?} is not in {text}");
        }
    }
}
