//! Those who write and read at the API, and note what they are told.

use crate::checker::{Read, Said, Sent, Told, Wrong};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// More than anybody counts in a cycle.
const MOST_COUNTED: u32 = 100_000;
/// How long a program waits for an answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// The API of some servers, of which each may be another one after its next start. Each request
/// goes to the next of them, as from a balancer that knows nothing.
#[derive(Clone)]
pub struct Api {
    client: reqwest::Client,
    bases: Arc<Mutex<Vec<String>>>,
    asked: Arc<AtomicUsize>,
    token: String,
    pub team: String,
}

/// What was answered; nothing when nobody did.
pub struct Answer {
    pub status: u16,
    pub json: Value,
    pub bytes: Vec<u8>,
    /// The book and the number that its tag names.
    pub tag: Option<(Uuid, u64)>,
}

impl Api {
    pub fn new(bases: Vec<String>, token: String, team: String) -> Api {
        let client = cffa_testing::http::builder();
        let client = client.timeout(PATIENCE).no_proxy();
        Api {
            client: client.build().unwrap(),
            bases: Arc::new(Mutex::new(bases)),
            asked: Arc::default(),
            token,
            team,
        }
    }

    pub fn moved(&self, server: usize, base: &str) {
        self.bases.lock().unwrap()[server] = base.to_owned();
    }

    pub fn request(&self, method: &str, rest: &str) -> reqwest::RequestBuilder {
        let path = format!("/api/v1/teams/{}/{rest}", self.team);
        self.next(method, &path).bearer_auth(&self.token)
    }

    /// A request to the next server.
    fn next(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        let bases = self.bases.lock().unwrap();
        let server = self.asked.fetch_add(1, Ordering::Relaxed) % bases.len();
        let address = format!("{}{path}", bases[server]);
        self.client.request(method.parse().unwrap(), address)
    }

    /// The same, asked of each server.
    pub fn of_each(&self, rest: &str) -> Vec<reqwest::RequestBuilder> {
        let servers = self.bases.lock().unwrap().len();
        self.asked.store(0, Ordering::Relaxed);
        (0..servers).map(|_| self.request("GET", rest)).collect()
    }

    /// A new headcount.
    pub async fn headcount(&self) -> String {
        let path = format!("/space/new/occupancy/current/0/max/{MOST_COUNTED}");
        let answer = ask(self.next("PUT", &path)).await.expect("an answer");
        let id = answer.json["space_id"].as_str().expect("an id");
        id.to_owned()
    }

    /// How many are counted there.
    pub async fn counted(&self, headcount: &str) -> Option<u64> {
        let answer = ask(self.next("GET", &format!("/space/{headcount}"))).await?;
        (answer.status == 200).then(|| answer.json["occupancy"]["current"].as_u64())?
    }
}

pub async fn ask(request: reqwest::RequestBuilder) -> Option<Answer> {
    let answer = request.send().await.ok()?;
    let tag = answer
        .headers()
        .get("etag")
        .and_then(|tag| tag.to_str().ok());
    let tag = tag.and_then(|tag| {
        let mut parts = tag.trim_start_matches("W/").trim_matches('"').split('.');
        Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
    });
    let status = answer.status().as_u16();
    let bytes = answer.bytes().await.ok()?.to_vec();
    Some(Answer {
        status,
        json: serde_json::from_slice(&bytes).unwrap_or_default(),
        bytes,
        tag,
    })
}

/// What all of them note.
#[derive(Clone, Default)]
pub struct Notes {
    said: Arc<Mutex<Said>>,
    known: Arc<Mutex<BTreeMap<Uuid, u64>>>,
    /// Answers that are a fault of the program, whatever died: 500.
    faults: Arc<Mutex<Vec<Wrong>>>,
    counts: Arc<Mutex<Counts>>,
    pauses: Arc<Mutex<Pauses>>,
}

/// How often somebody was counted.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub acknowledged: u64,
    /// Without an answer that says so: they may be counted or not.
    pub unknown: u64,
}

/// How long nothing at all was acknowledged.
#[derive(Default)]
struct Pauses {
    latest: Option<Instant>,
    longest: Duration,
}

impl Notes {
    pub fn said(&self) -> MutexGuard<'_, Said> {
        self.said.lock().unwrap()
    }

    fn known(&self) -> MutexGuard<'_, BTreeMap<Uuid, u64>> {
        self.known.lock().unwrap()
    }

    /// From now on nobody may read less of this book.
    fn heard(&self, book: Uuid, seq: u64) {
        let mut all = self.known();
        let latest = all.entry(book).or_default();
        *latest = seq.max(*latest);
    }

    /// Something was acknowledged.
    fn acknowledged(&self) {
        let mut pauses = self.pauses.lock().unwrap();
        let pause = pauses.latest.map_or(Duration::ZERO, |it| it.elapsed());
        pauses.longest = pauses.longest.max(pause);
        pauses.latest = Some(Instant::now());
    }

    /// Nobody writes until the next round.
    pub fn rest(&self) {
        self.pauses.lock().unwrap().latest = None;
    }

    /// The longest time in which nothing was acknowledged, while there were writers.
    pub fn longest_pause(&self) -> Duration {
        self.pauses.lock().unwrap().longest
    }

    pub fn counts(&self) -> Counts {
        *self.counts.lock().unwrap()
    }

    pub fn faults(&self) -> MutexGuard<'_, Vec<Wrong>> {
        self.faults.lock().unwrap()
    }
}

/// Writes payments one after the other until it is over. Each is sent with its key until
/// somebody knows what became of it.
pub async fn write(
    api: Api,
    notes: Notes,
    name: String,
    players: Vec<String>,
    over: Arc<AtomicBool>,
) {
    for at in 0_u32.. {
        if over.load(Ordering::Relaxed) {
            return;
        }
        let pennies = 100 + i64::from(at % 900);
        let note = format!("{name} {at}");
        let player = &players[at as usize % players.len()];
        let amount = format!("{}.{:02}", pennies / 100, pennies % 100);
        let body = json!({
            "player": player, "date": "2026-11-17", "note": note,
            "amount": {"amount": amount, "currency": "GBP"},
        });
        let told = send(&api, &notes, &note, &body, &over).await;
        notes.said().sent.push(Sent {
            note,
            pennies,
            told,
        });
    }
}

async fn send(api: &Api, notes: &Notes, key: &str, body: &Value, over: &AtomicBool) -> Told {
    loop {
        let request = api.request("POST", "payments");
        let request = request.header("Idempotency-Key", key).json(body);
        match ask(request).await {
            Some(Answer {
                status: 201,
                tag: Some((book, _)),
                json,
                ..
            }) => {
                // The tag names the book; the number is the change's own.
                let seq = json["changed"].as_u64().unwrap();
                notes.heard(book, seq);
                notes.acknowledged();
                return Told::Written { book, seq };
            }
            // All data was deleted, and with it whom the payment is from.
            Some(Answer {
                status: 404 | 422, ..
            }) => return Told::Refused,
            Some(answer) if answer.status == 500 => {
                let fault = format!("{key}: {}", answer.json);
                notes.faults().push(Wrong::other(fault));
            }
            Some(_) | None => {}
        }
        if over.load(Ordering::Relaxed) {
            return Told::Nothing;
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Counts until it is over. A count has no key, so it is not sent again.
pub async fn count(api: Api, notes: Notes, headcount: String, over: Arc<AtomicBool>) {
    let path = format!("/space/{headcount}/increment");
    while !over.load(Ordering::Relaxed) {
        let answer = ask(api.next("PUT", &path)).await;
        let is_counted = answer.is_some_and(|it| it.status == 200);
        {
            let mut counts = notes.counts.lock().unwrap();
            match is_counted {
                true => counts.acknowledged += 1,
                false => counts.unknown += 1,
            }
        }
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

/// Reads until it is over.
pub async fn read(api: Api, notes: Notes, over: Arc<AtomicBool>) {
    while !over.load(Ordering::Relaxed) {
        let known = notes.known().clone();
        let answer = ask(api.request("GET", "balances")).await;
        if let Some(Answer {
            status: 200,
            tag: Some((book, seq)),
            ..
        }) = answer
        {
            notes.said().reads.push(Read { book, seq, known });
            notes.heard(book, seq);
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}
