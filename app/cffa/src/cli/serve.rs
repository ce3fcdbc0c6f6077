//! `cffa serve`

use super::signals::{Signal, Signals};
use super::{open_store, println_lossy, sentences};
use cffa_server::app::App;
use cffa_server::server::Started;
use cffa_server::shutdown::Shutdown;
use cffa_server::{metrics, server};
use cffa_services::auth::Accounts;
use cffa_services::config::Config;
use cffa_services::doctor;
use cffa_services::doctor::State;
use cffa_services::headcount::Headcounts;
use cffa_services::next_game::NextGames;
use cffa_store::StoreError;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::time::timeout;

/// The interval between two cleanups of expired data.
const CLEANUP_INTERVAL: Duration = Duration::from_secs(60 * 60);

/// The interval between two attempts to reach a database that was unavailable at start.
const RETRY_INTERVAL: Duration = Duration::from_secs(1);

/// The interval between two log lines about it.
const LOG_INTERVAL: Duration = Duration::from_secs(60);

/// Serves until the process receives a signal to stop.
pub async fn run(config: Config) -> anyhow::Result<()> {
    let store = open_store(&config).await?;
    let secret = doctor::settings::secret(&config)?;
    let settings = Arc::new(config.clone());
    let app = App::new(config, secret, store)?;
    let accounts = app.accounts.clone();
    let set_up = match accounts.set_up_token().await {
        Err(StoreError::Unavailable(why) | StoreError::Refused(why)) => Err(why),
        known => Ok(known?),
    };
    let given_url = app.config.url.clone();
    let https = app.config.is_https();
    let cleanup_task = actix_web::rt::spawn(clean_up(app.store.clone()));
    let stopping = Stopping {
        drain: app.config.drain,
        headcounts: app.headcounts.clone(),
        next_games: app.next_games.clone(),
    };
    let imports = app.imports.clone();
    if let Some(listen) = app.config.metrics {
        let (server, address) = metrics::start(listen)?;
        log::info!("metrics are at http://{address}/metrics");
        actix_web::rt::spawn(server);
    }
    // Listen for signals before anything shows that the server is running.
    let signals = Signals::listen()?;
    let Started {
        server,
        address,
        shutdown,
    } = server::start(app)?;
    let shutdown_task = actix_web::rt::spawn(stop_on_signal(signals, shutdown, stopping));
    for finding in doctor::complaints(&settings) {
        log::warn!("{finding}");
    }
    let scheme = if https { "https" } else { "http" };
    let url = given_url.unwrap_or_else(|| format!("{scheme}://{address}"));
    println_lossy(sentences::address(&url));
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
    let provider_task = actix_web::rt::spawn(log_provider_findings(settings));
    server.await?;
    imports.finish().await;
    provider_task.abort();
    cleanup_task.abort();
    shutdown_task.abort();
    if let Some(waiting) = waiting {
        waiting.abort();
    }
    Ok(())
}

/// The parts of the application that are involved in stopping the server.
struct Stopping {
    drain: Duration,
    headcounts: Headcounts,
    next_games: NextGames,
}

/// Stops the server: immediately on Ctrl-C; on SIGTERM after all requests in progress are complete.
/// On SIGTERM it first waits, with `/readyz` at 503, until load balancers send no more requests, or
/// until a second SIGTERM.
async fn stop_on_signal(mut signals: Signals, shutdown: Shutdown, stopping: Stopping) {
    if signals.next().await == Signal::Interrupt {
        return shutdown.end(false).await;
    }
    let announced = shutdown.announce();
    if timeout(stopping.drain, signals.next()).await == Ok(Signal::Interrupt) {
        return shutdown.end(false).await;
    }
    shutdown.close_connections(announced).await;
    // Live streams never end by themselves, and the server would wait for them.
    stopping.headcounts.live().close();
    stopping.next_games.live().close();
    shutdown.end(true).await;
}

fn say_set_up(token: Option<String>, url: &str) {
    if let Some(token) = token {
        println_lossy(sentences::set_up_link(url, &token));
    }
}

/// Logs why the database is unavailable, and prints the setup link once it is available. Until
/// then, pages report the unavailable database.
async fn wait_for_database(accounts: Accounts, url: String, config: Arc<Config>, why: String) {
    let mut why = why;
    loop {
        let finding = doctor::database::state(&config).await;
        // The database may have recovered in the meantime, or fail in a way that the doctor does
        // not detect.
        let reason = match finding.state() {
            State::Bad => finding.to_string(),
            _ => sentences::database_error(&why),
        };
        log::warn!("the database is unavailable; retrying every second. {reason}");
        let logged = Instant::now();
        while logged.elapsed() < LOG_INTERVAL {
            tokio::time::sleep(RETRY_INTERVAL).await;
            match accounts.set_up_token().await {
                Ok(token) => {
                    log::info!("the database is available");
                    return say_set_up(token, &url);
                }
                Err(still) => why = still.to_string(),
            }
        }
    }
}

/// Logs which identity providers can't be used. The start does not wait for this, because a
/// provider may become available later, and users who are signed in don't need it.
async fn log_provider_findings(config: Arc<Config>) {
    for finding in doctor::provider::inspect(&config).await {
        if finding.state() != State::Ok {
            log::warn!("{finding}");
        }
    }
}

/// Completes operations that a crash interrupted and deletes expired data, now and every hour.
async fn clean_up(store: Arc<dyn cffa_store::Store>) {
    loop {
        if let Err(error) = cffa_services::cleanup::run(&store).await {
            log::warn!("expired data could not be deleted: {error}");
        }
        tokio::time::sleep(CLEANUP_INTERVAL).await;
    }
}
