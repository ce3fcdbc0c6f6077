//! `cffa serve`

use super::{open_store, say};
use cffa_server::app::App;
use cffa_server::server;
use cffa_services::auth::Accounts;
use cffa_services::config::Config;
use cffa_services::doctor;
use cffa_services::doctor::State;
use cffa_services::headcount::Headcounts;
use cffa_services::next_game::NextGames;
use cffa_store::StoreError;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// How often what expired is cleared away.
const TIDY_EVERY: Duration = Duration::from_secs(60 * 60);

/// How soon a database that was away at the start is tried again.
const TRY_AGAIN: Duration = Duration::from_secs(1);

/// How often the log says that it still is.
const SAY_AGAIN: Duration = Duration::from_secs(60);

/// Serves until told to stop.
pub async fn run(config: Config) -> anyhow::Result<()> {
    let store = open_store(&config).await?;
    let secret = doctor::settings::secret(&config)?;
    let settings = Arc::new(config.clone());
    let app = App::new(config, secret, store)?;
    let accounts = app.accounts.clone();
    let set_up = match accounts.set_up_token().await {
        Err(StoreError::Unavailable(why)) => Err(why),
        known => Ok(known?),
    };
    let given_url = app.config.url.clone();
    let https = app.config.is_https();
    let cleanup_task = actix_web::rt::spawn(tidy(app.store.clone()));
    let shutdown_task = actix_web::rt::spawn(close_streams_on_sigterm(
        app.spaces.clone(),
        app.plans.clone(),
    ));
    let imports = app.imports.clone();
    let (server, address) = server::start(app)?;
    for finding in doctor::complaints(&settings) {
        log::warn!("{finding}");
    }
    let scheme = if https { "https" } else { "http" };
    let url = given_url.unwrap_or_else(|| format!("{scheme}://{address}"));
    say(format!("CFFA is at {url}"));
    let waiting = match set_up {
        Ok(token) => {
            say_set_up(token, &url);
            None
        }
        Err(why) => {
            let waiting = wait_for_database(accounts, url, settings.clone(), why);
            Some(actix_web::rt::spawn(waiting))
        }
    };
    let asking = actix_web::rt::spawn(log_provider_findings(settings));
    server.await?;
    imports.finish().await;
    asking.abort();
    cleanup_task.abort();
    shutdown_task.abort();
    if let Some(waiting) = waiting {
        waiting.abort();
    }
    Ok(())
}

/// Whoever watches a count would hold up the end: an answer that never ends by itself
/// is under way to them. Told to stop (SIGTERM), the server finishes what is under way; at
/// Ctrl-C it does not wait.
async fn close_streams_on_sigterm(spaces: Headcounts, plans: NextGames) {
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        match signal(SignalKind::terminate()) {
            Ok(mut told) => {
                told.recv().await;
                spaces.live().close();
                plans.live().close();
            }
            Err(error) => log::warn!("the signal to stop can't be heard: {error}"),
        }
    }
    #[cfg(not(unix))]
    drop((spaces, plans));
}

fn say_set_up(token: Option<String>, url: &str) {
    if let Some(token) = token {
        say(format!(
            "There are no accounts yet. Set up the first manager with this one-time link:\n  \
            {url}/setup/{token}"
        ));
    }
}

/// Says that the database is away and why, and what was left unsaid once it is back. Until
/// then pages answer that it is.
async fn wait_for_database(accounts: Accounts, url: String, config: Arc<Config>, why: String) {
    let mut why = why;
    loop {
        let finding = doctor::database::state(&config).await;
        // It may be well again just now, or ill in a way that the doctor does not see.
        let told = match finding.state() {
            State::Bad => finding.to_string(),
            _ => format!("It said: {why}."),
        };
        log::warn!("the database does not answer. {told} Pages say so until it does; trying on");
        let said = Instant::now();
        while said.elapsed() < SAY_AGAIN {
            tokio::time::sleep(TRY_AGAIN).await;
            match accounts.set_up_token().await {
                Ok(token) => {
                    log::info!("the database answers");
                    return say_set_up(token, &url);
                }
                Err(still) => why = still.to_string(),
            }
        }
    }
}

/// Says which identity provider can't be used. It is not waited for: a provider that is
/// away comes back, and people who are signed in need none.
async fn log_provider_findings(config: Arc<Config>) {
    for finding in doctor::provider::look(&config).await {
        if finding.state() != State::Ok {
            log::warn!("{finding}");
        }
    }
}

/// Puts right what a crash left undone, and clears away what is over, now and every hour.
async fn tidy(store: Arc<dyn cffa_store::Store>) {
    loop {
        if let Err(error) = cffa_services::cleanup::run(&store).await {
            log::warn!("what is over could not be cleared away: {error}");
        }
        tokio::time::sleep(TIDY_EVERY).await;
    }
}
