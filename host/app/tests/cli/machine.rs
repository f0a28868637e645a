//! Machines: one simulated without a station, one that is read back mark by mark, and its acceptance.

use crate::environment::Environment;
use crate::life::{done, ready, station};
use marking::symbol::{ModuleSize, Shape, Symbol, SymbolContent};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::process::Child;

/// A machine that runs until it is told to end.
struct Simulated {
    child: Child,
    said: BufReader<std::process::ChildStdout>,
}

impl Simulated {
    fn start(environment: &Environment, args: &[&str]) -> Self {
        let args: Vec<_> = ["machine", "simulate"].iter().chain(args).chain(&["--json"]).copied().collect();
        let mut child = environment.start(&args);
        let said = BufReader::new(child.stdout.take().unwrap());
        Self { child, said }
    }

    fn row(&mut self) -> serde_json::Value {
        let mut line = String::new();
        self.said.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap_or_else(|error| panic!("{line:?}: {error}"))
    }

    fn type_line(&mut self, line: &str) {
        writeln!(self.child.stdin.as_mut().unwrap(), "{line}").unwrap();
    }

    fn end(mut self) -> i32 {
        kill(Pid::from_raw(self.child.id().cast_signed()), Signal::SIGTERM).unwrap();
        self.child.wait().unwrap().code().unwrap_or(-1)
    }
}

/// Says something to a machine, and gives its next line.
fn ask(line: &mut File, said: &str) -> String {
    line.write_all(said.as_bytes()).unwrap();
    let mut reply = Vec::new();
    let mut byte = [0];
    while !reply.ends_with(b"\r\n") {
        assert_eq!(line.read(&mut byte).unwrap(), 1);
        reply.push(byte[0]);
    }
    String::from_utf8(reply).unwrap().trim().to_owned()
}

#[test]
fn machine_simulated_alone_answers_on_its_line_and_tells_what_it_does_to_metal() {
    let environment = Environment::new();
    let args = ["gravotech", "--dialect", "tl07", "--port", "machine.tty", "--speed", "100"];
    let mut machine = Simulated::start(&environment, &args);
    let begun = machine.row();
    let port = environment.path("machine.tty");
    assert!(begun["link"].as_str().unwrap().contains(port.to_str().unwrap()), "{begun}");
    let mut line = File::options().read(true).write(true).open(&port).unwrap();
    assert_eq!(ask(&mut line, "ST\r"), "ST 4 0 0");
    assert_eq!(ask(&mut line, "LD \"LINES-1.tml\" 1 N\r"), "LD 1");
    assert_eq!(ask(&mut line, "VS 0 \"KE 26\"\r"), "VS 1");
    line.write_all(b"GO\r").unwrap();
    let act = machine.row();
    assert_eq!((&act["text"][0], &act["complete"]), (&"KE 26".into(), &true.into()), "{act}");
    assert_eq!(act["part"], "piece-1");
    assert!(act["strikes"].as_u64().unwrap() > 0, "{act}");
    machine.type_line("jump");
    let mut words = BufReader::new(machine.child.stderr.take().unwrap()).lines().map(Result::unwrap);
    assert!(words.any(|said| said.contains("\"jump\" can not be done here")), "it goes on");
    assert_eq!(machine.end(), 0);
    assert!(port.symlink_metadata().is_err(), "its line goes with it");
}

#[test]
fn machine_simulated_with_a_fault_has_it_and_says_which_it_cannot_have() {
    let environment = Environment::new();
    let args = ["gravotech", "--dialect", "tl07", "--port", "m.tty", "--speed", "100", "--fault", "no-air"];
    let mut machine = Simulated::start(&environment, &args);
    machine.row();
    let mut line = File::options().read(true).write(true).open(environment.path("m.tty")).unwrap();
    assert_eq!(ask(&mut line, "LD \"LINES-1.tml\" 1 N\r"), "LD 1");
    assert_eq!(ask(&mut line, "VS 0 \"KE 26\"\r"), "VS 1");
    line.write_all(b"GO\r").unwrap();
    assert_eq!(ask(&mut line, ""), "GO M");
    assert_eq!(machine.end(), 0, "and nothing was struck");
    environment.write("file.tty", "mine");
    let cases: [(&[&str], i32, &str); 5] = [
        (&["gravotech", "--port", "file.tty"], 1, "is no line of a simulated machine"),
        (&["gravotech", "--port", "nowhere/m.tty"], 1, "no pseudo-terminal could be opened"),
        (&["gravotech", "--dialect", "uc300", "--port", "m.tty"], 1, "uc500, tl07"),
        (&["gravotech", "--port", "m.tty", "--fault", "worn-pin"], 2, "does not have the fault worn-pin"),
        (&["gravotech", "--port", "m.tty", "--fault", "gremlins"], 2, "lost-reply"),
    ];
    for (args, code, words) in cases {
        let args: Vec<_> = ["machine", "simulate"].iter().chain(args).copied().collect();
        let ran = environment.run(&args);
        assert_eq!(ran.code, code, "{ran:?}");
        assert!(ran.stderr.contains(words), "{ran:?}");
    }
    assert_eq!(std::fs::read_to_string(environment.path("file.tty")).unwrap(), "mine");
}

/// A fast station with six weapons to mark.
fn at_work() -> Environment {
    let environment = station();
    environment.write_manifest("six.csv", 6);
    done(environment.at(&["consignment", "open", "six.csv", "--by", "Amina"]));
    done(environment.at(&["consignment", "attest", "six", "--by", "Amina", "--all"]));
    environment
}

#[test]
fn marks_of_a_supervised_machine_are_typed_back_one_by_one() {
    let environment = at_work();
    let mark = |typed: &str| environment.at_with(&["mark", "six", "--by", "Brahim"], typed);
    let ran = mark("MVV139\nKE 27\nKE 26\nC21417Z\n");
    assert_eq!(ran.code, 1, "{ran:?}");
    for words in ["is supervised", "differs from the plan in line 1", "the text is verified"] {
        assert!(ran.stderr.contains(words), "{words}: {ran:?}");
    }
    assert!(ran.stderr.contains("nobody has read back the mark of job"), "the second was not: {ran:?}");
    let refused = mark("62-668151\nKE 26\n");
    assert!(refused.code == 1 && refused.stderr.contains("markstation verify"), "{refused:?}");
    done(environment.at_with(&["verify", "six/2", "--by", "Brahim"], "KE 26\n"));
    let otherwise = mark("62-668151\nKE 2\nKE 62\nF208196\nKE 26\n");
    assert_eq!(otherwise.code, 1);
    assert!(otherwise.stderr.contains("was read otherwise than planned"), "{otherwise:?}");
    assert!(environment.at(&["register", "verify"]).stdout.contains(" 3 receipts"), "no fourth was marked");
}

#[test]
fn machine_that_passes_its_acceptance_is_no_longer_supervised() {
    let environment = at_work();
    let accept = || environment.at_with(&["machine", "accept", "--by", "Amina"], "\n\n\n\n\n\nmaybe\nyes\n");
    let probe = || done(environment.at(&["machine", "probe", "--json"])).stdout;
    let few = accept();
    assert_eq!(few.code, 3, "{few:?}");
    assert!(few.stdout.contains("NO") && few.stderr.contains("0 of at least 5"), "{few:?}");
    assert_eq!(few.stdout.matches("yes  ").count(), 10, "all else is in order: {few:?}");
    assert!(probe().contains("\"supervised\":true"));
    let mark = |typed: &str| environment.at_with(&["mark", "six", "--by", "Brahim"], typed);
    let serials = ["MVV139", "C21417Z", "62-668151", "05055761", "УТ 7846"];
    let five = mark(&serials.map(|serial| format!("{serial}\nKE 26\n")).concat());
    assert!(five.stdout.contains("5 of 6 lines marked"), "{five:?}");
    let passed = done(accept());
    assert!(passed.stdout.contains("Accepted."), "{passed:?}");
    let probed: serde_json::Value = serde_json::from_str(&probe()).unwrap();
    assert_eq!(probed["supervised"], false, "{probed}");
    let acceptance = &probed["accepted"]["acceptance"];
    let reports: Vec<_> = std::fs::read_dir(environment.path("station/acceptance")).unwrap().collect();
    assert_eq!(reports.len(), 2, "one that did not pass, one that did");
    let hashes = reports.into_iter().map(|file| {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        registry::hex::encode(&Sha256::digest(bytes))
    });
    assert!(hashes.into_iter().any(|hash| acceptance["report_sha256"] == hash.as_str()), "{acceptance}");
    assert_eq!((&acceptance["least"], &acceptance["most"]), (&16_000.into(), &16_000.into()), "{acceptance}");
    assert!(done(environment.at(&["machine", "probe"])).stdout.contains("by Amina"), "a person reads it");
    let verified = done(environment.at(&["register", "verify", "--controller"]));
    assert!(verified.stdout.contains("receipts"), "{verified:?}");
    let unread = done(mark("F208196\n"));
    done(accept());
    assert!(!unread.stderr.contains("supervised") && !unread.stderr.contains("Type line"), "{unread:?}");
    done(environment.at(&["register", "export", "out.jsonl"]));
    let export = std::fs::read_to_string(environment.path("out.jsonl")).unwrap();
    let receipts = export.lines().filter_map(|line| line.split_once("\"receipt\":\""));
    // Byte 127 of a receipt says whether its limits were calibrated.
    let calibrated: Vec<_> = receipts.map(|(_, receipt)| receipt[254..256].to_owned()).collect();
    assert_eq!(calibrated, ["00", "00", "00", "00", "00", "01"]);
}

#[test]
fn machine_whose_technician_says_no_or_leaves_is_not_accepted() {
    let environment = at_work();
    environment.at(&["mark", "six", "--auto", "--by", "Brahim"]);
    let accept = |typed: &str| environment.at_with(&["machine", "accept", "--by", "Amina"], typed);
    let no = accept("\n\n\n\n\n\nno\n");
    assert!(no.code == 3 && no.stderr.contains("The technician says no"), "{no:?}");
    let gone = accept("\n\n");
    assert!(gone.code == 1 && gone.stderr.contains("nobody answered"), "{gone:?}");
    let probe = done(environment.at(&["machine", "probe"]));
    assert!(probe.stdout.contains("supervised until it passes"), "{probe:?}");
}

#[test]
fn search_names_what_answers_on_a_line_and_says_why_nothing_does() {
    let environment = Environment::new();
    let mut machine =
        Simulated::start(&environment, &["gravotech", "--dialect", "tl07", "--port", "machine.tty"]);
    machine.row();
    let found = done(environment.run(&["machine", "search", "--port", "machine.tty", "--json"]));
    let found: serde_json::Value = serde_json::from_str(&found.stdout).unwrap();
    assert_eq!((&found["family"], &found["baud"]), (&"gravotech".into(), &115_200.into()), "{found}");
    assert_eq!(machine.end(), 0);
    let gone = environment.run(&["machine", "search", "--port", "machine.tty"]);
    assert!(gone.code == 3 && gone.stderr.contains("is not there"), "{gone:?}");
    done(environment.run(&["machine", "ports"]));
}

#[test]
fn symbol_of_a_mark_planned_without_one_is_not_sought() {
    let environment = at_work();
    let ran = environment.at_with(&["mark", "six", "--by", "Brahim"], "MVV139\nKE 26\n");
    assert!(ran.stdout.contains("job"), "{ran:?}");
    let verify = |more: &[&str]| environment.at(&[&["verify", "six/1", "--by", "Amina"], more].concat());
    let none = verify(&["--picture", "mark.png"]);
    assert!(none.code == 1 && none.stderr.contains("planned without a symbol"), "{none:?}");
    assert_eq!(verify(&["--reader", "cognex"]).code, 2, "where it is has to be said");
    assert_eq!(verify(&["--reader", "eye", "--at", "/dev/null"]).code, 2);
}

/// A symbol as a camera may see it: dark dots that do not touch, ten pixels a module.
fn picture(content: &str) -> Vec<u8> {
    const MODULE: usize = 10;
    let content = content.parse::<SymbolContent>().unwrap();
    let symbol = Symbol::data_matrix(&content, Shape::Square, ModuleSize::Um(300)).unwrap();
    let side = (symbol.rows() as usize + 4) * MODULE;
    let mut grey = vec![230_u8; side * side];
    for (column, row) in symbol.dark_cells() {
        let middle = |cell: u32| (cell as usize + 2) * MODULE + MODULE / 2;
        for (dx, dy) in (0..7_usize).flat_map(|dx| (0..7_usize).map(move |dy| (dx, dy))) {
            if dx.abs_diff(3).pow(2) + dy.abs_diff(3).pow(2) <= 9 {
                grey[(middle(row) + dy - 3) * side + middle(column) + dx - 3] = 40;
            }
        }
    }
    [format!("P5\n{side} {side}\n255\n").into_bytes(), grey].concat()
}

#[test]
fn symbol_of_a_mark_is_marked_beside_its_lines_and_verified_from_a_picture() {
    let environment = Environment::new();
    let init = ["init", "station", "--station", "KE-T-1", "--training", "--person", "Amina"];
    done(environment.run(&[&init[..], &["--machine", "grbl"]].concat()));
    ready(&environment);
    std::fs::create_dir(environment.path("station/profiles")).unwrap();
    let shipped = include_str!("../../../marking/profiles/generic-un-import.toml");
    let symbol = "on = \"primary\"\nsymbol = { shape = \"square\", module-um = 300 }";
    environment
        .write("station/profiles/generic-un-import.toml", &shipped.replacen("on = \"primary\"", symbol, 1));
    environment.write_manifest("six.csv", 6);
    done(environment.at(&["consignment", "open", "six.csv", "--by", "Amina"]));
    done(environment.at(&["consignment", "attest", "six", "--by", "Amina", "--all"]));
    let ran = environment.at_with(&["mark", "six", "--by", "Brahim"], "MVV139\n");
    assert!(ran.stdout.contains("job"), "{ran:?}");

    let verify = |content: Option<&str>| {
        let picture =
            content.map_or_else(|| b"P5\n40 40\n255\n".iter().copied().chain([200; 1600]).collect(), picture);
        std::fs::write(environment.path("mark.pgm"), picture).unwrap();
        environment.at(&["verify", "six/1", "--by", "Amina", "--picture", "mark.pgm"])
    };
    let right = verify(Some("MS1|C=KE|Y=2026|M=GLOCK|S=MVV139"));
    assert!(right.code == 0 && right.stdout.contains("says what was planned"), "{right:?}");
    let wrong = verify(Some("MS1|C=KE|Y=2026|M=GLOCK|S=MVV138"));
    assert!(wrong.code == 1 && wrong.stderr.contains("MVV138"), "{wrong:?}");
    let unread = verify(None);
    assert!(unread.code == 1 && unread.stderr.contains("says nothing against the mark"), "{unread:?}");
    let kept = std::fs::read_to_string(environment.path("station/readings.jsonl")).unwrap();
    assert_eq!(kept.lines().filter(|line| line.contains("\"effort\":null")).count(), 1, "{kept}");
    done(environment.at(&["register", "verify"]));
}
