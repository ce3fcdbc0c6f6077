//! Groups of writes that the public interface can't produce.

#![allow(clippy::unwrap_used)]

use super::*;
use futures_util::future::join_all;
use std::pin::Pin;

/// What a write of these tests does.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Does {
    Insert(i64),
    InsertAndFail(i64),
    InsertAndPanic(i64),
    /// Inserts a row that only the commit refuses.
    InsertOrphan(i64),
}

fn write(db: &Connection, does: Does) -> Result<(), StoreError> {
    let (Does::Insert(id)
    | Does::InsertAndFail(id)
    | Does::InsertAndPanic(id)
    | Does::InsertOrphan(id)) = does;
    let parent = (does == Does::InsertOrphan(id)).then_some(0);
    db.execute("INSERT INTO records VALUES (?1, ?2)", (id, parent))
        .map_err(failed)?;
    match does {
        Does::Insert(_) | Does::InsertOrphan(_) => Ok(()),
        Does::InsertAndFail(_) => Err(StoreError::Conflict),
        Does::InsertAndPanic(_) => panic!("a defect"),
    }
}

fn writer() -> Writer {
    let db = Connection::open_in_memory().unwrap();
    db.execute_batch(
        "PRAGMA foreign_keys = ON;
         CREATE TABLE records (
             id INTEGER NOT NULL PRIMARY KEY,
             parent INTEGER REFERENCES records (id) DEFERRABLE INITIALLY DEFERRED
         ) STRICT",
    )
    .unwrap();
    Writer::start(db).unwrap()
}

/// Runs writes that are all in the queue when the first begins.
async fn grouped(writer: &Writer, all: &[Does]) -> Vec<Result<(), StoreError>> {
    let release = writer.block().await.begun().await;
    let mut writes = join_all(all.iter().map(|does| {
        let does = *does;
        writer.write(Size::Small, move |db| write(db, does))
    }));
    // This adds all of them to the queue, and none has run.
    let answered = futures_util::poll!(Pin::new(&mut writes));
    assert!(answered.is_pending());
    drop(release);
    writes.await
}

async fn ids(writer: &Writer) -> Vec<i64> {
    let ids = writer.alone(|db| {
        db.prepare("SELECT id FROM records ORDER BY id")
            .and_then(|mut query| query.query_map([], |row| row.get(0))?.collect())
            .map_err(failed)
    });
    ids.await.unwrap()
}

#[tokio::test]
async fn a_failed_write_is_rolled_back_without_the_others() {
    for at in 0..3 {
        for bad in [Does::InsertAndFail(9), Does::InsertAndPanic(9)] {
            let writer = writer();
            let mut all = vec![Does::Insert(1), Does::Insert(2)];
            all.insert(at, bad);
            let answers = grouped(&writer, &all).await;
            for (does, answer) in all.iter().zip(answers) {
                assert_eq!(answer.is_err(), *does == bad, "{at}: {answer:?}");
            }
            assert_eq!(ids(&writer).await, [1, 2], "{at}");
        }
    }
}

#[tokio::test]
async fn a_failed_commit_fails_every_write_of_its_group() {
    let writer = writer();
    let all = [
        Does::Insert(1),
        // Its own error is lost in that of the commit.
        Does::InsertAndFail(2),
        Does::InsertOrphan(3),
    ];
    for answer in grouped(&writer, &all).await {
        assert!(
            matches!(&answer, Err(StoreError::Broken(why)) if why.contains("FOREIGN KEY")),
            "{answer:?}"
        );
    }
    assert_eq!(ids(&writer).await, [0; 0]);
    // Later groups are not affected.
    let answers = grouped(&writer, &[Does::Insert(1), Does::Insert(2)]).await;
    assert!(answers.iter().all(Result::is_ok));
    assert_eq!(ids(&writer).await, [1, 2]);
}
