//! Records that expire. Their times are dates, so that the server deletes them, once a minute.
//! Until then, every query excludes them.

use super::commands::Collection;
use super::failure::{failed, unreadable};
use crate::StoreError;
use jiff::Timestamp;
use mongodb::bson::{DateTime, Document, doc};

/// Converts a time to a date, which has milliseconds.
pub(super) fn date(moment: Timestamp) -> DateTime {
    DateTime::from_millis(moment.as_millisecond())
}

/// Converts a date in the record `what` to a time.
pub(super) fn moment(what: &str, date: DateTime) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(date.timestamp_millis()).map_err(|error| unreadable(what, error))
}

/// The condition for the field `expires`.
pub(super) fn unexpired(now: Timestamp) -> Document {
    doc! { "$gt": date(now) }
}

/// Deletes expired documents.
pub(super) async fn purge<T: Send + Sync>(
    all: Collection<T>,
    now: Timestamp,
) -> Result<(), StoreError> {
    all.delete_many(doc! { "expires": { "$lte": date(now) } })
        .await
        .map_err(failed)?;
    Ok(())
}
