//! The supervisor: the day, what is marked together and how far it is, numbers, people, the health of the station, backups.

mod backups;
mod consignment;
mod consignments;
mod health;
mod lines;
mod numbers;
mod overview;
mod parts;
mod people;
mod person;
mod said;
mod upload;
mod wear;
mod wiring;

pub use health::at_rest;
pub use overview::open_the_day;

use super::access::{Access::Roles, SUPERVISORS, routes};

routes! {
    get "/supervisor" Roles(SUPERVISORS) => overview::show;
    get "/supervisor/consignments" Roles(SUPERVISORS) => consignments::show;
    get "/supervisor/consignments/{id}" Roles(SUPERVISORS) => consignment::show;
    get "/supervisor/numbers" Roles(SUPERVISORS) => numbers::show;
    get "/supervisor/people" Roles(SUPERVISORS) => people::show;
    get "/supervisor/people/{id}" Roles(SUPERVISORS) => person::show;
    get "/supervisor/health" Roles(SUPERVISORS) => health::show;
    get "/supervisor/health/wiring" Roles(SUPERVISORS) => wiring::show;
    get "/supervisor/backups" Roles(SUPERVISORS) => backups::show;
    post "/supervisor/day/open" Roles(SUPERVISORS) => overview::open;
    post "/supervisor/day/close" Roles(SUPERVISORS) => overview::close;
    post "/supervisor/consignments/{id}/answer" Roles(SUPERVISORS) => consignment::answer;
    post "/supervisor/consignments/{id}/attest" Roles(SUPERVISORS) => consignment::attest;
    post "/supervisor/consignments/{id}/set-aside" Roles(SUPERVISORS) => lines::set_aside;
    post "/supervisor/numbers/void" Roles(SUPERVISORS) => numbers::void;
    post "/supervisor/enrol" Roles(SUPERVISORS) => people::enrol;
    post "/supervisor/countersign" Roles(SUPERVISORS) => people::countersign;
    post "/supervisor/people/{id}/roles" Roles(SUPERVISORS) => person::roles;
    post "/supervisor/people/{id}/pin" Roles(SUPERVISORS) => person::pin;
    post "/supervisor/people/{id}/badge" Roles(SUPERVISORS) => person::badge;
    post "/supervisor/people/{id}/unlock" Roles(SUPERVISORS) => person::unlock;
    post "/supervisor/people/{id}/leave" Roles(SUPERVISORS) => person::leave;
    post "/supervisor/health/self-test" Roles(SUPERVISORS) => health::self_test;
    post "/supervisor/health/probe" Roles(SUPERVISORS) => health::probe;
    post "/supervisor/health/recover" Roles(SUPERVISORS) => health::recover;
    post "/supervisor/health/new-pin" Roles(SUPERVISORS) => health::new_pin;
    post "/supervisor/health/wiring/begin" Roles(SUPERVISORS) => wiring::begin;
    post "/supervisor/health/wiring/next" Roles(SUPERVISORS) => wiring::next;
    post "/supervisor/backups/make" Roles(SUPERVISORS) => backups::make;
    file "/supervisor/open-consignment" Roles(SUPERVISORS) => consignments::open;
    file "/supervisor/consignments/{id}/revise" Roles(SUPERVISORS) => lines::revise;
    file "/supervisor/numbers/add" Roles(SUPERVISORS) => numbers::add;
}
