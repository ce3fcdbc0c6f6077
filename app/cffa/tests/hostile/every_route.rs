//! All hostile requests, sent to every address in every table.

use crate::raw::{Raw, connect};
use crate::target::Target;
use crate::{bodies, heads, measure};
use cffa_server::{api, web};
use cffa_testing::memory;
use std::io::{Read, Write};
use std::time::{Duration, Instant};

/// Who sends the request.
#[derive(Clone, Copy, PartialEq)]
enum By {
    Manager,
    Guest,
    Program,
}

struct Asked {
    method: String,
    path: &'static str,
    by: By,
}

/// All rows of all tables. Rows that end a session or delete the team's book come last.
fn rows() -> Vec<Asked> {
    let mut rows = Vec::new();
    for row in api::v1::routes::table() {
        rows.push((row.method.to_string(), row.path, By::Program));
    }
    for row in api::occupancy::routes::table() {
        rows.push((row.method.to_string(), row.path, By::Guest));
    }
    for row in web::routes::table() {
        rows.push((row.method.to_string(), row.path, By::Manager));
        if row.access == web::gate::Access::Anyone {
            rows.push((row.method.to_string(), row.path, By::Guest));
        }
    }
    rows.push(("GET".to_owned(), "/nowhere", By::Guest));
    rows.push(("POST".to_owned(), "/nowhere", By::Guest));
    rows.push(("POST".to_owned(), "/api/v1/nowhere", By::Guest));
    rows.push(("PUT".to_owned(), "/space/nowhere/there", By::Guest));
    let ends = |path: &str| {
        ["end", "revoke", "delete", "logout", "leave"]
            .iter()
            .any(|it| path.contains(it))
    };
    rows.sort_by_key(|(method, path, _)| ends(path) || method == "DELETE");
    rows.into_iter()
        .map(|(method, path, by)| Asked { method, path, by })
        .collect()
}

impl Asked {
    fn at(&self, target: &Target, address: impl Into<Vec<u8>>) -> Raw {
        match self.by {
            By::Manager => target.by_manager(&self.method, address),
            By::Guest => target.by_guest(&self.method, address),
            By::Program => target.by_program(&self.method, address),
        }
    }

    fn is_api(&self) -> bool {
        self.path.starts_with("/api/v1/") && self.path != "/api/v1/docs"
    }

    /// The valid request, with something else in place of each id.
    fn segments(&self, target: &Target) -> Vec<(String, Raw)> {
        let mut all = Vec::new();
        for place in self.path.split('/').filter(|part| part.starts_with('{')) {
            let (before, after) = self
                .path
                .split_once(place)
                .expect("the path contains the id");
            for odd in heads::segments() {
                let mut address = target.address(before).into_bytes();
                address.extend(&odd);
                address.extend(target.address(after).into_bytes());
                let said = format!(
                    "{place} is {}",
                    String::from_utf8_lossy(&odd[..odd.len().min(20)])
                );
                all.push((said, self.at(target, address)));
            }
        }
        all
    }

    fn hostile(&self, target: &Target) -> Vec<(String, Raw)> {
        let plain = self.at(target, target.address(self.path));
        let mut all = self.segments(target);
        let heads = heads::odd(&plain).into_iter();
        all.extend(heads.map(|(said, raw)| (said.to_owned(), raw)));
        if self.method != "GET" {
            all.extend(bodies::odd(&plain, self.is_api()));
        }
        all
    }
}

/// What was wrong with a response, if anything.
fn fault(status: Option<u16>, took: Duration) -> Option<String> {
    match status {
        // 503 is an honest answer: all places are taken, or a provider is unavailable.
        Some(500 | 501 | 502 | 504..) => Some(format!("answered {status:?}")),
        _ if took > measure::longest_stall() => Some(format!("held a worker up for {took:?}")),
        _ => None,
    }
}

#[tokio::test]
async fn nothing_that_is_sent_to_a_route_of_the_api_stops_the_server() {
    survives(By::Program).await;
}

#[tokio::test]
async fn nothing_that_a_guest_sends_to_a_route_stops_the_server() {
    survives(By::Guest).await;
}

#[tokio::test]
async fn nothing_that_a_manager_sends_to_a_route_stops_the_server() {
    survives(By::Manager).await;
}

/// Sends all hostile requests of one sender.
async fn survives(by: By) {
    let target = Target::start().await;
    let files = target.measured.open_files();
    let mut faults = Vec::new();
    let (mut sent, mut answered) = (0_usize, 0_usize);
    let (mut packed, mut longest) = (Vec::new(), measure::Longest::default());
    for asked in rows().into_iter().filter(|row| row.by == by) {
        for (said, raw) in asked.hostile(&target) {
            let before = target.measured.worked();
            let status = raw.send(target.at);
            let took = target.measured.longest_since(&before);
            longest.note(&format!("{} {}", asked.method, asked.path), took, &said);
            sent += 1;
            answered += usize::from(status.is_some());
            if said.starts_with("packed") {
                packed.push(status);
            }
            if let Some(fault) = fault(status, took) {
                faults.push(format!("{} {}: {said}: {fault}", asked.method, asked.path));
            }
        }
    }
    let alive = target.by_guest("GET", "/healthz").send(target.at);
    assert_eq!(alive, Some(200));
    assert!(
        faults.is_empty(),
        "{} faults:\n{}",
        faults.len(),
        faults.join("\n")
    );
    assert!(sent > 1_000, "only {sent} were sent");
    // Requests that break HTTP itself close the connection; all others get an error message.
    assert!(
        answered * 100 >= sent * 95,
        "{answered} of {sent} were answered"
    );
    // None of the bodies was decompressed, whoever sent it.
    assert!(
        packed.len() > 100 && packed.iter().all(|status| *status == Some(415)),
        "{packed:?}"
    );
    target.measured.kept_its_memory("all of them together");
    longest.tell();
    eprintln!(
        "{} MB, {} open files of {files} before",
        target.measured.memory() / memory::MIB,
        target.measured.open_files()
    );
    target.measured.waits_for_files(files);
    let logged = target.server.logged();
    let errors: Vec<&str> = logged
        .lines()
        .filter(|line| line.contains("ERROR"))
        .collect();
    assert!(errors.is_empty(), "{}", errors.join("\n"));
}

/// Input that isn't HTTP reaches no handler: the parser answers it, without any content that a
/// browser could be made to show.
#[tokio::test]
async fn what_is_no_http_is_answered_with_nothing() {
    let target = Target::start().await;
    let plain = target.by_guest("GET", "/login");
    for (said, raw) in [
        (
            "a head too large",
            plain.clone().header("X", "x".repeat(200_000)),
        ),
        ("a header without a name", plain.clone().header("", "x")),
        (
            "two lengths",
            plain
                .header("Content-Length", "1")
                .header("Content-Length", "2"),
        ),
    ] {
        let mut stream = connect(target.at);
        let _ = stream.write_all(&raw.bytes());
        let mut answer = Vec::new();
        let _ = stream.read_to_end(&mut answer);
        let answer = String::from_utf8_lossy(&answer);
        let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        let status = head.strip_prefix("HTTP/1.1 ").unwrap_or_default();
        assert!(
            status.starts_with("400") || status.starts_with("431"),
            "{said}: {head}"
        );
        assert_eq!(body, "", "{said}");
    }
    assert_eq!(
        target.by_guest("GET", "/healthz").send(target.at),
        Some(200)
    );
}

/// How many clients send the most expensive requests at the same time.
const AT_ONCE: u32 = 6;
/// How often each of them sends one.
const TIMES: usize = 40;

/// Another client waits for one request of each sender, and no more. This is measured by the work
/// that the workers did meanwhile: on a busy machine everyone waits longer.
#[tokio::test]
async fn others_are_answered_while_some_send_what_is_dear() {
    let target = Target::start().await;
    let plain = target.by_guest("POST", "/login");
    let dear: Vec<Raw> = bodies::odd(&plain, false)
        .into_iter()
        .filter(|(said, _)| said.starts_with("a form") || said.starts_with("small"))
        .map(|(_, raw)| raw)
        .collect();
    let (mut asked, mut longest) = (0, Duration::ZERO);
    std::thread::scope(|scope| {
        let sending: Vec<_> = (0..AT_ONCE)
            .map(|_| {
                scope.spawn(|| {
                    for raw in dear.iter().cycle().take(TIMES) {
                        assert!(raw.send(target.at).is_some_and(|status| status < 500));
                    }
                })
            })
            .collect();
        while !sending
            .iter()
            .all(std::thread::ScopedJoinHandle::is_finished)
        {
            let (began, before) = (Instant::now(), target.measured.worked());
            assert_eq!(
                target.by_guest("GET", "/healthz").send(target.at),
                Some(200)
            );
            let waited = began.elapsed().min(target.measured.longest_since(&before));
            longest = longest.max(waited);
            asked += 1;
            std::thread::sleep(Duration::from_millis(5));
        }
    });
    assert!(asked > 5, "it was asked only {asked} times");
    let limit = measure::longest_stall() * (AT_ONCE + 1);
    assert!(longest < limit, "somebody waited for {longest:?}");
}
