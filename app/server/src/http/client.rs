//! The client's IP address, for rate limits and the log.

use actix_web::HttpRequest;
use cffa_services::config::Config;
use ipnet::IpNet;
use std::net::{IpAddr, SocketAddr};

/// The proxies whose forwarding headers are trusted, in the server's application data. Without it,
/// none is.
#[derive(Clone, Debug, Default)]
pub struct Proxies {
    /// Every peer has proved with its certificate to be the bundled reverse proxy
    /// (`TLS_CLIENT_CA`).
    is_every_peer: bool,
    /// `TRUSTED_PROXIES`
    trusted: Vec<IpNet>,
}

impl Proxies {
    /// The proxies of the configuration.
    pub fn of(config: &Config) -> Proxies {
        Proxies {
            is_every_peer: config.is_behind_proxy(),
            trusted: config.trusted_proxies.clone(),
        }
    }

    fn has(&self, address: IpAddr) -> bool {
        self.trusted.iter().any(|range| range.contains(&address))
    }
}

/// The header in which proxies append the address of their client.
const FORWARDED_FOR: &str = "x-forwarded-for";

/// The IP address of the client. Only the entries of the header that trusted proxies wrote are
/// used; clients can forge the others.
pub fn address(request: &HttpRequest) -> Option<IpAddr> {
    let peer = request.peer_addr()?.ip();
    let lists = request.headers().get_all(FORWARDED_FOR);
    let lists: Vec<&str> = lists.filter_map(|list| list.to_str().ok()).collect();
    let forwarded = lists.iter().flat_map(|list| list.split(','));
    Some(match request.app_data::<Proxies>() {
        Some(proxies) => visitor(peer, proxies, forwarded),
        None => peer.to_canonical(),
    })
}

/// Whether the peer has proved to be the bundled reverse proxy.
pub(super) fn is_our_proxy(request: &HttpRequest) -> bool {
    let proxies = request.app_data::<Proxies>();
    proxies.is_some_and(|proxies| proxies.is_every_peer)
}

/// Each entry was written by the proxy to its right. From the right, the first address that is not
/// a trusted proxy is the client's. The client controls all entries before it.
fn visitor<'l>(
    peer: IpAddr,
    proxies: &Proxies,
    forwarded: impl DoubleEndedIterator<Item = &'l str>,
) -> IpAddr {
    let mut visitor = peer.to_canonical();
    let mut is_proxy = proxies.is_every_peer || proxies.has(visitor);
    for entry in forwarded.rev() {
        if !is_proxy {
            break;
        }
        // A proxy that hides or does not know the address: all of its clients count as one.
        let Some(named) = read(entry) else {
            break;
        };
        visitor = named.to_canonical();
        is_proxy = proxies.has(visitor);
    }
    visitor
}

/// Parses an address as proxies write it, some of them with the port.
fn read(entry: &str) -> Option<IpAddr> {
    let entry = entry.trim();
    let bare = entry.trim_start_matches('[').trim_end_matches(']').parse();
    let with_port = || entry.parse::<SocketAddr>().map(|it| it.ip());
    bare.or_else(|_| with_port()).ok()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use actix_web::test::TestRequest;

    fn address_of(peer: &str, proxies: Option<Proxies>, lists: &[&str]) -> String {
        let mut request = TestRequest::default().peer_addr(format!("{peer}:4000").parse().unwrap());
        if let Some(proxies) = proxies {
            request = request.app_data(proxies);
        }
        for list in lists {
            request = request.append_header((FORWARDED_FOR, *list));
        }
        address(&request.to_http_request()).unwrap().to_string()
    }

    fn trusting(ranges: &[&str]) -> Option<Proxies> {
        Some(Proxies {
            is_every_peer: false,
            trusted: ranges.iter().map(|it| it.parse().unwrap()).collect(),
        })
    }

    #[test]
    fn a_proxy_that_proved_itself_has_the_last_word() {
        for (lists, seen) in [
            (&["192.0.2.7"][..], "192.0.2.7"),
            (&["203.0.113.1, 192.0.2.7"], "192.0.2.7"),
            (&["203.0.113.1", "192.0.2.7"], "192.0.2.7"),
            (&["192.0.2.7:49152"], "192.0.2.7"),
            (&["[2001:db8::7]:49152"], "2001:db8::7"),
            (&["[2001:db8::7]"], "2001:db8::7"),
            (&["::ffff:192.0.2.7"], "192.0.2.7"),
            (&["unknown"], "127.0.0.1"),
            (&["192.0.2.7, unknown"], "127.0.0.1"),
            (&[""], "127.0.0.1"),
            (&[], "127.0.0.1"),
        ] {
            let proved = Some(Proxies {
                is_every_peer: true,
                trusted: Vec::new(),
            });
            assert_eq!(address_of("127.0.0.1", proved, lists), seen, "{lists:?}");
        }
    }

    #[test]
    fn trusted_proxies_are_walked_over_from_the_right_and_nobody_else() {
        let ranges = &["10.0.0.0/8", "fd00::/8"];
        for (peer, lists, seen) in [
            ("10.0.0.1", &["192.0.2.7"][..], "192.0.2.7"),
            ("10.0.0.1", &["198.51.100.1, 192.0.2.7"], "192.0.2.7"),
            (
                "10.0.0.1",
                &["198.51.100.1, 192.0.2.7, 10.1.1.1"],
                "192.0.2.7",
            ),
            (
                "10.0.0.1",
                &["198.51.100.1", "192.0.2.7", "10.1.1.1"],
                "192.0.2.7",
            ),
            ("[::ffff:10.0.0.1]", &["192.0.2.7"], "192.0.2.7"),
            ("[fd00::1]", &["2001:db8::7, fd00::2"], "2001:db8::7"),
            // All of them are trusted proxies: the most distant one counts.
            ("10.0.0.1", &["10.2.2.2, 10.1.1.1"], "10.2.2.2"),
            ("10.0.0.1", &["192.0.2.7, unknown, 10.1.1.1"], "10.1.1.1"),
            ("10.0.0.1", &[], "10.0.0.1"),
            // These are not trusted.
            ("192.0.2.9", &["192.0.2.7"], "192.0.2.9"),
            ("192.0.2.9", &["192.0.2.7, 10.0.0.1"], "192.0.2.9"),
            ("[2001:db8::9]", &["10.0.0.1"], "2001:db8::9"),
        ] {
            let found = address_of(peer, trusting(ranges), lists);
            assert_eq!(found, seen, "{peer} {lists:?}");
        }
        assert_eq!(
            address_of("127.0.0.1", trusting(&[]), &["192.0.2.7"]),
            "127.0.0.1"
        );
        assert_eq!(address_of("127.0.0.1", None, &["192.0.2.7"]), "127.0.0.1");
    }
}
