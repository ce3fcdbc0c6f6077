//! What nginx counts as one visitor: a visitor with an IPv6 network has no more attempts than
//! others.

use std::process::Command;

const SETTINGS: &str = include_str!("../../../../nginx/nginx.conf");

/// The map's row, as nginx evaluates it on the bytes of each address. Python has the same regular
/// expressions, except for the syntax of named groups.
const LOOK_UP: &str = r"
import ipaddress, re, sys
row, *addresses = sys.argv[1:]
pattern, value = row.strip().rstrip(';').rsplit(' ', 1)
pattern = pattern.strip('\x22').removeprefix('~').replace('(?<', '(?P<')
for address in addresses:
    binary = ipaddress.ip_address(address).packed
    found = re.search(pattern.encode(), binary)
    print((found[value.removeprefix('$')] if found else binary).hex())
";

/// The key under which nginx counts each of these addresses.
fn counted_as(addresses: &[&str]) -> Vec<String> {
    let start = "map $binary_remote_addr $visitor {\n";
    let (_, map) = SETTINGS.split_once(start).unwrap();
    let (row, rest) = map.split_once('\n').unwrap();
    let other = "default $binary_remote_addr;";
    assert!(rest.trim_start().starts_with(other), "{rest}");
    let output = Command::new("python3")
        .args(["-c", LOOK_UP, row])
        .args(addresses)
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{said}");
    let counted = String::from_utf8(output.stdout).unwrap();
    counted.lines().map(str::to_owned).collect()
}

#[test]
#[ignore = "needs Python: ./scripts/test tests"]
fn a_network_of_ipv6_is_one_visitor_and_two_are_two() {
    let networks = [
        vec![
            "2001:db8:1:2::1",
            "2001:db8:1:2:3:4:5:6",
            "2001:db8:1:2:a0a:a0a:a0a:a0a",
        ],
        vec!["2001:db8:1:3::1", "2001:db8:1:3:a:b:c:d"],
        vec!["2001:db8:1::1", "2001:db8:1:0:a:b:c:d"],
        vec!["2001:db8:a0a:a0a::1", "2001:db8:a0a:a0a::a0a"],
        vec!["2001::4:5:6:7:8"],
        vec!["::1"],
        vec!["192.0.2.7"],
        vec!["192.0.2.8"],
        vec!["10.10.10.10"],
    ];
    let mut seen: Vec<String> = Vec::new();
    for network in networks {
        let counted = counted_as(&network);
        let first = &counted[0];
        assert!(counted.iter().all(|one| one == first), "{network:?}");
        assert!(!seen.contains(first), "{network:?} is another network, too");
        seen.push(first.clone());
    }
}

#[test]
fn no_limit_counts_single_addresses() {
    for line in SETTINGS.lines().map(str::trim_start) {
        let is_limit = line.starts_with("limit_") || line.starts_with("~^");
        assert!(!is_limit || !line.contains("$binary_remote_addr"), "{line}");
    }
}
