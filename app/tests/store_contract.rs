//! What every store keeps to, whichever database is behind it.
//!
//! The suite in [`contract`] knows nothing but the trait. An adapter takes part with a
//! [`Place`]: somewhere of its own where a database can be opened any number of times,
//! as the server's replicas and the command line do. What only one adapter promises
//! stands in a module of its own below.

#![allow(clippy::unwrap_used)]

#[path = "store_contract/imports.rs"]
mod imports;
#[path = "common/mongod.rs"]
mod mongod;
#[path = "store_contract/plans.rs"]
mod plans;
#[path = "store_contract/spaces.rs"]
mod spaces;
#[path = "store_contract/tokens.rs"]
mod tokens;

use cffa::store::Store;
use std::sync::Arc;

/// An empty database for one test, gone when it is dropped.
trait Place: Send + Sync {
    /// Opens the database; every time a store of its own on the same data.
    fn open(&self) -> impl Future<Output = Arc<dyn Store>> + Send;
}

/// Makes a test of each function of the suite, for one adapter.
macro_rules! keeps_the_contract {
    ($adapter:ident: $place:expr; $($promise:ident)*) => {
        mod $adapter {
            use super::*;
            $(
                #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
                async fn $promise() {
                    super::contract::$promise(&$place).await;
                }
            )*
        }
    };
    ($adapter:ident: $place:expr) => {
        keeps_the_contract! { $adapter: $place;
            answers_a_ping
            entries_come_back_as_written_and_in_order
            pages_of_changes_go_forwards_and_backwards
            a_number_is_given_once
            a_key_is_used_once_in_a_book
            a_refused_append_leaves_nothing
            books_of_teams_and_generations_are_apart
            many_entries_at_once_come_back_in_order
            dropping_a_book_leaves_the_others
            a_file_comes_back_part_by_part_and_goes_with_its_book
            what_was_acknowledged_is_there_after_reopening
            two_writers_lose_and_double_nothing
            the_same_key_from_many_writers_is_one_change
            a_team_comes_back_as_written
            team_names_are_unique
            a_team_is_replaced_only_at_its_version
            many_replacing_a_team_lose_nothing
            teams_are_found_by_member_and_invitation
            an_invitation_token_belongs_to_one_team
            an_account_comes_back_as_written
            all_accounts_come_page_by_page
            identities_are_unique
            an_account_is_replaced_only_at_its_version
            a_deleted_account_is_gone_with_its_sessions
            only_one_of_many_becomes_the_first_account
            a_session_comes_back_as_written
            expired_sessions_are_never_answered
            an_ended_session_does_not_come_back
            using_a_session_leaves_its_state
            sessions_of_an_account_can_be_listed_and_ended
            sessions_that_go_with_one_of_a_provider_end_together
            purging_forgets_only_what_expired
            identities_are_unique_each_by_itself_and_at_once
            records_without_identities_or_invitations_do_not_clash
            the_first_account_stays_the_first
            the_largest_team_is_kept
            the_largest_change_is_kept
            a_space_comes_back_as_written
            a_change_makes_of_a_space_what_the_rule_says
            many_counting_at_once_lose_nothing
            a_space_that_nobody_used_for_a_day_is_gone
            spaces_are_counted_as_far_as_it_matters
            purging_forgets_only_spaces_that_expired
            a_token_comes_back_as_written
            a_token_is_replaced_by_its_owner_alone
            tokens_are_listed_and_revoked_by_their_owner_alone
            an_expired_token_is_never_answered_and_purged
            tokens_go_with_their_account
            a_plan_comes_back_as_written
            a_plan_is_replaced_only_at_its_version
            a_whole_team_that_answers_at_once_is_taken_down
            purging_forgets_only_plans_of_days_before
            an_import_comes_back_as_told_and_the_next_takes_its_place
            an_import_is_its_teams_alone_and_expires
        }
    };
}

keeps_the_contract!(sqlite: embedded::Folder::new());
keeps_the_contract!(mongodb_4_4: mongod::SharedDatabase::new(mongod::Kind::V4_4));
keeps_the_contract!(mongodb_6_0: mongod::SharedDatabase::new(mongod::Kind::V6_0));
keeps_the_contract!(mongodb_6_0_set: mongod::SharedDatabase::new(mongod::Kind::V6_0Set));

impl Place for mongod::SharedDatabase {
    async fn open(&self) -> Arc<dyn Store> {
        use cffa::store::mongo::Mongo;
        let store = Mongo::open(&self.uri(), &self.name, "a test").await;
        Arc::new(store.unwrap())
    }
}

mod contract {
    use super::Place;
    pub use super::imports::*;
    pub use super::plans::*;
    pub use super::spaces::*;
    pub use super::tokens::*;
    use cffa::book::{Actor, Change, Entry, FORMAT, PlayerId, Seq};
    use cffa::store::{
        Account, AccountId, BookId, Identity, Invitation, Member, PART, Role, SessionRecord, Store,
        StoreError, Team, TeamEvent, TeamId,
    };
    use futures::future::join_all;
    use jiff::{SignedDuration, Timestamp};
    use std::collections::{BTreeMap, BTreeSet};
    use std::sync::Arc;
    use uuid::Uuid;

    fn at(seconds: i64) -> Timestamp {
        Timestamp::new(1_790_000_000 + seconds, 0).unwrap()
    }

    fn some_book() -> BookId {
        BookId {
            team: Uuid::now_v7(),
            generation: Uuid::now_v7(),
        }
    }

    fn entry(seq: Seq) -> Entry {
        Entry {
            v: FORMAT,
            seq,
            at: at(i64::try_from(seq).unwrap()),
            by: Actor {
                account: Some(Uuid::now_v7()),
                name: "Ann \u{1f600} O'Hara\"; DROP TABLE changes; --".to_owned(),
            },
            key: Some(Uuid::new_v4()),
            change: Change::PlayerRetired {
                player: PlayerId(Uuid::now_v7()),
            },
        }
    }

    fn keyless(seq: Seq) -> Entry {
        Entry {
            key: None,
            ..entry(seq)
        }
    }

    fn team(name: &str) -> Team {
        Team {
            id: Uuid::now_v7(),
            version: 1,
            name: name.to_owned(),
            name_key: name.to_lowercase(),
            generation: Uuid::now_v7(),
            created: at(0),
            members: Vec::new(),
            invitations: Vec::new(),
            staged: Vec::new(),
            kept: Vec::new(),
            events: Vec::new(),
        }
    }

    fn member(account: AccountId) -> Member {
        Member {
            account,
            role: Role::Manager,
            player: Some(PlayerId(Uuid::now_v7())),
            since: at(1),
            revoked: Some(at(2)),
        }
    }

    fn invitation(token_hash: &str) -> Invitation {
        Invitation {
            id: Uuid::now_v7(),
            token_hash: token_hash.to_owned(),
            role: Role::Player,
            player: None,
            by: Actor {
                account: None,
                name: "Ann".to_owned(),
            },
            made: at(0),
            expires: at(100),
        }
    }

    fn identity(subject: &str) -> Identity {
        Identity {
            issuer: Identity::LOCAL.to_owned(),
            subject: subject.to_owned(),
        }
    }

    fn account(subject: &str) -> Account {
        Account {
            id: Uuid::now_v7(),
            version: 1,
            name: subject.to_owned(),
            identities: vec![identity(subject)],
            password_hash: Some("$argon2id$".to_owned()),
            created: at(0),
        }
    }

    fn session(id_hash: &str, account: Option<AccountId>) -> SessionRecord {
        SessionRecord {
            id_hash: id_hash.to_owned(),
            account,
            provider_session: None,
            state: BTreeMap::from([("team".to_owned(), "\"x\"".to_owned())]),
            began: at(0),
            seen: at(10),
            expires: at(100),
        }
    }

    fn conflicts<T: std::fmt::Debug>(answer: Result<T, StoreError>) {
        assert!(matches!(answer, Err(StoreError::Conflict)), "{answer:?}");
    }

    fn is_taken<T: std::fmt::Debug>(answer: Result<T, StoreError>) {
        assert!(matches!(answer, Err(StoreError::Taken)), "{answer:?}");
    }

    async fn all(store: &Arc<dyn Store>, book: BookId) -> Vec<Entry> {
        store.changes_after(book, 0, 100_000).await.unwrap()
    }

    pub async fn answers_a_ping(place: &impl Place) {
        place.open().await.ping().await.unwrap();
    }

    pub async fn entries_come_back_as_written_and_in_order(place: &impl Place) {
        let store = place.open().await;
        let book = some_book();
        let mut written = Vec::new();
        // Without a key any number of entries may stand beside each other.
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
        // And the key is free for another try.
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
            // Ids that meet at their border, were they glued together.
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
        let count = 2 * cffa::store::PAGE as Seq + 7;
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
        let part = |at: u32| vec![u8::try_from(at % 251).unwrap(); PART];
        for at in 0..3 {
            store.keep_part(book, at, &part(at)).await.unwrap();
        }
        store.keep_part(sibling, 0, b"\0\xff").await.unwrap();
        let again = store.keep_part(book, 1, b"x").await;
        assert!(matches!(again, Err(StoreError::Conflict)), "{again:?}");
        store.append(book, &entry(1)).await.unwrap();
        for at in 0..3 {
            assert!(
                other.part(book, at).await.unwrap() == Some(part(at)),
                "{at}"
            );
        }
        assert_eq!(other.part(book, 3).await.unwrap(), None);
        store.drop_file(book).await.unwrap();
        assert_eq!(other.part(book, 0).await.unwrap(), None);
        assert_eq!(all(&store, book).await.len(), 1);
        store.keep_part(book, 0, b"x").await.unwrap();
        store.drop_book(book).await.unwrap();
        assert_eq!(other.part(book, 0).await.unwrap(), None);
        let kept = other.part(sibling, 0).await.unwrap();
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
            store.insert_account(&account, true).await.unwrap();
            store.insert_session(&session).await.unwrap();
        }
        let store = place.open().await;
        assert_eq!(all(&store, book).await, [entry]);
        assert_eq!(store.team(team.id).await.unwrap(), Some(team));
        assert_eq!(store.account(account.id).await.unwrap(), Some(account));
        assert_eq!(store.session("s", at(20)).await.unwrap(), Some(session));
    }

    /// Appends entries as a live book does: on the last number, anew after a conflict.
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

    pub async fn a_team_comes_back_as_written(place: &impl Place) {
        let store = place.open().await;
        let mut team = team("Tuesday Turf");
        team.members = vec![member(Uuid::now_v7()), member(Uuid::now_v7())];
        team.invitations = vec![invitation("a"), invitation("b")];
        store.insert_team(&team).await.unwrap();
        assert_eq!(store.team(team.id).await.unwrap(), Some(team));
        assert_eq!(store.team(Uuid::now_v7()).await.unwrap(), None);
    }

    pub async fn team_names_are_unique(place: &impl Place) {
        let store = place.open().await;
        let (first, mut second) = (team("Tuesday Turf"), team("Friday Five"));
        store.insert_team(&first).await.unwrap();
        is_taken(store.insert_team(&team("TUESDAY turf")).await);
        is_taken(store.insert_team(&first).await);
        store.insert_team(&second).await.unwrap();
        second.name_key.clone_from(&first.name_key);
        is_taken(store.replace_team(&second).await);
        let names: Vec<_> = store
            .teams()
            .await
            .unwrap()
            .into_iter()
            .map(|t| t.name)
            .collect();
        assert_eq!(names, ["Friday Five", "Tuesday Turf"]);
    }

    pub async fn a_team_is_replaced_only_at_its_version(place: &impl Place) {
        let store = place.open().await;
        let mut team = team("Tuesday Turf");
        conflicts(store.replace_team(&team).await);
        store.insert_team(&team).await.unwrap();
        team.name = "Wednesday Turf".to_owned();
        team.name_key = "wednesday turf".to_owned();
        store.replace_team(&team).await.unwrap();
        let found = store.team(team.id).await.unwrap().unwrap();
        assert_eq!(found.version, team.version + 1);
        assert_eq!(found.name, team.name);
        // Whoever still holds the earlier version is told.
        conflicts(store.replace_team(&team).await);
        store.replace_team(&found).await.unwrap();
    }

    pub async fn many_replacing_a_team_lose_nothing(place: &impl Place) {
        let stores = [place.open().await, place.open().await];
        let team = team("Tuesday Turf");
        let id: TeamId = team.id;
        stores[0].insert_team(&team).await.unwrap();
        let writers = stores.iter().cycle().take(10).map(|store| {
            let store = Arc::clone(store);
            tokio::spawn(async move {
                loop {
                    let mut team = store.team(id).await.unwrap().unwrap();
                    team.members.push(member(Uuid::now_v7()));
                    match store.replace_team(&team).await {
                        Ok(()) => break,
                        Err(StoreError::Conflict) => {}
                        Err(other) => panic!("{other}"),
                    }
                }
            })
        });
        for writer in join_all(writers).await {
            writer.unwrap();
        }
        let found = stores[0].team(id).await.unwrap().unwrap();
        assert_eq!(found.members.len(), 10);
        assert_eq!(found.version, team.version + 10);
    }

    pub async fn teams_are_found_by_member_and_invitation(place: &impl Place) {
        let store = place.open().await;
        let (ann, bob) = (Uuid::now_v7(), Uuid::now_v7());
        let mut tuesday = team("Tuesday Turf");
        tuesday.members = vec![member(ann), member(bob)];
        tuesday.invitations = vec![invitation("a")];
        let mut friday = team("Friday Five");
        friday.members = vec![member(ann)];
        friday.invitations = vec![invitation("b")];
        store.insert_team(&tuesday).await.unwrap();
        store.insert_team(&friday).await.unwrap();
        assert_eq!(
            store.teams_of(ann).await.unwrap(),
            [friday.clone(), tuesday.clone()]
        );
        assert_eq!(store.teams_of(bob).await.unwrap(), [tuesday.clone()]);
        assert_eq!(store.teams_of(Uuid::now_v7()).await.unwrap(), []);
        assert_eq!(store.team_inviting("b").await.unwrap(), Some(friday));
        assert_eq!(store.team_inviting("c").await.unwrap(), None);

        tuesday.members = vec![member(bob)];
        tuesday.invitations = vec![invitation("c")];
        store.replace_team(&tuesday).await.unwrap();
        assert_eq!(store.teams_of(ann).await.unwrap().len(), 1);
        assert_eq!(store.team_inviting("a").await.unwrap(), None);
        let inviting = store.team_inviting("c").await.unwrap();
        assert_eq!(inviting.map(|t| t.id), Some(tuesday.id));
    }

    pub async fn an_invitation_token_belongs_to_one_team(place: &impl Place) {
        let store = place.open().await;
        let mut first = team("Tuesday Turf");
        first.invitations = vec![invitation("a")];
        store.insert_team(&first).await.unwrap();
        let mut second = team("Friday Five");
        second.invitations = vec![invitation("a")];
        is_taken(store.insert_team(&second).await);
        // Refused as a whole: no team without its invitations stays behind.
        assert_eq!(store.team(second.id).await.unwrap(), None);
    }

    pub async fn an_account_comes_back_as_written(place: &impl Place) {
        let store = place.open().await;
        assert!(!store.has_accounts().await.unwrap());
        let (ann, bob) = (account("ann"), account("bob"));
        store.insert_account(&ann, false).await.unwrap();
        store.insert_account(&bob, false).await.unwrap();
        assert!(store.has_accounts().await.unwrap());
        assert_eq!(store.account(ann.id).await.unwrap(), Some(ann.clone()));
        assert_eq!(store.account(Uuid::now_v7()).await.unwrap(), None);
        let found = store.account_of(&identity("bob")).await.unwrap();
        assert_eq!(found, Some(bob.clone()));
        let elsewhere = Identity {
            issuer: "https://id.example/".to_owned(),
            subject: "bob".to_owned(),
        };
        assert_eq!(store.account_of(&elsewhere).await.unwrap(), None);
        let mut both = store
            .accounts(&[bob.id, Uuid::now_v7(), ann.id])
            .await
            .unwrap();
        both.sort_by_key(|one| one.name.clone());
        assert_eq!(both, [ann, bob]);
        assert_eq!(store.accounts(&[]).await.unwrap(), []);
    }

    pub async fn all_accounts_come_page_by_page(place: &impl Place) {
        let store = place.open().await;
        assert_eq!(store.accounts_after(None, 3).await.unwrap(), []);
        let mut all: Vec<Account> = (0..7).map(|n| account(&format!("ann-{n}"))).collect();
        for one in &mut all {
            // Of any age and version: ids that an import brought are not in order.
            one.id = Uuid::new_v4();
            store.insert_account(one, false).await.unwrap();
        }
        all.sort_by_key(|one| one.id);
        let mut found: Vec<Account> = Vec::new();
        let mut pages = Vec::new();
        loop {
            let after = found.last().map(|one| one.id);
            let page = store.accounts_after(after, 3).await.unwrap();
            pages.push(page.len());
            if page.is_empty() {
                break;
            }
            found.extend(page);
        }
        assert_eq!(pages, [3, 3, 1, 0]);
        assert_eq!(found, all);
    }

    pub async fn identities_are_unique(place: &impl Place) {
        let store = place.open().await;
        let (ann, mut bob) = (account("ann"), account("bob"));
        store.insert_account(&ann, false).await.unwrap();
        is_taken(store.insert_account(&account("ann"), false).await);
        is_taken(store.insert_account(&ann, false).await);
        store.insert_account(&bob, false).await.unwrap();
        bob.identities.push(identity("ann"));
        is_taken(store.replace_account(&bob).await);
        // Refused as a whole: bob still signs in as before.
        let found = store.account_of(&identity("bob")).await.unwrap();
        assert_eq!(found.map(|a| a.version), Some(bob.version));
        let found = store.account_of(&identity("ann")).await.unwrap();
        assert_eq!(found, Some(ann));
    }

    pub async fn an_account_is_replaced_only_at_its_version(place: &impl Place) {
        let store = place.open().await;
        let mut ann = account("ann");
        conflicts(store.replace_account(&ann).await);
        store.insert_account(&ann, false).await.unwrap();
        ann.identities = vec![identity("anna")];
        store.replace_account(&ann).await.unwrap();
        conflicts(store.replace_account(&ann).await);
        assert_eq!(store.account_of(&identity("ann")).await.unwrap(), None);
        let found = store.account_of(&identity("anna")).await.unwrap().unwrap();
        assert_eq!(found.version, ann.version + 1);
        store.replace_account(&found).await.unwrap();
    }

    pub async fn a_deleted_account_is_gone_with_its_sessions(place: &impl Place) {
        let store = place.open().await;
        let (ann, bob) = (account("ann"), account("bob"));
        for one in [&ann, &bob] {
            store.insert_account(one, false).await.unwrap();
            let session = session(&one.name, Some(one.id));
            store.insert_session(&session).await.unwrap();
        }
        store.delete_account(ann.id).await.unwrap();
        store.delete_account(ann.id).await.unwrap();
        assert_eq!(store.account(ann.id).await.unwrap(), None);
        assert_eq!(store.account_of(&identity("ann")).await.unwrap(), None);
        assert_eq!(store.session("ann", at(20)).await.unwrap(), None);
        assert!(store.session("bob", at(20)).await.unwrap().is_some());
        store.insert_account(&account("ann"), false).await.unwrap();
    }

    pub async fn only_one_of_many_becomes_the_first_account(place: &impl Place) {
        let stores = [place.open().await, place.open().await];
        let tries = stores
            .iter()
            .cycle()
            .take(20)
            .enumerate()
            .map(|(n, store)| {
                let (store, account) = (Arc::clone(store), account(&format!("user{n}")));
                tokio::spawn(async move { store.insert_account(&account, true).await })
            });
        let answers = join_all(tries).await;
        let (made, refused): (Vec<_>, Vec<_>) = answers
            .into_iter()
            .map(Result::unwrap)
            .partition(Result::is_ok);
        assert_eq!(made.len(), 1);
        refused.into_iter().for_each(is_taken);
        // Whoever comes otherwise is not held up by it.
        let later = account("later");
        stores[0].insert_account(&later, false).await.unwrap();
    }

    pub async fn a_session_comes_back_as_written(place: &impl Place) {
        let store = place.open().await;
        let ms = SignedDuration::from_millis(123);
        let mut known = session("known", Some(Uuid::now_v7()));
        known.began = at(0) + ms;
        known.seen = at(10) + ms;
        known.expires = at(100) + ms;
        let anonymous = session("anonymous", None);
        store.insert_session(&known).await.unwrap();
        store.insert_session(&anonymous).await.unwrap();
        is_taken(store.insert_session(&anonymous).await);
        assert_eq!(store.session("known", at(20)).await.unwrap(), Some(known));
        let found = store.session("anonymous", at(20)).await.unwrap();
        assert_eq!(found, Some(anonymous));
        assert_eq!(store.session("other", at(20)).await.unwrap(), None);
    }

    pub async fn expired_sessions_are_never_answered(place: &impl Place) {
        let store = place.open().await;
        let ann = Uuid::now_v7();
        let session = session("s", Some(ann));
        store.insert_session(&session).await.unwrap();
        assert!(store.session("s", at(99)).await.unwrap().is_some());
        assert_eq!(store.session("s", at(100)).await.unwrap(), None);
        assert_eq!(store.sessions_of(ann, at(99)).await.unwrap(), [session]);
        assert_eq!(store.sessions_of(ann, at(100)).await.unwrap(), []);
    }

    pub async fn an_ended_session_does_not_come_back(place: &impl Place) {
        let store = place.open().await;
        let mut session = session("s", None);
        store.insert_session(&session).await.unwrap();
        session.account = Some(Uuid::now_v7());
        session.state.insert("more".to_owned(), "1".to_owned());
        assert!(store.replace_session(&session).await.unwrap());
        let found = store.session("s", at(20)).await.unwrap();
        assert_eq!(found.as_ref(), Some(&session));
        store.delete_session("s").await.unwrap();
        store.delete_session("s").await.unwrap();
        assert!(!store.replace_session(&session).await.unwrap());
        store.touch_session("s", at(20), at(200)).await.unwrap();
        assert_eq!(store.session("s", at(20)).await.unwrap(), None);
    }

    pub async fn using_a_session_leaves_its_state(place: &impl Place) {
        let store = place.open().await;
        let mut session = session("s", None);
        store.insert_session(&session).await.unwrap();
        store.touch_session("s", at(50), at(150)).await.unwrap();
        session.seen = at(50);
        session.expires = at(150);
        assert_eq!(store.session("s", at(120)).await.unwrap(), Some(session));
    }

    pub async fn sessions_of_an_account_can_be_listed_and_ended(place: &impl Place) {
        let store = place.open().await;
        let (ann, bob) = (Uuid::now_v7(), Uuid::now_v7());
        for (n, id) in ["a1", "a2", "a3"].into_iter().enumerate() {
            let mut session = session(id, Some(ann));
            session.seen = at(i64::try_from(n).unwrap());
            store.insert_session(&session).await.unwrap();
        }
        store
            .insert_session(&session("b", Some(bob)))
            .await
            .unwrap();
        store
            .insert_session(&session("nobody", None))
            .await
            .unwrap();
        let ids = async |account| {
            let found = store.sessions_of(account, at(20)).await.unwrap();
            found.into_iter().map(|s| s.id_hash).collect::<Vec<_>>()
        };
        assert_eq!(ids(ann).await, ["a3", "a2", "a1"]);
        store.delete_sessions_of(ann, Some("a2")).await.unwrap();
        assert_eq!(ids(ann).await, ["a2"]);
        store.delete_sessions_of(ann, None).await.unwrap();
        assert_eq!(ids(ann).await, [""; 0]);
        // An exception that is somebody else's session protects nothing.
        store.delete_sessions_of(bob, Some("nobody")).await.unwrap();
        assert_eq!(ids(bob).await, [""; 0]);
        assert!(store.session("nobody", at(20)).await.unwrap().is_some());
    }

    pub async fn sessions_that_go_with_one_of_a_provider_end_together(place: &impl Place) {
        let store = place.open().await;
        for (id, with) in [
            ("a", Some("x")),
            ("b", Some("x")),
            ("c", Some("y")),
            ("d", None),
        ] {
            let mut session = session(id, None);
            session.provider_session = with.map(str::to_owned);
            store.insert_session(&session).await.unwrap();
        }
        let mut moved = session("d", None);
        moved.provider_session = Some("x".to_owned());
        assert!(store.replace_session(&moved).await.unwrap());
        assert_eq!(store.session("d", at(20)).await.unwrap(), Some(moved));
        store.delete_sessions_with("x").await.unwrap();
        store.delete_sessions_with("never-there").await.unwrap();
        for (id, is_there) in [("a", false), ("b", false), ("c", true), ("d", false)] {
            let found = store.session(id, at(20)).await.unwrap();
            assert_eq!(found.is_some(), is_there, "{id}");
        }
    }

    pub async fn purging_forgets_only_what_expired(place: &impl Place) {
        let store = place.open().await;
        let mut long = session("long", None);
        long.expires = at(1_000);
        store.insert_session(&session("short", None)).await.unwrap();
        store.insert_session(&long).await.unwrap();
        store.purge_sessions(at(100)).await.unwrap();
        // Asked as of before its end: it is gone all the same.
        assert_eq!(store.session("short", at(50)).await.unwrap(), None);
        assert_eq!(store.session("long", at(50)).await.unwrap(), Some(long));
    }

    pub async fn identities_are_unique_each_by_itself_and_at_once(place: &impl Place) {
        let stores = [place.open().await, place.open().await];
        let from = |issuer: &str, subject: &str| Identity {
            issuer: issuer.to_owned(),
            subject: subject.to_owned(),
        };
        let mut both = account("both");
        both.identities = vec![from("a", "1"), from("b", "2")];
        stores[0].insert_account(&both, false).await.unwrap();
        // The issuer of one with the subject of the other is somebody else.
        let mut crossed = account("crossed");
        crossed.identities = vec![from("a", "2"), from("b", "1")];
        stores[0].insert_account(&crossed, false).await.unwrap();
        let found = stores[1].account_of(&from("b", "1")).await.unwrap();
        assert_eq!(found, Some(crossed));
        assert_eq!(stores[1].account_of(&from("a", "3")).await.unwrap(), None);

        // Many take the same second identity at once, half of them anew, half in an
        // account that they have.
        let contested = from("c", "contested");
        let mut tries = Vec::new();
        for n in 0..20 {
            let store = Arc::clone(&stores[n % 2]);
            let mut account = account(&format!("user{n}"));
            let late = n % 4 < 2;
            if late {
                store.insert_account(&account, false).await.unwrap();
            }
            account.identities.push(contested.clone());
            tries.push(tokio::spawn(async move {
                match late {
                    true => store.replace_account(&account).await,
                    false => store.insert_account(&account, false).await,
                }
            }));
        }
        let answers = join_all(tries).await;
        let (done, refused): (Vec<_>, Vec<_>) = answers
            .into_iter()
            .map(Result::unwrap)
            .partition(Result::is_ok);
        assert_eq!(done.len(), 1);
        refused.into_iter().for_each(is_taken);
        let found = stores[0].account_of(&contested).await.unwrap().unwrap();
        assert!(found.identities.contains(&contested));
    }

    pub async fn records_without_identities_or_invitations_do_not_clash(place: &impl Place) {
        let store = place.open().await;
        for name in ["ann", "bob", "cid"] {
            let mut account = account(name);
            account.identities = Vec::new();
            account.password_hash = None;
            store.insert_account(&account, false).await.unwrap();
            let found = store.account(account.id).await.unwrap();
            assert_eq!(found, Some(account));
            store.insert_team(&team(name)).await.unwrap();
        }
    }

    pub async fn the_first_account_stays_the_first(place: &impl Place) {
        let store = place.open().await;
        let mut ann = account("ann");
        store.insert_account(&ann, true).await.unwrap();
        // Also after it was written again, with less in it.
        ann.password_hash = None;
        store.replace_account(&ann).await.unwrap();
        ann.version += 1;
        assert_eq!(store.account(ann.id).await.unwrap(), Some(ann.clone()));
        is_taken(store.insert_account(&account("bob"), true).await);
        // Nor is there another first one beside one that came in otherwise.
        store.insert_account(&account("cid"), false).await.unwrap();
        store.delete_account(ann.id).await.unwrap();
        is_taken(store.insert_account(&account("bob"), true).await);
        // With all of them gone the installation is a new one.
        let cid = store.account_of(&identity("cid")).await.unwrap().unwrap();
        store.delete_account(cid.id).await.unwrap();
        assert!(!store.has_accounts().await.unwrap());
        store.insert_account(&account("bob"), true).await.unwrap();
    }

    /// A name as long as the rules allow, of characters that take four bytes each.
    fn longest() -> String {
        "\u{1f600}".repeat(cffa::book::limits::NAME)
    }

    pub async fn the_largest_team_is_kept(place: &impl Place) {
        use cffa::access::memberships::limits;
        let store = place.open().await;
        let mut team = team(&longest());
        let by = || Actor {
            account: Some(Uuid::now_v7()),
            name: longest(),
        };
        for n in 0..limits::MEMBERS.max(limits::EVENTS).max(limits::INVITATIONS) {
            if n < limits::MEMBERS {
                team.members.push(member(Uuid::now_v7()));
            }
            if n < limits::INVITATIONS {
                team.invitations.push(Invitation {
                    by: by(),
                    player: Some(PlayerId(Uuid::now_v7())),
                    ..invitation(&format!("{n:064}"))
                });
            }
            if n < limits::EVENTS {
                team.events.push(TeamEvent {
                    at: at(1),
                    by: by(),
                    what: longest().repeat(3),
                });
            }
        }
        store.insert_team(&team).await.unwrap();
        store.replace_team(&team).await.unwrap();
        team.version += 1;
        assert_eq!(store.team(team.id).await.unwrap(), Some(team));
    }

    /// Somebody who stood in every game there can be, booked each, and is in every
    /// transaction, was merged with somebody, and that was undone: some 14 MB, and a
    /// database may take no more than 16 MB at once.
    pub async fn the_largest_change_is_kept(place: &impl Place) {
        use cffa::book::{GameId, Merged, PlayerDetails, TransactionId, limits};
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
        assert!(found == [large], "it came back otherwise");
    }
}

mod embedded {
    //! What the SQLite adapter promises beyond the contract.

    use super::*;
    use cffa::book::{Actor, Change, Entry, FORMAT, PlayerId};
    use cffa::store::sqlite::Sqlite;
    use cffa::store::{BookId, StoreError};
    use std::fs;
    use std::path::PathBuf;
    use uuid::Uuid;

    /// A folder for one test.
    pub struct Folder(tempfile::TempDir);

    impl Folder {
        pub fn new() -> Folder {
            Folder(tempfile::tempdir().unwrap())
        }

        fn file(&self) -> PathBuf {
            self.0.path().join("data").join("cffa.db")
        }
    }

    impl Place for Folder {
        async fn open(&self) -> Arc<dyn Store> {
            Arc::new(Sqlite::open(self.file()).await.unwrap())
        }
    }

    fn entry(seq: u64) -> Entry {
        Entry {
            v: FORMAT,
            seq,
            at: jiff::Timestamp::UNIX_EPOCH,
            by: Actor {
                account: None,
                name: "Ann".repeat(100),
            },
            key: None,
            change: Change::PlayerRetired {
                player: PlayerId(Uuid::now_v7()),
            },
        }
    }

    async fn refusal(folder: &Folder) -> String {
        match Sqlite::open(folder.file()).await {
            Err(StoreError::Broken(why)) => why,
            Err(other) => panic!("{other:?}"),
            Ok(_) => panic!("opened"),
        }
    }

    #[cfg(unix)]
    #[tokio::test]
    async fn nobody_else_can_read_the_files() {
        use std::os::unix::fs::PermissionsExt;
        let folder = Folder::new();
        let store = folder.open().await;
        store.ping().await.unwrap();
        let mode =
            |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let files = folder.file().parent().unwrap().to_owned();
        let mut seen = 0;
        for file in fs::read_dir(&files).unwrap() {
            assert_eq!(mode(&file.unwrap().path()), 0o600);
            seen += 1;
        }
        assert_eq!(seen, 3, "the file, its log and its index");
        assert_eq!(mode(&files), 0o700);

        drop(store);
        fs::set_permissions(folder.file(), fs::Permissions::from_mode(0o644)).unwrap();
        folder.open().await;
        assert_eq!(mode(&folder.file()), 0o600);
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn many_may_make_the_file_at_once() {
        let folder = Folder::new();
        let openers = (0..8).map(|_| tokio::spawn(Sqlite::open(folder.file())));
        for opened in futures::future::join_all(openers).await {
            opened.unwrap().unwrap().ping().await.unwrap();
        }
    }

    #[tokio::test]
    async fn a_file_from_before_headcounts_is_brought_up_to_date() {
        let folder = Folder::new();
        let store = folder.open().await;
        let book = BookId {
            team: Uuid::now_v7(),
            generation: Uuid::now_v7(),
        };
        store.append(book, &entry(1)).await.unwrap();
        drop(store);
        let earlier = rusqlite::Connection::open(folder.file()).unwrap();
        earlier
            .execute_batch(
                "DROP TABLE spaces; DROP TABLE files; DROP TABLE tokens; DROP TABLE plans;
                 DROP TABLE imports; DROP INDEX sessions_with;
                 ALTER TABLE sessions DROP COLUMN provider_session; PRAGMA user_version = 1",
            )
            .unwrap();
        drop(earlier);
        let store = folder.open().await;
        let now = jiff::Timestamp::now();
        assert_eq!(store.count_spaces(now, 1).await.unwrap(), 0);
        let entries = store.changes_after(book, 0, 9).await.unwrap();
        assert_eq!(entries.len(), 1);
    }

    #[tokio::test]
    async fn a_file_that_is_no_database_is_refused_in_words_and_left_alone() {
        let folder = Folder::new();
        fs::create_dir_all(folder.file().parent().unwrap()).unwrap();
        let text = "Dear diary, today we lost again. ".repeat(200);
        fs::write(folder.file(), &text).unwrap();
        let why = refusal(&folder).await;
        assert!(why.contains("cffa.db"), "{why}");
        assert!(why.contains("restore a backup"), "{why}");
        assert_eq!(fs::read_to_string(folder.file()).unwrap(), text);
    }

    #[tokio::test]
    async fn another_programs_database_is_refused() {
        let folder = Folder::new();
        fs::create_dir_all(folder.file().parent().unwrap()).unwrap();
        let other = rusqlite::Connection::open(folder.file()).unwrap();
        other
            .execute_batch("CREATE TABLE diary (line TEXT)")
            .unwrap();
        drop(other);
        let before = fs::read(folder.file()).unwrap();
        let why = refusal(&folder).await;
        assert!(why.contains("another program's"), "{why}");
        assert_eq!(fs::read(folder.file()).unwrap(), before);
    }

    #[tokio::test]
    async fn a_newer_format_is_refused() {
        let folder = Folder::new();
        drop(folder.open().await);
        let later = rusqlite::Connection::open(folder.file()).unwrap();
        later.pragma_update(None, "user_version", 99).unwrap();
        drop(later);
        let why = refusal(&folder).await;
        assert!(why.contains("update CFFA"), "{why}");
    }

    #[tokio::test]
    async fn a_damaged_file_gives_an_error_that_says_so() {
        let folder = Folder::new();
        let book = BookId {
            team: Uuid::now_v7(),
            generation: Uuid::now_v7(),
        };
        let store = folder.open().await;
        let entries: Vec<_> = (1..=2_000).map(entry).collect();
        store.append_all(book, &entries).await.unwrap();
        drop(store);
        // All pages after the first forty are overwritten; the head is whole.
        let mut bytes = fs::read(folder.file()).unwrap();
        assert!(bytes.len() > 200 * 4096, "{}", bytes.len());
        bytes[40 * 4096..].fill(0xa5);
        fs::write(folder.file(), bytes).unwrap();
        let store = Sqlite::open(folder.file()).await.unwrap();
        let answer = store.changes_after(book, 0, 5_000).await;
        assert!(
            matches!(&answer, Err(StoreError::Broken(why)) if why.contains("restore a backup")),
            "{answer:?}"
        );
        let answer = store.check().await;
        assert!(matches!(answer, Err(StoreError::Broken(_))), "{answer:?}");
    }

    #[tokio::test]
    async fn a_record_that_is_not_ours_is_named() {
        let folder = Folder::new();
        let store = folder.open().await;
        let id = Uuid::now_v7();
        let other = rusqlite::Connection::open(folder.file()).unwrap();
        other
            .execute(
                "INSERT INTO teams (id, name_key, version, body) VALUES (?1, 'x', 1, '{}')",
                [id.as_bytes()],
            )
            .unwrap();
        let answer = store.team(id).await;
        assert!(
            matches!(&answer, Err(StoreError::Broken(why)) if why.contains("a team can't be read")),
            "{answer:?}"
        );
    }

    #[tokio::test]
    async fn a_full_disk_is_said_to_be_full_and_nothing_is_half_there() {
        let folder = Folder::new();
        let store = Sqlite::open(folder.file()).await.unwrap();
        let book = BookId {
            team: Uuid::now_v7(),
            generation: Uuid::now_v7(),
        };
        store.append(book, &entry(1)).await.unwrap();
        store.limit_pages(40).await.unwrap();
        let entries: Vec<_> = (2..=2_000).map(entry).collect();
        let answer = store.append_all(book, &entries).await;
        assert!(
            matches!(&answer, Err(StoreError::Unavailable(why)) if why.contains("disk is full")),
            "{answer:?}"
        );
        assert_eq!(store.changes_after(book, 0, 10).await.unwrap().len(), 1);
        store.limit_pages(100_000).await.unwrap();
        store.append_all(book, &entries).await.unwrap();
    }

    #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
    async fn a_lock_held_by_another_process_is_waited_for_and_then_named() {
        let folder = Folder::new();
        let store = folder.open().await;
        let team = Uuid::now_v7();
        let book = BookId {
            team,
            generation: team,
        };
        let mut other = rusqlite::Connection::open(folder.file()).unwrap();
        let lock = other
            .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
            .unwrap();
        // Reading goes on meanwhile.
        assert_eq!(store.changes_after(book, 0, 10).await.unwrap(), []);
        let answer = store.append(book, &entry(1)).await;
        assert!(
            matches!(&answer, Err(StoreError::Unavailable(why)) if why.contains("locked")),
            "{answer:?}"
        );
        drop(lock);
        store.append(book, &entry(1)).await.unwrap();
    }

    #[tokio::test]
    async fn a_folder_in_place_of_the_file_is_unavailable() {
        let folder = Folder::new();
        fs::create_dir_all(folder.file()).unwrap();
        let answer = Sqlite::open(folder.file()).await.err();
        assert!(
            matches!(&answer, Some(StoreError::Unavailable(why)) if why.contains("cffa.db")),
            "{answer:?}"
        );
    }
}
