//! A client of the API of several servers.

use crate::checker::Anomaly;
use crate::notes::Notes;
use serde_json::Value;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use uuid::Uuid;

/// How long the client waits for a response.
const PATIENCE: Duration = Duration::from_secs(10);
/// The longest time until everything works again after a fault.
pub const RECOVERY_TIMEOUT: Duration = Duration::from_secs(90);

/// The API of several servers, whose addresses can change when they are restarted. Requests go to
/// them in turn, as from a load balancer without health checks.
#[derive(Clone)]
pub struct Api {
    client: reqwest::Client,
    bases: Arc<Mutex<Vec<String>>>,
    asked: Arc<AtomicUsize>,
    token: String,
    team: String,
}

/// A response.
pub struct Answer {
    pub status: u16,
    pub json: Value,
    pub bytes: Vec<u8>,
    /// The book and the change number in its ETag.
    pub tag: Option<(Uuid, u64)>,
}

/// The outcome of a request.
pub enum Outcome {
    Done(Answer),
    /// It was not executed, and will not be.
    Refused(Answer),
    /// It may have been executed or not.
    Unknown,
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

    /// The same servers, with the token of another user.
    pub fn with_token(&self, token: String) -> Api {
        Api {
            token,
            ..self.clone()
        }
    }

    /// The same servers, for another team.
    pub async fn for_team(&self, name: &str) -> Api {
        let teams = until_answered(|| self.request_any("GET", "teams"))
            .await
            .json;
        let mut teams = teams["items"].as_array().into_iter().flatten();
        let team = teams.find(|team| team["name"] == name).expect("a team");
        Api {
            team: team["id"].as_str().expect("an id").to_owned(),
            ..self.clone()
        }
    }

    pub fn set_base(&self, server: usize, base: &str) {
        self.bases.lock().unwrap()[server] = base.to_owned();
    }

    /// A request that concerns the team.
    pub fn request(&self, method: &str, rest: &str) -> reqwest::RequestBuilder {
        self.request_any(method, &format!("teams/{}/{rest}", self.team))
    }

    /// A request that may concern no team, to the next server.
    pub fn request_any(&self, method: &str, path: &str) -> reqwest::RequestBuilder {
        let bases = self.bases.lock().unwrap();
        let server = self.asked.fetch_add(1, Ordering::Relaxed) % bases.len();
        let address = format!("{}/api/v1/{path}", bases[server]);
        let request = self.client.request(method.parse().unwrap(), address);
        request.bearer_auth(&self.token)
    }

    /// The same request to each server.
    pub fn request_each(&self, rest: &str) -> Vec<reqwest::RequestBuilder> {
        let servers = self.bases.lock().unwrap().len();
        self.asked.store(0, Ordering::Relaxed);
        (0..servers).map(|_| self.request("GET", rest)).collect()
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

/// Sends a request once, and returns its outcome.
pub async fn try_once(notes: &Notes, request: reqwest::RequestBuilder) -> Outcome {
    match ask(request).await {
        Some(answer) if (200..300).contains(&answer.status) => Outcome::Done(answer),
        // Other writers were always first, or there were too many requests: it can be repeated.
        Some(Answer {
            status: 412 | 429, ..
        }) => Outcome::Unknown,
        Some(answer) if (400..500).contains(&answer.status) => Outcome::Refused(answer),
        Some(answer) if answer.status == 500 => {
            let fault = format!("a response with status 500: {}", answer.json);
            notes.anomalies().push(Anomaly::other(fault));
            Outcome::Unknown
        }
        Some(_) | None => Outcome::Unknown,
    }
}

/// Repeats a request until it is accepted or refused.
pub async fn until_answered(make: impl Fn() -> reqwest::RequestBuilder) -> Answer {
    let until = Instant::now() + RECOVERY_TIMEOUT;
    loop {
        match ask(make()).await {
            Some(answer) if answer.status == 500 => panic!("{}", answer.json),
            Some(answer) if answer.status < 500 && answer.status != 429 => return answer,
            _ => assert!(Instant::now() < until, "the servers do not recover"),
        }
        a_moment().await;
    }
}

/// The pause before a request is repeated.
pub async fn a_moment() {
    tokio::time::sleep(Duration::from_millis(50)).await;
}
