//! The state that all handlers share.

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

/// The interval between two runs of the background tasks: games are scheduled days ahead, and
/// e-mail is not instant anyway.
const BACKGROUND_INTERVAL: Duration = Duration::from_secs(60);

/// The application: configuration, the store, and the services that use it.
pub struct App {
    /// The configuration.
    pub config: Config,
    /// The key that signs cookies and the set-up link.
    pub secret: Secret,
    /// The storage.
    pub store: Arc<dyn Store>,
    /// The teams' books.
    pub books: Arc<Books>,
    /// Rendered pages of the books.
    pub pages: PageCache,
    /// Imports in progress.
    pub imports: Arc<Imports>,
    /// Accounts with a password.
    pub accounts: Accounts,
    /// Accounts with a passkey.
    pub passkeys: Passkeys,
    /// Second factors.
    pub second_factors: SecondFactors,
    /// The site that passkeys are bound to; `None` where they can't be used.
    pub passkey_site: Option<RelyingParty>,
    /// Accounts that sign in with an identity provider.
    pub identities: Identities,
    /// The identity providers.
    pub providers: Arc<Providers>,
    /// Sign-ins with an identity provider in progress.
    pub flows: Flows,
    /// The forms of users whose session ended before they submitted them.
    pub kept: SavedForms,
    /// Access tokens for API clients.
    pub tokens: Tokens,
    /// The members of the teams.
    pub memberships: Memberships,
    /// The data that the Flask version left in the database.
    pub moving: Migration,
    /// The headcounts.
    pub headcounts: Headcounts,
    /// Outgoing mail.
    pub mails: Mails,
    /// Push notifications.
    pub pushes: Pushes,
    /// Calendar addresses and recurring games.
    pub match_days: MatchDays,
    /// Next games.
    pub next_games: NextGames,
    /// Browsers in which a user has signed in before.
    pub known_browsers: KnownBrowsers,
    /// The players for whom a browser replied with the link of a next game.
    pub remembered_replies: RememberedReplies,
    /// Encrypts stored data that must not be readable elsewhere.
    pub seal: Seal,
    /// Rate limits.
    pub throttle: Throttle,
    /// Whether the process is shutting down. It still responds, but should get no new requests.
    pub stopping: Arc<AtomicBool>,
    /// The time limit of a request that waits for other servers.
    pub request_timeout: Duration,
    /// Limits how many requests are served at once.
    pub turns: Arc<Turns>,
    /// The interval between two runs of the background tasks.
    pub background_interval: Duration,
}

impl App {
    /// Creates the application.
    ///
    /// # Errors
    /// When a provider's certificate authority or the mail server settings can't be used.
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
    /// Whether users can set a password by e-mail: a mail server and passwords are both configured.
    pub fn mails_passwords(&self) -> bool {
        self.mails.is_on() && self.config.local_accounts
    }
}
