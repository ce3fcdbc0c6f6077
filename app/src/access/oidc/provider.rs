//! What a provider says of itself: its addresses and keys, asked when first needed and
//! kept for a while. CFFA starts, and goes on, without any provider.

use super::away::{Away, cause};
use super::http::Http;
use super::types::{Client, Metadata};
use crate::config::ProviderSettings;
use lru::LruCache;
use openidconnect::core::CoreClientAuthMethod;
use openidconnect::{AuthType, ClientId, ClientSecret, IssuerUrl, RedirectUrl};
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex as StdMutex};
use std::time::{Duration, Instant};
use tokio::sync::Mutex;

/// How long what it said holds. It may move an address; a new key is noticed at once.
const FRESH: Duration = Duration::from_secs(60 * 60);

/// After it could not be asked, how long nobody else waits for it in vain.
const PAUSE: Duration = Duration::from_secs(3);

/// How often unknown keys make us ask for the keys again: anybody can send a token that
/// names one.
const KEYS_PAUSE: Duration = Duration::from_secs(10);

/// Reported sign-outs that are remembered, so that none counts twice. More than a
/// provider reports in the ten minutes that one is good for.
const REPORTS: usize = 10_000;

/// One identity provider.
pub struct Provider {
    settings: ProviderSettings,
    pub(super) http: Http,
    known: Mutex<Known>,
    pub(super) reported: StdMutex<LruCache<String, ()>>,
}

#[derive(Default)]
struct Known {
    metadata: Option<(Arc<Metadata>, Instant)>,
    failed: Option<(Away, Instant)>,
    keys_asked: Option<Instant>,
}

impl Provider {
    /// As configured; it is not asked anything yet.
    ///
    /// # Errors
    /// When the certificate of its private authority can't be used.
    pub(super) fn new(settings: ProviderSettings) -> anyhow::Result<Provider> {
        let reports = NonZeroUsize::new(REPORTS).unwrap_or(NonZeroUsize::MIN);
        Ok(Provider {
            http: Http::new(&settings)?,
            known: Mutex::default(),
            reported: StdMutex::new(LruCache::new(reports)),
            settings,
        })
    }

    /// How it is configured.
    pub fn settings(&self) -> &ProviderSettings {
        &self.settings
    }

    /// It can't be asked, and why.
    pub(super) fn away(&self, why: String) -> Away {
        Away {
            name: self.settings.name.clone(),
            why,
        }
    }

    /// What it says of itself. Its own word of an hour ago is better than none.
    pub(super) async fn metadata(&self) -> Result<Arc<Metadata>, Away> {
        let mut known = self.known.lock().await;
        if let Some((metadata, since)) = &known.metadata
            && since.elapsed() < FRESH
        {
            return Ok(metadata.clone());
        }
        let failed = known.failed.clone();
        let away = match failed.filter(|(_, when)| when.elapsed() < PAUSE) {
            Some((away, _)) => away,
            None => match self.ask(&mut known).await {
                Ok(metadata) => return Ok(metadata),
                Err(away) => away,
            },
        };
        match &known.metadata {
            Some((old, _)) => Ok(old.clone()),
            None => Err(away),
        }
    }

    /// The same with newer keys than those at hand, if there may be any: a token names a
    /// key that is not among them.
    pub(super) async fn newer(&self, used: &Arc<Metadata>) -> Result<Arc<Metadata>, Away> {
        let mut known = self.known.lock().await;
        if let Some((metadata, _)) = &known.metadata
            && !Arc::ptr_eq(metadata, used)
        {
            return Ok(metadata.clone());
        }
        if known
            .keys_asked
            .is_some_and(|when| when.elapsed() < KEYS_PAUSE)
        {
            return Ok(used.clone());
        }
        known.keys_asked = Some(Instant::now());
        log::info!(
            "{} uses a new key; asking for its keys",
            self.settings.prefix
        );
        self.ask(&mut known).await
    }

    async fn ask(&self, known: &mut Known) -> Result<Arc<Metadata>, Away> {
        match self.discover().await {
            Ok(metadata) => {
                let metadata = Arc::new(metadata);
                known.metadata = Some((metadata.clone(), Instant::now()));
                known.failed = None;
                Ok(metadata)
            }
            Err(why) => {
                let (prefix, issuer) = (&self.settings.prefix, &self.settings.issuer);
                log::warn!("the provider of {prefix} at {issuer} does not answer: {why}");
                let away = self.away(why);
                known.failed = Some((away.clone(), Instant::now()));
                Err(away)
            }
        }
    }

    async fn discover(&self) -> Result<Metadata, String> {
        let issuer = IssuerUrl::new(self.settings.issuer.clone()).map_err(|it| it.to_string())?;
        let asked = Metadata::discover_async(issuer, &self.http).await;
        asked.map_err(cause)
    }

    /// A client of it.
    pub(super) fn client(&self, metadata: &Metadata) -> Result<Client, Away> {
        let settings = &self.settings;
        let redirect = RedirectUrl::new(settings.callback_url.clone())
            .map_err(|why| self.away(why.to_string()))?;
        let secret = settings.client_secret.as_ref();
        let client = Client::from_provider_metadata(
            metadata.clone(),
            ClientId::new(settings.client_id.clone()),
            secret.map(|it| ClientSecret::new(it.reveal().to_owned())),
        );
        Ok(client
            .set_redirect_uri(redirect)
            .set_auth_type(auth_type(metadata)))
    }
}

/// How the client shows its secret: in a header, unless the provider takes it in the body
/// alone (OpenID Connect Discovery 1.0, 3: the header is what holds when nothing is said).
fn auth_type(metadata: &Metadata) -> AuthType {
    let taken = metadata.token_endpoint_auth_methods_supported();
    let takes = |method| taken.is_none_or(|taken| taken.contains(&method));
    if takes(CoreClientAuthMethod::ClientSecretBasic) {
        AuthType::BasicAuth
    } else {
        AuthType::RequestBody
    }
}
