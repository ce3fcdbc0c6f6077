//! Next games, in the table `plans`: one row for each team.

use super::Sqlite;
use super::failure::{failed, failed_or, unreadable};
use super::statement::execute;
use crate::{NextGame, NextGameStore, StoreError, TeamId};
use async_trait::async_trait;
use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, ToSql, params};

#[async_trait]
impl NextGameStore for Sqlite {
    async fn insert_next_game(&self, game: &NextGame) -> Result<(), StoreError> {
        let game = game.clone();
        self.write(move |db| {
            let body = written(&game)?;
            db.prepare_cached(
                "INSERT INTO plans (team, token_hash, date, version, body)
                 VALUES (?1, ?2, ?3, ?4, ?5)",
            )
            .map_err(failed)?
            .execute(params![
                game.team.as_bytes(),
                game.link.token_hash,
                game.details.date.to_string(),
                version(&game),
                body
            ])
            .map_err(|error| failed_or(error, StoreError::Taken))?;
            Ok(())
        })
        .await
    }

    async fn replace_next_game(&self, game: &NextGame) -> Result<(), StoreError> {
        let mut game = game.clone();
        self.write(move |db| {
            let was = version(&game);
            game.version += 1;
            let body = written(&game)?;
            let replaced = db
                .prepare_cached(
                    "UPDATE plans SET token_hash = ?3, date = ?4, version = ?5, body = ?6
                     WHERE team = ?1 AND version = ?2",
                )
                .map_err(failed)?
                .execute(params![
                    game.team.as_bytes(),
                    was,
                    game.link.token_hash,
                    game.details.date.to_string(),
                    version(&game),
                    body
                ])
                .map_err(|error| failed_or(error, StoreError::Taken))?;
            match replaced {
                0 => Err(StoreError::Conflict),
                _ => Ok(()),
            }
        })
        .await
    }

    async fn next_games(&self, teams: &[TeamId]) -> Result<Vec<NextGame>, StoreError> {
        let teams = teams.to_vec();
        self.read(move |db| {
            let mut found = Vec::new();
            for team in teams {
                found.extend(one(
                    db,
                    "SELECT body FROM plans WHERE team = ?1",
                    team.as_bytes(),
                )?);
            }
            Ok(found)
        })
        .await
    }

    async fn next_game_with_link(&self, token_hash: &str) -> Result<Option<NextGame>, StoreError> {
        let token_hash = token_hash.to_owned();
        self.read(move |db| {
            one(
                db,
                "SELECT body FROM plans WHERE token_hash = ?1",
                &token_hash,
            )
        })
        .await
    }

    async fn delete_next_game(&self, team: TeamId) -> Result<(), StoreError> {
        self.write(move |db| {
            execute(
                db,
                "DELETE FROM plans WHERE team = ?1",
                params![team.as_bytes()],
            )?;
            Ok(())
        })
        .await
    }

    async fn purge_next_games(&self, before: Date) -> Result<(), StoreError> {
        self.write_long(move |db| {
            // Days as text compare like days: every year has four digits.
            execute(
                db,
                "DELETE FROM plans WHERE date < ?1",
                params![before.to_string()],
            )?;
            Ok(())
        })
        .await
    }
}

fn one(db: &Connection, sql: &str, key: &dyn ToSql) -> Result<Option<NextGame>, StoreError> {
    let body: Option<String> = db
        .prepare_cached(sql)
        .and_then(|mut query| query.query_row([key], |row| row.get(0)).optional())
        .map_err(failed)?;
    body.map(|body| serde_json::from_str(&body).map_err(|error| unreadable("a next game", error)))
        .transpose()
}

fn written(game: &NextGame) -> Result<String, StoreError> {
    serde_json::to_string(game)
        .map_err(|error| StoreError::Broken(format!("a next game can't be written: {error}")))
}

fn version(game: &NextGame) -> i64 {
    i64::try_from(game.version).unwrap_or(i64::MAX)
}
