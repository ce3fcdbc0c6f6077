//! Clients for test servers, which use plain HTTP on this machine.

use reqwest::{Client, ClientBuilder};

/// A client that connects without a proxy. It trusts no certificates, because loading the system's
/// takes longer than most tests.
pub fn builder() -> ClientBuilder {
    // Another test of this process may have done it already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().no_proxy().tls_certs_only(None)
}

/// The same, with default settings.
pub fn client() -> Client {
    builder().build().expect("a client")
}
