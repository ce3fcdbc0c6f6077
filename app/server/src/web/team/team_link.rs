//! `/team/{id}/{token}`: a player's balance and the next game for people who have the link of the
//! team, without an account. They choose their name once; their browser remembers it.

use crate::text::messages::message;
use crate::web::auth::{providers, signin};
use crate::web::book::claims::{self, OwnClaimView};
use crate::web::book::pay_view::PayView;
use crate::web::next_game::link::RememberedView;
use crate::web::next_game::reply;
use crate::web::next_game::view::{self, ScheduledGameView};
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::form::{FieldErrors, Form};
use crate::web::support::page::{Page, View};
use crate::web::support::respond::see;
use crate::web::support::views::{Choice, MoneyView, balance};
use actix_web::{HttpRequest, HttpResponse, web};
use cffa_book::{Book, Player, PlayerId};
use cffa_services::auth::LimitedAction;
use cffa_services::clock;
use cffa_services::next_game::{self, people};
use cffa_store::{NextGame, Team};
use serde::Serialize;
use uuid::Uuid;

#[derive(Serialize)]
pub(crate) struct TeamLinkView<'a> {
    team: &'a str,
    /// The address of the forms.
    action: &'a str,
    /// The names to choose from, until one is chosen.
    people: Vec<Choice>,
    player: Option<LinkedPlayerView>,
    most_guests: u32,
}

impl View for TeamLinkView<'_> {
    const TEMPLATE: &'static str = "team/team_link.html";
}

/// What the link shows of the player who was chosen.
#[derive(Serialize)]
struct LinkedPlayerView {
    name: String,
    /// Without its sign: the tone says which way it goes.
    balance: MoneyView,
    /// How to pay what is owed.
    pay: Option<PayView>,
    /// What can be said about a payment, or was.
    claim: Option<OwnClaimView>,
    /// The sign of the currency, in front of an amount.
    symbol: String,
    /// The next game while people can reply to it.
    next: Option<LinkedGameView>,
}

#[derive(Serialize)]
struct LinkedGameView {
    game: ScheduledGameView,
    person: RememberedView,
}

/// The address of the page of a link.
pub(super) fn path(team: Uuid, token: &str) -> String {
    format!("/team/{team}/{token}")
}

/// The team that an address opens, and its path.
async fn find(user: &CurrentUser, (id, token): &(String, String)) -> Result<Team, WebError> {
    let memberships = &user.app().memberships;
    let team = match Uuid::parse_str(id) {
        Ok(id) => memberships.team_by_link(id, token).await?,
        Err(_) => None,
    };
    team.ok_or_else(|| WebError::Gone(message!("team-link-over")))
}

/// The player whom this browser chose by this link, unless nobody can be that player any more.
fn chosen<'a>(
    user: &CurrentUser,
    request: &HttpRequest,
    token: &str,
    book: &'a Book,
) -> Option<&'a Player> {
    let replies = &user.app().remembered_replies;
    let id = replies.person(&providers::held(request), token)?;
    pickable(book, id)
}

fn pickable(book: &Book, id: Uuid) -> Option<&Player> {
    let player = book.resolve_player(PlayerId(id));
    player.filter(|player| !player.details.retired)
}

/// The players who have not retired.
fn names(book: &Book) -> Vec<Choice> {
    let players = book.players().into_iter();
    let players = players.filter(|player| !player.details.retired);
    let choice = |player: &Player| {
        let name = player.details.name.to_string();
        Choice::new(&player.id.to_string(), name)
    };
    players.map(choice).collect()
}

/// The next game of a team while people can reply to it.
async fn open_game(
    user: &CurrentUser,
    team: &Team,
    book: &Book,
) -> Result<Option<NextGame>, WebError> {
    let today = clock::today(book);
    let found = user.app().next_games.of(team.id, today).await?;
    Ok(found.filter(|game| people::state(game, book, today) == people::State::Open))
}

async fn linked_player(
    user: &CurrentUser,
    team: &Team,
    book: &Book,
    player: &Player,
) -> Result<LinkedPlayerView, WebError> {
    let name = player.details.name.to_string();
    let game = open_game(user, team, book).await?;
    let next = game.map(|game| LinkedGameView {
        person: RememberedView {
            id: player.id.0,
            name: name.clone(),
            answer: view::own(&game, book, player.id),
        },
        game: view::view(&game, book),
    });
    Ok(LinkedPlayerView {
        balance: balance(book.settings().currency, book.tally(player.id).balance()),
        pay: PayView::of(user, team, book, player).await?,
        claim: OwnClaimView::by_link(team, book, player),
        symbol: book.settings().currency.symbol().trim().to_owned(),
        next,
        name,
    })
}

async fn page(
    user: &CurrentUser,
    request: &HttpRequest,
    address: &(String, String),
    form: &Form,
    problems: &FieldErrors,
) -> Result<HttpResponse, WebError> {
    let team = find(user, address).await?;
    let book = user.app().books.read(&team).await?;
    let player = match chosen(user, request, &address.1, &book) {
        Some(player) => Some(linked_player(user, &team, &book, player).await?),
        None => None,
    };
    let view = TeamLinkView {
        team: &team.name,
        action: &path(team.id, &address.1),
        people: match player {
            Some(_) => Vec::new(),
            None => names(&book),
        },
        player,
        most_guests: next_game::limits::GUESTS,
    };
    Page::of(team.name.as_str(), "", &view)
        .typed(form.typed())
        .problems(problems, form.page_key())
        .render(user, None)
}

/// `GET /team/{id}/{token}`
pub async fn show(
    user: CurrentUser,
    request: HttpRequest,
    address: web::Path<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let nothing = (Form::default(), FieldErrors::default());
    page(&user, &request, &address, &nothing.0, &nothing.1).await
}

/// `POST /team/{id}/{token}`: chooses a player or forgets them, or does something as the player who was
/// chosen: replies to the next game, says that they paid, or withdraws that.
pub async fn act(
    user: CurrentUser,
    request: HttpRequest,
    address: web::Path<(String, String)>,
    form: Form,
) -> Result<HttpResponse, WebError> {
    signin::count(&user, &request, LimitedAction::Rsvp)?;
    let team = find(&user, &address).await?;
    let path = path(team.id, &address.1);
    let replies = &user.app().remembered_replies;
    let mut problems = FieldErrors::default();
    let cookie = if !form.text("forget").is_empty() {
        Some(replies.forget(&path))
    } else if !form.text("claim").is_empty() || !form.text("withdraw").is_empty() {
        claim(&user, &request, (&team, &address.1), &form, &mut problems).await?;
        None
    } else if form.text("reply").is_empty() {
        let book = user.app().books.read(&team).await?;
        let player = form.id("who").and_then(|id| pickable(&book, id));
        if player.is_none() {
            problems.note("who", message!("team-link-unknown"));
        }
        player.and_then(|player| replies.remember(&path, &address.1, player.id.0))
    } else {
        answer(&user, &request, (&team, &address.1), &form, &mut problems).await?;
        None
    };
    if !problems.is_empty() {
        return page(&user, &request, &address, &form, &problems).await;
    }
    let mut done = see(&path);
    if let Some(cookie) = cookie {
        done.add_cookie(&cookie).map_err(anyhow::Error::from)?;
    }
    Ok(done)
}

/// Says that the player who was chosen paid, or withdraws that; if nobody was, the page asks for a
/// name again.
async fn claim(
    user: &CurrentUser,
    request: &HttpRequest,
    (team, token): (&Team, &str),
    form: &Form,
    problems: &mut FieldErrors,
) -> Result<(), WebError> {
    let book = user.app().books.read(team).await?;
    match chosen(user, request, token, &book) {
        Some(player) => claims::by_link(user, form, (team, token), (&book, player), problems).await,
        None => {
            problems.note("who", message!("team-link-unknown"));
            Ok(())
        }
    }
}

/// Replies as the player who was chosen; if nobody was, the page asks for a name again.
async fn answer(
    user: &CurrentUser,
    request: &HttpRequest,
    (team, token): (&Team, &str),
    form: &Form,
    problems: &mut FieldErrors,
) -> Result<(), WebError> {
    let (game, new_reply) = {
        let book = user.app().books.read(team).await?;
        let today = clock::today(&book);
        let found = user.app().next_games.of(team.id, today).await?;
        let Some((game, player)) = found.zip(chosen(user, request, token, &book)) else {
            problems.note("who", message!("team-link-unknown"));
            return Ok(());
        };
        let may = people::may_answer(&game, &book, false, today);
        let who = may.map(|()| people::of_player(&game, &book, player));
        let new_reply = reply::read(user, form, who, "guests", problems);
        (game, new_reply)
    };
    if let Some(new_reply) = new_reply {
        reply::record(user, form, &game, new_reply, problems).await?;
    }
    Ok(())
}

#[cfg(test)]
impl crate::web::support::sample::Sample for TeamLinkView<'_> {
    fn samples() -> Vec<Self> {
        use crate::web::book::sample;
        use crate::web::next_game::view::OwnView;
        let book = sample::book();
        let ann = book.player(sample::ANN).expect("a player");
        let with = |next: Option<LinkedGameView>, is_owing: bool| TeamLinkView {
            team: "Tuesday Turf",
            action: "/team/id/token",
            people: Vec::new(),
            player: Some(LinkedPlayerView {
                name: "Ann".to_owned(),
                balance: balance(book.settings().currency, book.tally(ann.id).balance()),
                pay: is_owing.then(|| PayView::sample(&book, ann)),
                claim: is_owing.then(|| OwnClaimView::sample(next.is_none())),
                symbol: "£".to_owned(),
                next,
            }),
            most_guests: next_game::limits::GUESTS,
        };
        let games = ScheduledGameView::samples().into_iter();
        let games = games.zip(OwnView::samples()).map(|(game, answer)| {
            let person = RememberedView {
                id: Uuid::nil(),
                name: "Ann".to_owned(),
                answer,
            };
            with(Some(LinkedGameView { game, person }), true)
        });
        let nobody = TeamLinkView {
            people: vec![Choice::sample()],
            player: None,
            ..with(None, false)
        };
        games
            .chain([nobody, with(None, false), with(None, true)])
            .collect()
    }
}
