//! Values in `.env` that Docker accepts only in some forms: the scripts name the setting, whereas
//! Docker's error names a place in `compose.yaml`.

use crate::stack::Stack;
use regex::Regex;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// A `docker` that rejects `compose.yaml`, as it does with such a value.
const DOCKER: &str = r#"
case "$*" in
  *' config --quiet'* | *' ps '* | *' run '* | *' up '*)
    echo "'services[app].stop_grace_period' time: unknown unit" >&2
    exit 1 ;;
esac
"#;

const CHECK: &str = r#"#!/usr/bin/env bash
set -euo pipefail
source "$(dirname "$0")/lib.sh"
check_env_file
"#;

fn checked(line: &str) -> (bool, String) {
    let stack = Stack::new(&format!("DOMAIN=localhost\n{line}\n"), DOCKER);
    stack.script("check", CHECK);
    let said = stack.run("check", &[], &[]);
    let asked = stack.asked();
    // This doesn't read compose.yaml, which the value may have made invalid.
    let reads = |line: &&String| line.contains("config --environment");
    assert!(asked.iter().any(|line| reads(&line)), "{asked:?}");
    for line in asked.iter().filter(reads) {
        assert!(line.contains(" --file - "), "{line}");
    }
    (said.ok, said.text)
}

#[test]
fn a_value_that_does_not_fit_is_named_with_what_would() {
    let seconds = "a whole number of seconds from 0 to 300";
    for (name, value, wanted) in [
        ("DRAIN_SECONDS", "30s", seconds),
        ("DRAIN_SECONDS", "1.5", seconds),
        ("DRAIN_SECONDS", "-3", seconds),
        ("DRAIN_SECONDS", "301", seconds),
        ("DRAIN_SECONDS", "1000", seconds),
        ("HTTP_PORT", "eighty", "from 1 to 65535"),
        ("HTTP_PORT", "0", "from 1 to 65535"),
        ("HTTPS_PORT", "65536", "from 1 to 65535"),
        ("HTTPS_PORT", "8443-8444", "from 1 to 65535"),
        ("APP_REPLICAS", "two", "a whole number"),
        ("APP_REPLICAS", "1.5", "a whole number"),
        ("BACKUP_KEEP", "all", "a whole number"),
        ("APP_UID", "root", "the number of a user"),
        ("APP_UID", "0", "the number of a user"),
        ("APP_GID", "users", "the number of a group"),
        ("HTTP_PORT", "127.0.0.1", "from 1 to 65535"),
        ("HTTPS_PORT", "127.0.0.1:0", "from 1 to 65535"),
        ("FRONT_IPV6", "perhaps", "true or false"),
        ("FRONT_IPV6", "1", "true or false"),
        ("PROXY_SUBNET", "10.243.80.0", "a network"),
    ] {
        let (ok, said) = checked(&format!("{name}={value}"));
        let sentence = format!(".env, line 2, {name}: the value is '{value}', but must be ");
        assert!(!ok && said.contains(&sentence), "{said}");
        assert!(said.contains(wanted), "{said}");
    }
}

#[test]
fn values_that_fit_and_defaults_are_accepted() {
    for line in [
        "DRAIN_SECONDS=",
        "DRAIN_SECONDS=0",
        "DRAIN_SECONDS=007",
        "DRAIN_SECONDS=300",
        "HTTP_PORT=1",
        "HTTPS_PORT=65535",
        "APP_REPLICAS=0",
        "APP_REPLICAS=12",
        "APP_UID=1000",
        "FRONT_IPV6=false",
        "FRONT_IPV6=yes",
        "APP_GID=0",
        "HTTP_PORT=127.0.0.1:8080",
        "HTTPS_PORT=[::1]:8443",
        "BACKUP_KEEP=14",
        "PROXY_SUBNET=10.1.0.0/16",
        "#DRAIN_SECONDS=30s",
    ] {
        let (ok, said) = checked(line);
        assert!(ok && said.is_empty(), "{line}: {said}");
    }
}

#[test]
fn scripts_name_the_setting_instead_of_repeating_docker() {
    for (script, arguments) in [("update", &[][..]), ("backup", &[])] {
        let stack = Stack::new("DRAIN_SECONDS=30s\n", DOCKER);
        fs::create_dir(stack.path("backups")).unwrap();
        let said = stack.run(script, arguments, &[]);
        assert!(!said.ok, "{script}: {}", said.text);
        let named = said.text.contains(".env, line 1, DRAIN_SECONDS: ");
        assert!(named && said.text.contains("Correct .env"), "{}", said.text);
        assert!(!said.text.contains("stop_grace_period"), "{}", said.text);
    }
}

#[test]
#[ignore = "needs OpenSSL: ./scripts/test tests"]
fn doctor_names_the_setting_before_it_gives_up() {
    let stack = Stack::new("DRAIN_SECONDS=30s\n", DOCKER);
    stack.program("curl", "#!/bin/sh\n");
    let said = stack.run("doctor", &[], &[]);
    let named = said.text.find("line 1, DRAIN_SECONDS: ");
    let invalid = said.text.find("can't use compose.yaml");
    assert!(named.is_some() && named < invalid, "{}", said.text);
}

/// Keys in the stacks that accept any text. So do environment variables, in capitals.
const ANY_TEXT: [&str; 9] = [
    "image",
    "source",
    "command",
    "name",
    "constraints",
    "rule",
    "entrypoints",
    "certresolver",
    "network",
];

/// The settings in a stack that are used for keys that accept only some values.
fn typed(stack: &str) -> BTreeSet<String> {
    let setting = Regex::new(r"\$\{([A-Z0-9_]+)").unwrap();
    // The key: directly before the text, or before a list or a text that contains it.
    let place = Regex::new(r#"([a-zA-Z0-9_]+): *[^:{}]*$"#).unwrap();
    let mut typed = BTreeSet::new();
    for line in stack.lines().filter(|line| !line.trim().starts_with('#')) {
        for found in setting.captures_iter(line) {
            let before = &line[..found.get(0).unwrap().start()];
            let place = place.captures(before).map(|place| place[1].to_owned());
            let takes_text = place
                .is_some_and(|place| place.to_uppercase() == place || ANY_TEXT.contains(&&*place));
            // deploy/swarm/start computes the versions.
            let is_computed = found[1].ends_with("_VERSION");
            if line.contains("--keep") || !takes_text && !is_computed {
                typed.insert(found[1].to_owned());
            }
        }
    }
    typed
}

#[test]
fn every_setting_in_a_place_with_a_type_is_checked() {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let read = |file: &str| fs::read_to_string(repository.join(file)).unwrap();
    let scripts = read("scripts/lib.sh");
    let (_, list) = scripts.split_once("\nTYPED_SETTINGS=(").unwrap();
    let checked: BTreeSet<String> = list
        .split(')')
        .next()
        .unwrap()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let stacks = [
        "compose.yaml",
        "deploy/compose/shared.yaml",
        "deploy/compose/backup.yaml",
        "deploy/compose/certbot.yaml",
        "deploy/compose/tunnel.yaml",
        "deploy/swarm/stack.yaml",
        "deploy/caddy/compose.yaml",
        "deploy/traefik/compose.yaml",
    ];
    let typed: BTreeSet<String> = stacks.iter().flat_map(|file| typed(&read(file))).collect();
    assert_eq!(typed, checked);
}
