//! `register retention`: until when each record is kept, and what identifies persons in it.

use crate::clock;
use crate::error::{CommandResult, Ending};
use crate::folder::{Folder, Reading};
use crate::lives::{Targets, of_life};
use crate::message::Message;
use crate::output::Output;
use crate::text;
use jiff::civil::Date;
use registry::record::LifeId;
use registry::retention::{Retention, Until};
use serde_json::{Value, json};

/// Show the two dates of records: the item is kept until, personal data are kept until
///
/// Without a weapon: of all of them.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Only records whose date has come, for the item or for personal data, and that no hold keeps
    #[arg(long)]
    pub due: bool,
    #[command(flatten)]
    pub targets: Targets,
}

pub fn run(args: &Args, folder: Folder, output: &Output) -> CommandResult {
    let reading = Reading::open(folder)?;
    let view = reading.view()?;
    let today = clock::day_of(clock::now());
    let lives: Vec<LifeId> = if args.targets.is_empty() {
        let mut all = Vec::new();
        view.each_life(|row| all.push(row.life))?;
        all
    } else {
        args.targets.lives(view, output)?.iter().map(|row| row.life).collect()
    };
    for life in lives {
        let (Some(row), Some(kept)) = (view.life(life)?, view.retention(life, today)?) else { continue };
        if args.due && !is_due(&kept, today) {
            continue;
        }
        let words = [vec![of_life(&row)], kept_in_words(&kept)].concat().join("\n");
        output.row(&words, &json!({"life": life, "kept": kept_value(&kept)}));
    }
    Ok(Ending::Done)
}

fn is_due(kept: &Retention, today: Date) -> bool {
    let has_come = |until: &Until| matches!(until, Until::Day(day) if *day <= today);
    kept.held_by.is_none()
        && (has_come(&kept.item_until) || kept.personal_until.as_ref().is_some_and(has_come))
}

/// The two dates, each with the rule that it comes from, and the hold that keeps the record.
pub fn kept_in_words(kept: &Retention) -> Vec<String> {
    let item = match kept.item_until {
        Until::Day(day) => Message::KeptItem { until: day.to_string(), rule: kept.item_by.rule.to_owned() },
        Until::Never => Message::KeptItemForEver { rule: kept.item_by.rule.to_owned() },
    };
    let rule = kept.personal_by.map(|term| term.rule.to_owned()).unwrap_or_default();
    let personal = kept.personal_until.map(|until| match until {
        Until::Day(day) => Message::KeptPersonal { until: day.to_string(), rule },
        Until::Never => Message::KeptPersonalForEver { rule },
    });
    let held = kept.held_by.map(|hold| Message::KeptHeld { hold });
    let all = [Some(item), personal, held].into_iter().flatten();
    all.map(|words| format!("  {}", text::of(&words))).collect()
}

/// The same in JSON; `null` stands for ever.
pub fn kept_value(kept: &Retention) -> Value {
    let day = |until: Until| match until {
        Until::Day(day) => Some(day),
        Until::Never => None,
    };
    json!({"item_until": day(kept.item_until), "item_by": kept.item_by.rule, "held_by": kept.held_by,
           "has_personal_data": kept.personal_until.is_some(), "personal_until": kept.personal_until.and_then(day),
           "personal_by": kept.personal_by.map(|term| term.rule)})
}
