//! Stops the server without failing a request: a proxy must not send one on a connection that is
//! being closed. If the request can change something, such as a payment, the proxy can't repeat it.

use actix_web::dev::{Extensions, ServerHandle};
use socket2::SockRef;
use std::net::{Shutdown as Directions, TcpListener};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::sync::watch;
use tokio::time::{Instant, sleep, timeout, timeout_at};

/// Time limit for requests in progress after shutdown begins, in seconds.
pub(crate) const STOP_WITHIN: u64 = 10;
/// How long the server continues to accept connections, and closes each after its response. A proxy
/// that closes idle connections sooner has none left then: nginx does after 2 seconds
/// (`nginx/variants/find-app-balanced.conf`).
const IDLE_SECONDS: u64 = 3;
/// Then the server accepts no more connections. Each that is open gets its request within this time.
const LAST_REQUESTS_WITHIN: Duration = Duration::from_secs(1);
/// Time for a TLS handshake, after which a connection counts as open. Enough for a busy Pi.
const HANDSHAKE_WITHIN: Duration = Duration::from_millis(250);
/// Time for the thread that accepts connections to see that it is paused. Otherwise it logs an error.
const PAUSE_WITHIN: Duration = Duration::from_millis(5);
/// What remains for requests in progress, in seconds.
pub(crate) const FINISH_SECONDS: u64 = STOP_WITHIN - IDLE_SECONDS - LAST_REQUESTS_WITHIN.as_secs();

/// Counts the open connections.
#[derive(Clone, Debug, Default)]
pub(crate) struct OpenConnections(watch::Sender<usize>);

/// One open connection. Its end is the end of this value.
struct OpenConnection(watch::Sender<usize>);

impl OpenConnections {
    /// Counts a connection as long as `data`, the data of the connection, exists.
    pub(crate) fn count(&self, data: &mut Extensions) {
        self.0.send_modify(|open| *open += 1);
        data.insert(OpenConnection(self.0.clone()));
    }

    /// Waits until no connection is open.
    async fn none_left(&self) {
        // An error would mean that the sender is gone, and `self` is a sender.
        self.0.subscribe().wait_for(|open| *open == 0).await.ok();
    }
}

impl Drop for OpenConnection {
    fn drop(&mut self) {
        self.0.send_modify(|open| *open -= 1);
    }
}

/// Stops a running server.
#[derive(Debug)]
pub struct Shutdown {
    pub(crate) server: ServerHandle,
    pub(crate) listener: TcpListener,
    pub(crate) connections: OpenConnections,
    /// Whether `/readyz` answers 503 and each response closes its connection.
    pub(crate) stopping: Arc<AtomicBool>,
}

impl Shutdown {
    /// Makes `/readyz` answer 503, and each response close its connection, from now on. Returns the
    /// time.
    pub fn announce(&self) -> Instant {
        self.stopping.store(true, Ordering::Relaxed);
        Instant::now()
    }

    /// Serves until proxies have closed their idle connections, which takes `IDLE_SECONDS` since the
    /// shutdown was `announced`. Then refuses new connections, and serves those that are open.
    pub async fn close_connections(&self, announced: Instant) {
        let idle_until = announced + Duration::from_secs(IDLE_SECONDS);
        timeout_at(idle_until, self.connections.none_left())
            .await
            .ok();
        self.refuse_connections().await;
        sleep(HANDSHAKE_WITHIN).await;
        timeout(LAST_REQUESTS_WITHIN, self.connections.none_left())
            .await
            .ok();
    }

    /// Makes the system refuse new connections, so that a proxy tries another replica. If the server
    /// were only paused, they would be established and never served.
    async fn refuse_connections(&self) {
        self.server.pause().await;
        sleep(PAUSE_WITHIN).await;
        // Linux can. Elsewhere, connections wait for the end of the process.
        SockRef::from(&self.listener)
            .shutdown(Directions::Both)
            .ok();
    }

    /// Ends the server: with `graceful`, after the requests in progress, within `FINISH_SECONDS`.
    pub async fn end(&self, graceful: bool) {
        self.server.stop(graceful).await;
    }
}
