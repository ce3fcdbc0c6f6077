//! A server of its own for each test, and browsers that talk to it.

pub mod fixture;
pub mod html;

use self::html::Form;
use cffa_book::{Actor, Book, Command, PlayerId};
use cffa_server::app::App;
use cffa_server::server;
use cffa_services::books::Books;
use cffa_services::config::Config;
use cffa_store::deadline::REQUEST_TIMEOUT;
use cffa_store::sqlite::Sqlite;
use cffa_store::{Store, Team};
use reqwest::header::{HeaderMap, HeaderValue};
use reqwest::{Method, Url};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tempfile::TempDir;

pub const PASSWORD: &str = "tuesday night";

/// How long an answer may take before a test says that there was none.
const PATIENCE: Duration = Duration::from_secs(90);

/// The server under test.
pub struct TestApp {
    pub base: String,
    pub store: Arc<dyn Store>,
    set_up_token: String,
    folder: TempDir,
}

impl TestApp {
    pub async fn start() -> TestApp {
        TestApp::configured(&[]).await
    }

    /// A server with settings of its own.
    pub async fn configured(settings: &[(&str, &str)]) -> TestApp {
        TestApp::limited(settings, REQUEST_TIMEOUT).await.0
    }

    /// The same with less time for a request, and its store, to keep it from answering.
    pub async fn limited(settings: &[(&str, &str)], within: Duration) -> (TestApp, Sqlite) {
        // Another test of this process may have been first.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let folder = tempfile::tempdir().expect("a folder");
        let mut names: BTreeMap<String, String> = [
            ("LISTEN_ADDR", "127.0.0.1:0"),
            ("SECRET_KEY", "kick-off at eight, bring both shirts"),
        ]
        .into_iter()
        .chain(settings.iter().copied())
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .collect();
        names.insert("DATA_DIR".into(), folder.path().display().to_string());
        let config = Config::read(&names).expect("settings");
        let secret = config.secret().expect("a secret");
        let sqlite = Sqlite::open(config.database()).await.expect("a store");
        let store: Arc<dyn Store> = Arc::new(sqlite.clone());
        let mut app = App::new(config, secret, store.clone()).expect("templates");
        app.request_timeout = within;
        let set_up_token = app.accounts.set_up_token().await.expect("a store");
        let (server, address) = server::start(app).expect("a free port");
        actix_web::rt::spawn(server);
        let app = TestApp {
            base: format!("http://{address}"),
            store,
            set_up_token: set_up_token.expect("no accounts yet"),
            folder,
        };
        (app, sqlite)
    }

    /// Where the database is, to damage it.
    pub fn database(&self) -> std::path::PathBuf {
        self.folder.path().join("cffa.db")
    }

    pub fn set_up_path(&self) -> String {
        format!("/setup/{}", self.set_up_token)
    }

    /// Somebody with a browser of their own, not signed in.
    pub fn browser(&self) -> Browser {
        let jar = Arc::new(reqwest::cookie::Jar::default());
        let client = reqwest::Client::builder()
            .cookie_provider(jar.clone())
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            .build()
            .expect("a client");
        Browser {
            base: self.base.clone(),
            client,
            jar,
        }
    }

    /// The first manager, `richard`, signed in.
    pub async fn set_up(&self) -> Browser {
        let browser = self.browser();
        let answer = self.set_up_by(&browser).await;
        assert_eq!(answer.status, 303, "{}", answer.text());
        browser
    }

    /// What this browser is answered that makes the first account.
    pub async fn set_up_by(&self, browser: &Browser) -> Answer {
        let path = self.set_up_path();
        let form = browser.get(&path).await.form(&path);
        browser
            .send(&account_form(form, "richard", "Richard B"))
            .await
    }

    /// The first manager with a team.
    pub async fn with_team(&self) -> (Browser, Team) {
        let browser = self.set_up().await;
        let team = self.found_team(&browser, "Tuesday Turf").await;
        (browser, team)
    }

    /// A team that this browser opens.
    pub async fn found_team(&self, browser: &Browser, name: &str) -> Team {
        let form = browser.get("/onboarding").await.form("/onboarding");
        let answer = browser.send(&form.with("team_name", name)).await;
        assert_eq!(answer.location(), "/cffa", "{}", answer.text());
        self.team(name).await
    }

    pub async fn team(&self, name: &str) -> Team {
        let teams = self.store.teams().await.expect("a store");
        let found = teams.into_iter().find(|team| team.name == name);
        found.expect("a team of this name")
    }

    /// A second person, who comes in by an invitation to `role`, linked to a player.
    pub async fn join(
        &self,
        manager: &Browser,
        role: &str,
        player: Option<PlayerId>,
        user_name: &str,
    ) -> Browser {
        let link = manager.invite(role, player).await;
        let browser = self.browser();
        let form = browser.get(&link).await.form(&link);
        let answer = browser
            .send(&account_form(form, user_name, user_name))
            .await;
        assert_eq!(answer.location(), "/", "{}", answer.text());
        browser
    }

    /// Somebody with an account and without a team.
    pub async fn stranger(&self, user_name: &str) -> Browser {
        let richard = self.account_of("richard").await;
        let mut account = richard.clone();
        account.id = uuid::Uuid::now_v7();
        account.version = 1;
        account.name = user_name.to_owned();
        account.identities[0].subject = user_name.to_owned();
        // With richard's hash, so with his password.
        self.store
            .insert_account(&account, false)
            .await
            .expect("a new account");
        let browser = self.browser();
        browser.sign_in(user_name).await;
        browser
    }

    pub async fn account_of(&self, user_name: &str) -> cffa_store::Account {
        let identity = cffa_store::Identity {
            issuer: cffa_store::Identity::LOCAL.to_owned(),
            subject: user_name.to_owned(),
        };
        let found = self.store.account_of(&identity).await.expect("a store");
        found.expect("an account")
    }

    /// What the store holds of a team's book, read from the beginning.
    pub async fn book(&self, team: &Team) -> Book {
        let entries = self.books().all_entries(team).await.expect("a store");
        let mut book = Book::default();
        entries.iter().for_each(|entry| book.apply(entry));
        book
    }

    pub fn books(&self) -> Books {
        Books::new(self.store.clone())
    }

    /// Writes a change behind the pages' back.
    pub async fn record(&self, team: &Team, command: Command) {
        let by = Actor {
            account: None,
            name: "a test".into(),
        };
        let recorded = self.books().record(team, &by, None, command).await;
        recorded.expect("a change that is allowed");
    }

    pub async fn player(&self, team: &Team, name: &str) -> PlayerId {
        let book = self.book(team).await;
        let found = book
            .players()
            .into_iter()
            .find(|player| player.details.name.as_str() == name)
            .map(|player| player.id);
        found.unwrap_or_else(|| panic!("no player {name}"))
    }

    /// A balance in the form `-30.65`.
    pub async fn balance(&self, team: &Team, name: &str) -> String {
        let id = self.player(team, name).await;
        let book = self.book(team).await;
        book.settings().currency.plain(book.tally(id).balance())
    }

    /// Everything that is written of all teams, to see whether anything was.
    pub async fn everything(&self) -> String {
        let mut all = String::new();
        let mut teams = self.store.teams().await.expect("a store");
        teams.sort_by_key(|team| team.id);
        for team in teams {
            let entries = self.books().all_entries(&team).await.expect("a store");
            let plans = self.store.plans(&[team.id]).await.expect("a store");
            all.push_str(&format!("{team:?}\n{entries:?}\n{plans:?}\n"));
        }
        all
    }
}

/// The fields of whoever makes an account.
pub fn account_form(form: Form, user_name: &str, name: &str) -> Form {
    form.with("username", user_name)
        .with("name", name)
        .with("password", PASSWORD)
        .with("again", PASSWORD)
}

/// A browser: keeps cookies, says where its forms come from, follows no redirects.
#[derive(Clone)]
pub struct Browser {
    pub base: String,
    pub client: reqwest::Client,
    pub jar: Arc<reqwest::cookie::Jar>,
}

impl Browser {
    pub fn url(&self, path: &str) -> Url {
        Url::parse(&format!("{}{path}", self.base)).expect("an address")
    }

    pub fn request(&self, method: Method, path: &str) -> reqwest::RequestBuilder {
        self.client
            .request(method, self.url(path))
            .header("Origin", &self.base)
            .header("User-Agent", "Mozilla/5.0 (X11; Linux) Firefox/140.0")
    }

    pub async fn get(&self, path: &str) -> Answer {
        answered(self.request(Method::GET, path)).await
    }

    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        answered(self.request(Method::POST, path).form(fields)).await
    }

    pub async fn send(&self, form: &Form) -> Answer {
        answered(self.request(Method::POST, &form.action).form(&form.fields)).await
    }

    /// Sends a form that must be taken, and opens the page that follows.
    pub async fn done(&self, form: &Form) -> Answer {
        let answer = self.send(form).await;
        assert_eq!(answer.status, 303, "{}: {}", form.action, answer.text());
        self.get(&answer.location()).await
    }

    /// What an import comes to. On a machine that is busy its first answer may lead to the
    /// page that shows how far it is.
    pub async fn at_the_end(&self, answer: Answer) -> Answer {
        let mut answer = answer;
        let address = answer.location();
        let began = Instant::now();
        while answer.status == 303 || answer.body.contains("<progress") {
            assert!(began.elapsed() < PATIENCE, "{}", answer.text());
            actix_web::rt::time::sleep(Duration::from_millis(50)).await;
            answer = self.get(&address).await;
        }
        answer
    }

    /// Opens a page and sends its form with some fields filled in.
    pub async fn fill(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = self.get(path).await.form(path);
        for (name, value) in fields {
            form = form.with(name, value);
        }
        self.send(&form).await
    }

    pub async fn sign_in(&self, user_name: &str) {
        let answer = self
            .fill("/login", &[("username", user_name), ("password", PASSWORD)])
            .await;
        assert_eq!(answer.status, 303, "{}", answer.text());
    }

    /// Adds players by the form.
    pub async fn add_players(&self, names: &[&str]) {
        for name in names {
            let answer = self.fill("/players/new", &[("name", name)]).await;
            assert_eq!(answer.location(), "/players", "{name}: {}", answer.text());
        }
    }

    /// The form of a new game on a day, with a cost and nobody in it; the booker is as
    /// the page suggests.
    pub async fn new_game(&self, date: &str, cost: &str) -> Form {
        let mut form = self.get("/games/new").await.form("/games/new");
        form.fields.retain(|(name, _)| !name.starts_with("played_"));
        form.with("date", date).with("cost", cost)
    }

    /// The path of an invitation made by the form.
    pub async fn invite(&self, role: &str, player: Option<PlayerId>) -> String {
        let form = self
            .get("/manageUserAccess")
            .await
            .form("/manageUserAccess/invite");
        let player = player.map(|id| id.to_string()).unwrap_or_default();
        let form = form
            .with("invite_role", role)
            .with("invite_player", &player);
        let answer = self.done(&form).await;
        let start = answer
            .body
            .find("/invitations/")
            .expect("a link on the page");
        let link = &answer.body[start..];
        link[..link.find('"').expect("its end")].to_owned()
    }

    /// The text of a token made by the form.
    pub async fn make_token(&self, name: &str, scopes: &[&str]) -> String {
        let mut form = self.get("/account").await.form("/account/tokens");
        form = form.with("token_name", name);
        for scope in scopes {
            form = form.with(&format!("scope_{scope}"), "on");
        }
        let answer = self.send(&form).await;
        assert_eq!(answer.status, 200, "{}", answer.text());
        answer.token()
    }

    /// The value of the session's cookie.
    pub fn cookie(&self) -> Option<String> {
        use reqwest::cookie::CookieStore;
        let held = self.jar.cookies(&self.url("/"))?;
        Some(held.to_str().expect("plain text").to_owned())
    }
}

async fn answered(request: reqwest::RequestBuilder) -> Answer {
    let answer = ask_while_others_are_away(request).await;
    // Whatever is asked, it is never our fault.
    assert!(answer.status < 500, "{}: {}", answer.status, answer.text());
    answer
}

/// Sends a request that others than we may fail.
pub async fn ask_while_others_are_away(request: reqwest::RequestBuilder) -> Answer {
    let response = request.send().await.expect("an answer");
    let (status, headers) = (response.status(), response.headers().clone());
    let bytes = response.bytes().await.expect("a body");
    Answer {
        status: status.as_u16(),
        headers,
        body: String::from_utf8_lossy(&bytes).into_owned(),
        bytes: bytes.to_vec(),
    }
}

/// Asks as a program does that shows a token: without a cookie, an origin, or anything
/// else that a browser says.
pub async fn by_token(app: &TestApp, method: Method, path: &str, token: &str) -> Answer {
    let client = reqwest::Client::new();
    let request = client.request(method, format!("{}{path}", app.base));
    ask(request.bearer_auth(token)).await
}

/// Sends a request as it is.
pub async fn ask(request: reqwest::RequestBuilder) -> Answer {
    answered(request).await
}

/// What a browser was answered.
pub struct Answer {
    pub status: u16,
    pub headers: HeaderMap,
    pub body: String,
    pub bytes: Vec<u8>,
}

impl Answer {
    pub fn header(&self, name: &str) -> &str {
        let value = self.headers.get(name).map(HeaderValue::to_str);
        value.and_then(Result::ok).unwrap_or_default()
    }

    pub fn location(&self) -> String {
        self.header("location").to_owned()
    }

    pub fn text(&self) -> String {
        html::text(&self.body)
    }

    /// The form that is sent to this address.
    pub fn form(&self, action: &str) -> Form {
        self.forms(action)
            .into_iter()
            .next()
            .unwrap_or_else(|| panic!("no form to {action} on: {} {}", self.status, self.text()))
    }

    pub fn forms(&self, action: &str) -> Vec<Form> {
        let path = |form: &Form| form.action.split('?').next() == Some(action);
        let mut forms = html::forms(&self.body);
        forms.retain(path);
        forms
    }

    /// The sentences beside the fields of forms.
    pub fn errors(&self) -> BTreeMap<String, String> {
        html::marked(&self.body, "p", "id")
            .into_iter()
            .filter_map(|(id, text)| {
                let field = id.strip_prefix("e-")?.to_owned();
                Some((field, text.trim_start_matches("! ").to_owned()))
            })
            .collect()
    }

    /// The list on top of a form of what is wrong; empty when nothing is.
    pub fn problems(&self) -> String {
        let found = html::marked(&self.body, "div", "id");
        let problems = found.into_iter().find(|(id, _)| id == "problems");
        problems.map(|(_, text)| text).unwrap_or_default()
    }

    /// What the page says was done, not done, or is worth knowing.
    pub fn flashes(&self) -> String {
        let found = html::marked(&self.body, "p", "class");
        let flashes = found
            .into_iter()
            .filter(|(class, _)| class.starts_with("flash "));
        flashes
            .map(|(_, text)| text)
            .collect::<Vec<_>>()
            .join(" / ")
    }

    /// The token that the page shows.
    pub fn token(&self) -> String {
        let start = self.body.find("value=\"cffa_").expect("a token") + 7;
        let token = &self.body[start..];
        token[..token.find('"').expect("its end")].to_owned()
    }

    pub fn rows(&self) -> Vec<Vec<String>> {
        html::rows(&self.body)
    }

    /// The row whose first cell begins so.
    pub fn row(&self, first: &str) -> Vec<String> {
        let mut rows = self.rows().into_iter();
        let found = rows.find(|row| row.first().is_some_and(|cell| cell.starts_with(first)));
        found.unwrap_or_else(|| panic!("no row {first} on: {}", self.text()))
    }

    /// The first links that begin so.
    pub fn link(&self, start: &str) -> String {
        let mut links = html::links(&self.body).into_iter();
        let found = links.find(|href| href.starts_with(start));
        found.unwrap_or_else(|| panic!("no link to {start} on: {}", self.text()))
    }

    pub fn links(&self) -> Vec<String> {
        html::links(&self.body)
    }
}

/// Today, as forms write it.
pub fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

/// A day so many days ago, as forms write it.
pub fn days_ago(days: i64) -> String {
    let then = jiff::Zoned::now()
        .date()
        .saturating_sub(jiff::ToSpan::days(days));
    then.to_string()
}
