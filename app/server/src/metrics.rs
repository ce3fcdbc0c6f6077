//! The metrics of the process at an address of their own, which only Prometheus should reach
//! (`METRICS_ADDR`).

use actix_web::dev::Server;
use actix_web::http::header::CONTENT_TYPE;
use actix_web::{App, HttpResponse, HttpServer, web};
use anyhow::Context;
use std::net::{SocketAddr, TcpListener};

/// Connections at a time: one Prometheus, a second one beside it, and a person who looks.
const CONNECTIONS: usize = 16;

/// Takes the address. The server runs when awaited.
///
/// # Errors
/// When the address can't be used.
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
