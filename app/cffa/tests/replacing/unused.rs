//! The rest of the store interface, which these tests don't use.

use crate::memory::Memory;
use async_trait::async_trait;
use cffa_store::{
    Account, AccountId, AccountStore, ConfirmationCounts, Headcount, HeadcountChange, HeadcountId,
    HeadcountStore, Identity, Import, ImportStore, Mail, MailAddress, MailCounts, MailStore,
    MatchDay, MatchDayStore, NextGame, NextGameStore, PersonalToken, PushDevice, PushKey,
    PushStore, Requester, RequesterStore, SessionRecord, SessionStore, Store, StoreError, TeamId,
    TokenStore,
};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

pub(crate) fn unused<T>() -> Result<T, StoreError> {
    Err(StoreError::Broken("not a store of this kind".to_owned()))
}

#[async_trait]
impl Store for Memory {
    async fn ping(&self) -> Result<(), StoreError> {
        unused()
    }

    async fn record_cleanup(&self, _: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        unused()
    }

    async fn now(&self) -> Result<Timestamp, StoreError> {
        Ok(Timestamp::now())
    }
}

#[async_trait]
impl AccountStore for Memory {
    async fn insert_account(&self, _: &Account) -> Result<(), StoreError> {
        unused()
    }

    async fn insert_first_account(&self, _: &Account) -> Result<(), StoreError> {
        unused()
    }

    async fn replace_account(&self, _: &Account) -> Result<(), StoreError> {
        unused()
    }

    async fn delete_account(&self, _: AccountId) -> Result<(), StoreError> {
        unused()
    }

    async fn account(&self, _: AccountId) -> Result<Option<Account>, StoreError> {
        unused()
    }

    async fn accounts(&self, _: &[AccountId]) -> Result<Vec<Account>, StoreError> {
        unused()
    }

    async fn accounts_after(
        &self,
        _: Option<AccountId>,
        _: usize,
    ) -> Result<Vec<Account>, StoreError> {
        unused()
    }

    async fn account_of(&self, _: &Identity) -> Result<Option<Account>, StoreError> {
        unused()
    }

    async fn has_accounts(&self) -> Result<bool, StoreError> {
        unused()
    }
}

#[async_trait]
impl RequesterStore for Memory {
    async fn requester(&self, _: AccountId) -> Result<Option<Requester>, StoreError> {
        unused()
    }

    async fn requester_with_identity(&self, _: &Identity) -> Result<Option<Requester>, StoreError> {
        unused()
    }

    async fn requester_with_session(
        &self,
        _: &str,
        _: Timestamp,
    ) -> Result<Option<(SessionRecord, Option<Requester>)>, StoreError> {
        unused()
    }

    async fn requester_with_token(
        &self,
        _: &str,
        _: Timestamp,
    ) -> Result<Option<(PersonalToken, Option<Requester>)>, StoreError> {
        unused()
    }
}

#[async_trait]
impl SessionStore for Memory {
    async fn insert_session(&self, _: &SessionRecord) -> Result<(), StoreError> {
        unused()
    }

    async fn replace_session(&self, _: &SessionRecord) -> Result<bool, StoreError> {
        unused()
    }

    async fn touch_session(&self, _: &str, _: Timestamp, _: Timestamp) -> Result<(), StoreError> {
        unused()
    }

    async fn session(&self, _: &str, _: Timestamp) -> Result<Option<SessionRecord>, StoreError> {
        unused()
    }

    async fn sessions_of(
        &self,
        _: AccountId,
        _: Timestamp,
    ) -> Result<Vec<SessionRecord>, StoreError> {
        unused()
    }

    async fn delete_session(&self, _: &str) -> Result<(), StoreError> {
        unused()
    }

    async fn delete_sessions_of(&self, _: AccountId, _: Option<&str>) -> Result<(), StoreError> {
        unused()
    }

    async fn delete_sessions_with(&self, _: &str) -> Result<(), StoreError> {
        unused()
    }

    async fn purge_sessions(&self, _: Timestamp) -> Result<(), StoreError> {
        unused()
    }
}

#[async_trait]
impl HeadcountStore for Memory {
    async fn insert_headcount(&self, _: &Headcount) -> Result<(), StoreError> {
        unused()
    }

    async fn count_headcounts(&self, _: Timestamp, _: u32) -> Result<u32, StoreError> {
        unused()
    }

    async fn headcounts(
        &self,
        _: &[HeadcountId],
        _: Timestamp,
    ) -> Result<Vec<Headcount>, StoreError> {
        unused()
    }

    async fn touch_headcount(
        &self,
        _: HeadcountId,
        _: Timestamp,
        _: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        unused()
    }

    async fn change_headcount(
        &self,
        _: HeadcountId,
        _: HeadcountChange,
        _: Timestamp,
        _: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        unused()
    }

    async fn purge_headcounts(&self, _: Timestamp) -> Result<(), StoreError> {
        unused()
    }
}

#[async_trait]
impl MailStore for Memory {
    async fn insert_mail_address(&self, _: &MailAddress) -> Result<(), StoreError> {
        unused()
    }

    async fn replace_mail_address(&self, _: &MailAddress) -> Result<(), StoreError> {
        unused()
    }

    async fn mail_address(&self, _: AccountId) -> Result<Option<MailAddress>, StoreError> {
        unused()
    }

    async fn mail_addresses_after(
        &self,
        _: Option<AccountId>,
        _: usize,
    ) -> Result<Vec<MailAddress>, StoreError> {
        unused()
    }

    async fn delete_mail_address(&self, _: AccountId) -> Result<(), StoreError> {
        unused()
    }

    async fn delete_mail_address_at(&self, _: &MailAddress) -> Result<(), StoreError> {
        unused()
    }

    async fn insert_mail(&self, _: &Mail) -> Result<(), StoreError> {
        unused()
    }

    async fn replace_mail(&self, _: &Mail) -> Result<(), StoreError> {
        unused()
    }

    async fn mails(&self, _: &[Uuid]) -> Result<Vec<Mail>, StoreError> {
        unused()
    }

    async fn mails_due(&self, _: Timestamp, _: usize) -> Result<Vec<Mail>, StoreError> {
        unused()
    }

    async fn pushes_due(&self, _: Timestamp, _: usize) -> Result<Vec<Mail>, StoreError> {
        unused()
    }

    async fn failed_mails(&self, _: TeamId, _: usize) -> Result<Vec<Mail>, StoreError> {
        unused()
    }

    async fn count_mails(
        &self,
        _: Option<TeamId>,
        _: AccountId,
        _: Uuid,
        _: Timestamp,
    ) -> Result<MailCounts, StoreError> {
        unused()
    }

    async fn count_confirmations(
        &self,
        _: AccountId,
        _: Uuid,
        _: Timestamp,
    ) -> Result<ConfirmationCounts, StoreError> {
        unused()
    }

    async fn delete_mails_about(&self, _: TeamId) -> Result<(), StoreError> {
        unused()
    }

    async fn purge_mails(&self, _: Timestamp) -> Result<(), StoreError> {
        unused()
    }
}

#[async_trait]
impl MatchDayStore for Memory {
    async fn insert_match_day(&self, _: &MatchDay) -> Result<(), StoreError> {
        unused()
    }

    async fn replace_match_day(&self, _: &MatchDay) -> Result<(), StoreError> {
        unused()
    }

    async fn match_days(&self, _: &[TeamId]) -> Result<Vec<MatchDay>, StoreError> {
        unused()
    }

    async fn match_day_with_calendar(&self, _: &str) -> Result<Option<MatchDay>, StoreError> {
        unused()
    }

    async fn teams_with_schedule(&self) -> Result<Vec<TeamId>, StoreError> {
        unused()
    }

    async fn teams_that_remind(&self) -> Result<Vec<TeamId>, StoreError> {
        unused()
    }
}

#[async_trait]
impl PushStore for Memory {
    async fn put_push_device(&self, _: &PushDevice) -> Result<(), StoreError> {
        unused()
    }

    async fn push_device(&self, _: Uuid) -> Result<Option<PushDevice>, StoreError> {
        unused()
    }

    async fn push_devices_of(&self, _: Uuid, _: usize) -> Result<Vec<PushDevice>, StoreError> {
        unused()
    }

    async fn push_devices_after(
        &self,
        _: Option<Uuid>,
        _: usize,
    ) -> Result<Vec<PushDevice>, StoreError> {
        unused()
    }

    async fn delete_push_device(&self, _: Uuid) -> Result<(), StoreError> {
        unused()
    }

    async fn delete_push_devices_of(&self, _: Uuid) -> Result<(), StoreError> {
        unused()
    }

    async fn insert_push_key(&self, _: &PushKey) -> Result<(), StoreError> {
        unused()
    }

    async fn push_key(&self, _: &str) -> Result<Option<PushKey>, StoreError> {
        unused()
    }
}

#[async_trait]
impl NextGameStore for Memory {
    async fn insert_next_game(&self, _: &NextGame) -> Result<(), StoreError> {
        unused()
    }

    async fn replace_next_game(&self, _: &NextGame) -> Result<(), StoreError> {
        unused()
    }

    async fn next_games(&self, _: &[TeamId]) -> Result<Vec<NextGame>, StoreError> {
        unused()
    }

    async fn next_game_with_link(&self, _: &str) -> Result<Option<NextGame>, StoreError> {
        unused()
    }

    async fn delete_next_game(&self, _: TeamId) -> Result<(), StoreError> {
        unused()
    }

    async fn purge_next_games(&self, _: Date) -> Result<(), StoreError> {
        unused()
    }
}

#[async_trait]
impl TokenStore for Memory {
    async fn put_token(&self, _: &PersonalToken) -> Result<(), StoreError> {
        unused()
    }

    async fn tokens_of(
        &self,
        _: AccountId,
        _: Timestamp,
    ) -> Result<Vec<PersonalToken>, StoreError> {
        unused()
    }

    async fn touch_token(&self, _: Uuid, _: Timestamp) -> Result<(), StoreError> {
        unused()
    }

    async fn delete_token(&self, _: AccountId, _: Uuid) -> Result<bool, StoreError> {
        unused()
    }

    async fn delete_tokens_of(&self, _: AccountId) -> Result<(), StoreError> {
        unused()
    }

    async fn purge_tokens(&self, _: Timestamp) -> Result<(), StoreError> {
        unused()
    }
}

#[async_trait]
impl ImportStore for Memory {
    async fn begin_import(&self, _: &Import) -> Result<(), StoreError> {
        unused()
    }

    async fn update_import(&self, _: &Import) -> Result<bool, StoreError> {
        unused()
    }

    async fn interrupt_import(&self, _: &Import) -> Result<bool, StoreError> {
        unused()
    }

    async fn import(&self, _: TeamId, _: Timestamp) -> Result<Option<Import>, StoreError> {
        unused()
    }

    async fn imports(&self, _: Timestamp) -> Result<Vec<Import>, StoreError> {
        unused()
    }

    async fn delete_import(&self, _: TeamId, _: Uuid) -> Result<(), StoreError> {
        unused()
    }

    async fn purge_imports(&self, _: Timestamp) -> Result<(), StoreError> {
        unused()
    }
}
