//! Every paper in every language: what was put in stands on the page, nothing lies on anything else or leaves the page,
//! and what must not be printed is refused by name.

mod frames;
mod papers;
mod samples;
mod words;
mod zpl;
