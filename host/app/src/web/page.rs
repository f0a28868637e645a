//! How a page is built: the frame around it, and the pieces that every screen is made of.

use super::access;
use super::assets::Theme;
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
                script src="/assets/htmx.min.js" defer {}
                script src="/assets/hx-sse.min.js" defer {}
                script src="/assets/wedge.js" type="module" {}
                script src="/assets/station.js" defer {}
            }
            body {
                // Shown by the script that reads scanners which type, as long as one gives other characters than were printed.
                div data-wrong-layout hidden {
                    (told(visitor.language, &Told::failure(&crate::scanner::layout_is_wrong())))
                }
                @if visitor.training { p.training { (t(visitor, &Message::TrainingBand {})) } }
                (body)
            }
        }
    }
}

/// A page of an office: the frame with the way to every area that the visitor may use.
pub fn office(visitor: &Visitor, title: &Message, body: &Markup) -> Markup {
    let frame = html! {
        a.skip href="#main" { (t(visitor, &Message::ScreenSkip {})) }
        (banner(visitor))
        nav.areas aria-label=(t(visitor, &Message::ScreenAreas {})) {
            @for area in areas().filter(|area| visitor.has(area.roles)) {
                a.button href=(area.path) aria-current=[visitor.path.starts_with(area.path).then_some("page")] {
                    (t(visitor, &area.name))
                }
            }
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

/// What every form that acts has in it.
pub fn token(visitor: &Visitor) -> Markup {
    html! { input type="hidden" name="csrf" value=(visitor.csrf); }
}

/// Something that was told: word, shape and colour, what and why and what to do.
pub fn told(language: Language, told: &Told) -> Markup {
    let say = |message: &Message| in_language(language, message);
    html! {
        section.told data-tone=(told.tone.name()) role=(if told.tone.name() == "bad" { "alert" } else { "status" }) {
            p.what { (say(&told.what)) }
            @for cause in &told.causes { p.why { bdi { (cause) } } }
            @for hint in &told.hints { p.hint { (say(hint)) } }
        }
    }
}

/// A page that says why something was not done. The way back is the browser's, and a button.
pub fn failure(visitor: &Visitor, failure: &Failure) -> Markup {
    let body = html! {
        (told(visitor.language, &Told::failure(failure)))
        a.button.primary href="/" { (t(visitor, &Message::ScreenHome {})) }
    };
    office(visitor, &Message::ScreenNotDone {}, &body)
}

/// How a handler answers: a page, or why there is none.
pub struct Answer(pub Result<Response, Box<(Visitor, Failure)>>);

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        match self.0 {
            Ok(response) => response,
            Err(refused) => {
                let (visitor, failed) = *refused;
                let shown = if visitor.scripted {
                    told(visitor.language, &Told::failure(&failed))
                } else {
                    failure(&visitor, &failed)
                };
                (status(&failed), shown).into_response()
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

/// What a failure is in HTTP.
pub fn status(failure: &Failure) -> StatusCode {
    use crate::error::Kind;
    match failure.kind {
        Kind::Fixable | Kind::Usage => StatusCode::UNPROCESSABLE_ENTITY,
        Kind::Machine => StatusCode::CONFLICT,
        Kind::Register => StatusCode::SERVICE_UNAVAILABLE,
        Kind::Bug => StatusCode::INTERNAL_SERVER_ERROR,
    }
}
