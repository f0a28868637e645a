//! A command that has to wait for the station.

use crate::doubt::job_asked;
use crate::floor::at_a_slow_machine;
use std::io::Read;
use std::path::Path;
use std::process::Child;

/// Until it said all of this on its standard error.
fn says(command: &mut Child, wanted: &[&str]) {
    let mut said = String::new();
    let mut part = [0_u8; 4096];
    while !wanted.iter().all(|words| said.contains(words)) {
        let count = command.stderr.as_mut().unwrap().read(&mut part).unwrap();
        assert!(count > 0, "it ends with {said}");
        said.push_str(&String::from_utf8_lossy(part.get(..count).unwrap()));
    }
}

#[test]
fn command_says_at_once_what_it_waits_for_and_goes_on_when_the_doubt_is_settled() {
    let (served, mut visitor) = at_a_slow_machine();
    visitor.answers("/bench/yes");
    visitor.hears("data-moves=\"true\"");
    visitor.does("/bench/stop", "");
    visitor.hears("data-step=\"doubt\"");
    let job = job_asked(&mut visitor);
    let french = [("MARKSTATION_LANG", Path::new("fr"))];
    let words = ["--station", "station", "user", "add", "Zoe"];
    let doubt = format!("l’opération {job} est en doute");
    let wanted = ["En attente de la station", &doubt, "À faire"];
    // Whoever gave up is not waited for by those behind.
    let mut impatient = served.environment.start_in(&french, &words);
    says(&mut impatient, &wanted);
    impatient.kill().unwrap();
    impatient.wait().unwrap();
    let mut command = served.environment.start_in(&french, &words);
    says(&mut command, &wanted);
    visitor.does("/bench/settle", &format!("job={job}&found=none&sure=yes"));
    let ran = served.environment.ended(command);
    assert_eq!(ran.code, 0, "{ran:?}");
}
