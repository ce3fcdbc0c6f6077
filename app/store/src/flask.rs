//! The collections that the Flask application left in the same database. They are read,
//! never written: nothing here could.

use super::StoreError;
use async_trait::async_trait;

/// Another application's collections, as they lie there.
#[async_trait]
pub trait FlaskCollections: Send + Sync {
    /// The names of all collections in the database, our own among them, in order.
    async fn names(&self) -> Result<Vec<String>, StoreError>;

    /// How many documents a collection has; none, when it is not there.
    async fn count(&self, name: &str) -> Result<u64, StoreError>;

    /// The documents of a collection in the order in which they lie there; none, when
    /// it is not there.
    async fn documents(&self, name: &str) -> Result<Box<dyn FlaskDocuments>, StoreError>;
}

/// The documents of one collection, a batch of them in memory at once.
#[async_trait]
pub trait FlaskDocuments: Send {
    /// The next document as MongoDB's extended JSON, its fields in their order; nothing
    /// at the end.
    async fn next(&mut self) -> Result<Option<String>, StoreError>;
}
