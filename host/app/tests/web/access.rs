//! Every route and every role, and nobody: who gets in, who is refused, and that nothing is done without the token.

use crate::client::{Answer, FORM, Visitor};
use crate::served::{PEOPLE, PIN, Served};

/// One line of the table.
pub struct Route {
    pub method: &'static str,
    /// As the table has it.
    pub pattern: &'static str,
    /// With something in the place of its parameters.
    pub path: String,
    /// `anybody`, `user`, or roles joined by commas; `key:` and roles for programs; `near-or-key:` and roles for those from afar.
    pub who: &'static str,
}

impl Route {
    /// Whether programs ask it, by their key, wherever they are.
    pub fn is_for_keys(&self) -> bool {
        self.who.starts_with("key:")
    }

    /// Whether whoever is near needs nothing to ask it.
    fn is_for_anybody(&self) -> bool {
        self.who == "anybody" || self.who.starts_with("near-or-key:")
    }
}

/// The table that a test of the program itself holds to the program's own.
pub fn table() -> Vec<Route> {
    let lines = include_str!("routes.txt").lines();
    let routes: Vec<Route> = lines
        .map(|line| {
            let mut words = line.split(' ');
            let (method, path, who) = (words.next().unwrap(), words.next().unwrap(), words.next().unwrap());
            Route { method, pattern: path, path: filled(path), who }
        })
        .collect();
    assert!(routes.len() > 20, "the table is read");
    routes
}

/// A path with something in the place of its parameters.
fn filled(path: &str) -> String {
    let filled = path.split('/').map(|part| if part.starts_with('{') { "1" } else { part });
    filled.collect::<Vec<_>>().join("/")
}

fn may(route: &Route, role: &str) -> bool {
    route.is_for_anybody() || route.who == "user" || route.who.split(',').any(|one| one == role)
}

/// The guard's own refusal of what comes without the token is empty; that of a role says why.
fn is_for_want_of_token(answer: &Answer) -> bool {
    answer.status == 403 && answer.body.is_empty()
}

fn is_for_want_of_role(answer: &Answer) -> bool {
    answer.status == 403 && answer.body.contains("data-tone=\"bad\"")
}

/// What is wrong with how a route answers somebody, where something is.
fn wrong(route: &Route, visitor: &Visitor, role: &str) -> Option<String> {
    let answer = visitor.ask(route.method, &route.path, FORM, "");
    if route.is_for_keys() {
        // A session is no key, whoever has it.
        return (answer.status != 401)
            .then(|| format!("{} {} without a key: {answer:?}", route.method, route.path));
    }
    let right = match (may(route, role), route.method) {
        (false, _) => is_for_want_of_role(&answer),
        (true, "POST") => is_for_want_of_token(&answer),
        (true, _) => {
            answer.status < 500
                && ![401, 403, 429].contains(&answer.status)
                && answer.header("location") != Some("/login")
        }
    };
    let (method, path, status) = (route.method, &route.path, answer.status);
    (!right).then(|| format!("{method} {path} for {role}: {status} {:?}", answer.header("location")))
}

#[test]
fn every_route_answers_every_role_as_the_table_says_and_acts_for_none_without_the_token() {
    let names = PEOPLE.map(|(name, _)| name);
    // Whoever begins a station supervises it too, until somebody else does.
    let only = ["--station", "station", "user", "roles", "Ada", "--role", "administrator", "--by", "Ada"];
    let served = Served::with(&names, |environment| drop(environment.ok(&only)));
    let mut found = Vec::new();
    for (from, (name, role)) in (2..).zip(PEOPLE) {
        let visitor = served.visitor(from).log_in(name, PIN);
        found.extend(table().iter().filter_map(|route| wrong(route, &visitor, role)));
    }
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn nobody_gets_what_is_for_users_and_is_led_to_the_login() {
    let served = Served::alone();
    let visitor = served.visitor(2);
    for route in table() {
        let answer = visitor.ask(route.method, &route.path, FORM, "");
        let right = match (route.is_for_anybody(), route.method) {
            (true, "GET") => matches!(answer.status, 200 | 404),
            (true, _) => is_for_want_of_token(&answer),
            _ if route.is_for_keys() => answer.status == 401,
            (_, "GET") => answer.status == 303 && answer.header("location") == Some("/login"),
            _ => answer.status == 401,
        };
        assert!(right, "{} {}: {answer:?}", route.method, route.path);
    }
}

#[test]
fn nothing_is_done_for_a_page_of_another_site_or_with_the_token_of_another_session() {
    let served = Served::with(&["Sia"], |_| {});
    let visitor = served.visitor(2).log_in("Ada", PIN);
    let other = served.visitor(3).log_in("Sia", PIN);
    let posts = table().into_iter().filter(|route| route.method == "POST" && may(route, "administrator"));
    for route in posts.filter(|route| !route.is_for_keys()) {
        let foreign = [
            "Origin: http://elsewhere.example\r\n".to_owned(),
            "Origin: null\r\n".to_owned(),
            format!("Origin: http://{}.elsewhere.example\r\n", served.at),
            "Sec-Fetch-Site: cross-site\r\n".to_owned(),
            "Sec-Fetch-Site: same-site\r\n".to_owned(),
        ];
        for origin in foreign {
            let headers = format!("X-CSRF: {}\r\n{origin}{FORM}", visitor.token);
            let answer = visitor.ask("POST", &route.path, &headers, "");
            assert!(is_for_want_of_token(&answer), "{} {origin}: {answer:?}", route.path);
        }
        let stolen = Visitor { token: other.token.clone(), ..visitor.clone() };
        assert!(is_for_want_of_token(&stolen.post(&route.path, "")), "{}", route.path);
    }
    let own = format!(
        "Origin: http://{}\r\nSec-Fetch-Site: same-origin\r\nX-CSRF: {}\r\n{FORM}",
        served.at, visitor.token
    );
    assert_eq!(visitor.ask("POST", "/settings", &own, "language=fr").status, 303, "its own page acts");
}

#[test]
fn method_that_is_in_no_table_is_for_nobody() {
    let served = Served::alone();
    let visitor = served.visitor(2).log_in("Ada", PIN);
    for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"] {
        let answer = visitor.ask(method, "/bench", "", "");
        assert!(matches!(answer.status, 400 | 404 | 405), "{method}: {answer:?}");
    }
}
