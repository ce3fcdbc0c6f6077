//! Backups: complete whatever happens meanwhile, and restored only after all of them has been
//! checked.

use cffa_book::{
    Actor, ClosedFor, Command, Comment, Currency, Money, Note, PlayerId, PlayerName,
    TransactionDraft, TransactionId,
};
use cffa_services::backup;
use cffa_services::backup::{Backup, Counts};
use cffa_services::books::Books;
use cffa_store::sqlite::Sqlite;
use cffa_store::{
    Account, CalendarLink, Identity, MatchDay, NextGame, NextGameDetails, NextGameLink, PAGE_SIZE,
    Price, Rsvp, Store, Team,
};
use jiff::Timestamp;
use std::io::{Cursor, Read, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tempfile::TempDir;
use uuid::Uuid;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

async fn empty() -> (TempDir, Arc<dyn Store>) {
    let folder = tempfile::tempdir().unwrap();
    let store = Sqlite::open(folder.path().join("cffa.db")).await.unwrap();
    (folder, Arc::new(store))
}

fn tess() -> Actor {
    Actor {
        account: None,
        name: "Tess".to_owned(),
    }
}

fn account(name: &str) -> Account {
    Account {
        id: Uuid::new_v4(),
        version: 3,
        name: name.to_owned(),
        identities: vec![Identity {
            issuer: Identity::LOCAL.to_owned(),
            subject: name.to_owned(),
        }],
        password_hash: Some("$argon2id$none".to_owned()),
        passkeys: Vec::new(),
        second_factor: None,
        opening: Vec::new(),
        created: Timestamp::UNIX_EPOCH,
    }
}

/// A team whose book has one player.
async fn team(store: &Arc<dyn Store>, books: &Books, name: &str) -> (Team, PlayerId) {
    let team = cffa_services::teams::rules::without_members(
        Uuid::now_v7(),
        Uuid::now_v7(),
        name,
        Timestamp::UNIX_EPOCH,
    );
    let team = team.unwrap();
    store.insert_team(&team).await.unwrap();
    let id = PlayerId(Uuid::now_v7());
    let adds = Command::AddPlayer {
        id,
        name: PlayerName::parse("Adam K").unwrap(),
        comment: Comment::default(),
    };
    books.record(&team, &tess(), None, adds).await.unwrap();
    (team, id)
}

async fn pay(books: &Books, team: &Team, player: PlayerId) {
    let payment = Command::RecordTransaction {
        id: TransactionId(Uuid::now_v7()),
        draft: TransactionDraft::payment(
            player,
            Money::from_minor(100),
            "2026-11-17".parse().unwrap(),
            Note::default(),
        ),
    };
    let key = Some(Uuid::new_v4());
    books.record(team, &tess(), key, payment).await.unwrap();
}

async fn written(store: &Arc<dyn Store>) -> (Cursor<Vec<u8>>, Counts) {
    let mut file = Cursor::new(Vec::new());
    let counts = backup::write(&**store, &mut file, Timestamp::UNIX_EPOCH).await;
    (file, counts.unwrap())
}

fn refusal(file: Cursor<Vec<u8>>) -> String {
    match Backup::open(file) {
        Ok(_) => panic!("it was believed"),
        Err(why) => why.to_string(),
    }
}

/// The backup with one of its files changed.
fn changed(
    backup: &Cursor<Vec<u8>>,
    starts: &str,
    change: impl Fn(String) -> String,
) -> Cursor<Vec<u8>> {
    let mut old = ZipArchive::new(backup.clone()).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut part = old.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        new.start_file(name.as_str(), SimpleFileOptions::default())
            .unwrap();
        if name.starts_with(starts) {
            text = change(text);
        }
        new.write_all(text.as_bytes()).unwrap();
    }
    new.finish().unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_is_in_it_also_who_is_in_no_team() {
    let (_folder, store) = empty().await;
    // More than one page of accounts.
    for n in 0..PAGE_SIZE + 1 {
        store
            .insert_account(&account(&format!("n{n}")))
            .await
            .unwrap();
    }
    let (file, counts) = written(&store).await;
    assert_eq!(counts.accounts, PAGE_SIZE as u64 + 1);
    let (_other, there) = empty().await;
    let restored = Backup::open(file).unwrap().restore(&*there).await.unwrap();
    assert_eq!(restored, counts);
    for after in [None, Some(Uuid::from_u128(u128::MAX / 2))] {
        assert_eq!(
            there.accounts_after(after, PAGE_SIZE).await.unwrap(),
            store.accounts_after(after, PAGE_SIZE).await.unwrap()
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn each_book_is_as_it_was_at_a_moment_while_everybody_goes_on_writing() {
    let (_folder, store) = empty().await;
    let books = Arc::new(Books::new(store.clone()));
    let (team, player) = team(&store, &books, "Tuesday Turf").await;
    let done = Arc::new(AtomicBool::new(false));
    let writer = tokio::spawn({
        let (books, team, done) = (books.clone(), team.clone(), done.clone());
        async move {
            while !done.load(Ordering::Relaxed) {
                pay(&books, &team, player).await;
            }
        }
    });
    let mut before = 0;
    for _ in 0..5 {
        pay(&books, &team, player).await;
        let (file, counts) = written(&store).await;
        assert!(counts.changes > before, "{counts:?}");
        before = counts.changes;
        let (_other, there) = empty().await;
        Backup::open(file).unwrap().restore(&*there).await.unwrap();
        let found = there.team(team.id).await.unwrap().unwrap();
        let book = Books::new(there).read(&found).await.unwrap();
        assert_eq!(book.seq(), counts.changes);
        // One change added the player; each other change added a pound.
        let pounds = i64::try_from(counts.changes).unwrap() - 1;
        assert_eq!(book.money_held(), Money::from_minor(100 * pounds));
    }
    done.store(true, Ordering::Relaxed);
    writer.await.unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_book_that_took_anothers_place_is_the_one_that_is_kept() {
    let (_folder, store) = empty().await;
    let books = Books::new(store.clone());
    let (team, player) = team(&store, &books, "Tuesday Turf").await;
    pay(&books, &team, player).await;
    // The book was closed, and the process was killed before it updated the team's record, which
    // names the old book.
    let successor = Uuid::now_v7();
    let old = books.all_entries(&team).await.unwrap();
    let place = cffa_store::BookId {
        team: team.id,
        generation: successor,
    };
    store.append_all(place, &old[..1]).await.unwrap();
    let close = Command::Close {
        successor,
        reason: ClosedFor::Import,
    };
    books.record(&team, &tess(), None, close).await.unwrap();
    let (file, counts) = written(&store).await;
    assert_eq!(counts.changes, 1);
    let (_other, there) = empty().await;
    Backup::open(file).unwrap().restore(&*there).await.unwrap();
    let found = there.team(team.id).await.unwrap().unwrap();
    let book = Books::new(there).read(&found).await.unwrap();
    assert_eq!((book.player_count(), book.transaction_count()), (1, 0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_backup_with_anything_wrong_in_it_is_refused_whole() {
    let (_folder, store) = empty().await;
    let books = Books::new(store.clone());
    let (team, player) = team(&store, &books, "Tuesday Turf").await;
    for _ in 0..3 {
        pay(&books, &team, player).await;
    }
    store.insert_account(&account("tess")).await.unwrap();
    let (file, _) = written(&store).await;
    let twice = |text: String| format!("{text}{text}");
    let without = |line: usize| {
        move |text: String| {
            let mut lines: Vec<&str> = text.lines().collect();
            lines.remove(line);
            lines.join("\n")
        }
    };
    for (bad, told) in [
        (
            changed(&file, "books/", without(1)),
            "change 3 can't be right",
        ),
        (
            changed(&file, "books/", without(3)),
            "hold 4 changes, but holds 3",
        ),
        (
            changed(&file, "books/", |text| {
                text.replace("\"amount\":100", "\"amount\":0")
            }),
            "can't be right",
        ),
        (
            changed(&file, "books/", |text| text.replace("Adam K", " ")),
            "line 1 can't be read",
        ),
        (
            changed(&file, "accounts", twice),
            "an account twice, in line 2",
        ),
        (changed(&file, "teams", twice), "a team twice, in line 2"),
        (
            changed(&file, "accounts", |_| String::new()),
            "hold 1 accounts, but holds 0",
        ),
        (
            changed(&file, "accounts", |_| "{}".to_owned()),
            "accounts.jsonl, line 1",
        ),
        (
            changed(&file, "manifest", |text| {
                text.replace("\"version\": 1", "\"version\": 2")
            }),
            "newer CFFA",
        ),
    ] {
        let why = refusal(bad);
        assert!(why.contains(told), "{told}: {why}");
    }
    let half = file.get_ref()[..file.get_ref().len() / 2].to_vec();
    assert!(refusal(Cursor::new(half)).contains("no backup"));
    assert!(Backup::open(file).is_ok());
}

/// A next game for which one player has signed up.
fn plan(team: &Team, player: PlayerId) -> NextGame {
    let reply = Rsvp {
        id: Uuid::new_v4(),
        player: Some(player),
        name: "Adam K".to_owned(),
        by: Some(tess()),
        at: Timestamp::UNIX_EPOCH,
    };
    NextGame {
        team: team.id,
        version: 7,
        id: Uuid::now_v7(),
        details: NextGameDetails {
            date: "2026-11-24".parse().unwrap(),
            time: "19:30:00".parse().unwrap(),
            place: "The cage".to_owned(),
            price: Some(Price {
                currency: Currency::default(),
                amount: Money::from_minor(6100),
            }),
            minimum: 8,
            maximum: 10,
        },
        edits: 1,
        called_off: false,
        link: NextGameLink {
            salt: Uuid::new_v4(),
            token_hash: "ab".repeat(32),
        },
        queue: vec![reply.id; 2],
        requests: Vec::new(),
        earlier: Vec::new(),
        replies: vec![reply],
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_next_game_goes_along_and_backups_from_before_there_were_any_are_read() {
    let (_folder, store) = empty().await;
    let books = Books::new(store.clone());
    let (team, player) = team(&store, &books, "Tuesday Turf").await;
    let plan = plan(&team, player);
    store.insert_next_game(&plan).await.unwrap();
    let (file, counts) = written(&store).await;
    assert_eq!(counts.next_games, 1);
    let (_other, there) = empty().await;
    let backup = Backup::open(file.clone()).unwrap();
    backup.restore(&*there).await.unwrap();
    assert_eq!(there.next_games(&[team.id]).await.unwrap(), [plan]);

    let twice = changed(&file, "plans", |text| format!("{text}{text}"));
    assert!(refusal(twice).contains("a next game twice, in line 2"));
    let of_another = changed(&file, "plans", |text| {
        text.replace(&team.id.to_string(), &Uuid::new_v4().to_string())
    });
    assert!(refusal(of_another).contains("not in the backup"));
    let fewer = changed(&file, "plans", |_| String::new());
    assert!(refusal(fewer).contains("hold 1 next games, but holds 0"));

    let mut old = ZipArchive::new(file).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut part = old.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        if name == "plans.jsonl" {
            continue;
        }
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        let text = text.replace(",\n    \"plans\": 1", "");
        new.start_file(name.as_str(), SimpleFileOptions::default())
            .unwrap();
        new.write_all(text.as_bytes()).unwrap();
    }
    let (_third, elsewhere) = empty().await;
    let backup = Backup::open(new.finish().unwrap()).unwrap();
    assert_eq!(backup.restore(&*elsewhere).await.unwrap().next_games, 0);
    assert!(elsewhere.team(team.id).await.unwrap().is_some());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn calendar_addresses_and_recurring_games_go_along() {
    let (_folder, store) = empty().await;
    let books = Books::new(store.clone());
    let (team, _) = team(&store, &books, "Tuesday Turf").await;
    let match_day = MatchDay {
        team: team.id,
        version: 3,
        schedule: None,
        calendars: vec![CalendarLink {
            account: Some(Uuid::now_v7()),
            salt: Uuid::new_v4(),
            token_hash: "cd".repeat(32),
        }],
        requests: Vec::new(),
        remind_debtors: true,
    };
    store.insert_match_day(&match_day).await.unwrap();
    let (file, counts) = written(&store).await;
    assert_eq!(counts.match_days, 1);
    let (_other, there) = empty().await;
    let backup = Backup::open(file.clone()).unwrap();
    backup.restore(&*there).await.unwrap();
    assert_eq!(there.match_days(&[team.id]).await.unwrap(), [match_day]);
    let twice = changed(&file, "match_days", |text| {
        let other = text.replace(&team.id.to_string(), &Uuid::new_v4().to_string());
        format!("{text}{other}")
    });
    assert!(refusal(twice).contains("not in the backup"));
    let fewer = changed(&file, "match_days", |_| String::new());
    assert!(refusal(fewer).contains("hold 1 match days, but holds 0"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_changed_since_is_noticed_and_books_belong_to_their_teams() {
    let (_folder, store) = empty().await;
    let books = Books::new(store.clone());
    let (one, player) = team(&store, &books, "Tuesday Turf").await;
    let (other, _) = team(&store, &books, "Friday Five").await;
    pay(&books, &one, player).await;
    store.insert_account(&account("tess")).await.unwrap();
    let (file, _) = written(&store).await;
    // Valid in itself, but not what was written.
    for (part, from, to) in [
        ("books/", "\"amount\":100", "\"amount\":101"),
        ("accounts", "\"name\":\"tess\"", "\"name\":\"Eve\""),
        ("teams", "Tuesday Turf", "Tuesday Torf"),
    ] {
        let why = refusal(changed(&file, part, |text| text.replace(from, to)));
        assert!(why.contains("its checksum differs"), "{part}: {why}");
    }
    let no_sum = changed(&file, "manifest", |text| {
        text.replace("accounts.jsonl", "x")
    });
    assert!(refusal(no_sum).contains("accounts.jsonl has no checksum"));
    // The books of two teams swapped, in a backup from before checksums existed.
    let without_sums = |text: String| {
        let mut manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
        manifest.as_object_mut().unwrap().remove("sums");
        manifest.to_string()
    };
    let mut old = ZipArchive::new(changed(&file, "manifest", without_sums)).unwrap();
    let mut new = ZipWriter::new(Cursor::new(Vec::new()));
    for index in 0..old.len() {
        let mut part = old.by_index(index).unwrap();
        let name = part.name().unwrap().into_owned();
        let swapped = match name.as_str() {
            name if name.contains(&one.id.to_string()) => format!("books/{}.jsonl", other.id),
            name if name.contains(&other.id.to_string()) => format!("books/{}.jsonl", one.id),
            name => name.to_owned(),
        };
        new.start_file(swapped.as_str(), SimpleFileOptions::default())
            .unwrap();
        std::io::copy(&mut part, &mut new).unwrap();
    }
    let why = refusal(new.finish().unwrap());
    assert!(why.contains("it is of another team's book"), "{why}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn backups_from_before_there_were_checksums_are_read() {
    let (_folder, store) = empty().await;
    let books = Books::new(store.clone());
    let (team, player) = team(&store, &books, "Tuesday Turf").await;
    pay(&books, &team, player).await;
    let (file, counts) = written(&store).await;
    let of_team = format!("\"team\":\"{}\",", team.id);
    let old = changed(&file, "books/", |text| text.replace(&of_team, ""));
    let old = changed(&old, "manifest", |text| {
        let mut manifest: serde_json::Value = serde_json::from_str(&text).unwrap();
        manifest.as_object_mut().unwrap().remove("sums");
        manifest.to_string()
    });
    let (_other, there) = empty().await;
    let restored = Backup::open(old).unwrap().restore(&*there).await.unwrap();
    assert_eq!(restored, counts);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_password_that_costs_more_to_check_than_ours_is_not_put_back() {
    for (settings, refused) in [
        ("m=4194304,t=100,p=1", true),
        ("m=19456,t=3,p=1", true),
        ("m=19456,t=2,p=2", true),
        ("m=19456,t=2,p=1", false),
        ("m=8192,t=1,p=1", false),
    ] {
        let (_folder, store) = empty().await;
        let mut tess = account("tess");
        let (salt, output) = ("A".repeat(22), "A".repeat(43));
        tess.password_hash = Some(format!("$argon2id$v=19${settings}${salt}${output}"));
        store.insert_account(&tess).await.unwrap();
        let (file, _) = written(&store).await;
        match Backup::open(file) {
            Ok(_) => assert!(!refused, "{settings}"),
            Err(why) => assert!(
                refused && why.to_string().contains("cost more to check"),
                "{settings}: {why}"
            ),
        }
    }
}
