//! What people and manifests wrote is text on every page that shows it, and never markup.

use crate::client::Visitor;
use crate::served::{PIN, Served};
use std::collections::BTreeSet;

/// Somebody whose name is markup.
const NAME: &str = "<script>name()</script>\"'";
/// Fields of a manifest's line that are markup, by what they call.
const FIELDS: [&str; 4] = ["maker", "model", "remark", "observed"];

fn markup(field: &str) -> String {
    format!("<script>{field}()</script>'><img src=x onerror={field}()>")
}

fn manifest() -> String {
    let shipped = std::fs::read_to_string(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/demo/manifest.csv"),
    )
    .unwrap();
    let head: Vec<_> = shipped.lines().take_while(|line| line.starts_with('#')).collect();
    let headings = shipped.lines().nth(head.len()).unwrap();
    let [maker, model, remark, observed] = FIELDS.map(markup);
    let line = format!("1,{maker},{model},pistol,9x19 mm,MVV139,,AT,2019,{observed}@frame:left,{remark}");
    format!("{}\n{headings}\n{line}\n", head.join("\n"))
}

fn served() -> Served {
    Served::with(&["Sia", "Opa", "Reg", "Aud", "Kim"], |environment| {
        let at = |words: &[&str]| drop(environment.at(words));
        at(&["user", "add", NAME, "--role", "operator", "--by", "Ada"]);
        at(&["controller", "provision", "--by", "Ada"]);
        at(&["day", "open", "--by", "Sia", "--yes"]);
        environment.write("evil.csv", &manifest());
        at(&["consignment", "open", "evil.csv", "--id", "evil", "--by", "Sia"]);
        at(&["consignment", "answer", "evil", "--all", "--by", "Sia"]);
    })
}

/// Every page that the visitor's pages lead to.
fn pages(visitor: &mut Visitor, first: &str) -> Vec<(String, String)> {
    let (mut seen, mut left, mut found) = (BTreeSet::new(), vec![first.to_owned()], Vec::new());
    while let Some(path) = left.pop() {
        if seen.len() > 60 || !seen.insert(path.clone()) {
            continue;
        }
        let answer = visitor.get(&path);
        if !answer.header("content-type").is_some_and(|kind| kind.starts_with("text/html")) {
            continue;
        }
        let links = answer.body.split("<a ").skip(1).filter_map(|link| {
            let (_, after) = link.split_once("href=\"/")?;
            Some(format!("/{}", after.split('"').next()?.replace("&amp;", "&")))
        });
        left.extend(links);
        found.push((path, answer.body));
    }
    found
}

#[test]
fn stored_markup_is_shown_as_text_on_every_page() {
    let served = served();
    let mut operator = served.visitor(2).log_in("Opa", PIN);
    for (path, form) in [("man", ""), ("consignment", "id=evil"), ("scan", "text=MVV139")] {
        let answer = operator.post(&format!("/bench/{path}"), form);
        assert_eq!(answer.status, 204, "{path}: {answer:?}");
    }
    // Until the controller's inputs are steady the page shows what is waited for.
    operator.hears("data-sign=\"controller\" data-light=\"good\"");
    let mut all = pages(&mut operator, "/bench");
    for (from, name) in (3..).zip(["Ada", "Sia", "Reg", "Aud", "Kim"]) {
        let mut visitor = served.visitor(from).log_in(name, PIN);
        all.extend(pages(&mut visitor, "/bench"));
    }
    assert!(all.len() > 15, "{:?}", all.iter().map(|(path, _)| path).collect::<Vec<_>>());
    let mut shown = BTreeSet::new();
    for (path, body) in &all {
        for field in FIELDS.iter().chain(&["name"]) {
            assert!(!body.contains(&format!("<script>{field}")), "{field} runs on {path}");
            assert!(!body.contains(&format!("<img src=x onerror={field}")), "{field} runs on {path}");
            if body.contains(&format!("&lt;script&gt;{field}()")) {
                shown.insert(*field);
            }
        }
        for part in body.split("=\"").skip(1) {
            assert!(!part.starts_with("javascript:"), "{path}");
        }
    }
    assert!(shown.contains("maker") && shown.contains("model") && shown.contains("name"), "{shown:?}");
}

#[test]
fn what_is_typed_at_the_bench_and_refused_is_told_as_text() {
    let served = served();
    let mut operator = served.visitor(2).log_in("Opa", PIN);
    operator.post("/bench/man", "");
    operator.post("/bench/consignment", "id=evil");
    let typed = "text=%3Cscript%3Etyped()%3C/script%3E";
    let refusals = [
        operator.post("/bench/scan", typed),
        operator.post("/bench/consignment", "id=%3Cscript%3Etyped()%3C/script%3E"),
        operator.post("/bench/simulate", "hand=%3Cscript%3Etyped()%3C/script%3E"),
        operator.get("/bench"),
        operator.get("/register?search=%3Cscript%3Etyped()%3C/script%3E"),
    ];
    for answer in refusals {
        assert!(!answer.body.contains("<script>typed"), "{answer:?}");
    }
    let login = served.visitor(3);
    let mut login = login;
    login.get("/login");
    let answer = login.post("/login", "named=%22%3E%3Cscript%3Etyped()%3C/script%3E&pin=1");
    assert!(!answer.body.contains("<script>typed"), "{answer:?}");
}
