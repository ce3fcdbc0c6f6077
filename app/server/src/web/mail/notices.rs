//! Writes mail about next games to the queue, for everybody who confirmed an address.

use crate::app::App;
use cffa_services::books::Reading;
use cffa_services::clock;
use cffa_services::mail::notices::{self, Notice, Written};
use cffa_services::mail::{Draft, about_game};
use cffa_services::teams::{active, player_of};
use cffa_store::{MailAddress, MailKind, Member, NextGame, PAGE_SIZE, StoreError, Team, TeamId};
use jiff::Timestamp;
use std::collections::BTreeMap;

/// Writes what there is to write.
pub(crate) async fn write(app: &App, now: Timestamp) -> Result<(), StoreError> {
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
            match write_to(app, &team, &addresses, now).await {
                // What is wrong with one team keeps no other from its mail.
                Err(StoreError::Broken(why)) => {
                    log::error!("no mail was written to team {}: {why}", team.id);
                }
                other => other?,
            }
        }
    }
}

/// Writes to members of a team about its next game.
async fn write_to(
    app: &App,
    team: &Team,
    addresses: &[MailAddress],
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(next_game) = app.store.next_games(&[team.id]).await?.pop() else {
        return Ok(());
    };
    for address in addresses {
        let Some(member) = active(team, address.account) else {
            continue;
        };
        let written = app.mails.written(address, &next_game).await?;
        let due = {
            let book = app.books.read(team).await?;
            due(member, &next_game, &book, written, now)
        };
        if let Some((notice, expires)) = due {
            let draft = Draft {
                kind: MailKind::NextGame(next_game.id, notice),
                about: about_game(notice, &next_game, next_game.edits),
                team: Some(team.id),
                to: None,
                expires,
            };
            app.mails.write(address, draft, now).await?;
        }
    }
    Ok(())
}

/// What to write to a member, and when the game begins.
fn due(
    member: &Member,
    next_game: &NextGame,
    book: &Reading,
    written: Written,
    now: Timestamp,
) -> Option<(Notice, Timestamp)> {
    let now = clock::local(book, now);
    let notice = notices::due(next_game, book, player_of(member, book), written, &now)?;
    Some((notice, notices::start(next_game, now.time_zone())?))
}
