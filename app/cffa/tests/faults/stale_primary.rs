//! A paused primary does not know that another one was elected, and responds to waiting requests
//! before it finds out. No read may return such a response.

use crate::replica_set::ReplicaSet;
use crate::storage::DATABASE;
use cffa_store::mongo::Mongo;
use cffa_store::{BookId, BookStore, StoreError};
use cffa_testing::entry::entry;
use std::sync::Arc;
use tokio::task::JoinSet;
use uuid::Uuid;

/// The reads of each kind that wait for the paused primary.
const WAITING: usize = 6;

/// A read: of a list of changes, or of one document.
#[derive(Clone, Copy, Debug)]
enum Question {
    Changes,
    Chunk,
}

/// Whether a read returns what was written last.
async fn finds(store: &Mongo, book: BookId, question: Question) -> Result<bool, StoreError> {
    match question {
        Question::Changes => Ok(store.changes_after(book, 1, 10).await?.len() == 1),
        Question::Chunk => Ok(store.chunk(book, 1).await?.is_some()),
    }
}

async fn store(set: &ReplicaSet) -> Mongo {
    Mongo::open(&set.uri(), DATABASE, "the replica set")
        .await
        .unwrap()
}

/// Repeats a write until it is acknowledged: the first attempts may go to the paused primary.
async fn write(work: impl AsyncFn() -> Result<(), StoreError>) {
    loop {
        match work().await {
            Ok(()) | Err(StoreError::Conflict) => return,
            Err(StoreError::Unavailable(_) | StoreError::Refused(_)) => {
                crate::api::a_moment().await
            }
            Err(other) => panic!("{other}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_read_returns_what_another_primary_acknowledged() {
    let set = ReplicaSet::start().await;
    set.wait_for_primary().await;
    set.elect_quickly().await;
    let reader = Arc::new(store(&set).await);
    let book = BookId {
        team: Uuid::new_v4(),
        generation: Uuid::new_v4(),
    };
    reader.append(book, &entry(1)).await.unwrap();

    let paused = set.pause_primary().await;
    let mut reads = JoinSet::new();
    for question in [Question::Changes, Question::Chunk].repeat(WAITING) {
        let reader = reader.clone();
        reads.spawn(async move { (question, finds(&reader, book, question).await) });
    }
    set.wait_for_another_primary(paused).await;
    let writer = store(&set).await;
    let next = entry(2);
    write(async || writer.append(book, &next).await).await;
    write(async || writer.put_chunk(book, 1, b"a file").await).await;
    set.resume(paused);

    while let Some(read) = reads.join_next().await {
        match read.unwrap() {
            (question, Ok(found)) => assert!(found, "{question:?}: an old answer"),
            (_, Err(StoreError::Unavailable(_) | StoreError::Refused(_))) => {}
            (question, Err(other)) => panic!("{question:?}: {other}"),
        }
    }
    for question in [Question::Changes, Question::Chunk] {
        assert!(matches!(finds(&reader, book, question).await, Ok(true)));
    }
}
