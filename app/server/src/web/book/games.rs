//! `/games`: the list, one game, and deleting one. The form is in `game_form`.

use super::game_view;
use super::game_view::WrittenView;
use crate::text::amounts;
use crate::text::messages::message;
use crate::web::support::book_page::{self, BookPage};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::{Page, View};
use crate::web::support::paging::{Address, Pager, ROWS};
use crate::web::support::respond;
use crate::web::support::respond::{Confirmation, Hidden, fact};
use crate::web::support::views;
use crate::web::support::views::{Choice, GameView, MoneyView, day, money};
use actix_web::{HttpResponse, web};
use cffa_book::{Book, Command, Filter, Game, GameId, read_date};
use cffa_services::books::Reading;
use cffa_services::teams::ActorNames;
use cffa_store::Team;
use serde::{Deserialize, Serialize};

/// Which games to list.
#[derive(Debug, Default, Deserialize, Serialize)]
#[serde(default)]
pub struct PageQuery {
    page: String,
    from: String,
    to: String,
    player: String,
}

#[derive(Serialize)]
pub(crate) struct GamesView {
    /// One page of them.
    games: Vec<GameView>,
    pager: Pager,
    /// How many fit the filter.
    count: usize,
    /// What those cost together.
    total: MoneyView,
    filter: FilterView,
    players: Vec<Choice>,
}

/// The filter, as typed.
#[derive(Serialize)]
struct FilterView {
    from: String,
    to: String,
    player: String,
}

impl View for GamesView {
    const TEMPLATE: &'static str = "book/games.html";
}

impl GamesView {
    fn of(book: &Book, query: PageQuery, problems: &mut FieldErrors) -> GamesView {
        let mut optional_date = |field: &str, typed: &str| {
            (!typed.is_empty())
                .then(|| problems.read(field, read_date(typed)))
                .flatten()
        };
        let (from, to) = (
            optional_date("from", &query.from),
            optional_date("to", &query.to),
        );
        let filter = Filter {
            player: views::read_filter(&query.player, book, problems),
            from,
            to,
            kind: None,
        };
        let (count, total) = book.games_sum(filter);
        let address = Address::new(
            "/games",
            &[
                ("from", query.from.as_str()),
                ("to", &query.to),
                ("player", &query.player),
            ],
        );
        let pager = Pager::new(query.page.parse().unwrap_or(1), count, &address);
        let shown = book.find_games(filter).skip(pager.skip()).take(ROWS);
        GamesView {
            games: shown.map(|game| views::game(book, game)).collect(),
            pager,
            count,
            total: money(book.settings().currency, total),
            filter: FilterView {
                from: query.from,
                to: query.to,
                player: query.player,
            },
            players: views::choices(book),
        }
    }
}

impl BookPage for PageQuery {
    fn page(self, book: &Reading, _: &Team) -> Page {
        let mut problems = FieldErrors::default();
        let view = GamesView::of(book, self, &mut problems);
        Page::of(message!("common-games"), "games", &view).problems(&problems, None)
    }
}

/// `GET /games`
pub async fn list(
    user: CurrentUser,
    query: web::Query<PageQuery>,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    book_page::render(query.into_inner(), &user, &book)
}

/// `GET /games/{id}`
pub async fn show(user: CurrentUser, id: web::Path<String>) -> Result<HttpResponse, WebError> {
    let team = user.team()?;
    let id = game_id(&id)?;
    let (logged, changed) = {
        let book = user.app().books.read(team).await?;
        let game = book.game(id).ok_or(WebError::Missing)?;
        (game.logged, game.changed)
    };
    let first = user.app().books.entry(team, logged).await?;
    let last = user
        .app()
        .books
        .entry(team, changed)
        .await?
        .filter(|_| changed != logged);
    let did = first.iter().chain(&last).map(|entry| &entry.by);
    let actors = ActorNames::of(&*user.app().store, user.team()?, did).await?;
    let book = user.app().books.read(team).await?;
    let game = book.game(id).ok_or(WebError::Missing)?;
    let written = WrittenView::of(&book, &actors, first.as_ref(), last.as_ref());
    game_view::page(&book, game, written).render(&user, Some(&book))
}

/// `GET /games/{id}/delete`
pub async fn confirm_delete(
    user: CurrentUser,
    id: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let book = user.app().books.read(user.team()?).await?;
    let game = book.game(game_id(&id)?).ok_or(WebError::Missing)?;
    deletion(&book, game)
        .page("games")
        .render(&user, Some(&book))
}

fn deletion(book: &Reading, game: &Game) -> Confirmation {
    let (details, currency) = (&game.details, book.settings().currency);
    let booker = match details.booker {
        Some(id) => book.name(id).to_owned(),
        None => message!("game-delete-booked-by-team"),
    };
    let names: Vec<&str> = details
        .line_up
        .iter()
        .map(|one| book.name(one.player))
        .collect();
    let href = format!("/games/{}", game.id);
    let mut sentences = vec![message!("game-delete-text"), message!("common-can-undo")];
    if book.costs_of_game(game.id).next().is_some() {
        sentences.insert(1, message!("game-delete-costs"));
    }
    Confirmation {
        heading: message!("game-delete-title"),
        sentences,
        rows: vec![
            fact(message!("common-date"), day(details.date).text()),
            fact(
                message!("common-cost"),
                amounts::money(currency, details.cost),
            ),
            fact(message!("common-booked-by"), booker),
            fact(message!("game-delete-players"), names.join(", ")),
        ],
        action: format!("{href}/delete"),
        button: message!("game-delete-submit"),
        back: href,
        hidden: vec![Hidden::seen(form::seen(book, game.changed))],
        must_type: None,
    }
}

/// `POST /games/{id}/delete`
pub async fn delete(
    user: CurrentUser,
    id: web::Path<String>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    let (id, seen) = (game_id(&id)?, form.seen().number);
    let command = Command::DeleteGame { id, seen };
    let again = |book: &Reading| book.game(id).map(|game| deletion(book, game));
    let done = message!("game-deleted");
    respond::delete(&user, &form, command, &done, "games", again).await
}

pub(crate) fn game_id(text: &str) -> Result<GameId, WebError> {
    text.parse().map_err(|_| WebError::Missing)
}

#[cfg(test)]
mod samples {
    use super::*;
    use crate::web::book::sample;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for GamesView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let of = |book: &Book, query| GamesView::of(book, query, &mut FieldErrors::default());
            let long_ago = PageQuery {
                to: "2000-01-01".to_owned(),
                ..PageQuery::default()
            };
            let book = sample::book();
            vec![
                of(&book, PageQuery::default()),
                of(&book, long_ago),
                of(&Book::default(), PageQuery::default()),
            ]
        }
    }
}
