//! Files that are made to exhaust memory: whatever a file contains, the process stays within its
//! limit.

use crate::in_files::{self, Hostile};
use crate::packed;
use crate::raw::{Raw, connect, status};
use crate::target::Target;
use cffa_testing::memory;
use std::io::Write;
use std::time::Duration;

/// How long one file may take on a machine that runs other builds at the same time.
const PATIENCE: Duration = Duration::from_secs(300);

/// A file upload.
fn upload(plain: Raw, name: &str, file: &[u8]) -> Raw {
    let mut body = format!(
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\r\n"
    )
    .into_bytes();
    body.extend(file);
    body.extend(b"\r\n--b--\r\n");
    plain.body("multipart/form-data; boundary=b", body)
}

/// Uploads a file to import, and waits for the result.
fn import(target: &Target, file: &Hostile) -> Option<u16> {
    let address = target.address("/api/v1/teams/{team}/imports");
    let raw = upload(
        target.by_program("POST", address),
        file.name,
        &(file.make)(),
    );
    let mut stream = connect(target.at);
    stream
        .set_read_timeout(Some(PATIENCE))
        .expect("the timeout is valid");
    stream
        .write_all(&raw.bytes())
        .expect("the server reads the request");
    status(&mut stream)
}

/// Imports all of them, one after the other, and measures each.
fn try_all(target: &Target, all: Vec<Hostile>) {
    let open = target.measured.open_files();
    let mut faults = Vec::new();
    for file in all {
        target.measured.forget_memory();
        let answered = import(target, &file);
        let most = target.measured.memory() / memory::MIB;
        eprintln!("{most:>4} MB  {}", file.said);
        if answered != Some(file.expected) {
            faults.push(format!("{}: answered {answered:?}", file.said));
        }
        if most >= crate::measure::MEMORY / memory::MIB {
            faults.push(format!("{}: {most} MB were taken", file.said));
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    target.measured.waits_for_files(open);
}

#[tokio::test]
async fn no_archive_takes_more_memory_than_there_is() {
    let target = Target::start().await;
    let export = target.export().await;
    try_all(&target, in_files::archives(export));
}

#[tokio::test]
async fn no_spreadsheet_takes_more_memory_than_there_is() {
    try_all(&Target::start().await, in_files::spreadsheets());
}

#[tokio::test]
async fn no_file_of_another_program_takes_more_memory_than_there_is() {
    try_all(&Target::start().await, in_files::of_other_programs());
}

/// A compressed body is refused before any of it is decompressed, at every address that takes
/// files.
#[tokio::test]
async fn no_packed_upload_is_unpacked() {
    let target = Target::start().await;
    target.measured.forget_memory();
    let packed = packed::gzip();
    for address in ["/settings/import", "/settings/import/google"] {
        let plain = target
            .by_manager("POST", address)
            .header("Content-Encoding", "gzip");
        let raw = plain.body("multipart/form-data; boundary=b", packed.clone());
        assert_eq!(raw.send(target.at), Some(415), "{address}");
    }
    let address = target.address("/api/v1/teams/{team}/imports");
    let plain = target
        .by_program("POST", address)
        .header("Content-Encoding", "gzip");
    let raw = plain.body("multipart/form-data; boundary=b", packed);
    assert_eq!(raw.send(target.at), Some(415));
    target.measured.kept_its_memory("packed uploads");
}
