//! The rest of a store, which nobody asks for here.

use crate::memory::{ArchivedBook, Memory};
use async_trait::async_trait;
use cffa_book::{Entry, Seq};
use cffa_store::{
    Account, AccountId, BookId, Headcount, HeadcountChange, HeadcountId, Identity, Import,
    ImportStore, NextGame, NextGameStore, PersonalToken, SessionRecord, Store, StoreError, Team,
    TeamId, TokenStore,
};
use jiff::Timestamp;
use jiff::civil::Date;
use uuid::Uuid;

fn unused<T>() -> Result<T, StoreError> {
    Err(StoreError::Broken("not a store of this kind".to_owned()))
}

#[async_trait]
impl Store for Memory {
    async fn ping(&self) -> Result<(), StoreError> {
        unused()
    }

    async fn mark_tidied(&self, _: Timestamp) -> Result<Option<Timestamp>, StoreError> {
        unused()
    }

    async fn now(&self) -> Result<Timestamp, StoreError> {
        self.clock().await
    }

    async fn teams_inviting_by_name(&self, _: &[Identity]) -> Result<Vec<Team>, StoreError> {
        unused()
    }

    async fn append(&self, book: BookId, entry: &Entry) -> Result<(), StoreError> {
        ArchivedBook::append(self, book, entry).await
    }

    async fn append_all(&self, book: BookId, entries: &[Entry]) -> Result<(), StoreError> {
        ArchivedBook::append_all(self, book, entries).await
    }

    async fn changes_after(
        &self,
        book: BookId,
        after: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        self.after(book, after, limit).await
    }

    async fn changes_before(
        &self,
        book: BookId,
        before: Seq,
        limit: usize,
    ) -> Result<Vec<Entry>, StoreError> {
        self.before(book, before, limit).await
    }

    async fn change_with_key(&self, book: BookId, key: Uuid) -> Result<Option<Entry>, StoreError> {
        Ok(self.with_key(&[book.generation], key).await?.map(|it| it.1))
    }

    async fn change_with_key_in(
        &self,
        team: TeamId,
        generations: &[Uuid],
        key: Uuid,
    ) -> Result<Option<(Uuid, Entry)>, StoreError> {
        let _ = team;
        self.with_key(generations, key).await
    }

    async fn drop_book(&self, book: BookId) -> Result<(), StoreError> {
        self.drop_before(book, Seq::MAX).await
    }

    async fn drop_changes_before(&self, book: BookId, before: Seq) -> Result<(), StoreError> {
        self.drop_before(book, before).await
    }

    async fn put_chunk(&self, _: BookId, _: u32, _: &[u8]) -> Result<(), StoreError> {
        unused()
    }

    async fn part(&self, _: BookId, _: u32) -> Result<Option<Vec<u8>>, StoreError> {
        unused()
    }

    async fn drop_file(&self, book: BookId) -> Result<(), StoreError> {
        let _ = book;
        Ok(())
    }

    async fn insert_team(&self, team: &Team) -> Result<(), StoreError> {
        self.insert(team).await
    }

    async fn replace_team(&self, team: &Team) -> Result<(), StoreError> {
        self.replace(team).await
    }

    async fn team(&self, id: TeamId) -> Result<Option<Team>, StoreError> {
        self.one(id).await
    }

    async fn team_inviting(&self, _: &str) -> Result<Option<Team>, StoreError> {
        unused()
    }

    async fn teams_of(&self, _: AccountId) -> Result<Vec<Team>, StoreError> {
        unused()
    }

    async fn teams(&self) -> Result<Vec<Team>, StoreError> {
        Ok(self
            .call("teams", |all| Ok(all.team.clone()))
            .await?
            .into_iter()
            .collect())
    }

    async fn insert_account(&self, _: &Account, _: bool) -> Result<(), StoreError> {
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

    async fn insert_space(&self, _: &Headcount) -> Result<(), StoreError> {
        unused()
    }

    async fn count_spaces(&self, _: Timestamp, _: u32) -> Result<u32, StoreError> {
        unused()
    }

    async fn spaces(&self, _: &[HeadcountId], _: Timestamp) -> Result<Vec<Headcount>, StoreError> {
        unused()
    }

    async fn use_space(
        &self,
        _: HeadcountId,
        _: Timestamp,
        _: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        unused()
    }

    async fn change_space(
        &self,
        _: HeadcountId,
        _: HeadcountChange,
        _: Timestamp,
        _: Timestamp,
    ) -> Result<Option<Headcount>, StoreError> {
        unused()
    }

    async fn purge_spaces(&self, _: Timestamp) -> Result<(), StoreError> {
        unused()
    }
}

#[async_trait]
impl NextGameStore for Memory {
    async fn insert_plan(&self, _: &NextGame) -> Result<(), StoreError> {
        unused()
    }

    async fn replace_plan(&self, _: &NextGame) -> Result<(), StoreError> {
        unused()
    }

    async fn plans(&self, _: &[TeamId]) -> Result<Vec<NextGame>, StoreError> {
        unused()
    }

    async fn plan_with_link(&self, _: &str) -> Result<Option<NextGame>, StoreError> {
        unused()
    }

    async fn delete_plan(&self, _: TeamId) -> Result<(), StoreError> {
        unused()
    }

    async fn purge_plans(&self, _: Date) -> Result<(), StoreError> {
        unused()
    }
}

#[async_trait]
impl TokenStore for Memory {
    async fn keep_token(&self, _: &PersonalToken) -> Result<(), StoreError> {
        unused()
    }

    async fn token(&self, _: &str, _: Timestamp) -> Result<Option<PersonalToken>, StoreError> {
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

    async fn import(&self, _: TeamId, _: Timestamp) -> Result<Option<Import>, StoreError> {
        unused()
    }

    async fn delete_import(&self, _: TeamId, _: Uuid) -> Result<(), StoreError> {
        unused()
    }

    async fn purge_imports(&self, _: Timestamp) -> Result<(), StoreError> {
        unused()
    }
}
