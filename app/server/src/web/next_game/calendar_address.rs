//! `/next/calendar`: the addresses of calendar feeds with a team's games, and
//! `/calendar/{token}.ics`: the feeds.

use super::calendar::{self, MEDIA_TYPE, Shown};
use super::page_view::Share;
use crate::http::digest::digest;
use crate::text::calendar_address::Address;
use crate::text::messages::message;
use crate::web::auth::signin;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::page::{Page, View};
use crate::web::support::respond::{own_address, see};
use actix_web::http::header::{CACHE_CONTROL, ETAG, IF_NONE_MATCH};
use actix_web::{HttpRequest, HttpResponse, web};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use cffa_book::Book;
use cffa_services::auth::LimitedAction;
use cffa_services::clock;
use cffa_services::match_day::events::{self, Calendar, Event};
use cffa_services::teams::{Membership, active};
use cffa_services::token::Token;
use cffa_store::{AccountId, NextGame, StoreError, Team};
use jiff::Timestamp;
use serde::Serialize;

#[derive(Serialize)]
pub(crate) struct CalendarView {
    own: AddressView,
    team: AddressView,
}

impl View for CalendarView {
    const TEMPLATE: &'static str = "next_game/calendar.html";
}

/// The address of a calendar feed.
#[derive(Serialize)]
struct AddressView {
    /// Whether the feed exists.
    exists: bool,
    /// The address; `None` if it can only be replaced, not shown.
    shown: Option<Address>,
}

/// `GET /next/calendar`
pub async fn show(user: CurrentUser, request: HttpRequest) -> Result<HttpResponse, WebError> {
    let match_days = &user.app().match_days;
    let match_day = match_days.of(user.team()?.id).await?;
    let start = own_address(&user, &request);
    let address = |account: Option<AccountId>| AddressView {
        exists: match_day.calendars.iter().any(|one| one.account == account),
        shown: match_days
            .calendar_token(&match_day, account)
            .map(|token| Address::of(&start, &token)),
    };
    let view = CalendarView {
        own: address(Some(user.signed_in()?.id)),
        team: address(None),
    };
    let book = user.app().books.read(user.team()?).await?;
    Page::of(message!("next-game-calendar-page"), "next", &view).render(&user, Some(&book))
}

/// `POST /next/calendar`: replaces the user's own address.
pub async fn renew_own(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let account = user.signed_in()?.id;
    renew(&user, Some(account)).await
}

/// `POST /next/calendar/team`
pub async fn renew_team(user: CurrentUser) -> Result<HttpResponse, WebError> {
    renew(&user, None).await
}

async fn renew(user: &CurrentUser, account: Option<AccountId>) -> Result<HttpResponse, WebError> {
    let match_days = &user.app().match_days;
    match_days.renew_calendar(user.team()?, account).await?;
    user.say(message!("next-game-calendar-renewed"));
    Ok(see("/next/calendar"))
}

/// `GET /calendar/{token}.ics`
pub async fn read(
    user: CurrentUser,
    request: HttpRequest,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let hash = Token::hash_of(&token);
    let Some(found) = find(&user, &request, &hash).await? else {
        signin::count(&user, &request, LimitedAction::Calendar)?;
        return Err(WebError::Gone(message!("next-game-calendar-over")));
    };
    // Only existing addresses use memory in the rate limiter: made-up ones must not displace them.
    user.app().throttle.check_calendar(&hash)?;
    let shown = Shown {
        team: &found.team,
        zone: found.zone,
        link: &found.link,
        is_address: true,
    };
    let written = |now| calendar::body(&found.events, &shown, now);
    let tag = tag(&written(Timestamp::UNIX_EPOCH)?);
    let is_known = knows(&request, &tag);
    let mut response = match is_known {
        true => HttpResponse::NotModified(),
        false => HttpResponse::Ok(),
    };
    // Only the calendar program may cache it, and must revalidate it each time.
    response
        .insert_header((ETAG, tag))
        .insert_header((CACHE_CONTROL, "private, no-cache"));
    Ok(match is_known {
        true => response.finish(),
        false => response
            .content_type(MEDIA_TYPE)
            .body(written(Timestamp::now())?),
    })
}

/// The content of a calendar.
struct Found {
    team: String,
    zone: jiff::tz::TimeZone,
    link: String,
    events: Vec<Event>,
}

/// The content of the feed whose token has this hash; `None` if there is none, or its member has no
/// access.
async fn find(
    user: &CurrentUser,
    request: &HttpRequest,
    hash: &str,
) -> Result<Option<Found>, StoreError> {
    let app = user.app();
    let Some((team, account)) = app.match_days.calendar_of(hash).await? else {
        return Ok(None);
    };
    let Some(team) = app.store.team(team).await? else {
        return Ok(None);
    };
    let member = account.and_then(|account| active(&team, account).cloned());
    if account.is_some() && member.is_none() {
        return Ok(None);
    }
    let next_game = app.next_games.of(team.id, clock::server_today()).await?;
    let book = app.books.read(&team).await?;
    let calendar = match member {
        None => Calendar::Team,
        Some(member) => Calendar::Member(player(&team, member, &book)),
    };
    let today = clock::today(&book);
    Ok(Some(Found {
        link: link(user, request, calendar, next_game.as_ref()),
        zone: clock::zone(&book),
        events: events::events(calendar, next_game.as_ref(), &book, today),
        team: team.name.clone(),
    }))
}

fn player(team: &Team, member: cffa_store::Member, book: &Book) -> Option<cffa_book::PlayerId> {
    let team = team.clone();
    Membership { team, member }.player(book)
}

/// The page of the next game: for members the one that requires sign-in, and for users of the
/// team's address, who may have no account, the public one.
fn link(
    user: &CurrentUser,
    request: &HttpRequest,
    calendar: Calendar,
    next_game: Option<&NextGame>,
) -> String {
    let token = match calendar {
        Calendar::Team => next_game.and_then(|next_game| user.app().next_games.token(next_game)),
        Calendar::Member(_) => None,
    };
    match token {
        Some(token) => Share::of(user, request, token.reveal()).link,
        None => format!("{}/next", own_address(user, request)),
    }
}

/// The ETag of a calendar, which must not depend on the time of its generation.
fn tag(body: &str) -> String {
    let sum = digest([body.as_bytes()]);
    format!("W/\"{}\"", URL_SAFE_NO_PAD.encode(sum))
}

/// Whether the client has the calendar with this ETag. Proxies that compress may have made the tag
/// weak, so only the quoted part is compared.
fn knows(request: &HttpRequest, tag: &str) -> bool {
    let opaque = tag.trim_start_matches("W/");
    let values = request.headers().get_all(IF_NONE_MATCH);
    let mut tags = values.flat_map(|value| value.to_str().unwrap_or_default().split(','));
    tags.any(|one| one.trim().trim_start_matches("W/") == opaque)
}

#[cfg(test)]
mod test {
    use super::*;
    use crate::web::support::sample::{Audience, Sample};

    impl Sample for CalendarView {
        const AUDIENCE: Audience = Audience::Members;

        fn samples() -> Vec<Self> {
            let view = |exists, shown| AddressView { exists, shown };
            let token = Token::random();
            vec![
                CalendarView {
                    own: view(false, None),
                    team: view(true, None),
                },
                CalendarView {
                    own: view(true, Some(Address::of("https://cffa.example.org", &token))),
                    team: view(true, Some(Address::of("https://cffa.example.org", &token))),
                },
            ]
        }
    }
}
