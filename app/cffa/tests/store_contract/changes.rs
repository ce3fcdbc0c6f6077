//! Books: changes in order, each exactly once, and the uploaded files that wait to become a book.

use super::Place;
use super::records::{
    account, all, at, conflicts, entry, keyless, longest, session, some_book, team,
};
use cffa_book::{Change, Entry, PlayerId, Seq};
use cffa_store::{BookId, CHUNK_BYTES, Store, StoreError};
use futures::future::join_all;
use std::collections::BTreeSet;
use std::sync::Arc;
use uuid::Uuid;

pub async fn answers_a_ping(place: &impl Place) {
    place.open().await.ping().await.unwrap();
}

pub async fn entries_come_back_as_written_and_in_order(place: &impl Place) {
    let store = place.open().await;
    let book = some_book();
    let mut written = Vec::new();
    // Any number of entries may have no key.
    for seq in 1..=20 {
        let entry = if seq % 3 == 0 {
            keyless(seq)
        } else {
            entry(seq)
        };
        store.append(book, &entry).await.unwrap();
        written.push(entry);
    }
    assert_eq!(all(&store, book).await, written);
}

pub async fn pages_of_changes_go_forwards_and_backwards(place: &impl Place) {
    let store = place.open().await;
    let book = some_book();
    let entries: Vec<_> = (1..=10).map(entry).collect();
    store.append_all(book, &entries).await.unwrap();
    let numbers = |page: Vec<Entry>| page.iter().map(|e| e.seq).collect::<Vec<_>>();
    let after = |seq, limit| store.changes_after(book, seq, limit);
    assert_eq!(numbers(after(0, 3).await.unwrap()), [1, 2, 3]);
    assert_eq!(numbers(after(8, 3).await.unwrap()), [9, 10]);
    assert_eq!(numbers(after(10, 3).await.unwrap()), [0_u64; 0]);
    assert_eq!(numbers(after(3, 0).await.unwrap()), [0_u64; 0]);
    let before = |seq, limit| store.changes_before(book, seq, limit);
    assert_eq!(numbers(before(Seq::MAX, 3).await.unwrap()), [10, 9, 8]);
    assert_eq!(numbers(before(3, 3).await.unwrap()), [2, 1]);
    assert_eq!(numbers(before(1, 3).await.unwrap()), [0_u64; 0]);
}

pub async fn a_number_is_given_once(place: &impl Place) {
    let store = place.open().await;
    let book = some_book();
    let first = entry(1);
    store.append(book, &first).await.unwrap();
    conflicts(store.append(book, &entry(1)).await);
    conflicts(store.append_all(book, &[entry(1)]).await);
    assert_eq!(all(&store, book).await, [first]);
}

pub async fn a_key_is_used_once_in_a_book(place: &impl Place) {
    let store = place.open().await;
    let (book, other) = (some_book(), some_book());
    let first = entry(1);
    store.append(book, &first).await.unwrap();
    let again = Entry {
        key: first.key,
        fingerprint: None,
        ..entry(2)
    };
    conflicts(store.append(book, &again).await);
    store.append(other, &again).await.unwrap();
    let key = first.key.unwrap();
    let found = store.change_with_key(book, key).await.unwrap();
    assert_eq!(found, Some(first));
    let found = store.change_with_key(other, key).await.unwrap();
    assert_eq!(found, Some(again));
    let found = store.change_with_key(book, Uuid::new_v4()).await.unwrap();
    assert_eq!(found, None);
}

pub async fn a_refused_append_leaves_nothing(place: &impl Place) {
    let store = place.open().await;
    let book = some_book();
    let first = entry(1);
    store.append(book, &first).await.unwrap();
    let refused = entry(1);
    conflicts(store.append(book, &refused).await);
    let key = refused.key.unwrap();
    assert_eq!(store.change_with_key(book, key).await.unwrap(), None);
    // The key can be used for another attempt.
    let retried = Entry { seq: 2, ..refused };
    store.append(book, &retried).await.unwrap();
}

pub async fn books_of_teams_and_generations_are_apart(place: &impl Place) {
    let store = place.open().await;
    let (team, generation) = (Uuid::now_v7(), Uuid::now_v7());
    let books = [
        BookId { team, generation },
        BookId {
            team,
            generation: Uuid::now_v7(),
        },
        BookId {
            team: Uuid::now_v7(),
            generation,
        },
        // Ids that would be confused if they were concatenated.
        BookId {
            team: generation,
            generation: team,
        },
    ];
    let mut written = Vec::new();
    for book in books {
        let entries = [entry(1), entry(2)];
        for entry in &entries {
            store.append(book, entry).await.unwrap();
        }
        written.push(entries);
    }
    for (book, entries) in books.into_iter().zip(&written) {
        assert_eq!(&all(&store, book).await, entries);
        let backwards = store.changes_before(book, 3, 9).await.unwrap();
        assert_eq!(backwards, [entries[1].clone(), entries[0].clone()]);
        let foreign = written.iter().flatten().filter(|e| !entries.contains(e));
        for entry in foreign {
            let key = entry.key.unwrap();
            assert_eq!(store.change_with_key(book, key).await.unwrap(), None);
        }
    }
}

pub async fn many_entries_at_once_come_back_in_order(place: &impl Place) {
    let store = place.open().await;
    let book = some_book();
    let count = 2 * cffa_store::PAGE_SIZE as Seq + 7;
    let entries: Vec<_> = (1..=count).map(entry).collect();
    store.append_all(book, &entries).await.unwrap();
    assert_eq!(all(&store, book).await, entries);
    store.append_all(book, &[]).await.unwrap();
}

pub async fn dropping_a_book_leaves_the_others(place: &impl Place) {
    let store = place.open().await;
    let book = some_book();
    let sibling = BookId {
        generation: Uuid::now_v7(),
        ..book
    };
    for book in [book, sibling] {
        store.append(book, &entry(1)).await.unwrap();
    }
    store.drop_book(book).await.unwrap();
    store.drop_book(book).await.unwrap();
    assert_eq!(all(&store, book).await, []);
    assert_eq!(all(&store, sibling).await.len(), 1);
    store.append(book, &entry(1)).await.unwrap();
}

pub async fn a_file_comes_back_part_by_part_and_goes_with_its_book(place: &impl Place) {
    let (store, other) = (place.open().await, place.open().await);
    let book = some_book();
    let sibling = BookId {
        generation: Uuid::now_v7(),
        ..book
    };
    let part = |at: u32| vec![u8::try_from(at % 251).unwrap(); CHUNK_BYTES];
    for at in 0..3 {
        store.put_chunk(book, at, &part(at)).await.unwrap();
    }
    store.put_chunk(sibling, 0, b"\0\xff").await.unwrap();
    let again = store.put_chunk(book, 1, b"x").await;
    assert!(matches!(again, Err(StoreError::Conflict)), "{again:?}");
    store.append(book, &entry(1)).await.unwrap();
    for at in 0..3 {
        assert!(
            other.chunk(book, at).await.unwrap() == Some(part(at)),
            "{at}"
        );
    }
    assert_eq!(other.chunk(book, 3).await.unwrap(), None);
    store.drop_file(book).await.unwrap();
    assert_eq!(other.chunk(book, 0).await.unwrap(), None);
    assert_eq!(all(&store, book).await.len(), 1);
    store.put_chunk(book, 0, b"x").await.unwrap();
    store.drop_book(book).await.unwrap();
    assert_eq!(other.chunk(book, 0).await.unwrap(), None);
    let kept = other.chunk(sibling, 0).await.unwrap();
    assert_eq!(kept.as_deref(), Some(&b"\0\xff"[..]));
}

pub async fn what_was_acknowledged_is_there_after_reopening(place: &impl Place) {
    let book = some_book();
    let (entry, team, account) = (entry(1), team("Tuesday Turf"), account("ann"));
    let session = session("s", Some(account.id));
    {
        let store = place.open().await;
        store.append(book, &entry).await.unwrap();
        store.insert_team(&team).await.unwrap();
        store.insert_first_account(&account).await.unwrap();
        store.insert_session(&session).await.unwrap();
    }
    let store = place.open().await;
    assert_eq!(all(&store, book).await, [entry]);
    assert_eq!(store.team(team.id).await.unwrap(), Some(team));
    assert_eq!(store.account(account.id).await.unwrap(), Some(account));
    assert_eq!(store.session("s", at(20)).await.unwrap(), Some(session));
}

/// Appends entries as a live book does: after the last number, and again after a conflict.
async fn appends(store: Arc<dyn Store>, book: BookId, entries: Vec<Entry>) {
    for mut entry in entries {
        loop {
            let last = store.changes_before(book, Seq::MAX, 1).await.unwrap();
            entry.seq = last.first().map_or(0, |e| e.seq) + 1;
            match store.append(book, &entry).await {
                Ok(()) => break,
                Err(StoreError::Conflict) => {}
                Err(other) => panic!("{other}"),
            }
        }
    }
}

pub async fn two_writers_lose_and_double_nothing(place: &impl Place) {
    let book = some_book();
    // Two tasks on each of two open stores.
    let stores = [place.open().await, place.open().await];
    let mut keys = BTreeSet::new();
    let mut writers = Vec::new();
    for store in stores.iter().cycle().take(4) {
        let entries: Vec<_> = (0..25).map(|_| entry(0)).collect();
        keys.extend(entries.iter().filter_map(|e| e.key));
        writers.push(tokio::spawn(appends(Arc::clone(store), book, entries)));
    }
    for writer in writers {
        writer.await.unwrap();
    }
    for store in &stores {
        let written = all(store, book).await;
        let numbers: Vec<_> = written.iter().map(|e| e.seq).collect();
        assert_eq!(numbers, (1..=100).collect::<Vec<_>>());
        let found: BTreeSet<_> = written.iter().filter_map(|e| e.key).collect();
        assert_eq!(found, keys);
    }
}

pub async fn the_same_key_from_many_writers_is_one_change(place: &impl Place) {
    let book = some_book();
    let stores = [place.open().await, place.open().await];
    let key = Some(Uuid::new_v4());
    let tries = stores.iter().cycle().take(20).zip(1..).map(|(store, seq)| {
        let (store, entry) = (Arc::clone(store), Entry { key, ..entry(seq) });
        tokio::spawn(async move { store.append(book, &entry).await })
    });
    let answers = join_all(tries).await;
    let (written, refused): (Vec<_>, Vec<_>) = answers
        .into_iter()
        .map(Result::unwrap)
        .partition(Result::is_ok);
    assert_eq!(written.len(), 1);
    refused.into_iter().for_each(conflicts);
    assert_eq!(all(&stores[0], book).await.len(), 1);
}

/// A player who played in every possible game, booked each, and is part of every transaction and
/// every cost, was merged with another, and the merge was undone: some 15 MB. A database may accept
/// no more than 16 MB at once.
pub async fn the_largest_change_is_kept(place: &impl Place) {
    use cffa_book::{CostId, GameId, Merged, PlayerDetails, TransactionId, limits};
    let store = place.open().await;
    let book = some_book();
    let was: PlayerDetails =
        serde_json::from_value(serde_json::json!({ "name": longest() })).unwrap();
    let merged = Merged {
        from: PlayerId(Uuid::now_v7()),
        into: PlayerId(Uuid::now_v7()),
        was,
        played: vec![GameId(Uuid::now_v7()); limits::GAMES],
        booked: vec![GameId(Uuid::now_v7()); limits::GAMES],
        transactions: vec![TransactionId(Uuid::now_v7()); limits::TRANSACTIONS],
        costs_paid: vec![CostId(Uuid::now_v7()); limits::COSTS],
        costs_shared: vec![CostId(Uuid::now_v7()); limits::COSTS],
    };
    let large = Entry {
        change: Change::Undone {
            of: 1,
            effects: vec![Change::PlayersParted(merged)],
        },
        ..entry(1)
    };
    store.append(book, &large).await.unwrap();
    let found = all(&store, book).await;
    assert!(found == [large], "it was read back differently");
}

pub async fn a_key_is_found_in_whichever_of_the_books_it_is(place: &impl Place) {
    let store = place.open().await;
    let (one, team) = (some_book(), some_book().team);
    let books: Vec<BookId> = [1_u128, 2, 3]
        .map(|number| BookId {
            team,
            generation: Uuid::from_u128(number),
        })
        .into();
    let entries: Vec<Entry> = (1..=3).map(entry).collect();
    for (book, entry) in books.iter().zip(&entries) {
        let entry = Entry {
            seq: 1,
            ..entry.clone()
        };
        store.append(*book, &entry).await.unwrap();
    }
    let generations: Vec<Uuid> = books.iter().map(|book| book.generation).collect();
    for (book, entry) in books.iter().zip(&entries) {
        let key = entry.key.unwrap();
        let found = store.change_with_key_in(team, &generations, key).await;
        let (generation, found) = found.unwrap().unwrap();
        assert_eq!((generation, found.key), (book.generation, entry.key));
        // It is found neither in the other books nor in another team's.
        let others: Vec<Uuid> = generations
            .iter()
            .filter(|generation| **generation != book.generation)
            .copied()
            .collect();
        let found = store.change_with_key_in(team, &others, key).await;
        assert_eq!(found.unwrap(), None);
        let found = store.change_with_key_in(one.team, &generations, key).await;
        assert_eq!(found.unwrap(), None);
    }
    let found = store.change_with_key_in(team, &[], entries[0].key.unwrap());
    assert_eq!(found.await.unwrap(), None);
}

pub async fn the_end_of_a_book_can_stay_alone(place: &impl Place) {
    let store = place.open().await;
    let (book, other) = (some_book(), some_book());
    let entries: Vec<Entry> = (1..=5).map(entry).collect();
    for book in [book, other] {
        store.append_all(book, &entries).await.unwrap();
        store.put_chunk(book, 0, b"part").await.unwrap();
    }
    store.drop_changes_before(book, 5).await.unwrap();
    assert_eq!(all(&store, book).await, entries[4..]);
    assert_eq!(store.chunk(book, 0).await.unwrap(), None);
    let clash = store.append(book, &keyless(5)).await;
    assert!(matches!(clash, Err(StoreError::Conflict)), "{clash:?}");
    assert_eq!(all(&store, other).await, entries);
    assert!(store.chunk(other, 0).await.unwrap().is_some());
}

pub async fn it_tells_the_time_and_notes_when_it_was_cleared(place: &impl Place) {
    let store = place.open().await;
    let now = store.now().await.unwrap();
    let off = jiff::Timestamp::now().duration_since(now).abs();
    assert!(off < jiff::SignedDuration::from_secs(60), "{off:?}");
    let first = jiff::Timestamp::from_millisecond(1_700_000_000_000).unwrap();
    let second = jiff::Timestamp::from_millisecond(1_700_000_360_123).unwrap();
    assert_eq!(store.record_cleanup(first).await.unwrap(), None);
    assert_eq!(store.record_cleanup(second).await.unwrap(), Some(first));
    // A clock may be set back.
    assert_eq!(store.record_cleanup(first).await.unwrap(), Some(second));
    store.ready().await.unwrap();
}
