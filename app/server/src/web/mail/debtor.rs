//! Members who owe money, and how to remind them.

use crate::app::App;
use cffa_book::Money;
use cffa_services::mail::{Draft, Queued, RemindedBy, limits};
use cffa_services::teams::player_of;
use cffa_store::{AccountId, MailAddress, MailKind, PushDevice, Reader, StoreError, Team, TeamId};
use jiff::Timestamp;
use uuid::Uuid;

/// A member who owes money, and the addresses for reminders.
pub(super) struct Debtor {
    account: AccountId,
    address: Option<MailAddress>,
    devices: Vec<PushDevice>,
}

impl Debtor {
    /// The members of a team who owe money.
    pub(super) async fn all(app: &App, team: &Team) -> Result<Vec<Debtor>, StoreError> {
        let mut all = Vec::new();
        for account in accounts(app, team).await? {
            all.push(Debtor {
                account,
                address: app.mails.address(account).await?,
                devices: app.pushes.devices(&Reader::Account(account)).await?,
            });
        }
        Ok(all)
    }

    /// Reminds the member, unless they turned reminders off, were reminded recently, or have no
    /// address. By mail if possible, which can state the amount; otherwise on all of their devices.
    pub(super) async fn remind(
        &self,
        app: &App,
        team: TeamId,
        by: RemindedBy,
        now: Timestamp,
    ) -> Result<Option<Queued>, StoreError> {
        let is_confirmed = |it: &&MailAddress| it.confirmed.is_some() && app.mails.is_on();
        let address = self.address.as_ref().filter(is_confirmed);
        let is_reached = address.is_some() || !self.devices.is_empty();
        if self.has_opted_out() || !is_reached {
            return Ok(None);
        }
        let devices = self.devices.iter().map(|device| device.id);
        let receivers: Vec<Uuid> = devices.chain([self.account]).collect();
        let about = app.mails.next_balance(&receivers, team, by, now).await?;
        let Some(about) = about else {
            return Ok(None);
        };
        let draft = || Draft {
            kind: MailKind::Balance,
            about: about.clone(),
            team: Some(team),
            to: None,
            expires: now + limits::BALANCE,
        };
        if let Some(address) = address {
            return app.mails.write(address, draft(), now).await.map(Some);
        }
        let mut queued = None;
        for device in &self.devices {
            let one = app.mails.write_push(device, draft(), now).await?;
            // A reminder on one device is enough.
            if queued != Some(Queued::Written) {
                queued = Some(one);
            }
        }
        Ok(queued)
    }

    fn has_opted_out(&self) -> bool {
        let by_mail = self.address.as_ref().is_some_and(|it| it.no_balances);
        by_mail || self.devices.iter().any(|it| it.no_balances)
    }
}

/// The accounts of players who owe money.
async fn accounts(app: &App, team: &Team) -> Result<Vec<AccountId>, StoreError> {
    let book = app.books.read(team).await?;
    let current = team
        .members
        .iter()
        .filter(|member| member.revoked.is_none());
    let owes = |player| book.tally(player).balance() < Money::ZERO;
    let debtors = current.filter(|member| player_of(member, &book).is_some_and(owes));
    Ok(debtors.map(|member| member.account).collect())
}
