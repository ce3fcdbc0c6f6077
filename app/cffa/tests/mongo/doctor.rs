//! `cffa doctor` and MongoDB: what is wrong with a server, and what our server logs about it.

use cffa_testing::browser::Browser;
use cffa_testing::doctor::{Report, examined, prepared_by};
use cffa_testing::mongod::{Kind, Mongod};
use cffa_testing::program::{Installation, PATIENCE};
use mongodb::bson::doc;
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Instant;

fn beside(address: &str) -> Installation {
    Installation::new().with("BACKEND_DBHOST", address)
}

/// A server that starts anyway logs the same sentence.
fn is_complained_of(here: &Installation, line: &str) {
    let server = here.serve();
    let began = Instant::now();
    while !server.logged().contains(line) {
        assert!(began.elapsed() < PATIENCE, "{line}: {}", server.logged());
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

/// A mongod with authentication and three users: ours, a read-only one, and one without any rights
/// to our database.
async fn guarded() -> Mongod {
    let mut server = Mongod::start(Kind::V4_4);
    let client = server.client().await;
    let db = client.database("footballDB");
    for (user, role, on) in [
        ("footballdba", "readWrite", "footballDB"),
        ("reader", "read", "footballDB"),
        ("stranger", "readWrite", "another"),
    ] {
        let role = doc! { "role": role, "db": on };
        let made = doc! { "createUser": user, "pwd": "t0psecret", "roles": [role] };
        db.run_command(made).await.unwrap();
    }
    client.shutdown().await;
    server.stop();
    server.set("--auth");
    server.start_again();
    server
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_server_that_lets_us_in_is_well_whatever_its_version_and_left_as_it_is() {
    for kind in [Kind::V4_4, Kind::V6_0, Kind::V6_0Set] {
        let server = Mongod::start(kind);
        let here = beside(&server.address());
        let report = examined(&here);
        assert_eq!(report.said.code, Some(0), "{:?}", report.said);
        let sentence = report.get("database")["sentence"].as_str().unwrap();
        let version = if kind == Kind::V4_4 {
            "MongoDB 4.4"
        } else {
            "MongoDB 6.0"
        };
        assert!(sentence.starts_with(version), "{sentence}");
        assert_eq!(report.get("clock")["state"], "ok");
        let databases = server.client().await.list_database_names().await.unwrap();
        assert!(
            !databases.contains(&"footballDB".to_owned()),
            "{databases:?}"
        );
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_wrong_password_and_a_missing_role_are_told_apart_and_no_password_is_printed() {
    let server = guarded().await;
    let here = beside(&server.address())
        .with("BACKEND_DBUSR", "footballdba")
        .with("BACKEND_DBPWD", "t0psecret");
    assert_eq!(examined(&here).said.code, Some(0));
    let wrong = here.with("BACKEND_DBPWD", "an0ther");
    let report = examined(&wrong);
    let line = report.line("database-password");
    assert!(!report.said.out.contains("an0ther"), "{:?}", report.said);
    is_complained_of(&wrong, &line);
    // As long as this lasts, every request gets the message, also right after one was refused.
    let server_of_wrong = wrong.serve();
    let visitor = Browser::new(&server_of_wrong.url);
    for asked in 0..5 {
        let answer = visitor.get("/readyz").await;
        assert_eq!(answer.status, 503);
        let said = answer.body;
        assert!(
            said.contains("refuses the user or the password"),
            "{asked}: {said}"
        );
    }
    drop(server_of_wrong);
    for user in ["reader", "stranger"] {
        let here = beside(&server.address())
            .with("BACKEND_DBUSR", user)
            .with("BACKEND_DBPWD", "t0psecret");
        let line = examined(&here).line("database-role");
        assert!(line.contains("footballDB"), "{line}");
    }
}

#[test]
fn how_far_one_gets_on_the_way_to_the_server_is_told() {
    // The port was free a moment ago, and nothing else takes it in between.
    let free = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = free.local_addr().unwrap().to_string();
    drop(free);
    let here = beside(&address);
    let line = examined(&here).line("database-not-running");
    assert!(line.contains(&address), "{line}");
    is_complained_of(&here, &line);

    // A name that never resolves (RFC 6761).
    let here = beside("database.invalid");
    let line = examined(&here).line("database-no-name");
    assert!(line.contains("database.invalid"), "{line}");

    // Another program listens there.
    let other = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = other.local_addr().unwrap().to_string();
    std::thread::spawn(move || {
        for asked in other.incoming() {
            let mut asked = asked.unwrap();
            let _ = asked.read(&mut [0; 100]);
            asked.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").ok();
        }
    });
    examined(&beside(&address)).line("database-strange");
}

#[test]
#[ignore = "needs MongoDB: ./scripts/test tests"]
fn a_server_that_hangs_is_told() {
    let server = Mongod::start(Kind::V4_4);
    server.freeze();
    let report = examined(&beside(&server.address()));
    server.thaw();
    assert_eq!(report.said.code, Some(1));
    // The operating system accepts the connection, and then no data arrives.
    report.line("database-strange");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "needs MongoDB: ./scripts/test tests"]
async fn a_database_of_a_newer_cffa_is_told() {
    let server = Mongod::start(Kind::V6_0);
    let about = server.client().await.database("footballDB");
    let note = doc! { "_id": "format", "version": 99_i64 };
    about.collection("cffa").insert_one(note).await.unwrap();
    let line = examined(&beside(&server.address())).line("database-unusable");
    assert!(line.contains("newer CFFA"), "{line}");
}

/// Servers older than 4.4 can no longer be installed, so this imitates one, up to the first
/// response, which states the latest supported protocol version (7 is MongoDB 4.0).
fn answer_as_mongodb_4_0(mut asked: TcpStream) -> std::io::Result<()> {
    loop {
        let mut header = [0; 16];
        asked.read_exact(&mut header)?;
        let number = |at: usize| i32::from_le_bytes(header[at..at + 4].try_into().unwrap());
        let (length, id, operation) = (number(0), number(4), number(12));
        let mut rest = vec![0; usize::try_from(length).unwrap() - 16];
        asked.read_exact(&mut rest)?;
        let hello = doc! {
            "ok": 1.0, "ismaster": true, "isWritablePrimary": true, "helloOk": true,
            "minWireVersion": 0, "maxWireVersion": 7,
            "maxBsonObjectSize": 16_777_216, "maxMessageSizeBytes": 48_000_000,
            "maxWriteBatchSize": 100_000, "readOnly": false,
        };
        let body = hello.to_vec().unwrap();
        // Reply in the protocol of the request: OP_MSG (2013), or OP_REPLY (1) to the old OP_QUERY.
        let mut answer = match operation {
            2013 => [&[0; 4][..], &[0]].concat(),
            _ => [[8, 0, 0, 0], [0; 4], [0; 4], [0; 4], [1, 0, 0, 0]].concat(),
        };
        answer.extend(body);
        let operation: i32 = if operation == 2013 { 2013 } else { 1 };
        let length = i32::try_from(answer.len()).unwrap() + 16;
        for number in [length, 1, id, operation] {
            asked.write_all(&number.to_le_bytes())?;
        }
        asked.write_all(&answer)?;
    }
}

#[test]
fn a_server_older_than_4_4_is_told() {
    let old = TcpListener::bind("127.0.0.1:0").unwrap();
    let here = beside(&old.local_addr().unwrap().to_string());
    std::thread::spawn(move || {
        for asked in old.incoming() {
            let asked = asked.unwrap();
            std::thread::spawn(|| answer_as_mongodb_4_0(asked).ok());
        }
    });
    examined(&here).line("database-too-old");
}

/// Runs the doctor on a machine with another processor.
fn on_a_processor_with(here: &Installation, features: &str) -> Report {
    let name = if cfg!(target_arch = "aarch64") {
        "Features"
    } else {
        "flags"
    };
    here.write(
        "cpuinfo",
        format!("processor\t: 0\n{name}\t\t: {features}\n"),
    );
    let other = "mount --bind cpuinfo /proc/cpuinfo";
    Report::of(prepared_by(
        here,
        &["--mount"],
        other,
        &["doctor", "--json"],
    ))
}

#[test]
#[ignore = "needs MongoDB and namespaces: ./scripts/test tests"]
fn a_processor_too_old_for_the_server_is_told_when_the_server_does_not_answer() {
    let server = Mongod::start(Kind::V4_4);
    let up = beside(&server.address());
    let down = beside("database.invalid");
    let line = on_a_processor_with(&down, "fp asimd crc32").line("processor-too-old");
    assert!(line.contains("exit code 132"), "{line}");
    let report = on_a_processor_with(&up, "fp asimd crc32");
    assert_eq!(report.get("processor-older")["state"], "ok");
    assert_eq!(report.said.code, Some(0), "{:?}", report.said);
    let current = on_a_processor_with(&down, "fp avx atomics");
    assert_eq!(current.get("processor")["state"], "ok");
}
