//! The metadata of a provider: its addresses and keys, fetched on first use and cached for a while.
//! CFFA starts, and continues, without any provider.

use super::description::{Description, description_url};
use super::http::Http;
use super::keys;
use crate::auth::oidc::unavailable::{Unavailable, chain};
use crate::config::ProviderSettings;
use crate::turn;
use cffa_store::deadline;
use lru::LruCache;
use openidconnect::core::{CoreClient, CoreJsonWebKey};
use openidconnect::{
    AuthUrl, ClientId, EndpointNotSet, EndpointSet, IssuerUrl, JsonWebKeySet, RedirectUrl,
};
use reqwest::StatusCode;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{Mutex as AsyncMutex, MutexGuard as AsyncGuard};
use url::Url;

/// How long the metadata is cached. An address may change; new keys are noticed at once.
const FRESH: Duration = Duration::from_secs(60 * 60);

/// How long requests fail at once after the provider was unavailable.
const PAUSE: Duration = Duration::from_secs(3);

/// How often an unknown key makes CFFA fetch the keys again: anyone can send a token that names
/// one.
const KEYS_PAUSE: Duration = Duration::from_secs(10);

/// How many reported sign-outs are remembered, so that none is accepted twice. More than a provider
/// reports in the ten minutes for which one is valid.
const REPORTS: usize = 10_000;

/// The metadata and keys of a provider.
pub(super) struct Metadata {
    pub(super) description: Description,
    pub(super) keys: Vec<CoreJsonWebKey>,
}

/// A client that has the address for sign-in.
type Client = CoreClient<
    EndpointSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
    EndpointNotSet,
>;

/// One identity provider.
pub struct Provider {
    settings: ProviderSettings,
    pub(super) http: Http,
    known: Mutex<Known>,
    /// Held by the request that fetches the metadata. Requests that can use cached metadata
    /// don't wait for it.
    fetching: AsyncMutex<()>,
    pub(super) reported: Mutex<LruCache<String, ()>>,
}

#[derive(Default)]
struct Known {
    metadata: Option<(Arc<Metadata>, Instant)>,
    failed: Option<(Unavailable, Instant)>,
    keys_requested: Option<Instant>,
}

impl Known {
    fn any(&self) -> Option<Arc<Metadata>> {
        self.metadata.as_ref().map(|(known, _)| known.clone())
    }

    fn fresh(&self) -> Option<Arc<Metadata>> {
        let known = self.metadata.as_ref();
        let fresh = known.filter(|(_, since)| since.elapsed() < FRESH);
        fresh.map(|(known, _)| known.clone())
    }

    /// The result without a new request, if another task has just fetched the metadata.
    fn settled(&self) -> Option<Result<Arc<Metadata>, Unavailable>> {
        let failed = self.failed.as_ref();
        let failed = failed.filter(|(_, when)| when.elapsed() < PAUSE);
        let failed = failed.map(|(unavailable, _)| Err(unavailable.clone()));
        self.fresh().map(Ok).or(failed)
    }

    fn other_than(&self, used: &Arc<Metadata>) -> Option<Arc<Metadata>> {
        self.any().filter(|known| !Arc::ptr_eq(known, used))
    }

    /// Whether the keys were just fetched, and if so, whether that failed.
    fn keys_requested(&self) -> Option<Option<Unavailable>> {
        let just_now = self.keys_requested?.elapsed() < KEYS_PAUSE;
        just_now.then(|| {
            self.failed
                .as_ref()
                .map(|(unavailable, _)| unavailable.clone())
        })
    }
}

impl Provider {
    /// Creates a provider from its settings, without contacting it.
    ///
    /// # Errors
    /// If the certificate of its private authority can't be used.
    pub(super) fn new(settings: ProviderSettings) -> anyhow::Result<Provider> {
        let reports = NonZeroUsize::new(REPORTS).unwrap_or(NonZeroUsize::MIN);
        Ok(Provider {
            http: Http::new(&settings)?,
            known: Mutex::default(),
            fetching: AsyncMutex::default(),
            reported: Mutex::new(LruCache::new(reports)),
            settings,
        })
    }

    /// The settings of the provider.
    pub fn settings(&self) -> &ProviderSettings {
        &self.settings
    }

    /// The error that the provider is unavailable, with the reason.
    pub(super) fn unavailable(&self, why: String) -> Unavailable {
        Unavailable {
            name: self.settings.name.clone(),
            why,
        }
    }

    /// The metadata of the provider. Expired metadata is used while another request fetches it
    /// again, or if that fails.
    pub(super) async fn metadata(&self) -> Result<Arc<Metadata>, Unavailable> {
        let (fresh, old) = self.look(|known| (known.fresh(), known.any()));
        if let Some(fresh) = fresh {
            return Ok(fresh);
        }
        let permit = match (self.fetching.try_lock(), old) {
            (Ok(permit), _) => permit,
            (Err(_), Some(old)) => return Ok(old),
            (Err(_), None) => self.wait_to_fetch().await?,
        };
        let answer = match self.look(|known| known.settled()) {
            Some(answer) => answer,
            None => self.fetch(&permit).await,
        };
        answer.or_else(|unavailable| self.look(|known| known.any()).ok_or(unavailable))
    }

    /// The metadata with newer keys than in `used`, if there may be any: a token names a key that
    /// is not among those.
    pub(super) async fn newer(&self, used: &Arc<Metadata>) -> Result<Arc<Metadata>, Unavailable> {
        let permit = self.wait_to_fetch().await?;
        if let Some(newer) = self.look(|known| known.other_than(used)) {
            return Ok(newer);
        }
        if let Some(unavailable) = self.look(|known| known.keys_requested()) {
            return unavailable.map_or_else(|| Ok(used.clone()), Err);
        }
        log::info!(
            "the provider of {} uses a new key; fetching its keys",
            self.settings.prefix
        );
        let answer = self.fetch(&permit).await;
        // Measured from the end, so that requests that waited meanwhile don't fetch again.
        if answer.is_ok() || !deadline::has_passed() {
            self.look(|known| known.keys_requested = Some(Instant::now()));
        }
        answer
    }

    /// Waits for the permission to fetch the metadata, no longer than the request may take.
    async fn wait_to_fetch(&self) -> Result<AsyncGuard<'_, ()>, Unavailable> {
        turn::give_back();
        let permit = deadline::enforce(self.fetching.lock()).await;
        permit.map_err(|over| self.unavailable(over.to_string()))
    }

    /// Reads or changes what is known. Never blocks for long.
    fn look<T>(&self, look: impl FnOnce(&mut Known) -> T) -> T {
        // No change to it panics halfway.
        let known = self.known.lock();
        look(&mut known.unwrap_or_else(PoisonError::into_inner))
    }

    /// Fetches the metadata for all requests that wait for it. The caller holds the permission.
    async fn fetch(&self, _permit: &AsyncGuard<'_, ()>) -> Result<Arc<Metadata>, Unavailable> {
        match self.discover().await {
            Ok(metadata) => {
                let metadata = Arc::new(metadata);
                self.look(|known| {
                    known.metadata = Some((metadata.clone(), Instant::now()));
                    known.failed = None;
                });
                Ok(metadata)
            }
            Err(why) => {
                let (prefix, issuer) = (&self.settings.prefix, &self.settings.issuer);
                log::warn!("the provider of {prefix} at {issuer} is unavailable: {why}");
                let unavailable = self.unavailable(why);
                // If the request itself timed out, the provider may be available.
                if !deadline::has_passed() {
                    self.look(|known| known.failed = Some((unavailable.clone(), Instant::now())));
                }
                Err(unavailable)
            }
        }
    }

    async fn discover(&self) -> Result<Metadata, String> {
        let issuer = &self.settings.issuer;
        let url = Url::parse(&description_url(issuer)).map_err(|why| why.to_string())?;
        let text = self.document(url).await?;
        let description = Description::read(&text, issuer).map_err(|why| why.to_string())?;
        let text = self.document(description.keys.clone()).await?;
        let keys = keys::read(&text).ok_or("its jwks_uri does not return a set of keys")?;
        Ok(Metadata { description, keys })
    }

    /// The document at an address.
    async fn document(&self, url: Url) -> Result<Vec<u8>, String> {
        let path = url.path().to_owned();
        match self.http.get(url).await {
            Ok((StatusCode::OK, text)) => Ok(text),
            Ok((status, _)) => Err(format!("it responds to {path} with {status}")),
            Err(why) => Err(chain(&why)),
        }
    }

    /// A client of the provider, which begins a sign-in.
    pub(super) fn client(&self, description: &Description) -> Result<Client, Unavailable> {
        let settings = &self.settings;
        let redirect = RedirectUrl::new(settings.callback_url.clone());
        let redirect = redirect.map_err(|why| self.unavailable(why.to_string()))?;
        let issuer = IssuerUrl::new(settings.issuer.clone());
        let issuer = issuer.map_err(|why| self.unavailable(why.to_string()))?;
        let client_id = ClientId::new(settings.client_id.clone());
        // It does not read responses, so it needs no keys.
        let client = CoreClient::new(client_id, issuer, JsonWebKeySet::new(Vec::new()));
        Ok(client
            .set_auth_uri(AuthUrl::from_url(description.authorization.clone()))
            .set_redirect_uri(redirect))
    }
}
