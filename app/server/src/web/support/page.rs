//! Renders pages: the template of each, in the frame that all pages share.

use super::form::FieldErrors;
use super::help::{self, Tip};
use super::templates::{self, Templates};
use crate::page_cache::Marks;
use crate::text::amounts::AmountMarks;
use crate::text::messages::language::{self, Language};
use crate::web::support::current_user::{CurrentUser, FlashView};
use crate::web::support::error::WebError;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::{CACHE_CONTROL, HeaderName, HeaderValue};
use cffa_book::Book;
#[cfg(test)]
use cffa_book::Currency;
use cffa_services::teams::Membership;
use serde::Serialize;
use std::collections::BTreeMap;
use tera::Context;
use uuid::Uuid;

/// Pages whose forms are for people who are not signed in.
const FORMS_FOR_GUESTS: [&str; 6] = [
    "auth/login.html",
    "auth/setup.html",
    "team/invitation.html",
    "headcount/new.html",
    "headcount/page.html",
    "next_game/link.html",
];

/// The page of the API's documentation, which is always in English.
const ENGLISH: &str = "site/api.html";

/// The header with the account and the team of a page, so that an installed app shows it to nobody
/// else (`service_worker.js`, `outbox.js`).
const WHOSE: HeaderName = HeaderName::from_static("cffa-account");

/// The value of [`WHOSE`] for somebody who is not signed in.
const NOBODY: &str = "-";

/// The variables of a template, in addition to those of the frame.
pub(crate) trait View: Serialize {
    /// The file in `templates/`.
    const TEMPLATE: &'static str;
}

/// A page to render.
pub struct Page {
    template: &'static str,
    status: StatusCode,
    key: Option<Uuid>,
    view: Result<Context, tera::Error>,
    title: String,
    nav: String,
    typed: BTreeMap<String, String>,
    errors: FieldErrors,
}

/// The frame of every page: the variables of `support/base.html` and of forms.
#[derive(Serialize)]
struct Frame<'a> {
    page: TitleView<'a>,
    nav: &'a str,
    /// The values of the form's fields.
    typed: &'a BTreeMap<String, String>,
    errors: BTreeMap<&'a str, &'a str>,
    errors_in_order: &'a [(String, String)],
    form_key: Uuid,
    version: &'static str,
    language: LanguageView,
    #[serde(flatten)]
    visitor: &'a Visitor<'a>,
}

#[derive(Serialize)]
struct TitleView<'a> {
    title: &'a str,
}

/// A language that a page can be in.
#[derive(Serialize)]
struct LanguageView {
    id: &'static str,
    /// Its name in the language itself.
    name: &'static str,
    /// `ltr` or `rtl`.
    direction: &'static str,
}

impl From<Language> for LanguageView {
    fn from(language: Language) -> LanguageView {
        LanguageView {
            id: language.id(),
            name: language.own_name(),
            direction: language.direction(),
        }
    }
}

/// What the frame shows of the reader.
#[derive(Default, Serialize)]
struct Visitor<'a> {
    me: Option<MeView<'a>>,
    help: Option<Tip>,
    flash: Vec<FlashView>,
    /// The token in forms, for browsers that don't state from which site they are sent.
    form_token: Option<String>,
    /// The languages to choose from; empty on a page that may be shown without a connection.
    languages: Vec<LanguageView>,
}

#[derive(Serialize)]
pub(super) struct MeView<'a> {
    /// The account, by which a device separates the entries of several people.
    account: String,
    name: &'a str,
    role: Option<&'static str>,
    team: Option<TeamView<'a>>,
    teams: Vec<TeamLink<'a>>,
}

#[derive(Serialize)]
struct TeamView<'a> {
    id: String,
    name: &'a str,
    currency: &'static str,
    symbol: String,
    /// How scripts write amounts.
    money: AmountMarks,
}

#[derive(Serialize)]
struct TeamLink<'a> {
    id: String,
    name: &'a str,
    role: &'static str,
    current: bool,
}

impl Page {
    /// A page that shows `view`, with its title and the navigation entry it belongs to.
    pub(crate) fn of<V: View>(title: impl Into<String>, nav: impl Into<String>, view: &V) -> Page {
        Page {
            template: V::TEMPLATE,
            status: StatusCode::OK,
            key: None,
            view: Context::from_serialize(view),
            title: title.into(),
            nav: nav.into(),
            typed: BTreeMap::new(),
            errors: FieldErrors::default(),
        }
    }

    /// The values of the form's fields.
    pub fn typed(mut self, typed: &BTreeMap<String, String>) -> Page {
        self.typed.clone_from(typed);
        self
    }

    /// Shows the problems of the form: the response has status 422, and the form keeps its key.
    pub fn problems(mut self, problems: &FieldErrors, key: Option<Uuid>) -> Page {
        if !problems.is_empty() {
            self.status = StatusCode::UNPROCESSABLE_ENTITY;
            self.key = key;
        }
        self.errors = problems.clone();
        self
    }

    /// Sets a status other than 200.
    pub fn status(mut self, status: StatusCode) -> Page {
        self.status = status;
        self
    }

    /// Renders the page for `user`, in the frame of the team whose `book` it shows.
    ///
    /// # Errors
    /// If the template fails, which is a defect.
    pub fn render(self, user: &CurrentUser, book: Option<&Book>) -> Result<HttpResponse, WebError> {
        let messages = user.take_flash();
        self.answer(user, book, messages)
    }

    /// The same with these messages.
    ///
    /// # Errors
    /// As [`Page::render`].
    pub(super) fn answer(
        self,
        user: &CurrentUser,
        book: Option<&Book>,
        messages: Vec<FlashView>,
    ) -> Result<HttpResponse, WebError> {
        let visitor = Visitor {
            flash: messages,
            form_token: user.form_token(FORMS_FOR_GUESTS.contains(&self.template)),
            ..self.visitor(user, book)
        };
        let status = self.status;
        let html = self.html(&visitor, templates::shared()?)?;
        let mut answer = html_answer(user, html)?;
        *answer.status_mut() = status;
        Ok(answer)
    }

    /// Whether the page stays the same for the same reader as long as nothing changes.
    pub(super) fn can_be_kept(&self) -> bool {
        self.status == StatusCode::OK
            && self.key.is_none()
            && self.typed.is_empty()
            && self.errors.is_empty()
    }

    /// Renders the page without messages, with marks in place of what differs each time.
    ///
    /// # Errors
    /// If the template fails, which is a defect.
    pub(super) fn marked(
        mut self,
        user: &CurrentUser,
        book: &Book,
        marks: &Marks,
        has_form_token: bool,
    ) -> Result<String, WebError> {
        self.key = Some(marks.form_key);
        let visitor = Visitor {
            form_token: has_form_token.then(|| marks.form_token.to_string()),
            ..self.visitor(user, Some(book))
        };
        Ok(self.html(&visitor, templates::shared()?)?)
    }

    fn visitor<'a>(&self, user: &'a CurrentUser, book: Option<&Book>) -> Visitor<'a> {
        let current = user.current().zip(book);
        Visitor {
            me: me(user, book),
            help: current.and_then(|(current, book)| help::tip(current.member.role, book)),
            languages: choices(self.template),
            ..Visitor::default()
        }
    }

    /// Renders the page for an unknown reader.
    ///
    /// # Errors
    /// As [`Page::render`].
    pub fn render_for_nobody(self) -> Result<HttpResponse, WebError> {
        let status = self.status;
        let html = self.html(&Visitor::default(), templates::shared()?)?;
        Ok(html_response(
            status,
            HeaderValue::from_static(NOBODY),
            html,
        ))
    }

    fn html(self, visitor: &Visitor<'_>, templates: &Templates) -> Result<String, tera::Error> {
        let frame = Context::from_serialize(&Frame {
            page: TitleView { title: &self.title },
            nav: &self.nav,
            typed: &self.typed,
            errors: self.errors.sentences(),
            errors_in_order: self.errors.in_order(),
            form_key: self.key.unwrap_or_else(Uuid::now_v7),
            version: env!("CARGO_PKG_VERSION"),
            language: language::current().into(),
            visitor,
        })?;
        let mut context = self.view?;
        context.extend(frame);
        templates.render(self.template, &context)
    }
}

/// The response with a page for `user`: status 200, with the header [`WHOSE`].
///
/// # Errors
/// Never in practice.
pub(super) fn html_answer(user: &CurrentUser, html: String) -> Result<HttpResponse, WebError> {
    let team = user.current().map(|current| current.team.id.to_string());
    let whose = user
        .account()
        .map(|account| format!("{}/{}", account.id, team.unwrap_or_default()));
    let whose = HeaderValue::from_str(whose.as_deref().unwrap_or(NOBODY));
    let whose = whose.map_err(anyhow::Error::from)?;
    Ok(html_response(StatusCode::OK, whose, html))
}

fn html_response(status: StatusCode, whose: HeaderValue, html: String) -> HttpResponse {
    HttpResponse::build(status)
        .content_type("text/html; charset=utf-8")
        .insert_header((CACHE_CONTROL, "no-store"))
        .insert_header((WHOSE, whose))
        .body(html)
}

/// The languages to choose from at the foot of a page.
fn choices(template: &str) -> Vec<LanguageView> {
    match template {
        ENGLISH => Vec::new(),
        _ => Language::ALL.map(LanguageView::from).into(),
    }
}

/// The reader of a page, if signed in.
pub(super) fn me<'a>(user: &'a CurrentUser, book: Option<&Book>) -> Option<MeView<'a>> {
    let account = user.account()?;
    let shown = user.current().zip(book);
    let link = |membership: &'a Membership| TeamLink {
        id: membership.team.id.to_string(),
        name: &membership.team.name,
        role: membership.member.role.word(),
        current: user
            .current()
            .is_some_and(|current| current.team.id == membership.team.id),
    };
    Some(MeView {
        account: account.id.to_string(),
        name: &account.name,
        role: shown.map(|(current, _)| current.member.role.word()),
        team: shown.map(|(current, book)| TeamView {
            id: current.team.id.to_string(),
            name: &current.team.name,
            currency: book.settings().currency.code(),
            symbol: book.settings().currency.symbol().trim().to_owned(),
            money: AmountMarks::of(book.settings().currency),
        }),
        teams: user.memberships().map(link).collect(),
    })
}

/// Renders the page of a test in each kind of frame.
#[cfg(test)]
pub(super) fn in_each_frame(
    page: impl Fn() -> Page,
    templates: &Templates,
) -> Vec<Result<String, tera::Error>> {
    let team = |role| MeView {
        account: Uuid::nil().to_string(),
        name: "Ann",
        role: Some(role),
        team: Some(TeamView {
            id: Uuid::nil().to_string(),
            name: "Tuesday Turf",
            currency: "GBP",
            symbol: "£".to_owned(),
            money: AmountMarks::of(Currency::default()),
        }),
        teams: Vec::new(),
    };
    let none = MeView {
        account: Uuid::nil().to_string(),
        name: "Ann",
        role: None,
        team: None,
        teams: Vec::new(),
    };
    let visitors = [
        None,
        Some(none),
        Some(team("player")),
        Some(team("manager")),
    ];
    let visitors = visitors.map(|me| Visitor {
        me,
        languages: Language::ALL.map(LanguageView::from).into(),
        ..Visitor::default()
    });
    let rendered = visitors
        .iter()
        .map(|visitor| page().html(visitor, templates));
    rendered.collect()
}
