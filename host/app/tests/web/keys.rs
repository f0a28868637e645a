//! Every operation for programs with a key of every role: who gets in, who is refused, and that the document says so. The routes
//! come from the program's own table; who may is written here a second time, by hand.

use crate::access::{Route, table};
use crate::client::{Answer, Visitor};
use crate::served::{PEOPLE, Served};
use crate::twice::{key, send};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// Who may do what: of the beginnings that fit an operation the longest counts. An operation that none fits may nobody use.
const WHO_MAY: [(&str, &[&str]); 17] = [
    ("GET /api/v1/station", EVERYBODY),
    ("GET /api/v1/live", EVERYBODY),
    ("GET /api/v1/search", LOOKERS),
    ("GET /api/v1/lives/", LOOKERS),
    ("GET /api/v1/holds", LOOKERS),
    ("GET /api/v1/jobs/", READERS),
    ("GET /api/v1/consignments", READERS),
    ("GET /api/v1/export", OVERSEERS),
    ("GET /api/v1/blocks", OVERSEERS),
    ("GET /metrics", OVERSEERS),
    ("POST /api/v1/day/", &["supervisor"]),
    ("POST /api/v1/bench/", &["operator", "supervisor"]),
    ("POST /api/v1/bench/explain", &["supervisor"]),
    ("POST /api/v1/events/", KEEPERS),
    ("POST /api/v1/events/seized", OFFICES),
    ("POST /api/v1/counts", KEEPERS),
    ("POST /api/v1/holds", OFFICES),
];

const EVERYBODY: &[&str] = &[
    "administrator",
    "supervisor",
    "operator",
    "storekeeper",
    "evidence-custodian",
    "registrar",
    "tracing-officer",
    "auditor",
];
const LOOKERS: &[&str] =
    &["supervisor", "storekeeper", "evidence-custodian", "registrar", "tracing-officer", "auditor"];
const READERS: &[&str] = &[
    "operator",
    "supervisor",
    "storekeeper",
    "evidence-custodian",
    "registrar",
    "tracing-officer",
    "auditor",
];
const OVERSEERS: &[&str] = &["administrator", "supervisor", "auditor"];
const KEEPERS: &[&str] = &["supervisor", "storekeeper", "evidence-custodian", "registrar"];
const OFFICES: &[&str] = &["supervisor", "evidence-custodian", "registrar", "tracing-officer"];

fn who_may(method: &str, pattern: &str) -> &'static [&'static str] {
    let operation = format!("{method} {pattern}");
    let fitting = WHO_MAY.iter().filter(|(beginning, _)| operation.starts_with(beginning));
    fitting.max_by_key(|(beginning, _)| beginning.len()).map_or(&[], |(_, roles)| roles)
}

/// What programs may ask, near or from afar.
fn operations() -> Vec<Route> {
    let operations: Vec<_> = table()
        .into_iter()
        .filter(|route| route.is_for_keys() || route.who.starts_with("near-or-key:"))
        .collect();
    assert!(operations.len() > 30, "the table is read");
    operations
}

fn bearer(key: &str) -> String {
    format!("Authorization: Bearer {key}\r\nContent-Type: application/json\r\n")
}

/// What is wrong with how an operation answers a key, where something is. What is let in and has to have a body is told so.
fn wrong(route: &Route, visitor: &Visitor, key: &str, roles: &[&str]) -> Option<String> {
    let answer = visitor.ask(route.method, &route.path, &bearer(key), "");
    let may = who_may(route.method, route.pattern).iter().any(|role| roles.contains(role));
    let right = match may {
        true => answer.status < 500 && ![0, 401, 403, 429].contains(&answer.status),
        false => is_for_want_of_role(&answer),
    };
    (!right).then(|| format!("{} {} for {roles:?}: {answer:?}", route.method, route.pattern))
}

fn is_for_want_of_role(answer: &Answer) -> bool {
    answer.status == 403 && answer.json()["type"] == "urn:markstation:problem:role-missing"
}

/// A station with somebody for every role and Ada with all of them, and keys: each called so, with these roles, for this user.
fn served(keys: &[(String, String, &str)]) -> (Served, Vec<String>) {
    let mut made = Vec::new();
    let served = Served::with(&PEOPLE.map(|(name, _)| name), |environment| {
        let all = EVERYBODY.join(",");
        environment.ok(&["--station", "station", "user", "roles", "Ada", "--role", &all, "--by", "Ada"]);
        made = keys.iter().map(|(called, roles, user)| key(environment, called, roles, user)).collect();
    });
    (served, made)
}

#[test]
fn every_operation_answers_a_key_of_every_role_as_is_written_here() {
    let of_all = PEOPLE.map(|(_, role)| (format!("{role} for Ada"), role.to_owned(), "Ada"));
    let others = PEOPLE.iter().filter(|(name, _)| *name != "Ada");
    let for_one =
        others.clone().map(|(name, role)| (format!("all for the {role}"), EVERYBODY.join(","), *name));
    let roles = PEOPLE.iter().chain(others).map(|(_, role)| *role);
    let (served, keys) = served(&of_all.into_iter().chain(for_one).collect::<Vec<_>>());
    assert_eq!(keys.len(), 15);
    let mut found = Vec::new();
    // Of the user's roles and the key's those count that both have: here one.
    for ((from, role), key) in (2..).zip(roles).zip(&keys) {
        let visitor = served.visitor(from);
        found.extend(operations().iter().filter_map(|route| wrong(route, &visitor, key, &[role])));
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn key_and_user_without_a_role_in_common_may_nothing() {
    let (served, keys) = served(&[("stranger".to_owned(), "auditor".to_owned(), "Opa")]);
    let visitor = served.visitor(2);
    for route in operations() {
        assert_eq!(wrong(&route, &visitor, &keys[0], &[]), None);
    }
}

#[test]
fn document_says_of_every_operation_who_may_and_what_others_get() {
    let served = Served::alone();
    let document = served.visitor(2).get("/api/openapi.json").json();
    for route in operations().iter().filter(|route| route.is_for_keys()) {
        let operation = &document["paths"][route.pattern][route.method.to_lowercase()];
        let written: BTreeSet<&str> = who_may(route.method, route.pattern).iter().copied().collect();
        let said = operation["x-roles"].as_array().unwrap();
        let said: BTreeSet<&str> = said.iter().filter_map(Value::as_str).collect();
        assert_eq!(said, written, "{} {}", route.method, route.pattern);
        let words = operation["description"].as_str().unwrap();
        assert!(written.iter().all(|role| words.contains(role)), "{words}");
        let refused = &operation["responses"]["403"];
        assert_eq!(
            refused["content"]["application/problem+json"]["schema"],
            json!({"$ref": "#/components/schemas/Problem"})
        );
        let words = refused["description"].as_str().unwrap();
        assert!(written.iter().all(|role| words.contains(role)), "{words}");
    }
}

#[test]
fn key_enters_no_more_than_its_own_roles_allow_though_its_user_may() {
    let mut keys = Vec::new();
    let served = Served::with(&[], |environment| {
        let all = EVERYBODY.join(",");
        environment.ok(&["--station", "station", "user", "roles", "Ada", "--role", &all, "--by", "Ada"]);
        let pistol = ["--maker", "Glock", "--model", "17", "--type", "pistol", "--calibre", "9x19"];
        let own = ["--serial", "BKH0001", "--place", "Armoury", "--by", "Ada"];
        environment.ok(&[&["--station", "station", "part", "record"], &pistol[..], &own].concat());
        keys.extend(["tracing-officer", "registrar"].map(|role| key(environment, role, role, "Ada")));
    });
    let visitor = served.visitor(2);
    let seize = |key: &str, about: Value| {
        let body = json!({"about": about, "class": "seized", "procedure": "criminal", "legal_basis": "Act 1", "case": "C-1",
            "agency": "Police", "place": "Depot", "persons": []});
        send(&visitor, key, "/api/v1/events/seized", "", &body.to_string())
    };
    let seized = seize(&keys[0], json!({"lives": ["BKH0001"]}));
    assert_eq!(seized.status, 200, "{seized:?}");
    let wrong = seized.json()["data"][0]["entry"].clone();
    let right = json!({"lives": ["BKH0001"], "corrects": wrong, "because": "another case"});
    let refused = seize(&keys[0], right.clone());
    assert!(is_for_want_of_role(&refused), "a tracing officer's key declares nothing wrong: {refused:?}");
    let corrected = seize(&keys[1], right);
    assert_eq!(corrected.status, 200, "{corrected:?}");
}
