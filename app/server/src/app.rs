//! What every handler can reach.

use crate::page_cache::PageCache;
use cffa_services::auth::oidc::{Flows, Providers};
use cffa_services::auth::passkeys::{Passkeys, RelyingParty};
use cffa_services::auth::tokens::Tokens;
use cffa_services::auth::{
    Accounts, Identities, KnownBrowsers, Passwords, RememberedReplies, SavedForms, Seal,
    SecondFactors, Throttle,
};
use cffa_services::books::Books;
use cffa_services::config::{Config, Secret};
use cffa_services::headcount::Headcounts;
use cffa_services::imports::Imports;
use cffa_services::mail::Mails;
use cffa_services::mail::transport::Transport;
use cffa_services::match_day::MatchDays;
use cffa_services::migration::Migration;
use cffa_services::next_game::NextGames;
use cffa_services::push::Pushes;
use cffa_services::teams::Memberships;
use cffa_services::turn::Turns;
use cffa_store::Store;
use cffa_store::deadline::REQUEST_TIMEOUT;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::time::Duration;

/// The interval between two turns of what the server does by itself: games are planned days ahead,
/// and mail is no chat.
const BACKGROUND_INTERVAL: Duration = Duration::from_secs(60);

/// The application: configuration, the store, and the rooms that stand on it.
pub struct App {
    /// How it runs.
    pub config: Config,
    /// Signs cookies and the set-up link.
    pub secret: Secret,
    /// Where everything is written.
    pub store: Arc<dyn Store>,
    /// The teams' books.
    pub books: Arc<Books>,
    /// Pages of the books, rendered.
    pub pages: PageCache,
    /// Imports that go on.
    pub imports: Arc<Imports>,
    /// Who can sign in with a password.
    pub accounts: Accounts,
    /// Who can sign in with a passkey.
    pub passkeys: Passkeys,
    /// Second factors.
    pub second_factors: SecondFactors,
    /// The site that passkeys are for; none where they can't be used.
    pub passkey_site: Option<RelyingParty>,
    /// Who can sign in with an identity provider.
    pub identities: Identities,
    /// The identity providers.
    pub providers: Arc<Providers>,
    /// Sign-ins under way with one.
    pub flows: Flows,
    /// What was typed by people who were signed out meanwhile.
    pub kept: SavedForms,
    /// Who asks by a program.
    pub tokens: Tokens,
    /// Who is in which team.
    pub memberships: Memberships,
    /// What the Flask version left in the database.
    pub moving: Migration,
    /// Where heads are counted.
    pub headcounts: Headcounts,
    /// Outgoing mail.
    pub mails: Mails,
    /// Notifications on devices.
    pub pushes: Pushes,
    /// Calendar addresses and recurring games.
    pub match_days: MatchDays,
    /// Next games.
    pub next_games: NextGames,
    /// Browsers that somebody signed in with before.
    pub known_browsers: KnownBrowsers,
    /// For whom a browser replied by the link of a next game.
    pub remembered_replies: RememberedReplies,
    /// Seals what is kept and must not be read elsewhere.
    pub seal: Seal,
    /// How often something may be tried.
    pub throttle: Throttle,
    /// Whether the process was told to stop. It still answers, but wants no new requests.
    pub stopping: Arc<AtomicBool>,
    /// How long a request may take that waits for others.
    pub request_timeout: Duration,
    /// How many requests are served at once.
    pub turns: Arc<Turns>,
    /// The interval between two turns of what the server does by itself.
    pub background_interval: Duration,
}

impl App {
    /// Puts the application together.
    ///
    /// # Errors
    /// When the authority of a provider can't be used, or the mail server can't.
    pub fn new(config: Config, secret: Secret, store: Arc<dyn Store>) -> anyhow::Result<App> {
        let key = secret.reveal().as_bytes();
        let accounts = Accounts::new(store.clone(), Passwords::default(), key);
        let memberships = Memberships::new(store.clone());
        let providers = Arc::new(Providers::new(&config.providers)?);
        let transport = config.mail.as_ref().map(Transport::new).transpose()?;
        let mails = Mails::new(store.clone(), key, transport);
        let passkey_site = config.url.as_deref().filter(|_| config.local_accounts);
        Ok(App {
            pushes: Pushes::new(store.clone(), key, mails.clone())?,
            passkeys: Passkeys::new(store.clone()),
            second_factors: SecondFactors::new(store.clone(), Seal::new(key)),
            passkey_site: passkey_site.and_then(RelyingParty::at),
            books: Arc::new(Books::new(store.clone())),
            pages: PageCache::default(),
            imports: Arc::new(Imports::new(store.clone())),
            identities: Identities::new(
                store.clone(),
                accounts.clone(),
                memberships.clone(),
                config.registration.clone(),
            ),
            tokens: Tokens::new(store.clone(), providers.clone()),
            providers,
            known_browsers: KnownBrowsers::new(key, config.is_https()),
            remembered_replies: RememberedReplies::new(key, config.is_https()),
            seal: Seal::new(key),
            flows: Flows::new(key, config.is_https()),
            kept: SavedForms::new(key, config.is_https()),
            accounts,
            memberships,
            moving: Migration::new(store.clone()),
            headcounts: Headcounts::new(store.clone()),
            mails,
            match_days: MatchDays::new(store.clone(), key),
            next_games: NextGames::new(store.clone(), key),
            throttle: Throttle::default(),
            stopping: Arc::default(),
            request_timeout: REQUEST_TIMEOUT,
            turns: Arc::default(),
            background_interval: BACKGROUND_INTERVAL,
            config,
            secret,
            store,
        })
    }
    /// Whether passwords can be set by e-mail: there is a mail server, and there are passwords.
    pub fn mails_passwords(&self) -> bool {
        self.mails.is_on() && self.config.local_accounts
    }
}
