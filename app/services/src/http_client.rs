//! The shared outbound HTTP client and its limits.
//!
//! Contains: creating a client and reading a response. Must not contain: which servers to call and
//! why. The modules that use it decide that.

use crate::turn;
use cffa_store::deadline;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use reqwest::redirect::Policy;
use reqwest::{Certificate, Client, ClientBuilder, RequestBuilder, Response};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

/// The longest time that connecting may take.
const CONNECT_WITHIN: Duration = Duration::from_secs(5);

/// Why a request failed.
#[derive(Debug, thiserror::Error)]
pub enum CallError {
    /// The server didn't respond, or not completely.
    #[error("it can't be reached")]
    Unreached(#[from] reqwest::Error),
    /// The response did not arrive completely before the deadline.
    #[error(transparent)]
    Late(#[from] deadline::Exceeded),
    /// The response is larger than CFFA reads.
    #[error("its answer has more than {most} bytes")]
    TooLarge {
        /// The most bytes that are read.
        most: usize,
    },
}

/// Creates a client that trusts only these authorities, or the system's if there are none. `within`
/// is the time limit for a whole response.
///
/// # Errors
/// If an authority can't be used.
pub fn client(authority: Vec<Certificate>, within: Duration) -> reqwest::Result<Client> {
    let client = builder(within);
    match authority.is_empty() {
        true => client,
        false => client.tls_certs_only(authority),
    }
    .build()
}

/// Creates a client for URLs that strangers enter. It connects only to the public internet,
/// whatever a name resolves to at that moment. It checks only host names: an IP address in a URL is
/// not looked up, and so not checked.
///
/// # Errors
/// If the system's authorities can't be used.
pub fn public_client(within: Duration) -> reqwest::Result<Client> {
    builder(within)
        .dns_resolver(Arc::new(PublicAddresses))
        .build()
}

fn builder(within: Duration) -> ClientBuilder {
    Client::builder()
        .timeout(within)
        .connect_timeout(CONNECT_WITHIN)
        // Following a redirect would send our secret to another server.
        .redirect(Policy::none())
        // Requests are rare, and each worker has its own runtime.
        .pool_max_idle_per_host(0)
        .user_agent(concat!("cffa/", env!("CARGO_PKG_VERSION")))
}

/// Resolves names, and drops addresses that are not public.
struct PublicAddresses;

impl Resolve for PublicAddresses {
    fn resolve(&self, name: Name) -> Resolving {
        Box::pin(async move {
            let found = tokio::net::lookup_host((name.as_str(), 0)).await?;
            let public: Vec<SocketAddr> = found.filter(|it| is_public(it.ip())).collect();
            match public.is_empty() {
                true => Err(std::io::Error::other("it has no public address").into()),
                false => Ok(Box::new(public.into_iter()) as Addrs),
            }
        })
    }
}

/// Whether an address is public, according to IANA's registries of special-purpose addresses.
fn is_public(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => is_public_v4(address),
        IpAddr::V6(address) => is_public_v6(address),
    }
}

fn is_public_v4(address: Ipv4Addr) -> bool {
    let [a, b, c, _] = address.octets();
    let is_special = match (a, b, c) {
        // "This network"; shared address space (carrier-grade NAT); protocol assignments;
        // benchmarking.
        (0, _, _) | (100, 64..=127, _) | (192, 0, 0) | (198, 18..=19, _) => true,
        // Reserved, and broadcast.
        (240.., _, _) => true,
        _ => false,
    };
    !(is_special
        || address.is_private()
        || address.is_loopback()
        || address.is_link_local()
        || address.is_multicast()
        || address.is_documentation())
}

fn is_public_v6(address: Ipv6Addr) -> bool {
    match address.segments() {
        // An IPv4 address behind NAT64 (RFC 6052).
        [0x64, 0xff9b, 0, 0, 0, 0, high, low] => {
            is_public_v4(Ipv4Addr::from_bits(u32::from(high) << 16 | u32::from(low)))
        }
        // Teredo and 6to4, which contain an IPv4 address; documentation.
        [0x2001, 0, ..] | [0x2002, ..] | [0x2001, 0xdb8, ..] | [0x3fff, ..] => false,
        // The global unicast addresses that IANA has assigned so far.
        [first, ..] => first & 0xe000 == 0x2000,
    }
}

/// Sends a request, and waits for the headers of the response.
///
/// # Errors
/// [`CallError`]
pub async fn send(request: RequestBuilder) -> Result<Response, CallError> {
    turn::give_back();
    Ok(deadline::enforce(request.send()).await??)
}

/// Returns the body of a response, if it has at most `most` bytes.
///
/// # Errors
/// [`CallError`]
pub async fn body(answer: &mut Response, most: usize) -> Result<Vec<u8>, CallError> {
    let mut body = Vec::new();
    while let Some(chunk) = deadline::enforce(answer.chunk()).await?? {
        if body.len() + chunk.len() > most {
            return Err(CallError::TooLarge { most });
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_of_the_public_internet_are_public() {
        for good in [
            "1.1.1.1",
            "142.250.74.10",
            "2606:4700::1111",
            "64:ff9b::101:101",
        ] {
            let address = good.parse().expect("an address");
            assert!(is_public(address), "{good}");
        }
        for bad in [
            "0.0.0.0",
            "10.1.2.3",
            "100.64.0.1",
            "127.0.0.1",
            "169.254.169.254",
            "172.16.0.1",
            "192.0.0.8",
            "192.168.1.1",
            "198.18.0.1",
            "203.0.113.1",
            "224.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "::127.0.0.1",
            "64:ff9b::7f00:1",
            "64:ff9b:1::1",
            "fc00::1",
            "fe80::1",
            "ff02::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2001:0:7f00:1::",
        ] {
            let address = bad.parse().expect("an address");
            assert!(!is_public(address), "{bad}");
        }
    }

    #[tokio::test]
    async fn a_name_that_leads_home_is_not_called() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let _ = rustls::crypto::ring::default_provider().install_default();
        let client = public_client(Duration::from_secs(5)).expect("a client");
        let sent = client.get(format!("http://localhost:{port}/")).send().await;
        assert!(sent.is_err_and(|error| error.is_connect()));
        listener.set_nonblocking(true).expect("a listener");
        assert!(listener.accept().is_err(), "nobody came");
    }
}
