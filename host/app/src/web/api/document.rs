//! What programs can ask for and what they get, as OpenAPI: made from the handlers, and served without a key.

use super::problem::Problem;
use super::{Outcome, bench, consignments, keeping, register, station};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use std::sync::OnceLock;
use utoipa::openapi::path::Operation;
use utoipa::openapi::security::{Http, HttpAuthScheme, SecurityRequirement, SecurityScheme};
use utoipa::openapi::{Content, OpenApi, Ref, RefOr, Response as Answer, ResponseBuilder};
use utoipa::{Modify, OpenApi as _};

/// Every refusal that a program has to reckon with.
const REFUSALS: [(&str, &str); 12] = [
    ("400", "What was sent is not written as it has to be"),
    ("401", "No key, or one that does not count"),
    ("403", "The key or its user may not do this"),
    ("404", "There is no such thing"),
    ("405", "Not with this method"),
    ("408", "The body did not come in time"),
    ("409", "Machine or controller refused, or cannot confirm"),
    ("413", "The body is too long"),
    ("415", "The body is not said to be JSON"),
    ("422", "It was understood, and cannot be done as it is"),
    ("429", "Too many requests"),
    ("503", "The station is lent to a command, or cannot be used"),
];

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

/// Adds what all routes have: the key, and why something is not done.
struct Guarded;

impl Modify for Guarded {
    fn modify(&self, document: &mut OpenApi) {
        let key = SecurityScheme::Http(Http::new(HttpAuthScheme::Bearer));
        document.components.get_or_insert_default().add_security_scheme("key", key);
        document.security = Some(vec![SecurityRequirement::new("key", Vec::<String>::new())]);
        for item in document.paths.paths.values_mut() {
            for operation in [&mut item.get, &mut item.post].into_iter().flatten() {
                refusals(operation);
            }
        }
    }
}

fn refusals(operation: &mut Operation) {
    for (status, words) in REFUSALS {
        let content = Content::new(Some(RefOr::Ref(Ref::from_schema_name("Problem"))));
        let answer: Answer =
            ResponseBuilder::new().description(words).content("application/problem+json", content).build();
        operation.responses.responses.insert(status.to_owned(), RefOr::T(answer));
    }
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
        let routed = access::routes().filter(|route| matches!(route.access, Access::Key(_)));
        let routed: BTreeSet<(&str, String)> =
            routed.map(|route| (route.method, route.path.to_owned())).collect();
        assert_eq!(documented, routed);
    }
}
