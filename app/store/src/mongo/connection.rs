//! The connection to MongoDB: the driver's options and the time limits.

use super::failure::failed;
use crate::StoreError;
use mongodb::bson::doc;
use mongodb::options::{
    Acknowledgment, ClientOptions, DatabaseOptions, ReadConcern, ReadPreference, SelectionCriteria,
    WriteConcern,
};
use mongodb::{Client, Database};
use std::time::Duration;

/// How long to look for a server. If the database is down, pages report it within this time. A
/// planned change of the primary takes less.
const SELECTION: Duration = Duration::from_secs(2);

/// Time limit to connect, over a home's wireless network to a Raspberry Pi that is still starting.
const CONNECT: Duration = Duration::from_secs(5);

/// Time limit for the members of a replica set to acknowledge a write of the primary. A write that
/// exceeds it is not undone: its outcome is unknown.
const ACKNOWLEDGED: Duration = Duration::from_secs(4);

/// Time limit of an operation. Without it, the driver would wait forever for a server that hangs.
pub(super) const ANSWER: Duration = Duration::from_secs(5);

/// Time limit of an operation on a whole book. A large one has about 200,000 documents, on an SD
/// card.
pub(super) const WHOLE_BOOK: Duration = Duration::from_secs(300);

/// Creates the client. This does not connect yet; it only resolves the name in a
/// `mongodb+srv://` address.
///
/// # Errors
/// [`StoreError::Unavailable`] if that name can't be resolved at the moment,
/// [`StoreError::Broken`] if the address is invalid.
pub(super) async fn client(uri: &str) -> Result<Client, StoreError> {
    let mut options = ClientOptions::parse(uri).await.map_err(|error| {
        match failed(error) {
            // The driver's message may contain the address with the password.
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

/// The database, with the write concern of all operations and this read concern.
///
/// A majority read returns only data that most members have, so that a book in memory never
/// contains a change that is rolled back. It can miss what was acknowledged before it: a primary
/// that was paused or cut off answers for a while although another one was elected. A linearizable
/// read also asks most members whether the primary still is one, which costs a small write to their
/// journals. A standalone server, which is its own majority, does not support it.
pub(super) fn database(client: &Client, name: &str, reads: ReadConcern) -> Database {
    // A write is acknowledged when it is in the journals of most members, on disk. A standalone
    // server is its own majority.
    let durable = WriteConcern::builder()
        .w(Acknowledgment::Majority)
        .journal(true)
        .w_timeout(ACKNOWLEDGED)
        .build();
    let options = DatabaseOptions::builder()
        .write_concern(durable)
        .read_concern(reads)
        .selection_criteria(SelectionCriteria::ReadPreference(ReadPreference::Primary))
        .build();
    client.database_with_options(name, options)
}

/// Checks that the server responds.
pub(super) async fn ping(db: super::commands::Database) -> Result<(), StoreError> {
    db.run_command(doc! { "ping": 1 }).await.map_err(failed)?;
    Ok(())
}
