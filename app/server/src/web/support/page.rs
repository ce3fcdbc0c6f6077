//! Rendering: the templates, and the frame that every page stands in.

use super::form::FieldErrors;
use super::help;
use super::templates::Templates;
use crate::app::App;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use actix_web::HttpResponse;
use actix_web::http::StatusCode;
use actix_web::http::header::CACHE_CONTROL;
use cffa_book::Book;
use cffa_services::teams::Place;
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

/// A page about to be rendered.
pub struct Page {
    template: &'static str,
    status: StatusCode,
    key: Option<Uuid>,
    context: Context,
}

#[derive(Serialize)]
struct MeView<'a> {
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
}

#[derive(Serialize)]
struct TeamLink<'a> {
    id: String,
    name: &'a str,
    role: &'static str,
    current: bool,
}

impl Page {
    /// A page of a template, with its title and the navigation entry it belongs to.
    pub fn new(template: &'static str, title: impl AsRef<str>, nav: &str) -> Page {
        let mut context = Context::new();
        context.insert("page", &BTreeMap::from([("title", title.as_ref())]));
        context.insert("nav", nav);
        let page = Page {
            template,
            status: StatusCode::OK,
            key: None,
            context,
        };
        let nothing = BTreeMap::<String, String>::new();
        page.problems(&FieldErrors::default(), None)
            .with("typed", &nothing)
    }

    /// Gives the template a value.
    pub fn with(mut self, name: &'static str, value: &(impl Serialize + ?Sized)) -> Page {
        self.context.insert(name, value);
        self
    }

    /// What stands in the fields of the form.
    pub fn typed(self, typed: &BTreeMap<String, String>) -> Page {
        self.with("typed", typed)
    }

    /// What is wrong with what was typed: the page answers 422, and its form keeps its key.
    pub fn problems(mut self, problems: &FieldErrors, key: Option<Uuid>) -> Page {
        if !problems.is_empty() {
            self.status = StatusCode::UNPROCESSABLE_ENTITY;
            self.key = key;
        }
        self.with("errors", &problems.sentences())
            .with("errors_in_order", problems.in_order())
    }

    /// Answers with a status other than 200.
    pub fn status(mut self, status: StatusCode) -> Page {
        self.status = status;
        self
    }

    /// The page as an answer to `asker`, in the frame of the team whose `book` it shows.
    ///
    /// # Errors
    /// When the template fails, which is a defect of ours.
    pub fn render(
        mut self,
        asker: &CurrentUser,
        book: Option<&Book>,
    ) -> Result<HttpResponse, WebError> {
        let me = asker
            .account()
            .map(|account| me(asker, &account.name, book));
        let tip = asker
            .here()
            .zip(book)
            .and_then(|(here, book)| help::tip(here.member.role, book));
        self.context.insert("me", &me);
        self.context.insert("help", &tip);
        self.context.insert("flash", &asker.take_flash());
        let token = asker.form_token(FORMS_FOR_GUESTS.contains(&self.template));
        self.context.insert("form_token", &token);
        self.finish(&asker.app().templates)
    }

    /// The page as an answer to somebody of whom nothing is known.
    ///
    /// # Errors
    /// As [`Page::render`].
    pub fn render_for_nobody(mut self, app: &App) -> Result<HttpResponse, WebError> {
        self.context.insert("me", &());
        self.context.insert("help", &());
        self.context.insert("flash", &[(); 0]);
        self.context.insert("form_token", &());
        self.finish(&app.templates)
    }

    fn finish(mut self, templates: &Templates) -> Result<HttpResponse, WebError> {
        self.context
            .insert("form_key", &self.key.unwrap_or_else(Uuid::now_v7));
        self.context.insert("version", env!("CARGO_PKG_VERSION"));
        let html = templates.render(self.template, &self.context)?;
        Ok(HttpResponse::build(self.status)
            .content_type("text/html; charset=utf-8")
            .insert_header((CACHE_CONTROL, "no-store"))
            .body(html))
    }
}

fn me<'a>(asker: &'a CurrentUser, name: &'a str, book: Option<&Book>) -> MeView<'a> {
    let shown = asker.here().zip(book);
    let link = |place: &'a Place| TeamLink {
        id: place.team.id.to_string(),
        name: &place.team.name,
        role: place.member.role.word(),
        current: asker
            .here()
            .is_some_and(|here| here.team.id == place.team.id),
    };
    MeView {
        name,
        role: shown.map(|(here, _)| here.member.role.word()),
        team: shown.map(|(here, book)| TeamView {
            id: here.team.id.to_string(),
            name: &here.team.name,
            currency: book.settings().currency.code(),
            symbol: book.settings().currency.symbol().trim().to_owned(),
        }),
        teams: asker.places().map(link).collect(),
    }
}
