//! The address that CFFA listens on, and the URL that people open.

use super::{Finding, Known, State, running};
use crate::config::Config;
use std::io::{self, ErrorKind};
use std::net::{IpAddr, SocketAddr, TcpListener};

/// The possible findings.
pub const KNOWN: &[&Known] = &[
    &FREE, &OURS, &TAKEN, &FORBIDDEN, &ELSEWHERE, &FAILED, &PLAIN, &UNNAMED, &PROXY,
];

const FREE: Known = Known {
    id: "port",
    check: "address",
    state: State::Ok,
    sentence: "LISTEN_ADDR {address} is free.",
    remedy: "",
};
const OURS: Known = Known {
    id: "port-ours",
    check: "address",
    state: State::Ok,
    sentence: "CFFA is running at {address} and is healthy.",
    remedy: "",
};
const TAKEN: Known = Known {
    id: "port-taken",
    check: "address",
    state: State::Bad,
    sentence: "LISTEN_ADDR {address} is in use: another program is listening there.",
    remedy: "Find it with: sudo ss -ltnp 'sport = :{port}'. Stop it, or set LISTEN_ADDR to another port.",
};
const FORBIDDEN: Known = Known {
    id: "port-forbidden",
    check: "address",
    state: State::Bad,
    sentence: "LISTEN_ADDR {address}: this user may not listen on ports below 1024.",
    remedy: "Set LISTEN_ADDR to a higher port, such as 5000, and let nginx listen on 80 and 443.",
};
const ELSEWHERE: Known = Known {
    id: "address-elsewhere",
    check: "address",
    state: State::Bad,
    sentence: "LISTEN_ADDR {address} is not an address of this machine.",
    remedy: "Set LISTEN_ADDR to 127.0.0.1:{port} for this machine only, or to 0.0.0.0:{port} for \
        all networks.",
};
const FAILED: Known = Known {
    id: "address-failed",
    check: "address",
    state: State::Bad,
    sentence: "LISTEN_ADDR {address} can't be used: {reason}.",
    remedy: "Set LISTEN_ADDR to another address, such as 127.0.0.1:5000.",
};
const PLAIN: Known = Known {
    id: "address-unencrypted",
    check: "address",
    state: State::Look,
    sentence: "{address} can be reached from other machines, and passwords are sent without \
        encryption.",
    remedy: "Set TLS_CERT and TLS_KEY, or CFFA_URL=https://... behind a proxy that has the certificate.",
};
const UNNAMED: Known = Known {
    id: "address-unnamed",
    check: "address",
    state: State::Look,
    sentence: "CFFA_URL is not set, so links begin with {address}, which nobody can open.",
    remedy: "Set CFFA_URL to the address that people use, such as https://cffa.example.com.",
};
const PROXY: Known = Known {
    id: "proxy-untrusted",
    check: "address",
    state: State::Look,
    sentence: "CFFA_URL is {address}, but CFFA itself serves plain http: there seems to be a \
        proxy in front. All visitors then share one address, so a person guessing passwords \
        locks out everyone.",
    remedy: "Set TRUSTED_PROXIES to the address that the proxy connects from, such as 127.0.0.1, or to its network, such as 172.16.0.0/12.",
};

/// Listens on the configured address.
///
/// # Errors
/// Why it can't be used.
pub fn listen(address: SocketAddr) -> Result<TcpListener, Finding> {
    TcpListener::bind(address).map_err(|why| unheard(address, &why))
}

fn unheard(address: SocketAddr, why: &io::Error) -> Finding {
    let known = match why.kind() {
        ErrorKind::AddrInUse => &TAKEN,
        ErrorKind::PermissionDenied => &FORBIDDEN,
        ErrorKind::AddrNotAvailable => &ELSEWHERE,
        _ => &FAILED,
    };
    known.with(&[
        ("address", &address),
        ("port", &address.port()),
        ("reason", why),
    ])
}

/// Whether the address can be used, and is the one that the URL leads to.
pub async fn inspect(config: &Config) -> Vec<Finding> {
    let address = config.listen;
    let mut found = vec![match listen(address) {
        Ok(_) => FREE.with(&[("address", &address)]),
        Err(why) if why.known() == &TAKEN && running::ask(config).await.is_ok() => {
            OURS.with(&[("address", &address)])
        }
        Err(why) => why,
    }];
    found.extend(unencrypted(config));
    found
}

/// Problems with the URL that the settings reveal.
pub fn unencrypted(config: &Config) -> Vec<Finding> {
    let everywhere = config.listen.ip();
    let mut found = Vec::new();
    if !config.is_https() && !everywhere.is_loopback() {
        found.push(PLAIN.with(&[("address", &config.listen)]));
    } else if let Some(url) = &config.url
        && !config.is_https()
        && !is_loopback(url)
    {
        found.push(PLAIN.with(&[("address", url)]));
    }
    if config.is_https() && config.tls.is_none() && config.trusted_proxies.is_empty() {
        found.push(PROXY.with(&[("address", &config.shown_url())]));
    }
    if config.url.is_none() && everywhere.is_unspecified() {
        found.push(UNNAMED.with(&[("address", &config.shown_url())]));
    }
    found
}

/// Whether a URL leads to the visitor's own machine.
fn is_loopback(url: &str) -> bool {
    let host = url.split_once("://").map_or(url, |(_, host)| host);
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|one| one.is_ascii_digit()) => name,
        _ => host,
    };
    let ip = name.trim_matches(['[', ']']).parse::<IpAddr>();
    name == "localhost" || ip.is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_of_ones_own_machine_is_known_as_such() {
        for own in [
            "http://localhost",
            "http://127.0.0.1:5000",
            "http://[::1]:80",
        ] {
            assert!(is_loopback(own), "{own}");
        }
        for other in [
            "http://cffa.example.com:80",
            "http://192.168.0.57",
            "http://[fe80::1]",
        ] {
            assert!(!is_loopback(other), "{other}");
        }
    }
}
