//! Examines the server for the administrator. It writes nothing, not even the indexes that every
//! other operation needs.

use super::connection::{self, ANSWER};
use super::expiry::moment;
use super::failure::{DriverErrorKind, failed, trouble, unreadable};
use super::{Mongo, books, schema};
use crate::StoreError;
use jiff::Timestamp;
use mongodb::Database;
use mongodb::bson::{Document, doc};
use mongodb::error::Error;
use mongodb::options::ReadConcern;

/// What a server reports about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Such as `4.4.18`.
    pub version: String,
    /// Its clock.
    pub now: Timestamp,
    /// When the newest change in the database was written, if any.
    pub newest: Option<Timestamp>,
}

/// Why CFFA can't use the server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HealthProblem {
    /// A known cause, which may go away.
    DriverErrorKind(DriverErrorKind),
    /// It accepted the request and never responded.
    Silent,
    /// Anything else, as a sentence.
    Unusable(String),
}

impl From<Error> for HealthProblem {
    fn from(error: Error) -> HealthProblem {
        match trouble(&error) {
            Some(trouble) => HealthProblem::DriverErrorKind(trouble),
            None => HealthProblem::Unusable(error.kind.to_string()),
        }
    }
}

impl Mongo {
    /// Asks the server for its version, and whether its user may read and write.
    ///
    /// # Errors
    /// The problem with the server.
    pub async fn examine(&self) -> Result<Server, HealthProblem> {
        let client = self.client().await.map_err(|why| match why {
            // So far, only a name was resolved.
            StoreError::Unavailable(_) => {
                HealthProblem::DriverErrorKind(DriverErrorKind::NoSuchName)
            }
            other => HealthProblem::Unusable(other.to_string()),
        })?;
        let db = connection::database(client, &self.name, ReadConcern::majority());
        let asked = tokio::time::timeout(ANSWER, asked(&db)).await;
        asked.unwrap_or(Err(HealthProblem::Silent))
    }
}

async fn asked(db: &Database) -> Result<Server, HealthProblem> {
    let built = db.run_command(doc! { "buildInfo": 1 }).await?;
    let description = describe(db).await?;
    if schema::is_known(db).await? == Some(false) {
        return Err(HealthProblem::Unusable(schema::newer()));
    }
    if !may_write(db).await? {
        return Err(HealthProblem::DriverErrorKind(DriverErrorKind::Role));
    }
    let version = built.get_str("version").unwrap_or("of an unknown version");
    let now = description
        .get_datetime("localTime")
        .map(|it| it.timestamp_millis());
    let newest = books::newest(super::commands::Database(db.clone()))
        .await
        .unwrap_or_default();
    Ok(Server {
        newest,
        version: version.to_owned(),
        now: now
            .ok()
            .and_then(|it| Timestamp::from_millisecond(it).ok())
            .unwrap_or_else(Timestamp::now),
    })
}

/// What the server reports to every client. Version 4.4.2 does not support `hello`.
pub(super) async fn describe(db: &Database) -> mongodb::error::Result<Document> {
    db.run_command(doc! { "isMaster": 1 }).await
}

/// The server's clock.
pub(super) async fn time(db: super::commands::Database) -> Result<Timestamp, StoreError> {
    let description = describe(&db).await.map_err(failed)?;
    let time = description.get_datetime("localTime").copied();
    moment(
        "the server's clock",
        time.map_err(|error| unreadable("the server's clock", error))?,
    )
}

/// Whether the user may insert into the database. A server without authentication has no users and
/// grants everything.
async fn may_write(db: &Database) -> Result<bool, HealthProblem> {
    let status = db
        .run_command(doc! { "connectionStatus": 1, "showPrivileges": true })
        .await?;
    let status = status.get_document("authInfo").cloned().unwrap_or_default();
    let list = |name: &str| status.get_array(name).cloned().unwrap_or_default();
    if list("authenticatedUsers").is_empty() {
        return Ok(true);
    }
    let is_ours = |resource: &Document| match resource.get_str("db") {
        Ok(name) => name.is_empty() || name == db.name(),
        Err(_) => resource.get_bool("anyResource").unwrap_or(false),
    };
    Ok(list("authenticatedUserPrivileges").iter().any(|one| {
        let Some(privilege) = one.as_document() else {
            return false;
        };
        let actions = privilege.get_array("actions").cloned().unwrap_or_default();
        privilege.get_document("resource").is_ok_and(is_ours)
            && actions
                .iter()
                .any(|action| action.as_str() == Some("insert"))
    }))
}
