//! Everything that is said to people, as one type: an id and its arguments. The words stand in `assets/locales`.
//!
//! The messages are listed by area in files of their own; each adds its own to those before it and hands all of them on.

#[macro_use]
mod station;
#[macro_use]
mod people;
#[macro_use]
mod consignment;
#[macro_use]
mod marking;
#[macro_use]
mod controller;
#[macro_use]
mod machine;
#[macro_use]
mod profile;
#[macro_use]
mod keeping;
#[macro_use]
mod proof;
#[macro_use]
mod life;
#[macro_use]
mod exchange;
#[macro_use]
mod search;
#[macro_use]
mod screen;
#[macro_use]
mod supervisor;
#[macro_use]
mod scanner;
#[macro_use]
mod store;
#[macro_use]
mod registrar;
#[macro_use]
mod api;
#[macro_use]
mod custody;
#[macro_use]
mod papers;
#[macro_use]
mod usage;

mod words;

pub use words::Words;

use crate::language::Language;
use fluent::FluentArgs;
use words::Arg;

macro_rules! messages {
    ({ $($variant:ident = $id:literal { $($arg:ident: $kind:ty),* })* }) => {
        /// One message. Its words are those of its id in the language's file.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Message {
            $(#[doc = concat!("The message `", $id, "`.")] $variant { $(#[doc = concat!("Argument `", stringify!($arg), "`.")] $arg: $kind),* },)*
        }

        impl Message {
            /// Its id in the language's file.
            pub fn id(&self) -> &'static str {
                match self { $(Self::$variant { .. } => $id,)* }
            }

            /// Its arguments in the words of a language.
            pub fn args(&self, language: Language) -> FluentArgs<'static> {
                #[allow(unused_mut, unused_variables, reason = "some messages have no arguments")]
                let mut args = FluentArgs::new();
                match self {
                    $(Self::$variant { $($arg),* } => { $(args.set(stringify!($arg), $arg.value(language));)* })*
                }
                args
            }

            /// Every id with the names of its arguments.
            #[cfg(test)]
            pub const SHAPES: &[(&str, &[&str])] = &[$(($id, &[$(stringify!($arg)),*])),*];

            /// One message of every kind, with arguments that show.
            #[cfg(test)]
            pub fn samples() -> Vec<Self> {
                use samples::Sample;
                vec![$(Self::$variant { $($arg: <$kind>::sample(stringify!($arg))),* }),*]
            }
        }
    };
}

// Each hands all before it and its own on to the next; the last makes the type.
#[rustfmt::skip]
station_messages! {
    {}
    people_messages
    consignment_messages
    marking_messages
    controller_messages
    machine_messages
    profile_messages
    proof_messages
    life_messages
    keeping_messages
    search_messages
    exchange_messages
    screen_messages
    scanner_messages
    supervisor_messages
    store_messages
    registrar_messages
    api_messages
    custody_messages
    papers_messages
    usage_messages
    messages
}

#[cfg(test)]
mod rule_samples;
#[cfg(test)]
mod samples;
