//! Next games, in the collection `plans`: one document for each team.

use super::Mongo;
use super::commands::{Collection, Database};
use super::failure::{failed, failed_or};
use crate::mongo::documents::{document, record, records};
use crate::{NextGame, NextGameStore, StoreError, TeamId};
use async_trait::async_trait;
use jiff::civil::Date;
use mongodb::bson::{Document, RawDocumentBuf, doc};

/// The name of the collection.
pub(super) const PLANS: &str = "plans";

#[async_trait]
impl NextGameStore for Mongo {
    async fn insert_next_game(&self, game: &NextGame) -> Result<(), StoreError> {
        self.ask(async |db| {
            db.collection::<Document>(PLANS)
                .insert_one(written(game)?)
                .await
                .map_err(|error| failed_or(error, StoreError::Taken))?;
            Ok(())
        })
        .await
    }

    async fn replace_next_game(&self, game: &NextGame) -> Result<(), StoreError> {
        let mut game = game.clone();
        self.ask(async |db| {
            let version = i64::try_from(game.version).unwrap_or(i64::MAX);
            let was = doc! { "_id": game.team.to_string(), "version": version };
            game.version += 1;
            let replaced = db
                .collection::<Document>(PLANS)
                .replace_one(was, written(&game)?)
                .await
                .map_err(|error| failed_or(error, StoreError::Taken))?;
            if replaced.matched_count == 0 {
                return Err(StoreError::Conflict);
            }
            Ok(())
        })
        .await
    }

    async fn next_games(&self, teams: &[TeamId]) -> Result<Vec<NextGame>, StoreError> {
        self.ask(async |db| {
            let ids: Vec<String> = teams.iter().map(TeamId::to_string).collect();
            let found = next_games(&db)
                .find(doc! { "_id": { "$in": ids } })
                .await
                .map_err(failed)?;
            records("a next game", found).await
        })
        .await
    }

    async fn next_game_with_link(&self, token_hash: &str) -> Result<Option<NextGame>, StoreError> {
        self.ask(async |db| {
            next_games(&db)
                .find_one(doc! { "link.token_hash": token_hash })
                .await
                .map_err(failed)?
                .map(|found| record("a next game", &found))
                .transpose()
        })
        .await
    }

    async fn delete_next_game(&self, team: TeamId) -> Result<(), StoreError> {
        self.ask(async |db| {
            next_games(&db)
                .delete_one(doc! { "_id": team.to_string() })
                .await
                .map_err(failed)?;
            Ok(())
        })
        .await
    }

    async fn purge_next_games(&self, before: Date) -> Result<(), StoreError> {
        self.ask(async |db| {
            // Dates as text compare like dates, because every year has four digits.
            next_games(&db)
                .delete_many(doc! { "date": { "$lt": before.to_string() } })
                .await
                .map_err(failed)?;
            Ok(())
        })
        .await
    }
}

fn next_games(db: &Database) -> Collection<RawDocumentBuf> {
    db.collection(PLANS)
}

fn written(game: &NextGame) -> Result<Document, StoreError> {
    document("a next game", game.team.to_string(), game)
}
