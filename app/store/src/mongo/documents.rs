//! Records as documents. They have the same form as in JSON, field by field: IDs and times are
//! text, money is whole numbers. So the format of archives, which a test checks line by line, is
//! also the format of the database, however the driver represents IDs and dates. Times as text keep
//! their nanoseconds. No query sorts or searches by them, except by the times of sessions, which
//! are dates.

use super::failure::{failed, unreadable};
use crate::StoreError;
use mongodb::bson::serde_helpers::HumanReadable;
use mongodb::bson::{
    Document, RawDocument, RawDocumentBuf, deserialize_from_slice, serialize_to_document,
};
use mongodb::{Cursor, bson::Bson};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Converts a record to a document with this `_id`.
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

/// Parses the record in a document.
pub(super) fn record<T: DeserializeOwned>(
    what: &str,
    document: &RawDocument,
) -> Result<T, StoreError> {
    deserialize_from_slice(document.as_bytes())
        .map(|HumanReadable(record)| record)
        .map_err(|error| unreadable(what, error))
}

/// Parses all records that a query found, in its order.
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
