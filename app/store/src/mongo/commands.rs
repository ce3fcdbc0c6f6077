//! Wrappers of the driver's database and collections, which add the [comment](crate::comment) of
//! the current task to each command, and a time limit to each read: a linearizable read waits for
//! most members of the replica set, and the server would wait forever.

use super::connection::ANSWER;
use crate::comment;
use mongodb::action::{
    Action, Aggregate, CountDocuments, Delete, EstimatedDocumentCount, Find, FindOne,
    FindOneAndUpdate, InsertMany, InsertOne, ReplaceOne, Update,
};
use mongodb::bson::{Bson, Document};
use mongodb::options::UpdateModifications;
use serde::Serialize;
use serde::de::DeserializeOwned;
use std::borrow::Borrow;
use std::ops::Deref;

/// A database. Its other commands are about the server and have no comment.
#[derive(Clone)]
pub(super) struct Database(pub(super) mongodb::Database);

impl Deref for Database {
    type Target = mongodb::Database;

    fn deref(&self) -> &mongodb::Database {
        &self.0
    }
}

impl Database {
    pub fn collection<T: Send + Sync>(&self, name: &str) -> Collection<T> {
        Collection(self.0.collection(name))
    }
}

/// A collection, with the commands that are used.
pub(super) struct Collection<T: Send + Sync>(mongodb::Collection<T>);

fn commented() -> Option<Bson> {
    comment::current().map(|comment| Bson::String((*comment).to_owned()))
}

impl<T: Send + Sync> Collection<T> {
    pub fn aggregate(&self, pipeline: impl IntoIterator<Item = Document>) -> Aggregate<'_> {
        let action = self.0.aggregate(pipeline).max_time(ANSWER);
        action.optional(commented(), Aggregate::comment)
    }

    pub fn count_documents(&self, filter: Document) -> CountDocuments<'_> {
        let action = self.0.count_documents(filter).max_time(ANSWER);
        action.optional(commented(), CountDocuments::comment)
    }

    pub fn delete_many(&self, query: Document) -> Delete<'_> {
        let action = self.0.delete_many(query);
        action.optional(commented(), Delete::comment)
    }

    pub fn delete_one(&self, query: Document) -> Delete<'_> {
        let action = self.0.delete_one(query);
        action.optional(commented(), Delete::comment)
    }

    pub fn estimated_document_count(&self) -> EstimatedDocumentCount<'_> {
        let action = self.0.estimated_document_count().max_time(ANSWER);
        action.optional(commented(), EstimatedDocumentCount::comment)
    }

    pub fn find(&self, filter: Document) -> Find<'_, T> {
        let action = self.0.find(filter).max_time(ANSWER);
        action.optional(commented(), Find::comment)
    }

    pub fn update_one(
        &self,
        query: Document,
        update: impl Into<UpdateModifications>,
    ) -> Update<'_> {
        let action = self.0.update_one(query, update);
        action.optional(commented(), Update::comment)
    }
}

impl<T: DeserializeOwned + Send + Sync> Collection<T> {
    pub fn find_one(&self, filter: Document) -> FindOne<'_, T> {
        let action = self.0.find_one(filter).max_time(ANSWER);
        action.optional(commented(), FindOne::comment)
    }

    pub fn find_one_and_update(
        &self,
        filter: Document,
        update: impl Into<UpdateModifications>,
    ) -> FindOneAndUpdate<'_, T> {
        let action = self.0.find_one_and_update(filter, update);
        action.optional(commented(), FindOneAndUpdate::comment)
    }
}

impl<T: Serialize + Send + Sync> Collection<T> {
    pub fn insert_many(
        &self,
        documents: impl IntoIterator<Item = impl Borrow<T>>,
    ) -> InsertMany<'_> {
        let action = self.0.insert_many(documents);
        action.optional(commented(), InsertMany::comment)
    }

    pub fn insert_one(&self, document: impl Borrow<T>) -> InsertOne<'_> {
        let action = self.0.insert_one(document);
        action.optional(commented(), InsertOne::comment)
    }

    pub fn replace_one(&self, query: Document, replacement: impl Borrow<T>) -> ReplaceOne<'_> {
        let action = self.0.replace_one(query, replacement);
        action.optional(commented(), ReplaceOne::comment)
    }
}
