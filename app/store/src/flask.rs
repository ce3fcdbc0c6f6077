//! The collections of the Flask application in the same database. This interface is read-only.

use crate::StoreError;
use async_trait::async_trait;

/// The collections of another application.
#[async_trait]
pub trait FlaskCollections: Send + Sync {
    /// Returns the sorted names of all collections in the database, including CFFA's own.
    async fn names(&self) -> Result<Vec<String>, StoreError>;

    /// Returns how many documents a collection has; 0 if it does not exist.
    async fn count(&self, name: &str) -> Result<u64, StoreError>;

    /// Returns the documents of a collection in the order in which they are stored, or no documents
    /// if it does not exist.
    async fn documents(&self, name: &str) -> Result<Box<dyn FlaskDocuments>, StoreError>;
}

/// The documents of one collection. One batch of them is in memory at a time.
#[async_trait]
pub trait FlaskDocuments: Send {
    /// Returns the next document as MongoDB extended JSON, with its fields in their order, or
    /// `None` at the end.
    async fn next(&mut self) -> Result<Option<String>, StoreError>;
}
