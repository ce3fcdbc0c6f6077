//! A look at the server for the one who looks after it. Nothing is written: not even the
//! indexes that are made before anything else is asked.

use super::connection::{self, ANSWER};
use super::expiry::moment;
use super::failure::{DriverErrorKind, failed, trouble, unreadable};
use super::{Mongo, books, schema};
use crate::StoreError;
use jiff::Timestamp;
use mongodb::Database;
use mongodb::bson::{Document, doc};
use mongodb::error::Error;

/// What a server says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Server {
    /// Such as `4.4.18`.
    pub version: String,
    /// Its clock.
    pub now: Timestamp,
    /// When the newest change in the database was written, if there is one.
    pub newest: Option<Timestamp>,
}

/// Why it is of no use to us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HealthProblem {
    /// Known, and perhaps better later.
    DriverErrorKind(DriverErrorKind),
    /// It took the question, and never answered.
    Silent,
    /// Anything else, in a sentence.
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
    /// Asks the server who it is, and whether its user may read and write.
    ///
    /// # Errors
    /// What is the matter with it.
    pub async fn examine(&self) -> Result<Server, HealthProblem> {
        let client = self.client().await.map_err(|why| match why {
            // Only a name is looked up by then.
            StoreError::Unavailable(_) => {
                HealthProblem::DriverErrorKind(DriverErrorKind::NoSuchName)
            }
            other => HealthProblem::Unusable(other.to_string()),
        })?;
        let db = connection::database(client, &self.name);
        let asked = tokio::time::timeout(ANSWER, asked(&db)).await;
        asked.unwrap_or(Err(HealthProblem::Silent))
    }
}

async fn asked(db: &Database) -> Result<Server, HealthProblem> {
    let built = db.run_command(doc! { "buildInfo": 1 }).await?;
    let said = describe(db).await?;
    if schema::is_known(db).await? == Some(false) {
        return Err(HealthProblem::Unusable(schema::newer()));
    }
    if !may_write(db).await? {
        return Err(HealthProblem::DriverErrorKind(DriverErrorKind::Role));
    }
    let version = built.get_str("version").unwrap_or("of an unknown version");
    let now = said
        .get_datetime("localTime")
        .map(|it| it.timestamp_millis());
    let newest = books::newest(db.clone()).await.unwrap_or_default();
    Ok(Server {
        newest,
        version: version.to_owned(),
        now: now
            .ok()
            .and_then(|it| Timestamp::from_millisecond(it).ok())
            .unwrap_or_else(Timestamp::now),
    })
}

/// What the server says of itself to every client. 4.4.2 knows no `hello`.
pub(super) async fn describe(db: &Database) -> mongodb::error::Result<Document> {
    db.run_command(doc! { "isMaster": 1 }).await
}

/// The server's clock.
pub(super) async fn time(db: Database) -> Result<Timestamp, StoreError> {
    let said = describe(&db).await.map_err(failed)?;
    let time = said.get_datetime("localTime").copied();
    moment(
        "the server's clock",
        time.map_err(|error| unreadable("the server's clock", error))?,
    )
}

/// Whether the user may insert into the database. A server that asks for no password lets
/// everybody, and knows no users.
async fn may_write(db: &Database) -> Result<bool, HealthProblem> {
    let status = db
        .run_command(doc! { "connectionStatus": 1, "showPrivileges": true })
        .await?;
    let status = status.get_document("authInfo").cloned().unwrap_or_default();
    let list = |name: &str| status.get_array(name).cloned().unwrap_or_default();
    if list("authenticatedUsers").is_empty() {
        return Ok(true);
    }
    let of_ours = |resource: &Document| match resource.get_str("db") {
        Ok(name) => name.is_empty() || name == db.name(),
        Err(_) => resource.get_bool("anyResource").unwrap_or(false),
    };
    Ok(list("authenticatedUserPrivileges").iter().any(|one| {
        let Some(privilege) = one.as_document() else {
            return false;
        };
        let actions = privilege.get_array("actions").cloned().unwrap_or_default();
        privilege.get_document("resource").is_ok_and(of_ours)
            && actions
                .iter()
                .any(|action| action.as_str() == Some("insert"))
    }))
}
