//! Decides what a mail in the queue says when it is sent: whether it is still useful, and whether
//! it may be sent at this hour.

use super::{Content, Letter, MailTeam, Mails, notices};
use crate::books::Books;
use crate::clock;
use crate::teams::payment_methods::{payee_names, payees};
use cffa_book::Money;
use cffa_store::{Mail, MailAddress, MailKind, Reader, StoreError};
use jiff::Timestamp;
use uuid::Uuid;

/// What to do with a mail that is due.
#[derive(Clone, Debug)]
pub(crate) enum Decision<T> {
    /// Send this.
    Send(Box<T>),
    /// Wait until then.
    Wait(Timestamp),
    /// It is still true, but was not sent while it was useful.
    Late(Box<T>),
    /// It is no longer true, or nobody wants it.
    Drop,
}

/// A mail with its current content.
#[derive(Clone, Debug)]
pub(super) struct Ready {
    /// The address it goes to.
    pub to: String,
    /// Its content.
    pub letter: Letter,
    /// The URL that stops all mail to the account, if the mail was not requested.
    pub unsubscribe: Option<String>,
    /// When it is no longer useful.
    pub expires: Timestamp,
}

/// The content of a mail about a team, until when it is useful, and when it may be sent.
pub(crate) struct AboutTeam {
    pub content: Content,
    pub expires: Timestamp,
    pub send_at: Timestamp,
}

impl Ready {
    fn decision(self, now: Timestamp) -> Decision<Ready> {
        match self.expires <= now {
            true => Decision::Late(Box::new(self)),
            false => Decision::Send(Box::new(self)),
        }
    }
}

impl Mails {
    /// Decides what to do with a mail. `url` is our own.
    pub(super) async fn decide(
        &self,
        books: &Books,
        mail: &Mail,
        url: &str,
        now: Timestamp,
    ) -> Result<Decision<Ready>, StoreError> {
        let ready = match mail.kind {
            MailKind::Confirmation => self.confirmation(mail, url).await?,
            MailKind::NewPassword(salt) => self.new_password(mail, salt, url).await?,
            MailKind::AddressChanged | MailKind::PasswordChanged => {
                self.protecting(mail, url).await?
            }
            MailKind::NextGame(..) | MailKind::Balance => {
                return self.to_member(books, mail, url, now).await;
            }
        };
        Ok(ready.map_or(Decision::Drop, |ready| ready.decision(now)))
    }

    async fn confirmation(&self, mail: &Mail, url: &str) -> Result<Option<Ready>, StoreError> {
        let found = self.store.mail_address(mail.account).await?;
        let asked = found.and_then(|address| address.unconfirmed());
        Ok(asked.filter(|it| it.salt == mail.salt).map(|it| Ready {
            letter: Letter {
                language: it.language,
                content: Content::Confirmation,
                link: format!("{url}{}", self.confirm_path(mail.account, it.salt)),
            },
            to: it.address,
            unsubscribe: None,
            expires: mail.expires,
        }))
    }

    async fn new_password(
        &self,
        mail: &Mail,
        salt: Uuid,
        url: &str,
    ) -> Result<Option<Ready>, StoreError> {
        let is_good = |address: &MailAddress| {
            let mut resets = address.resets.iter();
            address.salt == mail.salt && resets.any(|reset| reset.salt == salt)
        };
        let Some(address) = self.confirmed(mail).await?.filter(is_good) else {
            return Ok(None);
        };
        let link = format!("{url}{}", self.new_password_path(mail.account, salt));
        let account = self.store.account(mail.account).await?;
        Ok(account.map(|account| Ready {
            to: address.address,
            letter: Letter {
                language: address.language,
                content: Content::NewPassword(account.name),
                link,
            },
            unsubscribe: None,
            expires: mail.expires,
        }))
    }

    /// Notifies people that their account was changed, so that they can react.
    async fn protecting(&self, mail: &Mail, url: &str) -> Result<Option<Ready>, StoreError> {
        let account = self.store.account(mail.account).await?;
        let (Some(to), Some(account)) = (mail.to.clone(), account) else {
            return Ok(None);
        };
        let has_password = account.password_hash.is_some();
        let confirmed = self.confirmed(mail).await?;
        let is_kept = confirmed.is_some_and(|it| it.address.eq_ignore_ascii_case(&to.address));
        let (content, page) = match mail.kind {
            MailKind::PasswordChanged if is_kept => {
                (Content::PasswordChanged(account.name), "/login")
            }
            // The account no longer has this address, so no link to a new password can be sent to
            // it.
            MailKind::PasswordChanged => {
                (Content::PasswordAndAddressChanged(account.name), "/login")
            }
            _ if has_password => (Content::AddressChanged(account.name), "/account"),
            _ => (Content::AddressWithoutPassword(account.name), "/account"),
        };
        Ok(Some(Ready {
            to: to.address,
            letter: Letter {
                language: to.language,
                content,
                link: format!("{url}{page}"),
            },
            unsubscribe: None,
            expires: mail.expires,
        }))
    }

    async fn to_member(
        &self,
        books: &Books,
        mail: &Mail,
        url: &str,
        now: Timestamp,
    ) -> Result<Decision<Ready>, StoreError> {
        let is_wanted = |it: &MailAddress| mail.kind != MailKind::Balance || !it.no_balances;
        let Some(address) = self.confirmed(mail).await?.filter(is_wanted) else {
            return Ok(Decision::Drop);
        };
        let reader = Reader::Account(mail.account);
        let Some(about) = self.about_team(books, mail, &reader, now).await? else {
            return Ok(Decision::Drop);
        };
        if about.send_at > now {
            return Ok(Decision::Wait(about.send_at));
        }
        let stop = format!("{url}{}", self.stop_path(&address));
        let ready = Ready {
            to: address.address,
            letter: Letter {
                language: address.language,
                content: about.content,
                link: stop.clone(),
            },
            unsubscribe: Some(stop),
            expires: about.expires,
        };
        Ok(ready.decision(now))
    }

    /// The confirmed address of the account that a mail is for.
    async fn confirmed(&self, mail: &Mail) -> Result<Option<MailAddress>, StoreError> {
        let found = self.store.mail_address(mail.account).await?;
        Ok(found.filter(|address| address.confirmed.is_some()))
    }

    /// The current content of a mail about a team, or `None` if it is no longer true.
    pub(crate) async fn about_team(
        &self,
        books: &Books,
        mail: &Mail,
        reader: &Reader,
        now: Timestamp,
    ) -> Result<Option<AboutTeam>, StoreError> {
        let team = match mail.team {
            Some(team) => self.store.team(team).await?,
            None => None,
        };
        let Some(team) = team else {
            return Ok(None);
        };
        let next_game = self.store.next_games(&[team.id]).await?.pop();
        let book = books.read(&team).await?;
        let Some(invited) = notices::invited(reader, &team, next_game.as_ref(), &book) else {
            return Ok(None);
        };
        let now = clock::local(&book, now);
        let name = MailTeam {
            id: team.id,
            name: team.name.clone(),
        };
        let found = match (mail.kind, next_game) {
            (MailKind::NextGame(game, notice), Some(next_game)) if next_game.id == game => {
                let holds = notices::holds(notice, &next_game, &book, invited.replied, &now);
                // The game may have been moved since the mail was written.
                let start = notices::start(&next_game, now.time_zone());
                let content = Content::NextGame(notice, Box::new(next_game), name);
                start.filter(|_| holds).map(|start| (content, start))
            }
            (MailKind::Balance, _) => {
                let debt = invited.player.map(|player| -book.tally(player).balance());
                let debt = debt.filter(|debt| *debt > Money::ZERO);
                let currency = book.settings().currency;
                let payees: Vec<_> = payees(&team).collect();
                let names = payee_names(&*self.store, &book, &payees).await?;
                let pay = payees.into_iter().filter_map(|payee| {
                    let name = names.get(&payee.account)?.clone();
                    Some((name, payee.payment_methods.clone()))
                });
                let pay = pay.collect();
                debt.map(|debt| (Content::Balance(name, currency, debt, pay), mail.expires))
            }
            _ => None,
        };
        Ok(found.map(|(content, expires)| AboutTeam {
            content,
            expires,
            send_at: notices::send_at(&now, expires),
        }))
    }
}
