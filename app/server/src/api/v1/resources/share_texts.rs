//! `share-text`: texts for the team's group chat, as the pages give them, in the language that
//! the request asks for.

use super::next_game;
use super::next_game_sides::SidesQuery;
use crate::api::problem::Problem;
use crate::api::v1::support::context::ApiContext;
use crate::api::v1::support::extractors::ApiQuery;
use crate::api::v1::support::respond;
use crate::text::messages::language::{Language, speak, speaking};
use crate::text::share::Sender;
use crate::text::{announcement, sides};
use actix_web::http::header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, VARY};
use actix_web::{HttpRequest, HttpResponse, web};
use serde::Serialize;
use utoipa::ToSchema;

/// A text for a group chat.
#[derive(Debug, Serialize, ToSchema)]
pub struct ShareText {
    /// The language of the text (BCP 47): the best one for `Accept-Language`, or else English.
    #[schema(example = "en")]
    language: &'static str,
    /// The text. It has several lines.
    #[schema(example = "Tuesday Turf, Tue 17 Nov\nOwe: Ed £48.26, Ali £20.54")]
    text: String,
}

fn response(language: Language, text: String) -> HttpResponse {
    let language = language.id();
    HttpResponse::Ok()
        .insert_header((CONTENT_LANGUAGE, language))
        .append_header((VARY, ACCEPT_LANGUAGE.as_str()))
        .json(ShareText { language, text })
}

fn sender<'a>(context: &'a ApiContext, address: &'a str) -> Result<Sender<'a>, Problem> {
    Ok(Sender {
        app: &context.app,
        team: context.team()?,
        account: context.account.id,
        address,
    })
}

/// `GET /api/v1/teams/{team}/balances/share-text`
pub async fn balances(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let (language, address) = (
        Language::asked_for(&request),
        context.app.config.shown_url(),
    );
    let book = context.book().await?;
    let sender = sender(&context, &address)?;
    let text = speaking(language, sender.balances(&book)).await?;
    Ok(response(language, text))
}

/// `GET /api/v1/teams/{team}/games/{game}/share-text`
pub async fn game(
    context: ApiContext,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let (language, address) = (
        Language::asked_for(&request),
        context.app.config.shown_url(),
    );
    let book = context.book().await?;
    let game = respond::find_by_id("game", &at.1, |id| book.game(id))?;
    let sender = sender(&context, &address)?;
    let text = speaking(language, sender.game(&book, game)).await?;
    Ok(response(language, text))
}

/// `GET /api/v1/teams/{team}/next-game/share-text`
pub async fn next_game(context: ApiContext, request: HttpRequest) -> Result<HttpResponse, Problem> {
    let language = Language::asked_for(&request);
    let plan = next_game::find(&context).await?;
    let book = context.book().await?;
    let link = next_game::link(&context, &plan);
    let text = speak(language, || {
        announcement::text(&plan, &book, link.as_deref())
    });
    Ok(response(language, text))
}

/// `GET /api/v1/teams/{team}/next-game/sides/share-text`
pub async fn sides(
    context: ApiContext,
    query: ApiQuery<SidesQuery>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let language = Language::asked_for(&request);
    let plan = next_game::find(&context).await?;
    let book = context.book().await?;
    let seed = u64::from(query.0.seed);
    let text = speak(language, || sides::text(&plan, &book, seed));
    Ok(response(language, text))
}
