//! `TRUSTED_PROXIES`: reverse proxies whose `X-Forwarded-For` is trusted.

use super::ConfigError;
use super::refusal::unreadable;
use ipnet::IpNet;
use std::net::IpAddr;

/// Reads comma-separated addresses and ranges. Empty when nothing is set.
///
/// # Errors
/// When one is invalid, or contains every address.
pub(super) fn read(value: Option<&str>) -> Result<Vec<IpNet>, ConfigError> {
    let value = value.unwrap_or_default();
    let listed = value.split(',').map(str::trim).filter(|it| !it.is_empty());
    listed.map(range).collect()
}

fn range(text: &str) -> Result<IpNet, ConfigError> {
    let refused = |expected| unreadable("TRUSTED_PROXIES", text, expected);
    let address = text.parse::<IpAddr>().map(IpNet::from);
    let range = address.or_else(|_| text.parse::<IpNet>());
    let range = range.map_err(|_| {
        refused("a comma-separated list of addresses or ranges, such as 127.0.0.1, 172.16.0.0/12, fd00::/8")
    })?;
    if range.prefix_len() == 0 {
        return Err(refused(
            "the addresses of your proxies: this range contains every address, so any client could forge its address",
        ));
    }
    Ok(range)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn addresses_and_ranges_are_read_and_anything_else_is_refused() {
        let all = read(Some(" 127.0.0.1,172.16.0.0/12 , fd00::/8,::1,")).unwrap();
        let all: Vec<String> = all.iter().map(IpNet::to_string).collect();
        assert_eq!(
            all,
            ["127.0.0.1/32", "172.16.0.0/12", "fd00::/8", "::1/128"]
        );
        assert!(read(None).unwrap().is_empty());
        for bad in [
            "proxy",
            "127.0.0.1:80",
            "10.0.0.0/33",
            "10.0.0",
            "*",
            "10.0.0.0-10.0.0.9",
        ] {
            let sentence = read(Some(bad)).unwrap_err().to_string();
            assert!(
                sentence.contains("addresses or ranges"),
                "{bad}: {sentence}"
            );
        }
        for everybody in ["0.0.0.0/0", "::/0", "10.0.0.1/0"] {
            let sentence = read(Some(everybody)).unwrap_err().to_string();
            assert!(
                sentence.contains("every address"),
                "{everybody}: {sentence}"
            );
        }
    }
}
