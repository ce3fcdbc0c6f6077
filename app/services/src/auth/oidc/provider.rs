//! What a provider says of itself: its addresses and keys, asked when first needed and
//! kept for a while. CFFA starts, and continues, without any provider.

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

/// How long what it said holds. It may move an address; a new key is noticed at once.
const FRESH: Duration = Duration::from_secs(60 * 60);

/// After it could not be asked, how long nobody else waits for it in vain.
const PAUSE: Duration = Duration::from_secs(3);

/// How often unknown keys make us ask for the keys again: anyone can send a token that
/// names one.
const KEYS_PAUSE: Duration = Duration::from_secs(10);

/// Reported sign-outs that are remembered, so that none counts twice. More than a
/// provider reports in the ten minutes that one is good for.
const REPORTS: usize = 10_000;

/// What it said of itself, and its keys.
pub(super) struct Metadata {
    pub(super) description: Description,
    pub(super) keys: Vec<CoreJsonWebKey>,
}

/// A client that knows where people sign in.
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
    /// Held by the one who asks it. Whoever can do with what is known does not wait.
    asking: AsyncMutex<()>,
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

    /// What there is to say without asking: someone else did just now.
    fn settled(&self) -> Option<Result<Arc<Metadata>, Unavailable>> {
        let failed = self.failed.as_ref();
        let failed = failed.filter(|(_, when)| when.elapsed() < PAUSE);
        let failed = failed.map(|(unavailable, _)| Err(unavailable.clone()));
        self.fresh().map(Ok).or(failed)
    }

    fn other_than(&self, used: &Arc<Metadata>) -> Option<Arc<Metadata>> {
        self.any().filter(|known| !Arc::ptr_eq(known, used))
    }

    /// Whether the keys were asked for just now, and if so, whether in vain.
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
    /// As configured; it is not asked anything yet.
    ///
    /// # Errors
    /// If the certificate of its private authority can't be used.
    pub(super) fn new(settings: ProviderSettings) -> anyhow::Result<Provider> {
        let reports = NonZeroUsize::new(REPORTS).unwrap_or(NonZeroUsize::MIN);
        Ok(Provider {
            http: Http::new(&settings)?,
            known: Mutex::default(),
            asking: AsyncMutex::default(),
            reported: Mutex::new(LruCache::new(reports)),
            settings,
        })
    }

    /// How it is configured.
    pub fn settings(&self) -> &ProviderSettings {
        &self.settings
    }

    /// It can't be asked, and why.
    pub(super) fn unavailable(&self, why: String) -> Unavailable {
        Unavailable {
            name: self.settings.name.clone(),
            why,
        }
    }

    /// What it says of itself. Its own word of an hour ago is better than none, and is not
    /// waited for while someone else asks again.
    pub(super) async fn metadata(&self) -> Result<Arc<Metadata>, Unavailable> {
        let (fresh, old) = self.look(|known| (known.fresh(), known.any()));
        if let Some(fresh) = fresh {
            return Ok(fresh);
        }
        let asking = match (self.asking.try_lock(), old) {
            (Ok(asking), _) => asking,
            (Err(_), Some(old)) => return Ok(old),
            (Err(_), None) => self.turn().await?,
        };
        let answer = match self.look(|known| known.settled()) {
            Some(answer) => answer,
            None => self.ask(&asking).await,
        };
        answer.or_else(|unavailable| self.look(|known| known.any()).ok_or(unavailable))
    }

    /// The same with newer keys than those at hand, if there may be any: a token names a
    /// key that is not among them.
    pub(super) async fn newer(&self, used: &Arc<Metadata>) -> Result<Arc<Metadata>, Unavailable> {
        let asking = self.turn().await?;
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
        let answer = self.ask(&asking).await;
        // Counted from its end: who waited for it meanwhile does not ask again.
        if answer.is_ok() || !deadline::has_passed() {
            self.look(|known| known.keys_requested = Some(Instant::now()));
        }
        answer
    }

    /// Waits for the right to ask it, no longer than the request at hand may take.
    async fn turn(&self) -> Result<AsyncGuard<'_, ()>, Unavailable> {
        turn::give_back();
        let turn = deadline::enforce(self.asking.lock()).await;
        turn.map_err(|over| self.unavailable(over.to_string()))
    }

    /// Looks at what is known, or notes something. Nobody waits for anything meanwhile.
    fn look<T>(&self, look: impl FnOnce(&mut Known) -> T) -> T {
        // Nothing that is done with it panics half-way.
        let known = self.known.lock();
        look(&mut known.unwrap_or_else(PoisonError::into_inner))
    }

    /// Asks it, for all who hold no word of it; who calls this holds the right to.
    async fn ask(&self, _asking: &AsyncGuard<'_, ()>) -> Result<Arc<Metadata>, Unavailable> {
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
                // A request that ran out of its own time knows nothing about the provider.
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
        let text = self.found(url).await?;
        let description = Description::read(&text, issuer).map_err(|why| why.to_string())?;
        let text = self.found(description.keys.clone()).await?;
        let keys = keys::read(&text).ok_or("its jwks_uri does not return a set of keys")?;
        Ok(Metadata { description, keys })
    }

    /// What stands at an address, if anything does.
    async fn found(&self, url: Url) -> Result<Vec<u8>, String> {
        let path = url.path().to_owned();
        match self.http.get(url).await {
            Ok((StatusCode::OK, text)) => Ok(text),
            Ok((status, _)) => Err(format!("it responds to {path} with {status}")),
            Err(why) => Err(chain(&why)),
        }
    }

    /// A client of it, which knows how a sign-in begins.
    pub(super) fn client(&self, description: &Description) -> Result<Client, Unavailable> {
        let settings = &self.settings;
        let redirect = RedirectUrl::new(settings.callback_url.clone());
        let redirect = redirect.map_err(|why| self.unavailable(why.to_string()))?;
        let issuer = IssuerUrl::new(settings.issuer.clone());
        let issuer = issuer.map_err(|why| self.unavailable(why.to_string()))?;
        let client_id = ClientId::new(settings.client_id.clone());
        // What comes back is read without it, so it needs no keys.
        let client = CoreClient::new(client_id, issuer, JsonWebKeySet::new(Vec::new()));
        Ok(client
            .set_auth_uri(AuthUrl::from_url(description.authorization.clone()))
            .set_redirect_uri(redirect))
    }
}
