//! kill -9 during an import.

use cffa_book::{
    Actor, Book, Command, Comment, Entry, FORMAT, Money, Note, PlayerId, PlayerName,
    TransactionDraft, TransactionId,
};
use cffa_formats::archive::ArchiveWriter;
use cffa_store::PAGE_SIZE;
use cffa_testing::program::{Installation, PATIENCE};
use jiff::Timestamp;
use rusqlite::{Connection, OpenFlags};
use std::time::{Duration, Instant};
use uuid::Uuid;

const TEAM: &str = "Tuesday Turf";

/// An archive of a book with one player and this number of payments of a pound each.
fn archive(player: &str, payments: usize) -> Vec<u8> {
    let mut book = Book::default();
    let mut entries: Vec<Entry> = Vec::new();
    let id = PlayerId(Uuid::from_u64_pair(1, 0));
    let name = PlayerName::parse(player).unwrap();
    let mut commands = vec![Command::AddPlayer {
        id,
        name,
        comment: Comment::default(),
    }];
    commands.extend((0..payments as u64).map(|at| Command::RecordTransaction {
        id: TransactionId(Uuid::from_u64_pair(2, at)),
        draft: TransactionDraft::payment(
            id,
            Money::from_minor(100),
            "2026-11-17".parse().unwrap(),
            Note::default(),
        ),
    }));
    for command in commands {
        let entry = Entry {
            v: FORMAT,
            seq: book.seq() + 1,
            at: Timestamp::UNIX_EPOCH,
            by: Actor {
                account: None,
                name: "Tess".to_owned(),
            },
            key: None,
            fingerprint: None,
            change: book.decide(command).unwrap(),
        };
        book.apply(&entry);
        entries.push(entry);
    }
    let file = std::io::Cursor::new(Vec::new());
    let mut archive = ArchiveWriter::new(file, Timestamp::UNIX_EPOCH).unwrap();
    for entry in &entries {
        archive.push(entry).unwrap();
    }
    archive.finish(TEAM, &book).unwrap().into_inner()
}

fn changes(db: &Connection) -> usize {
    let counted = db.query_row("SELECT count(*) FROM changes", [], |row| {
        row.get::<_, i64>(0)
    });
    usize::try_from(counted.unwrap()).unwrap()
}

#[test]
fn kill_9_during_an_import_keeps_the_old_book_and_the_import_can_be_repeated() {
    let here = Installation::new();
    here.write("small.zip", archive("Old Hand", 3));
    here.write("large.zip", archive("New Hand", 6 * PAGE_SIZE));
    here.done(["import", "small.zip"]);
    let before = here.balances(TEAM);
    let db =
        Connection::open_with_flags(here.database(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    for pages in [1, 2, 4] {
        let already = changes(&db);
        let arguments = ["import", "large.zip", "--team", TEAM];
        let mut importing = here.command(arguments).spawn().unwrap();
        let began = Instant::now();
        while changes(&db) < already + pages * PAGE_SIZE {
            assert!(began.elapsed() < PATIENCE, "the import does not write");
            std::thread::sleep(Duration::from_millis(1));
        }
        importing.kill().unwrap();
        let status = importing.wait().unwrap();
        assert_eq!(
            status.code(),
            None,
            "the import finished before it was killed"
        );
        let written = changes(&db) - already;
        assert!(
            written < 6 * PAGE_SIZE + 1,
            "the import finished before it was killed"
        );
        assert_eq!(here.balances(TEAM), before);
    }
    // Interrupted imports don't prevent a complete one.
    here.done(["import", "large.zip", "--team", TEAM]);
    let after = here.balances(TEAM);
    assert_eq!(after[0]["player"], "New Hand");
    assert_eq!(after[0]["balance"], format!("{}.00", 6 * PAGE_SIZE));
}

#[test]
fn kill_9_during_the_first_import_leaves_no_team() {
    let here = Installation::new();
    here.write("large.zip", archive("New Hand", 6 * PAGE_SIZE));
    here.refused(["balances"]);
    let db =
        Connection::open_with_flags(here.database(), OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut importing = here.command(["import", "large.zip"]).spawn().unwrap();
    let began = Instant::now();
    while changes(&db) < PAGE_SIZE {
        assert!(began.elapsed() < PATIENCE, "the import does not write");
        std::thread::sleep(Duration::from_millis(1));
    }
    importing.kill().unwrap();
    assert_eq!(importing.wait().unwrap().code(), None);
    assert!(
        here.refused(["balances"])
            .contains("there are no teams yet")
    );
    here.done(["import", "large.zip"]);
    assert_eq!(here.balances(TEAM)[0]["player"], "New Hand");
}
