//! What the SQLite adapter guarantees in addition to the contract.

use super::Place;
use cffa_book::{Actor, Change, Entry, FORMAT, PlayerId};
use cffa_store::sqlite::Sqlite;
use cffa_store::{BookId, BookStore, Store, StoreError};
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use uuid::Uuid;

/// A temporary folder for one test.
pub struct Folder(tempfile::TempDir);

impl Folder {
    pub fn new() -> Folder {
        Folder(tempfile::tempdir().unwrap())
    }

    pub fn file(&self) -> PathBuf {
        self.0.path().join("data").join("cffa.db")
    }
}

impl Place for Folder {
    async fn open(&self) -> Arc<dyn Store> {
        Arc::new(Sqlite::open(self.file()).await.unwrap())
    }
}

pub fn entry(seq: u64) -> Entry {
    Entry {
        v: FORMAT,
        seq,
        at: jiff::Timestamp::UNIX_EPOCH,
        by: Actor {
            account: None,
            name: "Ann".repeat(100),
        },
        key: None,
        fingerprint: None,
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

/// How long one writer waits for a locked file.
const ONE_WAITS: std::time::Duration = std::time::Duration::from_secs(3);

#[cfg(unix)]
#[tokio::test]
async fn nobody_else_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let store = folder.open().await;
    store.ping().await.unwrap();
    let mode = |path: &std::path::Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
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
             DROP TABLE imports; DROP TABLE marks; DROP TABLE calendar_links;
             DROP TABLE match_days; DROP TABLE mails; DROP TABLE mail_addresses;
             DROP TABLE push_devices; DROP TABLE push_keys;
             DROP INDEX sessions_with;
             ALTER TABLE sessions DROP COLUMN provider_session; PRAGMA user_version = 1",
        )
        .unwrap();
    drop(earlier);
    let store = folder.open().await;
    let now = jiff::Timestamp::now();
    assert_eq!(store.count_headcounts(now, 1).await.unwrap(), 0);
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
    // Overwrite all pages after the first forty; the header remains intact.
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
        matches!(&answer, Err(StoreError::Full(why)) if why.contains("disk is full")),
        "{answer:?}"
    );
    let ready = store.ready().await;
    assert!(matches!(ready, Err(StoreError::Full(_))), "{ready:?}");
    assert_eq!(store.changes_after(book, 0, 10).await.unwrap().len(), 1);
    store.limit_pages(100_000).await.unwrap();
    store.ready().await.unwrap();
    store.append_all(book, &entries).await.unwrap();
}

/// Otherwise, sixteen would wait sixteen times as long as one.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn all_who_wait_for_a_locked_file_are_answered_as_the_first() {
    let folder = Folder::new();
    let store = folder.open().await;
    let mut other = rusqlite::Connection::open(folder.file()).unwrap();
    let lock = other
        .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
        .unwrap();
    let began = std::time::Instant::now();
    let writers = (0..16).map(|_| async {
        let book = BookId {
            team: Uuid::now_v7(),
            generation: Uuid::now_v7(),
        };
        store.append(book, &entry(1)).await
    });
    for answer in futures::future::join_all(writers).await {
        assert!(
            matches!(&answer, Err(StoreError::Unavailable(why)) if why.contains("locked")),
            "{answer:?}"
        );
    }
    assert!(began.elapsed() < 3 * ONE_WAITS, "{:?}", began.elapsed());
    drop(lock);
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
    // Reading still works meanwhile.
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

/// A newer version wrote the mail, before the installation was downgraded to this one.
#[tokio::test]
async fn a_mail_that_cannot_be_read_keeps_no_other_from_being_sent() {
    let folder = Folder::new();
    let store = folder.open().await;
    let now = jiff::Timestamp::from_second(1_790_000_000).unwrap();
    let (team, account) = (Uuid::now_v7(), Uuid::now_v7());
    let mails = [(); 2].map(|()| super::mails::mail(Some(team), account, now));
    for mail in &mails {
        store.insert_mail(mail).await.unwrap();
    }
    let file = rusqlite::Connection::open(folder.file()).unwrap();
    let sql = "UPDATE mails SET body = json_set(body, '$.kind', 'song') WHERE id = ?1";
    let changed = file.execute(sql, [mails[0].id.as_bytes()]).unwrap();
    assert_eq!(changed, 1);
    let left = std::slice::from_ref(&mails[1]);
    assert_eq!(store.mails_due(now, 1).await.unwrap(), left);
    let ids = mails.each_ref().map(|mail| mail.id);
    assert_eq!(store.mails(&ids).await.unwrap(), left);
}
