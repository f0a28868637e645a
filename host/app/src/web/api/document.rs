//! What programs can ask for and what they get, as OpenAPI: made from the handlers, and served without a key.

use super::problem::Problem;
use super::{Outcome, bench, consignments, keeping, once, register, station};
use crate::web::access::{self, Access};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use registry::people::Role;
use registry::policy::names;
use std::sync::OnceLock;
use utoipa::openapi::path::{Operation, Parameter, ParameterBuilder, ParameterIn};
use utoipa::openapi::schema::{ObjectBuilder, Type};
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{Content, OpenApi, Ref, RefOr, Required, Response as Answer, ResponseBuilder};
use utoipa::{Modify, OpenApi as _};

/// Of which operations a refusal has to be reckoned with.
#[derive(Clone, Copy)]
enum Of {
    All,
    /// Those that are told something in the path, behind it or in a body.
    Told,
    /// Those that have a body.
    Body,
    /// Those that do something.
    Acts,
    /// Those that do something or are told something.
    ActsOrTold,
}

/// Every refusal that a program has to reckon with, but that for want of a role, which names the roles.
const REFUSALS: [(&str, Of, &str); 11] = [
    ("400", Of::ActsOrTold, "What was sent is not written as it has to be"),
    ("401", Of::All, "No key, or one that does not count"),
    ("404", Of::Told, "There is no such thing"),
    ("405", Of::All, "Not with this method"),
    ("408", Of::Body, "The body did not come in time"),
    (
        "409",
        Of::Acts,
        "Machine or controller refused, or cannot confirm; or the same key's act is being done",
    ),
    ("413", Of::Body, "The body is too long"),
    ("415", Of::Body, "The body is not said to be JSON"),
    ("422", Of::ActsOrTold, "It was understood, and cannot be done as it is"),
    ("429", Of::All, "Too many requests"),
    ("503", Of::All, "The station is lent to a command, makes a mark, or cannot be used"),
];

impl Of {
    fn has(self, operation: &Operation, acts: bool) -> bool {
        let body = operation.request_body.is_some();
        let told = body || operation.parameters.as_ref().is_some_and(|all| !all.is_empty());
        match self {
            Self::All => true,
            Self::Told => told,
            Self::Body => body,
            Self::Acts => acts,
            Self::ActsOrTold => acts || told,
        }
    }
}

#[derive(utoipa::OpenApi)]
#[openapi(
    info(title = "markstation", description = "A marking station for firearms, for other programs. Every request but \
        that for this document carries a key as `Authorization: Bearer MSK1-…`; `markstation api-key add` makes one."),
    modifiers(&Guarded),
    components(schemas(Problem, Outcome, station::Station, station::Ended)),
    paths(
        station::station, station::live,
        register::search, register::life, register::photos, register::proof, register::export, register::blocks,
        consignments::list, consignments::one, consignments::lines, consignments::plan,
        keeping::open_day, keeping::close_day,
        bench::man, bench::leave, bench::consignment, bench::read, bench::yes, bench::no, bench::stop, bench::later,
        bench::typed_back, bench::settle, bench::explain,
        keeping::moved, keeping::transferred, keeping::seized, keeping::lost, keeping::stolen, keeping::recovered,
        keeping::count, keeping::holds, keeping::place, keeping::release,
    ),
)]
struct Document;

/// Adds what all routes have: the key, who may, and why something is not done.
struct Guarded;

impl Modify for Guarded {
    fn modify(&self, document: &mut OpenApi) {
        let key = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        document.components.get_or_insert_default().add_security_scheme("key", key);
        document.security = Some(vec![SecurityRequirement::new("key", Vec::<String>::new())]);
        for (path, item) in &mut document.paths.paths {
            for (method, operation, acts) in [("GET", &mut item.get, false), ("POST", &mut item.post, true)] {
                if let Some(operation) = operation {
                    refusals(operation, acts);
                    if let Some(Access::Key(roles)) = access::of(method, path) {
                        who_may(operation, roles);
                    }
                }
            }
            if let Some(operation) = &mut item.post {
                operation.parameters.get_or_insert_default().push(RefOr::T(once_key()));
            }
        }
    }
}

/// By which what is sent again is known.
fn once_key() -> Parameter {
    let text = ObjectBuilder::new()
        .schema_type(Type::String)
        .min_length(Some(1))
        .max_length(Some(once::KEY_MAX))
        .pattern(Some("^[!-~]+$"));
    ParameterBuilder::new()
        .name("Idempotency-Key")
        .parameter_in(ParameterIn::Header)
        .required(Required::False)
        .description(Some(
            "A name of the program's own for this act. Sent again with the same body within a day it is not done again, and is \
             answered as before, as long as the station's program runs and no 64 others and no megabyte of answers came after it; \
             it is refused while it is being done, and where its answer had more than 64 KiB (409), and with another body (422). \
             While 64 acts of one key are being done a further one is refused (429).",
        ))
        .schema(Some(text))
        .build()
}

fn refusals(operation: &mut Operation, acts: bool) {
    for (status, of, words) in REFUSALS {
        if of.has(operation, acts) {
            refusal(operation, status, words);
        }
    }
}

fn refusal(operation: &mut Operation, status: &str, words: &str) {
    let content = Content::new(Some(RefOr::Ref(Ref::from_schema_name("Problem"))));
    let answer: Answer =
        ResponseBuilder::new().description(words).content("application/problem+json", content).build();
    operation.responses.responses.insert(status.to_owned(), RefOr::T(answer));
}

/// Says which roles an operation is for, in words and as `x-roles`: those of the table that the router is built from.
fn who_may(operation: &mut Operation, roles: &[Role]) {
    let named = names(roles);
    let words = format!("Asks for one of these roles, which both the key and its user have: {named}.");
    let said = operation.description.take().filter(|said| !said.is_empty());
    operation.description = Some(said.map_or_else(|| words.clone(), |said| format!("{said}\n\n{words}")));
    let names: Vec<_> = roles.iter().map(|role| role.name()).collect();
    operation.extensions.get_or_insert_default().insert("x-roles".to_owned(), names.into());
    refusal(
        operation,
        "403",
        &format!("None of these roles is one that both the key and its user have: {named}"),
    );
}

/// The document as text.
fn text() -> &'static str {
    static TEXT: OnceLock<String> = OnceLock::new();
    // It is made of nothing but text: it has a form in JSON.
    TEXT.get_or_init(|| Document::openapi().to_pretty_json().unwrap_or_default())
}

/// Serves it.
pub async fn document() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], text()).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::access::{self, Access};
    use std::collections::BTreeSet;
    use std::path::Path;

    #[test]
    fn document_without_blessing_is_the_one_that_was_looked_at() {
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/openapi.json");
        let made = format!("{}\n", text());
        if std::env::var_os("MARKSTATION_BLESS").is_some() {
            std::fs::write(&kept, &made).unwrap();
        }
        let looked_at = std::fs::read_to_string(&kept).unwrap();
        assert!(
            looked_at == made,
            "the interface is not what assets/openapi.json says; if that is meant, run this test with MARKSTATION_BLESS=1"
        );
    }

    #[test]
    fn document_names_every_route_for_programs_and_no_other() {
        let document = Document::openapi();
        let documented: BTreeSet<(&str, String)> = document
            .paths
            .paths
            .iter()
            .flat_map(|(path, item)| {
                let methods = [("GET", &item.get), ("POST", &item.post)];
                methods.into_iter().filter(|(_, there)| there.is_some()).map(|(name, _)| (name, path.clone()))
            })
            .collect();
        let routed = access::all().filter(|route| matches!(route.access, Access::Key(_)));
        let routed: BTreeSet<(&str, String)> =
            routed.map(|route| (route.method, route.path.to_owned())).collect();
        assert_eq!(documented, routed);
    }
}
