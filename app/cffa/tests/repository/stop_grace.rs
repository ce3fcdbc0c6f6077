//! How long nginx keeps connections to an app that stops, and Docker waits before it kills it.

use regex::Regex;

const COMPOSE: &str = include_str!("../../../../compose.yaml");
const STACK: &str = include_str!("../../../../deploy/swarm/stack.yaml");
const BALANCED: &str = include_str!("../../../../nginx/variants/find-app-balanced.conf");
const SHUTDOWN: &str = include_str!("../../../server/src/shutdown.rs");
const IMPORTS: &str = include_str!("../../../services/src/imports/mod.rs");

/// A constant in seconds from a source file.
fn seconds(source: &str, name: &str) -> u64 {
    let constant = Regex::new(&format!(r"const {name}: [^=]*=\D*(\d+)\D*;")).unwrap();
    constant.captures(source).unwrap()[1].parse().unwrap()
}

#[test]
fn the_app_is_killed_only_after_it_served_and_ended() {
    let to_end = seconds(SHUTDOWN, "STOP_WITHIN")
        + seconds(IMPORTS, "FINISH_WITHIN")
        + seconds(IMPORTS, "STOP_WITHIN");
    let grace =
        Regex::new(r#"\n    stop_grace_period: "\$\{DRAIN_SECONDS:-0\}s(\d+)s"\n"#).unwrap();
    for file in [COMPOSE, STACK] {
        let (_, app) = file.split_once("\n  app:\n").unwrap();
        let after_drain: u64 = grace.captures(app).unwrap()[1].parse().unwrap();
        assert!(
            after_drain > to_end,
            "{after_drain} s, and it may take {to_end} s"
        );
    }
}

#[test]
fn nginx_closes_idle_connections_before_a_stopping_app_does() {
    let keepalive = Regex::new(r"\n    keepalive_timeout (\d+)s;").unwrap();
    let nginx: u64 = keepalive.captures(BALANCED).unwrap()[1].parse().unwrap();
    assert!(nginx < seconds(SHUTDOWN, "IDLE_SECONDS"), "{nginx}");
}
