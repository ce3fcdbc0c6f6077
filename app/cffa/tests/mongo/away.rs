//! The store while its MongoDB server is unavailable, hangs, or comes back.

use cffa_book::PlayerId;
use cffa_store::mongo::Mongo;
use cffa_store::{Account, AccountStore, BookId, BookStore, Identity, Store, StoreError};
use cffa_testing::entry::entry;
use cffa_testing::mongod::{Kind, Mongod};
use futures::FutureExt;
use jiff::Timestamp;
use std::sync::Arc;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// A page that reports an unavailable database should do so within this time. The store looks for a
/// server for two seconds; the rest is for a busy machine.
const HONEST_WITHIN: Duration = Duration::from_secs(4);

/// How soon everything must work again.
const BACK_WITHIN: Duration = Duration::from_secs(5);

async fn store(server: &Mongod) -> Arc<Mongo> {
    let store = Mongo::open(&server.uri(), "footballDB", &server.address()).await;
    Arc::new(store.unwrap())
}

fn account(subject: &str) -> Account {
    Account {
        id: Uuid::now_v7(),
        version: 1,
        name: subject.to_owned(),
        identities: vec![Identity {
            issuer: Identity::LOCAL.to_owned(),
            subject: subject.to_owned(),
        }],
        password_hash: None,
        passkeys: Vec::new(),
        second_factor: None,
        opening: Vec::new(),
        created: Timestamp::now(),
    }
}

fn is_unavailable<T>(answer: &Result<T, StoreError>) -> bool {
    matches!(
        answer,
        Err(StoreError::Unavailable(_) | StoreError::Refused(_))
    )
}

async fn is_away(store: &Mongo) -> String {
    let asked = Instant::now();
    let answer = store.ping().await;
    let Err(StoreError::Unavailable(why) | StoreError::Refused(why)) = answer else {
        panic!("{answer:?}");
    };
    let took = asked.elapsed();
    assert!(took < HONEST_WITHIN, "{took:?}: {why}");
    why
}

async fn comes_back(store: &Mongo) {
    let began = Instant::now();
    while let Err(error) = store.ping().await {
        assert!(began.elapsed() < BACK_WITHIN, "{error}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_server_that_comes_later_is_used_with_its_indexes() {
    for kind in [Kind::V4_4, Kind::V6_0] {
        let mut server = Mongod::prepared(kind, &[]);
        let store = store(&server).await;
        let why = is_away(&store).await;
        assert!(why.contains(&server.address()), "{why}");
        assert!(why.contains("no server can be reached"), "{why}");
        server.start_again();
        comes_back(&store).await;
        let ann = account("ann");
        store.insert_first_account(&ann).await.unwrap();
        for again in [
            store.insert_first_account(&account("ann")).await,
            store.insert_account(&account("ann")).await,
        ] {
            assert!(matches!(again, Err(StoreError::Taken)), "{again:?}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn while_a_server_is_away_one_at_a_time_looks_for_it_and_the_others_fail_at_once() {
    let mut server = Mongod::start(Kind::V6_0);
    let store = store(&server).await;
    store.ping().await.unwrap();
    server.kill();
    // At first, only a connection is lost.
    while !is_away(&store).await.contains("no server can be reached") {}
    let mut looks = Box::pin(store.ping());
    assert!(futures::poll!(&mut looks).is_pending());
    for _ in 0..100 {
        let at_once = store.ping().now_or_never();
        assert!(matches!(at_once, Some(Err(StoreError::Refused(_)))));
    }
    drop(looks);
    server.start_again();
    comes_back(&store).await;
    let both = futures::join!(store.ping(), store.ping());
    assert!(both.0.is_ok() && both.1.is_ok());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_server_that_comes_back_with_an_empty_disk_gets_its_indexes_again() {
    let mut first = Mongod::start(Kind::V6_0);
    let store = store(&first).await;
    store.insert_first_account(&account("ann")).await.unwrap();
    first.kill();
    is_away(&store).await;
    first.forget();
    first.start_again();
    comes_back(&store).await;
    assert!(!store.has_accounts().await.unwrap());
    store.insert_first_account(&account("bob")).await.unwrap();
    let again = store.insert_account(&account("bob")).await;
    assert!(matches!(again, Err(StoreError::Taken)), "{again:?}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_restart_is_survived_by_readers_and_writers() {
    for kind in [Kind::V4_4, Kind::V6_0Set] {
        let mut server = Mongod::start(kind);
        let store = store(&server).await;
        let book = BookId {
            team: Uuid::now_v7(),
            generation: Uuid::now_v7(),
        };
        store.append(book, &entry(1)).await.unwrap();
        server.stop();
        is_away(&store).await;
        let refused = store.append(book, &entry(2)).await;
        assert!(is_unavailable(&refused), "{refused:?}");
        server.start_again();
        comes_back(&store).await;
        store.append(book, &entry(2)).await.unwrap();
        let there = store.changes_after(book, 0, 10).await.unwrap();
        assert_eq!(there.len(), 2);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_server_that_hangs_is_not_waited_for_for_ever() {
    let server = Mongod::start(Kind::V6_0);
    let store = store(&server).await;
    store.ping().await.unwrap();
    server.freeze();
    let asked = Instant::now();
    let answer = store.has_accounts().await;
    assert!(
        matches!(&answer, Err(StoreError::Unavailable(_))),
        "{answer:?}"
    );
    assert!(asked.elapsed() < Duration::from_secs(15));
    server.thaw();
    comes_back(&store).await;
    assert!(!store.has_accounts().await.unwrap());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn many_who_ask_while_it_is_away_do_not_wait_for_each_other() {
    let server = Mongod::prepared(Kind::V6_0, &[]);
    let store = store(&server).await;
    let began = Instant::now();
    let asking = (0..50).map(|_| {
        let store = Arc::clone(&store);
        tokio::spawn(async move { store.has_accounts().await })
    });
    for answer in futures::future::join_all(asking).await {
        assert!(is_unavailable(&answer.unwrap()));
    }
    assert!(began.elapsed() < HONEST_WITHIN, "{:?}", began.elapsed());
}

/// Otherwise, sixteen writers for one team would wait for each other's time-outs.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn all_who_write_for_a_team_are_answered_while_the_server_hangs_or_is_dead() {
    use crate::killing::team;
    use cffa_book::{Command, PlayerName};
    use cffa_services::books::{Books, RECORD_WITHIN, RecordError};
    let mut server = Mongod::start(Kind::V6_0);
    let store: Arc<dyn Store> = store(&server).await;
    let (books, team) = (Books::new(store.clone()), team());
    books.create_team(&team, &[]).await.unwrap();
    let by = entry(1).by;
    let write = |name: String| {
        let command = Command::AddPlayer {
            id: PlayerId(Uuid::now_v7()),
            name: PlayerName::parse(&name).unwrap(),
            comment: Default::default(),
        };
        books.record(&team, &by, Some(Uuid::new_v4()), command)
    };
    write("Ann".to_owned()).await.unwrap();
    for hangs in [true, false] {
        match hangs {
            true => server.freeze(),
            false => server.kill(),
        }
        let began = Instant::now();
        let all = (0..16).map(|at| write(format!("Player {hangs} {at}")));
        for answer in futures::future::join_all(all).await {
            let Err(RecordError::Store(why)) = answer else {
                panic!("{answer:?}");
            };
            assert!(is_unavailable::<()>(&Err(why)));
        }
        let took = began.elapsed();
        // The extra time is for a busy machine.
        assert!(took < RECORD_WITHIN + Duration::from_secs(3), "{took:?}");
        match hangs {
            true => server.thaw(),
            false => server.start_again(),
        }
        let began = Instant::now();
        while let Err(error) = write(format!("After {hangs}")).await {
            assert!(began.elapsed() < 3 * BACK_WITHIN, "{error}");
        }
    }
}
