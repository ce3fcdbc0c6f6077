//! Records as documents. They are written as in JSON, field by field: ids and times as
//! text, money as whole numbers. So the format that the archives use and that a test holds
//! line by line is the format of the database as well, whatever the driver's own ideas of
//! ids and dates are. Times as text keep their nanoseconds; nothing is ever sorted or
//! searched by them, except the times of sessions, which are dates.

use super::failure::{failed, unreadable};
use crate::StoreError;
use mongodb::bson::serde_helpers::HumanReadable;
use mongodb::bson::{Document, RawDocumentBuf, deserialize_from_slice, serialize_to_document};
use mongodb::{Cursor, bson::Bson};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// A record as a document with this `_id`.
pub(super) fn document(
    what: &str,
    id: impl Into<Bson>,
    record: &impl Serialize,
) -> Result<Document, StoreError> {
    let fields = serialize_to_document(&HumanReadable(record))
        .map_err(|error| StoreError::Broken(format!("{what} can't be written: {error}")))?;
    let mut document = Document::new();
    document.insert("_id", id);
    document.extend(fields);
    Ok(document)
}

/// The record in a document.
pub(super) fn record<T: DeserializeOwned>(
    what: &str,
    document: &RawDocumentBuf,
) -> Result<T, StoreError> {
    deserialize_from_slice(document.as_bytes())
        .map(|HumanReadable(record)| record)
        .map_err(|error| unreadable(what, error))
}

/// All records that a query found, in its order.
pub(super) async fn records<T: DeserializeOwned>(
    what: &str,
    mut found: Cursor<RawDocumentBuf>,
) -> Result<Vec<T>, StoreError> {
    let mut records = Vec::new();
    while found.advance().await.map_err(failed)? {
        let record: HumanReadable<T> = deserialize_from_slice(found.current().as_bytes())
            .map_err(|error| unreadable(what, error))?;
        records.push(record.0);
    }
    Ok(records)
}
