//! The site that passkeys belong to: devices offer them to no other site.

use url::{Host, Url};

/// The origin of the installation, and its ID for devices: the host name without the port.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelyingParty {
    /// Such as `https://cffa.example.com`.
    pub origin: String,
    /// Such as `cffa.example.com`.
    pub id: String,
}

impl RelyingParty {
    /// The relying party of a URL. `None` where no browser offers passkeys: without https, and at
    /// an IP address. `localhost` is safe without https.
    pub fn at(url: &str) -> Option<RelyingParty> {
        let url = Url::parse(url).ok()?;
        let Host::Domain(host) = url.host()? else {
            return None;
        };
        let is_safe = url.scheme() == "https" || (url.scheme() == "http" && host == "localhost");
        is_safe.then(|| RelyingParty {
            origin: url.origin().ascii_serialization(),
            id: host.to_owned(),
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_relying_party_needs_a_host_name_and_https() {
        for (url, origin, id) in [
            (
                "https://CFFA.example.com/",
                "https://cffa.example.com",
                "cffa.example.com",
            ),
            (
                "https://cffa.example.com:8443",
                "https://cffa.example.com:8443",
                "cffa.example.com",
            ),
            (
                "http://localhost:5000",
                "http://localhost:5000",
                "localhost",
            ),
        ] {
            let site = RelyingParty::at(url).unwrap();
            assert_eq!((&*site.origin, &*site.id), (origin, id), "{url}");
        }
        for url in [
            "http://cffa.example.com",
            "https://192.0.2.1",
            "https://[::1]:5000",
            "http://127.0.0.1:5000",
            "http://localhost.example.com",
            "",
        ] {
            assert_eq!(RelyingParty::at(url), None, "{url}");
        }
    }
}
