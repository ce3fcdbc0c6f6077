//! Requesters: one `aggregate`, which joins the account and its teams to the document that names the
//! account.

use super::Mongo;
use super::accounts::{ACCOUNTS, with_identity};
use super::commands::Database;
use super::failure::{failed, unreadable};
use super::sessions::{self, SESSIONS};
use super::teams::TEAMS;
use super::tokens::{self, TOKENS};
use crate::mongo::documents::record;
use crate::{
    AccountId, Identity, PersonalToken, Requester, RequesterStore, SessionRecord, StoreError,
};
use async_trait::async_trait;
use jiff::Timestamp;
use mongodb::bson::{Document, RawDocument, RawDocumentBuf, doc};

#[async_trait]
impl RequesterStore for Mongo {
    async fn requester(&self, account: AccountId) -> Result<Option<Requester>, StoreError> {
        let which = doc! { "_id": account.to_string() };
        let found = self.ask(|db| find(db, ACCOUNTS, which, "$_id")).await?;
        Ok(found.and_then(|(_, requester)| requester))
    }

    async fn requester_with_identity(
        &self,
        identity: &Identity,
    ) -> Result<Option<Requester>, StoreError> {
        let which = with_identity(identity);
        let found = self.ask(|db| find(db, ACCOUNTS, which, "$_id")).await?;
        Ok(found.and_then(|(_, requester)| requester))
    }

    async fn requester_with_session(
        &self,
        id_hash: &str,
        now: Timestamp,
    ) -> Result<Option<(SessionRecord, Option<Requester>)>, StoreError> {
        let which = sessions::unexpired_with(id_hash, now);
        let found = self.ask(|db| find(db, SESSIONS, which, "$account")).await?;
        let Some((session, requester)) = found else {
            return Ok(None);
        };
        Ok(Some((sessions::read(&session)?, requester)))
    }

    async fn requester_with_token(
        &self,
        token_hash: &str,
        now: Timestamp,
    ) -> Result<Option<(PersonalToken, Option<Requester>)>, StoreError> {
        let which = tokens::unexpired_with(token_hash, now);
        let found = self.ask(|db| find(db, TOKENS, which, "$account")).await?;
        let Some((token, requester)) = found else {
            return Ok(None);
        };
        Ok(Some((tokens::read(&token)?, requester)))
    }
}

/// Finds a document, and the account whose ID its field `account` contains, with its teams.
async fn find(
    db: Database,
    collection: &str,
    which: Document,
    account: &str,
) -> Result<Option<(RawDocumentBuf, Option<Requester>)>, StoreError> {
    let mut rows = db
        .collection::<Document>(collection)
        .aggregate(joined(which, account))
        .with_type::<RawDocumentBuf>()
        .await
        .map_err(failed)?;
    let mut found: Option<(RawDocumentBuf, Option<Requester>)> = None;
    while rows.advance().await.map_err(failed)? {
        let row = rows.current();
        let (_, requester) = match &mut found {
            Some(found) => found,
            None => {
                let credential = part(row, "credential")?.ok_or_else(|| without("credential"))?;
                let account = part(row, "account")?;
                let account = account.map(|it| record("an account", it)).transpose()?;
                let requester = account.map(|account| Requester {
                    account,
                    teams: Vec::new(),
                });
                found.insert((credential.to_owned(), requester))
            }
        };
        if let (Some(requester), Some(team)) = (requester, part(row, "team")?) {
            requester.teams.push(record("a team", team)?);
        }
    }
    if let Some((_, Some(requester))) = &mut found {
        let teams = &mut requester.teams;
        teams.sort_by(|one, other| one.name_key.cmp(&other.name_key));
    }
    Ok(found)
}

/// One row for each team, or one without a team. All teams in one row could exceed the limit of a
/// document, 16 MB.
fn joined(which: Document, account: &str) -> [Document; 6] {
    [
        doc! { "$match": which },
        doc! { "$project": {
            "_id": 0,
            "credential": "$$ROOT",
            // A lookup of nothing would find the teams without members. No ID is empty.
            "owner": { "$ifNull": [account, ""] },
        } },
        doc! { "$lookup": {
            "from": ACCOUNTS,
            "localField": "owner",
            "foreignField": "_id",
            "as": "account",
        } },
        doc! { "$unwind": { "path": "$account", "preserveNullAndEmptyArrays": true } },
        doc! { "$lookup": {
            "from": TEAMS,
            "localField": "owner",
            "foreignField": "members.account",
            "as": "team",
        } },
        doc! { "$unwind": { "path": "$team", "preserveNullAndEmptyArrays": true } },
    ]
}

/// A document in a row, if the row has it.
fn part<'r>(row: &'r RawDocument, name: &str) -> Result<Option<&'r RawDocument>, StoreError> {
    let found = row.get(name).map_err(|error| unreadable(name, error))?;
    Ok(found.and_then(|found| found.as_document()))
}

fn without(name: &str) -> StoreError {
    StoreError::Broken(format!("a row of a join has no {name}"))
}
