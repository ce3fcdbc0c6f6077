//! Deletes expired records and completes what a crash interrupted.
//!
//! The module of each record defines how long it is kept.

use crate::books::Books;
use crate::clock;
use crate::imports;
use crate::mail;
use crate::next_game;
use cffa_store::{Store, StoreError};
use jiff::{SignedDuration, Timestamp};
use std::sync::Arc;

/// The longest time since the last cleanup after which the clock is trusted: a day, for which a
/// server may be off, and the hour until the next cleanup.
///
/// A clock that is far ahead would delete everything at once, with all earlier books. So the first
/// cleanup after a longer time, or with a clock that is behind the last cleanup, deletes nothing.
/// It only records the time, and the next cleanup, an hour later, compares the clock with that. By
/// then, a machine without a clock battery has synchronized its clock.
const TRUSTED_FOR: SignedDuration = SignedDuration::from_hours(25);

/// Runs one cleanup.
///
/// # Errors
/// If the database is unavailable. Other errors are logged, and the next cleanup tries again.
pub async fn run(store: &Arc<dyn Store>) -> Result<(), StoreError> {
    // Used only here, so that the books do not stay in memory.
    let books = Books::new(store.clone());
    log_failure("complete interrupted operations", books.recover().await);
    // This deletes nothing, and a process that still runs an import writes its stage again within a
    // second. So this need not wait until the clock is trusted.
    log_failure(
        "record interrupted imports",
        imports::record_interrupted(&**store).await,
    );
    let now = store.now().await?;
    let before = store.record_cleanup(now).await?;
    if !is_trusted(before, now) {
        log::info!("cleanup postponed until the clock is confirmed; it says {now}");
        return Ok(());
    }
    log_failure("delete expired sessions", store.purge_sessions(now).await);
    log_failure("delete expired tokens", store.purge_tokens(now).await);
    log_failure(
        "delete unused headcounts",
        store.purge_headcounts(now).await,
    );
    log_failure("delete expired imports", store.purge_imports(now).await);
    let today = now.to_zoned(clock::server()).date();
    log_failure(
        "delete old next games",
        next_game::forget_old(&**store, today).await,
    );
    log_failure("delete old mail", mail::forget_old(&**store, now).await);
    log_failure("delete old books", books.forget_old(now).await);
    Ok(())
}

fn log_failure(step: &str, result: Result<(), StoreError>) {
    if let Err(error) = result {
        log::warn!("cleanup could not {step}: {error}");
    }
}

/// Whether the clock continues from the last cleanup.
fn is_trusted(before: Option<Timestamp>, now: Timestamp) -> bool {
    before.is_some_and(|before| {
        let since = now.duration_since(before);
        !since.is_negative() && since <= TRUSTED_FOR
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use cffa_book::Actor;
    use cffa_store::sqlite::Sqlite;
    use cffa_store::{Import, ImportStage};
    use jiff::ToSpan;
    use uuid::Uuid;

    #[tokio::test]
    async fn the_first_cleanup_records_interrupted_imports_and_deletes_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let store = Sqlite::open(folder.path().join("db")).await.unwrap();
        let store: Arc<dyn Store> = Arc::new(store);
        let now = Timestamp::now();
        let silent = Import {
            team: Uuid::now_v7(),
            id: Uuid::now_v7(),
            by: Actor {
                account: None,
                name: "Tess".to_owned(),
            },
            began: now,
            stage: ImportStage::Reading,
            done: 0,
            total: 0,
            touched: Timestamp::UNIX_EPOCH,
            outcome: None,
            expires: now + 1.hour(),
        };
        let expired = Import {
            team: Uuid::now_v7(),
            expires: now - 1.hour(),
            ..silent.clone()
        };
        for import in [&silent, &expired] {
            store.begin_import(import).await.unwrap();
        }
        run(&store).await.unwrap();
        let seen = store.import(silent.team, now).await.unwrap().unwrap();
        assert_eq!(seen.stage, ImportStage::Interrupted);
        let there = store.import(expired.team, now - 2.hours()).await.unwrap();
        assert_eq!(there, Some(expired));
    }

    #[test]
    fn a_clock_is_trusted_if_it_continues_from_the_last_cleanup() {
        let last = Timestamp::UNIX_EPOCH;
        let after = |hours: i64| is_trusted(Some(last), last + SignedDuration::from_hours(hours));
        for hours in [0, 1, 24, 25] {
            assert!(after(hours), "{hours}");
        }
        for hours in [-1, 26, 24 * 2, 24 * 40, -24 * 40] {
            assert!(!after(hours), "{hours}");
        }
        assert!(!is_trusted(None, last));
    }
}
