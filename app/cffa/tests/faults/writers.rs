//! Those who write and read at the API, and note what they are told.

use crate::checker::{Read, Said, Sent, Told, Wrong};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use uuid::Uuid;

/// How long a program waits for an answer.
const PATIENCE: Duration = Duration::from_secs(10);

/// The API of a server, which may be another one after the next start.
#[derive(Clone)]
pub struct Api {
    client: reqwest::Client,
    base: Arc<Mutex<String>>,
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
    pub fn new(base: &str, token: String, team: String) -> Api {
        let client = reqwest::Client::builder();
        let client = client.timeout(PATIENCE).no_proxy().tls_certs_only(None);
        Api {
            client: client.build().unwrap(),
            base: Arc::new(Mutex::new(base.to_owned())),
            token,
            team,
        }
    }

    pub fn moved(&self, base: &str) {
        *self.base.lock().unwrap() = base.to_owned();
    }

    pub fn request(&self, method: &str, rest: &str) -> reqwest::RequestBuilder {
        let base = self.base.lock().unwrap().clone();
        let address = format!("{base}/api/v1/teams/{}/{rest}", self.team);
        let method = method.parse().unwrap();
        self.client
            .request(method, address)
            .bearer_auth(&self.token)
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
