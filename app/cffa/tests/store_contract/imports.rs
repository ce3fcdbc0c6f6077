//! Imports: one for each team, updated while they run, deleted after a while.

use super::Place;
use cffa_book::Actor;
use cffa_store::{Import, ImportStage};
use jiff::Timestamp;
use uuid::Uuid;

fn at(seconds: i64) -> Timestamp {
    Timestamp::new(1_790_000_000 + seconds, 123_000_000).unwrap()
}

fn import(team: Uuid) -> Import {
    Import {
        team,
        id: Uuid::now_v7(),
        by: Actor {
            account: Some(Uuid::new_v4()),
            name: "Tess \u{1f600}".to_owned(),
        },
        began: at(0),
        stage: ImportStage::Waiting,
        done: 0,
        total: 0,
        touched: at(1),
        outcome: None,
        expires: at(100),
    }
}

pub async fn an_import_comes_back_as_told_and_the_next_takes_its_place(place: &impl Place) {
    let (store, other) = (place.open().await, place.open().await);
    let team = Uuid::new_v4();
    let mut first = import(team);
    assert!(!store.update_import(&first).await.unwrap());
    store.begin_import(&first).await.unwrap();
    assert_eq!(
        other.import(team, at(1)).await.unwrap().as_ref(),
        Some(&first)
    );
    for stage in [
        ImportStage::Reading,
        ImportStage::Writing,
        ImportStage::Ready,
        ImportStage::Refused,
        ImportStage::Interrupted,
    ] {
        first.stage = stage;
        (first.done, first.total) = (first.done + 7, 1 << 40);
        first.touched = at(2);
        first.outcome = Some("{\"$a.b\": \"'1'\"}".to_owned());
        assert!(other.update_import(&first).await.unwrap());
        assert_eq!(
            store.import(team, at(1)).await.unwrap().as_ref(),
            Some(&first)
        );
    }
    let second = import(team);
    other.begin_import(&second).await.unwrap();
    // The previous import neither comes back nor ends the new one.
    assert!(!store.update_import(&first).await.unwrap());
    store.delete_import(team, first.id).await.unwrap();
    assert_eq!(
        store.import(team, at(1)).await.unwrap(),
        Some(second.clone())
    );
    other.delete_import(team, second.id).await.unwrap();
    assert_eq!(store.import(team, at(1)).await.unwrap(), None);
    assert!(!store.update_import(&second).await.unwrap());
}

pub async fn an_import_is_its_teams_alone_and_expires(place: &impl Place) {
    let store = place.open().await;
    let (short, mut long) = (import(Uuid::new_v4()), import(Uuid::new_v4()));
    long.expires = at(1_000);
    for import in [&short, &long] {
        store.begin_import(import).await.unwrap();
    }
    let mut posing = short.clone();
    posing.team = long.team;
    assert!(!store.update_import(&posing).await.unwrap());
    store.delete_import(long.team, short.id).await.unwrap();
    store.delete_import(Uuid::new_v4(), long.id).await.unwrap();
    let found = store.import(short.team, at(99)).await.unwrap();
    assert_eq!(found.as_ref(), Some(&short));
    let all = store.imports(at(99)).await.unwrap();
    assert!(all.contains(&short) && all.contains(&long), "{all:?}");
    let all = store.imports(at(100)).await.unwrap();
    assert!(!all.contains(&short) && all.contains(&long), "{all:?}");
    assert_eq!(store.import(short.team, at(100)).await.unwrap(), None);
    store.purge_imports(at(100)).await.unwrap();
    // Asked for a time before it expired: it is deleted all the same.
    assert_eq!(store.import(short.team, at(50)).await.unwrap(), None);
    assert_eq!(store.import(long.team, at(50)).await.unwrap(), Some(long));
}

pub async fn only_an_import_that_is_still_as_it_was_seen_is_interrupted(place: &impl Place) {
    let (store, other) = (place.open().await, place.open().await);
    let seen = import(Uuid::new_v4());
    assert!(!store.interrupt_import(&seen).await.unwrap());
    store.begin_import(&seen).await.unwrap();
    // Its process reported progress, or its end, before it was marked as interrupted.
    let mut progress = seen.clone();
    progress.touched = at(2);
    let mut ended = progress.clone();
    (ended.stage, ended.outcome) = (ImportStage::Ready, Some("{}".to_owned()));
    for written in [progress, ended] {
        assert!(other.update_import(&written).await.unwrap());
        assert!(!store.interrupt_import(&seen).await.unwrap());
        let there = store.import(seen.team, at(2)).await.unwrap();
        assert_eq!(there, Some(written));
    }
    // Two processes find the same import, and only one marks it.
    assert!(other.update_import(&seen).await.unwrap());
    assert!(store.interrupt_import(&seen).await.unwrap());
    assert!(!other.interrupt_import(&seen).await.unwrap());
    let mut interrupted = seen.clone();
    interrupted.stage = ImportStage::Interrupted;
    let there = other.import(seen.team, at(2)).await.unwrap();
    assert_eq!(there, Some(interrupted));
    // The next import replaces it.
    let next = Import {
        id: Uuid::now_v7(),
        ..seen.clone()
    };
    store.begin_import(&next).await.unwrap();
    assert!(!other.interrupt_import(&seen).await.unwrap());
    assert_eq!(other.import(seen.team, at(2)).await.unwrap(), Some(next));
}

pub async fn of_many_who_find_an_import_silent_one_marks_it(place: &impl Place) {
    let seen = import(Uuid::new_v4());
    place.open().await.begin_import(&seen).await.unwrap();
    let mut stores = Vec::new();
    for _ in 0..4 {
        stores.push(place.open().await);
    }
    let marked = stores.iter().map(|store| store.interrupt_import(&seen));
    let marked = futures::future::join_all(marked).await;
    let marked = marked.into_iter().filter(|done| *done.as_ref().unwrap());
    assert_eq!(marked.count(), 1);
}
