//! Match days, one row for each team, and the index table that finds them by calendar address.

use super::Sqlite;
use super::failure::{failed, failed_or, unreadable};
use super::statement::execute;
use crate::{MatchDay, MatchDayStore, StoreError, TeamId};
use async_trait::async_trait;
use rusqlite::{Connection, OptionalExtension, ToSql, params};

#[async_trait]
impl MatchDayStore for Sqlite {
    async fn insert_match_day(&self, match_day: &MatchDay) -> Result<(), StoreError> {
        let match_day = match_day.clone();
        self.write(move |db| {
            let body = written(&match_day)?;
            db.prepare_cached(
                "INSERT INTO match_days (team, version, scheduled, body) VALUES (?1, ?2, ?3, ?4)",
            )
            .map_err(failed)?
            .execute(params![
                match_day.team.as_bytes(),
                version(&match_day),
                match_day.schedule.is_some(),
                body
            ])
            .map_err(|error| failed_or(error, StoreError::Taken))?;
            index(db, &match_day)
        })
        .await
    }

    async fn replace_match_day(&self, match_day: &MatchDay) -> Result<(), StoreError> {
        let mut match_day = match_day.clone();
        self.write(move |db| {
            let was = version(&match_day);
            match_day.version += 1;
            let body = written(&match_day)?;
            let replaced = db
                .prepare_cached(
                    "UPDATE match_days SET version = ?3, scheduled = ?4, body = ?5
                     WHERE team = ?1 AND version = ?2",
                )
                .map_err(failed)?
                .execute(params![
                    match_day.team.as_bytes(),
                    was,
                    version(&match_day),
                    match_day.schedule.is_some(),
                    body
                ])
                .map_err(failed)?;
            if replaced == 0 {
                return Err(StoreError::Conflict);
            }
            execute(
                db,
                "DELETE FROM calendar_links WHERE team = ?1",
                params![match_day.team.as_bytes()],
            )?;
            index(db, &match_day)
        })
        .await
    }

    async fn match_days(&self, teams: &[TeamId]) -> Result<Vec<MatchDay>, StoreError> {
        let teams = teams.to_vec();
        self.read(move |db| {
            let mut found = Vec::new();
            for team in teams {
                let sql = "SELECT body FROM match_days WHERE team = ?1";
                found.extend(one(db, sql, team.as_bytes())?);
            }
            Ok(found)
        })
        .await
    }

    async fn match_day_with_calendar(
        &self,
        token_hash: &str,
    ) -> Result<Option<MatchDay>, StoreError> {
        let token_hash = token_hash.to_owned();
        self.read(move |db| {
            let sql = "SELECT body FROM calendar_links
                       JOIN match_days ON match_days.team = calendar_links.team
                       WHERE token_hash = ?1";
            one(db, sql, &token_hash)
        })
        .await
    }

    async fn teams_with_schedule(&self) -> Result<Vec<TeamId>, StoreError> {
        self.read_long(|db| teams(db, "SELECT team FROM match_days WHERE scheduled"))
            .await
    }

    async fn teams_that_remind(&self) -> Result<Vec<TeamId>, StoreError> {
        let sql = "SELECT team FROM match_days WHERE json_extract(body, '$.remind_debtors')";
        self.read_long(move |db| teams(db, sql)).await
    }
}

fn teams(db: &Connection, sql: &str) -> Result<Vec<TeamId>, StoreError> {
    let mut query = db.prepare_cached(sql).map_err(failed)?;
    let teams = query
        .query_map([], |row| row.get::<_, [u8; 16]>(0))
        .map_err(failed)?;
    teams
        .map(|team| team.map(TeamId::from_bytes).map_err(failed))
        .collect()
}

fn index(db: &Connection, match_day: &MatchDay) -> Result<(), StoreError> {
    let mut insert = db
        .prepare_cached("INSERT INTO calendar_links (token_hash, team) VALUES (?1, ?2)")
        .map_err(failed)?;
    for link in &match_day.calendars {
        insert
            .execute(params![link.token_hash, match_day.team.as_bytes()])
            .map_err(|error| failed_or(error, StoreError::Taken))?;
    }
    Ok(())
}

fn one(db: &Connection, sql: &str, key: &dyn ToSql) -> Result<Option<MatchDay>, StoreError> {
    let body: Option<String> = db
        .prepare_cached(sql)
        .and_then(|mut query| query.query_row([key], |row| row.get(0)).optional())
        .map_err(failed)?;
    body.map(|body| serde_json::from_str(&body).map_err(|error| unreadable("a match day", error)))
        .transpose()
}

fn written(match_day: &MatchDay) -> Result<String, StoreError> {
    serde_json::to_string(match_day)
        .map_err(|error| StoreError::Broken(format!("a match day can't be written: {error}")))
}

fn version(match_day: &MatchDay) -> i64 {
    i64::try_from(match_day.version).unwrap_or(i64::MAX)
}
