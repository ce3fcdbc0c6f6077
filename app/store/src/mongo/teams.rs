//! Teams, in the collection `teams`: one document each, which contains the members and
//! invitations, so that every change to a team is one write.

use super::Mongo;
use super::commands::{Collection, Database};
use super::failure::{failed, failed_or};
use crate::mongo::documents::{document, record, records};
use crate::{AccountId, Identity, StoreError, Team, TeamId, TeamStore};
use async_trait::async_trait;
use mongodb::bson::{Document, RawDocumentBuf, doc};

/// The name of the collection.
pub(super) const TEAMS: &str = "teams";

#[async_trait]
impl TeamStore for Mongo {
    async fn insert_team(&self, team: &Team) -> Result<(), StoreError> {
        self.ask(async |db| {
            db.collection::<Document>(TEAMS)
                .insert_one(written(team)?)
                .await
                .map_err(|error| failed_or(error, StoreError::Taken))?;
            Ok(())
        })
        .await
    }

    async fn replace_team(&self, team: &Team) -> Result<(), StoreError> {
        let mut team = team.clone();
        self.ask(async |db| {
            let was = doc! { "_id": team.id.to_string(), "version": version(&team) };
            team.version += 1;
            let replaced = db
                .collection::<Document>(TEAMS)
                .replace_one(was, written(&team)?)
                .await
                .map_err(|error| failed_or(error, StoreError::Taken))?;
            if replaced.matched_count == 0 {
                return Err(StoreError::Conflict);
            }
            Ok(())
        })
        .await
    }

    async fn team(&self, id: TeamId) -> Result<Option<Team>, StoreError> {
        self.ask(|db| find(db, doc! { "_id": id.to_string() }))
            .await
    }

    async fn team_inviting(&self, token_hash: &str) -> Result<Option<Team>, StoreError> {
        self.ask(|db| find(db, doc! { "invitations.token_hash": token_hash }))
            .await
    }

    async fn teams_inviting_by_name(
        &self,
        identities: &[Identity],
    ) -> Result<Vec<Team>, StoreError> {
        self.ask(async |db| {
            if identities.is_empty() {
                return Ok(Vec::new());
            }
            let any: Vec<Document> = identities
                .iter()
                .map(|it| {
                    doc! { "named_invitations": { "$elemMatch": {
                        "to.issuer": &it.issuer,
                        "to.subject": &it.subject,
                    } } }
                })
                .collect();
            list(db, doc! { "$or": any }).await
        })
        .await
    }

    async fn teams_of(&self, account: AccountId) -> Result<Vec<Team>, StoreError> {
        self.ask(|db| list(db, doc! { "members.account": account.to_string() }))
            .await
    }

    async fn teams(&self) -> Result<Vec<Team>, StoreError> {
        self.ask(|db| list(db, doc! {})).await
    }
}

fn teams(db: &Database) -> Collection<RawDocumentBuf> {
    db.collection(TEAMS)
}

fn written(team: &Team) -> Result<Document, StoreError> {
    document("a team", team.id.to_string(), team)
}

async fn find(db: Database, which: Document) -> Result<Option<Team>, StoreError> {
    teams(&db)
        .find_one(which)
        .await
        .map_err(failed)?
        .map(|found| record("a team", &found))
        .transpose()
}

async fn list(db: Database, which: Document) -> Result<Vec<Team>, StoreError> {
    let found = teams(&db)
        .find(which)
        .sort(doc! { "name_key": 1 })
        .await
        .map_err(failed)?;
    records("a team", found).await
}

fn version(team: &Team) -> i64 {
    i64::try_from(team.version).unwrap_or(i64::MAX)
}
