//! A server for each test, and programs that send requests to it.

use cffa_book::{Book, PlayerId};
use cffa_server::app::App;
use cffa_server::server;
use cffa_server::server::Started;
use cffa_services::auth::tokens::{Scope, Scopes};
use cffa_services::books::Books;
use cffa_services::config::Config;
use cffa_store::sqlite::Sqlite;
use cffa_store::{Account, Identity, Store, Team};
use jiff::Timestamp;
use reqwest::header::HeaderMap;
use reqwest::{Method, RequestBuilder};
use serde_json::Value;
use std::collections::BTreeMap;
use std::sync::Arc;
use tempfile::TempDir;
use uuid::Uuid;

/// The server under test.
pub struct Api {
    pub base: String,
    pub store: Arc<dyn Store>,
    tokens: cffa_services::auth::tokens::Tokens,
    _folder: TempDir,
}

impl Api {
    pub async fn start() -> Api {
        Api::configured(&[]).await
    }

    /// A server with these settings.
    pub async fn configured(settings: &[(&str, &str)]) -> Api {
        let folder = tempfile::tempdir().unwrap();
        let store = Sqlite::open(folder.path().join("cffa.db")).await.unwrap();
        Api::on(Arc::new(store), folder, settings).await
    }

    /// A server that keeps its data in `store`.
    pub async fn on(store: Arc<dyn Store>, folder: TempDir, settings: &[(&str, &str)]) -> Api {
        // Another test in this process may already have installed it.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let mut names: BTreeMap<String, String> = [
            ("LISTEN_ADDR", "127.0.0.1:0"),
            ("SECRET_KEY", "kick-off at eight, bring both shirts"),
        ]
        .into_iter()
        .chain(settings.iter().copied())
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
        names.insert("DATA_DIR".into(), folder.path().display().to_string());
        let config = Config::read(&names).unwrap();
        let secret = config.secret().unwrap();
        let app = App::new(config, secret, store.clone()).unwrap();
        let tokens = app.tokens.clone();
        let Started {
            server, address, ..
        } = server::start(app).unwrap();
        actix_web::rt::spawn(server);
        Api {
            base: format!("http://{address}"),
            store,
            tokens,
            _folder: folder,
        }
    }

    /// An account that can sign in.
    pub async fn account(&self, name: &str) -> Account {
        let account = Account {
            id: Uuid::now_v7(),
            version: 1,
            name: name.to_owned(),
            identities: vec![Identity {
                issuer: Identity::LOCAL.to_owned(),
                subject: name.to_lowercase().replace(' ', "-"),
            }],
            password_hash: None,
            passkeys: Vec::new(),
            second_factor: None,
            opening: Vec::new(),
            created: Timestamp::now(),
        };
        self.store.insert_account(&account).await.unwrap();
        account
    }

    /// A program of this account, with these scopes.
    pub async fn program(&self, account: &Account, scopes: &[Scope]) -> Program {
        let scopes: Scopes = scopes.iter().copied().collect();
        let (id, now) = (Uuid::now_v7(), Timestamp::now());
        let made = self.tokens.personal();
        let made = made.make(account, id, "a test", &scopes, 30, now).await;
        Program {
            base: self.base.clone(),
            token: Some(made.unwrap().text),
            client: cffa_testing::http::client(),
        }
    }

    /// A program with all the rights of its owner.
    pub async fn able(&self, account: &Account) -> Program {
        self.program(account, &Scope::ALL).await
    }

    /// A program without a token.
    pub fn nobody(&self) -> Program {
        Program {
            base: self.base.clone(),
            token: None,
            client: cffa_testing::http::client(),
        }
    }

    pub async fn team(&self, id: Uuid) -> Team {
        self.store.team(id).await.unwrap().unwrap()
    }

    pub async fn book(&self, team: Uuid) -> Book {
        let team = self.team(team).await;
        let entries = Books::new(self.store.clone()).all_entries(&team).await;
        Book::fold(&entries.unwrap())
    }

    pub async fn player(&self, team: Uuid, name: &str) -> PlayerId {
        let book = self.book(team).await;
        let players = book.players();
        let found = players.iter().find(|it| it.details.name.as_str() == name);
        found.unwrap_or_else(|| panic!("no player {name}")).id
    }

    /// The stored data of all teams, to check whether anything was written.
    pub async fn everything(&self) -> String {
        let mut all = String::new();
        let mut teams = self.store.teams().await.unwrap();
        teams.sort_by_key(|team| team.id);
        for team in teams {
            let entries = Books::new(self.store.clone()).all_entries(&team).await;
            let plan = self.store.next_games(&[team.id]).await.unwrap();
            let set_up = self.store.match_days(&[team.id]).await.unwrap();
            let entries = entries.unwrap();
            all.push_str(&format!("{team:?}\n{entries:?}\n{plan:?}\n{set_up:?}\n"));
        }
        all
    }
}

/// A program with a token.
#[derive(Clone)]
pub struct Program {
    base: String,
    pub token: Option<String>,
    client: reqwest::Client,
}

impl Program {
    pub fn request(&self, method: &str, path: &str) -> RequestBuilder {
        let method = Method::from_bytes(method.as_bytes()).unwrap();
        let request = self.client.request(method, format!("{}{path}", self.base));
        match &self.token {
            Some(token) => request.bearer_auth(token),
            None => request,
        }
    }

    pub async fn get(&self, path: &str) -> Answer {
        ask(self.request("GET", path)).await
    }

    pub async fn post(&self, path: &str, body: &Value) -> Answer {
        ask(self.request("POST", path).json(body)).await
    }

    pub async fn put(&self, path: &str, body: &Value) -> Answer {
        ask(self.request("PUT", path).json(body)).await
    }

    pub async fn delete(&self, path: &str) -> Answer {
        ask(self.request("DELETE", path)).await
    }

    /// Reads an address that must answer with 200.
    pub async fn read(&self, path: &str) -> Value {
        let answer = self.get(path).await;
        assert_eq!(answer.status, 200, "{path}: {}", answer.text);
        answer.json
    }

    /// Creates something, and returns what was created.
    pub async fn make(&self, path: &str, body: &Value) -> Value {
        let answer = self.post(path, body).await;
        assert_eq!(answer.status, 201, "{path}: {}", answer.text);
        answer.json
    }
}

/// Sends a request unchanged.
pub async fn ask(request: RequestBuilder) -> Answer {
    let response = request.send().await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    let bytes = response.bytes().await.unwrap().to_vec();
    let text = String::from_utf8_lossy(&bytes).into_owned();
    // No request may cause a server error.
    assert!(status < 500, "{status}: {text}");
    Answer {
        status,
        headers,
        json: serde_json::from_slice(&bytes).unwrap_or_default(),
        text,
        bytes,
    }
}

/// A response, as a program sees it.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub json: Value,
    pub text: String,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name);
        value.and_then(|it| it.to_str().ok()).unwrap_or_default()
    }

    /// The fields that a problem document names.
    pub fn fields(&self) -> Vec<&str> {
        let errors = self.json["errors"].as_array();
        let errors = errors.map(Vec::as_slice).unwrap_or_default();
        errors
            .iter()
            .filter_map(|it| it["field"].as_str())
            .collect()
    }
}

/// An amount in pounds.
pub fn pounds(amount: &str) -> Value {
    serde_json::json!({"amount": amount, "currency": "GBP"})
}

/// The id in a response.
pub fn id(told: &Value) -> String {
    told["id"].as_str().unwrap().to_owned()
}
