//! Teams, and the three index tables that find them, written in one transaction.

use super::Sqlite;
use super::failure::{failed, failed_or, unreadable};
use super::statement;
use crate::{AccountId, Identity, StoreError, Team, TeamId, TeamStore};
use async_trait::async_trait;
use rusqlite::{Connection, Params, params};

#[async_trait]
impl TeamStore for Sqlite {
    async fn insert_team(&self, team: &Team) -> Result<(), StoreError> {
        let team = team.clone();
        self.write(move |db| {
            let body = written(&team)?;
            db.prepare_cached(
                "INSERT INTO teams (id, name_key, version, body) VALUES (?1, ?2, ?3, ?4)",
            )
            .map_err(failed)?
            .execute(params![
                team.id.as_bytes(),
                team.name_key,
                version(&team),
                body
            ])
            .map_err(|error| failed_or(error, StoreError::Taken))?;
            index(db, &team)
        })
        .await
    }

    async fn replace_team(&self, team: &Team) -> Result<(), StoreError> {
        let team = team.clone();
        self.write(move |db| replace(db, team)).await
    }

    async fn team(&self, id: TeamId) -> Result<Option<Team>, StoreError> {
        self.read(move |db| {
            let found = list(
                db,
                "SELECT body FROM teams WHERE id = ?1",
                params![id.as_bytes()],
            )?;
            Ok(found.into_iter().next())
        })
        .await
    }

    async fn team_inviting(&self, token_hash: &str) -> Result<Option<Team>, StoreError> {
        let token_hash = token_hash.to_owned();
        self.read(move |db| {
            let found = list(
                db,
                "SELECT body FROM team_invitations JOIN teams ON teams.id = team_invitations.team
                 WHERE token_hash = ?1",
                params![token_hash],
            )?;
            Ok(found.into_iter().next())
        })
        .await
    }

    async fn teams_inviting_by_name(
        &self,
        identities: &[Identity],
    ) -> Result<Vec<Team>, StoreError> {
        let identities = identities.to_vec();
        self.read(move |db| {
            let mut teams: Vec<Team> = Vec::new();
            for identity in identities {
                let found = list(
                    db,
                    "SELECT body FROM team_named_invitations
                     JOIN teams ON teams.id = team_named_invitations.team
                     WHERE issuer = ?1 AND subject = ?2",
                    params![identity.issuer, identity.subject],
                )?;
                teams.extend(found);
            }
            teams.sort_by(|one, other| one.name_key.cmp(&other.name_key));
            teams.dedup_by_key(|team| team.id);
            Ok(teams)
        })
        .await
    }

    async fn teams_of(&self, account: AccountId) -> Result<Vec<Team>, StoreError> {
        self.read(move |db| of(db, account)).await
    }

    async fn teams(&self) -> Result<Vec<Team>, StoreError> {
        self.read_long(move |db| list(db, "SELECT body FROM teams ORDER BY name_key", []))
            .await
    }
}

pub(super) fn of(db: &Connection, account: AccountId) -> Result<Vec<Team>, StoreError> {
    list(
        db,
        "SELECT body FROM team_members JOIN teams ON teams.id = team_members.team
         WHERE account = ?1 ORDER BY name_key",
        params![account.as_bytes()],
    )
}

fn replace(db: &Connection, mut team: Team) -> Result<(), StoreError> {
    let was = version(&team);
    team.version += 1;
    let body = written(&team)?;
    let replaced = db
        .prepare_cached(
            "UPDATE teams SET name_key = ?3, version = ?4, body = ?5
             WHERE id = ?1 AND version = ?2",
        )
        .map_err(failed)?
        .execute(params![
            team.id.as_bytes(),
            was,
            team.name_key,
            version(&team),
            body
        ])
        .map_err(|error| failed_or(error, StoreError::Taken))?;
    if replaced == 0 {
        return Err(StoreError::Conflict);
    }
    for sql in [
        "DELETE FROM team_members WHERE team = ?1",
        "DELETE FROM team_invitations WHERE team = ?1",
        "DELETE FROM team_named_invitations WHERE team = ?1",
    ] {
        db.prepare_cached(sql)
            .and_then(|mut delete| delete.execute(params![team.id.as_bytes()]))
            .map_err(failed)?;
    }
    index(db, &team)
}

fn index(db: &Connection, team: &Team) -> Result<(), StoreError> {
    let mut member = db
        .prepare_cached("INSERT INTO team_members (account, team) VALUES (?1, ?2)")
        .map_err(failed)?;
    for one in &team.members {
        member
            .execute(params![one.account.as_bytes(), team.id.as_bytes()])
            .map_err(|error| failed_or(error, StoreError::Taken))?;
    }
    let mut invitation = db
        .prepare_cached("INSERT INTO team_invitations (token_hash, team) VALUES (?1, ?2)")
        .map_err(failed)?;
    for one in &team.invitations {
        invitation
            .execute(params![one.token_hash, team.id.as_bytes()])
            .map_err(|error| failed_or(error, StoreError::Taken))?;
    }
    let mut named = db
        .prepare_cached(
            "INSERT INTO team_named_invitations (issuer, subject, team) VALUES (?1, ?2, ?3)",
        )
        .map_err(failed)?;
    for one in &team.named_invitations {
        named
            .execute(params![one.to.issuer, one.to.subject, team.id.as_bytes()])
            .map_err(|error| failed_or(error, StoreError::Taken))?;
    }
    Ok(())
}

fn list(db: &Connection, sql: &str, params: impl Params) -> Result<Vec<Team>, StoreError> {
    statement::list(db, sql, params, |row| {
        let body: String = row.get(0).map_err(failed)?;
        serde_json::from_str(&body).map_err(|error| unreadable("a team", error))
    })
}

fn written(team: &Team) -> Result<String, StoreError> {
    serde_json::to_string(team)
        .map_err(|error| StoreError::Broken(format!("a team can't be written: {error}")))
}

fn version(team: &Team) -> i64 {
    i64::try_from(team.version).unwrap_or(i64::MAX)
}
