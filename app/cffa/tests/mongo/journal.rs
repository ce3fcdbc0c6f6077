//! What was read survives kill -9, whoever wrote it and whatever write concern they used.

use crate::killing::team;
use cffa_store::mongo::Mongo;
use cffa_store::{BookId, BookStore};
use cffa_testing::entry::entry;
use cffa_testing::mongod::{Kind, Mongod};
use mongodb::bson::{Document, doc};
use mongodb::options::WriteConcern;
use uuid::Uuid;

/// How long the server keeps unjournaled writes out of its journal: as long as it can.
const JOURNAL_INTERVAL: [&str; 2] = ["--journalCommitInterval", "500"];

/// Writes a copy of the book's first change as its second, without waiting for the journal.
async fn write_unjournaled(server: &Mongod, key: Uuid) {
    let changes = server.client().await.database("footballDB");
    let changes = changes.collection::<Document>("changes");
    let mut change = changes.find_one(doc! {}).await.unwrap().unwrap();
    let place = change.get_document_mut("_id").unwrap();
    place.insert("seq", 2_i64);
    change.insert("seq", 2_i64);
    change.insert("key", key.to_string());
    let quick = WriteConcern::builder().journal(false).build();
    let written = changes.insert_one(change).write_concern(quick);
    written.await.unwrap();
}

/// The queries about changes that a store offers.
#[derive(Clone, Copy, Debug)]
enum Question {
    After,
    Before,
    WithKey,
    WithKeyIn,
}

async fn is_found(store: &Mongo, book: BookId, question: Question, key: Uuid) -> bool {
    match question {
        Question::After => {
            let found = store.changes_after(book, 1, 10).await.unwrap();
            found.len() == 1
        }
        Question::Before => {
            let found = store.changes_before(book, u64::MAX, 1).await.unwrap();
            found[0].seq == 2
        }
        Question::WithKey => store.change_with_key(book, key).await.unwrap().is_some(),
        Question::WithKeyIn => {
            let generations = [book.generation];
            let found = store.change_with_key_in(book.team, &generations, key);
            found.await.unwrap().is_some()
        }
    }
}

async fn what_was_read_is_durable(kind: Kind) {
    use Question::{After, Before, WithKey, WithKeyIn};
    for question in [After, Before, WithKey, WithKeyIn] {
        let mut server = Mongod::prepared(kind, &JOURNAL_INTERVAL);
        server.start_again();
        let store = Mongo::open(&server.uri(), "footballDB", "a test").await;
        let store = store.unwrap();
        let team = team();
        let book = BookId {
            team: team.id,
            generation: team.generation,
        };
        store.append(book, &entry(1)).await.unwrap();
        let key = Uuid::new_v4();
        write_unjournaled(&server, key).await;
        assert!(is_found(&store, book, question, key).await, "{question:?}");
        server.kill();
        server.start_again();
        let store = Mongo::open(&server.uri(), "footballDB", "a test").await;
        let there = store.unwrap().changes_after(book, 0, 10).await.unwrap();
        assert_eq!(there.len(), 2, "{kind:?} lost what {question:?} had read");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn changes_that_were_read_survive_kill_9_on_4_4() {
    what_was_read_is_durable(Kind::V4_4).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn changes_that_were_read_survive_kill_9_on_6_0() {
    what_was_read_is_durable(Kind::V6_0).await;
}
