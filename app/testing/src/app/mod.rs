//! A separate server for each test, and browsers that talk to it.

mod answer;
mod browser;
pub mod fixture;
pub mod html;

pub use answer::Answer;
pub use browser::{Browser, ask, ask_while_others_are_away, by_token};

use self::html::Form;
use cffa_book::{Actor, Book, Command, PlayerId};
use cffa_server::app::App;
use cffa_server::page_cache::PageCache;
use cffa_server::server;
use cffa_server::server::Started;
use cffa_services::books::Books;
use cffa_services::config::Config;
use cffa_services::turn::Turns;
use cffa_store::sqlite::Sqlite;
use cffa_store::{Store, Team};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;

pub const PASSWORD: &str = "tuesday night";

/// The settings of an unavailable mail server.
pub const MAIL: [(&str, &str); 3] = [
    ("CFFA_URL", "http://127.0.0.1:5000"),
    ("SMTP_URL", "smtp://127.0.0.1:1"),
    ("SMTP_FROM", "CFFA <cffa@example.com>"),
];

/// How long a response may take before a test fails.
pub(crate) const PATIENCE: Duration = Duration::from_secs(90);

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

    /// A server with these settings.
    pub async fn configured(settings: &[(&str, &str)]) -> TestApp {
        TestApp::launch(settings, |_| {}).await.0
    }

    /// A server that serves few requests at once, and its store, for blocking it.
    pub async fn serving(settings: &[(&str, &str)], turns: Turns) -> (TestApp, Sqlite) {
        TestApp::launch(settings, |app| app.turns = Arc::new(turns)).await
    }

    /// A server with a mail server. It sends mail at once.
    pub async fn sending_mail(smtp: &str) -> TestApp {
        let [url, _, from] = MAIL;
        let settings = [url, ("SMTP_URL", smtp), from];
        let often = |app: &mut App| app.background_interval = Duration::from_millis(200);
        TestApp::launch(&settings, often).await.0
    }

    /// The same, with push services at any URL. They have a shorter timeout than usual, so that one
    /// that hangs doesn't delay a test.
    pub async fn sending_notifications(smtp: &str) -> TestApp {
        let [url, _, from] = MAIL;
        let settings = [url, ("SMTP_URL", smtp), from];
        let change = |app: &mut App| {
            let pushes = app.pushes.clone();
            app.pushes = pushes
                .for_any_address(Duration::from_millis(800))
                .expect("a client");
            app.background_interval = Duration::from_millis(200);
        };
        TestApp::launch(&settings, change).await.0
    }

    /// A server with a shorter deadline for requests, and its store, for blocking it.
    pub async fn limited(settings: &[(&str, &str)], within: Duration) -> (TestApp, Sqlite) {
        // All requests are served, however many wait for the store at once.
        let many = Arc::new(Turns::new(10_000, 0, within));
        let change = |app: &mut App| (app.request_timeout, app.turns) = (within, many);
        TestApp::launch(settings, change).await
    }

    async fn launch(settings: &[(&str, &str)], change: impl FnOnce(&mut App)) -> (TestApp, Sqlite) {
        // Another test of this process may have done it already.
        let _ = rustls::crypto::ring::default_provider().install_default();
        let folder = tempfile::tempdir().expect("a folder");
        let config = config(&folder, settings);
        let secret = config.secret().expect("a secret");
        let sqlite = Sqlite::open(config.database()).await.expect("a store");
        let store: Arc<dyn Store> = Arc::new(sqlite.clone());
        let mut app = App::new(config, secret, store.clone()).expect("templates");
        change(&mut app);
        let set_up_token = app.accounts.set_up_token().await.expect("a store");
        let Started {
            server, address, ..
        } = server::start(app).expect("a free port");
        actix_web::rt::spawn(server);
        let app = TestApp {
            base: format!("http://{address}"),
            store,
            set_up_token: set_up_token.expect("no accounts yet"),
            folder,
        };
        (app, sqlite)
    }

    /// Another server on the same database, which keeps pages in `pages`; answers its address.
    pub fn replica(&self, pages: PageCache) -> String {
        let config = config(&self.folder, &[]);
        let secret = config.secret().expect("a secret");
        let mut app = App::new(config, secret, self.store.clone()).expect("templates");
        app.pages = pages;
        let Started {
            server, address, ..
        } = server::start(app).expect("a free port");
        actix_web::rt::spawn(server);
        format!("http://{address}")
    }

    /// The path of the database, for damaging it.
    pub fn database(&self) -> std::path::PathBuf {
        self.folder.path().join("cffa.db")
    }

    pub fn set_up_path(&self) -> String {
        format!("/setup/{}", self.set_up_token)
    }

    /// A new browser, not signed in.
    pub fn browser(&self) -> Browser {
        let jar = Arc::new(reqwest::cookie::Jar::default());
        let client = crate::http::builder()
            .cookie_provider(jar.clone())
            .redirect(reqwest::redirect::Policy::none())
            .timeout(PATIENCE)
            // The server closes connections that are idle for five seconds, perhaps while a request
            // is sent.
            .pool_idle_timeout(Duration::from_secs(2))
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

    /// The response to the browser that creates the first account.
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

    /// A team that this browser creates.
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

    /// A second user, who joins by an invitation with `role`, linked to a player.
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

    /// A user without a team.
    pub async fn stranger(&self, user_name: &str) -> Browser {
        let richard = self.account_of("richard").await;
        let mut account = richard.clone();
        account.id = uuid::Uuid::now_v7();
        account.version = 1;
        account.name = user_name.to_owned();
        account.identities[0].subject = user_name.to_owned();
        account.passkeys.clear();
        account.second_factor = None;
        // With the hash of richard's password, so with the same password.
        self.store
            .insert_account(&account)
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

    /// A team's book, read from the beginning of the store.
    pub async fn book(&self, team: &Team) -> Book {
        let entries = self.books().all_entries(team).await.expect("a store");
        let mut book = Book::default();
        entries.iter().for_each(|entry| book.apply(entry));
        book
    }

    pub fn books(&self) -> Books {
        Books::new(self.store.clone())
    }

    /// Records a change without using the pages.
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

    /// All records of all teams, for checking whether anything was written.
    pub async fn everything(&self) -> String {
        let mut all = String::new();
        let mut teams = self.store.teams().await.expect("a store");
        teams.sort_by_key(|team| team.id);
        for team in teams {
            let entries = self.books().all_entries(&team).await.expect("a store");
            let plans = self.store.next_games(&[team.id]).await.expect("a store");
            all.push_str(&format!("{team:?}\n{entries:?}\n{plans:?}\n"));
        }
        all
    }
}

fn config(folder: &TempDir, settings: &[(&str, &str)]) -> Config {
    let mut names: BTreeMap<String, String> = [
        ("LISTEN_ADDR", "127.0.0.1:0"),
        ("SECRET_KEY", "kick-off at eight, bring both shirts"),
    ]
    .into_iter()
    .chain(settings.iter().copied())
    .map(|(name, value)| (name.to_owned(), value.to_owned()))
    .collect();
    names.insert("DATA_DIR".into(), folder.path().display().to_string());
    Config::read(&names).expect("settings")
}

/// The form for a new account, filled in.
pub fn account_form(form: Form, user_name: &str, name: &str) -> Form {
    form.with("username", user_name)
        .with("name", name)
        .with("password", PASSWORD)
        .with("again", PASSWORD)
}

/// Today, as in forms.
pub fn today() -> String {
    jiff::Zoned::now().date().to_string()
}

/// The date this many days ago, as in forms.
pub fn days_ago(days: i64) -> String {
    let then = jiff::Zoned::now()
        .date()
        .saturating_sub(jiff::ToSpan::days(days));
    then.to_string()
}
