//! Queues the messages about next games: mail for every confirmed address, and notifications for
//! every subscribed device.

use crate::app::App;
use cffa_services::books::Reading;
use cffa_services::clock;
use cffa_services::mail::notices::{self, Notice, Written};
use cffa_services::mail::{Draft, Queued, about_game};
use cffa_store::{
    MailAddress, MailKind, NextGame, PAGE_SIZE, PushDevice, Reader, StoreError, Team, TeamId,
};
use jiff::Timestamp;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A receiver of messages.
#[derive(Clone)]
enum Receiver {
    Address(MailAddress),
    Device(PushDevice),
}

impl Receiver {
    /// The id that its messages' ids are derived from.
    fn id(&self) -> Uuid {
        match self {
            Receiver::Address(address) => address.account,
            Receiver::Device(device) => device.id,
        }
    }

    fn reader(&self) -> Reader {
        match self {
            Receiver::Address(address) => Reader::Account(address.account),
            Receiver::Device(device) => device.reader.clone(),
        }
    }

    async fn write(&self, app: &App, draft: Draft, now: Timestamp) -> Result<Queued, StoreError> {
        match self {
            Receiver::Address(address) => app.mails.write(address, draft, now).await,
            Receiver::Device(device) => app.mails.write_push(device, draft, now).await,
        }
    }
}

/// The receivers of each team.
type ByTeam = BTreeMap<TeamId, (Team, Vec<Receiver>)>;

/// Queues all messages that are due.
pub(crate) async fn write(app: &App, now: Timestamp) -> Result<(), StoreError> {
    if app.mails.is_on() {
        write_mails(app, now).await?;
    }
    write_pushes(app, now).await
}

async fn write_mails(app: &App, now: Timestamp) -> Result<(), StoreError> {
    let mut last = None;
    loop {
        let page = app.store.mail_addresses_after(last, PAGE_SIZE).await?;
        let Some(end) = page.last() else {
            return Ok(());
        };
        last = Some(end.account);
        let confirmed = page.into_iter().filter(|it| it.confirmed.is_some());
        write_to_all(app, confirmed.map(Receiver::Address).collect(), now).await?;
    }
}

async fn write_pushes(app: &App, now: Timestamp) -> Result<(), StoreError> {
    let mut last = None;
    loop {
        let page = app.store.push_devices_after(last, PAGE_SIZE).await?;
        let Some(end) = page.last() else {
            return Ok(());
        };
        last = Some(end.id);
        let devices = page.into_iter().map(Receiver::Device);
        write_to_all(app, devices.collect(), now).await?;
    }
}

async fn write_to_all(
    app: &App,
    receivers: Vec<Receiver>,
    now: Timestamp,
) -> Result<(), StoreError> {
    let mut by_team = ByTeam::new();
    for receiver in receivers {
        let teams = match receiver.reader() {
            Reader::Account(account) => app.store.teams_of(account).await?,
            Reader::Link { team, .. } => app.store.team(team).await?.into_iter().collect(),
        };
        for team in teams {
            let entry = by_team.entry(team.id).or_insert((team, Vec::new()));
            entry.1.push(receiver.clone());
        }
    }
    for (team, receivers) in by_team.into_values() {
        match write_to(app, &team, &receivers, now).await {
            // A defect of one team must not prevent mail to the others.
            Err(StoreError::Broken(why)) => {
                log::error!("no mail was written to team {}: {why}", team.id);
            }
            other => other?,
        }
    }
    Ok(())
}

/// Queues the messages about the next game of a team.
async fn write_to(
    app: &App,
    team: &Team,
    receivers: &[Receiver],
    now: Timestamp,
) -> Result<(), StoreError> {
    let Some(next_game) = app.store.next_games(&[team.id]).await?.pop() else {
        return Ok(());
    };
    for receiver in receivers {
        let written = app.mails.written(receiver.id(), &next_game).await?;
        let due = {
            let book = app.books.read(team).await?;
            due(&receiver.reader(), team, &next_game, &book, written, now)
        };
        if let Some((notice, expires)) = due {
            let draft = Draft {
                kind: MailKind::NextGame(next_game.id, notice),
                about: about_game(notice, &next_game, next_game.edits),
                team: Some(team.id),
                to: None,
                expires,
            };
            receiver.write(app, draft, now).await?;
        }
    }
    Ok(())
}

/// The message to send to a reader, if any, and when the game begins.
fn due(
    reader: &Reader,
    team: &Team,
    next_game: &NextGame,
    book: &Reading,
    written: Written,
    now: Timestamp,
) -> Option<(Notice, Timestamp)> {
    let now = clock::local(book, now);
    let invited = notices::invited(reader, team, Some(next_game), book)?;
    let notice = notices::due(next_game, book, invited.replied, written, &now)?;
    Some((notice, notices::start(next_game, now.time_zone())?))
}
