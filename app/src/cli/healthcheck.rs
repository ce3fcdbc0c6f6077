//! `cffa healthcheck`

use anyhow::{Context, bail};
use cffa::config::Config;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::time::Duration;

/// How long a healthy server takes at most to say so, on a busy Pi.
const PATIENCE: Duration = Duration::from_secs(5);

/// Asks the server that listens where the configuration says.
pub async fn ask(config: &Config) -> anyhow::Result<()> {
    let scheme = if config.tls.is_some() {
        "https"
    } else {
        "http"
    };
    let url = format!("{scheme}://{}/healthz", reachable(config.listen));
    let client = reqwest::Client::builder()
        .timeout(PATIENCE)
        // This machine asks itself; its certificate is made out to its public name.
        .tls_danger_accept_invalid_certs(true)
        .no_proxy()
        .build()?;
    let answer = client
        .get(&url)
        .send()
        .await
        .with_context(|| format!("{url} does not answer"))?;
    if !answer.status().is_success() {
        bail!("{url} answers {}", answer.status());
    }
    Ok(())
}

/// An address to call: one that listens everywhere listens on loopback too.
fn reachable(listen: SocketAddr) -> SocketAddr {
    let ip = match listen.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => IpAddr::V4(Ipv4Addr::LOCALHOST),
        IpAddr::V6(ip) if ip.is_unspecified() => IpAddr::V6(Ipv6Addr::LOCALHOST),
        ip => ip,
    };
    SocketAddr::new(ip, listen.port())
}
