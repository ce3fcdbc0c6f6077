//! How MongoDB is reached: the driver's options, and how long anything may take.

use super::failure::failed;
use crate::StoreError;
use mongodb::bson::doc;
use mongodb::options::{
    Acknowledgment, ClientOptions, DatabaseOptions, ReadConcern, ReadPreference, SelectionCriteria,
    WriteConcern,
};
use mongodb::{Client, Database};
use std::time::Duration;

/// How long a server is looked for. A page that waits for a database that is away says
/// so within this time; a primary that steps down on purpose is followed within it.
const SELECTION: Duration = Duration::from_secs(2);

/// How long a connection may take to be made, over a home's wireless network to a Pi
/// that is busy starting other things.
const CONNECT: Duration = Duration::from_secs(5);

/// How long the members of a replica set have to write down what the primary took. The
/// write is not taken back after that: whoever asked is told that it is unknown.
const ACKNOWLEDGED: Duration = Duration::from_secs(4);

/// How long one answer may take, all in all. The driver itself would wait for ever for a
/// server that hangs.
pub(super) const ANSWER: Duration = Duration::from_secs(5);

/// The same for what touches a whole book: a large one is some 200,000 documents, on an
/// SD card.
pub(super) const WHOLE_BOOK: Duration = Duration::from_secs(300);

/// Makes the client. Nothing is connected yet, except that the name of a
/// `mongodb+srv://` address is looked up.
///
/// # Errors
/// [`StoreError::Unavailable`] when that name can't be looked up just now,
/// [`StoreError::Broken`] when the address makes no sense.
pub(super) async fn client(uri: &str) -> Result<Client, StoreError> {
    let mut options = ClientOptions::parse(uri).await.map_err(|error| {
        match failed(error) {
            // The driver's sentence may quote the address, and the password with it.
            StoreError::Broken(_) => StoreError::Broken(
                "its address can't be read; it should be like mongodb://user:password@host/name, \
                 with special characters in the password written as %40 and so on"
                    .to_owned(),
            ),
            other => other,
        }
    })?;
    options.app_name.get_or_insert_with(|| "cffa".to_owned());
    options.server_selection_timeout.get_or_insert(SELECTION);
    options.connect_timeout.get_or_insert(CONNECT);
    Client::with_options(options).map_err(failed)
}

/// The database, with what every read and write in it keeps to.
pub(super) fn database(client: &Client, name: &str) -> Database {
    // Acknowledged means: in the journal of most members, on the disk. A standalone server
    // is the majority by itself.
    let durable = WriteConcern::builder()
        .w(Acknowledgment::Majority)
        .journal(true)
        .w_timeout(ACKNOWLEDGED)
        .build();
    // From the primary, so that whoever wrote reads what they wrote; and only what most
    // members have, so that a live book never takes in a change that is rolled back.
    let options = DatabaseOptions::builder()
        .write_concern(durable)
        .read_concern(ReadConcern::majority())
        .selection_criteria(SelectionCriteria::ReadPreference(ReadPreference::Primary))
        .build();
    client.database_with_options(name, options)
}

/// Asks the server for no more than an answer.
pub(super) async fn ping(db: Database) -> Result<(), StoreError> {
    db.run_command(doc! { "ping": 1 }).await.map_err(failed)?;
    Ok(())
}
