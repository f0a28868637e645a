//! A job in doubt, when what its mark was planned from is gone.

use crate::client::Visitor;
use crate::environment::Environment;
use crate::floor::at_the_clamp;
use crate::served::Served;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

/// The kept manifests of a station, wherever in its folder.
fn manifests(folder: &Path) -> Vec<PathBuf> {
    let entries: Vec<_> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    let below = entries.iter().filter(|path| path.is_dir()).flat_map(|path| manifests(path));
    let here = entries.iter().filter(|path| path.extension().is_some_and(|kind| kind == "csv"));
    here.cloned().chain(below).collect()
}

/// Whether the register has a weapon whose mark is in doubt.
pub fn is_in_doubt(environment: &Environment) -> bool {
    let found = environment.at(&["register", "find", "--consignment", "demo", "--json"]);
    assert_eq!(found.code, 0, "{found:?}");
    found.stdout.contains("in doubt")
}

/// The job in doubt that the bench's page asks about.
pub fn job_asked(visitor: &mut Visitor) -> String {
    let page = visitor.get("/bench").body;
    let (_, job) = page.split_once("name=\"job\" value=\"").unwrap_or_else(|| panic!("{page}"));
    job.split('"').next().unwrap().to_owned()
}

#[test]
fn job_in_doubt_is_asked_and_settled_without_its_manifest() {
    for (name, spoil) in [
        ("gone", (|path| std::fs::remove_file(path).unwrap()) as fn(&PathBuf)),
        ("damaged", |path| std::fs::write(path, "serial\nother\n").unwrap()),
    ] {
        let environment = Environment::new();
        environment.write_manifest("few.csv", 4);
        let cut = ["demo", "station", "--lines", "few.csv", "--pull-the-plug", "2", "--speed", "1"];
        assert_eq!(environment.run(&cut).code, -1, "{name}: killed");
        let kept = manifests(&environment.path("station"));
        assert!(!kept.is_empty());
        kept.iter().for_each(spoil);
        assert!(is_in_doubt(&environment), "{name}");
        let served = Served::serve(environment);
        let mut visitor = served.visitor(2).log_in("Operator", "");
        visitor.hears("What the whole mark looks like cannot be shown.");
        let page = visitor.get("/bench").body;
        assert!(page.contains("data-step=\"doubt\"") && page.contains("class=\"planned\""), "{name}: {page}");
        let job = job_asked(&mut visitor);
        visitor.does("/bench/settle", &format!("job={job}&found=none"));
        assert_eq!(visitor.step(), "doubt", "{name}: it is asked again");
        visitor.does("/bench/settle", &format!("job={job}&found=none&sure=yes"));
        assert_ne!(visitor.step(), "doubt", "{name}");
        assert!(!is_in_doubt(&served.environment), "{name}");
    }
}

/// A form with a file in it.
fn revision(manifest: &str) -> (String, String) {
    let part =
        |head: &str, body: &str| format!("--cut\r\nContent-Disposition: form-data; {head}\r\n\r\n{body}\r\n");
    let file = part("name=\"manifest\"; filename=\"six.csv\"", manifest);
    let body = format!("{}{file}--cut--\r\n", part("name=\"reason\"", "typed wrongly"));
    ("Content-Type: multipart/form-data; boundary=cut\r\n".to_owned(), body)
}

#[test]
fn what_was_written_is_answered_so_though_the_bench_cannot_go_on_with_it() {
    let (served, visitor) = at_the_clamp();
    let folder = served.environment.path("station");
    let before = manifests(&folder);
    let manifest = std::fs::read_to_string(served.environment.path("six.csv")).unwrap();
    let (headers, body) = revision(&format!("{}, mended\n", manifest.trim_end()));
    let path = format!("/supervisor/consignments/six/revise?csrf={}&once=1000", visitor.token);
    let answered = AtomicBool::new(false);
    let answer = std::thread::scope(|scope| {
        // The new manifest goes as soon as it is there: it is in the ledger, and nobody can read it.
        scope.spawn(|| {
            while !answered.load(Ordering::Relaxed) {
                for new in manifests(&folder).iter().filter(|path| !before.contains(path)) {
                    let _ = std::fs::remove_file(new);
                }
            }
        });
        let answer = visitor.ask("POST", &path, &headers, &body);
        answered.store(true, Ordering::Relaxed);
        answer
    });
    assert_eq!(answer.status, 303, "{answer:?}");
    visitor.hears("is gone");
}
