//! Which addresses are counted as one.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The network of an address that is counted as one: an IPv6 /64, because the owner of one address
/// has the other 2^64 as well (RFC 4291); an IPv4 address alone, however it is written.
pub fn narrow(address: IpAddr) -> IpAddr {
    masked(address, 32, 64)
}

/// The network that one customer of a provider often has: an IPv4 /24 or an IPv6 /48 (RFC 6177).
pub(super) fn wide(address: IpAddr) -> IpAddr {
    masked(address, 24, 48)
}

/// The overflow bucket of an address, for when the tables are full: by its provider (IPv4 /8, IPv6
/// /32), so that the many addresses of one provider share a bucket.
pub(super) fn bucket(address: IpAddr) -> u8 {
    match masked(address, 8, 32) {
        IpAddr::V4(v4) => v4.octets()[0],
        IpAddr::V6(v6) => v6.octets()[..4].iter().fold(0, |sum, byte| sum ^ byte),
    }
}

fn masked(address: IpAddr, v4_bits: u32, v6_bits: u32) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(v4) => {
            let mask = u32::MAX << (32 - v4_bits);
            IpAddr::V4(Ipv4Addr::from_bits(v4.to_bits() & mask))
        }
        IpAddr::V6(v6) => {
            let mask = u128::MAX << (128 - v6_bits);
            IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & mask))
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn address(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    #[test]
    fn an_ipv6_network_counts_as_one_address_and_mapped_ipv4_as_ipv4() {
        let same = |a, b| narrow(address(a)) == narrow(address(b));
        assert!(same("2001:db8:1:2::1", "2001:db8:1:2:ffff::9"));
        assert!(!same("2001:db8:1:2::1", "2001:db8:1:3::1"));
        assert!(same("::ffff:192.0.2.1", "192.0.2.1"));
        assert!(!same("::ffff:192.0.2.1", "::ffff:192.0.2.2"));
    }

    #[test]
    fn a_wider_network_is_a_slash_24_or_a_slash_48() {
        let same = |a, b| wide(address(a)) == wide(address(b));
        assert!(same("192.0.2.1", "192.0.2.254"));
        assert!(!same("192.0.2.1", "192.0.3.1"));
        assert!(same("2001:db8:1:2::1", "2001:db8:1:ffff::9"));
        assert!(!same("2001:db8:1::1", "2001:db8:2::1"));
    }
}
