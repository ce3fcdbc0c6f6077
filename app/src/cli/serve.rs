//! `cffa serve`

use super::{open_store, say};
use cffa::config::Config;
use cffa::web::app::App;
use cffa::web::server;
use jiff::Timestamp;
use std::time::Duration;

/// How often what expired is cleared away.
const TIDY_EVERY: Duration = Duration::from_secs(60 * 60);

/// Serves until told to stop.
pub async fn run(config: Config) -> anyhow::Result<()> {
    let store = open_store(&config).await?;
    let secret = config.secret()?;
    let app = App::new(config, secret, store)?;
    let set_up = app.accounts.set_up_token().await?;
    let given_url = app.config.url.clone();
    let https = app.config.is_https();
    let tidier = actix_web::rt::spawn(tidy(app.store.clone()));
    let (server, address) = server::start(app)?;
    let scheme = if https { "https" } else { "http" };
    let url = given_url.unwrap_or_else(|| format!("{scheme}://{address}"));
    say(format!("CFFA is at {url}"));
    if let Some(token) = set_up {
        say(format!(
            "Nobody can sign in yet. Set up the first manager here, once:\n  {url}/setup/{token}"
        ));
    }
    if !https && !address.ip().is_loopback() {
        log::warn!(
            "{address} can be reached from other machines without encryption; set TLS_CERT and TLS_KEY, or CFFA_URL=https://... behind a proxy"
        );
    }
    server.await?;
    tidier.abort();
    Ok(())
}

/// Clears away sessions that expired and books kept long enough, now and every hour.
async fn tidy(store: std::sync::Arc<dyn cffa::store::Store>) {
    loop {
        // Of its own and for once: what it looks at need not stay in memory.
        let books = cffa::teams::Books::new(store.clone());
        let now = Timestamp::now();
        if let Err(error) = store.purge_sessions(now).await {
            log::warn!("expired sessions could not be cleared away: {error}");
        }
        if let Err(error) = books.forget_old(now).await {
            log::warn!("old books could not be cleared away: {error}");
        }
        drop(books);
        tokio::time::sleep(TIDY_EVERY).await;
    }
}
