//! Migration from the Flask application, in the same database.
//!
//! This module finds its teams, and makes a team of each, with its book and its people.
//! [`cffa_formats`] interprets the documents and the store reads them. Nothing can write to the old
//! collections.
//!
//! A team's ID is derived from its tenancy ID, and the store accepts an ID once. So a team is
//! migrated once, however often and concurrently it is requested. The book and the accounts are
//! written first and the team's record last, with one write: before it the team does not exist,
//! after it the team is complete.

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

/// Why a team was not brought over.
#[derive(Debug, thiserror::Error)]
pub enum MigrationError {
    /// What the database holds can't be a team's book.
    #[error(transparent)]
    Refused(#[from] ImportRefusal),
    /// What the database holds can't be a team's people.
    #[error(transparent)]
    Person(#[from] MembershipError),
    /// The database does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// What the Flask version left.
#[derive(Debug, Default)]
pub struct FlaskTeams {
    /// Its teams.
    pub tenants: Vec<Tenant>,
    /// What should be known of people who could not be told.
    pub warnings: Vec<Warning>,
}

/// Brings teams over.
pub struct Migration {
    store: Arc<dyn Store>,
    books: Books,
    memberships: Memberships,
}

impl Migration {
    /// From the database that `store` is in, into `store`.
    pub fn new(store: Arc<dyn Store>) -> Migration {
        Migration {
            books: Books::new(store.clone()),
            memberships: Memberships::new(store.clone()),
            store,
        }
    }

    /// What the Flask version left in the database; no teams where it left nothing, or
    /// can't have.
    ///
    /// # Errors
    /// If the database is unavailable, or holds more people than any could.
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

    /// Whether a team was brought over before.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn is_here(&self, tenant: &Tenant) -> Result<bool, StoreError> {
        Ok(self.store.team(team_id(&tenant.id)).await?.is_some())
    }
}

/// The id of the team that a tenancy of the Flask application becomes.
pub fn team_id(tenancy: &str) -> TeamId {
    let hash = Sha256::digest(format!("a team of the Flask version: {tenancy}"));
    let mut bytes = [0; 16];
    bytes.copy_from_slice(&hash[..16]);
    Uuid::new_v8(bytes)
}

/// Those of several collections that have something in them, the one to read first.
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
