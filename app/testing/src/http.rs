//! Clients for the servers of tests, which speak plain HTTP on this machine.

use reqwest::{Client, ClientBuilder};

/// A client that goes to the server itself. It trusts no certificate: reading those of the machine
/// takes longer than most tests.
pub fn builder() -> ClientBuilder {
    // Another test of this process may have been first.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().no_proxy().tls_certs_only(None)
}

/// The same, as it is.
pub fn client() -> Client {
    builder().build().expect("a client")
}
