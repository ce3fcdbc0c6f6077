//! Whether a mail in the queue is still of use when it is sent, and whether it may be sent at this
//! hour.

use super::{Mails, notices};
use crate::books::Books;
use crate::clock;
use crate::teams::{Membership, active};
use cffa_book::Money;
use cffa_store::{Mail, MailAddress, MailKind, StoreError};
use jiff::Timestamp;

/// What to do with a mail that is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// Send it.
    Send,
    /// Wait until then.
    Wait(Timestamp),
    /// Don't send it.
    Drop,
}

impl Mails {
    /// What to do with a mail, and the address to send it to.
    pub(super) async fn decide(
        &self,
        books: &Books,
        mail: &Mail,
        address: Option<&MailAddress>,
        now: Timestamp,
    ) -> Result<Decision, StoreError> {
        // After another address was given, it is not sent.
        let Some(address) = address.filter(|address| address.salt == mail.salt) else {
            return Ok(Decision::Drop);
        };
        let is_confirmed = address.confirmed.is_some();
        let is_of_use = match mail.kind {
            MailKind::Confirmation => !is_confirmed,
            MailKind::NewPassword(salt) => {
                let mut resets = address.resets.iter();
                is_confirmed && resets.any(|it| it.salt == salt && it.token_hash.is_some())
            }
            MailKind::NextGame(..) | MailKind::Balance => is_confirmed,
        };
        if !is_of_use || mail.expires <= now {
            return Ok(Decision::Drop);
        }
        match mail.kind {
            MailKind::Confirmation | MailKind::NewPassword(_) => Ok(Decision::Send),
            MailKind::NextGame(..) | MailKind::Balance => self.about_team(books, mail, now).await,
        }
    }

    async fn about_team(
        &self,
        books: &Books,
        mail: &Mail,
        now: Timestamp,
    ) -> Result<Decision, StoreError> {
        let team = match mail.team {
            Some(team) => self.store.team(team).await?,
            None => None,
        };
        let member = team.and_then(|team| {
            let member = active(&team, mail.account)?.clone();
            Some(Membership { team, member })
        });
        let Some(member) = member else {
            return Ok(Decision::Drop);
        };
        let next_game = self.store.next_games(&[member.team.id]).await?.pop();
        let book = books.read(&member.team).await?;
        let player = member.player(&book);
        let now = clock::local(&book, now);
        let until = match (mail.kind, next_game) {
            (MailKind::NextGame(game, notice), Some(next_game)) if next_game.id == game => {
                let holds = notices::holds(notice, &next_game, &book, player, &now);
                let start = notices::start(&next_game, now.time_zone());
                start.filter(|_| holds)
            }
            (MailKind::Balance, _) => {
                let owes = |player| book.tally(player).balance() < Money::ZERO;
                player.is_some_and(owes).then_some(mail.expires)
            }
            _ => None,
        };
        let Some(until) = until else {
            return Ok(Decision::Drop);
        };
        let at = notices::send_at(&now, until);
        Ok(match at > now.timestamp() {
            true => Decision::Wait(at),
            false => Decision::Send,
        })
    }
}
