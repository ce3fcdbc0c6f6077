//! `players`: everybody in the book, and what can be done to a player.

use crate::api::problem::Problem;
use crate::api::v1::support::context::{Asking, Sight};
use crate::api::v1::support::etag;
use crate::api::v1::support::extractors::{Asked, Body};
use crate::api::v1::support::idempotency;
use crate::api::v1::support::idempotency::Once;
use crate::api::v1::support::paging::Part;
use crate::api::v1::support::problems::Faults;
use crate::api::v1::support::respond;
use crate::api::v1::support::types::Money;
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, Change, Command, Comment, Player, PlayerId, PlayerName};
use cffa_services::books::Reading;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

/// A player.
#[derive(Debug, Serialize, ToSchema)]
#[schema(as = Player)]
pub struct PlayerTold {
    id: Uuid,
    #[schema(example = "Adam K")]
    name: String,
    /// What a manager noted. For managers.
    #[serde(skip_serializing_if = "Option::is_none")]
    comment: Option<String>,
    /// Not offered for new games; balance and history stay.
    retired: bool,
    /// Above zero the team owes the player; below, the player owes the team.
    balance: Money,
    /// All they ever paid for the team: payments, and pitches that they booked.
    paid: Money,
    /// Their shares of games, guests included.
    shares: Money,
    /// Games played.
    attended: usize,
    /// The day of the last one.
    #[serde(skip_serializing_if = "Option::is_none")]
    last_played: Option<Date>,
    /// The number of the change that last touched name, comment or retirement.
    changed: u64,
}

impl PlayerTold {
    fn of(book: &Book, player: &Player, sight: Sight) -> PlayerTold {
        let tally = book.tally(player.id);
        let comment = player.details.comment.as_str().to_owned();
        PlayerTold {
            id: player.id.0,
            name: player.details.name.to_string(),
            comment: (sight == Sight::All).then_some(comment),
            retired: player.details.retired,
            balance: Money::of(book, tally.balance()),
            paid: Money::of(book, tally.paid()),
            shares: Money::of(book, tally.shares),
            attended: tally.attended(),
            last_played: tally.last_played(),
            changed: player.changed,
        }
    }
}

/// A player to be added, or how one should be.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPlayer {
    /// Unique in the team, whatever the case; at most 60 characters.
    #[schema(example = "Adam K")]
    name: String,
    /// At most 500 characters.
    #[serde(default)]
    comment: String,
}

impl NewPlayer {
    fn read(&self) -> Result<(PlayerName, Comment), Problem> {
        let mut faults = Faults::default();
        let name = faults.read("name", PlayerName::parse(&self.name));
        let comment = faults.read("comment", Comment::parse(&self.comment));
        faults.settle(name.zip(comment))
    }
}

/// Into whom a player is merged.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Merge {
    /// The player who stays.
    into: Uuid,
}

/// A player that the asker may see.
///
/// # Errors
/// When there is none of this id, or not for them.
pub fn find<'a>(asking: &Asking, book: &'a Book, id: &str) -> Result<&'a Player, Problem> {
    let sight = asking.sight(book)?;
    let shows = |player: &&Player| sight.shows(std::iter::once(player.id));
    respond::find("player", id, |id| book.player(id).filter(shows))
}

/// `GET /api/v1/teams/{team}/players`
pub async fn list(
    asking: Asking,
    asked: Asked<Part>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = asking.book().await?;
    let sight = asking.sight(&book)?;
    let players = book.players().into_iter();
    let players = players.filter(|player| sight.shows(std::iter::once(player.id)));
    let key = |player: &&Player| (player.details.name.order(), player.id);
    let tell = |player: &Player| PlayerTold::of(&book, player, sight);
    Ok(asked.0.of(&request, players, key, tell)?.answer())
}

/// `POST /api/v1/teams/{team}/players`
pub async fn create(
    asking: Asking,
    body: Body<NewPlayer>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |id, _: &Book| {
        let (name, comment) = body.said.read()?;
        Ok(Command::AddPlayer {
            id: PlayerId(id),
            name,
            comment,
        })
    };
    let is_there = |book: &Book, id| book.player(PlayerId(id)).is_some();
    let recorded = respond::recorded(&asking, &request, &body.print, command, is_there);
    let (id, book) = recorded.await?;
    let player = find(&asking, &book, &id.to_string())?;
    let told = PlayerTold::of(&book, player, Sight::All);
    respond::made(&asking, &request, &book, id, &told)
}

/// `GET /api/v1/teams/{team}/players/{player}`
pub async fn show(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let book = asking.book().await?;
    tell(&asking, &request, &book, &at.1)
}

/// `PUT /api/v1/teams/{team}/players/{player}`
pub async fn update(
    asking: Asking,
    at: web::Path<(String, String)>,
    body: Body<NewPlayer>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let command = |book: &Reading| {
        let (name, comment) = body.said.read()?;
        Ok(Command::EditPlayer {
            id: find(&asking, book, &at.1)?.id,
            seen: respond::seen(&asking, &request, book)?,
            name,
            comment,
        })
    };
    let is_there = |book: &Book| find(&asking, book, &at.1).is_ok();
    let book = respond::change(&asking, &request, &body.print, command, is_there).await?;
    tell(&asking, &request, &book, &at.1)
}

/// `DELETE /api/v1/teams/{team}/players/{player}`
pub async fn delete(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    respond::done(&asking, &request, |book| {
        let player = find(&asking, book, &at.1)?;
        let seen = respond::seen(&asking, &request, book)?;
        match seen.is_some_and(|seen| player.changed > seen) {
            true => Err(etag::failed()),
            false => Ok(Command::DeletePlayer { id: player.id }),
        }
    })
    .await
}

/// `POST /api/v1/teams/{team}/players/{player}/retire`
pub async fn retire(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    act(asking, at, request, |id| Command::RetirePlayer { id }).await
}

/// `POST /api/v1/teams/{team}/players/{player}/reactivate`
pub async fn reactivate(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    act(asking, at, request, |id| Command::ReactivatePlayer { id }).await
}

async fn act(
    asking: Asking,
    at: web::Path<(String, String)>,
    request: HttpRequest,
    command: impl FnOnce(PlayerId) -> Command,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &[])?;
    let recorded = match asking.written(&once).await? {
        Some(first) => first,
        None => {
            let id = find(&asking, &*asking.book().await?, &at.1)?.id;
            asking.record(&once, command(id)).await?
        }
    };
    let is_there = |book: &Reading| find(&asking, book, &at.1).is_ok();
    let book = asking.after(&recorded, is_there).await?;
    tell(&asking, &request, &book, &at.1)
}

/// Tells of a player of the book at hand.
fn tell(
    asking: &Asking,
    request: &HttpRequest,
    book: &Reading,
    id: &str,
) -> Result<HttpResponse, Problem> {
    let told = PlayerTold::of(book, find(asking, book, id)?, asking.sight(book)?);
    respond::tell(asking, request, book, &told)
}

/// `POST /api/v1/teams/{team}/players/{player}/merge`
pub async fn merge(
    asking: Asking,
    at: web::Path<(String, String)>,
    body: Body<Merge>,
    request: HttpRequest,
) -> Result<HttpResponse, Problem> {
    let once = Once::of(&request, &asking, &body.print)?;
    let into = PlayerId(body.said.into);
    let recorded = match asking.written(&once).await? {
        Some(first) => first,
        None => {
            let book = asking.book().await?;
            let from = respond::find("player", &at.1, |id| book.today(id).map(|_| id))?;
            drop(book);
            let command = Command::MergePlayers { from, into };
            asking.record(&once, command).await?
        }
    };
    match &recorded.entry.change {
        Change::PlayersMerged(merged) if merged.into == into => {}
        _ => return Err(idempotency::other()),
    }
    let is_there = |book: &Reading| book.player(into).is_some();
    let book = asking.after(&recorded, is_there).await?;
    tell(&asking, &request, &book, &into.to_string())
}
