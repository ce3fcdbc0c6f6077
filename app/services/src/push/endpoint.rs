//! The addresses at push services. Browsers send them, so anyone can enter any address: requests to
//! them must reach only servers on the public internet.

use super::{Refusal, limits};
use url::{Host, Url};

/// Which addresses may be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Allowed {
    /// Those of servers on the public internet, with https. The IP addresses of their names are
    /// checked when they are called: see [`crate::http_client::public_client`].
    Public,
    /// All. For a push service in a test.
    All,
}

/// Reads an address.
///
/// # Errors
/// If it is malformed, or may not be used.
pub(super) fn read(endpoint: &str, allowed: Allowed) -> Result<Url, Refusal> {
    if endpoint.len() > limits::ENDPOINT {
        return Err(Refusal::Endpoint);
    }
    let url = Url::parse(endpoint).map_err(|_| Refusal::Endpoint)?;
    let is_named = matches!(url.host(), Some(Host::Domain(name)) if name.contains('.'));
    let is_bare = url.username().is_empty() && url.password().is_none();
    // With other ports, an attacker could find out which ports of a server are open.
    let is_public = url.scheme() == "https" && is_named && is_bare && url.port().is_none();
    match is_public || allowed == Allowed::All {
        true => Ok(url),
        false => Err(Refusal::Endpoint),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_addresses_with_a_host_name_and_https_are_allowed() {
        for good in [
            "https://fcm.googleapis.com/fcm/send/abc:def",
            "https://updates.push.services.mozilla.com/wpush/v2/abc",
            "https://web.push.apple.com/abc",
            "https://wns2-par02p.notify.windows.com:443/w/?token=abc",
        ] {
            assert!(read(good, Allowed::Public).is_ok(), "{good}");
        }
        let long = format!("https://push.example.com/{}", "a".repeat(limits::ENDPOINT));
        for bad in [
            "",
            "push.example.com",
            "http://push.example.com/a",
            "https://localhost/a",
            "https://intranet/a",
            "https://127.0.0.1/a",
            "https://2130706433/a",
            "https://0x7f.1/a",
            "https://8.8.8.8/a",
            "https://[::1]/a",
            "https://[2606:4700::1111]/a",
            "https://push.example.com:8443/a",
            "https://ann@push.example.com/a",
            "https://:secret@push.example.com/a",
            "ftp://push.example.com/a",
            "file:///etc/passwd",
            "data:text/plain,a",
            &long,
        ] {
            assert_eq!(read(bad, Allowed::Public), Err(Refusal::Endpoint), "{bad}");
        }
    }
}
