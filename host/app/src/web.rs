//! The station's screen: pages that a browser shows and a scanner drives, over the station as it is served.
//!
//! Turns requests into acts of [`crate::serve`] and what is seen there into HTML; decides nothing about marks, people or
//! the register. Modules in reading order: [`access`] is the table of all routes and who may use them, [`app`] what
//! they share, [`visitor`] who asks, [`sessions`] how they are known again, [`guard`] what stands before every route,
//! [`once`] what is sent twice, [`page`] how a page is built, [`second`] the second person in a form, [`assets`] the files in
//! the program, [`login`], [`live`] what is pushed to whoever watches, [`mod@bench`] the five steps, [`supervisor`],
//! [`register`], [`store`], [`custody`] and [`audit`] the offices with [`entry`] for what they enter,
//! [`api`] the same for programs, [`metrics`] what is counted for whoever watches many stations, and [`server`] the listening.

pub mod access;
pub mod api;
pub mod app;
pub mod assets;
pub mod audit;
pub mod bench;
pub mod custody;
pub mod download;
pub mod drawn;
pub mod entry;
pub mod guard;
pub mod live;
pub mod login;
pub mod metrics;
pub mod once;
pub mod page;
pub mod papers;
pub mod register;
pub mod second;
pub mod server;
pub mod sessions;
pub mod store;
pub mod supervisor;
pub mod visitor;

#[cfg(test)]
mod tests;
