//! Zip files that are malicious or damaged: each is refused with a specific message.

use cffa_formats::unpack;
use cffa_testing::formats::{read_bytes, refused, zipped};
use std::io::{Cursor, Write};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const PLAYERS: &str = r#"[{"playerName": "Ann", "comment": "", "retiree": false},]"#;

fn good() -> Vec<u8> {
    zipped(&[("teamPlayers.json", PLAYERS)])
}

/// The archive with every occurrence of some bytes replaced by others of the same length.
fn patched(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut bytes = bytes.to_vec();
    let mut at = 0;
    while at + from.len() <= bytes.len() {
        if bytes[at..].starts_with(from) {
            bytes[at..at + to.len()].copy_from_slice(to);
        }
        at += 1;
    }
    bytes
}

#[test]
fn what_is_no_zip() {
    assert!(refused(b"").contains("The file is empty"));
    let archives_own = b"[{\"playerName\": \"Ann\"}]";
    assert!(refused(archives_own).contains("CFFA does not know this JSON"));
    for bytes in [&b"x"[..], &[0; 1_000]] {
        assert!(refused(bytes).contains("This is neither a zip archive nor a spreadsheet"));
    }
    assert!(refused(b"PK").contains("damaged or cut off"));
    assert!(refused(&zipped::<&str, &str>(&[])).contains("The archive is empty"));
    assert!(refused(&zipped(&[("holiday.jpg", "cheese")])).contains("not an archive of CFFA"));
    assert!(
        refused(&zipped(&[("manifest.json", "{\"format\": \"other\"}")]))
            .contains("not an archive of CFFA")
    );
}

#[test]
fn a_truncated_or_flipped_zip_is_never_half_read() {
    let good = good();
    let whole = read_bytes(&good).expect("the file can be read");
    for length in 1..good.len() {
        let sentence = refused(&good[..length]);
        assert!(
            sentence.contains("damaged or cut off") || sentence.contains("neither a zip"),
            "{length}: {sentence}"
        );
    }
    for at in 0..good.len() {
        let mut bytes = good.clone();
        bytes[at] ^= 0x55;
        // It is refused, or the flipped byte has no effect, such as in a time.
        if let Ok(reading) = read_bytes(&bytes) {
            assert_eq!(reading.balances, whole.balances, "byte {at}");
        }
    }
}

#[test]
fn names_that_point_outside() {
    for name in [
        "../teamPlayers.json",
        "a/../../b.json",
        "/etc/games.json",
        "C:/games.json",
        "C:\\games.json",
        "..\\games.json",
        "a\\..\\..\\b.json",
        "a/..\\../b.json",
        "\\games.json",
        "\\\\server\\games.json",
        "..",
        "x/..",
    ] {
        let sentence = refused(&zipped(&[("teamPlayers.json", PLAYERS), (name, "[]")]));
        assert!(sentence.contains("points outside it"), "{name}: {sentence}");
    }
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.add_symlink("games.json", "/etc/passwd", SimpleFileOptions::default())
        .expect("the symlink is added");
    let linked = zip.finish().expect("the zip can be finished").into_inner();
    assert!(refused(&linked).contains("points outside it"));
    assert!(read_bytes(&zipped(&[("a..b/teamPlayers.json", PLAYERS)])).is_ok());
}

#[test]
fn a_backslash_is_a_separator_and_no_second_name() {
    for folder in ["turf\\", "turf\\2025\\", "turf/2025\\"] {
        let name = format!("{folder}teamPlayers.json");
        let reading =
            read_bytes(&zipped(&[(name.as_str(), PLAYERS)])).expect("the file can be read");
        assert_eq!(reading.balances.len(), 1, "{name}");
    }
    let two = zipped(&[("a/games.json", "[]"), ("a\\games.json", "[]")]);
    let sentence = refused(&two);
    assert!(sentence.contains("two files of the name"), "{sentence}");
}

#[test]
fn what_another_program_made_is_named() {
    let xml = "<?xml version=\"1.0\"?>";
    let ods = "application/vnd.oasis.opendocument.spreadsheet";
    for (parts, sentence) in [
        (
            vec![
                ("Index/Document.iwa", "x"),
                ("Index/Tables/DataList.iwa", "x"),
            ],
            "a Numbers spreadsheet",
        ),
        (
            vec![("Index.zip", "x"), ("Index/CalculationEngine.iwa", "x")],
            "a Numbers spreadsheet",
        ),
        (
            vec![("Index/Document.iwa", "x"), ("Index/Slide-1.iwa", "x")],
            "a Keynote presentation",
        ),
        (
            vec![
                ("Index/Document.iwa", "x"),
                ("Metadata/Properties.plist", "x"),
            ],
            "a Pages document",
        ),
        (
            vec![("[Content_Types].xml", xml), ("xl/workbook.bin", "x")],
            "binary Excel workbook",
        ),
        (
            vec![("[Content_Types].xml", xml), ("word/document.xml", xml)],
            "a Word document",
        ),
        (
            vec![("[Content_Types].xml", xml), ("ppt/presentation.xml", xml)],
            "a presentation",
        ),
        (
            vec![
                ("mimetype", "application/vnd.oasis.opendocument.text"),
                ("content.xml", xml),
            ],
            "not a spreadsheet",
        ),
        (
            vec![
                ("mimetype", ods),
                ("content.xml", "x"),
                ("META-INF/manifest.xml", "<manifest:encryption-data/>"),
            ],
            "protected by a password",
        ),
    ] {
        let told = refused(&zipped(&parts));
        assert!(told.contains(sentence), "{parts:?}: {told}");
    }
}

#[test]
fn the_same_name_twice() {
    let two = zipped(&[
        ("games.json", "[]"),
        ("gamez.json", "[]"),
        ("teamPlayers.json", PLAYERS),
    ]);
    assert!(read_bytes(&two).is_ok());
    let sentence = refused(&patched(&two, b"gamez.json", b"games.json"));
    assert!(sentence.contains("two files of the name"), "{sentence}");
}

#[test]
fn encrypted_files() {
    // Bit 0 of the flags, which follow the versions in both headers.
    let mut bytes = good();
    let central = bytes
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .expect("the zip has a central directory");
    bytes[6] |= 1;
    bytes[central + 8] |= 1;
    assert!(refused(&bytes).contains("protected by a password"));
}

#[test]
fn methods_that_are_not_known() {
    let mut bytes = good();
    let central = bytes
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .expect("the zip has a central directory");
    bytes[8] = 14;
    bytes[central + 10] = 14;
    let sentence = refused(&bytes);
    assert!(sentence.contains("packed in a way"), "{sentence}");
}

#[test]
fn too_many_files() {
    let many: Vec<(String, &str)> = (0..=unpack::ENTRIES)
        .map(|number| (format!("{number}.txt"), ""))
        .collect();
    assert!(refused(&zipped(&many)).contains("more than 200 files"));
}

#[test]
fn a_list_of_files_that_is_longer_than_any_is_not_read() {
    let long = "x".repeat(60_000);
    let names: Vec<(String, &str)> = (0..50)
        .map(|number| (format!("{number}{long}"), ""))
        .collect();
    let archive = zipped(&names);
    let sentence = refused(&archive);
    assert!(sentence.contains("list of files is longer"), "{sentence}");
    // Without its end, the archive is damaged rather than too long.
    let half = &archive[..archive.len() - 30];
    assert!(refused(half).contains("damaged"), "{}", refused(half));
}

#[test]
fn too_large_a_file() {
    let large = vec![0; unpack::COMPRESSED as usize + 1];
    assert!(refused(&large).contains("larger than 32 MiB"));
}

/// `games.json` with this many MiB of spaces.
fn bomb(mebibytes: usize) -> Vec<u8> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("games.json", SimpleFileOptions::default())
        .expect("the file is added");
    let blank = vec![b' '; 1 << 20];
    for _ in 0..mebibytes {
        zip.write_all(&blank).expect("the data is written");
    }
    zip.finish().expect("the zip can be finished").into_inner()
}

#[test]
fn zip_bombs() {
    let bomb_of_eight = bomb(8);
    let sentence = refused(&bomb_of_eight);
    assert!(
        sentence.contains("zip bomb") && sentence.contains("games.json"),
        "{sentence}"
    );
    // A bomb whose headers claim that it is small.
    let size = (8_u32 << 20).to_le_bytes();
    let lying = patched(&bomb_of_eight, &size, &100_u32.to_le_bytes());
    assert_ne!(lying, bomb_of_eight);
    let sentence = refused(&lying);
    assert!(
        sentence.contains("zip bomb") || sentence.contains("damaged"),
        "{sentence}"
    );
    // A bomb whose headers are true.
    let honest = patched(&bomb_of_eight, &size, &0x7fff_ffff_u32.to_le_bytes());
    assert!(refused(&honest).contains("larger than 256 MiB"));
}

#[test]
fn many_small_files_that_are_large_together() {
    // Each file is under the ratio, since half of it doesn't compress. Files are read as those of
    // the Flask version only if their names match, so the total counts what is read.
    let mut seed = 1_u32;
    let mut noise = || {
        seed ^= seed << 13;
        seed ^= seed >> 17;
        seed ^= seed << 5;
        seed.to_le_bytes()
    };
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let mut block = vec![b' '; 1 << 20];
    for place in block.chunks_mut(512) {
        let letters: Vec<u8> = noise()
            .iter()
            .map(|byte| b" \t\r\n"[usize::from(byte % 4)])
            .collect();
        place[..4].copy_from_slice(&letters);
    }
    zip.start_file("games.json", SimpleFileOptions::default())
        .expect("the file is added");
    for _ in 0..90 {
        zip.write_all(&block).expect("the data is written");
    }
    let mut zip = ZipWriter::new_append(zip.finish().expect("the zip can be finished"))
        .expect("the zip can be extended");
    for name in ["payments.json", "teamSummary.json"] {
        zip.deep_copy_file("games.json", name)
            .expect("the file is copied");
    }
    let bytes = zip.finish().expect("the zip can be finished").into_inner();
    assert!(bytes.len() < unpack::COMPRESSED as usize);
    let lying = patched(
        &bytes,
        &(90_u32 << 20).to_le_bytes(),
        &100_u32.to_le_bytes(),
    );
    let sentence = refused(&lying);
    assert!(
        sentence.contains("256 MiB")
            || sentence.contains("zip bomb")
            || sentence.contains("damaged"),
        "{sentence}"
    );
    assert!(refused(&bytes).contains("larger than 256 MiB"));
}
