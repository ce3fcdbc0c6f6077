//! `POST /collect/remind`: mail to those who owe, when a manager asks for it.

use super::text;
use crate::web::support::amounts;
use crate::web::support::current_user::CurrentUser;
use crate::web::support::error::WebError;
use crate::web::support::messages::message;
use crate::web::support::respond::see;
use actix_web::HttpResponse;
use cffa_book::{Currency, Money};
use cffa_services::teams::Membership;
use cffa_store::AccountId;

/// `POST /collect/remind`: each at most once a week, so pressing the button twice reminds nobody
/// twice.
pub async fn remind(user: CurrentUser) -> Result<HttpResponse, WebError> {
    let app = user.app();
    let Some(mail) = &app.config.mail else {
        return Err(WebError::Missing);
    };
    let team = user.team()?;
    let (currency, debtors) = debtors(&user).await?;
    let now = app.store.now().await?;
    let mut reminded = 0;
    for (account, debt) in debtors {
        let Some(address) = app.mails.address(account).await? else {
            continue;
        };
        if address.confirmed.is_none() {
            continue;
        }
        let Some(about) = app.mails.next_balance(account, team.id, now).await? else {
            continue;
        };
        let amount = || amounts::money(currency, debt);
        let of = (team.id, team.name.as_str());
        let draft = text::balance(&address, of, amount, about, &mail.url, now);
        reminded += u64::from(app.mails.write(&address, draft, now).await?);
    }
    match reminded {
        0 => user.mention(message!("mail-balance-nobody")),
        _ => user.say(message!("mail-balance-sent", players = reminded)),
    }
    Ok(see("/collect"))
}

/// The accounts of players who owe, each with what they owe.
async fn debtors(user: &CurrentUser) -> Result<(Currency, Vec<(AccountId, Money)>), WebError> {
    let team = user.team()?;
    let book = user.app().books.read(team).await?;
    let current = team
        .members
        .iter()
        .filter(|member| member.revoked.is_none());
    let members = current.filter_map(|member| {
        let membership = Membership {
            team: team.clone(),
            member: member.clone(),
        };
        let debt = -book.tally(membership.player(&book)?).balance();
        (debt > Money::ZERO).then_some((member.account, debt))
    });
    Ok((book.settings().currency, members.collect()))
}
