//! `cargo test` skips only tests that need more than Rust, and `scripts/test` skips none.

use crate::architecture::{app, sources};
use std::fs;

/// What tests may need in addition to Rust. `scripts/test` installs all of it; `namespaces` are
/// those that `unshare` creates.
const NEEDS: &[&str] = &[
    "Chromium",
    "MongoDB",
    "Node.js",
    "OpenSSL",
    "Python",
    "axe-core",
    "namespaces",
];

/// The needs that the reason of an ignored test names, if the attribute is one.
fn needs(attribute: &str) -> Option<Vec<&str>> {
    let reason = attribute.strip_prefix(" = \"needs ")?;
    let (listed, end) = reason.split_once(": ./scripts/test tests\"]")?;
    let needs: Vec<&str> = listed.split([',', ' ']).collect();
    let mut needs: Vec<&str> = needs.into_iter().filter(|it| !it.is_empty()).collect();
    needs.retain(|it| *it != "and");
    end.is_empty().then_some(needs)
}

#[test]
fn an_ignored_test_says_what_it_needs() {
    let mut found = Vec::new();
    sources(&app(), &mut found);
    let mut ignored = 0;
    for path in found {
        let source = fs::read_to_string(&path).unwrap();
        let lines = source.lines().map(str::trim);
        for attribute in lines.filter_map(|line| line.strip_prefix("#[ignore")) {
            let needs = needs(attribute).unwrap_or_default();
            let is_known = needs.iter().all(|it| NEEDS.contains(it));
            assert!(
                is_known && !needs.is_empty(),
                "{}: {attribute}",
                path.display()
            );
            ignored += 1;
        }
    }
    assert!(ignored > 100, "only {ignored} were found");
}

#[test]
fn the_scripts_run_what_is_ignored() {
    for (script, options) in [
        (
            "test.d/tests.sh",
            ["--run-ignored all", "--include-ignored"],
        ),
        ("faults", ["--test faults", "--include-ignored"]),
    ] {
        let script = fs::read_to_string(app().join("../scripts").join(script)).unwrap();
        for option in options {
            assert!(script.contains(option), "{option}");
        }
    }
}
