//! Requesters: a few queries by keys, in one job of one thread.

use super::{Sqlite, accounts, sessions, teams, tokens};
use crate::{
    Account, AccountId, Identity, PersonalToken, Requester, RequesterStore, SessionRecord,
    StoreError,
};
use async_trait::async_trait;
use jiff::Timestamp;
use rusqlite::Connection;

#[async_trait]
impl RequesterStore for Sqlite {
    async fn requester(&self, account: AccountId) -> Result<Option<Requester>, StoreError> {
        self.read(move |db| with_teams(db, accounts::one(db, account)?))
            .await
    }

    async fn requester_with_identity(
        &self,
        identity: &Identity,
    ) -> Result<Option<Requester>, StoreError> {
        let identity = identity.clone();
        self.read(move |db| with_teams(db, accounts::with_identity(db, &identity)?))
            .await
    }

    async fn requester_with_session(
        &self,
        id_hash: &str,
        now: Timestamp,
    ) -> Result<Option<(SessionRecord, Option<Requester>)>, StoreError> {
        let id_hash = id_hash.to_owned();
        self.read(move |db| {
            let Some(session) = sessions::one(db, &id_hash, now)? else {
                return Ok(None);
            };
            let requester = match session.account {
                Some(account) => with_teams(db, accounts::one(db, account)?)?,
                None => None,
            };
            Ok(Some((session, requester)))
        })
        .await
    }

    async fn requester_with_token(
        &self,
        token_hash: &str,
        now: Timestamp,
    ) -> Result<Option<(PersonalToken, Option<Requester>)>, StoreError> {
        let token_hash = token_hash.to_owned();
        self.read(move |db| {
            let Some(token) = tokens::one(db, &token_hash, now)? else {
                return Ok(None);
            };
            let requester = with_teams(db, accounts::one(db, token.account)?)?;
            Ok(Some((token, requester)))
        })
        .await
    }
}

fn with_teams(db: &Connection, account: Option<Account>) -> Result<Option<Requester>, StoreError> {
    let Some(account) = account else {
        return Ok(None);
    };
    let teams = teams::of(db, account.id)?;
    Ok(Some(Requester { account, teams }))
}
