//! What expires: its times are dates, so that the server removes it, once a minute. Until then
//! every query passes it over by itself.

use super::failure::{failed, unreadable};
use crate::StoreError;
use jiff::Timestamp;
use mongodb::Collection;
use mongodb::bson::{DateTime, Document, doc};

/// A moment as a date, which is kept to the millisecond.
pub(super) fn date(moment: Timestamp) -> DateTime {
    DateTime::from_millis(moment.as_millisecond())
}

/// The moment of a date that stands in `what`.
pub(super) fn moment(what: &str, date: DateTime) -> Result<Timestamp, StoreError> {
    Timestamp::from_millisecond(date.timestamp_millis()).map_err(|error| unreadable(what, error))
}

/// What the field `expires` must be.
pub(super) fn unexpired(now: Timestamp) -> Document {
    doc! { "$gt": date(now) }
}

/// Forgets what has expired.
pub(super) async fn purge<T: Send + Sync>(
    all: Collection<T>,
    now: Timestamp,
) -> Result<(), StoreError> {
    all.delete_many(doc! { "expires": { "$lte": date(now) } })
        .await
        .map_err(failed)?;
    Ok(())
}
