//! The collections of the Flask application in the same database.

use super::Mongo;
use super::connection::{ANSWER, WHOLE_BOOK};
use super::failure::{failed, unreadable};
use crate::deadline;
use crate::{FlaskCollections, FlaskDocuments, StoreError};
use async_trait::async_trait;
use mongodb::Cursor;
use mongodb::bson::{RawDocument, RawDocumentBuf, doc};

/// The maximum number of documents in memory. A game takes about 2 KB, so this is far below 1 MB.
const BATCH: u32 = 200;

#[async_trait]
impl FlaskCollections for Mongo {
    async fn names(&self) -> Result<Vec<String>, StoreError> {
        let mut names = self
            .ask(async |db| db.list_collection_names().await.map_err(failed))
            .await?;
        names.sort_unstable();
        Ok(names)
    }

    async fn count(&self, name: &str) -> Result<u64, StoreError> {
        self.ask(async |db| {
            let all = db.collection::<RawDocumentBuf>(name);
            all.estimated_document_count().await.map_err(failed)
        })
        .await
    }

    async fn documents(&self, name: &str) -> Result<Box<dyn FlaskDocuments>, StoreError> {
        let found = self
            .ask(async |db| {
                let all = db.collection::<RawDocumentBuf>(name);
                // In natural order, which is the order in which they were written.
                let found = all.find(doc! {}).batch_size(BATCH).max_time(WHOLE_BOOK);
                found.sort(doc! { "$natural": 1 }).await.map_err(failed)
            })
            .await?;
        Ok(Box::new(Documents { found }))
    }
}

struct Documents {
    found: Cursor<RawDocumentBuf>,
}

#[async_trait]
impl FlaskDocuments for Documents {
    async fn next(&mut self) -> Result<Option<String>, StoreError> {
        let more = deadline::enforce(tokio::time::timeout(ANSWER, self.found.advance())).await?;
        let more = more.map_err(|_| {
            let seconds = ANSWER.as_secs();
            StoreError::Unavailable(format!("MongoDB: no response within {seconds} seconds"))
        })?;
        if !more.map_err(failed)? {
            return Ok(None);
        }
        let document: &RawDocument = self.found.current();
        serde_json::to_string(&document)
            .map(Some)
            .map_err(|error| unreadable("a document of the Flask version", error))
    }
}
