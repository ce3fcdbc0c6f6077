//! Asks a running server whether it is healthy.

use crate::config::{Config, Tls};
use anyhow::{Context, bail};
use reqwest::Identity;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

/// The longest time that a healthy server on a busy Raspberry Pi needs to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks the server that listens on the configured address.
///
/// # Errors
/// If it does not answer, or is not healthy.
pub async fn ask(config: &Config) -> anyhow::Result<()> {
    let scheme = if config.tls.is_some() {
        "https"
    } else {
        "http"
    };
    let url = format!("{scheme}://{}/healthz", reachable(config.listen));
    let mut client = reqwest::Client::builder()
        .timeout(PATIENCE)
        // The connection stays on this machine, and the certificate is issued for the server's
        // public name.
        .tls_danger_accept_invalid_certs(true)
        .no_proxy();
    if let Some(tls) = &config.tls
        && tls.client_ca.is_some()
    {
        client = client.identity(own_identity(tls)?);
    }
    let answer = client
        .build()?
        .get(&url)
        .send()
        .await
        .with_context(|| format!("{url} does not answer"))?;
    if !answer.status().is_success() {
        bail!("{url} answers {}", answer.status());
    }
    Ok(())
}

/// The server's own certificate, used as a client certificate. So the container needs no other
/// certificate, and no other port that would answer anyone.
fn own_identity(tls: &Tls) -> anyhow::Result<Identity> {
    let mut pem = Vec::new();
    for path in [&tls.cert, &tls.key] {
        let unreadable = || format!("{} can't be read", path.display());
        pem.extend(std::fs::read(path).with_context(unreadable)?);
        pem.push(b'\n');
    }
    Identity::from_pem(&pem).context("TLS_CERT and TLS_KEY can't be used as a client's")
}

/// An address to connect to: a server that listens on all addresses also listens on loopback.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}
