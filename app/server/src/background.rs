//! What the server does by itself, whether anybody asks or not: it plans recurring games, writes
//! mail about next games, and sends what is due. Every process does, and each game is planned and
//! each mail is sent by one of them.

use crate::app::App;
use crate::web::mail::text;
use cffa_services::books::Reading;
use cffa_services::clock;
use cffa_services::mail::notices::{self, Notice, Written};
use cffa_services::mail::{Draft, Mails};
use cffa_services::match_day::planning;
use cffa_services::teams::{Membership, active};
use cffa_store::{MailAddress, NextGame, PAGE_SIZE, StoreError, Team, TeamId};
use jiff::{Timestamp, Zoned};
use std::collections::BTreeMap;

/// Takes turns for ever.
pub(crate) async fn run(app: actix_web::web::Data<App>) {
    loop {
        actix_web::rt::time::sleep(app.background_interval).await;
        if let Err(error) = turn(&app).await {
            log::warn!("background work is postponed: {error}");
        }
    }
}

async fn turn(app: &App) -> Result<(), StoreError> {
    let now = app.store.now().await?;
    let planned = planning::run(&*app.store, &app.books, &app.next_games, now).await?;
    if planned > 0 {
        log::info!("recurring games planned: {planned}");
    }
    let Some(mail) = &app.config.mail else {
        return Ok(());
    };
    write_notices(app, &mail.url, now).await?;
    app.mails.send_due(&mail.url, now).await.map(drop)
}

/// Writes what there is to write to everybody who confirmed an address.
async fn write_notices(app: &App, url: &str, now: Timestamp) -> Result<(), StoreError> {
    let mut last = None;
    loop {
        let page = app.store.mail_addresses_after(last, PAGE_SIZE).await?;
        let Some(end) = page.last() else {
            return Ok(());
        };
        last = Some(end.account);
        let mut by_team: BTreeMap<TeamId, (Team, Vec<MailAddress>)> = BTreeMap::new();
        for address in page {
            if address.confirmed.is_none() {
                continue;
            }
            for team in app.store.teams_of(address.account).await? {
                let entry = by_team.entry(team.id).or_insert((team, Vec::new()));
                entry.1.push(address.clone());
            }
        }
        for (team, addresses) in by_team.into_values() {
            write_to(app, &team, &addresses, url, now).await?;
        }
    }
}

/// Writes to members of a team about its next game.
async fn write_to(
    app: &App,
    team: &Team,
    addresses: &[MailAddress],
    url: &str,
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(next_game) = app.store.next_games(&[team.id]).await?.pop() else {
        return Ok(());
    };
    for address in addresses {
        let Some(member) = active(team, address.account) else {
            continue;
        };
        let written = written(app, address, &next_game).await?;
        let due = {
            let book = app.books.read(team).await?;
            let member = Membership {
                team: team.clone(),
                member: member.clone(),
            };
            due(&member, &next_game, &book, written, now)
        };
        if let Some((notice, due, start)) = due {
            let stop = app.mails.stop_path(address.account, address.salt);
            let (subject, body) = text::notice(
                notice,
                &next_game,
                &team.name,
                &format!("{url}/next"),
                &format!("{url}{stop}"),
            );
            let draft = Draft {
                about: about(notice, &next_game, next_game.edits),
                team: Some(team.id),
                subject,
                body,
                due,
                expires: start,
            };
            app.mails.write(address, draft, now).await?;
        }
    }
    Ok(())
}

/// What to write to a member, when to send it, and when the game begins.
fn due(
    member: &Membership,
    next_game: &NextGame,
    book: &Reading,
    written: Written,
    now: Timestamp,
) -> Option<(Notice, Timestamp, Timestamp)> {
    let now: Zoned = clock::local(book, now);
    let notice = notices::due(next_game, book, member.player(book), written, &now)?;
    let start = notices::start(next_game, now.time_zone())?;
    Some((notice, notices::send_at(&now, start), start))
}

/// What was written to them before about this game.
async fn written(
    app: &App,
    address: &MailAddress,
    next_game: &NextGame,
) -> Result<Written, StoreError> {
    let id = |notice, edits| Mails::id(address.account, &about(notice, next_game, edits));
    let planned = id(Notice::Planned, 0);
    let ids = match next_game.edits.checked_sub(1) {
        Some(before) => vec![planned, id(Notice::CalledOff, before)],
        None => vec![planned],
    };
    let found = app.store.mails(&ids).await?;
    let planned = found.iter().find(|mail| mail.id == planned);
    Ok(Written {
        planned: planned.map(|mail| mail.made),
        called_off: found.len() > usize::from(planned.is_some()),
    })
}

/// What a mail is about, so that it is written once: a game, and for the last two kinds the
/// change of it.
fn about(notice: Notice, next_game: &NextGame, edits: u64) -> Vec<Vec<u8>> {
    let (kind, edits) = match notice {
        Notice::Planned => ("planned", 0),
        Notice::Reminder => ("reminder", 0),
        Notice::CalledOff => ("off", edits),
        Notice::OnAgain => ("on", edits),
    };
    vec![
        kind.as_bytes().to_vec(),
        next_game.id.as_bytes().to_vec(),
        edits.to_be_bytes().to_vec(),
    ]
}
