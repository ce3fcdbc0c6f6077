//! `cffa backup` and `cffa restore`

use cffa_testing::browser::{Browser, PASSWORD};
use cffa_testing::flask::sunday_side;
use cffa_testing::program::{Installation, PATIENCE, mode};
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// The backups in a folder, the oldest first.
fn backups(here: &Installation) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(here.path("backups")).unwrap();
    let mut paths: Vec<PathBuf> = entries.map(|one| one.unwrap().path()).collect();
    paths.sort();
    paths
}

/// An installation with a team of three players, a manager who can sign in, and one backup.
fn backed_up() -> (Installation, PathBuf) {
    let here = Installation::new();
    here.write("export-cffa.zip", sunday_side().zip());
    here.done(["import", "export-cffa.zip"]);
    here.tell(["user", "ann", "--password-stdin"], PASSWORD);
    here.done(["user", "bob", "--manages", "Sunday Side"]);
    here.tell(
        [
            "user",
            "ann",
            "--password-stdin",
            "--manages",
            "Sunday Side",
        ],
        PASSWORD,
    );
    std::fs::create_dir(here.path("backups")).unwrap();
    let out = here.done(["backup", "backups"]);
    assert!(out.contains("1 team and 2 accounts"), "{out}");
    let backup = backups(&here).remove(0);
    (here, backup)
}

#[tokio::test]
async fn what_is_restored_is_what_was_there() {
    let (here, backup) = backed_up();
    assert_eq!(mode(&backup), 0o600);
    let there = Installation::new();
    let out = there.done(["restore", backup.to_str().unwrap()]);
    assert!(out.contains("Restored 1 team and 2 accounts"), "{out}");
    assert_eq!(there.balances("Sunday Side"), here.balances("Sunday Side"));
    let server = there.serve();
    let ann = Browser::new(&server.url);
    ann.sign_in("ann", PASSWORD).await.taken();
    assert!(ann.get("/cffa").await.page().contains("Sunday Side"));
}

#[test]
fn a_backup_goes_only_into_an_empty_database_and_only_whole() {
    let (here, backup) = backed_up();
    let sentence = here.refused(["restore", backup.to_str().unwrap()]);
    assert!(sentence.contains("into an empty one"), "{sentence}");
    let there = Installation::new();
    let bytes = std::fs::read(&backup).unwrap();
    there.write("half.zip", &bytes[..bytes.len() / 2]);
    let sentence = there.refused(["restore", "half.zip"]);
    assert!(sentence.contains("half.zip was not restored"), "{sentence}");
    let sentence = there.refused(["restore", here.path("export-cffa.zip").to_str().unwrap()]);
    assert!(sentence.contains("is no backup"), "{sentence}");
    here.done(["export", "sunday.zip"]);
    let sentence = there.refused(["restore", here.path("sunday.zip").to_str().unwrap()]);
    assert!(sentence.contains("cffa import"), "{sentence}");
    there.done(["restore", backup.to_str().unwrap()]);
}

#[test]
fn a_backup_can_be_checked_without_a_database() {
    let (_here, backup) = backed_up();
    let there = Installation::new();
    let bytes = std::fs::read(&backup).unwrap();
    let out = there.done(["restore", "--check", backup.to_str().unwrap()]);
    assert!(out.contains("1 team and 2 accounts"), "{out}");
    // A backup that is truncated, or in which a bit of any file was changed, is refused.
    let short = [0, bytes.len() / 2, bytes.len() - 1];
    let mut bad: Vec<Vec<u8>> = short.iter().map(|end| bytes[..*end].to_vec()).collect();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes.clone())).unwrap();
    for number in 0..zip.len() {
        let file = zip.by_index(number).unwrap();
        if file.compressed_size() > 0 {
            let mut flipped = bytes.clone();
            let middle = file.data_start().unwrap() + file.compressed_size() / 2;
            flipped[usize::try_from(middle).unwrap()] ^= 1;
            bad.push(flipped);
        }
    }
    for (number, bytes) in bad.iter().enumerate() {
        there.write("bad.zip", bytes);
        let sentence = there.refused(["restore", "--check", "bad.zip"]);
        assert!(
            sentence.contains("bad.zip can't be restored"),
            "{number}: {sentence}"
        );
    }
    assert!(!there.path("data").exists());
}

#[test]
fn the_oldest_are_removed_and_other_files_are_left_alone() {
    let (here, newest) = backed_up();
    for name in [
        "cffa-2020-01-01T000000Z.zip",
        "cffa-2020-01-02T000000Z.zip",
        "holiday.zip",
    ] {
        here.write(&format!("backups/{name}"), "");
    }
    // Backups are named by the second: a second one within the same second would be refused.
    std::thread::sleep(std::time::Duration::from_millis(1_100));
    here.done(["backup", "backups", "--keep", "2"]);
    let left = backups(&here);
    assert_eq!(left.len(), 3, "{left:?}");
    assert!(left.contains(&newest));
    assert!(left.contains(&here.path("backups/holiday.zip")));
}

#[test]
fn a_night_without_power_is_made_up_for_at_the_start() {
    let (here, recent) = backed_up();
    let yesterday = here.path("backups/cffa-2020-01-01T000000Z.zip");
    std::fs::rename(recent, &yesterday).unwrap();
    let mut nightly = here
        .command(["backup", "backups", "--nightly", "--keep", "1"])
        .spawn()
        .unwrap();
    let began = Instant::now();
    while yesterday.exists() {
        assert!(began.elapsed() < PATIENCE, "no backup was made");
        std::thread::sleep(Duration::from_millis(100));
    }
    nightly.kill().unwrap();
    nightly.wait().unwrap();
    assert_eq!(backups(&here).len(), 1);
}
