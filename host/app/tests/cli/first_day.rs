//! The page "A new site's first day" of the README, line by line.

use crate::environment::Environment;
use crate::life::done;

/// The lines of the page, as they are typed.
fn page() -> Vec<String> {
    let readme = include_str!("../../../../README.md");
    let block = readme.split("```first-day\n").nth(1).unwrap().split("```").next().unwrap();
    block.lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
}

/// The words of a line; a shell would take them apart the same way.
fn words(line: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let mut quoted = false;
    for c in line.chars() {
        match c {
            '"' => quoted = !quoted,
            ' ' if !quoted => words.push(String::new()),
            c => words.last_mut().unwrap().push(c),
        }
    }
    words
}

/// The authority, elsewhere: its public key, and a block for the station in `block-1`.
fn authority(environment: &Environment) -> String {
    let made = environment.ok(&["block", "key", "authority", "--to", "authority.key"]);
    let block = ["block", "issue", "--station", "DEPOT-1", "--id", "1", "--prefix", "D-A-", "--first", "1"];
    let file = ["--last", "5000", "--width", "6", "--key", "authority.key", "--to", "block-1"];
    environment.ok(&[&block[..], &file].concat());
    made.stdout.split_whitespace().last().unwrap().to_owned()
}

/// What somebody writes into `station.toml` after the key was made.
fn configure_backups(environment: &Environment, recipient: &str) {
    std::fs::create_dir(environment.path("medium")).unwrap();
    let config = environment.path("depot-1/station.toml");
    let text = std::fs::read_to_string(&config).unwrap();
    let backup = format!(
        "\n[backup]\nrecipients = [\"{recipient}\"]\nto = \"../medium\"\nevery_hours = 24\nkeep = 3\n"
    );
    std::fs::write(&config, text + &backup).unwrap();
}

#[test]
fn first_day_of_a_site_goes_as_the_page_says() {
    let environment = Environment::new();
    environment
        .write_pins("A. Chief: 4711\nB. Second: 0815\nC. Operator: a phrase of words\nD. Auditor: 2580\n");
    environment.write_manifest("manifest.csv", 3);
    let authority = authority(&environment);
    let mut station: Option<String> = None;
    let page = page();
    for line in &page {
        let typed = words(line);
        let mut args: Vec<&str> = typed[1..].iter().map(String::as_str).collect();
        if typed[0] == "cd" {
            station = Some(typed[1].clone());
            let config = environment.path(&typed[1]).join("station.toml");
            let text = std::fs::read_to_string(&config).unwrap();
            std::fs::write(&config, text.replace("speed = 1", "speed = 100")).unwrap();
            continue;
        }
        assert_eq!(typed[0], "markstation", "{line}");
        match (args[0], args.get(1).copied()) {
            ("init", _) => args.extend(["--training", "--enrol"]),
            ("day", Some("open")) => args.push("--yes"),
            ("consignment", Some("attest")) => args.push("--all"),
            ("mark", _) => args.push("--auto"),
            ("block", Some("authority")) => args[2] = &authority,
            ("backup", Some("run")) => args.push("--same-medium"),
            _ => {}
        }
        let ran = match &station {
            None => environment.run(&args),
            Some(folder) => environment.run_at(folder, &args),
        };
        let ran = done(ran);
        if args[..2] == ["backup", "key"] {
            configure_backups(&environment, ran.stdout.split('"').nth(1).unwrap());
        }
    }
    assert!(page.len() > 15, "the page is there: {page:?}");
    let verified = done(environment.run_at("depot-1", &["register", "verify", "--controller"]));
    assert!(verified.stdout.contains("3 receipts"), "{verified:?}");
    assert!(!verified.stderr.contains("countersigned"), "everything was looked at by two: {verified:?}");
}
