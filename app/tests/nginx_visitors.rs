//! Whom nginx counts as one visitor: who has a network of IPv6 has no more tries than others.

#![allow(clippy::unwrap_used, missing_docs)]

use std::process::Command;

const SETTINGS: &str = include_str!("../../nginx/nginx.conf");

/// The rows of a map, as nginx reads them: the first that fits an address decides. Python has
/// the same regular expressions, but for how a group is named.
const LOOK_UP: &str = r"
import re, sys
rows, address = sys.argv[1].splitlines(), sys.argv[2]
for row in rows:
    pattern, value = row.strip().rstrip(';').rsplit(' ', 1)
    pattern = pattern.strip('\x22')
    found = re.search(pattern.removeprefix('~').replace('(?<', '(?P<'), address)
    if pattern == 'default':
        print(value.replace('$remote_addr', address))
        break
    if found:
        groups = found.groupdict()
        print(re.sub(r'\$(\w+)', lambda name: groups[name.group(1)], value))
        break
";

fn counted_as(address: &str) -> String {
    let (_, map) = SETTINGS
        .split_once("map $remote_addr $visitor {\n")
        .unwrap();
    let (rows, _) = map.split_once("\n    }").unwrap();
    let output = Command::new("python3")
        .args(["-c", LOOK_UP, rows, address])
        .output()
        .unwrap();
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn a_network_of_ipv6_is_one_visitor_and_two_are_two() {
    let networks = [
        vec![
            "2001:db8:1:2::1",
            "2001:db8:1:2:3:4:5:6",
            "2001:db8:1:2:ffff::",
        ],
        vec!["2001:db8:1:3::1", "2001:db8:1:3:a:b:c:d"],
        vec!["2001:db8:1::1", "2001:db8:1::3:4:5", "2001:db8:1:0:a:b:c:d"],
        vec!["2001:db8::1", "2001:db8::5:6:7:8"],
        vec!["2001::4:5:6:7:8"],
        vec!["2001::6:7:8", "2001::1"],
        vec!["fd00::1"],
        vec!["192.0.2.7"],
        vec!["192.0.2.8"],
        vec!["::1"],
        vec!["::ffff:192.0.2.7"],
    ];
    let mut seen: Vec<String> = Vec::new();
    for network in networks {
        let all: Vec<String> = network.iter().map(|one| counted_as(one)).collect();
        assert!(
            all.iter().all(|one| *one == all[0]),
            "{network:?} is counted as {all:?}"
        );
        assert!(
            !seen.contains(&all[0]),
            "{} is another network, too",
            all[0]
        );
        seen.push(all[0].clone());
    }
}

#[test]
fn no_limit_counts_single_addresses() {
    for line in SETTINGS
        .lines()
        .filter(|line| !line.trim_start().starts_with('#'))
    {
        assert!(!line.contains("$binary_remote_addr"), "{line}");
    }
}
