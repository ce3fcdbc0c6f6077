//! Whether a user wants reminders of what they owe: one setting for e-mail and all of their
//! devices.

use super::Pushes;
use cffa_store::{AccountId, Reader, StoreError};

/// The reminders of an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminders {
    /// Whether its owner wants them.
    pub wanted: bool,
    /// Whether there is an address or a device that they could reach.
    pub is_reached: bool,
}

impl Pushes {
    /// Whether the owner of an account wants reminders.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn reminders(&self, account: AccountId) -> Result<Reminders, StoreError> {
        let devices = self.devices(&Reader::Account(account)).await?;
        let address = self.mails.address(account).await?;
        let is_reached = address.is_some() || !devices.is_empty();
        let by_mail = address.is_none_or(|it| !it.no_balances);
        Ok(Reminders {
            wanted: by_mail && devices.iter().all(|it| !it.no_balances),
            is_reached,
        })
    }

    /// Sets whether the owner of an account wants reminders, by mail and on all of their devices.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn set_reminders(&self, account: AccountId, wanted: bool) -> Result<(), StoreError> {
        self.mails.set_balances(account, wanted).await?;
        self.set_balances(&Reader::Account(account), wanted).await
    }
}
