//! How a page is built: the frame around it, and the pieces that every screen is made of.

use super::access;
use super::assets::Theme;
use super::entry;
use super::visitor::Visitor;
use crate::error::Failure;
use crate::language::Language;
use crate::message::Message;
use crate::serve::seen::Told;
use crate::text;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use maud::{DOCTYPE, Markup, html};
use registry::people::Role;
use std::sync::atomic::{AtomicU64, Ordering};

/// A message in the visitor's language.
pub fn t(visitor: &Visitor, message: &Message) -> String {
    in_language(visitor.language, message)
}

/// A message in a language, each argument kept to its own direction. What it is put into has to be escaped, as maud does.
pub fn in_language(language: Language, message: &Message) -> String {
    text::isolated_in(language, message)
}

/// A whole page around `body`.
pub fn whole(visitor: &Visitor, title: &Message, body: &Markup) -> Markup {
    let title = t(visitor, title);
    html! {
        (DOCTYPE)
        html lang=(visitor.language.tag()) dir=(visitor.language.direction()) data-theme=(visitor.theme.name()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="htmx-config" content="includeIndicatorCSS:false, history:false";
                meta name="csrf" content=(visitor.csrf);
                title { (title) " · markstation" }
                link rel="stylesheet" href="/assets/station.css";
                link rel="icon" href="/assets/icon.svg";
                // Not deferred: htmx would look at the page before its extension is there, and the page would hear nothing.
                script src="/assets/htmx.min.js" {}
                script src="/assets/hx-sse.min.js" {}
                script src="/assets/wedge.js" type="module" {}
                script src="/assets/station.js" defer {}
            }
            body {
                // Shown by the script that reads scanners which type, as long as one gives other characters than were printed.
                div data-wrong-layout hidden {
                    (told(visitor.language, &Told::failure(&crate::scanner::layout_is_wrong())))
                }
                @if visitor.training { aside.training { (t(visitor, &Message::TrainingBand {})) } }
                (body)
            }
        }
    }
}

/// A page of an office: the frame with the way to every area that the visitor may use.
pub fn office(visitor: &Visitor, title: &Message, body: &Markup) -> Markup {
    let frame = html! {
        a.skip href="#main" { (t(visitor, &Message::ScreenSkip {})) }
        div.top {
            nav.areas aria-label=(t(visitor, &Message::ScreenAreas {})) {
                @for area in areas().filter(|area| visitor.has(area.roles)) {
                    a.button href=(area.path) aria-current=[visitor.path.starts_with(area.path).then_some("page")] {
                        (t(visitor, &area.name))
                    }
                }
            }
            (banner(visitor))
        }
        main #main tabindex="-1" { h1 { (t(visitor, title)) } (body) }
    };
    whole(visitor, title, &frame)
}

/// An area of the screens: where it begins, what it is called, whose it is.
pub struct Area {
    /// Its first page.
    pub path: &'static str,
    /// Its name.
    pub name: Message,
    /// Who may use it.
    pub roles: &'static [Role],
}

/// The areas, in their order on the screen.
pub fn areas() -> impl Iterator<Item = Area> {
    let area = |path, name, roles| Area { path, name, roles };
    [
        area("/bench", Message::AreaBench {}, Role::ALL.as_slice()),
        area("/supervisor", Message::AreaSupervisor {}, access::SUPERVISORS),
        area("/register", Message::AreaRegister {}, access::REGISTRARS),
        area("/store", Message::AreaStore {}, access::STOREKEEPERS),
        area("/custody", Message::AreaCustody {}, access::CUSTODIANS),
        area("/papers", Message::AreaPapers {}, super::papers::ROLES),
        area("/audit", Message::AreaAudit {}, access::AUDITORS),
    ]
    .into_iter()
}

/// Who is here, and how to change language and colours: the same at the top of every page.
pub fn banner(visitor: &Visitor) -> Markup {
    html! {
        header.banner {
            strong.who { bdi { (visitor.name) } }
            details.menu {
                summary { (t(visitor, &Message::ScreenSettings {})) }
                form method="post" action="/settings" {
                    (token(visitor))
                    input type="hidden" name="back" value=(visitor.path);
                    fieldset {
                        legend { (t(visitor, &Message::ScreenLanguage {})) }
                        @for language in Language::all() {
                            button name="language" value=(language.tag()) lang=(language.tag())
                                aria-pressed=(language == visitor.language) { (language.own_name()) }
                        }
                    }
                    fieldset {
                        legend { (t(visitor, &Message::ScreenTheme {})) }
                        @for theme in Theme::ALL {
                            button name="theme" value=(theme.name()) aria-pressed=(theme == visitor.theme) {
                                (t(visitor, &theme_name(theme)))
                            }
                        }
                    }
                }
                @if visitor.person.is_some() {
                    @for area in areas().filter(|area| visitor.has(area.roles)) {
                        a.button href=(area.path) { (t(visitor, &area.name)) }
                    }
                    form method="post" action="/logout" {
                        (token(visitor))
                        button { (t(visitor, &Message::ScreenLogout {})) }
                    }
                }
            }
        }
    }
}

fn theme_name(theme: Theme) -> Message {
    match theme {
        Theme::Day => Message::ThemeDay {},
        Theme::Night => Message::ThemeNight {},
        Theme::Red => Message::ThemeRed {},
        Theme::Green => Message::ThemeGreen {},
    }
}

/// What every form that acts has in it: the token, and a number of its own, by which it is done once however often it is sent.
pub fn token(visitor: &Visitor) -> Markup {
    html! {
        (token_again(visitor))
        input type="hidden" name="once" value=(number());
    }
}

/// The token alone, for what is meant as often as it is sent.
pub fn token_again(visitor: &Visitor) -> Markup {
    html! { input type="hidden" name="csrf" value=(visitor.csrf); }
}

/// Where a form with files is sent: token and number stand in the address, since nothing of a file is read before them.
pub fn action(visitor: &Visitor, path: &str) -> String {
    entry::with_query(path, &[("csrf", &visitor.csrf), ("once", &number())])
}

/// The number of a form: they count up for as long as the program runs, and sessions live no longer.
fn number() -> String {
    static FORMS: AtomicU64 = AtomicU64::new(1);
    FORMS.fetch_add(1, Ordering::Relaxed).to_string()
}

/// Something that was told: word, shape and colour, what and why and what to do.
pub fn told(language: Language, told: &Told) -> Markup {
    let say = |message: &Message| in_language(language, message);
    html! {
        section.told data-tone=(told.tone.name()) role=(if told.tone.name() == "bad" { "alert" } else { "status" }) {
            p.what { (say(&told.what)) }
            @for cause in &told.causes { p.why { bdi { (cause.in_language(language)) } } }
            @for hint in &told.hints { p.hint { (say(hint)) } }
        }
    }
}

/// A page that says why something was not done, with the way back to where it was asked for, as it was filled in there.
pub fn failure(visitor: &Visitor, failure: &Failure) -> Markup {
    let back = visitor.came_from.as_ref();
    let body = html! {
        (told(visitor.language, &Told::failure(failure)))
        nav.ways {
            @if let Some(back) = back { a.button.primary href=(back) data-back { (t(visitor, &Message::ButtonBack {})) } }
            a.button.primary[back.is_none()] href="/" { (t(visitor, &Message::ScreenHome {})) }
        }
    };
    office(visitor, &Message::ScreenNotDone {}, &body)
}

/// The same for whoever asks: a page, or its one piece for a script that shows it.
pub fn failed(visitor: &Visitor, why: &Failure) -> Markup {
    if visitor.scripted { told(visitor.language, &Told::failure(why)) } else { failure(visitor, why) }
}

/// How a handler answers: a page, or why there is none.
pub struct Answer(pub Result<Response, Box<(Visitor, Failure)>>);

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        match self.0 {
            Ok(response) => response,
            Err(refused) => {
                let (visitor, failure) = *refused;
                (status(&failure), failed(&visitor, &failure)).into_response()
            }
        }
    }
}

impl Answer {
    /// From what came of it.
    pub fn of<T: IntoResponse>(visitor: Visitor, done: Result<T, Failure>) -> Self {
        Self(done.map(IntoResponse::into_response).map_err(|failure| Box::new((visitor, failure))))
    }
}

/// What a failure is in HTTP. What was not even tried may be asked again as it is.
pub fn status(failure: &Failure) -> StatusCode {
    use crate::error::Kind;
    match failure.kind {
        _ if matches!(
            *failure.what,
            Message::StationLent {}
                | Message::StationDown {}
                | Message::StationClosing {}
                | Message::JobUnderWay {}
                | Message::StopCameFirst {}
                | Message::AskedTooLong {}
        ) =>
        {
            StatusCode::SERVICE_UNAVAILABLE
        }
        Kind::Fixable | Kind::Usage => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Machine => StatusCode::CONFLICT,
        Kind::Register => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Bug => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
