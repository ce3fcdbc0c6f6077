#![allow(clippy::unwrap_used)]

use super::*;
use cffa_store::sqlite::Sqlite;
use std::future::pending;

fn actor() -> Actor {
    Actor {
        account: None,
        name: "Tess".to_owned(),
    }
}

fn team() -> Team {
    let id = Uuid::now_v7();
    Team {
        id,
        version: 1,
        name: id.to_string(),
        name_key: id.to_string(),
        generation: Uuid::now_v7(),
        created: Timestamp::now(),
        members: Vec::new(),
        invitations: Vec::new(),
        named_invitations: Vec::new(),
        kept: Vec::new(),
        staged: Vec::new(),
        events: Vec::new(),
        requests: Vec::new(),
        claims: Vec::new(),
        link: None,
    }
}

/// The number of imports with this result.
fn counted(outcome: &str) -> u64 {
    let text = cffa_metrics::text("test");
    let name = format!("cffa_imports_total{{outcome=\"{outcome}\"}} ");
    let line = text.lines().find_map(|line| line.strip_prefix(&*name));
    line.unwrap().parse().unwrap()
}

async fn begin(
    imports: &Imports,
    team: &Team,
    work: impl Future<Output = Result<Outcome, ImportError>> + Send + 'static,
) -> ImportHandle {
    imports
        .begin(team, &actor(), async |_, _| work.await)
        .await
        .unwrap()
}

async fn ready() -> Result<Outcome, ImportError> {
    Ok(Outcome {
        ready: true,
        payload: String::new(),
    })
}

// One test, because all tests of a process share the counters.
#[tokio::test]
async fn every_end_of_an_import_is_counted_as_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let store: Arc<dyn Store> = Arc::new(Sqlite::open(folder.path().join("db")).await.unwrap());
    let imports = Imports::new(store.clone());
    let (one, other) = (team(), team());
    let first = begin(&imports, &one, pending()).await;
    let second = begin(&imports, &one, ready()).await;
    assert!(first.ended().await.is_err());
    assert!(second.ended().await.is_ok());
    assert_eq!((counted("ready"), counted("replaced")), (1, 1));

    // An import is still running if its process reports progress, even if its clock is far behind.
    let third = team();
    let going_on = begin(&imports, &third, pending()).await;
    let mut behind = imports.of(third.id).await.unwrap().unwrap();
    behind.touched = Timestamp::UNIX_EPOCH;
    assert!(store.update_import(&behind).await.unwrap());
    record_interrupted(&*store).await.unwrap();
    assert_eq!(counted("interrupted"), 0);

    // The process stops without counting: its metrics could no longer be read.
    let last = begin(&imports, &other, pending()).await;
    imports.closing.send_replace(true);
    assert!(last.ended().await.is_err());
    assert!(going_on.ended().await.is_err());
    assert_eq!(counted("interrupted"), 0);
    let seen = imports.of(other.id).await.unwrap().unwrap();
    assert_eq!(seen.stage, ImportStage::Interrupted);

    // The next cleanup finds both, once.
    for _ in 0..2 {
        record_interrupted(&*store).await.unwrap();
        assert_eq!(counted("interrupted"), 2);
    }
    let seen = imports.of(one.id).await.unwrap().unwrap();
    assert_eq!(seen.stage, ImportStage::Ready);
}
