//! The metrics of the process on a separate address, which only Prometheus should reach
//! (`METRICS_ADDR`).

use actix_web::dev::Server;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{App, HttpResponse, HttpServer, web};
use anyhow::Context;
use std::net::{SocketAddr, TcpListener};

/// Maximum concurrent connections: a Prometheus server, a second one, and a person with a browser.
const CONNECTIONS: usize = 16;

/// Binds the address. The server runs when awaited.
///
/// # Errors
/// When the address can't be bound.
pub fn start(listen: SocketAddr) -> anyhow::Result<(Server, SocketAddr)> {
    let listener = TcpListener::bind(listen)
        .with_context(|| format!("METRICS_ADDR {listen} can't be used"))?;
    let address = listener.local_addr()?;
    let server = HttpServer::new(|| App::new().route("/metrics", web::get().to(show)))
        .workers(1)
        .max_connections(CONNECTIONS)
        .disable_signals()
        .listen(listener)?;
    Ok((server.run(), address))
}

/// `GET /metrics`
async fn show() -> HttpResponse {
    HttpResponse::Ok()
        .insert_header((CONTENT_TYPE, cffa_metrics::CONTENT_TYPE))
        .body(cffa_metrics::text(env!("CARGO_PKG_VERSION")))
}
