//! `POST /collect/remind`: mail to those who owe, when a manager asks for it.

use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::messages::message;
use crate::web::support::respond::see;
use actix_web::HttpResponse;
use cffa_book::Money;
use cffa_services::mail::{Draft, Queued, limits};
use cffa_services::teams::player_of;
use cffa_store::{AccountId, MailKind};

/// `POST /collect/remind`: each at most once a week, so pressing the button twice reminds nobody
/// twice.
pub async fn remind(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let app = user.app();
    if !app.mails.is_on() {
        return Err(WebError::Missing);
    }
    let team = user.team()?;
    let now = app.store.now().await?;
    let (mut reminded, mut too_many) = (0, false);
    for account in debtors(&user).await? {
        let Some(address) = app.mails.address(account).await? else {
            continue;
        };
        if address.confirmed.is_none() {
            continue;
        }
        let Some(about) = app.mails.next_balance(account, team.id, now).await? else {
            continue;
        };
        let draft = Draft {
            kind: MailKind::Balance,
            about,
            team: Some(team.id),
            to: None,
            expires: now + limits::BALANCE,
        };
        match app.mails.write(&address, draft, now).await? {
            Queued::Written => reminded += 1,
            Queued::Before => {}
            Queued::TooMany => too_many = true,
        }
    }
    if reminded > 0 {
        user.say(message!("mail-balance-sent", players = reminded));
    }
    match (too_many, reminded) {
        (true, _) => user.mention(message!("mail-balance-too-many")),
        (false, 0) => user.mention(message!("mail-balance-nobody")),
        (false, _) => {}
    }
    Ok(see("/collect"))
}

/// The accounts of players who owe.
async fn debtors(user: &CurrentUser) -> Result<Vec<AccountId>, WebError> {
    let team = user.team()?;
    let book = user.app().books.read(team).await?;
    let current = team
        .members
        .iter()
        .filter(|member| member.revoked.is_none());
    let owes = |player| book.tally(player).balance() < Money::ZERO;
    let debtors = current.filter(|member| player_of(member, &book).is_some_and(owes));
    Ok(debtors.map(|member| member.account).collect())
}
