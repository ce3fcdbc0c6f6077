//! Bodies that arrive slowly or never: each has a time limit, and nobody else waits for them.

use crate::raw::{Raw, connect, status};
use crate::target::Target;
use cffa_testing::program::PATIENCE;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::{Duration, Instant};

/// How many requests of each kind wait for the rest of a body at the same time.
const AT_ONCE: usize = 40;
/// The interval at which slow clients send another byte.
const NOW_AND_THEN: Duration = Duration::from_secs(2);

const FORM: &str = "application/x-www-form-urlencoded";

/// A request whose body is longer than the part that was sent.
fn half(raw: Raw, kind: &str, so_far: &[u8]) -> Raw {
    let mut raw = raw
        .header("Content-Type", kind)
        .header("Content-Length", "50000");
    raw.body = so_far.to_vec();
    raw
}

/// The same request without a length.
fn endless(raw: Raw, kind: &str, so_far: &[u8]) -> Raw {
    let mut raw = raw
        .header("Content-Type", kind)
        .header("Transfer-Encoding", "chunked");
    raw.body = format!("{:x}\r\n", so_far.len()).into_bytes();
    raw.body.extend(so_far);
    raw.body.extend(b"\r\n");
    raw
}

struct Slow {
    said: &'static str,
    raw: Raw,
    /// What slow clients send at each interval.
    more: &'static [u8],
    expected: u16,
}

fn all(target: &Target) -> Vec<Slow> {
    let upload = "multipart/form-data; boundary=b";
    let part = b"--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\nx";
    let team = target.address("{team}");
    let slow = |said, raw, more: &'static [u8], expected| Slow {
        said,
        raw,
        more,
        expected,
    };
    let login = || target.by_guest("POST", "/login");
    let imports = || target.by_program("POST", format!("/api/v1/teams/{team}/imports"));
    let players = || target.by_program("POST", format!("/api/v1/teams/{team}/players"));
    vec![
        slow("a form", half(login(), FORM, b"a="), b"a", 408),
        slow(
            "a form in chunks",
            endless(login(), FORM, b"a="),
            b"1\r\na\r\n",
            408,
        ),
        slow("JSON", half(players(), "application/json", b"{"), b" ", 408),
        slow(
            "JSON in chunks",
            endless(players(), "application/json", b"{"),
            b"1\r\n \r\n",
            408,
        ),
        slow("an upload", half(imports(), upload, part), b"x", 408),
        slow(
            "an upload in chunks",
            endless(imports(), upload, part),
            b"1\r\nx\r\n",
            408,
        ),
        slow(
            "a page's upload",
            half(target.by_manager("POST", "/settings/import"), upload, part),
            b"x",
            408,
        ),
        slow(
            "at no address",
            half(target.by_guest("POST", "/nowhere"), FORM, b"a="),
            b"a",
            404,
        ),
        slow(
            "at no address, in chunks",
            endless(target.by_guest("POST", "/nowhere"), FORM, b"a="),
            b"1\r\na\r\n",
            404,
        ),
        slow(
            "with a GET, in chunks",
            endless(target.by_guest("GET", "/count"), FORM, b"a="),
            b"1\r\na\r\n",
            200,
        ),
        slow(
            "packed, in chunks",
            endless(login().header("Content-Encoding", "gzip"), FORM, b"a="),
            b"1\r\na\r\n",
            415,
        ),
    ]
}

/// Sends a byte at intervals until the connection is closed. Returns the status of the response.
fn dribble(slow: &Slow, mut stream: TcpStream) -> Option<u16> {
    stream
        .write_all(&slow.raw.bytes())
        .expect("the server reads the start");
    let mut reader = stream.try_clone().expect("the stream can be cloned");
    let answered = std::thread::spawn(move || {
        let answered = status(&mut reader);
        // The connection must end, too, whatever the client still sends.
        let mut rest = Vec::new();
        let _ = reader.read_to_end(&mut rest);
        answered
    });
    let began = Instant::now();
    while !answered.is_finished() {
        assert!(
            began.elapsed() < 2 * PATIENCE,
            "{}: it is still open",
            slow.said
        );
        let _ = stream.write_all(slow.more);
        std::thread::sleep(NOW_AND_THEN);
    }
    answered.join().expect("the thread doesn't panic")
}

#[tokio::test]
async fn a_body_that_does_not_come_is_not_waited_for() {
    let target = Target::start().await;
    let files = target.measured.open_files();
    let slow = all(&target);
    std::thread::scope(|scope| {
        let mut all = Vec::new();
        for slow in &slow {
            for _ in 0..AT_ONCE {
                let stream = connect(target.at);
                all.push((slow, scope.spawn(move || dribble(slow, stream))));
            }
            // One after the other: all at once would be more than a server accepts, and it would
            // refuse some.
            let others = target.by_guest("GET", "/count").send(target.at);
            assert_eq!(others, Some(200), "others are answered meanwhile");
        }
        for (slow, answered) in all {
            assert_eq!(
                answered.join().expect("the thread doesn't panic"),
                Some(slow.expected),
                "{}",
                slow.said
            );
        }
    });
    target.measured.kept_its_memory("slow bodies");
    target.measured.waits_for_files(files);
}

/// An upload from a slow phone: it takes longer than a form may, and is accepted.
#[tokio::test]
async fn an_upload_that_goes_on_coming_is_waited_for() {
    const LONGER_THAN_A_FORM: Duration = Duration::from_secs(35);
    const PIECE: usize = 20_000;
    let target = Target::start().await;
    let file = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
    let pieces = usize::try_from(LONGER_THAN_A_FORM.as_secs()).unwrap();
    let length = file.len() + pieces * PIECE + "\r\n--b--\r\n".len();
    let address = target.address("/api/v1/teams/{team}/imports");
    let raw = target
        .by_program("POST", address)
        .header("Content-Type", "multipart/form-data; boundary=b")
        .header("Content-Length", length.to_string());
    let mut stream = connect(target.at);
    stream.write_all(&raw.bytes()).unwrap();
    stream.write_all(file.as_bytes()).unwrap();
    for _ in 0..pieces {
        stream.write_all(&b"x".repeat(PIECE)).unwrap();
        std::thread::sleep(Duration::from_secs(1));
    }
    stream.write_all(b"\r\n--b--\r\n").unwrap();
    // The server read it to the end, and found that it isn't a book.
    assert_eq!(status(&mut stream), Some(422));
}

/// A client that requests more than fits into its connection and reads nothing holds that
/// connection, and the data to be written to it, for as long as it likes.
#[tokio::test]
async fn an_answer_that_nobody_reads_is_not_kept_for_ever() {
    let target = Target::start().await;
    let files = target.measured.open_files();
    let css = cffa_server::web::support::assets::address("css/app.css");
    let plain = target
        .by_guest("GET", css)
        .header("Accept-Encoding", "identity");
    let asked = plain.bytes().repeat(1_000);
    let unread: Vec<TcpStream> = (0..AT_ONCE)
        .map(|_| {
            let mut stream = connect(target.at);
            stream.set_nonblocking(true).expect("the option can be set");
            // Send as many requests as fit: their responses are more than fits on the way back.
            let _ = stream.write(&asked);
            stream
        })
        .collect();
    let began = Instant::now();
    let held = || target.measured.open_files() > files;
    while !held() {
        assert!(began.elapsed() < PATIENCE, "no connection was accepted");
    }
    while held() {
        assert!(began.elapsed() < 3 * PATIENCE, "they are still kept");
        std::thread::sleep(NOW_AND_THEN);
    }
    // The server didn't close them.
    drop(unread);
}

/// Each form may be as large as allowed; together they would exceed the memory.
#[tokio::test]
async fn many_large_bodies_at_once_don_t_take_all_memory() {
    const MANY: usize = 400;
    const LARGE: usize = 250_000;
    let target = Target::start().await;
    let files = target.measured.open_files();
    let large = target
        .by_guest("POST", "/login")
        .header("Content-Type", FORM)
        .header("Content-Length", (LARGE + 1).to_string());
    let mut bytes = large.bytes();
    bytes.extend(b"x".repeat(LARGE));
    let mut all: Vec<TcpStream> = (0..MANY)
        .map(|_| {
            let mut stream = connect(target.at);
            // The server doesn't read refused ones to their end.
            let _ = stream.write_all(&bytes);
            stream
        })
        .collect();
    let small = target
        .by_guest("POST", "/login")
        .body(FORM, "username=tess&password=not+it+at+all");
    assert_eq!(
        small.send(target.at),
        Some(422),
        "a small form is accepted anyway"
    );
    // There was no room left for the last one.
    let last = all.last_mut().expect("there are connections");
    assert_eq!(status(last), Some(503));
    target.measured.kept_its_memory("large bodies");
    drop(all);
    target.measured.waits_for_files(files);
    // The memory that they held has been released.
    let mut whole = large;
    whole.body = b"x".repeat(LARGE + 1);
    assert_eq!(whole.send(target.at), Some(422));
}
