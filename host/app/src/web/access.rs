//! Every route of the program with who may use it: one table, from which the router is built and which tests walk.

use super::app::App;
use super::{api, assets, audit, bench, custody, live, login, metrics, papers, register, store, supervisor};
use axum::Router;
use axum::routing::MethodRouter;
use registry::people::Role;
use std::sync::Arc;

/// Who may use a route.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Whoever reaches the program.
    Anybody,
    /// Whoever has said who they are.
    User,
    /// A user with one of these roles.
    Roles(&'static [Role]),
    /// A program with the key of a user, where both have one of these roles. No session, and so no token of one.
    Key(&'static [Role]),
    /// Whoever asks at this computer's own address; from the bench network as [`Self::Key`].
    NearOrKey(&'static [Role]),
}

/// One route.
pub struct Route {
    /// `GET` or `POST`.
    pub method: &'static str,
    /// Its path, with parameters as `{name}`.
    pub path: &'static str,
    /// Who may use it.
    pub access: Access,
    /// What answers this method at this path, and no other.
    pub handler: fn() -> MethodRouter<Arc<App>>,
}

/// The table of an area, a row for each method of each path: `get`, `post`, or `file` for what is posted with files in it.
macro_rules! routes {
    ($($verb:ident $path:literal $access:expr => $handler:expr;)*) => {
        /// The routes of this area.
        pub const ROUTES: &[$crate::web::access::Route] = &[$($crate::web::access::Route {
            method: $crate::web::access::routes!(@method $verb),
            path: $path,
            access: $access,
            handler: || $crate::web::access::routes!(@answers $verb $handler),
        }),*];
    };
    (@method get) => { "GET" };
    (@method $verb:ident) => { "POST" };
    (@answers get $handler:expr) => { ::axum::routing::get($handler) };
    (@answers post $handler:expr) => { ::axum::routing::post($handler) };
    (@answers file $handler:expr) => {
        ::axum::routing::post($handler).layer(::axum::extract::DefaultBodyLimit::max($crate::web::guard::FILE_MAX))
    };
}
pub(crate) use routes;

/// Those who mark.
pub const MARKERS: &[Role] = &[Role::Operator, Role::Supervisor];

/// Those who run the station.
pub const SUPERVISORS: &[Role] = &[Role::Supervisor, Role::Administrator];
/// Those who look things up in the register and correct it.
pub const REGISTRARS: &[Role] = &[Role::Registrar, Role::Supervisor, Role::TracingOfficer, Role::Auditor];
/// Those who keep weapons.
pub const STOREKEEPERS: &[Role] = &[Role::Storekeeper, Role::Supervisor, Role::Registrar];
/// Those who keep evidence.
pub const CUSTODIANS: &[Role] = &[Role::EvidenceCustodian, Role::Supervisor];
/// Those who look whether all is well.
pub const AUDITORS: &[Role] = &[Role::Auditor, Role::Supervisor, Role::Administrator];
/// Those who may look up what has become of weapons: whoever has an office with the register, the weapons or the evidence.
pub const LOOKERS: &[Role] = &[
    Role::Supervisor,
    Role::Registrar,
    Role::Storekeeper,
    Role::EvidenceCustodian,
    Role::TracingOfficer,
    Role::Auditor,
];
/// Those who may look at consignments and at the proof of a mark: they, and whoever marks.
pub const READERS: &[Role] = &[
    Role::Operator,
    Role::Supervisor,
    Role::Registrar,
    Role::Storekeeper,
    Role::EvidenceCustodian,
    Role::TracingOfficer,
    Role::Auditor,
];

/// All routes, area by area.
pub fn all() -> impl Iterator<Item = &'static Route> {
    let areas = [
        assets::ROUTES,
        login::ROUTES,
        live::ROUTES,
        bench::ROUTES,
        supervisor::ROUTES,
        register::ROUTES,
        store::ROUTES,
        custody::ROUTES,
        papers::ROUTES,
        audit::ROUTES,
        api::ROUTES,
        metrics::ROUTES,
    ];
    areas.into_iter().flatten()
}

/// The router over all of them.
pub fn router() -> Router<Arc<App>> {
    all().fold(Router::new(), |router, route| router.route(route.path, (route.handler)()))
}

/// Who may use the route that matched.
pub fn of(method: &str, path: &str) -> Option<Access> {
    // What may be read may be asked for without its body.
    let method = if method == "HEAD" { "GET" } else { method };
    all().find(|route| route.method == method && route.path == path).map(|route| route.access)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::Path;

    /// One line for each route, as the tests of the served station walk them.
    fn table() -> String {
        let who = |access| match access {
            Access::Anybody => "anybody".to_owned(),
            Access::User => "user".to_owned(),
            Access::Roles(roles) => registry::policy::names(roles).replace(", ", ","),
            Access::Key(roles) => format!("key:{}", registry::policy::names(roles).replace(", ", ",")),
            Access::NearOrKey(roles) => {
                format!("near-or-key:{}", registry::policy::names(roles).replace(", ", ","))
            }
        };
        let lines: Vec<_> =
            all().map(|route| format!("{} {} {}\n", route.method, route.path, who(route.access))).collect();
        lines.concat()
    }

    #[test]
    fn routes_are_the_ones_that_the_tests_walk() {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/web/routes.txt");
        if std::env::var_os("MARKSTATION_BLESS").is_some() {
            std::fs::write(&file, table()).unwrap();
        }
        let walked = std::fs::read_to_string(&file).unwrap();
        assert_eq!(table(), walked, "MARKSTATION_BLESS=1 writes tests/web/routes.txt anew");
    }
}
