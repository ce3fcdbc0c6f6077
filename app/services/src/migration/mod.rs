//! Migration from the Flask application, in the same database.
//!
//! This module finds its teams, and creates a team from each, with its book and its members.
//! [`cffa_formats`] interprets the documents and the store reads them. Nothing can write to the old
//! collections.
//!
//! A team's ID is derived from its tenancy ID, and the store accepts an ID once. So a team is
//! migrated once, however often and concurrently it is requested. The book and the accounts are
//! written first and the team's record last, in one write: before it the team does not exist, after
//! it the team is complete.

mod bring;
mod offers;
mod people;

pub use bring::{MigratedTeam, MigrationOutcome, MigrationRequest};
pub use offers::{Counts, Offer};

use crate::books::Books;
use crate::teams::{MembershipError, Memberships};
use cffa_formats::import::flask::{Directory, Tenant};
use cffa_formats::{ImportRefusal, Warning};
use cffa_store::{FlaskCollections, Store, StoreError, TeamId};
use sha2::{Digest, Sha256};
use std::sync::Arc;
use uuid::Uuid;

/// Why a team was not migrated.
#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    /// The data in the database is not a valid book.
    #[error(transparent)]
    Refused(#[from] ImportRefusal),
    /// The data in the database is not a valid list of members.
    #[error(transparent)]
    Person(#[from] MembershipError),
    /// The database is unavailable.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The teams of the Flask version.
#[derive(Debug, Default)]
pub struct FlaskTeams {
    /// Its teams.
    pub tenants: Vec<Tenant>,
    /// Warnings about people who could not be identified.
    pub warnings: Vec<Warning>,
}

/// Migrates teams.
pub struct Migration {
    store: Arc<dyn Store>,
    books: Books,
    memberships: Memberships,
}

impl Migration {
    /// Creates a migration from the database that `store` uses into `store`.
    pub fn new(store: Arc<dyn Store>) -> Migration {
        Migration {
            books: Books::new(store.clone()),
            memberships: Memberships::new(store.clone()),
            store,
        }
    }

    /// Finds the teams of the Flask version in the database. There are none if it left no data, or
    /// can't have used this kind of database.
    ///
    /// # Errors
    /// If the database is unavailable, or has more people than possible.
    pub async fn find(&self) -> Result<FlaskTeams, MigrationError> {
        let Some(original) = self.store.flask() else {
            return Ok(FlaskTeams::default());
        };
        let names = original.names().await?;
        let mut directory = Directory::of(&names);
        if let Some(source) = chosen(original, Directory::sources(&names)).await?.first() {
            let mut documents = original.documents(source).await?;
            while let Some(text) = documents.next().await? {
                directory.document(&text)?;
            }
        }
        let (tenants, warnings) = directory.finish();
        Ok(FlaskTeams { tenants, warnings })
    }

    /// Whether a team was migrated before.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn is_here(&self, tenant: &Tenant) -> Result<bool, StoreError> {
        Ok(self.store.team(team_id(&tenant.id)).await?.is_some())
    }
}

/// The ID of the team that is migrated from a tenancy of the Flask application.
pub fn team_id(tenancy: &str) -> TeamId {
    let hash = Sha256::digest(format!("a team of the Flask version: {tenancy}"));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    Uuid::new_v8(bytes)
}

/// The collections that are not empty, in order of preference.
async fn chosen<N: AsRef<str>>(
    original: &dyn FlaskCollections,
    names: Vec<N>,
) -> Result<Vec<N>, StoreError> {
    let mut full = Vec::new();
    for name in names {
        if original.count(name.as_ref()).await? > 0 {
            full.push(name);
        }
    }
    Ok(full)
}
