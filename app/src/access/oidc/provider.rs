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
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::{Mutex as AsyncMutex, MutexGuard as AsyncGuard};

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
    /// Held by the one who asks it. Whoever can do with what is known does not wait.
    asking: AsyncMutex<()>,
    pub(super) reported: Mutex<LruCache<String, ()>>,
}

#[derive(Default)]
struct Known {
    metadata: Option<(Arc<Metadata>, Instant)>,
    failed: Option<(Away, Instant)>,
    keys_asked: Option<Instant>,
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

    /// What there is to say without asking: somebody else did just now.
    fn settled(&self) -> Option<Result<Arc<Metadata>, Away>> {
        let failed = self.failed.as_ref();
        let failed = failed.filter(|(_, when)| when.elapsed() < PAUSE);
        let failed = failed.map(|(away, _)| Err(away.clone()));
        self.fresh().map(Ok).or(failed)
    }

    fn other_than(&self, used: &Arc<Metadata>) -> Option<Arc<Metadata>> {
        self.any().filter(|known| !Arc::ptr_eq(known, used))
    }

    /// Whether the keys were asked for just now, and if so, whether in vain.
    fn keys_asked(&self) -> Option<Option<Away>> {
        let just_now = self.keys_asked?.elapsed() < KEYS_PAUSE;
        just_now.then(|| self.failed.as_ref().map(|(away, _)| away.clone()))
    }
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
    pub(super) fn away(&self, why: String) -> Away {
        Away {
            name: self.settings.name.clone(),
            why,
        }
    }

    /// What it says of itself. Its own word of an hour ago is better than none, and is not
    /// waited for while somebody else asks anew.
    pub(super) async fn metadata(&self) -> Result<Arc<Metadata>, Away> {
        let (fresh, old) = self.look(|known| (known.fresh(), known.any()));
        if let Some(fresh) = fresh {
            return Ok(fresh);
        }
        let asking = match (self.asking.try_lock(), old) {
            (Ok(asking), _) => asking,
            (Err(_), Some(old)) => return Ok(old),
            (Err(_), None) => self.asking.lock().await,
        };
        let answer = match self.look(|known| known.settled()) {
            Some(answer) => answer,
            None => self.ask(&asking).await,
        };
        answer.or_else(|away| self.look(|known| known.any()).ok_or(away))
    }

    /// The same with newer keys than those at hand, if there may be any: a token names a
    /// key that is not among them.
    pub(super) async fn newer(&self, used: &Arc<Metadata>) -> Result<Arc<Metadata>, Away> {
        let asking = self.asking.lock().await;
        if let Some(newer) = self.look(|known| known.other_than(used)) {
            return Ok(newer);
        }
        if let Some(away) = self.look(|known| known.keys_asked()) {
            return away.map_or_else(|| Ok(used.clone()), Err);
        }
        log::info!(
            "{} uses a new key; asking for its keys",
            self.settings.prefix
        );
        let answer = self.ask(&asking).await;
        // Counted from its end: who waited for it meanwhile does not ask again.
        self.look(|known| known.keys_asked = Some(Instant::now()));
        answer
    }

    /// Looks at what is known, or notes something. Nobody waits for anything meanwhile.
    fn look<T>(&self, look: impl FnOnce(&mut Known) -> T) -> T {
        // Nothing that is done with it panics half-way.
        let known = self.known.lock();
        look(&mut known.unwrap_or_else(PoisonError::into_inner))
    }

    /// Asks it, for all who hold no word of it; who calls this holds the right to.
    async fn ask(&self, _asking: &AsyncGuard<'_, ()>) -> Result<Arc<Metadata>, Away> {
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
                log::warn!("the provider of {prefix} at {issuer} does not answer: {why}");
                let away = self.away(why);
                self.look(|known| known.failed = Some((away.clone(), Instant::now())));
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
